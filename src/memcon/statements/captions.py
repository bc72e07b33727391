"""Captions of pictures that stand between the paragraphs of an article."""

from __future__ import annotations

from memcon.statements.scene import ENDS, Scene

LONGEST = 12  # tokens of a photographer's credit


def captions(scene: Scene) -> frozenset[int]:
    """The paragraphs that end with a credit in brackets behind a sentence: "Ana Roe at the mill.
    (Ben Lind/Acme Press)"."""
    words, pos = scene.tree.words, scene.tree.pos
    found: set[int] = set()
    for number, (first, last) in enumerate(scene.bounds):
        while last > first and pos[last - 1] == "SPACE":
            last -= 1
        if first >= last or words[last - 1] != ")":
            continue
        opened = next(
            (t for t in range(last - 2, max(first, last - LONGEST), -1) if words[t] == "("), None
        )
        if opened is not None and words[opened - 1] in ENDS and any(
            words[t][:1].isupper() for t in range(opened, last)
        ):
            found.add(number)
    return frozenset(found)
