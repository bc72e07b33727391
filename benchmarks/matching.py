"""Whether what a record says is what the gold says: names, spans, dates, media."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from memcon.record import Actor, Date, Record, Span

FOLLOWS = re.compile(
    r"^(,| (who|that|which|of|in|from|at|for|on|with|loyal|briefed|close|present|familiar)\b"
    r"| (news agency|newspaper|radio|tv)$)"
)
LEADING = re.compile(
    r"^(?:(?:the|a|an|his|her|its|their|my|our|your|all|both|some|each|any|every|several|many"
    r"|about|unnamed|other|of|two|three|four|five|six|\d[\d,]*|hundreds of|thousands of"
    r"|mr|mrs|ms|dr) )+"
)
MEDIA = {  # a medium by any of its names
    **dict.fromkeys(("phone", "call", "phone call", "telephone call"), "telephone"),
    **dict.fromkeys(("briefing", "news conference"), "press conference"),
    **dict.fromkeys(("statement", "communiqué", "communique"), "official statement"),
    **dict.fromkeys(("television", "radio", "televised address"), "broadcast"),
    **dict.fromkeys(("post", "tweet", "twitter", "telegram", "facebook"), "social media"),
    **dict.fromkeys(("e-mail", "email", "memo", "note"), "letter"),
    **dict.fromkeys(("article", "document", "study", "book"), "report"),
    **dict.fromkeys(("address", "rally"), "speech"),
    "message": "text message",
    "podcast": "interview",
}


def plain(name: str) -> str:
    """A name as compared: lower case, no article or number before it, no possessive after it."""
    name = re.sub(r"[’‘]", "'", name).casefold()
    name = re.sub(r"\s+", " ", re.sub(r"[\"“”,.]", " ", name)).strip()
    name = LEADING.sub("", name)
    return re.sub(r"'s?$", "", name)


def names_of(actor: Actor, text: str) -> set[str]:
    """All that an actor is called in a record."""
    return {plain(actor.name)} | {plain(text[a:b]) for a, b in actor.mentions}


def same_name(wanted: str, called: str) -> bool:
    """Whether a plain name is the wanted one, a title before or what follows it aside."""
    if called == wanted or (" " in wanted and called.endswith(" " + wanted)):
        return True
    short, long = sorted((wanted, called), key=len)
    return long.startswith(short) and bool(FOLLOWS.match(long[len(short) :]))


def is_actor(
    gold: str, actor: Actor, text: str, names: Mapping[str, Sequence[str]] | None = None
) -> bool:
    """Whether an actor of a record is the one that the gold names."""
    called = names_of(actor, text)
    wanted = {plain(n) for n in (gold, *(names or {}).get(gold, ()))}
    return any(same_name(w, c) for w in wanted for c in called if c)


def same_actors(
    gold: Sequence[str],
    ids: Iterable[str],
    record: Record,
    names: Mapping[str, Sequence[str]] | None = None,
    groups: Mapping[str, Sequence[str]] | None = None,
    may: Sequence[str] = (),
) -> bool:
    """Whether ids are exactly the actors that the gold names, groups by name or by members.

    Those in `may` are neither missed nor wrong.
    """
    by_id = {a.id: a for a in record.actors}
    found = [by_id[i] for i in ids]
    found = [
        a
        for a in found
        if any(is_actor(g, a, record.text, names) for g in gold)
        or not any(is_actor(m, a, record.text, names) for m in may)
    ]
    spelt = [m for g in gold for m in (groups or {}).get(g, (g,))]
    members = [by_id[m] for a in found for m in (a.members or (a.id,)) if m in by_id]
    return any(
        covers(wanted, actors, record.text, names)
        for wanted in (gold, spelt)
        for actors in (found, members)
    )


def covers(
    wanted: Sequence[str],
    actors: Sequence[Actor],
    text: str,
    names: Mapping[str, Sequence[str]] | None,
) -> bool:
    """Whether every name has its actor and every actor its name."""
    return all(any(is_actor(g, a, text, names) for a in actors) for g in wanted) and all(
        any(is_actor(g, a, text, names) for g in wanted) for a in actors
    )


def words_in(text: str, spans: Iterable[Span]) -> set[int]:
    """The starts of the words that spans hold."""
    return {a + m.start() for a, b in spans for m in re.finditer(r"\w+", text[a:b])}


def overlap(text: str, one: Iterable[Span], other: Iterable[Span]) -> float:
    """Words in common over words in either."""
    a, b = words_in(text, one), words_in(text, other)
    return len(a & b) / len(a | b) if a | b else 0.0


def touches(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def days(wanted: str) -> tuple[str | None, str | None]:
    """First and last day of `2024`, `2024-05`, `2024-05-14`, `a/b`, `a/` or `/b`."""
    first, slash, last = wanted.partition("/")
    if not slash:
        last = first
    return (edge(first, False) if first else None), (edge(last, True) if last else None)


def edge(part: str, last: bool) -> str:
    """The first or last day of a year, month or day."""
    numbers = [int(n) for n in part.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    day = numbers[2] if len(numbers) > 2 else (monthrange(year, month)[1] if last else 1)
    return date(year, month, day).isoformat()


def same_date(wanted: str, found: Date | None) -> bool:
    """Whether a date of a record is the wanted one, to the day at both ends."""
    return found is not None and (found.start, found.end) == days(wanted)


def same_place(wanted: str, found: str | None) -> bool:
    """Whether a place has the wanted name."""
    return found is not None and plain(found) == plain(wanted)


def same_medium(wanted: str, found: str | None) -> bool:
    """Whether a kind of medium is the wanted one under any of its names."""
    return found is not None and MEDIA.get(wanted, wanted) == MEDIA.get(found, found)
