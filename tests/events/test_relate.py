"""`memcon.relate`: two parties of a sentence in, the PLOVER type between them out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import memcon
from memcon.events.model import load_model
from memcon.events.relating import place

CASES = [
    ("Russian forces shelled the Ukrainian port of Odesa.", "Russian", "Ukrainian", "ASSAULT"),
    ("Kenya's president met his Ugandan counterpart in Kampala.", "Kenya", "Ugandan", "CONSULT"),
    ("Canada sent Haiti three hundred tonnes of rice.", "Canada", "Haiti", "AID"),
    ("Norway urged Sudan to open the road to the camps.", "Norway", "Sudan", "REQUEST"),
    ("Police in Izmir arrested nine journalists.", "Police", "nine journalists", "COERCE"),
    ("Peru refused to receive the Bolivian envoy.", "Peru", "Bolivian", "REJECT"),
    ("Iran condemned the French minister's remarks.", "Iran", "French", "ACCUSE"),
    ("Ghana has suspended aid to Togo.", "Ghana", "Togo", "SANCTION"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "target", "kind"), CASES)
def test_the_type_between_two_parties(text, source, target, kind):
    relation = memcon.relate(text, source, target)
    assert relation.type == kind
    assert relation.confidence > 0.5


def test_type_and_confidence_unpack():
    kind, confidence = memcon.relate("France backed Mali.", "France", "Mali")
    assert kind == "SUPPORT"
    assert 0.0 < confidence <= 1.0


def test_spans_and_words_say_the_same():
    text = "France backed Mali."
    assert memcon.relate(text, (0, 6), (14, 18)) == memcon.relate(text, "France", "Mali")


def test_who_acts_matters():
    text = "Chad said that rebels had killed twelve herders near Faya."
    assert memcon.relate(text, "Chad", "rebels").type == "ACCUSE"
    assert memcon.relate(text, "rebels", "twelve herders").type == "ASSAULT"


def test_the_entry_that_agrees_is_named():
    relation = memcon.relate("Ghana has suspended aid to Togo.", "Ghana", "Togo")
    assert relation.frame is not None
    assert "suspend" in relation.frame or "aid" in relation.frame
    assert relation.cameo == "162"


def test_codebooks_part_on_imposed_sanctions():
    asked = ("Canada imposed sanctions on Belarus.", "Canada", "Belarus")
    assert memcon.relate(*asked).type == "SANCTION"
    assert memcon.relate(*asked, codebook="cameo-2021").type == "COERCE"
    ended = ("Ghana has suspended aid to Togo.", "Ghana", "Togo")
    assert memcon.relate(*ended, codebook="cameo-2021").type == "SANCTION"


def test_a_party_may_be_unnamed():
    relation = memcon.relate("Thousands marched through Tbilisi.", "Thousands", None)
    assert relation.type == "PROTEST"


def test_the_same_words_are_looked_for_outside_the_other_party():
    text = "South Sudan accused Sudan of bombing Heglig."
    assert place(text, "South Sudan", "Sudan") == [(0, 11), (20, 25)]
    assert place(text, "Sudan", (20, 25)) == [(6, 11), (20, 25)]


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("Norway", "Mali", "'Norway' does not stand in the text"),
        ("Fran", "Mali", "'Fran' does not stand in the text"),
        ("", "Mali", "does not stand in the text"),
        ((0, 99), "Mali", "not in a text of 19 characters"),
        ((6, 6), "Mali", "not in a text of 19 characters"),
        ((0, 13), (7, 18), "overlap"),
    ],
)
def test_a_party_that_is_not_there_is_refused(source, target, why):
    with pytest.raises(ValueError, match=why.replace("(", r"\(")):
        memcon.relate("France backed Mali.", source, target)


def test_a_long_text_is_read_around_its_parties():
    filler = "The minister spoke at length about the harvest and the weather. " * 40
    text = filler + "Canada sent Haiti three hundred tonnes of rice. " + filler
    at = text.index("Canada")
    logits = load_model().logits(text, (at, at + 6), (at + 12, at + 17))
    assert load_model().labels.types[logits.index(max(logits))] == "AID"


@settings(deadline=None, max_examples=40)
@given(st.text(min_size=1), st.data())
def test_any_text_gives_probabilities(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    logits = load_model().logits(text, (start, end), None)
    assert math.isclose(sum(map(math.exp, logits)), 1.0, abs_tol=1e-5)
