"""Where a story plays: the deeds of a report that tell no place are where its others are, "Rebels
attacked Bria … Six people were killed", unless their words lead away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from memcon.grounding import Ground
from memcon.grounding.continuity import HAPPENINGS, is_aside, is_definite
from memcon.grounding.dating import SAYING
from memcon.grounding.manners import INSIDE, JUDGING
from memcon.grounding.places import TERRAIN
from memcon.grounding.siting import described_by
from memcon.language.grammar import VERBAL
from memcon.record import HAPPENED, Event, Place
from memcon.staging.scene import Telling
from memcon.staging.sequels import OUTSET, Sequels
from memcon.staging.ties import Ties, days_between

PLAYED = frozenset("ASSAULT PROTEST COERCE MOBILIZE RETREAT".split())
REACH = 4  # sentences over which the place of one deed holds for the next
FAR = 8  # and where the story knows no other
LAST = 3  # sites back to which one may lie, where the nearer ones are of other days
WITHIN = 3  # days from one deed to the next
LASTING = frozenset("since nationwide elsewhere annually yearly".split())
OCCURRING = frozenset("occur happen start begin erupt break come take".split())
ANYWHERE = frozenset("resign resignation hunger".split())  # "handed in her resignation"
CUSTODY = frozenset("custody prison jail detention captivity".split())


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a story plays, the token that tells it and the event there, if it is one."""

    place: Place
    at: int
    event: Event | None


class Story:
    """Gives the deeds of one text that have no place that of the deeds around them."""

    def __init__(self, ground: Ground, ties: Ties, sequels: Sequels) -> None:
        self.ground, self.ties, self.sequels, self.tree = ground, ties, sequels, ground.tree

    def places(self, told: Sequence[Telling]) -> dict[int, Place]:
        """The places of deeds without one, by their number in a list in the order of the text."""
        sites = [site for one in told if (site := self.site(one))] + self.occurrences()
        sites.sort(key=lambda site: site.at)
        names = {site.place.name for site in sites}
        reach = FAR if len(names) == 1 else REACH
        seat = self.seat() if len(names) < 2 else None
        found: dict[int, Place] = {}
        for number, one in enumerate(told):
            if one.event.place is not None or not self.is_played(one):
                continue
            before = [site for site in sites if site.at < one.verb]
            near = [site for site in reversed(before[-LAST:]) if self.holds(site, one, reach)]
            if not before and sites and self.tree.sentence[one.verb] <= OUTSET:
                near = [site for site in sites[:1] if self.holds(site, one, REACH)]
            if not near and seat and names <= {seat.place.name} and self.holds(seat, one, FAR):
                near = [seat]
            if near:
                found[number] = near[0].place
        return found

    def occurrences(self) -> list[Site]:
        """Where the text says that what it tells of happened: "the attack *occurred* in Oran"."""
        tree = self.tree
        return [
            Site(one.place, one.anchor, None)
            for one in self.ground.places
            if one.preposition in INSIDE
            and one.kind != "country"
            and tree.lemmas[one.anchor] in OCCURRING
            and any(
                tree.lemmas[n] in HAPPENINGS and is_definite(tree, n)
                for n in tree.all(one.anchor, "nsubj")
            )
        ]

    def seat(self) -> Site | None:
        """The one town in which a text tells that something is, else that of its dateline if it is
        no capital."""
        towns = [
            one
            for one in self.ground.places
            if one.kind == "city"
            and one.preposition in INSIDE | {"into"}
            and one is not self.ground.home
            and not self.is_speakers(one.anchor)
        ]
        if len({one.place.name for one in towns}) == 1:
            return Site(towns[0].place, towns[0].token, None)
        home = self.ground.home
        if home and not towns and not self.ground.bureau:
            return Site(home.place, home.token, None)
        return None

    def is_speakers(self, token: int) -> bool:
        """Whether somebody at a place only speaks: "*officials* in Oran said", "*said* in Oran"."""
        tree = self.tree
        above = tree.heads[token] if tree.deps[token] == "nsubj" else token
        return tree.lemmas[above] in SAYING

    def site(self, told: Telling) -> Site | None:
        """Where an event tells that a story plays."""
        event = told.event
        if event.place is None or event.type not in PLAYED or event.status not in HAPPENED:
            return None
        if self.sequels.is_country(event.place):
            return None
        return Site(event.place, told.verb, event)

    def is_played(self, told: Telling) -> bool:
        """Whether an event can be where others of the story are."""
        event, tree, at = told.event, self.tree, told.verb
        if event.type not in PLAYED or event.status not in HAPPENED or event.mode == "phone":
            return False
        judged = JUDGING - {"arrest", "detain"}  # "jailed for killing a guard"
        if any(tree.lemmas[verb] in judged for verb in (at, *tree.ancestors(at))):
            return False
        if tree.tags[at] in ("VBZ", "VBP") or self.ground.leads_away(at):
            return False
        sentence = tree.doc[at].sent
        if not LASTING.isdisjoint(tree.lower[sentence.start : sentence.end]):
            return False
        if self.is_in_the_wild(at) or self.is_general(told) or self.is_confined(at):
            return False
        if described_by(tree, at) is not None:
            return False
        return not self.sequels.is_wide(at)

    def is_near(self, one: Event | None, other: Event) -> bool:
        """Whether two events are of the same days, as far as they tell; one of which only the other
        tells none is of the last days."""
        gap = days_between(one, other) if one else None
        if gap is None and other.date:
            return self.ground.is_recent(other.date, WITHIN)
        return gap is None or abs(gap) <= WITHIN

    def is_in_the_wild(self, at: int) -> bool:
        """Whether something is told to be out of town: "bombed it *on the slopes* of a volcano"."""
        tree = self.tree
        where = [p for p in tree.all(at, "prep") if tree.lower[p] in INSIDE | {"on"}]
        return any(tree.lemmas[n] in TERRAIN for p in where for n in tree.all(p, "pobj"))

    def is_general(self, told: Telling) -> bool:
        """Whether an event is told of many: "*has overthrown* four governments", "a surge in
        *attacks*"."""
        tree, at = self.tree, told.one.at
        if tree.pos[at] == "NOUN" and (tree.tags[at] == "NNS" or not is_definite(tree, at)):
            return True
        who = tree.all(at, "nsubj")
        if any(tree.tags[n] == "NNS" and tree.lemmas[n] in HAPPENINGS for n in who):
            return True  # "the protests broke out on Monday"
        words = tree.lemmas[slice(*tree.subtree(at))]
        if self.is_earlier(told.verb) or not ANYWHERE.isdisjoint(words):
            return True
        verbs = [t for t in (told.verb, *tree.ancestors(told.verb)) if tree.pos[t] in VERBAL]
        helpers = {tree.lower[c] for verb in verbs[:1] for c in tree.all(verb, "aux")}
        return bool(helpers & {"has", "have"}) and is_aside(tree, told.verb)

    def is_earlier(self, at: int) -> bool:
        """Whether the narrator goes back by a pluperfect: "they *had killed* a guard before", not
        what somebody says: "the army said they had killed nine"."""
        tree = self.tree
        while tree.deps[at] in ("conj", "xcomp") and tree.heads[at] != at:
            at = tree.heads[at]
        had = any(tree.lower[c] == "had" for c in tree.all(at, "aux"))
        return had and not any(tree.lemmas[a] in SAYING for a in tree.ancestors(at))

    def is_confined(self, at: int) -> bool:
        """Whether somebody held has it done to him: "was beaten *in custody*"."""
        tree = self.tree
        return any(
            tree.lower[p] == "in" and any(tree.lemmas[n] in CUSTODY for n in tree.all(p, "pobj"))
            for p in tree.all(at, "prep")
        )

    def holds(self, site: Site, told: Telling, reach: int) -> bool:
        """Whether the place of one deed is that of another, as far as the words between and the
        days and the doers of both allow."""
        place, one, other = site.place, self.tree.sentence[site.at], self.tree.sentence[told.verb]
        if abs(one - other) > reach:
            return False
        if not self.is_near(site.event, told.event) or self.ground.is_elsewhere(told.verb, place):
            return False
        between = range(min(one, other) + 1, max(one, other) + 1)
        if self.ground.moves(between, place) or any(map(self.ground.wanders, between)):
            return False
        return not place.country or not any(
            self.ties.is_state(i) and self.ties.actors[i].country not in (place.country, None)
            for i in told.event.actors
        )
