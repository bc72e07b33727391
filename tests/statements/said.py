"""How the tests of the statements stage look at a statement: its words."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.coding import Coder


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a record in words; actors by their names."""

    kind: str
    speaker: str | None
    words: str | None
    cue: str | None
    content: tuple[str, ...]
    stance: str
    addressees: tuple[str, ...]
    medium: str | None
    outlet: str | None
    via: tuple[str, ...]


def said_in(coder: Coder, text: str, published: str | None = None) -> list[Said]:
    """The statements of a text, in order."""
    record = coder.code(text, published)
    names = {actor.id: actor.name for actor in record.actors}
    return [
        Said(
            kind=one.kind,
            speaker=names[one.speakers[0]] if one.speakers else None,
            words=text[slice(*one.speaker_span)] if one.speaker_span else None,
            cue=text[slice(*one.cue)] if one.cue else None,
            content=tuple(text[start:end] for start, end in one.content),
            stance=one.stance,
            addressees=tuple(names[i] for i in one.addressees),
            medium=one.medium.kind if one.medium else None,
            outlet=one.medium.outlet if one.medium else None,
            via=tuple(names[i] for i in one.via),
        )
        for one in record.statements
    ]
