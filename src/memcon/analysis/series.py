"""Series: how many events of each kind in each interval, and how friendly they were."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from memcon.analysis.facts import By, Groups, Interval, facts
from memcon.analysis.reading import Readable, frame, reference
from memcon.analysis.selection import Selection
from memcon.analysis.uncertainty import EXACT, approximate, intervals
from memcon.knowledge.ontology import quadrants

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
    own = facts(store, told, values)
    names, kinds = own.kinds(by)
    groups = Groups(own.starts(every), kinds, len(names))
    p = own.confidence
    doubt = p * (1 - p)
    moments = (groups.count, *(groups.sums(v) for v in (p, doubt, doubt * (1 - 2 * p))))
    exact = iter(intervals(groups.few(p, EXACT), level))
    bounds = [
        next(exact) if n <= EXACT else approximate(int(n), mean, variance, skew, level)
        for n, mean, variance, skew in zip(*moments, strict=True)
    ]
    found = pd.DataFrame(
        {
            "start": pd.to_datetime(groups.start),
            "kind": [names[k] for k in groups.kind],
            "count": groups.count,
            "expected": moments[1],
            "low": [low for low, _ in bounds],
            "high": [high for _, high in bounds],
        }
    )
    kind = {"type": "type", "quadrant": quadrant_sql(), "all": "'all'"}[by]
    return citing(store, found, told, values, every, kind, cite).reindex(columns=list(COUNTS))


def numbers(
    store: Readable, selection: Selection, every: Interval, cite: int = CITED
) -> pd.DataFrame:
    """Events by interval, and no more: `start`, `count`, `records`."""
    told, values = selection.told()
    own = facts(store, told, values)
    groups = Groups(own.starts(every), own.kinds("all")[1], 1)
    found = pd.DataFrame({"start": pd.to_datetime(groups.start), "count": groups.count})
    return citing(store, found, told, values, every, "'all'", cite)


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
    scored = f"SELECT * FROM ({told}) WHERE goldstein IS NOT NULL"
    own = facts(store, told, values).scored()
    groups = Groups(own.starts(every), own.kinds("all")[1], 1)
    p, score = own.confidence, own.goldstein
    weight, doubt = groups.sums(p), p * (1 - p)
    mean = groups.sums(p * score) / np.where(weight > 0, weight, np.nan)
    d0, d1, d2 = (groups.sums(doubt * score**power) for power in (0, 1, 2))
    # A ratio of two sums of coin throws: its variance by the delta method.
    left = d2 - 2 * mean * d1 + mean**2 * d0
    error = 1.96 * np.maximum(left, 0) ** 0.5 / weight
    found = pd.DataFrame(
        {
            "start": pd.to_datetime(groups.start),
            "count": groups.count,
            "goldstein": mean,
            "low": mean - error,
            "high": mean + error,
            "cooperation": groups.sums(p * np.maximum(score, 0)),
            "conflict": groups.sums(p * np.minimum(score, 0)),
        }
    )
    return citing(store, found, scored, values, every, "'all'", cite).reindex(columns=list(SCORES))


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


def citing(
    store: Readable,
    found: pd.DataFrame,
    told: str,
    values: dict[str, Any],
    every: Interval,
    kind: str,
    cite: int,
) -> pd.DataFrame:
    """Rows of intervals (and kinds) with the `records` that they rest on. `told` is the query of
    the events, `kind` the SQL of an event's kind."""
    if cite <= 0 or found.empty:
        return found.assign(records=[[] for _ in range(len(found))])
    records = frame(
        store,
        f"""
        SELECT date_trunc('{every}', day)::DATE AS start, {kind} AS kind, {cited(cite)} AS records
        FROM ({told}) WHERE day IS NOT NULL GROUP BY ALL ORDER BY start, kind
        """,
        values,
    )
    return found.assign(records=[list(r) for r in records["records"]])
