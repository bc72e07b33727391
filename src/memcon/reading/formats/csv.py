"""Tables of articles in CSV or TSV, one a row, streamed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from memcon.reading import columns
from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.source import LARGEST, Source
from memcon.reading.text import encoding_of, is_binary

NAME = "CSV"
DELIMITERS = ",\t;|"


def recognises(source: Source) -> bool:
    if is_binary(source.head):
        return False
    if re.search(r"\.(?:csv|tsv|tab)(?:\.gz|\.bz2|\.xz)?$", source.name, re.IGNORECASE):
        return True
    # Without the name only a header line with a column for texts and one more that is known.
    known = [columns.NAMES.get(cell.strip().lower()) for cell in header(source)[1]]
    return "text" in known and len(set(known) - {None}) > 1


def header(source: Source) -> tuple[str, list[str]]:
    """The delimiter and the cells of the first line."""
    line = source.head.decode(encoding_of(source.head), "replace").lstrip("\ufeff")
    line = line.strip("\r\n").replace("\r", "\n").split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=line.count)
    return delimiter, next(csv.reader([line], delimiter=delimiter), [])


def read(source: Source) -> Iterator[Article | Failure]:
    csv.field_size_limit(LARGEST)
    delimiter, first = header(source)
    fields = columns.mapping([cell.strip() for cell in first], source.columns)
    with source.open() as stream:
        text = io.TextIOWrapper(stream, encoding_of(source.head), "replace", newline="")
        rows = csv.DictReader(text, delimiter=delimiter)
        rows.fieldnames = [cell.strip() for cell in first]
        next(rows, None)  # the header, taken as a row since its names were given
        while True:
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                raise Unreadable(f"is no CSV from line {rows.line_num} on ({error})") from None
            place = f"{source.name}:{rows.line_num}"
            if None in row:
                yield Failure(place, f"has more cells than the header's {len(first)}")
                continue
            try:
                yield columns.article(row, fields, source, place)
            except Unreadable as error:
                yield Failure(place, str(error))
