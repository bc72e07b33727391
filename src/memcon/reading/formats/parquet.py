"""Tables of articles in Parquet, one a row, streamed by batches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from memcon.reading import columns
from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.source import Source

NAME = "Parquet"
BATCH = 256  # rows held at once


def recognises(source: Source) -> bool:
    return source.head.startswith(b"PAR1")


def read(source: Source) -> Iterator[Article | Failure]:
    import pyarrow
    import pyarrow.parquet

    with source.open() as stream:
        try:
            table = pyarrow.parquet.ParquetFile(stream)
        except (pyarrow.ArrowException, OSError) as error:
            raise Unreadable(f"is a broken Parquet file ({first_line(error)})") from None
        fields = columns.mapping(table.schema_arrow.names, source.columns)
        wanted = sorted({column.partition(".")[0] for column in fields.values()})
        number = 0
        try:
            for batch in table.iter_batches(BATCH, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield told(row, fields, source, number)
        except (pyarrow.ArrowException, OSError) as error:
            raise Unreadable(f"is broken after row {number} ({first_line(error)})") from None


def told(
    row: Mapping[str, object], fields: Mapping[str, str], source: Source, number: int
) -> Article | Failure:
    """The article of one row, or why there is none."""
    place = f"{source.name}:{number}"
    try:
        return columns.article(row, fields, source, place)
    except Unreadable as error:
        return Failure(place, str(error))


def first_line(error: Exception) -> str:
    """What an error says, on one line."""
    return str(error).partition("\n")[0].rstrip(".")
