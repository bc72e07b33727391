"""Finds the expressions of time in a text: the grammar's patterns, holidays, ranges of two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from memcon.grounding.calendar import MONTHS, WEEKDAYS, Interval, moved
from memcon.grounding.dates import DATES
from memcon.grounding.expressions import MONTH, Meaning, TimeExpression
from memcon.grounding.holidays import Holiday, by_name, closest, days_of
from memcon.grounding.periods import DECADES, PERIODS
from memcon.grounding.relative import RELATIVE

PATTERNS = (*DATES.patterns, *PERIODS.patterns, *RELATIVE.patterns)
SINCE = re.compile(
    r"\b(?:[Ss]ince|[Ff]rom|[Ss]tarting|[Bb]eginning|[Aa]fter|[Aa]s of|[Ee]ver since)\s+"
    r"(?:(?:at least|about|around|on|in|early|late|the)\s+)*$"
)
# "the first visit since 2014", "its worst flood since May"
SUPERLATIVE = (
    r"\b(?:first|only|worst|best|biggest|largest|greatest|deadliest|bloodiest|heaviest|highest|lowest|"
    r"longest|strongest|fiercest|closest|sharpest|steepest|gravest|latest)\b"
    r"(?:(?! has\b| have\b| had\b| is\b| are\b| was\b| were\b) [\w’'-]+){1,9}"
)
COMPARED = re.compile(rf"{SUPERLATIVE} since\s+(?:the\s+)?$")
RANKED = re.compile(rf"{SUPERLATIVE}\s*$")
WHEN = re.compile(r",? when\b")  # "the heaviest blow since June, when it froze their assets"
WIDE = 90  # characters in which it is looked for
UNTIL = re.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Bb]y|[Tt]hrough|[Bb]efore|[Uu]p to|no later than|[Ee]nd(?:s|ed|ing))"
    r"\s+"
    r"(?:(?:at least|about|around|on|in|early|late|the)\s+)*$"
)
OPENING = re.compile(r"(?:\b[Ff]rom|\b[Bb]etween)\s+(?:(?:at least|about|around|the|on)\s+)*$")
BETWEEN = re.compile(r"\s*(?:-|–|—|to|until|till|through)(?:\s+the)?\s*$")
AND = re.compile(r"\s*(?:-|–|—|to|and|until|till|through)(?:\s+the)?\s*$")
ALSO = re.compile(r"\s+and(?:\s+on)?\s+$")
POSSESSIVE = re.compile(r"['’]s?\s+\w")
OWN_YEAR = re.compile(r"(?:\s+in|\s+of|,)?\s+(\d{4})\b")
LAST_YEAR = re.compile(r"\s+(last|this|next)\s+year\b")
DATELINE = re.compile(
    rf"\A\s*(?:.{{0,80}}\n+){{0,3}}[A-Z][\w .,'’/-]{{1,60}}?,?\s\(?({MONTH})\.?\s+(\d{{1,2}}),?\s+"
    r"(\d{4})\b"
)

# A dateline in front of a report, its year perhaps left out: "KYIV, May 13 (Reuters) -".
WIRED = re.compile(
    rf"\A\s*(?:.{{0,80}}\n+){{0,3}}[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*){{0,6}},?\s({MONTH})\.?\s+"
    r"(\d{1,2})(?:,?\s+(\d{4}))?(?:,?\s*\([^)\n]{1,30}\))?\s*(?:--|[-–—])"
)
WIRED_BEFORE = timedelta(days=7)  # papers and archives print a report some days later

# Words without which no pattern can match: a look at the words spares most of the text the grammar.
TRIGGERS = frozenset(
    {
        *MONTHS, *WEEKDAYS, *DECADES, "weds", "thurs", "tues", "sept",
        *"today yesterday tomorrow tonight overnight ago day days night week weeks weekend month "
        "months quarter year years decade decades century morning afternoon evening spring summer "
        "autumn fall winter later earlier recent coming ahead eve hours hour minutes minute "
        "seconds end time shortly soon immediately moments".split(),
    }
)  # fmt: skip
WORD = re.compile(r"[^\W_]+")
PARTS = frozenset("/:-–.'’")  # what stands between the numbers of a date or of a time of day
AROUND = 40  # characters beside a trigger that its expression can reach


def told_on(text: str, published: date | None) -> date | None:
    """The day on which a text speaks: that of its dateline, if that has the year ("GENEVA, March
    21, 2023 —") or is of the days before publication, else that of publication."""
    if published is None:
        found = DATELINE.match(text)
        return day_of(found, int(found[3])) if found else None
    found = WIRED.match(text)
    if found is None:
        return published
    days = (day_of(found, int(found[3] or year)) for year in (published.year, published.year - 1))
    near = (d for d in days if d and timedelta(0) <= published - d <= WIRED_BEFORE)
    return next(near, published)


def day_of(found: re.Match[str], year: int) -> date | None:
    """The day of a dateline in a year, if there is one."""
    try:
        return date(year, MONTHS[found[1].lower().rstrip(".")], int(found[2]))
    except ValueError:
        return None


def find_times(
    text: str, today: date | None, holidays: tuple[Holiday, ...] = ()
) -> tuple[TimeExpression, ...]:
    """The expressions of time in a text against a day, in order, none overlapping another."""
    found: dict[int, TimeExpression] = {}
    for start, end in windows(text):
        for pattern in PATTERNS:
            for match in pattern.compiled.finditer(text, start, end):
                expression = pattern.read(match, today)
                old = expression and found.get(expression.span[0])
                if expression and (old is None or old.span[1] < expression.span[1]):
                    found[expression.span[0]] = expression
    for one in named_days(text, today, holidays):
        found[one.span[0]] = one
    return tuple(joined(text, longest(found.values())))


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in which an expression of time can stand, cut at white space."""
    start = end = -1
    for match in WORD.finditer(text):
        word = match[0]
        if word[0].isdigit():
            if word.isdigit() and len(word) < 4 and alone(text, *match.span()):
                continue
        elif not (word.lower() in TRIGGERS or (word[0] in "QHF" and len(word) < 4)):
            continue
        at, after = match.span()
        if at - AROUND <= end:
            end = after + AROUND
            continue
        if end >= 0:
            yield start, cut(text, end)
        start, end = max(0, at - AROUND), after + AROUND
        while start and not text[start - 1].isspace() and at - start < 2 * AROUND:
            start -= 1
    if end >= 0:
        yield start, cut(text, end)


def alone(text: str, start: int, end: int) -> bool:
    """Whether a number of one to three figures is no part of a date or of a time of day."""
    return text[start - 1 : start] not in PARTS and text[end : end + 1] not in PARTS


def cut(text: str, end: int) -> int:
    """The next white space from a position on, or the end."""
    limit = min(len(text), end + AROUND)
    while end < limit and not text[end].isspace():
        end += 1
    return min(end, len(text))


def named_days(
    text: str, today: date | None, holidays: tuple[Holiday, ...]
) -> Iterator[TimeExpression]:
    """Holidays by their names, with the year where the text gives it."""
    if not holidays:
        return
    compiled, rules = by_name(holidays)
    for match in compiled.finditer(text):
        rule = rules[match[1].replace("’", "'")]
        start, end = match.span()
        if year := OWN_YEAR.match(text, end):
            days = days_of(rule, int(year[1]))
            meaning = Meaning(days[0]) if days else None
            end = year.end()
        elif today is None:
            continue
        elif shift := LAST_YEAR.match(text, end):
            days = days_of(rule, today.year + {"last": -1, "this": 0, "next": 1}[shift[1]])
            meaning = Meaning(days[0]) if days else None
            end = shift.end()
        else:
            before = text[max(0, start - 6) : start].lower()
            past = today - timedelta(days=1) if before.endswith("last ") else today
            back, ahead = closest(rule, past, False), closest(rule, today, True)
            if before.endswith("last "):
                ahead = back
            if before.endswith(("next ", "this ")):
                back = ahead
            meaning = Meaning(back, ahead) if back or ahead else None
        if meaning:
            yield TimeExpression((start, end), meaning, "holiday")


def longest(found: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Expressions in order; of two that overlap the longer one stays."""
    kept: list[TimeExpression] = []
    for expression in sorted(found, key=lambda e: e.span):
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
    at = 0
    while at < len(found):
        one = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        before = text[max(0, one.span[0] - 40) : one.span[0]]
        whole = after and ranged(text, before, one, after)
        if whole:
            yield whole
            at += 2
            continue
        at += 1
        several = one.rule in ("month-days", "days-month", "years")
        if several or one.meaning.follows or POSSESSIVE.match(text, one.span[1]):
            yield one
        elif COMPARED.search(text, one.span[0] - WIDE, one.span[0]) and not (
            WHEN.match(text, one.span[1])
        ):
            continue  # it only says how long there was none
        elif one.rule == "in-future" and RANKED.search(text, one.span[0] - WIDE, one.span[0]):
            continue  # "the first visit in a decade"
        elif since := SINCE.search(before):
            if since[0].lower().startswith(("since", "ever")):  # which never looks ahead
                one = replace(one, meaning=Meaning(one.meaning.interval))
            yield replace(one, starts=True)
        elif UNTIL.search(before):
            yield replace(one, ends=True)
        else:
            yield one


def ranged(
    text: str, before: str, one: TimeExpression, after: TimeExpression
) -> TimeExpression | None:
    """Two expressions as one interval from the first to the second, where the words say so."""
    between = text[one.span[1] : after.span[0]]
    opened = OPENING.search(before) or (ALSO.match(between) and are_next(one, after))
    if len(between) > 12 or not (AND.match(between) if opened else BETWEEN.match(between)):
        return None
    if not opened and one.rule.partition("-")[0] != after.rule.partition("-")[0]:
        return None
    back = spanning(one.meaning.interval, after.meaning.interval, one.rule)
    ahead = spanning(
        one.meaning.ahead or one.meaning.interval,
        after.meaning.ahead or after.meaning.interval,
        one.rule,
    )
    if back is None and ahead is None:
        return None
    return TimeExpression((one.span[0], after.span[1]), Meaning(back or ahead, ahead), "range")


def are_next(one: TimeExpression, after: TimeExpression) -> bool:
    """Whether two weekdays follow on each other: "on Friday and Saturday"."""
    first, second = one.meaning.interval, after.meaning.interval
    if one.rule != "weekday" or after.rule != "weekday" or not (first and second):
        return False
    if first.start is None or second.start is None:
        return False
    return (second.start - first.start).days % 7 == 1


def spanning(first: Interval | None, last: Interval | None, rule: str) -> Interval | None:
    """The days from one interval to another; a year that stands once, at the end, is both's."""
    if not (first and last and first.start and last.end):
        return None
    start = first.start
    if start > last.end or (
        (last.end - start).days > 366 and "year" not in rule and "month" in rule
    ):
        if rule == "weekday":
            start = last.end - timedelta(days=(last.end - start).days % 7)
        else:
            start = moved(start, last.end.year - start.year, "year")
            if start > last.end:
                start = moved(start, -1, "year")
    return Interval(start, last.end, "span") if start <= last.end else None
