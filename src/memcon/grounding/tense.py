"""Whether a verb looks back or ahead: what decides between last Monday and the next."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.grammar import VERBAL, WILL
from memcon.language.tree import Tree

FUTURE = frozenset("will shall 'll ’ll would wo could may might should must can".split())
PENDING = frozenset("expect plan schedule due set slate intend postpone delay adjourn book".split())
SCHEDULING = frozenset(
    "call announce order propose fix name organise organize plan invite summon convene".split()
)
SETTING_END = frozenset(  # "extended the strike through Nov. 3"
    "extend prolong renew impose suspend ban close shut declare adjourn grant give remand".split()
)
UP_TO = frozenset("until till through".split())
PROPOSING = SCHEDULING | word_class("verbs", "pledging")
PUT_OFF = frozenset("postpone delay adjourn reschedule defer".split())
PAST_INFINITIVE = frozenset(  # "managed to leave on Friday" has happened
    "begin start continue manage fail force have help use seem appear go come try get".split()
)
BACK = (["back", "in"], ["back", "on"], ["back", "at"])
OPEN_CLAUSE = frozenset("when if until before after once as unless by".split())
PRESENT = frozenset(("VBZ", "VBP", "VB"))


def looks_ahead(tree: Tree, token: int) -> bool | None:
    """Whether the time at a token lies ahead, told by the nearest verb above it; None where no verb
    tells."""
    if tree.lower[max(token - 2, 0) : token] in BACK:
        return False  # "had promised to resign back in December"
    for at in (token, *tree.ancestors(token)):
        if tree.pos[at] in VERBAL or (tree.pos[at] == "ADJ" and tree.lemmas[at] in PENDING):
            return is_ahead(tree, at)
        if tree.lower[at] == "for" and tree.deps[at] == "prep":
            head = tree.heads[at]
            own = tree.heads[token] == at  # not "revenge for the May 2 killing"
            if (own and tree.pos[head] == "NOUN") or tree.lemmas[head] in SCHEDULING:
                return True  # "called a strike for Friday"
        if tree.lower[at] in UP_TO and tree.deps[at] == "prep":
            head = tree.heads[at]
            verb = tree.heads[head] if tree.deps[head] == "dobj" else head
            if tree.lemmas[verb] in SETTING_END and tree.pos[verb] in VERBAL:
                return True
        if tree.lower[at] == "from" and tree.deps[at] == "prep":
            head = tree.heads[at]
            verb = tree.heads[head] if tree.deps[head] == "dobj" else head
            if tree.lemmas[verb] in PROPOSING and tree.pos[verb] in VERBAL:
                return True  # "called a strike from Friday"
    return None


def is_ahead(tree: Tree, at: int, depth: int = 0) -> bool:
    """Whether a verb tells of what is to come."""
    head = tree.heads[at]
    helpers = [c for c in tree.children[at] if tree.deps[c] in ("aux", "auxpass")]
    words = {tree.lower[c] for c in helpers}
    perfect = tree.tags[at] == "VBN" and "have" in {tree.lemmas[c] for c in helpers}
    if depth > 4:
        return False
    if words & FUTURE:  # "may have met on Friday" looks back, "will have left by Friday" ahead
        return not perfect or bool(words & WILL)
    if is_put_off(tree, at) or (
        tree.lemmas[at] in PENDING and (tree.tags[at] == "VBN" or tree.pos[at] == "ADJ")
    ):
        return True
    if perfect:
        return False
    if any(tree.tags[c] == "TO" for c in helpers):
        return infinitive_ahead(tree, at, depth)
    if tree.lemmas[at] == "be" and (to := impending(tree, at)) is not None:
        return is_ahead(tree, to, depth + 1)
    past = any(tree.tags[c] == "VBD" for c in helpers)
    present = any(tree.tags[c] in ("VBZ", "VBP") for c in helpers)
    if past or tree.tags[at] == "VBD":
        # "before the leaders met in October" is ahead where the sentence is; who "could meet after
        # they spoke at the weekend" have spoken
        if any(tree.lower[c] == "after" for c in tree.all(at, "mark")) and not any(
            tree.lower[c] == "would" for c in tree.all(head, "aux")
        ):
            return False
        return head != at and opens_clause(tree, at) and is_ahead(tree, head, depth + 1)
    if present or tree.tags[at] in PRESENT:
        return True
    if tree.deps[at] == "acl" and tree.tags[at] == "VBN":
        return False  # "wants to free a man *jailed* in May"
    if head != at and tree.deps[at] in ("conj", "advcl", "pcomp", "xcomp", "acl"):
        for above in (head, *tree.ancestors(head)):
            if tree.pos[above] in VERBAL:
                return is_ahead(tree, above, depth + 1)
    return False


def is_put_off(tree: Tree, at: int) -> bool:
    """Whether a verb moves something to a later time: "postponed", "put off", "pushed back"."""
    if tree.lemmas[at] in PUT_OFF:
        return True
    return tree.lemmas[at] in ("put", "push") and any(
        tree.deps[c] in ("prt", "advmod") and tree.lower[c] in ("off", "back")
        for c in tree.children[at]
    )


def impending(tree: Tree, at: int) -> int | None:
    """The infinitive behind a form of "be": "was to lapse on Friday"."""
    for child in tree.all(at, "xcomp", "attr", "acomp", "ccomp"):
        if tree.pos[child] in VERBAL and any(tree.tags[c] == "TO" for c in tree.children[child]):
            return child
    return None


def infinitive_ahead(tree: Tree, at: int, depth: int) -> bool:
    """Whether "to meet" is still to come: not after "managed", and after "marched" no more than
    the marching."""
    head = tree.heads[at]
    if head == at or tree.pos[head] not in VERBAL:
        return True
    if tree.deps[at] == "advcl" or tree.lemmas[head] in PAST_INFINITIVE:
        return is_ahead(tree, head, depth + 1)
    return True


def opens_clause(tree: Tree, at: int) -> bool:
    """Whether a verb heads a clause with "when", "before" or the like."""
    return tree.deps[at] == "advcl" and any(
        tree.lower[c] in OPEN_CLAUSE and tree.deps[c] in ("mark", "advmod")
        for c in tree.children[at]
    )
