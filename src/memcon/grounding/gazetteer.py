"""Places by name: a read-only SQLite file, so that a look-up costs no loading."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from memcon.knowledge.tables import read_table

CITY = ("geonames", "name", "names", "country", "lat", "lon", "population")
REGION = ("name", "names", "kind", "country", "lat", "lon")
SCHEMA = """
create table place (id integer primary key, geonames integer, name text, kind text, country text,
                    lat real, lon real, population integer);
create table name (name text, place integer, own integer);
"""


class Found(NamedTuple):
    """A place of the gazetteer. `own` is false where an alternative name matched."""

    geonames: int | None
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    population: int
    own: int


def compile_places(cities: Path, regions: Iterable[Path], target: Path) -> None:
    """Write the gazetteer from its tables. Raises `TableError`."""
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as base:
        base.executescript(SCHEMA)

        def rows() -> Iterator[tuple[tuple[object, ...], tuple[str, ...]]]:
            for row in read_table(cities, CITY):
                yield (
                    (
                        int(row["geonames"]),
                        row["name"],
                        "city",
                        row["country"] or None,
                        float(row["lat"]),
                        float(row["lon"]),
                        int(row["population"]),
                    ),
                    row.many("names"),
                )
            for path in regions:
                for row in read_table(path, REGION):
                    yield (
                        (
                            None,
                            row["name"].removeprefix("the "),
                            row["kind"],
                            row["country"] or None,
                            float(row["lat"]) if row["lat"] else None,
                            float(row["lon"]) if row["lon"] else None,
                            10_000_000,
                        ),
                        row.many("names"),
                    )

        for number, (values, names) in enumerate(rows(), 1):
            base.execute("insert into place values (?,?,?,?,?,?,?,?)", (number, *values))
            for name in {str(values[1]), *(n.removeprefix("the ") for n in names)}:
                base.execute(
                    "insert into name values (?,?,?)", (name, number, int(name == values[1]))
                )
        base.execute("create index by_name on name (name)")
    base.close()


class Gazetteer:
    """Looks places up by name."""

    def __init__(self, path: Path) -> None:
        uri = f"file:{path}?mode=ro&immutable=1"
        self._base = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._look_up = lru_cache(maxsize=20_000)(self._read)

    def _read(self, name: str) -> tuple[Found, ...]:
        rows = self._base.execute(
            "select geonames, place.name, kind, country, lat, lon, population, own from name "
            "join place on place.id = name.place where name.name = ? order by population desc",
            (name,),
        )
        return tuple(Found(*row) for row in rows)

    def find(self, name: str, near: Iterable[str] = ()) -> Found | None:
        """The likeliest place of a name: in a country near by, then under its own name, then the
        largest."""
        choices = self._look_up(name)
        if not choices:
            return None
        close = frozenset(near)
        return max(
            choices,
            key=lambda f: f.population * (100 if f.country in close else 1) * (3 if f.own else 1),
        )
