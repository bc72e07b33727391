"""A record whose spans are moved: to their places in a longer text, or in a text as it came."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from memcon.record import Actor, Date, Event, Medium, Place, Quantity, Record, Span, Statement

Move = Callable[[Span], Span]
Spanned = TypeVar("Spanned", Date, Place, Medium, Quantity)


def moved(record: Record, move: Move) -> Record:
    """The record with `move` applied to each of its spans; its text stays as it is."""
    return replace(
        record,
        actors=tuple(actor(one, move) for one in record.actors),
        statements=tuple(statement(one, move) for one in record.statements),
        events=tuple(event(one, move) for one in record.events),
    )


def actor(one: Actor, move: Move) -> Actor:
    """An actor with its mentions moved."""
    return replace(one, mentions=tuple(move(m) for m in one.mentions))


def statement(one: Statement, move: Move) -> Statement:
    """A statement with its spans moved."""
    return replace(
        one,
        speaker_span=one.speaker_span and move(one.speaker_span),
        cue=one.cue and move(one.cue),
        content=tuple(move(c) for c in one.content),
        medium=grounded(one.medium, move),
        date=grounded(one.date, move),
        place=grounded(one.place, move),
    )


def event(one: Event, move: Move) -> Event:
    """An event with its spans moved."""
    return replace(
        one,
        trigger=move(one.trigger),
        evidence=move(one.evidence),
        also=tuple(move(a) for a in one.also),
        date=grounded(one.date, move),
        place=grounded(one.place, move),
        quantities=tuple(q for one in one.quantities if (q := grounded(one, move))),
    )


def grounded(value: Spanned | None, move: Move) -> Spanned | None:
    """A date, place, medium or quantity with its span moved."""
    return value and replace(value, span=value.span and move(value.span))
