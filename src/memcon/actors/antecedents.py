"""The search for an antecedent: recency, agreement, the subject before the object."""

from __future__ import annotations

from memcon.actors.barred import (
    BODY_KINDS,
    OBJECT,
    REACH,
    SUBJECT,
    UNDERGONE,
    called,
    lemma,
    may_be,
    subjects,
)
from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.custody import is_held, is_taken
from memcon.actors.kin import KIN
from memcon.actors.quoted import barred_in
from memcon.actors.wanted import Wanted
from memcon.knowledge.words import word_class
from memcon.language import Analysis

PERSON_LIMIT, BODY_LIMIT = 6, 3  # sentences back that a pronoun may reach
PERSON_KINDS = frozenset(("person",))
# After these the complement is about the object: "thanked Biden for his support".
OF_OBJECT = word_class("verbs", "of_object")
# After these it is about the subject: "promised Merkel that she would".
OF_SUBJECT = frozenset("promise vow swear pledge threaten assure confess admit".split())
FATAL = frozenset("kill execute murder massacre behead slay slaughter assassinate lynch".split())
DYING = frozenset(("die", "perish"))
SAYING = frozenset("say add announce deny claim insist declare state confirm report".split())
# What the subject does on the occasion that a phrase before it tells: "during his visit".
OWN_ACTS = frozenset(
    "visit trip tour journey stay stopover speech address remark sermon talk meeting interview "
    "statement testimony presentation briefing message letter opening".split()
)
OCCASIONS = frozenset("during in on at throughout".split())


class Search:
    """The mentions of a text up to a token, and what a word at that token may mean."""

    def __init__(self, casting: Casting, analysis: Analysis, groups: list[Mention]) -> None:
        self.casting = casting
        doc = casting.doc
        self.sentence = [0] * len(doc)
        self.root = [0] * len(doc)
        for number, sent in enumerate(doc.sents):
            for token in range(sent.start, sent.end):
                self.sentence[token] = number
                self.root[token] = sent.root.i
        self.quoted = [False] * len(doc)
        self._quotation: dict[int, tuple[int, int]] = {}
        self._barred: dict[tuple[int, int], frozenset[str]] = {}
        for quotation in analysis.quotations:
            span = doc.char_span(*quotation.inner, alignment_mode="contract")
            if span is not None and len(span) > 4:
                for token in range(span.start, span.end):
                    self.quoted[token] = True
                    self._quotation[token] = (span.start, span.end)
        self.seen: list[Mention] = []
        self.groups = groups
        self._waiting = sorted([*casting.mentions, *groups], key=lambda m: (last(m), m.end))
        self._next = 0

    def advance(self, token: int) -> None:
        """Take in the mentions that end before a token."""
        while self._next < len(self._waiting) and last(self._waiting[self._next]) <= token:
            self.seen.append(self._waiting[self._next])
            self._next += 1

    def back(self, token: int, wanted: Wanted) -> str | None:
        """The best antecedent among the mentions before a token, or None."""
        limit = PERSON_LIMIT if wanted.gender else BODY_LIMIT
        best: tuple[float, str] | None = None
        held = bool(wanted.gender) and is_held(self.casting, token)
        barred = subjects(self, token) | (called(self, token) if wanted.gender else set())
        if self.quoted[token] and (wanted.gender or wanted.many):
            barred |= self.not_told_of(token)
        for back, mention in enumerate(reversed(self.seen)):
            distance = self.sentence[token] - self.sentence[mention.head]
            if distance > limit or back > REACH:
                break
            who = self.casting.actors[mention.actor]
            if who.id in barred or not wanted.fits(who, self.gender(who)):
                continue
            if not may_be(self, token, mention, wanted, distance):
                continue
            score = self.score(token, mention, wanted, distance) - 0.02 * back
            if wanted.gender and self.is_kinsman(token, mention):
                score += 4.0
            if held and is_taken(self.casting, mention):
                score += 4.5  # who was arrested is sentenced
            if wanted.kinds == BODY_KINDS and self.casting.deps[token] == "poss" and distance == 0:
                # "backed Russia in its war": the possessor is more often the nearer one.
                score -= 0.2 * back
            if best is None or score > best[0]:
                best = (score, who.id)
        return best[1] if best else None

    def is_kinsman(self, token: int, mention: Mention) -> bool:
        """Whether a mention is whose relative a clause is about: "*Ali*'s wife, who fought for his
        release"."""
        casting = self.casting
        kin = casting.heads[mention.head]
        if casting.deps[mention.head] != "poss" or casting.lower[kin] not in KIN:
            return False
        at = token
        for _ in range(6):
            if casting.deps[at] == "relcl":
                return casting.heads[at] == kin
            at = casting.heads[at]
        return False

    def gender(self, who: Identity) -> str | None:
        """An actor's gender, as known or as a pronoun told it."""
        return who.gender or self.casting.guessed.get(who.id)

    def rivalled(self, token: int, gender: str) -> bool:
        """Whether somebody of a gender that is told stands near, so that a guess proves nothing."""
        actors, here = self.casting.actors, self.sentence[token]
        return any(
            actors[m.actor].gender == gender and actors[m.actor].kind == "person"
            and here - self.sentence[m.head] <= 2 and m.form == "name"
            for m in self.seen[-8:]
        )

    def not_told_of(self, token: int) -> frozenset[str]:
        """Whom a pronoun in a quotation cannot mean."""
        quotation = self._quotation[token]
        if quotation not in self._barred:
            self._barred[quotation] = barred_in(self.casting, quotation)
        return self._barred[quotation]

    def score(self, token: int, mention: Mention, wanted: Wanted, distance: int) -> float:
        """How likely a word at a token means the actor of a mention before it."""
        casting = self.casting
        who = casting.actors[mention.actor]
        dep, above = casting.deps[mention.head], casting.heads[mention.head]
        subject = dep in SUBJECT
        score = -2.0 * distance
        score += 1.5 if subject else 0.0
        if wanted.gender or (wanted.kinds == BODY_KINDS and casting.deps[token] in SUBJECT):
            score += 0.4 if subject and above == self.root[mention.head] else 0.0
        if wanted.gender:
            score += 0.5 if self.gender(who) == wanted.gender else 0.0
        if dep == "poss" and casting.deps[token] == "nsubj":
            # "a ban would be *the bloc's* heaviest blow since it": of whom the sentence speaks
            spoken_of = distance == 0 and casting.deps[above] == "attr"
            score += 0.5 if spoken_of and wanted.kinds == BODY_KINDS else -0.3
        of_object = dep in OBJECT and lemma(casting, above) in OF_OBJECT
        if distance == 0 and of_object and self.under(token, above):
            score += 2.5
        if subject and lemma(casting, above) in OF_SUBJECT and self.under(token, above):
            score += 1.5
        speaks = subject and wanted.kinds == BODY_KINDS and lemma(casting, above) in SAYING
        if speaks and casting.deps[token] in SUBJECT and self.told_by(token, above):
            score += 1.0  # "the ministry said through its spokesman that *it*"
        if wanted.role and wanted.role in who.name.lower().split():
            score += 1.5  # "the union" is rather the African Union than its council
        if distance == 0 and self.answers_for(token, mention):
            score += 1.7
        if self.quoted[token] != self.quoted[mention.head]:
            score -= 1.2
        if wanted.many:
            if distance and casting.deps[token] in SUBJECT and self.fell(mention):
                score -= 4.0  # "killing *30 people*. They seized": the dead do nothing more
            score += {"group": 1.5, "people": 1.0}.get(who.kind, 0.0)
            if who.kind == "country":
                score -= 1.0
            if mention.form == "metonym":
                score -= 0.5
            if who.kind == "organization" and dep == "pobj":
                score -= 1.0  # "groups signed a letter to *the court*. They …"
        if wanted.kinds == BODY_KINDS:
            if casting.deps[token] == "poss" and distance == 0:
                score -= 1.0 if subject else 0.0
            elif dep == "pobj":
                score -= 1.0
        return score

    def fell(self, mention: Mention) -> bool:
        """Whether a mention's words tell of those who were killed or died."""
        casting = self.casting
        dep, verb = casting.deps[mention.head], casting.heads[mention.head]
        if dep in OBJECT or dep == "nsubjpass":
            return lemma(casting, verb) in FATAL
        return dep == "nsubj" and lemma(casting, verb) in DYING

    def answers_for(self, token: int, mention: Mention) -> bool:
        """Whether a word stands right behind whom a thing is done to, and tells for what:
        "sanctions on Chad for *its* raids", "sanctions on Chad after *it* struck"."""
        casting = self.casting
        between = casting.lower[mention.end : token]
        if between not in (["for"], ["over"], ["after"]):
            return False
        dep, above = casting.deps[mention.head], casting.heads[mention.head]
        against = dep == "pobj" and casting.lower[above] in ("on", "against")
        if between == ["after"]:
            return against and casting.deps[token] in SUBJECT
        return casting.deps[token] == "poss" and (against or dep in OBJECT)

    def under(self, token: int, verb: int) -> bool:
        """Whether a token stands in a complement after the object of a verb: "of hiding in his"."""
        heads = self.casting.heads
        at = token
        for _ in range(8):
            if heads[at] == at:
                return False
            if heads[at] == verb:
                return at > verb and self.casting.deps[at] in ("prep", "xcomp", "ccomp", "advcl")
            at = heads[at]
        return False

    def told_by(self, token: int, verb: int) -> bool:
        """Whether a verb of saying is the nearest one above a token that stands behind it."""
        at = token
        for _ in range(8):
            at, below = self.casting.heads[at], at
            if at == below or (at != verb and lemma(self.casting, at) in SAYING):
                return False
            if at == verb:
                return below > verb
        return False

    def ahead(self, token: int, wanted: Wanted) -> str | None:
        """The subject that a pronoun in a clause or phrase before it means: "When he took office,
        Emmanuel Macron promised"; only where the text names nobody like that before, or a phrase
        tells what the subject does: "During *his* visit, Ana Roe will …"."""
        casting = self.casting
        at, verb = token, casting.heads[token]
        while not (verb > token and casting.deps[at] in ("advcl", "prep", "advmod")):
            if verb == at:
                return None
            at, verb = verb, casting.heads[verb]
        noun = casting.heads[token]
        if casting.tags[verb] not in ("VERB", "AUX") or lemma(casting, noun) in UNDERGONE:
            return None  # "After *his* arrest, Ana Roe took over"
        own = casting.deps[token] == "poss" and lemma(casting, noun) in OWN_ACTS
        own &= casting.lower[at] in OCCASIONS
        before = set() if own else {m.actor for m in self.seen}
        for mention in casting.mentions:
            if token < mention.start < verb and casting.heads[mention.head] == verb:
                who = casting.actors[mention.actor]
                named = mention.form == "name" or (own and mention.form == "title")
                if casting.deps[mention.head] in SUBJECT and named:
                    fits = wanted.fits(who, self.gender(who)) and who.id not in before
                    return who.id if fits else None
        return None

    def of_two(self, token: int, second: bool) -> str | None:
        """Whom "the former" or "the latter" mean: of the last coordination, else the last two."""
        here = self.sentence[token]
        for group in reversed(self.groups):
            if group.end <= token and here - self.sentence[group.head] <= 2:
                members = self.casting.actors[group.actor].members
                return members[-1 if second else 0]
        found: list[str] = []
        kind: frozenset[str] | None = None
        for mention in reversed(self.seen):
            who = self.casting.actors[mention.actor]
            if mention.form not in ("name", "title", "metonym") or who.members:
                continue
            if here - self.sentence[mention.head] > 2:
                break
            if kind is None:
                kind = PERSON_KINDS if who.kind == "person" else BODY_KINDS | {"people"}
            if who.kind in kind and who.id not in found:
                found.append(who.id)
            if len(found) == 2:
                return found[0 if second else 1]
        return None


def last(mention: Mention) -> int:
    """The token at which a mention is taken in: a group at its last name."""
    return mention.end - 1 if mention.form == "group" else mention.head
