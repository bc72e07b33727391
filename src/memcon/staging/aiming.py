"""Places that a deed is done to: the town that is shelled, the province where relief is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from memcon.actors.cast import Cast
from memcon.events import Happening
from memcon.events.abroad import DOMESTIC_MODES, homes
from memcon.grounding import Ground
from memcon.language import Analysis, phrase
from memcon.language.tree import Tree
from memcon.record import Place, Span

# What is done where nobody is named is done to those who live there.
DONE_THERE = frozenset(("AID", "COERCE", "MOBILIZE", "RETREAT"))
DOMESTIC = frozenset(("curfew", "martial-law"))  # in one's own land, whatever has that name abroad
UNDERTAKEN = frozenset(("AGREE", "THREATEN"))  # where what is promised or threatened is to be done


def aimed(
    told: Sequence[Happening], analysis: Analysis, cast: Cast, ground: Ground
) -> tuple[tuple[Happening, ...], list[tuple[Span, str]]]:
    """Happenings, those that name nobody but a place with that place for their recipient; and the
    places, each by its span and its country's ISO 3166-1 alpha-3 code."""
    found: list[Happening] = []
    towns: list[tuple[Span, str]] = []
    for one in told:
        place = goal(one, analysis.tree, cast, ground)
        span = place.span if place else None
        if place and span and place.country:
            towns.append((span, place.country))
        inside = analysis.doc.char_span(*span) if span and not one.recipients else None
        if inside:
            named = phrase(analysis.doc, inside.start, inside.end, inside.root.i)
            one = replace(one, recipients=(named,))
        found.append(one)
    return tuple(found), towns


def goal(one: Happening, tree: Tree, cast: Cast, ground: Ground) -> Place | None:
    """The place that an event is aimed at, or where it is done if it names nobody."""
    target = ground.target(one.at)
    if one.recipients or one.type == "ASSAULT" or one.mode in ("visit", "violence"):
        return target
    place = None
    if one.type in DONE_THERE or one.mode == "ceasefire":
        place = target or ground.place(one.at)
    elif one.type in UNDERTAKEN and len(one.actors) == 1:  # several bind themselves to each other
        aims = tree.all(one.at, "xcomp")
        place = next((p for aim in aims if (p := ground.place(aim)) is not None), None)
    if place is None or place.span is None or is_actors(place.span, one, tree):
        return None
    own = [cast.actors[m.actor] for p in one.actors if (m := cast.at(p.head))]
    lands = {land for land in homes({who.id for who in own}, cast) if land and land.isupper()}
    if one.mode in DOMESTIC and lands:
        if any(who.kind == "country" for who in own):
            return None  # nobody does it to himself
        return msgspec.structs.replace(place, country=min(lands))
    abroad = place.country not in lands and (lands or one.type == "AID")
    return place if abroad or one.mode in DOMESTIC_MODES else None


def is_actors(place: Span, one: Happening, tree: Tree) -> bool:
    """Whether a place only says where an actor is from: "police in *Oran* patrolled"."""
    inside = tree.doc.char_span(*place, alignment_mode="expand")
    above = {t for word in inside or () for t in (word.i, *tree.ancestors(word.i))}
    return any(p.head in above for p in one.actors)
