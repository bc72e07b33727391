"""Dates of the calendar: "March 3, 2021", "3-5 May", "14/05/2024", "the 14th"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from memcon.grounding import calendar as cal
from memcon.grounding.calendar import Interval
from memcon.grounding.expressions import (
    DAY_NUMBER,
    MONTH,
    WEEKDAY,
    YEAR,
    Grammar,
    Meaning,
    month_number,
)

DATES = Grammar()
ORDINAL_DAYS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
ON_WEEKDAY = rf"(?:{WEEKDAY},?\s+(?:the\s+)?)?"
AHEAD = timedelta(days=120)  # news looks back: a day later than that is last year's


@DATES.pattern("iso-date", rf"({YEAR})([-/])(\d\d)\2(\d\d)", absolute=True)
def _(m: re.Match[str], _today: date) -> Interval:
    return cal.day(date(int(m[1]), int(m[3]), int(m[4])))


@DATES.pattern(
    "numeric-date", rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2({YEAR})(?![-/.]\d)", absolute=True
)
def _(m: re.Match[str], today: date) -> Interval | None:
    """Day or month first, as only one can be; else the order that puts it last before today."""
    one, two, year = int(m[1]), int(m[3]), int(m[4])
    readings = []
    for day, month in ((one, two), (two, one)):
        if 1 <= month <= 12 and not (month == one and m[2] == "."):
            readings.append(date(year, month, day))
    past = [d for d in readings if d <= today]
    best = (max(past) if today < date.max else past[-1]) if past else min(readings, default=None)
    return best and cal.day(best)


@DATES.pattern(
    "month-day-year",
    rf"{ON_WEEKDAY}(?:last\s+)?({MONTH})\s+{DAY_NUMBER},?\s+({YEAR})",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return cal.day(date(int(m[3]), month_number(m[1]), int(m[2])))


@DATES.pattern(
    "day-month-year",
    rf"{ON_WEEKDAY}(?:the\s+)?{DAY_NUMBER}\s+(?:of\s+)?({MONTH}),?\s+({YEAR})",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return cal.day(date(int(m[3]), month_number(m[2]), int(m[1])))


@DATES.pattern(
    "month-days",
    rf"({MONTH})\s+{DAY_NUMBER}\s?(?:-|–|to|and|through)\s?{DAY_NUMBER}(?:,?\s+({YEAR}))?(?![:\d])",
    absolute=True,
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    return days(int(m[2]), int(m[3]), month_number(m[1]), m[4], today)


@DATES.pattern(
    "days-month",
    rf"(?:the\s+)?{DAY_NUMBER}\s?(?:-|–|to|and|through)\s?(?:the\s+)?{DAY_NUMBER}\s+(?:of\s+)?"
    rf"({MONTH})(?:,?\s+({YEAR}))?",
    absolute=True,
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    return days(int(m[1]), int(m[2]), month_number(m[3]), m[4], today)


def days(first: int, last: int, month: int, year: str | None, today: date) -> Meaning | None:
    """Days of one month, in a year that may be left out."""

    def through(at: date | None) -> Interval | None:
        return at and Interval(at.replace(day=first), at.replace(day=last), "day")

    if last < first:
        return None
    if year:
        return Meaning(through(date(int(year), month, first)))
    if today == date.max:
        return None
    return Meaning(
        through(recent(first, month, today)),
        through(coming(last, month, today)),
        through(recent(first, month, today + AHEAD)),
    )


@DATES.pattern(
    "month-day",
    rf"{ON_WEEKDAY}(?:(last|next|this)\s+)?({MONTH})\s+{DAY_NUMBER}(?!\s?(?:[:%\d]|[ap]\.?m\b))",
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    return day_of_month(int(m[3]), month_number(m[2]), m[1], today)


@DATES.pattern("day-month", rf"{ON_WEEKDAY}(?:the\s+)?{DAY_NUMBER}\s+(?:of\s+)?({MONTH})")
def _(m: re.Match[str], today: date) -> Meaning | None:
    return day_of_month(int(m[1]), month_number(m[2]), None, today)


@DATES.pattern(
    "ordinal-of-month", rf"the\s+({'|'.join(ORDINAL_DAYS)})\s+of\s+({MONTH})(?:,?\s+({YEAR}))?"
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    day, month = ORDINAL_DAYS[m[1]], month_number(m[2])
    if m[3]:
        return Meaning(cal.day(date(int(m[3]), month, day)))
    return day_of_month(day, month, None, today)


def day_of_month(day: int, month: int, which: str | None, today: date) -> Meaning:
    """A day of the year without the year; `which` is last, next, this or None."""
    back, ahead = recent(day, month, today), coming(day, month, today)
    unsure = recent(day, month, today + AHEAD)
    if which == "last":
        unsure = back = ahead = recent(day, month, today - timedelta(days=1))
    if which == "next":
        unsure = back = ahead = coming(day, month, today + timedelta(days=1))
    return Meaning(back and cal.day(back), ahead and cal.day(ahead), unsure and cal.day(unsure))


@DATES.pattern(
    "day-of-year",
    rf"(?:({MONTH})\s+{DAY_NUMBER}|{DAY_NUMBER}\s+({MONTH})),?\s+(last|this|next)\s+year",
)
def _(m: re.Match[str], today: date) -> Interval:
    year = today.year + {"last": -1, "this": 0, "next": 1}[m[5]]
    return cal.day(date(year, month_number(m[1] or m[4]), int(m[2] or m[3])))


def choices(day: int, month: int, today: date) -> list[date]:
    """A day of the year in the last years and the next."""
    found = []
    for year in range(max(today.year - 4, 1), min(today.year + 4, 9999) + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def recent(day: int, month: int, today: date) -> date | None:
    """The last such day; today counts."""
    return max((d for d in choices(day, month, today) if d <= today), default=None)


def coming(day: int, month: int, today: date) -> date | None:
    """The next such day; today counts."""
    return min((d for d in choices(day, month, today) if d >= today), default=None)


@DATES.pattern(
    "day-of-this-month",
    r"(?<=[Oo]n )the\s+(\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+(this|last|next)\s+month)?"
    r"(?!\s+(?:\w+\s+)?(?:floor|century|anniversary|day|round|birthday|of|parallel))",
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    shift = {"last": -1, "next": 1}.get(m[2] or "", 0)
    first = cal.month(today.year, today.month + shift).start
    assert first is not None
    back = first.replace(day=int(m[1]))
    ahead = back
    if not m[2] and back > today:
        back = cal.moved(first, -1, "month").replace(day=int(m[1]))
    elif not m[2] and back < today:
        ahead = cal.moved(first, 1, "month").replace(day=int(m[1]))
    return Meaning(cal.day(back), cal.day(ahead))
