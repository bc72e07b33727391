"""Names of the knowledge base found in a text: longest match, whole words, case kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from memcon.knowledge.entries import Name, runs
from memcon.knowledge.naming import opening

if TYPE_CHECKING:
    from memcon.actors.casting import Casting


SEATS = frozenset(("capital", "seat"))


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `[start, end)` that are a name, and what it may mean."""

    start: int
    end: int
    names: tuple[Name, ...]


def is_common(casting: Casting, written: str, after: int) -> bool:
    """Whether a name is a common word before the noun that follows: "Apple growers"."""
    nouns = casting.knowledge.common.get(written)
    return nouns is not None and after < len(casting.words) and casting.words[after] in nouns


def seated(names: tuple[Name, ...], day: str | None) -> tuple[Name, ...]:
    """Names without the governments that did not sit there on a day: "Moscow" was the Soviet Union
    until 1991."""
    if len(names) < 2:
        return names
    former = [n for n in names if n.end and n.form in SEATS]
    if not former:
        return names
    then = [n for n in former if day and runs(n.start, n.end, day)]
    out = [n for n in names if n.form in SEATS and n not in then] if then else former
    kept = tuple(n for n in names if n not in out)
    return kept or names


def find_names(casting: Casting) -> tuple[Hit, ...]:
    """The names in a text, none overlapping another; a longer one wins over a shorter."""
    text = casting.source.replace("’", "'").replace("\n", " ")
    names, openings = casting.knowledge.names, casting.knowledge.openings
    words, starts, ends = casting.words, casting.starts, casting.ends
    found: list[Hit] = []
    count, i = len(words), 0
    while i < count:
        word = words[i]
        longest = openings.get(word)
        if longest is None and not word.isalnum():
            longest = openings.get(opening(word))
        shout = longest is None and len(word) > 3 and word.isupper()
        if shout:
            longest = openings.get(word.capitalize())
        if longest is None:
            i += 1
            continue
        limit = starts[i] + longest + 2
        last = i
        while last + 1 < count and ends[last + 1] <= limit:
            last += 1
        for end in range(last, i - 1, -1):
            written = text[starts[i] : ends[end]]
            match = names.get(written) or (
                names.get(written.title()) if shout and written.isupper() else None
            )
            if match is None and written.endswith(".") and words[end] != ".":
                match = names.get(written[:-1])
            if match is not None and end == i and words[i - 1 : i] == words[i + 1 : i + 2] == ["-"]:
                break  # "Port-AU-Prince"
            if match is not None and is_common(casting, written, end + 1):
                break
            if match is not None:
                found.append(Hit(i, end + 1, seated(match, casting.day)))
                i = end
                break
        i += 1
    return tuple(found)
