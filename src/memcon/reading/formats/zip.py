"""ZIP archives: every document inside, in order of name; nothing is written to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.source import EXPANDING, LARGEST, RATE, ZIP, Source

NAME = "ZIP"
MOST = 1_000_000  # members
BROKEN = (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, zlib.error)


def recognises(source: Source) -> bool:
    return source.head.startswith((ZIP, b"PK\x05\x06"))


def read(source: Source) -> Iterator[Article | Failure]:
    with seekable(source) as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, NotImplementedError, OSError) as error:
            raise Unreadable(f"is a broken ZIP archive ({error})") from None
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        if len(members) > MOST:
            raise Unreadable(f"is an archive of more than {MOST} members: refused")
        for member in members:
            if not member.is_dir() and not is_hidden(member.filename):
                yield from one(source, archive, member)


def seekable(source: Source) -> BinaryIO:
    """The archive as a stream that can be searched: in memory where it is no file."""
    stream = source.open()
    if stream.seekable():
        return stream
    stream.close()
    return io.BytesIO(source.read())


def one(
    source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo
) -> Iterator[Article | Failure]:
    """The documents of one member, or why it is passed over."""
    from memcon.reading.files import read_source

    name = f"{source.name}!{member.filename}"
    if reason := too_large(member) or leaves(member.filename):
        yield Failure(name, reason)
        return
    try:
        data = archive.read(member)
        inner = source.inside(name, lambda: io.BytesIO(data))
    except BROKEN as error:
        yield Failure(name, f"is a broken member ({error})")
        return
    except Unreadable as error:
        yield Failure(name, str(error))
        return
    yield from read_source(inner)


def too_large(member: zipfile.ZipInfo) -> str | None:
    """Why a member is refused for its size; `zipfile` itself stops at the size that it states."""
    if member.file_size > LARGEST:
        return f"holds more than {LARGEST >> 20} MB: refused"
    if member.file_size > EXPANDING and member.file_size > RATE * max(1, member.compress_size):
        return f"expands more than {RATE} times: refused"
    return None


def leaves(name: str) -> str | None:
    """Why a member is refused for its name."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        return "has a path that leaves its archive: refused"
    return None


def is_hidden(name: str) -> bool:
    """Whether a member is the system's and nobody's document."""
    return any(
        part.startswith(".") or part == "__MACOSX" for part in name.split("/") if part != ".."
    )
