"""Whose a harm is that somebody answers for: "hold *the general* accountable for the massacre"."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate
from memcon.events.clauses import verb_clause
from memcon.events.negation import negated
from memcon.events.participants import reach
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

ANSWERABLE = word_class("verbs", "answerable")
CHARGED = word_class("verbs", "called_to_account")
OWNING = word_class("verbs", "owning_up")


def answer_for(candidate: Candidate, tree: Tree, cast: Cast) -> None:
    """Give an attack told by a noun alone, without an actor, those who are to answer for it, in
    place."""
    if candidate.actors or candidate.type != "ASSAULT" or not candidate.clause.noun:
        return
    preposition = tree.heads[candidate.at]
    if tree.deps[candidate.at] != "pobj" or tree.lower[preposition] != "for":
        return
    suffer = frozenset(m.actor for p in candidate.recipients if (m := cast.at(p.head)))
    for token in answerable(tree, tree.heads[preposition]):
        if found := reach(token, tree, cast, suffer):
            candidate.actors = tuple(found)
            candidate.rules.append("actor-answers")
            return


def answerable(tree: Tree, word: int) -> list[int]:
    """Who answers, by the word that says so."""
    lemma = tree.lemmas[word]
    if lemma in CHARGED:
        return verb_clause(tree, word).obj
    if lemma in OWNING:
        return verb_clause(tree, word).subj
    if lemma not in ANSWERABLE:
        return []
    verb = tree.heads[word]
    if tree.lemmas[verb] == "be":
        return [] if negated(tree, verb) else tree.all(verb, "nsubj")
    held = [t for t in verb_clause(tree, verb).obj if t != word]
    return tree.all(word, "nsubj") or held
