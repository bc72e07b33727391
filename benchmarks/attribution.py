"""Short cases of attribution: who said it, to whom, where, through whom, and what was denied.

Each row of `examples/attribution.tsv` marks one statement of its text. It is found where a coded
one has half its words in common with it; fields are counted over what is found. A denied claim is
right where a statement of it is coded with the stance `denies` or `rejects`. A row without content
is a text in which nobody says anything: what is found there is invented. Of the rows of a later
batch a third, by a hash of their text, is kept apart: it is counted, its misses are never printed.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from gold import EXAMPLES, find_once
from matching import is_actor, overlap, same_actors, same_medium
from tally import Tally, is_apart, table

from memcon.coding import Article, Coder
from memcon.record import Record, Span, Statement

FIELDS = (
    "statement found",
    "found with speaker",
    "speaker",
    "cue",
    "stance",
    "addressee",
    "no addressee invented",
    "medium",
    "no medium invented",
    "outlet",
    "no outlet invented",
    "via",
    "no via invented",
    "denied claim",
    "nothing wrongly denied",
    "no speech invented",
)
SAME = 0.5  # words in common that make a statement found
NEAR = 0.2  # less in common than the best and still the same words, said by another
DENIALS = frozenset(("denies", "rejects"))


def read_cases(path: Path) -> list[dict[str, str]]:
    """The rows of the table."""
    lines = [x for x in path.read_text("utf-8").splitlines() if not x.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [{**row, "text": row["text"].replace("\\n", "\n")} for row in rows]


def names(cell: str) -> tuple[str, ...]:
    """The names of a cell."""
    return tuple(cell.split("|")) if cell else ()


def likest(record: Record, content: list[Span], speakers: tuple[str, ...]) -> Statement | None:
    """The statement most like a content; of two nearly as like, the one by the speakers."""
    likeness = {s.id: overlap(record.text, content, s.content) for s in record.statements}
    best = max(likeness.values(), default=0.0)
    near = [s for s in record.statements if likeness[s.id] >= max(SAME, best - NEAR)]
    return max(
        near,
        key=lambda s: (same_actors(speakers, s.speakers, record), likeness[s.id]),
        default=None,
    )


def score(row: dict[str, str], record: Record) -> Tally:
    """One case."""
    tally = Tally()
    text = record.text
    if not row["content"]:
        tally.ask("no speech invented", not record.statements, text)
        return tally
    content = [find_once(piece, text) for piece in row["content"].split(" | ")]
    wanted = names(row["speaker"])
    found = likest(record, content, wanted)
    tally.ask("statement found", found is not None, text)
    right = found is not None and same_actors(wanted, found.speakers, record)
    tally.ask("found with speaker", right, text)
    if found is not None:
        score_fields(tally, row, record, found)
    if row["denied"]:
        claim = [find_once(row["denied"], text)]
        denied = any(
            s.stance in DENIALS and overlap(text, claim, s.content) >= SAME
            for s in record.statements
        )
        tally.ask("denied claim", denied, f"{row['denied']!r} in {text}")
    elif not DENIALS & set(row["stance"].split("|")):
        said = [s for s in record.statements if s.stance in DENIALS]
        tally.ask("nothing wrongly denied", not said, text)
    return tally


def score_fields(tally: Tally, row: dict[str, str], record: Record, found: Statement) -> None:
    """The fields of one statement that was found."""
    text = record.text
    called = {a.id: a.name for a in record.actors}
    outlet = names(row["outlet"])
    for what, wanted, ids in (
        ("speaker", names(row["speaker"]), found.speakers),
        (
            "addressee",
            tuple(n for n in names(row["addressee"]) if n not in outlet),
            found.addressees,
        ),
        ("via", names(row["via"]), found.via),
    ):
        may = outlet if what != "speaker" else ()
        right = same_actors(wanted, ids, record, may=may)
        got = ", ".join(called[i] for i in ids) or "nobody"
        miss = f"{got} for {', '.join(wanted) or 'nobody'} in {text}"
        tally.ask(what if wanted or what == "speaker" else f"no {what} invented", right, miss)
    cue = text[slice(*found.cue)] if found.cue else ""
    shared = set(row["cue"].casefold().split()) & set(cue.casefold().split())
    if row["cue"]:
        tally.ask("cue", bool(shared), f"{cue!r} for {row['cue']!r} in {text}")
    tally.ask(
        "stance",
        found.stance in row["stance"].split("|"),
        f"{found.stance} for {row['stance']} in {text}",
    )
    medium = found.medium.kind if found.medium else None
    if row["medium"]:
        right = any(same_medium(m, medium) for m in names(row["medium"]))
        tally.ask("medium", right, f"{medium} for {row['medium']} in {text}")
    elif not outlet:
        tally.ask("no medium invented", medium is None, f"{medium} in {text}")
    name = found.medium.outlet if found.medium else None
    if outlet:
        right = any(
            a.name == name and is_actor(paper, a, text) for a in record.actors for paper in outlet
        )
        tally.ask("outlet", right, f"{name} for {' or '.join(outlet)} in {text}")
    elif not row["via"]:
        tally.ask("no outlet invented", name is None, f"{name} in {text}")


def main() -> None:
    """Code the cases and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, default=EXAMPLES / "attribution.tsv")
    parser.add_argument("--errors", action="store_true", help="print every miss in words")
    options = parser.parse_args()
    cases = read_cases(options.cases)
    early, late, apart = Tally(), Tally(), Tally()
    coder = Coder()
    records = coder.code_many(Article(row["text"], published="2024-05-14") for row in cases)
    for row, record in zip(cases, records, strict=True):
        batch = early if not row["batch"] else apart if is_apart(row["text"], 3) else late
        batch.add(score(row, record))
    print(table([("first", early), ("later", late), ("kept apart", apart)], FIELDS))
    if options.errors:
        print("\n" + "\n".join(sorted(early.misses + late.misses)))


if __name__ == "__main__":
    main()
