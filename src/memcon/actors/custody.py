"""What befalls one and the same: "arrested *a driver* … *he* was sentenced to six years"."""

from __future__ import annotations

from memcon.actors.cast import Mention
from memcon.actors.casting import Casting
from memcon.knowledge.words import word_class

TAKEN = word_class("verbs", "taking_people")
HELD = word_class("verbs", "held_people")
UNDERGOING = frozenset(("dobj", "obj", "nsubjpass"))


def is_held(casting: Casting, token: int) -> bool:
    """Whether a pronoun is whom a verb sentences, frees or the like."""
    verb = casting.doc[casting.heads[token]]
    return casting.deps[token] in UNDERGOING and verb.lemma_ in HELD


def is_taken(casting: Casting, mention: Mention) -> bool:
    """Whether a mention is whom a verb arrests or abducts, by a name beside the noun too: "arrested
    a driver, *Ann Roe*", "a driver *arrested* in May"."""
    token = mention.head
    for _ in range(3):
        if casting.deps[token] != "appos":
            break
        token = casting.heads[token]
    if casting.deps[token] in UNDERGOING and casting.doc[casting.heads[token]].lemma_ in TAKEN:
        return True
    return any(
        child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in TAKEN
        for child in casting.doc[token].children
    )
