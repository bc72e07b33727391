"""A full disk is a clear error and leaves the store as it was."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from writers import SMALL, contents, varied, written

from memcon.contract import from_json
from memcon.record import Record
from memcon.store import Store, StoreFull

SIZE = 24  # MiB of the small disk: a catalogue, the next one, and some batches


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few MiB, in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("A SMALL DISK CANNOT BE MOUNTED HERE: root may, where mounting is allowed")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def added_until_full(place: str, lines: list[bytes]) -> int:
    """Add records in small batches until the disk is full; gives how many batches were stored."""
    batches = [lines[i : i + SMALL] for i in range(0, len(lines), SMALL)]
    with Store.open(place) as store:
        for number, batch in enumerate(batches):
            try:
                store.add_batch([from_json(line) for line in batch])
            except StoreFull as error:
                assert str(error).startswith(f"{place}: no space is left. What was stored before")
                return number
    raise AssertionError("the disk never filled up")


def test_a_disk_that_fills_up(small_disk: Path, records: list[Record], room: Path) -> None:
    lines = varied(records, 200, padding=60_000)
    place = str(small_disk / "store")
    stored = added_until_full(place, lines)
    whole = str(room / "whole")
    for _ in range(3):  # it stays full, but for what a smaller catalogue leaves room for
        with Store.open(whole) as store:
            store.add(from_json(line) for line in lines[: stored * SMALL])
        assert 0 < stored < len(lines) // SMALL
        assert contents(place) == contents(whole)  # whole batches, and nothing of the last
        stored += added_until_full(place, lines[stored * SMALL :])
    assert not list(Path(place).glob("*.new*"))
    subprocess.run(["mount", "-o", "remount,size=256m", str(small_disk)], check=True)
    with Store.open(place) as store, Store.open(whole) as other:
        store.add(from_json(line) for line in lines)
        other.add(from_json(line) for line in lines)
    assert contents(place) == contents(whole)


def test_a_file_that_may_not_grow(records: list[Record], room: Path) -> None:
    lines = varied(records, 12)
    place = str(room / "store")
    with Store.open(place) as store:
        store.add(from_json(line) for line in lines[:4])
    before = contents(place)
    process = written(place, lines, space=1000)
    told = process.pipe.recv()  # type: ignore[attr-defined]
    process.join()
    assert told.startswith(f"StoreFull: {place}: no space is left")
    assert contents(place) == before
    with Store.open(place) as store:
        assert store.add(from_json(line) for line in lines).new == 8
