"""Whose an institution or a people is by the place where it sits or lives."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.actors.casting import Casting
from memcon.knowledge.words import word_class

# Institutions that belong to the state where they sit.
SEATED = word_class("bodies", "seated")
# People who belong to the state where they are; tourists and captives may not.
RESIDENT = word_class("people", "resident")
LIVING_IN = frozenset(("in", "across", "throughout", "around", "near"))
BETWEEN = frozenset((",", "and"))
BEFORE_NOUN_TAGS = frozenset(("DET", "ADJ", "NOUN", "ADP", "PROPN"))
REACH = 5  # tokens before the name: "in the flooded north of Mali"


@dataclass(frozen=True, slots=True)
class Home:
    """Where people live: the token after its words, and the country, None for several."""

    end: int
    country: str | None


def seat_in(casting: Casting, role: str, preposition: int) -> str | None:
    """The state of an institution by the town or state where it sits: "the government in Yerevan",
    "police in Karachi"."""
    at = preposition + 1
    if role not in SEATED or casting.lower[preposition] != "in":
        return None
    if casting.lower[at : at + 2] == ["the", "hague"]:
        return None  # where the world's courts sit
    named = named_at(casting, at)
    return named.country if named else None


def home_in(casting: Casting, role: str, preposition: int) -> Home | None:
    """Where people live: "people *in northern Mali*", "farmers *in Chad and Niger*"."""
    if role not in RESIDENT or casting.heads[preposition] != preposition - 1:
        return None
    found = None
    for at in range(preposition + 1, min(preposition + 1 + REACH, len(casting.words))):
        if (found := named_at(casting, at)) or casting.tags[at] not in BEFORE_NOUN_TAGS:
            break
    if found is None or found.country is None:
        return None
    lands = {found.country}
    while more := further(casting, found.end):
        lands.add(more.country or "")
        found = more
    return Home(found.end, lands.pop() if len(lands) == 1 else None)


def further(casting: Casting, at: int) -> Home | None:
    """The next place of a list: ", *Niger* and *Chad*"."""
    start = at
    while at < len(casting.words) and casting.lower[at] in BETWEEN:
        at += 1
    return named_at(casting, at) if at > start else None


def named_at(casting: Casting, at: int) -> Home | None:
    """The state or town that is named at a token."""
    if at >= len(casting.words):
        return None
    if land := casting.country_at(at):
        return Home(casting.hits[at].end, land.country)
    if casting.doc[at].ent_type_ != "GPE":
        return None
    end = at + 1
    while end < len(casting.words) and casting.doc[end].ent_iob_ == "I":
        end += 1
    country = casting.knowledge.towns.get(casting.text(at, end))
    return Home(end, country) if country else None
