"""Analyses give the same of a store in PostgreSQL as of one in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pandas as pd
import pytest
from server import database
from telling import record, said, told

from memcon.analysis import (
    Party,
    Selection,
    bursts,
    changes,
    contradictions,
    counts,
    links,
    news,
    nodes,
    positions,
    scores,
)
from memcon.record import Record
from memcon.store import Store

RUS, POL = Party.parse("RUS"), Party.parse("POL")
ANALYSES: dict[str, Callable[[Store], pd.DataFrame]] = {
    "counts": lambda store: counts(store, Selection(), by="quadrant"),
    "counts of an actor": lambda store: counts(store, Selection(a=RUS), "week"),
    "counts of a code": lambda store: counts(store, Selection(a=Party.parse("RUSM"))),
    "counts, once": lambda store: counts(store, Selection(), once=True),
    "scores": lambda store: scores(store, Selection(a=RUS, b=Party.parse("UKR"))),
    "bursts": lambda store: bursts(store, Selection(a=RUS), "week"),
    "changes": lambda store: changes(store, Selection(a=RUS), "week"),
    "links": lambda store: links(store, Selection()),
    "nodes": lambda store: nodes(store, links(store, Selection())),
    "positions": lambda store: positions(store, ["ban"]),
    "contradictions": lambda store: contradictions(store, days=30),
    "news": lambda store: news(store, date(2000, 1, 1), [RUS, POL]),
}


def stories() -> Iterator[Record]:
    """Shelling every week, then every day; a denial; what is said of a ban."""
    for week in range(12):
        day = (pd.Timestamp("2024-01-01") + pd.Timedelta(weeks=week)).date().isoformat()
        shelled = told("shelled", "RUS", "ASSAULT", "UKR", day, goldstein=-10.0, confidence=0.7)
        yield record(f"Russia shelled Ukraine in week {week}.", (shelled,))
        for number in range(3):
            met = told("met", "POL DEU", "CONSULT", "", day, goldstein=2.0, confidence=0.6)
            yield record(f"Poland and Germany met in week {week} ({number}).", (met,))
    for number in range(14):
        day = (pd.Timestamp("2024-03-25") + pd.Timedelta(days=number)).date().isoformat()
        fired = told("fired", "RUSMIL", "ASSAULT", "UKR", day, goldstein=-10.0, cameo="190")
        yield record(f"Russia’s army fired at Ukraine, day {number}.", (fired,))
    denied = told("shelled", "RUS", "ASSAULT", "UKR", "2024-03-25", status="denied", source="s1")
    speech = said("it shelled Ukraine", "RUS", "denies", "2024-03-26")
    yield record("Russia denied that it shelled Ukraine.", (denied,), (speech,))
    yield record("Poland backed the ban.", (told("backed", "POL", "SUPPORT", "", "2024-02-01"),))


@pytest.fixture(scope="module")
def both(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """The same records in a folder and in PostgreSQL."""
    home = tmp_path_factory.mktemp("both")
    places = (home / "folder", database(postgres, home / "data"))
    with Store.open(places[0]) as folder, Store.open(places[1]) as server:
        for store in (folder, server):
            store.add(stories())
        yield folder, server


@pytest.mark.parametrize("name", ANALYSES)
def test_an_analysis_is_the_same_in_postgres(both: tuple[Store, Store], name: str) -> None:
    folder, server = (ANALYSES[name](store) for store in both)
    assert len(folder) > 0
    pd.testing.assert_frame_equal(
        folder.drop(columns="added", errors="ignore"), server.drop(columns="added", errors="ignore")
    )
