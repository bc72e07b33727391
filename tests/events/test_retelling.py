"""One happening told twice within a text: texts in, their events out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder
from memcon.record import Event, Record


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def one(coder: Coder, text: str, type_: str, published: str | None = None) -> tuple[Record, Event]:
    """The record of a text and its only event of a type."""
    record = coder.code(text, published)
    (event,) = [e for e in record.events if e.type == type_]
    return record, event


def again(record: Record, event: Event) -> list[str]:
    """The other words that tell an event."""
    return [record.text[slice(*span)] for span in event.also]


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        # a noun with "the" speaks of what was told
        ("Russia invaded Ukraine in 2022. Since the invasion, prices rose.", "ASSAULT", "invasion"),
        ("Estonia seized a Latvian boat. Riga called the seizure a crime.", "COERCE", "seizure"),
        ("Xi traveled to Moscow on Monday. The visit lasted two days.", "CONSULT", "visit"),
        ("Washington imposed sanctions on Chad. The sanctions hurt.", "SANCTION", "sanctions"),
        # a deed and its purpose are one
        ("Police used batons to disperse the students.", "ASSAULT", "disperse"),
        ("Some 200 farmers gathered in Riga to protest.", "PROTEST", "protest"),
        ("Drivers blocked a bridge to protest against Lima.", "PROTEST", "protest"),
        ("Nuns marched in Quito, chanting slogans against the mayor.", "PROTEST", "chanting"),
        # an attack and whom it harms
        ("Guards fired at Hutu shepherds, leaving two people dead.", "ASSAULT", "leaving"),
        ("Rebels shelled a market in Goma, killing six women.", "ASSAULT", "killing"),
        ("A Turkish raid on Afrin wounded four shepherds.", "ASSAULT", "wounded"),
        # a journey and whom one meets there
        ("Deby flew to Riyadh to meet the Saudi king.", "CONSULT", "meet"),
        ("Modi flew to Lagos for talks with the Nigerian president.", "CONSULT", "talks"),
        # a measure and what it does
        ("Peru imposed sanctions that froze Chilean assets.", "SANCTION", "froze"),
        # a heading tells what the text tells
        (
            "Minsk cancels trade talks\n\nBelarus called off trade talks with Latvia on Monday.",
            "REJECT",
            "cancels",
        ),
    ],
)
def test_told_again(coder: Coder, text: str, type_: str, words: str) -> None:
    record, event = one(coder, text, type_)
    assert words in again(record, event)


@pytest.mark.parametrize(
    ("text", "type_", "recipients"),
    [
        ("Men fired at a Kenyan convoy and wounded six.", "ASSAULT", ["Kenya", "six"]),
        ("Deby flew to Riyadh and met the Saudi minister.", "CONSULT", ["Saudi minister"]),
    ],
)
def test_further_people(coder: Coder, text: str, type_: str, recipients: list[str]) -> None:
    record, event = one(coder, text, type_)
    assert [a.name for i in event.recipients for a in record.actors if a.id == i] == recipients


def test_purpose_gives_the_recipient(coder: Coder) -> None:
    record, event = one(coder, "Police used tear gas to disperse the miners.", "ASSAULT")
    assert [a.name for a in record.actors if a.id in event.recipients] == ["miners"]


@pytest.mark.parametrize(
    ("text", "type_", "number"),
    [
        # what words that tell an attack name is not the attack again
        ("Rebels raided Goma on Monday. An attack on Bukavu killed two men.", "ASSAULT", 2),
        # who brings talks about does not talk once more
        ("Talks between Chad and Mali brokered by Qatar began.", "CONSULT", 1),
        # what is accepted is no second event
        ("Chad accepted a ceasefire with Mali.", "RETREAT", 0),
        # a question, or talk to the press, tells no event
        ("Asked who had attacked the depot, Ruiz said nothing.", "REQUEST", 0),
        ("Ruiz spoke to reporters in Lima.", "CONSULT", 0),
        # what one is warned off or does not plan
        ("The embassy advised Peruvians not to travel to Haiti.", "CONSULT", 0),
        ("Togo has no plans to visit Benin.", "CONSULT", 0),
        # a meeting is no visit
        ("Rama met Vucic. The visit of the pope to Tirana was called off.", "CONSULT", 1),
        # a "tariff" that is raised is no second sanction
        ("Peru raised tariffs on Chilean wine.", "SANCTION", 1),
    ],
)
def test_other_events_stay(coder: Coder, text: str, type_: str, number: int) -> None:
    assert len([e for e in coder.code(text).events if e.type == type_]) == number


def test_occasion_gives_the_place(coder: Coder) -> None:
    text = "Xi met Putin in Moscow. At the meeting, Xi and Putin signed a pact."
    _, event = one(coder, text, "SUPPORT")
    assert event.place is not None
    assert event.place.name == "Moscow"


def test_purpose_that_is_said_by_a_deed_is_done(coder: Coder) -> None:
    _, event = one(coder, "Miners marched in Lima to demand their pay.", "REQUEST")
    assert event.status == "occurred"


def test_threat_has_the_date_of_the_saying(coder: Coder) -> None:
    text = "On Monday Peru said it would raise tariffs on Chilean wine from June 1."
    _, event = one(coder, text, "THREATEN", "2012-01-18")
    assert event.date is not None
    assert (event.date.start, event.date.end) == ("2012-01-16", "2012-01-16")


def test_what_is_dated_ahead_is_planned(coder: Coder) -> None:
    _, event = one(coder, "The students called a strike for Friday.", "PROTEST", "2012-01-18")
    assert event.status == "planned"


def test_a_visit_that_is_prevented_is_no_event(coder: Coder) -> None:
    told = coder.code("The ruling bars Kabila from traveling to Togo.").events
    assert not [e for e in told if e.type == "CONSULT"]


def test_who_strikes_back_is_not_who_struck(coder: Coder) -> None:
    text = "Chad imposed sanctions on Mali. Mali imposed sanctions of its own."
    assert len([e for e in coder.code(text).events if e.type == "SANCTION"]) == 2


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Her visit to Cairo will cover trade.", "visit", "planned"),
        ("No date for the next round of talks between Chad and Mali is set.", "round", "planned"),
        ("It will be the first time a Danish premier has visited Cuba.", "visited", "planned"),
        ("It was the first time a Danish premier had visited Cuba.", "visited", "occurred"),
    ],
)
def test_a_meeting_is_still_to_come(coder: Coder, text: str, word: str, status: str) -> None:
    record = coder.code(text, "2025-08-09")
    event = next(e for e in record.events if word in text[slice(*e.trigger)])
    assert event.status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Troops failed to stop rebels from seizing Goma.", "seizing", "occurred"),
        ("Police stopped miners from seizing the bridge.", "seizing", "negated"),
        ("Peru demanded a probe into the killing of two nuns.", "killing", "occurred"),
        ("Rwanda has denied accusations it is supporting the M23.", "supporting", "denied"),
        ("If Kenya does not withdraw the claims, Chad may leave.", "withdraw", "hypothetical"),
        ("He could not confirm Oman's accusations against Yemen.", "accusations", "occurred"),
    ],
)
def test_what_stands_above_says_whether_it_happened(
    coder: Coder, text: str, word: str, status: str
) -> None:
    event = next(e for e in coder.code(text).events if word in text[slice(*e.trigger)])
    assert event.status == status


def test_what_a_plan_provides_for_is_planned(coder: Coder) -> None:
    _, event = one(coder, "The draft provides for the release of 400 prisoners.", "RETREAT")
    assert event.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Benin invited the Danish king to visit Cotonou.",
        "The Danish king accepted an invitation to visit Benin.",
        "Benin extended an invitation to the Danish king to attend a summit.",
    ],
)
def test_what_one_is_invited_to_is_no_visit_yet(coder: Coder, text: str) -> None:
    assert [e.type for e in coder.code(text).events] == ["AGREE"]
