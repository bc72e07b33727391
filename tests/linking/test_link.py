"""Events of several documents that tell one happening are joined; others are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from memcon.coding import Article, Coder
from memcon.linking import Linked, link
from memcon.store import Store

TUESDAY = "2024-03-05"


def linked(home: Path, coder: Coder, *texts: str, day: str = TUESDAY) -> Store:
    """A store of some texts, each from another paper, linked."""
    articles = [
        Article(text, publisher=f"Paper {n}", published=day) for n, text in enumerate(texts)
    ]
    store = Store.open(home)
    store.add(coder.code_many(articles))
    link(store)
    return store


def happenings(store: Store, type: str) -> list[list[str]]:
    """The publishers that tell each happening of a type."""
    found = store.query(
        "SELECT publishers FROM happenings WHERE type = ? ORDER BY publishers", [type]
    ).to_pylist()
    return [row["publishers"] for row in found]


def test_two_papers_tell_one_attack(tmp_path: Path, coder: Coder) -> None:
    store = linked(
        tmp_path,
        coder,
        "Russia attacked the Ukrainian port of Izmail with drones on Tuesday.",
        "Grain burned at Izmail on Wednesday after Russia bombed the Ukrainian port on Tuesday.",
    )
    assert happenings(store, "ASSAULT") == [["Paper 0", "Paper 1"]]
    (row,) = store.query("SELECT * FROM happenings WHERE type = 'ASSAULT'").to_pylist()
    assert (row["documents"], row["events"], row["stories"]) == (2, 2, 2)
    assert row["day"].isoformat() == TUESDAY


@pytest.mark.parametrize(
    ("first", "second", "type"),
    [
        (
            "Russia attacked the Ukrainian port of Izmail with drones on Tuesday.",
            "Ukraine attacked the Russian city of Ryazan with drones on Tuesday.",
            "ASSAULT",
        ),
        (
            "The European Union imposed sanctions on Belarus on Tuesday.",
            "The United States imposed sanctions on Belarus on Tuesday.",
            "SANCTION",
        ),
        (
            "Kenyan President William Ruto met Ugandan President Yoweri Museveni on Tuesday.",
            "Kenyan President William Ruto met Chinese President Xi Jinping on Tuesday.",
            "CONSULT",
        ),
        (
            "Japan sent food to Peru on Tuesday.",
            "Japan sent food to Peru on 20 February 2024.",
            "AID",
        ),
    ],
)
def test_another_side_or_another_day_is_another_happening(
    tmp_path: Path, coder: Coder, first: str, second: str, type: str
) -> None:
    store = linked(tmp_path, coder, first, second)
    assert happenings(store, type) == [["Paper 0"], ["Paper 1"]]


def test_who_met_whom_may_be_told_from_either_side(tmp_path: Path, coder: Coder) -> None:
    store = linked(
        tmp_path,
        coder,
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni on Tuesday.",
        "Ugandan President Yoweri Museveni held talks with Kenyan President William Ruto "
        "on Tuesday.",
    )
    assert happenings(store, "CONSULT") == [["Paper 0", "Paper 1"]]


def test_copies_count_as_one_story(tmp_path: Path, coder: Coder) -> None:
    text = (
        "Russia attacked the Ukrainian port of Izmail with drones on Tuesday. Two silos burned and "
        "three dock workers were taken to hospital, said the harbour master, who asked the "
        "shipping companies for patience. Rain helped the firemen in the night."
    )
    store = linked(tmp_path, coder, text, text + " Loading will start again soon.")
    (row,) = store.query(
        "SELECT documents, stories FROM happenings WHERE evidence LIKE 'Russia attacked%'"
    ).to_pylist()
    assert row == {"documents": 2, "stories": 1}
    assert store.query("FROM copies").num_rows == 2


def test_linking_again_gives_the_same(tmp_path: Path, coder: Coder) -> None:
    store = linked(tmp_path, coder, "Russia attacked Ukraine on Tuesday.", "Iran bombed Iraq.")
    before = store.query("FROM happenings ORDER BY ALL")
    link(store)
    assert store.query("FROM happenings ORDER BY ALL") == before


def test_an_empty_store_links_to_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert link(store) == Linked(0, 0, 0, 0)
