"""A participle and a verb that share a subject."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A man shot in the leg told police that he had been robbed.", "A man"),
        ("Villagers driven from their homes told reporters the mill had burned.", "Villagers"),
        ("The envoy flew to Oran and told reporters the truce would hold.", "The envoy"),
    ],
)
def test_who_is_done_something_to_speaks(coder: Coder, text: str, words: str) -> None:
    assert [one.words for one in said_in(coder, text)] == [words]
