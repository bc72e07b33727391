"""Who has a post that a title tells in full: "Moscow's mayor", "the UN envoy for Syria"."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.casting import Casting
from memcon.actors.identity import ELECTED, NEW, SOON, days_between, goes
from memcon.actors.standing import Standing
from memcon.knowledge.entries import Term
from memcon.knowledge.posts import post_key

COMING = frozenset("elect incoming designate".split())


def post_holder(casting: Casting, standing: Standing, leaving: bool) -> str | None:
    """Who has a post on the day: a person of the text whose title is the same, else the one of the
    tables; of two in the month of a change the successor, or whoever goes where the text says that
    somebody is `leaving`."""
    knowledge = casting.knowledge
    words, said = plain(standing.words)
    wordings = [(words, False), (words, True)]
    if casting.context.capital and not (standing.country or standing.body):
        # "the FBI director" goes by itself, "the foreign secretary" in a text written in London
        wordings.append((f"{casting.context.capital.name} {words}", False))
    for wording, loose in wordings:
        key = post_key(wording, knowledge.names, knowledge.entries, loose)
        if not key:
            continue
        for who in casting.actors.values():
            known = casting.known.get(who.id)
            if (
                who.kind == "person"
                and who.office
                and known is None
                and post_key(who.office, knowledge.names, knowledge.entries, loose) == key
            ):
                return who.id
        terms = [
            (at, knowledge.entries[at].terms[which]) for at, which in knowledge.posts.get(key, ())
        ]
        at = on_day(terms, casting.day, said, leaving) if casting.day else None
        if at is not None:
            return casting.add_entry(knowledge.entries[at])
    return None


def plain(words: str) -> tuple[str, frozenset[str]]:
    """A title without the words that say that its holder is new or to come, and those words."""
    said = frozenset(words.lower().replace("-", " ").split()) & {"new", *COMING}
    kept = [w for w in words.replace("-elect", "").split() if w.lower() not in said]
    return " ".join(kept), said


def on_day(
    terms: Sequence[tuple[int, Term]], day: str, said: frozenset[str], leaving: bool
) -> int | None:
    """The index of the one person whose term runs on a day, or begins about it."""
    if said:
        first, last = (0, ELECTED) if said & COMING else (-NEW, SOON)
        waits = [(days_between(day, term.start or day), at) for at, term in terms]
        return min(((w, at) for w, at in waits if first <= w < last), default=(0, None))[1]
    running = [(at, term) for at, term in terms if term.covers(day)]
    if len({at for at, _ in running}) > 1:
        going = [(at, term) for at, term in running if goes(term, day)]
        running = going if leaving and going else [one for one in running if one not in going]
    found = {at for at, _ in running}
    return found.pop() if len(found) == 1 else None
