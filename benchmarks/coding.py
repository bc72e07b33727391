"""Single sentences: the event that each tells, with its roles and status, or that it tells none.

    python benchmarks/coding.py [--errors]

`tests/events/coding.tsv` holds the sentences. A fifth of them, by a hash, is kept apart: it is
measured, and its failures are never printed.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from memcon.coding import Article, Coder
from memcon.events.examples import Marked, overlaps, read_marks
from memcon.knowledge.tables import read_table
from memcon.record import Event, Record, Span

SENTENCES = Path(__file__).parent.parent / "tests" / "events" / "coding.tsv"
COLUMNS = ("type", "mode", "cameo", "status", "sentence")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and the event that it tells; `type` is "none" where it tells none."""

    marked: Marked
    type: str
    mode: str
    cameo: str
    status: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What of a case came out right."""

    type: bool
    roles: bool
    mode: bool
    cameo: bool
    status: bool

    @property
    def whole(self) -> bool:
        """Whether everything did."""
        return self.type and self.roles and self.mode and self.cameo and self.status


def read_cases(path: Path = SENTENCES) -> list[Case]:
    """The cases of a table."""
    cases = []
    for row in read_table(path, COLUMNS):
        number = int(hashlib.sha256(row["sentence"].encode()).hexdigest(), 16)
        cases.append(
            Case(
                read_marks(row["sentence"]),
                row["type"],
                row["mode"],
                row["cameo"],
                row["status"],
                number % 5 == 0,
            )
        )
    return cases


def judge(case: Case, record: Record) -> Verdict:
    """What of a case a record has right: the best of its events counts."""
    if case.type == "none":
        right = not record.events
        return Verdict(right, right, right, right, right)
    verdicts = [judge_event(case, record, e) for e in record.events if e.type == case.type]
    return max(
        verdicts,
        key=lambda v: (v.whole, v.roles, v.mode, v.cameo, v.status),
        default=Verdict(False, False, False, False, False),
    )


def judge_event(case: Case, record: Record, event: Event) -> Verdict:
    """What of a case one event of its type has right. Sides of one event are actors together,
    or actor and recipient."""
    mentions = {a.id: a.mentions for a in record.actors}
    members = {a.id: a.members for a in record.actors}

    def named(ids: Sequence[str], spans: Sequence[Span]) -> bool:
        people = [m for i in ids for m in (i, *members.get(i, ()))]
        return all(any(overlaps(s, m) for i in people for m in mentions.get(i, ())) for s in spans)

    actors, recipients = case.marked.source, case.marked.target
    own = named(event.actors, actors) and named(event.recipients, recipients)
    together = named((*event.actors, *event.recipients), (*actors, *recipients))
    mutual = len(actors) > 1 or case.type == "CONSULT"
    return Verdict(
        True,
        own or (mutual and together),
        not case.mode or event.mode == case.mode,
        (event.cameo or "").startswith(case.cameo),
        not case.status or event.status == case.status,
    )


def verdicts(cases: Sequence[Case], coder: Coder) -> Iterator[tuple[Case, Record, Verdict]]:
    """Every case with its record and what came out right."""
    records = coder.code_many(Article(c.marked.text) for c in cases)
    for case, record in zip(cases, records, strict=True):
        yield case, record, judge(case, record)


def told(record: Record) -> str:
    """The events of a record, for a person."""
    names = {a.id: a.name for a in record.actors}

    def who(ids: Sequence[str]) -> str:
        return ", ".join(names[i] for i in ids) or "-"

    return (
        "; ".join(
            f"{e.type} {e.mode or '-'} {e.cameo} {who(e.actors)} -> {who(e.recipients)} {e.status} "
            f"({e.frame})"
            for e in record.events
        )
        or "no event"
    )


def main() -> None:
    """Run the cases and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print what came out wrong")
    options = parser.parse_args()
    results = list(verdicts(read_cases(), Coder()))
    for title, apart in (("studied", False), ("kept apart", True)):
        events = [v for c, _, v in results if c.apart == apart and c.type != "none"]
        nothing = [v for c, _, v in results if c.apart == apart and c.type == "none"]
        shares = {
            "type": [v.type for v in events],
            "type and roles": [v.type and v.roles for v in events],
            "mode": [v.mode for v in events if v.type],
            "cameo": [v.cameo for v in events if v.type],
            "status": [v.status for v in events if v.type],
            "everything": [v.whole for v in events],
            "none told where none is": [v.whole for v in nothing],
        }
        for name, values in shares.items():
            print(
                f"{title:12}{name:26}{sum(values):4}/{len(values):<4} "
                f"{sum(values) / max(len(values), 1):.3f}"
            )
    if options.errors:
        for case, record, verdict in results:
            if not case.apart and not verdict.whole:
                wrong = [
                    k
                    for k in ("type", "roles", "mode", "cameo", "status")
                    if not getattr(verdict, k)
                ]
                print(
                    f"{case.type} {case.mode} {case.status}: {case.marked.text}\n"
                    f"    wrong: {', '.join(wrong)}; {told(record)}"
                )


if __name__ == "__main__":
    main()
