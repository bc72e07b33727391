"""Where events happened, for a map."""

from __future__ import annotations

from typing import Any

from memcon.analysis.selection import Selection, both
from memcon.analysis.series import quadrant_sql
from memcon.web.asking import Bounded


def places(store: Bounded, selection: Selection, most: int) -> list[dict[str, Any]]:
    """Places with coordinates, those with most events first: `place`, `country`, `lat`, `lon`,
    `events`, `goldstein` (mean, weighted by confidence), `quadrant` (the commonest)."""
    told, values = selection.told()
    if selection.a is None and selection.b is None:
        where, values = selection.conditions()
        chosen = f"SELECT * FROM events WHERE {both([*where, 'lat IS NOT NULL'])}"
    else:
        chosen = f"""
          SELECT e.* FROM events e SEMI JOIN ({told}) t USING (document_id, event_id)
          WHERE e.lat IS NOT NULL
        """
    return store.rows(
        f"""
        SELECT mode(place) AS place, mode(place_country) AS country, lat, lon, count(*) AS events,
          sum(confidence * goldstein) / nullif(sum(confidence) FILTER (goldstein IS NOT NULL), 0)
            AS goldstein,
          mode({quadrant_sql()}) AS quadrant
        FROM ({chosen}) WHERE lon IS NOT NULL
        GROUP BY lat, lon ORDER BY events DESC, lat, lon LIMIT {int(most)}
        """,
        values,
    )
