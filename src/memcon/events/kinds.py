"""Groups of PLOVER types that several rules ask for."""

from __future__ import annotations

from collections.abc import Sequence

TALKS = frozenset(("CONSULT", "COOPERATE"))  # what two do together
TOGETHER = TALKS | {"AGREE", "SUPPORT"}
SPOKEN = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"))  # done by saying so
FRIENDLY = TALKS | {"SUPPORT", "AID", "AGREE", "RETREAT", "CONCEDE"}
HARMFUL = frozenset(("SANCTION", "COERCE", "ASSAULT", "PROTEST"))
HARSH = HARMFUL | {"REJECT", "ACCUSE", "THREATEN", "CONCEDE"}


def deplores_harm(rules: Sequence[str], type_: str) -> bool:
    """Whether an event's rules make it the condemnation of a harsh deed of a type, whose victims
    are not those who are blamed for it: "decried the shelling of a school"."""
    blamed = any(rule.startswith("criticized") for rule in rules)
    if type_ == "ASSAULT" and any(rule.startswith("refused-is-reject") for rule in rules):
        return True  # "opposed the invasion of Mali"
    return blamed and type_ in HARSH and "criticized-is-accuse(protest)" not in rules
