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
        WITH told AS (
          -- Few places and kinds are told often: they are counted first, and looked at then.
          SELECT lat, lon, place, place_country, {quadrant_sql()} AS quadrant, count(*) AS events,
            sum(confidence * goldstein) AS score,
            sum(confidence) FILTER (goldstein IS NOT NULL) AS weight
          FROM ({chosen}) WHERE lat IS NOT NULL AND lon IS NOT NULL GROUP BY ALL
        ),
        named AS (
          SELECT lat, lon, max_by({{'place': place, 'country': country}}, (n, place)) AS one
          FROM (
            SELECT lat, lon, place, place_country AS country, sum(events) AS n FROM told
            GROUP BY ALL
          ) GROUP BY ALL
        ),
        kinds AS (
          SELECT lat, lon, max_by(quadrant, (n, quadrant)) AS quadrant
          FROM (SELECT lat, lon, quadrant, sum(events) AS n FROM told GROUP BY ALL) GROUP BY ALL
        )
        SELECT n.one.place AS place, n.one.country AS country, lat, lon,
          sum(t.events)::BIGINT AS events,
          sum(score) / nullif(sum(weight), 0) AS goldstein, k.quadrant
        FROM told t JOIN named n USING (lat, lon) JOIN kinds k USING (lat, lon)
        GROUP BY ALL ORDER BY events DESC, lat, lon LIMIT {int(most)}
        """,
        values,
    )
