"""Events as dense news tells them: bans, warrants, hosts, talks; a text in, events out."""

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
        # who marched, where the march is only shot at
        ("Soldiers opened fire on a march of teachers in Lagos.", "PROTEST", None, set()),
        # what is in force or forbidden, whoever ordered it
        ("A curfew will be in force from midnight.", "COERCE", set(), set()),
        ("Gatherings of more than five people are forbidden.", "COERCE", set(), set()),
        # a funeral in defiance of a ban; the dead have no plan
        (
            "Relatives of the dead plan to carry the coffins through Cali in defiance of the ban.",
            "PROTEST",
            {"Relatives of dead"},
            set(),
        ),
        ("Students met in the square in defiance of the curfew.", "PROTEST", {"Students"}, set()),
        # a warrant is a threat of arrest, also where it is scorned
        (
            "The colonel scorned a warrant for his arrest issued by the Spanish Supreme Court.",
            "THREATEN",
            None,
            {"colonel"},
        ),
        # who is asked for a warrant is the court, and who is swapped is no party
        (
            "The court's prosecutor requested a warrant for the general in May.",
            "REQUEST",
            {"court's prosecutor"},
            {"court"},
        ),
        (
            "Oslo offered to exchange the spies for a Chadian banker.",
            "AGREE",
            {"Government of Norway"},
            {"Chad"},
        ),
        # what is reported over an aside
        (
            "Le Monde reported on Friday, quoting a diplomat, that Paris had agreed to the ban.",
            "AGREE",
            {"Government of France"},
            set(),
        ),
        # the first verb behind a town
        (
            "Police in the city banned gatherings and detained nine.",
            "COERCE",
            {"Police"},
            set(),
        ),
        # a past beside a gerund
        (
            "The Labour Front accused the president of using judges against his rivals and called "
            "a general strike.",
            "PROTEST",
            {"Labour Front"},
            set(),
        ),
        # who marched is told by a pronoun, what is given back is money
        ("The nurses met. They marched on the office.", "PROTEST", {"nurses"}, None),
        ("Jersey returned 20 million pounds to Nigeria.", "RETREAT", None, {"Nigeria"}),
        # trade in arms
        ("Sweden sold Brazil 36 fighter jets.", "COOPERATE", {"Sweden"}, {"Brazil"}),
        # a country joins a court, a judge only works there
        (
            "Kenya joined the International Criminal Court in 2005.",
            "SUPPORT",
            {"Kenya"},
            {"International Criminal Court"},
        ),
    ],
)
def test_sides(coder: Coder, text: str, type_: str, actors, recipients) -> None:
    found = told(coder, text, type_)
    assert actors is None or found[0] == actors
    assert recipients is None or found[1] == recipients


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No shots were fired at the villagers.", "negated"),
        ("No sanctions were imposed on Togo.", "negated"),
        ("No fewer than 30 people were killed by the army.", "occurred"),
        ("Had Armenia joined the court, he could not have landed there.", "hypothetical"),
        ("Had police not fired on the crowd, nobody would have died.", "occurred"),
        ("Were Iran to attack the tankers, oil would be dear.", "hypothetical"),
        ("The king wants to visit Oslo.", "hypothetical"),
    ],
)
def test_status(coder: Coder, text: str, status: str) -> None:
    assert coder.code(text).events[0].status == status


def test_the_host_of_talks_between_two_makes_them_talks_with_a_third(coder: Coder) -> None:
    text = "It derailed talks between the army and two rebel groups that Oman has been hosting."
    assert [e.mode for e in coder.code(text).events] == ["third-party"]


def test_an_offer_to_mediate_is_no_offer_to_talk(coder: Coder) -> None:
    (event,) = coder.code("Norway offered to mediate between Manila and the rebels.").events
    assert (event.type, event.cameo) == ("AGREE", "039")


def test_a_judge_who_joins_a_court_is_no_event(coder: Coder) -> None:
    assert not coder.code("Judge Ann Roe joined the court in 1999.").events
