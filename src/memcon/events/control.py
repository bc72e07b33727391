"""Who is not the subject of a verb that has none of its own: the hearer of what is said, who blocks
a paper, who speaks of another's plan."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.grammar import FINITE, PAST
from memcon.language.tree import Tree

DOCUMENTS = word_class("things", "paper")
# What is done to a paper by those who do not say what is in it.
BLOCKING = frozenset(
    "block veto reject oppose kill shelve withdraw defeat scuttle stall thwart quash bury".split()
)
USES = frozenset("use usage misuse deployment employment".split())
OPPOSING = frozenset(
    "condemn criticise criticize denounce deplore oppose reject decry slam lament question "
    "protest".split()
)
SCHEMES = frozenset(
    "plan attempt bid proposal scheme effort move decision drive push "
    "threat promise pledge vow".split()
)
FAVOURING = frozenset(
    "support back endorse welcome praise approve hail defend applaud favour favor".split()
)


def is_finite(tree: Tree, verb: int) -> bool:
    """Whether a verb makes a clause of its own: "sued", "have sued", "will sue"."""
    return tree.tags[verb] in ("VBD", "VBZ", "VBP") or any(
        tree.tags[c] in FINITE for c in tree.all(verb, "aux", "auxpass")
    )


def fronted_subject(tree: Tree, verb: int) -> list[int]:
    """The subject of a clause set before its verb of saying that the parser gave to the remark
    between them: "*Ann and Bo*, two of those hit, have sued, friends told the paper"."""
    for between in tree.all(verb, "parataxis", "advcl", "ccomp"):
        told = tree.all(between, "nsubj", "nsubjpass")
        if between < verb and len(told) > 1 and "," in tree.words[told[0] : told[1]]:
            return tree.conjuncts(told[0])
    return []


def blocked_paper(tree: Tree, verb: int) -> int | None:
    """The paper whose words a participle tells and that somebody blocks: "vetoed a *motion*
    condemning the raid"."""
    head = tree.heads[verb]
    if tree.tags[verb] != "VBG":
        return None
    if tree.deps[verb] == "acl" and tree.lemmas[head] in DOCUMENTS:
        blocked = tree.deps[head] in ("dobj", "nsubjpass")
        return head if blocked and tree.lemmas[tree.heads[head]] in BLOCKING else None
    if tree.deps[verb] != "advcl" or tree.lemmas[head] not in BLOCKING or verb < head:
        return None
    for noun in tree.all(head, "dobj"):
        if tree.lemmas[noun] in DOCUMENTS and "," not in tree.words[noun:verb]:
            return noun
    return None


def beside_gap(tree: Tree, at: int) -> int | None:
    """The main verb that a verb stands beside, though the parser coordinates it with a clause that
    lacks its object: "found arms that the rebels had hidden and *arrested* six men"."""
    clause = tree.heads[at]
    if tree.deps[clause] != "relcl" or tree.child(at, "nsubj", "nsubjpass") is not None:
        return None
    if any(tree.tags[c] in ("TO", "MD") for c in tree.all(at, "aux")):
        return None
    doer = tree.child(clause, "nsubj")
    noun = tree.heads[clause]
    linked = tree.lower[noun + 1 : noun + 2] in (["that"], ["which"])
    lacking = linked and doer is not None and doer > noun + 1
    if not lacking or not any(o > at for o in tree.all(at, "dobj")):
        return None
    for above in tree.ancestors(clause):
        if tree.pos[above] == "VERB":
            alike = tree.tags[above] == tree.tags[at] or {tree.tags[above], tree.tags[at]} <= PAST
            return above if alike else None
    return None


def noun_before(tree: Tree, verb: int) -> int | None:
    """The noun behind a preposition, or that somebody deplores, whose aim an infinitive tells,
    though the parser hangs it on the verb: "protested over the *use* of the port to ship arms"."""
    to, head = verb - 1, tree.heads[verb]
    if (
        tree.tags[verb] != "VB"
        or tree.deps[verb] != "advcl"
        or tree.lower[to] != "to"
        or to <= head
    ):
        return None
    last = to - 1
    for at in (last, *tree.ancestors(last)):
        if at == head:
            return None
        lemma = tree.lemmas[at]
        apart = tree.deps[at] == "pobj" or tree.lemmas[tree.heads[at]] in OPPOSING | FAVOURING
        if apart and (lemma in USES or (lemma in SCHEMES and at == last)):
            return at
    return None
