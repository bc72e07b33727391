"""To whom help goes: those whom the verb before names, those to whom help told of before went."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.candidates import Candidate
from memcon.events.nouns import noun_phrase
from memcon.events.participants import as_phrase
from memcon.events.people import means_people
from memcon.language.tree import Tree

GIVEN = frozenset(("AID",))
# What is promised to the public, and not to those whom others help.
OWED = frozenset(
    "inquiry investigation probe review reform election vote answer report justice trial "
    "referendum resignation transparency".split()
)
GUARDED = "074"  # CAMEO: to protect, by which nothing is given
GIVING_CODES = ("033", "162")  # CAMEO: to intend to give, to reduce what is given


def give(
    candidate: Candidate, told: Sequence[Candidate], tree: Tree, cast: Cast, own: set[str]
) -> None:
    """Give a gift the recipient that the text names elsewhere, in place. `told` are the events just
    told, `own` the ids of the givers."""
    feed(candidate, tree, cast)
    if not candidate.recipients:
        carry_on(candidate, told, cast, own)


def is_gift(candidate: Candidate, tree: Tree) -> bool:
    """Whether an event gives something, or promises to."""
    if candidate.type in GIVEN or (candidate.cameo or "").startswith(GIVING_CODES):
        return True
    if candidate.type in ("SANCTION", "THREATEN") and candidate.frame.type in GIVEN:
        return True  # "threatened to cut its aid", too
    if candidate.type != "AGREE" or candidate.frame.type in GIVEN:
        return candidate.type == "AGREE"
    if candidate.frame.head not in ("offer", "promise", "pledge"):
        return False
    return not any(tree.pos[t] == "PRON" or tree.lemmas[t] in OWED for t in candidate.clause.obj)


def feed(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """To whom a thing is given whom the verb before it names: "registered the *refugees* and
    handed out blankets"."""
    at = candidate.clause.verb
    if candidate.type != "AID" or tree.deps[at] != "conj" or tree.pos[at] != "VERB":
        return
    for token in tree.all(tree.heads[at], "dobj"):
        if tree.tags[token] == "NNS" and means_people(tree.lemmas[token]):
            mention = cast.by_head.get(token)
            found = as_phrase(mention) if mention is not None else noun_phrase(token, tree)
            candidate.recipients = (found,)
            candidate.rules.append("recipient-shared")
            return


def carry_on(candidate: Candidate, told: Sequence[Candidate], cast: Cast, own: set[str]) -> None:
    """Where the aid told of before went: a country that is not the giver's."""
    for earlier in reversed(told):
        given = earlier.frame.type in GIVEN or (earlier.cameo or "").startswith(GIVING_CODES)
        given = given and earlier.cameo != GUARDED
        if earlier.type not in ("AID", "AGREE") or not given:
            continue
        for phrase in earlier.recipients:
            mention = cast.at(phrase.head)
            if mention is None or mention.actor in own:
                continue
            if cast.actors[mention.actor].kind in STATE_KINDS:
                candidate.recipients = (phrase,)
                candidate.rules.append("recipient-carried")
                return
