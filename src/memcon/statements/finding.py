"""The statements of a text, found rule by rule."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.language import Analysis
from memcon.language.tree import Tree
from memcon.statements.attribution import Attribution
from memcon.statements.cues import Cues


def find_statements(
    analysis: Analysis, cast: Cast, cues: Cues, tree: Tree | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a text, in text order."""
    return ()
