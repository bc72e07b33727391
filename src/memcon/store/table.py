"""What a table of a store is: its columns with types and meanings, in SQL and in Markdown."""

from __future__ import annotations

from dataclasses import dataclass

QUANTITIES = 'STRUCT("value" DOUBLE, unit VARCHAR, per VARCHAR)[]'


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its DuckDB type, what it holds."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what one row is, the columns, the columns that its files are sorted by, and the rows
    of a group of its files where they are not DuckDB's own."""

    name: str
    row: str
    columns: tuple[Column, ...]
    sorted_by: tuple[str, ...] = ()
    row_group: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


def columns(text: str) -> tuple[Column, ...]:
    """Columns written one a line as `name TYPE meaning`."""
    cells = [line.split(maxsplit=2) for line in text.splitlines() if line]
    return tuple(
        Column(name, type.replace("QUANTITIES", QUANTITIES), meaning)
        for name, type, meaning in cells
    )


def ddl(table: Table) -> list[str]:
    """The statements that create a table."""
    inside = ", ".join(f'"{c.name}" {c.type}' for c in table.columns)
    made = [f"CREATE TABLE {table.name} ({inside})"]
    if table.sorted_by:
        made.append(f"ALTER TABLE {table.name} SET SORTED BY ({', '.join(table.sorted_by)})")
    return made


def described(table: Table) -> str:
    """A table's part of the column dictionary, in Markdown."""
    lines = [f"### {table.name}", "", f"One row is {table.row}.", ""]
    lines += ["| column | type | meaning |", "|---|---|---|"]
    lines += [f"| `{c.name}` | `{c.type}` | {c.meaning} |" for c in table.columns]
    return "\n".join(lines)
