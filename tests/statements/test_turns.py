"""Turns of transcripts and interviews: words that a layout gives to somebody, without marks."""

from __future__ import annotations

from said import said_in

from memcon.coding import Coder


def turns_in(coder: Coder, text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, words and stance of the turns of a text."""
    return [
        (one.speaker, one.content[0], one.stance)
        for one in said_in(coder, text) if one.kind == "direct"
    ]


def test_a_turn_is_all_its_paragraphs(coder: Coder) -> None:
    text = (
        "Harbour briefing with spokeswoman Inge Dahl\n\n"
        "MS DAHL: Good morning. The port reopens today.\n\n"
        "We thank the divers.\n\n"
        "QUESTION: Who pays for the cranes?\n\n"
        "MS DAHL: The state does."
    )
    assert turns_in(coder, text) == [
        ("Inge Dahl", "Good morning. The port reopens today.", "asserts"),
        ("Inge Dahl", "We thank the divers.", "asserts"),
        (None, "Who pays for the cranes?", "asks"),
        ("Inge Dahl", "The state does.", "asserts"),
    ]


def test_answers_are_whose_interview_it_is_and_questions_the_outlets(coder: Coder) -> None:
    text = (
        "Interview of Finance Minister Rosa Quispe with Le Monde, 3 May 2011\n\n"
        "Q: Will the mint close?\n\n"
        "A: It will not. We need it.\n\n"
        "Q. And the bank?\n\n"
        "A. The bank stays."
    )
    assert turns_in(coder, text) == [
        ("Le Monde", "Will the mint close?", "asks"),
        ("Rosa Quispe", "It will not. We need it.", "asserts"),
        ("Le Monde", "And the bank?", "asks"),
        ("Rosa Quispe", "The bank stays.", "asserts"),
    ]


def test_labels_may_stand_on_lines_of_their_own_with_a_time(coder: Coder) -> None:
    text = (
        "Tom Hale: (00:04)\nHave you seen the dam?\n\n"
        "Rosa Quispe: (00:09)\nI have. It holds.\n\n"
        "Tom Hale: (00:15)\nThank you."
    )
    assert [(who, words) for who, words, _ in turns_in(coder, text)] == [
        ("Tom Hale", "Have you seen the dam?"),
        ("Rosa Quispe", "I have. It holds."),
        ("Tom Hale", "Thank you."),
    ]


def test_what_a_turn_reports_of_others_is_theirs_through_the_speaker(coder: Coder) -> None:
    text = (
        "Reuters: Has Chad replied?\n\n"
        "Inge Dahl: It has. The Chadian president said yesterday that the border would open.\n\n"
        "Reuters: Do you believe it?\n\n"
        "Inge Dahl: We do. We condemn the attack on the convoy."
    )
    others = [one for one in said_in(coder, text) if one.kind == "indirect"]
    assert [(one.stance, one.via) for one in others] == [
        ("asserts", ("Inge Dahl",)), ("accuses", ()),
    ]
    assert others[1].speaker == "Inge Dahl"


def test_parts_without_a_name_are_called_by_what_they_are(coder: Coder) -> None:
    text = (
        "MODERATOR: Who goes first?\n\nMR. McTAVISH: I do.\n\n"
        "SENIOR GOVERNMENT OFFICIAL: We agreed on that."
    )
    assert [who for who, _, _ in turns_in(coder, text)] == [
        "moderator", "McTavish", "senior government official",
    ]


def test_lists_and_notices_are_no_turns(coder: Coder) -> None:
    text = (
        "What: Spring fair\nWhere: Harbour Square\nWhen: You can come from noon.\n\n"
        "TOY DRIVE: The fund wants your toys.\n\nBLOOD DRIVE: The clinic needs your help.\n\n"
        "The mayor opened the fair."
    )
    assert turns_in(coder, text) == []


def test_the_time_before_an_entry_of_a_live_blog_says_nothing(coder: Coder) -> None:
    text = (
        "5:39pm: Rosa Quispe tells the crowd: “We stay.”\n\n"
        "17.41. Inge Dahl said she was “very worried” by the fire.\n\n"
        "1806: After the march, baker Tom Hale tells Reuters: “I walked for six hours.”"
    )
    assert [one.speaker for one in said_in(coder, text)] == ["Rosa Quispe", "Inge Dahl", "Tom Hale"]
