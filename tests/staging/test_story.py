"""An article in, out where its deeds were that tell no place of their own: where its others are,
until its words lead away."""

from __future__ import annotations

import pytest

from memcon.coding import code


def where(text: str, word: str) -> str | None:
    """The place of the event that a word tells."""
    record = code(text, "2024-05-17")
    event = next(e for e in record.events if word in text[slice(*e.trigger)])
    return event.place.name if event.place else None


RAID = "Gunmen raided the town of Bria on Wednesday. Residents had fled the day before.\n\n"


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        ("Seleka fighters burned two shops, the mayor said.", "burned", "Bria"),
        ("The army said its soldiers had killed nine of the raiders.", "killed", "Bria"),
        ("Father Jean Ngoy was shot as he rang the bell.", "shot", "Bria"),
        ("They had killed a trader before.", "killed", None),
        ("In Bangui, police arrested a deputy.", "arrested", "Bangui"),
        ("France condemned the raid and suspended its aid.", "suspended", None),
        ("The band, which has kidnapped hundreds, is led by a deserter.", "kidnapped", None),
        ("Similar bands have killed 300 people since March.", "killed", None),
        ("In 2019, rebels killed forty miners.", "killed", None),
    ],
)
def test_deeds_are_where_those_before_them_were(
    sentence: str, word: str, place: str | None
) -> None:
    assert where(RAID + sentence, word) == place


def test_the_one_town_that_a_report_names_is_where_it_plays() -> None:
    text = (
        "Guards fired rubber bullets to clear hundreds of people from a road on Thursday. "
        "They were demanding clean water in Ladysmith.\n\nOne woman was arrested."
    )
    assert where(text, "fired") == "Ladysmith"
    assert where(text, "arrested") == "Ladysmith"
    assert where(text.replace("They were", "Officials in Pretoria said they were"), "fired") is None


def test_what_a_report_says_to_have_occurred_is_there() -> None:
    text = (
        "KABUL, May 16 (Wire) - A suicide bomber killed ten people on Thursday.\n\n"
        "The attack occurred in Bamyan. An injured guard was flown to a hospital in Kandahar."
    )
    assert where(text, "killed") == "Bamyan"


def test_who_is_on_a_visit_meets_his_hosts_there() -> None:
    text = "President Museveni arrived in Moscow on Monday. President Putin will meet with him."
    assert where(text, "meet") == "Moscow"
    text = "President Mahama is on a visit to Japan. He met Prime Minister Abe on Monday."
    assert where(text, "met") == "Japan"
    assert where(text.replace("Prime Minister Abe", "a brother"), "met") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Planes bombed the column on the slopes of a volcano.",
        "Protests broke out on Thursday.",
    ],
)
def test_what_can_be_anywhere_is_not_where_the_story_plays(sentence: str) -> None:
    record = code(RAID + sentence, "2024-05-17")
    assert all(e.place is None for e in record.events if e.trigger[0] >= len(RAID))


@pytest.mark.parametrize(
    "line",
    ["QUITO, May 16 (Wire) -- ", "QUITO, May 16, WIRE. ", "Quito (Pichincha), May 16 (WIR) "],
)
def test_here_is_where_the_dateline_is(line: str) -> None:
    text = "The presidents of Peru and Chile reached an agreement here on Thursday."
    assert where(line + text, "reached") == "Quito"
