"""Runs the examples of the lexicon: each sentence must give the event of its own entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from memcon.events.frames import Frame
from memcon.record import Record, Span

MARK = re.compile(r"</?([st])>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with the spans of its source and its target."""

    text: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]


def read_marks(example: str) -> Marked:
    """An example without its marks, and where they stood."""
    parts: list[str] = []
    spans: dict[str, list[Span]] = {"s": [], "t": []}
    opened, length, last = 0, 0, 0
    for mark in MARK.finditer(example):
        parts.append(example[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark[0][1] == "/":
            spans[mark[1]].append((opened, length))
        else:
            opened = length
    parts.append(example[last:])
    return Marked("".join(parts), tuple(spans["s"]), tuple(spans["t"]))


def overlaps(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def check_example(frame: Frame, marked: Marked, record: Record) -> str | None:
    """What is wrong with what an example gave, or None."""
    mentions = {actor.id: actor.mentions for actor in record.actors}
    members = {actor.id: actor.members for actor in record.actors}

    def named(ids: Iterable[str], spans: tuple[Span, ...]) -> bool:
        people = [m for i in ids for m in (i, *members.get(i, ()))]
        return all(
            any(overlaps(span, m) for i in people for m in mentions.get(i, ())) for span in spans
        )

    typed = [e for e in record.events if e.type == frame.type]
    if not typed:
        told = ", ".join(f"{e.type} ({e.frame})" for e in record.events) or "no event"
        return f"gave {told}"
    for event in typed:
        sides = named(event.actors, marked.source) and named(event.recipients, marked.target)
        if sides and (event.mode or None) == frame.mode:
            return None
    return "gave " + "; ".join(
        f"{e.type} {e.mode or '-'} {list(e.actors)} -> {list(e.recipients)} ({e.frame})"
        for e in typed
    )


def examples(frames: Iterable[Frame]) -> Iterator[tuple[Frame, Marked]]:
    """The frames that have an example, with it."""
    for frame in frames:
        if frame.example:
            yield frame, read_marks(frame.example)
