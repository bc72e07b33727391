"""Where and how a thing was said: on a platform, to a rally, in a letter to somebody."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


@pytest.mark.parametrize(
    ("text", "content", "medium", "outlet"),
    [
        (
            'Gustavo Petro called the raid "a disgrace" on X.',
            'the raid "a disgrace',
            "social media",
            "X",
        ),
        (
            'Dmitry Medvedev mocked the plan as "a joke" on Telegram.',
            'the plan as "a joke',
            "social media",
            "Telegram",
        ),
        (
            "The ministry wrote on X that the envoy had refused to come.",
            "the envoy had refused to come",
            "social media",
            "X",
        ),
        (
            "Gustavo Petro said in a series of posts on X that the port would open.",
            "the port would open",
            "social media",
            "X",
        ),
        ('"We will win," Emmanuel Macron told a rally in Lyon.', "We will win,", "speech", None),
    ],
)
def test_medium_and_outlet(
    coder: Coder, text: str, content: str, medium: str, outlet: str | None
) -> None:
    record = coder.code(text, "2024-05-14")
    (said,) = record.statements
    assert said.medium is not None
    assert (said.medium.kind, said.medium.outlet) == (medium, outlet)
    assert record.text[slice(*said.content[0])].rstrip('"') == content


def test_a_letter_that_demands_is_told_its_reader(coder: Coder) -> None:
    record = coder.code("Amnesty International wrote to Emmanuel Macron demanding an inquiry.")
    (said,), (event,) = record.statements, record.events
    names = {a.id: a.name for a in record.actors}
    assert said.medium is not None and said.medium.kind == "letter"
    assert [names[i] for i in said.addressees] == ["Emmanuel Macron"]
    assert (event.type, [names[i] for i in event.recipients]) == ("REQUEST", ["Emmanuel Macron"])


def test_neither_confirmed_nor_denied_denies_nothing(coder: Coder) -> None:
    record = coder.code("The Kremlin neither confirmed nor denied the reports.")
    assert [one.stance for one in record.statements] == ["rejects"] and not record.events
    text = "Officials said the king had fled. The palace would neither confirm nor deny the report."
    assert [(one.words, one.stance) for one in said_in(coder, text)] == [
        ("Officials", "asserts"), ("The palace", "rejects"),
    ]


@pytest.mark.parametrize(
    ("text", "medium", "outlet", "addressees"),
    [
        ("Ann Roe took to Facebook to ask why the ferry was late.", "social media", "Facebook", ()),
        ("In an op-ed for Le Temps, Ann Roe said the ferry was late.", "report", "Le Temps", ()),
        ("Bishop Ann Roe used her sermon to demand a truce.", "speech", None, ()),
        (
            "In a phone call with Emmanuel Macron, Ann Roe said the ferry was late.",
            "telephone", None, ("Emmanuel Macron",),
        ),
        (
            "In testimony to the harbour committee, Ann Roe said the ferry was late.",
            "testimony", None, ("harbour committee",),
        ),
        (
            "Under questioning by prosecutors, Ann Roe said the ferry was late.",
            None, None, ("prosecutors",),
        ),
        (  # a conference that is none of the press
            "At a conference on peat, Ann Roe said the ferry was late.", "meeting", None, (),
        ),
    ],
)
def test_where_and_to_whom(
    coder: Coder, text: str, medium: str | None, outlet: str | None, addressees: tuple[str, ...]
) -> None:
    (one,) = said_in(coder, text)
    assert (one.medium, one.outlet, one.addressees) == (medium, outlet, addressees)


def test_who_brought_it_out(coder: Coder) -> None:
    text = "In a memo obtained by Reuters, Ann Roe said the ferry was late."
    (one,) = said_in(coder, text)
    assert (one.medium, one.via) == ("letter", ("Reuters",))
