"""States that share a name: "the two Koreas", "North and South Korean officials"."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.matching import Hit

NAMESAKES = {"koreas": ("KOR", "PRK"), "congos": ("COD", "COG"), "sudans": ("SDN", "SSD")}
COMPASS = frozenset(("North", "South", "East", "West"))


def share_heads(casting: Casting) -> None:
    """Let "North" of "North and South Korea" be the state that it is a half of the name of."""
    names = casting.knowledge.names
    for token, word in enumerate(casting.words):
        if word not in COMPASS or casting.lower[token + 1 : token + 2] != ["and"]:
            continue
        whole = casting.hits.get(token + 2)
        side, _, rest = casting.text(token + 2, whole.end).partition(" ") if whole else ("", "", "")
        if side in COMPASS and (meant := names.get(f"{word} {rest}")):
            casting.hits[token] = Hit(token, token + 1, meant)


def namesakes(casting: Casting, start: int, end: int) -> tuple[str, ...]:
    """The states (ISO 3166-1 alpha-3) that a plural among tokens `[start, end)` means."""
    return next((NAMESAKES[w] for w in casting.lower[start:end] if w in NAMESAKES), ())
