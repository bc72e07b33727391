"""Those who are somebody's: "Putin's spokesman", "his government", "her envoy"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.groups import described, held
from memcon.actors.roles import POSSESSIVE, Standing, extend_right, role_at, with_sector

# Who serves somebody serves the same state or body; a brother, an ally or a rival may not.
STAFF = frozenset(
    "spokesman spokeswoman spokesperson aide adviser advisor envoy emissary deputy representative "
    "government administration regime cabinet force troop army military soldier minister office "
    "supporter follower loyalist coalition campaign team lawyer ambassador official".split()
) | frozenset(("press secretary", "chief of staff", "special envoy", "security force"))
POWER = frozenset(("GOV", "MIL", "IGO", "REB", "PTY", "OPP"))


def find_owned(casting: Casting) -> None:
    """Give those whom a text calls somebody's the state or body of that person."""
    for at, mention in enumerate(casting.mentions):
        who = casting.actors[mention.actor]
        if mention.form != "role" or who.country or who.organization or who.members:
            continue
        owner = owner_of(casting, mention.start)
        standing = role_at(casting, mention.head + 1) if owner else None
        if owner is None or standing is None or standing.former:
            continue
        actor = of_owner(casting, extend_right(casting, standing), owner)
        if actor:
            casting.mentions[at] = replace(mention, actor=actor)


def owner_of(casting: Casting, start: int) -> Identity | None:
    """The person whose name or pronoun stands as a possessor before a token."""
    at = start - 1
    while at > 0 and casting.tags[at] in ("ADJ", "NUM"):
        at -= 1
    if at > 0 and casting.words[at] in POSSESSIVE:
        at -= 1
    elif at < 0 or casting.deps[at] != "poss":
        return None
    mention: Mention | None = casting.covered.get(at)
    owner = casting.actors[mention.actor] if mention else None
    power = owner is not None and owner.kind == "person" and owner.sector in POWER
    return owner if power else None


def of_owner(casting: Casting, standing: Standing, owner: Identity) -> str | None:
    """The actor that a role is, of whoever it is said to belong to."""
    role = standing.role
    if role.name not in STAFF and role.office is None:
        return None
    body = casting.knowledge.organizations.get(owner.organization or "")
    ours = replace(
        standing,
        role=role if role.sector else with_sector(role, owner.sector),
        country=owner.country,
        countries=(owner.country,) if owner.country else (),
        body=casting.knowledge.entries[body] if body is not None else None,
    )
    if role.name in ("government", "administration", "regime") and owner.country:
        return casting.government(owner.country)
    _, holder = held(casting, ours)
    if holder == owner.id:
        return None
    return holder or casting.add(described(casting, ours, owner.country))
