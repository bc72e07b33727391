"""The tables of `knowledge/actors/` compiled into one `Knowledge`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from memcon.knowledge.entries import Entry, Knowledge, Name, Role, Term
from memcon.knowledge.tables import Row, TableError, read_table

STATE = (
    "id",
    "name",
    "iso3",
    "iso2",
    "cow",
    "gw",
    "cameo",
    "names",
    "former",
    "demonyms",
    "adjectives",
    "capital",
    "start",
    "end",
    "sovereign",
)
SEAT = ("name", "country", "kind", "stands_for", "sector", "also_place")
OFFICE = ("office", "title", "forms", "sector", "role")
HOLDER = (
    "id",
    "name",
    "country",
    "organization",
    "office",
    "title",
    "start",
    "end",
    "gender",
    "names",
)
ORGANIZATION = (
    "id",
    "code",
    "name",
    "kind",
    "country",
    "parent",
    "sector",
    "cameo",
    "names",
    "members",
    "start",
    "end",
    "note",
)
LEADING = ("offices", "countries")
ROLE = ("role", "plural", "forms", "sector", "cameo", "person", "gender")

KIND = {"people": "people", "armed_group": "organization"}
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

_OPENING = re.compile(r"\w+|\S")


def opening(text: str) -> str:
    """The leading word of a name or a token, by which names are looked up."""
    found = _OPENING.match(text)
    return found.group() if found else ""


class Compiler:
    """Gathers the rows of the tables; a later row for the same actor adds to the earlier one."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.names: dict[str, list[Name]] = {}
        self.roles: dict[str, Role] = {}
        self.states: dict[str, int] = {}
        self.cameo: dict[str, str] = {}
        self.organizations: dict[str, int] = {}
        self.holders: dict[str, list[int]] = {}
        self.offices: dict[str, Row] = {}
        self.leading: dict[str, tuple[str, ...]] = {}
        self._people: dict[str, int] = {}

    def entry(self, entry: Entry) -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    def name(
        self,
        text: str,
        entry: int,
        form: str = "name",
        start: str | None = None,
        end: str | None = None,
    ) -> None:
        text = " ".join(text.split()).replace("’", "'")
        if not text:
            return
        known = self.names.setdefault(text, [])
        if not any(n.entry == entry and n.form == form for n in known):
            known.append(Name(entry, form, start, end))

    def state(self, row: Row) -> None:
        iso3 = row["iso3"] or None
        code = row["cameo"] or iso3
        if not row["name"]:
            raise row.error("column 'name' is empty")
        at = self.entry(
            Entry(
                row["id"] or slug(row["name"]),
                row["name"],
                "country",
                iso3 or row["sovereign"] or None,
                None,
                None,
                code,
                None,
                (),
                (),
                row.date("start"),
                row.date("end"),
                "state",
                row["sovereign"] or None,
            )
        )
        if iso3:
            self.states.setdefault(iso3, at)
            self.cameo.setdefault(iso3, code or iso3)
        start, end = row.date("start"), row.date("end")
        for text in (row["name"], *row.many("names")):
            self.name(text, at, "name", start, end)
            if text.startswith("the "):
                self.name(text[4:], at, "name", start, end)
        for text, since, until in row.dated("former"):
            self.name(text, at, "name", since, until)
        for text in row.many("adjectives"):
            self.name(text, at, "adjective", start, end)
        for text in row.many("demonyms"):
            self.name(text, at, "demonym", start, end)

    def government(self, country: str) -> int | None:
        """The entry of a state's government, made when first needed."""
        state = self.states.get(country)
        if state is None:
            return None
        key = f"government:{country}"
        if key not in self.organizations:
            land = self.entries[state]
            name = "the Government of " + land.name.removeprefix("the ")
            self.organizations[key] = self.entry(
                Entry(
                    f"{country}-government",
                    name.removeprefix("the "),
                    "government",
                    country,
                    None,
                    "GOV",
                    f"{self.cameo[country]}GOV",
                    None,
                    (),
                    (),
                    None,
                    None,
                    "government",
                    None,
                )
            )
        return self.organizations[key]

    def seat(self, row: Row) -> None:
        names = row.many("name")
        if not row["country"]:
            body = self.organizations.get(row["stands_for"])
            if body is not None:
                for text in names:
                    self.name(text.removeprefix("the "), body, "capital")
            return
        home = self.government(row["country"])
        if home is None:
            raise row.error(f"column 'country': no state has the ISO code '{row['country']}'")
        place = row["also_place"] == "yes" or row["kind"] == "capital"
        for text in names:
            self.name(text.removeprefix("the "), home, "capital" if place else "seat")

    def office(self, row: Row) -> None:
        self.offices[row["office"]] = row
        for text in (row["title"], *row.many("forms")):
            for form, plural in ((text, False), (pluralise(text), True)):
                self.roles.setdefault(
                    form.lower(),
                    Role(
                        text,
                        row["sector"] or None,
                        row["role"] or None,
                        True,
                        plural,
                        None,
                        row["office"],
                    ),
                )

    def lead(self, row: Row) -> None:
        for country in row.many("countries"):
            self.leading[country] = row.many("offices")

    def role(self, row: Row) -> None:
        person = row["person"] == "yes"
        for text in (row["role"], *row.many("forms")):
            if text in row.many("plural"):
                continue
            self.roles.setdefault(
                text.lower(),
                Role(
                    row["role"],
                    row["sector"] or None,
                    row["cameo"] or None,
                    person,
                    False,
                    row["gender"] or None,
                    None,
                ),
            )
        for text in row.many("plural"):
            self.roles.setdefault(
                text.lower(),
                Role(
                    row["role"],
                    row["sector"] or None,
                    row["cameo"] or None,
                    person,
                    True,
                    None,
                    None,
                ),
            )

    def organization(self, row: Row) -> None:
        what, country = row["kind"], row["country"] or None
        sector = row["sector"] or SECTOR.get(what)
        cameo = row["cameo"]
        if not cameo:
            home = self.cameo.get(country or "", country or "")
            role = CAMEO_ROLE.get(sector or "", sector or "")
            cameo = home + role if home or role else ""
        kind = (
            "government"
            if what == "state_body" and sector == "GOV"
            else KIND.get(what, "organization")
        )
        at = self.entry(
            Entry(
                row["id"] or slug(row["code"] or row["name"]),
                row["name"].removeprefix("the "),
                kind,  # pyright: ignore[reportArgumentType]
                country,
                row["code"] or None if not country or what == "armed_group" else None,
                sector,
                cameo or None,
                None,
                (),
                row.dated("members"),
                row.date("start"),
                row.date("end"),
                what,
                row["parent"] or None,
            )
        )
        if row["code"]:
            self.organizations.setdefault(row["code"], at)
        for text in (row["name"], *row.many("names")):
            self.name(text.removeprefix("the ").removeprefix("The "), at)

    def holder(self, row: Row) -> None:
        office = self.offices.get(row["office"])
        country, body = row["country"] or None, row["organization"] or None
        term = Term(
            row["office"],
            row["title"],
            row.date("start"),
            row.date("end"),
            country,
            body,
            (office["sector"] if office else None) or None,
            (office["role"] if office else None) or None,
        )
        key = row["id"] or f"{row['name']}/{country or body}"
        known = self._people.get(key, self._people.get(f"{row['name']}/{country or body}"))
        if known is None:
            known = self.entry(
                Entry(
                    row["id"] or slug(row["name"]),
                    row["name"],
                    "person",
                    country,
                    body,
                    None,
                    None,
                    row["gender"] or None,
                    (term,),
                    (),
                    None,
                    None,
                    "person",
                    None,
                )
            )
        else:
            old = self.entries[known]
            if term not in old.terms:
                self.entries[known] = Entry(
                    old.id,
                    old.name,
                    old.kind,
                    old.country or country,
                    old.organization or body,
                    None,
                    None,
                    old.gender or row["gender"] or None,
                    (*old.terms, term),
                    (),
                    None,
                    None,
                    "person",
                    None,
                )
        self._people[key] = self._people[f"{row['name']}/{country or body}"] = known
        for scope in (country, body):
            if scope:
                self.holders.setdefault(f"{scope}/{row['office']}", []).append(known)
        for text in (row["name"], *row.many("names")):
            self.name(text, known, "name" if " " in text or "-" in text else "surname")
        words = row["name"].split()
        if len(words) > 1 and len(words[-1]) > 2 and words[-1][0].isupper():
            self.name(words[-1], known, "surname")

    def finish(self) -> Knowledge:
        openings: dict[str, int] = {}
        for text in self.names:
            first = opening(text)
            openings[first] = max(openings.get(first, 0), len(text))
        role_heads: dict[str, int] = {}
        for text in self.roles:
            head = text.split()[-1]
            role_heads[head] = max(role_heads.get(head, 0), len(text.split()))
        unique = {key: tuple(dict.fromkeys(indices)) for key, indices in self.holders.items()}
        return Knowledge(
            tuple(self.entries),
            {t: tuple(n) for t, n in self.names.items()},
            openings,
            self.roles,
            role_heads,
            self.states,
            self.cameo,
            self.organizations,
            unique,
            self.leading,
        )


def pluralise(text: str) -> str:
    """The plural of a role: "foreign ministers", "secretaries of state", "secretaries-general"."""
    head, joint, rest = text.partition(" of ")
    if not joint:
        head, joint, rest = text.partition("-general")
    if head.endswith("man"):
        return head[:-3] + "men" + joint + rest
    if head.endswith("y") and head[-2:-1] not in "aeou":
        return head[:-1] + "ies" + joint + rest
    if head.endswith(("s", "ch", "x")):
        return head + "es" + joint + rest
    return head + "s" + joint + rest


def slug(text: str) -> str:
    """A stable id made of a name: lower case, words joined by hyphens."""
    return "-".join(re.findall(r"\w+", text.lower())) or "unnamed"


def compile_actors(folder: Path, extra: Iterable[Path] = ()) -> Knowledge:
    """The tables of `folder` (and a user's own in the same formats) as one `Knowledge`.

    Raises `TableError`, which names file and line.
    """
    build = Compiler()
    kinds = (
        ("states*.tsv", STATE, build.state),
        ("offices*.tsv", OFFICE, build.office),
        ("leading*.tsv", LEADING, build.lead),
        ("organizations*.tsv", ORGANIZATION, build.organization),
        ("seats*.tsv", SEAT, build.seat),
        ("roles*.tsv", ROLE, build.role),
        ("holders*.tsv", HOLDER, build.holder),
    )
    own = list(extra)
    for pattern, columns, take in kinds:
        for path in sorted(folder.glob(pattern)):
            for row in read_table(path, columns):
                take(row)
        for path in own:
            if table_kind(path) == columns:
                for row in read_table(path, columns):
                    take(row)
    return build.finish()


def table_kind(path: Path) -> tuple[str, ...]:
    """Which format a table has, told by its header. Raises `TableError`."""
    for columns in (STATE, SEAT, HOLDER, ORGANIZATION, ROLE, OFFICE, LEADING):
        try:
            next(read_table(path, columns), None)
        except TableError:
            continue
        return columns
    raise TableError(f"{path}: the header fits no table of actors; see knowledge/README.md")
