"""An expression of time in, its days out: the table of cases, and what the table cannot say."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from times import Case, Reader, read_cases

from memcon.coding import Coder
from memcon.expertise import load_expertise
from memcon.grounding.calendar import third, year
from memcon.grounding.dating import following
from memcon.grounding.holidays import days_of
from memcon.grounding.times import find_times

CASES = tuple(read_cases())
KNOWN_MISSES = {
    "The vote came before the treaty was to lapse on May 30."
}  # "lapse" parsed as a noun
MONTHS = "January February March April May June July August September October November December"


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


def test_the_table_is_large_and_varied() -> None:
    kinds = Counter(case.kind for case in CASES)
    assert len(CASES) >= 300
    assert len(kinds) >= 20
    assert min(kinds.values()) >= 4


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.line}: {case.text[:50]}")
def test_a_case_of_the_table(case: Case, reader: Reader) -> None:
    if case.text in KNOWN_MISSES:
        pytest.xfail("known miss")
    found = reader.read(case)
    assert case.holds(found), found


@given(st.text(max_size=200), st.one_of(st.none(), st.dates()))
def test_any_text_has_expressions_in_order_and_apart(text: str, today: date | None) -> None:
    found = find_times(text, today, load_expertise().holidays)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.span[0] < one.span[1] <= len(text)
        ends.append(one.span[1])


@example(["Ramadan"], date(9998, 12, 31))
@given(
    st.lists(
        st.sampled_from(
            f"{MONTHS} Monday last next 3 2019 1200 two days weeks ago later the from to since "
            "until by early late end of week year quarter first decade century and - "
            "Easter Ramadan".split()
        ),
        max_size=12,
    ),
    st.dates(),
)
def test_words_of_time_in_any_order_give_intervals_that_do_not_run_backwards(
    words: list[str], today: date
) -> None:
    for one in find_times(" ".join(words), today, load_expertise().holidays):
        for interval in (one.meaning.interval, one.meaning.ahead, one.meaning.unsure):
            if interval and interval.start and interval.end:
                assert interval.start <= interval.end


@pytest.mark.parametrize(
    ("rule", "in_year", "start"),
    [
        ("easter+0", 2024, "2024-03-31"),
        ("easter-2", 2000, "2000-04-21"),
        ("orthodox+0", 2023, "2023-04-16"),
        ("hijri 09-01..09-30", 2023, "2023-03-23"),
        ("hebrew 07-10", 1973, "1973-10-06"),
        ("hebrew 01-15..01-21", 2024, "2024-04-23"),
        ("thu4-11", 2021, "2021-11-25"),
        ("monl-05", 2024, "2024-05-27"),
    ],
)
def test_a_feast_falls_on_its_day(rule: str, in_year: int, start: str) -> None:
    assert [str(one.start) for one in days_of(rule, in_year)] == [start]


def test_the_parts_of_a_year_are_the_year() -> None:
    parts = [third(year(2023), which) for which in range(3)]
    assert [str(part.start) for part in parts] == ["2023-01-01", "2023-05-01", "2023-09-01"]
    assert [str(part.end) for part in parts] == ["2023-04-30", "2023-08-31", "2023-12-31"]


@pytest.mark.parametrize(("unit", "first"), [("decade", 1879), ("century", 1960)])
def test_long_after_a_year(unit: str, first: int) -> None:
    found = following((1, unit), year(1869))
    assert found and found.start and found.start.year == first


@pytest.mark.parametrize(
    "unit",
    "second minute hour day night week weekend fortnight month quarter year decade century".split(),
)
def test_a_time_counted_in_any_unit_lies_no_earlier(unit: str) -> None:
    base = year(1869)
    found = following((1, unit), base)
    assert found is None or (found.start and base.start and found.start >= base.start)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("It was the first visit by a Greek minister to Libya since 2014.", False),
        ("Modi and Sharif met for the first time since 2015.", False),
        ("The first battalion of Chad has attacked Mali since 2014.", True),
        ("The army has blockaded the port since 2014.", True),
    ],
)
def test_how_long_there_was_none_is_no_date(coder: Coder, text: str, dated: bool) -> None:
    assert bool(coder.code(text).events[0].date) == dated
