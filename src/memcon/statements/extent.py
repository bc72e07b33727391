"""How far the words of a clause reach: where they begin, where they end."""

from __future__ import annotations

from memcon.language.grammar import FINITE
from memcon.statements.scene import HALTS, Scene

WHEN = frozenset("after before when while as since once until".split())
CONCESSIVE = frozenset("although though whereas while despite even".split())
SUBORDINATORS = frozenset("if unless until because once".split())
OWN_DEPS = frozenset(("prep", "npadvmod", "agent", "nsubj", "conj", "cc", "dobj", "advmod", "prt"))
NARRATING = frozenset("when after before while as during since".split())
PLAIN = frozenset("say add tell announce note warn claim deny reiterate state confirm".split())


def after_that(scene: Scene, child: int, start: int) -> int:
    """Where a clause begins: after its "that", where a phrase of the cue's stands before it."""
    tree = scene.tree
    for mark in tree.all(child, "mark"):
        if tree.lower[mark] == "that" and start < mark < child:
            return mark + 1
    if tree.lower[start] == "that" and tree.tags[start] == "IN" and start < child:
        return start + 1
    return start


def after_day(scene: Scene, verb: int, start: int) -> int:
    """Where a clause begins behind the day on which it was said, which the parse took into it:
    "told reporters *earlier on Tuesday* it was lost"."""
    tree, at = scene.tree, start
    if start <= verb or tree.lower[at] not in ("earlier", "later", "early", "late", "on"):
        return start
    at += tree.lower[at] != "on"
    at += tree.lower[at : at + 1] == ["on"]
    day = at
    while at < len(tree.words) and tree.doc[at].ent_type_ in ("DATE", "TIME"):
        at += 1
    opens = at < len(tree.words) and tree.pos[at] in ("PRON", "DET", "PROPN")
    return at if at > day and opens else start


def subject_before(scene: Scene, verb: int, child: int, start: int) -> int:
    """Where a clause begins whose subject the parse took for the cue's object."""
    tree = scene.tree
    shown = next((c for c in tree.all(verb, "dobj") if verb < c < start), None)
    if tree.lemmas[verb] == "show" and shown is not None and tree.tags[shown] == "NNS" and (
        tree.tags[child] not in ("VBG", "VBN") and tree.subtree(shown)[1] == start
        and not any(tree.lower[c] == "to" for c in tree.all(child, "aux"))
    ):
        return tree.subtree(shown)[0]  # "polls show *most voters back it*"
    if tree.lemmas[verb] not in PLAIN or tree.lemmas[verb] in ("tell", "warn"):
        return start
    if tree.child(child, "nsubj", "nsubjpass", "expl", "csubj") is not None or (
        tree.tags[child] in ("VB", "VBG", "VBN")
        and tree.child(child, "aux", "auxpass") is None
    ):
        return start
    own = next((c for c in tree.all(verb, "dobj", "npadvmod", "nsubj", "dep") if verb < c < start
                and tree.doc[c].ent_type_ not in ("DATE", "TIME")), None)
    return tree.subtree(own)[0] if own is not None else start


def extended(scene: Scene, verb: int, end: int, finite: bool = True) -> int:
    """A clause with the condition that follows it without a comma, or its second half.

    The parse often hangs "… and the government will fight on" on the cue; another tense than the
    cue's tells that it is still what was said. After words that are not `finite` only a second
    half with a subject of its own is: "promised to stay and is gone".
    """
    tree = scene.tree
    later = tree.all(verb, "conj")
    if tree.tags[verb] == "VBG":  # "said no, noting that he was old, and there was time"
        later += [c for c in tree.all(tree.heads[verb], "conj") if c > verb]
    for child in later:
        start, stop = tree.subtree(child)
        if not finite and tree.tags[child] == "VB" and 0 <= start - end <= 2 and all(
            tree.words[t] == "," or tree.deps[t] == "cc" for t in range(end, start)
        ):  # "wanted him to stay, take a seat and listen"
            end = stop
            continue
        if not 0 <= start - end <= 3 or not joins(scene, end, start) or child < end:
            continue
        if tree.lower[start] == "that" and tree.deps[start] == "mark":
            end = stop  # "said it was safe, but that it would close"
            continue
        bare = tree.child(child, "nsubj", "nsubjpass", "expl") is None
        if bare and (not finite or (tree.tags[verb] == "VBG" and tense(scene, child) == "VBD")):
            continue  # "said no, denying that he was old, and left": it is he who left
        if tense(scene, child) != tense(scene, verb) and tree.lemmas[child] not in PLAIN:
            end = stop
    for child in tree.all(verb, "ccomp", "xcomp"):
        start, stop = tree.subtree(child)
        if child > end and start - end <= 1 and tree.words[end - (start == end)] == "," and (
            not afterthought(scene, child)
        ):
            end = stop
    for child in tree.all(verb, "advcl"):
        start, stop = tree.subtree(child)
        if start == end and tree.lower[start] in SUBORDINATORS:
            return stop
    return end


def afterthought(scene: Scene, verb: int) -> bool:
    """Whether a clause behind a comma is a cue of its own: "said it was late, *two aides told
    Dawn*"."""
    tree = scene.tree
    own = tree.child(verb, "nsubj")
    bare = tree.child(verb, "ccomp", "xcomp") is None
    return bare and own is not None and own < verb and scene.cue(verb) is not None and (
        tree.tags[verb] in FINITE
    )


def run_on(scene: Scene, verb: int, end: int) -> int:
    """A clause with the words that follow it without a point, where the parse lost them.

    A phrase of the cue's own ("… on Monday", "… in an interview") is not taken in.
    """
    tree = scene.tree
    last = scene.sentence(verb)[1]
    stop = end
    while stop < last and tree.words[stop] not in HALTS and scene.inside[stop] < 0:
        stop += 1
    if stop == end or (tree.heads[end] == verb and tree.deps[end] in OWN_DEPS):
        return end
    if any(tree.heads[t] == verb and tree.deps[t] in OWN_DEPS for t in range(end, stop)):
        return end
    aside = tree.words[end] == "," and any(
        end < c < stop and afterthought(scene, c) for c in tree.all(verb, "ccomp", "conj")
    )
    if aside:
        return end
    inner = tree.lower[end]
    if any(tree.pos[t] in ("VERB", "AUX") for t in range(end, stop)) and inner not in NARRATING:
        return stop
    return end


def joins(scene: Scene, end: int, start: int) -> bool:
    """Whether only a comma and a conjunction stand between two clauses."""
    tree = scene.tree
    return all(
        tree.words[t] == "," or tree.deps[t] == "cc" or scene.marks(t) for t in range(end, start)
    ) and any(tree.deps[t] == "cc" for t in range(end, start))


def tense(scene: Scene, verb: int) -> str:
    """The tag of the finite part of a verb: of its first auxiliary, or its own."""
    tree = scene.tree
    auxiliary = tree.child(verb, "aux", "auxpass")
    tag = tree.tags[auxiliary] if auxiliary is not None else tree.tags[verb]
    return "VBZ" if tag == "VBP" else tag


def fronted(
    scene: Scene, start: int, end: int, verb: int, who: int | None
) -> tuple[int, int]:
    """A clause before its cue, from the sentence's start to the cue."""
    tree = scene.tree
    stop = verb
    if who is not None and end <= who < verb:
        stop = tree.subtree(who)[0]
    if stop >= end:
        end = stop
    start += start < end and tree.deps[start] == "cc" and scene.inside[start] < 0  # "*But* it …"
    last = scene.inside[scene.trim(start, end)[1] - 1]
    if last >= 0 and scene.quotes[last].first > start:
        quote = scene.quotes[last]
        if tree.words[quote.first - 1] == ":":  # "The cause is no mystery: “I lit it,” he said"
            return quote.start, end
    first = scene.sentence(verb)[0]
    while first < start and tree.deps[first] in ("cc", "punct"):
        first += 1
    if any(tree.pos[t] in ("VERB", "AUX") for t in range(first, start)):
        return start, end
    if all(start <= tree.heads[t] < end or tree.heads[t] == verb or t == verb
           or first <= tree.heads[t] < start for t in range(first, start)):
        start = first
    return start, end


def beforehand(scene: Scene, verb: int, child: int) -> bool:
    """Whether a clause before a cue only says when, or the cue has an object of its own."""
    tree = scene.tree
    if any(child < mark < verb for mark in tree.all(verb, "mark")):
        return True
    if any(tree.lower[c] in WHEN for c in tree.all(child, "mark", "advmod") if c < child) and (
        scene.inside[child] < 0
    ):
        return True
    own = any(c > verb for c in tree.all(verb, "ccomp", "xcomp"))
    if own and tree.lower[tree.subtree(child)[0]] in CONCESSIVE:
        return True  # "*Although it was late*, he told them to go"
    cue = scene.cues.verbs[tree.lemmas[verb]]
    return "tell" not in cue.patterns and tree.child(verb, "dobj") is not None


def adjoins(scene: Scene, end: int, verb: int, who: int | None) -> bool:
    """Whether a clause before the cue goes over into it without a full stop or colon."""
    tree = scene.tree
    start = verb
    if who is not None and end <= who < verb:
        start = tree.subtree(who)[0]
    between = [tree.words[t] for t in range(end - 1, max(start, end))]
    return not any(word in (".", ":", ";", "(", "so") for word in between)


def bounded(scene: Scene, verb: int, start: int, end: int) -> tuple[int, int]:
    """A clause cut where the parse runs over the paragraph's end."""
    first, last = scene.bounds[scene.paragraph[verb]]
    return max(start, first), min(end, last)
