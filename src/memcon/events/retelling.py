"""One happening told twice: a noun that speaks again of what was told before ("the visit"), the
second half of a deed and its purpose ("used batons to disperse the crowd"), whom it harmed
("shelled a market, killing six"), whom one travelled to meet.

Such a telling takes the roles that it lacks from the earlier one; the record then has both as one
event.
"""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import Cast
from memcon.events.antecedents import BACK, is_kin, is_like, is_quelling
from memcon.events.candidates import Candidate
from memcon.events.lightverbs import THIRD
from memcon.events.references import POINTING_BACK, References
from memcon.language import Phrase
from memcon.language.tree import Tree

ATTENDING = frozenset("attend join participate take convene chair host address".split())
HARM = frozenset("kill wound injure hurt maim".split())


def retold(
    candidate: Candidate,
    told: Sequence[Candidate],
    tree: Tree,
    cast: Cast,
    references: References,
) -> int | None:
    """The number of the event told before that a candidate only tells again; its roles are then
    filled from there, in place."""
    numbers = range(len(told) - 1, max(len(told) - 1 - BACK, -1), -1)
    near = [n for n in numbers if told[n].type == candidate.type]
    if is_again(candidate, tree):
        near = [n for n in near if means(candidate, told[n], tree, references)]
        noun = tree.lemmas[candidate.at]
        near.sort(key=lambda n: not is_like(noun, told[n], tree, references))
    else:
        near = [n for n in near if continues(candidate, told[n], tree)]
    for number in near:
        earlier = told[number]
        agreed = agrees(candidate.actors, earlier.actors, cast)
        if brokers(candidate, earlier, tree) or (
            agreed
            and (
                adds(candidate, earlier, tree)
                or agrees(candidate.recipients, earlier.recipients, cast)
            )
        ):
            candidate.actors = candidate.actors or earlier.actors
            candidate.recipients = candidate.recipients or earlier.recipients
            candidate.rules.append("told-again")
            return number
    return None


def continues(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether words tell more of what was just told."""
    return (
        serves(candidate, earlier, tree)
        or works(candidate, earlier, tree)
        or adds(candidate, earlier, tree)
        or brokers(candidate, earlier, tree)
    )


def adds(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether words name further people of what was just told."""
    return (
        harms(candidate, earlier, tree)
        or meets(candidate, earlier, tree)
        or chants(candidate, earlier, tree)
    )


def works(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether a verb says what a measure does that was just told: "imposed sanctions that *froze*
    their assets"."""
    measures = {o for o in earlier.clause.obj if earlier.frame.asks(tree.lemmas[o])}
    return bool(measures & set(candidate.clause.subj))


def harms(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether a verb tells what an attack did to people: "shelled a market, *killing* six", "fired
    at a convoy and *wounded* two", "a raid that *killed* ten"."""
    at = candidate.at
    hurt = tree.lemmas[at] in HARM or candidate.frame.head == "leave"  # "leaving two dead"
    if not hurt or candidate.composed or earlier.composed:
        return False
    if earlier.at in candidate.clause.subj:
        return True
    own = tree.child(at, "nsubj", "nsubjpass")
    beside = tree.deps[at] == "conj" or (tree.deps[at] == "advcl" and tree.tags[at] == "VBG")
    return beside and own is None and tree.heads[at] in (earlier.at, earlier.clause.light)


def chants(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether words tell what a protest already told is for, or what is cried at it: "blocked the
    road *to protest* against", "marched, *chanting* slogans"."""
    at = candidate.at
    return (
        candidate.type == "PROTEST" == earlier.type
        and not (candidate.composed or earlier.composed)
        and tree.heads[at] in (earlier.at, earlier.clause.light)
        and tree.deps[at] in ("advcl", "xcomp")
        and tree.tags[at] in ("VB", "VBG")
        and tree.child(at, "nsubj", "mark") is None
        and (tree.tags[at] == "VBG" or tree.lemmas[at] in ("protest", "demonstrate"))
    )


def meets(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether words tell whom one travelled to meet: "flew to Oslo *to meet* the king", "and *met*
    the king", "for *talks* with him"."""
    if earlier.mode != "visit" or earlier.clause.noun or candidate.composed:
        return False
    if candidate.frame.head in ATTENDING:
        return False  # "flew to Oslo to attend a summit": Oslo is visited all the same
    at = candidate.clause.verb
    if tree.pos[at] == "VERB":
        purpose = tree.deps[at] in ("advcl", "xcomp") and tree.tags[at] == "VB"
        beside = tree.deps[at] == "conj" and tree.child(at, "nsubj", "nsubjpass") is None
        return (purpose or beside) and tree.heads[at] == earlier.at
    above = tree.heads[at]
    return (
        candidate.clause.noun
        and tree.deps[at] == "pobj"
        and tree.lower[above] == "for"
        and tree.heads[above] == earlier.at
    )


def brokers(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether a clause says who brought about what a noun tells: "talks *brokered* by Oman", "that
    Oman *hosts*"."""
    at = candidate.at
    return (
        earlier.clause.noun
        and tree.lemmas[at] in THIRD
        and tree.deps[at] in ("acl", "relcl")
        and (earlier.at in candidate.clause.obj or tree.heads[at] == earlier.at)
    )


def serves(candidate: Candidate, earlier: Candidate, tree: Tree) -> bool:
    """Whether a verb tells the purpose of the verb above it, and the same deed: "gathered to
    *protest*"."""
    at = candidate.at
    return (
        tree.heads[at] == earlier.at
        and tree.deps[at] in ("advcl", "xcomp")
        and tree.tags[at] == "VB"
        and not candidate.composed
        and not earlier.composed
        and (not candidate.mode or not earlier.mode or candidate.mode == earlier.mode)
    )


def is_again(candidate: Candidate, tree: Tree) -> bool:
    """Whether a noun points back: "the seizure", "these attacks"."""
    return (
        candidate.clause.noun
        and not candidate.composed
        and any(tree.lower[c] in POINTING_BACK for c in tree.all(candidate.at, "det"))
    )


def means(candidate: Candidate, earlier: Candidate, tree: Tree, references: References) -> bool:
    """Whether a noun can speak of an earlier event of its type: a visit of no mere meeting."""
    if (candidate.mode == "visit") != (earlier.mode == "visit") or earlier.composed:
        return False
    noun = tree.lemmas[candidate.at]
    if is_kin(noun, tree.lemmas[earlier.at]):
        return True
    if candidate.mode and earlier.mode and candidate.mode != earlier.mode:
        return False
    return candidate.type in references.types.get(noun, ()) and not is_quelling(earlier, noun)


def agrees(own: Sequence[Phrase], others: Sequence[Phrase], cast: Cast) -> bool:
    """Whether those who are named again are among those who were named before, if any were."""
    return not own or not others or everyone(own, cast) <= everyone(others, cast)


def everyone(phrases: Sequence[Phrase], cast: Cast) -> set[str | int]:
    """The ids of all whom phrases name, groups as their members; strangers by their token."""
    found: set[str | int] = set()
    for phrase in phrases:
        mention = cast.at(phrase.head)
        if mention is None:
            found.add(phrase.head)
        else:
            found.update(cast.actors[mention.actor].members or (mention.actor,))
    return found
