"""What an event becomes as the content of somebody's words: "X must withdraw", said by another, is
a demand; "we will not talk" is a refusal; "we will strike" is a threat."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import STATE_KINDS, Cast, Identity
from memcon.events.candidates import RULING, Candidate
from memcon.events.composing import without
from memcon.events.composition import Composition, Outcome
from memcon.events.kinds import HARMFUL
from memcon.events.negation import negated
from memcon.events.terms import term_verb
from memcon.language import Phrase
from memcon.language.tree import Tree
from memcon.statements.attribution import Attribution

OBLIGED = frozenset("must should ought need have".split())
FUTURE = frozenset("will shall wo 'll ’ll would".split())
YIELDING = frozenset(("CONSULT", "AID", "COOPERATE", "SUPPORT", "AGREE", "RETREAT", "CONCEDE"))
AGAINST = frozenset(("REB", "OPP", "CVL"))  # sectors that the state's own people speak against
NEGATIONS = frozenset("not n't n’t never no neither nor".split())


def speak(
    candidate: Candidate,
    at: int,
    tree: Tree,
    cast: Cast,
    said: Attribution | None,
    composition: Composition,
) -> None:
    """Change the candidate of a predicate at a token, in place, to what its speaker's words make
    of it."""
    if candidate.dropped:
        return
    verb = candidate.clause.verb if at == candidate.at else at
    modal = modal_of(tree, verb)
    if modal is None and candidate.clause.noun and (term := term_verb(tree, verb)) is not None:
        verb, modal = term, modal_of(tree, term)  # "talks must start with a *withdrawal*"
    if modal is None:
        return
    speaker = said.speaker if said else None
    if not candidate.actors:
        if modal in OBLIGED and speaker is not None and candidate.clause.passive:
            # "must be freed": the speaker asks, and names nobody whom he asks.
            candidate.actors, candidate.recipients = (speaker,), ()
            outcome = composition.outcome("REQUEST", candidate.type, candidate.mode)
            become(candidate, outcome, modal)
        return
    own = speaker is None or same_side(tree, cast, speaker, candidate.actors)
    refused = negated(tree, verb) or any(  # "will no longer"
        tree.lower[n] in NEGATIONS
        for c in tree.all(verb, "advmod", "intj", "cc")
        for n in (c, *tree.all(c, "advmod", "neg", "det"))
    )
    if modal in FUTURE and refused and own and candidate.type in YIELDING:
        become(candidate, composition.outcome("REFUSE", candidate.type, candidate.mode), "will not")
    elif modal in OBLIGED and not refused and speaker is not None and not own:
        outcome = composition.outcome("REQUEST", candidate.type, candidate.mode)
        asked = without(cast, candidate.actors, (speaker,))
        if asked:
            candidate.actors, candidate.recipients = (speaker,), asked
            become(candidate, outcome, modal)
    elif (
        modal in FUTURE
        and not refused
        and speaker is not None
        and own
        and candidate.type in HARMFUL
        and not candidate.composed
    ):
        become(candidate, composition.outcome("VOW", candidate.type, candidate.mode), modal)


def become(candidate: Candidate, outcome: Outcome | None, word: str) -> None:
    """Give a candidate the type of an outcome, and note the rule with the word that called it."""
    if outcome is None or not outcome.type:
        return
    candidate.type, candidate.mode = outcome.type, outcome.mode
    candidate.cameo = outcome.cameo or candidate.cameo
    candidate.status = outcome.status
    candidate.rules.append(f"{outcome.rule}({word})")
    candidate.spoken = True


def modal_of(tree: Tree, verb: int) -> str | None:
    """The auxiliary that makes a predicate a demand or a future, through what it hangs on."""
    token = verb
    for _ in range(4):
        for child in tree.children[token]:
            if tree.deps[child] == "aux" and tree.tags[child] == "MD":
                word = tree.lower[child]
                return word if word in OBLIGED or word in FUTURE else None
        head, dep = tree.heads[token], tree.deps[token]
        if (
            dep == "xcomp"
            and tree.lemmas[head] in ("have", "need")
            and (tree.tags[head] in ("VBZ", "VBP"))
        ):
            return "have"
        own = any(tree.deps[c] in ("nsubj", "nsubjpass") for c in tree.children[token])
        if dep not in ("conj", "xcomp", "acomp") or own or head == token:
            return None
        token = head
    return None


def in_one_camp(who: Identity, one: Identity) -> bool:
    """Whether two of one state side with each other: its rulers do, and the country with anybody;
    a bishop or a union and the government do not."""
    if one.sector in AGAINST:
        return False
    if one.kind == "country" or who.kind in STATE_KINDS or who.sector is None:
        return True
    return who.sector == one.sector or {who.sector, one.sector} <= RULING


def same_side(tree: Tree, cast: Cast, speaker: Phrase, actors: Sequence[Phrase]) -> bool:
    """Whether a speaker is one of some actors, or speaks for their country or body."""
    mention = cast.at(speaker.head)
    owners = {m.actor for t in tree.all(speaker.head, "poss") if (m := cast.at(t)) is not None}
    if any((m := cast.at(p.head)) and m.actor in owners for p in actors):
        return True  # "its president"
    if mention is None:
        return any(p.head == speaker.head for p in actors)
    who = cast.actors[mention.actor]
    for phrase in actors:
        other = cast.at(phrase.head)
        if other is None:
            continue
        one = cast.actors[other.actor]
        if one.id == who.id or one.id in who.members or who.id in one.members:
            return True
        if who.country and who.country == one.country and in_one_camp(who, one):
            return True
        if who.organization and who.organization in (one.organization, one.id):
            return True
    return False
