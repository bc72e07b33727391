"""Those who are somebody's: "Putin's spokesman", "his government", "Le Pen's party"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.barred import BODY_KINDS
from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.complements import extend_right
from memcon.actors.groups import described
from memcon.actors.homeland import held
from memcon.actors.identity import LEADERS, current_term, rank
from memcon.actors.parties import led_party
from memcon.actors.roles import role_at
from memcon.actors.standing import OFFICIAL, Standing, with_sector
from memcon.knowledge.entries import Role
from memcon.knowledge.words import word_class
from memcon.language.grammar import POSSESSIVE

# Who serves somebody serves the same state or body; a brother, an ally or a rival may not.
STAFF = word_class("people", "staff")
# Whose spokesman is the leader's own, by the titles of the tables.
HOUSES = (
    "kremlin spokes",
    "white house press secretary",
    "presidential spokes",
    "presidency",
    "president's spokes",
    "government spokes",
    "prime minister's spokes",
    "prime minister's official spokes",
    "downing street",
)
ARMED = frozenset(("MIL", "REB", "PRM", "COP"))
POWER = frozenset(("GOV", "MIL", "IGO", "REB", "PTY", "OPP"))


def find_owned(casting: Casting) -> None:
    """Give those whom a text calls somebody's the state or body of that person."""
    for at, mention in enumerate(casting.mentions):
        who = casting.actors[mention.actor]
        if mention.form != "role" or who.country or who.organization or who.members:
            continue
        owner = owner_of(casting, mention)
        standing = role_at(casting, mention.head + 1) if owner else None
        if owner is None or standing is None or standing.former:
            continue
        actor = of_owner(casting, extend_right(casting, standing), owner)
        if actor:
            casting.mentions[at] = replace(mention, actor=actor)


def owner_of(casting: Casting, mention: Mention) -> Identity | None:
    """Who stands as a possessor before a role or opens its words: a person in power by name or
    pronoun, or a state or body by "its" or "the bloc's"."""
    start = mention.start
    at = start - 1
    while at > 0 and casting.tags[at] in ("ADJ", "NUM"):
        at -= 1
    if at > 0 and casting.words[at] in POSSESSIVE:
        at -= 1
    elif casting.words[start + 1 : start + 2] and casting.words[start + 1] in POSSESSIVE:
        at = start
    elif at < 0 or casting.deps[at] != "poss":
        return None
    found = casting.covered.get(at)
    owner = casting.actors[found.actor] if found and found is not mention else None
    if found is None or owner is None:
        return None
    if owner.kind == "person":
        return owner if owner.sector in POWER else None
    return owner if found.form == "pronoun" and owner.kind in BODY_KINDS else None


def of_owner(casting: Casting, standing: Standing, owner: Identity) -> str | None:
    """The actor that a role is, of whoever it is said to belong to."""
    role = standing.role
    person = owner.kind == "person"
    if person and role.name == "man" and owner.sector in ARMED:
        role = with_sector(role, owner.sector)  # "the colonel said his men"
    elif person and role.name not in STAFF and role.name != "party" and role.office is None:
        return None
    if not person and role.name != "member" and role.sector not in OFFICIAL:
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
    if role.name == "party" and person:
        led = led_party(casting, owner)
        return casting.add_entry(led) if led else None
    holder = speaker_of(casting, role, owner) or held(casting, ours)[1]
    if holder == owner.id:
        return None
    if holder:
        return holder
    who = described(casting, ours, owner.country)
    casting.actors[who.id] = who  # known so far by its words only
    return who.id


def speaker_of(casting: Casting, role: Role, owner: Identity) -> str | None:
    """Who speaks for the leader of a state: the one whom the tables have on the day as spokesman
    of the house where he sits; nobody where they have two."""
    day, knowledge, known = casting.day, casting.knowledge, casting.known.get(owner.id)
    term = current_term(known, day) if known and day else None
    if role.office != "spokesperson" or term is None or rank(term) >= len(LEADERS):
        return None
    found = {
        at
        for at in knowledge.holders.get(f"{owner.country}/government_spokesperson", ())
        for said in knowledge.entries[at].terms
        if said.office == "government_spokesperson"
        and said.covers(day or "")
        and any(house in said.title.lower() for house in HOUSES)
    }
    return casting.add_entry(knowledge.entries[found.pop()]) if len(found) == 1 else None
