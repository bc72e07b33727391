"""Ranges of a statement's tokens: widened to the words that belong to them, closed, joined."""

from __future__ import annotations

from memcon.statements.scene import Scene

Range = tuple[int, int]


def widened(scene: Scene, start: int, end: int, cue: int | None) -> Range:
    """A range grown to the ends of the quotations that it cuts through."""
    for at in (start, end - 1):
        number = scene.inside[at]
        if number >= 0 and (cue is None or scene.inside[cue] != number):
            quote = scene.quotes[number]
            start, end = min(start, quote.start), max(end, quote.end)
    return start, end


def closed(scene: Scene, start: int, end: int) -> Range:
    """A range without the conjunction that another rule's cut left at its end."""
    while end - start > 1 and scene.tree.deps[end - 1] == "cc" and scene.inside[end - 1] < 0:
        start, end = scene.trim(start, end - 1)
    return start, end


def joined(scene: Scene, ranges: list[Range]) -> list[Range]:
    """Ranges in order, those that touch or have only marks and points between them made one."""
    done: list[Range] = []
    for start, end in sorted(ranges):
        if done and start <= done[-1][1]:
            done[-1] = (done[-1][0], max(done[-1][1], end))
        elif (
            done
            and start - done[-1][1] <= 3
            and scene.paragraph[done[-1][0]] == scene.paragraph[start]
            and scene.trim(done[-1][1], start) == (start, start)
        ):
            done[-1] = (done[-1][0], end)
        else:
            done.append((start, end))
    return done
