"""What an antecedent must be, so that a word may mean it."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.actors.cast import Identity

# What "the party", "the newspaper" may mean, by PLOVER sector; other nouns any body.
SECTORS = {
    "party": frozenset(("PTY", "OPP")),
    "newspaper": frozenset(("JRN",)),
    "outlet": frozenset(("JRN",)),
    "network": frozenset(("JRN", "REB")),
    "broadcaster": frozenset(("JRN",)),
    **dict.fromkeys("daily weekly tabloid paper".split(), frozenset(("JRN",))),
    "channel": frozenset(("JRN",)),
    "magazine": frozenset(("JRN",)),
    "union": frozenset(("LAB", "IGO")),
    "company": frozenset(("BUS", "PRM", None)),
    "firm": frozenset(("BUS", "PRM", None)),
    "airline": frozenset(("BUS", None)),
    "court": frozenset(("JUD", "IGO")),
    "militia": frozenset(("REB", "PRM", "MIL")),
    "mercenaries": frozenset(("PRM",)),
    "paramilitaries": frozenset(("REB", "PRM")),
    "militants": frozenset(("REB",)),
    "rebels": frozenset(("REB",)),
    "guerrillas": frozenset(("REB",)),
    "insurgents": frozenset(("REB",)),
    "jihadists": frozenset(("REB",)),
    "separatists": frozenset(("REB",)),
    "alliance": frozenset(("IGO", "PTY", "OPP", "REB", None)),
    "bloc": frozenset(("IGO",)),
}
# What is no "group" or "movement".
ORGANS = frozenset(("JRN", "GOV", "MIL", "JUD", "LEG", "COP"))
GROUPS = frozenset(("group", "movement", "organization", "organisation"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an antecedent must be: kinds, gender, several, one of some countries, fit for a noun."""

    kinds: frozenset[str]
    gender: str | None = None
    many: bool = False
    among: frozenset[str] | None = None
    role: str | None = None

    def fits(self, who: Identity, gender: str | None) -> bool:
        """Whether an actor, whose gender is known or guessed, agrees."""
        if who.kind not in self.kinds:
            return False
        if self.gender and gender and gender != self.gender:
            return False
        if self.among is not None and who.country not in self.among:
            return False
        if self.role in GROUPS and who.sector in ORGANS:
            return False
        return self.role not in SECTORS or who.sector in SECTORS[self.role]
