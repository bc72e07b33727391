"""Events of many documents into happenings.

Events come in the order of their days. Each is compared with the happenings of its blocks (type,
party, week) and joins the one that it fits best, if well enough; else it begins one. One document
tells a happening once, so that two of its events are never joined. What is a week past is closed,
so that memory follows the events of some weeks and not the archive.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from memcon.linking.events import Told, keys, told
from memcon.linking.scoring import ENOUGH, score

COMPARED = 6  # members of a happening that an event is compared with
CROWD = 400  # happenings of a block that an event is compared with: the latest
OPEN = timedelta(days=14)  # after its last day a happening takes no further events

Row = Mapping[str, Any]


@dataclass(slots=True)
class Open:
    """A happening that may still grow."""

    members: list[Told] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    blocks: set[tuple[str, str, int]] = field(default_factory=set)

    def fits(self, event: Told) -> float:
        """How well an event fits, 0 to 1: the mean over the members that it is compared with."""
        if event.document in self.documents:
            return 0.0
        some = self.members[:COMPARED]
        found = [score(event, one) for one in some]
        return 0.0 if not all(found) and len(found) < 3 else sum(found) / len(found)

    def take(self, event: Told, row: Row, fit: float) -> None:
        """Add an event."""
        self.members.append(event)
        self.rows.append(row)
        self.scores.append(fit)
        self.documents.add(event.document)

    def last(self) -> date:
        """Its last day."""
        return max((one.last for one in self.members if one.last), default=date.min)


def find_happenings(
    rows: Iterable[Row], weights: Mapping[str, float], enough: float = ENOUGH
) -> Iterator[Open]:
    """Happenings from events in the order of their days.

    A row is an event's in the store, with the document's `published` and `publisher`.
    """
    blocks: dict[tuple[str, str, int], list[Open]] = defaultdict(list)
    open_: list[Open] = []
    today = date.min
    for row in rows:
        event = told(row, row["published"], weights)
        wanted = list(keys(event))
        best, fit = None, enough
        met: set[int] = set()
        for key in wanted:
            for one in blocks[key][-CROWD:]:
                if id(one) not in met:
                    met.add(id(one))
                    if (found := one.fits(event)) > fit:
                        best, fit = one, found
        if best is None:
            best, fit = Open(), 1.0
            open_.append(best)
        best.take(event, row, fit)
        for key in wanted:
            if key not in best.blocks:
                best.blocks.add(key)
                blocks[key].append(best)
        if event.first and event.first > today + timedelta(days=7):
            today = event.first
            still: list[Open] = []
            for one in open_:
                if one.last() + OPEN < today:
                    yield one
                else:
                    still.append(one)
            gone = {id(one) for one in open_} - {id(one) for one in still}
            open_ = still
            for key in list(blocks):
                blocks[key] = [one for one in blocks[key] if id(one) not in gone]
                if not blocks[key]:
                    del blocks[key]
    yield from open_


def most(values: Iterable[Any]) -> Any:
    """The commonest value that is not None; of equals the first."""
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None


def party(rows: Sequence[Row], side: str) -> dict[str, list[Any]]:
    """One side of a happening: the actors of all its events, the commonest first."""
    seen: Counter[str] = Counter()
    about: dict[str, tuple[Any, Any, Any]] = {}
    columns = (f"{side}s", f"{side}_names", f"{side}_codes", f"{side}_countries")
    for row in rows:
        for id, *rest in zip(*(row[column] for column in columns), strict=True):
            seen[id] += 1
            about.setdefault(id, (rest[0], rest[1], rest[2]))
    ids = [id for id, _ in seen.most_common()]
    return {
        f"{side}s": ids,
        f"{side}_names": [about[i][0] for i in ids],
        f"{side}_codes": [about[i][1] for i in ids],
        f"{side}_countries": [about[i][2] for i in ids],
    }


def happening(one: Open, copies: Mapping[str, str]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A happening's row, and the rows of its events. `copies` gives a copy's original."""
    rows = sorted(
        one.rows, key=lambda r: (r["published"] or date.max, r["document_id"], r["event_id"])
    )
    first = rows[0]
    surest = max(rows, key=lambda r: (r["confidence"], len(r["evidence"] or "")))
    dated = [r for r in rows if r["date_start"] or r["date_end"]] or rows
    when = min(dated, key=lambda r: (span(r), -r["confidence"]))
    placed = most(r["place"] for r in rows)
    where = next((r for r in rows if r["place"] == placed), first)
    scores = [r["goldstein"] for r in rows if r["goldstein"] is not None]
    id = hashlib.sha256(f"{first['document_id']} {first['event_id']}".encode()).hexdigest()[:24]
    documents = {r["document_id"] for r in rows}
    modes = {r["mode"] for r in rows}
    made = {
        "happening_id": id,
        "type": first["type"],
        "mode": first["mode"] if len(modes) == 1 else None,
        "cameo": most(r["cameo"] for r in rows),
        "goldstein": sum(scores) / len(scores) if scores else None,
        "status": most(r["status"] for r in rows),
        **party(rows, "actor"),
        **party(rows, "recipient"),
        **{name: when[name] for name in ("day", "date_start", "date_end", "date_precision")},
        **{name: where[name] for name in ("place", "place_country", "lat", "lon", "geonames")},
        "documents": len(documents),
        "stories": len({copies.get(d, d) for d in documents}),
        "events": len(rows),
        "publishers": sorted({r["publisher"] for r in rows if r["publisher"]}),
        "first_document": first["document_id"],
        "first_published": first["published"],
        "evidence": surest["evidence"],
        "confidence": surest["confidence"],
    }
    told_by = [
        {
            "happening_id": id,
            "document_id": row["document_id"],
            "event_id": row["event_id"],
            "score": fit,
        }
        for row, fit in zip(one.rows, one.scores, strict=True)
    ]
    return made, told_by


def span(row: Row) -> int:
    """How many days an event's time covers; the least is the most precise."""
    first, last = row["date_start"], row["date_end"]
    return (last - first).days if first and last else 10_000
