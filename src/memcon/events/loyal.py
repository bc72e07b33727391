"""Whom somebody's own people do not turn against: their lawyers and supporters."""

from __future__ import annotations

from collections.abc import Iterable

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate
from memcon.events.kinds import HARSH
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.tree import Tree

OWN_PEOPLE = word_class("people", "loyal")
HOSTILE = HARSH | {"REQUEST"}


def spare_their_own(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Take from a hostile event the recipient whose own people act, in place: "*Chad's* lawyers
    said that the charges against Chad were false"."""
    if candidate.type not in HOSTILE or not candidate.recipients:
        return
    if theirs := whose_people(candidate.actors, tree, cast):
        candidate.recipients = tuple(
            p
            for p in candidate.recipients
            if (m := cast.at(p.head)) is None or m.actor not in theirs
        )


def whose_people(actors: Iterable[Phrase], tree: Tree, cast: Cast) -> frozenset[str]:
    """The ids of those whose lawyers or supporters act."""
    return frozenset(
        mention.actor
        for phrase in actors
        if tree.lemmas[phrase.head] in OWN_PEOPLE
        for owner in (*tree.all(phrase.head, "poss"), *of_whom(tree, phrase.head))
        if (mention := cast.at(owner)) is not None
    )


def of_whom(tree: Tree, noun: int) -> list[int]:
    """Whose a noun is by "of" or "for": "a lawyer *for Roe*"."""
    return [
        obj
        for preposition in tree.all(noun, "prep")
        if tree.lower[preposition] in ("of", "for")
        for obj in tree.all(preposition, "pobj")
    ]
