"""Predicates of the lexicon found in a parse, with who fills their roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.clauses import Clause, clause_of
from memcon.events.fitting import fits, words_near
from memcon.events.frames import Frame, Lexicon
from memcon.events.nouns import noun_phrase
from memcon.events.participants import fill
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.tree import Tree
from memcon.record import Status

# What can be done only to people, so that any name stands for one.
PERSONAL_MODES = frozenset(
    ("arrest", "convict", "investigate", "release", "deport", "expel", "beat", "abduct")
)
DRIVEN = word_class("people", "driven")
CONTENT = frozenset(("VERB", "NOUN", "ADJ", "PROPN", "AUX"))


@dataclass(slots=True)
class Candidate:
    """An event in the making: a predicate, the frame that fits it best, and its participants."""

    clause: Clause
    frame: Frame
    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    type: str
    mode: str | None
    cameo: str | None
    rules: list[str] = field(default_factory=list)
    status: Status | None = None
    dropped: bool = False
    spoken: bool = False
    written: bool = False  # in a paper, on nobody's part

    @property
    def composed(self) -> bool:
        """Whether an operator has made the event what it is."""
        return any(rule.endswith(")") for rule in self.rules)

    @property
    def at(self) -> int:
        """The token of the predicate."""
        return self.clause.at


class Clauses:
    """The clauses of a text, each read off the parse once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._known: dict[int, Clause] = {}

    def of(self, at: int) -> Clause:
        """The clause of a token."""
        clause = self._known.get(at)
        if clause is None:
            clause = self._known[at] = clause_of(self.tree, at)
        return clause


def find_candidates(
    tree: Tree, cast: Cast, lexicon: Lexicon, clauses: Clauses
) -> dict[int, Candidate]:
    """The best frame for every predicate of the text that has one, by token."""
    found: dict[int, Candidate] = {}
    for at, lemma in enumerate(tree.lemmas):
        if tree.pos[at] not in CONTENT:
            continue
        frames = lexicon.frames.get(lemma) or (
            lexicon.frames.get(tree.lower[at]) if tree.lower[at] != lemma else None
        )
        if not frames or is_name(at, cast):
            continue
        if tree.deps[at] == "conj" and tree.lower[tree.heads[at]] == "dead":
            continue  # "a toll of 30 dead and *wounded*"
        clause = clauses.of(at)
        near = words_near(tree, at)
        best: Candidate | None = None
        for frame in frames:
            if best and frame.weight < best.frame.weight and (best.actors or best.recipients):
                break
            if not near.issuperset(frame.rest) or not fits(frame, tree, clause):
                continue
            candidate = cast_roles(frame, tree, cast, clause)
            if best is None or rank(candidate) > rank(best):
                best = candidate
        if best is not None:
            found[at] = best
    return found


def rank(candidate: Candidate) -> tuple[bool, int, int]:
    """Which reading of a predicate is believed: one that names somebody, then the more specific,
    then the better filled."""
    filled = bool(candidate.actors) + 2 * bool(candidate.recipients)
    return filled > 0, candidate.frame.weight, filled


def is_name(at: int, cast: Cast) -> bool:
    """Whether a token is a part of an actor's proper name ("United Nations Support Mission")."""
    mention = cast.by_token.get(at)
    return (
        mention is not None
        and mention.form in ("name", "metonym", "adjective")
        and (mention.end - mention.start > 1 or mention.head == at)
    )


def cast_roles(frame: Frame, tree: Tree, cast: Cast, clause: Clause) -> Candidate:
    """A frame with its roles filled. A symmetric event has all sides as actors."""
    own = frozenset((clause.at,))
    actors = fill(frame.actor, tree, cast, clause, own)
    actors = not_suffering(actors, frame, cast, clause)
    if frame.type == "PROTEST" and not actors:
        actors = drivers(tree, clause)
    used = own | {p.head for p in actors}
    actor_ids = frozenset(m.actor for p in actors if (m := cast.at(p.head)))
    human = frame.mode in PERSONAL_MODES or frame.type == "SANCTION"
    recipients = fill(frame.recipient, tree, cast, clause, used, actor_ids, human)
    recipients = tuple(
        p for p in recipients if not ((m := cast.at(p.head)) and m.actor in actor_ids)
    )
    if not recipients and frame.head == "accuse" and frame.pos == "v":
        nouns = (t for t in clause.obj if tree.pos[t] == "NOUN" and t not in cast.by_token)
        recipients = tuple(noun_phrase(t, tree) for t in nouns)  # whoever is accused did something
    if frame.mode == "obstruct":  # "blocked the road to *Chile*" is no protest against Chile
        recipients = tuple(p for p in recipients if not is_land(p, cast))
    if frame.type == "CONSULT" and frame.mode != "visit" and len(actors) == 1:
        recipients = without_members(cast, actors[0], recipients)
    recipients = without_own(cast, actors, recipients)
    return Candidate(clause, frame, actors, recipients, frame.type, frame.mode, frame.cameo)


def is_land(phrase: Phrase, cast: Cast) -> bool:
    """Whether a phrase names a country or a place."""
    mention = cast.at(phrase.head)
    return mention is not None and (
        mention.form == "place" or cast.actors[mention.actor].kind == "country"
    )


def drivers(tree: Tree, clause: Clause) -> tuple[Phrase, ...]:
    """Those who protest by what they drive or sail: "200 *tractors* blocked the road"."""
    counted = [o for t in clause.subj for of in tree.all(t, "prep") for o in tree.all(of, "pobj")]
    return tuple(
        noun_phrase(t, tree)
        for t in (*clause.subj, *counted)
        if tree.tags[t] == "NNS" and tree.lemmas[t] in DRIVEN
    )


def not_suffering(
    actors: tuple[Phrase, ...], frame: Frame, cast: Cast, clause: Clause
) -> tuple[Phrase, ...]:
    """Actors less those whom a thing led to and who are the object itself: in "his arrest keeps
    *him* from running" he does nothing."""
    if "obj" not in frame.recipient:
        return actors
    objects = {m.actor for t in clause.obj if (m := cast.by_head.get(t)) is not None}
    return tuple(
        p
        for p in actors
        if p.head in clause.subj or (m := cast.at(p.head)) is None or m.actor not in objects
    )


def without_own(
    cast: Cast, actors: Sequence[Phrase], recipients: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """Recipients less the actors' own states: what two leaders do "between the two countries"."""
    own = lands(cast, actors)
    if len(own) < 2:
        return recipients
    return tuple(p for p in recipients if not ((theirs := lands(cast, (p,))) and theirs == own))


OWN_LAND = frozenset("country nation homeland motherland fatherland state people".split())
RULING = frozenset(("GOV", "MIL", "COP"))


def spare_home(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Take from a government's threat or support its own country, in place: "threatened to defend
    *the country*"."""
    if candidate.type not in ("THREATEN", "SUPPORT") or len(candidate.actors) != 1:
        return
    mention = cast.at(candidate.actors[0].head)
    own = lands(cast, candidate.actors)
    if mention is None or len(own) != 1:
        return
    who = cast.actors[mention.actor]
    if who.kind not in STATE_KINDS and who.sector not in RULING:
        return
    left = tuple(
        p
        for p in candidate.recipients
        if tree.lemmas[p.head] not in OWN_LAND or not own <= lands(cast, (p,))
    )
    if candidate.recipients and not left and candidate.type == "SUPPORT":
        candidate.actors = ()  # nobody supports himself
    candidate.recipients = left


def spare_place(candidate: Candidate, cast: Cast) -> None:
    """Take from a withdrawal by those of whom no state is known the state of a town where it is
    made, and from one by those of a state that state: "his men would leave the houses in
    *Khartoum*", "Lebanese troops withdrew from *Beirut*"; in place."""
    if candidate.frame.type != "RETREAT" or not candidate.actors:
        return
    if (own := lands(cast, candidate.actors)) and candidate.mode == "withdraw":
        candidate.recipients = tuple(
            p
            for p in candidate.recipients
            if (m := cast.at(p.head)) is None
            or cast.actors[m.actor].kind not in STATE_KINDS
            or lands(cast, (p,)) != own
        )
    if own:
        return
    candidate.recipients = tuple(
        p
        for p in candidate.recipients
        if (m := cast.at(p.head)) is None
        or m.form not in ("metonym", "place")
        or cast.actors[m.actor].kind not in STATE_KINDS
    )


def lands(cast: Cast, phrases: Sequence[Phrase]) -> set[str]:
    """The states of those whom phrases name, groups member by member."""
    found: set[str] = set()
    for phrase in phrases:
        mention = cast.at(phrase.head)
        if mention is not None:
            for i in cast.actors[mention.actor].members or (mention.actor,):
                if i in cast.actors and (land := cast.actors[i].country):
                    found.add(land)
    return found


def without_members(
    cast: Cast, group: Phrase, recipients: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """Those whom a group talks with, not what it talks of: "the two discussed Beijing's plan"."""
    mention = cast.at(group.head)
    members = cast.actors[mention.actor].members if mention else ()
    lands = {cast.actors[m].country or m for m in members if m in cast.actors}
    return tuple(
        p
        for p in recipients
        if not (
            (m := cast.at(p.head))
            and (m.actor in members or (cast.actors[m.actor].country or m.actor) in lands)
        )
    )
