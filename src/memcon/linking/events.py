"""Events as linking sees them: whom they concern, when, where, in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*")
WIKIDATA = re.compile(r"Q\d+")
BODIES = ("IGO", "NGO", "INT", "MNC")  # CAMEO codes of bodies that belong to no country
STEM = 5  # letters that words are compared by: attack, attacks, attacked
SLACK = timedelta(days=1)  # a day told may be off by one: time zones, "late on Monday"
BEFORE = timedelta(days=3)  # an event that gives no time happened so long before publication


@dataclass(frozen=True, slots=True)
class Told:
    """One event of one document."""

    document: str
    event: str
    type: str
    mode: str | None
    cameo: str | None
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    actor_countries: frozenset[str]
    recipient_countries: frozenset[str]
    known: frozenset[str]
    first: date | None
    last: date | None
    dated: bool
    place: str | None
    words: Mapping[str, float]
    trigger: str
    confidence: float


def told(row: Mapping[str, Any], published: date | None, weights: Mapping[str, float]) -> Told:
    """An event from its row in the store; `weights` says how much a stem tells."""
    first, last = row["date_start"] or row["date_end"], row["date_end"] or row["date_start"]
    dated = first is not None and row["date_precision"] not in ("year", "decade", "century")
    if not dated and published is not None:
        first, last = published - BEFORE, published
    return Told(
        document=row["document_id"],
        event=row["event_id"],
        type=row["type"],
        mode=row["mode"],
        cameo=row["cameo"],
        status=row["status"],
        actors=frozenset(row["actors"]),
        recipients=frozenset(row["recipients"]),
        actor_countries=frozenset(c for c in row["actor_countries"] if c),
        recipient_countries=frozenset(c for c in row["recipient_countries"] if c),
        known=frozenset(known(row, "actor") | known(row, "recipient")),
        first=first,
        last=last,
        dated=dated,
        place=row["place"],
        words={stem: weights.get(stem, 1.0) for stem in stems(row["evidence"] or "")},
        trigger=next(iter(stems(row["trigger"] or "")), ""),
        confidence=row["confidence"],
    )


def stems(text: str) -> Iterator[str]:
    """The words of a text as far as they are compared."""
    for word in WORD.findall(text.lower()):
        yield word[:STEM]


def known(row: Mapping[str, Any], side: str) -> set[str]:
    """The actors of a side that the world knows, and not only their document."""
    columns = (row[f"{side}s"], row[f"{side}_countries"], row[f"{side}_codes"])
    return {
        id
        for id, country, code in zip(*columns, strict=True)
        if country or WIKIDATA.fullmatch(id) or (code or "").startswith(BODIES)
    }


def parties(event: Told) -> Iterator[str]:
    """Whom an event concerns, as it is blocked by: countries, and of actors without one the last
    word ("thousands of teachers" are teachers)."""
    yield from event.actor_countries | event.recipient_countries
    for id in event.actors | event.recipients:
        yield id.rpartition("-")[2]


def keys(event: Told) -> Iterator[tuple[str, str, int]]:
    """The blocks in which an event may meet another telling of it: type, party, week.

    An event is in the week of its first day and in the week of its last, so that neighbours on the
    two sides of a Sunday meet.
    """
    if event.first is None or event.last is None:
        return
    weeks = {(event.first - SLACK).toordinal() // 7, (event.last + SLACK).toordinal() // 7}
    for party in {*parties(event)} or {""}:
        for week in weeks:
            yield event.type, party, week


def same(first: Iterable[str], second: Iterable[str]) -> float:
    """Share of the smaller set that is in the other; 0.5 where one is empty: it says nothing."""
    a, b = set(first), set(second)
    if not a or not b:
        return 0.5
    return len(a & b) / min(len(a), len(b))
