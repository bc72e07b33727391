"""A statement in the making: token ranges that later become spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from memcon.language import Phrase


@dataclass(slots=True)
class Draft:
    """What one rule found. `cue` is the cue's head token, `words` its range, `content` ranges."""

    rule: str
    cue: int | None
    words: tuple[int, int] | None
    speaker: Phrase | None
    content: list[tuple[int, int]] = field(default_factory=list)
    stance: str = "asserts"
    inherited: bool = False
    addressees: list[Phrase] = field(default_factory=list)
    medium: str | None = None
    medium_words: tuple[int, int] | None = None
    outlet: Phrase | None = None
    via: list[Phrase] = field(default_factory=list)
    outer: Draft | None = None

    @property
    def place(self) -> int:
        """The token at which it stands in the text: its cue, else its first word."""
        return self.cue if self.cue is not None else self.content[0][0]

    def add(self, start: int, end: int) -> None:
        """Take a range into the content."""
        if start < end and (start, end) not in self.content:
            self.content.append((start, end))


def outside(draft: Draft, token: int) -> bool:
    """Whether a token is none of the statement's own words."""
    return not any(start <= token < end for start, end in draft.content)
