"""Classes of words that rules ask for by name: nouns for people, verbs of motion, kinds of papers.

They stand in `knowledge/words/*.tsv`: a row is a class and some of its words, mostly lemmas. A
class may go over several rows; `_` stands for a space.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from memcon.knowledge.folder import tables
from memcon.knowledge.tables import TableError, read_table

COLUMNS = ("class", "words")


def word_class(table: str, name: str) -> frozenset[str]:
    """The words of a class in a table of memcon's own. Raises `TableError`."""
    found = word_classes(table).get(name)
    if not found:
        raise TableError(f"{tables() / 'words' / table}.tsv: has no class '{name}'")
    return found


def word_classes(table: str) -> dict[str, frozenset[str]]:
    """All classes of a table of memcon's own, by name. Raises `TableError`."""
    return read_words(tables() / "words" / f"{table}.tsv")


@cache
def read_words(path: Path) -> dict[str, frozenset[str]]:
    """The classes of a table, by name. Raises `TableError`."""
    classes: dict[str, frozenset[str]] = {}
    for row in read_table(path, COLUMNS):
        if not row["class"] or not row["words"]:
            raise row.error("needs a class and its words")
        some = frozenset(word.replace("_", " ") for word in row["words"].split())
        classes[row["class"]] = classes.get(row["class"], frozenset()) | some
    return classes
