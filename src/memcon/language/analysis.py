"""What the language stage hands on: the parsed text, its paragraphs and its quotations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from memcon.language.tree import Tree, grow_tree
from memcon.language.turns import Turn
from memcon.record import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `outer` includes the marks, `inner` does not; both in code points. `closed` is false where the
    closing mark is missing and the paragraph's end was taken instead. `continues` is true where
    the quotation goes on from the paragraph before (repeated opening mark). `depth` is 0 for a
    quotation that stands in no other.
    """

    outer: Span
    inner: Span
    closed: bool = True
    continues: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a participant: tokens `[start, end)`, syntactic head token, and the span."""

    start: int
    end: int
    head: int
    span: Span


@dataclass(frozen=True)
class Analysis:
    """One document after the language stage. Token indices are those of `doc`."""

    text: str
    doc: Doc
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    turns: tuple[Turn, ...] = ()

    @cached_property
    def tree(self) -> Tree:
        """The parse as plain lists."""
        return grow_tree(self.doc)


def token_span(token: Token) -> Span:
    """The characters of a token."""
    return token.idx, token.idx + len(token.text)


def phrase(doc: Doc, start: int, end: int, head: int) -> Phrase:
    """The phrase over tokens `[start, end)` of `doc`."""
    last = doc[end - 1]
    return Phrase(start, end, head, (doc[start].idx, last.idx + len(last.text)))
