"""Transcripts: whose turn it is ("ANA ROE: Good evening"), and whom a turn calls by name."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import Mention
from memcon.actors.casting import Casting

CALLING = frozenset(("npadvmod", "intj", "vocative"))
LONGEST = 5  # words of a name


def turns(casting: Casting) -> list[tuple[int, int]]:
    """Tokens `[start, end)` of the full names in capitals that open turns, where a text has more
    than one; a name of one word is left to whoever was named in full."""
    found: list[tuple[int, int]] = []
    for colon, word in enumerate(casting.words):
        if word != ":":
            continue
        start = colon
        while start and casting.words[start - 1].isupper() and colon - start < LONGEST:
            start -= 1
        if colon - start < 2 or not opens(casting, start):
            continue
        name = casting.text(start, colon).title()
        if casting.lower[start] in casting.knowledge.given or name in casting.source:
            found.append((start, colon))
    return found if len(found) > 1 else []


def opens(casting: Casting, token: int) -> bool:
    """Whether a token is the first of its line."""
    return not token or casting.tags[token - 1] == "SPACE"


def opens_turn(casting: Casting, mention: Mention, token: int) -> bool:
    """Whether a token stands in the turn that a name opens, whose speaker is no "he" in it."""
    colon = mention.end
    if casting.words[colon : colon + 1] != [":"] or not opens(casting, mention.start):
        return False
    return "\n" not in casting.source[casting.ends[colon] : casting.starts[token]]


def is_called(words: Sequence[str], deps: Sequence[str], mention: Mention) -> bool:
    """Whether a name only calls somebody: "Well, *Ana*, he left"."""
    aside = deps[mention.head] in CALLING
    return mention.form == "name" and aside and words[mention.end : mention.end + 1] == [","]
