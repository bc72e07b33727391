"""Expressions of time on the calendar: our table, memcon's answers and dateparser's beside them.

    python benchmarks/times.py [--errors] [--no-dateparser]

Each case of `tests/grounding/times.tsv` marks one expression in a sentence. memcon is given the
sentence and must find the expression, its first and last day and its precision. dateparser, which
gives one moment, is given the marked words alone and is right where that moment lies in the
interval (for a single day: is that day); cases that are no time it must refuse.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tally import Tally

from memcon.actors import find_actors
from memcon.expertise import Expertise, load_expertise, load_gazetteer
from memcon.grounding import Gazetteer, survey
from memcon.knowledge.tables import read_table
from memcon.language import Language
from memcon.record import Date

TABLE = Path(__file__).parent.parent / "tests" / "grounding" / "times.tsv"
COLUMNS = ("kind", "published", "text", "start", "end", "precision")
NO_TIME = "-"


@dataclass(frozen=True, slots=True)
class Case:
    """A marked expression and what it means; start and end are both `-` where it is no time."""

    line: int
    kind: str
    published: str | None
    text: str
    span: tuple[int, int]
    start: str | None
    end: str | None
    precision: str

    def holds(self, found: Date | None) -> bool:
        """Whether a date is the wanted one, to the day at both ends and in its precision."""
        if self.start == NO_TIME:
            return found is None
        return found is not None and (found.start, found.end, found.precision) == (
            self.start,
            self.end,
            self.precision,
        )


def read_cases(path: Path = TABLE) -> Iterator[Case]:
    """The cases of the table."""
    for row in read_table(path, COLUMNS):
        before, opened, rest = row["text"].partition("[[")
        marked, closed, after = rest.partition("]]")
        if not opened or not closed:
            raise row.error("column 'text' must mark one expression in [[ ]]")
        yield Case(
            row.line, row["kind"], row["published"] or None, before + marked + after,
            (len(before), len(before) + len(marked)),
            row["start"] or None, row["end"] or None, row["precision"],
        )  # fmt: skip


class Reader:
    """memcon's answers."""

    def __init__(self) -> None:
        self.language = Language()
        self.expertise: Expertise = load_expertise()
        self.gazetteer: Gazetteer = load_gazetteer()

    def read(self, case: Case) -> Date | None:
        """The date at a case's expression."""
        analysis = self.language.analyse(case.text)
        cast = find_actors(analysis, self.expertise.knowledge, case.published)
        ground = survey(
            analysis,
            cast,
            case.published,
            self.gazetteer,
            self.expertise.holidays,
            self.expertise.measures,
        )
        start, end = case.span
        for timed in ground.times:
            if timed.span[0] < end and start < timed.span[1]:
                return timed.date()
        return None


def asked_dateparser(case: Case) -> bool:
    """Whether dateparser's moment for the marked words lies where it should."""
    import dateparser

    settings = {"PREFER_DATES_FROM": "past"}
    if case.published:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(case.published)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = dateparser.parse(case.text[slice(*case.span)], languages=["en"], settings=settings)
    if case.start == NO_TIME:
        return found is None
    if found is None:
        return False
    day = found.date().isoformat()
    if case.start is None or case.end is None:
        return day in (case.start, case.end)
    return case.start <= day <= case.end


def main() -> None:
    """Ask both, print the share right by kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="print every miss in words")
    parser.add_argument("--no-dateparser", action="store_true", help="memcon alone")
    options = parser.parse_args()
    reader = Reader()
    ours, theirs = Tally(), Tally()
    for case in read_cases():
        found = reader.read(case)
        got = f"{found.start}/{found.end} {found.precision}" if found else "none"
        miss = (
            f"{case.line}: {case.text!r} [{case.text[slice(*case.span)]}] ({case.published}): {got}"
        )
        ours.ask(
            case.kind, case.holds(found), miss + f" for {case.start}/{case.end} {case.precision}"
        )
        if not options.no_dateparser:
            theirs.ask(case.kind, asked_dateparser(case))
    print(f"{'kind':<34}{'memcon':>12}{'dateparser':>14}")
    for kind in ours.asked:
        other = f"{theirs.right[kind]}/{theirs.asked[kind]}" if theirs.asked[kind] else "-"
        print(f"{kind:<34}{f'{ours.right[kind]}/{ours.asked[kind]}':>12}{other:>14}")
    for name, tally in (("memcon", ours), ("dateparser", theirs)):
        if asked := sum(tally.asked.values()):
            right = sum(tally.right.values())
            print(f"{name}: {right}/{asked} right, {100 * right / asked:.1f} %")
    if options.errors:
        print("\n".join(ours.misses))


if __name__ == "__main__":
    main()
