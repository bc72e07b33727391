"""A medium behind what was said in it, which the parse takes for a part of what was said: "said it
had lost ten men *in a statement sent to AFP*"."""

from __future__ import annotations

from memcon.statements.channels import channel_of
from memcon.statements.draft import Draft
from memcon.statements.media import said_in
from memcon.statements.scene import Scene

RULES = frozenset(("clause", "infinitive"))
KINDS = frozenset(("official statement", "social media", "interview", "video", "text message"))
TOLD_IN = frozenset(  # what is done in a statement itself
    "appear publish describe mention write read include contain see show feature list detail set "
    "present release speak explain name identify quote cite use post hear watch find".split()
)
OWN = frozenset("a an his her its their".split())
SHORTEST = 3  # words that are left


def trailing(scene: Scene, draft: Draft) -> None:
    """Take the medium out of the end of what a cue before it brings."""
    tree = scene.tree
    if draft.rule not in RULES or draft.medium is not None or draft.cue is None:
        return
    start, end = draft.content[-1]
    if start < draft.cue:
        return
    for token in range(end - 1, start + SHORTEST - 1, -1):
        if scene.inside[token] >= 0:
            return
        if tree.pos[token] != "ADP" or tree.lower[token] not in ("in", "on", "via"):
            continue
        noun = tree.child(token, "pobj")
        if noun is None or scene.trim(*tree.subtree(token))[1] < end:
            continue
        channel = channel_of(scene, noun)
        if channel is None or "medium" not in channel.patterns or channel.kind not in KINDS:
            continue
        article = tree.child(noun, "det", "poss")
        own = article is not None and tree.lower[article] in OWN
        named = tree.pos[noun] == "PROPN" and channel.kind == "social media"
        if not (own or named) or is_told(scene, tree.heads[token], start):
            return
        draft.content[-1] = scene.trim(start, token)
        said_in(scene, draft, noun, channel, (token, end))
        return


def is_told(scene: Scene, governor: int, start: int) -> bool:
    """Whether a medium is that of what is told: "said it *was described* in a statement"."""
    tree = scene.tree
    verb = governor
    while tree.pos[verb] not in ("VERB", "AUX") and tree.heads[verb] > start:
        verb = tree.heads[verb]
    speech = scene.cue(verb)
    return tree.lemmas[verb] in TOLD_IN or (speech is not None and speech.kind == "speech")
