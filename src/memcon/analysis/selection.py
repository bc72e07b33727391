"""Which events an analysis is about: parties, days, types, statuses, as SQL with parameters.

Every analysis takes a `Selection` and reads its events through `told`, so that all of them agree on
what is selected. Values reach the database as parameters only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from memcon.record import HAPPENED, EventType, Status

TYPES: tuple[EventType, ...] = get_args(EventType)
STATUSES: tuple[Status, ...] = get_args(Status)
COUNTRY = re.compile(r"[A-Z]{3}")
CODE = re.compile(r"[A-Z]{4,}")
Side = Literal["actor", "recipient"]
Parameters = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody whose doings are looked for.

    `RUS` is everybody of a country (ISO 3166-1 alpha-3), `RUSMIL` everybody whose CAMEO code starts
    so, anything else an actor's id (`Q7747`) or name.
    """

    kind: Literal["country", "code", "actor"]
    value: str

    @staticmethod
    def parse(text: str) -> Party:
        """The party that a word names."""
        text = text.strip()
        if COUNTRY.fullmatch(text):
            return Party("country", text)
        if CODE.fullmatch(text):
            return Party("code", text)
        return Party("actor", text)

    def of_event(self, side: Side, name: str) -> str:
        """The condition on a row of `events`, never null; `$name` is the value. Whoever is a member
        of a group that acts, acts."""
        lists = {
            "country": (f"{side}_countries", f"{side}_member_countries"),
            "code": (f"{side}_codes", f"{side}_member_codes"),
            "actor": (f"{side}s", f"{side}_names", f"{side}_member_ids", f"{side}_member_names"),
        }[self.kind]
        test = "coalesce(list_contains({}, ${}), false)"
        if self.kind == "code":
            test = "coalesce(len(list_filter({}, lambda c: starts_with(c, ${}))) > 0, false)"
        return f"({' OR '.join(test.format(one, name) for one in lists)})"

    def of_dyad(self, side: Side, name: str) -> str:
        """The condition on a row of `dyads`."""
        if self.kind == "country":
            return f"{side}_country = ${name}"
        if self.kind == "code":
            return f"starts_with({side}_code, ${name})"
        return f"({side}_id = ${name} OR {side}_name = ${name})"


@dataclass(frozen=True, slots=True)
class Selection:
    """Events: of a party `a`, or between `a` and `b` (from `a` to `b` where `directed`).

    Days include both ends. `statuses` are by default those of what happened; an empty tuple is all.
    `place` is the country where it happened, ISO 3166-1 alpha-3.
    """

    a: Party | None = None
    b: Party | None = None
    directed: bool = False
    start: date | None = None
    end: date | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = HAPPENED
    confidence: float = 0.0
    place: str | None = None
    document: str | None = None

    def conditions(self) -> tuple[list[str], Parameters]:
        """The conditions that need no party, and their values; good for `events` and `dyads`."""
        where: list[str] = []
        values: Parameters = {}

        def add(condition: str, **given: Any) -> None:
            where.append(condition)
            values.update(given)

        if self.start:
            add("day >= $start", start=self.start)
        if self.end:
            add("day <= $end", end=self.end)
        if self.types:
            add("list_contains($types, type)", types=list(self.types))
        if self.statuses:
            add("list_contains($statuses, status)", statuses=list(self.statuses))
        if self.confidence > 0:
            add("confidence >= $confidence", confidence=self.confidence)
        if self.place:
            add("place_country = $place", place=self.place)
        if self.document:
            add("document_id = $document", document=self.document)
        return where, values

    def told(self) -> tuple[str, Parameters]:
        """A query of the selected events, each once, and its parameters.

        Columns: document_id, event_id, day, type, goldstein, status, confidence.
        """
        columns = "document_id, event_id, day, type, goldstein, status, confidence"
        a, b = self.a, self.b
        if a is None or b is None:
            return self.events(columns)
        where, values = self.conditions()
        values |= {"a": a.value, "b": b.value}
        pair = f"{a.of_dyad('actor', 'a')} AND {b.of_dyad('recipient', 'b')}"
        if not self.directed:
            back = f"{b.of_dyad('actor', 'b')} AND {a.of_dyad('recipient', 'a')}"
            pair = f"(({pair}) OR ({back}))"
        return f"SELECT DISTINCT {columns} FROM dyads WHERE {both([pair, *where])}", values

    def events(self, columns: str) -> tuple[str, Parameters]:
        """The same for one party or none, with columns of `events` as one likes."""
        where, values = self.conditions()
        if a := self.a or self.b:
            sides: tuple[Side, ...] = ("actor", "recipient")
            if self.directed:
                sides = ("actor",) if self.a else ("recipient",)
            where.append(f"({' OR '.join(a.of_event(side, 'a') for side in sides)})")
            values["a"] = a.value
        return f"SELECT {columns} FROM events WHERE {both(where)}", values


def both(conditions: list[str]) -> str:
    """Conditions that must all hold; none is always true."""
    return " AND ".join(conditions) or "true"
