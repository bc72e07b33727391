"""Sentences that only a teacher labels: our own, with other parties marked, or told by other verbs.

What they say need not be true or even likely. A student hears from its teacher what such a
sentence would mean, and so learns of words that no labelled sentence has.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import Scene, Span
from questions import marked

VERBS = Path(__file__).with_name("verbs.txt")
DOUBLED = frozenset("bar rub stab grab strip plot trap stop drop ban pin rob snub plug".split())
VOWELS = "aeiou"


def past(verb: str) -> str:
    """The past of a regular verb: *vilified*, *snubbed*."""
    head, _, rest = verb.partition(" ")
    if head.endswith("e"):
        told = head + "d"
    elif head.endswith("y") and head[-2] not in VOWELS:
        told = head[:-1] + "ied"
    else:
        told = head + (head[-1] if head in DOUBLED else "") + "ed"
    return f"{told} {rest}".strip()


def read_verbs(path: Path = VERBS) -> list[str]:
    """The pasts of the verbs of a commented list, with the preposition that some of them have."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [past(line) for line in lines if line and line[0] != "#"]


@dataclass(frozen=True)
class Unlabelled:
    """Draws a marked sentence from each scene: half of them with another verb, the rest (or where
    it does not stand in the past) with another pair of parties, or the pair turned round."""

    verbs: Sequence[str]
    chance: random.Random

    def __call__(self, scene: Scene) -> str | None:
        """A marked sentence, or None where the scene gives no other than its own."""
        chance = self.chance
        if chance.random() < 0.6 and (told := self._retold(scene)):
            return told
        spans = [s for s in (scene.source, scene.target, *scene.others) if s]
        if len(spans) < 2:
            return None
        first, second = chance.sample(spans, 2)
        if (first, second) == (scene.source, scene.target):
            first, second = second, first
        apart = first[1] <= second[0] or second[1] <= first[0]
        return marked(scene.text, {"s": first, "t": second}) if apart else None

    def _retold(self, scene: Scene) -> str | None:
        """The scene with another verb in the past where its own stands so."""
        if scene.predicate is None or scene.source is None or scene.target is None:
            return None
        start, end = scene.predicate
        word = scene.text[start:end]
        if not word.endswith("ed") or not word.islower():
            return None
        verb = self.chance.choice(self.verbs)
        return marked(
            scene.text[:start] + verb + scene.text[end:],
            {
                "s": moved(scene.source, end, len(verb) - len(word)),
                "t": moved(scene.target, end, len(verb) - len(word)),
            },
        )


def moved(span: Span, after: int, by: int) -> Span:
    """A span that stands so many letters further on, if it stands behind a place."""
    return (span[0] + by, span[1] + by) if span[0] >= after else span


