"""Speakers: pronouns, titles and papers led back to a name."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

FIRST = "Mayor Maria Keller opened the road on Monday.\n"


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "“It took a year,” she said.",
        FIRST + "“It took a year,” the mayor said.",
        FIRST + "It took a year, she said.",
        FIRST + "Her statement said it took a year.",
    ],
)
def test_the_speaker_is_the_person_of_the_name(coder: Coder, text: str) -> None:
    assert said_in(coder, text)[-1].speaker == "Maria Keller"


def test_he_is_the_man_of_two(coder: Coder) -> None:
    text = "Maria Keller met Peter Adler in Bonn.\n“The road is open,” he said."
    assert said_in(coder, text)[-1].speaker == "Peter Adler"


def test_the_last_speaker_goes_on(coder: Coder) -> None:
    text = (
        "“The road is open,” said Peter Adler, who met John Weiss in May.\n"
        "“It was time,” he added."
    )
    assert said_in(coder, text)[-1].speaker == "Peter Adler"


def test_an_apposition_names_the_speaker(coder: Coder) -> None:
    text = "Her lawyer, Peter Adler, said the road was open."
    assert said_in(coder, text)[0].speaker == "Peter Adler"
