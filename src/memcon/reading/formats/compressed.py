"""One file compressed with gzip, bzip2 or xz, read as a stream."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.source import BZIP2, GZIP, HEAD, XZ, Guarded, Source

NAME = "compressed"
OPENERS = {GZIP: gzip.open, BZIP2: bz2.open, XZ: lzma.open}


def recognises(source: Source) -> bool:
    return source.head.startswith(tuple(OPENERS))


def read(source: Source) -> Iterator[Article | Failure]:
    from memcon.reading.files import read_source

    opener = next(o for mark, o in OPENERS.items() if source.head.startswith(mark))

    def unpacked() -> BinaryIO:
        packed = source.open()
        stream = cast(BinaryIO, opener(packed, "rb"))
        return io.BufferedReader(Guarded(stream, packed), HEAD)

    try:
        yield from read_source(source.inside(source.name, unpacked))
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise Unreadable(f"is broken compressed data ({error})") from None
