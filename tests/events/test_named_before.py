"""Sides that the words before give, and sides that a thing or place is not: a text in, both out."""

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
        # a charge that was just made
        (
            "The opposition accused Kenya of fraud, a charge the ministry called baseless.",
            "REJECT",
            {"ministry"},
            {"opposition"},
        ),
        (
            "Ann Roe, a nurse, said soldiers had fired. The army rejected this version.",
            "REJECT",
            {"army"},
            {"Ann Roe"},
        ),
        # who wants the man that is not returned
        (
            "Spain cited Morocco's refusal to extradite a banker whom Madrid accuses of theft.",
            "REJECT",
            {"Morocco"},
            {"Government of Spain"},
        ),
        # ties cut are those told of before
        (
            "Chad and Togo restored relations in May. Togo had cut them in 2019.",
            "SANCTION",
            {"Togo"},
            {"Chad"},
        ),
        # no minister blames the state that she serves
        (
            "Peru closed its ports to Chile. Then Chile banned Peruvian fish. Chile's trade "
            "minister, Ana Diaz, called the decision illegal.",
            "ACCUSE",
            {"Ana Diaz"},
            {"Peru"},
        ),
        # who offered
        ("Qatar proposed a truce. Armenia accepted.", "AGREE", {"Armenia"}, {"Qatar"}),
        (
            "Tanzania urged Maputo to hand over the guards. Mozambique refused.",
            "REJECT",
            {"Mozambique"},
            {"Tanzania"},
        ),
        # who said so in a message
        (
            "The rebels claimed in an audio message to have killed a guard.",
            "ASSAULT",
            {"rebels"},
            {"guard"},
        ),
        # to whom a thing is proposed
        ("The king proposed talks to the unions.", "REQUEST", {"king"}, {"unions"}),
        # an office is not who holds it
        (
            "The bishop asked the prosecutor's office for help.",
            "REQUEST",
            {"bishop"},
            {"prosecutor's office"},
        ),
        # roads lead to lands, posts have names
        ("Truckers blocked the highway to Chile.", "PROTEST", {"Truckers"}, set()),
        ("Kenya closed the Moyale border crossing.", "COERCE", {"Kenya"}, set()),
        # both owners
        (
            "The order froze the accounts of two generals and of the airline Skyjet.",
            "SANCTION",
            set(),
            {"two generals", "Skyjet"},
        ),
        ("The widow asked for justice.", "REQUEST", {"widow"}, set()),
        # who did what is charged
        ("The union alleged that the ministry had cut wages.", "ACCUSE", {"union"}, {"ministry"}),
        (
            "Togo recalled its envoy from Chad. Ann Roe complained that it had come too late.",
            "ACCUSE",
            {"Ann Roe"},
            set(),
        ),
        # who is accused is asked, not to whom it is to be opened
        (
            "Togo's envoy charged that Chad had built bombs and demanded that the plant be opened "
            "to inspectors.",
            "REQUEST",
            {"Togo's envoy"},
            {"Chad"},
        ),
        # new ones side by side share the participle
        (
            "A nun and two drivers abducted in Borno escaped.",
            "ASSAULT",
            set(),
            {"nun", "two drivers"},
        ),
        # the words of a paper are those of whoever adopted it, or nobody's
        (
            "The council adopted a text on Friday. The text urges Mali to vote.",
            "REQUEST",
            {"council"},
            {"Mali"},
        ),
        ("The report accuses Chad of torture.", "ACCUSE", set(), {"Chad"}),
        # who is to answer for it did it
        (
            "She wants Chad held accountable for the massacre of the monks.",
            "ASSAULT",
            {"Chad"},
            {"monks"},
        ),
        # what a settlement must contain is asked of whoever is to do it
        (
            "Togo insisted that any deal must include a Chadian exit from its land.",
            "REQUEST",
            {"Togo"},
            {"Chad"},
        ),
        (
            "Togo said talks must start with a Chadian withdrawal.",
            "REQUEST",
            {"Togo"},
            {"Chad"},
        ),
        (
            "India sent round a letter in which she denied any link with the blast.",
            "REJECT",
            {"India"},
            set(),
        ),
        ("Peru is negotiating over a port at Kribi.", "CONSULT", {"Peru"}, set()),
        # nobody is said to be in it
        ("Riots broke out in Oran.", "PROTEST", set(), set()),
    ],
)
def test_sides(
    coder: Coder, text: str, type_: str, actors: set[str], recipients: set[str]
) -> None:
    assert told(coder, text, type_)[:2] == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Chad refused to return a man whom Mali accuses of theft.", "ACCUSE", "occurred"),
        ("She made no secret of her anger at Togo.", "ACCUSE", "occurred"),
        ("Ann Roe said Chad was not responsible for the raid.", "ASSAULT", "negated"),
        ("Mali wants Chad held accountable for atrocities in Togo.", "ASSAULT", "occurred"),
        ("Police said they had found maps and plans to kidnap the mayor.", "ASSAULT", "planned"),
    ],
)
def test_status(coder: Coder, text: str, type_: str, status: str) -> None:
    (event,) = [e for e in coder.code(text).events if e.type == type_]
    assert event.status == status


def test_who_was_arrested_is_sentenced(coder: Coder) -> None:
    text = (
        "Police arrested a monk, Ivan Kolar. The minister, Petr Novak, was abroad. "
        "He was sentenced on Friday."
    )
    record = coder.code(text)
    names = {who.id: who.name for who in record.actors}
    assert [names[i] for i in record.events[-1].recipients] == ["Ivan Kolar"]


def test_the_host_of_delegations_takes_no_part_in_their_talks(coder: Coder) -> None:
    text = (
        "Delegations from Chad and Sudan arrived in the Qatari capital for separate talks. It is "
        "their first contact since negotiations in Tunis collapsed in May."
    )
    record = coder.code(text)
    names = {who.id: who.name for who in record.actors}
    (broken,) = [e for e in record.events if e.type == "REJECT"]
    assert "Qatar" not in {names[i] for i in (*broken.actors, *broken.recipients)}
