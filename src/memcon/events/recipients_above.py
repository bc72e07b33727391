"""Recipients that stand above an event: those who say, or flee because, *their* houses were burned,
though the pronoun was read as those who burned them."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate
from memcon.events.naming import as_phrase
from memcon.events.nouns import noun_phrase
from memcon.events.people import means_people
from memcon.language import Phrase
from memcon.language.tree import Tree

THEIRS = frozenset("their his her its".split())
UPON = ("on", "against", "at", "into")
THROUGH = frozenset("ccomp advcl conj xcomp pcomp prep".split())
REACH = 5
ARMED = frozenset(("MIL", "COP", "REB"))  # of these "their" may well be their own


def losers(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Whose the things are that are destroyed or taken: nobody burns his own, so that in "villagers
    said soldiers had burned *their* huts" they are the villagers'."""
    if candidate.clause.noun or candidate.clause.passive:
        return ()
    hit = [t for word in UPON for t in candidate.clause.preps.get(word, ())]
    owners = [o for t in candidate.clause.obj + hit for o in tree.all(t, "poss")]
    words = {tree.lower[o] for o in owners} & THEIRS
    if not words or any(tree.lower[o + 1] == "own" for o in owners):
        return ()
    if not all((m := cast.at(o)) is None or m.actor in others for o in owners):
        return ()
    token = candidate.at
    for _ in range(REACH):
        if tree.deps[token] not in THROUGH:
            return ()
        token = tree.heads[token]
        for subject in tree.all(token, "nsubj", "nsubjpass"):
            if "its" in words:
                mention = cast.by_head.get(subject)
                if mention is None or mention.actor in others:
                    return ()
                state = cast.actors[mention.actor].kind == "country"
                return (as_phrase(mention),) if state else ()
            if found := bereft(subject, "their" in words, tree, cast, others):
                return found
    return ()


def bereft(
    subject: int, many: bool, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """A subject, if it names people who can own what is lost: several, or one."""
    mention = cast.by_head.get(subject)
    if mention is not None:
        who = cast.actors[mention.actor]
        plural = who.kind == "group" or tree.tags[subject] in ("NNS", "NNPS")
        fits = plural if many else who.kind == "person"
        if mention.actor in others or who.sector in ARMED or not fits:
            return ()
        return (as_phrase(mention),)
    plural = tree.tags[subject] in ("NNS", "CD")
    people = means_people(tree.lemmas[subject]) or tree.tags[subject] == "CD"
    people |= tree.lemmas[subject] in ("hundred", "thousand", "dozen", "score")
    return (noun_phrase(subject, tree),) if people and plural == many else ()
