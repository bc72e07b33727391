"""Speeches, communiqués and open letters printed whole: one voice's from their beginning on.

Known by a heading that says what they are, by whom they call ("Fellow citizens,", "Dear Mr.
President,") or by "We, the Heads of State, …"; and by paragraphs in the first person in which
nobody else is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from memcon.language.interviews import find_interview
from memcon.language.turns import (
    CLOSING,
    NARRATED,
    OWN,
    QUOTED,
    TEXT_OF,
    Turn,
    find_turns,
    is_heading,
)
from memcon.record import Span

LEAD = 8  # paragraphs within which an address begins
WORDY = 6  # words of a paragraph that counts
OWNED = 0.5  # of its paragraphs that have "I" or "we"
TOLD = 0.1  # of its paragraphs at most that tell who said something
ANNOUNCED = 40  # words of a line that says what follows
KIND = (
    r"(?:remarks|speech|address|statement|message|letter|declaration|communiqu[eé]|keynote|homily"
    r"|sermon|eulogy|lecture|testimony|appeal|manifesto|proclamation|resolution)"
)
GENRE = re.compile(
    rf"\b(?:full[ -]text|(?:text|transcript) of|{KIND} (?:by|delivered|made|issued|as)"
    r"|(?:statement|message|address|remarks) (?:of|from)"
    rf"|(?:joint|final|closing|opening|presidential|open|state of the [\w ]+|inaugural) {KIND}"
    r"|communiqu[eé])\b|['’]s? (?:[\w ]{0,30} )?" + KIND + r"\W*$",
    re.I,
)
DEAR = re.compile(r"(?:My )?Dear (?P<whom>[\w.' ’-]{2,80}?)(?=[,:;!]|$)", re.M)
CALLING = re.compile(
    r"(?:(?:my )?(?:dear |fellow |esteemed |distinguished )+[\w.,' ’-]{2,80}"
    r"|(?:mr|mister|madam|mrs)\.? (?:president|speaker|chair(?:man|woman)?"
    r"|secretary[ -]general)"
    r"|ladies and gentlemen|your (?:excellenc(?:y|ies)|majest(?:y|ies)|highness(?:es)?)"
    r"|excellencies|comrades|citizens|compatriots|honou?rable [\w ]{2,40}|good (?:evening|morning))"
    r"\b[^.?\n]{0,80}?[,.!:;–—-]",
    re.I,
)
WE_THE = re.compile(
    r"(?:\d{1,2}[.)]\s*)?We, (?P<who>(?:the|undersigned|members|representatives|leaders|citizens)"
    r"\b[^\n]{2,160}?), (?!and\b)", re.I
)
POINTS = re.compile(
    r"\b(?:statements?|quotes?|remarks|comments|theses|announcements|messages|points|takeaways)"
    r" (?:from|by|of|made by)\b|['’]s? (?:main|key|chief|top|most important) \w+", re.I
)
BULLET = re.compile(r"(?:\d{1,3}[.)]|[-–—•▪●■◦‣*️]+)\s*")


def spoken(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """What the layout of a text gives to somebody: the turns of a transcript or an interview, an
    address as a whole, or points listed as somebody's."""
    return (
        find_turns(text, paragraphs)
        or tuple(find_interview(text, paragraphs))
        or tuple(find_address(text, paragraphs))
        or tuple(find_listed(text, paragraphs))
    )


def find_address(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """The turn of an address that a text is, if it is one."""
    head = paragraphs[: LEAD]
    joint = next((m for one in head if (m := WE_THE.match(text, *one))), None)
    called = next((n for n, one in enumerate(head) if CALLING.match(text, *one)), None)
    genre = [n for n, one in enumerate(head[:4]) if lead(text, *one) and GENRE.search(text, *one)]
    if joint is None and called is None and not genre:
        return
    if joint is not None:
        start = next(n for n, one in enumerate(paragraphs) if one[0] <= joint.start() < one[1])
    elif called is not None:
        start = called
    else:
        start = genre[-1] + 1
        while start < len(paragraphs) and lead(text, *paragraphs[start]):
            start += 1
    pieces: list[Span] = []
    for first, last in paragraphs[start:]:
        if CLOSING.match(text, first, last):
            break
        if is_heading(text, first, last) or (text[first] in "([" and text[last - 1] in ")]"):
            continue
        bullet = BULLET.match(text, first, last)
        pieces.append((bullet.end() if bullet and bullet.end() < last else first, last))
    long = [text[a:b] for a, b in pieces if text[a:b].count(" ") >= WORDY - 1]
    plain = [QUOTED.sub("”", one) for one in long]
    owned = sum(bool(OWN.search(one)) for one in plain)
    told = sum(bool(NARRATED.search(one)) for one in plain)
    quoted = sum(one.startswith("”") for one in plain)
    if len(long) < (1 if joint is not None else 2) or owned < OWNED * len(long):
        return
    if told + quoted > TOLD * len(long):
        return
    dear = next((m for one in head if (m := DEAR.match(text, *one))), None)
    if joint is None and dear is not None:
        yield Turn(dear.span("whom"), tuple(pieces), "letter")
    else:
        yield Turn(joint.span("who") if joint is not None else None, tuple(pieces), "whole")


def find_listed(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """The points listed under a line that says whose they are: "Main statements by …:"."""
    at = 0
    while at < len(paragraphs):
        first, last = paragraphs[at]
        at += 1
        if text[last - 1] != ":" or not POINTS.search(text, first, last):
            continue
        pieces: list[Span] = []
        open_ended = True
        while at < len(paragraphs):
            start, end = paragraphs[at]
            bullet = BULLET.match(text, start, end)
            semicolon = text[end - 1] == ";"
            if bullet is None and not semicolon and not (pieces and open_ended):
                break
            open_ended = semicolon
            pieces.append((bullet.end() if bullet else start, end - semicolon))
            at += 1
        if len(pieces) > 1:
            yield Turn((first, last), tuple(pieces), "listed")


def lead(text: str, start: int, end: int) -> bool:
    """Whether a paragraph only leads up to what follows: no point at its end, or a colon, or a line
    that says of what kind it is ("Following is the full text of …")."""
    line = text[start:end]
    announced = len(line.split()) < ANNOUNCED and TEXT_OF.search(line) and not OWN.search(line)
    return is_heading(text, start, end) or line[-1] == ":" or bool(announced)
