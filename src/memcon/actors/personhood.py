"""Whether a name that the recogniser did not take for a person's is one's: by a first name, a title
or a role before it, an age or an office behind it, or what only a person does."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.titles import HONORIFICS
from memcon.knowledge.words import word_class

MISTAKEN = frozenset(("ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"))
# What is named after somebody: "the Ana Roe school".
NAMED_AFTER = word_class("places", "named_after")
NOT_LAST = NAMED_AFTER | word_class("bodies", "name_end")
GIVEN_OR_WORD = word_class("people", "given_or_word")
PLACING = frozenset("in at near from to of outside around inside into across via toward".split())
PERSONAL = frozenset("nsubj nsubjpass appos conj dobj pobj agent".split())  # where people stand

TRADES = ("er", "or", "ist", "man", "woman", "person", "keeper", "ian")
# What stands in small letters before somebody's name: "trustee Ana Roe".
BEARERS = (
    word_class("people", "bearer") | word_class("people", "private")
    | word_class("people", "occupation") | word_class("people", "stranger")
)


def is_person(casting: Casting, start: int, end: int) -> bool:
    """Whether a name without a person's label is one's by its first word or the title before it."""
    labels = {casting.doc[at].ent_type_ for at in range(start, end)}
    given = casting.lower[start] in casting.knowledge.given
    before = start - 1
    while before >= 0 and casting.words[before] == ".":
        before -= 1
    title = before >= 0 and casting.lower[before].rstrip(".") in HONORIFICS
    hit = casting.roles.get(before)
    role = hit is not None and hit.role.person and not hit.role.plural
    role = role and start <= casting.heads[before] < end
    role = role or explained(casting, start, end) or told_after(casting, start, end)
    minister = casting.roles.get(start - 3) if start > 2 else None  # "Minister for Justice Ana Roe"
    role = role or (
        minister is not None
        and casting.lower[start - 2] in ("for", "of")
        and minister.role.name.endswith(("minister", "secretary", "commissioner"))
    )
    subject = casting.deps[casting.head(start, end)] in ("nsubj", "nsubjpass", "appos")
    if aged(casting, end) and end - start <= 3:
        return True
    if labels == {""}:
        return title or role or (given and subject)
    two = end - start == 2
    if given and two and labels <= MISTAKEN and (
        personal(casting, start, end) or plainly_named(casting, start, end)
        or (subject and bearing(casting.lower[start - 1] if start else ""))
    ):
        return True
    shouted = given and two and all(casting.words[at].isupper() for at in range(start, end))
    role = subject and (shouted or (role and (given or two)))
    return labels <= MISTAKEN | {""} and (title or role)


def bearing(word: str) -> bool:
    """Whether a word in small letters before a name tells a trade: "school *trustee* Ana Roe"."""
    return word in BEARERS or (len(word) > 6 and word.endswith(TRADES))


def personal(casting: Casting, start: int, end: int) -> bool:
    """Whether what a name of two words does, only a person does: "Ana Roe saw *her* brother", "Ana
    Roe, *who* left"."""
    doc, head = casting.doc, casting.head(start, end)
    if any(c.dep_ == "relcl" and any(t.lower_ == "who" for t in c.children)
           for c in doc[head].children):
        return True
    if casting.deps[head] not in ("nsubj", "nsubjpass") or casting.lower[start - 1 : start] == [
        "the"
    ]:
        return False
    verb = casting.heads[head]
    return any(
        t.lower_ in ("her", "his") and t.dep_ == "poss" for t in doc[verb + 1 : verb + 4]
    )


def plainly_named(casting: Casting, start: int, end: int) -> bool:
    """Whether a first name and another word stand as a person's name stands: without an article,
    and not where a place would ("in San Pedro"), "Chad Ltd" and "Jordan River" left out."""
    before, last = casting.lower[start - 1] if start else "", casting.words[end - 1]
    if before in ("the", "a", "an") or last.lower() in NOT_LAST or last.isupper():
        return False
    if casting.lower[start] in GIVEN_OR_WORD:
        return False
    if before in PLACING and "ORG" not in casting.doc[end - 1].ent_type_:
        return False
    return len(last) > 2 and casting.deps[casting.head(start, end)] in PERSONAL


def aged(casting: Casting, end: int) -> bool:
    """Whether an age follows a name: "Ana Roe, 46, wept", "Ana Roe, 46." """
    words = casting.words[end : end + 3]
    if len(words) < 3 or words[0] != "," or not words[1].isdigit() or words[2] not in ",.;":
        return False
    month = casting.doc[end - 1].ent_type_ in ("DATE", "TIME", "MONEY", "QUANTITY")
    return 5 < int(words[1]) < 111 and not month


def explained(casting: Casting, start: int, end: int) -> bool:
    """Whether a name of two words explains a role before a comma: "its spokesman, Ana Roe,", "the
    minister of trade, Ana Roe,"."""
    if start < 2 or casting.words[start - 1] != ",":
        return False
    head = casting.head(start, end)
    beside = casting.deps[head] == "appos"
    hit = casting.roles.get(casting.heads[head]) if beside else None
    hit = hit or casting.roles.get(start - 2)
    named = hit is not None and hit.role.person and not hit.role.plural and end - start == 2
    closed = casting.words[end : end + 1] in ([","], ["."])
    return named and closed and casting.deps[head] in ("appos", "nsubj")


def told_after(casting: Casting, start: int, end: int) -> bool:
    """Whether a name of a few words has its office behind it: "Obi Eze, minister of trade,"."""
    if casting.words[end : end + 1] != [","] or not 1 < end - start < 4:
        return False
    at = end + 1 + (casting.lower[end + 1 : end + 2] in (["the"], ["a"], ["an"]))
    while casting.tags[at : at + 1] in (["NOUN"], ["ADJ"], ["PROPN"]) and at not in casting.roles:
        at += 1
    hit = casting.roles.get(at)
    if hit is None or not hit.role.person or hit.role.plural:
        return False
    return casting.deps[at] == "appos" and start <= casting.heads[at] < end
