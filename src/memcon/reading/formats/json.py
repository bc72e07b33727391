"""JSON: one article, a list of them, or one a line (JSONL); ninjs and memcon's own records too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from memcon.reading import columns
from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.formats import ninjs
from memcon.reading.source import LARGEST, Source
from memcon.reading.text import decode

NAME = "JSON"
OPENING = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")
BOXES = ("articles", "items", "documents", "docs", "results", "data", "response", "hits")
RECORD = {
    "text": "text",
    "path": "document.path",
    "url": "document.url",
    "title": "document.title",
    "publisher": "document.publisher",
    "author": "document.author",
    "credit": "document.credit",
    "dateline": "document.dateline",
    "published": "document.published",
}


def recognises(source: Source) -> bool:
    return OPENING.match(source.head) is not None


def read(source: Source) -> Iterator[Article | Failure]:
    first, line_end, _ = source.head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    try:
        one_a_line = isinstance(msgspec.json.decode(first), dict) if line_end else False
    except (msgspec.DecodeError, UnicodeDecodeError):
        # A line longer than the head is a document too; indented JSON opens with a short one.
        one_a_line = not line_end and not first.startswith(b"[") and len(first) > 60_000
    if one_a_line:
        yield from lines(source)
        return
    try:
        value = msgspec.json.decode(decode(source.read()))
    except msgspec.DecodeError as error:
        raise Unreadable(f"is not valid JSON ({error})") from None
    found = unboxed(value)
    for number, one in enumerate(found, 1):
        yield told(one, source, f"{source.name}:{number}" if len(found) > 1 else source.name)


def lines(source: Source) -> Iterator[Article | Failure]:
    """One object a line; a broken line is named and passed over."""
    with source.open() as stream:
        number = 0
        while line := stream.readline(LARGEST):
            number += 1
            if not line.strip():
                continue
            place = f"{source.name}:{number}"
            try:
                value = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield Failure(place, f"is not valid JSON ({error})")
                continue
            yield told(value, source, place)


def unboxed(value: Any) -> Sequence[Any]:
    """The articles in a JSON value: itself, its items, or the list in its one box."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not looks_like_article(value):
        for box in BOXES:
            if isinstance(value.get(box), list | dict):
                return unboxed(value[box])
    return [value]


def looks_like_article(value: Mapping[str, Any]) -> bool:
    """Whether an object holds a text itself."""
    return any(isinstance(value.get(name), str) for name in columns.FIELDS["text"].split())


def told(value: Any, source: Source, place: str) -> Article | Failure:
    """The article in one object, or why there is none."""
    if not isinstance(value, dict):
        return Failure(place, "is no JSON object")
    try:
        if ninjs.is_item(value):
            return ninjs.article(value, source, place)
        if value.get("schema") == "memcon/1" and not source.columns:
            return columns.article(value, RECORD, source, place)
        return columns.article(value, columns.mapping(value, source.columns), source, place)
    except Unreadable as error:
        return Failure(place, str(error))
