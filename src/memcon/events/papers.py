"""Papers that say something: "the resolution calls on Chad" are the words of whoever adopted it."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate, Clauses
from memcon.events.control import DOCUMENTS
from memcon.events.participants import fill
from memcon.language import Phrase
from memcon.language.tree import Tree

PASSING = frozenset("adopt pass approve issue sign endorse publish release carry".split())
BACK = 120  # tokens


def write(candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses) -> None:
    """Give what a paper says to those who adopted it before in the text, in place, or to nobody:
    a paper takes no part."""
    papers = [p for p in candidate.actors if is_paper(p, tree, cast)]
    if not papers:
        return
    candidate.actors = tuple(p for p in candidate.actors if p not in papers)
    if not candidate.actors and tree.lower[papers[0].start - 1 : papers[0].start + 1].count("the"):
        candidate.actors = passers(papers[0].head, tree, cast, clauses)
    candidate.written = not candidate.actors


def passers(noun: int, tree: Tree, cast: Cast, clauses: Clauses) -> tuple[Phrase, ...]:
    """Who adopted or issued a paper that was told of before a noun for it."""
    for verb in range(noun - 1, max(noun - BACK, -1), -1):
        if tree.lemmas[verb] in PASSING and tree.pos[verb] == "VERB":
            clause = clauses.of(verb)
            passed = any(tree.lemmas[o] in DOCUMENTS for o in clause.obj)
            if passed and (who := fill(("subj",), tree, cast, clause, frozenset((verb,)))):
                return who
    return ()


def is_paper(phrase: Phrase, tree: Tree, cast: Cast) -> bool:
    """Whether words for somebody name only a paper: "an earlier *draft*"."""
    if tree.pos[phrase.head] != "NOUN" or tree.lemmas[phrase.head] not in DOCUMENTS:
        return False
    mention = cast.at(phrase.head)
    return mention is None or mention.head == phrase.head
