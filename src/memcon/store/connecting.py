"""Connections to DuckDB. Its extensions are loaded from their packages: no network, no folder in
the user's home."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path

import duckdb

from memcon.store.errors import StoreError

LAKE = "memcon"  # the name that the lake is attached under
SETTINGS = ("autoinstall_known_extensions", "autoload_known_extensions")  # both off


@cache
def extension_file(name: str) -> str:
    """The file of an extension that its package `duckdb-extension-NAME` installed."""
    package = f"duckdb_extension_{name}"
    try:
        folder = files(package) / "extensions" / f"v{duckdb.__version__}"
        return str(folder / f"{name}.duckdb_extension")
    except ModuleNotFoundError:
        wanted = f"{package.replace('_', '-')}=={duckdb.__version__}"
        raise StoreError(f"needs the package {wanted}: pip install {wanted}") from None


VERIFIED: set[str] = set()  # extensions whose signature this process has checked


def connect(*names: str) -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory with the named extensions loaded.

    DuckDB checks an extension's signature when it loads it, which takes 0.4 s; once a process is
    enough.
    """
    checked = VERIFIED.issuperset(names)
    connection = duckdb.connect(
        config={
            **dict.fromkeys(SETTINGS, False),
            "allow_unsigned_extensions": checked,
            "temp_directory": str(Path(tempfile.gettempdir(), f"memcon-{os.getpid()}")),
        }
    )
    for name in names:
        connection.execute(f"LOAD {quoted(extension_file(name))}")
    VERIFIED.update(names)
    return connection


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def enclose(connection: duckdb.DuckDBPyConnection, *folders: Path) -> None:
    """Let a connection's queries see no file outside some folders."""
    inside = ", ".join(quoted(f"{folder}/") for folder in folders)
    connection.execute(
        f"SET temp_directory = {quoted(str(folders[-1]))}; "
        f"SET allowed_directories = [{inside}]; SET enable_external_access = false"
    )
