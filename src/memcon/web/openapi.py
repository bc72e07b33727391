"""The API's answers for its OpenAPI description: the schema of each shape, alone or in a list."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from memcon.record import Record
from memcon.web.shapes import (
    About,
    ActorRow,
    AnnotationRow,
    BurstRow,
    ChangeRow,
    ContradictionRow,
    CountRow,
    DocumentRow,
    EventRow,
    Kept,
    Network,
    NewsRow,
    Noted,
    Opened,
    PartyRow,
    PlaceRow,
    PositionRow,
    Refusal,
    ScoreRow,
    State,
    StatementRow,
)

PAGED = (EventRow, StatementRow, DocumentRow, ActorRow, AnnotationRow)
LISTED = (
    PartyRow, CountRow, ScoreRow, PlaceRow, BurstRow, ChangeRow, PositionRow, ContradictionRow,
    NewsRow,
)  # fmt: skip
ALONE = (Record, Network, State, About, Kept, Noted, Opened, Refusal)
REF = "#/components/schemas/{name}"


def schemas() -> dict[str, Any]:
    """The schemas of all answers by name."""
    return msgspec.json.schema_components((*PAGED, *LISTED, *ALONE), ref_template=REF)[1]


def answer_schema(shape: type[Struct]) -> dict[str, Any]:
    """The schema of the answer that gives a shape: alone, or in a list, or in a page of a list."""
    one = {"$ref": REF.format(name=shape.__name__)}
    if shape in ALONE:
        return one
    fields: dict[str, Any] = {"items": {"type": "array", "items": one}}
    if shape in PAGED:
        fields["next"] = {
            "type": ["string", "null"],
            "description": "the cursor of the next page; null where this is the last",
        }
    return {"type": "object", "properties": fields, "required": list(fields)}


def responses(shape: type[Struct], *, csv: bool = False) -> dict[int | str, dict[str, Any]]:
    """The answers of a route for OpenAPI."""
    content: dict[str, Any] = {"application/json": {"schema": answer_schema(shape)}}
    if csv:
        content["text/csv"] = {"schema": {"type": "string"}}
    refusal = {"content": {"application/json": {"schema": {"$ref": REF.format(name="Refusal")}}}}
    found: dict[int | str, dict[str, Any]] = {
        200: {"description": "Found", "content": content},
        400: {"description": "A cursor or a value that cannot be", **refusal},
        404: {"description": "No such document", **refusal},
        503: {"description": "Too slow, or too many at once; come back later", **refusal},
    }
    if csv:
        found[304] = {"description": "Not changed since the ETag that was sent"}
    return found
