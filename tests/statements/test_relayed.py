"""Whose words they are where one sentence holds the words of several."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


def told(coder: Coder, text: str) -> list[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    return [(one.words, one.content, one.via) for one in said_in(coder, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a second half that somebody else says
            "The agency told lawmakers that Chad had sent soldiers to Mali, and Minister Ann Roe"
            " confirmed that there was evidence of it.",
            [
                ("The agency", ("Chad had sent soldiers to Mali",), ()),
                ("Minister Ann Roe", ("there was evidence of it",), ()),
            ],
        ),
        (  # an addition that somebody else says
            "Ann Roe said Chad had broken the truce in Abéché, where doctors say ten people died.",
            [
                ("Ann Roe", ("Chad had broken the truce in Abéché",), ()),
                ("doctors", ("ten people died",), ()),
            ],
        ),
        (  # what others did at the time is the narrator's
            'Kenya said Chad had "moved closer" to a deal, as families blocked a road.',
            [("Kenya", ('Chad had "moved closer" to a deal',), ())],
        ),
        (  # a relative clause alone is what they say
            "The bank froze the funds of two firms that, Paris says, help Chad to buy arms.",
            [("Paris", ("help Chad to buy arms",), ())],
        ),
        (  # who is moved to speak
            "The vote failed, prompting Chad to accuse Mali of sabotage.",
            [("Chad", ("Mali of sabotage",), ())],
        ),
        (  # the paper's source
            "According to El País, which cited two diplomats, the ministers met on Thursday.",
            [("two diplomats", ("the ministers met on Thursday",), ("El País",))],
        ),
    ],
)
def test_each_is_given_what_is_theirs(
    coder: Coder,
    text: str,
    expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]],
) -> None:
    assert told(coder, text) == expected


def test_a_demand_that_is_reported_is_a_statement_of_its_own(coder: Coder) -> None:
    report, demand = said_in(coder, "Aides said Kenya had urged Uganda to wait.")
    assert report.words == "Aides"
    assert (demand.speaker, demand.addressees, demand.via) == ("Kenya", ("Uganda",), ("Aides",))


def test_a_place_that_is_attacked_is_not_talked_of(coder: Coder) -> None:
    assert not said_in(coder, "Gunmen attacked the headquarters of the company.")


def test_a_name_set_off_before_its_cue_speaks(coder: Coder) -> None:
    text = (
        "Two died when a bus hit a hotel in Odesa, the home of the poet, Ann Roe of the police"
        " said."
    )
    (one,) = said_in(coder, text)
    assert one.speaker == "Ann Roe"


def test_a_paragraph_that_turns_to_somebody_else(coder: Coder) -> None:
    text = (
        '"We want bread," the union\'s leader, Paul Ngo, told a rally.\n\n'
        "Daniel Noboa needs money. Last month he asked the assembly to raise the tax."
    )
    assert said_in(coder, text)[-1].speaker == "Daniel Noboa"


def test_it_that_speaks_is_who_spoke_before(coder: Coder) -> None:
    text = "Russia's Defence Ministry said its forces had hit a depot. It denied shelling houses."
    assert said_in(coder, text)[-1].speaker == "Russian Defence Ministry"


@pytest.mark.parametrize(
    ("text", "speaker", "content", "via"),
    [
        (  # its clause hangs on whoever passes it on
            "The abbot relayed a message from the miners that the tunnel was dry.",
            "miners", "the tunnel was dry", ("abbot",),
        ),
        (
            "The nurse passed on the widow's plea that the school be built.",
            "widow", "the school be built", ("nurse",),
        ),
        ("Word came from the palace that the king was ill.", "palace", "the king was ill", ()),
        (
            "The weaver recalled her uncle telling her that the well was salt.",
            "uncle", "the well was salt", ("weaver",),
        ),
        (
            "The pilot said his teacher used to tell him that fog has a smell.",
            "teacher", "fog has a smell", ("pilot",),
        ),
        (
            "The lawyer said her client told the court he had slept.",
            "client", "he had slept", ("lawyer",),
        ),
    ],
)
def test_what_is_passed_on_is_whose_it_is(
    coder: Coder, text: str, speaker: str, content: str, via: tuple[str, ...]
) -> None:
    told = said_in(coder, text)
    assert (speaker, (content,), via) in [(one.speaker, one.content, one.via) for one in told]


def test_a_report_upon_which_another_speaks(coder: Coder) -> None:
    text = (
        "The abbot refused to confirm the visit, following a Daily Star report that the two"
        " planned to meet."
    )
    assert [(one.speaker, one.content) for one in said_in(coder, text)] == [
        ("abbot", ("to confirm the visit",)), ("Daily Star", ("the two planned to meet",)),
    ]


def test_a_source_set_between_commas(coder: Coder) -> None:
    (one,) = said_in(coder, "The Lusa agency said, citing the port captain, that no mast fell.")
    assert (one.speaker, one.content) == ("port captain", ("no mast fell",))


def test_a_promise_told_before_who_tells_it(coder: Coder) -> None:
    told = said_in(coder, "Peru promised Chile two ships, aides said.")
    assert ("Peru", ("Chile",), ("aides",)) in [(s.speaker, s.addressees, s.via) for s in told]


def test_whom_an_outlet_cites_as_saying_it(coder: Coder) -> None:
    text = "Lusa reported on Friday, citing two pilots as saying that the runway had been mined."
    (one,) = said_in(coder, text)
    assert (one.speaker, one.via, one.content) == (
        "two pilots", ("Lusa",), ("the runway had been mined",)
    )


@pytest.mark.parametrize(
    ("text", "speaker", "via", "content"),
    [
        (
            "“The dyke will hold,” Maria Keller said, an engineer told Reuters.",
            "Maria Keller", ("Reuters", "engineer"), "The dyke will hold,",
        ),
        (
            "The dyke had held, Maria Keller said, Radio Uganda reported on Friday.",
            "Maria Keller", ("Radio Uganda",), "The dyke had held",
        ),
    ],
)
def test_the_first_of_two_cues_is_who_said_it(
    coder: Coder, text: str, speaker: str, via: tuple[str, ...], content: str
) -> None:
    told = said_in(coder, text)
    assert (speaker, via, (content,)) in [(s.speaker, s.via, s.content) for s in told]


def test_an_article_somebody_answers_says_what_it_says(coder: Coder) -> None:
    text = "The abbot was responding to a story in Dawn alleging that he had sold the bells."
    one = said_in(coder, text)[-1]
    assert (one.speaker, one.content) == ("Dawn", ("he had sold the bells",))
