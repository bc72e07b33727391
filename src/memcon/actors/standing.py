"""Whose a role is: the states, the body and the sector that the words around it name."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.actors.borrowed import lent
from memcon.actors.casting import Casting
from memcon.actors.identity import person_code
from memcon.actors.matching import Hit
from memcon.actors.namesakes import namesakes
from memcon.actors.unlisted import kind_of, town_among
from memcon.knowledge.bodies import CAMEO_ROLE
from memcon.knowledge.entries import Entry, Role

HYPHEN = frozenset(("-", "–"))
SIDED = frozenset(("pro", "anti"))
# Whoever speaks or acts for a body that is no state has the body's code, not a ministry's.
APART = frozenset(("REB", "PTY", "JRN", "BUS", "NGO", "IGO", "SOC", "OPP", "PRM"))
FIGHTING = frozenset(("REB", "PRM", "CRM", "COP"))  # whoever they fight or work for
OFFICIAL = frozenset((None, "GOV", "MIL", "IGO", "BUS", "PTY", "REB"))
SENT = frozenset(("ambassador", "un_ambassador", "envoy"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A role with whose it is: tokens `[start, end)`, its head, country, body, and the words.

    `local` says that the country is only where a region or territory lies; `former` that the role
    is over; `owned` that a complement after the role says whose it is by something else than a
    name ("leader of the far-right party").
    """

    role: Role
    start: int
    end: int
    head: int
    country: str | None
    words: str
    countries: tuple[str, ...] = ()
    body: Entry | None = None
    local: bool = False
    former: bool = False
    owned: bool = False

    @property
    def organization(self) -> str | None:
        """The code of the body, where it is nobody's state."""
        return self.body.organization if self.body else None

    def affiliation(self, casting: Casting) -> tuple[str | None, str | None, str | None]:
        """Country, PLOVER sector and CAMEO code of who has the standing."""
        role, body, knowledge = self.role, self.body, casting.knowledge
        if self.former:
            return self.country, "ELI", person_code(self.country, "ELI", knowledge)
        if role.office in SENT and self.countries:
            body = None  # "Russia's UN ambassador"
        if body and body.sector in APART and role.sector in OFFICIAL and body.code:
            return body.country, body.sector, body.code
        code = person_code(self.country, role.code or role.sector, knowledge)
        if body and body.code and not self.country:
            code = body.code
        return self.country, role.sector, code


def described(
    casting: Casting, role: Role, start: int, end: int, since: int, head: int
) -> Standing:
    """A standing with the countries and the body named among tokens `[since, end)`."""
    named = [(at, land) for at, land in casting.country_hits(since, end) if owns(casting, at)]
    countries = tuple(dict.fromkeys(land.country for _, land in named if land.country))
    countries = countries or namesakes(casting, since, end)
    body = body_among(casting, since, end)
    town = None if countries or body else town_of(casting, since, end)
    if not (town or countries or body) and casting.words[end - 1][:1].isupper():
        what = kind_of(casting, since, end)
        town = casting.context.here if what and what.local else None  # "the county's Court"
    if role.person and role.sector == "MIL":
        whose = sector_among(casting, since, head)
        if whose in FIGHTING:
            role = with_sector(role, whose)  # "police captain", "rebel commander"
    country = countries[0] if countries else (body.country if body else town)
    if not role.sector:
        home = body.sector if body else sector_among(casting, since, end)
        if not home and any(land.kind == "government" for _, land in named):
            home = "GOV"
        role = with_sector(role, home, role.code or home)
    return Standing(
        role,
        start,
        end,
        head,
        country,
        casting.text(start, end),
        countries,
        body,
        bool(town) or (bool(named) and all(is_local(land) for _, land in named)),
    )


def owns(casting: Casting, at: int) -> bool:
    """Whether a country's name says whose a role is: not in "Russian-backed", "anti-French"."""
    hit = casting.hits[at]
    after, last = hit.end, len(casting.words)
    if after + 1 < last and casting.words[after] in HYPHEN and casting.tags[after + 1] != "PROPN":
        return False
    return not (at > 1 and casting.words[at - 1] in HYPHEN and casting.lower[at - 2] in SIDED)


def town_of(casting: Casting, start: int, end: int) -> str | None:
    """The state of a town among tokens `[start, end)`: "the Killeen school board"."""
    placed = any(casting.doc[at].ent_type_ in ("GPE", "ORG") for at in range(start, end))
    return town_among(casting, start, end) if placed else None


def is_local(land: Entry) -> bool:
    """Whether a name is a part of a state only: a region, a territory."""
    return land.kind == "place_metonym" or (bool(land.parent) and not land.end)


def body_among(casting: Casting, start: int, end: int) -> Entry | None:
    """The organisation named among tokens `[start, end)`, if one is."""
    entries = casting.knowledge.entries
    for at in range(start, end):
        hit = casting.hits.get(at)
        if hit is None:
            continue
        bodies = [
            entry
            for name in hit.names
            if (entry := entries[name.entry]).kind in ("organization", "government", "people")
            and entry.what not in ("government", "people")
            and not elsewhere(casting, entry)
            and not lent(casting, hit, entry)
            and not (entry.what == "party" and within_name(casting, hit, end))
            and name.form != "capital"  # "Brussels Airport"
            and (name.form != "shared" or casting.context.weight(entry.country))
        ]
        if bodies:
            spoken = casting.context.spoken
            return max(bodies, key=lambda e: spoken[e.country or ""])
    return None


def within_name(casting: Casting, hit: Hit, end: int) -> bool:
    """Whether a word stands inside another body's name: "the Tulsa *Republican* Army"."""
    before = hit.start - 1
    return (
        hit.end == hit.start + 1
        and hit.end < end
        and casting.words[end - 1].istitle()
        and before >= 0
        and casting.words[before].istitle()
        and casting.tags[before] == "PROPN"
        and before not in casting.hits
        and before not in casting.roles
    )


def elsewhere(casting: Casting, entry: Entry) -> bool:
    """Whether a state's institution is of a state that the text does not speak of."""
    spoken = casting.context.spoken
    return entry.what == "state_body" and bool(spoken) and not spoken[entry.country or ""]


def sector_among(casting: Casting, start: int, end: int) -> str | None:
    """The sector of a body that is named by its kind only: "the Polish foreign ministry"; else of
    whoever else is named: "rebel spokesman", "for the prime minister"."""
    person: str | None = None
    head = casting.roles.get(casting.head(start, end)) if start < end else None
    if head is not None and head.role.sector and not head.role.person:
        return head.role.sector  # "the state-run news agency"
    for at in range(start, end):
        hit = casting.roles.get(at)
        if hit and hit.role.sector:
            if not hit.role.person:
                return hit.role.sector
            person = hit.role.sector
    if person is None and start < end and casting.words[end - 1][:1].isupper():
        what = kind_of(casting, start, end)
        return what.sector if what else None  # "the Oregon Department of Forestry"
    return person


def with_sector(role: Role, sector: str | None, code: str | None = None) -> Role:
    """A role of a sector, with the sector's role code where no other is meant."""
    code = code or CAMEO_ROLE.get(sector or "", sector)
    return Role(role.name, sector, code, role.person, role.plural, role.gender, role.office)


def without_sector(role: Role) -> Role:
    """A role of which it is not known what it is of."""
    return Role(role.name, None, None, role.person, role.plural, role.gender, None)
