"""The noun that a relative pronoun stands for, and the ties that "them" does."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.events.people import means_people
from memcon.language.tree import Tree

RELATIVE_TAGS = frozenset(("WDT", "WP"))
TIES = frozenset("relation tie link contact".split())
PARTING = frozenset(
    "cut break sever suspend restore resume renew normalise normalize downgrade freeze "
    "re-establish reestablish upgrade".split()
)
BACK = 40  # tokens
ROLES = ("dobj", "nsubjpass", "nsubj")


def antecedent(tree: Tree, token: int) -> int:
    """The noun that a relative pronoun stands for; any other token is its own.

    The parser may hang the clause on the wrong noun, but "which" means no people: in "a spokesman
    for the union, *which* Lima blames" it is the union, in "a warrant for the general, *which* bars
    him from …" the warrant.
    """
    if tree.tags[token] not in RELATIVE_TAGS and not is_relative_that(tree, token):
        return token
    verb = token
    for _ in range(4):
        verb = tree.heads[verb]
        if tree.deps[verb] == "relcl":
            noun = tree.heads[verb]
            if tree.lower[token] != "which" or not is_human(tree, noun):
                return noun
            below = nearest(tree, noun, token)
            return below if not is_human(tree, below) else thing_above(tree, noun, token)
    return token


def is_relative_that(tree: Tree, token: int) -> bool:
    """Whether an object is a "that" which the parser tags as a conjunction."""
    return tree.tags[token] == "IN" and tree.lower[token] == "that" and tree.deps[token] == "dobj"


def antecedents(tree: Tree, token: int) -> list[int]:
    """The nouns that a relative pronoun stands for as a subject: before a verb in the plural all
    that are coordinated, where the parser has one: "*Chad* and *Mali*, which have banned"."""
    noun = antecedent(tree, token)
    if noun == token or tree.tags[noun] not in ("NN", "NNP"):
        return [noun]
    verb = tree.heads[token]
    plural = any(tree.lower[t] in ("have", "are", "were") for t in tree.all(verb, "aux", "auxpass"))
    if not plural and (tree.tags[verb] != "VBP" or tree.child(verb, "aux") is not None):
        return [noun]
    first = noun
    while tree.deps[first] == "conj" and tree.pos[tree.heads[first]] in ("NOUN", "PROPN"):
        first = tree.heads[first]
    return [t for t in tree.conjuncts(first) if tree.pos[t] in ("NOUN", "PROPN")]


def is_human(tree: Tree, noun: int) -> bool:
    """Whether a noun means a person or people."""
    return tree.doc[noun].ent_type_ == "PERSON" or (
        tree.pos[noun] == "NOUN" and means_people(tree.lemmas[noun])
    )


def nearest(tree: Tree, noun: int, pronoun: int) -> int:
    """The last noun below another one before a pronoun, with its own modifiers."""
    last = pronoun - 1
    while last > noun and tree.pos[last] not in ("NOUN", "PROPN"):
        last -= 1
    while tree.heads[last] > noun and tree.deps[last] in ("compound", "nmod", "appos"):
        last = tree.heads[last]
    return last


def thing_above(tree: Tree, noun: int, pronoun: int) -> int:
    """The noun on which one for people hangs by a preposition; else the pronoun itself."""
    for _ in range(3):
        if tree.deps[noun] != "pobj":
            break
        noun = tree.heads[tree.heads[noun]]
        if tree.pos[noun] == "NOUN" and not is_human(tree, noun):
            return noun
    return pronoun


def ties_meant(tree: Tree, verb: int, objects: Sequence[int]) -> list[int]:
    """The objects of a verb, ties in the place of "them" where they were told of before: "restored
    relations … Chad had cut *them*"."""
    if len(objects) != 1 or tree.lower[objects[0]] != "them" or tree.lemmas[verb] not in PARTING:
        return list(objects)
    for token in range(verb - 1, max(verb - BACK, -1), -1):
        if tree.lemmas[token] in TIES and tree.deps[token] in ROLES:
            return [token]
    return list(objects)
