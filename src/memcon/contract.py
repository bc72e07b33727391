"""The record's contract: written as JSON, read and checked, and its JSON Schema."""

from __future__ import annotations

import msgspec

from memcon.record import Event, Record, Span, Statement, document_id


class InvalidRecord(ValueError):
    """A record that breaks the contract; the message names the field."""


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """The record as one line of UTF-8 JSON, without a line end."""
    return _encoder.encode(record)


def from_json(line: bytes | str) -> Record:
    """A record read from JSON and checked. Raises `InvalidRecord`, which names the field."""
    try:
        record = _decoder.decode(line)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise InvalidRecord(str(error)) from None
    check(record)
    return record


def check(record: Record) -> None:
    """Refuse a span outside the text and an id that names nothing. Raises `InvalidRecord`."""
    length = len(record.text)

    def span(field: str, value: Span | None) -> None:
        if value is not None and not 0 <= value[0] < value[1] <= length:
            raise InvalidRecord(
                f"{field}: span {list(value)} is not inside the text of {length} characters"
            )

    def unique(field: str, ids: list[str]) -> set[str]:
        seen: set[str] = set()
        for i, value in enumerate(ids):
            if value in seen:
                raise InvalidRecord(f"{field}[{i}].id: '{value}' stands twice")
            seen.add(value)
        return seen

    def known(field: str, ids: tuple[str, ...]) -> None:
        for value in ids:
            if value not in actors:
                raise InvalidRecord(f"{field}: no actor has the id '{value}'")

    def setting(field: str, value: Statement | Event) -> None:
        if value.date:
            span(f"{field}.date.span", value.date.span)
        if value.place:
            span(f"{field}.place.span", value.place.span)
        if not 0 <= value.confidence <= 1:
            raise InvalidRecord(f"{field}.confidence: {value.confidence} is not in 0 to 1")

    if record.schema != "memcon/1":
        raise InvalidRecord(f"schema: '{record.schema}' is not 'memcon/1'")
    if record.document.id != document_id(record.text):
        raise InvalidRecord("document.id: is not the SHA-256 of the text")
    actors = unique("actors", [a.id for a in record.actors])
    statements = unique("statements", [s.id for s in record.statements])
    unique("events", [e.id for e in record.events])
    for i, actor in enumerate(record.actors):
        known(f"actors[{i}].members", actor.members)
        for j, mention in enumerate(actor.mentions):
            span(f"actors[{i}].mentions[{j}]", mention)
    for i, said in enumerate(record.statements):
        at = f"statements[{i}]"
        known(f"{at}.speakers", said.speakers)
        known(f"{at}.addressees", said.addressees)
        known(f"{at}.via", said.via)
        span(f"{at}.speaker_span", said.speaker_span)
        span(f"{at}.cue", said.cue)
        for j, piece in enumerate(said.content):
            span(f"{at}.content[{j}]", piece)
        if said.medium:
            span(f"{at}.medium.span", said.medium.span)
        setting(at, said)
    for i, event in enumerate(record.events):
        at = f"events[{i}]"
        known(f"{at}.actors", event.actors)
        known(f"{at}.recipients", event.recipients)
        span(f"{at}.trigger", event.trigger)
        span(f"{at}.evidence", event.evidence)
        for j, other in enumerate(event.also):
            span(f"{at}.also[{j}]", other)
        for j, quantity in enumerate(event.quantities):
            span(f"{at}.quantities[{j}].span", quantity.span)
        setting(at, event)
        if event.source.statement is not None and event.source.statement not in statements:
            raise InvalidRecord(
                f"{at}.source.statement: no statement has the id '{event.source.statement}'"
            )


def json_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of a record."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
