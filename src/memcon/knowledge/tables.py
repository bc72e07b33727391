"""Reading the tab-separated tables of `knowledge/`, with errors that name file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

DATE = re.compile(r"-?\d{4}(-\d{2}(-\d{2})?)?$")


class TableError(ValueError):
    """A table breaks its format; the message names file, line and reason."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column, and where it stands."""

    path: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that holds several, separated by `|`."""
        return tuple(part for value in self[column].split("|") if (part := value.strip()))

    def date(self, column: str) -> str | None:
        """A date cell (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or None where it is empty."""
        value = self[column]
        if value and not DATE.match(value):
            raise self.error(f"column '{column}': '{value}' is not YYYY, YYYY-MM or YYYY-MM-DD")
        return value or None

    def dated(self, column: str) -> tuple[tuple[str, str | None, str | None], ...]:
        """Values with dates (`value@start..end`) as `(value, start, end)`."""
        found: list[tuple[str, str | None, str | None]] = []
        for part in self.many(column):
            value, at, span = part.partition("@")
            start, dots, end = span.partition("..")
            if at and not dots:
                raise self.error(f"column '{column}': '{part}' is not value@start..end")
            for date in (start, end):
                if date and not DATE.match(date):
                    raise self.error(f"column '{column}': '{date}' in '{part}' is not a date")
            found.append((value.strip(), start or None, end or None))
        return tuple(found)

    def number(self, column: str) -> float:
        """A cell that holds a number."""
        try:
            return float(self[column])
        except ValueError:
            raise self.error(f"column '{column}': '{self[column]}' is not a number") from None

    def error(self, reason: str) -> TableError:
        """An error about this row."""
        return TableError(f"{self.path}:{self.line}: {reason}")


def lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table that hold cells: line number, cells. Raises `TableError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: is not UTF-8 ({error})") from None
    except OSError as error:
        raise TableError(f"{path}: {error.strerror}") from None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]


def read_header(path: Path) -> tuple[int, tuple[str, ...]]:
    """The line number and the column names of a table's header. Raises `TableError`."""
    for number, cells in lines(path):
        return number, tuple(cells)
    raise TableError(f"{path}: has no header line")


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table that has at least `columns`. Raises `TableError`."""
    number, header = read_header(path)
    if missing := [column for column in columns if column not in header]:
        raise TableError(f"{path}:{number}: the header lacks {', '.join(missing)}")
    for number, cells in islice(lines(path), 1, None):
        if len(cells) > len(header):
            raise TableError(
                f"{path}:{number}: {len(cells)} cells, but the header names {len(header)} columns"
            )
        yield Row(path, number, dict(zip(header, cells, strict=False)))
