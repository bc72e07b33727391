"""Files of records, one a line, as `memcon code` writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from memcon.contract import InvalidRecord, from_json
from memcon.record import Record


class Records:
    """The records in files (`-` is standard input). A file or line that holds none is named on
    standard error, sets `failed` and is passed over."""

    def __init__(self, files: Sequence[str]) -> None:
        self.files = files
        self.failed = False

    def __iter__(self) -> Iterator[Record]:
        for name in self.files:
            try:
                with click.open_file(name, "rb") as stream:
                    yield from self.read(name, stream)
            except OSError as error:
                self.fail(f"{name}: cannot be read ({error.strerror})")

    def read(self, name: str, lines: Iterable[bytes]) -> Iterator[Record]:
        """The records of one file's lines."""
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield from_json(line)
            except InvalidRecord as error:
                self.fail(f"{name}:{number}: {error}")

    def fail(self, what: str) -> None:
        """Say what cannot be read."""
        self.failed = True
        click.echo(f"memcon: {what}", err=True)
