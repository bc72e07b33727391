"""`memcon explain` says the entry, the way through the parse and the rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from memcon.cli import main
from memcon.events.explaining import read_rules
from memcon.expertise import load_expertise
from memcon.knowledge.folder import tables


@pytest.fixture(scope="module")
def printed() -> str:
    text = "Rome refused to help Chad."
    result = CliRunner().invoke(main, ["explain", "-"], input=text)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_entry_stands_there_with_its_example(printed: str) -> None:
    assert "aid/help.v" in printed
    assert "<s>" in printed


def test_the_way_to_each_role_is_told(printed: str) -> None:
    assert "actor Government of Italy as 'Rome': ↓nsubj Rome" in printed
    assert "recipient Chad: ↓xcomp help ↓dobj Chad" in printed


def test_rules_are_named_and_explained(printed: str) -> None:
    assert "refused-is-reject(refuse): what somebody refuses" in printed


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["explain", str(tmp_path / "none.txt")])
    assert result.exit_code == 1
    assert "none.txt" in result.output


def test_every_rule_of_composition_has_a_meaning() -> None:
    known = read_rules(tables() / "frames")
    outcomes = load_expertise().coding.composition.outcomes.values()
    assert {o.rule for o in outcomes} <= set(known)
