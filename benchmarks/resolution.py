"""Names, titles and pronouns resolved to actors: our table of cases, the share right by kind.

    python benchmarks/resolution.py [--errors] [--note "fourth first run"]

Each case of `tests/actors/resolutions.tsv` marks one mention in a text of one or a few sentences
and says whom it means there: the actor's code, and its name or id. A code of `-` means that the
words do not tell a country or body, and nothing may be guessed; `A/B` takes either, `!A` all but A,
`A*` what begins so, `A+B` a group of two. A fifth of the cases, chosen by a hash of their words, is
set aside: it was not looked at while the code and the tables were made.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tally import is_apart

from memcon.coding import Article, Coder
from memcon.knowledge.tables import read_table
from memcon.record import Actor, Record

TABLE = Path(__file__).parent.parent / "tests" / "actors" / "resolutions.tsv"
COLUMNS = ("kind", "published", "text", "code", "who", "note")


@dataclass(frozen=True, slots=True)
class Case:
    """One marked mention and whom it means."""

    line: int
    kind: str
    published: str | None
    text: str
    span: tuple[int, int]
    code: str
    who: str
    note: str


def read_cases(path: Path = TABLE) -> tuple[Case, ...]:
    """The cases of the table."""
    return tuple(cases(path))


def cases(path: Path) -> Iterator[Case]:
    for row in read_table(path, COLUMNS):
        before, opened, rest = row["text"].partition("[[")
        mention, closed, after = rest.partition("]]")
        if not opened or not closed or "[[" in after:
            raise row.error("column 'text' must mark one mention in [[ ]]")
        if not row["code"] and not row["who"]:
            raise row.error("columns 'code' and 'who' are both empty")
        span = (len(before), len(before) + len(mention))
        yield Case(
            row.line,
            row["kind"],
            row["published"] or None,
            before + mention + after,
            span,
            row["code"],
            row["who"],
            row["note"],
        )


def found(case: Case, record: Record) -> Actor | None:
    """The actor whose mention fits the marked words best, if one overlaps them."""
    start, end = case.span
    fits = [
        (min(end, e) - max(start, s) - (max(end, e) - min(start, s)), bool(actor.code), actor.id)
        for actor in record.actors
        for s, e in actor.mentions
        if s < end and start < e
    ]
    best = max(fits, default=None)
    return next((a for a in record.actors if best and a.id == best[2]), None)


def code_fits(told: str, wanted: str) -> bool:
    """Whether an actor's code is one that the case allows: `A/B` takes either, `A*` what begins
    so, `!A/B` neither."""
    if wanted.startswith("!"):
        return told not in wanted[1:].split("/")
    return any(
        told.startswith(one[:-1]) if one.endswith("*") else told == one for one in wanted.split("/")
    )


def verdict(case: Case, record: Record) -> str | None:
    """What is wrong in words, or None where the mention is resolved as expected."""
    actor = found(case, record)
    known = {one.id: one for one in record.actors}
    members = [known[m] for m in actor.members if m in known] if actor else []
    start, end = case.span
    if " and " in case.text[start:end] and not members:
        # "France and Germany": each is an actor of its own
        members = [a for a in record.actors if any(start <= s and e <= end for s, e in a.mentions)]
    code = actor.code if actor and actor.code else "-"
    if members:
        code = "+".join(m.code or "-" for m in members)
    if case.code and not code_fits(code, case.code):
        return f"{code} {actor.name if actor else ''}".strip()
    if not case.who or case.who == "-":
        return None
    if actor is None:
        return "nobody"
    together = " + ".join(sorted(m.name for m in members))
    told = {actor.id.casefold(), actor.name.casefold(), together.casefold()}
    for one in case.who.split("/"):
        if " + ".join(sorted(one.split(" + "))).casefold() in told:
            return None
    return together or f"{code} {actor.name}"


def judge(coder: Coder, chosen: Sequence[Case]) -> list[tuple[Case, str | None]]:
    """Every case with its verdict."""
    records = coder.code_many(Article(c.text, published=c.published) for c in chosen)
    return [(case, verdict(case, one)) for case, one in zip(chosen, records, strict=True)]


def complaint(case: Case, wrong: str) -> str:
    """A failed case in words."""
    start, end = case.span
    marked = f"{case.text[:start]}[[{case.text[start:end]}]]{case.text[end:]}"
    when = f" ({case.published})" if case.published else ""
    return f"{case.line} {case.kind}{when}: {marked}\n    {case.code} {case.who}, not {wrong}"


def main() -> None:
    """Judge the table and print the share right by kind, and of the fifth set aside."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="print every miss")
    parser.add_argument("--aside", action="store_true", help="print misses of the fifth set aside")
    parser.add_argument("--note", help="only the cases with this note: one batch")
    options = parser.parse_args()
    total, right = Counter[str](), Counter[str]()
    chosen = [case for case in read_cases() if options.note in (None, case.note)]
    for case, wrong in judge(Coder(), chosen):
        aside = is_apart(case.text, 5)
        for key in (case.kind, "all set aside" if aside else "all others", "all"):
            total[key] += 1
            right[key] += wrong is None
        if wrong and (options.aside if aside else options.errors):
            print(complaint(case, wrong))
    print("kind\tright\tof\tshare")
    for key in sorted(total, key=lambda k: (k.startswith("all"), k)):
        print(f"{key}\t{right[key]}\t{total[key]}\t{right[key] / total[key]:.3f}")


if __name__ == "__main__":
    main()
