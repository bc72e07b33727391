"""Whether a clause is what an entry of the lexicon asks for: its words, its slots filled."""

from __future__ import annotations

from memcon.events.clause import Clause
from memcon.events.control import is_finite
from memcon.events.frames import HUMAN, NAME, PLACE, POS, Condition, Frame
from memcon.events.lightverbs import QUANTIFIERS
from memcon.events.people import is_human
from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS, PLACE_LABELS
from memcon.language.tree import Tree

FORCES = word_class("people", "forces")
LONGEST = 8  # words that a noun's predicate has before it at most
CIRCUMSTANCES = frozenset("after before since during until following amid despite".split())
NEAR = 9  # tokens to the right of a verb in which the rest of a phrasal predicate may stand


def fits(frame: Frame, tree: Tree, clause: Clause) -> bool:
    """Whether a clause has all that a frame asks for."""
    return (
        tree.pos[clause.at] in POS[frame.pos]
        and has_rest(frame, tree, clause)
        and all(
            holds(condition, tree, clause) != condition.negative for condition in frame.conditions
        )
    )


def words_near(tree: Tree, at: int) -> set[str]:
    """The words and lemmas among which the rest of a phrasal predicate can be."""
    start, end = max(0, at - LONGEST), at + NEAR
    return {*tree.lower[start:end], *tree.lemmas[start:end]}


def has_rest(frame: Frame, tree: Tree, clause: Clause) -> bool:
    """Whether the other words of a phrasal predicate stand where they should."""
    if not frame.rest:
        return True
    at = clause.at
    if frame.pos == "n" and frame.rest[0] != "of":
        before = at - len(frame.rest)
        return before >= 0 and all(
            word in (tree.lower[before + i], tree.lemmas[before + i])
            for i, word in enumerate(frame.rest)
        )
    position = at + 1
    last = min(at + NEAR, len(tree.words))
    for word in frame.rest:
        while position < last and (
            word not in (tree.lower[position], tree.lemmas[position])
            or is_dating(tree, position)
            or is_apart(tree, position)
        ):
            position += 1
        if position >= last or not below(tree, position, at):
            return False
        if len(frame.rest) == 1 and is_elsewhere(tree, position, at):
            return False
        if len(frame.rest) == 1 and below_name(tree, position, at):
            return False  # "called it a win *for* all" is no "call for"
        position += 1
    return True


def is_dating(tree: Tree, token: int) -> bool:
    """Whether a preposition only dates: "called him *on* Friday" is no "call on"."""
    return tree.deps[token] == "prep" and any(
        tree.doc[c].ent_type_ in ("DATE", "TIME") for c in tree.all(token, "pobj")
    )


def is_apart(tree: Tree, token: int) -> bool:
    """Whether a noun only tells when or in spite of what: "began a strike after *talks*"."""
    return tree.deps[token] == "pobj" and tree.lower[tree.heads[token]] in CIRCUMSTANCES


def is_elsewhere(tree: Tree, token: int, verb: int) -> bool:
    """Whether a noun hangs on another verb that only tells when: "withdrew it after hearing of the
    *bill*"."""
    while (token := tree.heads[token]) != verb:
        if tree.deps[token] in ("pcomp", "pobj") and tree.lower[tree.heads[token]] in CIRCUMSTANCES:
            return True
        if tree.deps[token] == "advcl" and any(
            tree.lower[c] in CIRCUMSTANCES for c in tree.all(token, "mark", "prep", "advmod")
        ):
            return True
    return False


def below_name(tree: Tree, token: int, verb: int) -> bool:
    """Whether a preposition hangs on what a verb calls its object."""
    above = tree.heads[token]
    return above != verb and tree.deps[above] in ("oprd", "ccomp") and tree.heads[above] == verb


def below(tree: Tree, token: int, top: int) -> bool:
    """Whether a token hangs on another one, within five steps."""
    for _ in range(5):
        token = tree.heads[token]
        if token == top:
            return True
    return False


def slot_tokens(slot: str, tree: Tree, clause: Clause) -> list[int]:
    """The head tokens that fill a slot: subj, obj, iobj, mod, poss, comp, or a
    preposition."""
    if slot == "subj":
        return clause.subj
    if slot == "obj":
        return clause.obj
    if slot == "iobj":
        return clause.iobj
    if slot == "mod":
        return clause.mods
    if slot == "poss":
        return clause.owners
    if slot == "comp":
        return clause.comps
    if slot == "that":  # a finite clause below: "agreed *that* it was late"
        return [c for c in stated(tree, clause) if is_finite(tree, c)]
    if slot == "any":
        return [
            *clause.obj,
            *clause.iobj,
            *clause.mods,
            *clause.comps,
            *(t for tokens in clause.preps.values() for t in tokens),
        ]
    return clause.preps.get(slot, [])


def stated(tree: Tree, clause: Clause) -> list[int]:
    """The clauses below a predicate or its object: "expressed regret *that* Chad had left"."""
    nouns = clause.obj if not clause.noun else [clause.at]
    beside = [
        c
        for noun in nouns
        for c in tree.all(noun, "acl")
        if any(tree.lower[m] == "that" for m in tree.all(c, "mark"))
    ]
    return [*(c for c in clause.comps if tree.deps[c] == "ccomp"), *beside]


def is_placed(token: int, tree: Tree) -> bool:
    """Whether a token ends a name that the recogniser takes for a place's."""
    return tree.pos[token] == "PROPN" and tree.doc[token].ent_type_ in PLACE_LABELS


def farther(tree: Tree, clause: Clause) -> list[int]:
    """The noun behind whose preposition the one stands on which the parser hangs a clause: in "the
    *deal* on ores that Chad signed" it is the deal that was signed."""
    noun = tree.heads[clause.at]
    if noun not in clause.obj or tree.deps[noun] != "pobj":
        return []
    above = tree.heads[tree.heads[noun]]
    return [above] if tree.pos[above] == "NOUN" else []


def counted_force(tree: Tree, token: int) -> int | None:
    """The soldiers of "hundreds of *soldiers*", who are no crowd."""
    if tree.lemmas[token] not in QUANTIFIERS:
        return None
    those = (o for of in tree.all(token, "prep") for o in tree.all(of, "pobj"))
    return next((o for o in those if tree.lemmas[o] in FORCES), None)


def holds(condition: Condition, tree: Tree, clause: Clause) -> bool:
    """Whether a condition is met, its sign left aside."""
    if condition.slot == "particle":
        return bool(condition.words & set(clause.particles))
    if condition.slot == "passive":
        return clause.passive
    tokens = slot_tokens(condition.slot, tree, clause)
    if not condition.words:
        return bool(tokens)
    if condition.slot == "obj" and tree.deps[clause.at] == "relcl":
        tokens = [*tokens, *farther(tree, clause)]
    for token in (counted_force(tree, t) or t for t in tokens):
        if tree.pos[token] == "PROPN" and NAME in condition.words:
            return True
        if PLACE in condition.words and is_placed(token, tree):
            return True
        if HUMAN in condition.words and is_human(token, tree):
            return True
        if tree.lemmas[token] in condition.words or tree.lower[token] in condition.words:
            return True
        for child in tree.children[token]:
            if tree.deps[child] in MODIFIERS and (
                f"{tree.lower[child]} {tree.lemmas[token]}" in condition.words
                or (
                    tree.pos[token] != "VERB"
                    and tree.deps[child] == "compound"
                    and tree.lemmas[child] in condition.words
                )
            ):
                return True
            if (
                tree.lower[child] == "of"
                and tree.lemmas[token] in QUANTIFIERS
                and any(
                    tree.lemmas[g] in condition.words
                    or (tree.pos[g] == "PROPN" and NAME in condition.words)
                    for g in tree.children[child]
                )
            ):
                return True
    return False
