"""Bodies that a text names in full and then by their initials: "Immigration Canada (IC) … IC"; in
brackets right behind the name also by others, as in the body's own tongue: "the Water Board (UV)".
"""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.casting import Casting

LINKS = frozenset(("of", "and", "for", "the", "&", ",", "in", "on", "to"))
SHORTEST, LONGEST = 3, 7  # letters of the initials looked for
BODIES = frozenset(("organization", "group"))


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


def find_bracketed(casting: Casting) -> None:
    """Let initials in brackets mean the body named right before them, wherever they stand: the one
    that the tables have, where the text speaks of its state, else the one that the text names."""
    meant: dict[str, str] = {}  # initials, or the id of a body that the tables lack: whom they mean
    for at in bracketed(casting):
        letters, full = casting.words[at], casting.covered.get(at - 2)
        if letters in meant or full is None or full.end != at - 1 or full.form == "place":
            continue
        body, short = casting.actors[full.actor], casting.covered.get(at)
        listed = casting.known.get(short.actor) if short is not None else None
        if body.kind not in BODIES or (listed and listed.sector in ("JRN", "MED")):
            continue  # "the ministry (AP)"
        if listed is None or (listed.country and not casting.context.apart(listed)):
            meant[letters] = body.id
        elif body.id not in casting.known:
            meant[letters] = meant[body.id] = listed.id
    if not meant:
        return
    for at, mention in enumerate(casting.mentions):
        alone = mention.end == mention.start + 1
        actor = meant.get(casting.words[mention.start] if alone else mention.actor)
        if actor and actor != mention.actor:
            casting.reassign(at, actor)
    for at, word in enumerate(casting.words):
        if word in meant and at not in casting.covered:
            casting.mention(at, at + 1, meant[word], "name")


def bracketed(casting: Casting) -> Iterator[int]:
    """The tokens that are initials, alone in brackets."""
    words = casting.words
    for at in range(1, len(words) - 1):
        if words[at - 1] == "(" and words[at + 1] == ")":
            word = words[at]
            capitals = sum(letter.isupper() for letter in word)
            if word.isalpha() and 2 < len(word) <= LONGEST + 1 and capitals > 1:
                yield at
