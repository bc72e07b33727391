"""Which words share the time and the place of a predicate."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.grounding.manners import STAYING
from memcon.grounding.same_place import (
    SAME_TIME,
    had_twice,
    has_mark,
    have_names,
    is_apart_in_time,
    is_deed_judged,
    meets_there,
    met_then,
    parallel,
    shared_with,
)
from memcon.knowledge.words import word_class
from memcon.language.grammar import PAST, TOPICAL, VERBAL
from memcon.language.tree import Tree
from memcon.record import Span

WHEN = frozenset(("when",))
UPWARD = 4  # cost of a word above the predicate: more than of any of its own arguments
ELSEWHERE = frozenset("after before since following despite until".split())
PRESENT = frozenset("due present absent back last".split())  # "is due in Oslo for talks"
TALKING = word_class("events", "talking")
PLACELESS = word_class("things", "placeless")
ABROAD = word_class("events", "abroad")
PLEDGING = word_class("verbs", "pledging")
REASONS = frozenset(  # what gave the reason was elsewhere: "expelled in retaliation for …"
    "retaliation response reaction revenge reprisal connection protest anger solidarity".split()
)
DISCUSSING = frozenset("discuss debate review consider weigh address examine study".split())
LATER = frozenset("later then afterwards afterward subsequently".split())


def scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose time and place are those of the predicate at a token, with how far they are
    from it: its own arguments, then what it shares with the verbs beside and above it."""
    reach = {at: 0}
    take_arguments(tree, at, reach, 1)
    for child in tree.all(at, "ccomp", "parataxis"):
        if parallel(tree, at, child) and not is_apart_in_time(tree, at, child):
            reach.setdefault(child, 2 * UPWARD)
    for step in range(4):
        above = shared_with(tree, at)
        if above is None:
            break
        verbal = tree.pos[at] in VERBAL
        at = above
        reach.setdefault(at, UPWARD + step)
        if verbal:
            take_arguments(tree, at, reach, UPWARD + step + 1)
        for child in tree.all(at, "acomp"):
            if tree.lower[child] in PRESENT:  # "is due in Oslo for *talks*"
                reach.setdefault(child, UPWARD + step + 1)
    for child in tree.all(at, "conj"):
        later = any(tree.lower[c] in LATER for c in tree.all(child, "advmod"))
        apart = is_apart_in_time(tree, at, child) or had_twice(tree, at, child)
        if not (later or apart or have_names(tree, at, child)):
            reach.setdefault(child, 2 * UPWARD)
    for child in tree.all(at, "advcl"):
        if has_mark(tree, child, WHEN) and {tree.tags[child], tree.tags[at]} <= PAST:
            # "were seized when gunmen raided a mine near Djibo"
            reach.setdefault(child, 2 * UPWARD)
            take_arguments(tree, child, reach, 2 * UPWARD + 1)
    for child in tree.all(at, "advcl"):
        if has_mark(tree, child, SAME_TIME) and meets_there(tree, child):
            # "shot the judge dead as he walked in Jos"
            reach.setdefault(child, 2 * UPWARD)
            take_arguments(tree, child, reach, 2 * UPWARD + 1)
        elif met_then(tree, child):  # "signed a pact while the ministers met in Oran"
            reach.setdefault(child, 2 * UPWARD)
            take_arguments(tree, child, reach, 2 * UPWARD + 1)
    for clause in (*was_going_on(tree, at), *while_at(tree, at), *visiting(tree, at)):
        reach.setdefault(clause, 2 * UPWARD)
    return reach


def was_going_on(tree: Tree, at: int) -> Iterator[int]:
    """What was going on at what a predicate is done to: "hit a school where children were
    *queuing*"."""
    for thing in tree.all(at, "dobj", "nsubjpass"):
        for clause in tree.all(thing, "relcl"):
            if any(tree.lower[c] == "where" for c in tree.children[clause]) and (
                tree.tags[clause] == "VBG"
            ):
                yield clause


def visiting(tree: Tree, at: int) -> Iterator[int]:
    """Where those who meet are for now: "met the envoy, who *is* in Oran on a visit"."""
    met = [n for p in tree.all(at, "prep") if tree.lower[p] == "with" for n in tree.all(p, "pobj")]
    for who in (*tree.all(at, "nsubj", "dobj"), *met):
        for clause in tree.all(who, "relcl"):
            present = {tree.tags[c] for c in (clause, *tree.all(clause, "aux"))} & {"VBZ", "VBP"}
            if present and tree.lemmas[clause] in ("be", "visit", "tour"):
                yield clause


def while_at(tree: Tree, at: int) -> Iterator[int]:
    """What those who do something were doing: "*meeting* in Oslo on Monday, the envoys agreed"."""
    for clause in tree.all(at, "advcl"):
        if tree.tags[clause] == "VBG" and tree.lemmas[clause] in STAYING:
            yield clause


def take_arguments(tree: Tree, token: int, reach: dict[int, int], cost: int) -> None:
    """Enter the nouns below a predicate, down to the next clause; not what talks are about."""
    lemma = tree.lemmas[token]
    for child in tree.children[token]:
        if tree.deps[child] in ("prep", "agent", "dative"):
            if lemma in TALKING and tree.lower[child] in TOPICAL:
                # "an accord on energy in Vienna": that is where it was signed
                for topic in tree.all(child, "pobj"):
                    if tree.lemmas[topic] in PLACELESS:
                        reach.setdefault(topic, cost + 1)
                continue
            if is_deed_judged(tree, token, child):
                continue
            inner = (child, *(tree.all(child, "prep") if tree.lower[child] == "out" else ()))
            below = [n for p in inner for n in tree.all(p, "pobj") if not is_reason(tree, n)]
            if tree.lower[child] == "for":
                # "provided cover for crimes in …", "a plan for a truce in …"
                below = [n for n in below if tree.lemmas[n] not in ABROAD]
                if lemma in PLEDGING:  # "promised money for a road in …"
                    continue
        elif tree.deps[child] in ("dobj", "attr", "compound", "oprd"):
            if (
                tree.deps[child] == "dobj"
                and lemma in DISCUSSING
                and tree.lemmas[child] not in PLACELESS
            ):
                continue
            below = [child]
        elif tree.deps[child] == "acomp" and tree.lower[child] in PRESENT:
            below = [child]
        else:
            continue
        for noun in below:
            if noun not in reach:
                reach[noun] = cost
                if cost < UPWARD - 1 or cost > UPWARD:
                    take_arguments(tree, noun, reach, cost + 1)


def is_reason(tree: Tree, noun: int) -> bool:
    """Whether a noun tells what something is an answer to: "in *protest*", not "at a protest"."""
    return tree.lemmas[noun] in REASONS and not tree.all(noun, "det", "poss")


def anchor_of(tree: Tree, token: int) -> int:
    """What a phrase at a token modifies: the first word above that is no preposition."""
    head = token
    for _ in range(4):
        above = tree.heads[head]
        if above == head:
            return head
        if tree.pos[above] not in ("ADP", "SCONJ", "PART", "NUM", "ADV", "DET"):
            if tree.pos[above] in ("PROPN", "NOUN") and (
                tree.doc[above].ent_type_ in ("DATE", "TIME")
            ):
                head = above
                continue
            return above
        head = above
    return head


def head_token(tree: Tree, span: Span) -> int | None:
    """The token of a span whose head lies outside it."""
    inside = tree.doc.char_span(*span, alignment_mode="expand")
    if inside is None or not len(inside):
        return None
    for token in reversed(inside):
        if not inside.start <= tree.heads[token.i] < inside.end or tree.heads[token.i] == token.i:
            return token.i
    return inside.end - 1
