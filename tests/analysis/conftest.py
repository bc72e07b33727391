"""Stores filled with records."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from memcon.record import Record
from memcon.store import Store


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store, to copy: making its tables is most of what a small store costs."""
    place = tmp_path_factory.mktemp("empty") / "store"
    Store.open(place).close()
    return place


@pytest.fixture
def filled(empty: Path, tmp_path: Path) -> Callable[..., Store]:
    """A function that gives a store of records."""
    shutil.copytree(empty, tmp_path / "store")

    def make(*records: Record) -> Store:
        store = Store.open(tmp_path / "store", create=False)
        store.add(records)
        return store

    return make
