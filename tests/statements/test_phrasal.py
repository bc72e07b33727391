"""Cues of several words: what they tell, whose words it is, to whom."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

BEHIND = [
    ("Helga Brandt hinted at a deal with the union.", "asserts", "a deal with the union"),
    ("Helga Brandt spoke fondly of her years in Trieste.", "asserts", "her years in Trieste"),
    ("Helga Brandt came out against the toll.", "rejects", "the toll"),
    ("Helga Brandt referred to her coach as a machine.", "asserts", "her coach as a machine"),
    ("Helga Brandt spoke out on Tuesday about the death of a miner.", "accuses",
     "the death of a miner"),
    ("Helga Brandt raised the prospect of a curfew.", "thinks", "a curfew"),
]


@pytest.mark.parametrize(("text", "stance", "content"), BEHIND)
def test_the_content_stands_behind_the_preposition(
    coder: Coder, text: str, stance: str, content: str
) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.stance, one.content) == ("Helga Brandt", stance, (content,))


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance", "told"),
    [
        (
            "The marshal shot back that his men had never left.",
            "shot back", "his men had never left", "asserts", (),
        ),
        (
            "Kenya let Uganda know that the lake would be closed.",
            "let Uganda know", "the lake would be closed", "asserts", ("Uganda",),
        ),
        (
            "The abbot let it be known through a pupil that he would not come.",
            "let it be known", "he would not come", "asserts", (),
        ),
        (
            "Ghana took issue with the bank's view of its debt.",
            "took issue", "the bank's view of its debt", "rejects", (),
        ),
        (
            "Peru has not ruled out sending troops to Haiti.",
            "has not ruled out", "sending troops to Haiti", "asserts", (),
        ),
        (  # the claim is what is turned down
            "The guild poured cold water on rumours that bread would be dearer.",
            "poured cold water", "bread would be dearer", "rejects", (),
        ),
    ],
)
def test_a_cue_of_several_words(
    coder: Coder, text: str, cue: str, content: str, stance: str, told: tuple[str, ...]
) -> None:
    (one,) = said_in(coder, text)
    assert (one.cue, one.content, one.stance) == (cue, (content,), stance)
    assert one.addressees == told


def test_a_quotation_before_one(coder: Coder) -> None:
    (one,) = said_in(coder, '"Never," the marshal shot back.')
    assert (one.speaker, one.cue) == ("marshal", "shot back")


def test_the_same_words_that_tell_nothing(coder: Coder) -> None:
    assert not said_in(coder, "The cooks made clear soup and let the fires burn out.")
