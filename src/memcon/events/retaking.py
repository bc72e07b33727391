"""From whom a place is taken back, and who talks: both told elsewhere in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate
from memcon.events.lightverbs import THIRD
from memcon.events.retelling import everyone
from memcon.language.tree import Tree

RETAKING = frozenset("retake recapture reconquer regain".split())
TAKING = frozenset("seize capture take overrun occupy attack storm enter hold conquer".split())
# What several things of a text can be: a town retaken is not any town seized.
ANY = frozenset("town city village base building position area post part control".split())
NEAR = 3  # events before that bare "talks" can speak of,
CLOSE = 2  # and sentences
VISITS = frozenset(("042", "043"))  # CAMEO codes: to come, to receive
TALKS = frozenset("talk negotiation dialogue discussion".split())


def take_back(candidate: Candidate, found: Mapping[int, Candidate], tree: Tree, cast: Cast) -> None:
    """Give the retaking of a place, where no more than the place is named, those who took it, be it
    told before or after, in place: "The army retook *the jail* … Rebels had seized *the jail*"."""
    place = {p.head for p in candidate.recipients} <= set(candidate.clause.obj)
    if not place or candidate.frame.head not in RETAKING or candidate.composed:
        return
    own, places = everyone(candidate.actors, cast), named(candidate, tree)
    for other in found.values():
        if other.frame.head not in TAKING or other.dropped or not other.actors:
            continue
        if not places.isdisjoint(named(other, tree)) and own.isdisjoint(
            everyone(other.actors, cast)
        ):
            candidate.recipients = other.actors
            candidate.rules.append("recipient-of-antecedent")
            return


def named(candidate: Candidate, tree: Tree) -> set[str]:
    """The words of what is taken by which one place is known from others."""
    things = [t for t in candidate.clause.obj if tree.pos[t] in ("NOUN", "PROPN")]
    words = {tree.lemmas[w] for t in things for w in (t, *tree.all(t, "compound"))}
    return words - ANY


def take_part(candidate: Candidate, told: Sequence[Candidate], tree: Tree, cast: Cast) -> None:
    """Give talks of which nobody is named those who were just told to talk, in place: "It is their
    first contact since *talks* collapsed"."""
    if candidate.actors or candidate.recipients or candidate.type not in ("CONSULT", "REJECT"):
        return
    if not any(tree.lemmas[t] in TALKS for t in candidate.clause.subj):
        return
    here = tree.sentence[candidate.at]
    hosts = {p.head for e in told[-NEAR:] if e.cameo in VISITS for p in e.recipients}
    for earlier in reversed(told[-NEAR:]):
        if earlier.type != "CONSULT" or earlier.frame.head in THIRD:
            continue  # who brokers talks takes no part in them
        if here - tree.sentence[earlier.at] > CLOSE:
            return
        parties = (*earlier.actors, *earlier.recipients)
        guests = tuple(p for p in parties if p.head not in hosts)
        if len(everyone(parties, cast)) > 1:
            # The host of two delegations takes no part in what they talk of.
            candidate.actors = guests if len(everyone(guests, cast)) > 1 else parties
            candidate.rules.append("actor-of-antecedent")
            return
