"""`memcon code`: each bad document is named with its reason, and the others are still coded."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from memcon.cli import main

STORY = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Monday."
FRENCH = (
    "Le président de la République a rencontré hier le chancelier allemand dans la capitale "
    "pour des entretiens sur la guerre et les sanctions, selon un communiqué de son cabinet."
)


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=text)


def records(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_one_file_gives_one_line(story: Path) -> None:
    result = run("code", story, "--date", "2023-03-21")
    assert result.exit_code == 0
    (record,) = records(result)
    assert record["document"]["path"] == str(story)
    assert record["document"]["published"] == "2023-03-21"
    assert [e["type"] for e in record["events"]] == ["CONSULT"]


def test_standard_input(story: Path) -> None:
    (record,) = records(run("code", "-", text=STORY))
    assert record["document"]["path"] is None
    assert record["text"] == STORY


def test_standard_input_may_be_packed() -> None:
    lines = "\n".join(json.dumps({"text": STORY, "date": f"2023-03-{d}"}) for d in (21, 22))
    packed = gzip.compress(lines.encode())
    result = CliRunner().invoke(main, ["code", "-"], input=packed)
    assert [r["document"]["published"] for r in records(result)] == ["2023-03-21", "2023-03-22"]


def test_a_column_may_be_named(story: Path) -> None:
    table = story.with_name("t.csv")
    table.write_text(f"nr,inhalt\n1,{STORY}\n", encoding="utf-8")
    assert "it has columns 'nr', 'inhalt'" in run("code", table).stderr
    (record,) = records(run("code", table, "--column", "text=inhalt"))
    assert record["document"]["path"] == f"{table}:2"
    assert run("code", table, "--column", "nonsense=inhalt").exit_code == 2


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b" \n", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is binary"),
        ("noise.txt", bytes(range(256)) * 8, "is binary"),
        ("french.txt", FRENCH.encode(), "another language than English (it looks like 'fr')"),
    ],
)
def test_a_bad_document_is_named_and_the_rest_coded(
    story: Path, name: str, data: bytes, reason: str
) -> None:
    bad = story.with_name(name)
    bad.write_bytes(data)
    result = run("code", bad, story)
    assert result.exit_code == 1
    assert f"memcon: {bad}: " in result.stderr
    assert reason in result.stderr
    assert len(records(result)) == 1


def test_a_missing_file_is_named(story: Path) -> None:
    result = run("code", story.with_name("none.txt"), story)
    assert result.exit_code == 1
    assert "none.txt: does not exist" in result.stderr
    assert len(records(result)) == 1


def test_another_encoding_is_decoded(story: Path) -> None:
    old = story.with_name("old.txt")
    old.write_bytes("The café’s owner met Turkish officials in Genève on Friday.".encode("cp1252"))
    (record,) = records(run("code", old))
    assert "café" in record["text"]


def test_a_folder_is_coded_in_order_of_name(story: Path) -> None:
    story.with_name("a.txt").write_text("Ukraine attacked Russia.", encoding="utf-8")
    story.with_name("z.bin").write_bytes(b"\x00")
    found = records(run("code", story.parent))
    assert [Path(r["document"]["path"]).name for r in found] == ["a.txt", "story.txt"]


def test_a_folder_without_text_is_named(tmp_path: Path) -> None:
    result = run("code", tmp_path)
    assert result.exit_code == 1
    assert "is a folder without documents" in result.stderr


def test_output_to_a_file(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    assert run("code", story, "-o", out).stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["schema"] == "memcon/1"


@pytest.mark.parametrize("wrong", [["--date", "March"], ["--pipeline", "xx_none"], []])
def test_wrong_usage_exits_with_two(story: Path, wrong: list[str]) -> None:
    assert run("code", *([story] if wrong else []), *wrong).exit_code == 2


def test_an_actor_table_of_ones_own(story: Path, tmp_path: Path) -> None:
    table = tmp_path / "organizations_mine.tsv"
    table.write_text(
        "id\tcode\tname\tkind\tcountry\tparent\tsector\tcameo\tnames\tmembers\tstart\tend\tnote\n"
        "\tLANTERN\tLantern Front\tarmed_group\tKEN\t\tREB\tKENREB\t\t\t\t\t\n",
        encoding="utf-8",
    )
    story.write_text("The Lantern Front attacked Kenyan troops.", encoding="utf-8")
    (record,) = records(run("code", story, "--actors", table))
    assert "KENREB" in [a["code"] for a in record["actors"]]


def test_a_broken_table_is_named_with_its_line(story: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    columns = "id\tname\tcountry\torganization\toffice\ttitle\tstart\tend\tgender\tnames"
    row = "\tAna Roe\tKEN\t\tpresident\tPresident of Kenya\tlast year\t\tf\t"
    table.write_text(f"{columns}\n{row}\n", encoding="utf-8")
    result = run("code", story, "--actors", table)
    assert result.exit_code == 2
    assert "mine.tsv:2: column 'start': 'last year' is not" in result.stderr


def test_a_table_of_an_unknown_kind_is_refused(story: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("id\tname\n\tx\n", encoding="utf-8")
    result = run("code", story, "--actors", table)
    assert result.exit_code == 2
    assert "mine.tsv:1: the header fits no table of actors" in result.stderr
