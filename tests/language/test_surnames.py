"""Surnames for which the pipeline has no vector are names to its parser all the same."""

from __future__ import annotations

import pytest

from memcon.language import Language


@pytest.fixture(scope="module")
def language() -> Language:
    language = Language()
    language.learn_surnames(["Sunak", "Starmer"])
    return language


@pytest.mark.parametrize("name", ["Sunak", "Starmer", "Trump"])
@pytest.mark.parametrize(
    "text",
    ["{} condemned the attack.", "{} informed the allies that the war was over."],
)
def test_a_surname_is_a_subject(language: Language, name: str, text: str) -> None:
    first = language.analyse(text.format(name)).doc[0]
    assert (first.tag_, first.dep_) == ("NNP", "nsubj")
