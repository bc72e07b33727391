"""Paragraphs: the lines of a text, put together again where a text is wrapped at a width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from memcon.record import Span

NARROWEST, WIDEST = 40, 100  # widths at which texts are wrapped
SHARE = 0.8  # of the line ends inside blocks that must come from wrapping
GOING_ON = frozenset("the a an of in to for and or with by from at on that than its their".split())
SPOKEN = frozenset((',"', ",”", ",'", ",’", ",''", "”,", '",'))
ENDS = frozenset(".!?:;…”\"’'»)]")


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the white space around them."""
    blocks: list[list[Span]] = [[]]
    start = 0
    for line in text.split("\n"):
        if stripped := line.strip():
            first = start + line.index(stripped[0])
            blocks[-1].append((first, first + len(stripped)))
        elif blocks[-1]:
            blocks.append([])
        start += len(line) + 1
    width = wrapped_at(text, blocks)
    found: list[Span] = []
    for block in blocks:
        for at, (start, end) in enumerate(block):
            if at and (
                (width and not ends_short(text, block[at - 1], block[at], width))
                or runs_on(text, block[at - 1], start)
            ):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
    return tuple(found)


def heading(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The first paragraph, where it is a heading: it ends without a mark, and others follow."""
    if len(paragraphs) < 2 or text[paragraphs[0][1] - 1] in ENDS:
        return None
    return paragraphs[0]


def runs_on(text: str, line: Span, start: int) -> bool:
    """Whether a line ends in mid-sentence: the next begins with a small letter, or with the speaker
    behind a quotation that ends in a comma; or the line ends with a word that goes on."""
    end = text[line[1] - 2 : line[1]]
    return (
        (text[start].islower() and end[-1:] not in ENDS)
        or end in SPOKEN
        or text[line[0] : line[1]].rpartition(" ")[2] in GOING_ON
    )


def wrapped_at(text: str, blocks: list[list[Span]]) -> int:
    """The width at which a text is wrapped: the next line's first word would have been too long
    for most lines that do not end with a sentence; 0 where it is not wrapped."""
    width = max((end - start for block in blocks for start, end in block), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = ends = 0
    for block in blocks:
        for line, following in pairwise(block):
            short = is_short(text, line, following, width)
            ends += not short or text[line[1] - 1] not in ENDS
            full += not short
    return width if ends >= 3 and full >= SHARE * ends else 0


def ends_short(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a line of a wrapped text ends a paragraph: with a sentence, before the width."""
    return text[line[1] - 1] in ENDS and is_short(text, line, following, width)


def is_short(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the next line would have gone on a line."""
    start, last = following
    word = text[start : min(start + width, last)].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) < width - 1
