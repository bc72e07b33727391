"""The example articles' gold records: words in the files, spans in the program.

`examples/gold/README.md` describes the format. Whatever cannot be found, or is found twice, is an
error that names the file and the entry.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent.parent / "examples"
ELISION = " … "

Span = tuple[int, int]


class GoldError(ValueError):
    """A gold entry whose words are not in the article, or not only once."""


@dataclass(frozen=True)
class GoldStatement:
    """Who said what to whom. `optional`: right if found, no fault if not."""

    content: tuple[Span, ...]
    kind: str
    speakers: tuple[str, ...]
    cue: str
    addressees: tuple[str, ...]
    via: tuple[str, ...]
    medium: str | None
    outlet: str | None
    stances: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class GoldEvent:
    """Who did what to whom. `types`, `statuses` and `sources` hold every right answer.

    Those in `may` can be named as actor or recipient without fault.
    """

    trigger: Span
    also: tuple[Span, ...]
    types: tuple[str, ...]
    mode: str | None
    cameo: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    statuses: tuple[str, ...]
    sources: tuple[str, ...]
    may: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class GoldArticle:
    """An article, what is in it, and other names for those who act in it."""

    name: str
    text: str
    date: str
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...]
    not_speech: tuple[Span, ...]
    names: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]


def places_of(words: str, text: str) -> list[int]:
    """Where words stand in a text as whole words."""
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return [m.start() for m in re.finditer(before + re.escape(words) + after, text)]


def find_once(words: str, text: str, window: Span | None = None) -> Span:
    """The only place of words, inside a window if one is given. Raises `GoldError`."""
    start, end = window or (0, len(text))
    found = places_of(words, text[start:end])
    if len(found) != 1:
        raise GoldError(f"{words!r} stands {len(found)} times")
    return start + found[0], start + found[0] + len(words)


def find_content(words: str, text: str, window: Span | None) -> Span:
    """A piece of content, whole or as `first words … last words`."""
    if ELISION not in words:
        return find_once(words, text, window)
    first, last = words.split(ELISION)
    start, after = find_once(first, text, window)
    later = places_of(last, text[after:])
    if not later:
        raise GoldError(f"{last!r} does not follow {first!r}")
    return start, after + later[0] + len(last)


def many(value: object) -> tuple[str, ...]:
    """A list, a single value or nothing, as a tuple."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (str(value),)


def read_statement(entry: dict[str, Any], text: str) -> GoldStatement:
    """One statement of a gold file."""
    window = find_once(entry["within"], text) if "within" in entry else None
    return GoldStatement(
        content=tuple(find_content(piece, text, window) for piece in many(entry["content"])),
        kind=entry["kind"],
        speakers=many(entry["speaker"]),
        cue=entry["cue"],
        addressees=many(entry.get("addressees")),
        via=many(entry.get("via")),
        medium=entry.get("medium"),
        outlet=entry.get("outlet"),
        stances=tuple(entry.get("stance", "asserts").split("|")),
        optional=entry.get("optional", False),
    )


def read_event(entry: dict[str, Any], text: str) -> GoldEvent:
    """One event of a gold file."""

    def trigger(words: str, sentence: str) -> Span:
        return find_once(words, text, find_once(sentence, text))

    return GoldEvent(
        trigger=trigger(entry["trigger"], entry["sentence"]),
        also=tuple(trigger(words, sentence) for words, sentence in entry.get("also", ())),
        types=(entry["type"], *entry.get("alternatives", ())),
        mode=entry.get("mode") or None,
        cameo=entry.get("cameo") or None,
        actors=many(entry["actors"]),
        recipients=many(entry["recipients"]),
        date=entry.get("date"),
        place=entry.get("place"),
        statuses=tuple(entry["status"].split("|")),
        sources=tuple(entry["source"].split("|")),
        may=many(entry.get("may")),
        optional=entry.get("optional", False),
    )


def read_gold(path: Path) -> GoldArticle:
    """A gold file with its article. Raises `GoldError`, which names the file and the entry."""
    raw = json.loads(path.read_text("utf-8"))
    text = (path.parent.parent / "articles" / raw["article"]).read_text("utf-8")
    statements, events = [], []
    for entry in raw["statements"]:
        try:
            statements.append(read_statement(entry, text))
        except GoldError as error:
            raise GoldError(f"{path.name}: statement {entry['content']!r}: {error}") from None
    for entry in raw["events"]:
        try:
            events.append(read_event(entry, text))
        except GoldError as error:
            raise GoldError(f"{path.name}: event {entry['sentence']!r}: {error}") from None
    return GoldArticle(
        name=path.stem,
        text=text,
        date=raw["date"],
        statements=tuple(statements),
        events=tuple(events),
        not_speech=tuple(find_once(words, text) for words in raw.get("not_speech", ())),
        names={name: many(other) for name, other in raw.get("names", {}).items()},
        groups={name: many(other) for name, other in raw.get("groups", {}).items()},
    )


def read_all(folder: Path = EXAMPLES / "gold") -> list[GoldArticle]:
    """Every gold file of a folder, by name."""
    return [read_gold(path) for path in sorted(folder.glob("*.json"))]
