"""Dialogue set with dashes: "— We shall not sign, he said. — Not even for peace."."""

from __future__ import annotations

from memcon.language.grammar import DASHES
from memcon.statements.draft import Draft
from memcon.statements.scene import ENDS, Scene


def resume(scene: Scene, drafts: list[Draft]) -> None:
    """Give what a speaker goes on to say behind a second dash to the statement before it.

    Only paragraphs that a dash opens are dialogue; in others a dash sets off a remark.
    """
    tree = scene.tree
    for first, last in scene.bounds:
        if first >= last or tree.words[first] not in DASHES:
            continue
        for dash in range(first + 3, last - 1):
            if tree.words[dash] not in DASHES or tree.words[dash - 1] not in ENDS:
                continue
            before = [
                d for d in drafts
                if d.cue is not None and first < d.cue < dash
                and d.rule in ("clause", "parenthetical")
            ]
            if before and not any(dash < (d.cue or 0) < last for d in drafts):
                max(before, key=lambda d: d.cue or 0).add(*scene.trim(dash + 1, last))
