"""Demands that no entry tells: "Qatar must step in", said by another, whatever the verb is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate, Clauses
from memcon.events.frames import Frame, Lexicon
from memcon.events.speaking import OBLIGED, modal_of, same_side
from memcon.events.terms import bound_by, sets_terms
from memcon.language import Phrase, token_span
from memcon.language.tree import Tree
from memcon.statements.attribution import Attribution

MUST = "must"  # the entry that such a demand rests on
UNASKED = frozenset("be have know understand remember say think see look note admit wait".split())
ACTOR_KINDS = frozenset(("government", "country", "organization", "group", "person"))


def demands(
    tree: Tree,
    cast: Cast,
    statements: Sequence[Attribution],
    lexicon: Lexicon,
    clauses: Clauses,
    told: frozenset[int],
) -> Iterator[Candidate]:
    """The demands that speakers make of other parties with "must" or "should" and a verb that
    tells no event. `told` are the tokens of events, and of what carries them."""
    frames = lexicon.frames.get(MUST, ())
    if not frames:
        return
    for at, tag in enumerate(tree.tags):
        if tree.pos[at] != "VERB" or tag != "VB" or at in told or tree.lemmas[at] in UNASKED:
            continue
        if modal_of(tree, at) not in OBLIGED or told & set(below(tree, at)):
            continue
        said = speaker_of(statements, token_span(tree.doc[at])[0])
        if said is None or said.speaker is None:
            continue
        asked = parties(tree, cast, clauses.of(at).subj)
        if not asked and sets_terms(tree, at):
            asked = bound_by(tree, cast, at)
        if asked and not same_side(tree, cast, said.speaker, asked):
            yield demand(clauses, at, frames[0], said.speaker, asked)


def demand(
    clauses: Clauses, at: int, frame: Frame, speaker: Phrase, asked: tuple[Phrase, ...]
) -> Candidate:
    """A demand as an event in the making."""
    made = Candidate(clauses.of(at), frame, (speaker,), asked, frame.type, frame.mode, frame.cameo)
    made.rules.append("said-obligation-is-request")
    made.status, made.spoken = "occurred", True
    return made


def below(tree: Tree, at: int) -> Iterator[int]:
    """A predicate's objects and the predicates below it that share its subject."""
    stack = [at]
    while stack:
        token = stack.pop()
        for child in tree.children[token]:
            if tree.deps[child] in ("xcomp", "dobj", "conj", "prep", "pobj", "pcomp", "ccomp"):
                yield child
                stack.append(child)


def speaker_of(statements: Sequence[Attribution], start: int) -> Attribution | None:
    """The innermost statement whose content holds a place in the text."""
    around = [
        (last - first, number)
        for number, said in enumerate(statements)
        for first, last in said.content
        if first <= start < last
    ]
    return statements[min(around)[1]] if around else None


def parties(tree: Tree, cast: Cast, tokens: Sequence[int]) -> tuple[Phrase, ...]:
    """The known parties among some nouns; pronouns are left out, since "we must" asks nobody."""
    found = []
    for token in tokens:
        mention = cast.by_head.get(token)
        if mention is None or tree.pos[token] == "PRON":
            continue
        who = cast.actors[mention.actor]
        known = who.country or who.organization or who.sector in ("REB", "OPP", "PTY")
        if known and who.kind in ACTOR_KINDS:
            found.append(Phrase(mention.start, mention.end, mention.head, mention.span))
    return tuple(found)


__all__ = ["demands"]
