"""`memcon add`, `query`, `snapshot`, `link`: a store kept and asked on the command line."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as parquet
import pytest
from click.testing import CliRunner, Result

from memcon.cli import main
from memcon.store import Store

STORIES = {
    "a.txt": "Kenyan President William Ruto met Ugandan President Yoweri Museveni on Monday.",
    "b.txt": "Ukraine attacked Russia with drones on Friday, the governor said.",
    "c.txt": "The European Union imposed sanctions on Belarus on Tuesday.",
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def counted(home: Path) -> int:
    with Store.open(home, create=False) as store:
        return len(list(store.ids()))


def test_adding_asking_naming_and_linking(news: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    (news / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    added = run("add", news, "--store", home, "--date", "2024-05-14", "--jobs", "1")
    assert added.exit_code == 1
    assert "broken.pdf" in added.stderr
    assert "3 stored, 1 failed" in added.stderr
    again = run("add", news, "--store", home, "--jobs", "1")
    assert "0 stored, 3 passed over, 1 failed" in again.stderr
    assert run("snapshot", "first", "--store", home).exit_code == 0
    assert run("link", "--store", home).exit_code == 0
    sql = "SELECT type, actor_country FROM dyads WHERE type = 'ASSAULT'"
    assert run("query", sql, "--store", home).stdout == "type,actor_country\nASSAULT,UKR\n"
    line = run("query", sql, "--store", home, "--format", "jsonl").stdout
    assert json.loads(line) == {"type": "ASSAULT", "actor_country": "UKR"}
    table = run("query", "FROM events", "--store", home, "--format", "parquet").stdout_bytes
    assert parquet.read_table(io.BytesIO(table)).num_rows >= 3
    shown = run("query", "SELECT count(*) AS n FROM happenings", "--store", home)
    assert int(shown.stdout.split()[1]) >= 3
    then = run("query", "FROM happenings", "--store", home, "--snapshot", "first")
    assert len(then.stdout.splitlines()) == 1


def test_no_rows_are_a_header(news: Path, tmp_path: Path) -> None:
    Store.open(tmp_path / "store").close()
    asked = ("query", "SELECT document_id FROM documents", "--store", tmp_path / "store")
    assert run(*asked).stdout == "document_id\n"
    empty = run(*asked, "--format", "parquet").stdout_bytes
    assert parquet.read_table(io.BytesIO(empty)).num_rows == 0


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("query", "FROM events", "--store", "none"), 1, "none: no memcon store is here"),
        (("query", "DROP TABLE events", "--store", "."), 1, "no memcon store is here"),
        (("query", "FROM events"), 2, "Missing option '--store'"),
        (("add", "x", "--store", "s", "--pipeline", "xx_none"), 2, "xx_none"),
        (("add", "x", "--store", "s", "--jobs", "0"), 2, "--jobs"),
    ],
)
def test_what_goes_wrong_is_told(
    arguments: tuple[str, ...],
    status: int,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").write_text(STORIES["a.txt"], encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == status
    assert told in result.stderr


def test_killed_while_processes_code_and_run_again(news: Path, tmp_path: Path) -> None:
    for i in range(60):
        (news / f"more{i}.txt").write_text(f"{STORIES['b.txt']} {i}", encoding="utf-8")
    home = tmp_path / "store"
    command = [sys.executable, "-c", "from memcon.cli import main; main()", "add", str(news)]
    command += ["--store", str(home), "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    until = time.monotonic() + 120
    while not workers(running.pid) and time.monotonic() < until:
        time.sleep(0.05)
    left = workers(running.pid)
    assert left
    running.send_signal(signal.SIGKILL)
    running.wait()
    until = time.monotonic() + 120
    while any(Path(f"/proc/{pid}").exists() for pid in left) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(Path(f"/proc/{pid}").exists() for pid in left)  # no worker outlives its master
    assert run("add", news, "--store", home, "--jobs", "1").exit_code == 0
    assert counted(home) == 63


def workers(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(child) for child in task.read_text().split()]
    return [child for child in found if os.path.exists(f"/proc/{child}")]  # noqa: PTH110
