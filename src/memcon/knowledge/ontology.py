"""PLOVER's event types: their quadrants, and which of them both sides do alike."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from memcon.knowledge.folder import tables
from memcon.knowledge.tables import read_table

MUTUAL = "mutual"  # the rule of an event that its actors do to one another, whatever its type


@cache
def quadrants() -> dict[str, tuple[str, ...]]:
    """The types of each quadrant by its name, in the codebook's order."""
    kinds = read_table(tables() / "frames" / "ontology.tsv", ("type", "quadrant"))
    found = [(row["type"], row["quadrant"]) for row in kinds]
    return {
        row["name"]: tuple(type for type, number in found if number == row["quadrant"])
        for row in read_table(tables() / "frames" / "quadrants.tsv", ("quadrant", "name"))
    }


@cache
def quadrant_numbers() -> dict[str, int]:
    """The number of a type's quadrant, 1 to 4."""
    return {type: number for number, types in enumerate(quadrants().values(), 1) for type in types}


@cache
def root_quadrants() -> dict[str, int]:
    """The number of the quadrant of a root code of CAMEO, as GDELT has it."""
    rows = read_table(tables() / "frames" / "quadrants.tsv", ("quadrant", "roots"))
    return {root: int(row["quadrant"]) for row in rows for root in row.many("roots")}


@cache
def mutual() -> frozenset[str]:
    """The types whose actor and recipient may change places: they met, they agreed."""
    return mutual_as("both")


@cache
def symmetric() -> frozenset[str]:
    """The types that actors do to each other where none is told to be acted upon."""
    return mutual_as("both", "alone")


def is_symmetric(type_: str, rules: Container[str]) -> bool:
    """Whether the actors of an event without recipients do it to one another."""
    return type_ in symmetric() or MUTUAL in rules


def mutual_as(*values: str) -> frozenset[str]:
    """The types whose cell `mutual` holds one of some values."""
    rows = read_table(tables() / "frames" / "ontology.tsv", ("type", "mutual"))
    return frozenset(row["type"] for row in rows if row["mutual"] in values)
