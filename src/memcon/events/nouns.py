"""What stands around a noun: its modifiers, what it tells of, the party that its words hold."""

from __future__ import annotations

from memcon.events.people import SOME, SUFFERED, is_human, means_people
from memcon.knowledge.words import word_class
from memcon.language import Phrase, phrase
from memcon.language.grammar import CROWDS, MODIFIERS, SHOT
from memcon.language.tree import Tree

PARTIES = word_class("people", "party")
HELD = frozenset("held controlled occupied run led owned dominated".split())
LED = frozenset("led run claimed ordered imposed staged".split())  # "a Fiji-*led* strike"
REPORTS = word_class("things", "report")
GIFTS = frozenset("aid donation support relief supply food funding money help".split())
GOAL = frozenset("to into on against toward towards".split())
NAME_DEPS = frozenset("amod compound nmod nummod poss quantmod".split())
SPOTS = frozenset("square street avenue road boulevard bridge park hill plaza station".split())


def noun_phrase(token: int, tree: Tree) -> Phrase:
    """A noun with the modifiers to its left."""
    start = token
    for child in tree.children[token]:
        if child < token and tree.deps[child] in NAME_DEPS and not is_outcome(child, tree):
            start = min(start, child)
    return phrase(tree.doc, start, token + 1, token)


def is_outcome(token: int, tree: Tree) -> bool:
    """Whether an adjective is what came of a shot: "shot *dead* two guards"."""
    return token > 0 and (tree.lemmas[token - 1], tree.lower[token]) == SHOT


# What is military by its kind and not by who owns it: "military *aid*", but "a military base".
OF_A_KIND = frozenset(
    "aid assistance support help action operation campaign exercise drill cooperation service "
    "training technology equipment hardware sale budget spending pact alliance parade".split()
)


def party_within(token: int, tree: Tree) -> Phrase | None:
    """The party that a thing's modifier names by a common noun: "a *migrant* camp", "a
    *rebel*-held town", "a *military* base"."""
    for child in tree.all(token, *MODIFIERS):
        if tree.lower[child] == "military" and tree.lemmas[token] in OF_A_KIND:
            continue
        if tree.lemmas[child] in PARTIES:
            return phrase(tree.doc, child, child + 1, child)
        if tree.lower[child] in HELD:
            for below in tree.all(child, "npadvmod", *MODIFIERS):
                if tree.lemmas[below] in PARTIES:
                    return phrase(tree.doc, below, below + 1, below)
    return None


def modifiers(token: int, tree: Tree) -> list[int]:
    """The words that modify a noun, each before those that modify it in turn: "the *Fijian*
    *government* website", "a *Fiji*-*held* island"."""
    if tree.pos[token] == "PROPN" and tree.lemmas[token] in SPOTS:
        return []  # "Senate Square" is no senate
    found = tree.all(token, "npadvmod") if tree.lower[token] in LED else []
    for child in tree.all(token, *MODIFIERS):
        found.extend((child, *tree.all(child, "npadvmod", *MODIFIERS)))
    return found


def told_of(token: int, tree: Tree) -> list[int]:
    """The subject of a clause in a noun's place, or of what a report says: "a probe into whether
    *Chad* paid", "into claims that *Chad* paid"."""
    if tree.tags[token] in ("VBD", "VBZ", "VBP", "VBN") and tree.deps[token] in ("pcomp", "pobj"):
        return tree.all(token, "nsubj", "nsubjpass")
    if tree.pos[token] != "NOUN" or tree.lemmas[token] not in REPORTS:
        return []
    return [
        subject
        for clause in tree.all(token, "acl", "ccomp")
        if any(tree.lower[c] == "that" for c in tree.all(clause, "mark"))
        for subject in tree.all(clause, "nsubj", "nsubjpass")
    ]


def again(preposition: int, tree: Tree) -> list[int]:
    """A preposition with those that say it again: "of the mayor and *of* his son"."""
    word = tree.lower[preposition]
    return [preposition, *(c for c in tree.all(preposition, "conj") if tree.lower[c] == word)]


def through(token: int, inner: str, tree: Tree) -> list[int]:
    """What stands behind a slot's token: its possessor, modifier or prepositional object."""
    if inner == "poss":
        targets = tree.all(token, "poss")
    elif inner == "mod":
        targets = tree.all(token, *MODIFIERS)
    else:
        targets = [
            obj
            for first in tree.all(token, "prep")
            if tree.lower[first] == inner
            for prep in again(first, tree)
            for obj in tree.all(prep, "pobj", "pcomp")
        ]
    return [c for t in targets for c in tree.conjuncts(t)]


def is_goal(token: int, tree: Tree) -> bool:
    """Whether a place is what an event is aimed at ("flew to Ankara", "shelled Kyiv")."""
    while tree.deps[token] == "conj":
        token = tree.heads[token]
    if tree.deps[token] != "pobj":
        return tree.deps[token] in ("dobj", "nsubjpass")
    preposition = tree.heads[token]
    if tree.lower[preposition] == "for":  # "aid for *Aleppo*"
        return tree.lemmas[tree.heads[preposition]] in GIFTS
    return tree.lower[preposition] in GOAL


def counts_people(token: int, tree: Tree) -> bool:
    """Whether a bare number means people: "*thousands* marched", "killed *three* more", "arrested
    *four* of them"."""
    if any(
        tree.lower[c] == "of" and not any(is_people(o, tree) for o in tree.all(c, "pobj"))
        for c in tree.all(token, "prep")
    ):
        return False
    if tree.lemmas[token] in CROWDS and tree.tags[token] == "NNS":
        return True
    if tree.lower[token] in SOME:
        return is_human(token, tree)
    counted = tree.tags[token] == "CD" and tree.doc[token].ent_type_ in ("CARDINAL", "")
    return counted and tree.lemmas[tree.heads[token]] in SUFFERED


def is_people(token: int, tree: Tree) -> bool:
    """Whether what is counted is people, or a number again: "tens of *thousands*"."""
    lemma = tree.lemmas[token]
    return lemma in CROWDS or tree.lower[token] in ("them", "us") or means_people(lemma)
