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


def test_an_interview_may_have_no_labels(coder: Coder) -> None:
    text = (
        "Baker Rosa Quispe spoke to the Guardian about flour.\n\n"
        "How did you begin?\n\nI began with one oven. My mother lent it.\n\n"
        "Do you sell to the army?\n\nNever. We sell to schools.\n\n"
        "And what will you do next?\n\nI want to rest.\n\n"
        "This interview has been edited for length."
    )
    assert turns_in(coder, text) == [
        ("The Guardian", "How did you begin?", "asks"),
        ("Rosa Quispe", "I began with one oven. My mother lent it.", "asserts"),
        ("The Guardian", "Do you sell to the army?", "asks"),
        ("Rosa Quispe", "Never. We sell to schools.", "asserts"),
        ("The Guardian", "And what will you do next?", "asks"),
        ("Rosa Quispe", "I want to rest.", "asserts"),
    ]


def test_a_speech_printed_whole_is_its_speakers(coder: Coder) -> None:
    text = (
        "Full text of President Tomas Hale's address\n\nMy fellow citizens,\n\n"
        "I come to you tonight with one request.\n\n"
        "We must leave the valley before the river rises again.\n\n"
        "I thank you."
    )
    (first, *_, last) = said_in(coder, text)
    assert (first.speaker, first.medium) == ("Tomas Hale", "speech")
    assert first.content == ("I come to you tonight with one request.",)
    assert (last.speaker, last.content) == ("Tomas Hale", ("I thank you.",))


def test_a_communique_is_theirs_who_are_we(coder: Coder) -> None:
    text = (
        "1. We, the mayors of the river towns, met in Ghent on Friday.\n"
        "2. We agreed that the locks need repair and that our towns will pay for it."
    )
    assert [(who, words) for who, words, _ in turns_in(coder, text)] == [
        ("mayors of river towns",
         "We, the mayors of the river towns, met in Ghent on Friday."),
        ("mayors of river towns",
         "We agreed that the locks need repair and that our towns will pay for it."),
    ]


def test_an_open_letter_is_the_signers_to_whom_it_calls(coder: Coder) -> None:
    text = (
        "Dear Governor Brandt,\n\nWe write to you about the closed ward at our hospital.\n\n"
        "Patients now travel for three hours, and we ask you to open it again.\n\nAna Roe\nIda Lund"
    )
    first = said_in(coder, text)[0]
    assert (first.speaker, first.addressees, first.medium) == ("Ana Roe", ("Brandt",), "letter")


def test_points_under_whose_they_are_are_theirs(coder: Coder) -> None:
    text = (
        "Main statements by Finance Minister Rosa Quispe at the briefing:\n"
        "•The mint will close in May.\n•Chad owes nothing;\n•Taxes will not rise."
    )
    assert [(one.kind, one.speaker, one.content[0]) for one in said_in(coder, text)] == [
        ("indirect", "Rosa Quispe", "The mint will close in May."),
        ("indirect", "Rosa Quispe", "Chad owes nothing"),
        ("indirect", "Rosa Quispe", "Taxes will not rise."),
    ]


def test_a_column_about_a_speech_is_nobodys_speech(coder: Coder) -> None:
    text = (
        "The speech by Ana Roe left us cold\n\n"
        "The mayor spoke for an hour. “We are poor,” she said.\n\n"
        "Nobody in the hall believed a word of it.\n\nThe band played on."
    )
    assert [words for _, words, _ in turns_in(coder, text)] == ["We are poor,"]


def test_labels_may_tell_what_somebody_is(coder: Coder) -> None:
    text = (
        "Acme Tonight\n\nINGE DAHL, ACME ANCHOR (voice-over): The dam holds.\n\n"
        "TOM HALE, U.S. ENVOY TO NORWAY: We sent pumps.\n\n"
        "DAHL: And who paid?"
    )
    assert [(who, words) for who, words, _ in turns_in(coder, text)] == [
        ("Inge Dahl", "The dam holds."), ("Tom Hale", "We sent pumps."),
        ("Inge Dahl", "And who paid?"),
    ]


def test_records_of_parliaments_and_committees(coder: Coder) -> None:
    hearing = (
        "The committee met, Senator Ida Lund presiding.\n\n"
        "    Senator Lund. The hearing will come to order.\n\n"
        "    Mr. Hale. Thank you. I did not sign it.\n\n"
        "    Senator Lund. Who did?"
    )
    assert [words for _, words, _ in turns_in(coder, hearing)] == [
        "The hearing will come to order.", "Thank you. I did not sign it.", "Who did?",
    ]
    house = (
        "Ida Lund (Leeds East) (Lab)\nWill the ferry sail?\n\n"
        "Mr Speaker\nOrder. I call the Minister.\n\n"
        "Tom Hale (Hull North) (Con)\nIt will, and I thank the crew.\n"
    )
    assert [(who, words) for who, words, _ in turns_in(coder, house)] == [
        ("Ida Lund", "Will the ferry sail?"), ("Mr Speaker", "Order. I call the Minister."),
        ("Tom Hale", "It will, and I thank the crew."),
    ]


def test_who_briefs_speaks_before_the_first_question(coder: Coder) -> None:
    text = (
        "The following is a transcript of today's briefing by Inge Dahl.\n\n"
        "Good afternoon. Chad has opened the border.\n\n"
        "Question: Do you welcome that?\n\nMs. Dahl: We do.\n\nQuestion: Thank you."
    )
    assert turns_in(coder, text)[0] == (
        "Inge Dahl", "Good afternoon. Chad has opened the border.", "asserts",
    )


def test_what_a_turn_asks_is_nobodys_view(coder: Coder) -> None:
    text = (
        "MR. LUND: Does the mayor agree that the bridge is safe?\n\nMR. HALE: Ask the mayor.\n"
    )
    assert [one.stance for one in said_in(coder, text)] == ["asks", "asserts"]


def test_an_initial_tells_two_of_one_surname_apart(coder: Coder) -> None:
    text = (
        "Acme Tonight\n\nINGE DAHL, ACME ANCHOR: Good evening.\n\n"
        "TOM DAHL, ACME REPORTER: I am on the dam.\n\nI. DAHL: Is it safe?\n\nT. DAHL: It is."
    )
    assert [who for who, _, _ in turns_in(coder, text)] == [
        "Inge Dahl", "Tom Dahl", "Inge Dahl", "Tom Dahl",
    ]


def test_an_interview_announced_before_a_colon(coder: Coder) -> None:
    text = (
        "The paper prints an interview with former harbour master Rosa Quispe about fires:\n\n"
        "“We saw the smoke at noon. Nobody came.”"
    )
    assert turns_in(coder, text) == [
        ("Rosa Quispe", "We saw the smoke at noon. Nobody came.", "asserts"),
    ]


def test_paragraphs_that_begin_with_an_article_are_no_answers(coder: Coder) -> None:
    text = "Rebels took Ango.\nA U.N. envoy denied it.\nA U.N. team left.\nTwo men fled."
    assert turns_in(coder, text) == []
