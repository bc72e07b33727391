"""Times told from the day of publication ("last Monday", "two weeks ago") or from one told before
("the next day", "two days earlier")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from memcon.grounding import calendar as cal
from memcon.grounding.calendar import WEEKDAYS, Interval
from memcon.grounding.expressions import (
    EDGE,
    NUMBER,
    PART,
    SOFT,
    UNIT,
    WEEKDAY,
    Grammar,
    Meaning,
    limited,
    number,
    part,
    unit_of,
)

RELATIVE = Grammar()
PERIOD = r"(?:week|weekend|fortnight|month|quarter|year|decade|century)"
SPAN = r"(?:hours|days|weeks|months|years|decades)"
SHIFT = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}
UNNAMED = r"(?<!last )(?<!this )(?<!next )(?<!past )(?<!that )"  # "fled last year after the war"
SEVERAL = 3  # "in recent weeks" goes back, "the coming weeks" go ahead, so many


@RELATIVE.pattern(
    "day",
    r"(?:[Ee]arly\s+|[Ll]ate\s+|[Ll]ater\s+|[Ee]arlier\s+|[Bb]y\s+)?"
    r"([Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|TODAY|YESTERDAY|TOMORROW)"
    rf"(?:\s+{PART})?|[Tt]he\s+(day\s+before\s+yesterday|day\s+after\s+tomorrow)|"
    rf"([Ll]ast\s+(?:night|evening))|([Tt]his\s+{PART})|([Tt]omorrow\s+week)",
)
def _(m: re.Match[str], today: date) -> Interval:
    words = m[0].lower()
    shift = 0
    if "before yesterday" in words:
        shift = -2
    elif "after tomorrow" in words:
        shift = 2
    elif "yesterday" in words or words.startswith("last"):
        shift = -1
    elif "tomorrow" in words:
        shift = 1
    return cal.day(today + timedelta(days=shift))


@RELATIVE.pattern(
    "overnight", r"[Oo]vernight(?!\s+(?:stay|train|bus|success|guests|camp))(?=\W)|overnight$"
)
def _(m: re.Match[str], today: date) -> Meaning:
    """The night that ends today, or the one that begins."""
    back = Interval(today - timedelta(days=1), today, "day")
    return Meaning(back, Interval(today, today + timedelta(days=1), "day"))


@RELATIVE.pattern(
    "relative-weekday",
    rf"([Ll]ast|[Nn]ext|[Tt]his|[Tt]his\s+past|[Tt]his\s+coming|[Pp]ast|[Tt]he\s+coming)\s+"
    rf"({WEEKDAY})(?:\s+{PART})?",
)
def _(m: re.Match[str], today: date) -> Interval:
    index = weekday_number(m[2])
    word = " ".join(m[1].lower().split())
    monday = today - timedelta(days=today.weekday())
    if word == "this":
        return cal.day(monday + timedelta(days=index))
    if word in ("next", "this coming", "the coming"):
        return cal.day(today + timedelta(days=(index - today.weekday() - 1) % 7 + 1))
    return cal.day(today - timedelta(days=(today.weekday() - index - 1) % 7 + 1))


@RELATIVE.pattern(
    "weekday-of-week",
    rf"({WEEKDAY})(?:\s+{PART})?,?\s+(?:of\s+)?(last|this|next)\s+week|"
    rf"(last|this|next)\s+week\s+on\s+({WEEKDAY})|({WEEKDAY})\s+last\b",
)
def _(m: re.Match[str], today: date) -> Interval:
    index = weekday_number(m[1] or m[4] or m[5])
    if m[5]:
        return cal.day(today - timedelta(days=(today.weekday() - index - 1) % 7 + 1))
    monday = today - timedelta(days=today.weekday())
    weeks = SHIFT.get(m[2] or m[3], 0)
    return cal.day(monday + timedelta(days=index + 7 * weeks))


@RELATIVE.pattern(
    "weekday-ago", rf"[Aa]\s+(week|fortnight)\s+ago\s+(?:on\s+)?({WEEKDAY})|({WEEKDAY})\s+week"
)
def _(m: re.Match[str], today: date) -> Interval:
    index = weekday_number(m[2] or m[3])
    if m[3]:
        return cal.day(today + timedelta(days=(index - today.weekday() - 1) % 7 + 8))
    weeks = 2 if m[1] == "fortnight" else 1
    return cal.day(today - timedelta(days=(today.weekday() - index) % 7 + 7 * weeks))


@RELATIVE.pattern("weekday", rf"({WEEKDAY})(?:\s+{PART})?")
def _(m: re.Match[str], today: date) -> Meaning:
    index = weekday_number(m[1])
    back = today - timedelta(days=(today.weekday() - index) % 7)
    ahead = today + timedelta(days=(index - today.weekday()) % 7)
    return Meaning(cal.day(back), cal.day(ahead))


def weekday_number(word: str) -> int:
    """0 for Monday."""
    return WEEKDAYS[word.lower().rstrip(".")]


@RELATIVE.pattern(
    "part-of-period",
    rf"({SOFT})\s+(?:in\s+)?(last|this|next|the)\s+(week|month|quarter|year|decade|century)|"
    rf"{EDGE}\s+(last|this|next|the|the\s+current)\s+(week|month|quarter|year|decade|century)|"
    r"(year|month)[’']?s?[\s-]end",
)
def _(m: re.Match[str], today: date) -> Interval | None:
    if m[7]:
        return part(cal.around(today, m[7]), "end")
    word, unit, which = m[2] or m[5], m[3] or m[6], m[1] or m[4]
    whole = cal.around(cal.moved(today, SHIFT.get(word, 0), unit), unit)
    if which.lower() in ("earlier", "later"):
        return limited(whole, which, today)
    return part(whole, which)


@RELATIVE.pattern(
    "period",
    rf"(?:([Ee]arlier|[Ll]ater|[Ss]ometime|[Aa]t\s+this\s+time|[Tt]his\s+time)\s+)?"
    rf"([Ll]ast|[Tt]his|[Nn]ext|[Tt]he\s+past|[Tt]his\s+past|[Tt]he\s+coming|[Tt]his\s+coming|"
    rf"[Tt]he\s+current|[Tt]he\s+last)\s+({PERIOD})(?!\s+of\b)",
)
def _(m: re.Match[str], today: date) -> Interval | Meaning:
    word, unit = m[2].lower().split()[-1], m[3]
    if unit == "weekend":
        return weekend(word, today)
    if word == "past" or m[2].lower() == "the last":
        return Interval(cal.moved(today, -1, unit), today, "span")
    if m[2].lower() == "the coming":
        return Interval(today, cal.moved(today, 1, unit), "span")
    whole = cal.around(cal.moved(today, SHIFT.get(word, 0), unit), unit)
    if (m[1] or "").lower().endswith("time"):
        at = cal.moved(today, SHIFT.get(word, 0), unit)
        return cal.around(at, "month") if unit in ("year", "decade") else cal.day(at)
    return limited(whole, m[1], today)


def weekend(word: str, today: date) -> Interval | Meaning:
    """Last, this or next weekend; "this" and "the" look both ways."""
    here = cal.weekend(today)
    week = timedelta(days=7)
    assert here.start and here.end
    before = Interval(here.start - week, here.end - week, "day")
    back = here if here.start <= today else before
    if word == "last" or word == "past":
        return before
    if word == "next":
        return Interval(here.start + week, here.end + week, "day")
    return Meaning(back, here)


@RELATIVE.pattern("weekend", r"(?:[Oo]ver|[Dd]uring|[Aa]t|[Oo]n|[Bb]y|[Tt]hrough)\s+the\s+weekend")
def _(m: re.Match[str], today: date) -> Interval | Meaning:
    return weekend("the", today)


@RELATIVE.pattern(
    "past-span",
    rf"(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or|[Tt]hroughout)\s+)?(?:the|these)\s+"
    rf"(?:past|last|previous)\s+(?:({NUMBER})\s+)?({UNIT})(?!\s+of\b)",
)
def _(m: re.Match[str], today: date) -> Interval:
    count = number(m[1]) if m[1] else SEVERAL if m[2].endswith("s") else 1
    return Interval(cal.moved(today, -count, span_unit(m[2])), today, "span")


@RELATIVE.pattern(
    "bare-past-span", rf"(?:[Ii]n|[Oo]ver|[Dd]uring)\s+(?:past|last)\s+({NUMBER})\s+({UNIT})"
)
def _(m: re.Match[str], today: date) -> Interval:
    return Interval(cal.moved(today, -number(m[1]), span_unit(m[2])), today, "span")


@RELATIVE.pattern(
    "recent-span", rf"(?:[Ii]n|[Oo]ver|[Dd]uring)?\s*(?:the\s+)?(?:most\s+)?recent\s+({SPAN})"
)
def _(m: re.Match[str], today: date) -> Interval:
    return Interval(cal.moved(today, -SEVERAL, unit_of(m[1])), today, "span")


@RELATIVE.pattern(
    "coming-span",
    rf"(?:(?:[Ii]n|[Oo]ver|[Ww]ithin|[Ff]or|[Dd]uring)\s+)?the\s+(?:next|coming)\s+"
    rf"(?:({NUMBER})\s+)({UNIT})|(?:the\s+)?coming\s+({SPAN})|the\s+next\s+({SPAN})|"
    rf"(?:[Ii]n|[Oo]ver)\s+the\s+({SPAN})\s+ahead",
)
def _(m: re.Match[str], today: date) -> Interval:
    unit = m[2] or m[3] or m[4] or m[5]
    count = number(m[1]) if m[1] else SEVERAL
    return Interval(today, cal.moved(today, count, span_unit(unit)), "span")


def span_unit(word: str) -> str:
    """The unit in which a span of weekends or nights is counted."""
    return {"weekend": "week", "night": "day"}.get(unit_of(word), unit_of(word))


@RELATIVE.pattern("ago", rf"({NUMBER})\s+(?:more\s+)?({UNIT})\s+(?:ago|back)(?!\s+to\b)")
def _(m: re.Match[str], today: date) -> Interval:
    unit = unit_of(m[2])
    return cal.distant(cal.moved(today, -number(m[1]), span_unit(unit)), unit)


@RELATIVE.pattern("half-ago", rf"({NUMBER})\s+and\s+a\s+half\s+(years|months|decades)\s+ago")
def _(m: re.Match[str], today: date) -> Interval:
    unit, less = {"years": ("year", 6), "months": ("month", 0), "decades": ("decade", 60)}[m[2]]
    at = cal.moved(cal.moved(today, -number(m[1]), unit), -less, "month")
    return cal.around(at, unit)


@RELATIVE.pattern(
    "in-future",
    rf"([Ii]n|within|[Ww]ithin)\s+({NUMBER})\s+({UNIT})(['’]s?\s+time)?"
    r"(?!\s+(?:ago|earlier|since|of|after|before|and|to)|-)",
)
def _(m: re.Match[str], today: date) -> Meaning | None:
    unit = unit_of(m[3])
    at = cal.moved(today, number(m[2]), span_unit(unit))
    if m[1].lower() == "within":
        return Meaning(None, Interval(today, at, "span"))
    there = cal.around(at, unit)
    # "in two weeks" lasts that long, unless the verb looks ahead.
    return Meaning(there if m[4] else None, there)


@RELATIVE.pattern("from-now", rf"({NUMBER})\s+({UNIT})\s+from\s+(?:now|today)")
def _(m: re.Match[str], today: date) -> Interval:
    unit = unit_of(m[2])
    return cal.around(cal.moved(today, number(m[1]), span_unit(unit)), unit)


@RELATIVE.pattern(
    "counted-from",
    rf"(?:({NUMBER})\s+|{UNNAMED})((?i:{UNIT}))\s+"
    r"(later|earlier|after|before|beforehand|afterwards?)",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Meaning | None:
    unit = span_unit(m[2].lower())
    count = number(m[1]) if m[1] else 1
    if unit in ("second", "minute", "hour"):
        count, unit = 0, "day"
    elif not m[1] and m[2].endswith("s"):
        return None  # "days after": how many is not said
    sign = -1 if m[3] in ("earlier", "before", "beforehand") else 1
    return Meaning(follows=(sign * count, unit), link=m[3] in ("after", "before"))


@RELATIVE.pattern(
    "soon",
    r"[Ww]ithin\s+(?:a\s+few\s+|a\s+matter\s+of\s+)?(?:hours|minutes)(?!\s+of\b)|"
    r"(?:[Ss]hortly|[Ss]oon|[Ii]mmediately|[Mm]oments|[Hh]ours|[Mm]inutes)\s+(?:afterwards?|thereafter)",
    absolute=True,
)
def _(_m: re.Match[str], _today: date) -> Meaning:
    return Meaning(follows=(0, "day"))


@RELATIVE.pattern(
    "beside",
    r"(?:[Oo]n\s+)?[Tt]he\s+(very\s+)?(next|following|previous|preceding|same)\s+"
    rf"(day|night|morning|afternoon|evening|week|weekend|month|quarter|year|decade|{WEEKDAY})|"
    r"(?:[Oo]n\s+|[Ll]ater\s+|[Ee]arlier\s+)?[Tt]hat\s+(same\s+)?(day|night|morning|afternoon|"
    r"evening|week|weekend|month|year|decade)|(?:[Oo]n\s+)?[Tt]he\s+(day|night|morning|week|month|year)\s+"
    r"(before|after)(?P<then>\s+that\b)?|[Oo]n\s+the\s+(eve)\s+of|(?:[Ee]arlier|[Ll]ater)\s+in\s+the\s+(day|week|month|year)",
    absolute=True,
)
def _(m: re.Match[str], _today: date) -> Meaning:
    unit = m[3] or m[5] or m[6] or m[10] or "day"
    if unit in ("night", "morning", "afternoon", "evening"):
        unit = "day"
    if unit[0].isupper():
        return Meaning(
            follows=(1 if m[2] in ("next", "following") else -1, unit.lower().rstrip("."))
        )
    shift = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(m[2] or "", 0)
    if m[7]:
        shift = -1 if m[7] == "before" else 1
    if m[9]:
        shift = -1
    return Meaning(follows=(shift, unit), link=bool(m[7] or m[9]) and not m["then"])
