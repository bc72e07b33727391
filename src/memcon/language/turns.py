"""Turns: passages that the layout of a text gives to one voice, without quotation marks.

Transcripts and interviews have a label before each: "MR. ROE:", "Q:", "Ana Roe: (00:12)", "Senator
Roe. Thank you.", "Ana Roe (Leeds East) (Lab)" on a line of its own.
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
    rf"(?:[QT]?\d{{1,3}}\. )?(?:\[\d+\] )?"  # "Q1. [9004] "
    rf"(?P<name>{WORD}(?:[ ](?:{WORD}|{SMALL})){{0,9}}(?: ?\d\d?)?)"
    r"(?: ?[(\[][^)\]\n:]{1,60}(?::[^)\]\n]{1,12})?[)\]]){0,2}"  # "(Acme TV)"
    r"[*_]{0,3}\s?[:：][*_]{0,3}(?=\s|[(\[“\"]|$)"
    r"(?:\s*[(\[](?:[\d:]{4,8}|[A-Za-z][^)\]\n]{2,60})[)\]])?\s*"  # "(00:38)", "(As translated.)"
)
SHOUTED = re.compile(  # "PAUL REY, U.S. ENVOY TO IRAQ:", "ANA ROE, ACME ANCHOR (voice-over):"
    r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4}), [A-Z0-9][A-Z0-9 .,'’&/-]{2,100}"
    r"(?: ?\([^)\n]{2,40}\))?:\s+"
)
DOTTED = re.compile(  # the records of committees: "Senator Roe. Thank you.", "The Chairman. Order."
    r"(?P<name>(?:The (?:Chair(?:man|woman|person)?|President|Speaker|Clerk)"
    r"|(?:Senator|Mr|Mrs|Ms|Miss|Dr|Chair(?:man|woman)|Ambassador|Secretary|General|Admiral|Judge"
    r"|Representative|Governor|Director)\.? (?:Mc|Mac|O['’]|De ?|Van )?[A-Z][\w'’-]+"
    r"(?: [A-Z][\w'’-]+)?))\. +(?=[A-Z\[“\"])"
)
PLATE = re.compile(  # "Ana Roe (Leeds East) (Lab)" on a line of its own
    r"(?P<name>[A-Z][^()\n]{3,60}?) \([^()\n]{2,50}\)"
    r"(?: \((?:Con|Lab|Lab/Co-op|LD|Lib Dem|SNP|DUP|PC|UUP|SDLP|Green|Alba|Reform|Ind|CB|XB|Non-Afl"
    r"|Lib|U|UU|Con[.])\))\s*$"
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
FORMS = (LABEL, SHOUTED, DOTTED, BARE, PLATE)
CLOSING = re.compile(
    r"[\[(]?(?:this (?:interview|conversation|transcript|article|story|Q&A)"
    r"|the interview (?:was|has)|(?:edited|condensed) (?:for|and|by)"
    r"|interview(?:ed)? by|end(?:s|ed)?[\])]|end transcript"
    r"|reporting by|copyright|©|###|\*\*\*|-30-|related |read more|follow |subscribe|share this)",
    re.I,
)
FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our)\b|\?")
OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b")
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
NARRATED = re.compile(
    r"[,?!]['’]?[”\"] (?:\w+ ){0,3}?(?:said|says|added|told)\b"
    r"|\b(?:he|she|they) (?:said|added|told)\b"
)
SENTENCE_END = frozenset(".?!…”\"’')—–-:;")
HEADING = 14  # words of a line without a point that is no part of a turn
SHARE = 0.25  # of the paragraphs of a transcript that have labels, for its last turn to run on
FAR = 8  # characters from a label's name to its words, where a description stands between
OFFICE_LINE = re.compile(
    r"(?P<name>(?:The [A-Z][\w-]+(?: [\w-]+){0,6}|(?:Mr|Madam) (?:Deputy )?Speaker))\s*$"
)
TEXT_OF = re.compile(
    r"\b(?:full|complete|official|verbatim) (?:text|transcript)\b|\b(?:text|transcript) of\b"
)
GREETING = re.compile(r"Good (?:morning|afternoon|evening|day)|Hello|Hi\b|Thank", re.I)
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
        return (*before(text, paragraphs, openings[0].at), *turns_of(text, paragraphs, openings))
    return ()


def labelled(text: str, paragraphs: Sequence[Span]) -> list[Opening]:
    """The labels that open turns, or none where the text is no transcript."""
    found: list[Opening] = []
    for start, end in paragraphs:
        match = next((m for form in FORMS if (m := form.match(text, start, end))), None)
        if match is not None:
            found.append(opening(text, match, start))
    found = [one for one in found if not is_notice(one.key)]
    if len(found) < 2:
        return []
    counts = Counter(one.called for one in found)
    asked = any(one.asks for one in found)
    if not asked:
        found = [one for one in found if text[slice(*one.name)] != "A"]  # "A. A list"
        if len(found) < 2:
            return []
    # a name in capitals with a title, a member with a seat and a party, "The Chairman. "
    titled = sum(
        (one.shouted and is_voice(one.key)) or text[one.name[1] : one.name[1] + 1] in (".", ",")
        or PLATE.match(text, one.name[0], one.start) is not None
        for one in found
    )
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
        known = one.shouted or one.asks or one.answers or one.called in repeated or (
            is_voice(one.key) or one.start - one.name[1] > FAR
        )
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
    plated = any(PLATE.match(text, one.name[0], one.start) for one in kept)
    names = [opening(text, m, start) for start, end in paragraphs if plated
             and (m := OFFICE_LINE.match(text, start, end))]
    heads = [range(one.at, one.start) for one in kept]
    within = [one for one in within if not any(one.at in head for head in heads)]
    return sorted((*kept, *within, *names), key=lambda one: one.at)


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


def before(text: str, paragraphs: Sequence[Span], first: int) -> Iterator[Turn]:
    """What the one who briefs says before the first label: behind "Following is a transcript of
    today's briefing by …"."""
    lead = [one for one in paragraphs if one[1] <= first]
    at = next((n for n, one in enumerate(lead) if TEXT_OF.search(text, *one)), None)
    if at is None:
        return
    pieces = [
        one for one in lead[at + 1 :] if not is_heading(text, *one) and text[one[1] - 1] != ":"
    ]
    if any(FIRST.search(text, *one) or GREETING.match(text, *one) for one in pieces):
        yield Turn(None, tuple(pieces), "answers")


def is_heading(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a line without a point at its end."""
    return text[end - 1] not in SENTENCE_END and len(text[start:end].split()) <= HEADING
