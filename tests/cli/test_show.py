"""`memcon show`, `memcon schema` and `memcon frames`: what a person sees."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from memcon.cli import main
from memcon.coding import Coder
from memcon.record import to_json


def test_a_record_is_shown_with_who_did_what(coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_bytes(to_json(coder.code("Ukraine accused Russia of torture.", "2023-01-02")))
    result = CliRunner().invoke(main, ["show", str(path), "--width", "120"])
    assert result.exit_code == 0
    for words in ("Ukraine accused Russia of torture.", "ACCUSE", "2023-01-02"):
        assert words in result.output


def test_a_broken_record_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text("\n{}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["show", str(path)])
    assert result.exit_code == 1
    assert f"{path}:2:" in result.output


def test_the_schema_is_json() -> None:
    schema = json.loads(CliRunner().invoke(main, ["schema"]).output)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_the_lexicon_can_be_looked_into() -> None:
    result = CliRunner().invoke(main, ["frames", "find", "accuse"])
    assert "ACCUSE" in result.output
    assert CliRunner().invoke(main, ["frames", "find", "xyzzy"]).exit_code == 1
