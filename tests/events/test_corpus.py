"""What the relation model learns from: read in a fixed order, held out by cue, varied."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

FOLDER = Path(__file__).parents[2] / "models" / "events"


def module(name: str) -> ModuleType:
    """A training script as a module: it is no part of the package."""
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


corpus, varying = module("corpus"), module("varying")
ROWS = corpus.read_rows()
NAMES = [party for party in varying.parties_of(ROWS) if varying.is_name(party)]


def test_every_type_has_its_sentences():
    assert {row.type for row in ROWS} == set(corpus.TYPES)
    assert {row.status for row in ROWS} <= set(corpus.STATUSES)


def test_held_out_and_used_make_the_whole():
    used, held = corpus.by_cue(ROWS, corpus.HELD)
    assert len(used) + len(held) == len(ROWS)
    assert set(used).isdisjoint(held)
    assert 0.01 < len(held) / len(ROWS) < 0.2


def test_two_parts_of_the_cues_share_no_sentence():
    first, second = (corpus.by_cue(ROWS, corpus.HELD, part)[1] for part in (0, 1))
    assert first
    assert second
    assert set(first).isdisjoint(second)


def test_a_held_out_cue_is_in_no_sentence_of_its_type_that_is_learned():
    rows = [
        corpus.Row(f"<s>{a}</s> {verb} <t>{b}</t>.", type_, "", "occurred")
        for verb, type_ in (("shelled", "ASSAULT"), ("praised", "SUPPORT"), ("lent", "AID"))
        for a, b in (("Chad", "Mali"), ("Peru", "Cuba"), ("Fiji", "Iran"), ("Oman", "Togo"))
    ]
    # One cue in one is held out: all of them; one in a thousand: none of these three.
    assert corpus.by_cue(rows, 1) == ([], rows)
    assert corpus.by_cue(rows, 1000) == (rows, [])


@given(st.sampled_from(ROWS), st.integers())
def test_a_varied_sentence_says_the_same_of_other_parties(row, seed):
    vary = varying.Variation(NAMES, ROWS[:50], random.Random(seed))
    other = vary(row)
    assert (other.type, other.mode, other.status) == (row.type, row.mode, row.status)
    told = [m[1] for m in corpus.SPAN.finditer(other.text)]
    assert len(told) >= len(corpus.SPAN.findall(row.text)) - 1
    assert set(told) <= {"s", "t"}
    # What stands between the parties is left as it was.
    between = corpus.SPAN.split(row.text)[3].strip(" .")
    assert between in varying.MARK.sub("", other.text)


@pytest.mark.parametrize(
    ("party", "named"),
    [("Chad", True), ("the Chadian army", True), ("the tanker", False), ("The rebels", False)],
)
def test_a_party_is_named_or_described(party, named):
    assert varying.is_name(party) is named


def test_a_described_party_is_seldom_exchanged_and_a_named_one_often():
    vary = varying.Variation(["Togo"], ROWS[:9], random.Random(7))
    row = corpus.Row("<s>Chad</s> seized <t>a hill</t>.", "ASSAULT", "", "occurred")
    told = [vary(row).text for _ in range(2000)]
    assert sum("<s>Togo" in text for text in told) > 3 * sum("<t>Togo" in text for text in told) > 0


def test_a_clause_beside_a_sentence_has_no_marks_of_its_own():
    other = corpus.Row("<s>Peru</s> lent <t>Cuba</t> a ship.", "AID", "", "occurred")
    vary = varying.Variation(["Togo"], [other], random.Random(7))
    row = corpus.Row("<s>Chad</s> shelled <t>Mali</t>.", "ASSAULT", "", "occurred")
    joined = [text for _ in range(200) if " lent " in (text := vary(row).text)]
    assert joined
    assert all("lent Cuba a ship" in text and "Peru lent" in text for text in joined)
