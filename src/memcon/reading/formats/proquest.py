"""ProQuest XML: the records of its historical newspapers and of its text-mining service."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from memcon.reading.article import Article, Failure
from memcon.reading.dates import day
from memcon.reading.formats.xml import find_all, first, name, parse, root_name, words
from memcon.reading.markup import fragment
from memcon.reading.source import Source

NAME = "ProQuest XML"
RECORDS = ("Record", "RECORD")
TEXTS = ("FullText", "Text", "HiddenText")
DATES = ("NumericPubDate", "NumericDate", "StartDate", "AlphaPubDate", "AlphaDate")


def recognises(source: Source) -> bool:
    if root_name(source) in RECORDS:
        return True
    return root_name(source) in ("Records", "RECORDS", "Results") and b"<Record" in source.head


def read(source: Source) -> Iterator[Article | Failure]:
    root = parse(source)
    found = [root] if name(root) in RECORDS else list(find_all(root, *RECORDS))
    for number, record in enumerate(found, 1):
        yield article(record, source, f"{source.name}:{number}" if len(found) > 1 else source.name)


def article(record: Element, source: Source, place: str) -> Article | Failure:
    """A record's article, or why there is none."""
    body = next((one for t in TEXTS for one in find_all(record, t) if words(one)), None)
    text = fragment("".join(body.itertext())) if body is not None else ""
    if not text:
        return Failure(place, "is a ProQuest record without full text")
    return Article(
        text,
        path=place,
        url=first(record, "URLDocView", "DocumentURL"),
        title=title(record),
        publisher=publication(record),
        author=tuple(
            found
            for one in find_all(record, "Contributor")
            if (found := first(one, "OriginalForm", "PersonName", "NormalizedForm"))
        ),
        dateline=first(record, "Dateline", "DateLine"),
        published=next((d for f in DATES if (d := day(first(record, f)))), source.published),
    )


def title(record: Element) -> str | None:
    """The headline: its own element, or the title of the document and not of the newspaper."""
    if found := first(record, "RecordTitle"):
        return found
    return next((first(one, "Title") for one in find_all(record, "TitleAtt")), None)


def publication(record: Element) -> str | None:
    """The newspaper."""
    for box in find_all(record, "Publication", "PubFrosting", "DFS"):
        if found := first(box, "Title", "PubTitle", "Publisher"):
            return found
    return None
