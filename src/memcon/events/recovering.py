"""Recipients that a frame's own slots do not give: behind the object, in the clause below, or the
foreign place where a thing is done."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.cast import Cast
from memcon.events.abroad import DOMESTIC_MODES, foreign_place
from memcon.events.candidates import Candidate, Clauses, lands
from memcon.events.kinds import deplores_harm
from memcon.events.naming import as_phrase
from memcon.events.recipients_above import losers
from memcon.events.recipients_below import accused, allowed, below, bound, driven
from memcon.events.recipients_beside import (
    GIVEN_THERE,
    beside,
    censured,
    divided,
    makers_of,
    of_object,
)
from memcon.knowledge.ontology import MUTUAL
from memcon.language import Phrase
from memcon.language.tree import Tree

SPOKEN_TYPES = frozenset(("AGREE", "REJECT", "REQUEST", "THREATEN", "CONCEDE", "SUPPORT"))
DONE_THERE = frozenset(("AID", "RETREAT", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE"))
LEAVE = frozenset(("CONCEDE", "RETREAT", "AGREE", "SUPPORT", "REQUEST"))
BINDING = frozenset(("SANCTION", "COERCE", "AGREE", "SUPPORT", "CONCEDE"))
ONE_SIDED = frozenset("promise pledge offer vow".split())  # of these two parties have a third


def recover(candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses) -> None:
    """Give a candidate without a recipient the one that the rest of its clause names, in place."""
    if candidate.recipients or not candidate.actors or candidate.frame.recipient == ("none",):
        return
    if MUTUAL in candidate.rules:
        return
    taken = {m.actor for p in candidate.actors if (m := cast.at(p.head))}
    if candidate.frame.type == "CONSULT":
        # Who is not met is no party to a meeting; but one who talks abroad talks with that land.
        talks = candidate.clause.light is not None or candidate.frame.head == "negotiate"
        alone = len(candidate.actors) == 1 and talks
        place = foreign_place(candidate, tree, cast, taken) if alone else None
        goes = names_person(candidate, cast) or candidate.clause.light is None
        if place is not None and candidate.type == "CONSULT" and goes:
            candidate.recipients = (as_phrase(place),)
            candidate.rules.append("recipient-by-place")
        elif (candidate.cameo or "").startswith("045"):
            candidate.recipients = divided(candidate, tree, cast, frozenset(taken))
        return
    if candidate.type == "REQUEST" and candidate.frame.mode == "release":
        return  # the captives are not those who are asked
    if candidate.type == "REQUEST" and "warrant" in {tree.lemmas[t] for t in asked_for(candidate)}:
        return  # nor are those who are to be arrested
    if deplores_harm(candidate.rules, candidate.frame.type):
        return  # nor are the victims of an attack those who are blamed for it
    own = {p.head for p in candidate.actors}
    for rule, phrases in finds(candidate, tree, cast, clauses, frozenset(taken)):
        found = tuple(p for p in phrases if p.head not in own)
        if candidate.type == "REQUEST":  # a minister's appeal abroad is not to his own capital
            found = tuple(p for p in found if not is_home(p, candidate, cast))
        if found:
            candidate.recipients = found
            candidate.rules.append(rule)
            return


def is_home(phrase: Phrase, candidate: Candidate, cast: Cast) -> bool:
    """Whether words name by its capital the government of a person who acts."""
    mention = cast.at(phrase.head)
    if mention is None or mention.form != "metonym" or not names_person(candidate, cast):
        return False
    return lands(cast, (phrase,)) <= lands(cast, candidate.actors)


def asked_for(candidate: Candidate) -> Iterator[int]:
    """The tokens of what is asked for: the predicate's own, where a noun tells it, or its object.
    """
    yield candidate.at
    yield from candidate.clause.obj


def finds(
    candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses, taken: frozenset[str]
) -> Iterator[tuple[str, tuple[Phrase, ...]]]:
    """The recipients that each rule gives, the surest first, with the rule's name."""
    if candidate.type in BINDING:
        yield "recipient-below", bound(candidate, tree, cast, taken)
    if candidate.type in LEAVE:
        yield "recipient-below", allowed(candidate, tree, cast, taken)
    spoken = candidate.type in SPOKEN_TYPES and (
        len(taken) < 2 or candidate.frame.head in ONE_SIDED
    )
    if spoken:
        yield "recipient-below", below(candidate, candidate.clause, tree, cast, clauses, taken)
    if candidate.frame.type == "ACCUSE" and candidate.type == "ACCUSE":
        yield "recipient-below", accused(candidate, tree, cast, clauses, taken)
    yield "recipient-of-object", of_object(candidate, tree, cast, taken)
    if candidate.type in ("ASSAULT", "COERCE"):
        yield "recipient-of-loss", losers(candidate, tree, cast, taken)
        yield "recipient-of-purpose", driven(candidate, tree, cast, taken)
    given = candidate.type in ("AGREE", "SUPPORT") and candidate.frame.type in GIVEN_THERE
    if given or candidate.type in DONE_THERE or candidate.mode in DOMESTIC_MODES:
        place = foreign_place(candidate, tree, cast, taken)
        yield "recipient-by-place", (as_phrase(place),) if place is not None else ()
    elif candidate.type == "AGREE":
        aims = tree.all(candidate.at, "xcomp")
        place = foreign_place(candidate, tree, cast, taken, aims) if aims else None
        yield "recipient-by-place", (as_phrase(place),) if place is not None else ()
    if candidate.type == "SANCTION" or candidate.mode == "restrict":
        yield "recipient-of-goods", makers_of(candidate, tree, cast, taken)
    yield "recipient-of-censure", censured(candidate, cast, taken)
    yield "recipient-beside", beside(candidate, tree, cast, taken)
    if spoken:
        yield (
            "recipient-below",
            below(candidate, candidate.clause, tree, cast, clauses, taken, strangers=True),
        )


def names_person(candidate: Candidate, cast: Cast) -> bool:
    """Whether an event's first actor is a person, who can be abroad."""
    mention = cast.at(candidate.actors[0].head)
    return mention is not None and cast.actors[mention.actor].kind == "person"
