"""How likely two events of two documents are one happening."""

from __future__ import annotations

import math
from datetime import timedelta

from memcon.knowledge.ontology import mutual
from memcon.linking.events import SLACK, Told, same
from memcon.record import HAPPENED

NEIGHBOUR = 0.5  # closeness of two days that follow each other
UNTOLD, SAME_COUNTRY, UNNAMED = 0.4, 0.7, 0.3  # agreement of a side
WEIGHTS = {"parties": 0.30, "words": 0.40, "time": 0.10, "place": 0.10, "kind": 0.10}
ELSEWHERE = 0.6  # what is left of a score where two places are told and are not the same
ANOTHER_DAY = 0.7  # where two days are told and are neighbours
OTHER_STATUS = 0.9  # where one has happened and the other not, or not yet
ENOUGH = 0.5  # of a score, for two events to be one happening


def score(first: Told, second: Told) -> float:
    """0 to 1; 0 where the two cannot be one: other days, or parties that exclude each other."""
    time = closeness(first, second)
    whom = agreement(first, second)
    if not time or not whom:
        return 0.0
    place = nearness(first, second)
    found = (
        WEIGHTS["parties"] * whom
        + WEIGHTS["words"] * min(1.0, 2 * cosine(first, second))
        + WEIGHTS["time"] * time
        + WEIGHTS["place"] * place
        + WEIGHTS["kind"] * likeness(first, second)
    )
    if not place:
        found *= ELSEWHERE
    if time == NEIGHBOUR:
        found *= ANOTHER_DAY
    if (first.status in HAPPENED) != (second.status in HAPPENED):
        found *= OTHER_STATUS
    return found


def closeness(first: Told, second: Told) -> float:
    """1 where two times meet, less where only with a day's slack or by day of publication."""
    if not (first.first and first.last and second.first and second.last):
        return 0.0
    gap = max(first.first - second.last, second.first - first.last)
    if gap > (SLACK if first.dated and second.dated else SLACK + timedelta(days=1)):
        return 0.0
    if not (first.dated and second.dated):
        return 0.6
    return 1.0 if gap <= timedelta(0) else NEIGHBOUR


def agreement(first: Told, second: Told) -> float:
    """How well the parties of two events agree, 0 where they are others."""
    known = first.known | second.known
    acting = (first.actors, second.actors, first.actor_countries, second.actor_countries)
    acted = (
        first.recipients,
        second.recipients,
        first.recipient_countries,
        second.recipient_countries,
    )
    if first.type in mutual():
        countries = first.actor_countries | first.recipient_countries
        others = second.actor_countries | second.recipient_countries
        if countries - others and others - countries:  # A met B, and A met C
            return 0.0
        return side(*(a | b for a, b in zip(acting, acted, strict=True)), known=known)
    one, other = side(*acting, known=known), side(*acted, known=known)
    return (one + other) / 2 if one and other else 0.0


def side(
    one: frozenset[str],
    other: frozenset[str],
    countries: frozenset[str],
    other_countries: frozenset[str],
    *,
    known: frozenset[str],
) -> float:
    """How well one side of two events agrees, 0 where they are others.

    A person and that person's country agree in part; a side that is not told says little.
    """
    if not one or not other:
        return UNTOLD
    if by_name := same(one, other):
        return by_name
    if countries and other_countries:
        return SAME_COUNTRY * same(countries, other_countries)
    # One of them is known only by a word ("gunmen"): it may be the other by another name. Two that
    # are known are two.
    return 0.0 if one <= known and other <= known else UNNAMED


def cosine(first: Told, second: Told) -> float:
    """Likeness of the words, rare ones counting more."""
    common = sum(w * second.words[s] for s, w in first.words.items() if s in second.words)
    if not common:
        return 0.0
    lengths = math.prod(
        math.sqrt(sum(w * w for w in words.values())) for words in (first.words, second.words)
    )
    return common / lengths


def nearness(first: Told, second: Told) -> float:
    """1 for the same place, 0 for another, in between where one is not told."""
    if not first.place or not second.place:
        return 0.5
    return 1.0 if first.place.lower() == second.place.lower() else 0.0


def likeness(first: Told, second: Told) -> float:
    """Whether mode, CAMEO code and verb are the same."""
    return (
        0.4 * (first.mode == second.mode)
        + 0.3 * ((first.cameo or "")[:2] == (second.cameo or "")[:2])
        + 0.3 * (first.trigger == second.trigger)
    )
