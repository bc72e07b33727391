"""When and where an event of the record happened: by its own words, by the words that speak of it,
by the occasion that it belongs to ("at the meeting, they agreed …")."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from memcon.events import Happening
from memcon.grounding import Ground, Manner
from memcon.record import Date, Event, Place, Statement

WORDS = frozenset("SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())  # done by speaking
DEEDS = frozenset("PROTEST COERCE ASSAULT".split())
HAPPENED = frozenset(("occurred", "ongoing"))


def setting(
    one: Happening, ground: Ground, statements: Sequence[Statement]
) -> tuple[Date | None, Place | None]:
    """The time and place of a happening as far as its words and those around it tell them."""
    at = one.at if one.light is None else one.light
    said = statements[one.statement] if one.statement is not None else None
    if said is not None and one.rules[-1] == "spoken" and one.status == "occurred":
        return said.date, said.place  # a threat is made when it is said
    manner: Manner = "visit" if one.mode == "visit" else "word" if one.type in WORDS else "act"
    date, place = ground.date(at, manner), ground.place(at, manner)
    if one.type in DEEDS and one.status == "occurred" and said is None and not (date and place):
        carried_date, carried_place = ground.carried(at)
        date, place = date or carried_date, place or carried_place
    if date is None and one.status == "planned":
        date = ground.ahead(at)
    if date is not None and "told-again" in one.rules and ground.is_ahead(date):
        date = None  # it dates something else
    return date, place


def staged(events: Sequence[Event], told: Sequence[Happening], ground: Ground) -> list[Event]:
    """Events, each from the happening of its number, with the place of the occasion on which they
    happened, where their own words name none."""
    numbers = {one.at: number for number, one in enumerate(told)}
    found: list[Event] = []
    for event, one in zip(events, told, strict=True):
        place = event.place
        if place is None and event.status in HAPPENED:
            at = one.at if one.light is None else one.light
            for token in ground.occasions(at):
                place = place or place_of(numbers.get(token), events, told)
        found.append(event if place is event.place else replace(event, place=place))
    return found


def place_of(
    number: int | None, events: Sequence[Event], told: Sequence[Happening]
) -> Place | None:
    """The place of an event, or of the one that it tells again."""
    while number is not None:
        if events[number].place is not None:
            return events[number].place
        number = told[number].again
    return None
