"""Who did what is told in the passive, and whose the things are that are destroyed."""

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
        # forces count those whom they killed or took
        ("Kenya's army said 12 militants were killed.", "ASSAULT", {"Kenya's army"}, None),
        ("Police said three suspects had been taken into custody.", "COERCE", {"Police"}, None),
        ("The Taliban said ten soldiers were killed.", "ASSAULT", {"Taliban"}, None),
        ("The army said three soldiers were killed.", "ASSAULT", set(), {"three soldiers"}),
        ("Police said 11 people were killed in a crash.", "ASSAULT", set(), {"11 people"}),
        # who denies a deed is the one accused of it, not the one who suffered a loss
        ("The ministry denied that reporters were detained.", "COERCE", {"ministry"}, None),
        ("The navy denied that aid was being obstructed.", "COERCE", {"navy"}, set()),
        ("The army denied that a jet had been shot down.", "ASSAULT", set(), {"jet"}),
        # nobody burns his own
        ("Villagers said soldiers had looted their shops.", "ASSAULT", None, {"Villagers"}),
        ("Hundreds fled after gunmen torched their huts.", "ASSAULT", None, {"Hundreds"}),
        ("The army blew up its own depot.", "ASSAULT", {"army"}, set()),
        # a motion of no confidence is against the government
        (
            "The Malian government raised taxes. Deputies prepared a motion of no confidence.",
            "SANCTION",
            {"Deputies"},
            {"Government of Mali"},
        ),
        # the farther noun is what was signed
        ("Oslo regrets a deal on ores that it signed with Mali.", "SUPPORT", None, {"Mali"}),
        # what somebody said is called a rumour
        (
            "Togo will leave the bloc, a Ghanaian envoy said. A Togolese minister dismissed that as"
            " a rumour.",
            "REJECT",
            None,
            {"Ghanaian envoy"},
        ),
        # a body in which states meet
        ("The Arab League discussed the war.", "CONSULT", {"Arab League"}, set()),
        # beside a clause that lacks its object stands the main verb
        ("Chad closed a camp that Togo ran and expelled aides.", "COERCE", {"Chad"}, {"aides"}),
        ("Peru seized farms that the church owned.", "COERCE", {"Peru"}, {"church"}),
        # any name fits behind sanctions
        ("Mali imposed sanctions on Orvella Ltd on Monday.", "SANCTION", None, {"Orvella Ltd"}),
        # "called so" is about the noun
        (
            "Two men are said to have died, a claim that the envoy, Ann Roe, dismissed as false.",
            "REJECT",
            {"Ann Roe"},
            set(),
        ),
        # what stands after a semicolon denies nothing before it
        ("Chad summoned the envoy; he later denied having lied.", "ACCUSE", {"Chad"}, {"envoy"}),
        # a noun of another clause is no part of a predicate
        ("Norway withdrew its offer after hearing of the bill.", "REJECT", {"Norway"}, set()),
        # a ship or plane told of again by the bare noun
        ("A Fijian boat left. Gunmen fired at the boat.", "ASSAULT", {"Gunmen"}, {"Fiji"}),
        ("A Fijian boat left. The boat ignored warnings.", "REJECT", {"Fiji"}, set()),
        # what is driven or sailed in protest
        ("Some 200 tractors blocked the road in protest.", "PROTEST", {"200 tractors"}, set()),
        # a pact is that of those who do what is done under it
        ("Chad sent aid to Mali under a deal signed in May.", "SUPPORT", {"Chad"}, {"Mali"}),
        # "Brussels" is the Union where a text speaks more of it than of Belgium
        (
            "The EU raised duties, the European Commission said. China urged Brussels to wait."
            " Belgian police slept.",
            "REQUEST",
            {"China"},
            {"European Union"},
        ),
        # what is promised is not always given to those whom others help
        ("Oslo offered Peru radar. The army promised an inquiry.", "ACCUSE", {"army"}, set()),
        # a finding is a claim
        ("Chad sank a boat, Togo said. The navy rejected the finding.", "REJECT", None, {"Togo"}),
        # one of several, named beside
        ("One of them, Gazprom, threatened to sue Peru.", "THREATEN", {"Gazprom"}, {"Peru"}),
        # an offer withdrawn yields nothing
        ("Norway withdrew its offer to Somalia.", "REJECT", {"Norway"}, {"Somalia"}),
    ],
)
def test_doers(
    coder: Coder, text: str, type_: str, actors: set[str] | None, recipients: set[str] | None
) -> None:
    doing, suffering = told(coder, text, type_)
    assert actors is None or doing == actors
    assert recipients is None or suffering == recipients


@pytest.mark.parametrize(
    "text",
    [
        "No country has recognised the junta in Niger.",
        "Neither Russia nor China has condemned Iran.",
        "Neither side has agreed to talks with Mali.",
        "Not all members supported Ukraine.",
    ],
)
def test_nobody(coder: Coder, text: str) -> None:
    record = coder.code(text)
    assert {e.status for e in record.events} == {"negated"}


def test_no_fewer(coder: Coder) -> None:
    record = coder.code("No fewer than nine states have condemned Iran.")
    assert {e.status for e in record.events} == {"occurred"}
