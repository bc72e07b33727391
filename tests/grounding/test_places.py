"""A sentence in, the place of its event out: the table of cases, and the gazetteer's choices."""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from memcon.expertise import load_gazetteer
from memcon.grounding import Gazetteer
from memcon.grounding.gazetteer import SITE
from memcon.knowledge.tables import read_table

places = importlib.import_module("places")
CASES = tuple(places.read_cases())
KNOWN_MISSES = {
    "The junta besieged Kayah state.",  # parsed as one noun phrase
    "The premier rejected calls for an inquiry during a visit to Oslo.",  # the inquiry's visit
}


@pytest.fixture(scope="session")
def reader() -> places.Reader:
    return places.Reader()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_the_table_is_large_and_has_what_is_no_place() -> None:
    assert len(CASES) >= 150
    assert sum(case.place == places.NOWHERE for case in CASES) >= 30
    assert min(Counter(case.kind for case in CASES).values()) >= 9


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.line}: {case.text[:50]}")
def test_a_case_of_the_table(case: places.Case, reader: places.Reader) -> None:
    if case.text in KNOWN_MISSES:
        pytest.xfail("known miss")
    found = reader.read(case)
    assert case.holds(found), found


def test_a_name_is_the_town_of_a_country_near_by(gazetteer: Gazetteer) -> None:
    for name, near, country in (
        ("Tripoli", ["LBN"], "LBN"),
        ("Tripoli", [], "LBY"),
        ("Córdoba", ["ARG"], "ARG"),
        ("Hyderabad", ["PAK"], "PAK"),
    ):
        found = gazetteer.find(name, near)
        assert found is not None
        assert found.country == country, name


def test_a_building_is_where_its_town_is(gazetteer: Gazetteer) -> None:
    kremlin, moscow = gazetteer.find("the Kremlin"), gazetteer.find("Moscow", ["RUS"])
    assert kremlin is not None
    assert moscow is not None
    assert (kremlin.town, kremlin.lat, kremlin.geonames) == ("Moscow", moscow.lat, moscow.geonames)


def test_every_site_stands_in_a_town_that_is_known(gazetteer: Gazetteer) -> None:
    table = Path(__file__).parents[2] / "knowledge" / "places" / "sites.tsv"
    for row in read_table(table, SITE):
        found = gazetteer.find(row["name"])
        assert found is not None
        assert found.lat is not None, row["name"]


def test_a_capital_is_a_town_of_its_country(gazetteer: Gazetteer) -> None:
    for country, name in (("BHR", "Manama"), ("KEN", "Nairobi"), ("UKR", "Kyiv"), ("USA", None)):
        found = gazetteer.capital(country)
        assert found is not None
        assert found.country == country
        assert name in (None, found.name)
    assert gazetteer.capital("XXX") is None
