"""What the narrator adds behind the words that somebody said: where those end and it begins."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.appended import ARTICLES, goes_on, resumed, set_off
from memcon.statements.extent import PLAIN, tense
from memcon.statements.scene import Scene

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
LAPSES = frozenset(
    "hours minutes days weeks months years hour day week shortly soon just a".split()
)
OUTCOMES = word_class("verbs", "outcome")
ENDING = word_class("verbs", "ending")
BREAKS = frozenset((",", "-", "–", "—", "--"))


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
    for comma in range(start + (1 if soft else 2), end - 2):
        if tree.lower[comma + 1] in ARTICLES and past and set_off(scene, comma, end):
            return comma
        if soft and comma + 1 < end and tree.tags[comma + 1] in ("WDT", "WP", "WP$", "WRB") and (
            tree.words[comma] == "," and scene.inside[comma] < 0
            and not (past and foreseen(scene, comma + 1)) and not enclosed(scene, comma + 1, end)
        ):
            return comma  # "praised the plan, which costs $2 million": the narrator's
        if soft and tree.lower[comma + 1] in ("and", "but") and tree.words[comma] == "," and (
            scene.inside[comma] < 0 and goes_on(scene, comma + 1, end)
        ):
            return comma  # "vowed to strike, and on Friday it blocked a bridge"
        if comma <= quoted and tree.lower[comma + 1] != "with":
            continue
        if tree.lower[comma] in AMID and tree.subtree(comma)[1] >= end - 1 and not (
            tree.lower[comma] == "despite" and start <= tree.heads[comma] < comma
            and tree.words[comma - 1] != ","
        ):
            return comma
        if tree.words[comma] not in BREAKS or scene.inside[comma] >= 0:
            continue
        first = comma + 1
        word = tree.lower[first]
        if tree.tags[first] == "VBG" and (
            word in REFERRING or (past and followed(scene, first, soft))
        ):
            head = first  # "…, contradicting a claim that": what the speaker does by saying so
        elif word == "without" and tree.lemmas[min(first + 1, end - 1)] in GIVING:
            head = first  # "…, without giving details": the narrator's
        elif word in CONCEDING or (word == "even" and tree.lower[first + 1] in CONCEDING):
            above = (t for t in tree.ancestors(first)[:3] if tree.deps[t] == "advcl")
            head = next((t for t in above if t > comma and not foreseen(scene, t)), None)
        elif word == "with":
            head = reporting(scene, first)
        elif word in ("but", "and", "while") and (other := spoken_half(scene, first)) is not None:
            head = other
        elif word in ("following", "after", "amid", "despite"):
            head = first if upon_report(scene, first) else None
        elif tree.doc[first].ent_type_ == "TIME" or word in LAPSES:
            head = lapse(scene, first)
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


def enclosed(scene: Scene, pronoun: int, end: int) -> bool:
    """Whether what is told goes on behind a relative clause: "blamed the king, *who fled*, for
    it"."""
    tree = scene.tree
    stop = tree.subtree(tree.heads[pronoun])[1]
    return stop < end - 2 and tree.words[stop] == "," and (
        tree.lower[stop + 1] in ("for", "with", "of", "as")
    )


def foreseen(scene: Scene, token: int) -> bool:
    """Whether a clause stands in the past's future, as what somebody foretold does: "vowed to build
    a dam, which *would* take years"."""
    tree = scene.tree
    verb = token if tree.pos[token] in ("VERB", "AUX") else tree.heads[token]
    return any(tree.lower[c] in ("would", "could", "should") for c in tree.all(verb, "aux"))


def followed(scene: Scene, participle: int, soft: bool) -> bool:
    """Whether a participle tells what came of its being said: "vowed to quit, *raising* fears of a
    vote"; behind a clause only with what is felt or said."""
    tree = scene.tree
    thing = tree.child(participle, "dobj")
    if tree.lemmas[participle] not in OUTCOMES or thing is None:
        return False
    felt = tree.lemmas[thing] in scene.cues.nouns or tree.lemmas[thing] == "tension"
    return felt or (soft and tree.lemmas[participle] in ENDING)


def lapse(scene: Scene, first: int) -> int | None:
    """What somebody else had said some time before, which is the narrator's: "…, hours after the
    union *said* that …"."""
    tree = scene.tree
    near = range(first, min(first + 4, len(tree.lower)))
    link = next((t for t in near if tree.lower[t] in ("after", "before")), None)
    verb = tree.heads[link] if link is not None else first
    if verb > first and tree.child(verb, "nsubj") is None:
        return None
    if link is not None and verb <= first:  # the parse lost the verb of "after"
        last = scene.sentence(first)[1]
        verb = next((t for t in range(link, last) if tree.tags[t] == "VBD"), first)
        if tree.lower[verb + 1 : verb + 2] != ["that"]:
            return None
    cue = scene.cues.verbs.get(tree.lemmas[verb])
    return verb if cue is not None and cue.kind == "speech" else None


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
        cue = scene.cues.verbs.get(tree.lemmas[verb])
        asks = cue is not None and "inf" in cue.patterns and cue.kind == "speech"
        says = plain or (cue is not None and (
            tree.child(verb, "ccomp") is not None
            or (asks and tree.child(verb, "xcomp") is not None)
        ))
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
