"""Periods of the calendar: months, quarters, halves, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from datetime import date, timedelta

from memcon.grounding import calendar as cal
from memcon.grounding.calendar import ORDINALS, Interval
from memcon.grounding.expressions import (
    EDGE,
    MONTH,
    ORDINAL,
    SOFT,
    YEAR,
    Grammar,
    Meaning,
    month_number,
    part,
)

PERIODS = Grammar()
QUARTER = r"(first|second|third|fourth|final)"
SHIFT = {"last": -1, "previous": -1, "this": 0, "the": 0, "next": 1}
DECADES = {
    name: 10 * number
    for number, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}


@PERIODS.pattern(
    "month-year",
    rf"(?:({SOFT})[\s-]+|{EDGE}\s+|(?:the\s+)?month\s+of\s+)?({MONTH}),?\s+(?:of\s+)?({YEAR})",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return part(cal.month(int(m[4]), month_number(m[3])), m[1] or m[2])


@PERIODS.pattern(
    "month-of-year", rf"(?:({SOFT})[\s-]+)?({MONTH})\s+(?:of\s+)?(last|this|next)\s+year"
)
def _(m: re.Match[str], today: date) -> Interval:
    return part(cal.month(today.year + SHIFT[m[3]], month_number(m[2])), m[1])


@PERIODS.pattern(
    "month-of-that-year",
    rf"({MONTH})\s+(?:of\s+)?(?:that|the\s+same)\s+year|[Tt]he\s+following\s+({MONTH})(?!\s+\d)",
)
def _(m: re.Match[str], _today: date) -> Meaning:
    """Counted from the time told before: the month in its year, or the first after it."""
    return Meaning(follows=(0 if m[1] else 1, (m[1] or m[2]).lower().rstrip(".")))


@PERIODS.pattern(
    "week-of-month",
    rf"(?:the\s+)?(first|second|third|fourth|last)\s+(week|half)\s+of\s+({MONTH})(?:,?\s+({YEAR}))?",
)
def _(m: re.Match[str], today: date) -> Meaning:
    def within(year: int) -> Interval:
        whole = cal.month(year, month_number(m[3]))
        assert whole.start and whole.end
        if m[2] == "half":
            middle = whole.start.replace(day=15)
            later = Interval(middle + timedelta(days=1), whole.end, "span")
            return later if m[1] != "first" else Interval(whole.start, middle, "span")
        if m[1] == "last":
            return Interval(whole.end - timedelta(days=6), whole.end, "week")
        start = whole.start + timedelta(weeks=ORDINALS[m[1]] - 1)
        return Interval(start, start + timedelta(days=6), "week")

    if m[4]:
        return Meaning(within(int(m[4])))
    back, ahead = years_of(month_number(m[3]), today)
    return Meaning(within(back), within(ahead))


@PERIODS.pattern(
    "bare-month",
    rf"(?:(?:(?<=in )|(?<=In )|(?<=since )|(?<=Since )|(?<=until )|(?<=by )|(?<=By )|(?<=from )|"
    rf"(?<=to )|(?<=for )|(?<=during )|(?<=during the )|(?<=between )|(?<=of )|(?<=and )|"
    rf"(?<=after )|(?<=before )|(?<=through )|(?<=till )|(?<=\bthe ))|"
    rf"({SOFT}|[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming)[\s-]+|{EDGE}\s+)({MONTH})"
    r"(?!\s+\d)",
)
def _(m: re.Match[str], today: date) -> Meaning:
    index, word = month_number(m[3]), (m[1] or m[2] or "").lower()
    back, ahead = years_of(index, today)
    if word in ("last", "this past") and index == today.month:
        back -= 1
    if word in ("next", "this coming"):
        back = ahead = today.year if index > today.month else today.year + 1
    if word in ("last", "this past"):
        ahead = back
    if word == "this":
        back = ahead = today.year
    return Meaning(part(cal.month(back, index), word), part(cal.month(ahead, index), word))


def years_of(month: int, today: date) -> tuple[int, int]:
    """The years in which a month was last, this one included, and is next."""
    back = today.year if month <= today.month else today.year - 1
    return back, today.year if month >= today.month else today.year + 1


@PERIODS.pattern(
    "quarter",
    rf"(?:the\s+)?{QUARTER}[\s-]quarter(?:(?:\s+of)?(?:\s+({YEAR})|\s+(last|this|the|next)\s+year))?"
    rf"|Q([1-4])(?:(?:\s+of)?\s+({YEAR}))?|(last|this|next)\s+year['’]s\s+{QUARTER}\s+quarter",
)
def _(m: re.Match[str], today: date) -> Meaning:
    word = (m[1] or m[7] or "").replace("final", "fourth")
    index = ORDINALS[word] if word else int(m[4])
    if named := m[2] or m[5]:
        return Meaning(cal.quarter(int(named), index))
    if which := m[3] or m[6]:
        return Meaning(cal.quarter(today.year + SHIFT[which], index))
    here = (today.month + 2) // 3
    back = today.year if index <= here else today.year - 1
    ahead = today.year if index >= here else today.year + 1
    return Meaning(cal.quarter(back, index), cal.quarter(ahead, index))


@PERIODS.pattern(
    "half-year",
    rf"(?:the\s+)?(first|second)\s+half\s+of\s+(?:({YEAR})|(last|this|next|the)\s+year)|"
    rf"H([12])\s+({YEAR})",
)
def _(m: re.Match[str], today: date) -> Interval:
    named = m[2] or m[5]
    year = int(named) if named else today.year + SHIFT[m[3]]
    if m[1] == "first" or m[4] == "1":
        return Interval(date(year, 1, 1), date(year, 6, 30), "span")
    return Interval(date(year, 7, 1), date(year, 12, 31), "span")


@PERIODS.pattern(
    "half-of-decade", r"(?:the\s+)?(first|second)\s+half\s+of\s+the\s+(1[0-9]{2}0|20[0-9]0)s"
)
def _(m: re.Match[str], _today: date) -> Interval:
    start = int(m[2]) + (0 if m[1] == "first" else 5)
    return Interval(date(start, 1, 1), date(start + 4, 12, 31), "span")


@PERIODS.pattern(
    "fiscal-year",
    rf"(?:the\s+)?(?:[Ff]iscal(?:\s+year)?|[Ff]inancial\s+year|FY)[\s-]?({YEAR})(?:[-–/](\d\d|{YEAR}))?",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    """One year: the American government's, from October; two: from April, as in India, Japan and
    Britain."""
    year = int(m[1])
    if m[2]:
        return Interval(date(year, 4, 1), date(year + 1, 3, 31), "year")
    return Interval(date(year - 1, 10, 1), date(year, 9, 30), "year")


@PERIODS.pattern(
    "season-year",
    rf"(?:({SOFT})[\s-]+)?(?:the\s+)?([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?"
    rf"({YEAR})(?:[-–/]\d\d)?",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return part(cal.season(int(m[3]), m[2].lower()), m[1])


@PERIODS.pattern(
    "season",
    r"([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming|[Oo]ver the|[Dd]uring the|[Ii]n the|"
    r"[Ss]ince the|[Bb]y the)\s+"
    r"(spring|summer|autumn|fall|winter)(?!\s+(?:of|season|offensive|[A-Z0-9]))",
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    word, name = m[1].lower(), m[2]
    if name == "fall" and word not in ("last", "this", "next"):
        return None  # "in the fall of the government"
    # A winter that began last year is still "this" one.
    turns = [cal.season(today.year + shift, name) for shift in (-2, -1, 0, 1)]
    over = [s for s in turns if s.end and s.end < today]
    begun = [s for s in turns if s.start and s.start <= today]
    left = [s for s in turns if s.end and s.end >= today]
    if word == "last":
        return Meaning(over[-1])
    if word == "next":
        return Meaning(next(s for s in turns if s.start and s.start > today))
    if word == "this":
        here = begun[-1] if name == "winter" and today.month < 3 else turns[2]
        return Meaning(here)
    if word == "this coming":
        return Meaning(left[0])
    return Meaning(begun[-1], left[0])


@PERIODS.pattern(
    "decade",
    rf"(?:the\s+)?(?:({SOFT})[\s-]+|{EDGE}\s+the\s+)?(1[0-9]{{2}}0|20[0-9]0)['’]?s",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return part(cal.decade(int(m[3])), m[1] or m[2])


@PERIODS.pattern(
    "short-decade",
    rf"(?:the\s+)(?:({SOFT})[\s-]+)?(?:['’]?([2-9]0)['’]?s|({'|'.join(DECADES)}))",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return part(cal.decade(1900 + (int(m[2]) if m[2] else DECADES[m[3]])), m[1])


@PERIODS.pattern(
    "century", rf"(?:the\s+)?(?:({SOFT})[\s-]+)?({ORDINAL})[\s-]+century", absolute=True
)
def _(m: re.Match[str], _today: date) -> Interval:
    digits = re.match(r"\d+", m[2])
    names = ORDINAL_NAMES
    return part(cal.century(int(digits[0]) if digits else names[m[2].lower()]), m[1])


ORDINAL_NAMES = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first".split(),
        1,
    )
}


@PERIODS.pattern("years", rf"({YEAR})\s?[-–/]\s?({YEAR}|\d\d)", absolute=True)
def _(m: re.Match[str], _today: date) -> Interval | None:
    start = int(m[1])
    end = int(m[2]) if len(m[2]) == 4 else start // 100 * 100 + int(m[2])
    return Interval(date(start, 1, 1), date(end, 12, 31), "span") if start < end else None


COUNTED = (
    r"(?!\s?(?:%|per\b|percent|people|troops|soldiers|civilians|km|kilomet|miles|met(?:re|er)s|feet|"
    r"dollars|euros|pounds|yuan|rubles|rupees|tons|tonnes|men|women|children|dead|workers|votes|"
    r"seats|barrels|square|cubic|megawatts|MW|other|more|were\b|of\s+(?:them|the|its|his|those)))"
)
NO_YEAR = re.compile(
    r"(?:[$€£#№]|\b(?:about|some|nearly|almost|over|than|least|flight|no\.|resolution|room|"
    r"route|decree|law|article|unit|up to|approximately|roughly|another)\s)$",
    re.IGNORECASE,
)


@PERIODS.pattern(
    "year",
    rf"(?:(?:({SOFT})[\s-]+|{EDGE}\s+|[Tt]he\s+year\s+|[Tt]hroughout\s+|[Aa]ll\s+of\s+))?"
    rf"(19[0-9]{{2}}|20[0-9]{{2}}){COUNTED}(?![,.]\d|[-–]\d|:\d)",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval | None:
    before = m.string[max(0, m.start(3) - 16) : m.start(3)]
    if m.start(3) == m.start() and NO_YEAR.search(before):
        return None
    return part(cal.year(int(m[3])), m[1] or m[2])


@PERIODS.pattern(
    "old-year",
    r"(?:(?<=in )|(?<=In )|(?<=since )|(?<=Since )|(?<=from )|(?<=until )|(?<=the year ))"
    rf"(1[0-8][0-9]{{2}}){COUNTED}(?![,.]\d|[-–:]\d)",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Interval:
    return cal.year(int(m[1]))
