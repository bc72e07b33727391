"""Whom a pronoun in a quotation cannot mean: "he" who speaks, and, where those who speak are "we",
the "they" of whom they tell."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.voices import I_WORDS, WE_WORDS
from memcon.knowledge.words import word_class

BESIDE = 9  # tokens before or behind a quotation within which the verb of saying stands
SAYING = frozenset("say add tell recall ask reply write explain continue shout cry note".split())
# Who tells what others did to them: "Villagers fled. “*They* burned our homes”".
BYSTANDERS = word_class("people", "bystander")
MARKS = frozenset(".?!")


def barred_in(casting: Casting, quotation: tuple[int, int]) -> frozenset[str]:
    """Whom a pronoun in a quotation over tokens `[start, end)` cannot mean."""
    start, end = quotation
    first = not (I_WORDS | WE_WORDS).isdisjoint(casting.lower[start:end])
    speaker = teller(casting, start, end)
    found = {speaker} if speaker else set()
    if first:
        found |= {
            m.actor
            for m in casting.mentions
            if m.start < start and casting.doc[m.head].lemma_.lower() in BYSTANDERS
        }
    return frozenset(found)


def teller(casting: Casting, start: int, end: int) -> str | None:
    """Who says a quotation, by the verb right behind it or, going on, right before it."""
    behind = range(end, min(end + BESIDE, len(casting.words)))
    before = range(start - 1, max(start - 1 - BESIDE, -1), -1)
    for tokens in (behind, before):
        for at in tokens:
            if casting.words[at] in MARKS or "\n" in casting.words[at]:
                break
            if casting.tags[at] != "VERB" or casting.doc[at].lemma_ not in SAYING:
                continue
            for child in casting.doc[at].children:
                who = casting.covered.get(child.i) if child.dep_ == "nsubj" else None
                if who is not None and not start <= child.i < end:
                    return who.actor
    return None
