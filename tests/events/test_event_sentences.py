"""The sentences that the relation model learns from: well formed, legal labels, no two alike."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "models" / "events" / "sentences"
HEADER = ["text", "type", "mode", "status", "contexts"]
STATUSES = {"occurred", "ongoing", "planned", "hypothetical", "denied", "negated", "demanded"}
MARK = re.compile(r"</?[st]>")
WHOLE = re.compile(r"<([st])>(?:[^<>]*\w[^<>]*)</\1>")


def table(path: Path) -> Iterator[list[str]]:
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    yield from csv.reader(
        (line for line in lines if not line.startswith("#")),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )


def legal_modes() -> set[tuple[str, str]]:
    scores = table(ROOT / "knowledge" / "frames" / "intensity.tsv")
    return {(type_, mode) for type_, mode, *_ in scores} | {("PROTEST", "vandalize")}


FILES = sorted(FOLDER.glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_has_its_parties_marked_and_a_legal_label(path: Path) -> None:
    header, *rows = table(path)
    assert header == HEADER
    assert rows
    modes = legal_modes()
    for row in rows:
        assert len(row) == len(HEADER), row
        text, type_, mode, status, _ = row
        marks = sorted(MARK.findall(text))
        assert marks in (["</s>", "</t>", "<s>", "<t>"], ["</s>", "<s>"], ["</t>", "<t>"]), text
        assert len(WHOLE.findall(text)) == len(marks) / 2, text
        assert (type_, mode) in modes, row
        assert status in STATUSES, row


def test_no_sentence_with_the_same_parties_stands_twice() -> None:
    seen: dict[str, str] = {}
    for path in FILES:
        for row in list(table(path))[1:]:
            text = " ".join(row[0].lower().split())
            assert text not in seen, f"{path.name} and {seen.get(text)}: {row[0]}"
            seen[text] = path.name
