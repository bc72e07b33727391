"""Where and when an event is by its occasion, scene or landmark, or what it goes on with."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import TYPE_CHECKING

from msgspec.structs import replace

from memcon.grounding.continuity import (
    is_definite,
    opens_onward,
    points_back,
    strange,
)
from memcon.grounding.manners import MOVING
from memcon.knowledge.words import word_class
from memcon.language.grammar import VERBAL
from memcon.record import HAPPENED, Event, Place
from memcon.staging.days import is_day
from memcon.staging.scene import PROMISED, Scene, Telling
from memcon.staging.sessions import SESSIONS
from memcon.staging.ties import VIOLENT, is_soon

if TYPE_CHECKING:
    from memcon.staging.narrator import Narrator

MEANWHILE = frozenset("after before while by during amid in".split())
ATTACKS = word_class("events", "attack")


def carried(narrator: Narrator, told: Telling) -> Event:
    """An event with the place and day of its occasion or scene."""
    event, at = told.event, told.verb
    if event.status not in HAPPENED and PROMISED not in event.rules:
        return event
    if (event.place and event.date) or event.mode == "phone":
        return event
    scene = occasion(narrator, told)
    if scene is None and (place := in_one_breath(narrator, told)):
        told = changed(told, event=replace(event, place=place, rules=(*event.rules, "scene")))
        event = told.event
    if scene is None:
        scene = current(narrator, told)
        if scene is None:
            return at_landmark(
                narrator, at_only_town(narrator, narrator.dateline.given(told), told), told
            )
    place, date = event.place, event.date
    if place is None and not narrator.ground.leads_away(at) and is_soon(event, scene):
        same = event.date is None or not scene.date or event.date.start == scene.date.start
        place = scene.place if same or not narrator.ground.names_place(at) else None
    moved = place and scene.place and place.name != scene.place.name
    if (
        date is None
        and scene.date
        and scene.date != narrator.said
        and is_day(scene.date)
        and (not moved or (points_back(narrator.tree, at) and not travels(narrator, at)))
    ):
        date = scene.date
    if place is not event.place or date is not event.date:
        event = replace(event, place=place, date=date, rules=(*event.rules, "scene"))
    return at_landmark(narrator, event, told)


def in_one_breath(narrator: Narrator, told: Telling) -> Place | None:
    """The place of the deed that another is told with: "seized a ship off Lomé after *killing*
    a guard", "took the town after a night of *shelling*"."""
    tree, at = narrator.tree, told.verb
    if told.event.place or told.event.type not in VIOLENT:
        return None
    above = tree.heads[at]
    for _ in range(4):
        number = narrator.numbers.get(above)
        if number is not None:
            break
        if tree.pos[above] in VERBAL or tree.heads[above] == above:
            return None
        above = tree.heads[above]
    else:
        return None
    link = next((a for a in (at, *tree.ancestors(at)) if tree.heads[a] == above), at)
    if tree.deps[at] != "advcl" and tree.lower[link] not in MEANWHILE:
        return None
    deed = narrator.events[number]
    return deed.place if deed.type in VIOLENT and deed.status in HAPPENED else None


def current(narrator: Narrator, told: Telling) -> Scene | None:
    """The scene that an event goes on with: the last, where the one before it was if the last
    is of no place."""
    scene, before = narrator.scene, narrator.before
    if scene and scene.place:
        before = None
    if before and not goes_on(narrator, told, before):
        before = None
    if scene and goes_on(narrator, told, scene):
        return changed(scene, place=before.place) if before else scene
    return before


def goes_on(narrator: Narrator, told: Telling, scene: Scene) -> bool:
    """Whether an event goes on with a scene."""
    between = range(scene.sentence + 1, narrator.tree.sentence[told.verb] + 1)
    elsewhere = any(narrator.ground.names(sentence) for sentence in between)
    return narrator.ties.holds(told, scene, narrator.paragraph, elsewhere)


def travels(narrator: Narrator, at: int) -> bool:
    """Whether a predicate takes somebody elsewhere, maybe on another day."""
    return narrator.tree.lemmas[at] in MOVING and not opens_onward(narrator.tree, at)


def at_only_town(narrator: Narrator, event: Event, told: Telling) -> Event:
    """A deed of the days of the scene with the one town where the text has told of deeds."""
    scene, at = narrator.scene, told.verb
    if event.place or scene is None or scene.place is None or len(narrator.towns) != 1:
        return event
    goes_on = narrator.ties.goes_on(told, scene, scene.place.country)
    if not goes_on or narrator.ground.leads_away(at):
        return event
    between = range(scene.sentence + 1, narrator.tree.sentence[at] + 1)
    if any(narrator.ground.names(sentence) for sentence in between) or strange(narrator.tree, at):
        return event
    return replace(event, place=scene.place, rules=(*event.rules, "scene"))


def sequel(narrator: Narrator, event: Event, told: Telling) -> Event:
    """An event with the place of the deed that it goes on with."""
    if event.place or event.status not in (*HAPPENED, "planned") or event.mode == "phone":
        return event
    told = changed(told, event=event)
    place = narrator.sequels.stay(told)
    if event.status in HAPPENED:
        place = narrator.sequels.place(told) or place
    if place is None:
        return event
    return replace(event, place=place, rules=(*event.rules, "sequel"))


def at_landmark(narrator: Narrator, event: Event, told: Telling) -> Event:
    """An event with the place of the landmark that it is done to or the court that does it."""
    if event.place or narrator.ground.leads_away(told.verb):
        return event
    if place := narrator.landmarks.of(told, narrator.ties):
        rules = event.rules if "scene" in event.rules else (*event.rules, "scene")
        return replace(event, place=place, rules=rules)
    return event


def occasion(narrator: Narrator, told: Telling) -> Scene | None:
    """The scene of the meeting at which something is told to have happened."""
    at, session = told.verb, narrator.sessions.last
    for token in narrator.ground.occasions(at):
        number = narrator.numbers.get(token)
        while number is not None:
            if (held := narrator.events[number]).place is not None:
                return Scene(held.place, held.date, narrator.paragraph, narrator.tree.sentence[at])
            number = narrator.told[number].again
        if not is_definite(narrator.tree, token):
            continue
        if narrator.deed and narrator.tree.lemmas[token] in ATTACKS:  # "killed in that attack"
            return narrator.deed
        if session and narrator.tree.lemmas[token] in SESSIONS:
            gap = narrator.tree.sentence[at] - session.sentence
            return session if gap <= narrator.sessions.reach() else None
    return narrator.sessions.of(told, narrator.scene, narrator.paragraph)
