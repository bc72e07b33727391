"""Offices, roles and those who hold them: rows of the tables into roles, terms and names."""

from __future__ import annotations

from msgspec.structs import replace

from memcon.knowledge.entries import Entry, Role, Term, Title
from memcon.knowledge.gathering import Gathering
from memcon.knowledge.naming import hyphenated, plain, pluralise, slug, surname
from memcon.knowledge.tables import Row

SURNAME_FIRST = frozenset(("CHN", "TWN", "KOR", "PRK", "HKG", "MAC"))
# Where people bear a father's surname and a mother's, which alone seldom names them, and the
# commonest ones, which alone name nobody.
TWO_SURNAMES = frozenset(
    "MEX CUB VEN COL PER CHL ARG BOL ECU GTM HND SLV NIC CRI PAN DOM ESP PRY URY".split()
)
COMMON_SURNAMES = frozenset(
    "garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera "
    "gomez diaz cruz morales reyes gutierrez ortiz chavez ramos ruiz mendoza alvarez jimenez "
    "castillo romero herrera medina castro vargas guzman fernandez munoz rojas silva soto vega "
    "moreno delgado suarez mendez rivas molina guerrero aguilar dominguez pena salazar".split()
)
HYPHENS = frozenset(("KOR", "PRK", "TWN"))  # where given names are printed with and without


def take_office(gathering: Gathering, row: Row) -> None:
    """An office; its title and forms are roles of one person."""
    if row["office"] in gathering.offices:
        raise row.error(f"column 'office': '{row['office']}' stands twice")
    gathering.offices[row["office"]] = row
    for text in (row["title"], *row.many("forms")):
        for form, plural in ((text, False), (pluralise(text), True)):
            role = Role(
                name=text,
                sector=row["sector"] or None,
                code=row["role"] or None,
                person=True,
                plural=plural,
                gender=None,
                office=row["office"],
            )
            gathering.roles.setdefault(form.lower(), role)


def take_leading(gathering: Gathering, row: Row) -> None:
    """Which offices lead which states."""
    for office in row.many("offices"):
        known_office(gathering, row, "offices", office)
    for country, start, end in row.dated("countries"):
        led = (row.many("offices"), start, end)
        gathering.leading[country] = (*gathering.leading.get(country, ()), led)


def take_title(gathering: Gathering, row: Row) -> None:
    """A title that implies its state or body."""
    known_office(gathering, row, "office", row["office"])
    title = Title(row["office"], row["country"] or None, row["organization"] or None)
    for text in row.many("title"):
        gathering.titles[text.lower()] = title


def take_post(gathering: Gathering, row: Row) -> None:
    """Other wordings of a title of the holders' tables."""
    gathering.wordings[row["post"]] = row.many("wordings")


def take_role(gathering: Gathering, row: Row) -> None:
    """A word for what somebody is, in the singular and in the plural."""
    for plural in (False, True):
        role = Role(
            name=row["role"],
            sector=row["sector"] or None,
            code=row["cameo"] or None,
            person=row["person"] == "yes",
            plural=plural,
            gender=None if plural else row["gender"] or None,
            office=None,
        )
        words = row.many("plural") if plural else (row["role"], *row.many("forms"))
        for text in words:
            if plural or text not in row.many("plural"):
                gathering.roles.setdefault(text.lower(), role)


def take_given_name(gathering: Gathering, row: Row) -> None:
    """A first name and its gender; the first row of a name stands."""
    if row["gender"] not in ("m", "f", ""):
        raise row.error(f"column 'gender': '{row['gender']}' is none of m, f and empty")
    gathering.given.setdefault(row["name"].lower(), row["gender"])


def take_holder(gathering: Gathering, row: Row) -> None:
    """One person's term in one office. Rows of one id, or of one name and state, are one person; so
    are those of one name in a state and in an international body."""
    if not row["name"]:
        raise row.error("column 'name' is empty")
    if "|" in row["name"]:
        raise row.error("column 'name' holds several names: all but one belong in 'names'")
    known_office(gathering, row, "office", row["office"])
    country, body = row["country"] or None, row["organization"] or None
    if country and country not in gathering.states:
        raise row.error(f"column 'country': no state has the ISO code '{country}'")
    if body and body not in gathering.organizations:
        raise row.error(f"column 'organization': no organisation has the code '{body}'")
    office = gathering.offices[row["office"]]
    start, end = row.date("start"), row.date("end")
    if start and end and end[: len(start)] < start[: len(end)]:
        raise row.error(f"the term ends ({end}) before it starts ({start})")
    term = Term(
        office=row["office"],
        title=row["title"],
        start=start,
        end=end,
        country=country,
        organization=body,
        sector=office["sector"] or None,
        role=office["role"] or None,
    )
    person = enter(gathering, row, term)
    for scope in (country, body):
        if scope:
            gathering.holders.setdefault(f"{scope}/{row['office']}", []).append(person)
    for text in (row["name"], *row.many("names")):
        gathering.name(text, person, "name" if " " in text or "-" in text else "surname")
        if country in HYPHENS and (other := hyphenated(text)):
            gathering.name(other, person)
    last = surname(row["name"])
    if country in TWO_SURNAMES and last and plain(last) in COMMON_SURNAMES:
        last = fathers(gathering, row["name"]) or last
    if last and len(last) > 2 and (last[0].isupper() or " " in last or "-" in last):
        gathering.name(last, person, "surname")
        gathering.name(last[0].upper() + last[1:], person, "surname")
    first, *rest = row["name"].split()
    if country in SURNAME_FIRST and rest:
        gathering.name(first, person, "surname")


def fathers(gathering: Gathering, name: str) -> str | None:
    """The first of two surnames, by which alone a person is known: "Manuel *Marrero* Cruz"; None
    where the word before the last is a first name, an initial or a particle."""
    words = name.split()
    before = words[-2] if len(words) > 2 else ""
    usable = before[:1].isupper() and len(before) > 2 and before.lower() not in gathering.given
    return before if usable else None


def enter(gathering: Gathering, row: Row, term: Term) -> int:
    """The entry of a row's person, made or with the term added."""
    by_name = f"{row['name']}/{term.country or term.organization}"
    key = row["id"] or by_name
    people = gathering.people
    known = people.get(key, people.get(by_name))
    if known is not None and row["id"] and gathering.entries[known].id != row["id"]:
        same = gathering.entries[known].id.startswith(slug(row["name"]))
        known = known if same else None  # another of that name, by the ids
    if known is None and not term.country:
        # Who serves an international body is the one of that name who served a state.
        known = people.get(row["name"])
    if known is None:
        plain = slug(row["name"])
        if row["name"] in people:
            plain += f"-{(term.country or term.organization or '').lower()}"
        known = gathering.entry(
            Entry(
                id=row["id"] or plain,
                name=row["name"],
                kind="person",
                country=term.country,
                organization=term.organization,
                gender=row["gender"] or None,
                terms=(term,),
                what="person",
            )
        )
    elif term not in gathering.entries[known].terms:
        old = gathering.entries[known]
        gathering.entries[known] = replace(
            old,
            country=old.country or term.country,
            organization=old.organization or term.organization,
            gender=old.gender or row["gender"] or None,
            terms=(*old.terms, term),
        )
    people[key] = people[by_name] = known
    people.setdefault(row["name"], known)
    return known


def known_office(gathering: Gathering, row: Row, column: str, office: str) -> None:
    """Refuse an office that `offices.tsv` does not have."""
    if office not in gathering.offices:
        raise row.error(f"column '{column}': '{office}' is no office of offices.tsv")
