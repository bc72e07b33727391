"""The credit line and the dateline that a text itself prints."""

from __future__ import annotations

import re

AGENCY = r"(?:AP|AFP|Reuters|dpa|UPI|Xinhua|TASS|Kyodo|EFE|ANSA|PTI|IPS|ANI|IANS|Yonhap|Bernama)"
CREDIT = re.compile(
    r"^[ \t]*(?:with (?:information|reporting|files|material) (?:from|by)|source:)"
    r"[ \t]+(.{2,80}?)\.?[ \t]*$"
    rf"|^[A-Z][\w .,'-]{{2,60}}\(({AGENCY}[^)\n]{{0,40}})\)\s*[-–—]",
    re.IGNORECASE | re.MULTILINE,
)
MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:{MONTHS} \d{{1,2}}|\d{{1,2}} {MONTHS}|\d{{1,2}}/\d{{1,2}})(?:,? \d{{4}})?"
DATELINE = re.compile(
    r"(?:[^\n]{0,200}\n\s*){0,4}?\s*"  # headline and byline
    r"((?:[A-Z][A-Z.'’-]+(?:[ /][A-Z.'’-]+){0,4})"  # the town in capitals
    r"(?:, (?:[A-Z][\w.]+ ?){1,3})?"  # its country or state
    rf"(?:[,.] {DAY})?"
    rf"|(?:[A-Z][\w.'’/-]*,? ){{1,8}}{DAY})"  # "Quito, 4 Jun (EFE).-"
    rf"(?: \([^)\n]{{2,40}}\)|,? {AGENCY})?\.?\s*[-–—]{{1,2}}(?:\s|(?<=—)(?=\w))"
)


def credit_line(text: str) -> str | None:
    """Whom the text credits: "With information from …", or the agency of its dateline."""
    found = CREDIT.search(text)
    return (found[1] or found[2]) if found else None


def dateline(text: str) -> str | None:
    """The town, and the day, that open a wire report: "GENEVA, March 3"."""
    found = DATELINE.match(text)
    return found[1] if found else None
