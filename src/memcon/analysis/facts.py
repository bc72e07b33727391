"""The few facts of events that series are made of, as arrays: read once, summed up in many ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from memcon.analysis.reading import Readable
from memcon.analysis.selection import TYPES
from memcon.knowledge.ontology import quadrants

Interval = Literal["day", "week", "month", "quarter", "year"]
By = Literal["type", "quadrant", "all"]
Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """Events with a day, one an element: `day` (datetime64[D]), `type` (index in TYPES),
    `goldstein` (NaN for none), `confidence`."""

    day: Numbers
    type: Numbers
    goldstein: Numbers
    confidence: Numbers

    def scored(self) -> Facts:
        """Those that have a Goldstein score."""
        has = ~np.isnan(self.goldstein)
        return Facts(self.day[has], self.type[has], self.goldstein[has], self.confidence[has])

    def starts(self, every: Interval) -> Numbers:
        """The first day of the interval that each event is in (datetime64[D]); weeks begin on
        Monday."""
        if every == "day":
            return self.day
        if every == "week":  # the first of January 1970 was a Thursday
            days = self.day.astype(np.int64)
            return ((days + 3) // 7 * 7 - 3).astype("datetime64[D]")
        if every == "quarter":
            months = self.day.astype("datetime64[M]").astype(np.int64)
            return (months // 3 * 3).astype("datetime64[M]").astype("datetime64[D]")
        return self.day.astype(f"datetime64[{every[0].upper()}]").astype("datetime64[D]")

    def kinds(self, by: By) -> tuple[list[str], Numbers]:
        """Names, in alphabetical order, and the number of the name that each event bears."""
        if by == "all":
            return ["all"], np.zeros(len(self.day), np.int64)
        names = sorted(quadrants() if by == "quadrant" else TYPES)
        of = {type: name for name, types in quadrants().items() for type in types}
        number = [names.index(of[type] if by == "quadrant" else type) for type in TYPES]
        return names, np.array(number)[self.type]


def facts(store: Readable, told: str, values: dict[str, Any]) -> Facts:
    """The facts of the events that a query (`Selection.told`) gives."""
    found = store.query(
        f"SELECT day, type, goldstein, confidence FROM ({told}) WHERE day IS NOT NULL", values
    )
    types = found["type"].combine_chunks().dictionary_encode()
    numbers = [TYPES.index(name) for name in types.dictionary.to_pylist()]
    return Facts(
        found["day"].to_numpy(),
        np.array(numbers, np.int64)[types.indices.to_numpy()],
        found["goldstein"].to_numpy(),
        found["confidence"].to_numpy(),
    )


class Groups:
    """Events put together by interval and kind: `start` (datetime64[D]) and `kind` (a number) of
    each group that has events, in that order, and `count`."""

    def __init__(self, starts: Numbers, kinds: Numbers, many: int) -> None:
        days = starts.astype(np.int64)
        first = days.min(initial=0)
        self.cell = (days - first) * many + kinds
        filled = np.bincount(self.cell)
        self.cells = np.flatnonzero(filled)
        self.count = filled[self.cells]
        self.start = (self.cells // many + first).astype("datetime64[D]")
        self.kind = self.cells % many

    def sums(self, values: Numbers) -> Numbers:
        """The sum of a number of each event, by group."""
        return np.bincount(self.cell, values)[self.cells] if len(self.cells) else np.zeros(0)

    def few(self, values: Numbers, most: int) -> list[Numbers]:
        """A number of each event, by group, of the groups that have at most so many events."""
        small = np.zeros(self.cells[-1] + 1 if len(self.cells) else 1, bool)
        small[self.cells[self.count <= most]] = True
        chosen = np.flatnonzero(small[self.cell])
        order = chosen[np.argsort(self.cell[chosen], kind="stable")]
        ends = np.cumsum(self.count[self.count <= most])
        return np.split(values[order], ends[:-1]) if len(ends) else []
