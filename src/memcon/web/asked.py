"""The parameters of the API's questions, each with its bounds."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import Depends, Query
from fastapi.exceptions import RequestValidationError

from memcon.analysis.selection import HAPPENED, Party, Selection
from memcon.record import EventType, Status

PARTY = "a country (RUS), a CAMEO code (RUSMIL), or an actor's id or name"
Who = Annotated[str | None, Query(max_length=200, description=PARTY)]
From = Annotated[date | None, Query(alias="from", description="first day, YYYY-MM-DD")]
To = Annotated[date | None, Query(alias="to", description="last day, YYYY-MM-DD")]
Words = Annotated[str | None, Query(max_length=200, description="words that must all occur")]
Word = Annotated[str | None, Query(max_length=200)]
Cursor = Annotated[str | None, Query(max_length=600, description="`next` of the page before")]
MOST = 500  # rows of a page of JSON
Limit = Annotated[int, Query(ge=1, le=MOST, description="most rows")]
Most = Annotated[int, Query(ge=1, le=5_000, description="most rows")]
Cite = Annotated[int, Query(ge=0, le=100, description="most records cited with a row")]
Form = Annotated[Literal["json", "csv"], Query(alias="format")]
Every = Annotated[Literal["day", "week", "month", "quarter", "year"], Query()]
Document = Annotated[str | None, Query(max_length=64, pattern="^[0-9a-f]{64}$")]


def paged(
    limit: Annotated[
        int, Query(ge=1, le=5_000, description=f"most rows of a page; over {MOST} as CSV alone")
    ] = 50,
    form: Form = "json",
) -> int:
    """How many rows a page may have."""
    if form == "json" and limit > MOST:
        reason = f"Input should be less than or equal to {MOST}"
        raise RequestValidationError(
            [{"type": "less_than_equal", "loc": ("query", "limit"), "msg": reason, "input": limit}]
        )
    return limit


Paged = Annotated[int, Depends(paged)]


def selection(
    a: Who = None,
    b: Who = None,
    directed: Annotated[bool, Query(description="only what a does (to b)")] = False,
    start: From = None,
    end: To = None,
    type: Annotated[
        list[EventType] | None, Query(max_length=16, description="PLOVER types")
    ] = None,
    status: Annotated[
        list[Status] | None,
        Query(max_length=7, description="occurred and ongoing where none is given"),
    ] = None,
    confidence: Annotated[float, Query(ge=0, le=1, description="least confidence")] = 0.0,
    place: Annotated[str | None, Query(pattern="^[A-Z]{3}$", description="country")] = None,
    document: Document = None,
) -> Selection:
    """Which events."""
    return Selection(
        a=Party.parse(a) if a and a.strip() else None,
        b=Party.parse(b) if b and b.strip() else None,
        directed=directed,
        start=start,
        end=end,
        types=tuple(type or ()),
        statuses=tuple(status) if status else HAPPENED,
        confidence=confidence,
        place=place,
        document=document,
    )


Selected = Annotated[Selection, Depends(selection)]
