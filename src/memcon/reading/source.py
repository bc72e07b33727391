"""A stream of bytes to read articles from: a file, standard input, a member of an archive."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from memcon.reading.article import Unreadable

HEAD = 65_536  # bytes that tell a format
LARGEST = 256 * 1024 * 1024  # bytes of one document or member held in memory
EXPANDING = 64 * 1024 * 1024  # bytes from which an archive's rate of expansion is watched
RATE = 200  # text shrinks by some 5 to 20 times; more than this is an attack
DEEPEST = 4  # archives within archives
GZIP, BZIP2, XZ, ZIP = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"PK\x03\x04"  # how they begin


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name. `name` is what messages and `document.path` say.

    `columns` maps the fields of an article to the columns of a table; `published` stands for the
    articles that give no date of their own.
    """

    name: str
    head: bytes
    open: Callable[[], BinaryIO]
    published: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0

    @property
    def path(self) -> str | None:
        """The name as a path; None for standard input."""
        return None if self.name == "-" else self.name

    def read(self) -> bytes:
        """All the bytes. Raises `Unreadable` for more than 256 MB."""
        with self.open() as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Unreadable(f"is one document of more than {LARGEST >> 20} MB")
        return data

    def inside(self, name: str, open_: Callable[[], BinaryIO]) -> Source:
        """A source within this one, its head read. Raises `Unreadable` where they nest too deep."""
        if self.depth >= DEEPEST:
            raise Unreadable(f"is nested in more than {DEEPEST} archives")
        with open_() as stream:
            head = stream.read(HEAD)
        return replace(self, name=name, head=head, open=open_, depth=self.depth + 1)


def from_path(path: str, **options: object) -> Source:
    """The source behind a path; `-` is standard input. Raises `OSError`."""
    if path == "-":
        return from_stream(sys.stdin.buffer, "-", **options)
    with Path(path).open("rb") as stream:
        head = stream.read(HEAD)
    return Source(path, head, lambda: Path(path).open("rb"), **options)  # type: ignore[arg-type]


def from_bytes(data: bytes, name: str, **options: object) -> Source:
    """A source held in memory."""
    return Source(name, data[:HEAD], lambda: io.BytesIO(data), **options)  # type: ignore[arg-type]


def from_stream(stream: BinaryIO, name: str, **options: object) -> Source:
    """A source that can be opened once, read as it comes; one that is packed is held in memory.

    Raises `Unreadable` for a packed stream of more than 256 MB.
    """
    head = stream.read(HEAD)
    if head.startswith((GZIP, BZIP2, XZ, ZIP)):
        data = head + stream.read(LARGEST)
        if len(data) > LARGEST:
            raise Unreadable(f"is a packed stream of more than {LARGEST >> 20} MB: unpack it first")
        return from_bytes(data, name, **options)
    rejoined = io.BufferedReader(Rejoined(head, stream), HEAD)
    return Source(name, head, lambda: rejoined, **options)  # type: ignore[arg-type]


class Rejoined(io.RawIOBase):
    """The first bytes of a stream, read already, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head, self.rest, self.read_so_far = head, rest, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.head[: len(buffer)] if self.head else self.rest.read(len(buffer))
        self.head = self.head[len(buffer) :]
        buffer[: len(data)] = data
        self.read_so_far += len(data)
        return len(data)

    def tell(self) -> int:
        return self.read_so_far


class Guarded(io.RawIOBase):
    """What a compressed stream holds, refused once it grows as no text does.

    `stream` unpacks what it reads from `packed`; both are closed with it.
    """

    def __init__(self, stream: BinaryIO, packed: BinaryIO) -> None:
        self.stream, self.packed, self.given = stream, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.stream.read(len(buffer))
        self.given += len(data)
        if self.given > EXPANDING and self.given > RATE * max(1, self.packed.tell()):
            raise Unreadable(f"expands more than {RATE} times: refused")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.stream.close()
        self.packed.close()
        super().close()
