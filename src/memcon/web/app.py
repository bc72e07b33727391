"""The application: the API under `/api`, the page at `/`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

from memcon.store import Store, StoreError, StoreFull
from memcon.web.answers import Answerer
from memcon.web.asking import SECONDS, Bounded, TooSlow
from memcon.web.corrections import BadCorrection
from memcon.web.desk import Busy, Desk
from memcon.web.frame import Access, Frame
from memcon.web.listings import BadCursor
from memcon.web.openapi import schemas
from memcon.web.opening import Opening
from memcon.web.reading import reading
from memcon.web.summaries import summaries
from memcon.web.writing import writing

WAITING = 400  # requests that may wait for an answer, a thread each
STATIC = Path(__file__).parent / "static"
DESCRIPTION = (
    "Who did what to whom, and who said what to whom, in a store of coded articles. Lists come in "
    "pages: ask again with `cursor` set to `next`. Answers carry an ETag; `format=csv` gives CSV."
)


class Page(StaticFiles):
    """The page's files. Built files carry a hash in their names and never change."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        kept = "max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
        response.headers["cache-control"] = kept
        return response


@asynccontextmanager
async def roomy(_app: FastAPI) -> AsyncIterator[None]:
    """Threads enough that those who wait for a slow answer keep nobody from a quick one."""
    current_default_thread_limiter().total_tokens = WAITING
    yield


def create_app(
    store: Store,
    desk: Desk | None = None,
    access: Access | None = None,
    seconds: float = SECONDS,
    opening: Opening | None = None,
) -> FastAPI:
    """The application over a store. `access` says who may ask; by default this machine alone."""
    app = FastAPI(
        title="memcon",
        version=version("memcon"),
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=roomy,
    )
    bounded = Bounded(store, seconds)
    app.state.store = store
    app.state.bounded = bounded
    app.state.answerer = Answerer(bounded.state, version("memcon"))
    app.state.desk = desk or Desk()
    app.state.opening = opening or Opening()
    app.state.access = access or Access()
    for router in (reading, summaries, writing):
        app.include_router(router, prefix="/api")
    for kind, status in (
        (BadCursor, 400),
        (BadCorrection, 400),
        (ValueError, 400),
        (TooSlow, 503),
        (Busy, 503),
        (StoreFull, 507),
        (StoreError, 503),
    ):
        app.add_exception_handler(kind, refuse(status))
    if (STATIC / "index.html").is_file():
        app.mount("/", Page(directory=STATIC, html=True), name="page")
    app.openapi = lambda: described(app)  # type: ignore[method-assign]
    app.add_middleware(Frame, access=app.state.access)
    return app


SAID = {
    TooSlow: "this takes too long; narrow it down",
    Busy: "too many ask at once; come back in a moment",
}


def refuse(status: int) -> Any:
    """A handler that answers an error with a status and its reason."""

    def handler(_request: Request, error: Exception) -> JSONResponse:
        headers = {"retry-after": "10"} if status == 503 else None
        reason = SAID.get(type(error)) or str(error)
        return JSONResponse({"detail": reason}, status, headers)

    return handler


def described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description, with the shapes of the answers; made once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        made.setdefault("components", {}).setdefault("schemas", {}).update(schemas())
        app.openapi_schema = made
    return app.openapi_schema
