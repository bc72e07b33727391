"""Indirect speech, thought and intent: whose the clause is, and where it ends."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

CASES = [
    ("Maria Keller said the road was open.", "said", "the road was open"),
    ("Maria Keller said on Monday that the road was open.", "said", "the road was open"),
    ("The road was open, Maria Keller said.", "said", "The road was open"),
    ("The road was open, said Maria Keller.", "said", "The road was open"),
    ("According to Maria Keller, the road was open.", "According to", "the road was open"),
    ("The road was open, according to Maria Keller.", "according to", "The road was open"),
    ("Maria Keller told reporters that the road was open.", "told", "the road was open"),
    ("Maria Keller believes that the road is open.", "believes", "the road is open"),
    ("Maria Keller vowed to open the road.", "vowed", "to open the road"),
    ("Maria Keller is convinced that the road is open.", "is convinced", "the road is open"),
    ("Maria Keller's claim that the road was open", "claim", "the road was open"),
    (
        "Maria Keller said in a statement that the road was open.",
        "said", "the road was open",
    ),
    (
        "The road was open, as Maria Keller put it in March.",
        "put", "The road was open",
    ),
]


@pytest.mark.parametrize(("text", "cue", "content"), CASES)
def test_the_clause_is_the_speakers(coder: Coder, text: str, cue: str, content: str) -> None:
    (one,) = said_in(coder, text)
    assert (one.kind, one.speaker) == ("indirect", "Maria Keller")
    assert (one.cue, one.content) == (cue, (content,))


def test_a_cue_between_commas_parts_the_clause(coder: Coder) -> None:
    (one,) = said_in(coder, "The road, Maria Keller said, was open.")
    assert one.content == ("The road", "was open")


def test_partial_quotations_belong_to_one_statement(coder: Coder) -> None:
    text = "Maria Keller said the road was “open at last” and called on drivers to “go slowly.”"
    first = said_in(coder, text)[0]
    assert (first.kind, first.speaker) == ("mixed", "Maria Keller")


def test_words_within_words_are_not_a_statement_of_their_own(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller said she hopes to open the road.")
    assert one.content == ("she hopes to open the road",)


def test_adding_opens_a_second_statement(coder: Coder) -> None:
    text = "Maria Keller said the road was open, adding that the bridge was not."
    first, second = said_in(coder, text)
    assert first.content == ("the road was open",)
    assert (second.speaker, second.cue) == ("Maria Keller", "adding")
    assert second.content == ("the bridge was not",)


@pytest.mark.parametrize(
    "text",
    [
        "The road was opened in May.",
        "After the army arrived, the mayor left the town.",
        "The meetings will last two days.",
    ],
)
def test_what_nobody_says_is_no_statement(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


EMBEDDED = [
    (
        "The bridge will stay shut, Peter Adler said, adding that further tests are planned and "
        "replacing the deck is an option.",
        "Peter Adler",
        "further tests are planned and replacing the deck is an option",
    ),
    (
        "The suspect, who police say shot two officers, was arrested.",
        "police",
        "shot two officers",
    ),
    (
        "Maria Keller called the audit “flawed” on Monday and in a short letter to members "
        "said she never signed contracts.",
        "Maria Keller",
        "she never signed contracts",
    ),
    (
        "The health board said in a statement it is hiring and has found nine nurses.",
        "health board",
        "it is hiring and has found nine nurses",
    ),
    ("Would it be safe? Never, Maria Keller said.\nWhy not? Money, she said.", "Maria Keller",
     "Money"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), EMBEDDED)
def test_cues_that_the_parse_hides(coder: Coder, text: str, speaker: str, content: str) -> None:
    assert (speaker, (content,)) in [(s.speaker, s.content) for s in said_in(coder, text)]


def test_a_clause_in_brackets_is_the_narrators(coder: Coder) -> None:
    text = "Keller said she would play in Bonn (she has lived there for years), and stay a week."
    content = said_in(coder, text)[0].content
    assert content[0] == "she would play in Bonn"
    assert not any("has lived" in piece for piece in content)


def test_a_cue_in_brackets_tells_only_what_stands_there(coder: Coder) -> None:
    text = "The tour needs a date (and yes, the fans are patient, says Maria Keller), but has none."
    assert said_in(coder, text)[0].content == ("and yes, the fans are patient",)


@pytest.mark.parametrize(
    "text",
    [
        "Chile recalled its ambassador to Lima.",
        "Chile called off a meeting with Bolivia.",
        "Modi repeatedly praised Macron.",
        "The men sided with the rebels.",
        "The official spoke on condition of anonymity.",
        "Residents protested outside the embassy.",
    ],
)
def test_deeds_are_no_words(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


def test_a_claim_that_others_call_false_is_denied_by_them(coder: Coder) -> None:
    text = "The senator said she had voted for the bill, a claim her aides called false."
    claimed, denied = said_in(coder, text)
    assert claimed.content == denied.content == ("she had voted for the bill",)
    assert (denied.speaker, denied.stance) == ("aides", "denies")


def test_officials_of_several_states_speak_together(coder: Coder) -> None:
    text = "Polish, Swiss, and Danish officials refused to confirm a visit."
    (found,) = said_in(coder, text)
    assert found.words == "Polish, Swiss, and Danish officials"
    assert (found.content, found.stance) == (("to confirm a visit",), "rejects")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Maria Keller called for the road to be opened.", "the road to be opened"),
        ("The toll, Maria Keller said, would be $40.", "The toll"),
        (
            "The reason for the delay is simple: “I was asleep,” Maria Keller said on Sunday.",
            "I was asleep,",
        ),
        ("Maria Keller called the toll “cruel” and based on “one wild guess.”",
         "the toll “cruel” and based on “one wild guess.”"),
        ("Maria Keller said he likes the road, but the town is broke.",
         "he likes the road, but the town is broke"),
        ("Maria Keller said the road was shut, contradicting a claim by the tram firm.",
         "the road was shut"),
        ("The drivers' union vowed to strike, and on Friday it blocked a bridge.", "to strike"),
        ("Engineers warned at the time that the dam would crack.", "the dam would crack"),
        ("Maria Keller praised the toll, which costs drivers two euros.", "the toll"),
        ("Maria Keller said the toll was stolen, without giving details.", "the toll was stolen"),
        ("The road, Maria Keller said, was open, though she would not say why.", "The road"),
        ("Maria Keller has portrayed herself as a friend of drivers.",
         "herself as a friend of drivers"),
    ],
)
def test_the_words_end_where_the_speakers_do(coder: Coder, text: str, content: str) -> None:
    assert said_in(coder, text)[0].content[0] == content


@pytest.mark.parametrize(
    "text",
    [
        "Drivers struggled to respond to the discovery that the bridge had been sold.",
        "A toll would cost drivers little, since the fare is reported as a gain, and few pay it.",
        "The old road leaves no choice, as its bends might argue for a tunnel.",
    ],
)
def test_what_is_only_reacted_to_or_likened_is_nobodys(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("A new poll gives Keller a lead of nine points.", "new poll",
         "Keller a lead of nine points"),
        ("Polls show Keller ahead.", "Polls", "Keller ahead"),
        ("The union released a statement condemning the sale.", "union", "the sale"),
        ("Adler left early, with Maria Keller calling the toll “a tax on the poor.”",
         "Maria Keller", "the toll “a tax on the poor.”"),
        ("In Maria Keller's view, the road is open.", "Maria Keller", "the road is open"),
        ("Maria Keller is unhappy with the new road.", "Maria Keller", "the new road"),
        ("It is widely believed that Keller will resign.", None, "Keller will resign"),
    ],
)
def test_who_holds_it_and_what(
    coder: Coder, text: str, speaker: str | None, content: str
) -> None:
    assert [(one.speaker, one.content) for one in said_in(coder, text)] == [(speaker, (content,))]


def test_a_question_tells_nobody_anything(coder: Coder) -> None:
    assert said_in(coder, "Should Maria Keller urge Peter Adler to go?") == []


def test_no_mention_is_none(coder: Coder) -> None:
    assert said_in(coder, "Maria Keller made no mention of the toll.") == []


def test_a_vote_against_rejects(coder: Coder) -> None:
    (one,) = said_in(coder, "Peru voted against the measure.")
    assert (one.stance, one.content) == ("rejects", ("the measure",))


@pytest.mark.parametrize(
    "text", ["Maria Keller said she hasn't decided.", "“He hasn't written since,” says Keller."]
)
def test_what_has_not_happened_yet_denies_nothing(coder: Coder, text: str) -> None:
    assert said_in(coder, text)[0].stance == "asserts"


def test_all_of_a_list_speak(coder: Coder) -> None:
    record = coder.code("Peru, Chile and Bolivia, the so-called Troika, said the road was open.")
    assert len(record.statements[0].speakers) == 3


def test_not_knowing_denies_nothing(coder: Coder) -> None:
    (one,) = said_in(coder, "Police do not know who opened the road.")
    assert one.stance == "thinks"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Paying the toll and the fuel can be a burden to small firms, Maria Keller said, "
            "particularly those that drive in winter.",
            (
                "Paying the toll and the fuel can be a burden to small firms",
                "particularly those that drive in winter",
            ),
        ),
        ("The road was open, Maria Keller said; the bridge is expected to follow in May.",
         ("The road was open",)),
        ("Drivers report being tired of the road because they cannot pay the toll.",
         ("being tired of the road because they cannot pay the toll",)),
    ],
)
def test_a_clause_goes_on_behind_its_cue_or_ends(
    coder: Coder, text: str, content: tuple[str, ...]
) -> None:
    assert said_in(coder, text)[0].content == content


def test_a_clause_that_concedes_is_still_said(coder: Coder) -> None:
    text = (
        "While Maria Keller said the long road in the north would help her in the race for mayor, "
        "she now needs a week to count her money."
    )
    (one,) = said_in(coder, text)
    assert one.content == (
        "the long road in the north would help her in the race for mayor",
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The group bought prints; specifically, those that were cheap, Ann Marsh writes.",
            ("specifically, those that were cheap",),
        ),
        (
            "The bakery has one aim, Ann Marsh said; to stay afloat.",
            ("The bakery has one aim", "to stay afloat"),
        ),
        ("The bakery was closed, Ann Marsh said; its shares fell.", ("The bakery was closed",)),
    ],
)
def test_what_a_semicolon_sets_off(coder: Coder, text: str, content: tuple[str, ...]) -> None:
    assert [one.content for one in said_in(coder, text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Though the pumps had failed, Helga Brandt said, the dam would hold.",
         ("Though the pumps had failed", "the dam would hold")),
        ("After the vote, Helga Brandt said, the army would leave the valley.",
         ("After the vote", "the army would leave the valley")),
        ("In an interview on Monday, Helga Brandt said, the dam would hold.",
         ("the dam would hold",)),
    ],
)
def test_what_stands_before_a_cue_between_commas_is_said_too(
    coder: Coder, text: str, content: tuple[str, ...]
) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == ("Helga Brandt", content)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The union met on Monday. It condemned the raid as barbaric.", 1),
        ("The union met on Monday. It urged both sides to lay down their arms.", 1),
        ("It worries me that the pump failed.", 0),
        ("It pays to ask whether the bridge is safe.", 0),
    ],
)
def test_it_may_be_a_body_that_spoke(coder: Coder, text: str, told: int) -> None:
    assert len(said_in(coder, text)) == told


def test_a_second_clause_with_that_is_said_too(coder: Coder) -> None:
    said = said_in(coder, "The office said he was “sad”, but that he had “full trust” in her.")
    assert said[0].content == ("he was “sad”, but that he had “full trust” in her",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The Lima tracker has Brandt leading Ortiz 44 percent to 41 percent.",
         "Brandt leading Ortiz 44 percent to 41 percent"),
        ("New Lakeside polls out Monday show Roe up by 4 points.", "Roe up by 4 points"),
        ("There are more polls showing Brandt ahead.", "Brandt ahead"),
        ("The institute puts the cost at $3 million, without the pumps.", "the cost at $3 million"),
    ],
)
def test_what_a_poll_has_and_an_estimate_gives(coder: Coder, text: str, content: str) -> None:
    (one,) = said_in(coder, text)
    assert one.content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The deal fuelled speculation the minister would resign.", "the minister would resign"),
        ("He was dogged by charges that he sold useless pills.", "he sold useless pills"),
        ("She ran on a pledge to lower rents.", "to lower rents"),
    ],
)
def test_what_a_noun_without_owner_tells(coder: Coder, text: str, content: str) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == (None, (content,))


@pytest.mark.parametrize(
    "text",
    [
        "A question about pensions drew boos from the crowd.",
        "A lack of trust in the courts keeps victims silent.",
        "The firm did not answer a request for comment.",
        "The claim he made on Monday was long.",
    ],
)
def test_nouns_that_tell_nothing(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Helga Brandt made her name by mocking the bishops.", "the bishops"),
        ("Helga Brandt proposed a tax on sugar.", "a tax on sugar"),
        ("Helga Brandt reminded the crowd of how the mayor had closed the clinics.",
         "how the mayor had closed the clinics"),
        ("Helga Brandt denounced the bank on the stump.", "the bank"),
        ("Helga Brandt linked the outage to the use of cheap cable.",
         "the outage to the use of cheap cable"),
    ],
)
def test_what_somebody_makes_known_of_a_thing(coder: Coder, text: str, content: str) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == ("Helga Brandt", (content,))


def test_the_first_of_a_list_behind_a_comma_speaks_too(coder: Coder) -> None:
    text = "In a joint statement, Norway, Sweden and Denmark urged both sides to hold fire."
    (one,) = said_in(coder, text)
    assert one.words == "Norway, Sweden and Denmark"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Helga Brandt is a staunch opponent of the dam.", "the dam"),
        ("Helga Brandt, a longtime critic of the dam, left the room.", "the dam"),
    ],
)
def test_a_critic_holds_a_view(coder: Coder, text: str, content: str) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == ("Helga Brandt", (content,))


def test_what_is_judged_ends_before_the_reason(coder: Coder) -> None:
    text = "Helga Brandt rejected a request to wait, ruling that the illness was invented."
    assert [one.content for one in said_in(coder, text)] == [
        ("a request to wait",), ("the illness was invented",),
    ]


def test_what_a_second_half_asks_is_its_own(coder: Coder) -> None:
    text = (
        "The council estimates that wheat is stuck in silos, and its director called on both sides "
        "to act."
    )
    assert [one.content for one in said_in(coder, text)] == [
        ("wheat is stuck in silos",), ("to act",),
    ]
