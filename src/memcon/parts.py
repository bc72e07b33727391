"""Long texts in parts: a text above `LARGEST` is coded part by part and its record put together.

An analysis takes about a kilobyte of memory for each character, so that what is held at a time
must not grow with the text. A name is joined to its earlier mentions within its part only, unless
it is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from memcon.moving import moved
from memcon.record import Actor, Event, Record, Span, Statement, document_id

LARGEST = 100_000  # code points in a part


def split(text: str, largest: int = LARGEST) -> Iterator[str]:
    """A text in parts of at most `largest` code points: cut at an empty line, else at a line end,
    a sentence's end or a space, in the last half of the part. The parts joined are the text."""
    start = 0
    while len(text) - start > largest:
        low, high = start + largest // 2, start + largest
        cuts = (text.rfind(mark, low, high) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
        end = next((cut for cut in cuts if cut > low), high)
        yield text[start:end]
        start = end
    yield text[start:]


def join(records: Sequence[Record]) -> Record:
    """The record of a text from the records of its parts, in order."""
    if len(records) == 1:
        return records[0]
    actors: dict[str, Actor] = {}
    statements: list[Statement] = []
    events: list[Event] = []
    offset = 0
    for record in records:
        part = moved(record, shift(offset))
        ids = enter(part, actors)
        first = len(statements)
        told = {s.id: f"s{first + n}" for n, s in enumerate(part.statements, 1)}
        statements += [statement(s, told[s.id], ids) for s in part.statements]
        events += [event(e, f"e{len(events) + n}", ids, told) for n, e in enumerate(part.events, 1)]
        offset += len(part.text)
    text = "".join(part.text for part in records)
    credit = next((part.document.credit for part in records if part.document.credit), None)
    return replace(
        records[0],
        document=replace(records[0].document, id=document_id(text), credit=credit),
        text=text,
        actors=tuple(actors.values()),
        statements=tuple(statements),
        events=tuple(events),
    )


def enter(part: Record, actors: dict[str, Actor]) -> dict[str, str]:
    """Add a part's actors to those before; gives the id of each in the whole.

    The same id is the same actor, except for groups with other members.
    """
    ids: dict[str, str] = {}
    for who in sorted(part.actors, key=lambda a: a.kind == "group"):
        members = tuple(ids.get(m, m) for m in who.members)
        id, number = who.id, 2
        while (old := actors.get(id)) and old.members != members:
            id, number = f"{who.id}-{number}", number + 1
        ids[who.id] = id
        before = old.mentions if old else ()
        actors[id] = replace(old or who, id=id, members=members, mentions=before + who.mentions)
    return ids


def shift(offset: int) -> Callable[[Span], Span]:
    """A span of a part as a span of the whole."""
    return lambda span: (span[0] + offset, span[1] + offset)


def statement(one: Statement, id: str, ids: dict[str, str]) -> Statement:
    """A part's statement under the ids of the whole."""
    return replace(
        one,
        id=id,
        speakers=tuple(ids[a] for a in one.speakers),
        addressees=tuple(ids[a] for a in one.addressees),
        via=tuple(ids[a] for a in one.via),
    )


def event(one: Event, id: str, ids: dict[str, str], told: dict[str, str]) -> Event:
    """A part's event under the ids of the whole."""
    vouched = one.source.statement
    return replace(
        one,
        id=id,
        actors=tuple(ids[a] for a in one.actors),
        recipients=tuple(ids[a] for a in one.recipients),
        source=replace(one.source, statement=told[vouched]) if vouched else one.source,
    )


__all__ = ["LARGEST", "join", "split"]
