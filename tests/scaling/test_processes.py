"""Coding in several processes: in order, whatever becomes of a worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from quick import QuickOrder

from memcon.contract import to_json
from memcon.reading import Article, Failure
from memcon.scaling.processes import WorkerLost, code_in_processes
from memcon.scaling.work import Order, code_chunk

ARTICLES = [Article(f"Text {i}.", path=f"{i}.txt") for i in range(23)]


def coded(articles: list[Article], order: QuickOrder, jobs: int = 2) -> list[bytes | Failure]:
    """What comes of articles in chunks of three."""
    return list(code_in_processes(articles, order, jobs, chunk=3))  # type: ignore[arg-type]


def test_records_come_in_the_order_of_the_articles(tmp_path: Path) -> None:
    order = QuickOrder(marks=tmp_path)
    expected = [to_json(r) for r in order.coder().code_many(ARTICLES)]
    assert coded(ARTICLES, order) == expected


def test_a_worker_that_dies_is_replaced_and_nothing_is_lost(tmp_path: Path) -> None:
    articles = [*ARTICLES]
    for i in (4, 11, 12):
        articles[i] = Article(f"This one dies once {i}.", path=f"{i}.txt")
    order = QuickOrder(marks=tmp_path)
    found = coded(articles, order)
    assert found == [to_json(r) for r in order.coder().code_many(articles)]
    assert len([*tmp_path.iterdir()]) == 3


def test_an_article_that_always_ends_its_worker_is_named_and_its_neighbours_coded(
    tmp_path: Path,
) -> None:
    articles = [*ARTICLES]
    articles[7] = Article("This one always dies.", path="bad.txt")
    found = coded(articles, QuickOrder(marks=tmp_path))
    assert len(found) == len(articles)
    assert found[7] == Failure(
        "bad.txt", "ended the process that coded it 2 times (out of memory?)"
    )
    assert all(isinstance(one, bytes) for i, one in enumerate(found) if i != 7)


def test_an_article_that_fails_is_named_and_its_neighbours_coded(tmp_path: Path) -> None:
    articles = [*ARTICLES[:5], Article("This fails.", path="bad.txt"), *ARTICLES[5:]]
    found = coded(articles, QuickOrder(marks=tmp_path))
    assert found[5] == Failure("bad.txt", "could not be coded (ValueError: no)")
    assert sum(isinstance(one, bytes) for one in found) == len(ARTICLES)


def test_a_coder_that_cannot_be_built_is_told(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="no such pipeline"):
        coded(ARTICLES, QuickOrder(marks=tmp_path, broken="error"))


def test_workers_that_all_die_at_once_end_the_run(tmp_path: Path) -> None:
    with pytest.raises(WorkerLost):
        coded(ARTICLES, QuickOrder(marks=tmp_path, broken="death"), jobs=1)


def test_no_articles_need_no_workers(tmp_path: Path) -> None:
    assert coded([], QuickOrder(marks=tmp_path, broken="death")) == []


def test_the_key_of_an_order_tells_the_tables_of_ones_own(tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("a")
    first = Order(actors=(table,)).key
    table.write_text("b")
    assert Order().key == ""
    assert len({first, Order(actors=(table,)).key, Order(pipeline="other").key}) == 3


def test_chunks_are_coded_here_as_elsewhere(tmp_path: Path) -> None:
    order = QuickOrder(marks=tmp_path)
    assert code_chunk(order.coder(), ARTICLES) == coded(ARTICLES, order)  # type: ignore[arg-type]
