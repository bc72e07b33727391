"""Crowds, police and courts: what coordinated verbs share, who hurt whom, what is only charged."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def told(coder: Coder, text: str) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and recipients of every event, by name."""
    record = coder.code(text, published="2026-03-10")
    names = {who.id: who.name for who in record.actors}
    return [
        (e.type, [names[i] for i in e.actors], [names[i] for i in e.recipients])
        for e in record.events
    ]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # coordinated verbs share the object behind the last of them
        ("Guards arrested and later deported two Czech nuns.",
         [("COERCE", ["Guards"], ["two Czech nuns"])] * 2),
        ("Soldiers beat, robbed and then released the traders.",
         [("ASSAULT", ["Soldiers"], ["traders"]), ("RETREAT", ["Soldiers"], ["traders"])]),
        ("Dockers marched and blocked a bridge.",
         [("PROTEST", ["Dockers"], []), ("PROTEST", ["Dockers"], [])]),
        # participles below a passive of telling suffer with it
        ("Nine divers were feared killed.", [("ASSAULT", [], ["Nine divers"])]),
        ("The mayor was shown arrested in a fraud case.", [("COERCE", [], ["mayor"])]),
        # who attacked when others were hurt did it
        ("Two clerks were killed and six wounded when troopers fired live rounds.",
         [("ASSAULT", ["troopers"], ["Two clerks"]), ("ASSAULT", ["troopers"], ["six clerks"])]),
        ("Two clerks were hurt when a roof fell in.", [("ASSAULT", [], ["Two clerks"])]),
        # what a charge says is no event of its own
        ("Police arrested Okello on suspicion of murdering a trader.",
         [("COERCE", ["Police"], ["Okello"])]),
        ("The jury convicted Weiss of murdering a trader.",
         [("SANCTION", ["jury"], ["Weiss"]), ("ASSAULT", ["Weiss"], ["trader"])]),
        # the same words of the street and of the ward
        ("Ines Mota was admitted to a clinic in Porto.", []),
        ("Troops blocked the roads to the palace.", [("COERCE", ["Troops"], [])]),
        ("Miners blocked the roads to the palace.", [("PROTEST", ["Miners"], [])]),
    ],
)
def test_who_does_what_to_whom(
    coder: Coder, text: str, events: list[tuple[str, list[str], list[str]]]
) -> None:
    assert told(coder, text) == events


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        # verbs of headlines that look like nouns
        ("Police fire tear gas at striking bakers", "ASSAULT", ["Police"], ["striking bakers"]),
        ("Police arrest opposition leader in Harare", "COERCE", ["Police"], ["opposition leader"]),
        ("Rebels free hostages", "RETREAT", ["Rebels"], ["hostages"]),
        # two kinds of people by one noun
        ("Police arrested opposition and union leaders in Harare.", "COERCE", ["Police"],
         ["opposition leaders and union leaders"]),
        # who or what causes protests does not protest
        ("The ruling sparked protests in Lagos by students.", "PROTEST", ["students"], []),
        ("The editor was granted bail on Monday.", "CONCEDE", [], ["editor"]),
        # victims are not blamed
        ("Oslo expressed concern about the arrest of monks and nuns by the junta.", "ACCUSE",
         ["Government of Norway"], ["junta"]),
        # what happens takes its sides from the verb
        ("A new march took place against the junta.", "PROTEST", [], ["junta"]),
    ],
)
def test_headlines_and_shared_nouns(
    coder: Coder, text: str, type_: str, actors: list[str], recipients: list[str]
) -> None:
    assert (type_, actors, recipients) in told(coder, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Boateng travelled to Accra for counselling.",
        "The premier comfortably defeated Banda in the polls.",
        "The quarrel was destroying weeks of mediation.",
        "The governor declared a state of emergency after floods hit the valley.",
    ],
)
def test_private_trips_and_figures_of_speech_are_no_events(coder: Coder, text: str) -> None:
    assert not told(coder, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('"I would like to thank the miners," Premier Ana Roe said.', "occurred"),
        ("The mayor is unlikely to be toppled by the council.", "negated"),
        ("Dockers rallied for the release of Ana Ruiz.", "demanded"),
        ("The miners are going to sue the mayor.", "planned"),
    ],
)
def test_what_is_still_to_come(coder: Coder, text: str, status: str) -> None:
    assert coder.code(text).events[-1].status == status
