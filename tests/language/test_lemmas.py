"""Lemmas that are mended before the stages read them."""

from __future__ import annotations

import pytest

from memcon.language import Language
from memcon.language.tree import grow_tree


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Oslo has installed cameras at the border.", "install"),
        ("The mayor cozied up to the bishop.", "cozy"),
        ("Their co-operation has grown.", "cooperation"),
        ("The rebels observed the cease-fire.", "ceasefire"),
    ],
)
def test_a_lemma_that_the_rules_get_wrong(text: str, lemma: str) -> None:
    [analysis] = Language().analyse_many([text], 1)
    assert lemma in grow_tree(analysis.doc).lemmas


def test_a_hyphen_joins_only_words_that_are_written_so() -> None:
    [analysis] = Language().analyse_many(["The co-pilot landed the plane."], 1)
    assert "pilot" in grow_tree(analysis.doc).lemmas
