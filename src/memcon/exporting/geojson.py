"""Events with a place as GeoJSON (RFC 7946): for QGIS, ogr2ogr, Leaflet, kepler."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from memcon.exporting.selection import Selection
from memcon.record import Actor, Event, Record

NAMES = ("geojson",)


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    encoder = msgspec.json.Encoder()
    out.write(b'{"type":"FeatureCollection","features":[')
    before = b"\n"
    for record in records:
        cast = {who.id: who for who in record.actors}
        for event in selection.events(record):
            if event.place and event.place.lat is not None and event.place.lon is not None:
                out.write(before + encoder.encode(feature(event, cast, record)))
                before = b",\n"
    out.write(b"\n]}\n")


def feature(event: Event, cast: dict[str, Actor], record: Record) -> dict[str, Any]:
    """An event as a point with its fields; names are joined so that every tool shows them."""
    place = event.place
    assert place is not None
    return {
        "type": "Feature",
        "id": f"{record.document.id[:16]}-{event.id}",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "document": record.document.id,
            "url": record.document.url,
            "title": record.document.title,
            "published": record.document.published,
            "type": event.type,
            "mode": event.mode,
            "cameo": event.cameo,
            "goldstein": event.goldstein,
            "actors": "; ".join(cast[i].name for i in event.actors),
            "recipients": "; ".join(cast[i].name for i in event.recipients),
            "date": (event.date and (event.date.start or event.date.end))
            or record.document.published,
            "place": place.name,
            "country": place.country,
            "status": event.status,
            "confidence": event.confidence,
            "evidence": record.text[slice(*event.evidence)],
        },
    }
