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
