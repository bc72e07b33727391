"""The tables of `knowledge/actors/` compiled into one `Knowledge`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from memcon.knowledge.bodies import (
    take_common,
    take_head,
    take_organization,
    take_place,
    take_seat,
    take_shared,
    take_state,
)
from memcon.knowledge.columns import FORMATS, table_format
from memcon.knowledge.entries import Knowledge
from memcon.knowledge.gathering import Gathering
from memcon.knowledge.people import (
    take_given_name,
    take_holder,
    take_leading,
    take_office,
    take_post,
    take_role,
    take_title,
)
from memcon.knowledge.tables import Row, TableError, read_table

TAKE: dict[str, Callable[[Gathering, Row], None]] = {
    "states": take_state,
    "offices": take_office,
    "leading": take_leading,
    "titles": take_title,
    "organizations": take_organization,
    "seats": take_seat,
    "places": take_place,
    "roles": take_role,
    "given_names": take_given_name,
    "holders": take_holder,
    "shared": take_shared,
    "common": take_common,
    "heads": take_head,
    "posts": take_post,
}
TOWN = ("name", "country", "population")
BIG = 250_000  # people of a town that tells which country a text speaks of
SMALL = 20_000  # of one that does where hardly a namesake lies elsewhere
MOSTLY = 0.8  # share of the people of all towns of a name


def compile_actors(folder: Path, extra: Iterable[Path] = ()) -> Knowledge:
    """The actors and regions of a folder of tables (and a user's own in the same formats) as one
    `Knowledge`. Raises `TableError`, which names file and line.
    """
    gathering = Gathering()
    for path, name in sources(folder, extra):
        for row in read_table(path, FORMATS[name]):
            TAKE[name](gathering, row)
    gathering.towns = big_towns(folder / "places" / "cities.tsv")
    return gathering.finish()


def sources(folder: Path, extra: Iterable[Path] = ()) -> Iterator[tuple[Path, str]]:
    """The tables in the order in which they are read, with their formats."""
    own = [(path, table_format(path)) for path in extra]
    for name in FORMATS:
        if name == "places":
            yield folder / "places" / "regions.tsv", name
        for path in sorted((folder / "actors").glob(f"{name}*.tsv")):
            yield path, name
        for path, format in own:
            if format == name:
                yield path, name


def faults(folder: Path, extra: Iterable[Path] = ()) -> Iterator[str]:
    """Every fault of the tables in words, with file and line: not only the first one.

    With `extra` tables only their faults are told.
    """
    gathering = Gathering()
    own: list[Path] = []
    for path in extra:
        try:
            table_format(path)
            own.append(path)
        except TableError as error:
            yield str(error)
    for path, name in sources(folder, own):
        told = not own or path in own
        try:
            for row in read_table(path, FORMATS[name]):
                try:
                    TAKE[name](gathering, row)
                except TableError as error:
                    if told:
                        yield str(error)
        except TableError as error:
            if told:
                yield str(error)


def big_towns(cities: Path) -> dict[str, str]:
    """Towns that tell a country (ISO 3166-1 alpha-3): the largest of each name."""
    towns: dict[str, list[tuple[int, str]]] = {}
    for row in read_table(cities, TOWN):
        people = int(row["population"])
        names = {row["name"], row["name"].removesuffix(" City")} if people >= BIG else {row["name"]}
        for name in names:
            towns.setdefault(name, []).append((people, row["country"]))
    found: dict[str, str] = {}
    for name, alike in towns.items():
        largest, country = max(alike)
        here = sum(people for people, home in alike if home == country)
        sure = here >= MOSTLY * sum(people for people, _ in alike)
        if largest >= BIG or (largest >= SMALL and sure):
            found[name] = country
    return found
