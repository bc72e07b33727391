"""Round brackets in what is told: a clause in them is the narrator's unless the cue is there."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.language.grammar import FINITE
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

Range = tuple[int, int]


def without_brackets(scene: Scene, drafts: list[Draft]) -> None:
    """Cut the narrator's brackets out of content, and what stands on the other side of one."""
    if "(" not in scene.tree.words:
        return
    pairs = list(brackets(scene))
    for draft in drafts:
        draft.content = [
            part for whole in draft.content for part in outside(scene, draft.cue, whole, pairs)
        ]


def brackets(scene: Scene) -> Iterator[Range]:
    """The bracketed passages outside quotations, `[opening, closing]` in tokens."""
    opened: int | None = None
    for token, word in enumerate(scene.tree.words):
        if scene.inside[token] >= 0:
            continue
        if word == "(":
            opened = token
        elif word == ")" and opened is not None:
            if scene.paragraph[opened] == scene.paragraph[token]:
                yield opened, token
            opened = None


def outside(scene: Scene, cue: int | None, part: Range, pairs: list[Range]) -> Iterator[Range]:
    """A range of content without brackets that hold a clause; all of it in the cue's own brackets.

    "He would play there (it had been long), and stay on", "… (and yes, they are a thing, he says".
    """
    start, end = part
    for first, last in pairs:
        if last < start or first >= end:
            continue
        if cue is not None and first < cue < last:
            start, end = max(start, first + 1), min(end, last)
            continue
        if start < first and last < end and clausal(scene, first, last):
            yield from kept(scene, start, first)
            start = last + 1
        elif start < first < end <= last and clausal(scene, first, last):
            end = first
    if (start, end) == part:
        yield part
    else:
        yield from kept(scene, start, end)


def kept(scene: Scene, start: int, end: int) -> Iterator[Range]:
    """A range trimmed, if anything is left of it."""
    start, end = scene.trim(start, end)
    if start < end:
        yield start, end


def clausal(scene: Scene, first: int, last: int) -> bool:
    """Whether brackets hold a clause of their own, with subject and finite verb."""
    tree = scene.tree
    return any(tree.tags[t] in FINITE for t in range(first, last)) and any(
        tree.deps[t] in ("nsubj", "nsubjpass", "expl") for t in range(first, last)
    )
