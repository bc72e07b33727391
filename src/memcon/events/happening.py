"""What the events stage hands on: one event, its participants still words."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.language import Phrase
from memcon.record import EventType, Span, Status


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as the words have it; `Phrase`s are resolved to actors later.

    `at` is the token of the predicate, `light` of the verb that carries a noun. `statement` is the
    index of the attribution whose content tells it, None for the narrator. `frame` names the entry
    of the lexicon or the model that decided, `rules` what was applied to it. `again` is the index
    of the happening that this one only tells again.
    """

    type: EventType
    mode: str | None
    cameo: str | None
    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    at: int
    light: int | None
    trigger: Span
    evidence: Span
    status: Status
    confidence: float
    frame: str
    rules: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    statement: int | None = None
    again: int | None = None

    @property
    def verb(self) -> int:
        """The token of the verb: the one that carries a noun, else the predicate's own."""
        return self.at if self.light is None else self.light
