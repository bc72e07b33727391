"""Who the speakers are: "he", "the mayor" and "her statement" led back to a name in the text.

A phrase keeps its words; its head becomes the token by which the cast knows the actor.
"""

from __future__ import annotations

from dataclasses import replace

from memcon.language import Phrase, phrase
from memcon.statements.conversation import BODIES, SUBJECT, Conversation
from memcon.statements.draft import Draft
from memcon.statements.epithets import COMPANY, PAPERS, PRIVATE, gender_of, human, initials, plural
from memcon.statements.scene import Scene

GENDERS = {"he": "m", "she": "f"}
OPENING, SOON = 3, 6  # paragraphs of an opening, and up to which it may leave a name open
NOTHING_NEW = frozenset("state-run armed big large giant embattled private public".split())
STRANGERS = frozenset(
    "officer lawyer adviser advisor reporter observer insider staffer manager organizer worker "
    "spokesman spokeswoman historian analyst doctor investigator prosecutor researcher professor "
    "newspaper letter paper order number member member poster chapter matter answer banner "
    "power computer center corner error factor sector monitor mirror".split()
)


class Speakers:
    """Resolves the speakers of a text in the order in which they speak."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.initials = initials(scene)
        self.talk = Conversation(scene)

    def resolve(self, drafts: list[Draft]) -> None:
        """Point the speakers of drafts, in text order, at the names that they mean."""
        done: dict[tuple[int, int], Phrase] = {}
        spoken = {draft.speaker.head for draft in drafts if draft.speaker is not None}
        pronouns = self.pronouns(spoken)
        for draft in sorted(drafts, key=place):
            while pronouns and pronouns[0] < place(draft):
                token = pronouns.pop(0)
                self.talk.followed(token, GENDERS[self.scene.tree.lower[token]])
            if draft.speaker is None:
                continue
            key = (draft.speaker.start, draft.speaker.end)
            if key not in done:
                done[key] = self.known(draft.speaker)
            draft.speaker = done[key]
            if not draft.inherited:
                self.talk.heard(draft.speaker, key[0], draft.cue)
        self.identify(drafts)

    def identify(self, drafts: list[Draft]) -> None:
        """Name whom the opening only describes: "A Winnipeg man says …", then "Al Roe said …"."""
        tree, cast = self.scene.tree, self.scene.cast
        ordered = [d for d in sorted(drafts, key=place) if d.speaker is not None]
        for number, draft in enumerate(ordered):
            phrase = draft.speaker
            assert phrase is not None
            if self.scene.paragraph[phrase.head] > OPENING or self.person_at(phrase.head):
                break
            if not self.stranger(phrase):
                continue
            for later in ordered[number + 1 :]:
                named = later.speaker
                assert named is not None
                if not self.person_at(named.head):
                    continue
                who = cast.actors[cast.by_token[named.head].actor]
                first = min(m.start for m in cast.mentions if m.actor == who.id)
                gender = gender_of(tree, phrase.head)
                fits = not (gender and who.gender) or gender == who.gender
                private = tree.lemmas[phrase.head] in PRIVATE
                private = private and tree.lower[phrase.start] not in ("the", "his", "her")
                same = self.talk.called.get(tree.lemmas[phrase.head]) == who.id
                near = self.scene.paragraph[first] - self.scene.paragraph[phrase.head] <= SOON
                if first > phrase.head and near and " " in who.name and (
                    same or (private and fits)
                ):
                    draft.speaker = replace(phrase, head=named.head)
                break

    def stranger(self, phrase: Phrase) -> bool:
        """Whether a phrase describes one person whom it does not name: "a Winnipeg man"."""
        tree = self.scene.tree
        head = phrase.head
        if tree.pos[head] != "NOUN" or plural(tree, head) or self.named_at(head):
            return False
        return human(tree, head) or tree.lemmas[head] in (*PRIVATE, *self.talk.called)

    def pronouns(self, spoken: set[int]) -> list[int]:
        """The subjects "he" and "she" of the narrator's own sentences, none of them speakers."""
        tree, inside = self.scene.tree, self.scene.inside
        return [
            token
            for token, word in enumerate(tree.lower)
            if word in GENDERS
            and inside[token] < 0
            and token not in spoken
            and tree.deps[token] in SUBJECT
            and tree.deps[tree.heads[token]] in ("ROOT", "conj")
        ]

    def known(self, phrase: Phrase) -> Phrase:
        """A speaker's phrase with the head by which the cast knows who is meant."""
        scene, tree = self.scene, self.scene.tree
        head = phrase.head
        word = tree.lower[head]
        if word in GENDERS:
            found = self.talk.person(head, GENDERS[word])
            return replace(phrase, head=found) if found is not None else phrase
        if word in ("who", "which", "that") and tree.deps[tree.heads[head]] == "relcl":
            return replace(phrase, head=tree.heads[tree.heads[head]])
        if tree.lemmas[head] in PAPERS:
            owner = tree.child(head, "poss")
            if owner is not None and scene.cast.at(owner) is not None:
                return self.known(replace(phrase, head=owner)) if (
                    tree.lower[owner] not in ("his", "her")
                ) else self.by_pronoun(phrase, owner)
        if tree.words[head] in self.initials:
            full = self.initials[tree.words[head]]
            if full < head and self.talk.at(full) != self.talk.at(head):
                return replace(phrase, head=full)
        if tree.pos[head] == "NOUN":
            for noun in tree.conjuncts(head):
                for child in tree.all(noun, "appos"):
                    if tree.pos[child] == "PROPN" and (noun == head or self.named_at(child)):
                        return self.widened(phrase, child)
            if not plural(tree, head) and tree.child(head, "det") is None:
                for noun in tree.all(head, "conj"):
                    if tree.pos[noun] == "PROPN" and self.named_at(noun):
                        return replace(phrase, head=noun)
        elif tree.pos[head] == "PROPN":
            for child in tree.all(head, "appos"):
                if tree.pos[child] == "PROPN" and self.person_at(child) and not (
                    self.person_at(head)
                ):
                    return self.widened(phrase, child)
        if tree.lower[phrase.start] == "the" and not self.named_at(head):
            found = self.described(phrase)
            if found is not None:
                return replace(phrase, head=found)
        return phrase

    def widened(self, words: Phrase, name: int) -> Phrase:
        """A speaker's phrase that takes in the name set beside it: "her agent, Danny Fritz"."""
        if words.start <= name < words.end or not 0 < name - words.end < 8:
            return replace(words, head=name)
        return phrase(self.scene.tree.doc, words.start, name + 1, name)

    def person_at(self, token: int) -> bool:
        """Whether the cast knows a token as a person's name."""
        mention = self.scene.cast.at(token)
        return (
            mention is not None
            and mention.form == "name"
            and self.scene.cast.actors[mention.actor].kind == "person"
            and self.scene.tree.doc[token].ent_type_ == "PERSON"
        )

    def body(self, token: int) -> int | None:
        """The token that names the body which a bare "the company" means."""
        tree, cast = self.scene.tree, self.scene.cast
        best: tuple[float, int] | None = None
        for mention in cast.mentions:
            who = cast.actors[mention.actor]
            distance = tree.sentence[token] - tree.sentence[mention.head]
            if mention.head >= token or distance > 10 or who.kind not in BODIES - {"country"}:
                continue
            if mention.form != "name" or self.scene.inside[mention.head] >= 0:
                continue
            score = -0.5 * distance + (1.0 if tree.deps[mention.head] in SUBJECT else 0.0)
            score += 0.8 if mention.actor in self.talk.bodies[-2:] else 0.0
            score -= 1.5 if who.sector == "JRN" else 0.0
            if best is None or score >= best[0]:
                best = (score, mention.head)
        return best[1] if best is not None else None

    def named_at(self, token: int) -> bool:
        """Whether the cast knows a token by a name."""
        mention = self.scene.cast.at(token)
        if mention is None:
            return False
        who = self.scene.cast.actors[mention.actor]
        if human(self.scene.tree, token):
            return who.kind == "person" and mention.form == "name"
        return mention.form == "name" or (who.kind in BODIES and mention.form != "role")

    def described(self, phrase: Phrase) -> int | None:
        """Whom "the mayor" or "the company" means."""
        tree = self.scene.tree
        head = phrase.head
        noun = tree.pos[head] in ("NOUN", "PROPN") or tree.lemmas[head] == "old"
        if plural(tree, head) or not noun:
            return None
        lemma = tree.lemmas[head]
        modifiers = [
            tree.lower[t] for t in tree.all(head, "amod", "compound", "nmod") if t < head
        ]
        if lemma in COMPANY and modifiers and set(modifiers) - NOTHING_NEW:
            return None
        if lemma in COMPANY:
            for mention in reversed(self.scene.cast.mentions):
                if mention.head < head and mention.form == "name" and lemma in tree.lower[
                    mention.start : mention.end
                ]:
                    return mention.head
            return self.body(head)
        actor = self.talk.called.get(lemma)
        if actor is not None:
            return self.talk.head_of(actor, head)
        modified = bool(modifiers) or lemma == "old"
        aged = "old" in modifiers  # "the 29-year-old centre"
        if (modified and human(tree, head) and lemma not in STRANGERS) or aged:
            return self.talk.person(head, None)
        return None

    def by_pronoun(self, phrase: Phrase, owner: int) -> Phrase:
        """ "Her statement" is hers."""
        gender = "m" if self.scene.tree.lower[owner] == "his" else "f"
        found = self.talk.person(owner, gender)
        return replace(phrase, head=found if found is not None else owner)

def place(draft: Draft) -> int:
    """Where a draft stands in the text."""
    if draft.cue is not None:
        return draft.cue
    return draft.content[0][0]
