"""Relatives whom a text names by first name only: "her son Ben", later "Mr Roe"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.casting import Casting

PARENTS = frozenset("mother father grandmother grandfather mom mum dad".split())
CHILDREN = frozenset("son daughter grandson granddaughter".split())
PARTNERS = frozenset("husband wife brother sister widow widower".split())
KIN = PARENTS | CHILDREN | PARTNERS
NEAR = 40  # tokens within which an honorific takes up a relative just named
AGES = {"elder": PARENTS, "older": PARENTS, "younger": CHILDREN}


def relative(casting: Casting, token: int, bearer: str, gender: str | None) -> str | None:
    """The relative whom a surname at a token means in place of its bearer; the relative's name gets
    it. The honorific tells another gender, or the relative was named just before, or the words are
    "the elder Roe"."""
    aged = AGES.get(casting.lower[token - 1]) if token else None
    if aged is None and gender is None:
        return None
    theirs = casting.actors[bearer].gender
    other = theirs is not None and gender is not None and theirs != gender
    last = {mention.actor: mention.start for mention in casting.mentions if mention.start < token}
    for who in reversed(list(casting.actors.values())):
        kinship = (who.office or "").rpartition(" ")[2]
        if who.kind != "person" or " " in who.name or kinship not in (aged or KIN):
            continue
        at = last.get(who.id, -NEAR)
        near = token - at < NEAR and at > last.get(bearer, 0)
        if (aged or other or near) and (gender is None or who.gender in (gender, None)):
            casting.actors[who.id] = replace(who, name=f"{who.name} {casting.words[token]}")
            return who.id
    return None
