"""The formats that articles come in: one module each, found by what a file holds.

A module of this folder says what its format is called (`NAME`), whether a source is of it
(`recognises`), and what articles it holds (`read`). To add a format, write its module and put it
in `FORMATS`, where the more particular stands before the more general.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.formats import (
    compressed,
    csv,
    docx,
    feed,
    html,
    json,
    newsml,
    parquet,
    pdf,
    plain,
    proquest,
    rtf,
    tar,
    warc,
    zip,
)
from memcon.reading.source import Source


class Format(Protocol):
    """One format: its name, its mark, its reader."""

    @property
    def NAME(self) -> str: ...

    @staticmethod
    def recognises(source: Source) -> bool:
        """Whether a source is in this format, told by its first bytes and, last, its name."""
        ...

    @staticmethod
    def read(source: Source) -> Iterator[Article | Failure]:
        """The articles in a source. Raises `Unreadable` where there is nothing to be had."""
        ...


FORMATS: tuple[Format, ...] = (
    warc,
    compressed,
    docx,
    zip,
    tar,
    pdf,
    rtf,
    parquet,
    feed,
    newsml,
    proquest,
    html,
    json,
    csv,
    plain,
)


def recognise(source: Source) -> Format:
    """The format of a source. Raises `Unreadable` where it is in none that memcon reads."""
    if not source.head.strip():
        raise Unreadable("is empty")
    for form in FORMATS:
        if form.recognises(source):
            return form
    raise Unreadable("is binary, not text")
