"""How many of some events are right."""

from __future__ import annotations

from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.analysis.uncertainty import approximate, distributions, intervals

CHANCES = st.lists(st.floats(0, 1), max_size=8)


@given(CHANCES)
def test_the_distribution_is_that_of_all_outcomes_counted(chances: list[float]) -> None:
    counted = np.zeros(len(chances) + 1)
    for outcome in product((0, 1), repeat=len(chances)):
        counted[sum(outcome)] += prod(
            p if right else 1 - p for p, right in zip(chances, outcome, strict=True)
        )
    assert distributions([chances])[0] == pytest.approx(counted, abs=1e-12)


@given(st.lists(st.floats(0, 1), max_size=60))
def test_an_interval_holds_its_share_of_the_chance(chances: list[float]) -> None:
    ((low, high),) = intervals([chances])
    assert 0 <= low <= high <= len(chances)
    assert distributions([chances])[0][low : high + 1].sum() >= 0.95 - 1e-9


def test_certain_events_are_certain() -> None:
    assert intervals([[1.0] * 5, [0.0] * 5, []]) == [(5, 5), (0, 0), (0, 0)]
    assert intervals([]) == []


@given(st.lists(CHANCES, max_size=5))
def test_many_intervals_are_those_of_each_alone(many: list[list[float]]) -> None:
    assert intervals(many) == [intervals([one])[0] for one in many]


@given(st.lists(st.floats(0.02, 0.98), min_size=300, max_size=500))
def test_the_approximation_is_within_one_of_the_exact_interval(chances: list[float]) -> None:
    p = np.array(chances)
    variance = (p * (1 - p)).sum()
    skew = (p * (1 - p) * (1 - 2 * p)).sum()
    near = approximate(len(p), p.sum(), variance, skew, 0.95)
    (exact,) = intervals([chances])
    assert abs(near[0] - exact[0]) <= 1
    assert abs(near[1] - exact[1]) <= 1
