"""Candidates that are only a part, a carrier or a topic of another event: none of their own."""

from __future__ import annotations

from collections.abc import Mapping

from memcon.events.admitting import AGENTLESS
from memcon.events.candidates import Candidate
from memcon.events.negation import negated
from memcon.events.participants import passed
from memcon.language.grammar import TOPICAL
from memcon.language.tree import Tree

NEGOTIABLE = frozenset(("RETREAT", "AID", "AGREE", "COOPERATE", "CONCEDE", "SUPPORT"))
WRITTEN = frozenset(("REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "REJECT"))
NAMING = frozenset("call describe term see view regard brand label denounce condemn".split())
CHARGES = frozenset("charge count suspicion offence offense indictment".split())
NEGOTIATING = frozenset(
    "talk discuss negotiate engage speak talks negotiation discussion dialogue "
    "meeting summit view conversation consultation bargaining question issue".split()
)


def drop_parts(tree: Tree, found: dict[int, Candidate]) -> None:
    """What is only a part of another event's wording is none: the "arrest" of an arrest warrant,
    the "tariffs" that are raised, the "truce" that is accepted, and things given as examples
    ("such as protecting civilians")."""
    for candidate in list(found.values()):
        if candidate.dropped or is_void(candidate):
            continue
        for token in carried(candidate, tree) if candidate.frame.pos == "v" else ():
            inner = found.get(token)
            if inner and candidate.frame.head == "blame" and inner.clause.noun:
                inner.dropped = True  # "blames the attack on …" tells who is blamed
            same = inner and (inner.type == candidate.type or inner.type in NEGOTIABLE)
            same = same or (inner and (candidate.type, inner.type) == ("ACCUSE", "PROTEST"))
            if inner and same and candidate.frame.asks(tree.lemmas[token]):
                told = tree.heads[candidate.at] != token or not inner.actors
                inner.dropped |= inner.clause.noun and told
        slots = (*candidate.frame.actor, *candidate.frame.recipient)
        for token in passed(slots, tree, candidate.clause):
            inner = found.get(token)
            if inner is not None and inner is not candidate and inner.type != "PROTEST":
                inner.dropped = True
        at, above = candidate.at, tree.heads[candidate.at]
        while tree.deps[at] == "conj":
            at, above = above, tree.heads[above]
        given = tree.deps[at] in ("pcomp", "pobj") and tree.lower[
            max(above - 1, 0) : above + 1
        ] == [
            "such",
            "as",
        ]
        noun = tree.heads[above]
        instance = tree.lower[above] == "including" and not candidate.actors
        given |= instance and not found.keys().isdisjoint((noun, tree.heads[noun]))
        if (
            given
            or listed(tree, candidate.at)
            or is_topic(tree, candidate)
            or is_charge(tree, candidate.at)
            or is_naming(tree, candidate)
            or is_motive(tree, candidate, found)
            or is_invited(tree, candidate, found)
        ):
            candidate.dropped = True


def carried(candidate: Candidate, tree: Tree) -> list[int]:
    """The objects of a verb, and the noun of its phrase behind a preposition: "handed *in* his
    *resignation*"."""
    clause, rest = candidate.clause, candidate.frame.rest
    if len(rest) < 2:
        return clause.obj
    behind = (t for word in rest for t in clause.preps.get(word, ()))
    return [*clause.obj, *(t for t in behind if tree.lemmas[t] in rest)]


INVITING = frozenset("invite invitation welcome readiness willingness openness".split())


def is_invited(tree: Tree, candidate: Candidate, found: Mapping[int, Candidate]) -> bool:
    """Whether a visit or talk is what somebody is invited to or ready for, which the invitation or
    the promise tells: "invited the king *to visit* Fiji", "expressed readiness *for talks*"."""
    at = candidate.clause.verb
    if candidate.type != "CONSULT" or candidate.composed:
        return False
    above = tree.heads[at]
    if tree.deps[at] == "pobj" and tree.lower[above] in ("to", "for"):
        above = tree.heads[above]
    elif tree.tags[at] != "VB" or tree.deps[at] not in ("xcomp", "acl", "advcl", "ccomp"):
        return False
    for token in (above, tree.heads[above]):
        carrier = found.get(token)
        if carrier is None or carrier.dropped or carrier is candidate or carrier.type != "AGREE":
            continue
        return any(tree.lemmas[t] in INVITING for t in (above, *carrier.clause.obj))
    return False


def is_void(candidate: Candidate) -> bool:
    """Whether nobody is named who does what only somebody can do: it takes no part from others."""
    return (
        not candidate.actors and candidate.type not in AGENTLESS and not candidate.clause.passive
    )


def listed(tree: Tree, at: int) -> bool:
    """Whether a gerund is one of a list of examples: "such as ensuring …, *protecting* …"."""
    if tree.tags[at] != "VBG" or tree.child(at, "aux") is not None:
        return False
    token = at - 1
    while token > 0 and tree.sentence[token] == tree.sentence[at]:
        if tree.tags[token] in ("VBD", "VBZ", "VBP", "MD"):
            return False
        if tree.lower[token] == "as" and tree.lower[token - 1] == "such":
            return True
        token -= 1
    return False


def is_topic(tree: Tree, candidate: Candidate) -> bool:
    """Whether a noun says only what is talked about: "talks on a *withdrawal*"."""
    at = candidate.at
    if not candidate.clause.noun or candidate.type not in NEGOTIABLE or candidate.composed:
        return False
    above = tree.heads[at]
    if tree.deps[at] != "pobj" or tree.lower[above] not in TOPICAL:
        return False
    return tree.lemmas[tree.heads[above]] in NEGOTIATING


def is_charge(tree: Tree, at: int) -> bool:
    """Whether it is only what a charge says that somebody did: "jailed on charges of *inciting*
    a riot"."""
    for _ in range(4):
        dep, above = tree.deps[at], tree.heads[at]
        if dep in ("pobj", "pcomp") and tree.lower[above] in ("of", "including", "for", "with"):
            noun = tree.heads[above]
            if tree.lemmas[noun] in CHARGES:
                return tree.pos[noun] == "NOUN"
            if tree.lower[above] != "of" or tree.pos[noun] != "NOUN":
                return False
            at = noun  # "charges of *attempts* to"
        elif dep in ("xcomp", "conj", "acl", "dobj"):
            at = above
        else:
            return False
    return False


def is_naming(tree: Tree, candidate: Candidate) -> bool:
    """Whether a verb only names what another verb tells of: "rejected *what it called* a lie"."""
    if tree.lemmas[candidate.at] not in NAMING:
        return False
    return any(tree.tags[c] == "WP" for c in tree.all(candidate.at, "dobj", "nsubjpass", "attr"))


def is_motive(tree: Tree, candidate: Candidate, found: Mapping[int, Candidate]) -> bool:
    """Whether "in protest" only says why something else is done: "will boycott it *in protest*"."""
    above = tree.heads[candidate.at]
    if not candidate.clause.noun or candidate.frame.head != "protest" or candidate.composed:
        return False
    if tree.deps[candidate.at] != "pobj" or tree.lower[above] != "in":
        return False
    return any(t in found for t in tree.ancestors(above)[:2])


def drop_defiance(tree: Tree, found: dict[int, Candidate]) -> None:
    """What somebody is accused of having done in defiance of others is no event of its own."""
    for candidate in found.values():
        if candidate.frame.head != "defiance" or tree.deps[candidate.at] != "pobj":
            continue
        for above in tree.ancestors(candidate.at)[1:4]:
            blame = found.get(above)
            blame = blame or found.get(tree.heads[tree.heads[above]])
            if blame is not None and blame.type == "ACCUSE":
                candidate.dropped = True
                for defied in (o for p in tree.all(candidate.at, "prep") for o in tree.children[p]):
                    if defied in found:
                        found[defied].dropped = True


def open_letters(tree: Tree, found: dict[int, Candidate]) -> None:
    """What a letter asks or says is the event, and it goes to the reader: "wrote to *Chad* to ask
    for help"."""
    for at, candidate in found.items():
        letter = found.get(tree.heads[at])
        if letter is None or letter is candidate or letter.frame.head != "write":
            continue
        if candidate.type in WRITTEN and tree.deps[at] in ("advcl", "xcomp"):
            candidate.recipients = candidate.recipients or letter.recipients
            candidate.actors = candidate.actors or letter.actors
            if tree.tags[letter.at] in ("VBD", "VBN") and not negated(tree, letter.at):
                candidate.spoken = True  # what it asks is asked
            letter.dropped = True


def drop_carriers(found: dict[int, Candidate]) -> None:
    """A light verb is no event beside the noun that it carries."""
    for candidate in list(found.values()):
        light = candidate.clause.light
        if light is None or candidate.dropped:
            continue
        carrier = found.get(light)
        if carrier is None or carrier.dropped or carrier is candidate:
            continue
        if carrier.frame.weight >= 2:
            candidate.dropped = True
        else:
            carrier.dropped = True


__all__ = ["drop_carriers", "drop_defiance", "drop_parts", "open_letters"]
