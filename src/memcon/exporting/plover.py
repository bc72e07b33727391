"""PLOVER's JSON (codebook 2.0, chapter 6): one event a line.

`status` and `source` are memcon's own, as the codebook allows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from memcon.exporting.pairs import country_names, sentence_number
from memcon.exporting.selection import Selection
from memcon.knowledge.ontology import quadrant_numbers
from memcon.record import Actor, Event, Place, Record

NAMES = ("plover",)


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    encoder = msgspec.json.Encoder()
    for record in records:
        cast = {who.id: who for who in record.actors}
        for event in selection.events(record):
            out.write(encoder.encode(entry(event, cast, record)) + b"\n")


def entry(event: Event, cast: dict[str, Actor], record: Record) -> dict[str, Any]:
    """An event as PLOVER's fields; those that are not known are left out."""
    document = record.document
    start, end = event.evidence
    said = next((s for s in record.statements if s.id == event.source.statement), None)
    fields = {
        "id": f"{document.id[:16]}-{event.id}",
        "date": (event.date and (event.date.start or event.date.end)) or document.published,
        "enddate": event.date.end if event.date else None,
        "actor": [entity(cast[i], record, start, end) for i in event.actors],
        "recipient": [entity(cast[i], record, start, end) for i in event.recipients],
        "event": [event.type],
        "event_loc": event.place and location(event.place, record),
        "event_text": [record.text[slice(*event.trigger)]],
        "quad_code": quadrant_numbers()[event.type],
        "event_scale": event.intensity,
        "mode": [event.mode] if event.mode else None,
        "context": list(event.contexts) or None,
        "text": record.text[start:end],
        "text_info": {"sequence": sentence_number(record, start), "start": start, "end": end},
        "cite_info": known(
            {
                "citation": document.id,
                "url": document.url,
                "title": document.title,
                "language": document.language,
                "publication": document.publisher,
                "coder": "memcon",
                "codebook": "plover-2.0",
            }
        ),
        "coder": "memcon",
        "status": event.status,
        "source": [cast[i].name for i in said.speakers] if said else "narrator",
        "confidence": event.confidence,
    }
    return known(fields)


def known(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def entity(who: Actor, record: Record, start: int, end: int) -> dict[str, Any]:
    """An actor or recipient, with the words that name it in the evidence."""
    inside = [m for m in who.mentions if start <= m[0] and m[1] <= end]
    here = max(inside, key=lambda m: record.text[slice(*m)] in who.name, default=None)
    return known(
        {
            "code": who.country or who.organization,
            "sector": who.sector,
            "entity_text": record.text[slice(*here)] if here else who.name,
            "identifier_id": who.id,
            "identifier_text": who.name,
            "office": who.office,
        }
    )


def location(place: Place, record: Record) -> dict[str, Any]:
    """Where it happened."""
    return known(
        {
            "extracted_place": record.text[slice(*place.span)] if place.span else None,
            "resolved_place": place.name,
            "geonameid": place.geonames,
            "lat": place.lat,
            "lon": place.lon,
            "country": country_names().get(place.country or ""),
            "country_code": place.country,
        }
    )
