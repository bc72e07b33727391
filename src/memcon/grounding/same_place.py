"""Whether two predicates of a sentence are told of one place and one time."""

from __future__ import annotations

from memcon.grounding.calendar import WEEKDAYS
from memcon.grounding.manners import AIMED_NOUNS, JUDGING, STAYING
from memcon.knowledge.words import word_class
from memcon.language.grammar import VERBAL
from memcon.language.tree import Tree

SAME_TIME = frozenset(("when", "while", "as"))
AT_ONE = frozenset("for in at during with amid".split())  # "arrived for talks", "met at a summit"
UP_TO = frozenset(("before", "until"))
OCCASIONS = word_class("events", "happening") | word_class("events", "session")
ON_THE_SPOT = word_class("people", "on_the_spot")
PARALLEL = frozenset((";", "—", "–"))


def is_apart_in_time(tree: Tree, one: int, other: int) -> bool:
    """Whether of two coordinated verbs with subjects of their own one is in the perfect, "Japan
    sent a ship on Wednesday, and Peru has promised food", or of any two one in the present, "Oslo
    denies it and recalled its envoy on Friday", or each has a relative pronoun of its own."""

    def helpers(verb: int) -> set[str]:
        return {tree.lower[c] for c in tree.all(verb, "aux", "auxpass")}

    def perfect(verb: int) -> bool:
        return bool(helpers(verb) & {"has", "have"})

    def present(verb: int) -> bool:
        if tree.tags[verb] in ("VBG", "VBN"):  # "Rome withdrew in May, and Bonn *is negotiating*"
            return bool(helpers(verb) & {"is", "are"})
        return tree.tags[verb] in ("VBZ", "VBP") and not helpers(verb)

    def relative(verb: int) -> bool:
        return any(tree.tags[c] in ("WP", "WDT") for c in tree.all(verb, "nsubj", "nsubjpass"))

    if present(one) != present(other) or (relative(one) and relative(other)):
        return True
    if perfect(other) and not perfect(one):
        return True
    own = tree.child(other, "nsubj", "nsubjpass") is not None
    return own and perfect(one) != perfect(other)


def had_twice(tree: Tree, one: int, other: int) -> bool:
    """Whether each of two coordinated verbs has a "had" of its own: "had closed the border and had
    turned back a column on Friday"."""
    return all(any(tree.lower[c] == "had" for c in tree.all(v, "aux")) for v in (one, other))


def have_names(tree: Tree, one: int, other: int) -> bool:
    """Whether two coordinated verbs have each a proper name for subject: "Japan gave money, and
    Peru sent a team to Oran"."""
    subjects = [tree.child(verb, "nsubj") for verb in (one, other)]
    return all(s is not None and tree.pos[s] == "PROPN" for s in subjects)


def shared_with(tree: Tree, at: int) -> int | None:
    """The predicate above a token with which it shares time and place, if it does."""
    head, dep = tree.heads[at], tree.deps[at]
    if head == at:
        return None
    if (occasion := at_which(tree, at)) is not None:
        return occasion
    if tree.pos[at] not in VERBAL:
        if dep in ("nsubj", "nsubjpass", "dobj", "conj", "attr", "appos"):
            return head
        above = tree.heads[head]
        if dep == "pobj" and tree.lower[head] in AT_ONE and tree.pos[above] in VERBAL:
            return None if is_deed_judged(tree, above, head) else above
        return None
    if dep == "conj" and is_apart_in_time(tree, head, at):
        return None
    if dep == "pcomp" and tree.lower[head] == "by" and tree.tags[at] == "VBG":
        return tree.heads[head]  # "began on Monday by *attending* a forum"
    if dep == "relcl" and any(tree.lower[c] in ("that", "which") for c in tree.all(at, "nsubj")):
        nouns = (head, *tree.ancestors(head)) if tree.lower[head] in WEEKDAYS else (head,)
        for noun in nouns:  # "shelling in Oran on Monday that *hit* a school"
            if not AIMED_NOUNS.isdisjoint((tree.lemmas[noun], tree.lower[noun])):
                return noun
    if dep == "relcl":  # "flew to Oran on Monday, where he met the emir"
        verbs = (a for a in tree.ancestors(head) if tree.pos[a] in VERBAL)
        return next(verbs, None) if goes_on_there(tree, at) else None
    if dep in ("xcomp", "conj") or (dep == "ccomp" and parallel(tree, at, head)):
        return None if dep == "ccomp" and is_apart_in_time(tree, head, at) else head
    if dep == "advcl" and (
        tree.tags[at] == "VBG"
        or has_mark(tree, at, SAME_TIME)
        or is_purpose(tree, at)
        or comes_next(tree, at)
    ):
        return head
    return None


def at_which(tree: Tree, at: int) -> int | None:
    """The happening at which a clause puts its verb: "boycotted the *talks* in Oslo, at which both
    sides had met"."""
    if tree.deps[at] not in ("relcl", "advcl") or tree.pos[at] not in VERBAL:
        return None
    for preposition in tree.all(at, "prep"):
        if tree.lower[preposition] in ("at", "in", "during") and any(
            tree.lower[c] == "which" for c in tree.all(preposition, "pobj")
        ):
            before = range(preposition - 1, max(preposition - 9, -1), -1)
            nouns = (t for t in before if tree.pos[t] == "NOUN")
            return next((t for t in nouns if tree.lemmas[t] in OCCASIONS), None)
    return None


def meets_there(tree: Tree, at: int) -> bool:
    """Whether a clause with "as" or "while" tells where somebody just told of was: "as *he drove*
    through Oran"."""
    subject = tree.child(at, "nsubj", "nsubjpass")
    return (
        subject is not None
        and tree.lower[subject] in ("he", "she", "they")
        and (tree.tags[at] in ("VBD", "VBG") or bool(tree.all(at, "auxpass")))
    )


def met_then(tree: Tree, at: int) -> bool:
    """Whether a clause tells of a meeting at which something was done: "while *they met*"."""
    return (
        tree.lemmas[at] in STAYING
        and has_mark(tree, at, SAME_TIME)
        and tree.tags[at] == tree.tags[tree.heads[at]] == "VBD"
    )


def comes_next(tree: Tree, at: int) -> bool:
    """Whether a clause behind a verb tells what people there did then: "threw stones *before
    police fired*"."""
    subject, before = tree.child(at, "nsubj"), tree.heads[at]
    if tree.tags[before] == "VBG" and tree.deps[before] == "advcl":
        before = tree.heads[before]  # "seized a ship, *killing* two before police fired"
    return (
        tree.tags[at] == tree.tags[before] == "VBD"
        and at > tree.heads[at]
        and has_mark(tree, at, UP_TO)
        and subject is not None
        and tree.pos[subject] == "NOUN"
        and tree.lemmas[subject] in ON_THE_SPOT
    )


def is_deed_judged(tree: Tree, verb: int, preposition: int) -> bool:
    """Whether a preposition tells what somebody is judged for: "jailed *for* a murder in Oran"."""
    return tree.lemmas[verb] in JUDGING and tree.lower[preposition] in ("for", "of", "over")


def parallel(tree: Tree, at: int, head: int) -> bool:
    """Whether two clauses stand side by side, though the parse puts one below the other."""
    return bool(PARALLEL.intersection(tree.words[min(at, head) : max(at, head)]))


def goes_on_there(tree: Tree, at: int) -> bool:
    """Whether a clause with "where" goes on with what those told of did: "where he met"."""
    subject = tree.child(at, "nsubj", "nsubjpass")
    return (
        any(tree.lower[c] == "where" for c in tree.children[at])
        and subject is not None
        and (tree.pos[subject] == "PRON" or tree.lemmas[subject] in ON_THE_SPOT)
        and (tree.tags[at] == "VBD" or any(tree.tags[c] == "VBD" for c in tree.all(at, "auxpass")))
    )


def is_purpose(tree: Tree, at: int) -> bool:
    """Whether a verb is an infinitive of purpose: "marched to call for peace"."""
    return (
        tree.deps[at] == "advcl"
        and tree.tags[at] == "VB"
        and any(tree.tags[c] == "TO" for c in tree.children[at])
    )


def has_mark(tree: Tree, at: int, words: frozenset[str]) -> bool:
    """Whether a clause is opened by one of some conjunctions."""
    return any(
        tree.lower[c] in words and tree.deps[c] in ("mark", "advmod") for c in tree.children[at]
    )
