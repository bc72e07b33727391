"""National societies of a body that has one in every state: "the Uganda Red Cross"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import person_code
from memcon.knowledge.naming import slug

SOCIETIES = frozenset(("red cross", "red crescent"))


def find_national(casting: Casting) -> None:
    """Make of "Red Cross" behind a state's name or adjective that state's society, in place."""
    for index, mention in enumerate(casting.mentions):
        words = casting.text(mention.start, mention.end).lower()
        if words not in SOCIETIES or mention.form != "name":
            continue
        for start in range(max(mention.start - 3, 0), mention.start):
            hit = casting.hits.get(start)
            land = casting.country_at(start)
            if hit is None or land is None or hit.end != mention.start or not land.country:
                continue
            end = mention.end + (casting.lower[mention.end : mention.end + 1] == ["society"])
            name = casting.text(start, end)
            code = person_code(land.country, "NGO", casting.knowledge)
            who = Identity(slug(name), name, "organization", land.country, None, "NGO", code)
            span = (casting.starts[start], casting.ends[end - 1])
            casting.mentions[index] = replace(
                mention, start=start, end=end, span=span, actor=casting.add(who)
            )
            break
