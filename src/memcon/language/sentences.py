"""Where sentences can begin: told to the parser before it parses, so that it need not guess."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from memcon.language.abbreviations import TITLES
from memcon.language.analysis import Quotation
from memcon.language.columns import starts_of, words_of
from memcon.language.grammar import DASHES, WEEKDAYS
from memcon.language.marks import FAMILY
from memcon.language.turns import Turn
from memcon.reading.credit import set_apart
from memcon.record import Span

BEFORE_NUMBER = frozenset(
    "no. nos. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. art. sec. p. pp. par. "
    "fig. vol. ch. res.".split()
)
MILLIONS = frozenset(("m.", "k."))
LAND_ABBREVIATIONS = frozenset("u.s. u.n. u.k. e.u. u.a.e. u.s.s.r. d.r.".split())
OPENERS = frozenset(  # words that after "the U.S." open a sentence rather than a name
    "the a an he she it they we i you this that these those there his her their its our but and "
    "in on at after before since when while as if though although however meanwhile for with by "
    "both some many most all no not what who how why so then now also one".split()
)
HOURS = frozenset(("a.m.", "p.m."))
DATING = {day.lower() for day in WEEKDAYS} | frozenset(  # what goes on behind "9 a.m."
    "et est edt gmt bst utc cet ist pt pst pdt ct cst cdt mt mst mdt eastern pacific central "
    "mountain moscow beijing".split()
)
ENDING = frozenset((".", "!", "?", "…", "...", "....", "?!", "!?", "!!", "??", "!!!", ". . ."))
NEVER_FIRST = frozenset(
    (",", ";", ":", ".", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "n’t")
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\.|[a-z]{2,6})?"
DATELINE = re.compile(
    r"(?:[A-Z][\w .,'’/-]{1,60}\([A-Z][^()\n]{1,30}\)(?:\s?:|\.(?=[–—-]))?"
    r"|[A-Z][A-Z'’-]+(?:[ /][A-Z][A-Z'’-]+)*(?:, [A-Z][\w .]{1,30})?"
    # "ALBANY, N. Y., March 4, 1971—", "The Daily Nation, Kampala, 3 May 2021 -"
    r"|(?!(?:On|In|At|By|From|Since|Until|For|After|Before|Last|This|[A-Z][a-z]+day)\b)"
    rf"(?:[A-Z][\w.'’/-]*,? ){{1,8}}(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)"
    r"(?: /[A-Z][^/\n]{1,40}/)?"  # a firm's own news: "/PRNewswire/"
    r"\s*(?:[–—]|--?(?=\s)|(?<=:)(?=\s)|(?<=\) )--?(?=[A-Z])|(?<=[)\d])--?(?=[A-Z]))\s*"
    # "Havana, Jul 20 (Prensa Latina) Cuba said", "MOGADISHU Nov 2 Islamists said"
    rf"|(?:[A-Z][\w.'’/-]*,? ){{1,4}}{MONTH} \d{{1,2}}(?:,? \d{{4}})? \([A-Z][^()\n]{{1,30}}\)\s+"
    r"(?=[A-Z])"
    rf"|[A-Z]{{3,}}(?:[ /-][A-Z]{{2,}})*,? {MONTH} \d{{1,2}}(?:,? \d{{4}})?\s+(?=[A-Z][a-z])"
)
STAMP = re.compile(  # of a live blog, the number of a list: "5:39pm: ", "18.20. ", "1815: ", "2. "
    r"(?:\d{1,2}[:.h] ?\d{2}(?::\d{2})?|\d{4}(?=:)|\d{1,2}(?=[.)]|[ ]?[ap]\.?m))"
    r"(?:[ ]?[ap]\.?m\b\.?)?(?:[ ](?:[A-Z]{3,4}|local time))?[ ]?[-–—:.)]*\s+(?=[A-Z“\"‘«])"
)
UTTERED = re.compile(  # "“Look at *our* books,”", not a name: "“Freedom of Speech Act,”"
    r"[A-Z].* (?!(?:of|the|and|for|in|to|an?|on|at|by|with)\b)[a-z].*[.,!?…]$", re.S
)
EMBEDDED = 80  # characters of a quotation that may stand inside a sentence with its own full stops


@dataclass(frozen=True, slots=True)
class Layout:
    """What the marks and lines of a text say of its sentences, as character positions; `spoken` are
    the opening marks of whole sentences."""

    opening: frozenset[int]
    spoken: frozenset[int]
    closing: frozenset[int]
    embedded: tuple[Span, ...]
    breaks: frozenset[int]


def lay_out(
    text: str,
    paragraphs: Sequence[Span],
    quotations: Sequence[Quotation],
    turns: Sequence[Turn] = (),
) -> Layout:
    """The layout of a text."""
    opening, spoken, closing, embedded = set(), set(), set(), []
    for one in quotations:
        (start, end), (first, last) = one.outer, one.inner
        if start < first:
            opening.add(start)
            if UTTERED.match(text, first, last):
                spoken.add(start)
        if not one.closed:
            continue
        mark = max(end - 2, last) if text[end - 2 : end] in ("''", "``") else end - 1
        closing.add(mark)
        after = text[end : end + 2].lstrip(" ")[:1]
        before = text[max(0, start - 2) : start].rstrip()[-1:]
        inside = end - start <= EMBEDDED and (after.islower() or after in (",", ";"))
        if inside and (before.isalnum() or before == ","):
            embedded.append((first, end))
    breaks = {start for start, _ in paragraphs}
    breaks.update(
        found.end() for start, end in paragraphs
        if (found := DATELINE.match(text, start, end) or STAMP.match(text, start, end))
    )
    breaks.update(start for turn in turns for start, _ in turn.pieces)
    if (opened := set_apart(text)) is not None:
        breaks.add(opened.end())
    return Layout(
        frozenset(opening), frozenset(spoken), frozenset(closing), tuple(embedded),
        frozenset(breaks),
    )


def guide(doc: Doc, offset: int, layout: Layout) -> None:
    """Set which tokens of an unparsed document begin a sentence, and which cannot.

    `offset` is where the document begins in its text. What stays unset is for the parser.
    """
    opening, closing, breaks = layout.opening, layout.closing, layout.breaks
    embedded = layout.embedded
    starts = [start for start, _ in embedded]
    words = words_of(doc)
    starts_at = starts_of(doc)
    marks = [0] * len(words)  # as spaCy has them: 1 begins a sentence, -1 does not, 0 is not said
    end, word, closed, opened, gap = "", "", False, False, False
    for i, text in enumerate(words):
        if text.isspace():
            gap = "\n" not in text  # the line of a paragraph ends in mid-sentence
            marks[i] = -1
            continue
        at = offset + starts_at[i]
        if at in breaks:
            marks[i] = 1
        elif (
            at in closing
            or opened
            or text in NEVER_FIRST
            or (starts and within(embedded, starts, at))
        ):
            marks[i] = -1
        elif i:
            ahead = text
            if at in opening:
                ahead = words[i + 1] if i + 1 < len(words) else ""
            verdict = may_start(end, word, closed, ahead, at in opening)
            if end == "abbr" and at in layout.spoken:
                verdict = True
            if verdict is not None and not (gap and verdict is False and not end):
                marks[i] = 1 if verdict else -1
        gap = False
        opened = at in opening
        if at in closing or text in (")", "]"):
            closed = True
        elif not opened and text not in FAMILY:
            end, closed = ending(text), False
            if text != ".":
                word = text
    if marks:
        marks[0] = 0  # the first begins one in any case
        values = np.array(marks, dtype=np.int64).astype(np.uint64)
        doc.from_array([SENT_START], values[:, None])  # pyright: ignore[reportArgumentType]


def within(spans: Sequence[Span], starts: Sequence[int], at: int) -> bool:
    """Whether a position lies in one of some spans that begin at `starts`."""
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < spans[before][1]


def ending(text: str) -> str:
    """How a token may end a sentence: with its mark, as an abbreviation ("abbr"), or not at all."""
    if text in ENDING:
        return text
    if text in DASHES:
        return "-"
    if text in (":", ";"):
        return text
    return "abbr" if len(text) > 1 and text[-1] == "." else ""


def may_start(end: str, word: str, closed: bool, ahead: str, opening: bool) -> bool | None:
    """Whether a sentence begins here: `end` and `word` stand before, `ahead` is the first word."""
    first = ahead[:1]
    if not end:
        return False
    if end == "-":
        return None
    if end in (":", ";"):
        return False if first.islower() or (opening and end == ":") else None
    if first.islower():
        return False if closed or end == "abbr" or end[0] in "…" or len(end) > 2 else None
    if word in MILLIONS and first.isupper():
        return True  # "lent Chad $60m. Mali …"
    if end == "abbr":
        return after_abbreviation(word.lower(), ahead, opening or closed)
    if end == "." and word.lower() + "." in TITLES and not closed:
        return False
    if closed:
        return True if end == "." else None
    return True if opening else None


def after_abbreviation(word: str, ahead: str, marked: bool) -> bool | None:
    """Whether a sentence begins behind an abbreviation."""
    if word in TITLES and not marked:
        return False
    if word in BEFORE_NUMBER and ahead[:1].isdigit():
        return False
    if word in LAND_ABBREVIATIONS and not marked:
        return ahead.lower() in OPENERS
    if word in HOURS and not marked:
        if ahead.lower() in DATING:
            return False
        return True if ahead.lower() in OPENERS else None
    if len(word) == 2 or (word.count(".") * 2 == len(word) and len(word) == 4):
        return None if marked or ahead.lower() in OPENERS else False
    return None
