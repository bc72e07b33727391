"""Entity labels made clean and consistent over a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy
from spacy.attrs import ORTH
from spacy.tokens import Doc, Span

from memcon.language.columns import words_of
from memcon.language.grammar import GENITIVE_S, WEEKDAYS

PERSON = "PERSON"
NAMES = frozenset("PERSON ORG GPE NORP FAC LOC PRODUCT WORK_OF_ART EVENT LAW LANGUAGE".split())
PLACE_LABELS = frozenset(("GPE", "NORP", "LOC"))
ORDER: Sequence[str] = "GPE ORG PERSON NORP LOC FAC EVENT LAW PRODUCT WORK_OF_ART LANGUAGE".split()
EDGES = frozenset("'s ’s ' ’ \" “ ” ‘ `` '' « » , . ; : ! ? ( ) [ ] - – — --".split())
CALLED = frozenset("PERSON ORG GPE LOC FAC".split())
COURTESY = frozenset(
    "mr mrs ms miss dr mgr msgr sir lady prof sen rep gov gen col lt capt maj adm sgt cpl const "
    "cst coun cllr cr insp supt det cmdr".split()
)
MISTERS = ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.")
ADDRESSED = frozenset(  # offices that one is called by: "Mr Speaker"
    "President Speaker Chairman Chairperson Chair Justice Secretary Vice Deputy Minister Mayor "
    "Ambassador Prime Attorney Moderator".split()
)
PARTICLES = frozenset(
    "al el bin ibn ben abu de da di do dos das del della der den du la le van von ter ten y e of "
    "zu bint".split()
)
OFFICE_WORDS = frozenset("secretary undersecretary minister deputy-secretary".split())
DEPARTMENTS = frozenset(
    "state defense defence treasury commerce labor energy education agriculture transportation "
    "interior war justice health finance".split()
)

Name = tuple[int, int, str]


def mend_names(doc: Doc) -> None:
    """Put the document's entities right, all at once."""
    words = words_of(doc)
    before = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    if not before:
        return
    names = joined([kept for name in before if (kept := cleaned(words, *name))], doc)
    names = courteous(doc, words, names)
    people = full_names(doc, words, names)
    names = agreeing(words, names, people)
    names = [*names, *overlooked(doc, words, names, people)]
    if sorted(names) != before:
        doc.set_ents([Span(doc, start, end, label) for start, end, label in names])


def joined(names: Sequence[Name], doc: Doc) -> list[Name]:
    """Names, one person's of two that stand side by side and hang together: "*Abbas* *Ali
    Khalatbari*"."""
    whole: list[Name] = []
    for start, end, label in names:
        if whole and label == PERSON and whole[-1][1:] == (start, PERSON):
            last = doc[start - 1]
            if last.dep_ == "compound" and start <= last.head.i < end:
                whole[-1] = (whole[-1][0], end, PERSON)
                continue
        whole.append((start, end, label))
    return whole


def courteous(doc: Doc, words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, those behind "Mr" and "Mrs" as persons', with or without a label so far."""
    ids = [doc.vocab.strings[title] for title in MISTERS if title in doc.vocab.strings]
    places = numpy.flatnonzero(numpy.isin(doc.to_array(ORTH), ids)).tolist()
    if not places:
        return list(names)
    polite = {at + 1 for at in places}
    found = [
        (start, end, PERSON if start in polite and label in CALLED else label)
        for start, end, label in names
    ]
    taken = {at for start, end, _ in names for at in range(start, end)}
    for start in sorted(polite - taken):
        end = start
        while end < len(words) and doc[end].tag_ == "NNP" and end not in taken and end < start + 3:
            end += 1
        if end > start and words[start] not in ADDRESSED and len(words[start]) > 1:
            found.append((start, end, PERSON))
    return sorted(found)


def cleaned(words: Sequence[str], start: int, end: int, label: str) -> Name | None:
    """A name without marks, white space and the possessive at its edges; a person's without title.

    None where nothing that could be a name is left.
    """
    if label not in NAMES:
        return start, end, label
    while start < end and (words[start].isspace() or words[start] in EDGES):
        start += 1
    for at in range(start, end):
        if "\n" in words[at]:
            end = at
    while end > start and (words[end - 1].isspace() or words[end - 1] in EDGES):
        end -= 1
    if end - start > 1 and words[end - 1] in WEEKDAYS and label in CALLED:
        end -= 1  # "seized *Bouar* Saturday"
    if label == PERSON:
        while start < end and is_title(words[start]):
            start += 1
        possessive = next((at for at in range(start, end) if words[at] in GENITIVE_S), end)
        end = possessive
        while end > start and words[end - 1].islower():
            end -= 1
    elif label == "ORG" and start + 1 == end and office_before(words, start):
        return None
    if label == PERSON and end - start > 1 and office_before(words, start):
        start += 1
    return (start, end, label) if start < end else None


def is_title(word: str) -> bool:
    plain = word.rstrip(".").lower()
    return plain in COURTESY or (word.islower() and plain.split("-")[0] not in PARTICLES)


def office_before(words: Sequence[str], at: int) -> bool:
    """Whether a word is only the end of an office, as in "Secretary of State"."""
    return (
        at > 1
        and words[at].lower() in DEPARTMENTS
        and words[at - 1] in ("of", "for")
        and words[at - 2].lower() in OFFICE_WORDS
    )


def full_names(doc: Doc, words: Sequence[str], names: Sequence[Name]) -> dict[str, bool]:
    """Words that alone mean somebody the text names in full; true for surnames.

    "Antony Blinken" gives "Blinken", as "Mr. Blinken" does, and "Antony".
    """
    people: dict[str, bool] = {}
    for start, end, label in names:
        if label != PERSON or any("\n" in word for word in words[start:end]):
            continue
        if end - start == 1:
            if start and words[start - 1].rstrip(".").lower() in COURTESY:
                people[words[start]] = True
            continue
        capitalised = [at for at in range(start, end) if words[at].istitle()]
        if any(doc[at].tag_ not in ("NNP", "NNPS") for at in capitalised):
            continue
        for at in range(start + 1, end):
            if words[at][:1].isupper() and len(words[at].rstrip(".")) > 1:
                people[" ".join(words[at:end])] = True
        if words[start][:1].isupper() and len(words[start].rstrip(".")) > 1:
            people.setdefault(words[start], False)
    return people


def agreeing(words: Sequence[str], names: Sequence[Name], people: dict[str, bool]) -> list[Name]:
    """The names, the same words with the same label; a person's short name is the person's."""
    keys = [" ".join(words[s:e]).removeprefix("the ").removeprefix("The ") for s, e, _ in names]
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, (_, _, label) in zip(keys, names, strict=True):
        if label in NAMES:
            counts[key][label] += 1
    decided: dict[str, dict[str, str]] = {}
    for key, count in counts.items():
        if key in people:
            places = sum(count[label] for label in PLACE_LABELS)
            theirs = people[key] and places * 2 <= count.total()
            decided[key] = {label: PERSON for label in count if theirs or label not in PLACE_LABELS}
        elif len(count) > 1:
            best = min(count, key=lambda label: (-count[label], ORDER.index(label)))
            decided[key] = dict.fromkeys(count, best)
    return [
        (start, end, decided.get(key, {}).get(label, label))
        for key, (start, end, label) in zip(keys, names, strict=True)
    ]


def overlooked(
    doc: Doc, words: Sequence[str], names: Sequence[Name], people: dict[str, bool]
) -> list[Name]:
    """Surnames of the text's people that stand alone and have no label."""
    surnames = [key for key, sure in people.items() if sure and " " not in key and len(key) > 2]
    if not surnames:
        return []
    taken = numpy.zeros(len(words) + 1, dtype=bool)
    for start, end, _ in names:
        taken[start:end] = True
    ids = [doc.vocab.strings[key] for key in surnames]
    found: list[Name] = []
    for at in numpy.flatnonzero(numpy.isin(doc.to_array(ORTH), ids) & ~taken[:-1]).tolist():
        if doc[at].tag_ not in ("NNP", "NNPS"):
            continue
        beside = [k for k in (at - 1, at + 1) if 0 <= k < len(words)]
        if any(doc[k].tag_ in ("NNP", "NNPS") and not is_title(words[k]) for k in beside):
            continue
        found.append((at, at + 1, PERSON))
    return found
