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
