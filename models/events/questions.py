"""What the role network is asked: a sentence with one party of an event marked, and who the other
one was; or, so that it learns to say so, that nobody was."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus import SPAN, TYPES, Scene, Span
from varying import ENDINGS, OPENINGS, is_name, joined, other_party

Wanted = Literal["s", "t"]
YIELD = frozenset(("CONCEDE", "RETREAT"))
LETTERS = re.compile(r"</?[stp]>")
LONGEST = 320  # letters of two sentences that are joined
# What two do to each other, or the one in answer to the other: turned round it may be true as well.
MUTUAL = frozenset("CONSULT AGREE COOPERATE SUPPORT REJECT CONCEDE".split())
RETURNED = re.compile(
    r"each other|\bboth\b|clash|exchang|battle|fight|fought|\bwar\b|feud|skirmish|traded|between"
    r"|repl(y|ied)|respon|retaliat|mutual|joint|\bwith\b",
    re.IGNORECASE,
)
# What a deed may be done to instead of to somebody.
THINGS = (
    "a bridge", "three checkpoints", "new rules", "the talks", "a statement", "the plan", "a plan",
    "two villages", "the road", "a depot", "the budget", "the vote", "a series of measures",
    "the measure", "peace", "a new round", "restraint", "the decision", "more time", "the idea",
    "a compromise", "the hills", "a ceremony", "positions along the river", "such steps",
    "reforms", "elections", "a proposal", "the attack", "the arrests", "what had been agreed",
)  # fmt: skip


@dataclass(frozen=True)
class Question:
    """An event's type, a sentence with marks (`<p>` about its predicate, where that is known), the
    party that is wanted (`s` or `t`), and whether the sentence names it: it is marked then."""

    type: str
    text: str
    wanted: Wanted
    answered: bool


def marked(text: str, spans: dict[str, Span | None]) -> str:
    """A text with marks about spans, by their letter."""
    inserts: list[tuple[int, int, str]] = []
    for letter, span in spans.items():
        if span is not None:
            inserts += [(span[0], 1, f"<{letter}>"), (span[1], 0, f"</{letter}>")]
    for at, _, mark in sorted(inserts, key=lambda i: i[:2], reverse=True):
        text = text[:at] + mark + text[at:]
    return text


@dataclass(frozen=True)
class Questions:
    """Draws a question about each scene, told each time in another way."""

    scenes: Sequence[Scene]
    names: Sequence[str]
    chance: random.Random
    nobody: float = 0.25  # the share of questions that are made to have nobody for an answer

    @classmethod
    def over(cls, scenes: Sequence[Scene], chance: random.Random) -> Questions:
        """Questions about these scenes, with the names of their parties for other names."""
        parties = {s.text[slice(*p)] for s in scenes for p in (s.source, s.target) if p}
        return cls(scenes, sorted(p for p in parties if is_name(p)), chance)

    def __call__(self, scene: Scene) -> Question:
        """A question about a scene."""
        chance = self.chance
        if scene.source is None or scene.target is None:
            return self._alone(scene)
        wanted: Wanted = "t" if chance.random() < 0.7 else "s"
        predicate = scene.predicate if chance.random() < 0.85 else None
        if chance.random() < self.nobody and (found := self._nobody(scene, wanted, predicate)):
            return found
        spans = {"s": scene.source, "t": scene.target, "p": predicate}
        text = marked(scene.text, spans)
        if chance.random() < 0.5:
            text = SPAN.sub(lambda found: other_party(found, self.names, chance), text)
        if chance.random() < 0.25:
            text = self._joined(text, chance.choice(self.scenes).text) or text
        return Question(scene.type, self._around(text), wanted, answered=True)

    def _alone(self, scene: Scene) -> Question:
        """Of a sentence that names one party only, who the other was: nobody."""
        wanted: Wanted = "s" if scene.source is None else "t"
        spans = {"s": scene.source, "t": scene.target, "p": scene.predicate}
        text = self._around(marked(scene.text, spans), more=0.5)
        if self.chance.random() < 0.5:
            text = self._joined(text, self.chance.choice(self.scenes).text) or text
        return Question(scene.type, text, wanted, answered=False)

    def _nobody(self, scene: Scene, wanted: Wanted, predicate: Span | None) -> Question | None:
        """A question that nobody answers, in one of four ways, where the scene allows it."""
        kind, known = self.chance.random(), "s" if wanted == "t" else "t"
        text = scene.text
        if kind < 0.3 and scene.others:  # of one who only looks on
            other = self.chance.choice(scene.others)
            if predicate is None or not (other[0] < predicate[1] and predicate[0] < other[1]):
                told = marked(text, {known: other, "p": predicate})
                return Question(scene.type, self._around(told), wanted, answered=False)
        if kind < 0.45 and scene.type not in MUTUAL and not RETURNED.search(text):
            turned = scene.target if known == "s" else scene.source
            told = marked(text, {known: turned, "p": predicate})
            return Question(scene.type, self._around(told), wanted, answered=False)
        if kind < 0.65:  # of the deed of others, told in one breath
            other_scene = self.chance.choice(self.scenes)
            alike = {other_scene.type, scene.type} <= YIELD or other_scene.type == scene.type
            if other_scene.predicate and not alike:
                told = marked(text, {known: scene.source if known == "s" else scene.target})
                theirs = marked(other_scene.text, {"p": other_scene.predicate})
                if both := self._joined(told, theirs):
                    return Question(other_scene.type, both, wanted, answered=False)
        if wanted == "t" and scene.target and is_name(text[slice(*scene.target)]):
            told = marked(text, {"s": scene.source, "t": scene.target, "p": predicate})
            if told.startswith("<t>") or "<t>" not in told:
                return None
            thing = self.chance.choice(THINGS)
            told = re.sub(r"(\b(?:the|a|an) )?<t>.*?</t>('s\b)?", thing, told)
            told = self._around(told)
            if self.chance.random() < 0.5:
                told = self._joined(told, self.chance.choice(self.scenes).text) or told
            return Question(scene.type, told, wanted, answered=False)
        return None

    def _around(self, text: str, more: float = 0.25) -> str:
        """A text with an opening or an ending that may name somebody else."""
        chance = self.chance
        if chance.random() < more:
            text = chance.choice(OPENINGS).format(chance.choice(self.names)) + text
        if chance.random() < more and text.endswith("."):
            text = text[:-1] + chance.choice(ENDINGS).format(chance.choice(self.names)) + "."
        return text

    def _joined(self, text: str, other: str) -> str | None:
        return joined(text, other, LONGEST, self.chance)


__all__ = ["LETTERS", "TYPES", "Question", "Questions", "marked"]
