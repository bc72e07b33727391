"""Stores of both kinds: in a folder, and on a real PostgreSQL server."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from server import database

from memcon.coding import Coder
from memcon.record import Record
from memcon.store import Store

STORIES = (
    "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Monday.",
    "Ukraine attacked Russia with 40 drones on Friday. “We had no choice,” Zelenskyy told the BBC.",
    "The European Union imposed sanctions on Belarus. Lukashenko’s spokesman rejected them.",
    "Protesters in Paris said on Tuesday that France should send no troops to Niger.",
)


@pytest.fixture
def room() -> Iterator[Path]:
    """A folder in memory where there is one: a store waits for the disk at each transaction."""
    memory = Path("/dev/shm")
    home = tempfile.mkdtemp(prefix="memcon-", dir=memory if os.access(memory, os.W_OK) else None)
    yield Path(home)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["folder", "postgres"])
def place(request: pytest.FixtureRequest, room: Path) -> str:
    """Where a store may be made: a folder, or a new database of the server."""
    if request.param == "folder":
        return str(room / "store")
    return database(request.getfixturevalue("postgres"), room / "data")


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store."""
    with Store.open(place) as made:
        yield made


@pytest.fixture(scope="session")
def records(coder: Coder) -> list[Record]:
    """A few coded stories."""
    return [coder.code(text, "2024-05-14") for text in STORIES]
