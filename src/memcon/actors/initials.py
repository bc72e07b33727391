"""Bodies that a text names in full and then by their initials: "Immigration Canada (IC) … IC"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.casting import Casting

LINKS = frozenset(("of", "and", "for", "the", "&", ",", "in", "on", "to"))
SHORTEST, LONGEST = 3, 7  # letters of the initials looked for


def find_initials(casting: Casting) -> Iterator[tuple[tuple[int, int], list[int]]]:
    """Each full name as a token range, with the tokens that stand for it by its initials.

    Initials that the knowledge base has an entry for are left to it.
    """
    places: dict[str, list[int]] = {}
    begins: dict[str, list[int]] = {}
    for token, word in enumerate(casting.words):
        if not word[:1].isupper():
            continue
        if SHORTEST <= len(word) <= LONGEST and word.isalpha() and word.isupper():
            if token not in casting.hits and token not in casting.covered:
                places.setdefault(word, []).append(token)
        else:
            begins.setdefault(word[0], []).append(token)
    for letters, tokens in places.items():
        for start in begins.get(letters[0], ()):
            end = spelled(casting, start, letters)
            if end is not None and not any(
                casting.covered.get(t) for t in range(start, end) if casting.words[t] != ","
            ):
                yield (start, end), tokens
                break


def spelled(casting: Casting, start: int, letters: str) -> int | None:
    """Where a name from `start` ends whose capitals are the letters."""
    at = start
    for letter in letters:
        while at < len(casting.words) and at > start and casting.lower[at] in LINKS:
            at += 1
        if at >= len(casting.words) or casting.words[at][:1] != letter:
            return None
        if len(casting.words[at]) < 2:
            return None
        at += 1
    return at
