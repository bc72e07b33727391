"""Who of several in a sentence or a turn has which words."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

DAY = "2025-04-04"


def test_a_second_half_with_a_quotation_is_its_own_subjects(coder: Coder) -> None:
    text = (
        "The trade minister, Lene Holst, told Norway that the fee “has to go before winter”, and "
        "Finland's Aino Virta called it “a small scandal”."
    )
    assert [(one.speaker, one.content) for one in said_in(coder, text)] == [
        ("Lene Holst", ("the fee “has to go before winter”",)),
        ("Aino Virta", ("it “a small scandal”",)),
    ]


def test_a_title_of_another_state_is_nobody_named_later(coder: Coder) -> None:
    text = "“We shall not sign,” the Swedish prime minister said.\nDanish minister Lene Holst left."
    assert said_in(coder, text, DAY)[0].speaker == "Ulf Kristersson"


def test_another_minister_is_not_the_one_named(coder: Coder) -> None:
    text = "Finance Minister Lene Holst left. The fisheries minister said that the fee would stay."
    assert said_in(coder, text)[0].speaker != "Lene Holst"


def test_words_begin_at_the_first_that(coder: Coder) -> None:
    text = (
        "Energy Minister Ana Quispe said at the time that Bolivia had acted on assurances from "
        "Peru that the two ships would be returned."
    )
    whole, inner = said_in(coder, text)
    assert whole.content[0].startswith("Bolivia had acted on assurances")
    assert (inner.speaker, inner.content) == ("Peru", ("the two ships would be returned",))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lene Holst promised in 2019 to leave and is now building a house.", "to leave"),
        (
            "The press had accused Carl Moe of sinking boats that carried flour to the islands. "
            "Moe denied the accusations.",
            "sinking boats that carried flour to the islands",
        ),
        (
            "The bridge had been closed for repairs, an engineer told Le Monde, a claim the "
            "ministry declined to confirm.",
            "The bridge had been closed for repairs",
        ),
    ],
)
def test_the_last_words_are_these_and_no_more(coder: Coder, text: str, content: str) -> None:
    assert [" ".join(one.content) for one in said_in(coder, text)][-1] == content


def test_who_wants_no_name_says_nothing_by_that(coder: Coder) -> None:
    text = "A clerk, who asked not to be named, said that the bank had paid."
    assert [one.content for one in said_in(coder, text)] == [("the bank had paid",)]


def test_anothers_letter_is_no_medium(coder: Coder) -> None:
    text = "Commenting on Quispe's letter, Lene Holst said Peru was ready to pay."
    assert said_in(coder, text)[-1].medium is None


def test_her_husband_told_her(coder: Coder) -> None:
    text = (
        "Police held Ali Tamer on Monday. Tamer's wife, Elif, said her husband had called her once "
        "and told her that he was “somewhere cold”."
    )
    told = said_in(coder, text)[-1]
    assert (told.speaker, told.addressees, told.via) == ("Ali Tamer", ("Elif",), ("Elif",))


def test_turns_of_a_transcript(coder: Coder) -> None:
    text = (
        "KAMAL DESAI: Norway's trade minister, Liv Strand, has gone. Ben, what did she offer?\n\n"
        "BEN OKRI: Well, Kamal, she promised to send ten ships. Carl Moe said, and I'm quoting, "
        "“We are friends”.\n\n"
        "DESAI: And the unions?\n"
    )
    turns = [one for one in said_in(coder, text) if one.cue == ":"]
    others = [(one.speaker, one.stance) for one in said_in(coder, text) if one.cue != ":"]
    assert [one.speaker for one in turns] == ["Kamal Desai", "Ben Okri", "Kamal Desai"]
    assert others == [("Liv Strand", "promises"), ("Carl Moe", "asserts")]


def test_a_name_between_commas_before_a_colon_speaks(coder: Coder) -> None:
    text = (
        "In response to queries on remarks by the Foreign Office of Oman, the Official "
        "Spokesperson, Shri Mohan Iyer, said:\n\n“We have seen them.”"
    )
    assert said_in(coder, text)[0].speaker == "Mohan Iyer"


def test_what_is_said_meanwhile_is_anothers(coder: Coder) -> None:
    text = (
        "Ana Roe told a crowd that she would stay, as the Danish envoy warned that the road was "
        "closed."
    )
    roe, envoy = said_in(coder, text)
    assert roe.content == ("she would stay",)
    assert (envoy.speaker, envoy.content, envoy.via) == (
        "Danish envoy",
        ("the road was closed",),
        (),
    )


def test_a_long_title_before_a_name_after_its_cue(coder: Coder) -> None:
    text = "“It is late,” said Under Secretary for Ports and Inland Waters Ana B. Roe."
    assert said_in(coder, text)[0].speaker == "Ana B. Roe"


def test_who_asks_somebody_is_not_asked(coder: Coder) -> None:
    text = "The mayor, Ana Roe, who won in May, asked Carl Moe whether the road was open."
    asked = said_in(coder, text)[0]
    assert (asked.speaker, asked.addressees) == ("Ana Roe", ("Carl Moe",))
