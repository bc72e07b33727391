"""Names, objects and phrases beside the words that they belong to."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"),
    [
        ("Soldiers shot a teacher, Rosa Mendez, and two pupils.", "Mendez", "appos", "teacher"),
        ("Soldiers shot a teacher, Rosa Mendez, and two pupils.", "pupils", "conj", "teacher"),
        ("The governor, together with his two sons, was shot.", "sons", "conj", "governor"),
        ("He was hit, a charge the prison service called “a lie”.", "called", "relcl", "charge"),
        ("Soldiers dispersed with batons a crowd that sang.", "crowd", "dobj", "dispersed"),
        (
            "The order froze the accounts of two generals, and of the airline Skyjet.",
            "airline",
            "pobj",
            "of",
        ),
        ("The rebels claimed in a letter to have shot a guard.", "shot", "xcomp", "claimed"),
        (
            "The group demanded that Chad release ten of its men, then threatened to kill a monk.",
            "threatened",
            "conj",
            "demanded",
        ),
        (
            "The motion calls on Chad to refrain from raids and asks Ann Roe to report.",
            "asks",
            "conj",
            "calls",
        ),
        (
            "Canada punished Chad, banning its airline and halting imports of rice.",
            "imports",
            "dobj",
            "halting",
        ),
    ],
)
def test_where_a_word_hangs(coder: Coder, text: str, word: str, dep: str, head: str) -> None:
    doc = coder.language.analyse(text).doc
    token = next(t for t in reversed(doc) if t.text == word)
    assert (token.dep_, token.head.text) == (dep, head)
