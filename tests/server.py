"""A real PostgreSQL server that a session of tests starts."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

NUMBERS = count(1)


def postgres_programs() -> Path | None:
    """The folder of Debian's newest PostgreSQL, or the one in PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda p: int(p.parts[4]))
    program = shutil.which("pg_ctl")
    if found:
        return found[-1].parent
    return Path(program).resolve().parent if program else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a running server, without a database; gone after the session."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("NO POSTGRESQL SERVER: apt-get install postgresql, then these tests run")
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else "/tmp"
    home = Path(tempfile.mkdtemp(prefix="memcon-pg-", dir=memory))
    user: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(home, "postgres")
        user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

    def run(*command: str) -> None:
        subprocess.run(
            [*user, str(programs / command[0]), *command[1:]],
            check=True,
            cwd=home,
            stdout=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8"},
        )

    data = str(home / "data")
    run("initdb", "-D", data, "-U", "memcon", "--auth=trust", "--no-sync")
    options = f"-k {home} -c listen_addresses= -c fsync=off"
    run("pg_ctl", "-D", data, "-w", "-l", str(home / "log"), "-o", options, "start")
    try:
        yield f"postgresql://memcon@/%s?host={home}"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(home, ignore_errors=True)


def database(address: str, data: Path) -> str:
    """Where a store may be made: a new database of the server, with its files in a folder."""
    name = f"test_{os.getpid()}_{next(NUMBERS)}"
    subprocess.run(
        ["psql", "-q", address % "postgres", "-c", f"CREATE DATABASE {name}"], check=True
    )
    return f"{address % name}&data={data}"
