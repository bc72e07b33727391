"""Who fills a role: from a slot's head token to the actor that it names or leads to."""

from __future__ import annotations

from collections.abc import Iterable

from memcon.actors.cast import Cast, Mention
from memcon.events.clauses import Clause
from memcon.events.frames import slot_tokens
from memcon.language import Phrase
from memcon.language.tree import Tree

# What a noun that is no actor itself may hang on, in the order of trust.
BEHIND = ("by", "of", "against", "on", "with", "for", "between", "to", "in", "from")
PLACING = frozenset(("in", "from"))  # these lead to a country, not to whoever is named there
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
            return tuple(p for p in found if not any(inside(p, other) for other in found))
    return ()


def inside(phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase is a part of another one: "Thai" of "Thai and Lao officials"."""
    return (
        other.start <= phrase.start
        and phrase.end <= other.end
        and phrase.end - phrase.start < other.end - other.start
    )


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
        if inner is not None and (
            inner.head == token or (tree.heads[inner.head] == token and inner.form == "name")
        ):
            mention = inner
    if mention is not None:
        return [as_phrase(mention)]
    if depth >= REACH:
        return []
    for child in tree.all(token, "poss"):
        if found := [p for c in tree.conjuncts(child) for p in reach(c, tree, cast, depth + 1)]:
            return found
    for child in tree.all(token, "amod", "compound", "nmod"):
        found = [as_phrase(m) for c in tree.conjuncts(child) if (m := cast.at(c)) is not None]
        if found:
            return found
    objects = {
        tree.lower[p]: [o for t in tree.all(p, "pobj", "pcomp") for o in tree.conjuncts(t)]
        for p in tree.all(token, "prep", "agent")
    }
    for word in BEHIND:
        for obj in objects.get(word, ()):
            if word in PLACING and not names_country(obj, cast):
                continue
            if found := reach(obj, tree, cast, depth + 1):
                return found
    return []


def names_country(token: int, cast: Cast) -> bool:
    """Whether a token is the name of a country."""
    mention = cast.by_head.get(token)
    return mention is not None and cast.actors[mention.actor].kind == "country"


def as_phrase(mention: Mention) -> Phrase:
    """A mention as the phrase of a participant."""
    return Phrase(mention.start, mention.end, mention.head, mention.span)


def passed(slots: Iterable[str], tree: Tree, clause: Clause) -> frozenset[int]:
    """The nouns that a frame's roles lead through: "arrest" in "a warrant for his arrest"."""
    return frozenset(
        token
        for slot in slots
        if "." in slot
        for token in slot_tokens(slot.partition(".")[0], tree, clause)
    )
