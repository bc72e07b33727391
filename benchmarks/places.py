"""Where events happen: our table of sentences, the share right by kind.

    python benchmarks/places.py [--errors]

Each case of `tests/grounding/places.tsv` marks a predicate and says where its event happens: a
place with its country and relation ("near", "northern"), or nowhere, where the places that the
sentence names are governments, origins, subjects of talk or only mentioned.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from tally import Tally

from memcon.actors import find_actors
from memcon.expertise import load_expertise, load_gazetteer
from memcon.grounding import Manner, survey
from memcon.grounding.scope import head_token
from memcon.knowledge.tables import read_table
from memcon.language import Language
from memcon.record import Place

TABLE = Path(__file__).parent.parent / "tests" / "grounding" / "places.tsv"
COLUMNS = ("kind", "manner", "text", "place", "country", "relation")
NOWHERE = "-"


@dataclass(frozen=True, slots=True)
class Case:
    """A marked predicate and the place of its event."""

    line: int
    kind: str
    manner: Manner
    text: str
    span: tuple[int, int]
    place: str
    country: str
    relation: str

    def holds(self, found: Place | None) -> bool:
        """Whether a place is the wanted one."""
        if self.place == NOWHERE:
            return found is None
        if found is None or found.name != self.place:
            return False
        return self.country in ("", found.country) and self.relation == (found.relation or "")


def read_cases(path: Path = TABLE) -> Iterator[Case]:
    """The cases of the table."""
    for row in read_table(path, COLUMNS):
        before, opened, rest = row["text"].partition("[[")
        marked, closed, after = rest.partition("]]")
        if not opened or not closed:
            raise row.error("column 'text' must mark one predicate in [[ ]]")
        if row["manner"] not in get_args(Manner):
            raise row.error(f"column 'manner': '{row['manner']}' is not act, word or visit")
        yield Case(
            row.line, row["kind"], row["manner"], before + marked + after,  # type: ignore[arg-type]
            (len(before), len(before) + len(marked)), row["place"], row["country"], row["relation"],
        )  # fmt: skip


class Reader:
    """memcon's answers."""

    def __init__(self) -> None:
        self.language = Language()
        self.expertise = load_expertise()
        self.gazetteer = load_gazetteer()

    def read(self, case: Case) -> Place | None:
        """The place of a case's predicate."""
        analysis = self.language.analyse(case.text)
        cast = find_actors(analysis, self.expertise.knowledge, None)
        ground = survey(
            analysis,
            cast,
            None,
            self.gazetteer,
            self.expertise.holidays,
            self.expertise.measures,
        )
        at = head_token(analysis.tree, case.span)
        return None if at is None else ground.place(at, case.manner)


def main() -> None:
    """Read every case, print the share right by kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="print every miss in words")
    options = parser.parse_args()
    reader, tally = Reader(), Tally()
    for case in read_cases():
        found = reader.read(case)
        got = f"{found.relation or ''} {found.name} {found.country}".strip() if found else "nowhere"
        want = f"{case.relation} {case.place} {case.country}".strip()
        tally.ask(case.kind, case.holds(found), f"{case.line}: {case.text!r}: {got} for {want}")
    for kind in tally.asked:
        print(f"{kind:<28}{tally.right[kind]:>5}/{tally.asked[kind]}")
    right, asked = sum(tally.right.values()), sum(tally.asked.values())
    print(f"{right}/{asked} right, {100 * right / asked:.1f} %")
    if options.errors:
        print("\n".join(tally.misses))


if __name__ == "__main__":
    main()
