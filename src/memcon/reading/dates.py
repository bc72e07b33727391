"""Dates of publication, in whatever form a file gives them, as `YYYY-MM-DD`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

ISO = re.compile(r"\s*(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{0,6}Z?)?\s*")
WEEKDAY = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,?|\s+\d{1,2}:\d\d.*$",
    re.IGNORECASE,
)
MONTH = re.compile(r"[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\s+[A-Za-z]{3,9}")
FIRST, LAST = 1400, 2200  # years of news


def day(value: object) -> str | None:
    """A date or date-time in any usual form as `YYYY-MM-DD`; None where it tells no day.

    Numbers are seconds or milliseconds since 1970 (UTC). Days before months and months before
    days are told apart only where a month is named.
    """
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return epoch(float(value))
    return written(value.strip()) if isinstance(value, str) else None


def epoch(value: float) -> str | None:
    """Seconds, or milliseconds, since 1970 as a day; `20230321` is a day as it stands."""
    if value.is_integer() and FIRST * 10_000 < value < LAST * 10_000:
        return written(str(int(value)))
    try:
        return (
            datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC).date().isoformat()
        )
    except (ValueError, OverflowError, OSError):
        return None


@lru_cache(maxsize=4096)
def written(text: str) -> str | None:
    """A date in words or figures as a day."""
    found = ISO.match(text) or COMPACT.fullmatch(text)
    if found:
        return built(*map(int, found.groups()))
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    if not MONTH.search(text):
        return None
    import dateparser

    plain = WEEKDAY.sub(" ", text).strip(" ,")
    read = dateparser.parse(plain, languages=["en"], settings={"STRICT_PARSING": True})
    return read.date().isoformat() if read and FIRST < read.year < LAST else None


def built(year: int, month: int, day_: int) -> str | None:
    """A day from its parts, if there is such a day."""
    try:
        return date(year, month, day_).isoformat()
    except ValueError:
        return None
