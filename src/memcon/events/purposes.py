"""Recipients that stand above or around what is done: whom one calls or is sent to for it, over
whose deed one protests, against whom forces are called up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate, Clauses
from memcon.events.participants import reach
from memcon.language import Phrase
from memcon.language.tree import Tree

# Who meets somebody for a purpose does it with, or to, that one.
CONTACTING = frozenset(
    "call phone telephone ring meet visit receive host summon contact approach see join "
    "welcome".split()
)
GOING = frozenset("send dispatch fly travel deploy go head come arrive rush".split())
WITH_THEM = frozenset(("CONSULT", "SUPPORT", "CONCEDE", "ACCUSE", "REQUEST", "AGREE"))
TOPIC_VERBS = frozenset("discuss review debate address tackle negotiate".split())
COMPLAINING = frozenset(("complain", "grumble", "moan"))
POWERS = frozenset(("GOV", "MIL", "COP", "REB", "PRM"))
FATES = frozenset("death plight fate suffering disappearance safety health injury loss".split())
CAUSES = frozenset("over at against about on for in as by outside".split())


def serve(candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses) -> None:
    """Give a purpose the recipient that the verb above it names, in place."""
    topical = candidate.type == "CONSULT" and candidate.frame.head in TOPIC_VERBS
    if candidate.clause.noun or candidate.type not in (*WITH_THEM, "AID") or not candidate.actors:
        return
    if (candidate.recipients and not topical) or candidate.composed:
        return
    at = candidate.at
    if tree.tags[at] != "VB" or tree.deps[at] not in ("advcl", "xcomp"):
        return
    verb = tree.heads[at]
    above = clauses.of(verb)
    if tree.lemmas[verb] in CONTACTING and candidate.type in WITH_THEM:
        tokens = [t for t in above.obj if t != at]
    elif tree.lemmas[verb] in GOING and not candidate.recipients:
        tokens = [t for word in ("to", "into") for t in above.preps.get(word, ())]
    else:
        return
    taken = frozenset(m.actor for p in candidate.actors if (m := cast.at(p.head)))
    found = [p for t in tokens for p in reach(t, tree, cast, taken, placed=True)]
    others = tuple(p for p in found if not ((m := cast.at(p.head)) and m.actor in taken))
    if others:
        candidate.recipients = others
        candidate.rules.append("recipient-of-purpose")


def blame(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Give a protest the body on whose ground or over whose deed it is made, and a call-up those
    against whom it is, in place."""
    if candidate.recipients or not candidate.actors or candidate.composed:
        return
    if candidate.type not in ("PROTEST", "MOBILIZE"):
        return
    taken = frozenset(m.actor for p in candidate.actors if (m := cast.at(p.head)))
    words = CAUSES if candidate.type == "PROTEST" else frozenset(("against",))
    tops = [t for t in (candidate.at, candidate.clause.light) if t is not None]
    for token in causes(tops, tree, words):
        found = [p for p in reach(token, tree, cast, taken) if is_answerable(p, candidate, cast)]
        if found:
            candidate.recipients = tuple(found)
            candidate.rules.append("recipient-of-cause")
            return


def spare(candidate: Candidate, found: Mapping[int, Candidate], tree: Tree) -> None:
    """Blame those who did what is deplored, not those who suffered it, in place: "concern at the
    *arrest of agents* by police"."""
    deplored = candidate.mode == "disapprove" or candidate.type == "PROTEST"
    if not deplored or candidate.composed or candidate.clause.noun:
        return
    heads = {p.head for p in candidate.recipients}
    for head in heads:
        first = head
        while tree.deps[first] == "conj":
            first = tree.heads[first]
        above = tree.ancestors(first)[:2]
        if len(above) < 2 or tree.lower[above[0]] != "of":
            continue
        deed = found.get(above[1])
        if deed is candidate:
            continue
        suffered = deed is not None and any(p.head == head for p in deed.recipients)
        suffered &= candidate.type != "PROTEST"  # "marched for the removal of the king"
        if suffered or tree.lemmas[above[1]] in FATES:
            candidate.recipients = deed.actors if deed is not None else ()
            candidate.rules.append("recipient-not-victim")
            return


def complain(candidate: Candidate, found: Mapping[int, Candidate], tree: Tree, cast: Cast) -> None:
    """Aim a complaint at those who do what it is about, in place: "complained that *police* had
    beaten two monks"."""
    clause = candidate.clause
    if candidate.recipients or candidate.composed or candidate.frame.head not in COMPLAINING:
        return
    taken = frozenset(m.actor for p in candidate.actors if (m := cast.at(p.head)))
    for below in (c for c in clause.comps if tree.deps[c] == "ccomp"):
        deed = found.get(below)
        doing = deed.actors if deed is not None else ()
        if not doing and tree.child(below, "auxpass") is None:
            subjects = [s for s in tree.all(below, "nsubj") if tree.lower[s] != "it"]
            doing = tuple(p for s in subjects for p in reach(s, tree, cast, taken))
        others = tuple(p for p in doing if not ((m := cast.at(p.head)) and m.actor in taken))
        if others:
            candidate.recipients = others
            candidate.rules.append("recipient-below")
            return


def hold_for(found: Mapping[int, Candidate], tree: Tree, cast: Cast) -> None:
    """Give a seizure without an actor the officials or fighters for whose demand it is made, in
    place: "were held because *customs officers* demanded a tax"."""
    for candidate in found.values():
        if candidate.actors or candidate.type != "COERCE" or not candidate.clause.passive:
            continue
        for why in tree.all(candidate.at, "advcl"):
            asked = found.get(why)
            if asked is None or asked.type != "REQUEST" or not marked(tree, why, "because"):
                continue
            who = [cast.actors[m.actor] for p in asked.actors if (m := cast.at(p.head))]
            if who and all(one.sector in POWERS for one in who):
                candidate.actors = asked.actors
                candidate.rules.append("actor-of-cause")


def marked(tree: Tree, verb: int, word: str) -> bool:
    """Whether a word opens a clause."""
    return any(tree.lower[c] == word for c in tree.all(verb, "mark"))


def causes(tops: list[int], tree: Tree, words: frozenset[str]) -> Iterator[int]:
    """The objects of some prepositions below tokens, through nouns and infinitives."""
    stack = list(tops)
    for at in stack:
        for child in tree.children[at]:
            dep = tree.deps[child]
            below = dep in ("prep", "pobj", "dobj") or (
                dep in ("acl", "xcomp", "advcl") and tree.tags[child] == "VB"
            )
            if not below or tree.pos[child] == "PRON":
                continue
            named = tree.pos[child] == "PROPN" and tree.child(child, "det") is None
            if dep == "pobj" and tree.lower[at] in words and not (named and tree.lower[at] == "in"):
                yield child  # "in Lyon" only says where
            if len(stack) < 40:
                stack.append(child)


def is_answerable(phrase: Phrase, candidate: Candidate, cast: Cast) -> bool:
    """Whether a protest can be against somebody: a body or a government; whom forces are called up
    against can be any."""
    mention = cast.at(phrase.head)
    if mention is None:
        return False
    kind = cast.actors[mention.actor].kind
    return candidate.type == "MOBILIZE" or kind in ("organization", "government")


__all__ = ["blame", "complain", "hold_for", "serve", "spare"]
