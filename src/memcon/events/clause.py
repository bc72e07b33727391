"""A predicate with its arguments, and the small things that are read off the parse for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from memcon.events.relatives import RELATIVE_TAGS
from memcon.knowledge.words import word_class
from memcon.language.grammar import FINITE
from memcon.language.tree import Tree

PARTY_LABELS = frozenset(("GPE", "PERSON", "ORG", "NORP"))
# What is done with words, as the saying beside it is.
SPEECH = word_class("verbs", "speech")

EDGES = frozenset("edge outskirt outskirts fringe eve anniversary verge brink".split())
WRITTEN = frozenset("note letter protest complaint ultimatum statement apology".split())


@dataclass(slots=True)
class Clause:
    """One predicate and the head tokens of its arguments.

    `preps` maps a preposition to the heads of its objects, the predicate's own before those of its
    object. `noun` tells a nominal predicate ("talks"), `light` the verb that carries it ("hold"),
    `owners` are its possessors.
    """

    at: int
    noun: bool = False
    passive: bool = False
    subj: list[int] = field(default_factory=list)
    obj: list[int] = field(default_factory=list)
    iobj: list[int] = field(default_factory=list)
    preps: dict[str, list[int]] = field(default_factory=dict)
    mods: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    comps: list[int] = field(default_factory=list)
    particles: list[str] = field(default_factory=list)
    light: int | None = None

    @property
    def verb(self) -> int:
        """The token of the verb: the one that carries a noun, else the predicate's own."""
        return self.at if self.light is None else self.light


def is_name(tree: Tree, token: int) -> bool:
    """Whether a token is the name of somebody or of a country."""
    return tree.pos[token] == "PROPN" and tree.doc[token].ent_type_ in PARTY_LABELS


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb is told with "to", in the passive too: "to free", "to be *freed*"."""
    return any(tree.tags[c] == "TO" for c in tree.all(verb, "aux"))


def is_before(tree: Tree, clause: int, verb: int) -> bool:
    """Whether a clause is a sentence of its own, parted by a semicolon from the verb on which the
    parser hangs it: "*summoned* the envoy; he later denied it"."""
    return clause < verb and ";" in tree.words[clause:verb]


def wished(tree: Tree, verb: int) -> bool:
    """Whether a clause is what somebody is to do: "for *the men to be freed*"."""
    mark = tree.child(verb, "mark")
    return mark is not None and tree.lower[mark] == "for" and is_infinitive(tree, verb)


def raised_subject(tree: Tree, below: int) -> list[int]:
    """The subject of a clause that is not finite, which is an object of the verb above: "found
    *her* guilty", "allowed *the ship* to land", "demanded that *the minister* go"."""
    subject = tree.child(below, "nsubj", "nsubjpass")
    if subject is None or tree.tags[subject] in RELATIVE_TAGS or tree.tags[below] in FINITE:
        return []
    if any(tree.tags[c] in FINITE for c in tree.all(below, "aux", "auxpass", "cop")):
        return []
    return [subject]


def beside_report(tree: Tree, at: int) -> int | None:
    """The verb of saying that a verb stands beside, though the parser coordinates it with what is
    said: "denied that its ships had entered and *protested* to", "demanded that the minister go
    and *threatened*"."""
    head = tree.heads[at]
    if tree.deps[at] != "conj" or tree.tags[at] != "VBD" or tree.child(at, "aux") is not None:
        return None
    over = tree.heads[head]
    if tree.deps[head] not in ("ccomp", "xcomp") or tree.pos[over] not in ("VERB", "AUX"):
        return None
    if tree.tags[head] in ("VB", "VBP"):
        return over
    told = any(tree.lemmas[c] in WRITTEN for c in tree.all(at, "dobj"))
    if tree.lemmas[at] not in SPEECH and not told:
        return None  # "said rebels had shelled a market and *looted* it": the rebels did
    perfect = any(tree.lower[c] in ("had", "has", "have") for c in tree.all(head, "aux"))
    return over if perfect and tree.tags[over] == "VBD" else None


def take_prep(tree: Tree, clause: Clause, preposition: int) -> None:
    """Enter a prepositional phrase; "because of", "in support of" count by their last word too."""
    word = tree.lower[preposition]
    if word == "according":
        return  # it names who says so, not who takes part
    for child in tree.children[preposition]:
        if word == "on" and tree.lemmas[child] in EDGES:
            continue  # "an attack *on the edge* of the capital" was not made on the capital
        if tree.deps[child] in ("pobj", "pcomp") or (word == "as" and tree.pos[child] == "ADJ"):
            clause.preps.setdefault(word, []).extend(
                t for t in tree.conjuncts(child) if t not in clause.preps.get(word, ())
            )
        elif tree.deps[child] == "prep" or (
            tree.deps[child] == "conj" and tree.pos[child] == "ADP"  # "to Chad and to Mali"
        ):
            take_prep(tree, clause, child)
