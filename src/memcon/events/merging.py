"""One happening, one event: mentions of the same event in one document brought together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date

from msgspec.structs import replace

from memcon.events.kinds import SPOKEN, TALKS, TOGETHER
from memcon.record import HAPPENED, Event, Span

VISIT = 3  # days over which the tellings of one visit may be spread
Members = Mapping[str, Sequence[str]]


def merge(
    events: Sequence[Event],
    members: Members,
    again: Mapping[int, int] | None = None,
    heading: Span | None = None,
    lands: frozenset[str] = frozenset(),
) -> list[Event]:
    """Events with their repetitions folded in, as `also`; the fullest telling stays. `members`
    gives by actor id who else it is: "the two leaders" are the two, a government its country;
    `again` by the index of an event that of the earlier one of which its words speak again;
    `lands` the names of countries, less of a place than any town in them.

    Two tellings are one happening where type, participants and status agree, and neither mode,
    date nor place speaks against it. A `heading` tells in other words what the text tells.
    """
    again = again or {}
    kept: list[Event] = []
    where: list[int] = []  # the place in `kept` of every event
    for number, event in enumerate(events):
        first = where[again[number]] if number in again else None
        if first is None or apart(event, kept[first]) or elsewhere(event, kept[first]):
            first = next(
                (
                    i
                    for i, other in enumerate(kept)
                    if same(event, other, members, within(other.trigger, heading))
                ),
                None,
            )
        if first is None:
            where.append(len(kept))
            kept.append(event)
        else:
            where.append(first)
            brief = within(kept[first].trigger, heading) and not within(event.trigger, heading)
            kept[first] = (
                fold(event, kept[first], members) if brief else fold(kept[first], event, members)
            )
            kept[first] = placed(kept[first], event, lands)
            if number in again and event.type == kept[first].type in ("ASSAULT", "PROTEST"):
                kept[first] = hit_too(kept[first], event)
    return kept


def within(span: Span, outer: Span | None) -> bool:
    """Whether a span lies in another one, if there is one."""
    return outer is not None and outer[0] <= span[0] and span[1] <= outer[1]


def same(a: Event, b: Event, members: Members, heading: bool = False) -> bool:
    """Whether two tellings are of one happening, the second perhaps in a heading."""
    if a.type != b.type or (a.status != b.status and not {a.status, b.status}.issubset(HAPPENED)):
        return False
    if a.mode and b.mode and a.mode != b.mode:
        return False
    actors = everyone(a.actors, members), everyone(b.actors, members)
    recipients = everyone(a.recipients, members), everyone(b.recipients, members)
    sides = actors[0] | recipients[0], actors[1] | recipients[1]
    if not sides[0] & sides[1]:
        return False
    whole = a.actors and b.actors and a.recipients and b.recipients
    if not whole and not heading and sides[0] != sides[1] and word_of(a) != word_of(b):
        return False
    alike = word_of(a) == word_of(b)
    # A heading names those who suffer in fewer words: "raid *miners'* offices".
    brief = heading and alike and bool(actors[0]) and actors[0] == actors[1]
    if not (agree(*actors) and (brief or agree(*recipients))) and (
        sides[0] != sides[1] or not (a.type in TALKS or (a.type in TOGETHER and alike))
    ):
        return False
    if a.type in SPOKEN | {"SUPPORT"} and not alike and a.cameo != b.cameo and not heading:
        return False  # to praise is not to sign, though the same two do it
    if a.type not in TOGETHER and (actors[0] & recipients[1] or actors[1] & recipients[0]):
        return False  # who struck is not who was struck
    if a.cameo and b.cameo and not related(a.cameo, b.cameo):
        return False
    if (
        a.type in SPOKEN | {"SUPPORT"}
        and a.source != b.source
        and ((*actors[:1], *recipients[:1], a.cameo) != (*actors[1:], *recipients[1:], b.cameo))
    ):
        # Words said twice are two acts unless one telling only repeats the other.
        return False
    return not (apart(a, b) or elsewhere(a, b))


def everyone(ids: Sequence[str], members: Members) -> frozenset[str]:
    """Actors, with the members in place of a group that the text spells out."""
    return frozenset(m for i in ids for m in (members.get(i) or (i,)))


def word_of(event: Event) -> str:
    """The predicate of an event's entry, without its type and number."""
    name = event.frame.partition("#")[0].partition("/")[2]
    return name.rpartition(".")[0].split()[-1] if name else ""


def related(a: str, b: str) -> bool:
    """Whether two CAMEO codes are the same but for their depth, or both of the general code."""
    return a.startswith(b[:3]) or b.startswith(a[:3]) or a[2:3] == "0" or b[2:3] == "0"


def apart(a: Event, b: Event) -> bool:
    """Whether the text dates two tellings differently; a visit lasts some days."""
    if not (a.date and b.date and a.date.span and b.date.span):
        return False
    before = (a.date.start or "") > (b.date.end or "9"), (b.date.start or "") > (a.date.end or "9")
    if not any(before):
        return False
    if a.mode == "visit" and a.date.start and b.date.start:
        gap = Date.fromisoformat(a.date.start) - Date.fromisoformat(b.date.start)
        return abs(gap.days) > VISIT
    return True


def elsewhere(a: Event, b: Event) -> bool:
    """Whether the text puts two tellings in different countries."""
    if not (a.place and b.place) or a.place.name == b.place.name:
        return False
    known = a.place.country and b.place.country
    return bool(known) and a.place.country != b.place.country


def placed(kept: Event, new: Event, lands: frozenset[str]) -> Event:
    """An event with the town that its other telling names, where its own names the country."""
    if not (kept.place and new.place) or kept.place.name not in lands or new.place.name in lands:
        return kept
    return replace(kept, place=new.place)


def agree(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of participants can be the same: equal, or one is empty."""
    return not a or not b or a == b


def hit_too(kept: Event, new: Event) -> Event:
    """An attack or a protest with those whom its second telling names as hit: "fired at a convoy,
    wounding two drivers"."""
    known = (*kept.actors, *kept.recipients)
    others = tuple(r for r in new.recipients if r not in known)
    return replace(kept, recipients=(*kept.recipients, *others))


def fold(kept: Event, new: Event, members: Members) -> Event:
    """The event kept, with the other telling's words and what only that one knew; none of those
    who act together is the recipient."""
    actors = kept.actors or tuple(a for a in new.actors if a not in kept.recipients)
    doing = everyone(actors, members)
    also: tuple[Span, ...] = tuple(sorted({*kept.also, *new.also, new.trigger} - {kept.trigger}))
    return replace(
        kept,
        also=also,
        mode=kept.mode or new.mode,
        actors=actors,
        recipients=kept.recipients
        or tuple(r for r in new.recipients if not everyone((r,), members) <= doing),
        date=kept.date if kept.date and kept.date.span else new.date or kept.date,
        place=kept.place or new.place,
        quantities=kept.quantities or new.quantities,
        contexts=tuple(sorted({*kept.contexts, *new.contexts})),
        confidence=max(kept.confidence, new.confidence),
    )
