"""The grounding stage: when and where an event or a statement happened, and how much."""

from memcon.grounding.ground import Ground, survey

__all__ = ["Ground", "survey"]
