"""Who fills a role: from a slot's head token to the actor that it names or leads to."""

from __future__ import annotations

from collections.abc import Iterable

from memcon.actors.cast import Cast, Mention
from memcon.events.clauses import Clause
from memcon.events.frames import slot_tokens
from memcon.language import Phrase, phrase
from memcon.language.tree import Tree

# What a noun that is no actor itself may hang on, in the order of trust.
BEHIND = ("by", "of", "against", "on", "from", "in", "with", "for", "between", "to", "at")
VAGUE = frozenset("unnamed".split())
ANIMATE = frozenset(
    "who they he she i we you people man woman men women child children person somebody someone "
    "everyone civilian resident".split()
)
REACH = 3


def fill(
    slots: Iterable[str], tree: Tree, cast: Cast, clause: Clause, taken: frozenset[int]
) -> tuple[Phrase, ...]:
    """The actors in the first slot that leads to any. `taken` are tokens that may not be used."""
    for slot in slots:
        if slot in ("", "none"):
            continue
        name, _, inner = slot.partition(".")
        tokens = [t for t in slot_tokens(name, tree, clause) if t not in taken]
        found: list[Phrase] = []
        for token in tokens:
            reached = through(token, inner, tree, cast) if inner else reach(token, tree, cast)
            found.extend(p for p in reached if p.head not in taken and p not in found)
        if found:
            return tuple(found)
    return ()


def through(token: int, inner: str, tree: Tree, cast: Cast) -> list[Phrase]:
    """The actors behind a slot's token: its possessor, modifier or prepositional object."""
    if inner == "poss":
        targets = tree.all(token, "poss")
    elif inner == "mod":
        targets = tree.all(token, "amod", "compound", "nmod")
    else:
        targets = [
            obj
            for prep in tree.all(token, "prep")
            if tree.lower[prep] == inner
            for obj in tree.all(prep, "pobj", "pcomp")
        ]
    return [p for t in targets for c in tree.conjuncts(t) for p in reach(c, tree, cast)]


def reach(token: int, tree: Tree, cast: Cast, depth: int = 0) -> list[Phrase]:
    """The actors that a noun names, or, where it names none, those that it is about."""
    mention = cast.by_head.get(token)
    if mention is None:
        inner = cast.by_token.get(token)
        if (inner is not None and tree.heads[inner.head] == token and inner.form == "name") or (
            inner is not None and inner.start <= token < inner.end and inner.head == token
        ):
            mention = inner
    if mention is not None and (mention.form != "adjective" or depth):
        return [as_phrase(mention, tree)]
    if mention is not None:
        return [as_phrase(mention, tree)]
    if depth >= REACH:
        return []
    for dep in ("poss",):
        for child in tree.all(token, dep):
            if found := [p for c in tree.conjuncts(child) for p in reach(c, tree, cast, depth + 1)]:
                return found
    for child in tree.all(token, "amod", "compound", "nmod"):
        found = [as_phrase(m, tree) for c in tree.conjuncts(child) if (m := cast.at(c)) is not None]
        if found:
            return found
    objects = {
        tree.lower[p]: [o for t in tree.all(p, "pobj", "pcomp") for o in tree.conjuncts(t)]
        for p in tree.all(token, "prep", "agent")
    }
    for word in BEHIND:
        for obj in objects.get(word, ()):
            if found := reach(obj, tree, cast, depth + 1):
                return found
    return []


def described(token: int, tree: Tree) -> Phrase | None:
    """The noun phrase around a token that names people without a role the tables know."""
    if tree.pos[token] not in ("NOUN", "PROPN", "PRON") or (
        tree.lemmas[token] not in ANIMATE and tree.pos[token] != "PROPN"
    ):
        return None
    start = token
    for child in tree.children[token]:
        if child < token and tree.deps[child] in ("amod", "compound", "nmod", "nummod", "poss"):
            start = min(start, child)
    return phrase(tree.doc, start, token + 1, token)


def as_phrase(mention: Mention, tree: Tree) -> Phrase:
    """A mention as the phrase of a participant."""
    del tree
    return Phrase(mention.start, mention.end, mention.head, mention.span)
