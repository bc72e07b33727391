"""Whose verb it is that follows what somebody said."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "Spokesman Liu Weimin said the boat had turned and urged Manila to withdraw.",
            "Liu Weimin",
            ["the boat had turned", "to withdraw"],
        ),
        (
            "Paskal Milo denied that his government was arming the rebels and appealed to "
            "Albanians not to support them.",
            "Paskal Milo",
            ["his government was arming the rebels", "not to support them"],
        ),
        (
            "Ann Roe said rebels had looted the town and killed the mayor.",
            "Ann Roe",
            ["rebels had looted the town and killed the mayor"],
        ),
    ],
)
def test_what_a_speaker_asks_next_is_the_speakers(
    coder: Coder, text: str, speaker: str, said: list[str]
) -> None:
    record = coder.code(text)
    names = {who.id: who.name for who in record.actors}
    assert [[text[a:b] for a, b in s.content] for s in record.statements] == [[c] for c in said]
    assert {names[i] for s in record.statements for i in s.speakers} == {speaker}
    asked = [e for e in record.events if e.type == "REQUEST"]
    assert all([names[i] for i in e.actors] == [speaker] for e in asked)


def test_who_calls_on_another_accuses_and_not_the_other(coder: Coder) -> None:
    text = "Ann Roe called on the minister to resign and accused her government of theft."
    record = coder.code(text)
    names = {who.id: who.name for who in record.actors}
    cued = [s for s in record.statements if s.cue]
    assert [text[slice(*s.cue)] for s in cued if s.cue] == ["called", "accused"]
    assert [[names[i] for i in s.speakers] for s in cued] == [["Ann Roe"], ["Ann Roe"]]


def test_what_somebody_is_accused_of_is_no_part_of_them(coder):
    doc = coder.language.analyse("The mayor accused the union of theft.").doc
    of = next(t for t in doc if t.text == "of")
    assert of.head.text == "accused"


@pytest.mark.parametrize(
    ("text", "verb", "cue"),
    [
        ("Ann Roe said Oslo would appeal and threatened to seize ships.", "threatened", "said"),
        ("The bishop said he would pray for them and left the hall.", "left", "said"),
        ("The envoy said talks could resume and were likely to last.", "were", "resume"),
    ],
)
def test_behind_would_a_past_goes_on_with_the_cue(coder, text, verb, cue):
    doc = coder.language.analyse(text).doc
    assert next(t for t in doc if t.text == verb).head.text == cue


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        (
            "Her deputy, Ana Roe, affirmed in an audio message broadcast by Radio Sol that the "
            "arms belonged to the shop next door.",
            "belonged",
            "affirmed",
        ),
        ("“We will eat when they come home,” declared one of them, Rosa Mamani.", "Mamani", "one"),
        ("The treasurer reminded the board that the loan was due.", "was", "reminded"),
    ],
)
def test_what_is_said_hangs_on_who_says_it(coder, text, word, head):
    doc = coder.language.analyse(text).doc
    assert next(t for t in doc if t.text == word).head.text == head


def test_who_has_asked_for_a_thing_is_not_asked(coder: Coder) -> None:
    record = coder.code("Tomasi Vaka says the treaty is thin. He's asked for the annexes.")
    names = {who.id: who.name for who in record.actors}
    asked = [e for e in record.events if e.type == "REQUEST"]
    assert [[names[i] for i in e.actors] for e in asked] == [["Tomasi Vaka"]]
    assert not asked[0].recipients


def test_a_participle_behind_to_qualifies_its_noun(coder: Coder) -> None:
    record = coder.code(
        "The rulers of Togo denied entry on Sunday to a delegation as tensions mounted with Benin, "
        "which has given refuge to toppled President Blaise Adou."
    )
    names = {who.id: who.name for who in record.actors}
    aid = [e for e in record.events if e.type == "AID"]
    assert [([names[i] for i in e.actors], [names[i] for i in e.recipients]) for e in aid] == [
        (["Benin"], ["Blaise Adou"])
    ]
