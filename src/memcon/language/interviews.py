"""Interviews without labels: paragraphs that ask, each answered by some in the first person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from memcon.language.turns import CLOSING, NARRATED, OWN, QUOTED, Turn, is_heading
from memcon.record import Span

SECOND = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
LONGEST_QUESTION = 90  # words of a paragraph that asks
FEWEST = 3  # questions
ASKING_YOU = 0.5  # of the questions that have "you"
ANSWERING_I = 0.6  # of the answers that have "I" or "we"


def find_interview(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """The questions and answers of an interview whose paragraphs have no labels."""
    asking = [n for n, (start, end) in enumerate(paragraphs) if is_question(text, start, end)]
    if len(asking) < FEWEST:
        return
    groups: list[tuple[int, list[int]]] = []
    for at, following in zip(asking, [*asking[1:], len(paragraphs)], strict=True):
        if following > at + 1:
            groups.append((at, list(range(at + 1, following))))
    if len(groups) < FEWEST:
        return
    you = sum(bool(SECOND.search(text, *paragraphs[at])) for at, _ in groups)
    mine = sum(
        any(OWN.search(QUOTED.sub("", text[slice(*paragraphs[n])])) for n in answer)
        for _, answer in groups
    )
    if you < len(groups) * ASKING_YOU or mine < len(groups) * ANSWERING_I:
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
