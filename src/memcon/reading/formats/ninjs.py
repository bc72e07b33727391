"""ninjs, the IPTC's JSON for news: an item of versions 1 and 2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from memcon.reading import columns
from memcon.reading.article import Article, Unreadable
from memcon.reading.dates import day
from memcon.reading.markup import fragment
from memcon.reading.source import Source
from memcon.reading.text import normalise

BODIES = ("body_text", "body_xhtml", "body_html")
DATES = ("firstcreated", "firstCreated", "versioncreated", "versionCreated", "contentCreated")


def is_item(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a ninjs item."""
    return "uri" in value and (
        any(name in value for name in BODIES) or isinstance(value.get("bodies"), list)
    )


def article(item: Mapping[str, Any], source: Source, place: str) -> Article:
    """An item's article. Raises `Unreadable` for an item without words."""
    text = body(item)
    if not text:
        raise Unreadable("is a ninjs item without a body")
    uri = columns.word(item.get("uri"))
    return Article(
        text,
        path=place,
        url=uri if uri and uri.startswith("http") else None,
        title=columns.word(item.get("headline")) or value_of(item.get("headlines")),
        publisher=columns.word(item.get("copyrightholder") or item.get("copyrightHolder"))
        or next(iter(columns.names(item.get("infosources") or item.get("infoSources"))), None),
        author=columns.names(item.get("byline") or value_of(item.get("by")) or item.get("by")),
        credit=columns.word(item.get("creditline") or item.get("creditLine")),
        dateline=columns.word(item.get("located")),
        published=next((d for name in DATES if (d := day(item.get(name)))), source.published),
    )


def body(item: Mapping[str, Any]) -> str:
    """The words of an item, from whichever of its bodies has them."""
    for name in BODIES:
        if isinstance(item.get(name), str) and item[name].strip():
            return fragment(item[name]) if name != "body_text" else normalise(item[name]).strip()
    for one in item.get("bodies") or ():
        value = one.get("value") if isinstance(one, dict) else None
        if isinstance(value, str) and value.strip():
            kind = str(one.get("contentType") or one.get("contenttype") or "")
            plain = "html" not in kind and "xml" not in kind and "<p" not in value
            return normalise(value).strip() if plain else fragment(value)
    return ""


def value_of(values: object) -> str | None:
    """The first value of a list of `{"role": …, "value": …}`."""
    if isinstance(values, list):
        for one in values:
            if isinstance(one, dict) and columns.word(one.get("value")):
                return columns.word(one["value"])
    return None
