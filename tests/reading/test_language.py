"""Which articles are taken for English."""

from __future__ import annotations

import pytest

from memcon.reading.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (  # English, for all its names
            "Het Laatste Nieuws, Het Belang van Limburg and De Morgen were first with the news "
            "that Bart De Wever met Alexander De Croo and Vincent Van Quickenborne of Open Vlaamse "
            "Liberalen en Democraten in the Wetstraat.",
            "en",
        ),
        (  # Dutch, for all that is said in English
            "De minister van Buitenlandse Zaken zei maandag in Den Haag dat de regering de steun "
            "aan Oekraïne voortzet. Het kabinet wil daar volgend jaar twee miljard euro aan "
            "uitgeven, en de Tweede Kamer stemt er dinsdag over. “The world must stand with the "
            "people of Ukraine,” zei hij tegen verslaggevers.",
            "nl",
        ),
        (
            "Le ministre a déclaré lundi à Paris que les sanctions contre la Biélorussie seraient "
            "maintenues tant que les prisonniers ne seraient pas libérés.",
            "fr",
        ),
        ("Zelenskyj, Orbán.", "en"),  # too little to tell
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert detect_language(text) == language
