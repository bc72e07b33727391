"""Drafts made one and finished: who speaks in them, of what kind they are, how sure they are."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.language import Phrase, phrase
from memcon.record import Span, StatementKind
from memcon.statements.attribution import Attribution
from memcon.statements.brackets import without_brackets
from memcon.statements.draft import Draft
from memcon.statements.ranges import Range, closed, joined, widened
from memcon.statements.scene import NOUNS, Scene

UNMEASURED, NAMELESS = 0.6, 0.8


def unified(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """One draft a cue, its ranges widened to whole quotations and without its own cue."""
    by_cue: dict[int, Draft] = {}
    kept: list[Draft] = []
    for draft in drafts:
        same = by_cue.get(draft.cue) if draft.cue is not None else None
        if same is not None:
            for start, end in draft.content:
                same.add(start, end)
            same.speaker = same.speaker or draft.speaker
            continue
        if draft.cue is not None:
            by_cue[draft.cue] = draft
        kept.append(draft)
    for draft in kept:
        words = [part for part in draft.content if part[0] < part[1]]
        ranges = [widened(scene, *closed(scene, *part), draft.cue) for part in words]
        draft.content = joined(scene, ranges)
    without_brackets(scene, kept)
    return [draft for draft in kept if draft.content]


def kind_of(scene: Scene, draft: Draft) -> StatementKind:
    """Direct where all the words are quoted or a turn's, indirect where none are, else mixed."""
    if draft.rule == "turn":
        return "direct"
    quoted = plain = 0
    for start, end in draft.content:
        for token in range(start, end):
            if scene.inside[token] >= 0:
                quoted += 1
            elif scene.tree.pos[token] not in ("PUNCT", "SPACE") and not scene.marks(token):
                plain += 1
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def balanced(scene: Scene, start: int, end: int) -> Range:
    """A range with both marks of a quotation that begins or ends it but does not fill it."""
    for token in {start, end - 1}:
        number = scene.inside[token]
        if number < 0:
            continue
        quote = scene.quotes[number]
        if start == quote.start and end > quote.end:
            start = quote.first
        elif end == quote.end and start < quote.first:
            end = quote.last
    return start, end


def trust(scene: Scene, draft: Draft) -> float:
    """How often statements of a rule are right in words and speaker; less where nobody is named."""
    share = scene.cues.rules.get(draft.rule, UNMEASURED)
    return round(share * (NAMELESS if draft.speaker is None else 1.0), 2)


def finished(scene: Scene, draft: Draft) -> Attribution:
    """A draft as an attribution, in characters."""
    doc = scene.tree.doc

    def span(part: Range) -> Span:
        last = doc[part[1] - 1]
        return doc[part[0]].idx, last.idx + len(last.text)

    return Attribution(
        kind=kind_of(scene, draft),
        content=tuple(span(balanced(scene, *part)) for part in draft.content),
        speaker=alone(scene, draft.speaker) if draft.speaker else None,
        cue=span(draft.words) if draft.words else None,
        cue_token=draft.cue,
        stance=draft.stance,
        rule=draft.rule,
        confidence=trust(scene, draft),
        inherited=draft.inherited,
        others=tuple(jointly(scene, issuers(scene, draft) or draft.speaker))
        if draft.speaker else (),
        addressees=tuple(
            each for one in draft.addressees for each in (one, *jointly(scene, one))
        ),
        medium=draft.medium,
        medium_span=span(draft.medium_words) if draft.medium_words else None,
        outlet=draft.outlet,
        via=tuple(draft.via),
    )


def issuers(scene: Scene, draft: Draft) -> Phrase | None:
    """All who brought out the paper that "it" stands for: "…, *it* said" of a joint statement."""
    words = draft.speaker
    if words is None or draft.medium is None or words.start <= words.head < words.end:
        return None
    return scene.noun_phrase(words.head) if scene.tree.lower[words.start] == "it" else None


def jointly(scene: Scene, speaker: Phrase) -> Iterator[Phrase]:
    """Those whom a phrase names beside its head, where no group holds them all."""
    tree = scene.tree
    verb = tree.heads[speaker.head]
    last = verb if tree.deps[speaker.head] == "nsubj" and verb > speaker.end and (
        tree.words[speaker.end] == ","
    ) else speaker.end  # "Ana Roe, the mayor, *and Max Lund*, her deputy, said"
    for token in tree.conjuncts(speaker.head)[1:]:
        if not speaker.start <= token < last or tree.pos[token] not in NOUNS:
            continue
        if scene.inside[token] != scene.inside[speaker.head]:
            continue  # "Ben Adu, who lost eight kilos “and two *sizes*”, says"
        if any(tree.lower[t] == "or" for t in range(speaker.head, token)):
            continue
        at, group = scene.cast.at(token), scene.cast.at(speaker.head)
        if group is not None and (group.start <= token < group.end):
            continue
        if at is not None and group is not None and at.actor == group.actor:
            continue
        yield scene.noun_phrase(token)


def alone(scene: Scene, owner: Phrase) -> Phrase:
    """An owner's phrase without the second owner: "*Chad* 's and its neighbours' refusal"."""
    tree = scene.tree
    mark = tree.child(owner.head, "case")
    if mark is None or not owner.start <= owner.head < mark < owner.end - 1:
        return owner  # also where the head is the name that "she" means
    return phrase(tree.doc, owner.start, mark, owner.head)
