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
    true. `cue_token` is the token index of the cue's head. `reach` are the tokens of the sentence
    or sentences that the statement takes up.
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
    addressees: tuple[Phrase, ...] = ()
    medium: str | None = None
    medium_span: Span | None = None
    outlet: Phrase | None = None
    via: tuple[Phrase, ...] = ()
