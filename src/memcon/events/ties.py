"""Ties between states that a text speaks of again: "restored relations … Chad had cut *them*"."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate, lands
from memcon.events.naming import as_phrase


def part(candidate: Candidate, told: Sequence[Candidate], cast: Cast) -> None:
    """Give a candidate without a recipient, whose ties an earlier event told of, the other party to
    them, in place."""
    ties = [t for t in candidate.clause.obj if t < candidate.at]
    for earlier in reversed(told):
        if not set(ties) & {earlier.at, *earlier.clause.obj}:
            continue
        own = lands(cast, candidate.actors)
        both = lands(cast, (*earlier.actors, *earlier.recipients))
        for mention in reversed(cast.mentions):
            who = cast.actors[mention.actor]
            if mention.end <= candidate.at and who.kind == "country" and who.country in both - own:
                candidate.recipients = (as_phrase(mention),)
                candidate.rules.append("recipient-of-antecedent")
                return
        return
