"""The second opinion: what the model does to an event that the lexicon is not sure of."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace

import pytest

from memcon.coding import Coder
from memcon.events.happening import Happening
from memcon.events.model import Labels, log_softmax
from memcon.events.opinion import DOUBT, MODEL, is_doubtful, second
from memcon.expertise import load_expertise
from memcon.language import Phrase

TEXT = "It rained. Chad beat Mali in court."
TYPES = ("ACCUSE", "ASSAULT", "CONCEDE", "RETREAT")
SCORES = load_expertise().coding.scores


def told(**changes) -> Happening:
    one = Happening(
        type="ASSAULT",
        mode="beat",
        cameo="182",
        actors=(Phrase(3, 4, 3, (11, 15)),),
        recipients=(Phrase(5, 6, 5, (21, 25)),),
        at=4,
        light=None,
        trigger=(16, 20),
        evidence=(11, 35),
        status="occurred",
        confidence=0.4,
        frame="assault/beat.v",
        rules=("active",),
    )
    return replace(one, **changes)


def model(trust: float = 0.0, **logits: float):
    """A model that has made up its mind; it checks that the parties are marked where they stand."""

    def opinion(text, source, target):
        assert (text[slice(*source)], text[slice(*target)]) == ("Chad", "Mali")
        return log_softmax([logits.get(t, 0.0) for t in TYPES])

    labels = Labels(TYPES, (), (), {}, 128, 1.0, {"both": trust})
    return SimpleNamespace(labels=labels, logits=opinion)


def test_the_model_names_another_type():
    one = second(TEXT, told(), SCORES, model(ACCUSE=4.0))
    assert (one.type, one.mode, one.cameo, one.frame) == ("ACCUSE", None, "110", MODEL)
    assert one.confidence == pytest.approx(math.exp(4) / (math.exp(4) + 3), abs=0.01)


def test_what_the_lexicon_said_is_kept_in_the_rules():
    one = second(TEXT, told(), SCORES, model(ACCUSE=4.0))
    assert one.rules == ("assault/beat.v", "active", "second opinion")


def test_without_a_clear_margin_the_lexicon_keeps_its_type_and_is_less_sure():
    one = second(TEXT, told(), SCORES, model(ACCUSE=1.5))
    assert one.type == "ASSAULT"
    assert one.confidence < 0.2


def test_where_both_agree_only_the_confidence_changes():
    one = second(TEXT, told(), SCORES, model(ASSAULT=4.0))
    assert one.confidence > 0.9
    assert replace(one, confidence=0.4) == told(rules=("active", "second opinion"))


def test_the_lexicon_is_heard_too():
    assert second(TEXT, told(), SCORES, model(trust=20.0, ACCUSE=4.0)).type == "ASSAULT"


def test_concede_and_retreat_are_no_disagreement():
    one = second(TEXT, told(type="RETREAT", mode=None), SCORES, model(CONCEDE=4.0))
    assert one.type == "RETREAT"
    assert one.confidence > 0.9


@pytest.mark.parametrize(
    "changes",
    [
        {"confidence": DOUBT},
        {"status": "negated"},
        {"status": "demanded"},
        {"actors": ()},
        {"recipients": ()},
        {"evidence": (11, 20)},
        {"recipients": (Phrase(3, 4, 3, (11, 15)),)},
    ],
    ids=[
        "sure",
        "negated",
        "demanded",
        "no actor",
        "no recipient",
        "recipient in another sentence",
        "the same words",
    ],
)
def test_the_model_is_not_asked(changes):
    assert is_doubtful(told())
    assert not is_doubtful(told(**changes))


def test_a_coder_may_do_without():
    text = "Kenya's president flew to Uganda to see the Ugandan president."
    frames = {event.frame for event in Coder(learned=False).code(text).events}
    assert MODEL not in frames
