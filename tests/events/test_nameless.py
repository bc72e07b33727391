"""Events whose sides are only counted, or not named at all: a sentence in, the event out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Thousands took to the streets of Lomé.", "PROTEST", ["Thousands"], []),
        ("Tens of thousands marched in Lima.", "PROTEST", ["Tens of thousands"], []),
        ("A raid near Gao killed three more.", "ASSAULT", [], ["three"]),
        ("Police arrested four of them.", "COERCE", ["Police"], ["four"]),
    ],
)
def test_a_number_means_people(
    coder: Coder, text: str, type_: str, actors: list[str], recipients: list[str]
) -> None:
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    told = [
        (e.type, [names[i] for i in e.actors], [names[i] for i in e.recipients])
        for e in record.events
    ]
    assert (type_, actors, recipients) in told


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A missile hit a warehouse at dawn.", "ASSAULT"),
        ("Heavy fighting raged in the suburbs.", "ASSAULT"),
        ("A car bomb exploded outside the market.", "ASSAULT"),
        ("The truce took effect at midnight.", "RETREAT"),
        ("Talks resumed on Monday.", "CONSULT"),
        ("Negotiations in Vienna collapsed in March.", "REJECT"),
        ("After a night of clashes the port reopened.", "ASSAULT"),
        ("The accord provides for the reopening of the port.", "RETREAT"),
    ],
)
def test_an_attack_a_truce_or_talks_need_no_name(coder: Coder, text: str, type_: str) -> None:
    (event,) = coder.code(text).events
    assert (event.type, event.actors) == (type_, ())


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of shares changed hands.",
        "A nurse reached by phone spoke of the ward.",
        "The company sold 300.",
        "A storm hit the port.",
        "The crash killed off the project.",
    ],
)
def test_numbers_and_blows_that_are_no_event(coder: Coder, text: str) -> None:
    assert not coder.code(text).events


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The head of the nuclear watchdog, Rafael Grossi, condemned Russia.", "Rafael Grossi"),
        ("A spokesman for the army, Paul Ngo, accused Chad of an attack.", "Paul Ngo"),
        ("The president-elect, Paul Ngo, condemned Chad.", "Paul Ngo"),
    ],
)
def test_who_is_set_beside_an_office_acts(coder: Coder, text: str, actor: str) -> None:
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    assert [names[i] for i in record.events[0].actors] == [actor]
