"""States, seats, organisations and places: rows of the tables into entries and names."""

from __future__ import annotations

from memcon.knowledge.entries import Entry, Head
from memcon.knowledge.gathering import Gathering
from memcon.knowledge.naming import slug, spellings
from memcon.knowledge.tables import Row

KIND = {"people": "people", "armed_group": "organization"}
ORGANIZATION_KINDS = frozenset(
    "igo organ alliance court bank ngo armed_group party movement agency outlet company state_body "
    "people".split()
)
SECTOR = {
    "igo": "IGO",
    "organ": "IGO",
    "alliance": "IGO",
    "court": "IGO",
    "bank": "IGO",
    "ngo": "NGO",
    "armed_group": "REB",
    "party": "PTY",
    "movement": "SOC",
    "agency": "JRN",
    "outlet": "JRN",
    "company": "BUS",
    "state_body": "GOV",
}
CAMEO_ROLE = {"JRN": "MED", "MED": "HLH", "SOC": "CVL", "PRM": "MIL", "IGO": "IGO", "NGO": "NGO"}


def take_state(gathering: Gathering, row: Row) -> None:
    """A state or territory with its names, former names, adjectives and demonyms."""
    iso3 = row["iso3"] or None
    code = row["cameo"] or iso3
    if not row["name"]:
        raise row.error("column 'name' is empty")
    start, end = row.date("start"), row.date("end")
    at = gathering.entry(
        Entry(
            id=row["id"] or slug(row["name"]),
            name=row["name"],
            kind="country",
            country=iso3 or row["sovereign"] or None,
            code=code,
            start=start,
            end=end,
            what="state",
            parent=row["sovereign"] or None,
        )
    )
    if iso3:
        gathering.states.setdefault(iso3, at)
        gathering.cameo.setdefault(iso3, code or iso3)
    if not iso3 and row["sovereign"] and row["capital"]:
        gathering.regions[row["capital"]] = at
    for text in (row["name"], *row.many("names")):
        gathering.name(text, at, "name", start, end)
        if text.startswith("the "):
            gathering.name(text[4:], at, "name", start, end)
    for text, since, until in row.dated("former"):
        gathering.name(text, at, "name", since, until)
    for text in row.many("adjectives"):
        gathering.name(text, at, "adjective", start, end)
    for text in row.many("demonyms"):
        gathering.name(text, at, "demonym", start, end)


def take_seat(gathering: Gathering, row: Row) -> None:
    """A word that stands for a government, or for the body whose code `stands_for` gives."""
    body = gathering.organizations.get(row["stands_for"])
    if body is not None:
        for text in row.many("name"):
            place = row["also_place"] == "yes" or not row["country"]
            form = "capital" if place else "seat"
            gathering.name(text.removeprefix("the "), body, form)
        return
    if not row["country"]:
        raise row.error(
            f"column 'stands_for': '{row['stands_for']}' is no code of an organisation, and "
            "'country' is empty"
        )
    home = gathering.regions.get(row["name"])  # "Tiraspol" is Transnistria, not Moldova
    home = gathering.government(row["country"]) if home is None else home
    if home is None:
        raise row.error(f"column 'country': no state has the ISO code '{row['country']}'")
    place = row["also_place"] == "yes" or row["kind"] == "capital"
    state = gathering.entries[gathering.states[row["country"]]]
    for text in row.many("name"):
        form = "capital" if place else "seat"
        gathering.name(text.removeprefix("the "), home, form, state.start, state.end)


def take_organization(gathering: Gathering, row: Row) -> None:
    """A body of any kind, with the spellings of its names."""
    what, country = row["kind"], row["country"] or None
    if not row["name"]:
        raise row.error("column 'name' is empty")
    if what not in ORGANIZATION_KINDS:
        raise row.error(
            f"column 'kind': '{what}' is none of {', '.join(sorted(ORGANIZATION_KINDS))}"
        )
    if country and country not in gathering.states:
        raise row.error(f"column 'country': no state has the ISO code '{country}'")
    members = row.dated("members")
    for member, _, _ in members:
        if member not in gathering.states:
            raise row.error(f"column 'members': no state has the ISO code '{member}'")
    sector = row["sector"] or SECTOR.get(what)
    cameo = row["cameo"]
    above = gathering.organizations.get(row["parent"])
    if not cameo and what == "organ" and above is not None:
        cameo = gathering.entries[above].code or ""
    if not cameo:
        role = CAMEO_ROLE.get(sector or "", sector or "")
        cameo = gathering.cameo.get(country or "", country or "") + role
    official = what == "state_body" and sector == "GOV"
    at = gathering.entry(
        Entry(
            id=row["id"] or slug(row["code"] or row["name"]),
            name=row["name"].removeprefix("the "),
            kind="government" if official else KIND.get(what, "organization"),  # pyright: ignore[reportArgumentType]
            country=country,
            organization=row["code"] or None if not country or what == "armed_group" else None,
            sector=sector,
            code=cameo or None,
            members=members,
            start=row.date("start"),
            end=row.date("end"),
            what=what,
            parent=row["parent"] or None,
        )
    )
    if row["code"]:
        gathering.organizations.setdefault(row["code"], at)
    texts = [row["name"], *row.many("names")]
    if what == "armed_group":
        # "a Tamil Tiger official"
        plural = [t for t in texts if t.endswith("s") and t[-2].islower() and t[-2] not in "asiu"]
        texts += [text[:-1] for text in plural]
    for text in texts:
        for spelling in spellings(text.removeprefix("the ").removeprefix("The ")):
            gathering.name(spelling, at)


def take_shared(gathering: Gathering, row: Row) -> None:
    """A short name of several bodies, each meant only in a text on its own state."""
    known = {n.entry for n in gathering.names.get(row["name"], ())}
    for code in row.many("shared_by"):
        at = gathering.organizations.get(code)
        if at is None:
            raise row.error(f"column 'shared_by': '{code}' is no code of an organisation")
        if at not in known:
            gathering.name(row["name"], at, "shared")


def take_common(gathering: Gathering, row: Row) -> None:
    """The nouns before which a name is a common word."""
    gathering.common[row["name"]] = frozenset(row.many("before"))


def take_head(gathering: Gathering, row: Row) -> None:
    """What a body is by the last words of its name."""
    gathering.heads[row["ends"]] = Head(row["sector"] or None, row["local"] == "yes")


def take_place(gathering: Gathering, row: Row) -> None:
    """A region, sea, canal: a name that is no state, though a state's name may stand in it."""
    country = row["country"] or None
    if country and country not in gathering.states:
        raise row.error(f"column 'country': no state has the ISO code '{country}'")
    for column in ("lat", "lon"):
        if row[column]:
            row.number(column)
    name = row["name"].removeprefix("the ")
    at = gathering.entry(
        Entry(
            id=slug(f"{name} {row['kind']}"),
            name=name,
            kind="place_metonym",
            country=country,
            code=gathering.cameo.get(country or ""),
            what=row["kind"] or "place",
        )
    )
    for text in (name, *row.many("names")):
        text = text.removeprefix("the ")
        known = gathering.names.get(text, ())
        # Where a state or territory has the name, only a federal state may be meant beside it.
        if row["kind"] == "state" or not any(
            gathering.entries[n.entry].what == "state" for n in known
        ):
            gathering.name(text, at, "place")
