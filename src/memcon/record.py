"""The record: what coding one document yields, and what every surface speaks.

Read this file first. A `Record` holds the document, its whole text, and three lists: the actors,
the statements (who said what to whom) and the events (who did what to whom). Every span is
`(start, end)` in Unicode code points of `text`, end exclusive, and `text[start:end]` is exactly the
words meant. `contract.py` reads and writes it as JSON, checks it and gives its JSON Schema.
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
HAPPENED: tuple[Status, ...] = ("occurred", "ongoing")  # what event data sets mean by an event
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


def document_id(text: str) -> str:
    """The id of a document: SHA-256 of its text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
