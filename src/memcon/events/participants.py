"""Who fills a role: from a slot's head token to the actor that it names or leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from memcon.actors.cast import Cast, Mention
from memcon.events.clause import Clause, wished
from memcon.events.fitting import slot_tokens
from memcon.events.naming import as_phrase, is_person, named_at, names_country, owner_of
from memcon.events.nouns import (
    again,
    counts_people,
    is_goal,
    modifiers,
    noun_phrase,
    party_within,
    through,
    told_of,
)
from memcon.events.people import means_people
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.grammar import MODIFIERS
from memcon.language.tree import Tree

# What a noun that is no actor itself may hang on, in the order of trust.
BEHIND = ("by", "of", "against", "on", "with", "for", "between", "among", "to", "in", "from")
ACTOR_PREPOSITIONS = ("by", "of", "with", "between", "in", "from")  # of one who acts
PLACING = frozenset(("in", "from"))  # these lead to a country, not to whoever is named there
CALLED = ("appos", "oprd")
PLACE_PREPOSITIONS = frozenset(("in", "at", "from"))
PLACE_NOUNS = frozenset("town city village district province port camp region state".split())
PLACED = frozenset(("LOC", "FAC", "DATE", "TIME"))
# These lead to all who are coordinated behind them.
SHARED = frozenset(("between", "among", "by", "of", "from", "against"))
# "The arrest of the senator" led to what he did not do.
UNDERGONE = word_class("events", "undergone")
SIDED = word_class("people", "sided")
COVENANTS = word_class("things", "covenant")
QUOTES = frozenset("\" “ ” ‘ ’ ' `` '' « »".split())
PERSON_SLOTS = frozenset(("obj", "into", "of", "against", "for", "on"))
VOICED = frozenset("statement declaration communique communiqué report post tweet".split())
REACH = 3
CRAFT = word_class("things", "craft")
BACK = 300  # tokens


def fill(
    slots: Sequence[str],
    tree: Tree,
    cast: Cast,
    clause: Clause,
    taken: frozenset[int],
    others: frozenset[str] = frozenset(),
    human: bool = False,
) -> tuple[Phrase, ...]:
    """The actors in the first slot that leads to any. `taken` are tokens that may not be used,
    `others` the ids of actors who have another role already; with `human` any name that no table
    knows is somebody's."""
    for slot in slots:
        if slot in ("", "none") or slot.startswith("!"):
            continue
        name, _, inner = slot.partition(".")
        tokens = [t for t in slot_tokens(name, tree, clause) if inner or t not in taken]
        if name == "in":  # "sent troops to serve in Chad in a *mission*"
            tokens = [t for t in tokens if names_country(t, cast)] or tokens
        if name == "for":  # "for the men *to be freed*" names nobody behind the verb
            tokens = [t for t in tokens if not wished(tree, t)]
        # "called *the senator* a puppet of the banks": what he is called takes no part.
        for dep in CALLED:
            tokens = [t for t in tokens if tree.deps[t] != dep] or tokens
        found: list[Phrase] = []
        for token in [t for one in tokens for t in sides(one, tree, cast)]:
            goals = through(token, inner, tree) if inner else [token]
            placed = (inner or name) in PLACE_PREPOSITIONS
            behind = BEHIND if slot != "subj" else ACTOR_PREPOSITIONS
            reached = [p for g in goals for p in reach(g, tree, cast, others, placed, behind)]
            found.extend(p for p in reached if p.head not in taken and p not in found)
        if found:
            return tuple(p for p in found if not any(inside(p, other) for other in found))
    return unknown(slots, tree, cast, clause, taken, human)


def sides(token: int, tree: Tree, cast: Cast) -> list[int]:
    """A slot's token with those who are coordinated with it, but not as the parser has it: "*US*
    and Western allies", "Ann Roe of Chad and *Bo Lee* of Fiji"."""
    if tree.tags[token] == "NNS":
        for child in tree.all(token, "appos"):  # "the two premiers, *Ann Roe and Bo Lee*"
            named = [t for t in tree.conjuncts(child) if is_person(t, cast)]
            if len(named) > 1:
                return named
    found = [token]
    own = cast.by_head.get(token)
    for child in tree.all(token, "nmod", "compound"):
        mention = cast.by_head.get(child)
        if mention is None or mention.form != "name" or tree.child(child, "conj") is None:
            continue
        if own is None or mention.end <= own.start:
            found.insert(0, child)
    if own is None or cast.actors[own.actor].kind != "person":
        return found
    for preposition in tree.all(token, "prep"):
        for obj in tree.all(preposition, "pobj"):
            for other in tree.conjuncts(obj)[1:]:
                mention = cast.by_head.get(other)
                if mention is not None and cast.actors[mention.actor].kind == "person":
                    found.append(other)
    return found


def unknown(
    slots: Sequence[str],
    tree: Tree,
    cast: Cast,
    clause: Clause,
    taken: frozenset[int],
    human: bool,
) -> tuple[Phrase, ...]:
    """Those in a slot whom no table knows, by their words: names, and nouns for people."""
    for slot in slots:
        if "." in slot or slot in PLACE_PREPOSITIONS or slot in ("mod", "comp", "any"):
            continue
        found = [
            noun_phrase(t, tree)
            for t in slot_tokens(slot, tree, clause)
            if t not in taken
            and t not in cast.by_token
            and t not in cast.placed
            and tree.tags[t] not in ("WP", "WDT")  # "who gave the order?": nobody is named
            and not is_town(t, tree)
            and (
                is_party(t, tree, main=slot in ("subj", "obj"))
                or (human and slot in PERSON_SLOTS and is_unplaced(t, tree))
            )
        ]
        if not found and slot in ("obj", "on", "against", "at", "over"):
            found = [
                party
                for t in slot_tokens(slot, tree, clause)
                if t not in taken
                and t not in cast.by_token
                and (party := party_within(t, tree)) is not None
            ]
        if found:
            return tuple(found)
    return ()


def is_town(token: int, tree: Tree) -> bool:
    """Whether a name that no table knows is a place's by the words before it: "the *town of*
    Nasir"."""
    if tree.deps[token] != "pobj" or tree.lower[tree.heads[token]] != "of":
        return False
    return tree.lemmas[tree.heads[tree.heads[token]]] in PLACE_NOUNS


def is_unplaced(token: int, tree: Tree) -> bool:
    """Whether a token is a name, and not one that the recogniser takes for a place or day."""
    return tree.pos[token] == "PROPN" and tree.doc[token].ent_type_ not in PLACED


def is_party(token: int, tree: Tree, main: bool) -> bool:
    """Whether a token that no table knows names somebody: a name that is no place or date, an
    abbreviation where a party must stand, a noun for people."""
    kind = tree.doc[token].ent_type_
    if kind in ("PERSON", "ORG", "NORP"):
        return True
    if tree.pos[token] == "NOUN" and means_people(tree.lemmas[token]):
        return True
    if main and (counts_people(token, tree) or tree.lower[token] == "others"):
        return True
    if main and is_set_off(token, tree):
        return True
    word = tree.words[token]
    return main and not kind and word.isalpha() and word.isupper() and 2 <= len(word) <= 6


def is_set_off(token: int, tree: Tree) -> bool:
    """Whether quotation marks set off a name: "the “Red Berets” mutinied"."""
    if tree.pos[token] != "PROPN" or tree.words[token + 1 : token + 2] == []:
        return False
    first = min((token, *tree.all(token, "compound")))
    return first > 0 and {tree.words[first - 1], tree.words[token + 1]} <= QUOTES


def inside(phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase is a part of another one: "Thai" of "Thai and Lao officials"."""
    return (
        other.start <= phrase.start
        and phrase.end <= other.end
        and phrase.end - phrase.start < other.end - other.start
    )


def reach(
    token: int,
    tree: Tree,
    cast: Cast,
    others: frozenset[str] = frozenset(),
    placed: bool = False,
    behind: Sequence[str] = BEHIND,
    depth: int = 0,
) -> list[Phrase]:
    """The actors that a noun names, or, where it names none, those that it is about.

    `others` are left out; `placed` lets a town stand for its country; `behind` are the prepositions
    that may lead to them.
    """
    mention = named_at(token, tree, cast)
    if mention is not None and (owner := owner_of(token, mention, tree, cast)):
        mention = owner
    if mention is not None:
        if mention.form == "place" and not placed and not is_goal(token, tree):
            return []
        return [] if mention.actor in others and depth else [as_phrase(mention)]
    if depth >= REACH:
        return []
    if tree.lemmas[token] == "office" and any(
        (m := cast.at(c)) is not None and m.form == "role" for c in tree.all(token, "poss")
    ):
        return [noun_phrase(token, tree)]  # "the prosecutor's office" is not the prosecutor
    if behind is ACTOR_PREPOSITIONS and tree.lemmas[token] in UNDERGONE:
        by = [p for p in tree.all(token, "prep", "agent") if tree.lower[p] == "by"]
        doers = [o for p in by for t in tree.all(p, "pobj") for o in tree.conjuncts(t)]
        return [p for o in doers for p in reach(o, tree, cast, others, placed, behind, depth + 1)]
    if tree.lemmas[token] in SIDED and tree.tags[token] == "NNS":
        return [noun_phrase(token, tree)]
    for child in tree.all(token, "poss"):
        if means_people(tree.lemmas[token]) and is_person(child, cast):
            return []  # "the general's foes" are not the general
        found = [
            p
            for c in tree.conjuncts(child)
            for p in reach(c, tree, cast, others, placed, behind, depth + 1)
        ]
        if found:
            return found
    signed = tree.lemmas[token] in COVENANTS  # "the Rome statute" is not Italy's
    for child in modifiers(token, tree):
        found = [
            as_phrase(m)
            for c in tree.conjuncts(child)
            if (m := modifying(c, token, tree, cast)) is not None
            and m.actor not in others
            and not (signed and m.form == "place")
        ]
        if found:
            return found
    for subject in told_of(token, tree):
        if found := reach(subject, tree, cast, others, placed, behind, depth + 1):
            return found
    if tree.lemmas[token] in VOICED:
        behind = tuple(w for w in behind if w not in ("on", "for", "in"))  # these lead to topics
    participles = [c for c in tree.all(token, "acl", "relcl") if tree.tags[c] in ("VBN", "VBG")]
    objects = {
        tree.lower[p]: [
            o
            for q in again(p, tree)
            for t in tree.all(q, "pobj", "pcomp")
            for o in tree.conjuncts(t)
        ]
        for at in (*participles, token)
        for p in tree.all(at, "prep", "agent")
        if at == token or tree.lower[p] == "by" or tree.lemmas[at] == "belong"
    }
    for word in behind:
        found = []
        for obj in objects.get(word, ()):
            if word in PLACING and not names_country(obj, cast):
                continue
            if word == "of" and tree.lemmas[token] in PLACE_NOUNS and is_person(obj, cast):
                continue  # "the town of Nasir" is no Mr Nasir
            reached = reach(obj, tree, cast, others, placed, behind, depth + 1)
            found.extend(p for p in reached if p not in found)
            if found and word not in SHARED:
                return found
        if found:
            return found
    if depth < 2 and (first := named_before(token, tree)) is not None:
        return reach(first, tree, cast, others, placed, behind, depth + 1)
    return []


def modifying(child: int, token: int, tree: Tree, cast: Cast) -> Mention | None:
    """The mention that a noun's modifier is, or is a part of: "a *Fijian army* convoy"."""
    mention = cast.at(child)
    for other in tree.all(token, *MODIFIERS):
        wider = cast.by_head.get(other)
        if wider is not None and wider.form == "role" and wider.start <= child < other:
            return wider
    return mention


def named_before(token: int, tree: Tree) -> int | None:
    """Where a ship or plane was told of with more words: "the boat" after "a *Fijian boat*"."""
    lemma = tree.lemmas[token]
    if lemma not in CRAFT or [tree.lower[c] for c in tree.children[token] if c < token] != ["the"]:
        return None
    for before in range(token - 1, max(token - BACK, 0), -1):
        if tree.lemmas[before] == lemma and tree.all(before, "amod", "compound", "poss"):
            return before
    return None


def passed(slots: Iterable[str], tree: Tree, clause: Clause) -> frozenset[int]:
    """The nouns that a frame's roles lead through: "arrest" in "a warrant for his arrest"."""
    return frozenset(
        token
        for slot in slots
        if "." in slot
        for token in slot_tokens(slot.partition(".")[0], tree, clause)
    )
