"""What reading gives: articles, and documents that could not be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One text to code, with what is known of where it comes from.

    `published` is `YYYY-MM-DD`, `language` ISO 639-1; `credit` and `dateline` are as printed.
    """

    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: tuple[str, ...] = ()
    credit: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: which, and why."""

    path: str
    reason: str


class Unreadable(ValueError):
    """A document that cannot be read; the message gives the reason."""
