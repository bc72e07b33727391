"""NewsML-G2 and NITF, the IPTC's XML for news: one item or a message of many."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from memcon.reading.article import Article, Failure
from memcon.reading.byline import signed
from memcon.reading.dates import day
from memcon.reading.formats.xml import find_all, first, name, paragraphs, parse, root_name, words
from memcon.reading.source import Source

NAME = "NewsML-G2"
ROOTS = ("newsMessage", "newsItem", "packageItem", "nitf", "NewsML")
BODIES = ("body.content", "body", "article", "html", "inlineData", "inlineXML", "DataContent")


def recognises(source: Source) -> bool:
    return root_name(source) in ROOTS


def read(source: Source) -> Iterator[Article | Failure]:
    root = parse(source)
    items = [root] if name(root) in ("newsItem", "nitf") else []
    items = items or list(find_all(root, "newsItem")) or list(find_all(root, "NewsItem", "nitf"))
    if not items:
        yield Failure(source.name, "is a message without news items")
    for number, item in enumerate(items, 1):
        place = f"{source.name}:{number}" if len(items) > 1 else source.name
        yield article(item, source, place)


def article(item: Element, source: Source, place: str) -> Article | Failure:
    """An item's article, or why there is none."""
    box = next((b for wanted in BODIES for b in find_all(item, wanted)), None)
    text = paragraphs(box, "p") if box is not None else ""
    if not text:
        return Failure(place, "is a news item without a body")
    provider = next(find_all(item, "provider", "infoSource"), None)
    publisher = None
    if provider is not None:
        publisher = first(provider, "name") or provider.get("literal") or words(provider)
    return Article(
        text,
        path=place,
        title=first(item, "headline", "hl1", "HeadLine", "title"),
        publisher=publisher or first(item, "doc.copyright", "copyrightHolder", "distributor"),
        author=signed(first(item, "byline", "by", "ByLine")),
        credit=first(item, "creditline", "CreditLine", "credit"),
        dateline=first(item, "dateline", "DateLine"),
        published=next((d for d in dates(item) if d), None) or source.published,
    )


def dates(item: Element) -> Iterator[str | None]:
    """Days that an item gives, the best first."""
    for wanted in ("contentCreated", "firstCreated", "date.issue", "story.date", "versionCreated"):
        for one in find_all(item, wanted):
            yield day(one.get("norm") or words(one))
    for wanted in ("FirstCreated", "ThisRevisionCreated", "DateAndTime"):
        yield day(first(item, wanted))
