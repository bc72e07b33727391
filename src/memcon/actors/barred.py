"""Whom a pronoun cannot mean: the subject of its own verb, who is told, who is called by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memcon.actors.cast import Mention
from memcon.actors.casting import Casting
from memcon.actors.turns import is_called, opens_turn
from memcon.actors.wanted import Wanted
from memcon.knowledge.words import word_class

if TYPE_CHECKING:
    from memcon.actors.antecedents import Search

REACH = 80  # mentions back
BODY_KINDS = frozenset(("country", "government", "organization"))
ORGANIZATION_KINDS = frozenset(("organization",))
SUBJECT = frozenset(("nsubj", "nsubjpass", "agent"))
OBJECT = frozenset(("dobj", "obj", "dative"))
ADDRESSEE_PREPOSITIONS = frozenset(("to", "with"))
# Nobody does these to what is his own.
TO_OTHERS = word_class("verbs", "to_others")
# What nobody does to, or asks for, himself.
UNDERGONE = frozenset(
    "release arrest extradition detention capture execution killing expulsion deportation "
    "imprisonment abduction rescue prosecution".split()
)
# What is done "on Telegram".
POSTING = frozenset("say write post announce declare publish state tweet message".split())


def subjects(search: Search, token: int) -> set[str]:
    """Whom a pronoun that is an object cannot mean: the subjects of its own verb."""
    casting = search.casting
    verb = casting.heads[token]
    if casting.deps[token] == "poss" and lemma(casting, verb) in UNDERGONE:
        token, verb = verb, casting.heads[verb]  # "Chad demanded *their* release"
    elif (
        casting.deps[token] == "poss"
        and casting.deps[verb] in OBJECT
        and lemma(casting, casting.heads[verb]) in TO_OTHERS
    ):
        token, verb = verb, casting.heads[verb]  # "rebels attacked *their* truck"
    if casting.deps[token] not in OBJECT | {"pobj"} or casting.lower[token].endswith("self"):
        return set()
    if casting.tags[verb] == "ADP":
        verb = casting.heads[verb]
    while (above := shares_subject(search, verb)) is not None:
        verb = above
    return {
        m.actor
        for m in search.seen[-REACH:]
        if casting.heads[m.head] == verb and casting.deps[m.head] in SUBJECT
    }


def shares_subject(search: Search, verb: int) -> int | None:
    """The verb whose subject is a verb's as well: "*phoned* her and assured him", "*vowed* to
    help him", "*fined* it, accusing it"; who is told to do a thing has their own subject."""
    children = list(search.casting.doc[verb].children)
    dep = search.casting.deps[verb]
    joined = dep in ("conj", "xcomp") or (dep == "advcl" and search.casting.doc[verb].tag_ == "VBG")
    if not joined or any(c.dep_ in SUBJECT for c in children):
        return None
    above = search.casting.heads[verb]
    told = any(c.dep_ in ("dobj", "dative") for c in search.casting.doc[above].children)
    return None if told and search.casting.deps[verb] == "xcomp" else above


def may_be(search: Search, token: int, mention: Mention, wanted: Wanted, distance: int) -> bool:
    """Whether a mention's form lets a later word mean it."""
    if mention.head == token or mention.start <= token < mention.end:
        return False
    if mention.form == "place":
        return False
    if wanted.gender and opens_turn(search.casting, mention, token):
        return False
    if mention.form == "role" and wanted.kinds == ORGANIZATION_KINDS:
        return False
    if distance == 0 and wanted.gender and fronted(search, token, mention):
        return False
    if (
        distance == 0
        and search.casting.deps[token] == "nsubj"
        and (search.quoted[mention.head] and not search.quoted[token])
    ):
        return False  # "“I am a Dane,” she said": nobody of her own words
    if (
        wanted.kinds == BODY_KINDS
        and mention.form == "role"
        and (search.casting.doc[mention.head].tag_ == "NNS")
    ):
        return False  # "crews" are not "it"
    if distance == 0 and (carries_speech(search, mention) or is_told(search, token, mention)):
        return False
    return mention.form != "adjective" or (wanted.kinds >= BODY_KINDS and distance == 0)


def called(search: Search, token: int) -> set[str]:
    """Whom the words around a token call by name: "Well, *Ana*, he left"."""
    casting = search.casting
    return {
        m.actor
        for m in search.seen[-REACH:]
        if search.sentence[m.head] == search.sentence[token]
        and is_called(casting.words, casting.deps, m)
    }


def is_told(search: Search, token: int, mention: Mention) -> bool:
    """Whether a mention is the paper or station that is told of a token: "told *Reuters* that
    they had refused it"."""
    who, above = search.casting.actors[mention.actor], search.casting.heads[mention.head]
    told = search.casting.deps[mention.head] in OBJECT and lemma(search.casting, above) == "tell"
    return told and who.sector in ("JRN", "MED") and search.under(token, above)


def carries_speech(search: Search, mention: Mention) -> bool:
    """Whether a mention is only what something is said on: "wrote on *Telegram* that its …"."""
    casting = search.casting
    link = casting.heads[mention.head]
    return (
        casting.deps[mention.head] == "pobj"
        and casting.lower[link] == "on"
        and casting.doc[casting.heads[link]].lemma_ in POSTING
    )


def fronted(search: Search, token: int, mention: Mention) -> bool:
    """Whether a mention is whom a phrase before the subject is to or with, and so is not the
    subject: "In a letter to Biden, he"."""
    casting = search.casting
    link = casting.heads[mention.head]
    if casting.deps[token] not in SUBJECT or casting.deps[mention.head] != "pobj":
        return False
    if casting.lower[link] not in ADDRESSEE_PREPOSITIONS or link > token:
        return False
    verb = casting.heads[token]
    while casting.heads[link] not in (link, verb):
        link = casting.heads[link]
    return casting.heads[link] == verb and link < token and casting.deps[link] == "prep"


def lemma(casting: Casting, token: int) -> str:
    return casting.doc[token].lemma_.lower()
