"""Turns: passages that the layout of a text gives to one voice, without quotation marks.

Transcripts and interviews have a label before each ("MR. ROE:", "Q:", "Ana Roe: (00:12)"); some
interviews only paragraphs that ask and paragraphs that answer; speeches, communiqués and open
letters printed whole are one voice's from their heading on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from memcon.knowledge.words import word_class
from memcon.record import Span

Role = Literal["named", "asks", "answers", "whole", "letter", "listed"]
ASKERS = word_class("labels", "asker")
ANSWERERS = word_class("labels", "answerer")
VOICES = word_class("labels", "voice")
TITLES = word_class("labels", "title")
NOTICES = word_class("labels", "notice")

WORD = r"(?:[A-ZÀ-Þ][\w.'’&/-]*|&)"
SMALL = r"(?:of|the|for|and|de|da|do|dos|del|di|la|el|al|bin|ibn|van|von|der|den)"
LABEL = re.compile(
    rf"(?:[\[(]?\d\d?:\d\d(?::\d\d)?[\])]? )?[*_]{{0,3}}"  # "[00:12:03] "
    rf"(?P<name>{WORD}(?:[ ](?:{WORD}|{SMALL})){{0,9}}(?: ?\d\d?)?)"
    r"(?: ?[(\[][^)\]\n:]{1,60}(?::[^)\]\n]{1,12})?[)\]])?"  # "(Acme TV)"
    r"[*_]{0,3}\s?[:：][*_]{0,3}(?=\s|[(\[“\"]|$)"
    r"(?:\s*[(\[](?:[\d:]{4,8}|[A-Za-z][^)\]\n]{2,60})[)\]])?\s*"  # "(00:38)", "(As translated.)"
)
SMALLER = re.compile(rf"\bMa?c(?=[A-Z])|\b{SMALL}\b|\d")  # in "MR. McCORMACK", "QUEEN of SPAIN"
BARE = re.compile(
    r"(?P<name>Q|A|Question|Answer|QUESTION|ANSWER)(?: ?\d\d?)?"
    r"(?:[.)] ?|\s?[—–-]\s?| {1,4})(?=[A-Z“\"‘'…—-])"
)
INLINE = re.compile(
    r"(?<=[.?!)\]”\"…—-] )"
    r"(?P<name>Q|A|QUESTION|ANSWER|[A-Z][A-Z.'’-]*[A-Z](?: [A-Z][A-Z.'’-]+){0,5})"
    r":\s+(?=[A-Z“\"(…—-])"
)
CLOSING = re.compile(
    r"[\[(]?(?:this (?:interview|conversation|transcript|article|story|Q&A)"
    r"|the interview (?:was|has)|(?:edited|condensed) (?:for|and|by)"
    r"|interview(?:ed)? by|end(?:s|ed)?[\])]|end transcript"
    r"|reporting by|copyright|©|###|\*\*\*|-30-|related |read more|follow |subscribe|share this)",
    re.I,
)
FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b|\?")
OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b")
SECOND = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
NARRATED = re.compile(
    r"[,?!]['’]?[”\"] (?:\w+ ){0,3}?(?:said|says|added|told)\b"
    r"|\b(?:he|she|they) (?:said|added|told)\b"
)
SENTENCE_END = frozenset(".?!…”\"’')—–-:;")
LONGEST_QUESTION = 90  # words of a paragraph that asks
HEADING = 14  # words of a line without a point that is no part of a turn
SHARE = 0.25  # of the paragraphs of a transcript that have labels, for its last turn to run on
SPEECHLIKE = 0.5  # of the turns that have "I", "we", "you" or a question mark


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the label before it, its paragraphs, and its role.

    It is "named" by its label, "asks", "answers", is the "whole" of what follows a heading, a
    "letter" (the label is to whom), or a passage "listed" under "Main statements by …:".
    """

    label: Span | None
    pieces: tuple[Span, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Opening:
    """A label: its words `[start, end)`, where what is said begins, and its key for comparison."""

    name: Span
    at: int
    start: int
    key: str
    shouted: bool
    asks: bool = False
    answers: bool = False

    @property
    def called(self) -> str:
        """The last word of the label, by which "Ana Roe" and "ROE" are one."""
        return self.key.split()[-1]


def find_turns(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """The turns of a text, in order; none where its layout says nothing of the kind."""
    if len(paragraphs) < 2:
        return ()
    openings = labelled(text, paragraphs)
    if openings:
        return tuple(turns_of(text, paragraphs, openings))
    return tuple(interview(text, paragraphs))


def labelled(text: str, paragraphs: Sequence[Span]) -> list[Opening]:
    """The labels that open turns, or none where the text is no transcript."""
    found: list[Opening] = []
    for start, end in paragraphs:
        match = LABEL.match(text, start, end) or BARE.match(text, start, end)
        if match is not None:
            found.append(opening(text, match, start))
    found = [one for one in found if not is_notice(one.key)]
    if len(found) < 2:
        return []
    counts = Counter(one.called for one in found)
    asked = any(one.asks for one in found)
    if not asked:
        found = [one for one in found if text[slice(*one.name)] != "A"]  # "A. A list"
    titled = sum(1 for one in found if one.shouted and is_voice(one.key))
    repeated = {called for called, count in counts.items() if count > 1}
    ends = [*(one.at for one in found[1:]), paragraphs[-1][1]]
    spoken = [bool(FIRST.search(text, one.start, end))
              for one, end in zip(found, ends, strict=True)]
    speechlike = sum(spoken) >= SPEECHLIKE * len(found)
    turns_about = any(a.called != b.called for a, b in pairwise(found))
    if asked:
        if len(counts) < 2 and len(found) < 3:
            return []
    elif titled < 2 and not (speechlike and turns_about and repeated):
        return []
    kept: list[Opening] = []
    for number, one in enumerate(found):
        known = one.shouted or one.asks or one.answers or one.called in repeated
        beside = found[max(number - 1, 0) : number + 2]
        between = any(other is not one and other.called in repeated for other in beside)
        asks = text[one.start : ends[number]].rstrip()[-1:] == "?" or (
            asked and len(counts) <= 4 and one.key.count(" ") > 0
        )
        if known or (between and (asks or spoken[number])):
            kept.append(one)
    within = [
        opening(text, match, match.start())
        for start, end in paragraphs for match in INLINE.finditer(text, start, end)
    ] if asked or titled > 1 else []
    return sorted((*kept, *within), key=lambda one: one.at)


def opening(text: str, match: re.Match[str], at: int) -> Opening:
    """The opening that a label makes."""
    name = match.span("name")
    words = text[slice(*name)]
    key = re.sub(r"[\d.]+", "", words).strip().lower()
    bare = SMALLER.sub("", words)
    return Opening(
        name, at, match.end(), key, bare.isupper(), key in ASKERS, key in ANSWERERS
    )


def is_notice(key: str) -> bool:
    """Whether a label announces a part of the page: "READ MORE", "Photo"."""
    first = key.split()[0] if key else ""
    return not key or first in NOTICES or key in NOTICES


def is_voice(key: str) -> bool:
    """Whether a label has a title or names a part in a conversation."""
    words = key.split()
    return key in ASKERS or key in ANSWERERS or any(
        word in TITLES or word in VOICES for word in words
    )


def turns_of(
    text: str, paragraphs: Sequence[Span], openings: Sequence[Opening]
) -> Iterator[Turn]:
    """Each opening's turn: its words up to the next one, the page's own lines left out."""
    after = [one for one in paragraphs if one[1] > openings[0].at]
    dense = len(openings) >= SHARE * len(after)
    ends = [*(one.at for one in openings[1:]), len(text)]
    for number, (one, stop) in enumerate(zip(openings, ends, strict=True)):
        last = number == len(openings) - 1
        surname = re.escape(text[slice(*one.name)].split()[-1])
        gone = re.compile(rf"\b{surname}\b (?:said|told|says|added)\b", re.I)
        pieces: list[Span] = []
        for start, end in after:
            start, end = max(start, one.start), min(end, stop)
            while start < end and text[end - 1].isspace():
                end -= 1
            if start >= end:
                continue
            if start > one.start and pieces:
                if CLOSING.match(text, start, end) or NARRATED.search(
                    QUOTED.sub("”", text[start:end])
                ) or gone.search(text, start, end):
                    break
                if is_heading(text, start, end) or (
                    last and not dense and not FIRST.search(text, start, end)
                ):
                    if last:
                        break
                    continue
            if text[start] in "([" and text[end - 1] in ")]" and text[start:end].count("(") < 2:
                continue  # "(Applause.)"
            pieces.append((start, end))
        if pieces:
            role: Role = "asks" if one.asks else "answers" if one.answers else "named"
            yield Turn(one.name, tuple(pieces), role)


def is_heading(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a line without a point at its end."""
    return text[end - 1] not in SENTENCE_END and len(text[start:end].split()) <= HEADING


def interview(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """The questions and answers of an interview whose paragraphs have no labels."""
    asking = [n for n, (start, end) in enumerate(paragraphs) if is_question(text, start, end)]
    if len(asking) < 3:
        return
    groups: list[tuple[int, list[int]]] = []
    for at, following in zip(asking, [*asking[1:], len(paragraphs)], strict=True):
        if following > at + 1:
            groups.append((at, list(range(at + 1, following))))
    if len(groups) < 3:
        return
    you = sum(bool(SECOND.search(text, *paragraphs[at])) for at, _ in groups)
    mine = sum(
        any(OWN.search(QUOTED.sub("", text[slice(*paragraphs[n])])) for n in answer)
        for _, answer in groups
    )
    if you < len(groups) * 0.5 or mine < len(groups) * 0.6:
        return
    for at, answer in groups:
        yield Turn(None, (undashed(text, *paragraphs[at]),), "asks")
        pieces: list[Span] = []
        for n in answer:
            start, end = paragraphs[n]
            if CLOSING.match(text, start, end) or NARRATED.search(
                QUOTED.sub("”", text[start:end])
            ):
                break
            if not is_heading(text, start, end):
                pieces.append(undashed(text, start, end))
        if pieces:
            yield Turn(None, tuple(pieces), "answers")


def is_question(text: str, start: int, end: int) -> bool:
    """Whether a paragraph as a whole asks: it ends with the mark and is in no quotation marks."""
    return (
        text[end - 1] == "?"
        and text[start] not in "“\"‘'«"
        and 2 < len(text[start:end].split()) <= LONGEST_QUESTION
    )


def undashed(text: str, start: int, end: int) -> Span:
    """A paragraph without the dash before it."""
    while start < end and text[start] in "-–—* ":
        start += 1
    return start, end
