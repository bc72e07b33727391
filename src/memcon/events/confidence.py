"""How sure an event is: a logistic regression over what the lexicon knows of its telling.

The coefficients and each entry's own record stand in `knowledge/frames/confidence.tsv` and
`reliability.tsv`, made by `models/events/calibrate.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import msgspec

from memcon.events.happening import Happening
from memcon.knowledge.tables import read_table
from memcon.record import Event

FEATURES = ("entry", "nominal", "adjectival", "composed", "actor", "recipient", "certain", "mode")
PRIOR, WEIGHT = 0.8, 4.0  # an entry never seen counts as right in four of five


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known of how an event is told, without its words."""

    frame: str
    composed: bool
    actor: bool
    recipient: bool
    certain: bool
    mode: bool

    @classmethod
    def of(cls, event: Event | Happening) -> Telling:
        """The telling of an event."""
        return cls(
            event.frame,
            len(event.rules) > 1,
            bool(event.actors),
            bool(event.recipients),
            event.status in ("occurred", "ongoing"),
            event.mode is not None,
        )


class Confidence(msgspec.Struct, frozen=True):
    """Coefficients by feature, and each entry's share of right tellings, smoothed."""

    coefficients: dict[str, float]
    entries: dict[str, float]

    def of(self, telling: Telling) -> float:
        """The probability that the event told so has the right type, to two places."""
        values = features(telling, self.entries.get(telling.frame, PRIOR))
        total = self.coefficients.get("intercept", 0.0) + sum(
            self.coefficients.get(name, 0.0) * value
            for name, value in zip(FEATURES, values, strict=True)
        )
        return round(1 / (1 + math.exp(-total)), 2)


def smoothed(right: int, told: int) -> float:
    """A share of right tellings, drawn toward the prior where few were seen."""
    return (right + PRIOR * WEIGHT) / (told + WEIGHT)


def features(telling: Telling, share: float) -> list[float]:
    """The values of `FEATURES`."""
    pos = telling.frame.partition("#")[0].rpartition(".")[2]
    return [
        math.log(share / (1 - share)),
        float(pos == "n"),
        float(pos == "a"),
        float(telling.composed),
        float(telling.actor),
        float(telling.recipient),
        float(telling.certain),
        float(telling.mode),
    ]


def read_confidence(folder: Path) -> Confidence:
    """The coefficients and entry records in a folder. Raises `TableError`."""
    coefficients = {
        row["feature"]: row.number("coefficient")
        for row in read_table(folder / "confidence.tsv", ("feature", "coefficient"))
    }
    entries = {
        row["frame"]: smoothed(int(row.number("right")), int(row.number("told")))
        for row in read_table(folder / "reliability.tsv", ("frame", "right", "told"))
    }
    return Confidence(coefficients, entries)
