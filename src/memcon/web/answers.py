"""Answers: JSON or CSV, with an ETag of what was asked and the state that it was asked of.

The store changes only from one numbered state to the next, so the same question of the same state
has the same answer: it is kept, and a visitor who has it already is told so.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from threading import Lock, Semaphore
from time import monotonic
from typing import Any

import msgspec
import numpy as np
import pandas as pd
from starlette.requests import Request
from starlette.responses import Response

from memcon.web.sharing import Sharing

KEPT = 64_000_000  # bytes of answers
TOGETHER = max(2, os.cpu_count() or 2)  # answers worked out at once; more would only be later
FRESH = 1.0  # seconds that a state is taken for the present one
MOMENT = "added"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
JSON, CSV = "application/json", "text/csv; charset=utf-8"


class Answerer:
    """Answers questions about the store in its present state."""

    def __init__(self, state: Callable[[], int], version: str) -> None:
        self.state = state
        self.version = version
        self.bodies = Sharing[bytes](KEPT, len)
        self.seats = Semaphore(TOGETHER)
        self.looking = Lock()
        self.seen: tuple[float, int] | None = None

    def answer(self, request: Request, form: str, find: Callable[[], object]) -> Response:
        """What `find` gives, as JSON or CSV; nothing but 304 for those who have it."""
        tag = self.tag(request, form)
        headers = {"etag": f'"{tag}"', "cache-control": "private, no-cache", "vary": "accept"}
        if f'"{tag}"' in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)

        def body() -> bytes:
            with self.seats:
                found = find()
                return to_csv(found) if form == "csv" else to_json(found)

        kind = CSV if form == "csv" else JSON
        return Response(self.bodies.have(tag, body), media_type=kind, headers=headers)

    def present(self) -> int:
        """The store's state, looked up once a second by one for all: a kept answer need not wait
        behind a slow question."""
        seen = self.seen
        if seen and monotonic() - seen[0] < FRESH:
            return seen[1]
        if not self.looking.acquire(blocking=seen is None):
            return seen[1] if seen else self.state()
        try:
            begun = monotonic()
            state = self.state()
            self.seen = (begun, state)
            return state
        finally:
            self.looking.release()

    def forget(self) -> None:
        """Look the state up anew: this server has written."""
        with self.looking:
            self.seen = None

    def tag(self, request: Request, form: str) -> str:
        """The name of an answer."""
        asked = f"{self.version} {self.present()} {form} {request.url.path}?{request.url.query}"
        return sha256(asked.encode("utf-8", "replace")).hexdigest()[:32]


def to_json(found: object) -> bytes:
    """Rows, frames and records as JSON; what is no number is null."""
    return msgspec.json.encode(found, enc_hook=simpler)


def simpler(value: object) -> object:
    """What JSON does not know, as what it may know."""
    if isinstance(value, pd.DataFrame):
        return rows_of(value)
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    if isinstance(value, np.generic):
        return value.item()
    if value is pd.NaT or value is pd.NA:
        return None
    raise TypeError(f"{type(value)} has no place in an answer")


def rows_of(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    """A frame's rows. Its times are days, but for when something was added."""
    times = frame.select_dtypes("datetime").columns.difference([MOMENT])
    days = frame.assign(**{name: frame[name].astype(object) for name in times})
    for name in times:
        days[name] = [None if pd.isna(t) else t.date() for t in frame[name]]
    return days.to_dict("records")


def to_csv(found: object) -> bytes:
    """A page's or a frame's rows as CSV, lists joined by `|`.

    A text that a spreadsheet would take for a formula gets an apostrophe in front: articles are
    written by strangers.
    """
    rows: Any = found["items"] if isinstance(found, Mapping) else found
    if isinstance(rows, pd.DataFrame):
        rows = rows_of(rows)
    out = io.StringIO()
    if rows:
        writer = csv.writer(out)
        writer.writerow(rows[0])
        writer.writerows([cell(value) for value in row.values()] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def cell(value: object) -> object:
    """A value for a cell of CSV."""
    if isinstance(value, date):
        return "" if value is pd.NaT else value.isoformat()
    if isinstance(value, float) and value != value:
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        value = "|".join("" if v is None else str(v) for v in value)
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
