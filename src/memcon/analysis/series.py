"""Series: how many events of each kind in each interval, and how friendly they were."""

from __future__ import annotations

from typing import Any, Literal, get_args

import pandas as pd

from memcon.analysis.reading import Readable, frame, reference
from memcon.analysis.selection import Selection
from memcon.analysis.uncertainty import EXACT, approximate, interval
from memcon.knowledge.ontology import quadrants

Interval = Literal["day", "week", "month", "quarter", "year"]
By = Literal["type", "quadrant", "all"]
INTERVALS: tuple[Interval, ...] = get_args(Interval)
STEPS = {"day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}
COUNTS = ("start", "kind", "count", "expected", "low", "high", "records")
SCORES = ("start", "count", "goldstein", "low", "high", "cooperation", "conflict", "records")
CITED = 1_000_000  # records cited with a row where no number is given: all of them


def counts(
    store: Readable,
    selection: Selection,
    every: Interval = "month",
    by: By = "type",
    *,
    once: bool = False,
    cite: int = CITED,
    level: float = 0.95,
) -> pd.DataFrame:
    """Events by interval and kind.

    Columns: `start` (first day of the interval), `kind` (the type, the quadrant or "all"), `count`
    (events coded), `expected` (how many of them are right, by their confidence), `low` and `high`
    (between which that number lies with a chance of `level`), `records` (references
    `document#event`, most certain first, at most `cite`). Intervals and kinds without events have
    no row; `filled` adds them. With `once`, a happening that several documents tell counts once.
    """
    told, values = told_once(selection) if once else selection.told()
    kind = {"type": "type", "quadrant": quadrant_sql(), "all": "'all'"}[by]
    found = frame(
        store,
        f"""
        WITH told AS ({told})
        SELECT date_trunc('{every}', day)::DATE AS start, {kind} AS kind, count(*) AS count,
          sum(confidence) AS expected,
          sum(confidence * (1 - confidence)) AS variance,
          sum(confidence * (1 - confidence) * (1 - 2 * confidence)) AS skew,
          CASE WHEN count(*) <= {EXACT} THEN list(confidence ORDER BY confidence) END AS chances,
          {cited(cite)} AS records
        FROM told WHERE day IS NOT NULL GROUP BY ALL ORDER BY start, kind
        """,
        values,
    )
    bounds = [bounds_of(row, level) for row in found.to_dict("records")]
    found["low"] = [low for low, _ in bounds]
    found["high"] = [high for _, high in bounds]
    return dated(found).reindex(columns=list(COUNTS))


def bounds_of(row: dict[Any, Any], level: float) -> tuple[int, int]:
    """Between how many and how many of a row's events are right."""
    if row["chances"] is not None:
        return interval(row["chances"], level)
    return approximate(row["count"], row["expected"], row["variance"], row["skew"], level)


def scores(
    store: Readable,
    selection: Selection,
    every: Interval = "month",
    *,
    once: bool = False,
    cite: int = CITED,
) -> pd.DataFrame:
    """How friendly the events of each interval were.

    Columns: `start`, `count`, `goldstein` (mean of the events' Goldstein scores, weighted by
    confidence), `low` and `high` (its 95% interval, from what the confidences leave open),
    `cooperation` and `conflict` (sums of the scores above and below zero, weighted likewise),
    `records`.
    """
    told, values = told_once(selection) if once else selection.told()
    found = frame(
        store,
        f"""
        WITH told AS ({told}),
        scored AS (
          SELECT *, confidence * (1 - confidence) AS doubt FROM told
          WHERE day IS NOT NULL AND goldstein IS NOT NULL
        )
        SELECT date_trunc('{every}', day)::DATE AS start, count(*) AS count,
          sum(confidence) AS weight, sum(confidence * goldstein) AS total,
          sum(doubt) AS d0, sum(doubt * goldstein) AS d1, sum(doubt * goldstein * goldstein) AS d2,
          sum(confidence * greatest(goldstein, 0)) AS cooperation,
          sum(confidence * least(goldstein, 0)) AS conflict,
          {cited(cite)} AS records
        FROM scored GROUP BY ALL ORDER BY start
        """,
        values,
    )
    mean = found["total"] / found["weight"].where(found["weight"] > 0)
    # A ratio of two sums of coin throws: its variance by the delta method.
    left = found["d2"] - 2 * mean * found["d1"] + mean**2 * found["d0"]
    error = 1.96 * left.clip(lower=0) ** 0.5 / found["weight"]
    found["goldstein"], found["low"], found["high"] = mean, mean - error, mean + error
    return dated(found).reindex(columns=list(SCORES))


def filled(found: pd.DataFrame, every: Interval) -> pd.DataFrame:
    """Counts with a row of noughts for each interval, from the first to the last, and each kind
    that have none."""
    if found.empty:
        return found
    days = pd.date_range(found["start"].min(), found["start"].max(), freq=STEPS[every])
    wanted = pd.MultiIndex.from_product([days, found["kind"].unique()], names=["start", "kind"])
    full = found.set_index(["start", "kind"]).reindex(wanted).reset_index()
    numbers = ["count", "expected", "low", "high"]
    full[numbers] = full[numbers].fillna(0)
    full[["count", "low", "high"]] = full[["count", "low", "high"]].astype(int)
    full["records"] = [r if isinstance(r, list) else [] for r in full["records"]]
    return full


def told_once(selection: Selection) -> tuple[str, dict[str, Any]]:
    """The selected events, of each happening only the most certain one."""
    told, values = selection.told()
    return (
        f"""
        SELECT t.* FROM ({told}) t
        LEFT JOIN happening_events h USING (document_id, event_id)
        QUALIFY row_number() OVER (
          PARTITION BY coalesce(h.happening_id, {reference("event_id", "t")})
          ORDER BY t.confidence DESC, t.document_id, t.event_id
        ) = 1
        """,
        values,
    )


def quadrant_sql() -> str:
    """The quadrant of a type, in SQL."""
    cases = " ".join(
        f"WHEN type IN ({', '.join(repr(t) for t in types)}) THEN {name!r}"
        for name, types in quadrants().items()
    )
    return f"CASE {cases} END"


def cited(cite: int) -> str:
    """An aggregate of references, the most certain first, at most `cite`."""
    if cite <= 0:
        return "CAST([] AS VARCHAR[])"
    ref = reference("event_id")
    if cite >= CITED:
        return f"list({ref} ORDER BY confidence DESC, document_id, event_id)"
    return f"max_by({ref}, (confidence, document_id, event_id), {int(cite)})"


def dated(found: pd.DataFrame) -> pd.DataFrame:
    """A frame with its days as timestamps and its references as lists."""
    found["start"] = pd.to_datetime(found["start"])
    found["records"] = [list(r) for r in found["records"]]
    return found
