"""The actors stage: who is in a text, and where."""

from __future__ import annotations

from memcon.actors.attributive import find_attributive
from memcon.actors.bodies import find_bodies
from memcon.actors.cast import Cast, Identity, Mention, make_cast
from memcon.actors.casting import Casting
from memcon.actors.groups import find_groups
from memcon.actors.halves import find_halves
from memcon.actors.initials import find_bracketed
from memcon.actors.kin import find_returned
from memcon.actors.matching import find_names
from memcon.actors.namesakes import share_heads
from memcon.actors.national import find_national
from memcon.actors.owners import find_owned
from memcon.actors.parties import find_led
from memcon.actors.persons import find_persons, gender_words
from memcon.actors.pronouns import find_pronouns
from memcon.actors.renamed import find_renamed
from memcon.actors.respectively import find_respective
from memcon.actors.rolewords import find_roles
from memcon.actors.surnames import find_short_names
from memcon.actors.voices import add_described, add_first_person, add_towns
from memcon.knowledge.entries import Knowledge
from memcon.language import Analysis

__all__ = [
    "Cast",
    "Identity",
    "Mention",
    "add_described",
    "add_first_person",
    "add_towns",
    "find_actors",
    "make_cast",
]


def find_actors(analysis: Analysis, knowledge: Knowledge, published: str | None = None) -> Cast:
    """The actors of a text on the day it was published (`YYYY-MM-DD`, None where unknown)."""
    casting = Casting(analysis.tree, knowledge, published)
    casting.hits = {hit.start: hit for hit in find_names(casting)}
    find_halves(casting)
    share_heads(casting)
    casting.roles = find_roles(casting)
    known, spans = find_persons(casting)
    find_short_names(casting, known, spans)
    gender_words(casting)
    find_respective(casting)
    find_bodies(casting)
    find_led(casting)
    find_groups(casting)
    find_bracketed(casting)
    find_renamed(casting)
    find_pronouns(casting, analysis)
    find_owned(casting)
    find_returned(casting)
    find_attributive(casting)
    find_national(casting)
    return casting.finish()
