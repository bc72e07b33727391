"""Verbs that carry a noun's event, and nouns whose event the verb beside them shares."""

from __future__ import annotations

from memcon.events.clause import Clause, is_name
from memcon.events.people import means_people
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

LIGHT = word_class("verbs", "light")
PASSIVE_LIGHT = frozenset("suffer face receive undergo draw see survive incur meet escape".split())

# "engaged in talks with", "entered into a dispute with": what these nouns go with, the verb does.
CARRIED = frozenset("in into on under of for to over".split())
CARRYING = frozenset("in into on to for".split())  # "entered into talks"
MEANS = frozenset("with by through via".split())
MANNERS = frozenset(("protest", "solidarity", "defiance"))  # "sailed in protest"
# Whoever does what the verb says has these, too: "flew to Oslo *for talks with* …".
CONTACTS = word_class("events", "contact")
OCCASION = frozenset("for in during after before at on".split())
# Nouns that only count or measure what stands behind their "of".
QUANTIFIERS = word_class("things", "quantity")
# "in response to", "in addition to": what is answered takes no part.
RELATING = frozenset(
    "response reaction addition relation accordance comparison reference retaliation reply".split()
)
SEEING = frozenset("see view regard interpret read consider perceive describe".split())
SPOKEN_MEETINGS = frozenset("call conversation meeting talk".split())
TELLING = frozenset(
    "tell inform assure warn urge ask thank congratulate promise press advise remind".split()
)
THIRD = frozenset("broker mediate host facilitate sponsor convene chair organise organize".split())


def is_light(tree: Tree, verb: int) -> bool:
    """Whether a verb carries its noun: not where it says what the noun is ("called the raid a
    crime")."""
    if tree.lemmas[verb] not in LIGHT:
        return False
    called = tree.all(verb, "dobj") if tree.lemmas[verb] == "call" else []
    if any(tree.child(t, "appos") for t in called):  # 'called the raid "a crime"'
        return False
    if tree.lemmas[verb] == "use" and any(tree.lower[c] == "as" for c in tree.all(verb, "prep")):
        return False  # "used the *uprising* as a pretext"
    return tree.child(verb, "oprd") is None


def is_means(tree: Tree, noun: int, preposition: int) -> bool:
    """Whether who does a verb does the noun: "answered *with strikes*", "sailed *in protest*"."""
    word = tree.lower[preposition]
    return word in MEANS or (word == "in" and tree.lemmas[noun] in MANNERS)


def is_occasion(tree: Tree, clause: Clause, preposition: int) -> bool:
    """Whether a call or meeting is that in which one tells another something: "told his counterpart
    *in a call*"."""
    return (
        tree.lemmas[clause.at] in SPOKEN_MEETINGS
        and tree.lower[preposition] in ("in", "during", "by", "over")
        and not clause.subj
        and not {"with", "of", "between", "among"} & clause.preps.keys()
        and not any(is_name(tree, t) for t in clause.mods)
    )


def is_shared(tree: Tree, clause: Clause, preposition: int) -> bool:
    """Whether a meeting is that of the verb's subject: "flew to Oslo for talks", "in a call with
    Rama, Edi said …"."""
    if clause.subj or clause.light is not None or tree.lemmas[clause.at] not in CONTACTS:
        return False
    if tree.lower[preposition] not in OCCASION or {"of", "between", "among"} & clause.preps.keys():
        return False
    if any(is_name(tree, t) for t in clause.mods):
        return False
    return tree.lower[preposition] == "for" or bool({"with", "to"} & clause.preps.keys())


def seeks_people(tree: Tree, verb: int) -> bool:
    """Whether somebody is looked for over what is told behind: "seeks *two men* in the bombing"."""
    return tree.lemmas[verb] == "seek" and any(
        means_people(tree.lemmas[o]) or tree.doc[o].ent_type_ in ("PERSON", "NORP")
        for o in tree.all(verb, "dobj")
    )
