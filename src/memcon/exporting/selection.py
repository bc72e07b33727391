"""What is handed on: which form, which table, which events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from memcon.record import Event, Record


@dataclass(frozen=True, slots=True)
class Selection:
    """`form` is the name asked for, `table` one of the store's (for tables only).

    `statuses` and `confidence` choose among events; no statuses stands for all of them.
    """

    form: str
    table: str = "events"
    statuses: frozenset[str] = frozenset()
    confidence: float = 0.0

    def events(self, record: Record) -> Iterator[Event]:
        """The events of a record that are handed on."""
        for event in record.events:
            if event.confidence >= self.confidence and (
                not self.statuses or event.status in self.statuses
            ):
                yield event
