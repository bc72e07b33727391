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
    at most `days` apart, of which one is asserted and the other denied or negated; and events that
    one source of a document tells and another one there denies.

    `selection` narrows both; its statuses are not used. Columns: `type`, `actors`, `recipients`
    (names on the denied side), then for each side `…_day`, `…_status`, `…_by` (who says so, or
    "narrator"), `…_words`, `…_record`, and `days_apart`. The nearest in time come first.
    """
    chosen = selection or Selection()
    everything = Selection(
        chosen.a, chosen.b, chosen.directed, chosen.start, chosen.end, chosen.types,
        (*ASSERTED, *DENIED), chosen.confidence, chosen.place, chosen.document,
    )  # fmt: skip
    columns = "rowid AS id, type, day, status, " + ", ".join(
        f"{parties(side)} AS {side}s" for side in ("actor", "recipient")
    )
    if chosen.a and chosen.b:
        told, values = everything.told()
        told = f"SELECT {columns} FROM events SEMI JOIN ({told}) USING (document_id, event_id)"
    else:
        told, values = everything.events(columns)
    # Days are put in boxes as wide as events may lie apart: what belongs together lies in the same
    # box or in one beside it, and is found by equality.
    box = "(day - DATE '1970-01-01') // ($days::INTEGER + 1)"
    pairs = frame(
        store,
        f"""
        WITH told AS MATERIALIZED (
          SELECT * FROM ({told}) WHERE day IS NOT NULL
        ),
        denied AS (
          SELECT *, unnest(actors) AS party, {box} AS box
          FROM told WHERE list_contains($denied, status)
        ),
        asserted AS (
          SELECT *, unnest(actors) AS party, {box} AS box
          FROM told WHERE NOT list_contains($denied, status)
        ),
        beside AS (SELECT *, unnest([box - 1, box, box + 1]) AS near FROM denied)
        SELECT DISTINCT d.id AS denied, a.id AS asserted, abs(d.day - a.day) AS days_apart,
          d.day AS denied_day
        FROM beside d JOIN asserted a ON d.type = a.type AND d.party = a.party AND d.near = a.box
        WHERE abs(d.day - a.day) <= $days AND (
          len(d.recipients) = 0 OR len(a.recipients) = 0
          OR list_has_any(d.recipients, a.recipients)
        )
        ORDER BY days_apart, denied_day DESC, denied, asserted LIMIT $most
        """,
        values | {"denied": list(DENIED), "days": days, "most": most},
    )
    rows = frame(
        store,
        f"""
        SELECT rowid AS id, type, actor_names AS actors, recipient_names AS recipients, day,
          status, {VOUCHER} AS by, evidence AS words, {reference("event_id")} AS record
        FROM events WHERE rowid IN (SELECT unnest($ids::BIGINT[]))
        """,
        {"ids": sorted({*pairs["denied"].tolist(), *pairs["asserted"].tolist()})},
    ).set_index("id")
    answered = within(store, told, values, most)
    found = pd.DataFrame({"days_apart": pairs["days_apart"]})
    for side in ("asserted", "denied"):
        for column in ("day", "status", "by", "words", "record"):
            found[f"{side}_{column}"] = rows[column].reindex(pairs[side]).to_numpy()
    for column in ("type", "actors", "recipients"):  # as the denied side has them
        found[column] = rows[column].reindex(pairs["denied"]).to_numpy()
    for column in ("actors", "recipients"):
        found[column] = [", ".join(names) for names in found[column]]
    for column in ("asserted_day", "denied_day"):
        found[column] = pd.to_datetime(found[column])
    found = pd.concat([answered, found], ignore_index=True) if len(answered) else found
    return found.reindex(columns=list(COLUMNS)).head(most)


def within(store: Readable, told: str, values: dict[str, object], most: int) -> pd.DataFrame:
    """The chosen events that a statement of their document tells and another one denies, in the
    columns of `contradictions`."""
    found = frame(
        store,
        f"""
        WITH told AS MATERIALIZED (SELECT id FROM ({told}) WHERE status = 'denied')
        SELECT DISTINCT e.type, array_to_string(e.actor_names, ', ') AS actors,
          array_to_string(e.recipient_names, ', ') AS recipients,
          e.day AS asserted_day, 'occurred' AS asserted_status, {VOUCHER} AS asserted_by,
          e.evidence AS asserted_words, {reference("event_id", "e")} AS asserted_record,
          e.day AS denied_day, e.status AS denied_status,
          array_to_string(d.speaker_names, ', ') AS denied_by,
          concat_ws(' ', d.speaker_text, d.cue) AS denied_words,
          {reference("statement_id", "d")} AS denied_record, 0 AS days_apart
        FROM events e SEMI JOIN told ON e.rowid = told.id
        JOIN statements a
          ON a.document_id = e.document_id AND a.statement_id = e.source_statement
        JOIN statements d ON d.document_id = e.document_id
          AND d.statement_id <> a.statement_id AND list_has_any(d.content_spans, a.content_spans)
        WHERE d.stance IN ('denies', 'rejects') AND a.stance NOT IN ('denies', 'rejects')
        ORDER BY denied_day DESC, asserted_record LIMIT $most
        """,
        values | {"most": most},
    )
    for column in ("asserted_day", "denied_day"):
        found[column] = pd.to_datetime(found[column])
    return found


def parties(side: str) -> str:
    """The SQL of who stands on a side: the country of each, or its id where it has none."""
    zipped = f"list_zip({side}_countries, {side}s)"
    return f"list_transform({zipped}, lambda p: coalesce(p[1], p[2]))"


VOUCHER = (  # who says so
    "CASE WHEN len(source_names) > 0 THEN array_to_string(source_names, ', ') ELSE 'narrator' END"
)
