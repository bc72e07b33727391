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
    rf"(?: \([^)\n]{{2,40}}\)| /[A-Z][^/\n]{{1,40}}/|,? {AGENCY})?"  # "/PRNewswire/"
    r"\.?\s*[-–—]{1,2}(?:\s|(?<=—)(?=\w)|(?<=\d-)(?=[A-Z]))"
)

# "ISLAMABAD: The ministry said"; a transcript has many such lines, a report one.
COLONED = re.compile(
    r"(?:^|\n[ \t]*\n)[ \t]*(?:([A-Z][A-Z'’-]{3,}(?:[ /][A-Z][A-Z'’-]+){0,2})"
    rf"(?:, {DAY})?(?: \([^)\n]{{2,40}}\))?: (?=[A-Z][a-z])"  # "LUSAKA, March 3 (ZANIS): "
    r"|\[([A-Z][A-Z .'’-]{2,30})\] (?=[A-Z]))"
)
BARE = re.compile(  # "Havana, Jul 20 (Prensa Latina) Cuba said", "MOGADISHU Nov 2 Islamists said"
    r"(?:[^\n]{0,200}\n\s*){0,3}?\s*"
    rf"((?:[A-Z][\w.'’/-]*,? ){{1,4}}{DAY}(?= \([A-Z][^()\n]{{1,30}}\) [A-Z])"
    rf"|[A-Z]{{3,}}(?:[ /-][A-Z]{{2,}})*,? {DAY}(?= [A-Z][a-z]))"
)
SIGNED = re.compile(  # "(Reporting by Ana Roe; editing by Bo Lind)"
    r"^[ \t]*\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Edited|Written|Translated)"
    r"(?: and (?:writing|editing))? by [A-Z].{3,300}$",
    re.MULTILINE,
)
STAFF = re.compile(  # "TIMES STAFF WRITERS", "By Ana Roe, Herald Staff Writer"
    r"^[ \t]*(?:[A-Z][\w.'’-]+,? ){0,6}staff (?:writer|reporter|correspondent)s?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
TURN = re.compile(  # "ROE:", "ANA ROE, ACME ANCHOR (voice-over):"
    r"^[ \t]*[A-Z][A-Z0-9 ,.'’&/-]{2,100}(?: ?\([^)\n]{2,40}\))?:", re.MULTILINE
)
NOTICES = frozenset("UPDATE BREAKING WATCH VIDEO PHOTOS READ NOTE EXCLUSIVE OPINION EDITORIAL "
                    "ANALYSIS CORRECTION FACTBOX EXPLAINER HEADLINES TOPIC SUBJECT".split())
HEADED = 400  # characters within which a report opens, headline and byline first


def credit_line(text: str) -> str | None:
    """Whom the text credits: "With information from …", or the agency of its dateline."""
    found = CREDIT.search(text)
    return (found[1] or found[2]) if found else None


def dateline(text: str) -> str | None:
    """The town, and the day, that open a wire report: "GENEVA, March 3"."""
    found = DATELINE.match(text)
    if found := found or BARE.match(text):
        return found[1]
    opened = set_apart(text)
    return (opened[1] or opened[2]) if opened else None


def set_apart(text: str) -> re.Match[str] | None:
    """The town in capitals that a colon or brackets set before a report: "LAHORE: Police said"."""
    found = COLONED.search(text, 0, HEADED)
    if found is None or (found[1] or found[2]).split()[0] in NOTICES:
        return None
    return found if found[2] or len(TURN.findall(text)) <= 1 else None


def signatures(text: str) -> list[tuple[int, int]]:
    """Where a report says who wrote and edited it, as spans of characters."""
    found = STAFF.search(text, 0, HEADED)
    staff = [found.span()] if found else []
    return [*staff, *(one.span() for one in SIGNED.finditer(text))] if " by " in text else staff
