"""A second opinion: where the lexicon's word is weak, the learned model has a say in the type.

An entry that is often wrong ("beat", "call on", "fly") names a type only because it must. The
model reads such a sentence with the two parties marked, and lexicon and model are weighed as in
`memcon.relate`. It is asked of few sentences only, since it costs more than the whole of the stage,
and only about what happened or is planned: its type of "does not talk to" is REJECT, the record's a
CONSULT that is negated.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from memcon.events.happening import Happening
from memcon.events.kinds import HARMFUL
from memcon.events.model import RelationModel, load_model
from memcon.events.relating import overlap, together
from memcon.events.scoring import Scores

MODEL = "model"  # what the record gives as the frame of an event that the model named
DOUBT = 0.5  # the model is asked about events that are less sure
MARGIN = 3.0  # so many times as probable must another type be to overrule the lexicon's,
LEAST = 0.6  # and so probable in itself
TOLD_STATUSES = frozenset(("occurred", "ongoing", "planned"))
YIELD = frozenset(("CONCEDE", "RETREAT"))
SAID = frozenset(("ACCUSE", "REQUEST", "REJECT"))  # done once said, so never only planned


def reconsider(text: str, told: Sequence[Happening], scores: Scores) -> tuple[Happening, ...]:
    """The happenings of a text, the doubtful ones as lexicon and model together see them."""
    return tuple(
        second(text, one, scores, load_model()) if is_doubtful(one) else one for one in told
    )


def is_doubtful(one: Happening) -> bool:
    """Whether the model is to be asked: a weak entry of what happened or is planned, both parties
    in the sentence."""
    if one.confidence >= DOUBT or one.status not in TOLD_STATUSES or "said-by-deed" in one.rules:
        return False
    if not (one.actors and one.recipients):
        return False
    source, target = one.actors[0].span, one.recipients[0].span
    start, end = one.evidence
    inside = min(source[0], target[0]) >= start and max(source[1], target[1]) <= end
    return inside and not overlap(source, target)


def second(text: str, one: Happening, scores: Scores, model: RelationModel) -> Happening:
    """A happening with the type and the confidence that lexicon and model give it together.

    A type that only the model gives has no mode, and the general code of its type; what the
    lexicon said stands first in the rules.
    """
    start, end = one.evidence
    source, target = (
        (span[0] - start, span[1] - start) for span in (one.actors[0].span, one.recipients[0].span)
    )
    values = together(
        model,
        text[start:end],
        source,
        target,
        one.type,
        model.labels.trust["both"] * one.confidence,
    )
    types = model.labels.types
    best = max(range(len(types)), key=values.__getitem__)
    own = [i for i, t in enumerate(types) if t == one.type or {t, one.type} <= YIELD]
    sure = sum(math.exp(values[i]) for i in own)
    rules = (*one.rules, "second opinion")
    unfit = one.status == "planned" and types[best] in SAID
    unfit |= one.status == "planned" and one.type in HARMFUL and types[best] == "AGREE"
    unfit |= one.rules[-1] == "arranged" and one.type == "CONSULT"  # "is to visit Chad" does so
    if best in own or unfit or math.exp(values[best]) < max(LEAST, MARGIN * sure):
        return replace(one, confidence=round(sure, 2), rules=rules)
    return replace(
        one,
        type=types[best],  # pyright: ignore[reportArgumentType]
        mode=None,
        cameo=scores.general.get(types[best]),
        confidence=round(math.exp(values[best]), 2),
        frame=MODEL,
        rules=(one.frame, *rules),
    )
