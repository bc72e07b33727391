"""What one marked party of a sentence does to another, by lexicon and learned model."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from memcon.events.model import RelationModel, log_softmax
from memcon.record import Event, Record, Span

Fit = Literal["both", "actor", "recipient", "turned", "neither"]
Codebook = Literal["plover-2.0", "cameo-2021"]
SANCTIONS = "163"  # CAMEO: impose embargo, boycott or sanctions
ORDER: tuple[Fit, ...] = ("both", "actor", "recipient", "turned", "neither")


@dataclass(frozen=True, slots=True)
class Between:
    """The event of a coded sentence that best stands between two parties, and how it fits them:
    `both` in their roles, only one of them, the two `turned`, or `neither`."""

    event: Event
    fit: Fit


@dataclass(frozen=True, slots=True)
class Relation:
    """The PLOVER type between two parties and its probability: `type, confidence = relation`.

    `frame` is the lexicon entry that said so too, None where the model alone did; `cameo` is the
    CAMEO code of that entry's event.
    """

    type: str
    confidence: float
    frame: str | None = None
    cameo: str | None = None

    def __iter__(self) -> Iterator[str | float]:
        return iter((self.type, self.confidence))


def place(text: str, source: Span | str | None, target: Span | str | None) -> list[Span | None]:
    """Where two parties stand in a text: a span is checked, words are looked for (the first place
    where they stand whole and not inside the other party). Raises `ValueError`."""
    found: list[Span | None] = []
    for party in (source, target):
        if party is None or isinstance(party, str):
            found.append(None)
            continue
        start, end = party
        if not 0 <= start < end <= len(text):
            raise ValueError(
                f"the span [{start}, {end}) is not in a text of {len(text)} characters"
            )
        found.append((start, end))
    for at, party in enumerate((source, target)):
        if not isinstance(party, str):
            continue
        other = found[1 - at]
        words = re.compile(rf"(?<!\w){re.escape(party.strip())}(?!\w)")
        spans = [m.span() for m in words.finditer(text) if m.end() > m.start()]
        free = [s for s in spans if other is None or not overlap(s, other)]
        if not free:
            raise ValueError(f"{party!r} does not stand in the text")
        found[at] = free[0]
    first, second = found
    if first and second and overlap(first, second):
        raise ValueError("the two parties overlap")
    return found


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def between(record: Record, source: Span | None, target: Span | None) -> Between | None:
    """The event of a coded text that best stands between two of its spans, or None.

    A party that the text does not name is None, and fits an event that lacks it too.
    """
    mentions = {a.id: a.mentions for a in record.actors}
    members = {a.id: a.members for a in record.actors}

    def named(ids: Sequence[str], span: Span | None) -> bool:
        if span is None:
            return not ids
        people = [m for i in ids for m in (i, *members.get(i, ()))]
        return any(overlap(span, m) for i in people for m in mentions.get(i, ()))

    def fit(event: Event) -> Fit:
        acts, receives = named(event.actors, source), named(event.recipients, target)
        if acts and (receives or named(event.actors, target)):
            return "both"
        if acts or receives:
            return "actor" if acts else "recipient"
        turned = named(event.actors, target) and named(event.recipients, source)
        return "turned" if turned else "neither"

    def key(event: Event) -> tuple[int, int]:
        gap = sum(abs(event.trigger[0] - span[0]) for span in (source, target) if span)
        return ORDER.index(fit(event)), gap

    best = min(record.events, key=key, default=None)
    return Between(best, fit(best)) if best else None


def together(
    model: RelationModel,
    text: str,
    source: Span | None,
    target: Span | None,
    said: str | None,
    trust: float,
) -> list[float]:
    """Log-probabilities of the types by the model and a lexicon that said one of them, whose word
    adds `trust` to that type's."""
    values = model.logits(text, source, target)
    if said is not None:
        values[model.labels.types.index(said)] += trust
    return log_softmax([v / model.labels.shared for v in values])


def weigh(
    found: Between | None,
    model: RelationModel,
    text: str,
    source: Span | None,
    target: Span | None,
) -> Relation:
    """The type between two parties by lexicon and model together.

    The lexicon's word weighs what it is worth by how the event fits the parties (`trust`), times
    how sure its entry is.
    """
    types = model.labels.types
    event = found.event if found else None
    trust = model.labels.trust.get(found.fit, 0.0) * found.event.confidence if found else 0.0
    values = together(model, text, source, target, event and event.type, trust)
    best = max(range(len(types)), key=values.__getitem__)
    sure = round(math.exp(values[best]), 2)
    if event is None or event.type != types[best]:
        return Relation(types[best], sure)
    return Relation(types[best], sure, event.frame, event.cameo)


def by_codebook(relation: Relation, codebook: Codebook) -> Relation:
    """A relation with the type that a codebook gives it.

    PLOVER's manual 2.0 has imposed sanctions in SANCTION; the conversion table from CAMEO (2021),
    by which older marked-pair sets were made, has them in COERCE. Elsewhere the two agree on types.
    """
    imposed = relation.type == "SANCTION" and (relation.cameo or "").startswith(SANCTIONS)
    return replace(relation, type="COERCE") if imposed and codebook == "cameo-2021" else relation
