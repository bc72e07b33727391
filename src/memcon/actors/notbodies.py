"""What the recogniser takes for bodies and is none: offices, what ministers are of, faiths,
speeches."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.reach import PORTFOLIOS

OFFICE = 3  # words of an office before "of"
SPEECHES = (["state", "of", "the", "union"], ["state", "of", "the", "nation"])
FAITHS = [
    [word] for word in (
        "islam christianity judaism hinduism buddhism sikhism catholicism protestantism islamism "
        "communism marxism socialism capitalism fascism nazism zionism sharia ramadan".split()
    )
]


def is_nobody(casting: Casting, start: int, end: int) -> bool:
    """Whether a name is that of an office or of what it is for ("Coordinator of the Water Board",
    "*Information* minister"), or of a faith."""
    while start < end and casting.tags[start] in ("DET", "SPACE"):
        start += 1
    if casting.lower[start:end] in FAITHS or casting.lower[start : start + 4] in SPEECHES:
        return True
    for at in range(start, min(start + OFFICE, end - 1)):
        hit = casting.roles.get(at)
        if hit is not None and hit.start == start and hit.role.person and not hit.role.plural:
            return casting.lower[at + 1] in ("of", "for")
    after = casting.roles.get(end)
    portfolio = end - start == 1 and casting.lower[start].endswith(PORTFOLIOS)
    return portfolio and after is not None and after.role.person and casting.heads[start] == end
