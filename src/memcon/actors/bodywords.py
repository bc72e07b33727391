"""What a noun like "the ministry" or "the union" can mean: bodies of which sectors."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.knowledge.words import word_class

FIRMS = word_class("bodies", "firm")
# Sectors of bodies that a noun does not name; a utility or a railway may be the state's.
PUBLIC = frozenset("LEG JUD COP MIL PTY OPP REL IGO EDU LAB SPY ELI REB".split())
OF_STATES = frozenset(("ministry", "department"))  # what is of no state is none: "the West"
UNFIT = {
    **dict.fromkeys(FIRMS - set("group network nonprofit charity".split()), PUBLIC),
    **dict.fromkeys(
        "agency department bureau authority".split(),
        frozenset("LAB BUS PTY JRN EDU REL REB OPP".split()),
    ),
    "party": PUBLIC - {"PTY", "OPP", "REB", "ELI"} | {"BUS", "JRN", "GOV", "NGO"},
    "ministry": PUBLIC - {"MIL", "EDU", "SPY"} | {"BUS", "JRN", "NGO"},
    **dict.fromkeys("school college university".split(), PUBLIC - {"EDU"} | {"BUS", "JRN", "GOV"}),
    **dict.fromkeys("team club league".split(), PUBLIC | {"JRN", "GOV"}),
    **dict.fromkeys("hospital church".split(), PUBLIC - {"REL"} | {"BUS", "JRN", "GOV"}),
    "union": PUBLIC - {"LAB", "REL", "IGO"} | {"BUS", "JRN", "GOV"},
}


def fits(noun: str, who: Identity) -> bool:
    """Whether a body may be "the company", or whatever the noun is."""
    if noun in OF_STATES and who.country is None:
        return False
    return who.sector not in UNFIT.get(noun, ())
