"""Times, places and quantities of a text, and which of them belong to a predicate."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.actors.cast import Cast
from memcon.language import Analysis
from memcon.language.tree import Tree
from memcon.record import Date, Place, Quantity


@dataclass(frozen=True, slots=True)
class Ground:
    """Where and when the text's predicates stand."""

    tree: Tree

    def date(self, at: int) -> Date | None:
        """When the event of the predicate at a token happened, as far as the text says."""
        return None

    def place(self, at: int) -> Place | None:
        """Where the event of the predicate at a token happened."""
        return None

    def quantities(self, at: int) -> tuple[Quantity, ...]:
        """The amounts that belong to the predicate at a token."""
        return ()


def survey(analysis: Analysis, tree: Tree, cast: Cast, published: str | None) -> Ground:
    """The ground of a text published on a day (`YYYY-MM-DD`, None where unknown)."""
    return Ground(tree)
