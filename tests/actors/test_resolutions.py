"""The table of resolutions holds: a share of each kind, with what failed in words."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))

from resolution import Case, complaint, judge, read_cases

from memcon.coding import Coder

CASES = read_cases()
KINDS = sorted({case.kind for case in CASES})
FLOOR = 0.8  # of a kind: with some ten cases, two may fail
WHOLE = 0.93


@pytest.fixture(scope="module")
def judged(coder: Coder) -> Mapping[str, list[tuple[Case, str | None]]]:
    """Every case with its verdict, by kind."""
    by_kind: dict[str, list[tuple[Case, str | None]]] = {}
    for case, wrong in judge(coder, CASES):
        by_kind.setdefault(case.kind, []).append((case, wrong))
    return by_kind


def test_the_table_is_large_and_varied() -> None:
    assert len(CASES) >= 650
    dated = [c for c in CASES if c.kind in ("office dated", "homonym", "ambiguous name")]
    assert len(dated) >= 150
    assert len({case.text for case in CASES}) > 0.95 * len(CASES)


@pytest.mark.parametrize("kind", KINDS)
def test_cases_of_a_kind(kind: str, judged: Mapping[str, list[tuple[Case, str | None]]]) -> None:
    failed = [complaint(case, wrong) for case, wrong in judged[kind] if wrong]
    right = 1 - len(failed) / len(judged[kind])
    assert right >= FLOOR, "\n".join(failed)


def test_the_whole_table(judged: Mapping[str, list[tuple[Case, str | None]]]) -> None:
    verdicts = [wrong for cases in judged.values() for _, wrong in cases]
    assert sum(wrong is None for wrong in verdicts) >= WHOLE * len(verdicts)
