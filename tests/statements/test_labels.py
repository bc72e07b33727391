"""Words given to somebody by a colon, a dash or a line."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder

CASES = [
    ("Mayor Lindgren: Ferry will sail by June", "Lindgren", "Ferry will sail by June"),
    ("“The road is open.” – Helga Brandt, chief executive of Nordbank", "Helga Brandt",
     "The road is open."),
    ("“The road is open.”\n— Helga Brandt, chief executive of Nordbank", "Helga Brandt",
     "The road is open."),
    ("Helga Brandt's short reply: “Never again.”", "Helga Brandt", "Never again."),
    ("Helga Brandt was blunt: the road is closed.", "Helga Brandt", "the road is closed"),
    ("The road is open again. pic.twitter.com/Abc12 — Nordgrid (@nordgrid) May 22, 2018",
     "Nordgrid", "The road is open again"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), CASES)
def test_a_label_names_who_says_it(
    coder: Coder, text: str, speaker: str, content: str
) -> None:
    (one,) = said_in(coder, text)
    assert (one.speaker, one.content) == (speaker, (content,))


def test_the_turns_of_a_transcript_are_their_speakers(coder: Coder) -> None:
    text = "MS. OKKENHAUG: The road is closed.\nMR. TVEITEN: It was open in May."
    assert [(one.speaker, one.content) for one in said_in(coder, text)] == [
        ("Okkenhaug", ("The road is closed.",)), ("Tveiten", ("It was open in May.",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "READ MORE: Helga Brandt says the road is open",
        "CORRECTION: The first sentence names the wrong town.",
        "Video: The road after the storm",
        "Oslo – OBX 25: Shut on Whit Monday.",
    ],
)
def test_notices_and_links_are_nobodys(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []


def test_a_passage_pulled_out_of_a_quotation_is_its_speakers(coder: Coder) -> None:
    text = (
        "“They have waited a very long time for this road to open,” Maria Keller said.\n\n"
        "They have waited a very long time for this road to open. Mayor Maria Keller\n\n"
        "The work goes on."
    )
    pulled = said_in(coder, text)[-1]
    assert pulled.speaker == "Maria Keller"
    assert pulled.content == ("They have waited a very long time for this road to open",)


def test_who_gave_files_signs_nothing(coder: Coder) -> None:
    assert not said_in(coder, "The bridge will open in the spring.\n— With files from Keith Orr")


def test_a_dateline_with_a_colon_says_nothing(coder: Coder) -> None:
    text = "PUERTO CABEZAS, Nicaragua: Honduras agreed on Thursday to open the bridge.\nIt is shut."
    assert said_in(coder, text) == []
