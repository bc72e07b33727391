"""What stands beside a name: a title, an apposition, a party mark, whose somebody is."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.casting import Casting
from memcon.actors.complements import extend_right
from memcon.actors.roles import role_at
from memcon.actors.standing import Standing, described
from memcon.knowledge.entries import Role
from memcon.knowledge.words import word_class
from memcon.language.grammar import GENITIVE_S

HONORIFICS = word_class("people", "honorific")
# What stands before any name and tells no office.
POLITE = word_class("people", "polite")
PARTY_MARKS = frozenset(("r", "d", "i"))
LEGISLATOR = Role("legislator", "LEG", "LEG", True, False, None, None)
BELONGS = frozenset(("of", "from", "with", "at"))
LEADING_VERBS = frozenset("head lead chair run direct oversee command represent manage".split())
SERVING = frozenset("work teach study speak".split())
AGES = frozenset(("-", "–", "something", "year", "years", "month", "old"))
WINDOW = 12


def title_before(casting: Casting, start: int) -> Standing | None:
    """What the words before a name say that the person is: "US envoy Ana Roe"."""
    if start and casting.words[start - 1] == ",":
        return apposed(casting, start)
    while start and casting.lower[start - 1].rstrip(".") in POLITE:
        start -= 1
    if start and casting.words[start - 1] == ",":
        return apposed(casting, start)
    dotted = start > 1 and casting.words[start - 1] == "." and start - 1 not in casting.roles
    if dotted and casting.lower[start - 2] in HONORIFICS:
        start -= 1
    found = role_at(casting, start)
    if found is None and start > 1 and casting.lower[start - 1] in HONORIFICS:
        found = role_at(casting, start - 1)  # "Foreign Minister Sheikh Omar Roe"
    if found is not None and found.start and casting.words[found.start - 1] == ",":
        # "a spokesman, General Ana Roe": the rank is a part of the name
        outer = apposed(casting, found.start)
        if outer is not None and outer.role.person and not outer.role.plural:
            casting.titles.update(range(found.start, found.end))
            return outer
    return found


def other_title(casting: Casting, title: Standing) -> Standing | None:
    """The title that "and" sets before another of the same person: "*Deputy Premier* and Foreign
    Minister Ana Roe"; not another's, as a head of state's: "the President and Minister Roe"."""
    joint = title.start - 1
    if joint < 1 or casting.lower[joint] != "and" or not casting.words[title.head][0].isupper():
        return None
    found = role_at(casting, joint)
    if found is None or found.role.plural or not found.role.person:
        return None
    if not casting.words[found.head][0].isupper() or found.end != joint:
        return None
    if {found.country, title.country} - {None, title.country or found.country}:
        return None  # "the Peruvian President and Chilean Minister Ana Roe"
    return None if casting.lower[found.start - 1 : found.start] == ["the"] else found


def apposed(casting: Casting, start: int) -> Standing | None:
    """The role that a name after a comma explains: "the bishop of Matagalpa, Rolando Alvarez"."""
    end = start + 1
    while end < len(casting.words) and casting.tags[end] == "PROPN":
        end += 1
    head = casting.head(start, end)
    if casting.deps[head] not in ("appos", "compound", "npadvmod"):
        return None
    found = role_at(casting, start - 1)
    if found is None and casting.heads[head] in casting.roles:
        found = role_at(casting, casting.heads[head] + 1)
        found = extend_right(casting, found) if found else None
        if found and found.end < start - 1:
            # what stands between only tells more: "the charity's coordinator in Beira, Ana Roe"
            found = replace(found, end=start - 1, words=casting.text(found.start, start - 1))
    return found


def title_after(casting: Casting, end: int) -> Standing | None:
    """What follows a name: an apposition ("Ana Roe, the union's leader", "Roe (envoy)"), a party
    mark ("R-Ohio"), or whose the person is ("of the Danish foreign ministry")."""
    words, last = casting.words, len(casting.words)
    at = end
    if at >= last:
        return None
    if casting.lower[at] in BELONGS:
        return belonging(casting, at)
    if words[at] not in (",", "(", "—", "–") or casting.lower[at + 1 : at + 2] == ["and"]:
        return None  # "Ana Roe, and the chairman, Abe Roe"
    if casting.lower[at + 1 : at + 2] == ["who"] and (served := serves(casting, at + 2)):
        return served
    if at + 2 < last and words[at + 1].isdigit() and words[at + 2] == ",":
        at += 2
    if marked := party_mark(casting, at + 1):
        return marked
    for token in range(at + 1, min(at + WINDOW, last)):
        if casting.tags[token] in ("VERB", "AUX") and words[token - 1] not in ("-", "–"):
            break
        if words[token] in ',;.)”"':
            break
        if token not in casting.roles:
            continue
        follows = token + 1 < last and casting.tags[token + 1] in ("NOUN", "PROPN")
        anothers = casting.deps[token] in ("compound", "amod") and casting.heads[token] > token
        if follows and (words[token + 1][:1].islower() or anothers):
            continue  # "— about US President Ana Roe"
        if words[token + 1 : token + 2] and words[token + 1] in GENITIVE_S:
            continue  # "Ana Roe, the minister's aide"
        if casting.deps[token] == "appos" and any(
            child.dep_ == "conj" and any(c.lower_ == "the" for c in child.children)
            for child in casting.doc[token].children
        ):
            break  # "Roe, the Pope and the archbishop"
        if casting.deps[token] in ("nsubj", "nsubjpass"):
            break  # "Selce and Lavce, witnesses said"
        found = role_at(casting, token + 1)
        if found and (found.start <= at + 3 or aged(casting, at + 1, found.start)):
            return extend_right(casting, found)
    return None


def aged(casting: Casting, start: int, end: int) -> bool:
    """Whether only an age stands before a role: "a 30-something teacher"."""
    lower = casting.lower
    return end - start < 8 and all(
        casting.tags[t] in ("DET", "NUM", "ADJ") or lower[t] in AGES for t in range(start, end)
    )


def party_mark(casting: Casting, at: int) -> Standing | None:
    """An American legislator's party and state: "R-Ohio", "D-Calif."."""
    if at + 2 >= len(casting.words) or casting.lower[at].rstrip(".") not in PARTY_MARKS:
        return None
    if casting.words[at + 1] not in ("-", "–"):
        return None
    land = casting.country_at(at + 2)
    if land is None or land.country != "USA":
        return None
    end = casting.hits[at + 2].end
    return Standing(
        LEGISLATOR, at, end, end - 1, "USA", casting.text(at, end), ("USA",), local=True
    )


def serves(casting: Casting, at: int) -> Standing | None:
    """Whose somebody is, told by what he or she does: ", who heads the miners' union"."""
    if at + 1 >= len(casting.words) or casting.doc[at].tag_ != "VBZ":
        return None
    if casting.doc[at].lemma_ in LEADING_VERBS:
        return belonging(casting, at)
    serving = casting.doc[at].lemma_ in SERVING and casting.lower[at + 1] in ("at", "for", "in")
    return belonging(casting, at + 1) if serving else None


def belonging(casting: Casting, at: int) -> Standing | None:
    """Whose somebody is, told by "of" and a body: "Lars Holm of the Danish foreign ministry"."""
    start = at + 1
    while start < len(casting.words) and casting.tags[start] == "DET":
        start += 1
    end = start
    while end < len(casting.words) and end - start < 8:
        if casting.tags[end] not in ("NOUN", "PROPN", "ADJ") and casting.lower[end] not in (
            "of",
            "for",
            "'s",
            "’s",
        ):
            break
        end += 1
    plain_role = Role("", None, None, True, False, None, None)
    found = described(casting, plain_role, start, end, start, at)
    if found.body is None and found.role.sector is None:
        if casting.lower[at] not in ("of", "from") or not found.country:
            return None
        if not found.countries:
            return found if casting.doc[start].ent_type_ == "GPE" else None  # "of Tulsa"
        return found if start in casting.hits and casting.hits[start].end == end else None
    return found


def titled(casting: Casting, token: int) -> bool:
    """Whether an honorific or a title stands before a name."""
    return bool(token) and (
        casting.lower[token - 1].rstrip(".") in HONORIFICS or token - 1 in casting.roles
    )
