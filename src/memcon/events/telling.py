"""A candidate as a happening: its words, its evidence, its status, how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from memcon.events.candidates import Candidate
from memcon.events.confidence import Telling
from memcon.events.expertise import Coding
from memcon.events.frames import Frame
from memcon.events.happening import Happening
from memcon.events.kinds import TALKS
from memcon.events.status import status_of
from memcon.language import token_span
from memcon.language.tree import Tree
from memcon.record import Span
from memcon.statements.attribution import Attribution

BY_DEED = frozenset(("REQUEST", "ACCUSE", "SUPPORT", "REJECT", "PROTEST"))
DEMONSTRATIVE = frozenset(("PROTEST", "SANCTION", "REJECT", "ACCUSE", "THREATEN"))


def done_with(one: Happening, tree: Tree, told: Sequence[Happening]) -> Happening:
    """What is said by a deed is done with it: "marched to *demand* his release"."""
    if one.rules[-1] != "purpose" or one.type not in BY_DEED:
        return one
    above = {tree.heads[one.verb]}
    above |= {tree.heads[verb] for verb in above if tree.deps[verb] == "conj"}
    for deed in told:
        if above & {deed.at, deed.light} and deed.type in DEMONSTRATIVE:
            return replace(one, status=deed.status, rules=(*one.rules, "said-by-deed"))
    return one


def tell(
    tree: Tree,
    candidate: Candidate,
    at: int,
    trigger: Span,
    statement: int | None,
    coding: Coding,
) -> Happening:
    """A candidate as the events stage hands it on."""
    inner = candidate.clause.at
    light = candidate.clause.light if at == inner else None
    status, why = status_of(tree, at, light)
    if candidate.spoken:
        status, why = candidate.status or "occurred", "spoken"
    to_come = why == "future" or (why == "arranged" and candidate.type not in TALKS)
    if to_come and candidate.actors and not candidate.composed:
        # What somebody will do for another is so far a commitment (PLOVER 2.0, 3.1).
        outcome = coding.composition.outcome("FUTURE", candidate.type, candidate.mode)
        if outcome and outcome.type:
            candidate.type, candidate.mode, candidate.cameo = outcome.type, None, outcome.cameo
            candidate.rules.append(outcome.rule)
            if candidate.frame.recipient == ("subj",):  # who will be host says so, not the guest
                candidate.actors, candidate.recipients = candidate.recipients, candidate.actors
    if candidate.status and candidate.status != "occurred" and status in ("occurred", "planned"):
        status, why = candidate.status, "composition"
    sent = tree.doc[at].sent
    first, last = sent.start, sent.end
    while last > first + 1 and tree.words[last - 1].isspace():
        last -= 1
    while first < last - 1 and tree.words[first].isspace():
        first += 1
    evidence: Span = (tree.doc[first].idx, token_span(tree.doc[last - 1])[1])
    start, end = tree.subtree(at)
    lemmas = [tree.lemmas[t] for t in range(max(first, start), min(last, end))]
    told = Happening(
        candidate.type,  # pyright: ignore[reportArgumentType]
        candidate.mode,
        candidate.cameo,
        candidate.actors,
        candidate.recipients,
        at,
        light,
        trigger,
        evidence,
        status,
        0.0,
        candidate.frame.key,
        (*candidate.rules, why),
        coding.scores.contexts_of(lemmas, candidate.cameo),
        statement,
    )
    return replace(told, confidence=coding.confidence.of(Telling.of(told)))


def trigger_span(tree: Tree, at: int, inner: int, candidate: Candidate) -> Span:
    """The words that tell the event: the predicate with its light verb, particles, operator."""
    tokens = {at}
    light = candidate.clause.light
    if light is not None and at == inner and abs(light - at) <= 5:
        tokens.add(light)
    for child in tree.children[at]:
        if tree.deps[child] == "prt":
            tokens.add(child)
    if abs(inner - at) <= 6:
        tokens.add(inner)
    if candidate.frame.pos == "v" and not candidate.composed:
        tokens.update(rest_of(candidate.frame, tree, candidate.at))
    first, last = min(tokens), max(tokens)
    if tree.sentence[first] != tree.sentence[last]:
        first = last = at
    return tree.doc[first].idx, token_span(tree.doc[last])[1]


def rest_of(frame: Frame, tree: Tree, at: int) -> list[int]:
    """The other words of a phrasal predicate where they follow it closely and the verb tells
    nothing without them: "came *under fire*"."""
    found: list[int] = []
    if tree.pos[at + 1 : at + 2] != ["ADP"]:
        return found
    for word in frame.rest:
        start = (found[-1] if found else at) + 1
        for token in range(start, min(start + 2, len(tree.words))):
            if word in (tree.lower[token], tree.lemmas[token]):
                found.append(token)
                break
        else:
            return []
    return found


def told_in(statements: Sequence[Attribution], trigger: Span) -> int | None:
    """The innermost statement whose content holds a trigger."""
    best: tuple[int, int] | None = None
    for number, said in enumerate(statements):
        for start, end in said.content:
            if (
                start <= trigger[0]
                and trigger[1] <= end
                and (best is None or end - start < best[0])
            ):
                best = (end - start, number)
    return best[1] if best else None


def in_order(told: Sequence[Happening]) -> tuple[Happening, ...]:
    """Happenings in text order; what an `again` points to moves with it."""
    order = sorted(range(len(told)), key=lambda number: told[number].at)
    place = {old: new for new, old in enumerate(order)}
    return tuple(
        told[i] if (again := told[i].again) is None else replace(told[i], again=place[again])
        for i in order
    )
