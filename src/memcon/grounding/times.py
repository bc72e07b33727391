"""Expressions of time in a text, as intervals against the day of publication.

One grammar of patterns; each has a name and one way to work out its interval. What cannot be
worked out (a "Monday" in an article without a date) gives no expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from memcon.grounding import calendar as cal
from memcon.grounding.calendar import MONTHS, NUMBERS, ORDINALS, WEEKDAYS, Interval
from memcon.record import Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tues?(?:day|\.)?|Wed(?:nesday|s\.|\.)?|Thu(?:rsday|rs\.|r\.|\.)?|"
    r"Fri(?:day|\.)?|Sat(?:urday|\.)?|Sun(?:day|\.)?)"
)
NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"several|few|a few|a couple of|a dozen)"
)
UNIT = r"(?:minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
PART = r"(?:morning|afternoon|evening|night|noon|midday|midnight)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
SOFT = r"(?:early|late|mid|earlier|later)"
VAGUE = {"several": 4, "few": 3, "a few": 3, "a couple of": 2, "a dozen": 12}


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when: their span and interval. `rule` names the pattern; `follows` is set
    where the time counts from the event told before ("the next day"), with the days after it;
    `floats` where the direction (past or future) depends on the tense of the verb."""

    span: Span
    interval: Interval | None
    rule: str
    follows: tuple[int, str] | None = None
    floats: str | None = None
    starts: bool = False
    ends: bool = False


Maker = Callable[["re.Match[str]", date | None], TimeExpression | None]
PATTERNS: list[tuple[re.Pattern[str], Maker]] = []


def pattern(
    name: str, text: str
) -> Callable[[Callable[[re.Match[str], date | None], Interval | None]], Maker]:
    """Enter a pattern; the function below it works out the interval or gives None."""

    def enter(work: Callable[[re.Match[str], date | None], Interval | None]) -> Maker:
        def make(match: re.Match[str], today: date | None) -> TimeExpression | None:
            try:
                interval = work(match, today)
            except (ValueError, OverflowError):
                return None
            return TimeExpression(match.span(), interval, name) if interval else None

        PATTERNS.append((re.compile(rf"(?<![\w-])(?:{text})(?![\w])"), make))
        return make

    return enter


def number(word: str) -> int:
    """A number in digits or letters; vague ones by custom."""
    word = word.lower()
    return int(word) if word.isdigit() else VAGUE.get(word) or NUMBERS.get(word, 1)


def unit_of(word: str) -> str:
    """The singular of a unit."""
    return "century" if word.startswith("centur") else word.rstrip("s")


def month_number(word: str) -> int:
    """1 to 12."""
    return MONTHS[word.lower().rstrip(".")]


@pattern("iso-date", rf"({YEAR})-(\d\d)-(\d\d)")
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.day(date(int(m[1]), int(m[2]), int(m[3])))


@pattern(
    "month-day-year",
    rf"(?:(?:on\s+)?{WEEKDAY},?\s+)?(?:[Ll]ast\s+)?({MONTH})\s+(\d{{1,2}})"
    rf"(?:st|nd|rd|th)?,?\s+({YEAR})",
)
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.day(date(int(m[3]), month_number(m[1]), int(m[2])))


@pattern(
    "day-month-year",
    rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"({MONTH}),?\s+({YEAR})",
)
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.day(date(int(m[3]), month_number(m[2]), int(m[1])))


@pattern("month-days", rf"({MONTH})\s+(\d{{1,2}})\s?(?:-|–|to)\s?(\d{{1,2}})(?:,?\s+({YEAR}))?")
def _(m: re.Match[str], today: date | None) -> Interval | None:
    first = near(int(m[2]), month_number(m[1]), m[4], today)
    return first and Interval(first, first.replace(day=int(m[3])), "day")


@pattern(
    "month-day",
    rf"(?:{WEEKDAY},?\s+)?(?:(last|next|this)\s+)?({MONTH})\s+"
    r"(\d{1,2})(?:st|nd|rd|th)?(?!\s?[:%\d])",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    at = near(int(m[3]), month_number(m[2]), None, today)
    if at and today and m[1] == "last" and at >= today:
        at = at.replace(year=at.year - 1)
    if at and today and m[1] == "next" and at <= today:
        at = at.replace(year=at.year + 1)
    return at and cal.day(at)


@pattern(
    "day-month",
    rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"({MONTH})",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    at = near(int(m[1]), month_number(m[2]), None, today)
    return at and cal.day(at)


def near(day: int, month: int, year: str | None, today: date | None) -> date | None:
    """A day and month in the year given, else in the one that puts it nearest to today."""
    if year:
        return date(int(year), month, day)
    if today is None:
        return None
    choices = []
    for y in (today.year - 1, today.year, today.year + 1):
        try:
            choices.append(date(y, month, day))
        except ValueError:
            continue
    # News looks back: a day up to four months ahead is this year's, else the last one.
    past = [d for d in choices if d <= today + timedelta(days=120)]
    return max(past, default=None)


@pattern(
    "part-of-month-year",
    rf"(?:(early|late|mid|the beginning of|the start of|the end of)[\s-]+)"
    rf"({MONTH}),?\s+({YEAR})",
)
def _(m: re.Match[str], _today: date | None) -> Interval:
    return part(cal.month(int(m[3]), month_number(m[2])), m[1])


@pattern("month-year", rf"({MONTH}),?\s+(?:of\s+)?({YEAR})")
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.month(int(m[2]), month_number(m[1]))


@pattern("month-relative", rf"({MONTH})\s+(last|this|next)\s+year")
def _(m: re.Match[str], today: date | None) -> Interval | None:
    shift = {"last": -1, "this": 0, "next": 1}[m[2]]
    return cal.month(today.year + shift, month_number(m[1])) if today else None


@pattern(
    "bare-month",
    rf"(?:(?:(?<=in )|(?<=since )|(?<=until )|(?<=by )|(?<=from )|(?<=to )|"
    rf"(?<=during )|(?<=between )|(?<=of ))|(early|late|mid|last|next|this)[\s-]+)({MONTH})",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if today is None:
        return None
    index = month_number(m[2])
    year = today.year if index <= today.month else today.year - 1
    if m[1] == "last" and index == today.month:
        year -= 1
    if m[1] == "next":
        year = today.year if index > today.month else today.year + 1
    found = cal.month(year, index)
    return part(found, m[1]) if m[1] in ("early", "late", "mid") else found


@pattern(
    "quarter",
    rf"(?:the\s+)?(first|second|third|fourth)[\s-]quarter(?:\s+of)?(?:\s+({YEAR})|"
    r"\s+(last|this|next)\s+year)?|Q([1-4])(?:\s+(" + YEAR + r"))?",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    index = ORDINALS[m[1].lower()] if m[1] else int(m[4])
    named = m[2] or m[5]
    if named:
        return cal.quarter(int(named), index)
    if today is None:
        return None
    return cal.quarter(today.year + {"last": -1, "next": 1}.get(m[3] or "", 0), index)


@pattern(
    "half-year",
    rf"(?:the\s+)?(first|second)\s+half\s+of\s+(?:({YEAR})|(last|this|next)\s+year|"
    r"the\s+year)",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if not m[2] and today is None:
        return None
    year = int(m[2]) if m[2] else today.year + {"last": -1, "next": 1}.get(m[3] or "", 0)  # type: ignore[union-attr]
    first = m[1] == "first"
    return Interval(
        date(year, 1 if first else 7, 1),
        date(year, 6 if first else 12, 30 if first else 31),
        "span",
    )


@pattern(
    "season-year",
    rf"(?:the\s+)?([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?"
    rf"({YEAR})",
)
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.season(int(m[2]), m[1].lower())


@pattern("season", r"(last|this|next)\s+(spring|summer|autumn|fall|winter)")
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if today is None:
        return None
    here = cal.season(today.year, m[2])
    assert here.start
    if m[1] == "last":
        return here if here.end and here.end < today else cal.season(today.year - 1, m[2])
    if m[1] == "next":
        return here if here.start > today else cal.season(today.year + 1, m[2])
    return here


@pattern("decade", r"(?:the\s+)?(?:(early|late|mid)[\s-]+)?(1[0-9]{2}0|20[0-9]0)['’]?s")
def _(m: re.Match[str], _today: date | None) -> Interval:
    return part(cal.decade(int(m[2])), m[1])


@pattern("short-decade", r"(?:the\s+)(?:(early|late|mid)[\s-]+)?['’]([2-9]0)s")
def _(m: re.Match[str], _today: date | None) -> Interval:
    return part(cal.decade(1900 + int(m[2])), m[1])


@pattern("century", r"(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)[\s-]+century")
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.century(int(m[1]))


@pattern(
    "deictic-day",
    r"([Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?:\s+(?:morning|afternoon|"
    r"evening|night))?|the day before yesterday|the day after tomorrow|([Ll]ast night)|"
    rf"([Tt]his {PART})|earlier (?:in the|today)|later in the day|earlier in the day|"
    r"overnight",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if today is None:
        return None
    words = m[0].lower()
    shift = 0
    if words == "the day before yesterday":
        shift = -2
    elif words == "the day after tomorrow":
        shift = 2
    elif words.startswith("yesterday") or words == "last night":
        shift = -1
    elif words.startswith("tomorrow"):
        shift = 1
    return cal.day(today + timedelta(days=shift))


@pattern(
    "relative-weekday",
    rf"(?:(last|next|this|this past|this coming|the following|the previous)"
    rf"\s+)({WEEKDAY})(?:\s+{PART})?|({WEEKDAY})\s+(last|next|this)\s+week",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if today is None:
        return None
    index = WEEKDAYS[(m[2] or m[3]).lower().rstrip(".")]
    if m[3]:
        monday = today - timedelta(days=today.weekday())
        return cal.day(
            monday + timedelta(days=index + 7 * {"last": -1, "this": 0, "next": 1}[m[4]])
        )
    if m[1] in ("next", "this coming", "the following"):
        return cal.day(today + timedelta(days=(index - today.weekday() - 1) % 7 + 1))
    if m[1] == "this":
        monday = today - timedelta(days=today.weekday())
        return cal.day(monday + timedelta(days=index))
    return cal.day(today - timedelta(days=(today.weekday() - index - 1) % 7 + 1))


def _weekday(m: re.Match[str], today: date | None) -> TimeExpression | None:
    if today is None:
        return None
    index = WEEKDAYS[m[1].lower().rstrip(".")]
    back = cal.day(today - timedelta(days=(today.weekday() - index) % 7))
    return TimeExpression(m.span(), back, "weekday", floats="week")


PATTERNS.append((re.compile(rf"(?<![\w-])(?:on\s+)?({WEEKDAY})(?:\s+{PART})?(?![\w])"), _weekday))


@pattern(
    "part-of-period",
    rf"({SOFT})\s+(last|this|next)\s+(week|month|year|decade|century)|"
    r"(?:the\s+)?(beginning|start|middle|end)\s+of\s+(?:(last|this|next|the)\s+)"
    rf"(week|month|year|decade|century)|(?:the\s+)?(beginning|start|middle|end)\s+of\s+({YEAR})",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if m[8]:
        return part(cal.year(int(m[8])), m[7])
    if today is None:
        return None
    word, unit = m[2] or m[5], m[3] or m[6]
    shift = {"last": -1, "next": 1}.get(word, 0)
    return part(cal.around(cal.moved(today, shift, unit), unit), m[1] or m[4])


def part(whole: Interval, which: str | None) -> Interval:
    """The early, middle or late third of an interval."""
    if not which or whole.start is None or whole.end is None or which in ("earlier", "later"):
        return whole
    third = (whole.end - whole.start) / 3
    which = which.lower()
    if which in ("early", "beginning", "start", "the beginning of", "the start of"):
        return Interval(whole.start, whole.start + third, whole.precision)
    if which in ("late", "end", "the end of"):
        return Interval(whole.end - third, whole.end, whole.precision)
    return Interval(whole.start + third, whole.end - third, whole.precision)


@pattern(
    "relative-period",
    r"(?:(?:earlier|later|sometime)\s+)?([Ll]ast|[Tt]his|[Nn]ext|[Tt]he past|"
    r"[Tt]he previous|[Tt]he coming)\s+(week|weekend|month|quarter|year|decade|century)",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    if today is None:
        return None
    word, unit = m[1].lower(), m[2]
    if word == "the past":
        return Interval(cal.moved(today, -1, "week" if unit == "weekend" else unit), today, "span")
    shift = {"last": -1, "the previous": -1, "next": 1, "the coming": 1}.get(word, 0)
    step = "week" if unit == "weekend" else unit
    return cal.around(cal.moved(today, shift, step), unit)


@pattern(
    "past-span",
    rf"(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or)\s+)?(?:the\s+)?(?:past|last|"
    rf"previous)\s+({NUMBER})\s+({UNIT})",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    return today and Interval(cal.moved(today, -number(m[1]), unit_of(m[2])), today, "span")


@pattern("recent-span", r"(?:in\s+)?recent\s+(days|weeks|months|years|decades)")
def _(m: re.Match[str], today: date | None) -> Interval | None:
    return today and Interval(cal.moved(today, -3, unit_of(m[1])), today, "span")


@pattern(
    "coming-span",
    rf"(?:(?:[Ii]n|[Oo]ver|[Ww]ithin)\s+)?the\s+(?:next|coming)\s+(?:({NUMBER})\s+)?"
    rf"({UNIT})",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    count = number(m[1]) if m[1] else 3 if m[2].endswith("s") else 1
    return today and Interval(today, cal.moved(today, count, unit_of(m[2])), "span")


@pattern("ago", rf"({NUMBER})\s+({UNIT})\s+ago")
def _(m: re.Match[str], today: date | None) -> Interval | None:
    unit = unit_of(m[2])
    return today and cal.around(cal.moved(today, -number(m[1]), unit), unit)


@pattern(
    "in-future",
    rf"(?:[Ii]n|within)\s+({NUMBER})\s+({UNIT})(?:[’']\s+time)?(?!\s+(?:ago|earlier|"
    r"since|of|after|before))",
)
def _(m: re.Match[str], today: date | None) -> Interval | None:
    unit = unit_of(m[2])
    if today is None or not (m[0].lower().startswith("within") or m[0].endswith("time")):
        return None
    return cal.around(cal.moved(today, number(m[1]), unit), unit)


def _following(m: re.Match[str], _today: date | None) -> TimeExpression | None:
    words = m[0].lower()
    if m[1]:
        count, unit = number(m[1]), unit_of(m[2])
        sign = -1 if m[3] in ("earlier", "before") else 1
        return TimeExpression(m.span(), None, "counted-from", follows=(sign * count, unit))
    back = any(w in words for w in ("previous", "before", "eve"))
    unit = next((u for u in ("week", "month", "year") if u in words), "day")
    return TimeExpression(m.span(), None, "counted-from", follows=(-1 if back else 1, unit))


PATTERNS.append(
    (
        re.compile(
            rf"(?<![\w-])(?:({NUMBER})\s+({UNIT})\s+(later|earlier|after|before)|"
            r"(?:[Tt]he|[Oo]n the)\s+(?:following|next|previous)\s+(?:day|week|month|year)|"
            r"(?:[Tt]he|a)\s+(?:day|week|month|year)\s+(?:after|before|earlier|later)|"
            r"on the eve of)"
            r"(?![\w])"
        ),
        _following,
    )
)


@pattern(
    "bare-year",
    rf"(?:(?<=in )|(?<=In )|(?<=since )|(?<=Since )|(?<=until )|(?<=by )|(?<=of )|"
    r"(?<=from )|(?<=to )|(?<=and )|(?<=before )|(?<=after )|(?<=During )|(?<=during )|(?<=the )|"
    r"(?<=[(,] )|(?<=\()|(?<=between )|(?<=early )|(?<=late )|(?<=late-)|(?<=mid-)|(?<=around )|"
    rf"(?<=circa )|(?<=the year ))({YEAR})(?!\s?(?:%|per|people|troops|soldiers|km|miles|dollars|"
    r"men|and \d|[a-z]+s\b))",
)
def _(m: re.Match[str], _today: date | None) -> Interval:
    return cal.year(int(m[1]))


@pattern("year-start", rf"({YEAR})(?=,)")
def _(m: re.Match[str], _today: date | None) -> Interval | None:
    before = m.string[max(0, m.start() - 8) : m.start()].lower()
    return cal.year(int(m[1])) if before.endswith(("in ", "since ", "until ")) else None


START = re.compile(
    r"(?:[Ss]ince|[Ff]rom|[Ss]tarting|[Bb]eginning|[Aa]fter|[Aa]s of)\s+(?:the\s+)?$"
)
END = re.compile(
    r"(?:[Uu]ntil|[Tt]ill|[Bb]y|[Tt]hrough|[Bb]efore|[Uu]p to|no later than)\s+(?:the\s+)?$"
)
BETWEEN = re.compile(r"^\s*(?:-|–|—|to|and|until|through)\s*$")


def find_times(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """The expressions of time in a text, in order, none overlapping another."""
    today = date.fromisoformat(published) if published else None
    found: dict[int, TimeExpression] = {}
    for compiled, make in PATTERNS:
        for match in compiled.finditer(text):
            try:
                expression = make(match, today)
            except (OverflowError, ValueError):  # before year 1, after 9999, or no such day
                continue
            if expression is None:
                continue
            old = found.get(expression.span[0])
            if old is None or old.span[1] < expression.span[1]:
                found[expression.span[0]] = expression
    return tuple(joined(text, longest(found)))


def longest(found: dict[int, TimeExpression]) -> list[TimeExpression]:
    """Expressions in order; of two that overlap the longer one stays."""
    kept: list[TimeExpression] = []
    for expression in sorted(found.values(), key=lambda e: e.span):
        while kept and kept[-1].span[1] > expression.span[0]:
            last = kept[-1]
            if last.span[1] - last.span[0] >= expression.span[1] - expression.span[0]:
                break
            kept.pop()
        else:
            kept.append(expression)
    return kept


def joined(text: str, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """ "From May to July" as one; "since" and "until" leave a side open."""
    from dataclasses import replace

    skip = False
    for at, one in enumerate(found):
        if skip:
            skip = False
            continue
        before = text[max(0, one.span[0] - 24) : one.span[0]]
        after = found[at + 1] if at + 1 < len(found) else None
        ranged = re.search(r"(?:[Ff]rom|[Bb]etween)\s+(?:the\s+)?$", before)
        if (
            after
            and ranged
            and one.interval
            and after.interval
            and BETWEEN.match(text[one.span[1] : after.span[0]])
        ):
            skip = True
            start, end = one.interval.start, after.interval.end
            if start and end and start > end:
                # "from May to July 2019": the year stands once, at the end.
                start = start.replace(year=end.year)
            yield TimeExpression(
                (one.span[0], after.span[1]),
                Interval(start, end, "span"),
                "range",
            )
            continue
        if one.interval and START.search(before):
            yield replace(one, starts=True)
        elif one.interval and END.search(before):
            yield replace(one, ends=True)
        else:
            yield one
