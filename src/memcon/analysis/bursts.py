"""When something changed: bursts of events, and points at which their rate shifts for good."""

from __future__ import annotations

from math import log

import numpy as np
import pandas as pd

from memcon.analysis.reading import Readable
from memcon.analysis.selection import Selection
from memcon.analysis.series import CITED, STEPS, Interval, numbers

SURGE = 2.0  # the odds of a burst, in multiples of the usual ones
RISE = 1.0  # the price of entering a burst, times the log of the number of intervals


def grid(
    store: Readable, selection: Selection, every: Interval, cite: int
) -> tuple[pd.DatetimeIndex, np.ndarray, np.ndarray, list[list[str]]]:
    """Interval by interval without a gap: its first day, the selected events, all events of the
    store that meet the same conditions whoever acts, and the records of the selected ones."""
    own = numbers(store, selection, every, cite).set_index("start")
    background = Selection(
        start=selection.start,
        end=selection.end,
        types=selection.types,
        statuses=selection.statuses,
        confidence=selection.confidence,
    )
    everything = numbers(store, background, every, 0).set_index("start")
    if own.empty:
        return pd.DatetimeIndex([]), np.array([]), np.array([]), []
    days = pd.date_range(everything.index.min(), everything.index.max(), freq=STEPS[every])
    chosen = own["count"].reindex(days, fill_value=0).to_numpy()
    total = everything["count"].reindex(days, fill_value=0).to_numpy()
    records = own["records"].to_dict()
    return days, chosen, total, [records.get(day, []) for day in days]


def bursts(
    store: Readable,
    selection: Selection,
    every: Interval = "week",
    *,
    surge: float = SURGE,
    cite: int = CITED,
) -> pd.DataFrame:
    """Stretches in which the selected events are a far larger part of all events than usual.

    Kleinberg's automaton of two states for batches (2002): the usual share, and one of `surge`
    times its odds. Because it is a share of all events, a corpus that grows is no burst.

    Columns: `start`, `end` (first and last day), `count`, `share` (of all events in the stretch),
    `usual` (share over the whole time), `weight` (how much better the burst explains it, in
    nats), `records`.
    """
    columns = ["start", "end", "count", "share", "usual", "weight", "records"]
    days, chosen, total, records = grid(store, selection, every, cite)
    if not chosen.sum():
        return pd.DataFrame(columns=columns)
    usual = chosen.sum() / total.sum()
    if usual == 1:  # there is nothing but the selected events: no share to rise
        return pd.DataFrame(columns=columns)
    odds = surge * usual / (1 - usual)
    high = odds / (1 + odds)
    cost = np.stack([batch_cost(chosen, total, usual), batch_cost(chosen, total, high)])
    states = cheapest(cost, RISE * log(len(days) + 1))
    step = pd.tseries.frequencies.to_offset(STEPS[every])
    rows = []
    for first, last in runs(states):
        inside = slice(first, last + 1)
        n, d = int(chosen[inside].sum()), int(total[inside].sum())
        rows.append(
            {
                "start": days[first],
                "end": days[last] + step - pd.Timedelta(days=1),
                "count": n,
                "share": n / d if d else 0.0,
                "usual": usual,
                "weight": float((cost[0] - cost[1])[inside].sum()),
                "records": [r for i in range(first, last + 1) for r in records[i]],
            }
        )
    found = pd.DataFrame(rows, columns=columns)
    return found.sort_values("weight", ascending=False, ignore_index=True)


def batch_cost(chosen: np.ndarray, total: np.ndarray, rate: float) -> np.ndarray:
    """Minus the log chance of so many out of so many, what does not hang on the rate left out."""
    return -(chosen * log(rate) + (total - chosen) * log(1 - rate))


def cheapest(cost: np.ndarray, rise: float) -> np.ndarray:
    """The cheapest path through two states (Viterbi); going up costs `rise`, going down nothing."""
    quiet, loud = cost[0, 0], cost[1, 0] + rise
    fell, rose = [False], [True]  # whether the best way into each state came from the other one
    for stay, burst in cost[:, 1:].T.tolist():
        fell.append(loud < quiet)
        rose.append(quiet + rise <= loud)
        quiet, loud = min(quiet, loud) + stay, min(quiet + rise, loud) + burst
    states = np.zeros(cost.shape[1], int)
    states[-1] = loud < quiet
    for t in range(len(states) - 1, 0, -1):
        states[t - 1] = not rose[t] if states[t] else fell[t]
    return states


def runs(states: np.ndarray) -> list[tuple[int, int]]:
    """First and last index of each run of ones."""
    edges = np.diff(np.concatenate(([0], states, [0])))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1) - 1
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def changes(
    store: Readable, selection: Selection, every: Interval = "month", *, cite: int = 20
) -> pd.DataFrame:
    """The stretches between the points at which the rate of events changes.

    The cut of the whole time into stretches of constant rate that makes the counts most likely
    (Poisson), each cut paid for with the log of the number of intervals; found exactly.

    Columns: `start`, `end`, `count`, `rate` (events an interval), `before` (the rate of the stretch
    before; none for the first), `records` (of the stretch's first interval with events).
    """
    columns = ["start", "end", "count", "rate", "before", "records"]
    days, chosen, _, records = grid(store, selection, every, cite)
    if not chosen.sum():
        return pd.DataFrame(columns=columns)
    step = pd.tseries.frequencies.to_offset(STEPS[every])
    rows: list[dict[str, object]] = []
    before = None
    for first, last in stretches(chosen):
        count = int(chosen[first : last + 1].sum())
        rate = count / (last - first + 1)
        behind = next((records[i] for i in range(first, last + 1) if records[i]), [])
        rows.append(
            {
                "start": days[first],
                "end": days[last] + step - pd.Timedelta(days=1),
                "count": count,
                "rate": rate,
                "before": before,
                "records": behind,
            }
        )
        before = rate
    return pd.DataFrame(rows, columns=columns)


def stretches(numbers: np.ndarray) -> list[tuple[int, int]]:
    """The best cut of counts into stretches of constant rate: first and last index of each."""
    length = len(numbers)
    summed = np.concatenate(([0.0], np.cumsum(numbers)))
    price = 2 * log(length + 1)
    best = np.full(length + 1, np.inf)
    best[0] = -price
    cut = np.zeros(length + 1, int)
    for end in range(1, length + 1):
        start = np.arange(end)
        events = summed[end] - summed[start]
        rate = events / (end - start)
        cost = events - events * np.log(np.where(rate > 0, rate, 1.0))
        together = best[:end] + cost + price
        cut[end] = int(together.argmin())
        best[end] = together[cut[end]]
    found: list[tuple[int, int]] = []
    end = length
    while end:
        found.append((int(cut[end]), end - 1))
        end = int(cut[end])
    return found[::-1]
