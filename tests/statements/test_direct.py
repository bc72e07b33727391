"""Direct speech: the quotation finds its cue and its speaker, wherever they stand."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

CASES = [
    ("“The road is open,” Maria Keller said.", "Maria Keller", "said", ("The road is open,",)),
    ("“The road is open,” said Maria Keller.", "Maria Keller", "said", ("The road is open,",)),
    ("Maria Keller said: “The road is open.”", "Maria Keller", "said", ("The road is open.",)),
    (
        "“The road,” Maria Keller said, “is open.”",
        "Maria Keller", "said", ("The road,", "is open."),
    ),
    (
        "“Is the road open?” Maria Keller asked the guards.",
        "Maria Keller", "asked", ("Is the road open?",),
    ),
    (
        "“The road is open,” said Maria Keller, the mayor of the town. “Come back.”",
        "Maria Keller", "said", ("The road is open,", "Come back."),
    ),
    (
        '"The road is open," Maria Keller, a doctor, said on Monday.',
        "Maria Keller", "said", ("The road is open,",),
    ),
    (
        "Maria Keller spoke after the meeting:\n“The road is open.”",
        "Maria Keller", "spoke", ("The road is open.",),
    ),
    ("«The road is open,» said Maria Keller.", "Maria Keller", "said", ("The road is open,",)),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), CASES)
def test_a_quotation_has_its_cue_and_its_speaker(
    coder: Coder, text: str, speaker: str, cue: str, content: tuple[str, ...]
) -> None:
    (one,) = said_in(coder, text)
    assert (one.kind, one.speaker, one.cue) == ("direct", speaker, cue)
    assert one.content == content


def test_a_paragraph_of_its_own_is_the_last_speakers(coder: Coder) -> None:
    text = "“We are leaving,” Peter Adler said.\n“There is nothing left to defend.”"
    first, second = said_in(coder, text)
    assert (first.speaker, second.speaker) == ("Peter Adler", "Peter Adler")
    assert second.words is None and second.cue is None


def test_repeated_opening_marks_go_on_over_paragraphs(coder: Coder) -> None:
    text = "“We are leaving,” Peter Adler said. “It is late.\n“Nothing is left to defend.”"
    assert {one.speaker for one in said_in(coder, text)} == {"Peter Adler"}


def test_two_speakers_in_a_paragraph_keep_their_words(coder: Coder) -> None:
    text = "“Go,” Maria Keller said. “I will stay,” Peter Adler answered."
    first, second = said_in(coder, text)
    assert (first.speaker, first.content) == ("Maria Keller", ("Go,",))
    assert (second.speaker, second.content) == ("Peter Adler", ("I will stay,",))


@pytest.mark.parametrize(
    "text",
    [
        "The “special operation” entered its third year.",
        "She was known as the “iron lady” of the north.",
        "The film “The Long Road Home” opened in Paris on Friday.",
        "In the first scene of her new film, “Long Road,” a woman digs a hole.",
    ],
)
def test_scare_quotes_names_and_titles_are_no_speech(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


def test_the_point_of_an_abbreviation_ends_a_sentence_too(coder: Coder) -> None:
    text = "“We sell roads,” said Maria Keller, head of Nordgrid Inc. “Nobody buys them.”"
    (one,) = said_in(coder, text)
    assert one.content == ("We sell roads,", "Nobody buys them.")


def test_a_question_that_somebody_wants_answered(coder: Coder) -> None:
    (one,) = said_in(coder, "“Where do I park?” she wanted to know.")
    assert (one.cue, one.stance, one.content) == ("wanted to know", "asks", ("Where do I park?",))


def test_an_answer_is_whom_the_question_was_put_to(coder: Coder) -> None:
    text = '"Is the road open?" a reporter asked Maria Keller. "Not before May."'
    assert [one.speaker for one in said_in(coder, text)] == ["reporter", "Maria Keller"]


def test_a_cue_behind_the_last_paragraph_is_of_the_one_before_too(coder: Coder) -> None:
    text = (
        "“The road will open to buses in the first week of June\n\n"
        "unless the river rises again, as it did in April,” said Maria Keller."
    )
    (one,) = said_in(coder, text)
    assert one.content[0].startswith("The road will open") and len(one.content) == 2


@pytest.mark.parametrize("text", ["The mayor left. “[", "The mayor left. “("])
def test_a_quotation_of_one_bracket_at_the_end_says_nothing(coder: Coder, text: str) -> None:
    assert not coder.code(text).statements


def test_a_cue_right_before_a_quotation_beats_one_behind_it(coder: Coder) -> None:
    said = said_in(coder, "A man in a green cap shouted “Shame!” before guards asked him to sit.")
    assert said[0].cue == "shouted"


def test_a_closing_mark_between_spaces_may_open(coder: Coder) -> None:
    said = said_in(coder, "He shrugged. ”We stay open”, Erik Gauv said. ” I was there myself. ”")
    assert said[-1].content == ("We stay open", "I was there myself.")


def test_a_cue_within_an_unclosed_quotation_is_no_part_of_it(coder: Coder) -> None:
    text = (
        "“We are tired, said Ida Lund, a baker. The banks call every morning.\n\n"
        "The mayor will meet her on Monday."
    )
    assert [(one.speaker, one.content) for one in said_in(coder, text)] == [
        ("Ida Lund", ("We are tired,",)),
    ]
