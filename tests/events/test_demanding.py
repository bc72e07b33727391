"""What a speaker says that others must do, where the verb itself tells no event."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Event


def events(text: str) -> list[tuple[Event, set[str], set[str]]]:
    """The events of a text as the lexicon tells them, with the names of both sides."""
    record = Coder(learned=False).code(text)
    names = {a.id: a.name for a in record.actors}
    return [
        (e, {names[i] for i in e.actors}, {names[i] for i in e.recipients}) for e in record.events
    ]


def test_must_is_a_request_whatever_the_verb() -> None:
    [(event, actors, recipients)] = events("Kenya said that Uganda must do more for the farmers.")
    assert (event.type, actors, recipients) == ("REQUEST", {"Kenya"}, {"Uganda"})
    assert event.status == "occurred"
    assert "said-obligation-is-request" in event.rules


@pytest.mark.parametrize(
    "text",
    [
        "Uganda must do more for the farmers.",  # nobody says so
        "Kenya said that it must do more for the farmers.",  # of itself
        "Kenya said that the farmers must do more.",  # of nobody known
        "Kenya said that Uganda must be tired.",
    ],
)
def test_no_request_without_one_who_asks_another(text: str) -> None:
    assert not [event for event, *_ in events(text) if event.type == "REQUEST"]


@pytest.mark.parametrize(
    ("text", "asks", "asked"),
    [
        (
            "A Kenyan bishop said the Kenyan government must repay the growers.",
            "Kenyan bishop",
            "Government of Kenya",
        ),
        (
            "A former Malian minister said the Malian army should return to barracks.",
            "former Malian minister",
            "Malian army",
        ),
    ],
)
def test_people_make_demands_of_their_own_government(text: str, asks: str, asked: str) -> None:
    assert ({asks}, {asked}) in [(a, r) for e, a, r in events(text) if e.type == "REQUEST"]


def test_ministers_make_none_of_their_own() -> None:
    told = events("The Spanish foreign minister said the Spanish government should act.")
    assert not [event for event, *_ in told if event.type == "REQUEST"]


def test_a_verb_with_an_entry_of_its_own_is_one_demand() -> None:
    demands = [e for e, *_ in events("Berlin suggested that Belgrade should join the embargo.")]
    assert [e.type for e in demands] == ["REQUEST"]


def test_those_who_fail_to_agree_reject() -> None:
    told = events("Ghana and Togo failed to reach an agreement on the border.")
    assert [(e.type, e.status) for e, *_ in told] == [("REJECT", "occurred")]


def test_a_deal_done_is_support_and_one_to_come_is_agree() -> None:
    assert [e.type for e, *_ in events("Ghana reached a deal with Togo.")] == ["SUPPORT"]
    assert [e.type for e, *_ in events("Ghana will sign a deal with Togo.")] == ["AGREE"]


def test_refusing_to_talk_needs_no_second_party() -> None:
    told = events('"We will not negotiate under pressure," the Ghanaian president said.')
    assert [e.type for e, *_ in told] == ["REJECT"]


def test_who_tells_somebody_after_a_deed_did_it() -> None:
    told = events("The minister told reporters after meeting the archbishop that he was hopeful.")
    assert [(e.type, actors) for e, actors, _ in told] == [("CONSULT", {"minister"})]


def test_whoever_is_to_be_freed_is_not_asked() -> None:
    told = events("The Dutch premier called for the jailed Bolivian poet to be freed.")
    assert all(not recipients for e, _, recipients in told if e.type == "REQUEST")


def test_an_object_of_a_demand_is_no_second_event() -> None:
    told = events("The bishop demanded that the Peruvian minister hand in his resignation.")
    assert [e.type for e, *_ in told] == ["REQUEST"]


def test_a_demand_put_in_the_past_before_a_bare_verb() -> None:
    told = events("The Ivorian minister insisted the rebels agree to a truce.")
    assert [(e.type, r) for e, _, r in told] == [("REQUEST", {"rebels"})]
