"""The lexicon: every entry's example gives the event that the entry means."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from memcon.cli import main
from memcon.coding import Article, Coder
from memcon.events.examples import check_example, examples
from memcon.expertise import compile_tables, load_expertise
from memcon.knowledge.tables import TableError

HEAD = "predicate\tpos\twhen\ttype\tmode\tcameo\tactor\trecipient\texample\n"


def test_every_example_gives_its_event() -> None:
    lexicon = load_expertise().coding.lexicon
    pairs = list(examples(f for frames in lexicon.frames.values() for f in frames))
    assert len(pairs) >= 3000
    records = Coder(learned=False).code_many(Article(marked.text) for _, marked in pairs)
    wrong = [
        f"{frame.key}: {frame.example}: {fault}"
        for (frame, marked), record in zip(pairs, records, strict=True)
        if (fault := check_example(frame, marked, record))
    ]
    assert not wrong, "\n".join(wrong)


def test_own_entries_come_first(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    row = "sing\tv\t\tPROTEST\tdemo\t141\t\tat\t<s>The monks</s> sang at <t>the soldiers</t>.\n"
    own.write_text(HEAD + row, "utf-8")
    result = CliRunner().invoke(main, ["frames", "check", str(own)])
    assert result.output == "1 examples, 0 failed\n", result.output


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("sing\tv\t\tSONG\t\t\t\t\t\n", "'SONG' is no PLOVER type"),
        ("sing\tx\t\tPROTEST\t\t\t\t\t\n", "needs a predicate and a pos"),
        ("sing\tv\tobj\tPROTEST\t\t\t\t\t\n", "'obj' is not slot:words"),
        ("sing\tv\tobj:@no\tPROTEST\t\t\t\t\t\n", "class '@no' is not in classes.tsv"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str, fault: str) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(HEAD + row, "utf-8")
    with pytest.raises(TableError, match=rf"own\.tsv:2: .*{fault}"):
        compile_tables(frames=[own])


def test_find_shows_entries_and_operators() -> None:
    result = CliRunner().invoke(main, ["frames", "find", "halt"])
    assert "operator halt (v): STOP" in result.output
    assert CliRunner().invoke(main, ["frames", "find", "zzz"]).exit_code == 1
