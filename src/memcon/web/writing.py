"""Routes that take something in: a file or an address to find articles in, an article to code or
to keep, a correction."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, Depends, HTTPException, Query, Request
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.responses import Response

from memcon.coding import Article
from memcon.contract import to_json
from memcon.record import Record
from memcon.web import corrections, shapes
from memcon.web.answers import JSON
from memcon.web.desk import LONGEST
from memcon.web.openapi import responses

writing = APIRouter(tags=["coding"])


class Given(BaseModel):
    """An article to code."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]
    title: Annotated[str | None, Field(max_length=500)] = None
    publisher: Annotated[str | None, Field(max_length=200)] = None
    published: date | None = None
    url: Annotated[str | None, Field(max_length=2_000, pattern="^https?://")] = None

    def article(self) -> Article:
        """The article."""
        return Article(
            text=self.text.replace("\r\n", "\n").replace("\r", "\n"),
            title=self.title,
            publisher=self.publisher,
            published=self.published.isoformat() if self.published else None,
            url=self.url,
        )


class Address(BaseModel):
    """Where an article is."""

    model_config = ConfigDict(extra="forbid")

    url: Annotated[str, Field(max_length=2_000, pattern="^https?://")]


class Correction(BaseModel):
    """What is wrong with a statement or event, by field; who says so."""

    model_config = ConfigDict(extra="forbid")

    document: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    target: Annotated[str, Field(pattern="^[se][0-9]{1,9}$")]
    changes: Annotated[dict[str, Any], Field(min_length=1, max_length=8)]
    author: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    note: Annotated[str | None, Field(max_length=2_000)] = None


def allowed(request: Request) -> None:
    """Refuse to write for those without the token."""
    if not request.app.state.access.may_write(request.headers.get("authorization")):
        raise HTTPException(401, "writing needs the server's token", {"www-authenticate": "Bearer"})


WRITES = [Depends(allowed)]
REFUSED: dict[int | str, dict[str, Any]] = {
    status: {
        "description": description,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}},
    }
    for status, description in ((401, "No token"), (507, "The disk is full"))
}


@writing.post("/open", responses=responses(shapes.Opened))
def open_file(
    request: Request,
    data: Annotated[bytes, Body(media_type="application/octet-stream", description="a file")],
    name: Annotated[str, Query(max_length=200, description="what it is called")] = "file",
) -> Response:
    """The articles of a file in any format that memcon reads; nothing is coded or stored."""
    opened = request.app.state.opening.file(data, name)
    return Response(msgspec.json.encode(opened), media_type=JSON)


@writing.post("/fetch", dependencies=WRITES, responses={**responses(shapes.Opened), **REFUSED})
def fetch(request: Request, address: Address) -> Response:
    """The articles at an address of the open internet; nothing is coded or stored."""
    opened = request.app.state.opening.address(address.url)
    return Response(msgspec.json.encode(opened), media_type=JSON)


@writing.post("/code", responses=responses(Record))
def code(request: Request, given: Given) -> Response:
    """The record of an article, which is not stored."""
    return Response(to_json(request.app.state.desk.code(given.article())), media_type=JSON)


@writing.post("/documents", dependencies=WRITES, responses={**responses(shapes.Kept), **REFUSED})
def keep(request: Request, given: Given) -> Response:
    """Code an article and store it; one that is there stays as it is."""
    record = request.app.state.desk.code(given.article())
    added = request.app.state.store.add([record])
    request.app.state.answerer.forget()
    kept = shapes.Kept(id=record.document.id, new=added.new > 0)
    return Response(msgspec.json.encode(kept), media_type=JSON)


@writing.post("/annotations", dependencies=WRITES, responses={**responses(shapes.Noted), **REFUSED})
def annotate(request: Request, correction: Correction) -> Response:
    """Keep a correction of a statement or event, with its author and the time."""
    try:
        ids = corrections.keep(
            request.app.state.store,
            correction.document,
            correction.target,
            correction.changes,
            correction.author,
            correction.note,
        )
    except KeyError:
        raise HTTPException(404, "the store has no such document") from None
    request.app.state.answerer.forget()
    return Response(msgspec.json.encode(shapes.Noted(ids=ids)), media_type=JSON)
