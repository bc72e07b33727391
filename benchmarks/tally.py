"""Counts of right and wrong answers by field, and the misses in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256


def is_apart(name: str, one_in: int) -> bool:
    """Whether something is of the share, one in so many by a hash of its name, that is kept apart:
    measured, and looked at by nobody."""
    return sha256(name.encode()).digest()[0] % one_in == 0


@dataclass
class Tally:
    """Right answers and questions by field, in the order first asked."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[str] = field(default_factory=list)

    def ask(self, what: str, right: bool, miss: str = "") -> None:
        """Count one answer; a wrong one is kept in words."""
        self.asked[what] += 1
        self.right[what] += right
        if not right:
            self.misses.append(f"{what}: {miss}")

    def add(self, other: Tally) -> None:
        """Take in another tally's counts and misses."""
        for what, asked in other.asked.items():
            self.asked[what] += asked
            self.right[what] += other.right[what]
        self.misses += other.misses


def table(columns: Sequence[tuple[str, Tally]], fields: Sequence[str]) -> str:
    """A text table: one row a field, one column a tally, `right/asked`, the last with a ratio."""
    width = max(len(f) for f in fields) + 2
    lines = [" " * width + "".join(f"{name:>12}" for name, _ in columns)]
    for what in fields:
        cells = [f"{t.right[what]}/{t.asked[what]}" if t.asked[what] else "-" for _, t in columns]
        last = columns[-1][1]
        ratio = f"{last.right[what] / last.asked[what]:8.3f}" if last.asked[what] else ""
        lines.append(f"{what:<{width}}" + "".join(f"{c:>12}" for c in cells) + ratio)
    return "\n".join(lines)
