"""Which times, places and amounts of a text belong to a predicate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from memcon.actors.cast import Cast
from memcon.grounding import calendar
from memcon.grounding.calendar import Interval
from memcon.grounding.gazetteer import Gazetteer
from memcon.grounding.quantities import find_quantities
from memcon.grounding.times import TimeExpression, find_times
from memcon.language import Analysis
from memcon.language.tree import Tree
from memcon.record import Date, Place, Quantity, Span

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
LOCATIVE = frozenset(
    "in at near outside around inside throughout across along off within beside by on amid over "
    "above from".split()
)
DESTINATION = frozenset("to into toward towards".split())
MOVING = frozenset(
    "visit travel go fly arrive trip tour head return send deploy flee drive march advance journey "
    "land come move deport deliver withdraw".split()
)
RELATIONS = frozenset(
    "northern southern eastern western central northeastern northwestern "
    "southeastern southwestern upper lower".split()
)
NEARNESS = frozenset(("near", "outside", "around", "off"))
FUTURE = frozenset("will shall 'll ’ll".split())
VERBAL = frozenset(("VERB", "AUX"))
SAME_TIME = frozenset(("when", "while", "as"))
UPWARD = 4  # cost of a word above the predicate: more than of any of its own arguments


@dataclass(frozen=True, slots=True)
class Timed:
    """An expression of time and the verb (or event noun) that it is attached to."""

    expression: TimeExpression
    token: int
    anchor: int


AIMED = frozenset(("obj", "to", "into", "on", "against"))


@dataclass(frozen=True, slots=True)
class Located:
    """A place and the word that it is attached to, with the preposition between."""

    place: Place
    token: int
    anchor: int
    preposition: str


class Ground:
    """Where and when the predicates of one text stand."""

    def __init__(
        self,
        tree: Tree,
        times: list[Timed],
        places: list[Located],
        amounts: list[tuple[int, Quantity]],
        today: date | None,
    ) -> None:
        self._tree, self._today = tree, today
        self._times: dict[int, list[Timed]] = {}
        self._places: dict[int, list[Located]] = {}
        self._amounts = amounts
        for timed in times:
            self._times.setdefault(tree.sentence[timed.token], []).append(timed)
        for located in places:
            self._places.setdefault(tree.sentence[located.token], []).append(located)
        self._all_times = times

    def date(self, at: int) -> Date | None:
        """When the event of the predicate at a token happened, as far as the text says."""
        timed = self._choose_time(at)
        if timed is None:
            return None
        interval = timed.expression.interval
        if timed.expression.follows:
            interval = self._following(timed)
        elif (
            timed.expression.floats
            and interval
            and interval.start
            and self._today
            and interval.start < self._today
            and self._is_future(at)
        ):
            week = timedelta(days=7)
            interval = Interval(
                interval.start + week, (interval.end or interval.start) + week, interval.precision
            )
        if interval is None:
            return None
        start, end = interval.start, interval.end
        if timed.expression.starts:
            end = None
        if timed.expression.ends:
            start = None
        return Date(
            start=start.isoformat() if start else None,
            end=end.isoformat() if end else None,
            precision=interval.precision,
            span=timed.expression.span,
        )

    def _choose_time(self, at: int) -> Timed | None:
        tree = self._tree
        near = self._times.get(tree.sentence[at], ())
        if not near:
            return None
        reach = scope(tree, at)
        held = [(reach[t.anchor], abs(t.token - at), t) for t in near if t.anchor in reach]
        return min(held, key=lambda h: h[:2])[2] if held else None

    def _following(self, timed: Timed) -> Interval | None:
        count, unit = timed.expression.follows or (0, "day")
        base: date | None = None
        for other in self._all_times:
            if other.token >= timed.token:
                break
            interval = other.expression.interval
            if interval and interval.start and interval.precision == "day":
                base = interval.start
        if base is None:
            return None
        try:
            return calendar.around(calendar.moved(base, count, unit), unit)
        except (ValueError, OverflowError):
            return None

    def _is_future(self, at: int) -> bool:
        tree = self._tree
        for token in (at, *tree.ancestors(at)[:2]):
            for child in tree.children[token]:
                if tree.lower[child] in FUTURE:
                    return True
            if tree.lemmas[token] in ("expect", "plan", "schedule", "due", "set", "slate"):
                return True
        return False

    def place(self, at: int, moving: bool = False) -> Place | None:
        """Where the event of the predicate at a token happened; where it leads, for a movement."""
        tree = self._tree
        near = self._places.get(tree.sentence[at], ())
        if not near:
            return None
        moving = moving or tree.lemmas[at] in MOVING
        reach = scope(tree, at)
        if tree.pos[at] not in VERBAL and tree.heads[at] != at:
            reach.setdefault(tree.heads[at], UPWARD)
        held: list[tuple[int, int, Place]] = []
        for located in near:
            cost = reach.get(located.anchor)
            destination = located.preposition in DESTINATION
            if (
                cost is None
                or (destination and not moving)
                or (located.preposition in ("", "obj") and not moving)
                or (located.preposition == "from" and moving)
            ):
                continue
            cost -= UPWARD if destination else 0
            held.append((cost, abs(located.token - at), located.place))
        return min(held, key=lambda h: h[:2])[2] if held else None

    def target(self, at: int) -> Place | None:
        """The place that a predicate is aimed at: "shelled Kharkiv", "flew to Oran"."""
        for located in self._places.get(self._tree.sentence[at], ()):
            if located.anchor == at and located.preposition in AIMED:
                return located.place
        return None

    def quantities(self, at: int) -> tuple[Quantity, ...]:
        """The amounts that hang on the predicate at a token."""
        if not self._amounts:
            return ()
        tree = self._tree
        start, end = tree.subtree(at)
        found = []
        for token, quantity in self._amounts:
            if start <= token < end and tree.sentence[token] == tree.sentence[at]:
                above = tree.ancestors(token)
                verbs = [t for t in above if tree.pos[t] in VERBAL]
                if at in above and (not verbs or verbs[0] == at or tree.pos[at] not in VERBAL):
                    found.append(quantity)
        return tuple(found)


def scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose time and place are those of the predicate at a token, with how far they are
    from it: its own arguments, then what it shares with the verbs beside and above it."""
    reach = {at: 0}
    take_arguments(tree, at, reach, 1)
    for step in range(4):
        head, dep = tree.heads[at], tree.deps[at]
        if head == at:
            break
        shared = dep in ("xcomp", "conj") or (
            dep == "advcl" and (tree.tags[at] == "VBG" or has_mark(tree, at, SAME_TIME))
        )
        nominal = tree.pos[at] not in VERBAL and dep in ("nsubj", "nsubjpass")
        parallel = dep == "ccomp" and ";" in tree.words[min(at, head) : max(at, head)]
        if not (shared or nominal or parallel):
            break
        at = head
        reach.setdefault(at, UPWARD + step)
        if not nominal:
            take_arguments(tree, at, reach, UPWARD + step + 1)
    for child in tree.all(at, "conj"):
        reach.setdefault(child, 2 * UPWARD)
    return reach


def take_arguments(tree: Tree, token: int, reach: dict[int, int], cost: int) -> None:
    """Enter the nouns below a predicate, down to the next clause."""
    for child in tree.children[token]:
        if tree.deps[child] in ("prep", "agent", "dative"):
            below = tree.all(child, "pobj")
        elif tree.deps[child] in ("dobj", "attr", "compound"):
            below = [child]
        else:
            continue
        for noun in below:
            if noun not in reach:
                reach[noun] = cost
                if cost < UPWARD - 1 or cost > UPWARD:
                    take_arguments(tree, noun, reach, cost + 1)


def has_mark(tree: Tree, at: int, words: frozenset[str]) -> bool:
    """Whether a clause is opened by one of some conjunctions."""
    return any(
        tree.lower[c] in words and tree.deps[c] in ("mark", "advmod") for c in tree.children[at]
    )


def anchor_of(tree: Tree, token: int) -> int:
    """What a phrase at a token modifies: the first word above that is no preposition."""
    head = token
    for _ in range(4):
        above = tree.heads[head]
        if above == head:
            return head
        if tree.pos[above] not in ("ADP", "SCONJ", "PART", "NUM", "ADV", "DET"):
            if tree.pos[above] in ("PROPN", "NOUN") and (
                tree.doc[above].ent_type_ in ("DATE", "TIME")
            ):
                head = above
                continue
            return above
        head = above
    return head


def survey(
    analysis: Analysis, tree: Tree, cast: Cast, published: str | None, gazetteer: Gazetteer
) -> Ground:
    """The ground of a text published on a day (`YYYY-MM-DD`, None where unknown)."""
    times = []
    for expression in find_times(analysis.text, published):
        token = head_token(tree, expression.span)
        if token is not None:
            times.append(Timed(expression, token, anchor_of(tree, token)))
    amounts = []
    for quantity in find_quantities(analysis.text):
        token = head_token(tree, quantity.span)
        if token is not None:
            amounts.append((token, quantity))
    places = find_places(tree, cast, gazetteer)
    today = date.fromisoformat(published) if published else None
    return Ground(tree, times, places, amounts, today)


def head_token(tree: Tree, span: Span) -> int | None:
    """The token of a span whose head lies outside it."""
    inside = tree.doc.char_span(*span, alignment_mode="expand")
    if inside is None or not len(inside):
        return None
    for token in reversed(inside):
        if not inside.start <= tree.heads[token.i] < inside.end or tree.heads[token.i] == token.i:
            return token.i
    return inside.end - 1


def find_places(tree: Tree, cast: Cast, gazetteer: Gazetteer) -> list[Located]:
    """The places that a text names, with what they are attached to."""
    near = list(dict.fromkeys(a.country for a in cast.actors.values() if a.country))
    found: list[Located] = []
    done: set[int] = set()
    for ent in tree.doc.ents:
        if ent.label_ not in PLACE_LABELS:
            continue
        start, end = ent.start, ent.end
        while start < end and tree.lower[start] in ("the", "a"):
            start += 1
        while start < end and (
            tree.words[end - 1].isspace() or tree.words[end - 1] in ("'s", "’s")
        ):
            end -= 1
        if start < end:
            add_place(tree, cast, gazetteer, near, found, start, end)
            done.update(range(start, end))
    for mention in cast.mentions:
        who = cast.actors[mention.actor]
        if who.kind == "country" and mention.form == "name" and mention.start not in done:
            add_place(tree, cast, gazetteer, near, found, mention.start, mention.end)
    for token, word in enumerate(tree.words):
        if (
            token not in done
            and word[:1].isupper()
            and tree.pos[token] == "PROPN"
            and token
            and tree.lower[token - 1] in LOCATIVE
            and is_unknown(cast, token)
        ):
            end = token + 1
            while end < len(tree.words) and tree.pos[end] == "PROPN":
                end += 1
            add_place(tree, cast, gazetteer, near, found, token, end)
            done.update(range(token, end))
    return found


def is_unknown(cast: Cast, token: int) -> bool:
    """Whether a name belongs to nobody of whom more is known than the name."""
    mention = cast.by_token.get(token)
    if mention is None:
        return True
    who = cast.actors[mention.actor]
    return not (who.country or who.organization or who.code or who.office)


def add_place(
    tree: Tree,
    cast: Cast,
    gazetteer: Gazetteer,
    near: list[str],
    found: list[Located],
    start: int,
    end: int,
) -> None:
    """Enter the place named by tokens `[start, end)`, if it is one that is known."""
    place = known_place(tree, cast, gazetteer, near, start, end)
    if place is None:
        return
    head = end - 1
    for token in range(start, end):
        if not start <= tree.heads[token] < end:
            head = token
    relation = None
    if start and tree.lower[start - 1] in RELATIONS:
        relation = tree.lower[start - 1]
    preposition, above = "", tree.heads[head]
    if tree.pos[above] == "ADP" or tree.deps[head] == "pobj":
        preposition = tree.lower[above]
        if preposition in NEARNESS:
            relation = preposition
        anchor = tree.heads[above]
    elif tree.deps[head] in ("dobj", "obj"):
        preposition, anchor = "obj", above
    else:
        anchor = above
    if (
        preposition
        and preposition not in LOCATIVE | DESTINATION | {"obj"}
        and not (
            preposition == "of"
            and tree.lemmas[anchor]
            in (
                "city",
                "town",
                "village",
                "port",
                "capital",
                "province",
                "region",
                "state",
                "island",
            )
        )
    ):
        return
    if preposition == "of":
        preposition, outer = "in", tree.heads[anchor]
        anchor = tree.heads[outer] if tree.pos[outer] == "ADP" else outer
    if relation:
        place = replace_relation(place, relation)
    found.append(Located(place, head, anchor, preposition))


def replace_relation(place: Place, relation: str) -> Place:
    """A place with how the event lies to it: "near", "northern"."""
    from msgspec.structs import replace as changed

    return changed(place, relation=relation)


def known_place(
    tree: Tree, cast: Cast, gazetteer: Gazetteer, near: list[str], start: int, end: int
) -> Place | None:
    """The place that a name means: a state of the cast, else one of the gazetteer."""
    first, last = tree.doc[start], tree.doc[end - 1]
    span = (first.idx, last.idx + len(last.text))
    name = " ".join(tree.doc[start:end].text.split())
    mention = cast.by_token.get(end - 1)
    if mention is not None and mention.start <= start and not is_unknown(cast, end - 1):
        who = cast.actors[mention.actor]
        if who.kind == "country" and mention.form != "place":
            return Place(name=who.name, country=who.country, span=span)
        if who.kind == "person":
            return None
        if mention.form in ("metonym", "place") and who.country:
            city = gazetteer.find(name, [who.country])
            return Place(
                name=name,
                country=who.country,
                lat=city.lat if city else None,
                lon=city.lon if city else None,
                geonames=city.geonames if city else None,
                span=span,
            )
    after = (
        " ".join(tree.words[end + 1 : end + 3])
        if (end + 1 < len(tree.words) and tree.words[end] == ",")
        else ""
    )
    hint = [w.country for w in cast.actors.values() if w.country and after.startswith(w.name)]
    city = gazetteer.find(name, hint or near)
    if city is None:
        return None
    return Place(
        name=name,
        country=city.country,
        lat=city.lat,
        lon=city.lon,
        geonames=city.geonames,
        span=span,
    )
