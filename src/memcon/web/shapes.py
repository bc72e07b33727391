"""What the API answers with, shape by shape. The tests hold answers against these."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from msgspec import Struct


class EventRow(Struct):
    """An event of a document."""

    document_id: str
    event_id: str
    day: date | None
    type: str
    mode: str | None
    cameo: str | None
    goldstein: float | None
    actors: list[str]
    actor_names: list[str]
    actor_codes: list[str | None]
    actor_countries: list[str | None]
    recipients: list[str]
    recipient_names: list[str]
    recipient_codes: list[str | None]
    recipient_countries: list[str | None]
    trigger: str | None
    evidence: str | None
    place: str | None
    place_country: str | None
    lat: float | None
    lon: float | None
    status: str
    source: str
    source_names: list[str]
    confidence: float
    frame: str | None
    rules: list[str]
    title: str | None
    publisher: str | None
    published: date | None


class StatementRow(Struct):
    """A statement of a document."""

    document_id: str
    statement_id: str
    day: date | None
    kind: str
    speakers: list[str]
    speaker_names: list[str]
    speaker_codes: list[str | None]
    speaker_countries: list[str | None]
    addressees: list[str]
    addressee_names: list[str]
    medium: str | None
    outlet: str | None
    via_names: list[str]
    stance: str
    content: str
    cue: str | None
    confidence: float
    rule: str | None
    title: str | None
    publisher: str | None
    published: date | None


class DocumentRow(Struct):
    """A document."""

    document_id: str
    title: str | None
    path: str | None
    url: str | None
    publisher: str | None
    author: list[str] | None
    published: date | None
    length: int
    added: datetime
    statements: int
    events: int


class ActorRow(Struct):
    """An actor of the store."""

    actor_id: str
    name: str
    kind: str
    country: str | None
    organization: str | None
    sector: str | None
    code: str | None
    office: str | None
    documents: int


class PartyRow(Struct):
    """Somebody to choose; `value` selects them."""

    value: str
    name: str
    kind: str
    detail: str


class CountRow(Struct):
    """Events of a kind in an interval."""

    start: date
    kind: str
    count: int
    expected: float
    low: int
    high: int
    records: list[str]


class ScoreRow(Struct):
    """How friendly the events of an interval were."""

    start: date
    count: int
    goldstein: float | None
    low: float | None
    high: float | None
    cooperation: float
    conflict: float
    records: list[str]


class LinkRow(Struct):
    """A tie of a network."""

    source: str
    target: str
    count: int
    weight: float
    goldstein: float | None
    cooperation: float
    conflict: float
    records: list[str]


class NodeRow(Struct):
    """A party of a network."""

    id: str
    name: str
    out: float
    received: float
    goldstein: float | None
    centrality: float
    between: float
    community: int


class Network(Struct):
    """Who acts toward whom."""

    links: list[LinkRow]
    nodes: list[NodeRow]


class PlaceRow(Struct):
    """A place where events happened."""

    place: str | None
    country: str | None
    lat: float
    lon: float
    events: int
    goldstein: float | None
    quadrant: str


class BurstRow(Struct):
    """A stretch far above the usual."""

    start: date
    end: date
    count: int
    share: float
    usual: float
    weight: float
    records: list[str]


class ChangeRow(Struct):
    """A stretch of constant rate."""

    start: date
    end: date
    count: int
    rate: float
    before: float | None
    records: list[str]


class PositionRow(Struct):
    """A position on a topic."""

    day: date | None
    holder: str
    holder_name: str
    holder_country: str | None
    position: str
    words: str
    basis: str
    confidence: float
    record: str


class ContradictionRow(Struct):
    """What one asserts and another denies."""

    type: str
    actors: str
    recipients: str
    asserted_day: date | None
    asserted_status: str
    asserted_by: str
    asserted_words: str
    asserted_record: str
    denied_day: date | None
    denied_status: str
    denied_by: str
    denied_words: str
    denied_record: str
    days_apart: int


class NewsRow(Struct):
    """What is new of somebody watched."""

    watched: str
    kind: str
    added: datetime
    day: date | None
    who: str
    what: str
    whom: str
    words: str
    record: str


class AnnotationRow(Struct):
    """A correction of one field."""

    annotation_id: str
    document_id: str
    target: str
    target_id: str | None
    field: str | None
    value: Any
    author: str | None
    note: str | None
    noted: datetime


class State(Struct):
    """Which of the store's states is read."""

    state: int


class About(Struct):
    """The server and the store behind it."""

    memcon: str
    state: int
    documents: int
    statements: int
    events: int
    actors: int
    first: date | None
    last: date | None
    writing: bool
    token: bool


class Kept(Struct):
    """A document that was coded and stored."""

    id: str
    new: bool


class Noted(Struct):
    """Corrections that were kept."""

    ids: list[str]


class FoundArticle(Struct):
    """An article of a file."""

    text: str
    path: str | None
    url: str | None
    title: str | None
    publisher: str | None
    author: list[str]
    credit: str | None
    dateline: str | None
    published: str | None
    language: str


class Unread(Struct):
    """What of a file could not be read, and why."""

    path: str
    reason: str


class Opened(Struct):
    """What a file holds; `more` where it holds more articles than are handed on."""

    articles: list[FoundArticle]
    failures: list[Unread]
    more: bool


class Refusal(Struct):
    """Why a question was not answered."""

    detail: str
