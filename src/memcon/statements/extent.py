"""How far the words of a clause reach: where they begin, where they end."""

from __future__ import annotations

from memcon.statements.appended import goes_on, resumed, set_off
from memcon.statements.scene import HALTS, Scene

WHEN = frozenset("after before when while as since once until".split())
SUBORDINATORS = frozenset("if unless until because once".split())
OWN_DEPS = frozenset(("prep", "npadvmod", "agent", "nsubj", "conj", "cc", "dobj", "advmod", "prt"))
NARRATING = frozenset("when after before while as during since".split())
AMID = frozenset(("amid", "amidst", "despite"))
CONCEDING = frozenset("although though whereas while despite".split())
GIVING = frozenset(
    "give offer provide cite present produce elaborate specify name identify say explain add "
    "mention refer supply".split()
)
REFERRING = frozenset(
    "contradicting echoing reiterating repeating citing quoting referring alluding pointing "
    "dodging sidestepping skirting mocking paraphrasing invoking recanting "
    "noting rebutting referencing".split()
)
BREAKS = frozenset((",", "-", "–", "—", "--"))
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


def subject_before(scene: Scene, verb: int, child: int, start: int) -> int:
    """Where a clause begins whose subject the parse took for the cue's object."""
    tree = scene.tree
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


def extended(scene: Scene, verb: int, end: int) -> int:
    """A clause with the condition that follows it without a comma, or its second half.

    The parse often hangs "… and the government will fight on" on the cue; another tense than the
    cue's tells that it is still what was said.
    """
    tree = scene.tree
    later = tree.all(verb, "conj")
    if tree.tags[verb] == "VBG":  # "said no, noting that he was old, and there was time"
        later += [c for c in tree.all(tree.heads[verb], "conj") if c > verb]
    for child in later:
        start, stop = tree.subtree(child)
        if not 0 <= start - end <= 3 or not joins(scene, end, start) or child < end:
            continue
        if tree.tags[verb] == "VBG" and tense(scene, child) == "VBD" and (
            tree.child(child, "nsubj", "nsubjpass", "expl") is None
        ):
            continue  # "said no, denying that he was old, and left": it is he who left
        if tense(scene, child) != tense(scene, verb) and tree.lemmas[child] not in PLAIN:
            end = stop
    for child in tree.all(verb, "ccomp", "xcomp"):
        start, stop = tree.subtree(child)
        if child > end and start - end <= 1 and tree.words[end - (start == end)] == ",":
            end = stop
    for child in tree.all(verb, "advcl"):
        start, stop = tree.subtree(child)
        if start == end and tree.lower[start] in SUBORDINATORS:
            return stop
    return end


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
    inner = tree.lower[end]
    if any(tree.pos[t] in ("VERB", "AUX") for t in range(end, stop)) and inner not in NARRATING:
        return stop
    return end


def told(scene: Scene, verb: int, start: int, end: int, soft: bool = False) -> int:
    """Where what was said ends and the narrator's addition to it begins.

    Such are a clause behind a comma that concedes ("…, although …"), or goes on in the present
    after a cue in the past ("…, but nobody knows"); where the words are no clause of their own
    (`soft`) a relative clause behind a comma is one too.
    """
    tree = scene.tree
    past = tense(scene, verb) == "VBD"
    kept = any(tense(scene, c) == "VBZ" for c in tree.all(verb, "ccomp") if start <= c < end)
    if past and (over := resumed(scene, start, end)) is not None:
        return over
    quoted = next((t for t in range(end - 1, start, -1) if scene.inside[t] >= 0), start)
    for comma in range(start + 2, end - 2):
        if tree.lower[comma + 1] in ("a", "an") and past and set_off(scene, comma, end):
            return comma
        if soft and comma + 1 < end and tree.tags[comma + 1] in ("WDT", "WP", "WP$", "WRB") and (
            tree.words[comma] == "," and scene.inside[comma] < 0
        ):
            return comma  # "praised the plan, which costs $2 million": the narrator's
        if soft and tree.lower[comma + 1] in ("and", "but") and tree.words[comma] == "," and (
            scene.inside[comma] < 0 and goes_on(scene, comma + 1, end)
        ):
            return comma  # "vowed to strike, and on Friday it blocked a bridge"
        if comma <= quoted and tree.lower[comma + 1] != "with":
            continue
        if tree.lower[comma] in AMID and tree.subtree(comma)[1] >= end - 1:
            return comma
        if tree.words[comma] not in BREAKS or scene.inside[comma] >= 0:
            continue
        first = comma + 1
        word = tree.lower[first]
        if word in REFERRING and tree.tags[first] == "VBG":
            head = first  # "…, contradicting a claim that": what the speaker does by saying so
        elif word == "without" and tree.lemmas[min(first + 1, end - 1)] in GIVING:
            head = first  # "…, without giving details": the narrator's
        elif word in CONCEDING or (word == "even" and tree.lower[first + 1] in CONCEDING):
            above = (t for t in tree.ancestors(first)[:3] if tree.deps[t] == "advcl")
            head = next((t for t in above if t > comma), None)
        elif word == "with":
            head = reporting(scene, first)
        elif word in ("but", "and", "while") and (other := spoken_half(scene, first)) is not None:
            head = other
        elif word in ("following", "after", "amid", "despite"):
            head = first if upon_report(scene, first) else None
        elif word in ("where", "which", "who"):
            head = reported_aside(scene, first)
        elif word == "as" and past:
            head = meanwhile(scene, first)
        elif word in ("but", "and") and past and not kept:  # not "said he likes it, but is broke"
            above = tree.heads[first]
            head = next(
                (c for c in tree.all(above, "conj") if c > first
                 and tree.child(c, "nsubj", "nsubjpass", "expl") is not None
                 and tense(scene, above) == "VBD" and tense(scene, c) == "VBZ"), None,
            )
        else:
            continue
        if head is not None and start <= head < end and tree.subtree(head)[1] >= end - 1:
            return comma
    return end


def upon_report(scene: Scene, preposition: int) -> bool:
    """Whether something was said upon another's report: "…, following a Star *report that*"."""
    tree = scene.tree
    noun = tree.child(preposition, "pobj")
    if noun is None or tree.lemmas[noun] not in scene.cues.nouns:
        return False
    clause = tree.child(noun, "acl", "ccomp", "relcl")
    return clause is not None and tree.lower[tree.subtree(clause)[0]] == "that"


def spoken_half(scene: Scene, conjunction: int) -> int | None:
    """The cue of a second half that somebody else says: "…, and Austin *confirmed* that …"."""
    tree = scene.tree
    first = tree.heads[conjunction]
    for verb in (*tree.all(first, "conj"), *tree.all(tree.heads[first], "ccomp")):
        own = tree.child(verb, "nsubj")
        if verb < conjunction or own is None or tree.pos[own] == "PRON":
            continue
        if tree.lemmas[verb] == "mean":
            continue
        plain = tree.lemmas[verb] in PLAIN
        says = plain or (
            tree.lemmas[verb] in scene.cues.verbs and tree.child(verb, "ccomp") is not None
        )
        return verb if says and tense(scene, verb) != "MD" else None
    return None


def reported_aside(scene: Scene, pronoun: int) -> int | None:
    """The clause of an addition that somebody else says: "…, where doctors *say* ten died"."""
    tree = scene.tree
    for verb in (tree.heads[pronoun], tree.heads[tree.heads[pronoun]]):
        if tree.deps[verb] != "relcl" or tree.lemmas[verb] not in scene.cues.verbs:
            continue
        own = [c for c in tree.all(verb, "nsubj") if pronoun < c < verb]
        if own and tree.pos[own[0]] != "PRON" and tree.child(verb, "ccomp") is not None:
            return verb
    return None


def meanwhile(scene: Scene, conjunction: int) -> int | None:
    """What others did at the time, which is the narrator's: "…, as families *blocked* a road"."""
    tree = scene.tree
    verb = tree.heads[conjunction]
    own = tree.child(verb, "nsubj", "nsubjpass")
    if tree.deps[verb] != "advcl" or own is None or tree.pos[own] == "PRON":
        return None
    return verb if tense(scene, verb) == "VBD" else None


def reporting(scene: Scene, preposition: int) -> int | None:
    """The participle of a cue in ", with a spokesman describing it as …": the narrator's words."""
    tree = scene.tree
    noun = tree.child(preposition, "pobj")
    if noun is None:
        said = tree.child(preposition, "pcomp")
        if said is None or tree.lemmas[said] not in scene.cues.verbs:
            return None
        return said if tree.child(said, "nsubj") is not None else None
    first, last = tree.subtree(noun)
    return next(
        (t for t in range(first, last) if tree.tags[t] == "VBG" and tree.deps[t] == "acl"
         and tree.lemmas[t] in scene.cues.verbs), None,
    )


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
