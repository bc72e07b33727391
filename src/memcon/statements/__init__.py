"""The statements stage: who said what to whom, as the words have it."""

from memcon.statements.attribution import Attribution
from memcon.statements.finding import find_statements

__all__ = ["Attribution", "find_statements"]
