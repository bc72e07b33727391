"""Names as keys: ids made of them, their spellings, and what transliterations have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_OPENING = re.compile(r"\w+|\S")
_WORD = re.compile(r"\w+")
# Words that begin a surname of several words, and articles that transliterations drop or vary.
PARTICLES = frozenset(
    "al el ul bin ibn ben abu von van der den ter ten de da di do dos das del della du la le lo "
    "los las st saint san o mac".split()
)
LEGAL_FORMS = frozenset("inc ltd llc llp plc corp co gmbh".split())  # what ends a firm's name
ARTICLES = frozenset("al el ul as ash at ar ad an".split())
# States whose names English texts print as they are spelt, accents and hyphens apart: of Korean
# syllables without their vowels too little is left to tell Kim Tae-hyo from Kim Tae-ho.
SPELT = frozenset("USA GBR CAN AUS NZL IRL CHN VNM KOR PRK TWN HKG MAC".split())
SPELLINGS = (
    ("Organization", "Organisation"),
    ("Cooperation", "Co-operation"),
    ("Programme", "Program"),
    ("Defence", "Defense"),
    ("Labour", "Labor"),
    ("Centre", "Center"),
    ("Democratization", "Democratisation"),
    ("UN ", "U.N. "),
    ("US ", "U.S. "),
    ("EU ", "E.U. "),
    (" & ", " and "),
)
_FOLDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"sch|sh|tch|ch|cz", "S"),
        (r"th", "t"),
        (r"kh|gh|qh|ck|q|k|g|c(?![eiy])", "h"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"dzh|dj|zh|j(?=[aeou])", "y"),
        (r"ts|tz", "c"),
        (r"x", "hs"),
        (r"w", "v"),
        (r"z", "s"),
        (r"(?:shiy|shyi|shij|shii|shi|shy)$", "shi"),
        (r"ou|oo|u", "o"),
        (r"ee|ie|yi|iy|ii|ij|y|j|ey|ei|e|ai|ay", "i"),
        (r"aa", "a"),
        (r"(.)\1+", r"\1"),
        (r"h$", ""),
    )
)
_INNER = re.compile(r"(?<!^)[aio](?!$)")


def opening(text: str) -> str:
    """The leading word of a name or a token, by which names are looked up."""
    found = _OPENING.match(text)
    return found.group() if found else ""


def slug(text: str) -> str:
    """A stable id made of a name: lower case, words joined by hyphens."""
    return "-".join(re.findall(r"\w+", text.lower())) or "unnamed"


def pluralise(text: str) -> str:
    """The plural of a role: "foreign ministers", "secretaries of state", "secretaries-general"."""
    head, joint, rest = text.partition(" of ")
    if not joint:
        head, joint, rest = text.partition("-general")
    if head.endswith("man"):
        return head[:-3] + "men" + joint + rest
    if head.endswith("y") and head[-2:-1] not in "aeou":
        return head[:-1] + "ies" + joint + rest
    if head.endswith(("s", "ch", "x")):
        return head + "es" + joint + rest
    return head + "s" + joint + rest


def spellings(text: str) -> Iterator[str]:
    """A body's name in British and American spelling, with and without points."""
    yield text
    made = {text}
    for one, other in SPELLINGS:
        for known in tuple(made):
            for there, here in ((one, other), (other, one)):
                if there in known and here not in known:
                    made.add(known.replace(there, here))
    yield from sorted(made - {text})


def hyphenated(name: str) -> str | None:
    """A name of three syllables as others join the last two: "Kim Yong Nam" of "Kim Yong-nam", and
    the reverse; None for names of another form."""
    words = name.split()
    if len(words) == 2 and words[1].count("-") == 1:
        first, last = words[1].split("-")
        return f"{words[0]} {first} {last.capitalize()}"
    if len(words) == 3 and "-" not in name and "." not in name:
        return f"{words[0]} {words[1]}-{words[2].lower()}"
    return None


def plain(text: str) -> str:
    """Lower case, without accents: "Erdoğan" is "erdogan"."""
    return unaccented(text.lower().replace("ł", "l").replace("ø", "o")).replace("ı", "i")


def unaccented(text: str) -> str:
    """A text without accents, as news spells names: "Lashkar Gah" for "Lashkar Gāh"."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(20_000)
def folded(name: str) -> str | None:
    """A person's name as its transliterations have it in common, or None where that says too
    little: `folded("Sergei Shoigu") == folded("Sergey Shoygu")`.

    Articles go, consonants that alphabets confuse are one, and of the vowels only those that
    begin or end a word stay.
    """
    words: list[str] = _WORD.findall(plain(name).replace("'", "").replace("’", ""))
    kept = [w for w in words if w not in ARTICLES or len(words) == 1]
    if len(kept) < 2:
        return None
    parts: list[str] = []
    for word in kept:
        for pattern, simple in _FOLDS:
            word = pattern.sub(simple, word)
        word = re.sub(r"^i(?=[aeio])", "", word)
        parts.append(_INNER.sub("", word))
    key = " ".join(parts)
    return key if len(key) - len(parts) + 1 >= 6 and all(parts) else None


def varies(name: str, country: str | None) -> bool:
    """Whether English texts spell a name of a person of a state (ISO 3166-1 alpha-3) in several
    ways: a Russian's they do, and a Latino's with an accent, but Tom Burke is not Tom Brake."""
    return country not in SPELT or plain(name) != name.lower()


def surname(name: str) -> str | None:
    """A person's surname with the particles that belong to it, or None for a single name."""
    words = name.split()
    while len(words) > 2 and words[-1].rstrip(".") in ("Jr", "Sr", "II", "III", "IV"):
        words = words[:-1]
    if len(words) < 2:
        return None
    first = len(words) - 1
    while first > 1 and plain(words[first - 1]) in PARTICLES:
        first -= 1
    return " ".join(words[first:])
