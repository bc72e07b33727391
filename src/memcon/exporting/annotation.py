"""Statements and events as W3C Web Annotations: one JSON-LD object a line.

Each targets the document (its address, else a URN of its hash) by the place of the words in the
text and by the words themselves with some before and after, so that a page can find them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from memcon.exporting.selection import Selection
from memcon.record import Actor, Record, Span

NAMES = ("webannotation",)
AROUND = 32  # characters of context


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    encoder = msgspec.json.Encoder()
    for record in records:
        for one in annotated(record, selection):
            out.write(encoder.encode(one) + b"\n")


def annotated(record: Record, selection: Selection) -> Iterator[dict[str, Any]]:
    """The annotations of a record's statements, then of its chosen events."""
    cast = {who.id: who for who in record.actors}
    for said in record.statements:
        body = {
            "memcon:kind": "statement",
            "memcon:speakers": parties(said.speakers, cast),
            "memcon:addressees": parties(said.addressees, cast),
            "memcon:stance": said.stance,
            "memcon:confidence": said.confidence,
            "value": f"{names(said.speakers, cast) or 'Somebody'} {said.stance}",
        }
        yield annotation(record, said.id, body, list(said.content), "identifying")
    for event in selection.events(record):
        body = {
            "memcon:kind": "event",
            "memcon:type": event.type,
            "memcon:mode": event.mode,
            "memcon:cameo": event.cameo,
            "memcon:actors": parties(event.actors, cast),
            "memcon:recipients": parties(event.recipients, cast),
            "memcon:status": event.status,
            "memcon:confidence": event.confidence,
            "value": " → ".join(
                filter(None, (names(event.actors, cast), event.type, names(event.recipients, cast)))
            ),
        }
        yield annotation(record, event.id, body, [event.evidence, *event.also], "classifying")


def annotation(
    record: Record, id_: str, body: dict[str, Any], spans: list[Span], motivation: str
) -> dict[str, Any]:
    """One annotation."""
    urn = f"urn:sha256:{record.document.id}"
    source = record.document.url or urn
    targets = [{"source": source, "selector": selector(record.text, span)} for span in spans]
    return {
        "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {"memcon": "https://memcon.example/ns#"},
        ],
        "id": f"{urn}#{id_}",
        "type": "Annotation",
        "motivation": motivation,
        "generator": {"type": "Software", "name": "memcon"},
        "body": {"type": "TextualBody", "format": "text/plain", **body},
        "target": targets[0] if len(targets) == 1 else targets,
    }


def selector(text: str, span: Span) -> list[dict[str, Any]]:
    """The place of a span, and its words: two ways to the same segment."""
    start, end = span
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
    ]


def parties(ids: Iterable[str], cast: dict[str, Actor]) -> list[dict[str, str | None]]:
    """Actors by id, name and code."""
    return [{"id": i, "name": cast[i].name, "code": cast[i].code} for i in ids]


def names(ids: Iterable[str], cast: dict[str, Actor]) -> str:
    """Actors by name."""
    return ", ".join(cast[i].name for i in ids)
