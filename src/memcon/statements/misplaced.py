"""What is said, where the parser hangs it on another word than the verb of saying."""

from __future__ import annotations

from memcon.statements.additions import CONCEDING
from memcon.statements.asides import OCCASIONS
from memcon.statements.cues import Cue
from memcon.statements.extent import (
    extended,
)
from memcon.statements.hearers import animate
from memcon.statements.papers import ISSUING
from memcon.statements.scene import Scene

OTHER_PREPOSITIONS = frozenset(  # "reacted to the news that …"
    "to about of over at against".split()
)
ANSWERING = frozenset("respond react reply object refer allude admit attest amount".split())
JUDGING = frozenset("find call consider deem judge label brand term dub".split())


def late_clause(scene: Scene, verb: int, cue: Cue) -> tuple[int, int] | None:
    """The that-clause that the parse hung on a noun: "said in a statement that …"."""
    tree = scene.tree
    last = scene.sentence(verb)[1]
    over = verb
    for token in range(verb + 1, min(last, verb + 16)):
        if token < over:
            continue
        if tree.words[token : token + 1] == [","] and tree.tags[token + 1 : token + 2] == ["VBG"]:
            # "said, citing him, that"
            over = next((t for t in range(token + 1, last) if tree.words[t] == ","), verb) + 1
            continue
        if tree.lower[token] in ("that", "why", "whether", "how") and token > verb + 1:
            head = tree.heads[token]
            if tree.pos[head] not in ("VERB", "AUX") or head < token:
                head = tree.heads[head]
            if tree.pos[head] not in ("VERB", "AUX") or head < token:
                return None
            if met(scene, verb, tree.heads[head]) and tree.deps[head] == "ccomp":
                return scene.trim(token + (tree.lower[token] == "that"), tree.subtree(head)[1])
            own = tree.child(head, "nsubj", "nsubjpass", "expl")
            written = tree.lower[tree.heads[head]] == "writing"  # "assured Chad in writing that"
            if own is None or own <= token or not (
                written or tree.deps[head] in ("relcl", "acl", "advcl")
            ):
                return None
            noun = tree.heads[head]
            if noun in tree.all(verb, "dobj") and "tell" not in cue.patterns:
                return None
            relative = tree.deps[token] in ("dobj", "nsubj", "nsubjpass") and any(
                tree.deps[t] == "dobj" and tree.heads[t] == verb for t in tree.ancestors(noun)
            )
            if relative or gapped(scene, head):
                return None  # "listed a series of acts *that* …", "an offer *that* aides say is"
            link = tree.heads[noun]
            told = tree.lower[link] == "to" and tree.lemmas[verb] not in ANSWERING
            then = tree.lemmas[noun] == "time"  # "warned at the time that"
            if tree.heads[link] == verb and tree.lower[link] in OTHER_PREPOSITIONS and not (
                told or then or animate(scene, noun)
            ):
                return None
            start, end = tree.subtree(head)
            start = token + 1 if tree.lower[token] == "that" else token
            return scene.trim(start, end)
        if met(scene, verb, token):
            continue
        if tree.pos[token] in ("VERB", "AUX") and tree.deps[token] not in ("amod", "compound") and (
            tree.lower[token - 1 : token + 1] != ["in", "writing"]
        ):
            return None
        if scene.inside[token] >= 0 or tree.words[token] in ("—", "–", "--"):
            return None
    return None


def met(scene: Scene, verb: int, deed: int) -> bool:
    """Whether a gerund only tells when somebody spoke: "said after *meeting* her that …"."""
    tree = scene.tree
    link, cue = tree.heads[deed], scene.cue(deed)
    dating = tree.deps[deed] == "pcomp" and tree.lower[link] in ("after", "before", "upon", "on")
    return dating and (
        tree.heads[link] == verb and (cue is None or "that" not in cue.patterns)
    )


def gapped(scene: Scene, verb: int) -> bool:
    """Whether a cue tells of the noun before it: "an offer that aides *said* was late", "a remark
    that she *found* odd"."""
    tree, told = scene.tree, scene.tree.child(verb, "ccomp")
    if tree.lemmas[verb] in JUDGING and tree.child(verb, "dobj") is None and (
        tree.child(verb, "oprd", "xcomp", "acomp") is not None
    ):
        return True
    own = tree.child(told, "nsubj", "nsubjpass", "expl") if told is not None else None
    lacks = told is not None and (own is None or own < verb)
    return lacks and scene.cue(verb) is not None


def hung_on_hearer(scene: Scene, verb: int) -> tuple[int, int] | None:
    """A clause that the parse hung on who is told: "told the court *he had left*"."""
    thing = scene.tree.child(verb, "dobj")
    children = scene.tree.all(thing, "relcl") if thing is not None else ()
    return next((scene.clause_words(*scene.tree.subtree(c)) for c in children if whole(scene, c)),
                None)


def hung_on_paper(scene: Scene, verb: int) -> tuple[int, int] | None:
    """A clause that the parse hung on where it is said: "said in a statement *it had left*"."""
    tree = scene.tree
    for link in tree.all(verb, "prep"):
        paper = tree.child(link, "pobj")
        if paper is None or link < verb or tree.lemmas[paper] not in OCCASIONS:
            continue
        for child in tree.all(paper, "relcl"):
            gap = tree.lemmas[child] in ISSUING or tree.tags[child] == "VB" or (
                tree.tags[child] in ("VBD", "VBZ", "VBP") and tree.pos[child] != "AUX"
                and tree.child(child, "dobj", "ccomp", "xcomp", "acomp", "prep") is None
            )
            if not gap and whole(scene, child):
                start, end = tree.subtree(child)
                return scene.clause_words(start, extended(scene, verb, end))
    return None


def whole(scene: Scene, verb: int) -> bool:
    """Whether a relative clause opens with its subject and no pronoun."""
    tree = scene.tree
    own, start = tree.child(verb, "nsubj", "nsubjpass", "expl"), tree.subtree(verb)[0]
    return own is not None and tree.tags[own] not in ("WP", "WDT") and (
        tree.tags[start] not in ("WP", "WDT", "WRB", "IN") and tree.subtree(own)[0] == start
    )


def conceded(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The clause above a cue, where it stands behind it: "While he said *it would help*, he …"."""
    tree = scene.tree
    mark, above = tree.child(verb, "mark"), tree.heads[verb]
    if mark is None or tree.lower[mark] not in CONCEDING or tree.deps[above] != "ccomp" or (
        tree.child(verb, "dobj", "xcomp") is not None
    ):
        return None
    start, end = tree.subtree(above)
    if not start <= verb < above or tree.child(above, "nsubj", "nsubjpass", "expl") is None:
        return None
    return scene.trim(verb + 1, end)
