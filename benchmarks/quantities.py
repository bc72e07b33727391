"""Amounts, units and rates: our table of sentences, the share right by kind.

    python benchmarks/quantities.py [--errors]

Each case of `tests/grounding/quantities.tsv` marks an amount, its value, unit and period, or words
that are none.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tally import Tally

from memcon.expertise import load_expertise
from memcon.grounding.quantities import find_quantities
from memcon.knowledge.tables import read_table
from memcon.record import Quantity

TABLE = Path(__file__).parent.parent / "tests" / "grounding" / "quantities.tsv"
COLUMNS = ("kind", "text", "value", "unit", "per")


@dataclass(frozen=True, slots=True)
class Case:
    """A marked amount; `value` is None where the words are none."""

    line: int
    kind: str
    text: str
    span: tuple[int, int]
    value: float | None
    unit: str
    per: str | None

    def read(self) -> Quantity | None:
        """What memcon finds at the marked words."""
        start, end = self.span
        for found in find_quantities(self.text, load_expertise().measures):
            if found.span[0] < end and start < found.span[1]:
                return found
        return None

    def holds(self, found: Quantity | None) -> bool:
        """Whether a quantity is the wanted one."""
        if self.value is None or found is None:
            return self.value is None and found is None
        close = abs(found.value - self.value) <= 1e-9 * self.value
        return close and (found.unit, found.per) == (self.unit, self.per)


def read_cases(path: Path = TABLE) -> Iterator[Case]:
    """The cases of the table."""
    for row in read_table(path, COLUMNS):
        before, opened, rest = row["text"].partition("[[")
        marked, closed, after = rest.partition("]]")
        if not opened or not closed:
            raise row.error("column 'text' must mark one amount in [[ ]]")
        value = None if row["value"] == "-" else row.number("value")
        span = (len(before), len(before) + len(marked))
        text = before + marked + after
        yield Case(row.line, row["kind"], text, span, value, row["unit"], row["per"] or None)


def main() -> None:
    """Read every case, print the share right by kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="print every miss in words")
    options = parser.parse_args()
    tally = Tally()
    for case in read_cases():
        found = case.read()
        got = f"{found.value} {found.unit} {found.per}" if found else "none"
        want = f"{case.value} {case.unit} {case.per}"
        tally.ask(case.kind, case.holds(found), f"{case.line}: {case.text!r}: {got} for {want}")
    for kind in tally.asked:
        print(f"{kind:<12}{tally.right[kind]:>5}/{tally.asked[kind]}")
    right, asked = sum(tally.right.values()), sum(tally.asked.values())
    print(f"{right}/{asked} right, {100 * right / asked:.1f} %")
    if options.errors:
        print("\n".join(tally.misses))


if __name__ == "__main__":
    main()
