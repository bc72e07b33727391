"""The grounding stage: when and where an event or a statement happened, and how much."""

from memcon.grounding.gazetteer import Gazetteer, compile_places
from memcon.grounding.ground import Ground, Manner, survey

__all__ = ["Gazetteer", "Ground", "Manner", "compile_places", "survey"]
