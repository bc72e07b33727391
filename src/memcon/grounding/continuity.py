"""Whether a clause goes on with the narrative before it: by its tense, by words that point back, by
the places that it names itself."""

from __future__ import annotations

from memcon.grounding.manners import INSIDE
from memcon.grounding.scope import ELSEWHERE
from memcon.knowledge.words import word_class
from memcon.language.grammar import VERBAL
from memcon.language.inquiries import is_looked_into
from memcon.language.tree import Tree

HAVING = frozenset("had have has 've 's having".split())
AUXILIARIES = frozenset("was were got did".split())
BACK = frozenset("they them he him she her it their his its there".split())
KNOWN_DETERMINERS = frozenset("the this that these those their his her its both".split())
# Those whom only an event just told makes what they are: "the attackers", "the marchers".
ROLES = word_class("people", "by_deed")
DELEGATES = word_class("people", "delegate")
# Things that stand where they stand: "the bridge" told again is where it was.
LANDMARKS = word_class("places", "landmark")
HAPPENINGS = word_class("events", "happening")
AT = frozenset("at in into inside outside near to on around from".split())
TIMES_OF_DAY = frozenset(
    "midnight noon midday dawn dusk nightfall daybreak sunset sunrise evening morning".split()
)
ONWARD = frozenset("later then afterwards afterward soon".split())
AWAY_ADVERBS = frozenset("elsewhere meanwhile separately overseas abroad nationwide".split())
SEVERAL = frozenset("countries nations cities towns capitals provinces regions states".split())
SEATS = frozenset(  # what sits in a capital
    "embassy ministry parliament palace congress presidency senate assembly legislature".split()
)
UPTO = 6  # verbs above one that lend it their tense


def is_narrated(tree: Tree, at: int) -> bool:
    """Whether a predicate is told in the simple past, in which a narrative goes on; not in the
    pluperfect or the perfect, which leave it."""
    for _ in range(UPTO):
        tag = tree.tags[at]
        if tree.pos[at] in VERBAL:
            helpers = {tree.lower[c] for c in tree.all(at, "aux", "auxpass")}
            if helpers & HAVING and tag == "VBN":
                # "by nightfall they had taken the bridge" goes on
                return "had" in helpers and opens_by(tree, at)
            if tag == "VBD" or helpers & AUXILIARIES:
                return True
            if helpers or tag in ("VBZ", "VBP"):
                return False
        above = tree.heads[at]
        if above == at or tree.deps[at] in ("acl", "relcl"):
            # A participle that the parser took for a describing one: "eleven people wounded".
            return False
        at = above
    return False


def opens_by(tree: Tree, at: int) -> bool:
    """Whether the sentence of a token opens with "by" and a time of day."""
    start = tree.doc[at].sent.start
    return tree.lower[start] == "by" and tree.lower[start + 1] in TIMES_OF_DAY


def points_back(tree: Tree, at: int) -> bool:
    """Whether a predicate, or the one it is coordinated with, has a pronoun among its words."""
    start, end = tree.subtree(at)
    words = tree.lower[start:end]
    return not BACK.isdisjoint(words) or (tree.deps[at] == "conj" and at != tree.heads[at])


def is_main(tree: Tree, at: int) -> bool:
    """Whether a predicate stands on the main line of its sentence."""
    for _ in range(UPTO):
        above = tree.heads[at]
        if above == at:
            return True
        if tree.deps[at] in ("relcl", "acl", "pcomp") or (
            tree.deps[at] == "advcl" and tree.all(at, "mark")
        ):
            return False
        at = above
    return False


def is_aside(tree: Tree, at: int) -> bool:
    """Whether a predicate stands in a clause that describes somebody or tells what came before, or
    a noun tells what is looked into: "an inquiry into the *raid*"."""
    if is_looked_into(tree, at):
        return True
    for _ in range(UPTO):
        if tree.deps[at] in ("relcl", "acl", "pcomp") and not is_then(tree, at):
            return True
        if any(tree.lower[c] in ELSEWHERE for c in tree.all(at, "mark")):
            return True
        at = tree.heads[at]
    return False


def is_then(tree: Tree, at: int) -> bool:
    """Whether a clause tells what happened on a day: "began on May 3, *when soldiers beat* him"."""
    return any(tree.lower[c] == "when" for c in tree.all(at, "advmod"))


def is_reply(tree: Tree, at: int) -> bool:
    """Whether a clause behind a comma tells what the object did then: "met the envoy, *who
    urged* him to yield"."""
    above = tree.heads[at]
    return (
        tree.deps[at] == "relcl"
        and tree.tags[at] == "VBD"
        and any(tree.lower[c] == "who" and tree.words[c - 1] == "," for c in tree.all(at, "nsubj"))
        and (tree.deps[above] == "dobj" or tree.lower[tree.heads[above]] == "with")
    )


def landmarks(tree: Tree, at: int) -> list[int]:
    """The landmarks among the arguments of a predicate, "the radio building" with both."""
    things = arguments(tree, at)
    things += [c for thing in things for c in tree.all(thing, "compound")]
    return [thing for thing in things if tree.lemmas[thing] in LANDMARKS]


def aims_at(tree: Tree, at: int) -> list[int]:
    """The landmarks told as known that a predicate is done to, or at: "shelled *the station*"."""
    things = arguments(tree, at)
    return [n for n in things if tree.lemmas[n] in LANDMARKS and is_definite(tree, n)]


def strange(tree: Tree, at: int) -> bool:
    """Whether a predicate is done to a landmark not told of before: "raided a forest camp"."""
    things = arguments(tree, at)
    return any(tree.lemmas[n] in LANDMARKS and not is_definite(tree, n) for n in things)


def arguments(tree: Tree, at: int) -> list[int]:
    """What a predicate is done to, or at."""
    things = tree.all(at, "dobj", "nsubjpass")
    nearby = [p for p in tree.all(at, "prep") if tree.lower[p] in AT]
    return things + [noun for p in nearby for noun in tree.all(p, "pobj")]


def recalled(tree: Tree, at: int) -> list[int]:
    """The happenings that a clause speaks of as known: "*the mutiny* broke out on Monday"."""
    things = tree.all(at, "nsubj", "nsubjpass", "dobj")
    return [n for n in things if tree.lemmas[n] in HAPPENINGS and is_definite(tree, n)]


def is_definite(tree: Tree, token: int) -> bool:
    """Whether a noun stands with "the", "that", "their"."""
    return any(tree.lower[c] in KNOWN_DETERMINERS for c in tree.children[token])


def opens_onward(tree: Tree, at: int) -> bool:
    """Whether the sentence of a token opens with words of time that go on, "hours later", or a
    predicate stands with one: "signed a pact afterwards"."""
    start = tree.doc[at].sent.start
    return (
        opens_by(tree, at)
        or not ONWARD.isdisjoint(tree.lower[start : start + 4])
        or (tree.pos[at] in VERBAL and not ONWARD.isdisjoint(own_words(tree, at)))
    )


def own_words(tree: Tree, at: int) -> list[str]:
    """The words of a clause on its verb and the last of its arguments, which the parser takes for
    those of an adverb, too."""
    _, end = tree.subtree(at)
    last = [word for word in tree.lower[at:end] if word.isalpha()][-1:]
    return [tree.lower[c] for c in tree.all(at, "advmod")] + last


def leads_away(tree: Tree, at: int, known: frozenset[int]) -> bool:
    """Whether the sentence of a token says that it is somewhere else, or names a place inside
    which its predicate is and that is none of those known, by token."""
    sentence = tree.doc[at].sent
    if not AWAY_ADVERBS.isdisjoint(tree.lower[sentence.start : sentence.end]):
        return True
    if any(
        tree.lower[n] in SEVERAL
        and tree.deps[n] == "pobj"
        and tree.lower[tree.heads[n]] in INSIDE
        for n in range(*tree.subtree(at))
    ):
        return True  # "hardliners in both countries"
    things = tree.all(at, "dobj", "nsubjpass")  # "left its barracks at Wünsdorf"
    things += [  # "freed in the hills near Toronda"
        n for p in tree.all(at, "prep") if tree.lower[p] in INSIDE for n in tree.all(p, "pobj")
    ]
    return any(
        tree.lower[token] in INSIDE
        and (tree.pos[tree.heads[token]] in VERBAL or tree.heads[token] in things)
        and any(
            tree.pos[noun] == "PROPN"
            and noun not in known
            and all(tree.lower[c] != "the" for c in tree.all(noun, "det"))  # "in the Forum"
            and tree.lower[noun] not in SEATS
            and tree.doc[noun].ent_type_ not in ("DATE", "TIME")
            for noun in tree.all(token, "pobj")
        )
        for token in range(sentence.start, sentence.end)
    )
