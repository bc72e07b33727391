"""Which times, places and amounts of a text belong to a predicate."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import Literal

from memcon.actors.cast import Cast
from memcon.grounding.continuity import leads_away
from memcon.grounding.dating import settle
from memcon.grounding.described import find_places
from memcon.grounding.gazetteer import Gazetteer
from memcon.grounding.holidays import Holiday
from memcon.grounding.manners import AIMED_NOUNS, INSIDE
from memcon.grounding.places import Located
from memcon.grounding.quantities import Measures, find_quantities
from memcon.grounding.reaching import beside_verbs
from memcon.grounding.scope import ABROAD, DISCUSSING, head_token
from memcon.grounding.siting import site
from memcon.grounding.times import find_times, told_on
from memcon.grounding.timing import Timed, choose, opening
from memcon.knowledge.words import word_class
from memcon.language import Analysis
from memcon.language.grammar import MODIFIERS, VERBAL
from memcon.language.tree import Tree
from memcon.record import Date, Place, Quantity

Manner = Literal["act", "word", "visit"]
COARSE = frozenset("week month quarter season year decade century span".split())
DEEDS = ABROAD | AIMED_NOUNS | word_class("events", "happening") | frozenset(("ramming", "sinking"))
OPENING = 4  # tokens from the town of a dateline to the region around it
OCCASION = frozenset("on at in during".split())
TARGET_SLOTS = frozenset(("obj", "to", "into", "on", "against"))
PLACING = INSIDE | TARGET_SLOTS | frozenset(("of", "from", "through"))


class Ground:
    """Where and when the predicates of one text stand. `home` is the place of its dateline,
    `bureau` whether that is a capital, from which reports of a whole country are sent."""

    def __init__(
        self,
        tree: Tree,
        times: list[Timed],
        places: list[Located],
        amounts: list[tuple[int, Quantity]],
        today: date | None = None,
        home: Located | None = None,
        bureau: bool = False,
    ) -> None:
        self.tree, self.home, self.bureau = tree, home, bureau
        self._here = here(places, home)
        self._today = today
        self._times: dict[int, list[Timed]] = {}
        self._places: dict[int, list[Located]] = {}
        self._amounts = amounts
        for timed in times:
            self._times.setdefault(tree.sentence[timed.token], []).append(timed)
        for located in places:
            self._places.setdefault(tree.sentence[located.token], []).append(located)
        self.times, self.places = times, places

    def date(self, at: int, manner: Manner = "act") -> Date | None:
        """When the event of the predicate at a token happened, as far as its sentence says."""
        near = self._times.get(self.tree.sentence[at], [])
        if explained := opening(self.tree, at, near):
            return explained.date(whole=True)
        if manner == "word" or self.tree.lemmas[at] in DISCUSSING:
            near = [t for t in near if not self._told_of(t, at)]
        timed = choose(self.tree, at, near)
        return timed.date() if timed else None

    def is_ahead(self, when: Date) -> bool:
        """Whether a time lies after the day of publication."""
        return bool(self._today and when.start and when.start > self._today.isoformat())

    def is_recent(self, when: Date, days: int) -> bool:
        """Whether a time lies at most some days before the day of publication."""
        if not (self._today and when.start):
            return True
        return (self._today - date.fromisoformat(when.start)).days <= days

    def wanders(self, sentence: int) -> bool:
        """Whether a sentence says that something is elsewhere, or where no other sentence was."""
        first = bisect_left(self.tree.sentence, sentence)
        return self.leads_away(self.tree.doc[first].sent.root.i)

    def occasions(self, at: int) -> list[int]:
        """The nouns that tell on what occasion a predicate happened: "at the *meeting*"."""
        tree = self.tree
        found: list[int] = []
        for verb in (at, *beside_verbs(tree, at)):
            for preposition in tree.all(verb, "prep"):
                if tree.lower[preposition] in OCCASION:
                    found.extend(tree.all(preposition, "pobj"))
        for thing in tree.all(at, "dobj"):  # "signed a pact on the sidelines"
            beside = (n for p in tree.all(thing, "prep") for n in tree.all(p, "pobj"))
            found.extend(n for n in beside if tree.lemmas[n] in ("sideline", "margin"))
        return found

    def ahead(self, at: int) -> Date | None:
        """When what a predicate plans is to happen: "is due to *fly* next week"."""
        for child in self.tree.all(at, "xcomp", "acomp"):
            if date := self.date(child) or self.ahead(child):
                return date
        return None

    def _told_of(self, timed: Timed, at: int) -> bool:
        """Whether a time belongs to what a word is about: "condemned Monday's attack", "discussed
        the attack last month"."""
        tree = self.tree
        if timed.anchor == at:
            return timed.interval.precision in COARSE and any(
                tree.lemmas[c] in DEEDS and c < timed.token for c in tree.all(at, "dobj")
            )
        return tree.deps[timed.token] in ("poss", *MODIFIERS)

    def place(self, at: int, manner: Manner = "act") -> Place | None:
        """Where the event of the predicate at a token happened; where it leads, for a movement.

        The manner is `word` where the event is something said, which happens elsewhere than what it
        is about, and `visit` where a place named is the goal.
        """
        near = self._places.get(self.tree.sentence[at], [])
        return site(self.tree, at, near, manner) if near else None

    def root(self, sentence: int) -> int | None:
        """The verb that heads a sentence that names a place or a time; None for another one."""
        near = self._places.get(sentence) or self._times.get(sentence)
        return self.tree.doc[near[0].token].sent.root.i if near else None

    def leads_away(self, at: int) -> bool:
        """Whether the sentence of a predicate puts it where no other sentence was."""
        known = frozenset(p.token for p in self._places.get(self.tree.sentence[at], ()))
        return leads_away(self.tree, at, known)

    def names(self, sentence: int) -> bool:
        """Whether a sentence names a place."""
        return bool(self._places.get(sentence))

    def moves(self, sentences: Iterable[int], place: Place, home: bool = True) -> bool:
        """Whether some of the sentences put something in another town or region than a place; that
        of the dateline counts where it is asked for."""
        here = {place.name} if home else {place.name, *self._here}
        return any(
            one.preposition in PLACING
            and one.kind != "country"
            and one.place.name not in here
            for sentence in sentences
            for one in self._places.get(sentence, ())
        )

    def is_elsewhere(self, at: int, place: Place) -> bool:
        """Whether the sentence of a predicate names another town, region or country than that of a
        place at which or to which something is; that of the dateline does not count."""
        return any(
            one.preposition in PLACING
            and one.place.name not in (place.name, *self._here)
            and not (
                (one.preposition not in INSIDE or not one.place.relation)
                and (one.kind, one.place.country) == ("country", place.country)
            )
            for one in self._places.get(self.tree.sentence[at], ())
        )

    def names_place(self, at: int) -> bool:
        """Whether the sentence of a predicate names a place at which or to which something is,
        other than that of the dateline."""
        return any(
            located.preposition in PLACING
            and located.place.name not in self._here
            for located in self._places.get(self.tree.sentence[at], ())
        )

    def target(self, at: int) -> Place | None:
        """The place that a predicate is aimed at: "shelled Kharkiv", "flew to Oran"."""
        for located in self._places.get(self.tree.sentence[at], ()):
            if located.anchor == at and located.preposition in TARGET_SLOTS:
                return located.place
        return None

    def quantities(self, at: int) -> tuple[Quantity, ...]:
        """The amounts that hang on the predicate at a token."""
        if not self._amounts:
            return ()
        tree = self.tree
        start, end = tree.subtree(at)
        found = []
        for token, quantity in self._amounts:
            if start <= token < end and tree.sentence[token] == tree.sentence[at]:
                above = tree.ancestors(token)
                verbs = [t for t in above if tree.pos[t] in VERBAL]
                if at in above and (not verbs or verbs[0] == at or tree.pos[at] not in VERBAL):
                    found.append(quantity)
        return tuple(found)


def here(places: list[Located], home: Located | None) -> frozenset[str]:
    """The names of the dateline's place and of what is told there to be around it: "FERGUSON,
    Missouri"."""
    if home is None:
        return frozenset()
    around = (p for p in places if 0 <= p.token - home.token <= OPENING)
    regions = (p.place.name for p in around if p.kind not in ("city", "country"))
    return frozenset((home.place.name, *regions))


def survey(
    analysis: Analysis,
    cast: Cast,
    published: str | None,
    gazetteer: Gazetteer,
    holidays: tuple[Holiday, ...],
    measures: Measures,
) -> Ground:
    """The ground of a text published on a day (`YYYY-MM-DD`, None where unknown); it speaks on
    the day of its dateline, if it has one."""
    tree = analysis.tree
    today = told_on(analysis.text, date.fromisoformat(published) if published else None)
    times = settle(tree, find_times(analysis.text, today, holidays), today)
    amounts = []
    for quantity in find_quantities(analysis.text, measures):
        token = head_token(tree, quantity.span)
        if token is not None:
            amounts.append((token, quantity))
    places, home = find_places(tree, cast, gazetteer)
    bureau = home is not None and gazetteer.is_capital(home.place.name, home.place.country)
    return Ground(tree, times, places, amounts, today, home, bureau)
