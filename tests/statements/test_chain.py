"""The chain: to whom, where, through whom, and what is denied."""

from __future__ import annotations

import pytest
from said import said_in

from memcon.coding import Coder


def test_an_outlet_that_is_told_is_where_it_was_said(coder: Coder) -> None:
    (one,) = said_in(coder, "“The road is open,” Maria Keller told CNN.")
    assert (one.outlet, one.medium, one.addressees) == ("CNN", "interview", ())


def test_the_hearer_is_named(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller told Peter Adler that the road was open.")
    assert one.addressees == ("Peter Adler",)


def test_the_medium_is_named(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller said in a statement that the road was open.")
    assert one.medium == "official statement"
    (one,) = said_in(coder, "Maria Keller said on Telegram that the road was open.")
    assert (one.medium, one.outlet) == ("social media", "Telegram")


def test_second_hand_speech_is_its_first_speakers(coder: Coder) -> None:
    text = "Maria Keller said Peter Adler had told her the road was open."
    inner = next(one for one in said_in(coder, text) if one.speaker == "Peter Adler")
    assert inner.content == ("the road was open",)
    assert inner.via == ("Maria Keller",)


def test_an_agency_that_quotes_relays(coder: Coder) -> None:
    text = "RIA Novosti quoted Maria Keller as saying that the road was open."
    (one,) = said_in(coder, text)
    assert (one.speaker, one.via) == ("Maria Keller", ("RIA Novosti",))


def test_a_denial_takes_up_the_claim_before_it(coder: Coder) -> None:
    text = "Kyiv has warned that Moscow is moving tanks north, which Moscow has denied."
    denied = next(one for one in said_in(coder, text) if one.stance == "denies")
    assert denied.content == ("Moscow is moving tanks north",)
    text = "Washington says Tehran supplies the rebels. Tehran denies this."
    denied = next(one for one in said_in(coder, text) if one.stance == "denies")
    assert denied.content == ("Tehran supplies the rebels",)


def test_verbs_give_the_stance(coder: Coder) -> None:
    stances = {
        "Maria Keller warned that the road was closed.": "warns",
        "Maria Keller promised that the road would open.": "promises",
        "Maria Keller denied that the road was open.": "denies",
        "Maria Keller accused Peter Adler of closing the road.": "accuses",
        "Maria Keller asked whether the road was open.": "asks",
        "Maria Keller demanded that the road be opened.": "demands",
    }
    for text, stance in stances.items():
        (one,) = said_in(coder, text)
        assert one.stance == stance, text


def test_those_who_speak_together_are_all_speakers(coder: Coder) -> None:
    text = "France and Germany said they would propose a common budget."
    record = coder.code(text)
    names = {actor.id: actor.name for actor in record.actors}
    assert [names[i] for i in record.statements[0].speakers] == ["France", "Germany"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Rebels said they had taken the town, a claim the army denied.",
         "they had taken the town"),
        ("The palace dismissed as fiction a report that the queen had abdicated.",
         "the queen had abdicated"),
        ("Reports that the king is ill are pure invention, the palace said.", "the king is ill"),
    ],
)
def test_what_is_denied_is_the_claim(coder: Coder, text: str, claim: str) -> None:
    denials = [one for one in said_in(coder, text) if one.stance in ("denies", "rejects")]
    assert any(claim in piece for one in denials for piece in one.content)


def test_all_who_are_told_are_addressees(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller told Chad and Mali that the road was open.")
    assert one.addressees == ("Chad", "Mali")


def test_whom_a_noun_tells(coder: Coder) -> None:
    (one,) = said_in(coder, "Peru's warning to Chile that the bay was shut came late.")
    assert (one.speaker, one.addressees) == ("Peru", ("Chile",))
    (one,) = said_in(coder, "Maria Keller had one message for the farmers: stop the blockade.")
    assert one.addressees == ("farmers",)


def test_where_a_view_is_held(coder: Coder) -> None:
    (one,) = said_in(coder, "The plan is seen in Moscow as a threat.")
    assert (one.speaker, one.stance) == ("Russia", "thinks")


def test_a_thing_of_two_owners_is_both_theirs(coder: Coder) -> None:
    record = coder.code("Chad's and its neighbours' refusal to sign angered the bank.")
    names = {actor.id: actor.name for actor in record.actors}
    assert [names[i] for i in record.statements[-1].speakers] == ["Chad", "neighbours"]


def test_a_noun_says_how_one_stands_to_it(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller voiced support for the plan.")
    assert (one.cue, one.stance) == ("voiced support", "agrees")
    (one,) = said_in(coder, "Maria Keller voiced doubt about the plan.")  # and a doubt is said
    assert (one.cue, one.stance) == ("voiced doubt", "asserts")


def test_a_comment_on_what_is_denied(coder: Coder) -> None:
    text = 'Chad denied that its boats had shelled the pier, calling the claim "a cheap comedy".'
    told = [(one.speaker, one.content, one.stance) for one in said_in(coder, text)]
    assert told == [
        ("Chad", ("its boats had shelled the pier",), "denies"),
        ("Chad", ('the claim "a cheap comedy"',), "asserts"),
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('"There is no list," the abbot said of reports that monks were watched.',
         "monks were watched"),
        ("Peru accuses Chile of taking the fish, an accusation that Chile rejects.",
         "taking the fish"),
        ("Asked if his men had entered the hall, the marshal said they had not.",
         "his men had entered the hall"),
    ],
)
def test_what_is_denied_stands_elsewhere(coder: Coder, text: str, claim: str) -> None:
    denials = [one for one in said_in(coder, text) if one.stance in ("denies", "rejects")]
    assert any(claim in piece for one in denials for piece in one.content)


def test_whom_a_warning_is_for_is_no_part_of_it(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller warned Chad against closing the road.")
    assert (one.content, one.addressees) == (("closing the road",), ("Chad",))


def test_an_outlets_programme_that_is_told(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller told the BBC's Newshour programme the road was open.")
    assert (one.outlet, one.addressees) == ("BBC", ())


def test_a_journalist_stands_for_the_outlet(coder: Coder) -> None:
    for who in ("a BBC correspondent", "a reporter from Le Figaro", "an editor of the daily Dawn"):
        (one,) = said_in(coder, f"Maria Keller told {who} that the road was open.")
        assert (one.medium, one.outlet is not None) == ("interview", True)


def test_where_a_page_or_channel_is(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller wrote on her Facebook page that the road was open.")
    assert (one.medium, one.outlet) == ("social media", "Facebook")
    (one,) = said_in(coder, "In a post on Mastodon, Maria Keller wrote that the road was open.")
    assert (one.medium, one.outlet) == ("social media", "Mastodon")


def test_to_whom_a_paper_is_handed(coder: Coder) -> None:
    text = "In a note handed to the ambassador, Maria Keller said that the road was open."
    assert said_in(coder, text)[0].addressees == ("ambassador",)


def test_a_state_passes_words_on(coder: Coder) -> None:
    (one,) = said_in(coder, "Hamas told the envoys through Egypt that the road was open.")
    assert one.via == ("Egypt",)


def test_a_claim_denied_behind_the_day(coder: Coder) -> None:
    told = said_in(coder, "Maria Keller denied on Monday claims that the mine had closed.")
    assert [(one.stance, one.content) for one in told] == [("denies", ("the mine had closed",))]


def test_a_quotation_on_a_line_of_its_own(coder: Coder) -> None:
    (one,) = said_in(coder, "“The mine has closed,”\nPeter Adler, a foreman, told Reuters.")
    assert (one.speaker, one.outlet) == ("Peter Adler", "Reuters")


def test_what_stands_in_a_quotation_is_no_channel_of_it(coder: Coder) -> None:
    (one,) = said_in(coder, "“We will settle it through the bishop,” Maria Keller insisted.")
    assert (one.speaker, one.via) == ("Maria Keller", ())


@pytest.mark.parametrize(
    ("text", "medium", "outlet", "content"),
    [
        ("The navy said it had lost two boats in a statement sent to AFP.",
         "official statement", "AFP", "it had lost two boats"),
        ("The mine would close, Maria Keller was quoted as saying in a phone call.",
         "telephone", None, "The mine would close"),
        ("Speaking on the state-run broadcaster KBC, Maria Keller said the dam had held.",
         "broadcast", "KBC", "the dam had held"),
    ],
)
def test_a_medium_behind_the_words(
    coder: Coder, text: str, medium: str, outlet: str | None, content: str
) -> None:
    (one,) = said_in(coder, text)
    assert (one.medium, one.outlet, one.content) == (medium, outlet, (content,))


def test_what_is_told_of_a_statement_is_no_medium(coder: Coder) -> None:
    (one,) = said_in(coder, "Maria Keller said the plan was described in a statement.")
    assert one.medium is None
