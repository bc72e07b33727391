"""RTF: one article, or an export of Nexis or Factiva."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.press import articles
from memcon.reading.source import Source
from memcon.reading.text import normalise

NAME = "RTF"


def recognises(source: Source) -> bool:
    return source.head.lstrip().startswith(b"{\\rtf")


def read(source: Source) -> Iterator[Article | Failure]:
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(source.read().decode("cp1252", "replace"), errors="replace")
    except (ValueError, IndexError, LookupError) as error:
        raise Unreadable(f"is broken RTF ({error})") from None
    text = normalise(text).strip()
    if not text:
        raise Unreadable("is RTF without text")
    yield from articles(source, text.split("\n"), Article(text, path=source.path))
