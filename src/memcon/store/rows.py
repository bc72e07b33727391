"""A record as rows of the store's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import permutations, product
from typing import Any

import msgspec
from msgspec.structs import replace

from memcon.contract import to_json
from memcon.knowledge.ontology import is_symmetric
from memcon.record import Actor, Date, Document, Event, Place, Record, Span, Statement

Row = dict[str, Any]
HEADING = 160  # code points of a first line that stand for a title
EMPTY_TEXT = b',"text":""'
_text = msgspec.json.Encoder()


class Head(msgspec.Struct):
    """What is read of a record where only its document is wanted."""

    document: Document


_head = msgspec.json.Decoder(Head)


def without_text(record: Record) -> str:
    """The record as JSON, its text left out: the text has a column of its own."""
    return to_json(replace(record, text="")).decode()


def with_text(record: str, text: str) -> bytes:
    """The JSON of a record with its text put back; the bytes that `to_json` gave.

    Inside a JSON string a quotation mark is escaped, so that the field is found and nothing else.
    """
    return record.encode().replace(EMPTY_TEXT, b',"text":' + _text.encode(text), 1)


def document_of(record: str) -> Document:
    """The document that a record's JSON is of."""
    return _head.decode(record).document


def rows_of(record: Record, added: datetime, version: str, options: str) -> dict[str, list[Row]]:
    """The rows of a record by table: documents, sightings, actors, statements, events, dyads."""
    document = record.document
    cast = {who.id: who for who in record.actors}
    said = {one.id: one for one in record.statements}
    known = {"document_id": document.id}
    return {
        "documents": [
            known
            | {
                "path": document.path,
                "url": document.url,
                "title": document.title,
                "publisher": document.publisher,
                "author": list(document.author),
                "credit": document.credit,
                "dateline": document.dateline,
                "published": day(document.published),
                "language": document.language,
                "text": record.text,
                "length": len(record.text),
                "heading": document.title or first_line(record.text),
                "statements": len(record.statements),
                "events": len(record.events),
                "added": added,
                "memcon": version,
                "options": options,
                "record": without_text(record),
            }
        ],
        "sightings": [sighting(record)],
        "actors": [known | actor(who) for who in record.actors],
        "statements": [known | statement(one, cast, record) for one in record.statements],
        "events": [known | event(one, cast, said, record) for one in record.events],
        "dyads": [
            known | row for one in record.events for row in dyads(one, cast, document.published)
        ],
    }


def first_line(text: str) -> str:
    """The beginning of a text's first line that has words."""
    return text.lstrip().partition("\n")[0][:HEADING].rstrip()


def sighting(record: Record) -> Row:
    """Where a record's text was found."""
    document = record.document
    return {
        "document_id": document.id,
        "path": document.path,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "published": day(document.published),
    }


def day(text: str | None) -> date | None:
    """A day `YYYY-MM-DD`; None for one that no calendar has."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def span(value: Span | None) -> list[int] | None:
    """A span as a list."""
    return list(value) if value else None


def words(text: str, value: Span | None) -> str | None:
    """The words of a span."""
    return text[value[0] : value[1]] if value else None


def actor(who: Actor) -> Row:
    """An actor's columns."""
    return {
        "actor_id": who.id,
        "name": who.name,
        "kind": who.kind,
        "country": who.country,
        "organization": who.organization,
        "sector": who.sector,
        "code": who.code,
        "office": who.office,
        "members": list(who.members),
        "mentions": [list(m) for m in who.mentions],
    }


def statement(one: Statement, cast: Mapping[str, Actor], record: Record) -> Row:
    """A statement's columns."""
    return {
        "statement_id": one.id,
        "kind": one.kind,
        "speakers": list(one.speakers),
        "speaker_names": [cast[i].name for i in one.speakers],
        "speaker_codes": [cast[i].code for i in one.speakers],
        "speaker_countries": [cast[i].country for i in one.speakers],
        "speaker_text": words(record.text, one.speaker_span),
        "speaker_span": span(one.speaker_span),
        "addressees": list(one.addressees),
        "addressee_names": [cast[i].name for i in one.addressees],
        "medium": one.medium.kind if one.medium else None,
        "outlet": one.medium.outlet if one.medium else None,
        "via": list(one.via),
        "via_names": [cast[i].name for i in one.via],
        "stance": one.stance,
        "content": " ".join(record.text[a:b] for a, b in one.content),
        "content_spans": [list(c) for c in one.content],
        "cue": words(record.text, one.cue),
        "cue_span": span(one.cue),
        **time(one.date, record.document.published),
        **place(one.place),
        "confidence": one.confidence,
        "rule": one.rule,
    }


def event(
    one: Event, cast: Mapping[str, Actor], said: Mapping[str, Statement], record: Record
) -> Row:
    """An event's columns."""
    voucher = said.get(one.source.statement or "")
    return {
        "event_id": one.id,
        "type": one.type,
        "mode": one.mode,
        "contexts": list(one.contexts),
        "cameo": one.cameo,
        "goldstein": one.goldstein,
        "intensity": one.intensity,
        **party("actor", one.actors, cast),
        **party("recipient", one.recipients, cast),
        "trigger": words(record.text, one.trigger),
        "trigger_span": span(one.trigger),
        "evidence": words(record.text, one.evidence),
        "evidence_span": span(one.evidence),
        "also_spans": [list(a) for a in one.also],
        **time(one.date, record.document.published),
        **place(one.place),
        "place_relation": one.place.relation if one.place else None,
        "status": one.status,
        "source": "statement" if one.source.statement else "narrator",
        "source_statement": one.source.statement,
        "source_names": [cast[i].name for i in voucher.speakers] if voucher else [],
        "confidence": one.confidence,
        "frame": one.frame,
        "rules": list(one.rules),
        "quantities": [{"value": q.value, "unit": q.unit, "per": q.per} for q in one.quantities],
    }


def party(side: str, ids: Sequence[str], cast: Mapping[str, Actor]) -> Row:
    """One side of an event, and the members of its groups that are not named themselves, as lists
    that run in step."""
    members = [one.id for one in individuals(ids, cast) if one.id not in ids]
    return {
        f"{side}s": list(ids),
        f"{side}_names": [cast[i].name for i in ids],
        f"{side}_codes": [cast[i].code for i in ids],
        f"{side}_countries": [cast[i].country for i in ids],
        f"{side}_member_ids": members,
        f"{side}_member_names": [cast[i].name for i in members],
        f"{side}_member_codes": [cast[i].code for i in members],
        f"{side}_member_countries": [cast[i].country for i in members],
    }


def time(when: Date | None, published: str | None) -> Row:
    """The columns of a time; `day` falls back to its end, then to the day of publication."""
    first, last = day(when.start if when else None), day(when.end if when else None)
    return {
        "day": first or last or day(published),
        "date_start": first,
        "date_end": last,
        "date_precision": when.precision if when else None,
    }


def place(where: Place | None) -> Row:
    """The columns of a place."""
    return {
        "place": where.name if where else None,
        "place_country": where.country if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "geonames": where.geonames if where else None,
    }


def individuals(ids: Iterable[str], cast: Mapping[str, Actor]) -> Iterator[Actor]:
    """The actors of one side, a group that the text spells out being its members; each once."""
    seen: set[str] = set()
    for i in ids:
        for member in cast[i].members or (i,):
            if member not in seen and member in cast:
                seen.add(member)
                yield cast[member]


def dyads(one: Event, cast: Mapping[str, Actor], published: str | None) -> Iterator[Row]:
    """The pairs of an event."""
    actors = list(individuals(one.actors, cast))
    recipients = list(individuals(one.recipients, cast))
    directed = bool(recipients) or not is_symmetric(one.type, one.rules)
    pairs = product(actors, recipients) if directed else permutations(actors, 2)
    shared = {
        "event_id": one.id,
        "directed": directed,
        "type": one.type,
        "mode": one.mode,
        "cameo": one.cameo,
        "goldstein": one.goldstein,
        "intensity": one.intensity,
        **time(one.date, published),
        "place_country": one.place.country if one.place else None,
        "status": one.status,
        "source": "statement" if one.source.statement else "narrator",
        "confidence": one.confidence,
    }
    seen: set[tuple[str | None, str | None]] = set()
    for first, second in pairs:
        if first.id != second.id:
            countries = (first.country, second.country)
            shared["repeated"] = countries in seen
            seen.add(countries)
            yield shared | individual("actor", first) | individual("recipient", second)


def individual(side: str, who: Actor) -> Row:
    """The columns of one party of a dyad."""
    return {
        f"{side}_id": who.id,
        f"{side}_name": who.name,
        f"{side}_country": who.country,
        f"{side}_code": who.code,
        f"{side}_sector": who.sector,
    }
