"""Events as pairs of one actor and one recipient, with what older data sets say of each."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from memcon.exporting.selection import Selection
from memcon.knowledge.folder import tables
from memcon.knowledge.ontology import is_symmetric
from memcon.knowledge.tables import read_table
from memcon.record import Actor, Event, Record
from memcon.store.rows import day, individuals

STOP = re.compile(r"[.!?][\"”’')]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Pair:
    """One event between one actor and one recipient, either of whom may not be named.

    `number` is made of the document, the event and the two: the same on every run.
    """

    record: Record
    event: Event
    actor: Actor | None
    recipient: Actor | None
    day: date | None
    number: int


def pairs(records: Iterable[Record], selection: Selection) -> Iterator[Pair]:
    """The pairs of the chosen events; a symmetric event of one group is each pair in it, once."""
    for record in records:
        cast = {who.id: who for who in record.actors}
        for event in selection.events(record):
            actors = list(individuals(event.actors, cast))
            recipients = list(individuals(event.recipients, cast))
            when = day(event.date.start if event.date else None)
            when = when or day(event.date.end if event.date else None)
            when = when or day(record.document.published)
            for actor, recipient in matched(actors, recipients, event):
                key = (record.document.id, event.id, actor and actor.id, recipient and recipient.id)
                yield Pair(record, event, actor, recipient, when, number(*key))


def matched(
    actors: list[Actor], recipients: list[Actor], event: Event
) -> Iterator[tuple[Actor | None, Actor | None]]:
    """Who with whom."""
    if not recipients and len(actors) > 1 and is_symmetric(event.type, event.rules):
        for i, first in enumerate(actors):
            for second in actors[i + 1 :]:
                yield first, second
        return
    for actor in actors or [None]:
        for recipient in recipients or [None]:
            if actor and (not recipient or actor.id != recipient.id):
                yield actor, recipient
            elif recipient and not actor:
                yield None, recipient


def number(*parts: str | None) -> int:
    """A whole number below 2^53, which every program holds exactly."""
    text = "\x1f".join(part or "" for part in parts)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]) >> 11


def sentence_number(record: Record, place: int) -> int:
    """The number of the sentence at a place, counted by its full stops, from 1."""
    return 1 + sum(1 for stop in STOP.finditer(record.text) if stop.end() <= place)


@lru_cache(maxsize=1)
def cameo_names() -> dict[str, str]:
    """The names of CAMEO's categories by code."""
    path = tables() / "exchange" / "cameo_names.tsv"
    return {row["code"]: row["name"] for row in read_table(path, ("code", "name"))}


def cameo_name(code: str | None) -> str:
    """The name of a code, or of the nearest code above it."""
    while code:
        if code in cameo_names():
            return cameo_names()[code]
        code = code[:-1]
    return ""


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Names of present states by ISO 3166-1 alpha-3."""
    path = tables() / "actors" / "states.tsv"
    rows = read_table(path, ("name", "iso3", "end"))
    return {row["iso3"]: row["name"] for row in rows if row["iso3"] and not row["end"]}


@lru_cache(maxsize=1)
def fips() -> dict[str, str]:
    """FIPS 10-4 codes by ISO 3166-1 alpha-3."""
    path = tables() / "exchange" / "fips.tsv"
    return {row["iso3"]: row["fips"] for row in read_table(path, ("iso3", "fips"))}
