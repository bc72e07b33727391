"""What moves somebody, and what they feel it about."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "words", "content"),
    [
        ("The raid angered the bishops.", "the bishops", "The raid"),
        ("Lawmakers were angered by the raid on Lima.", "Lawmakers", "the raid on Lima"),
        ("The verdict stunned Helga Brandt, who left at once.", "Helga Brandt", "The verdict"),
    ],
)
def test_who_is_moved_feels_it(coder: Coder, text: str, words: str, content: str) -> None:
    one = said_in(coder, text)[0]
    assert (one.words, one.content) == (words, (content,))


@pytest.mark.parametrize(
    "text",
    [
        "The wind rattled the windows.", "The noise did not trouble him.",
        "The price could upset them.",
    ],
)
def test_nobody_is_moved(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []
