"""The gold files and the attribution cases say what their texts say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from attribution import names, read_cases
from gold import EXAMPLES, GoldError, find_once, read_all

from memcon.record import EventType, Status

TYPES = frozenset(EventType.__args__)  # type: ignore[attr-defined]
STATUSES = frozenset(Status.__args__)  # type: ignore[attr-defined]
CASES = read_cases(EXAMPLES / "attribution.tsv")


@pytest.mark.parametrize("folder", [EXAMPLES, EXAMPLES / "fresh"])
def test_every_article_has_its_gold(folder: Path) -> None:
    articles = read_all(folder / "gold")
    assert {a.name for a in articles} == {p.stem for p in (folder / "articles").glob("*.txt")}
    for article in articles:
        assert 400 <= len(article.text.split()) <= 1200
        assert len({s for said in article.statements for s in said.speakers}) >= 8
        for event in article.events:
            assert TYPES.issuperset(event.types), event
            assert STATUSES.issuperset(event.statuses), event


def test_words_that_stand_twice_are_refused() -> None:
    with pytest.raises(GoldError, match="stands 2 times"):
        find_once("he", "he said that he knew, then left the room")


def test_there_are_cases_enough_of_each_field() -> None:
    assert len(CASES) >= 300
    for field in ("addressee", "medium", "outlet", "via", "denied"):
        assert sum(bool(row[field]) for row in CASES) >= 35, field


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["text"][:40])
def test_a_case_quotes_its_text(row: dict[str, str]) -> None:
    for piece in row["content"].split(" | ") if row["content"] else ():
        find_once(piece, row["text"])
    if row["denied"]:
        find_once(row["denied"], row["text"])
    for field in ("speaker", "addressee", "outlet", "via"):
        for name in names(row[field]):
            assert name in row["text"]
