"""Contradictions: what one source asserts and another denies, side by side."""

from __future__ import annotations

import pandas as pd

from memcon.analysis.reading import Readable, frame, reference
from memcon.analysis.selection import Selection

ASSERTED = ("occurred", "ongoing", "planned")
DENIED = ("denied", "negated")
COLUMNS = (
    "type", "actors", "recipients", "asserted_day", "asserted_status", "asserted_by",
    "asserted_words", "asserted_record", "denied_day", "denied_status", "denied_by",
    "denied_words", "denied_record", "days_apart",
)  # fmt: skip


def contradictions(
    store: Readable, selection: Selection | None = None, *, days: int = 7, most: int = 1_000
) -> pd.DataFrame:
    """Pairs of events of one type, with an actor in common and (where both name one) a recipient,
    at most `days` apart, of which one is asserted and the other denied or negated.

    `selection` narrows both; its statuses are not used. Columns: `type`, `actors`, `recipients`
    (names on the denied side), then for each side `…_day`, `…_status`, `…_by` (who says so, or
    "narrator"), `…_words`, `…_record`, and `days_apart`. The nearest in time come first.
    """
    chosen = selection or Selection()
    everything = Selection(
        chosen.a, chosen.b, chosen.directed, chosen.start, chosen.end, chosen.types, (),
        chosen.confidence, chosen.place, chosen.document,
    )  # fmt: skip
    told, values = everything.told()
    found = frame(
        store,
        f"""
        WITH told AS ({told}),
        -- Denials are few: they are cut out first, and what is asserted is looked up beside them.
        denied AS (
          SELECT e.* FROM events e JOIN told USING (document_id, event_id)
          WHERE list_contains($denied, e.status)
        ),
        asserted AS (
          SELECT e.* FROM events e JOIN told USING (document_id, event_id)
          WHERE list_contains($asserted, e.status)
            AND e.type IN (SELECT type FROM denied)
        ),
        denied_parties AS (
          SELECT document_id, event_id, type, day, unnest({parties("actor")}) AS party FROM denied
        ),
        asserted_parties AS (
          SELECT document_id, event_id, type, day, unnest({parties("actor")}) AS party
          FROM asserted
        ),
        pairs AS (
          SELECT DISTINCT d.document_id AS denied_document, d.event_id AS denied_event,
            a.document_id AS asserted_document, a.event_id AS asserted_event
          FROM denied_parties d JOIN asserted_parties a
            ON d.type = a.type AND d.party = a.party
            AND d.day BETWEEN a.day - $days::INTEGER AND a.day + $days::INTEGER
        )
        SELECT d.type, d.actor_names AS actors, d.recipient_names AS recipients,
          a.day AS asserted_day, a.status AS asserted_status, {voucher("a")} AS asserted_by,
          a.evidence AS asserted_words, {reference("event_id", "a")} AS asserted_record,
          d.day AS denied_day, d.status AS denied_status, {voucher("d")} AS denied_by,
          d.evidence AS denied_words, {reference("event_id", "d")} AS denied_record,
          abs(d.day - a.day) AS days_apart
        FROM pairs
        JOIN denied d ON d.document_id = denied_document AND d.event_id = denied_event
        JOIN asserted a ON a.document_id = asserted_document AND a.event_id = asserted_event
        WHERE len({parties("recipient", "d")}) = 0 OR len({parties("recipient", "a")}) = 0
          OR list_has_any({parties("recipient", "d")}, {parties("recipient", "a")})
        ORDER BY days_apart, denied_day DESC, denied_record, asserted_record
        LIMIT $most
        """,
        values | {"denied": list(DENIED), "asserted": list(ASSERTED), "days": days, "most": most},
    )
    for column in ("actors", "recipients"):
        found[column] = [", ".join(names) for names in found[column]]
    for column in ("asserted_day", "denied_day"):
        found[column] = pd.to_datetime(found[column])
    return found.reindex(columns=list(COLUMNS))


def parties(side: str, table: str = "") -> str:
    """The SQL of who stands on a side: the country of each, or its id where it has none."""
    dot = f"{table}." if table else ""
    zipped = f"list_zip({dot}{side}_countries, {dot}{side}s)"
    return f"list_transform({zipped}, lambda p: coalesce(p[1], p[2]))"


def voucher(table: str) -> str:
    """The SQL of who says so."""
    names = f"{table}.source_names"
    return f"CASE WHEN len({names}) > 0 THEN array_to_string({names}, ', ') ELSE 'narrator' END"
