"""Places by name: a read-only SQLite file, so that a look-up costs no loading."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from memcon.knowledge.naming import unaccented
from memcon.knowledge.tables import Row, read_table

CITY = ("geonames", "name", "names", "country", "lat", "lon", "population")
TOWN = ("geonames", "name", "names", "country", "lat", "lon", "weight")
REGION = ("name", "names", "kind", "country", "lat", "lon")
SITE = ("name", "names", "town", "country", "lat", "lon")
STATE = ("iso3", "capital")
REGION_WEIGHT = 10_000_000  # a region's name is meant before a town's, unless the town is near by
NEAR_WEIGHT = 100
SCHEMA = """
create table place (id integer primary key, geonames integer, name text, kind text, country text,
                    lat real, lon real, population integer, town text);
create table name (name text, place integer, own integer);
create table capital (country text primary key, name text);
"""

Values = tuple[int | None, str, str, str | None, float | None, float | None, int, str | None]


class Found(NamedTuple):
    """A place of the gazetteer. `own` is false where an alternative name matched; `town` is the
    one that a building stands in."""

    geonames: int | None
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    population: int
    town: str | None
    own: int


def compile_places(folder: Path, states: Path, target: Path) -> None:
    """Write the gazetteer from its tables: towns, regions and sites in a folder, and the capitals
    of the states. Raises `TableError`."""
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as base:
        base.executescript(SCHEMA)
        towns: dict[tuple[str, str | None], Values] = {}
        for number, (values, names) in enumerate(rows(folder, towns), 1):
            base.execute("insert into place values (?,?,?,?,?,?,?,?,?)", (number, *values))
            own = {values[1], unaccented(values[1])}
            for name in sorted({*own, *names, *map(unaccented, names)}):
                bare = name.removeprefix("the ")
                base.execute("insert into name values (?,?,?)", (bare, number, int(name in own)))
        for row in read_table(states, STATE):
            if row["capital"] and row["iso3"]:
                base.execute(
                    "insert or ignore into capital values (?,?)",
                    (row["iso3"], row.dated("capital")[-1][0]),
                )
        base.execute("create index by_name on name (name)")
    base.close()


def rows(
    folder: Path, towns: dict[tuple[str, str | None], Values]
) -> Iterator[tuple[Values, tuple[str, ...]]]:
    """The places of all tables, with their other names; `towns` is filled on the way."""
    for row, size in listed(folder):
        values: Values = (
            int(row["geonames"]) if row["geonames"] else None, row["name"], "city",
            row["country"] or None, float(row["lat"]), float(row["lon"]), int(row[size]), None,
        )  # fmt: skip
        for name in (row["name"], *row.many("names")):
            old = towns.get((name, values[3]))
            if old is None or weight(old, name) < weight(values, name):
                towns[name, values[3]] = values
        yield values, row.many("names")
    for row in read_table(folder / "regions.tsv", REGION):
        yield (
            (
                None, row["name"], row["kind"], row["country"] or None,
                row.number("lat"), row.number("lon"), REGION_WEIGHT, None,
            ),
            row.many("names"),
        )  # fmt: skip
    for row in read_table(folder / "sites.tsv", SITE):
        yield site(row, towns), row.many("names")


def listed(folder: Path) -> Iterator[tuple[Row, str]]:
    """The rows of both lists of towns, each with its column of size."""
    for file, columns in (("cities.tsv", CITY), ("towns.tsv", TOWN)):
        for row in read_table(folder / file, columns):
            yield row, columns[-1]


def weight(values: Values, name: str) -> int:
    """How likely a name means a town."""
    return values[6] * (3 if values[1] == name else 1)


def site(row: Row, towns: dict[tuple[str, str | None], Values]) -> Values:
    """A building, where its town is; where that is not known, the table must say."""
    town = towns.get((row["town"], row["country"]))
    return (
        town[0] if town else None,
        row["name"],
        "site",
        row["country"],
        town[4] if town else row.number("lat"),
        town[5] if town else row.number("lon"),
        REGION_WEIGHT,
        row["town"],
    )


class Gazetteer:
    """Looks places up by name."""

    def __init__(self, path: Path) -> None:
        uri = f"file:{path}?mode=ro&immutable=1"
        self._base = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._look_up = lru_cache(maxsize=20_000)(self._read)
        self._capitals: dict[str, str] = dict(
            self._base.execute("select country, name from capital").fetchall()
        )

    def _read(self, name: str) -> tuple[Found, ...]:
        found = self._base.execute(
            "select geonames, place.name, kind, country, lat, lon, population, town, own from name "
            "join place on place.id = name.place where name.name = ? order by population desc",
            (name,),
        )
        return tuple(Found(*row) for row in found)

    def find(
        self, name: str, near: Iterable[str] = (), strict: bool = False, kind: str | None = None
    ) -> Found | None:
        """The likeliest place of a name: in a country near by, then under its own name, then the
        largest. `near` is ordered, the likeliest first; `strict` takes no other country, `kind` no
        other kind."""
        choices = self._look_up(name.removeprefix("the ").removeprefix("The "))
        if name.startswith("St. "):
            choices += self._look_up(f"Saint {name[4:]}")
        if kind is not None:
            choices = tuple(f for f in choices if f.kind == kind)
        order = {country: rank for rank, country in enumerate(near)}
        if strict:
            inside = tuple(f for f in choices if f.country in order)
            choices = inside or choices
        if not choices:
            return None

        def likelihood(found: Found) -> float:
            rank = order.get(found.country or "")
            close = 1.0 if rank is None else NEAR_WEIGHT / (1 + 0.1 * rank)
            return found.population * close * (3 if found.own else 1)

        return max(choices, key=likelihood)

    def is_capital(self, name: str, country: str | None) -> bool:
        """Whether a town is the capital of its country."""
        return country is not None and self._capitals.get(country) == name

    def capital(self, country: str) -> Found | None:
        """The capital of a country."""
        name = self._capitals.get(country)
        return self.find(name, (country,), strict=True) if name else None
