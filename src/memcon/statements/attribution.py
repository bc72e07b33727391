"""What the statements stage hands on: one attribution, its participants still words."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.language import Phrase
from memcon.record import Span, StatementKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what to whom, as the words have it; `Phrase`s are resolved to actors later.

    `speaker` is the phrase that names the speaker; where this passage names nobody but goes on
    from an earlier one (a quotation's next paragraph), it is the earlier phrase and `inherited` is
    true. `others` are those who say it with the speaker ("France and Germany"). `cue_token` is the
    token index of the cue's head.
    """

    kind: StatementKind
    content: tuple[Span, ...]
    speaker: Phrase | None
    cue: Span | None
    cue_token: int | None
    stance: str
    rule: str
    confidence: float
    inherited: bool = False
    others: tuple[Phrase, ...] = ()
    addressees: tuple[Phrase, ...] = ()
    medium: str | None = None
    medium_span: Span | None = None
    outlet: Phrase | None = None
    via: tuple[Phrase, ...] = ()
