"""Who acts and receives where grammar, not the entry, tells: a sentence in, both sides out."""

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
        # who is for or against somebody is not that one
        ("Opponents of the president clashed with police.", "PROTEST", {"Opponents"}, {"police"}),
        (
            "Supporters and foes of Ghana's king held rallies.",
            "PROTEST",
            {"Supporters", "foes"},
            set(),
        ),
        # those who act for the actors are no other side
        ("Fiji and Tonga held talks between their premiers.", "CONSULT", {"Fiji", "Tonga"}, set()),
        # who is made to do it
        ("Envoys failed to sway Chad to rescind its ban.", "REJECT", {"Chad"}, set()),
        # whom the next verb names
        ("Police fired tear gas and beat students.", "ASSAULT", {"Police"}, {"students"}),
        (
            "Police used tear gas to clear marchers from a pier.",
            "ASSAULT",
            {"Police"},
            {"marchers"},
        ),
        ("Peru condemned the raid and blamed it on Chile.", "ACCUSE", {"Peru"}, {"Chile"}),
        # no one attacks what is his own
        (
            "The nuns were on their way to Bor when bandits attacked their van.",
            "ASSAULT",
            {"bandits"},
            {"nuns"},
        ),
        # guests
        (
            "President Rahmon and visiting Kyrgyz Prime Minister Akylbek Japarov held talks.",
            "CONSULT",
            {"Emomali Rahmon", "Akylbek Japarov"},
            set(),
        ),
    ],
)
def test_sides(coder: Coder, text: str, type_: str, actors: set[str], recipients: set[str]) -> None:
    assert told(coder, text, type_) == (actors, recipients)


def test_bare_numbers_are_people_of_the_kind_told_of(coder: Coder) -> None:
    record = coder.code("Mortars killed two policemen and wounded seven.")
    codes = {a.name: a.code for a in record.actors}
    assert codes["seven policemen"] == "COP"


def test_counted_members_are_the_body(coder: Coder) -> None:
    record = coder.code("The UN Security Council met. The 15-member council condemned Mali.")
    (event,) = (e for e in record.events if e.type == "ACCUSE")
    names = {a.id: a.name for a in record.actors}
    assert [names[i] for i in event.actors] == ["UN Security Council"]


def test_representatives_of_rebels_are_theirs(coder: Coder) -> None:
    record = coder.code("The king and representatives of the Seleka rebels signed a pact.")
    (envoys,) = (a for a in record.actors if a.name.startswith("representatives"))
    assert envoys.code == "CAFREB"


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        # who is arrested does not do what came of it
        ("The arrest of a bishop led to riots, wounding ten.", "ASSAULT", set(), {"ten"}),
        # an agent behind what somebody is called
        ("Robert Mugabe was hosted as a friend by Fiji.", "CONSULT", {"Robert Mugabe"}, {"Fiji"}),
        # whose plan it is
        ("Peru backed Chad's drive to demolish a port.", "ASSAULT", {"Chad"}, set()),
        # forces that block a road do not protest
        ("Soldiers set up roadblocks in the town.", "COERCE", {"Soldiers"}, set()),
        ("Nuns said they were questioned by police.", "ACCUSE", {"police"}, {"Nuns"}),
    ],
)
def test_who_does_it(
    coder: Coder, text: str, type_: str, actors: set[str], recipients: set[str]
) -> None:
    assert told(coder, text, type_) == (actors, recipients)


def test_they_are_two_who_met(coder: Coder) -> None:
    record = coder.code("Ruto received Museveni in Nairobi. They agreed to reopen the border.")
    (event,) = (e for e in record.events if e.type == "AGREE")
    members = {i: a.members for a in record.actors for i in (a.id,)}
    assert len(members[event.actors[0]]) == 2


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        ("Troops unleashed a volley of fire that killed two nuns.", "ASSAULT", {"Troops"},
         {"two nuns"}),
        # an envoy who is called in
        ("The Chadian ambassador was summoned to the Greek Foreign Ministry.", "ACCUSE",
         {"Greek Foreign Ministry"}, {"Chadian ambassador"}),
        # a ministry does not march
        ("The Fijian Foreign Ministry protested against remarks by Tonga.", "ACCUSE",
         {"Fijian Foreign Ministry"}, {"Tonga"}),
        # what brought it about, and who led that
        ("The general led the coup which ousted the king.", "SANCTION", {"general"}, {"king"}),
        # who offered what is refused
        ("The rebels offered a truce. The army rejected the offer.", "REJECT", {"army"},
         {"rebels"}),
        # what a paper is about, and where it is posted
        ("Peru blocked two statements on Mali this year.", "REJECT", {"Peru"}, set()),
        ("Hamas rejected the accusations in a post on X.", "REJECT", {"Hamas"}, set()),
        # who is invaded is not turned against
        ("Chad opposed the invasion of Kuwait.", "REJECT", {"Chad"}, set()),
    ],
)
def test_who_is_hit(
    coder: Coder, text: str, type_: str, actors: set[str], recipients: set[str]
) -> None:
    assert told(coder, text, type_) == (actors, recipients)


def test_the_dead_do_nothing(coder: Coder) -> None:
    record = coder.code("The army shelled Bor, killing 30 people. They later seized the bridge.")
    (event,) = (e for e in record.events if e.type == "COERCE")
    names = {a.id: a.name for a in record.actors}
    assert [names[i] for i in event.actors] == ["army"]


def test_what_the_dead_did_before(coder: Coder) -> None:
    text = "Guards fled. Six rebels died in Bor after they ambushed a convoy."
    (event,) = (e for e in coder.code(text).events if e.type == "ASSAULT" and e.actors)
    assert event.actors == ("six-rebels",)


def test_national_societies(coder: Coder) -> None:
    record = coder.code("The Uganda Red Cross sent blankets to Chad.")
    (event,) = record.events
    society = next(a for a in record.actors if a.id in event.actors)
    assert (society.name, society.code) == ("Uganda Red Cross", "UGANGO")


def test_protests_of_a_land_are_not_the_states(coder: Coder) -> None:
    record = coder.code("Honduras protests continue for a third day.")
    (event,) = record.events
    assert (event.type, event.actors) == ("PROTEST", ())
