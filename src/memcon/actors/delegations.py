"""Those whom several sides send: "delegations from both sides", "envoys of the ELN and Bogotá"."""

from __future__ import annotations

from memcon.actors.cast import Mention
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group
from memcon.actors.several import SEVERAL, find_several
from memcon.actors.standing import Standing

SENT = frozenset(
    "delegation team envoy negotiator representative delegate emissary official mediator "
    "leader commander".split()
)
OF = frozenset("from of for representing".split())


def enter_sent(casting: Casting, named: list[Mention], standing: Standing) -> bool:
    """Enter the plural of a role for those who are sent as the sides that send them, where the
    words after it name several, not all of them states; whether they do."""
    end = standing.end
    if not standing.role.plural or standing.role.name not in SENT:
        return False
    if casting.lower[end : end + 1] == [] or casting.lower[end] not in OF:
        return False
    sides = next((m for m in named if end < m.start <= end + 2), None)
    if sides is None:
        for token in range(end + 1, min(end + 5, len(casting.words))):
            if casting.lower[token] in SEVERAL and casting.heads[token] == end:
                find_several(casting, named, token, casting.lower[token])
                sides = casting.covered.get(token)
    if sides is None or sides.form != "group":
        return False
    members = casting.actors[sides.actor].members
    if all(casting.actors[one].kind == "country" for one in members):
        return False
    group = enter_group(casting, members)
    casting.mention(standing.start, sides.end, group, "group", standing.head)
    return True
