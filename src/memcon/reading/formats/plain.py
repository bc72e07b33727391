"""Plain text: one article, or an export of a press database saved as text."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.reading.article import Article, Failure
from memcon.reading.press import articles
from memcon.reading.source import Source
from memcon.reading.text import decode, is_binary

NAME = "plain text"


def recognises(source: Source) -> bool:
    return not is_binary(source.head)


def read(source: Source) -> Iterator[Article | Failure]:
    text = decode(source.read())
    yield from articles(source, text.split("\n"), Article(text, path=source.path))
