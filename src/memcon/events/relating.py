"""What one marked party of a sentence does to another: the event that stands between the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from memcon.record import Event, Record, Span


@dataclass(frozen=True, slots=True)
class Relation:
    """The event between a source and a target, and how surely it is theirs (0 to 1).

    `fit` is 1 where the source acts and the target receives, less where only one of them takes
    part as asked.
    """

    event: Event
    fit: float


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def relation(record: Record, source: Span | None, target: Span | None) -> Relation | None:
    """The event of a coded text that best stands between two of its spans, or None.

    A party that the text does not name is None, and fits an event that lacks it too.
    """
    mentions = {a.id: a.mentions for a in record.actors}
    members = {a.id: a.members for a in record.actors}

    def named(ids: Sequence[str], span: Span | None) -> bool:
        if span is None:
            return not ids
        people = [m for i in ids for m in (i, *members.get(i, ()))]
        return any(overlap(span, m) for i in people for m in mentions.get(i, ()))

    best: tuple[float, float, Event] | None = None
    for event in record.events:
        acts, receives = named(event.actors, source), named(event.recipients, target)
        joint = acts and named(event.actors, target)
        turned = named(event.actors, target) and named(event.recipients, source)
        fit = (
            1.0
            if (acts and receives) or joint
            else 0.7
            if acts
            else 0.5
            if receives
            else 0.4
            if turned
            else 0.2
        )
        gap = sum(abs(event.trigger[0] - span[0]) for span in (source, target) if span)
        key = (fit, -float(gap), event)
        if best is None or key[:2] > best[:2]:
            best = key
    return Relation(best[2], best[0]) if best else None
