"""Who the speakers are: "he", "the mayor" and "her statement" led back to a name in the text.

A phrase keeps its words; its head becomes the token by which the cast knows the actor.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.actors.cast import Mention
from memcon.language import Phrase
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

GENDERS = {"he": "m", "she": "f"}
PAPERS = frozenset(
    "statement memo report release letter email e-mail tweet post message filing lawsuit remark "
    "speech address testimony office spokesman spokeswoman spokesperson complaint note op-ed "
    "column blog account finding data figure document".split()
) - frozenset("spokesman spokeswoman spokesperson office".split())
SUBJECT = ("nsubj", "nsubjpass")
OBLIQUE = ("poss", "pobj", "dobj", "compound")
REACH = 14  # sentences back that a name may stand


@dataclass(slots=True)
class Seen:
    """One place where a person is named, or speaks."""

    token: int
    actor: str
    weight: float


class Speakers:
    """Follows the conversation through a text."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.genders: dict[str, str] = {}
        self.spoke: list[Seen] = []
        self.named = [
            self.seen(mention)
            for mention in scene.cast.mentions
            if mention.form != "pronoun" and scene.cast.actors[mention.actor].kind == "person"
        ]

    def seen(self, mention: Mention) -> Seen:
        """How much a mention invites "he" to mean it."""
        tree = self.scene.tree
        dep = tree.deps[mention.head]
        weight = 1.5 if dep in SUBJECT else -1.0 if dep in OBLIQUE else 0.0
        if mention.form == "name":
            weight += 1.2
        if self.scene.inside[mention.head] >= 0:
            weight -= 3.0
        return Seen(mention.head, mention.actor, weight)

    def resolve(self, drafts: list[Draft]) -> None:
        """Point the speakers of drafts, in text order, at the names that they mean."""
        done: dict[tuple[int, int], Phrase] = {}
        for draft in sorted(drafts, key=place):
            if draft.speaker is None:
                continue
            key = (draft.speaker.start, draft.speaker.end)
            if key not in done:
                done[key] = self.known(draft.speaker)
            draft.speaker = done[key]
            mention = self.scene.cast.at(draft.speaker.head)
            if mention is not None:
                kind = self.scene.cast.actors[mention.actor].kind
                if kind == "person":
                    self.spoke.append(Seen(key[0], mention.actor, 3.0))

    def known(self, phrase: Phrase) -> Phrase:
        """A speaker's phrase with the head by which the cast knows who is meant."""
        scene, tree = self.scene, self.scene.tree
        head = phrase.head
        word = tree.lower[head]
        if word in GENDERS:
            found = self.person(head, GENDERS[word])
            return replace(phrase, head=found) if found is not None else phrase
        if tree.lemmas[head] in PAPERS:
            owner = tree.child(head, "poss")
            if owner is not None and scene.cast.at(owner) is not None:
                return self.known(replace(phrase, head=owner)) if (
                    tree.lower[owner] not in ("his", "her")
                ) else self.by_pronoun(phrase, owner)
        if tree.pos[head] == "NOUN":
            for child in tree.all(head, "appos"):
                mention = scene.cast.at(child)
                if mention is not None and mention.form == "name":
                    return replace(phrase, head=child)
        return phrase

    def by_pronoun(self, phrase: Phrase, owner: int) -> Phrase:
        """ "Her statement" is hers."""
        gender = "m" if self.scene.tree.lower[owner] == "his" else "f"
        found = self.person(owner, gender)
        return replace(phrase, head=found if found is not None else owner)

    def person(self, token: int, gender: str) -> int | None:
        """The token that names the person whom "he" or "she" means."""
        scene, tree = self.scene, self.scene.tree
        here, paragraph = tree.sentence[token], scene.paragraph[token]
        best: tuple[float, int] | None = None
        last = self.spoke[-1] if self.spoke else None
        for seen in (*self.named, *self.spoke):
            if seen.token >= token:
                continue
            distance = here - tree.sentence[seen.token]
            who = scene.cast.actors[seen.actor]
            known = who.gender or self.genders.get(seen.actor)
            if distance > REACH or (known is not None and known != gender):
                continue
            score = seen.weight - 0.35 * distance
            score -= 0.8 * (paragraph - scene.paragraph[seen.token])
            score += 1.5 if known == gender else 0.0
            score += 1.0 if last is not None and seen.actor == last.actor else 0.0
            if best is None or score >= best[0]:
                best = (score, seen.token)
                chosen = seen.actor
        if best is None:
            return None
        self.genders.setdefault(chosen, gender)
        return self.head_of(chosen, best[1])

    def head_of(self, actor: str, token: int) -> int | None:
        """A token at which the cast gives this actor, the nearest before another."""
        heads = [
            m.head
            for m in self.scene.cast.mentions
            if m.actor == actor and self.at(m.head) == actor
        ]
        before = [head for head in heads if head <= token]
        return max(before) if before else (min(heads) if heads else None)

    def at(self, token: int) -> str | None:
        """The actor that the cast gives for a token."""
        mention = self.scene.cast.at(token)
        return mention.actor if mention is not None else None


def place(draft: Draft) -> int:
    """Where a draft stands in the text."""
    if draft.cue is not None:
        return draft.cue
    return draft.content[0][0]
