"""The turns of transcripts and interviews as statements: who speaks, and what is said within.

A turn is direct speech without marks, one statement a paragraph. What its speaker says in the
first person is no statement beside it; what the turn reports of others is, through the speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from memcon.actors.voices import I_WORDS, WE_WORDS
from memcon.language import Phrase, phrase
from memcon.language.turns import ASKERS, Turn
from memcon.statements.draft import Draft
from memcon.statements.interviewed import channel, interviewee, interviewer, lettered, signer
from memcon.statements.scene import Scene

OWN = I_WORDS | WE_WORDS
HONORIFICS = frozenset("mr mrs ms mr. mrs. ms. miss sir dr dr. hon hon.".split())
CONVERSING = 4  # labels at most of an interview; a broadcast has more voices
NAMELESS = frozenset("you your it who which that nobody everybody everyone people".split())
CALLED = frozenset("mr mr. mister madam mrs mrs. ms. sir".split())
TELLING = frozenset(  # stances by which what a speaker does with words is worth a statement
    "accuses demands denies promises threatens warns praises rejects".split()
)


@dataclass(slots=True)
class Spoken:
    """A turn in tokens: who speaks, the label, the ranges of its paragraphs, the occasion with the
    word for it, and the outlet that asks."""

    speaker: Phrase | None
    words: tuple[int, int] | None
    pieces: list[tuple[int, int]] = field(default_factory=list)
    role: str = "named"
    occasion: tuple[str, tuple[int, int]] | None = None
    outlet: Phrase | None = None


def find_spoken(scene: Scene) -> list[Spoken]:
    """The turns of a text with who speaks them."""
    turns = scene.analysis.turns
    if not turns:
        return []
    opens = turns[0].pieces[0] if turns[0].role == "listed" else None
    first = scene.tokens(opens or turns[0].label or turns[0].pieces[0])[0]
    asked = interviewee(scene, first)
    asking = interviewer(scene, first)
    voices = {scene.analysis.text[slice(*turn.label)] for turn in turns if turn.label}
    occasion = channel(scene, first, len(voices) <= CONVERSING)
    found: list[Spoken] = []
    for turn in turns:
        pieces = [part for piece in turn.pieces if (part := scene.tokens(piece))[0] < part[1]]
        if not pieces:
            continue
        words = scene.tokens(turn.label) if turn.label is not None else None
        one = Spoken(None, words, pieces, turn.role, occasion, asking)
        one.speaker = speaker(scene, turn, one, asked, asking)
        if turn.role != "whole" or one.speaker is not None:
            found.append(one)
    return found


def speaker(
    scene: Scene, turn: Turn, spoken: Spoken, asked: Phrase | None, asking: Phrase | None
) -> Phrase | None:
    """Who speaks a turn: whom its label names, who is interviewed, who interviews."""
    if turn.role == "letter":
        return signer(scene, spoken.pieces[-1][1])
    if turn.role in ("answers", "listed") or (turn.role == "whole" and spoken.words is None):
        return asked and told_by(scene, spoken, asked)
    if spoken.words is None or (turn.role == "asks" and lone(scene, spoken.words)):
        return asking and told_by(scene, spoken, asking)
    start, end = spoken.words
    while end - start > 1 and scene.tree.lower[start] in HONORIFICS | {"."}:
        start += 1
    if (who := lettered(scene, start, end)) is not None:
        return phrase(scene.tree.doc, start, end, who.head)
    head = next((t for t in range(end - 1, start - 1, -1) if scene.cast.at(t) is not None), None)
    if head is None:
        head = next((t for t in range(end - 1, start - 1, -1)
                     if scene.tree.words[t][:1].isalpha()), end - 1)
    mention = scene.cast.at(head)
    return phrase(scene.tree.doc, start, end, mention.head if mention is not None and (
        start <= mention.head < end
    ) else head)


def lone(scene: Scene, words: tuple[int, int]) -> bool:
    """Whether a label says no more than that somebody asks: "Q", "QUESTION"."""
    return scene.tree.lower[words[0]].strip(".") in ASKERS - {"reporter", "moderator"}


def told_by(scene: Scene, spoken: Spoken, who: Phrase) -> Phrase:
    """A speaker's phrase that the label stands for: "A" for whom the lead names."""
    if spoken.words is None or spoken.role == "listed":
        return who
    return phrase(scene.tree.doc, *spoken.words, who.head)


def spoken_drafts(scene: Scene, turns: list[Spoken]) -> list[Draft]:
    """One statement a paragraph of each turn."""
    drafts: list[Draft] = []
    for turn in turns:
        for number, part in enumerate(turn.pieces):
            named = turn.words if turn.role != "letter" else None
            labelled = number == 0 and named is not None
            colon = named[1] if named is not None and labelled else 0
            cue = (colon, colon + 1) if scene.tree.words[colon] == ":" else None
            rule = "listed" if turn.role == "listed" else "turn"
            draft = Draft(rule, None, cue, turn.speaker, [part], inherited=not labelled)
            if turn.occasion is not None:
                draft.medium, draft.medium_words = turn.occasion
                draft.outlet = turn.outlet if draft.medium == "interview" else None
            if turn.role == "letter" and turn.words is not None:
                head = next((t for t in range(*turn.words) if scene.cast.at(t)), turn.words[1] - 1)
                draft.addressees = [phrase(scene.tree.doc, *turn.words, head)]
                draft.medium = draft.medium or "letter"
            if turn.role == "asks" or scene.tree.words[draft.content[0][1] - 1] == "?":
                draft.stance = "asks"
            drafts.append(draft)
    return drafts


def reported(scene: Scene, drafts: list[Draft], told: list[Draft]) -> Iterator[Draft]:
    """The drafts that stay beside the turns `told`: those outside them, and within them what
    others say, through the speaker, and what the speaker denies, demands or promises."""
    starts = [draft.content[0][0] for draft in told]
    tree = scene.tree
    for draft in drafts:
        at = bisect_left(starts, draft.place + 1) - 1
        turn = told[at] if at >= 0 and draft.place < told[at].content[0][1] else None
        if turn is None:
            yield draft
            continue
        if draft.speaker is None:
            continue
        word = tree.lower[draft.speaker.head]
        if asked(scene, draft) or calls(scene, draft.speaker) or (
            same(scene, draft.speaker, turn.speaker)
        ):
            continue
        if turn.speaker is not None:
            draft.addressees = [
                replace(one, head=turn.speaker.head) if tree.lower[one.head] in OWN else one
                for one in draft.addressees
            ]
        if word in OWN:
            if draft.stance in TELLING and turn.speaker is not None:
                draft.speaker = replace(draft.speaker, head=turn.speaker.head)
                yield draft
        elif word not in NAMELESS:
            draft.outer = draft.outer or turn
            yield draft


def asked(scene: Scene, draft: Draft) -> bool:
    """Whether a turn only asks if somebody says so: "Does the mayor *agree* that it is late?"."""
    tree = scene.tree
    if draft.cue is None or tree.deps[draft.cue] != "ROOT":
        return False
    start, end = scene.sentence(draft.cue)
    ends = next((t for t in range(end - 1, start, -1) if tree.pos[t] != "SPACE"), start)
    return tree.words[ends] == "?"


def calls(scene: Scene, who: Phrase) -> bool:
    """Whether words only call somebody: "*Mr. Speaker*, the law says so"."""
    words = scene.tree.words
    return scene.tree.lower[who.start] in CALLED and words[who.end : who.end + 1] == [","]


def same(scene: Scene, one: Phrase, other: Phrase | None) -> bool:
    """Whether a name means who speaks."""
    at = scene.cast.at(one.head)
    speaks = scene.cast.at(other.head) if other is not None else None
    return at is not None and speaks is not None and at.form == "name" and at.actor == speaks.actor
