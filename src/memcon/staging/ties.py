"""What ties an event to a scene: the same participants, words that point back to them, such people
as are met on the spot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Day
from itertools import takewhile

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.grounding.continuity import (
    DELEGATES,
    ROLES,
    is_aside,
    is_definite,
    is_narrated,
    is_reply,
    opens_onward,
    points_back,
)
from memcon.grounding.dating import SAYING
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree
from memcon.record import Event
from memcon.staging.scene import DEEDS, MEETINGS, SIGNING, WORDS, Scene, Telling

# What judges do, and those before them, at one sitting.
COURT_ACTS = frozenset(
    "plead acquit convict sentence fine adjourn remand grant refuse jail order charge discharge "
    "bail release dismiss".split()
)
TRIED = frozenset("appear arraign try plead sentence convict acquit remand charge indict".split())
UNREST = word_class("events", "attack") | word_class("events", "happening")
UNREST |= frozenset(("fight", "combat", "bloodshed", "disturbance", "looting"))
VIOLENT = frozenset("ASSAULT PROTEST COERCE".split())
# Common nouns for those who can be anywhere: what they do need not be where the scene is.
OFFICIAL = word_class("people", "official")
ANYWHERE = OFFICIAL - frozenset("group side leader minister party company".split())
CONVENED = word_class("people", "convened")
ABROAD = frozenset(("IGO", "NGO"))  # who works in many countries
SUMMITS = frozenset("summit conference".split())
OPENING = 2  # sentences behind a dateline that say what a report is about
PRONOUNS = frozenset("he she they".split())
PARTY_KINDS = frozenset(("person", "group", "organization", "unnamed"))
CLOSE = 3  # sentences between two events of one scene in one paragraph
LONG = 6  # and where nothing said since then was elsewhere
NEAR = 2  # and in two
APART = 4  # and where the event names those of the scene by their part in it
DAYS = 4  # over which a scene may go on


class Ties:
    """Judges the ties between the events and the scenes of one text."""

    def __init__(self, tree: Tree, cast: Cast, members: Mapping[str, Sequence[str]]) -> None:
        self.tree, self.cast, self.members = tree, cast, members
        self.actors = cast.actors
        opening = takewhile(lambda n: tree.sentence[n] <= OPENING, range(len(tree.words)))
        self.opens_with_summit = any(tree.lemmas[n] in SUMMITS for n in opening)

    def people(self, ids: Iterable[str]) -> frozenset[str]:
        """Participants, groups with their members, delegates with the countries they stand for."""
        found = {m for i in ids for m in (i, *(self.members.get(i) or ()))}
        lands = {self.actors[i].country for i in found if i in self.actors}
        return frozenset(found | {land for land in lands if land})

    def everyone(self, event: Event) -> frozenset[str]:
        """All who take part in an event."""
        return self.people((*event.actors, *event.recipients))

    def kind(self, who: str) -> str | None:
        """The kind of a participant, None for a country that only a delegate stands for."""
        return self.actors[who].kind if who in self.actors else None

    def is_state(self, who: str) -> bool:
        """Whether a participant is a state or a body of one."""
        return self.kind(who) in STATE_KINDS

    def is_meeting(self, told: Telling) -> bool:
        """Whether an event is one that people come together for."""
        return told.event.type in MEETINGS or self.tree.lemmas[told.verb] in SIGNING

    def holds(
        self, told: Telling, scene: Scene, paragraph: int, elsewhere: bool = True
    ) -> bool:
        """Whether an event of a paragraph belongs to a scene; `elsewhere` where a sentence since
        then has named a place."""
        tree, at, event = self.tree, told.verb, told.event
        if not is_narrated(tree, at) or (
            is_aside(tree, at) and not (scene.meeting and is_reply(tree, at))
        ):
            return False
        if tree.pos[at] == "NOUN" and tree.lemmas[tree.heads[at]] in SAYING:
            return False  # "announced the closure"
        gap = tree.sentence[at] - scene.sentence
        if scene.paragraph == paragraph and gap <= (CLOSE if elsewhere else LONG):
            if self.shares(told, scene) or self.plays(told, ROLES) or self.repeats(told, scene):
                return True
            if gap <= 1 and scene.meeting and self.is_between(told, scene):
                return True
            if gap <= NEAR and scene.overview and event.type in VIOLENT:
                return True
            if told.is_deed and (self.refers(told, scene) or (gap <= 1 and self.says_they(told))):
                return True
            if gap <= 1 and event.type in WORDS and self.says_they(told, scene):
                return True
            return not scene.spoken and self.is_local(told, scene)
        if told.is_deed and gap <= APART and self.plays(told, ROLES):
            return True
        if gap > NEAR:
            return False
        if self.repeats(told, scene) or (self.is_meeting(told) and self.stays(told, scene)):
            return True
        if opens_onward(tree, at) and self.is_local(told, scene):
            return True
        if event.type in ("ASSAULT", "COERCE") and not event.actors and scene.type in VIOLENT:
            return True  # what came of it: "two men were killed"
        if self.refers(told, scene):
            return self.shares(told, scene) or self.is_local(told, scene)
        return points_back(tree, at) and self.shares(told, scene)

    def sums_up(self, root: int) -> bool:
        """Whether a sentence sums up violence of which the next tell: "fighting spread"."""
        tree = self.tree
        subject = tree.child(root, "nsubj", "nsubjpass")
        return (
            subject is not None
            and tree.lemmas[subject] in UNREST
            and tree.child(root, "dobj") is None
        )

    def goes_on(self, told: Telling, scene: Scene, country: str | None) -> bool:
        """Whether a violent deed of the country of a scene is told as its next: with a day of its
        own that is soon, and nobody's government or foreigner in it."""
        event, tree, at = told.event, self.tree, told.verb
        if event.type not in VIOLENT or event.date is None or not is_soon(event, scene):
            return False
        if not is_narrated(tree, at) or is_aside(tree, at):
            return False
        if tree.sentence[at] - scene.sentence > APART:
            return False
        who = [self.actors[i] for i in (*event.actors, *event.recipients) if i in self.actors]
        return bool(who) and all(
            one.kind not in STATE_KINDS and one.country in (None, country) for one in who
        )

    def refers(self, told: Telling, scene: Scene) -> bool:
        """Whether a pronoun in an event's sentence means somebody of a scene."""
        sentence = self.tree.doc[told.verb].sent
        return any(
            self.tree.pos[token] == "PRON"
            and (mention := self.cast.by_token.get(token)) is not None
            and mention.actor in scene.people
            for token in range(sentence.start, sentence.end)
        )

    def says_they(self, told: Telling, scene: Scene | None = None) -> bool:
        """Whether an actor is told by a pronoun, which goes on with what was told last; in a scene,
        one of those whom its sentence names."""
        there = None
        if scene:
            start = next(t for t, s in enumerate(self.tree.sentence) if s == scene.sentence)
            there = scene.people | self.present(start)
        return any(
            self.tree.pos[p.head] == "PRON"
            and self.tree.lower[p.head] in PRONOUNS
            and (there is None or who in there)
            for p, who in zip(told.one.actors, told.event.actors, strict=False)
        )

    def present(self, at: int) -> frozenset[str]:
        """Those whom the sentence of a token names."""
        span = self.tree.doc[at].sent
        found = {m.actor for m in self.cast.mentions if span.start <= m.start < span.end}
        return self.people(found)

    def shares(self, told: Telling, scene: Scene) -> bool:
        """Whether those who take part in an event are those of a scene."""
        event = told.event
        if self.is_meeting(told):
            same = self.people(event.actors) & scene.people
            return scene.meeting and (bool(same) or self.plays(told, DELEGATES))
        same = any(self.kind(i) in PARTY_KINDS for i in self.everyone(event) & scene.people)
        if same and scene.court and self.tree.lemmas[told.verb] in COURT_ACTS:
            return True
        if told.is_deed or not same:
            return same
        return scene.meeting and (points_back(self.tree, told.verb) or self.is_one(told, scene))

    def is_one(self, told: Telling, scene: Scene) -> bool:
        """Whether an actor is one of a scene and told by what it is: "the farmers"."""
        return any(
            self.tree.pos[p.head] == "NOUN"
            and is_definite(self.tree, p.head)
            and (mention := self.cast.at(p.head)) is not None
            and mention.actor in scene.people
            for p in told.one.actors
        )

    def stays(self, told: Telling, scene: Scene) -> bool:
        """Whether one of those at a meeting is named as meeting somebody next."""
        named = {i for i in told.event.actors if self.kind(i) == "person"}
        return scene.meeting and bool(named & scene.people)

    def repeats(self, told: Telling, scene: Scene) -> bool:
        """Whether an actor is told again as known by the noun that the scene was told with: of
        those who met, "the *groups*" demand something."""
        if not (told.is_deed or scene.meeting or scene.type == "PROTEST"):
            return False
        return any(
            (lemma := self.tree.lemmas[p.head]) in scene.nouns
            and lemma not in ANYWHERE
            and is_definite(self.tree, p.head)
            for p in told.one.actors
        )

    def is_between(self, told: Telling, scene: Scene) -> bool:
        """Whether all who take part in something said were at a meeting, and more than one."""
        event = told.event
        who = {*event.actors, *event.recipients}
        return len(who) > 1 and all(self.people((one,)) & scene.people for one in who)

    def is_gathering(self, told: Telling) -> bool:
        """Whether several come together from elsewhere: "the prime ministers agreed"; what they
        only say, they say there where the text opens with a summit."""
        if told.event.type not in MEETINGS and not (
            told.event.type in WORDS and self.opens_with_summit
        ):
            return False
        return any(
            self.tree.tags[p.head] == "NNS" and self.tree.lemmas[p.head] in CONVENED
            for p in told.one.actors
        )

    def nouns(self, at: int) -> frozenset[str]:
        """The nouns of the sentence of a token."""
        span, tree = self.tree.doc[at].sent, self.tree
        nouns = (t for t in range(span.start, span.end) if tree.pos[t] == "NOUN")
        return frozenset(tree.lemmas[t] for t in nouns)

    def plays(self, told: Telling, roles: frozenset[str], known: bool = True) -> bool:
        """Whether the actor is told by the part that it has in the scene: "the attackers", or by
        a pronoun that means such; where it need not be `known`, "a court" is enough."""
        tree = self.tree
        for phrase in told.one.actors:
            mention = self.cast.at(phrase.head)
            if tree.pos[phrase.head] == "PRON":
                name = self.actors[mention.actor].name if mention else ""
                if name.split()[-1:] and name.split()[-1].lower() in roles:
                    return True
            elif tree.lemmas[phrase.head] in roles and (
                not known or is_definite(tree, phrase.head)
            ):
                return True
        return False

    def is_local(self, told: Telling, scene: Scene | None) -> bool:
        """Whether those who take part are told by what they are ("soldiers", "two guards"), and no
        state that has no part in the scene is among them."""
        event, tree = told.event, self.tree
        if event.type not in DEEDS | MEETINGS:
            return False
        if scene and event.date and not is_soon(event, scene):
            return False
        known = scene.people if scene else frozenset[str]()
        if any(
            self.kind(i) in STATE_KINDS and i not in known
            for i in (*event.actors, *event.recipients)
        ) or any(self.actors[i].sector in ABROAD and i not in known for i in event.actors):
            return False
        who = (*told.one.actors, *(told.one.recipients if told.is_deed else ()))
        return any(
            tree.pos[p.head] in ("NOUN", "NUM") and tree.lemmas[p.head] not in OFFICIAL for p in who
        )


def is_soon(event: Event, scene: Scene) -> bool:
    """Whether an event with a day of its own falls in the days of a scene."""
    if event.date is None or scene.date is None:
        return True
    own, then = event.date.start, scene.date.end
    if own is None or then is None:
        return False
    return 0 <= (Day.fromisoformat(own) - Day.fromisoformat(then)).days <= DAYS


def is_earlier(event: Event, other: Event) -> bool:
    """Whether an event with a day of its own was before another."""
    if not (event.date and other.date and event.date.start and other.date.start):
        return False
    return event.date.start < other.date.start


def days_between(one: Event, other: Event) -> int | None:
    """The days from one event to another, None where either tells none."""
    if not (one.date and other.date and one.date.start and other.date.start):
        return None
    return (Day.fromisoformat(other.date.start) - Day.fromisoformat(one.date.start)).days
