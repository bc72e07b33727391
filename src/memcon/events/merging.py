"""One happening, one event: mentions of the same event in one document brought together."""

from __future__ import annotations

from memcon.record import Event, Span

VERBAL = frozenset(("ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE"))


def merge(events: list[Event]) -> list[Event]:
    """Events with their repetitions folded in, as `also`; the fullest telling stays.

    Two tellings are one happening where type, participants and status agree, and neither mode,
    date nor place speaks against it.
    """
    kept: list[Event] = []
    for event in events:
        for at, other in enumerate(kept):
            if same(event, other):
                kept[at] = fold(other, event)
                break
        else:
            kept.append(event)
    return kept


def same(a: Event, b: Event) -> bool:
    """Whether two tellings are of one happening."""
    if a.type != b.type or a.status != b.status:
        return False
    if a.mode and b.mode and a.mode != b.mode:
        return False
    if not {*a.actors, *a.recipients} & {*b.actors, *b.recipients}:
        return False
    whole = a.actors and b.actors and a.recipients and b.recipients
    if not whole and a.frame.partition("#")[0] != b.frame.partition("#")[0]:
        return False
    same_roles = agree(a.actors, b.actors) and agree(a.recipients, b.recipients)
    if not same_roles and {*a.actors, *a.recipients} != {*b.actors, *b.recipients}:
        return False
    if (
        a.cameo
        and b.cameo
        and not (a.cameo.startswith(b.cameo[:3]) or b.cameo.startswith(a.cameo[:3]))
    ):
        return False
    if (
        a.type in VERBAL
        and a.source != b.source
        and (a.actors, a.recipients, a.cameo)
        != (
            b.actors,
            b.recipients,
            b.cameo,
        )
    ):
        # Words said twice are two acts unless one telling only repeats the other.
        return False
    if (
        a.date
        and b.date
        and a.date.span
        and b.date.span
        and (
            (a.date.start or "") > (b.date.end or "9") or (b.date.start or "") > (a.date.end or "9")
        )
    ):
        return False
    return not (
        a.place and b.place and a.place.name != b.place.name and a.place.country != b.place.country
    )


def agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two lists of participants can be the same: equal, or one is empty."""
    return not a or not b or set(a) == set(b)


def fold(kept: Event, new: Event) -> Event:
    """The event kept, with the other telling's words and what only that one knew."""
    from msgspec.structs import replace

    also: tuple[Span, ...] = tuple(sorted({*kept.also, *new.also, new.trigger} - {kept.trigger}))
    return replace(
        kept,
        also=also,
        mode=kept.mode or new.mode,
        actors=kept.actors or new.actors,
        recipients=kept.recipients or new.recipients,
        date=kept.date if kept.date and kept.date.span else new.date or kept.date,
        place=kept.place or new.place,
        quantities=kept.quantities or new.quantities,
        contexts=tuple(sorted({*kept.contexts, *new.contexts})),
        confidence=max(kept.confidence, new.confidence),
    )
