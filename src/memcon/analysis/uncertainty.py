"""How many of some events are right, given how sure the coder is of each.

Confidence is calibrated: of the events given 0.8, four in five are right. The number of right ones
among n is then a sum of n different coin throws, whose distribution is Poisson binomial.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, erf, exp, floor, pi, sqrt

import numpy as np

EXACT = 300  # up to so many events the distribution is worked out, beyond it is approximated


def distribution(chances: Sequence[float] | np.ndarray) -> np.ndarray:
    """The chances of 0, 1, …, n being right: an array of n + 1 numbers that add up to 1."""
    result = np.zeros(len(chances) + 1)
    result[0] = 1.0
    for n, p in enumerate(chances, 1):
        result[1 : n + 1] = result[1 : n + 1] * (1 - p) + result[:n] * p
        result[0] *= 1 - p
    return result


def interval(chances: Sequence[float] | np.ndarray, level: float = 0.95) -> tuple[int, int]:
    """The lowest and the highest number of right ones that `level` of the chance lies between."""
    cumulated = np.cumsum(distribution(chances))
    tail = (1 - level) / 2
    # The sum of many products may stop a rounding error short of 1.
    low = int(np.searchsorted(cumulated, tail, side="right"))
    high = int(np.searchsorted(cumulated, min(1 - tail, cumulated[-1])))
    return min(low, len(chances)), min(high, len(chances))


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
