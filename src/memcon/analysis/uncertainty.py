"""How many of some events are right, given how sure the coder is of each.

Confidence is calibrated: of the events given 0.8, four in five are right. The number of right ones
among n is then a sum of n different coin throws, whose distribution is Poisson binomial.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, erf, exp, floor, pi, sqrt

import numpy as np
from more_itertools import batched

TOGETHER = 64  # distributions worked out side by side
EXACT = 300  # up to so many events the distribution is worked out, beyond it is approximated


Chances = Sequence[float] | np.ndarray


def distributions(chances: Sequence[Chances]) -> np.ndarray:
    """For each of several lists of chances, the chances of 0, 1, …, n being right: a row of numbers
    that add up to 1, with noughts behind where others are longer."""
    longest = max(map(len, chances), default=0)
    # What is sure to be wrong, put behind a shorter list, changes nothing.
    p = np.zeros((len(chances), longest))
    for row, own in zip(p, chances, strict=True):
        row[: len(own)] = own
    result = np.zeros((len(chances), longest + 1))
    result[:, 0] = 1.0
    for n in range(1, longest + 1):
        q = p[:, n - 1, None]
        result[:, 1 : n + 1] = result[:, 1 : n + 1] * (1 - q) + result[:, :n] * q
        result[:, :1] *= 1 - q
    return result


def intervals(chances: Sequence[Chances], level: float = 0.95) -> list[tuple[int, int]]:
    """For each of several lists of chances, the lowest and the highest number of right ones that
    `level` of the chance lies between."""
    found = [(0, 0)] * len(chances)
    tail = (1 - level) / 2
    for some in batched(sorted(range(len(chances)), key=lambda i: len(chances[i])), TOGETHER):
        cumulated = distributions([chances[i] for i in some]).cumsum(axis=1)
        low = (cumulated <= tail).sum(axis=1)
        # The sum of many products may stop a rounding error short of 1.
        high = (cumulated < np.minimum(1 - tail, cumulated[:, -1:])).sum(axis=1)
        for row, i in enumerate(some):
            n = len(chances[i])
            found[i] = min(int(low[row]), n), min(int(high[row]), n)
    return found


def approximate(n: int, mean: float, variance: float, skew: float, level: float) -> tuple[int, int]:
    """The same from the first three moments: a normal distribution bent by the skewness.

    `skew` is the third central moment, the sum of p(1-p)(1-2p).
    """
    if variance <= 0:
        return round(mean), round(mean)
    deviation = sqrt(variance)
    bend = skew / (6 * deviation**3)
    tail = (1 - level) / 2

    def below(k: float) -> float:
        x = (k + 0.5 - mean) / deviation
        density = exp(-x * x / 2) / sqrt(2 * pi)
        return (1 + erf(x / sqrt(2))) / 2 + bend * (1 - x * x) * density

    reach = 6 * deviation
    first, last = max(0, floor(mean - reach)), min(n, ceil(mean + reach))
    low = first_where(lambda k: below(k) > tail, first, last)
    high = first_where(lambda k: below(k) >= 1 - tail, first, last)
    return low, high


def first_where(holds: Callable[[float], bool], first: int, last: int) -> int:
    """The first whole number from `first` to `last` for which something holds, else `last`."""
    while first < last:
        middle = (first + last) // 2
        if holds(middle):
            last = middle
        else:
            first = middle + 1
    return first
