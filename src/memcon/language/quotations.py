"""Quotation marks paired into quotations."""

from __future__ import annotations

from memcon.language.analysis import Quotation
from memcon.record import Span


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The quotations of a text, in order."""
    found: list[Quotation] = []
    for start, end in paragraphs:
        at = start
        while (opened := text.find("“", at, end)) >= 0:
            closed = text.find("”", opened, end)
            if closed < 0:
                break
            found.append(Quotation((opened, closed + 1), (opened + 1, closed)))
            at = closed + 1
    return tuple(found)
