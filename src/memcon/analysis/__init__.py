"""Analyses over a store, each a function that gives a data frame and cites the records it rests on.

`from memcon.analysis import Party, Selection, counts`; `memcon analyse` is the same on the command
line. `docs/analysis.md` says what each computes.
"""

from memcon.analysis.bursts import bursts, changes
from memcon.analysis.contradictions import contradictions
from memcon.analysis.networks import graph, links, nodes
from memcon.analysis.news import news
from memcon.analysis.positions import positions
from memcon.analysis.selection import HAPPENED, Party, Selection
from memcon.analysis.series import counts, filled, scores

__all__ = [
    "HAPPENED",
    "Party",
    "Selection",
    "bursts",
    "changes",
    "contradictions",
    "counts",
    "filled",
    "graph",
    "links",
    "news",
    "nodes",
    "positions",
    "scores",
]
