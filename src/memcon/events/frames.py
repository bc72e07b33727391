"""The frame lexicon: predicates, the arguments that they take, and the event that they mean.

Written down in `knowledge/frames/*.tsv`, read once, looked up by the lemma of the head word.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import msgspec

from memcon.events.clause import Clause
from memcon.events.lightverbs import QUANTIFIERS
from memcon.events.people import is_human
from memcon.knowledge.tables import Row, TableError, read_table
from memcon.language.tree import Tree
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
LONGEST = 8  # words that a noun's predicate has before it at most
NEAR = 9  # tokens to the right of a verb in which the rest of a phrasal predicate may stand


class Condition(msgspec.Struct, frozen=True, array_like=True):
    """A slot of the clause that must (or must not) be filled by one of some words.

    Empty `words` ask only whether the slot is filled.
    """

    slot: str
    words: frozenset[str]
    negative: bool = False


class Frame(msgspec.Struct, frozen=True, array_like=True):
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

    def asks(self, lemma: str) -> bool:
        """Whether the entry asks for a word as its object."""
        return any(c.slot == "obj" and lemma in c.words and not c.negative for c in self.conditions)

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
MARKS = frozenset((NAME, HUMAN))


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


def fits(frame: Frame, tree: Tree, clause: Clause) -> bool:
    """Whether a clause has all that a frame asks for."""
    return (
        tree.pos[clause.at] in POS[frame.pos]
        and has_rest(frame, tree, clause)
        and all(
            holds(condition, tree, clause) != condition.negative for condition in frame.conditions
        )
    )


def words_near(tree: Tree, at: int) -> set[str]:
    """The words and lemmas among which the rest of a phrasal predicate can be."""
    start, end = max(0, at - LONGEST), at + NEAR
    return {*tree.lower[start:end], *tree.lemmas[start:end]}


def has_rest(frame: Frame, tree: Tree, clause: Clause) -> bool:
    """Whether the other words of a phrasal predicate stand where they should."""
    if not frame.rest:
        return True
    at = clause.at
    if frame.pos == "n" and frame.rest[0] != "of":
        before = at - len(frame.rest)
        return before >= 0 and all(
            word in (tree.lower[before + i], tree.lemmas[before + i])
            for i, word in enumerate(frame.rest)
        )
    position = at + 1
    last = min(at + NEAR, len(tree.words))
    for word in frame.rest:
        while position < last and (
            word not in (tree.lower[position], tree.lemmas[position]) or is_dating(tree, position)
        ):
            position += 1
        if position >= last or not below(tree, position, at):
            return False
        if len(frame.rest) == 1 and below_name(tree, position, at):
            return False  # "called it a win *for* all" is no "call for"
        position += 1
    return True


def is_dating(tree: Tree, token: int) -> bool:
    """Whether a preposition only dates: "called him *on* Friday" is no "call on"."""
    return tree.deps[token] == "prep" and any(
        tree.doc[c].ent_type_ in ("DATE", "TIME") for c in tree.all(token, "pobj")
    )


def below_name(tree: Tree, token: int, verb: int) -> bool:
    """Whether a preposition hangs on what a verb calls its object."""
    above = tree.heads[token]
    return above != verb and tree.deps[above] in ("oprd", "ccomp") and tree.heads[above] == verb


def below(tree: Tree, token: int, top: int) -> bool:
    """Whether a token hangs on another one, within four steps."""
    for _ in range(4):
        token = tree.heads[token]
        if token == top:
            return True
    return False


def slot_tokens(slot: str, tree: Tree, clause: Clause) -> list[int]:
    """The head tokens that fill a slot: subj, obj, iobj, mod, poss, comp, or a
    preposition."""
    if slot == "subj":
        return clause.subj
    if slot == "obj":
        return clause.obj
    if slot == "iobj":
        return clause.iobj
    if slot == "mod":
        return clause.mods
    if slot == "poss":
        return clause.owners
    if slot == "comp":
        return clause.comps
    if slot == "that":  # a finite clause below: "agreed *that* it was late"
        finite = ("VBD", "VBZ", "VBP")
        return [
            c
            for c in clause.comps
            if tree.deps[c] == "ccomp"
            and (
                tree.tags[c] in finite
                or any(tree.tags[a] in (*finite, "MD") for a in tree.all(c, "aux", "auxpass"))
            )
        ]
    if slot == "any":
        return [
            *clause.obj,
            *clause.iobj,
            *clause.mods,
            *clause.comps,
            *(t for tokens in clause.preps.values() for t in tokens),
        ]
    return clause.preps.get(slot, [])


def holds(condition: Condition, tree: Tree, clause: Clause) -> bool:
    """Whether a condition is met, its sign left aside."""
    if condition.slot == "particle":
        return bool(condition.words & set(clause.particles))
    if condition.slot == "passive":
        return clause.passive
    tokens = slot_tokens(condition.slot, tree, clause)
    if not condition.words:
        return bool(tokens)
    for token in tokens:
        if tree.pos[token] == "PROPN" and NAME in condition.words:
            return True
        if HUMAN in condition.words and is_human(token, tree):
            return True
        if tree.lemmas[token] in condition.words or tree.lower[token] in condition.words:
            return True
        for child in tree.children[token]:
            if tree.deps[child] in ("compound", "amod", "nmod") and (
                f"{tree.lower[child]} {tree.lemmas[token]}" in condition.words
                or (
                    tree.pos[token] != "VERB"
                    and tree.deps[child] == "compound"
                    and tree.lemmas[child] in condition.words
                )
            ):
                return True
            if (
                tree.lower[child] == "of"
                and tree.lemmas[token] in QUANTIFIERS
                and any(tree.lemmas[g] in condition.words for g in tree.children[child])
            ):
                return True
    return False


__all__ = [
    "Condition",
    "Frame",
    "Lexicon",
    "TableError",
    "fits",
    "is_dating",
    "read_frames",
    "slot_tokens",
]
