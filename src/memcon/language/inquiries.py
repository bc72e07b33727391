"""What somebody inquires into."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

PROBES = word_class("events", "probe")
INTO = frozenset("into on over about".split())


def is_looked_into(tree: Tree, noun: int) -> bool:
    """Whether a noun tells what an inquiry is about: "a probe into the *raid*"."""
    link = tree.heads[noun]
    return tree.lower[link] in INTO and tree.lemmas[tree.heads[link]] in PROBES
