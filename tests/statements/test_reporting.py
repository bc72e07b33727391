"""How political reporting tells what was said: how far the words reach, whose they are."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # What came of its being said is the narrator's.
        ("The minister said he would quit, raising fears of an early vote.", "he would quit"),
        (
            "Peru rejected calls to recall its envoy for talks, prolonging the dispute.",
            "calls to recall its envoy for talks",
        ),
        (
            "The minister said the tax would hit farmers, raising prices for bread.",
            "the tax would hit farmers, raising prices for bread",
        ),
        # What is foretold behind "which" and "while" is still theirs.
        (
            "He vowed to build a dam, which would take ten years, to tame the river.",
            "to build a dam, which would take ten years, to tame the river",
        ),
        ("He praised the plan, which costs $2 million.", "the plan"),
        (
            "The bank says exports would fall by a tenth, while imports would stay the same.",
            "exports would fall by a tenth, while imports would stay the same",
        ),
        # Names between commas part no one from what they are blamed for.
        ("Prosecutors charged the owner, Al Roe, with fraud.", "the owner, Al Roe, with fraud"),
        (
            "The deputies dismissed Mr. Orlov as the wrong man to lead the bank.",
            "Mr. Orlov as the wrong man to lead the bank",
        ),
        ("One of the nurses called the minister a coward.", "the minister a coward"),
        ("He talked of being a deputy “from a poor town.”", "being a deputy “from a poor town.”"),
        ("The chief called for more money in a statement.", "more money"),
        (
            "Those close to the minister say that, in addition to fuel, it will tax sugar.",
            "in addition to fuel, it will tax sugar",
        ),
        ("The palace sent clear signals early on that it was ready.", "it was ready"),
        ("The opposition moved that the sitting be suspended.", "the sitting be suspended"),
        ("Lund became the latest senator to denounce the treaty.", "the treaty"),
        ("The deal was struck in a move that was seen as a betrayal.", "a move"),
        ("Ana Roe - ‘We will not sell the port’", "We will not sell the port"),
        ("The museum is, in Ana Roe’s words, “a bad joke.”", "The museum is"),
    ],
)
def test_how_far_the_words_reach(coder: Coder, text: str, content: str) -> None:
    assert said_in(coder, text)[0].content[0] == content


@pytest.mark.parametrize(
    "text",
    [
        "A practice called “double billing” cost the state millions.",
        "The tax is supposed to be collected by the provinces.",
        "The minister is known for his sense of humour.",
        "He faces a fine should he refuse to appear before the panel.",
        "The dispute had threatened more trouble in the coalition.",
        "The rebels are showing signs of fatigue.",
    ],
)
def test_what_tells_no_words(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


def test_a_claim_that_is_called_false_has_its_own_speaker(coder: Coder) -> None:
    text = "The general’s claim that the bridge was intact is false, the mayor said."
    told = {(one.words, one.content[-1]) for one in said_in(coder, text)}
    assert ("The general’s", "the bridge was intact") in told


def test_what_is_argued_in_a_deed_that_another_tells(coder: Coder) -> None:
    text = "Lund blocked the plan, arguing that it cost too much, a aide said, confirming it."
    first, second = said_in(coder, text)[:2]
    assert first.content == ("Lund blocked the plan, arguing that it cost too much",)
    assert (second.words, second.content) == ("Lund", ("it cost too much",))


def test_he_means_the_official_who_has_just_spoken(coder: Coder) -> None:
    text = (
        "Omar Said, a ministry spokesman, said the bill was late. The delay was confirmed by a "
        "senior official. He said it was lost."
    )
    assert said_in(coder, text)[-1].speaker == "senior official"


def test_a_second_dash_goes_on_with_what_is_said(coder: Coder) -> None:
    text = "— We shall never sign, said Ana Roe. — Not even for peace."
    assert said_in(coder, text)[0].content == ("We shall never sign", "Not even for peace")


def test_points_may_open_what_is_quoted_further(coder: Coder) -> None:
    text = "“They came early,” said one clerk. “. . . We thought it was a mistake.”"
    assert len(said_in(coder, text)) == 1


def test_nor_denies(coder: Coder) -> None:
    assert said_in(coder, "Nor did she rule out a new tax.")[0].stance == "asserts"


@pytest.mark.parametrize(
    ("text", "words", "content"),
    [
        (
            "Joana Lima told reporters earlier on Tuesday the vote was likely to slip.",
            "Joana Lima", "the vote was likely to slip",
        ),
        (
            "Minister Rui Costa said after meeting Lund that the bill might fail.",
            "Minister Rui Costa", "the bill might fail",
        ),
        (
            "Dispur [India], Dec 6 (ANB): The party cried foul, alleging that votes were lost.",
            "The party", "votes were lost",
        ),
        ("It is estimated that the left would win.", None, "the left would win"),
    ],
)
def test_who_says_what(coder: Coder, text: str, words: str | None, content: str) -> None:
    said = said_in(coder, text)[0]
    assert (said.words, said.content) == (words, (content,))


def test_the_name_behind_a_post_and_its_seat_is_who_speaks(coder: Coder) -> None:
    text = "“It is late,” Labour leader in the Senate Ruth Adeyemi said."
    assert said_in(coder, text)[0].speaker == "Ruth Adeyemi"


def test_an_unclosed_quotation_does_not_own_the_next_paragraph_s(coder: Coder) -> None:
    text = (
        "“He acts like a boy,” Ruth Stein said. “He wanted it all.\n"
        "Max Lund attacked Stein on Friday in Oslo. “The budget is stuck.”"
    )
    assert said_in(coder, text)[-1].speaker == "Max Lund"


def test_adding_but_warning_are_two(coder: Coder) -> None:
    text = "He said he hoped, adding that “we can return,” but warning that “we will draw lines.”"
    assert [one.stance for one in said_in(coder, text)] == ["asserts", "asserts", "warns"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "In the capital, the MPs from the Lake Party, KUF and ODU said Mbeya should go. "
            "They said it was late.",
            "MPs from Lake Party",
        ),
        ("Expressing their refusal, opposition MPs met. They also called for free polls.", "MPs"),
        ("The rebels attacked the town, officials said. They said ten men had died.", "officials"),
    ],
)
def test_they_are_the_several_who_have_just_spoken(
    coder: Coder, text: str, speaker: str
) -> None:
    assert said_in(coder, text)[-1].speaker == speaker


def test_another_party_s_whip_is_another(coder: Coder) -> None:
    text = "The Labour whip, Ana Roe, said it was late. The Tory whip said it was lost."
    assert [one.speaker for one in said_in(coder, text)] == ["Ana Roe", "Tory whip"]


def test_members_allied_to_somebody_accuse(coder: Coder) -> None:
    text = "MPs allied to President Musa Bello and Senator Ike Okoro have accused Ade Oni of fraud."
    assert [(one.words, one.stance) for one in said_in(coder, text)] == [("MPs", "accuses")]


@pytest.mark.parametrize(
    "text",
    [
        "He added weight to the rumours yesterday that the mayor was ill.",
        "The storm threatens to flood the port.",
    ],
)
def test_deeds_and_dangers_tell_no_words(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


def test_whose_claims_a_decision_fuels(coder: Coder) -> None:
    text = "The cabinet decided to postpone the vote, fuelling allegations Moe was unsure of it."
    assert all(one.words != "The cabinet" for one in said_in(coder, text))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Bello renewed his allegations late Friday that the army was behind the vote.",
            "the army was behind the vote",
        ),
        ("But that does not mean Lima is safe, Dawn reports.", "that does not mean Lima is safe"),
        ("Senator Ana Lund was tight-lipped about the deal.", "the deal"),
    ],
)
def test_what_politicians_renew_and_withhold(coder: Coder, text: str, content: str) -> None:
    assert [one.content for one in said_in(coder, text)] == [(content,)]


@pytest.mark.parametrize(
    "text",
    ["The premier survived a vote of confidence by nine seats.", "The bloc found a way to pay."],
)
def test_votes_and_ways_tell_no_words(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


@pytest.mark.parametrize(
    ("text", "stance", "content"),
    [
        (
            "Deputies have not said when they will debate the bill.", "asserts",
            "when they will debate the bill",
        ),
        ("Critics have seized on his remarks as proof of it.", "asserts",
         "his remarks as proof of it"),
        ("In this poll, Lund rose two points.", "asserts", "Lund rose two points"),
        ("The average of polls taken over two weeks shows Lund leading Moe.", "asserts",
         "Lund leading Moe"),
        ("When pressed on why it left out fathers, she said it was for mothers.", "asks",
         "why it left out fathers"),
    ],
)
def test_what_is_withheld_asked_and_polled(
    coder: Coder, text: str, stance: str, content: str
) -> None:
    said = said_in(coder, text)[0]
    assert (said.stance, said.content) == (stance, (content,))


def test_what_goes_on_as_others_call_for_it_is_not_said(coder: Coder) -> None:
    text = "The debate began late on Thursday as opposition members called for a secret ballot."
    assert said_in(coder, text)[0].content == ("a secret ballot",)
