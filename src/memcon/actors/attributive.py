"""Parties that are named only as what modifies a thing or deed of theirs: "an *army* convoy",
"*rebel* positions", "a *police* raid"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.casting import Casting
from memcon.actors.groups import described
from memcon.actors.homeland import INSTITUTIONS, homeland
from memcon.actors.roles import role_at
from memcon.actors.standing import Standing
from memcon.knowledge.entries import Role
from memcon.knowledge.naming import pluralise
from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS

PARTIES = word_class("people", "party") - {"civilian"}
# What parties hold, ride in and do.
THINGS = (
    word_class("places", "site")
    | word_class("things", "craft")
    | word_class("things", "of_forces")
)
DEEDS = (
    word_class("events", "happening")
    | word_class("events", "attack")
    | word_class("events", "of_forces")
)
# A deed of that kind is not always theirs: "military strikes", "terrorist attacks".
KINDS = frozenset(("military", "terrorist"))
REACH = 400  # tokens back
BEHIND = 5  # tokens after a noun in which "in Mali" may stand


def find_attributive(casting: Casting) -> None:
    """Enter the parties that modify a noun for what is theirs, after all others."""
    for token in list(casting.roles):
        noun = casting.heads[token]
        if token in casting.covered or noun < token or casting.deps[token] not in MODIFIERS:
            continue
        word, thing = casting.lower[token], casting.doc[noun].lemma_
        if word not in PARTIES or casting.words[noun][:1].isupper():
            continue
        if thing not in THINGS and (thing not in DEEDS or word in KINDS):
            continue
        standing = role_at(casting, token + 1)
        if standing is not None:
            enter(casting, uncounted(casting, standing), noun)


def enter(casting: Casting, standing: Standing, noun: int) -> None:
    """Enter the party of a modifier: one that the text has told of, else one of its own."""
    start, end, head = standing.start, standing.end, standing.head
    bare = not (standing.country or standing.body or standing.local)
    if bare and (known := told_of(casting, standing)):
        casting.mention(start, end, known, "role", head)
        return
    role = standing.role
    if bare and role.name in INSTITUTIONS:
        country = place_of(casting, noun) or homeland(casting, standing)
        if country:
            standing = replace(standing, country=country, countries=(country,))
    home = casting.government(standing.country) if role.name == "government" else None
    if role.person:  # "a rebel base" is the rebels'
        many = Role(role.name, role.sector, role.code, True, True, None, None)
        standing = replace(standing, role=many, words=pluralise(standing.words))
    actor = home or casting.add(described(casting, standing, standing.country))
    casting.mention(start, end, actor, "role", head)


def uncounted(casting: Casting, standing: Standing) -> Standing:
    """A standing without the number that counts the things: "two *army* trucks"."""
    start = standing.start
    while start < standing.head and casting.tags[start] in ("NUM", "DET"):
        start += 1
    return replace(standing, start=start, words=casting.text(start, standing.end))


def told_of(casting: Casting, standing: Standing) -> str | None:
    """Whom the text last called so by the same noun, as a noun of its own."""
    lemma = casting.doc[standing.head].lemma_
    for mention in reversed(casting.mentions):
        near = standing.start - REACH < mention.start < standing.start
        if near and mention.form == "role" and casting.doc[mention.head].lemma_ == lemma:
            return mention.actor
    return None


def place_of(casting: Casting, noun: int) -> str | None:
    """The state in which a thing is by the words behind it: "an army base in northern *Mali*"."""
    behind = noun + 1
    if casting.lower[behind : behind + 1] not in (["in"], ["inside"], ["near"]):
        return None
    if casting.heads[behind] != noun:
        return None
    for _, land in casting.country_hits(behind + 1, min(behind + BEHIND, len(casting.words))):
        return land.country
    return None
