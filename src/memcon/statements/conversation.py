"""Who has been named and who has spoken, and whom "he" or "she" means after that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from memcon.actors.cast import Mention
from memcon.language import Phrase
from memcon.language.grammar import SUBJECTS
from memcon.statements.bearers import Seen, described_as, fits
from memcon.statements.captions import captions
from memcon.statements.centre import apposed, in_front, subject_before
from memcon.statements.draft import Draft
from memcon.statements.epithets import (
    gender_of,
    human,
    plural,
    posts,
    titles,
)
from memcon.statements.firms import BODIES
from memcon.statements.scene import Scene

OBLIQUE = ("poss", "pobj", "dobj", "compound")
# What a gender that is known or only guessed and having spoken last count for.
SURE, GUESSED, MISGUESSED, SAME = 1.5, 1.0, 2.5, 1.0
TOPIC = 1.7  # what having been meant by a pronoun counts for
TURN = 1.5  # what being the subject of a new paragraph counts for, before anybody speaks in it
# What being brought in by the sentence before counts for, by name or else.
NAMED, ENTERS = 2.6, 1.2
ASIDE = 3.0  # what being named under a picture takes off
NEWCOMER = 4.5  # what having spoken counts for "a senior official", whom nothing names
FAR, FAR_PARAGRAPHS = 8, 4  # sentences and paragraphs beyond which distance counts little
REACH = 30  # sentences back that a name may stand
REACTING = frozenset(
    "agree disagree concur nod shrug smile grin laugh chuckle sigh pause demur wince object".split()
)
GENDERS = {"he": "m", "she": "f"}


class Conversation:
    """Follows the people of a text. `called` gives the person that a title alone means."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.called = titles(scene)
        self.posts = posts(scene)
        self.captions = captions(scene)
        self.genders: dict[str, str] = {}
        self.met: set[str] = set()
        self.entering: set[int] = set()  # where somebody is first named
        self.bodies: list[str] = []
        self.spoke: list[Seen] = []
        self.spoke_of: list[Seen] = []
        self.named = [
            self.seen(mention)
            for mention in scene.cast.mentions
            if mention.form != "pronoun" and scene.cast.actors[mention.actor].kind == "person"
            and not scene.teaser(mention.head) and not self.explaining(mention)
            and not plural(scene.tree, mention.head)
        ]
        self.named.extend(self.titled())

    def titled(self) -> Iterator[Seen]:
        """Subjects like "the general", where the text has a general of that name."""
        tree = self.scene.tree
        for token, dep in enumerate(tree.deps):
            if dep in SUBJECTS and tree.pos[token] == "NOUN" and self.scene.inside[token] < 0:
                actor = self.called.get(tree.lemmas[token])
                the = tree.child(token, "det")
                the = the if actor is not None and fits(self, actor, token) else None
                if actor is not None and the is not None and tree.lower[the] == "the":
                    yield Seen(token, actor, 2.2)

    def explaining(self, mention: Mention) -> bool:
        """Whether a noun only tells what somebody named is: "Ana, a shy *cook*, left", "his
        *niece*, Ana, left"."""
        tree, cast = self.scene.tree, self.scene.cast
        if mention.form == "name":
            return False
        beside = tree.all(mention.head, "appos")
        if tree.deps[mention.head] == "appos":
            beside.append(tree.heads[mention.head])
        named = (cast.at(token) for token in beside)
        return any(
            one is not None and one.form == "name" and cast.actors[one.actor].kind == "person"
            for one in named
        )

    def seen(self, mention: Mention) -> Seen:
        """How much a mention invites "he" to mean it."""
        scene, tree = self.scene, self.scene.tree
        noun = apposed(tree, mention.head)
        dep = tree.deps[noun]
        verbless = noun != mention.head and dep == "ROOT"
        weight = 1.5 if dep in SUBJECTS or verbless else -1.0 if dep in OBLIQUE else 0.0
        weight = 4.0 if self.topical(mention.head) else weight
        if dep == "poss" and tree.deps[tree.heads[mention.head]] in SUBJECTS:
            weight = 1.0
        full = mention.end - mention.start > 1
        new = mention.actor not in self.met
        pictured = scene.paragraph[mention.head] in self.captions
        if mention.form == "name":
            known = full or self.gender(mention.actor) is not None
            weight += 1.2 if known else 0.2
            weight += 0.8 if full and new else 0.0
        if new and not pictured:
            self.met.add(mention.actor)
            if full or mention.form != "name":
                self.entering.add(mention.head)
        if tree.child(mention.head, "relcl", "appos") is not None:
            weight += 0.7
        if self.scene.inside[mention.head] >= 0:
            weight -= 3.0
        if self.in_brackets(mention.head):
            weight -= 2.0
        weight -= ASIDE if pictured else 0.0
        return Seen(mention.head, mention.actor, weight)

    def topical(self, token: int) -> bool:
        """Whether a sentence opens with whom it is about: "As for *Roe*, he …", "For *Roe*, …"."""
        tree = self.scene.tree
        token = apposed(tree, token)
        link = tree.heads[token]
        if tree.deps[token] != "pobj" or tree.lower[link] != "for":
            return False
        first = link - (tree.lower[link - 1] == "as")
        return tree.words[first] in ("As", "For")

    def in_brackets(self, token: int) -> bool:
        """Whether a token stands in brackets, as in a photographer's credit."""
        words = self.scene.tree.words
        for at in range(token - 1, max(token - 20, -1), -1):
            if words[at] == ")":
                return False
            if words[at] == "(":
                return True
        return False

    def heard(self, phrase: Phrase, token: int, cue: int | None) -> None:
        """Remember who spoke, at a token; `cue` is the head of the cue."""
        scene, tree = self.scene, self.scene.tree
        mention = scene.cast.at(phrase.head)
        if cue is not None and self.in_passing(cue):
            return
        det = tree.child(phrase.head, "det")
        new = det is not None and tree.lower[det] in ("a", "an", "another")
        if mention is None:
            proper = tree.pos[phrase.head] == "PROPN"
            if proper or human(tree, phrase.head):
                weight = NEWCOMER if new else 2.5 if proper else 1.0
                self.spoke.append(Seen(token, f"#{phrase.head}", weight))
            return
        kind = scene.cast.actors[mention.actor].kind
        if kind == "person" or (kind == "unnamed" and human(tree, phrase.head)):
            named = kind == "person" and mention.form == "name"
            weight = 3.0 if named else NEWCOMER if new and mention.form != "name" else 2.0
            self.spoke.append(Seen(token, mention.actor, weight))
        elif kind in BODIES:
            self.bodies.append(mention.actor)

    def in_passing(self, cue: int) -> bool:
        """Whether a cue tells what was said at another time: "although Roe has often said …"."""
        tree = self.scene.tree
        if tree.deps[cue] == "relcl":
            return True
        mark = tree.child(cue, "mark")
        return mark is not None and tree.lower[mark] not in ("as", "that")

    def followed(self, token: int, gender: str) -> None:
        """Take a subject "he" or "she" that speaks nothing for one more mention of its person."""
        found = self.person(token, gender)
        actor = self.at(found) if found is not None else None
        if actor is not None:
            self.spoke_of.append(Seen(token, actor, TOPIC))

    def person(
        self, token: int, gender: str | None, barred: Set[str | None] = frozenset()
    ) -> int | None:
        """The token that names the person, none of those `barred`, whom "he" or "she" means."""
        scene, tree = self.scene, self.scene.tree
        here, paragraph = tree.sentence[token], scene.paragraph[token]
        best: tuple[float, int] | None = None
        last = self.spoke[-1] if self.spoke else None
        chosen = ""
        turns = Counter(seen.actor for seen in self.spoke)
        before = subject_before(scene, token, gender, self.entering, barred)
        for seen in (*self.named, *self.spoke, *self.spoke_of):
            if seen.token >= token or seen.actor in barred:
                continue
            distance = here - tree.sentence[seen.token]
            known = self.gender(seen.actor) or gender_of(tree, seen.token)
            other = known and gender and known != gender
            if distance > REACH or (other and self.told(seen)):
                continue
            if not distance and described_as(self, seen, token):
                continue
            score = seen.weight - 0.35 * min(distance, FAR)
            score -= 0.8 * min(paragraph - scene.paragraph[seen.token], FAR_PARAGRAPHS)
            score -= 0.02 * distance
            if known and known == gender:
                score += SURE if self.told(seen) else GUESSED
            score -= MISGUESSED if other else 0.0
            score += SAME if last is not None and seen.actor == last.actor else 0.0
            score += 0.4 * min(turns[seen.actor], 3)
            score += TURN if seen.token == before or self.turned(seen, last, paragraph) else 0.0
            if seen.token == before and before in self.entering:
                score += NAMED if self.is_name(before) else ENTERS
            if best is None or score >= best[0]:
                best = (score, seen.token)
                chosen = seen.actor
        if best is None:
            return None
        if gender:
            self.genders.setdefault(chosen, gender)
        return self.head_of(chosen, best[1])

    def turned(self, seen: Seen, last: Seen | None, paragraph: int) -> bool:
        """Whether this paragraph or the one before turns to somebody else, in whose sentence or
        after it nobody spoke: "*Roe* needs money. Last month he asked …"."""
        scene, tree = self.scene, self.scene.tree
        where = scene.paragraph[seen.token]
        if last is None or paragraph - where > 1 or seen.token < last.token:
            return False
        noun = apposed(tree, seen.token)
        if where in self.captions:
            return False
        opens = (tree.deps[noun] in SUBJECTS and in_front(tree, tree.heads[noun])) or (
            noun != seen.token and tree.deps[noun] == "ROOT"
        )
        ended = tree.sentence[last.token] < tree.sentence[seen.token] and (
            where < paragraph  # the paragraph ends with "Told of it, *Roe* was silent."
            or seen.token in self.entering
            or tree.lemmas[tree.heads[noun]] in REACTING
        )
        return opens and (ended or scene.paragraph[last.token] < where)

    def gender(self, actor: str) -> str | None:
        """An actor's gender: as the cast knows it, or as pronouns made it guess."""
        cast = self.scene.cast
        who = cast.actors.get(actor)
        known = who.gender if who is not None else None
        return known or self.genders.get(actor) or cast.guessed.get(actor)

    def told(self, seen: Seen) -> bool:
        """Whether a name or a noun tells somebody's gender, not only a pronoun."""
        who = self.scene.cast.actors.get(seen.actor)
        named = who is not None and who.gender is not None
        return named or gender_of(self.scene.tree, seen.token) is not None

    def same(self, described: str, named: str | None, token: int) -> None:
        """Take whom the text only described up to a token for somebody it names."""
        for seen in self.named:
            if seen.actor == described and seen.token <= token and named is not None:
                seen.actor = named

    def is_name(self, token: int) -> bool:
        """Whether the cast has a name at a token."""
        mention = self.scene.cast.at(token)
        return mention is not None and mention.form == "name"

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


def answering(talk: Conversation, draft: Draft, last: Draft | None) -> int | None:
    """Who was asked in the sentence before and now answers: "A reporter asked *Ana Roe* if she
    would run. *She* answered that …"."""
    tree, words = talk.scene.tree, draft.speaker
    if draft.cue is None or words is None or last is None or last.cue is None:
        return None
    gender = GENDERS.get(tree.lower[words.head])
    near = tree.sentence[draft.cue] - tree.sentence[last.cue] == 1
    if gender is None or not near or last.stance != "asks" or len(last.addressees) != 1:
        return None
    if tree.lemmas[draft.cue] not in ("answer", "reply", "respond"):
        return None
    whom = last.addressees[0].head
    actor = talk.at(whom)
    known = talk.gender(actor) if actor is not None else None
    person = actor is not None and talk.scene.cast.actors[actor].kind == "person"
    return whom if person and known in (gender, None) else None
