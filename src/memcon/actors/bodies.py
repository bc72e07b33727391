"""Countries, governments and bodies by name; a capital as a government or as a place."""

from __future__ import annotations

from memcon.actors.cast import Form, Identity
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group
from memcon.actors.identity import person_code
from memcon.actors.initials import find_initials
from memcon.actors.matching import Hit
from memcon.actors.meanings import REGIONS, choose, followed_by_noun
from memcon.actors.notbodies import is_nobody
from memcon.actors.several import compatriots
from memcon.actors.spans import STATIONS
from memcon.actors.standing import within_name
from memcon.actors.towns import is_place
from memcon.actors.unlisted import find_unlisted_body, town_among
from memcon.knowledge.entries import Entry, Name
from memcon.knowledge.naming import slug
from memcon.knowledge.words import word_class

ORGANISATION_LABELS = frozenset(("ORG",))
NAMED_LIKE = frozenset(("company", "outlet"))
CROSSING = frozenset(("pan", "inter", "trans", "cross"))
OUTLET_NOUNS = word_class("bodies", "outlet")


def find_bodies(casting: Casting) -> None:
    """Enter every named country, people, government and organisation that persons left over."""
    for (start, end), initials in find_initials(casting):
        find_unlisted_body(casting, start, end)
        if full := casting.covered.get(start):
            for token in initials:
                casting.mention(token, token + 1, full.actor, "name")
    places: set[int] = set()
    for hit in sorted(casting.hits.values(), key=lambda h: h.start):
        if any(t in casting.covered for t in range(hit.start, hit.end)):
            continue
        if casting.signed and casting.is_signature(hit.start):
            continue
        if inside_person(casting, hit) or inside_body(casting, hit) or is_crossed(casting, hit):
            continue
        name = choose(casting, hit)
        if name is not None and name.form == "place":
            places.update(range(hit.start, hit.end))
        if name is not None and not find_outlet(casting, hit, name):
            enter(casting, hit, name)
    find_stations(casting)
    for ent in casting.doc.ents:
        if ent.label_ in ORGANISATION_LABELS and not any(
            t in casting.covered or t in casting.titles or t in places
            for t in range(ent.start, ent.end)
        ) and not is_nobody(casting, ent.start, ent.end) and not casting.is_signature(ent.start):
            find_unlisted_body(casting, ent.start, ent.end)


def find_stations(casting: Casting) -> None:
    """Enter stations that no table has: "Radio Horizonte"."""
    for token, word in enumerate(casting.words):
        if word not in ("Radio", "Television") or token in casting.covered:
            continue
        end = token + 1
        while end < min(token + 4, len(casting.words)) and casting.words[end][:1].isupper() and (
            casting.tags[end] == "PROPN" and end not in casting.covered
        ):
            end += 1
        if end > token + 1:
            add_outlet(casting, token, end, casting.context.here)


def enter(casting: Casting, hit: Hit, name: Name) -> None:
    """Enter what a name means."""
    entry = casting.knowledge.entries[name.entry]
    if name.form == "capital" and is_place(casting, hit):
        entries = casting.knowledge.entries
        country = entry.country or next(
            (c for n in hit.names if n.form == "capital" and (c := entries[n.entry].country)), None
        )
        if country and (land := casting.add_country(country)):
            casting.mention(hit.start, hit.end, land, "place")
    elif name.form == "place":
        if entry.country and entry.what in REGIONS:
            casting.mention(hit.start, hit.end, casting.add_entry(entry), "place")
    elif name.form == "demonym" and not followed_by_noun(casting, hit):
        many = casting.lower[hit.end - 1].endswith("s") or casting.tags[hit.start] != "PROPN"
        both = compatriots(casting, hit.start, entry) if many else ()
        actor = enter_group(casting, both) if both else casting.add(people(casting, entry, many))
        casting.mention(hit.start, hit.end, actor, form_of(casting, name, hit))
    elif entry.kind != "person":
        casting.mention(hit.start, hit.end, casting.add_entry(entry), form_of(casting, name, hit))


def find_outlet(casting: Casting, hit: Hit, name: Name) -> bool:
    """A newspaper or station that is named after a town or state: "the Tehran Times", "the Sunday
    Times of Colombo", "Radio Hanoi"."""
    entry = casting.knowledge.entries[name.entry]
    if entry.what == "outlet":
        return find_namesake(casting, hit, entry)
    if entry.country and casting.words[hit.start - 1 : hit.start] in STATIONS:
        add_outlet(casting, hit.start - 1, hit.end, entry.country)
        return True
    end = hit.end
    while end < len(casting.words) and casting.words[end][:1].isupper() and end < hit.end + 3:
        end += 1
        if casting.lower[end - 1] in OUTLET_NOUNS:
            break
    if end == hit.end or casting.lower[end - 1] not in OUTLET_NOUNS or not entry.country:
        return False
    add_outlet(casting, hit.start, end, entry.country)
    return True


def find_namesake(casting: Casting, hit: Hit, entry: Entry) -> bool:
    """Another paper of an outlet's name, told by a town or state of another country after it."""
    if casting.lower[hit.end : hit.end + 1] != ["of"]:
        return False
    at = hit.end + 1
    land = casting.country_at(at)
    town = town_among(casting, at, at + 1) if at < len(casting.words) else None
    country = land.country if land else town
    if not country or country == entry.country:
        return False
    add_outlet(casting, hit.start, casting.hits[at].end if land else at + 1, country)
    return True


def add_outlet(casting: Casting, start: int, end: int, country: str | None) -> None:
    """Enter an outlet that no table has, of a state where one is told."""
    words = casting.text(start, end)
    code = person_code(country, "MED", casting.knowledge)
    who = Identity(slug(words), words, "organization", country, None, "JRN", code)
    casting.mention(start, end, casting.add(who), "name")


def form_of(casting: Casting, name: Name, hit: Hit) -> Form:
    if name.form in ("capital", "seat"):
        return "metonym"
    if name.form == "adjective" and casting.tags[hit.end - 1] != "NOUN":
        return "adjective"
    if name.form == "demonym" and followed_by_noun(casting, hit):
        return "adjective"
    return "name"


def is_crossed(casting: Casting, hit: Hit) -> bool:
    """Whether lands are crossed or joined and not named: "the Trans-*Canada* Highway"."""
    before = casting.lower[hit.start - 2 : hit.start] if hit.start > 1 else []
    return bool(before) and before[0] in CROSSING and before[1] == "-"


def inside_person(casting: Casting, hit: Hit) -> bool:
    """Whether the name is a part of somebody's name ("Michael Jordan")."""
    for token in (hit.start, hit.end - 1):
        label = casting.doc[token].ent_type_
        if label != "PERSON":
            continue
        before = (
            hit.start
            and casting.doc[hit.start - 1].ent_type_ == "PERSON"
            and casting.words[hit.start - 1] not in ("The", "the")
        )
        if before and casting.doc[hit.start].ent_iob_ == "I":
            return True
    return False


def inside_body(casting: Casting, hit: Hit) -> bool:
    """Whether a one-word name is a part of the longer name of an unlisted body: "Ottawa Senators",
    "Environment Canada", "20th Century Fox"; not where a role says what it is."""
    token = hit.start
    if hit.end == token + 1 and inside_name(casting, hit):
        return True
    party = all(casting.knowledge.entries[n.entry].what == "party" for n in hit.names)
    after = casting.words[hit.end : hit.end + 1]
    if party and after and after[0].istitle() and within_name(casting, hit, hit.end + 1):
        return casting.tags[hit.end] == "PROPN" and casting.heads[token] >= hit.end
    peoples = all(casting.knowledge.entries[n.entry].what == "people" for n in hit.names)
    if peoples and casting.words[hit.end : hit.end + 1] and casting.tags[hit.end] == "PROPN":
        return hit.end not in casting.roles and hit.end not in casting.hits  # "Western Railway"
    if hit.end != token + 1 or casting.doc[token].ent_type_ != "ORG":
        return False
    if not peoples and any(n.form in ("adjective", "demonym") for n in hit.names):
        return False
    start, end = token, token + 1
    while start and casting.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(casting.words) and casting.doc[end].ent_iob_ == "I":
        end += 1
    while end - start > 1 and casting.words[end - 1].isdigit():
        end -= 1  # "Likud 27"
    words = casting.words[start:end]
    if end - start < 2 or any(casting.roles.get(at) for at in range(start, end)):
        return False
    # A name beside another, "the US", a possessive: no one name; but for "Power of Siberia".
    plain = all(
        w[:1].isupper() or w[:1].isdigit() or w in ("of", "the", "and", "for") for w in words
    )
    others = [casting.hits[at] for at in range(start, end) if at != token and at in casting.hits]
    return plain and all(n.form == "surname" for other in others for n in other.names)


def inside_name(casting: Casting, hit: Hit) -> bool:
    """Whether a firm's or an outlet's one-word name ends a longer one: "Operation Desert Fox"."""
    token, entries = hit.start, casting.knowledge.entries
    named = [entries[n.entry].what for n in hit.names if n.form != "surname"]
    if token < 2 or not set(named) <= NAMED_LIKE:
        return False
    before = casting.words[token - 1]
    return (
        casting.tags[token - 1] == "PROPN"
        and before.istitle()
        and casting.heads[token - 1] == token
        and casting.words[token - 2].istitle()
        and token - 1 not in casting.hits
        and token - 1 not in casting.roles
    )


def people(casting: Casting, state: Entry, many: bool) -> Identity:
    """A state's people: "the Russians", "a Syrian"."""
    kind = "group" if many else "person"
    word = "people of" if many else "a national of"
    tail = "people" if many else "national"
    return Identity(
        f"{state.country or slug(state.name)}-{tail}",
        f"{word} {state.name}",
        kind,
        state.country,
        None,
        "CVL",
        person_code(state.country, "CVL", casting.knowledge),
    )
