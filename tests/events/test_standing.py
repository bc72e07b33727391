"""Whether it stands: what a "not", a denial or a call above an event makes of it."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Event


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def told(coder: Coder, text: str) -> list[tuple[str, str]]:
    """Types and statuses of a text's events."""
    return [(event.type, event.status) for event in coder.code(text).events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya promised not to attack Somalia.", ("AGREE", "planned")),
        ("France would not rule out sanctions on Mali.", ("THREATEN", "occurred")),
        ("Rwanda denied reports that its army had shelled Goma.", ("ASSAULT", "denied")),
        ("Iran said it was ready to meet Turkey.", ("AGREE", "planned")),
        ("The union said it would boycott Shell and petitioned the Senate to act.",
         ("REQUEST", "occurred")),
        ("Peru gave the consul a day to leave, accusing Chad of meddling.",
         ("ACCUSE", "occurred")),
        ("Fiji ordered its ships to sail, defying a warning from Tonga.", ("REJECT", "occurred")),
        ("Economists expect China to punish Peru.", ("SANCTION", "planned")),
        ("A website said that Ana Roe had flown to Oslo. The king denied it.",
         ("CONSULT", "denied")),
        ("Mali urged aides to act on the outcome of the king's visit to Fiji.",
         ("CONSULT", "occurred")),
        ("Mali fears the possibility of Chad's invasion.", ("ASSAULT", "hypothetical")),
        ("Analysts do not expect Chad to attack Sudan.", ("ASSAULT", "hypothetical")),
        ("Observers from the union are to look into the raid.", ("ACCUSE", "planned")),
        ("The general was to visit Moscow.", ("CONSULT", "planned")),
        ("Minister Ana Lopes rejected calls for her resignation.", ("RETREAT", "demanded")),
        ("The ministry declined to discuss Chad's raid on the port.", ("ASSAULT", "occurred")),
        ("Bamako refused to confirm Chad's raid on Togo.", ("ASSAULT", "hypothetical")),
        ("Ministers discussed Chad's raid on the port.", ("ASSAULT", "occurred")),
        ("The cabinet discussed a raid on Chad.", ("ASSAULT", "hypothetical")),
        ("Aides spoke of a possible meeting between Ana Roe and Jun Sato.",
         ("CONSULT", "hypothetical")),
        # a "not" reaches the second half; a denial does not reach what stands beside it
        ("Ghana did not meet or talk with Togo.", ("CONSULT", "negated")),
        ("Belize denied that its ships had entered Cuba and protested to the council.",
         ("ACCUSE", "occurred")),
        ("Six states will boycott the fair in protest at the jailing of a monk.",
         ("COERCE", "occurred")),
    ],
)  # fmt: skip
def test_what_stands_above_an_event(coder: Coder, text: str, event: tuple[str, str]) -> None:
    assert event in told(coder, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda denied reports that its army had shelled Goma.",  # only the shelling is told
        "Ministers had ignored science for a decade.",
        "The bishop pledged that soldiers would not take sides.",
    ],
)
def test_no_refusal(coder: Coder, text: str) -> None:
    assert "REJECT" not in [type_ for type_, _ in told(coder, text)]


def victims(coder: Coder, text: str) -> list[str]:
    """Whom the blame in a text falls on."""
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    return [names[i] for e in record.events if e.type == "ACCUSE" for i in e.recipients]


def test_those_who_suffer_are_not_blamed(coder: Coder) -> None:
    text = "Norway expressed concern at the arrest of nine students"
    assert victims(coder, f"{text}.") == []
    assert victims(coder, f"{text} by Burundi.") == ["Burundi"]


def test_an_abduction_is_told_again_as_a_kidnapping(coder: Coder) -> None:
    text = (
        "Bandits abducted three nuns near Kaduna. Later the army raided a camp. "
        "Norway condemned the kidnapping."
    )
    assert victims(coder, text) == ["Bandits"]


def test_tear_gas_is_no_ambush(coder: Coder) -> None:
    text = (
        "Guerrillas killed eight soldiers in an ambush near Van. Police used tear gas against "
        "students in Izmir. Norway condemned the ambush."
    )
    assert victims(coder, text) == ["Guerrillas"]


def event_of(coder: Coder, text: str) -> Event:
    (event,) = coder.code(text).events
    return event


def test_a_boycott_in_protest_is_one_event(coder: Coder) -> None:
    assert event_of(coder, "Peru boycotted the summit in protest.").type in ("PROTEST", "REJECT")


def test_what_is_demanded_of_several_has_not_happened(coder: Coder) -> None:
    event = event_of(coder, "Chad demands that all groups leave Darfur.")
    assert (event.type, event.mode) == ("REQUEST", "yield")


def test_lawyers_do_not_turn_against_their_client(coder: Coder) -> None:
    text = "Okello's lawyers said that the charges against Okello were an act of revenge."
    record = coder.code(text)
    okello = {who.id for who in record.actors if who.name == "Okello"}
    assert all(okello.isdisjoint(event.recipients) for event in record.events)


def test_papers_are_not_released_from_prison(coder: Coder) -> None:
    assert not coder.code("The union released hundreds of letters from its archive.").events


def test_a_year_neither_speaks_nor_acts(coder: Coder) -> None:
    record = coder.code("The past decade has threatened the old order.")
    assert not record.statements and not record.events
