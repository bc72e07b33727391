"""Routes that read rows: documents, records, events, statements, actors, corrections."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, HTTPException, Path, Request
from starlette.responses import Response

from memcon.analysis.selection import Party
from memcon.record import Record
from memcon.web import corrections, listings, people, shapes
from memcon.web.answers import JSON, Answerer
from memcon.web.asked import (
    Cursor,
    Document,
    Form,
    From,
    Limit,
    Paged,
    Selected,
    To,
    Who,
    Word,
    Words,
)  # fmt: skip
from memcon.web.asking import Bounded
from memcon.web.openapi import responses

reading = APIRouter(tags=["reading"])


def parts(request: Request) -> tuple[Bounded, Answerer]:
    """What a route answers with."""
    return request.app.state.bounded, request.app.state.answerer


@reading.get("/about", responses=responses(shapes.About))
def about(request: Request) -> Response:
    """The server, and how much the store holds."""
    store, answerer = parts(request)
    access = request.app.state.access

    def find() -> object:
        row = store.rows(
            "SELECT (SELECT count(*) FROM documents) AS documents, "
            "(SELECT count(*) FROM statements) AS statements, "
            "(SELECT count(*) FROM events) AS events, "
            "(SELECT count(DISTINCT actor_id) FROM actors) AS actors, "
            "(SELECT min(day) FROM events) AS first, (SELECT max(day) FROM events) AS last"
        )[0]
        return {
            "memcon": request.app.version,
            "state": store.state(),
            **row,
            "writing": True,
            "token": access.token is not None,
        }

    return answerer.answer(request, "json", find)


@reading.get("/state", responses=responses(shapes.State))
def state(request: Request) -> Response:
    """The number of the store's present state, which grows with every change."""
    _, answerer = parts(request)
    body = msgspec.json.encode(shapes.State(answerer.present()))
    return Response(body, media_type=JSON, headers={"cache-control": "no-store"})


@reading.get("/documents", responses=responses(shapes.DocumentRow, csv=True))
def documents(
    request: Request,
    limit: Paged,
    q: Words = None,
    publisher: Word = None,
    start: From = None,
    end: To = None,
    cursor: Cursor = None,
    form: Form = "json",
) -> Response:
    """Documents, latest first."""
    store, answerer = parts(request)
    return answerer.answer(
        request,
        form,
        lambda: listings.documents(
            store, words=q, publisher=publisher, start=start, end=end, cursor=cursor, limit=limit
        ),
    )


@reading.get("/records/{id}", responses=responses(Record))
def record(request: Request, id: Annotated[str, Path(pattern="^[0-9a-f]{64}$")]) -> Response:
    """The whole record of a document."""
    _, answerer = parts(request)
    tag = answerer.tag(request, "json")
    headers = {"etag": f'"{tag}"', "cache-control": "private, no-cache"}
    if f'"{tag}"' in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    try:
        body = request.app.state.store.record_json(id)
    except KeyError:
        raise HTTPException(404, "the store has no such document") from None
    return Response(body, media_type=JSON, headers=headers)


@reading.get("/events", responses=responses(shapes.EventRow, csv=True))
def events(
    request: Request,
    limit: Paged,
    selected: Selected,
    cursor: Cursor = None,
    form: Form = "json",
) -> Response:
    """Events, latest first."""
    store, answerer = parts(request)
    return answerer.answer(request, form, lambda: listings.events(store, selected, cursor, limit))


@reading.get("/statements", responses=responses(shapes.StatementRow, csv=True))
def statements(
    request: Request,
    limit: Paged,
    q: Words = None,
    speaker: Who = None,
    addressee: Word = None,
    stance: Word = None,
    start: From = None,
    end: To = None,
    document: Document = None,
    cursor: Cursor = None,
    form: Form = "json",
) -> Response:
    """Statements, latest first: full text, by speaker, stance and date."""
    store, answerer = parts(request)
    return answerer.answer(
        request,
        form,
        lambda: listings.statements(
            store,
            words=q,
            speaker=Party.parse(speaker) if speaker and speaker.strip() else None,
            addressee=addressee,
            stance=stance,
            start=start,
            end=end,
            document=document,
            cursor=cursor,
            limit=limit,
        ),
    )


@reading.get("/actors", responses=responses(shapes.ActorRow, csv=True))
def actors(
    request: Request,
    limit: Paged,
    q: Words = None,
    cursor: Cursor = None,
    form: Form = "json",
) -> Response:
    """Actors, those named by most documents first."""
    store, answerer = parts(request)
    return answerer.answer(request, form, lambda: people.actors(store, q, cursor, limit))


@reading.get("/parties", responses=responses(shapes.PartyRow))
def parties(request: Request, q: Words = None, limit: Limit = 12) -> Response:
    """Countries and actors that a few letters may mean."""
    store, answerer = parts(request)
    return answerer.answer(
        request, "json", lambda: {"items": people.parties(store, q or "", limit)}
    )


@reading.get("/annotations", responses=responses(shapes.AnnotationRow, csv=True))
def corrected(
    request: Request,
    limit: Paged,
    document: Document = None,
    cursor: Cursor = None,
    form: Form = "json",
) -> Response:
    """Corrections, the latest first."""
    store, answerer = parts(request)
    return answerer.answer(
        request, form, lambda: corrections.corrections(store, document, cursor, limit)
    )


@reading.get(
    "/training",
    responses={200: {"description": "One example a line", "content": {"application/jsonl": {}}}},
)
def training(request: Request) -> Response:
    """Corrections as training examples: one JSON object a line."""
    lines = b"".join(corrections.training(request.app.state.store))
    return Response(lines, media_type="application/jsonl")
