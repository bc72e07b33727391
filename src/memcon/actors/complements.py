"""What follows a role and says of whom or where: "of Fisheries", "for the rebels", "in Yerevan"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.casting import Casting
from memcon.actors.roles import COMPLEMENT, MODIFIER
from memcon.actors.seats import LIVING_IN, home_in, seat_in
from memcon.actors.standing import FIGHTING, HYPHEN, Standing, described, sector_among, with_sector
from memcon.actors.unlisted import state_after
from memcon.language.grammar import POSSESSIVE

EMPLOYED = frozenset(("at", "with"))
# Roles that somebody has with or in something besides of it: "ambassador to", "envoy in".
POSTED = frozenset(
    "ambassador envoy representative adviser advisor aide delegate emissary consul delegation "
    "mission observer candidate attaché".split()
)
RULERS = frozenset("president premier chancellor king queen emir sultan monarch".split())
POSTED_AT = frozenset(("to", "in", "at"))


def extend_right(casting: Casting, standing: Standing) -> Standing:
    """A standing with its prepositional complement: "secretary of …", "spokesman for …"."""
    end = standing.end
    if end >= len(casting.words):
        return standing
    joint = casting.lower[end]
    posted = joint in POSTED_AT and standing.role.name in POSTED
    if joint == "in" and standing.role.plural and casting.deps[standing.head] == "dobj":
        posted = False  # "met two envoys in Accra"
    origin = joint == "from" and not standing.country and casting.deps[end] == "prep"
    if joint in LIVING_IN and not (posted or standing.country or standing.body):
        seat = seat_in(casting, standing.role.name, end)
        if seat is not None:
            return replace(standing, country=seat, countries=(seat,))
        home = home_in(casting, standing.role.name, end)
        if home is not None:
            words = casting.text(standing.start, home.end)
            return replace(standing, end=home.end, country=home.country, words=words, local=True)
    employed = joint in EMPLOYED and standing.role.person and names_body(casting, end + 1)
    if joint not in COMPLEMENT and not posted and not origin and not employed:
        return standing
    if not standing.start <= casting.heads[end] < end and not shared(casting, standing):
        return standing  # "asked the minister for the recordings"
    if joint == "for" and standing.country and standing.role.name.split()[-1] in RULERS:
        return standing  # "named the Chadian president for the prize"
    at = end + 1
    stop = min(end + 12, len(casting.words))
    while at < stop and complements(casting, at, at == end + 1):
        at += 1
    if origin and casting.words[at : at + 1] == [","] and (land := casting.hits.get(at + 1)):
        at = land.end  # "a teacher from Concord, New Hampshire"
    if standing.role.plural and (last := listed(casting, end + 1)) is not None:
        at = max(at, last)
    while at > end + 1 and not casting.words[at - 1][-1:].isalnum():
        at -= 1
    if at == end + 1 or casting.tags[at - 1] in ("DET", "CCONJ", "ADP"):
        return standing
    if casting.words[at - 1][:1].isupper() and (state := state_after(casting, at)):
        at = state[1]  # "Ministry of Health of the Republic of Moldova"
    right = described(casting, standing.role, end + 1, at, end + 1, standing.head)
    role = right.role
    owned = joint in COMPLEMENT and not ends_with_name(casting, end + 1, at)
    sector = sector_among(casting, end + 1, at) if owned and role.sector != "CVL" else None
    if sector and not (role.sector in FIGHTING and sector == "GOV"):
        role = with_sector(role, sector)
    return replace(
        standing,
        country=standing.country or right.country,
        end=at,
        body=standing.body or (None if posted and standing.country else right.body),
        words=casting.text(standing.start, at),
        role=role,
        countries=standing.countries or right.countries,
        local=standing.local or (not standing.country and right.local),
        owned=owned,
    )


def shared(casting: Casting, standing: Standing) -> bool:
    """Whether an "of" is a role's that the parser gives to the one before it: "the king and envoys
    *of the rebels*"."""
    first = casting.heads[standing.head]
    joined = casting.deps[standing.head] == "conj" and standing.end == standing.head + 1
    return joined and casting.lower[standing.end] == "of" and (
        casting.heads[standing.end] == first
    )


def listed(casting: Casting, at: int) -> int | None:
    """Where a list of three or more states ends: "the leaders of *Peru, Chile and the Congo*"."""
    count, closing = 0, False
    while True:
        at += casting.country_at(at) is None and casting.lower[at : at + 1] == ["the"]
        if casting.country_at(at) is None:
            return None
        at, count = casting.hits[at].end, count + 1
        if closing:
            return at if count > 2 else None
        comma = casting.words[at : at + 1] == [","]
        closing = casting.lower[at + comma : at + comma + 1] == ["and"]
        if not (comma or closing):
            return None
        at += comma + closing


def names_body(casting: Casting, at: int) -> bool:
    """Whether the words at a token name a body: "at the University of Nairobi"."""
    at += casting.lower[at : at + 1] == ["the"]
    return at < len(casting.words) and casting.doc[at].ent_type_ == "ORG"


def ends_with_name(casting: Casting, start: int, end: int) -> bool:
    """Whether tokens `[start, end)` end with the name of a state or body."""
    return any(
        (hit := casting.hits.get(at)) is not None and hit.end == end for at in range(start, end)
    )


def complements(casting: Casting, at: int, first: bool) -> bool:
    """Whether a token goes on with the name that complements a role."""
    word = casting.words[at]
    if word in POSSESSIVE or word in HYPHEN:
        return True
    if casting.words[at - 1] in HYPHEN and casting.tags[at] == "VERB":
        return True  # "the state-run news agency"
    mention = casting.covered.get(at)
    if mention is not None and casting.actors[mention.actor].kind == "person":
        # "the mayor of Izium": the recogniser took a town for a person
        return first and mention.end == at + 1 and not casting.actors[mention.actor].code
    if word in ("of", "for", "and", "the"):
        after = casting.words[at + 1] if at + 1 < len(casting.words) else ""
        return first or (casting.words[at - 1][:1].isupper() and after[:1].isupper())
    return casting.tags[at] in MODIFIER or (first and casting.tags[at] in ("DET", "PRON"))
