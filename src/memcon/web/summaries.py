"""Routes that sum up: series, networks, places, positions, contradictions, news."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from memcon import analysis
from memcon.analysis.selection import Party
from memcon.web import shapes
from memcon.web.asked import PARTY, Cite, Every, Form, From, Limit, Most, Selected, To
from memcon.web.openapi import responses
from memcon.web.places import places as found_places
from memcon.web.reading import parts

summaries = APIRouter(tags=["analysis"])


@summaries.get("/series", responses=responses(shapes.CountRow, csv=True))
def series(
    request: Request,
    selected: Selected,
    every: Every = "month",
    by: Annotated[Literal["type", "quadrant", "all"], Query()] = "quadrant",
    once: Annotated[bool, Query(description="a happening told by several counts once")] = False,
    cite: Cite = 3,
    form: Form = "json",
) -> Response:
    """Events by interval and kind, with the uncertainty of their number."""
    store, answerer = parts(request)
    return answerer.answer(
        request,
        form,
        lambda: {"items": analysis.counts(store, selected, every, by, once=once, cite=cite)},
    )


@summaries.get("/scores", responses=responses(shapes.ScoreRow, csv=True))
def scores(
    request: Request,
    selected: Selected,
    every: Every = "month",
    once: bool = False,
    cite: Cite = 3,
    form: Form = "json",
) -> Response:
    """Goldstein mean, cooperation and conflict by interval."""
    store, answerer = parts(request)
    return answerer.answer(
        request,
        form,
        lambda: {"items": analysis.scores(store, selected, every, once=once, cite=cite)},
    )


@summaries.get("/bursts", responses=responses(shapes.BurstRow, csv=True))
def bursts(
    request: Request,
    selected: Selected,
    every: Every = "week",
    cite: Cite = 10,
    form: Form = "json",
) -> Response:
    """Stretches in which events are a far larger part of all than usual."""
    store, answerer = parts(request)
    return answerer.answer(
        request, form, lambda: {"items": analysis.bursts(store, selected, every, cite=cite)}
    )


@summaries.get("/changes", responses=responses(shapes.ChangeRow, csv=True))
def changes(
    request: Request,
    selected: Selected,
    every: Every = "month",
    cite: Cite = 10,
    form: Form = "json",
) -> Response:
    """Stretches between the points at which the rate of events changes."""
    store, answerer = parts(request)
    return answerer.answer(
        request, form, lambda: {"items": analysis.changes(store, selected, every, cite=cite)}
    )


@summaries.get("/network", responses=responses(shapes.Network, csv=True))
def network(
    request: Request,
    selected: Selected,
    level: Annotated[Literal["country", "actor", "code"], Query()] = "country",
    most: Limit = 150,
    cite: Cite = 3,
    form: Form = "json",
) -> Response:
    """Who acts toward whom: the busiest ties, and those who stand in them; as CSV the ties."""
    store, answerer = parts(request)

    def find() -> object:
        links = analysis.links(store, selected, level, most=most, cite=cite)
        if form == "csv":
            return links
        return {"links": links, "nodes": analysis.nodes(store, links, level)}

    return answerer.answer(request, form, find)


@summaries.get("/places", responses=responses(shapes.PlaceRow, csv=True))
def places(request: Request, selected: Selected, most: Most = 500, form: Form = "json") -> Response:
    """Places where events happened."""
    store, answerer = parts(request)
    return answerer.answer(request, form, lambda: {"items": found_places(store, selected, most)})


@summaries.get("/positions", responses=responses(shapes.PositionRow, csv=True))
def positions(
    request: Request,
    topic: Annotated[
        list[Annotated[str, Query(min_length=2, max_length=100)]],
        Query(min_length=1, max_length=8, description="words or phrases that mean the same"),
    ],
    start: From = None,
    end: To = None,
    most: Most = 1_000,
    form: Form = "json",
) -> Response:
    """Who supports, opposes, demands or questions a topic, in their words."""
    store, answerer = parts(request)
    return answerer.answer(
        request,
        form,
        lambda: {"items": analysis.positions(store, topic, start=start, end=end, most=most)},
    )


@summaries.get("/contradictions", responses=responses(shapes.ContradictionRow, csv=True))
def contradictions(
    request: Request,
    selected: Selected,
    days: Annotated[int, Query(ge=0, le=366)] = 7,
    most: Most = 200,
    form: Form = "json",
) -> Response:
    """What one source asserts and another denies."""
    store, answerer = parts(request)
    return answerer.answer(
        request,
        form,
        lambda: {"items": analysis.contradictions(store, selected, days=days, most=most)},
    )


@summaries.get("/news", responses=responses(shapes.NewsRow, csv=True))
def news(
    request: Request,
    since: Annotated[datetime, Query(description="UTC")],
    watch: Annotated[
        list[Annotated[str, Query(min_length=1, max_length=200)]],
        Query(min_length=1, max_length=50, description=PARTY),
    ],
    most: Most = 200,
    form: Form = "json",
) -> Response:
    """What documents added since a moment tell of those on a watch list."""
    store, answerer = parts(request)
    watched = [Party.parse(one) for one in watch]
    moment = since.replace(tzinfo=None)
    return answerer.answer(
        request, form, lambda: {"items": analysis.news(store, moment, watched, most=most)}
    )
