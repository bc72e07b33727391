"""War reports: a sentence in, types, roles and status of its events out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def told(coder: Coder, text: str) -> list[tuple[str, list[str], list[str], str]]:
    """Type, names of the actors and of the recipients, and status of each event."""
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    return [
        (e.type, [names[i] for i in e.actors], [names[i] for i in e.recipients], e.status)
        for e in record.events
    ]


def test_two_verbs_share_an_object(coder: Coder) -> None:
    text = "Marxist guerrillas killed or wounded 30 soldiers on Friday."
    assert told(coder, text) == [
        ("ASSAULT", ["Marxist guerrillas"], ["30 soldiers"], "occurred"),
    ]


def test_who_is_counted_among_those_who_did_it_has_done_it(coder: Coder) -> None:
    text = "She is the third minister to resign this year."
    assert told(coder, text) == [("RETREAT", ["third minister"], [], "occurred")]
    text = "She will be the first president to visit Chad."
    assert [e[3] for e in told(coder, text)] == ["planned"]


def test_nobody_attacks_his_own_land(coder: Coder) -> None:
    text = "India said Pakistan launched 20 drones and two missiles against its territory."
    assert told(coder, text) == [("ASSAULT", ["Pakistan"], ["India"], "occurred")]


def test_whose_the_shot_down_drones_are(coder: Coder) -> None:
    text = "The Defence Ministry said it intercepted nine Pakistani drones."
    assert told(coder, text)[0][:3] == ("ASSAULT", ["Defence Ministry"], ["Pakistan"])


def test_the_last_of_several_victims_does_not_keep_the_killer(coder: Coder) -> None:
    text = "The murder of two priests and a nurse by death squads shocked the capital."
    assert told(coder, text) == [
        ("ASSAULT", ["death squads"], ["two priests", "nurse"], "occurred"),
    ]


def test_who_is_left_behind_is_not_left_alone(coder: Coder) -> None:
    assert not told(coder, "Government forces left the rebels inside with no way out.")


def test_a_verb_stands_beside_the_main_one_and_not_a_participle(coder: Coder) -> None:
    text = "Militants killed nine guards searching for a van and later beat three nurses."
    assert ("ASSAULT", ["Militants"], ["three nurses"], "occurred") in told(coder, text)


def test_the_wounded_share_the_passive_of_the_dead(coder: Coder) -> None:
    text = (
        "The ministry said 40 insurgents were killed, 12 seriously wounded and several others "
        "captured."
    )
    assert ("ASSAULT", [], ["12"], "occurred") in told(coder, text)


def test_what_befell_somebody_before_was_done(coder: Coder) -> None:
    text = "The army wants to swap him for Luis Roca, a priest kidnapped by rebels last month."
    assert ("ASSAULT", ["rebels"], ["Luis Roca"], "occurred") in told(coder, text)


def test_ground_is_attacked_whoever_did_it(coder: Coder) -> None:
    assert told(coder, "The town was shelled overnight.") == [("ASSAULT", [], [], "occurred")]
    assert not told(coder, "The town was painted overnight.")


def test_a_truce_that_is_ignored_is_broken(coder: Coder) -> None:
    text = "Both the militia and the army had ignored the ceasefire."
    assert told(coder, text) == [("ASSAULT", ["militia", "army"], [], "occurred")]
    assert told(coder, "The truce was declared on Friday.")[0][0] == "RETREAT"


def test_a_part_of_a_place_is_not_what_is_hit(coder: Coder) -> None:
    text = "Rwanda carried out raids on Ugandan troops in the northern part of Congo."
    assert told(coder, text)[0][1:3] == (["Rwanda"], ["Ugandan troops"])


def test_an_offensive_that_is_pressed_goes_on(coder: Coder) -> None:
    text = "Chad pressed its offensive against the Sudanese rebels."
    assert told(coder, text) == [("ASSAULT", ["Chad"], ["Sudanese rebels"], "occurred")]


def test_who_was_seized_and_shot_to_death_shot_nobody() -> None:
    record = Coder(learned=False).code("The senator was ambushed and shot to death near Callao.")
    assert not any(e.actors for e in record.events)


def test_a_battle_in_congress_is_no_assault() -> None:
    text = "Peru's president won a first congressional battle with a bill on pensions."
    assert not Coder(learned=False).code(text).events
