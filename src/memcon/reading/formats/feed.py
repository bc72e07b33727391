"""RSS and Atom: the entries of a feed that carry their text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.byline import signed
from memcon.reading.dates import day
from memcon.reading.formats.xml import root_name
from memcon.reading.markup import fragment
from memcon.reading.source import Source

NAME = "RSS or Atom"


def recognises(source: Source) -> bool:
    return root_name(source) in ("rss", "feed", "RDF")


def read(source: Source) -> Iterator[Article | Failure]:
    feed = parse(source.read())
    for number, entry in enumerate(feed.entries, 1):
        place = f"{source.name}:{number}"
        found = article(entry, feed.feed.get("title"), place)
        yield found or Failure(place, "is an entry without text")


def parse(data: bytes) -> Any:
    """A feed as `feedparser` gives it. Raises `Unreadable` where it is none."""
    import feedparser

    if b"<!ENTITY" in data:
        raise Unreadable("defines entities of its own, as attacks do: refused")
    feed = feedparser.parse(io.BytesIO(data))
    if not feed.get("entries") and (feed.get("bozo") or not feed.get("version")):
        raise Unreadable(f"is no feed ({feed.get('bozo_exception', 'no entries')})")
    return feed


def article(entry: Any, publisher: str | None, path: str | None = None) -> Article | None:
    """The article that an entry carries: its content, else its summary."""
    contents = [c.get("value", "") for c in entry.get("content", ())]
    text = fragment(max([*contents, entry.get("summary")], key=lambda one: len(one or "")) or "")
    if not text:
        return None
    return Article(
        text,
        path=path,
        url=entry.get("link") or None,
        title=fragment(entry.get("title") or "") or None,
        publisher=publisher or None,
        author=tuple(n for a in entry.get("authors", ()) for n in signed(a.get("name"))),
        published=published(entry),
    )


def published(entry: Any) -> str | None:
    """The day of an entry."""
    for field in ("published", "updated", "created"):
        # feedparser answers for a field that is not there, with a warning, unless asked by `in`.
        if parsed := f"{field}_parsed" in entry and entry[f"{field}_parsed"]:
            return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
        if found := field in entry and day(entry[field]):
            return found
    return None
