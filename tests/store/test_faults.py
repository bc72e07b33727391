"""Writers that are killed, that write at once: nothing lost or doubled."""

from __future__ import annotations

import random
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from writers import contents, varied, written

from memcon.record import Record
from memcon.store import Store

KILLS = {"folder": 50, "postgres": 8}


def finished(place: str, lines: list[bytes]) -> str:
    """How a writer that is let alone ends."""
    process = written(place, lines)
    told = process.pipe.recv()  # type: ignore[attr-defined]
    process.join()
    return told


def told(process: BaseProcess) -> str:
    """How a writer ended, by its own word; empty where it was killed before it could tell."""
    try:
        return process.pipe.recv()  # type: ignore[attr-defined]
    except EOFError:
        return ""


def test_a_store_whose_writers_were_killed_is_as_if_they_had_not_been(
    place: str, records: list[Record], room: Path, request: pytest.FixtureRequest
) -> None:
    lines = varied(records, 60)
    whole = str(room / "undisturbed")
    started = time.monotonic()
    assert finished(whole, lines) == "done"
    length = time.monotonic() - started
    chance = random.Random(7)
    kind = request.node.callspec.params["place"]
    kills = 0
    for _ in range(20 * KILLS[kind]):
        if kills == KILLS[kind]:
            break
        process = written(place, lines)
        time.sleep(chance.uniform(0, length / 4))
        process.kill()
        process.join()
        kills += not told(process)
        with Store.open(place, create=False) as store:
            there = list(store.ids())
            assert store.query("SELECT document_id FROM sightings").num_rows == len(there)
            if len(there) == len(lines):  # all are there: taken out, so that the next has work
                store.remove(there)
    assert kills == KILLS[kind]
    assert finished(place, lines) == "done"
    assert contents(place) == contents(whole)


def test_writers_at_once_lose_nothing_and_double_nothing(
    place: str, records: list[Record], room: Path
) -> None:
    lines = varied(records, 36)
    Store.open(place).close()
    writers = [written(place, lines[start : start + 24]) for start in (0, 6, 12)]
    assert [w.pipe.recv() for w in writers] == ["done"] * 3  # type: ignore[attr-defined]
    whole = str(room / "alone")
    assert finished(whole, lines) == "done"
    assert contents(place) == contents(whole)


def test_two_that_make_a_store_at_once_make_one(place: str, records: list[Record]) -> None:
    lines = varied(records, 8)
    writers = [written(place, lines) for _ in range(3)]
    assert [w.pipe.recv() for w in writers] == ["done"] * 3  # type: ignore[attr-defined]
    assert len(contents(place)["documents"]) == 8
