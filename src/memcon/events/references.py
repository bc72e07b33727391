"""Nouns that speak again of an event told before, by the types that they can mean."""

from __future__ import annotations

from pathlib import Path

import msgspec

from memcon.events.clause import Clause
from memcon.knowledge.tables import read_table
from memcon.language.tree import Tree

POINTING_BACK = frozenset("the this that these those such".split())


def points_back(noun: int, clause: Clause, tree: Tree) -> bool:
    """Whether a noun speaks of what was just told: "*the* claim", "*a charge* the army called"."""
    if tree.deps[clause.at] == "relcl" and tree.heads[clause.at] == noun:
        return True
    return any(tree.lower[c] in POINTING_BACK for c in tree.all(noun, "det"))


class References(msgspec.Struct, frozen=True):
    """The PLOVER types of what a noun can refer back to, and the mode where it says one, by its
    lemma."""

    types: dict[str, frozenset[str]]
    modes: dict[str, str]


def read_references(folder: Path) -> References:
    """The table of nouns that refer back. Raises `TableError`."""
    types: dict[str, frozenset[str]] = {}
    modes: dict[str, str] = {}
    for row in read_table(folder / "references.tsv", ("words", "types", "mode")):
        for word in row["words"].split():
            types[word] = types.get(word, frozenset()) | frozenset(row.many("types"))
            if row["mode"]:
                modes[word] = row["mode"]
    return References(types, modes)
