"""Passives that the parser does not mark: participles that share an auxiliary, follow their noun,
stand below an order or in a headline; and main verbs that it takes for such participles."""

from __future__ import annotations

from memcon.events.clause import Clause, take_prep
from memcon.events.people import SUFFERED, means_people
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

# Nobody does these without doing it to somebody: "Bank fined $2 million", "Editor jailed".
NEVER_ALONE = word_class("verbs", "never_alone")
# Nor these to what is built or driven: "Church *bombed*", "Convoy *looted*".
WRECKING = word_class("verbs", "wrecking")
BUILT = word_class("places", "facility") | word_class("places", "landmark") | {"convoy", "shop"}
MONEY = frozenset("million billion dollar euro pound peso rupee yen crore lakh franc mark".split())
ORDERING = frozenset("order have get want see".split())
# What is told of those who suffered it: "were found *murdered*", "is feared *killed*".
TELLING = frozenset("find fear report believe presume show think suspect record leave".split())


def mark_passive(tree: Tree, at: int, clause: Clause, surface: list[int]) -> None:
    """Mark a clause whose own words tell that its subject suffers, in place."""
    participle = tree.tags[at] == "VBN" or (
        tree.tags[at] == "VBD" and tree.lemmas[at] in NEVER_ALONE and tree.deps[at] == "conj"
    )
    if participle and not clause.passive and not tree.child(at, "aux"):
        clause.passive = (
            (tree.deps[at] in ("acl", "amod") and not is_main(tree, at))
            or joined_passive(tree, at, surface)
            or is_gapped(tree, at)
            or is_told_of(tree, at)
            or (
                tree.deps[at] in ("advcl", "ccomp", "xcomp", "conj")
                and not clause.obj
                and not surface
                and "by" in clause.preps
            )
        )
    elif is_gapped(tree, at):
        clause.passive = True
    if clause.passive and "by" not in clause.preps:
        for role in clause.preps.get("as", ()):  # "was greeted as a friend *by the king*"
            for preposition in tree.all(role, "prep"):
                if tree.lower[preposition] == "by":
                    take_prep(tree, clause, preposition)
    if is_fatal(tree, at) and set(clause.obj) <= {at + 1}:
        clause.obj.clear()
        clause.passive = True  # "two men shot dead at a checkpoint"
    held = [o for o in clause.obj if tree.lower[o] in ("hostage", "prisoner", "captive")]
    for state in held if tree.lemmas[at] in ("take", "hold", "keep") else ():
        beside = tree.all(state, "compound", "nmod")
        people = [c for c in beside if tree.tags[c] != "NN" or means_people(tree.lemmas[c])]
        if clause.iobj:  # "held *them* hostage", parsed as given to them
            clause.obj = [*clause.iobj, *(o for o in clause.obj if o != state)]
            clause.iobj = []
        elif people:  # "held the *tourists* hostage", which the parser takes for one noun
            clause.obj = [*people, *(o for o in clause.obj if o != state)]
    if tree.child(at, "agent") is not None and clause.obj == held:
        clause.obj.clear()
        clause.passive = True  # "four men taken hostage by rebels"


def is_fatal(tree: Tree, at: int) -> bool:
    """Whether "dead" or "to death" stands right behind a verb."""
    return tree.lower[at + 1 : at + 2] == ["dead"] or tree.lower[at + 1 : at + 3] == ["to", "death"]


def joined_passive(tree: Tree, at: int, surface: list[int]) -> bool:
    """Whether a participle shares a passive's auxiliary: "was beaten and *killed*", "five were
    killed and three *wounded*"."""
    head = tree.heads[at]
    return (
        tree.deps[at] == "conj"
        and tree.tags[head] == "VBN"
        and tree.child(head, "auxpass") is not None
        and (tree.child(at, "dobj") is None or is_sum(tree, at))
        and (not surface or is_gapped(tree, at))
    )


def is_told_of(tree: Tree, at: int) -> bool:
    """Whether a participle says what those suffered of whom a passive tells: "thirty were feared
    *killed*", "the mayor was shown *arrested*"."""
    if tree.deps[at] not in ("xcomp", "oprd", "acomp", "ccomp"):
        return False
    above = tree.heads[at]
    told = tree.lemmas[above] in TELLING and tree.child(above, "auxpass") is not None
    return told and tree.child(at, "auxpass", "nsubj", "nsubjpass", "dobj") is None


def is_gapped(tree: Tree, at: int) -> bool:
    """Whether what is done to people lacks the auxiliary of the passive before it: "five were
    killed and three *wounded*", which the parser takes for those who wounded."""
    if tree.lemmas[at] not in SUFFERED or tree.deps[at] not in ("conj", "ccomp"):
        return False
    if tree.tags[at] not in ("VBN", "VBD") or tree.child(at, "aux", "dobj", "xcomp", "ccomp"):
        return False
    above = tree.heads[at]
    if tree.deps[at] == "conj" and is_gapped(tree, above):
        return True
    said = tree.child(above, "ccomp")  # "said five were killed and three *wounded*"
    if said is not None and above < said < at:
        counted = tree.child(at, "nsubj", "nsubjpass")
        if counted is None or tree.tags[counted] != "CD":
            return False
        above = said
    elif tree.deps[at] == "ccomp":
        return False
    return tree.child(above, "auxpass") is not None


def ordered_by(tree: Tree, at: int, clause: Clause, surface: list[int]) -> int | None:
    """The verb that says who has a participle done to another: "*had* the envoy expelled"."""
    above = tree.heads[at]
    if tree.deps[at] == "acl" and tree.tags[at] == "VBN" and tree.deps[above] == "dobj":
        order = tree.heads[above]  # "ordered two men *jailed*", parsed as the men's
        fits = tree.lemmas[order] == "order" and tree.lemmas[at] in NEVER_ALONE
        return order if fits and "by" not in clause.preps else None
    past = tree.tags[at] == "VBD" and tree.lemmas[above] == "order" and not clause.obj
    if tree.tags[at] != "VBN" and not past:
        return None
    if tree.deps[at] not in ("ccomp", "xcomp"):
        return None
    if not surface and (tree.lemmas[above] != "order" or tree.child(above, "dobj") is None):
        return None
    bare = not clause.passive and tree.child(at, "aux", "auxpass", "mark") is None
    ordering = tree.lemmas[above] in ORDERING and tree.pos[above] in ("VERB", "AUX")
    return above if bare and ordering else None


def is_sum(tree: Tree, at: int) -> bool:
    """Whether what stands behind a verb is only the money that one was fined."""
    if tree.lemmas[at] != "fine":
        return False
    return all(tree.child(o, "nummod", "quantmod") is not None for o in tree.all(at, "dobj"))


def is_headline_passive(tree: Tree, at: int, clause: Clause, surface: list[int]) -> bool:
    """Whether a past form without an object tells what was done to its subject: "Editor *jailed*
    for insulting the king"."""
    alone = tree.lemmas[at] in NEVER_ALONE or (
        tree.lemmas[at] in WRECKING and all(tree.lower[s] in BUILT for s in surface)
    )
    if not alone or tree.deps[at] == "relcl" or tree.tags[at] != "VBD" or not surface:
        return False
    if clause.passive or clause.iobj or clause.particles or tree.child(at, "aux") is not None:
        return False
    if tree.lemmas[at] == "charge" and (clause.comps or {"into", "at"} & clause.preps.keys()):
        return False  # "charged that he lied", "charged into the crowd"
    return all(tree.lemmas[o] in MONEY or tree.pos[o] == "SYM" for o in clause.obj) and not any(
        tree.deps[c] == "ccomp" for c in clause.comps
    )


def perfect(tree: Tree, at: int) -> tuple[int, int] | None:
    """The verb "have" and the object of a perfect that the parser takes for a noun's participle:
    "said the army had *tortured* prisoners"."""
    if tree.deps[at] != "amod" or tree.tags[at] != "VBN" or not at:
        return None
    noun, have = tree.heads[at], at - 1
    if tree.lower[have] not in ("had", "has", "have") or tree.heads[noun] != have:
        return None
    return (have, noun) if tree.deps[noun] == "dobj" and tree.tags[noun] == "NNS" else None


def is_main(tree: Tree, at: int) -> bool:
    """Whether what the parser takes for a participle behind a noun is the verb of the sentence,
    which has no other: "Miners *called* the senator a puppet."."""
    head = tree.heads[at]
    if tree.deps[at] != "acl" or tree.deps[head] != "ROOT" or tree.pos[head] != "NOUN":
        return False
    beside = tree.all(at, "conj")  # "Guards *arrested* and deported two nuns"
    return head < at and any(tree.child(v, "dobj", "oprd") is not None for v in (at, *beside))
