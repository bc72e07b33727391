"""Names of towns that the recogniser takes for bodies or people: a sentence in, the actors out."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder(learned=False)


def named(coder: Coder, text: str) -> set[str]:
    """The names of a text's actors."""
    return {actor.name for actor in coder.code(text).actors}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The militia said it had withdrawn its fighters from Palma.", "Palma"),
        ("The army said it had recaptured Rutshuru, some 70 km north of Goma.", "Goma"),
        ("Insurgents stormed Birnin Gwari village at dawn.", "Birnin Gwari"),
        ("The rebels pulled their men out of Bunia.", "Bunia"),
        ("Fighters overran Farabougou and nearby hamlets.", "Farabougou"),
        ("In Lima, the Peruvian Government closed the Desaguadero border post.", "Desaguadero"),
    ],
)
def test_what_stands_where_only_a_place_does_is_nobody(
    coder: Coder, text: str, town: str
) -> None:
    assert town not in named(coder, text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The state seized Petrolina, a private oil company.", "Petrolina"),
        ("Soldiers captured Ali Hassan near Bosaso.", "Ali Hassan"),
        ("He withdrew from Vodacom.", "Vodacom"),
    ],
)
def test_bodies_and_people_stay(coder: Coder, text: str, body: str) -> None:
    assert body in named(coder, text)


def test_what_came_of_a_shot_is_no_part_of_a_name(coder: Coder) -> None:
    assert "six Indian policemen" in named(coder, "Gunmen shot dead six Indian policemen.")
