"""Paths into articles: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from memcon.coding import Article
from memcon.reading.language import detect_language
from memcon.reading.text import Unreadable, decode

TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ""))


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: which, and why."""

    path: str
    reason: str


def find_files(paths: Iterable[str]) -> Iterator[str | Failure]:
    """The files that paths name; a folder gives the text files below it, in order of name."""
    for path in paths:
        place = Path(path)
        if path == "-" or not place.is_dir():
            yield path
            continue
        inside = [
            str(file)
            for file in sorted(place.rglob("*"))
            if file.is_file()
            and file.suffix.lower() in TEXT_SUFFIXES
            and not any(part.startswith(".") for part in file.relative_to(place).parts)
        ]
        if inside:
            yield from inside
        else:
            yield Failure(path, "is a folder without text files")


def read_article(path: str, published: str | None = None) -> Article | Failure:
    """The article in a file (`-` is standard input), or why it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        text = decode(data)
    except FileNotFoundError:
        return Failure(path, "does not exist")
    except PermissionError:
        return Failure(path, "may not be read (permission denied)")
    except OSError as error:
        return Failure(path, f"cannot be read ({error.strerror})")
    except Unreadable as error:
        return Failure(path, str(error))
    language = detect_language(text)
    if language != "en":
        return Failure(path, f"is in another language than English (it looks like '{language}')")
    return Article(text, path=None if path == "-" else path, published=published)
