"""The frame lexicon: predicates, the arguments that they take, and the event that they mean.

Written down in `knowledge/frames/*.tsv`, read once, looked up by the lemma of the head word.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import msgspec

from memcon.knowledge.tables import Row, read_table
from memcon.record import EventType

FRAME_COLUMNS = (
    "predicate",
    "pos",
    "when",
    "type",
    "mode",
    "cameo",
    "actor",
    "recipient",
    "example",
)
CLASS_COLUMNS = ("class", "words")
TYPES = frozenset(get_args(EventType))
POS = {"v": ("VERB", "AUX"), "n": ("NOUN", "PROPN"), "a": ("ADJ", "VERB", "ADV")}


class Condition(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A slot of the clause that must (or must not) be filled by one of some words.

    Empty `words` ask only whether the slot is filled.
    """

    slot: str
    words: frozenset[str]
    negative: bool = False


class Frame(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One entry of the lexicon. `key` names it in records: `sanction/impose.v#2`."""

    key: str
    head: str
    rest: tuple[str, ...]
    pos: str
    conditions: tuple[Condition, ...]
    type: str
    mode: str | None
    cameo: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    example: str

    @property
    def asks_recipient(self) -> bool:
        """Whether the entry tells no event unless somebody is its recipient (a slot `!`)."""
        return "!" in self.recipient

    @property
    def asks_abroad(self) -> bool:
        """Whether the entry tells no event where a person does it at home (`!abroad`)."""
        return "!abroad" in self.recipient

    @property
    def asks_party(self) -> bool:
        """Whether the entry tells no event where a thing does it to a thing (a slot `!`)."""
        return "!" in self.actor

    def asks(self, lemma: str) -> bool:
        """Whether the entry asks for a word as its object, or holds it itself."""
        return lemma in self.rest or any(
            c.slot == "obj" and lemma in c.words and not c.negative for c in self.conditions
        )

    @property
    def weight(self) -> int:
        """How specific the entry is: the more it asks for, the sooner it is believed."""
        return 3 * len(self.rest) + sum(
            2 if c.words and not c.negative else 1 for c in self.conditions
        )


class Lexicon(msgspec.Struct, frozen=True):
    """Frames by the lemma of their head, the most specific first."""

    frames: dict[str, tuple[Frame, ...]]

    def find(self, word: str) -> tuple[Frame, ...]:
        """The entries that a word takes part in."""
        return tuple(
            f for frames in self.frames.values() for f in frames if word == f.head or word in f.rest
        )


NAME = "@name"  # in a condition: any proper noun
HUMAN = "@human"  # any noun for people, or a number of them
PLACE = "@place"  # any name that the recogniser takes for a place's
MARKS = frozenset((NAME, HUMAN, PLACE))


def read_classes(path: Path) -> dict[str, frozenset[str]]:
    """Word classes for conditions (`@aid`): lemmas; a class may name another class."""
    raw = {row["class"]: (row, row["words"].split()) for row in read_table(path, CLASS_COLUMNS)}

    def words_of(name: str, above: tuple[str, ...] = ()) -> frozenset[str]:
        row, words = raw[name]
        found: set[str] = set()
        for word in words:
            if word in MARKS:
                found.add(word)
            elif not word.startswith("@"):
                found.add(word.replace("_", " "))
            elif word[1:] not in raw or word[1:] in above:
                raise row.error(f"class '{word}' is not defined, or contains itself")
            else:
                found |= words_of(word[1:], (*above, name))
        return frozenset(found)

    return {name: words_of(name) for name in raw}


def read_frames(folder: Path, extra: Iterable[Path] = ()) -> Lexicon:
    """The lexicon in a folder, a user's own entries before it. Raises `TableError`."""
    classes = read_classes(folder / "classes.tsv")
    by_head: dict[str, list[Frame]] = {}
    ours = sorted(
        (folder / "types").glob("*.tsv"),  # numbered first: the files that hold one type
        key=lambda path: (path.stem.upper() not in TYPES, path.name),
    )
    for paths, prefer in ((extra, True), (ours, False)):
        numbers: dict[str, int] = {}
        for path in paths:
            for row in read_table(path, FRAME_COLUMNS):
                frame = frame_of(row, classes, numbers, prefer)
                by_head.setdefault(frame.head, []).append(frame)
    return Lexicon(
        {head: tuple(sorted(frames, key=lambda f: -f.weight)) for head, frames in by_head.items()}
    )


def frame_of(
    row: Row, classes: dict[str, frozenset[str]], numbers: dict[str, int], prefer: bool = False
) -> Frame:
    """One row of a frame table. Raises `TableError`."""
    words = row["predicate"].split()
    pos = row["pos"]
    if not words or pos not in POS:
        raise row.error("needs a predicate and a pos of v, n or a")
    if row["type"] not in TYPES:
        raise row.error(f"column 'type': '{row['type']}' is no PLOVER type")
    if pos == "n" and len(words) > 1 and "of" not in words:
        head, rest = words[-1], words[:-1]
    else:
        head, rest = words[0], words[1:]
    name = f"{row['type'].lower()}/{row['predicate']}.{pos}"
    numbers[name] = numbers.get(name, 0) + 1
    key = name if numbers[name] == 1 else f"{name}#{numbers[name]}"
    return Frame(
        ("own:" if prefer else "") + key,
        head,
        tuple(rest),
        pos,
        tuple(condition_of(row, part, classes) for part in row["when"].split()),
        row["type"],
        row["mode"] or None,
        row["cameo"] or None,
        tuple((row["actor"] or ("subj" if pos != "n" else "subj|mod|of|from")).split("|")),
        tuple((row["recipient"] or ("obj" if pos != "n" else "with|on|against|to|of")).split("|")),
        row["example"],
    )


def condition_of(row: Row, part: str, classes: dict[str, frozenset[str]]) -> Condition:
    """`slot:word,@class`, `slot:*`, `!slot:…`."""
    negative = part.startswith("!")
    slot, colon, values = part.removeprefix("!").partition(":")
    if not colon or not slot:
        raise row.error(f"column 'when': '{part}' is not slot:words")
    words: set[str] = set()
    for value in values.split(","):
        if value in MARKS:
            words.add(value)
        elif value.startswith("@"):
            if value[1:] not in classes:
                raise row.error(f"column 'when': class '{value}' is not in classes.tsv")
            words |= classes[value[1:]]
        elif value and value != "*":
            words.add(value.replace("_", " "))
    return Condition(slot, frozenset(words), negative)
