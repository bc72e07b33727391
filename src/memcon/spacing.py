"""Signs that say nothing: line ends inside a paragraph, runs of spaces, signs of no width, accents
that stand behind their letter, lines that a page puts between the paragraphs ("Advertisement").

Archives are wrapped at a width, scraped pages are full of stray spaces, and what comes out of a
PDF may write "é" as two signs; a parser takes them for words and loses the names around them. So a
text is coded without them, and the record's spans are led back to the text as it came.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from memcon.knowledge.words import word_class
from memcon.language.paragraphs import find_paragraphs
from memcon.record import Span

SPACES = " \u00a0\u2000-\u200a\u202f\u205f\u3000"  # a no-break space is a space
NOTHING = "\u00ad\u200b\u200e\u200f\u2060\ufeff"  # soft hyphen, signs of no width and of direction
NARROW = 3  # spaces; more of them hold columns apart
# What scraped pages leave between the paragraphs, a line of its own: "Advertisement".
FURNITURE = word_class("things", "furniture")
LONGEST = 80  # characters of such a line
ODD = re.compile(rf" {{2}}|[\n*{SPACES[1:]}{NOTHING}\u0300-\u036f]")  # all else is sound
STRAY = re.compile(
    r"(?P<starred>\*(?<=[a-z]\*)(?=[\s,.;’']))"  # "Megan*, a teacher": not her name
    rf"|(?P<broken>(?<=[a-z]-)[{SPACES}]*\n\s*(?=[a-z]))"  # "anti-" at a line's end
    rf"|(?P<wrapped>[{SPACES}\t]*\n\s*)"
    rf"|(?<=\S)(?P<run>[{SPACES}]{{2,{NARROW}}}|[{SPACES[1:]}])(?=\S)"
    rf"|(?P<nothing>[{NOTHING}]+)"
    r"|(?P<accented>[^\W\d_][\u0300-\u036f]+)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Settled:
    """A text without stray white space, and the one that `came`. `cuts` are the places in `text`,
    in code points, from which on `shifts[n + 1]` characters were left out; `shifts[0]` is 0."""

    came: str
    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = (0,)

    def back(self, span: Span) -> Span:
        """The span of the text as it came for a span of the settled one."""
        start, last = (
            at + self.shifts[bisect_right(self.cuts, at)] for at in (span[0], span[1] - 1)
        )
        end = last + 1
        while end < len(self.came) and unicodedata.combining(self.came[end]):
            end += 1
        return start, end


def settle(text: str) -> Settled:
    """A text with one space for the white space inside its paragraphs, and none inside words."""
    pieces: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    done = length = 0
    for start, end in find_paragraphs(text):
        for first, last, kept in stray(text, start, end):
            pieces += (text[done:first], kept)
            length += first - done + len(kept)
            done = last
            if done - length > shifts[-1]:
                cuts.append(length)
                shifts.append(done - length)
    if not pieces:
        return Settled(text, text)
    pieces.append(text[done:])
    return Settled(text, "".join(pieces), tuple(cuts), tuple(shifts))


def stray(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where a paragraph has signs that say nothing, from and to, and what stands for them."""
    if end - start <= LONGEST and is_furniture(text[start:end]):
        yield start, end, ""
    elif ODD.search(text, start, end):
        for found in STRAY.finditer(text, start, end):
            yield found.start(), found.end(), said(found)


def is_furniture(line: str) -> bool:
    """Whether a line is none of the article's: "Story continues below advertisement"."""
    return line.strip(" \t:.0123456789").lower() in FURNITURE


def said(stray: re.Match[str]) -> str:
    """What stands for a find in the settled text."""
    if stray.lastgroup == "accented":
        composed = unicodedata.normalize("NFC", stray[0])
        return composed if len(composed) == 1 else stray[0]
    return " " if stray.lastgroup in ("wrapped", "run") else ""
