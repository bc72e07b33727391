"""The events stage: who did what to whom, by frames over the parse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from memcon.actors.cast import Cast
from memcon.events.admitting import (
    is_aim,
    is_among_things,
    is_armed,
    is_at_home,
    is_barred,
    is_briefing,
    is_faint,
    is_for_relief,
    is_private,
    is_to_oneself,
    is_whole,
)
from memcon.events.answering import answer_for
from memcon.events.antecedents import act, refer
from memcon.events.borrowing import borrow
from memcon.events.candidates import (
    Candidate,
    Clauses,
    find_candidates,
    spare_home,
    spare_place,
    without_own,
)
from memcon.events.causing import hurt_by
from memcon.events.claims import claim, is_unclaimed
from memcon.events.composing import compose
from memcon.events.composition import Composition, read_composition
from memcon.events.conditions import await_doing
from memcon.events.confidence import Confidence, Telling, read_confidence
from memcon.events.demanding import demands
from memcon.events.doers import by_doers
from memcon.events.frames import Frame, Lexicon, read_frames
from memcon.events.happening import Happening
from memcon.events.kinds import TALKS
from memcon.events.loyal import spare_their_own
from memcon.events.merging import merge
from memcon.events.mutual import note_mutual
from memcon.events.papers import write
from memcon.events.parts import drop_carriers, drop_defiance, drop_parts, open_letters
from memcon.events.purposes import blame, complain, hold_for, serve, spare
from memcon.events.recovering import recover
from memcon.events.references import References, read_references
from memcon.events.retaking import take_back, take_part
from memcon.events.retelling import meets, retold
from memcon.events.scoring import Scores, read_scores
from memcon.events.speaking import speak
from memcon.events.status import status_of
from memcon.language import Analysis, token_span
from memcon.language.tree import Tree
from memcon.record import Span
from memcon.statements.attribution import Attribution

__all__ = ["Coding", "Happening", "find_events", "merge", "read_coding"]


class Coding(msgspec.Struct, frozen=True):
    """What the events stage knows: the frame lexicon, the rules of composition, the scores,
    how sure each entry is."""

    lexicon: Lexicon
    composition: Composition
    scores: Scores
    confidence: Confidence
    references: References


def read_coding(folder: Path, extra: Sequence[Path] = ()) -> Coding:
    """The event knowledge in a folder of tables. Raises `TableError`."""
    return Coding(
        read_frames(folder, extra),
        read_composition(folder),
        read_scores(folder),
        read_confidence(folder),
        read_references(folder),
    )


def find_events(
    analysis: Analysis, cast: Cast, statements: Sequence[Attribution], coding: Coding
) -> tuple[Happening, ...]:
    """The events of a text, one for each predicate that tells one, in text order."""
    tree = analysis.tree
    clauses = Clauses(tree)
    found = find_candidates(tree, cast, coding.lexicon, clauses)
    drop_carriers(found)
    compose(tree, cast, found, coding.composition, clauses)
    drop_carriers(found)
    drop_parts(tree, found)
    drop_defiance(tree, found)
    open_letters(tree, found)
    hold_for(found, tree, cast)
    hurt_by(found, tree)
    told: list[Happening] = []
    before: list[Candidate] = []
    for at in sorted(found):
        candidate = found[at]
        if candidate.dropped:
            continue
        again = retold(candidate, before, tree, cast, coding.references)
        act(candidate, before, tree, cast, coding.references)
        borrow(candidate, before, tree)
        if is_unclaimed(candidate):
            number = told_in(statements, trigger_span(tree, at, candidate.at, candidate))
            claim(candidate, tree, cast, statements[number] if number is not None else None)
        take_part(candidate, before, tree, cast)
        answer_for(candidate, tree, cast)
        write(candidate, tree, cast, clauses)
        empty = not (candidate.actors or candidate.recipients or candidate.written)
        if empty and not is_armed(candidate, tree):
            continue
        by_doers(candidate, at, tree, cast)
        complain(candidate, found, tree, cast)
        take_back(candidate, found, tree, cast)
        serve(candidate, tree, cast, clauses)
        note_mutual(candidate, tree, cast)
        recover(candidate, tree, cast, clauses)
        spare(candidate, found, tree)
        blame(candidate, tree, cast)
        refer(candidate, at, before, found, statements, tree, cast, coding.references)
        candidate.recipients = without_own(cast, candidate.actors, candidate.recipients)
        spare_home(candidate, tree, cast)
        spare_their_own(candidate, tree, cast)
        spare_place(candidate, cast)
        trigger = trigger_span(tree, at, candidate.at, candidate)
        number = told_in(statements, trigger)
        said = statements[number] if number is not None else None
        speak(candidate, at, tree, cast, said, coding.composition)
        await_doing(candidate, tree, cast)
        if not is_whole(candidate, tree, cast) or is_briefing(candidate, tree, cast):
            continue
        if is_at_home(candidate, cast) or is_among_things(candidate, tree, cast):
            continue
        if is_to_oneself(candidate, tree) or is_private(candidate, tree):
            continue
        if is_for_relief(candidate, tree):
            continue
        happening = tell(tree, candidate, at, trigger, number, coding)
        if is_aim(happening) or is_faint(candidate, happening) or is_barred(happening, tree):
            continue
        happening = done_with(happening, tree, told)
        if again is not None and meets(candidate, before[again], tree):
            told[again] = replace(told[again], recipients=happening.recipients)
        told.append(replace(happening, again=again))
        before.append(candidate)
    busy = frozenset(found) | {one.light for one in told if one.light is not None}
    for asked in demands(tree, cast, statements, coding.lexicon, clauses, busy):
        trigger = trigger_span(tree, asked.at, asked.at, asked)
        number = told_in(statements, trigger)
        told.append(tell(tree, asked, asked.at, trigger, number, coding))
    return in_order(told)


def in_order(told: Sequence[Happening]) -> tuple[Happening, ...]:
    """Happenings in text order; what an `again` points to moves with it."""
    order = sorted(range(len(told)), key=lambda number: told[number].at)
    place = {old: new for new, old in enumerate(order)}
    return tuple(
        told[i] if (again := told[i].again) is None else replace(told[i], again=place[again])
        for i in order
    )


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
