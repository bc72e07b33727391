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


RETURNED = {  # whom the relative of somebody calls that one
    "husband": frozenset(("wife", "widow")),
    "wife": frozenset(("husband", "widower")),
    **dict.fromkeys(("son", "daughter"), PARENTS),
    **dict.fromkeys(("father", "mother", "parent"), CHILDREN),
    **dict.fromkeys(("brother", "sister"), frozenset(("brother", "sister"))),
}


def find_returned(casting: Casting) -> None:
    """Join "her husband" to the man whose wife the text has said she is: "Genc's wife, Elif, said
    her husband had called"."""
    for mention in list(casting.mentions):
        word, owner = casting.lower[mention.head], casting.covered.get(mention.head - 1)
        if mention.form != "role" or word not in RETURNED or owner is None:
            continue
        same = [m for m in casting.mentions if m.actor == mention.actor]
        one = whose(casting, owner.actor, RETURNED[word]) if owner.form == "pronoun" else None
        if one is not None and sum(m.form == "role" for m in same) == 1:
            casting.mentions[:] = [
                replace(m, actor=one) if m.actor == mention.actor else m for m in casting.mentions
            ]


def whose(casting: Casting, somebody: str, kinship: frozenset[str]) -> str | None:
    """Whose relative a text has called somebody: "*Ana Roe*'s son", "*her* son"."""
    for title in casting.mentions:
        if title.actor != somebody or casting.lower[title.head] not in kinship:
            continue
        for child in casting.doc[title.head].children:
            owner = casting.covered.get(child.i) if child.dep_ == "poss" else None
            if owner is not None and owner.form in ("name", "pronoun"):
                return owner.actor if casting.actors[owner.actor].kind == "person" else None
    return None


def couple(casting: Casting, token: int) -> tuple[str, ...]:
    """The two whom "their" at a token means in what one says of both: "*His wife* said *their*
    house was looted"."""
    at = token
    for _ in range(8):
        if casting.heads[at] == at:
            return ()
        at = casting.heads[at]
        if casting.tags[at] not in ("VERB", "AUX"):
            continue
        subject = next((c for c in casting.doc[at].children if c.dep_ == "nsubj"), None)
        if subject is None or subject.lemma_.lower() not in KIN:
            if subject is not None and subject.i != token and subject.tag_ == "NNS":
                return ()
            continue
        kin = casting.covered.get(subject.i)
        owner = next((c.i for c in subject.children if c.dep_ == "poss"), None)
        one = casting.covered.get(owner) if owner is not None else None
        if kin is not None and one is not None and casting.actors[one.actor].kind == "person":
            return (one.actor, kin.actor)
        return ()
    return ()


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


def with_kin(casting: Casting) -> frozenset[str]:
    """Names whose bearers have relatives, so that they are people's: "*Genc*'s wife"."""
    return frozenset(
        casting.words[child.i]
        for token, hit in casting.roles.items()
        if hit.role.name in KIN
        for child in casting.doc[token].children
        if child.dep_ == "poss" and child.pos_ == "PROPN"
    )
