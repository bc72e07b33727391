"""Where and when the events of whole texts happened: our short news texts, read as articles.

    python benchmarks/scenes.py [--errors]

Each text of `tests/grounding/scenes.txt` marks its events with the place and the day that a reader
of the whole text would give, be they told in the event's sentence or carried over from another. An
event is found where a coded one's trigger, or another mention of it, touches the marked words;
places and dates are counted over what is found. A third of the texts, chosen by a hash of their
names, is kept apart: it is counted, its misses are never printed.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching import same_date, same_place, touches
from tally import Tally, is_apart, table

from memcon.coding import Coder
from memcon.record import Event, Record, Span

TEXTS = Path(__file__).parent.parent / "tests" / "grounding" / "scenes.txt"
OPENING = re.compile(r"^== (\S+) (\d{4}-\d\d-\d\d)\n", re.MULTILINE)
MARK = re.compile(r"\[\[([^;\]]+); ([^;\]]+); ([^;\]]+)\]\]")
FIELDS = ("event found", "place", "no place invented", "date", "no date invented")
NONE, UNASKED = "-", "?"


@dataclass(frozen=True, slots=True)
class Marked:
    """An event of a text and the right answers to where and when."""

    span: Span
    places: tuple[str, ...]
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with its events."""

    name: str
    published: str
    text: str
    events: tuple[Marked, ...]

    @property
    def apart(self) -> bool:
        """Whether the text is kept apart."""
        return is_apart(self.name, 3)


def read_scenes(path: Path = TEXTS) -> Iterator[Scene]:
    """The texts, without their marks."""
    pieces = OPENING.split(path.read_text(encoding="utf-8"))[1:]
    for name, published, body in zip(*[iter(pieces)] * 3, strict=True):
        text, events, done = "", [], 0
        for mark in MARK.finditer(body):
            text += body[done : mark.start()]
            words, places, dates = mark.groups()
            span = (len(text), len(text) + len(words))
            events.append(Marked(span, tuple(places.split("|")), tuple(dates.split("|"))))
            text += words
            done = mark.end()
        yield Scene(name, published, (text + body[done:]).strip(), tuple(events))


def find(wanted: Marked, record: Record) -> Event | None:
    """The coded event that the marked words tell."""
    for own in (True, False):
        for event in record.events:
            spans = (event.trigger,) if own else event.also
            if any(touches(wanted.span, span) for span in spans):
                return event
    return None


def ask(
    tally: Tally, what: str, wanted: Sequence[str], given: str, at: str, same: Sequence[bool]
) -> None:
    """Count an answer; `same` says of each right one whether it is that."""
    if UNASKED in wanted:
        return
    right = any(same) or (NONE in wanted and given == NONE)
    named = what if NONE not in wanted else f"no {what} invented"
    tally.ask(named, right, f"{at}: {given} for {' or '.join(wanted)}")


def score(scene: Scene, record: Record) -> Tally:
    """The events of one text."""
    tally = Tally()
    for wanted in scene.events:
        found = find(wanted, record)
        at = f"{scene.name}: {scene.text[wanted.span[0] : wanted.span[1] + 50]!r}"
        tally.ask("event found", found is not None, at)
        if found is None:
            continue
        place, date = found.place.name if found.place else None, found.date
        same = [same_place(p, place) for p in wanted.places]
        ask(tally, "place", wanted.places, place or NONE, at, same)
        when = f"{date.start}/{date.end}" if date else NONE
        same = [d not in (NONE, UNASKED) and same_date(d, date) for d in wanted.dates]
        ask(tally, "date", wanted.dates, when, at, same)
    return tally


def main() -> None:
    """Code the texts and print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="print every miss in words")
    options = parser.parse_args()
    coder = Coder()
    read, apart = Tally(), Tally()
    for scene in read_scenes():
        (apart if scene.apart else read).add(score(scene, coder.code(scene.text, scene.published)))
    print(table([("read", read)], FIELDS), table([("kept apart", apart)], FIELDS), sep="\n\n")
    if options.errors:
        print("\n".join(read.misses))


if __name__ == "__main__":
    main()
