"""Who the speakers are: "he", "the mayor" and "her statement" led back to a name in the text.

A phrase keeps its words; its head becomes the token by which the cast knows the actor.
"""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.turns import is_called
from memcon.language import Phrase
from memcon.language.grammar import SUBJECTS
from memcon.language.tree import Tree
from memcon.statements.authors import author, paper_sent
from memcon.statements.bynames import alias, behind, described, just_heard, widened
from memcon.statements.conversation import GENDERS, Conversation, answering
from memcon.statements.draft import Draft
from memcon.statements.epithets import (
    PRIVATE,
    WRITINGS,
    human,
    initials,
    of_a_people,
    plural,
)
from memcon.statements.firms import BODIES
from memcon.statements.introduced import introduce
from memcon.statements.itself import issuer, turned
from memcon.statements.papers import ARTICLES
from memcon.statements.scene import Scene

IT = 3  # sentences for which what spoke is "it"
ACTING = (*SUBJECTS, "dobj", "pobj", "dative", "conj")


def several(tree: Tree, noun: int) -> bool:
    """Whether a noun means several: also "MPs", which is no plural to the parse."""
    word = tree.words[noun]
    return plural(tree, noun) or (word[-1] == "s" and word[:-1].isupper())


def seated(scene: Scene, phrase: Phrase) -> int | None:
    """The name behind a post and where it is held, which the parse took for one with the place:
    "the party's leader in Assam *Rupam Das*"."""
    tree, at = scene.tree, phrase.end - 1
    link = tree.heads[at]
    person = tree.pos[at] == "PROPN" and tree.doc[at].ent_type_ == "PERSON"
    if not person or tree.deps[at] != "pobj" or tree.lower[link] not in ("in", "at") or (
        tree.heads[link] != phrase.head or not human(tree, phrase.head)
    ):
        return None
    return at if scene.cast.at(at) is not None else None


class Speakers:
    """Resolves the speakers of a text in the order in which they speak."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.initials = initials(scene)
        self.meant: dict[str, int] = {}
        self.talk = Conversation(scene)
        self.thing: tuple[int, int] | None = None
        self.many: int | None = None  # where several spoke last, and who they are
        self.many_head = 0
        self.barred: frozenset[str | None] = frozenset()  # who is no "she"

    def resolve(self, drafts: list[Draft]) -> None:
        """Point the speakers of drafts, in text order, at the names that they mean."""
        done: dict[tuple[int, int], Phrase] = {}
        spoken = {draft.speaker.head for draft in drafts if draft.speaker is not None}
        pronouns = self.pronouns(spoken)
        last: Draft | None = None
        for draft in sorted(drafts, key=lambda one: one.place):
            while pronouns and pronouns[0] < draft.place:
                token = pronouns.pop(0)
                self.talk.followed(token, GENDERS[self.scene.tree.lower[token]])
            if draft.speaker is None:
                continue
            key = (draft.speaker.start, draft.speaker.end)
            if key not in done:
                self.barred = self.present(draft.outer) | self.spoken_of(draft)
                asked = None if draft.rule == "turn" else answering(self.talk, draft, last)
                done[key] = replace(draft.speaker, head=asked) if asked is not None else (
                    self.several(draft) or self.known(draft.speaker)
                )
            last = draft
            self.follow(draft, done[key])
            if self.alone(draft, done[key]):
                draft.speaker = done[key]
            quoted = draft.cue is not None and self.scene.inside[draft.cue] >= 0
            if not draft.inherited and not quoted:  # "“My wife said no,” …": the wife is not here
                self.talk.heard(draft.speaker, key[0], draft.cue)
        for draft in drafts:  # "asked whether he would pay, *he* said": both are one
            draft.addressees = [done.get((one.start, one.end), one) for one in draft.addressees]
        introduce(self.scene, self.talk, drafts)

    def several(self, draft: Draft) -> Phrase | None:
        """Who "they" are that speak: the several who spoke in the sentence before."""
        tree, words = self.scene.tree, draft.speaker
        assert words is not None
        plain = draft.cue is not None and self.scene.inside[draft.cue] < 0
        if tree.lower[words.head] == "they" and self.many is not None and draft.outer is None:
            near = tree.sentence[words.head] - tree.sentence[self.many]
            where = self.scene.paragraph
            if plain and near == 1 and where[words.head] == where[self.many]:
                self.many, found = words.head, self.many_head
                return replace(words, head=found)
        if plain and several(tree, words.head) and (
            tree.deps[words.head] in SUBJECTS and draft.outer is None
        ):
            self.many = self.many_head = words.head
        return None

    def alone(self, draft: Draft, meant: Phrase) -> bool:
        """Whether a speaker is none of those to whom or through whom it is said: in "the bishop
        repeated what the leader told him" the leader is no bishop."""
        who = self.scene.cast.at(meant.head)
        if draft.speaker is not None and self.scene.tree.pos[draft.speaker.head] != "NOUN":
            return True
        others = [self.scene.cast.at(one.head) for one in (*draft.via, *draft.addressees)]
        return who is None or all(one is None or one.actor != who.actor for one in others)

    def follow(self, draft: Draft, meant: Phrase) -> None:
        """Remember what "it" means that speaks next: a body, or a paper for its author."""
        assert draft.speaker is not None
        words = draft.speaker
        who = self.scene.cast.at(meant.head)
        body = who is not None and self.scene.cast.actors[who.actor].kind in BODIES
        body = body or self.scene.tree.lemmas[words.head] == "office"
        paper = draft.medium_words is not None or self.scene.tree.lemmas[words.head] in WRITINGS
        self.thing = (words.head, meant.head) if body or paper else None

    def present(self, turn: Draft | None) -> frozenset[str | None]:
        """Who is "I" or "you", not "she", in the turn of a transcript: "ROE: Well, *Ana*, she"."""
        if turn is None or turn.rule != "turn" or turn.speaker is None:
            return frozenset()
        tree, (start, end) = self.scene.tree, turn.content[0]
        called = {
            m.actor
            for m in self.scene.cast.mentions
            if start <= m.head < end and is_called(tree.words, tree.deps, m)
        }
        return frozenset((self.talk.at(turn.speaker.head), *called))

    def spoken_of(self, draft: Draft) -> frozenset[str | None]:
        """Who is named in what "she" says, and so is not she: "*She* says the coroner was told"."""
        tree, words = self.scene.tree, draft.speaker
        if words is None or tree.lower[words.head] not in GENDERS:
            return frozenset()
        nested = self.scene.nested
        return frozenset(
            mention.actor
            for start, end in draft.content
            for mention in self.scene.cast.mentions
            if start <= mention.head < end and mention.form != "pronoun"
            and (start > (draft.cue or 0) or self.scene.inside[mention.head] >= 0)
            and mention.head not in nested
            and (tree.deps[mention.head] in ACTING or (
                tree.deps[mention.head] == "poss" and mention.form == "name"
            ))
        )

    def pronouns(self, spoken: set[int]) -> list[int]:
        """The subjects "he" and "she" of the narrator's own sentences, none of them speakers."""
        tree, inside = self.scene.tree, self.scene.inside
        return [
            token
            for token, word in enumerate(tree.lower)
            if word in GENDERS
            and inside[token] < 0
            and token not in spoken
            and tree.deps[token] in SUBJECTS
            and tree.deps[tree.heads[token]] in ("ROOT", "conj")
        ]

    def known(self, phrase: Phrase) -> Phrase:
        """A speaker's phrase with the head by which the cast knows who is meant."""
        scene, tree = self.scene, self.scene.tree
        head = phrase.head
        word = tree.lower[head]
        if (named := seated(scene, phrase)) is not None:
            return replace(phrase, head=named)
        if (who := issuer(scene, head)) is not None:
            return replace(phrase, head=who)
        if word in GENDERS:
            found = self.talk.person(head, GENDERS[word], self.barred)
            return replace(phrase, head=found) if found is not None else phrase
        if word == "it" and self.thing is not None:
            spoke, thing = self.thing
            near = 0 <= tree.sentence[head] - tree.sentence[spoke] <= IT
            if near and not turned(scene, spoke, head):
                return replace(phrase, head=thing)
        if word in ("his", "her") and tree.deps[head] == "poss":
            return self.by_pronoun(phrase, head)
        if word in ("who", "which", "that") and tree.deps[tree.heads[head]] == "relcl":
            noun = tree.heads[tree.heads[head]]
            noun = noun if word == "who" else paper_sent(scene, noun)
            named = tree.heads[noun] if tree.deps[noun] == "appos" else noun
            if tree.lemmas[noun] in PRIVATE and tree.lower[noun - 1] == "the" and (
                heard := just_heard(self, noun)
            ) is not None:
                return replace(phrase, head=heard)
            if scene.cast.at(noun) is None and tree.lemmas[noun] in WRITINGS:
                return self.known(scene.noun_phrase(noun))  # "a letter *that* warned"
            return replace(phrase, head=named if self.person_at(named) else noun)
        if tree.lemmas[head] in WRITINGS or tree.lemmas[head] in ARTICLES:
            owner = author(scene, head)
            if owner is not None and scene.cast.at(owner) is not None:
                return self.known(replace(phrase, head=owner)) if (
                    tree.lower[owner] not in ("his", "her")
                ) else self.by_pronoun(phrase, owner)
            if owner is not None and tree.pos[owner] == "NOUN" and (
                named := described(self, scene.noun_phrase(owner))
            ) is not None:  # "a statement from the chain"
                return replace(phrase, head=named)
            if owner is not None and tree.deps[tree.heads[owner]] == "agent":
                return scene.noun_phrase(owner)  # "a statement issued by the office of …"
        if tree.words[head] in self.initials:
            full = self.initials[tree.words[head]]
            if full < head and self.talk.at(full) != self.talk.at(head):
                return replace(phrase, head=full)
        if tree.pos[head] == "NOUN":
            for noun in tree.conjuncts(head):
                listed = several(tree, noun) and tree.child(noun, "prep") is not None
                for child in tree.all(noun, "appos"):  # not "the MPs from the NLF, *KUF* and ODU"
                    if tree.pos[child] == "PROPN" and not listed and (
                        noun == head or self.named_at(child)
                    ):
                        return widened(self, phrase, child)
            if (name := behind(self, phrase) or alias(self, head)) is not None:
                return widened(self, phrase, name)
            if not plural(tree, head) and tree.child(head, "det") is None:
                for noun in tree.all(head, "conj"):
                    if tree.pos[noun] == "PROPN" and self.named_at(noun):
                        return replace(phrase, head=noun)
        elif tree.lower[head] in ("one", "another"):  # "one of them, Ana Roe"
            below = (o for p in tree.all(head, "prep") for o in tree.all(p, "pobj"))
            for child in (c for t in (head, *below) for c in tree.all(t, "appos")):
                if self.person_at(child):
                    return widened(self, phrase, child)
        elif tree.pos[head] == "PROPN":
            for child in tree.all(head, "appos"):
                if tree.pos[child] == "PROPN" and self.person_at(child) and not (
                    self.person_at(head)
                ):
                    return widened(self, phrase, child)
        mention = scene.cast.at(head)
        # "The Russian president" is whom the cast has for it.
        told = mention is not None and mention.form == "title" and head - phrase.start > 1
        old = tree.lemmas[head] == "old" and tree.lower[phrase.start - 1] == "the"
        definite = tree.lower[phrase.start] == "the" or old
        if definite and not told and (not self.named_at(head) or of_a_people(tree, head)):
            found = described(self, phrase)
            if found is not None:
                if mention is not None and mention.form == "role":
                    self.meant[mention.actor] = found
                    self.talk.same(mention.actor, self.talk.at(found), head)
                return replace(phrase, head=found)
        if mention is not None and mention.actor in self.meant:  # "it" for "the utility"
            return replace(phrase, head=self.meant[mention.actor])
        return phrase

    def person_at(self, token: int) -> bool:
        """Whether the cast knows a token as a person's name."""
        mention = self.scene.cast.at(token)
        return (
            mention is not None
            and mention.form == "name"
            and self.scene.cast.actors[mention.actor].kind == "person"
            and self.scene.tree.doc[token].ent_type_ == "PERSON"
        )

    def named_at(self, token: int) -> bool:
        """Whether the cast knows a token by a name."""
        mention = self.scene.cast.at(token)
        if mention is None:
            return False
        who = self.scene.cast.actors[mention.actor]
        if human(self.scene.tree, token):
            return who.kind == "person" and mention.form == "name"
        return mention.form == "name" or (who.kind in BODIES and mention.form != "role")

    def by_pronoun(self, phrase: Phrase, owner: int) -> Phrase:
        """ "Her statement" is hers."""
        gender = "m" if self.scene.tree.lower[owner] == "his" else "f"
        found = self.talk.person(owner, gender)
        return replace(phrase, head=found if found is not None else owner)
