"""What the relation model learns from: read in a fixed order, held out by cue, varied."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

SOURCE = Path(__file__).parents[2] / "models" / "events" / "corpus.py"
SPEC = importlib.util.spec_from_file_location("corpus", SOURCE)
assert SPEC and SPEC.loader
corpus = importlib.util.module_from_spec(SPEC)
sys.modules["corpus"] = corpus
SPEC.loader.exec_module(corpus)

ROWS = corpus.read_rows()
NAMES = corpus.names_of(ROWS)


def test_every_type_has_its_sentences():
    assert {row.type for row in ROWS} == set(corpus.TYPES)
    assert {row.status for row in ROWS} <= set(corpus.STATUSES)


def test_held_out_and_used_make_the_whole():
    used, held = corpus.by_cue(ROWS, corpus.HELD)
    assert len(used) + len(held) == len(ROWS)
    assert set(used).isdisjoint(held)
    assert 0.01 < len(held) / len(ROWS) < 0.2


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
    other = corpus.varied(row, NAMES, random.Random(seed))
    assert (other.type, other.mode, other.status) == (row.type, row.mode, row.status)
    told = [m[1] for m in corpus.SPAN.finditer(other.text)]
    assert len(told) >= len(corpus.SPAN.findall(row.text)) - 1
    assert set(told) <= {"s", "t"}
    # What stands between the parties is left as it was.
    assert corpus.SPAN.split(row.text)[3].strip(" .") in other.text.replace("</t>", "").replace(
        "<t>", ""
    ).replace("<s>", "").replace("</s>", "")
