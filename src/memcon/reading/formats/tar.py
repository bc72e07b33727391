"""TAR archives, read as a stream; nothing is written to disk."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.formats.zip import is_hidden, leaves
from memcon.reading.source import LARGEST, Source

NAME = "TAR"


def recognises(source: Source) -> bool:
    return source.head[257:262] == b"ustar"


def read(source: Source) -> Iterator[Article | Failure]:
    from memcon.reading.files import read_source

    try:
        with source.open() as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
            for member in archive:
                if not member.isfile() or is_hidden(member.name):
                    continue
                name = f"{source.name}!{member.name}"
                reason = leaves(member.name)
                if member.size > LARGEST:
                    reason = f"holds more than {LARGEST >> 20} MB: refused"
                content = archive.extractfile(member)
                if reason or content is None:
                    yield Failure(name, reason or "cannot be read")
                    continue
                yield from read_source(inside(source, name, content.read()))
    except (tarfile.TarError, EOFError) as error:
        raise Unreadable(f"is a broken TAR archive ({error})") from None


def inside(source: Source, name: str, data: bytes) -> Source:
    """A member as a source."""
    return source.inside(name, lambda: io.BytesIO(data))
