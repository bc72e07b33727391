"""The record: what coding one document yields, and what every surface speaks.

Read this file first. A `Record` holds the document, its whole text, and three lists: the actors,
the statements (who said what to whom) and the events (who did what to whom). Every span is
`(start, end)` in Unicode code points of `text`, end exclusive, and `text[start:end]` is exactly the
words meant. The published JSON Schema is made from these types (`memcon schema`).
"""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

Span = tuple[int, int]

ActorKind = Literal[
    "person",
    "government",
    "organization",
    "country",
    "group",
    "place_metonym",
    "people",
    "unnamed",
]
StatementKind = Literal["direct", "indirect", "mixed"]
Status = Literal["occurred", "ongoing", "planned", "hypothetical", "denied", "negated", "demanded"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Precision = Literal[
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
    "span",
]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Where the text comes from. `id` is the SHA-256 of the text, in hex.

    `credit` is whom the text credits, `dateline` the place and day that it opens with.
    """

    id: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: tuple[str, ...] = ()
    credit: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str = "en"


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who acts, speaks or is acted upon.

    `id` is the Wikidata id where known, else a stable slug. `country` is ISO 3166-1 alpha-3,
    `organization` the code of an international body or non-state actor, `sector` a PLOVER sector,
    `code` the CAMEO actor code, `office` the one held on the document's date. `members` are the
    actor ids of a group that the text spells out. `mentions` are names, titles, metonyms and
    pronouns alike.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    organization: str | None = None
    sector: str | None = None
    code: str | None = None
    office: str | None = None
    members: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


class Date(msgspec.Struct, frozen=True, kw_only=True):
    """A time as precise as the text: first and last day (ISO 8601), and the words that say it.

    `start` or `end` is null where an expression is open on that side ("since March").
    """

    start: str | None
    end: str | None
    precision: Precision
    span: Span | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the world: ISO 3166-1 alpha-3 country, WGS 84 degrees, GeoNames id."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    span: Span | None = None
    relation: str | None = None


class Medium(msgspec.Struct, frozen=True, kw_only=True):
    """How a statement reached its hearers: the kind of occasion or channel, and the outlet."""

    kind: str | None = None
    outlet: str | None = None
    span: Span | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Who said what to whom. `content` is the words said, without quotation marks.

    `via` are the actors that relay it, nearest to the narrator first. `rule` names the rule that
    found it.
    """

    id: str
    kind: StatementKind
    speakers: tuple[str, ...] = ()
    speaker_span: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...]
    addressees: tuple[str, ...] = ()
    medium: Medium | None = None
    via: tuple[str, ...] = ()
    date: Date | None = None
    place: Place | None = None
    stance: str = "asserts"
    confidence: float
    rule: str = ""


class Source(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """On whose word an event stands: a statement of this record, or the narrator."""

    statement: str | None = None
    narrator: bool = False


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """An amount in `unit` (ISO 4217 for money), by period `per` where it is a rate."""

    value: float
    unit: str
    per: str | None = None
    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom. `type`, `mode` and `contexts` are PLOVER's, `cameo` the CAMEO code.

    `goldstein` is the Goldstein score of the CAMEO code (-10 to 10), `intensity` the PLOVER score
    of type and mode. `frame` names the lexicon entry or the model that decided, `rules` the rules
    of composition and precedence that were applied to it.
    """

    id: str
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    goldstein: float | None = None
    intensity: float | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    trigger: Span
    evidence: Span
    also: tuple[Span, ...] = ()
    date: Date | None = None
    place: Place | None = None
    status: Status
    source: Source
    quantities: tuple[Quantity, ...] = ()
    confidence: float
    frame: str = ""
    rules: tuple[str, ...] = ()


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """All that memcon knows of one document."""

    schema: str = "memcon/1"
    document: Document
    text: str
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()


class InvalidRecord(ValueError):
    """A record that breaks the contract; the message names the field."""


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def document_id(text: str) -> str:
    """The id of a document: SHA-256 of its text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


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
