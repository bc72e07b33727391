"""Parties that only modify a thing or deed of theirs: a sentence in, sides and codes out."""

from __future__ import annotations

import pytest
from tests.events.test_roles import told

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        # not the land where the thing is
        ("Raiders attacked an army post in Benin.", "ASSAULT", {"Raiders"}, {"army"}),
        ("Bandits stormed a police station in Durban.", "ASSAULT", {"Bandits"}, {"police"}),
        ("Gunmen ambushed two Kenyan army trucks.", "ASSAULT", {"Gunmen"}, {"Kenyan army"}),
        # whose deed it is that hurts
        ("A guerrilla ambush killed nine drivers.", "ASSAULT", {"guerrillas"}, {"nine drivers"}),
        ("Police gunfire wounded a baker.", "ASSAULT", {"Police"}, {"baker"}),
        ("A rebel raid on a farm killed six.", "ASSAULT", {"rebels"}, {"six"}),
        # a thing that modifies is no party
        ("A suicide attack killed nine drivers.", "ASSAULT", set(), {"nine drivers"}),
    ],
)
def test_sides(
    coder: Coder, text: str, type_: str, actors: set[str], recipients: set[str]
) -> None:
    assert told(coder, text, type_) == (actors, recipients)


def test_of_the_land_where_it_is(coder: Coder) -> None:
    record = coder.code("Raiders attacked an army post in northern Benin.")
    (event,) = record.events
    army = next(a for a in record.actors if a.id in event.recipients)
    assert (army.code, army.country) == ("BENMIL", "BEN")


def test_the_same_as_told_before(coder: Coder) -> None:
    record = coder.code("Mali's army fled the town. On Friday jihadis shelled army positions.")
    event = record.events[-1]
    army = next(a for a in record.actors if a.id in event.recipients)
    assert army.code == "MLIMIL"
