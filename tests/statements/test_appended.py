"""What somebody says of a thing told just before is theirs, and ends what was said before."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


def told(coder: Coder, text: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    return [(one.words, one.stance, one.content) for one in said_in(coder, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The troops marched through the port on Friday, a step the speaker of parliament, "
            "Ann Roe, condemned as interference.",
            ("the speaker of parliament, Ann Roe", "accuses", ("interference",)),
        ),
        (
            "Union leaders walked out of the talks, a decision the minister, Eva Lund, criticised "
            "as childish.",
            ("the minister, Eva Lund", "accuses", ("childish",)),
        ),
        (
            "Parliament cut the subsidy in June, a move farmers described as a death sentence.",
            ("farmers", "asserts", ("a death sentence",)),
        ),
        (  # the parser takes these for unions of some kind
            "The firm will close two plants this spring, a decision unions called a betrayal of "
            "its workers.",
            ("unions", "asserts", ("a betrayal of its workers",)),
        ),
        (
            "The files were lost, a step lawyers condemned as a cover-up.",
            ("lawyers", "accuses", ("a cover-up",)),
        ),
    ],
)
def test_a_step_is_called_something_by_whoever_is_named_behind_it(
    coder: Coder, text: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    assert told(coder, text) == [expected]


def test_a_claim_set_off_by_dashes_is_denied_and_the_narrator_goes_on(coder: Coder) -> None:
    text = (
        "Ben Hale told the court that the guards had been paid by smugglers — a claim the governor "
        "dismissed as nonsense — and in a letter he blamed the state for the deaths."
    )
    paid = ("the guards had been paid by smugglers",)
    assert told(coder, text) == [
        ("Ben Hale", "asserts", paid),
        ("the governor", "rejects", paid),
        ("he", "accuses", ("the deaths",)),
    ]


def test_what_goes_on_with_that_behind_the_dashes_is_still_said(coder: Coder) -> None:
    text = (
        "Lena Ortiz said the talks had failed — a view few envoys share — and that she would go."
    )
    assert said_in(coder, text)[0].content[0].endswith("she would go")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry neither confirmed nor denied that troops had crossed the border.",
        "Officials could neither confirm nor rule out that a drone had come down.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_is_not_vouched_for(coder: Coder, text: str) -> None:
    assert [one.stance for one in said_in(coder, text)] == ["rejects"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Paul Reed said taxes would rise, denying reports of a split, and walked off stage.",
            "taxes would rise",
        ),
        (
            "The governor said the road would open in May, which was later than planned, and drove "
            "away.",
            "the road would open in May, which was later than planned",
        ),
    ],
)
def test_what_the_speaker_did_next_is_the_narrators(
    coder: Coder, text: str, content: str
) -> None:
    assert said_in(coder, text)[0].content == (content,)


def test_what_is_denied_in_passing_ends_before_the_next_deed(coder: Coder) -> None:
    text = "Police said they had shot in the air, denying that anyone was hit, and left the square."
    assert said_in(coder, text)[-1].content == ("anyone was hit",)


def test_critics_are_of_no_move(coder: Coder) -> None:
    text = "The town will close two schools this summer, a move critics describe as reckless."
    assert said_in(coder, text)[-1].speaker == "critics"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor said the bridge was safe, something engineers have denied.", "engineers"),
        (
            "The bridge was safe, the mayor said, a point that the builders declined to confirm.",
            "the builders",
        ),
    ],
)
def test_what_is_denied_behind_a_statement_is_what_was_said(
    coder: Coder, text: str, who: str
) -> None:
    said, refused = told(coder, text)
    assert said[2] == refused[2] and refused[0] == who


def test_the_statement_that_praises_a_thing_is_not_the_thing_praised(coder: Coder) -> None:
    assert told(coder, "Ann Roe praised the agreement in a joint statement.")[0][2] == (
        "the agreement",
    )


def test_who_speaks_anyway_says_it_once(coder: Coder) -> None:
    text = "Ann Roe says the army fights rebels whom, according to her, Chad arms."
    assert [who for who, _, _ in told(coder, text)] == ["Ann Roe"]


def test_what_a_claim_is_called_is_not_what_it_claims(coder: Coder) -> None:
    text = "Ann Roe said the dam had cracked, an allegation that engineers described as absurd."
    assert told(coder, text)[1:] == [
        ("engineers", "denies", ("the dam had cracked",)),
        ("engineers", "asserts", ("absurd",)),
    ]


def test_what_somebody_does_before_a_colon_is_the_narrators(coder: Coder) -> None:
    text = "Chad sided with Mali: the raid, its envoy said, had been a crime."
    assert told(coder, text) == [("its envoy", "asserts", ("the raid", "had been a crime"))]


def test_who_commands_troops_says_nothing(coder: Coder) -> None:
    assert told(coder, "Ann Roe, who commands the fleet, left for Oslo.") == []


def test_what_only_dates_a_sentence_is_no_statement(coder: Coder) -> None:
    text = "After the announcement of her visit Ann Roe said the road was open."
    assert told(coder, text) == [("Ann Roe", "asserts", ("the road was open",))]
