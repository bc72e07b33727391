"""What goes on where the last thing told was: deeds that follow on one another, "Rebels attacked
Bria … *They burned* the market", what a visitor does until he leaves, and the deeds that a text
opens with before it says where they were: "Ten people *died* … The attack happened in Bria"."""

from __future__ import annotations

from memcon.grounding import Ground
from memcon.grounding.continuity import is_aside, is_narrated
from memcon.grounding.manners import JUDGING
from memcon.language.grammar import VERBAL
from memcon.record import Event, Place
from memcon.staging.scene import Telling
from memcon.staging.ties import VIOLENT, Ties, is_earlier

OUTSET = 2  # the last of the sentences that say what a text is about
STAY = 6  # sentences after a visit in which the visitor is still there
AS_NAMED = frozenset(("NOUN", "NUM", "PRON"))
WIDE = frozenset("country nation region world continent countryside".split())


class Sequels:
    """Knows the last deed of a text that has a place."""

    def __init__(self, ground: Ground, ties: Ties) -> None:
        self.ground, self.ties, self.tree = ground, ties, ground.tree
        self.last: Event | None = None
        self.at = 0
        self.guests: dict[str, tuple[Place | None, int]] = {}
        self.outset = {
            one.place.name for one in ground.places if self.tree.sentence[one.token] <= OUTSET
        }

    def enter(self, event: Event, at: int) -> None:
        """Take up a deed that has its place, told by the predicate at a token."""
        self.last, self.at = event, at

    def arrive(self, event: Event, at: int) -> None:
        """Take up a visit that has its place."""
        if is_aside(self.tree, at) and event.status != "ongoing":
            return
        for who in event.actors:
            if self.ties.kind(who) == "person":
                self.guests[who] = (event.place, at)

    def stay(self, told: Telling) -> Place | None:
        """Where somebody who came to a place is when he does something there, if no other place is
        told since."""
        event, at, tree = told.event, told.verb, self.tree
        if event.mode in ("visit", "phone") or tree.pos[at] not in VERBAL:
            return None
        if is_aside(tree, at) or self.ground.leads_away(at):
            return None
        ahead = event.status == "planned"
        if not ahead and not is_narrated(tree, at):
            return None
        for who in event.actors if not ahead else (*event.actors, *event.recipients):
            place, since = self.guests.get(who, (None, 0))
            if place is None or tree.sentence[at] - tree.sentence[since] > STAY:
                continue
            sentences = range(tree.sentence[since] + 1, tree.sentence[at] + 1)
            if self.ground.moves(sentences, place):
                continue
            if self.are_hosts(event, who, place) or not (ahead or self.is_country(place)):
                return place
        return None

    def are_hosts(self, event: Event, guest: str, place: Place) -> bool:
        """Whether a guest is to meet, or meets, somebody of the country that he came to."""
        others = {*event.actors, *event.recipients} - {guest}
        return any(
            self.ties.actors[i].country == place.country for i in others if i in self.ties.actors
        )

    def opened(self, told: Telling, deed: Telling) -> Place | None:
        """Where a deed was that a text opens with, from the first that has a place."""
        place, at = deed.event.place, told.verb
        upto = range(self.tree.sentence[deed.verb])
        if place is None or self.is_country(place) or self.ground.moves(upto, place, home=False):
            return None
        if self.tree.sentence[at] > OUTSET or self.ground.leads_away(at) or self.is_wide(at):
            return None
        if not {told.event.type, deed.event.type} <= VIOLENT:
            return None
        own, then = told.event.date, deed.event.date
        return None if own and (then is None or own.start != then.start) else place

    def is_country(self, place: Place) -> bool:
        """Whether a place is a whole country."""
        return any(p.kind == "country" for p in self.ground.places if p.place.name == place.name)

    def place(self, told: Telling) -> Place | None:
        """The place of a deed that goes on with the last, if it does."""
        before, event, at = self.last, told.event, told.verb
        if before is None or before.place is None or event.place or not told.is_deed:
            return None
        if before.place.name not in self.outset:
            return None
        if not self.is_told_on(told) or is_earlier(event, before) or self.ground.leads_away(at):
            return None
        sentences = range(self.tree.sentence[self.at] + 1, self.tree.sentence[at] + 1)
        if self.is_country(before.place) or self.ground.moves(sentences, before.place):
            return None
        return before.place

    def is_told_on(self, told: Telling) -> bool:
        """Whether a deed is told by a verb in the narrative's tense, of people who are not named
        and of no state: "*they burned*", "*police have* arrested nine"."""
        tree, at, event = self.tree, told.verb, told.event
        if tree.pos[at] not in VERBAL or tree.lemmas[at] in JUDGING - {"arrest", "detain"}:
            return False
        if tree.tags[at] in ("VBZ", "VBP") or is_aside(tree, at):
            return False
        if any(tree.lower[c] == "had" for c in tree.all(at, "aux")) or self.is_wide(at):
            return False
        if any(self.ties.is_state(i) for i in event.actors):
            return False
        actors, recipients = told.one.actors, told.one.recipients
        return bool(actors) and all(tree.pos[p.head] in AS_NAMED for p in (*actors, *recipients))

    def is_wide(self, at: int) -> bool:
        """Whether a predicate tells of a whole country: "arrested nine hundred *nationwide*"."""
        return not WIDE.isdisjoint(self.tree.lower[at : self.tree.doc[at].sent.end])
