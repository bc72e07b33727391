"""A web page: the article in it, without menus, comments and advertisements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.dates import day
from memcon.reading.markup import BLOCK
from memcon.reading.press import articles, is_press
from memcon.reading.source import Source
from memcon.reading.text import decode, normalise

NAME = "HTML"
OPENING = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def recognises(source: Source) -> bool:
    return OPENING.match(source.head) is not None


def read(source: Source) -> Iterator[Article | Failure]:
    data = source.read()
    lines = plain_lines(decode(data)) if maybe_press(data) else []
    if is_press(lines):
        yield from articles(source, lines)
    else:
        yield page(data, path=source.path)


def maybe_press(data: bytes) -> bool:
    """Whether a page may be an export of a press database: they all say one of these."""
    return any(mark in data for mark in (b"End of Document", b" DOCUMENTS", b">HD<", b"Document "))


def plain_lines(markup: str) -> list[str]:
    """The text of a page by blocks, everything kept."""
    from lxml.html import fromstring

    whole = fromstring(BLOCK.sub(lambda tag: "\n" + tag[0], markup))
    return [line.strip() for line in str(whole.text_content()).split("\n")]


def page(data: bytes | str, path: str | None = None, url: str | None = None) -> Article:
    """The article of one page. Raises `Unreadable` where none is found."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        data, url=url, with_metadata=True, include_comments=False, include_tables=False
    )
    text = normalise(found.text or "").strip() if found and not isinstance(found, dict) else ""
    if not text:
        raise Unreadable("is a web page without an article that could be found")
    assert found is not None
    assert not isinstance(found, dict)
    first, _, rest = text.partition("\n")
    if found.title and rest and first.strip().casefold() == found.title.strip().casefold():
        text = rest.strip()  # the headline, which `title` holds
    return Article(
        text,
        path=path,
        url=found.url or url,
        title=found.title or None,
        publisher=found.sitename or found.hostname or None,
        author=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        published=day(found.date),
    )
