"""What an expression of time is, and the words that its grammar is written with.

The grammar is a list of named patterns in `dates.py`, `periods.py` and `relative.py`; each has one
way to work out what it means against the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from memcon.grounding.calendar import EARLY, LATE, MIDDLE, MONTHS, NUMBERS, Interval, third
from memcon.record import Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
WEEKDAY = (
    r"(?:Mon(?:day|\.)|Tues?(?:day|\.)|Wed(?:nesday|s\.|\.)|Thu(?:rsday|rs\.|r\.|\.)|"
    r"Fri(?:day|\.)|Sat(?:urday|\.)|Sun(?:day|\.))"
)
NUMBER = (
    r"(?:\d{1,3}|(?i:(?:twenty|thirty|forty|fifty)-"
    r"(?:one|two|three|four|five|six|seven|eight|nine)|"
    r"an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|"
    r"several|few|a few|a couple of|a dozen|a hundred))"
)
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|"
    r"twenty-first|1st|2nd|3rd|\d{1,2}th|21st|22nd|23rd)"
)
UNIT = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|"
    r"centur(?:y|ie))s?"
)
PART = r"(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|lunchtime)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
SOFT = r"(?:[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater)"
EDGE = (
    r"(?:the\s+)?(?:very\s+)?(beginning|start|first days|opening days|middle|end|final days|close|"
    r"last days)\s+of"
)
DAY_NUMBER = r"(\d{1,2})(?:st|nd|rd|th)?"
VAGUE = {"several": 4, "few": 3, "a few": 3, "a couple of": 2, "a dozen": 12, "a hundred": 100}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression says: an interval where its verb looks back, the one where it looks
    `ahead`, the likelier one where there is no telling (`unsure`; if None, that of looking back).
    `follows` counts from the time told before ("two days later");
    it is a `link` where it counts from what stands behind it ("two days after the vote")."""

    interval: Interval | None = None
    ahead: Interval | None = None
    unsure: Interval | None = None
    follows: tuple[int, str] | None = None
    link: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when: their span, their meaning, the pattern that found them. `starts` and
    `ends` are true where the interval's first or last day is all that is known ("since May")."""

    span: Span
    meaning: Meaning
    rule: str
    starts: bool = False
    ends: bool = False


Work = Callable[["re.Match[str]", date], Interval | Meaning | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named pattern. `absolute` ones need no day of publication."""

    name: str
    compiled: re.Pattern[str]
    work: Work
    absolute: bool

    def read(self, match: re.Match[str], today: date | None) -> TimeExpression | None:
        """The expression at a match, None where it cannot be worked out."""
        if today is None and not self.absolute:
            return None
        try:
            meaning = self.work(match, today or date.max)
        except (ValueError, OverflowError):  # before year 1, after 9999, or no such day
            return None
        if isinstance(meaning, Interval):
            meaning = Meaning(meaning)
        return meaning and TimeExpression(match.span(), meaning, self.name)


class Grammar:
    """Patterns by name, in the order in which they were entered."""

    def __init__(self) -> None:
        self.patterns: list[Pattern] = []

    def pattern(self, name: str, text: str, *, absolute: bool = False) -> Callable[[Work], Work]:
        """Enter a pattern; the function below it works out what a match means."""

        def enter(work: Work) -> Work:
            compiled = re.compile(rf"(?<![\w-])(?:{text})(?!\w)")
            self.patterns.append(Pattern(name, compiled, work, absolute))
            return work

        return enter


def number(word: str) -> int:
    """A number in digits or letters; vague ones by custom."""
    word = " ".join(word.lower().split())
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    if ones:
        return NUMBERS.get(tens, 0) + NUMBERS.get(ones, 0)
    return VAGUE.get(word) or NUMBERS.get(word, 1)


def unit_of(word: str) -> str:
    """The singular of a unit."""
    return "century" if word.startswith("centur") else word.rstrip("s")


def month_number(word: str) -> int:
    """1 to 12."""
    return MONTHS[word.lower().rstrip(".")]


PARTS = {
    **dict.fromkeys(("early", "beginning", "start", "first days", "opening days"), EARLY),
    **dict.fromkeys(("mid", "middle"), MIDDLE),
    **dict.fromkeys(("late", "end", "final days", "last days", "close"), LATE),
}


def part(whole: Interval, which: str | None) -> Interval:
    """The early, middle or late part of an interval; all of it for any other word."""
    third_of = PARTS.get((which or "").lower())
    return whole if third_of is None else third(whole, third_of)


def limited(whole: Interval, which: str | None, today: date) -> Interval:
    """A period with "earlier" or "later": what of it lies before or after today."""
    word = (which or "").lower()
    if whole.start is None or whole.end is None or not whole.start <= today <= whole.end:
        return whole
    if word == "earlier":
        return Interval(whole.start, today, whole.precision)
    if word == "later":
        return Interval(today, whole.end, whole.precision)
    return part(whole, which)
