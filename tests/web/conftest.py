"""A store of the example articles, and the application over a copy of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from memcon.coding import Article, Coder
from memcon.store import Store
from memcon.web import Access, Desk, create_app

ROOT = Path(__file__).parents[2]
DAYS = {
    "ceasefire": "2024-05-14",
    "coup": "2019-02-12",
    "sanctions": "2021-09-23",
    "summit_colombo": "2014-07-08",
}


@pytest.fixture(scope="session")
def example_store(coder: Coder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with four example articles, coded by memcon."""
    place = tmp_path_factory.mktemp("examples") / "store"
    articles = (
        Article((ROOT / f"examples/articles/{name}.txt").read_text(), f"{name}.txt", published=day)
        for name, day in DAYS.items()
    )
    with Store.open(place) as store:
        store.add(coder.code_many(articles))
    return place


@pytest.fixture
def store(example_store: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the example store, to write to."""
    shutil.copytree(example_store, tmp_path / "store")
    with Store.open(tmp_path / "store", create=False) as opened:
        yield opened


@pytest.fixture
def client(store: Store, coder: Coder) -> TestClient:
    """The application, asked from this machine."""
    return TestClient(create_app(store, Desk(lambda: coder)), base_url="http://localhost")


@pytest.fixture
def guarded(store: Store, coder: Coder) -> TestClient:
    """The application as it is beyond this machine, with a token."""
    app = create_app(store, Desk(lambda: coder), Access(hosts=None, token="sesame"))
    return TestClient(app, base_url="http://news.example")
