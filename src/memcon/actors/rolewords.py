"""Role words and phrases of the table found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from memcon.knowledge.entries import Role, Title

if TYPE_CHECKING:
    from memcon.actors.casting import Casting


STUDIED = frozenset(("major", "majors"))


@dataclass(frozen=True, slots=True)
class RoleHit:
    """Tokens `[start, end)` that are a role phrase of the table; a title that implies its state."""

    start: int
    end: int
    role: Role
    title: Title | None = None


def studies(casting: Casting, at: int) -> bool:
    """Whether a "major" is a student: "a nursing major", "a major in history"."""
    if not casting.words[at].islower():
        return False
    before = casting.tags[at - 1] == "NOUN" and casting.lower[at - 1] not in casting.knowledge.roles
    return before or casting.lower[at + 1 : at + 2] == ["in"]


def is_the_virtue(casting: Casting, at: int) -> bool:
    """Whether "justice" is no judge: "asked for *justice*", "brought to *justice*"."""
    if casting.words[at] != "justice" or casting.words[at + 1 : at + 2] == ["minister"]:
        return False
    return casting.tags[at - 1] not in ("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN")


def find_roles(casting: Casting) -> dict[int, RoleHit]:
    """The role phrases of a text by their last token; a longer one wins over those inside it."""
    found: list[RoleHit] = []
    knowledge = casting.knowledge
    heads, roles, titles = knowledge.role_heads, knowledge.roles, knowledge.titles
    text = casting.source.lower().replace("’", "'")
    for last, word in enumerate(casting.lower):
        if word == "." and last and casting.starts[last] == casting.ends[last - 1]:
            word = casting.lower[last - 1] + word  # "Capt." as two tokens
        longest = heads.get(word)
        if longest is None:
            continue
        stop = casting.ends[last]
        for start in range(max(0, last - longest - 1), last + 1):
            phrase = text[casting.starts[start] : stop]
            role = roles.get(phrase)
            if role is not None:
                title = titles.get(phrase)
                if title:
                    role = Role(
                        role.name,
                        role.sector,
                        role.code,
                        role.person,
                        role.plural,
                        role.gender,
                        title.office,
                    )
                found.append(RoleHit(start, last + 1, role, title))
                break
    taken: set[int] = set()
    kept: dict[int, RoleHit] = {}
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start)):
        if casting.lower[hit.end - 1] in STUDIED and studies(casting, hit.end - 1):
            continue
        if hit.end - hit.start == 1 and is_the_virtue(casting, hit.start):
            continue
        if not any(t in taken for t in range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            kept[hit.end - 1] = hit
    return kept
