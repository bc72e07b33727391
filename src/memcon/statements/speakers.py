"""Who the speakers are: "he", "the mayor" and "her statement" led back to a name in the text.

A phrase keeps its words; its head becomes the token by which the cast knows the actor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from memcon.actors.cast import Mention
from memcon.language import Phrase, phrase
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

GENDERS = {"he": "m", "she": "f"}
PAPERS = frozenset(
    "statement memo report release letter email e-mail tweet post message filing lawsuit remark "
    "speech address testimony office spokesman spokeswoman spokesperson complaint note op-ed "
    "column blog account finding data figure document".split()
) - frozenset("spokesman spokeswoman spokesperson office".split())
BODIES = frozenset(("organization", "government", "country"))
COMPANY = frozenset(
    "company group department agency ministry organization organisation union bank board council "
    "party firm network newspaper court commission committee association service force institute "
    "university school corporation airline campaign foundation charity club league".split()
)
HUMAN = frozenset(
    "man woman boy girl father mother son daughter brother sister wife husband native resident "
    "veteran candidate nominee republican democrat maverick billionaire magnate chief star hero "
    "president rival pundit guru tycoon mogul heir lawmaker student patient victim witness"
    .split()
)
HUMAN_ENDINGS = ("er", "or", "ist", "ian", "man", "woman")
NOTHING_NEW = frozenset("state-run armed big large giant embattled private public".split())
STRANGERS = frozenset(
    "officer lawyer adviser advisor reporter observer insider staffer manager organizer worker "
    "spokesman spokeswoman historian analyst doctor investigator prosecutor researcher professor "
    "newspaper letter paper order number member member poster chapter matter answer banner "
    "power computer center corner error factor sector monitor mirror".split()
)
SUBJECT = ("nsubj", "nsubjpass")
OBLIQUE = ("poss", "pobj", "dobj", "compound")
SURE, SAME = 1.5, 1.0  # what a known gender and having spoken last count for
REACH = 30  # sentences back that a name may stand


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
        self.bodies: list[str] = []
        self.called = self.titles()
        self.initials = self.by_initials()
        self.spoke: list[Seen] = []
        self.named = [
            self.seen(mention)
            for mention in scene.cast.mentions
            if mention.form != "pronoun" and scene.cast.actors[mention.actor].kind == "person"
        ]
        self.named.extend(self.titled())

    def titled(self) -> Iterator[Seen]:
        """Subjects like "the general", where the text has a general of that name."""
        tree = self.scene.tree
        for token, dep in enumerate(tree.deps):
            if dep in SUBJECT and tree.pos[token] == "NOUN" and self.scene.inside[token] < 0:
                actor = self.called.get(tree.lemmas[token])
                the = tree.child(token, "det")
                if actor is not None and the is not None and tree.lower[the] == "the":
                    yield Seen(token, actor, 2.2)

    def seen(self, mention: Mention) -> Seen:
        """How much a mention invites "he" to mean it."""
        tree = self.scene.tree
        dep = tree.deps[mention.head]
        weight = 1.5 if dep in SUBJECT else -1.0 if dep in OBLIQUE else 0.0
        if dep == "poss" and tree.deps[tree.heads[mention.head]] in SUBJECT:
            weight = 1.0
        if mention.form == "name":
            weight += 1.2
        if self.scene.inside[mention.head] >= 0:
            weight -= 3.0
        if self.in_brackets(mention.head):
            weight -= 2.0
        return Seen(mention.head, mention.actor, weight)

    def in_brackets(self, token: int) -> bool:
        """Whether a token stands in brackets, as in a photographer's credit."""
        words = self.scene.tree.words
        for at in range(token - 1, max(token - 20, -1), -1):
            if words[at] == ")":
                return False
            if words[at] == "(":
                return True
        return False

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
            self.heard(draft.speaker, key[0])

    def heard(self, phrase: Phrase, token: int) -> None:
        """Remember who spoke."""
        scene, tree = self.scene, self.scene.tree
        mention = scene.cast.at(phrase.head)
        if mention is None:
            proper = tree.pos[phrase.head] == "PROPN"
            if proper or self.human(phrase.head):
                self.spoke.append(Seen(token, f"#{phrase.head}", 2.5 if proper else 1.0))
            return
        kind = scene.cast.actors[mention.actor].kind
        if kind == "person" or (kind == "unnamed" and self.human(phrase.head)):
            named = kind == "person" and mention.form == "name"
            self.spoke.append(Seen(token, mention.actor, 3.0 if named else 2.0))
        elif kind in BODIES:
            self.bodies.append(mention.actor)

    def human(self, token: int) -> bool:
        """Whether a common noun by its form names one person: "proprietor", "resident"."""
        lemma = self.scene.tree.lemmas[token]
        if self.plural(token) or lemma in COMPANY or lemma in PAPERS:
            return False
        if lemma == "old" and self.scene.tree.words[token - 1] == "-":
            return True
        return lemma in HUMAN or (len(lemma) > 5 and lemma.endswith(HUMAN_ENDINGS))

    def plural(self, token: int) -> bool:
        """Whether a noun is plural."""
        return self.scene.tree.tags[token] in ("NNS", "NNPS")

    def by_initials(self) -> dict[str, int]:
        """Bodies that the text names in full, by the initials it may use later."""
        tree = self.scene.tree
        found: dict[str, int] = {}
        for mention in self.scene.cast.mentions:
            words = tree.words[mention.start : mention.end]
            letters = "".join(word[0] for word in words if word[:1].isupper())
            if len(letters) > 1 and mention.form == "name":
                found.setdefault(letters, mention.head)
        return found

    def titles(self) -> dict[str, str]:
        """What the text calls its persons: "mayor" for the one of "Mayor Doug McCallum"."""
        scene, tree = self.scene, self.scene.tree
        found: dict[str, str] = {}
        for mention in scene.cast.mentions:
            if mention.form != "name" or scene.cast.actors[mention.actor].kind != "person":
                continue
            words = tree.all(mention.head, "compound", "appos")
            if tree.deps[mention.head] == "appos":
                words.append(tree.heads[mention.head])
            at = mention.start - 1
            while at >= 0 and tree.pos[at] in ("NOUN", "PROPN"):
                words.append(at)
                at -= 1
            for token in words:
                if tree.pos[token] in ("NOUN", "PROPN"):
                    found.setdefault(tree.lemmas[token], mention.actor)
        return found

    def known(self, phrase: Phrase) -> Phrase:
        """A speaker's phrase with the head by which the cast knows who is meant."""
        scene, tree = self.scene, self.scene.tree
        head = phrase.head
        word = tree.lower[head]
        if word in GENDERS:
            found = self.person(head, GENDERS[word])
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
            if full < head and self.at(full) != self.at(head):
                return replace(phrase, head=full)
        if tree.pos[head] == "NOUN":
            for noun in tree.conjuncts(head):
                for child in tree.all(noun, "appos"):
                    if tree.pos[child] == "PROPN" and (noun == head or self.named_at(child)):
                        return self.widened(phrase, child)
            if not self.plural(head) and tree.child(head, "det") is None:
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
            score += 0.8 if mention.actor in self.bodies[-2:] else 0.0
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
        if self.human(token):
            return who.kind == "person" and mention.form == "name"
        return mention.form == "name" or (who.kind in BODIES and mention.form != "role")

    def described(self, phrase: Phrase) -> int | None:
        """Whom "the mayor" or "the company" means."""
        tree = self.scene.tree
        head = phrase.head
        if self.plural(head) or tree.pos[head] not in ("NOUN", "PROPN"):
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
        actor = self.called.get(lemma)
        if actor is not None:
            return self.head_of(actor, head)
        modified = bool(modifiers) or lemma == "old"
        if modified and self.human(head) and lemma not in STRANGERS:
            return self.person(head, None)
        return None

    def by_pronoun(self, phrase: Phrase, owner: int) -> Phrase:
        """ "Her statement" is hers."""
        gender = "m" if self.scene.tree.lower[owner] == "his" else "f"
        found = self.person(owner, gender)
        return replace(phrase, head=found if found is not None else owner)

    def person(self, token: int, gender: str | None) -> int | None:
        """The token that names the person whom "he" or "she" means."""
        scene, tree = self.scene, self.scene.tree
        here, paragraph = tree.sentence[token], scene.paragraph[token]
        best: tuple[float, int] | None = None
        last = self.spoke[-1] if self.spoke else None
        chosen = ""
        for seen in (*self.named, *self.spoke):
            if seen.token >= token:
                continue
            distance = here - tree.sentence[seen.token]
            known = self.gender(seen.actor) or self.by_ending(seen.token)
            if distance > REACH or (known and gender and known != gender):
                continue
            score = seen.weight - 0.35 * distance
            score -= 0.8 * (paragraph - scene.paragraph[seen.token])
            score += SURE if known and known == gender else 0.0
            score += SAME if last is not None and seen.actor == last.actor else 0.0
            if best is None or score >= best[0]:
                best = (score, seen.token)
                chosen = seen.actor
        if best is None:
            return None
        if gender:
            self.genders.setdefault(chosen, gender)
        return self.head_of(chosen, best[1])

    def gender(self, actor: str) -> str | None:
        """An actor's gender: as the cast knows it, or as pronouns made it guess."""
        cast = self.scene.cast
        who = cast.actors.get(actor)
        known = who.gender if who is not None else None
        return known or self.genders.get(actor) or cast.guessed.get(actor)

    def by_ending(self, token: int) -> str | None:
        """The gender that a word itself tells: "spokeswoman", "businessman"."""
        lemma = self.scene.tree.lemmas[token]
        if self.scene.tree.pos[token] != "NOUN":
            return None
        return "f" if lemma.endswith("woman") else "m" if lemma.endswith("man") else None

    def head_of(self, actor: str, token: int) -> int | None:
        """A token at which the cast gives this actor, the nearest before another."""
        if actor.startswith("#"):
            return int(actor[1:])
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
