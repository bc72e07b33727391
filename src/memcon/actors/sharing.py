"""Two kinds of people by one noun: "government and rebel *forces*" are government forces and rebel
forces."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group
from memcon.actors.standing import Standing, with_sector
from memcon.knowledge.naming import slug
from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS

SIDES = word_class("people", "party") | word_class("people", "camp")
LONGEST = 6  # words before the noun


def enter_sharing(casting: Casting, standing: Standing) -> bool:
    """Enter the two whom a plural noun with coordinated modifiers means; whether it has such."""
    head = standing.head
    kinds = sharing(casting, head) if standing.role.plural or not standing.role.person else None
    if kinds is None:
        return False
    first, second = kinds
    noun = casting.words[head]
    members: list[str] = []
    for at, name in (
        (first, f"{casting.lower[first]} {noun}"),
        (second, casting.text(second, head + 1)),
    ):
        hit = casting.roles.get(at)
        sector = hit.role.sector if hit and hit.role.sector else standing.role.sector
        one = replace(standing, role=with_sector(standing.role, sector))
        country, sector, code = one.affiliation(casting)
        key = slug(f"{country or ''} {name}")
        members.append(casting.add(Identity(key, name, "group", country, None, sector, code)))
    group = enter_group(casting, tuple(members))
    casting.mention(first, max(standing.end, head + 1), group, "group", head)
    return True


def sharing(casting: Casting, head: int) -> tuple[int, int] | None:
    """The two coordinated words for kinds of people that modify a noun, by token."""
    for first in range(max(head - LONGEST, 0), head):
        if casting.lower[first] not in SIDES or casting.heads[first] != head:
            continue
        if casting.deps[first] not in MODIFIERS:
            continue
        for second in range(first + 2, head):
            beside = casting.deps[second] == "conj" and casting.heads[second] == first
            if beside and casting.lower[second] in SIDES and casting.lower[second - 1] == "and":
                return first, second
    return None
