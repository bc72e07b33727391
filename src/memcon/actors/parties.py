"""Parties that a text names by who leads them: "Tsipras's party"."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import person_code
from memcon.knowledge.entries import Entry
from memcon.knowledge.naming import slug
from memcon.language.grammar import POSSESSIVE


def find_led(casting: Casting) -> None:
    """Enter "party" after a politician's name as the party that the tables have, else as that
    person's."""
    for token, hit in casting.roles.items():
        if hit.role.name != "party" or token in casting.covered:
            continue
        leader = leader_before(casting, token)
        if leader is None:
            continue
        led = led_party(casting, leader)
        if led is not None:
            casting.mention(token, token + 1, casting.add_entry(led), "role", token)
        elif leader.country:
            code = person_code(leader.country, "PTY", casting.knowledge)
            name = f"party of {leader.name}"
            who = Identity(slug(name), name, "organization", leader.country, None, "PTY", code)
            casting.mention(token, token + 1, casting.add(who), "role", token)


def leader_before(casting: Casting, token: int) -> Identity | None:
    """The person whose party "party" at a token is said to be."""
    mark = token - 1
    while mark > 0 and casting.tags[mark] == "ADJ":
        mark -= 1
    if mark < 1 or casting.words[mark] not in POSSESSIVE:
        return None
    owner = casting.covered.get(mark - 1)
    who = casting.actors[owner.actor] if owner else None
    return who if who and who.kind == "person" else None


def led_party(casting: Casting, owner: Identity) -> Entry | None:
    """The party or movement that somebody leads, or led last, on the day of the text."""
    entry, day = casting.known.get(owner.id), casting.day
    terms = [
        term
        for term in (entry.terms if entry else ())
        if term.organization and (day is None or not term.start or term.start <= day)
    ]
    bodies = casting.knowledge.organizations
    led = [
        home
        for term in sorted(terms, key=lambda t: t.start or "", reverse=True)
        if (home := bodies.get(term.organization or "")) is not None
        and casting.knowledge.entries[home].what in ("party", "movement")
    ]
    return casting.knowledge.entries[led[0]] if led else None
