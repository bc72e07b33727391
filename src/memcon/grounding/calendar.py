"""Intervals of days: the arithmetic under expressions of time."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.record import Precision

MONTHS = {
    name.lower(): number
    for number in range(1, 13)
    for name in (calendar.month_name[number], calendar.month_abbr[number])
} | {"sept": 9}
WEEKDAYS = {
    name.lower(): number
    for number in range(7)
    for name in (calendar.day_name[number], calendar.day_abbr[number])
} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "couple": 2,
    "dozen": 12,
    "half": 0,
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day; None on a side that is open."""

    start: date | None
    end: date | None
    precision: Precision


def day(at: date) -> Interval:
    """One day."""
    return Interval(at, at, "day")


def week(at: date) -> Interval:
    """The week, from Monday, that holds a day."""
    monday = at - timedelta(days=at.weekday())
    return Interval(monday, monday + timedelta(days=6), "week")


def weekend(at: date) -> Interval:
    """The Saturday and Sunday of the week that holds a day."""
    monday = at - timedelta(days=at.weekday())
    return Interval(monday + timedelta(days=5), monday + timedelta(days=6), "day")


def month(year: int, number: int) -> Interval:
    """A month; numbers below 1 and above 12 run into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    year = min(max(year, 1), 9999)
    return Interval(
        date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), "month"
    )


def quarter(year: int, number: int) -> Interval:
    """A quarter of a year."""
    first = month(year, 3 * number - 2)
    return Interval(first.start, month(year, 3 * number).end, "quarter")


def year(number: int) -> Interval:
    """A calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Interval:
    """Ten years from a first one."""
    return Interval(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century(number: int) -> Interval:
    """The nth century."""
    return Interval(date(100 * number - 99, 1, 1), date(100 * number, 12, 31), "century")


def season(year_number: int, name: str) -> Interval:
    """A northern season; winter is named after the year in which it begins."""
    first = month(year_number, SEASONS[name])
    return Interval(first.start, month(year_number, SEASONS[name] + 2).end, "season")


def moved(at: date, count: int, unit: str) -> date:
    """A day moved by a number of days, weeks, months, years or decades. Raises `ValueError`."""
    if unit in ("day", "night"):
        return at + timedelta(days=count)
    if unit in ("week", "weekend", "fortnight"):
        return at + timedelta(weeks=count * (2 if unit == "fortnight" else 1))
    if unit in ("hour", "minute", "second"):
        hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[unit] * count
        return at + timedelta(days=int(hours / 24))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    first = month(at.year, at.month + months).start
    assert first is not None
    if not 1 <= at.year + (at.month + months - 1) // 12 <= 9999:
        raise ValueError("out of the calendar")
    return first.replace(day=min(at.day, calendar.monthrange(first.year, first.month)[1]))


def around(at: date, unit: str) -> Interval:
    """The day, week, month, quarter, year, decade or century that holds a day."""
    if unit == "week":
        return week(at)
    if unit == "weekend":
        return weekend(at)
    if unit == "month":
        return month(at.year, at.month)
    if unit == "quarter":
        return quarter(at.year, (at.month + 2) // 3)
    if unit == "year":
        return year(at.year)
    if unit == "decade":
        return decade(at.year // 10 * 10)
    if unit == "century":
        return century((at.year + 99) // 100)
    return day(at)


def distant(at: date, unit: str) -> Interval:
    """What "a decade ago" leads to: as `around`, but of a decade the year and of a century the
    decade, for nobody means the whole."""
    if unit == "decade":
        whole = year(at.year)
    elif unit == "century":
        whole = decade(at.year // 10 * 10)
    else:
        return around(at, unit)
    return Interval(whole.start, whole.end, "decade" if unit == "decade" else "century")


EARLY, MIDDLE, LATE = range(3)
THIRDS = {  # first and last of the smaller unit in each part; parts of a week overlap
    "week": ((0, 2), (1, 3), (3, 6)),
    "month": ((1, 10), (11, 20), (21, 31)),
    "year": ((1, 4), (5, 8), (9, 12)),
    "decade": ((0, 3), (4, 6), (7, 9)),
}


def third(whole: Interval, which: int) -> Interval:
    """The early, middle or late part of a period: ten days of a month, four months of a year."""
    start, end, precision = whole.start, whole.end, whole.precision
    if start is None or end is None:
        return whole
    if precision not in THIRDS:
        length = (end - start) / 3
        return Interval(start + which * length, end - (2 - which) * length, precision)
    first, last = THIRDS[precision][which]
    if precision == "week":
        return Interval(start + timedelta(days=first), start + timedelta(days=last), precision)
    if precision == "month":
        return Interval(
            start.replace(day=first), min(end, moved(start, last - 1, "day")), precision
        )
    if precision == "year":
        return Interval(month(start.year, first).start, month(start.year, last).end, precision)
    return Interval(year(start.year + first).start, year(start.year + last).end, precision)
