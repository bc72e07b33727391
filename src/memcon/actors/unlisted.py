"""Bodies that the tables lack: what they are by the last words of their names, and of which state
by a place in them: "Tulsa Police Department", "University of Leeds"."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import person_code
from memcon.actors.whereabouts import is_ground, is_place_name
from memcon.knowledge.bodies import CAMEO_ROLE
from memcon.knowledge.entries import Head
from memcon.knowledge.naming import LEGAL_FORMS, slug
from memcon.knowledge.words import word_class
from memcon.language.grammar import GENITIVE_S

NAMED_THINGS = word_class("things", "named_thing")
WAYS = word_class("places", "way") - {"railway", "railroad"}  # these can be firms
LONGEST = 4  # words of a town's name, and of what a body is
OUTSIDE = frozenset("the a of for and in".split())  # what no name begins or ends with
JOINTS = ("of", "for", "at", "in", "on")
# Whose names hold the town where they are; a firm's may hold its founder's.
OF_PLACES = frozenset("EDU COP GOV JUD MED LEG LAB REL MIL".split())
OF_STATES = frozenset("COP GOV JUD LEG MIL".split())
LONG_NAME = 6  # words of a state's long name: "the Federal Republic of …"


def find_unlisted_body(casting: Casting, start: int, end: int) -> None:
    """An organisation that only the entity recogniser knows; a country in its name is its own."""
    while start < end and (casting.lower[start] in OUTSIDE or casting.words[start].isspace()):
        start += 1
    while start < end and (
        casting.words[end - 1] in GENITIVE_S
        or casting.lower[end - 1] in OUTSIDE
        or not casting.words[end - 1][-1:].isalnum()
    ):
        end -= 1
    if start >= end or not casting.words[start][:1].isupper():
        return
    if casting.lower[end : end + 1] and casting.lower[end] in NAMED_THINGS:
        return  # "the Power of Siberia 2 pipeline"
    if casting.lower[end - 1] in WAYS and end - start > 1:
        return  # "the Karakoram Highway"
    if casting.ends[end - 1] <= casting.context.opened:
        return  # "BELEM, Brazil (AP) —"
    role = casting.roles.get(end - 1)
    if role is not None and role.start <= start:
        return  # "Parliament": a role, of the state that the text is about
    what = kind_of(casting, start, end)
    sector = what.sector if what else None
    alone = " " not in casting.text(start, end) and is_place_name(casting, start, end)
    if sector is None and (alone or is_ground(casting, start, end)):
        casting.placed.update(range(start, end))
        return
    country = country_of(casting, start, end, what)
    if sector in OF_STATES and (found := state_after(casting, end)):
        country, end = found
    name = casting.text(start, end)
    code = person_code(country, CAMEO_ROLE.get(sector or "", sector), casting.knowledge)
    if casting.lower[end : end + 1] and casting.lower[end].rstrip(".") in LEGAL_FORMS:
        end += 1  # "Roe Foods Inc." is named without its legal form
    casting.mention(
        start,
        end,
        casting.add(
            Identity(
                slug(name),
                name,
                "organization",
                country,
                None,
                sector,
                code if country or sector else None,
            )
        ),
        "name",
    )


def state_after(casting: Casting, end: int) -> tuple[str, int] | None:
    """The state whose body a name is, by its short or long name after "of", and where that ends:
    "of the Kingdom of Lesotho"."""
    if casting.lower[end : end + 1] != ["of"]:
        return None
    for at in range(end + 1, min(end + 1 + LONG_NAME, len(casting.words))):
        land = casting.country_at(at)
        if land is not None and land.kind == "country" and land.country:
            return land.country, casting.hits[at].end
        if not casting.words[at][:1].isupper() and casting.lower[at] not in ("of", "the"):
            return None
    return None


def kind_of(casting: Casting, start: int, end: int) -> Head | None:
    """What a body is by the last words of its name, else by those before "of": "University of"."""
    known, roles = casting.knowledge.heads, casting.knowledge.roles
    cuts = [at for at in range(start + 1, end) if casting.lower[at] in JOINTS]
    for last in (end, *cuts[:1]):
        for first in range(max(start, last - LONGEST), last):
            words = casting.text(first, last).lower().replace("’", "'")
            if found := known.get(words) or known.get(words.rstrip(".")):
                return found
            role = roles.get(words)
            if role is not None and first == last - 1:
                return Head(role.sector, False)
    role = roles.get(casting.doc[end - 1].lemma_.lower())
    return Head(role.sector, False) if role else None


def country_of(casting: Casting, start: int, end: int, what: Head | None) -> str | None:
    """The state of a body: one that its name tells by a state, region or town, whose it is said to
    be, or for a local body the one where the text is set."""
    context, rooted = casting.context, bool(what and what.sector in OF_PLACES)
    for at, land in casting.country_hits(start, end):
        if rooted or all(n.form != "capital" for n in casting.hits[at].names):
            return land.country
    if start and casting.words[start - 1] in GENITIVE_S:
        for _, land in casting.country_hits(max(0, start - 4), start):
            return land.country
    alone = casting.text(start, end) in casting.knowledge.towns  # a town taken for a body
    town = None if alone else town_among(casting, start, end)
    if town and (rooted or context.weight(town)):
        return town
    return context.here if what and what.local else None


def town_among(casting: Casting, start: int, end: int) -> str | None:
    """The state of a town that tokens `[start, end)` name: "Chicago Teachers Union"."""
    towns = casting.knowledge.towns
    for at in range(start, end):
        hit = casting.hits.get(at)
        known = hit is not None and any(n.form != "surname" for n in hit.names)
        if known or not casting.words[at][:1].isupper():
            continue
        if at > start and casting.lower[at - 1] in casting.knowledge.given:
            continue  # "Christopher Newport University"
        for stop in range(min(end, at + LONGEST), at, -1):
            words = casting.text(at, stop)
            found = towns.get(words)
            if found and words.lower() not in casting.knowledge.heads:
                return found
    return None
