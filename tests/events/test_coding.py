"""Sentences in, events out: `coding.tsv`, with floors; and each sentence is what it says it is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from coding import Case, Verdict, read_cases, told, verdicts

from memcon.coding import Coder
from memcon.record import EventType, Record, Status

CASES = read_cases()
TYPES = {*EventType.__args__, "none"}  # type: ignore[attr-defined]
STATUSES = {*Status.__args__, ""}  # type: ignore[attr-defined]

Result = tuple[Case, Record, Verdict]


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return list(verdicts(CASES, Coder(learned=False)))


def share(results: list[Result], apart: bool, what: str) -> float:
    """The share of right events among those that tell one."""
    right = [getattr(v, what) for c, _, v in results if c.apart == apart and c.type != "none"]
    return sum(right) / len(right)


def test_the_table_is_sound() -> None:
    assert len(CASES) >= 400
    for case in CASES:
        assert case.type in TYPES, case
        assert case.status in STATUSES, case
    assert {c.type for c in CASES} == TYPES
    assert sum(c.apart for c in CASES) >= len(CASES) / 8


def test_studied_sentences_are_coded(results: list[Result]) -> None:
    wrong = [
        f"{c.type}: {c.marked.text}\n    {told(r)}"
        for c, r, v in results
        if not c.apart and not (v.type and v.roles)
    ]
    print("\n".join(wrong))
    assert share(results, False, "type") >= 0.87
    assert share(results, False, "roles") >= 0.80


def test_sentences_kept_apart_are_coded(results: list[Result]) -> None:
    assert share(results, True, "type") >= 0.88
    assert share(results, True, "roles") >= 0.80


def test_what_is_no_event_is_none(results: list[Result]) -> None:
    silent = [v.whole for c, _, v in results if c.type == "none"]
    assert sum(silent) / len(silent) >= 0.75
