"""One happening told twice: a noun that speaks again of what was told before ("the visit"), and the
second half of a deed and its purpose ("used batons to disperse the crowd").

Such a telling takes the roles that it lacks from the earlier one; the record then has both as one
event.
"""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import Cast
from memcon.events.antecedents import BACK, DEFINITE, References, is_kin
from memcon.events.candidates import Candidate
from memcon.language import Phrase
from memcon.language.tree import Tree


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
        near.sort(key=lambda n: not is_kin(tree.lemmas[candidate.at], tree.lemmas[told[n].at]))
    else:
        near = [n for n in near if serves(candidate, told[n], tree)]
    for number in near:
        earlier = told[number]
        if agrees(candidate.actors, earlier.actors, cast) and agrees(
            candidate.recipients, earlier.recipients, cast
        ):
            candidate.actors = candidate.actors or earlier.actors
            candidate.recipients = candidate.recipients or earlier.recipients
            candidate.rules.append("told-again")
            return number
    return None


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
        and any(tree.lower[c] in DEFINITE for c in tree.all(candidate.at, "det"))
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
    return candidate.type in references.types.get(noun, ())


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
