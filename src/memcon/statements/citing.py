"""An outlet that says it on another's word: "the Times, citing officials, said"."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.channels import channel_of
from memcon.statements.draft import Draft, outside
from memcon.statements.epithets import WRITINGS
from memcon.statements.hearers import animate
from memcon.statements.outlets import is_outlet, passed_on
from memcon.statements.scene import Scene
from memcon.statements.texts import TEXTS

SOURCES = word_class("people", "source")
QUOTING = frozenset("quote cite monitor".split())
ASKING = frozenset(("speak", "talk", "interview"))
PAPERS = frozenset(("report", "letter", "testimony", "recording", "official statement"))


def citing(scene: Scene, draft: Draft, verb: int) -> None:
    """An outlet that says it on another's word: "the Times, citing officials, said"."""
    tree = scene.tree
    if draft.speaker is None:
        return
    behind = draft.speaker.end + (tree.words[draft.speaker.end : draft.speaker.end + 1] == [","])
    around = [*tree.children[verb], *tree.children[draft.speaker.head]]
    if draft.rule == "according" and behind < len(tree.words):
        around.append(behind)  # "according to the Post, *citing* officials"
    paper = is_outlet(scene, draft.speaker.head)
    for child in around:
        cited = tree.tags[child] == "VBG" or tree.deps[child] == "relcl"
        if not cited or tree.lemmas[child] not in QUOTING | ASKING:
            continue
        source = asked(scene, child)
        if source is None:
            continue
        someone = animate(scene, source) or tree.lemmas[source] in SOURCES
        people = someone and (paper or draft.stance == "asserts")
        channel = channel_of(scene, source) if paper else None
        papers = paper and (
            tree.lemmas[source] in {*TEXTS, *WRITINGS, "source"}
            or (channel is not None and channel.kind in PAPERS)
        )  # not "citing safety concerns", nor "accused it, citing a poll"
        if (people or papers) and left_out(scene, draft, child, source):
            teller = draft.speaker.head
            draft.speaker = scene.noun_phrase(source)
            passed_on(scene, draft, teller)
            return


def left_out(scene: Scene, draft: Draft, verb: int, source: int) -> bool:
    """Whether a source stands outside what is said, once ", citing officials," is cut out of it."""
    tree = scene.tree
    if outside(draft, source):
        return True
    start, end = tree.subtree(verb)
    if draft.rule != "according" or tree.tags[verb] != "VBG":
        return False
    parts = [
        scene.trim(*part) for a, b in draft.content
        for part in ((a, min(b, start)), (max(a, end), b)) if part[0] < part[1]
    ]
    draft.content = [(a, b) for a, b in parts if a < b] or draft.content
    return outside(draft, source)


def asked(scene: Scene, verb: int) -> int | None:
    """Whom an outlet quotes or spoke to: "Reuters, which spoke to *three pilots*"."""
    tree = scene.tree
    if tree.lemmas[verb] in QUOTING | {"interview"}:
        thing = tree.child(verb, "dobj")
        out = next((p for p in tree.all(verb, "prep") if tree.lower[p] == "from"), None)
        return tree.child(out, "pobj") if thing is None and out is not None else thing
    spoken = [p for p in tree.all(verb, "prep") if tree.lower[p] in ("to", "with")]
    return tree.child(spoken[0], "pobj") if spoken and tree.deps[verb] == "relcl" else None
