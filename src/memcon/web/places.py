"""Where events happened, for a map."""

from __future__ import annotations

from typing import Any

from memcon.analysis.selection import Selection
from memcon.analysis.series import quadrant_sql
from memcon.web.asking import Bounded


def places(store: Bounded, selection: Selection, most: int) -> list[dict[str, Any]]:
    """Places with coordinates, those with most events first: `place`, `country`, `lat`, `lon`,
    `events`, `goldstein` (mean, weighted by confidence), `quadrant` (the commonest)."""
    columns = "lat, lon, place, place_country, type, goldstein, confidence"
    if selection.a and selection.b:
        told, values = selection.told()
        chosen = f"SELECT {columns} FROM events SEMI JOIN ({told}) USING (document_id, event_id)"
    else:
        chosen, values = selection.events(columns)
    return store.rows(
        f"""
        SELECT mode(place) AS place, mode(place_country) AS country, lat, lon, count(*) AS events,
          sum(confidence * goldstein) / nullif(sum(confidence) FILTER (goldstein IS NOT NULL), 0)
            AS goldstein,
          mode({quadrant_sql()}) AS quadrant
        FROM ({chosen}) WHERE lat IS NOT NULL AND lon IS NOT NULL
        GROUP BY lat, lon ORDER BY events DESC, lat, lon LIMIT {int(most)}
        """,
        values,
    )
