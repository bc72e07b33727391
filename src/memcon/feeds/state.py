"""What a watch remembers between runs, in one SQLite file: feeds, pages seen, robots' rules."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

TABLES = """
CREATE TABLE IF NOT EXISTS feeds (
    url TEXT PRIMARY KEY, etag TEXT, modified TEXT, due REAL NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0, problem TEXT
);
CREATE TABLE IF NOT EXISTS pages (url TEXT PRIMARY KEY, at REAL NOT NULL, tries INTEGER NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: what its server said last (validators), when it is due (seconds since 1970)."""

    url: str
    etag: str | None = None
    modified: str | None = None
    due: float = 0
    failures: int = 0
    gone: bool = False
    problem: str | None = None


class State:
    """The memory of a watch. A change is on disk when the method returns."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.executescript(TABLES)

    def feed(self, url: str) -> Feed:
        """What is known of a feed."""
        row = self.connection.execute(
            "SELECT url, etag, modified, due, failures, gone, problem FROM feeds WHERE url = ?",
            (url,),
        ).fetchone()
        if not row:
            return Feed(url)
        url, etag, modified, due, failures, gone, problem = row
        return Feed(url, etag, modified, due, failures, bool(gone), problem)

    def keep(self, feed: Feed) -> None:
        """Remember a feed."""
        self.connection.execute(
            "INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                feed.url,
                feed.etag,
                feed.modified,
                feed.due,
                feed.failures,
                int(feed.gone),
                feed.problem,
            ),
        )

    def tries(self, url: str) -> int:
        """How often a page was tried; a page that is done has been tried for good."""
        row = self.connection.execute("SELECT tries FROM pages WHERE url = ?", (url,)).fetchone()
        return row[0] if row else 0

    def tried(self, url: str, at: float, tries: int) -> None:
        """Remember that a page was tried."""
        self.connection.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (url, at, tries))

    def forget(self, before: float) -> None:
        """Drop the pages last tried before a time: their feeds have long dropped them too."""
        self.connection.execute("DELETE FROM pages WHERE at < ?", (before,))

    def close(self) -> None:
        """Close the file."""
        self.connection.close()
