"""When and where an event of the record happened, as far as its own words and those that speak of
it tell."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.events import Happening
from memcon.grounding import Ground, Manner
from memcon.record import Date, Place, Statement
from memcon.staging.scene import SIGNING, WORDS


def setting(
    one: Happening, ground: Ground, statements: Sequence[Statement]
) -> tuple[Date | None, Place | None]:
    """The time and place of a happening as far as its words and those around it tell them."""
    at = one.verb
    said = statements[one.statement] if one.statement is not None else None
    if said is not None and one.rules[-1] == "spoken" and one.status == "occurred":
        return said.date, said.place  # a threat is made when it is said
    spoken = one.type in WORDS and ground.tree.lemmas[at] not in SIGNING
    manner: Manner = "visit" if one.mode == "visit" else "word" if spoken else "act"
    date, place = ground.date(at, manner), ground.place(at, manner)
    if date is None and one.status == "planned":
        date = ground.ahead(at)
    if date is not None and "told-again" in one.rules and ground.is_ahead(date):
        date = None  # it dates something else
    if date is not None and one.status == "hypothetical" and is_of_verb(ground, at, date):
        date = None  # "would not speak *in May* of a *meeting*"
    return date, place


def is_of_verb(ground: Ground, at: int, date: Date) -> bool:
    """Whether a date not ahead stands outside of the words of a noun: it is its verb's."""
    tree = ground.tree
    if tree.pos[at] != "NOUN" or date.span is None or ground.is_ahead(date):
        return False
    start, end = tree.subtree(at)
    inside = tree.doc[start].idx <= date.span[0] < tree.doc[end - 1].idx + len(tree.words[end - 1])
    return not inside
