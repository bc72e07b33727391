"""`memcon show`, `memcon schema` and `memcon frames`: what a person sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from memcon.cli import main
from memcon.coding import Coder
from memcon.contract import to_json


def test_a_record_is_shown_with_who_did_what(coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_bytes(to_json(coder.code("Ukraine accused Russia of torture.", "2023-01-02")))
    result = CliRunner().invoke(main, ["show", str(path), "--width", "120"])
    assert result.exit_code == 0
    for words in ("Ukraine accused Russia of torture.", "ACCUSE", "2023-01-02"):
        assert words in result.output


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_a_narrow_page_keeps_ids_types_and_every_line_within_it(
    coder: Coder, tmp_path: Path, width: int
) -> None:
    text = (
        "Kenya's foreign minister, Amina Oduya, met her Ugandan counterpart in Kampala on Monday. "
        '"We will not close the border," she told reporters. Uganda denied that it had shelled a '
        "village near Busia."
    )
    record = coder.code(text, "2024-05-14")
    path = tmp_path / "one.jsonl"
    path.write_bytes(to_json(record))
    lines = CliRunner().invoke(main, ["show", str(path), "--width", str(width)]).output.splitlines()
    assert max(map(len, lines)) <= width
    assert "\x1b" not in "".join(lines)
    for number in [*(s.id for s in record.statements), *(e.id for e in record.events)]:
        assert sum(line.split()[:1] == [number] for line in lines) == 1
    for event in record.events:
        assert any(f"{event.type} {event.mode or ''}".strip() in line for line in lines)


def test_what_is_no_record_is_named_with_its_line_and_the_others_are_shown(
    tmp_path: Path, coder: Coder
) -> None:
    path, latin = tmp_path / "some.jsonl", tmp_path / "latin.txt"
    line = to_json(coder.code("Ghana sent troops to Mali.")).decode()
    path.write_text(f"\n{{}}\n{line}\n", encoding="utf-8")
    latin.write_bytes("Le café".encode("latin-1"))
    result = CliRunner().invoke(main, ["show", str(path), str(latin), str(tmp_path)])
    assert result.exit_code == 1
    assert "Ghana sent troops" in result.stdout
    for named in (f"{path}:2: ", f"{latin}:1: ", f"{tmp_path}: cannot be read"):
        assert named in result.stderr


def test_the_schema_is_json() -> None:
    schema = json.loads(CliRunner().invoke(main, ["schema"]).output)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_the_lexicon_can_be_looked_into() -> None:
    result = CliRunner().invoke(main, ["frames", "find", "accuse"])
    assert "ACCUSE" in result.output
    assert CliRunner().invoke(main, ["frames", "find", "xyzzy"]).exit_code == 1
