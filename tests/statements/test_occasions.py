"""Where and to whom a thing was said that the sentence beside it tells."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "medium", "outlet", "addressees"),
    [
        (
            "Ann Roe gave an interview to Le Monde on Sunday. She said the port would close.",
            "interview", "Le Monde", (),
        ),
        (
            'Ann Roe addressed parliament on Monday. "The port will open," she said.',
            "speech", None, ("parliament",),
        ),
        (
            '"It was our own mine," Ann Roe said. She was speaking by telephone from Goma.',
            "telephone", None, (),
        ),
        (
            '"I saw it," said Ann Roe, a nurse who was reached by phone.',
            "telephone", None, (),
        ),
        (
            'In a radio address, Ann Roe apologised. "I was late," she said.',
            "broadcast", None, (),
        ),
        (  # another's speech
            "Bob Hill gave a speech in Lima. Ann Roe said the port would open.", None, None, (),
        ),
        (  # what did not take place
            "Ann Roe called off a meeting with miners and threatened to close the port.",
            None, None, (),
        ),
    ],
)
def test_the_occasion_beside_it(
    coder: Coder, text: str, medium: str | None, outlet: str | None, addressees: tuple[str, ...]
) -> None:
    one = said_in(coder, text)[-1]
    assert (one.medium, one.outlet, one.addressees) == (medium, outlet, addressees)


def test_what_says_little_lends_its_medium(coder: Coder) -> None:
    text = 'Ann Roe announced the decree in a televised address. "It is over," she said.'
    assert [one.medium for one in said_in(coder, text)] == ["television", "television"]


def test_a_hearer_is_not_lent(coder: Coder) -> None:
    text = "The junta urged sailors to wait and, in a broadcast, vowed to close the port."
    urged, vowed = said_in(coder, text)
    assert (urged.addressees, vowed.medium, vowed.addressees) == (("sailors",), "broadcast", ())


def test_two_deeds_of_one_occasion(coder: Coder) -> None:
    text = "Ann Roe thanked the guild in a telephone call and promised $2 million for the port."
    assert said_in(coder, text)[-1].medium == "telephone"


def test_the_remarks_are_those_before(coder: Coder) -> None:
    text = "The mill will close, Maria Keller said. She made the remarks in an interview with CNN."
    (one,) = said_in(coder, text)
    assert (one.medium, one.outlet) == ("interview", "CNN")
