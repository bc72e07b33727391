"""Whom one refuses: who asked for it, or who wants the one whose return is refused."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate, Clauses
from memcon.events.clauses import verb_clause
from memcon.events.participants import fill
from memcon.language import Phrase
from memcon.language.tree import Tree

REQUEST_NOUNS = frozenset("request call demand appeal plea bid offer proposal petition".split())
WANTING = frozenset("accuse want seek charge convict suspect try".split())
NOUNS_ASK = frozenset(("REQUEST", "AGREE", "THREATEN"))  # a call, an offer, an ultimatum


def asking(
    inner: Candidate,
    token: int,
    tree: Tree,
    cast: Cast,
    clauses: Clauses,
    own: frozenset[int],
) -> tuple[Phrase, ...]:
    """Who asks for what is refused: "rejected *Lima*'s calls for a truce", "refused a request from
    *the minister* to dismiss the judge"."""
    if inner.type in NOUNS_ASK and inner.clause.noun:
        return inner.actors or fill(("mod",), tree, cast, inner.clause, own)
    if tree.lemmas[token] in REQUEST_NOUNS and tree.pos[token] == "NOUN":
        return fill(("poss", "from", "by", "mod"), tree, cast, clauses.of(token), own)
    return ()


def seeking(
    inner: Candidate, tree: Tree, cast: Cast, own: frozenset[int]
) -> tuple[Phrase, ...]:
    """Who wants the one whose return is refused: "refused to extradite *to Chad* a man", "a man
    whom *Chad* accuses of theft"."""
    if tree.lemmas[inner.at] != "extradite" and inner.frame.rest != ("over",):
        return ()
    wanted = [o for t in inner.clause.obj for o in (t, *tree.all(t, "appos"))]
    clauses = (c for o in wanted for c in tree.all(o, "relcl", "acl"))
    for verb in clauses:
        if tree.lemmas[verb] in WANTING:
            sought = verb_clause(tree, verb)
            if who := fill(("subj", "by", "in"), tree, cast, sought, own):
                return who
    return fill(("to",), tree, cast, inner.clause, own)
