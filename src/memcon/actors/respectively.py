"""Whose names are whose where a text opens with their posts only: "The premiers of Fiji and Samoa
met on Monday. … Ann Roe and Tom Lee said": Fiji's is Ann Roe."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from memcon.actors.cast import Mention
from memcon.actors.casting import Casting
from memcon.actors.complements import extend_right
from memcon.actors.homeland import STATE_OFFICES
from memcon.actors.persons import describe
from memcon.actors.roles import role_at
from memcon.actors.standing import Standing

REACH = 100  # tokens from the posts to the names


def find_respective(casting: Casting) -> None:
    """Give two people who are named together and of whom nothing is told the posts of the two
    states that stand together before, in their order."""
    for token in sorted(t for t, hit in casting.roles.items() if hit.role.plural):
        if casting.roles[token].role.office not in STATE_OFFICES | {"leader"}:
            continue
        standing = role_at(casting, token + 1)
        if standing is None:
            continue
        standing = extend_right(casting, standing)
        if standing.former or standing.local or len(set(standing.countries)) != 2:
            continue
        pair = named_after(casting, standing)
        for who, iso in zip(pair, standing.countries, strict=False):
            describe(casting, who, replace(standing, country=iso, countries=(iso,)))


def named_after(casting: Casting, standing: Standing) -> tuple[str, ...]:
    """The first two people named together soon after some posts, if both are new and unknown."""
    near = [m for m in casting.mentions if 0 < m.start - standing.end < REACH]
    soon = sorted((m for m in near if is_new(casting, m)), key=lambda m: m.start)
    for one, other in pairwise(soon):
        if casting.lower[one.end : other.start] == ["and"] and one.actor != other.actor:
            return one.actor, other.actor
    return ()


def is_new(casting: Casting, mention: Mention) -> bool:
    """Whether a mention names somebody in full of whom neither tables nor text tell a post."""
    who = casting.actors[mention.actor]
    if who.kind != "person" or mention.form != "name" or mention.actor in casting.known:
        return False
    return mention.end - mention.start > 1 and not (who.office or who.country or who.organization)
