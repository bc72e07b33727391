"""Groups of PLOVER types that several rules ask for."""

from __future__ import annotations

TALKS = frozenset(("CONSULT", "COOPERATE"))  # what two do together
HARMFUL = frozenset(("SANCTION", "COERCE", "ASSAULT", "PROTEST"))
