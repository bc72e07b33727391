"""Titles of posts as keys, however a text words them: "Moscow's mayor", "the mayor of Moscow"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from memcon.knowledge.entries import Entry, Name

_WORD = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*\.?")
LINKS = frozenset("the a of for in on at and".split())
NOW = frozenset(
    "acting interim caretaker current incumbent outgoing embattled powerful special".split()
)
ALIKE = {
    "advisor": "adviser",
    "defense": "defence",
    "rights": "right",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "parliamentary": "parliament",
}
# Whoever heads a body is told by one of several words, whichever is the title.
HEADS = frozenset(
    "head chief boss director director-general chair president leader administrator "
    "secretary-general commander founder".split()
)
POSTED = frozenset(("to", "from"))
LONGEST = 7  # words of a body's name
# Offices of which only some holders are known, and those of a state that its name tells.
OFTEN = frozenset(
    "adviser legislator scholar journalist celebrity activist president prime_minister monarch "
    "emir leader supreme_leader foreign_minister defence_minister interior_minister "
    "finance_minister crown_princess".split()
)
SEVERAL = frozenset(
    "figure politician official member analyst player lawyer activist negotiator journalist "
    "professor convict candidate aide militant dissident brother son sister wife daughter".split()
)


def post_key(
    title: str, names: Mapping[str, Sequence[Name]], entries: Sequence[Entry], loose: bool = False
) -> str:
    """The words of a title in an order that does not depend on how they are joined, with states
    and bodies by their ids: "ambassador USA to:CHN" of "the American ambassador to China" and of
    "US ambassador to China". A `loose` key, which begins with "~", has one word for all who head a
    body. Of a title that says nothing particular, "French politician", the key is empty."""
    words = [w[:-2] if w[-2:] in ("'s", "’s") else w for w in _WORD.findall(title)]
    states: set[str] = set()
    others: set[str] = set()
    at, posted = 0, False
    while at < len(words):
        word = words[at].lower()
        length, code, state = coded(words, at, names, entries)
        if word == "european" and not code:
            _, code, state = coded(("EU",), 0, names, entries)
        at += length
        if state:
            states.add(f"to:{code}" if posted else code)
        elif code:
            others.add(code)
        elif word in POSTED:
            posted = True
        elif word not in LINKS and word not in NOW:
            word = ALIKE.get(word, word)
            others.add("head" if loose and word in HEADS else word)
    if len(others) + sum(one.startswith("to:") for one in states) < 2:
        return ""
    return ("~" if loose else "") + " ".join(sorted(states | others))


def coded(
    words: Sequence[str],
    at: int,
    names: Mapping[str, Sequence[Name]],
    entries: Sequence[Entry],
) -> tuple[int, str, bool]:
    """How many words from one on name a state or body, its id, and whether it is a state; one word
    and no id where they name none."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        meant = meanings(names.get(" ".join(words[at : at + length]), ()), entries)
        if meant is not None:
            state = meant.kind == "country"
            return length, (meant.country or "") if state else meant.id, state
    return 1, "", False


def meanings(found: Collection[Name], entries: Sequence[Entry]) -> Entry | None:
    """The state, else the one body, that a name means."""
    bodies: set[int] = set()
    for name in found:
        entry = entries[name.entry]
        if entry.kind == "country" and name.form != "capital" and (entry.end or not entry.parent):
            return entry
        if entry.kind in ("organization", "government") and name.form == "name":
            bodies.add(name.entry)
    return entries[bodies.pop()] if len(bodies) == 1 else None


def posts_of(
    entries: Sequence[Entry],
    names: Mapping[str, Sequence[Name]],
    wordings: Mapping[str, Sequence[str]],
) -> dict[str, tuple[tuple[int, int], ...]]:
    """The holders of every post by the keys of its title and of its other `wordings`: indices of
    entries, and of the terms of each."""
    posts: dict[str, list[tuple[int, int]]] = {}
    keys: dict[str, list[str]] = {}
    for at, entry in enumerate(entries):
        for which, term in enumerate(entry.terms):
            if term.office in OFTEN or not term.start:
                continue
            if term.title not in keys:
                told = (term.title, *wordings.get(term.title, ()))
                found = (post_key(t, names, entries, way) for t in told for way in (False, True))
                keys[term.title] = [k for k in dict.fromkeys(found) if k and not several(k)]
            for key in keys[term.title]:
                posts.setdefault(key, []).append((at, which))
    return {key: tuple(found) for key, found in posts.items()}


def several(key: str) -> bool:
    """Whether a title is one that several people have at a time."""
    return not SEVERAL.isdisjoint(key.removeprefix("~").split())
