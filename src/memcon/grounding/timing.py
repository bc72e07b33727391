"""A time that a text tells, and which of those of a sentence is the time of a predicate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.grounding.attaching import PUBLISHED
from memcon.grounding.calendar import Interval
from memcon.grounding.manners import OCCASIONAL
from memcon.grounding.same_place import OCCASIONS, is_purpose
from memcon.grounding.scope import UPWARD, scope
from memcon.grounding.tense import SETTING_END
from memcon.language.grammar import NOUNS, PAST, VERBAL, WILL
from memcon.language.tree import Tree
from memcon.record import Date, Span

DECIDED = frozenset("announce issue publish sign adopt approve pass deliver make read".split())
ARRANGED = frozenset(
    "schedule plan set slate due start begin open resume hold run last expect take end".split()
)
FIRING = frozenset("fire open shoot lob hurl throw charge crack drive descend".split())
DECISIONS = frozenset(
    "decision decree order announcement ruling verdict judgment judgement law bill resolution move "
    "measure statement proclamation directive sentence".split()
)


@dataclass(frozen=True, slots=True)
class Timed:
    """An interval that a text tells: the words, the token that heads them, the verb (or event noun)
    that they are attached to."""

    span: Span
    interval: Interval
    token: int
    anchor: int
    starts: bool = False
    ends: bool = False

    def date(self, whole: bool = False) -> Date:
        """As a date of the record; `whole` closes a side that "since" or "until" left open."""
        start, end = self.interval.start, self.interval.end
        if not whole and self.starts:
            end = None
        elif not whole and self.ends:
            start = None
        return Date(
            start=start.isoformat() if start else None,
            end=end.isoformat() if end else None,
            precision=self.interval.precision,
            span=self.span,
        )


def own_time(tree: Tree, at: int, settled: list[Timed]) -> Timed | None:
    """The time of a predicate among those settled, if its sentence tells one."""
    near = [t for t in settled if tree.sentence[t.token] == tree.sentence[at]]
    return choose(tree, at, near)


def choose(tree: Tree, at: int, near: list[Timed]) -> Timed | None:
    """Of the times of a sentence, the one that belongs to the predicate at a token."""
    if not near:
        return None
    reach = scope(tree, at)
    if tree.lemmas[at] in SETTING_END:  # until when a ban holds is not when it was imposed
        near = [t for t in near if not t.ends]
    near = [t for t in near if t.anchor == at or not counts_from(tree, at, t)]
    near = [t for t in near if at in (t.token, t.anchor) or not names(tree, t)]
    held = [
        (reach[t.anchor], between(tree, at, t), t)
        for t in near
        if t.anchor in reach and is_shared(tree, at, t, reach[t.anchor])
    ]
    held += [(0, abs(t.token - at), t) for t in near if t.token == at]
    for other in (
        of_which(tree, at), printed(tree, at), fired_on(tree, at), at_where(tree, at),
        when_due(tree, at),
    ):  # fmt: skip
        held += [(1, 0, t) for t in near if t.anchor == other]
    held += [(0, 0, replace(t, starts=False)) for t in near if arranged(tree, at, t)]
    if held:
        return min(held, key=lambda h: h[:2])[2]
    return next((t for t in near if closes(tree, at, t)), None)


def closes(tree: Tree, at: int, timed: Timed) -> bool:
    """Whether the day that ends a sentence is that of its verb in the past, though it hangs on a
    verb below: "stopped a bus carrying arms to Jos *on Thursday*", "fired to clear a road *on
    Sunday*"."""
    below = timed.anchor
    if timed.interval.precision != "day" or timed.starts or timed.ends or timed.token < below:
        return False
    if is_made_known(tree, below) and tree.heads[tree.heads[below]] == at:
        return True
    if tree.deps[timed.token] == "poss" or below < at:
        return False
    thing = tree.heads[below]
    if tree.deps[below] == "acl" and tree.tags[at] in PAST and tree.tags[below] == "VBG":
        above = next((a for a in tree.ancestors(thing) if tree.pos[a] in VERBAL), None)
        return above == at < thing
    return thing == at and (is_purpose(tree, below) or is_used_for(tree, below))


def printed(tree: Tree, at: int) -> int | None:
    """The verb that tells when a paper was published in which something is said: "*issued* a report
    on Monday condemning the raid"."""
    paper = tree.heads[at]
    if tree.deps[at] != "acl" or tree.tags[at] != "VBG" or tree.deps[paper] != "dobj":
        return None
    return tree.heads[paper] if tree.lemmas[tree.heads[paper]] in PUBLISHED else None


def counts_from(tree: Tree, at: int, timed: Timed) -> bool:
    """Whether a time is that of what a predicate counts from: "came two days after *a raid*"."""
    link = tree.heads[timed.anchor]
    inside = timed.span[0] <= tree.doc[link].idx < timed.span[1]
    return inside and tree.deps[link] == "prep" and at in tree.ancestors(link)


def when_due(tree: Tree, at: int) -> int | None:
    """The clause that says when something is to be done: "will open the road when he *takes* office
    on May 7"."""
    if not any(tree.lower[c] in WILL for c in tree.all(at, "aux")):
        return None
    for clause in tree.all(at, "advcl"):
        if tree.tags[clause] in ("VBZ", "VBP") and any(
            tree.lower[c] == "when" for c in tree.all(clause, "advmod", "mark")
        ):
            return clause
    return None


def at_where(tree: Tree, at: int) -> int | None:
    """The occasion of which a clause tells what was done there: "at a *summit* in Oran on Friday,
    where the presidents shook hands"."""
    while tree.deps[at] == "conj":
        at = tree.heads[at]
    if tree.deps[at] != "relcl" or tree.tags[at] != "VBD":
        return None
    if not any(tree.lower[c] == "where" for c in tree.all(at, "advmod")):
        return None
    noun = tree.heads[at]
    for _ in range(4):
        if tree.lemmas[noun] in OCCASIONS:
            return noun
        if tree.deps[noun] not in ("pobj", "prep", "appos"):
            return None
        noun = tree.heads[noun]
    return None


def fired_on(tree: Tree, at: int) -> int | None:
    """The verb of the shooting at a crowd that has come together: "opened fire on *a march*"."""
    if tree.deps[at] != "pobj" or tree.lemmas[at] not in OCCASIONS:
        return None
    if tree.lower[tree.heads[at]] not in ("on", "at", "into"):
        return None
    verb = next((a for a in tree.ancestors(at) if tree.pos[a] in VERBAL), None)
    return verb if verb is not None and tree.lemmas[verb] in FIRING else None


def of_which(tree: Tree, at: int) -> int | None:
    """The happening of which a clause tells what it did: "a *bombing* that killed nine"."""
    subject, noun = tree.child(at, "nsubj"), tree.heads[at]
    if tree.deps[at] != "relcl" or subject is None or tree.tags[subject] != "WDT":
        return None
    if tree.deps[noun] == "pobj" and tree.pos[noun] == "PROPN":
        noun = tree.heads[tree.heads[noun]]  # "a raid on Diffa *that killed* six"
    return noun if tree.lemmas[noun] in OCCASIONS else None


def is_used_for(tree: Tree, at: int) -> bool:
    """Whether something is used for what an infinitive tells: "used tear gas *to clear* a road"."""
    return tree.deps[at] == "xcomp" and tree.lemmas[tree.heads[at]] == "use"


def arranged(tree: Tree, at: int, timed: Timed) -> bool:
    """Whether a participle or a clause says when a happening is held: "talks *scheduled* for
    Monday", "a visit *starting* next week"."""
    below = timed.anchor
    while tree.deps[below] in ("xcomp", "conj") and tree.heads[below] != below:
        below = tree.heads[below]
    if tree.heads[below] != at or tree.pos[at] != "NOUN" or tree.lemmas[below] not in ARRANGED:
        return False
    return tree.deps[below] == "acl" or (
        tree.deps[below] == "relcl"
        and any(tree.tags[c] == "WDT" for c in tree.all(below, "nsubj", "nsubjpass"))
    )


def is_made_known(tree: Tree, at: int) -> bool:
    """Whether a participle tells when a subject that is a decision was made known: "a decree
    *issued* on Monday banned rallies"."""
    return (
        tree.deps[at] == "acl"
        and tree.tags[at] in PAST
        and tree.lemmas[at] in DECIDED
        and tree.deps[tree.heads[at]] == "nsubj"
        and tree.pos[tree.heads[at]] == "NOUN"
        and tree.lemmas[tree.heads[at]] in DECISIONS
    )


def is_shared(tree: Tree, at: int, timed: Timed, cost: int) -> bool:
    """Whether what is so far from a predicate as `cost` (`scope`) gives it its time, too: how long
    the one thing lasts says nothing of the other, "called a boycott from Monday and sued him"."""
    return (
        not (timed.starts or timed.ends)
        or cost < UPWARD
        or (cost == UPWARD and tree.deps[at] != "conj")
        or (timed.token < min(at, timed.anchor) and tree.pos[timed.anchor] in VERBAL)
    )


def names(tree: Tree, timed: Timed) -> bool:
    """Whether a year only tells one thing from others, "the 2018 pact", and is not that of an
    occasion: "shot in a 2018 riot"."""
    noun = timed.anchor
    return (
        timed.interval.precision in ("year", "decade")
        and tree.deps[timed.token] in ("compound", "nummod", "amod", "nmod")
        and tree.heads[timed.token] == noun
        and tree.pos[noun] in NOUNS
        and not (tree.lower[tree.heads[noun]] in OCCASIONAL and tree.lemmas[noun] in OCCASIONS)
    )


def between(tree: Tree, at: int, timed: Timed) -> int:
    """How far a time is from a verb; a time behind a participle before the verb is rather that
    one's: "four men taken *last week* were freed on Sunday"."""
    away = abs(timed.token - at)
    if timed.token > at or tree.pos[at] not in VERBAL:
        return away
    subject = tree.child(at, "nsubj", "nsubjpass")
    participle = subject is not None and any(
        subject < c < timed.token for c in tree.all(subject, "acl", "relcl")
    )
    return away + 10 if participle else away


def opening(tree: Tree, at: int, near: list[Timed]) -> Timed | None:
    """The time that a clause with "when" explains: "since June, when it froze their assets"."""
    top = at
    while tree.deps[top] in ("conj", "xcomp") and tree.heads[top] != top:
        top = tree.heads[top]
    if tree.deps[top] not in ("relcl", "advcl"):
        return None
    when = [c for c in tree.children[top] if tree.lower[c] == "when"]
    if not when:
        return None
    first = when[0]
    while first and tree.words[first - 1] in (",", "(", "—", "–"):
        first -= 1
    edge = tree.doc[first].idx
    for timed in near:
        if 0 <= edge - timed.span[1] <= 2:
            return timed
    return None
