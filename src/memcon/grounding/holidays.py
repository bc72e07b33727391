"""Days with names: the feasts and observances of `knowledge/times/holidays.tsv`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import msgspec

from memcon.grounding.calendar import Interval
from memcon.knowledge.tables import Row, read_table

COLUMNS = ("name", "names", "rule")
RULE = re.compile(
    r"(?P<scheme>(?:hijri |hebrew )?)(?P<month>\d\d)-(?P<day>\d\d)(?:\.\.(?P<last>\d\d-\d\d))?"
    r"|(?P<feast>easter|orthodox)(?P<shift>[+-]\d+)"
    r"|(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?P<nth>[1-5l])-(?P<of>\d\d)"
    r"|(?P<dates>\d{4}-\d\d-\d\d(?:\|\d{4}-\d\d-\d\d)*)"
)
WEEKDAYS: Sequence[str] = "mon tue wed thu fri sat sun".split()
JEWISH_ERA = -1_373_427  # the ordinal of its day 0
LUNAR = {"hijri ": 622, "hebrew ": -3760}  # the year in which each calendar's first one began


class Holiday(msgspec.Struct, frozen=True):
    """A named day or period, and the rule that finds it in a year."""

    names: tuple[str, ...]
    rule: str


def read_holidays(path: Path) -> tuple[Holiday, ...]:
    """The table of holidays. Raises `TableError`."""
    return tuple(holiday(row) for row in read_table(path, COLUMNS))


def holiday(row: Row) -> Holiday:
    """One row of the table, checked."""
    rule = RULE.fullmatch(row["rule"])
    if rule is None:
        raise row.error(f"column 'rule': '{row['rule']}' is no rule for a day")
    return Holiday((row["name"], *row.many("names")), row["rule"])


@lru_cache(maxsize=8)
def by_name(holidays: tuple[Holiday, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds every name, and the rule of each."""
    rules = {name: one.rule for one in holidays for name in one.names}
    names = sorted(rules, key=len, reverse=True)
    text = "|".join(re.escape(name).replace("'", "['’]") for name in names)
    return re.compile(rf"(?<![\w-])({text})(?![\w-]|\s+Islands?\b)"), rules


LATEST = 9_996  # other calendars run on into years that a date cannot have


@lru_cache(maxsize=4096)
def days_of(rule: str, year: int) -> tuple[Interval, ...]:
    """When a holiday falls in a year: once, at times twice for a lunar one, or not at all."""
    found = RULE.fullmatch(rule)
    if found is None or year > LATEST:
        return ()
    if found["dates"]:
        days = (date.fromisoformat(text) for text in found["dates"].split("|"))
        return tuple(Interval(day, day, "day") for day in days if day.year == year)
    if found["feast"]:
        sunday = easter(year) if found["feast"] == "easter" else orthodox_easter(year)
        day = sunday + timedelta(days=int(found["shift"]))
        return (Interval(day, day, "day"),)
    if found["weekday"]:
        day = nth_weekday(year, int(found["of"]), WEEKDAYS.index(found["weekday"]), found["nth"])
        return (Interval(day, day, "day"),)
    first = (int(found["month"]), int(found["day"]))
    last = tuple(int(part) for part in found["last"].split("-")) if found["last"] else first
    if not found["scheme"]:
        return (interval(lambda _y, m, d: date(year, m, d), year, first, (last[0], last[1])),)
    into: Callable[[int, int, int], date] = (
        from_hijri if found["scheme"] == "hijri " else from_hebrew
    )
    about = year - LUNAR[found["scheme"]]
    if found["scheme"] == "hijri ":
        about = round(about * 365.2425 / 354.367)
    whole = (
        interval(into, y, first, (last[0], last[1])) for y in range(about - 1, about + 3) if y > 0
    )
    return tuple(one for one in whole if one.start and one.start.year == year)


def interval(
    into: Callable[[int, int, int], date], year: int, first: tuple[int, int], last: tuple[int, int]
) -> Interval:
    """The days between two dates of one calendar."""
    start, end = into(year, *first), into(year, *last)
    return Interval(start, end, "day" if (end - start).days < 14 else "month")


def closest(rule: str, today: date, ahead: bool) -> Interval | None:
    """The last time a holiday came, today included, or the next."""
    years: Sequence[int] = range(max(today.year - 1, 1), min(today.year + 2, 9999))
    falls = sorted(
        (one for year in years for one in days_of(rule, year)), key=lambda one: one.start or today
    )
    if ahead:
        return next((one for one in falls if one.end and one.end >= today), None)
    return next((one for one in reversed(falls) if one.start and one.start <= today), None)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 1) + timedelta(days=sunday + 27)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = moon - (year + year // 4 + moon) % 7
    shift = year // 100 - year // 400 - 2
    return date(year, 3, 1) + timedelta(days=sunday + 27 + shift)


def nth_weekday(year: int, month: int, weekday: int, nth: str) -> date:
    """The nth of a weekday in a month, or its last ("l")."""
    if nth == "l":
        end = date(year, month, monthrange(year, month)[1])
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (int(nth) - 1))


def from_hijri(year: int, month: int, day: int) -> date:
    """A day of the tabular Islamic calendar (civil reckoning)."""
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day
    return date.fromordinal(days + 1_948_055 - 1_721_425)


def from_hebrew(year: int, month: int, day: int) -> date:
    """A day of the Jewish calendar; Nisan is the first month, the year begins with the seventh."""
    start = new_year(year)
    if month >= 7:
        long_heshvan = new_year(year + 1) - start in (355, 385)
        short_kislev = new_year(year + 1) - start in (353, 383)
        lengths = {7: 30, 8: 30 if long_heshvan else 29, 9: 29 if short_kislev else 30, 10: 29}
        return date.fromordinal(start + sum(lengths.get(m, 30) for m in range(7, month)) + day - 1)
    # From Nisan to the new year the months have fixed lengths: counted from its end.
    lengths = {1: 30, 2: 29, 3: 30, 4: 29, 5: 30, 6: 29}
    left = sum(lengths[m] for m in range(month, 7))
    return date.fromordinal(new_year(year + 1) - left + day - 1)


def new_year(year: int) -> int:
    """The ordinal of Rosh Hashanah of a Jewish year."""
    before, here, after = (molad(y) for y in (year - 1, year, year + 1))
    # Years of 356 and of 382 days are avoided by putting a new year off.
    shift = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return here + shift + JEWISH_ERA


def molad(year: int) -> int:
    """Days from the Jewish era to a year's first new moon, put off from three weekdays."""
    months = (235 * year - 234) // 19
    days = months * 29 + (12_084 + 13_753 * months) // 25_920
    return days + 1 if (3 * (days + 1)) % 7 < 3 else days
