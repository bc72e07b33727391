"""What is said of somebody in the passive."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

CASES = [
    ("The general is said to have fled.", None, ("The general", "to have fled")),
    ("The minister was accused of hiding the report.", None,
     ("The minister", "hiding the report")),
    ("The banker was described by Helga Brandt as a gambler.", "Helga Brandt",
     ("The banker", "a gambler")),
]


@pytest.mark.parametrize(("text", "speaker", "content"), CASES)
def test_the_speaker_is_who_follows_by(
    coder: Coder, text: str, speaker: str | None, content: tuple[str, ...]
) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == (speaker, content)


def test_whoever_is_urged_is_told(coder: Coder) -> None:
    (one,) = said_in(coder, "The delegates were urged by Helga Brandt to vote.")
    assert (one.speaker, one.addressees, one.content) == (
        "Helga Brandt", ("delegates",), ("to vote",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the road was open, Helga Brandt said it was not.",
        "Helga Brandt, asked whether the road was open, said it was not.",
    ],
)
def test_who_answers_is_asked(coder: Coder, text: str) -> None:
    one = said_in(coder, text)[0]
    assert (one.stance, one.speaker, one.addressees, one.content) == (
        "asks", None, ("Helga Brandt",), ("whether the road was open",),
    )


def test_whoever_is_quoted_speaks(coder: Coder) -> None:
    (one,) = said_in(coder, "“The road is open,” Helga Brandt was quoted as saying by Reuters.")
    assert (one.speaker, one.via) == ("Helga Brandt", ("Reuters",))


def test_what_is_told_to_have_proved_untrue_is_read_once(coder: Coder) -> None:
    text = (
        "The International Federation of Journalists was told by the prosecutor of Manila that "
        "the charge of libel against its member had been dropped, which proved to be untrue."
    )
    assert len(said_in(coder, text)) <= 3  # and does not run on for ever


@pytest.mark.parametrize(
    ("text", "speaker", "content", "stance"),
    [
        ("The raid was condemned by the bishops of Peru.", "the bishops of Peru", "The raid",
         "accuses"),
        ("His call was echoed by Helga Brandt.", "Helga Brandt", "His call", "asserts"),
        ("The dam, praised by Helga Brandt, will open in May.", "Helga Brandt", "The dam",
         "praises"),
    ],
)
def test_who_judges_a_thing_follows_by(
    coder: Coder, text: str, speaker: str, content: str, stance: str
) -> None:
    (one,) = said_in(coder, text)
    assert (one.words, one.content, one.stance) == (speaker, (content,), stance)


@pytest.mark.parametrize(
    "text",
    ["The roof is supported by steel beams.", "The convoy was attacked by gunmen near Gao."],
)
def test_what_holds_or_hits_a_thing_says_nothing(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Helga Brandt, who is expected to enter the race, stayed at home.",
         ("Helga Brandt", "to enter the race")),
        ("Helga Brandt is charged with ordering the raid.", ("Helga Brandt", "ordering the raid")),
    ],
)
def test_what_is_expected_or_charged(coder: Coder, text: str, content: tuple[str, ...]) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == (None, content)


def test_a_claim_that_is_dismissed_stays_its_owners(coder: Coder) -> None:
    text = "The claim by Helga Brandt that the dam was safe was dismissed by Rosa Ortiz."
    assert {(one.speaker, one.stance) for one in said_in(coder, text)} == {
        ("Rosa Ortiz", "rejects"), ("Helga Brandt", "asserts"),
    }
