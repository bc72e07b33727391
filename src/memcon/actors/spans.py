"""Where people's names stand: those of the recogniser, of the tables, and overlooked ones."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.casting import Casting
from memcon.actors.kin import KIN, with_kin
from memcon.actors.personhood import MISTAKEN, NAMED_AFTER, TRADES, is_person
from memcon.actors.reach import after_portfolio, begun, hyphened, is_known, lengthened
from memcon.actors.titles import HONORIFICS
from memcon.actors.turns import turns
from memcon.knowledge.entries import Entry
from memcon.knowledge.naming import LEGAL_FORMS, PARTICLES, folded
from memcon.knowledge.words import word_class
from memcon.language.grammar import WEEKDAYS

NOT_IN_NAMES = frozenset("'s ’s the The and $ £ €".split())
STATIONS = (["Radio"], ["Television"], ["TV"])
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
# Honours and professions behind a name, in capitals: "Ana Roe SC".
AFTER_NAME = frozenset("SC KC QC MP MLA MPP MSP TD OBE MBE CBE OC MD RN PhD DDS Esq".split())
# What stands before a ship's name.
SHIPS = word_class("things", "ship")
GIVEN_LANDS = (["jordan"], ["chad"], ["israel"], ["georgia"], ["kenya"])  # first names as well
LONGEST = 5  # words of a name that the recogniser overlooks


def is_thing(casting: Casting, start: int, end: int) -> bool:
    """Whether a name that the recogniser took for a person's is a thing's: "the Carl Vinson"."""
    before = casting.lower[start - 1] if start else ""
    named = casting.heads[end - 1]
    if named == end and casting.deps[end - 1] == "compound" and casting.lower[end] in NAMED_AFTER:
        return end - start > 1 or not person_entries(casting, start, end)
    if end - start > 1 and is_body(casting, end - 1):
        return True
    if casting.words[start - 1 : start] in STATIONS:
        return True  # "Radio Horizonte"
    article = before == "the" and not person_entries(casting, start, end)
    return before in SHIPS or (article and casting.tags[end - 1] == "PROPN" and end - start > 1)


def is_body(casting: Casting, token: int) -> bool:
    """Whether a name ends as only a body's does: "Outer Roe Ltd.", "Tulsa RCMP"."""
    word, hit = casting.words[token], casting.hits.get(token)
    if word.lower().rstrip(".") in LEGAL_FORMS:
        return True
    entries = casting.knowledge.entries
    return word.isupper() and len(word) > 3 and hit is not None and any(
        entries[n.entry].kind == "organization" for n in hit.names
    )


def person_spans(casting: Casting) -> list[tuple[int, int]]:
    """Where people's names stand: entity labels and known names, titles cut off, in text order."""
    spans: dict[int, int] = {}
    entries = casting.knowledge.entries
    for hit in casting.hits.values():
        if any(n.form == "name" and entries[n.entry].kind == "person" for n in hit.names):
            start, end = whole_name(casting, hit.start, hit.end)
            spans[start] = max(end, spans.get(start, end))
    spans.update(
        (start, end)
        for start, end in turns(casting)
        if not any(is_known(casting, t) for t in range(start, end))
    )
    taken = {t for start, end in spans.items() for t in range(start, end)}
    taken.update(
        t
        for hit in casting.hits.values()
        if any(n.form != "surname" for n in hit.names)
        for t in range(hit.start + 1, hit.end)
    )
    family = with_kin(casting)
    for ent in casting.doc.ents:
        if ent.label_ != "PERSON":
            if ent.label_ in MISTAKEN and ent[-1].text in family and all(
                t.pos_ == "PROPN" and t.i not in taken and not is_known(casting, t.i) for t in ent
            ):
                spans[ent.start] = ent.end
            elif len(ent) > 1 and ent.label_ in MISTAKEN and ent.start not in taken:
                key = folded(ent.text)
                if key in casting.knowledge.folded and ent.start not in casting.hits:
                    spans[ent.start] = ent.end
            elif len(ent) == 1 and (
                is_relative(casting, ent.start) or has_trade(casting, ent.start)
            ):
                spans[ent.start] = ent.end
            continue
        start, end = trim(casting, begun(casting, ent.start), hyphened(casting, ent.end))
        end = lengthened(casting, start, end)
        if start < end and not any(t in taken for t in range(start, end)):
            hit = casting.hits.get(start)
            titled = (role := casting.roles.get(end)) is not None and role.start <= start
            body = hit and hit.end == end and all(n.form != "surname" for n in hit.names)
            letters = end - start == 1 and casting.words[start].count(".") > 1  # "N.B."
            body = body and not (end - start == 1 and is_relative(casting, start))
            if not (body or letters or titled):  # "Brexit" of "Brexit secretary"
                spans[start] = end
    taken.update(t for start, end in spans.items() for t in range(start, end))
    spans.update(overlooked(casting, taken))
    opened = casting.context.opened  # "ALBANY, N. Y., March 4 —"
    return sorted(
        (a, b) for a, b in spans.items()
        if casting.ends[b - 1] > opened and not (casting.signed and casting.is_signature(a))
    )


def is_relative(casting: Casting, token: int) -> bool:
    """Whether a first name that was taken for something else is a relative's: "her son, Ben"."""
    kin = casting.doc[casting.heads[token]]
    closed = casting.words[token - 1] == "," and casting.words[token + 1 : token + 2] == [","]
    return kin.lemma_.lower() in KIN and casting.deps[token] == "appos" and (
        casting.lower[token] in casting.knowledge.given or (closed and kin.tag_ == "NN")
    )


def has_trade(casting: Casting, token: int) -> bool:
    """Whether the words beside a first name say what a person does: "Megan, a teacher, left"."""
    if casting.lower[token] not in casting.knowledge.given or token in casting.hits:
        return False
    return any(
        c.dep_ == "appos" and (hit := casting.roles.get(c.i)) is not None
        and hit.role.person and not hit.role.plural
        for c in casting.doc[token].children
    )


def overlooked(casting: Casting, taken: set[int]) -> Iterator[tuple[int, int]]:
    """People that the recogniser gives no label, or takes for a body in spite of their title:
    "Spokesperson Ana Roe", "student Ana Roe"."""
    at, last = 0, len(casting.words)
    while at < last:
        if casting.tags[at] != "PROPN":
            at += 1
            continue
        end = at
        while end < last and end - at <= LONGEST and proper(casting, end, at, taken):
            end += 1
        if end - at > 1:
            while end > at and casting.tags[end - 1] != "PROPN":
                end -= 1
            start, stop = trim(casting, at, end)
            start = after_portfolio(casting, start, stop)
            if stop - start > 1 and is_person(casting, start, stop):
                yield start, stop
        at = max(end, at + 1)


def proper(casting: Casting, token: int, first: int, taken: set[int]) -> bool:
    """Whether a token may be a part of a name that begins at `first`."""
    word = casting.words[token]
    if token in taken or is_known(casting, token) or casting.doc[token].ent_type_ == "PERSON":
        return False
    if casting.tags[token] == "PROPN":
        return word[:1].isupper() or (token > first and word in PARTICLES)
    inside = token > first and token + 1 < len(casting.words)
    return inside and word == "-" and casting.starts[token + 1] == casting.starts[token] + 1


def whole_name(casting: Casting, start: int, end: int) -> tuple[int, int]:
    """A known name with what the text adds to it: "John Kerry Walsh" is not John Kerry."""
    if casting.doc[start].ent_type_ != "PERSON" or casting.doc[end - 1].ent_type_ != "PERSON":
        return start, end
    first, last = start, end
    while first and casting.doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(casting.words) and casting.doc[last].ent_iob_ == "I":
        last += 1
    left, right = trim(casting, first, last)
    if left < start and casting.tags[left] == "PROPN":
        start = left
    if right > end and casting.lower[right - 1].rstrip(".") not in SUFFIXES:
        end = right
    return start, end


def trim(casting: Casting, start: int, end: int) -> tuple[int, int]:
    """A name without its titles, its possessive mark and the white space around it."""
    while start < end and (
        casting.lower[start].rstrip(".") in HONORIFICS
        or casting.words[start] in NOT_IN_NAMES
        or not casting.words[start][:1].isalpha()
    ):
        start += 1
    for at in range(start, end):
        if casting.words[at] in NOT_IN_NAMES or casting.words[at].isspace():
            end = at
            break
    for at in range(end - 2, start - 1, -1):
        # "Foreign Minister Ana Roe" as one entity: the name follows the role.
        hit = casting.roles.get(at)
        if hit is not None and hit.start >= start and casting.lower[at] not in PARTICLES:
            start = at + 1
            break
    while end - start > 2 and casting.words[end - 1].replace(".", "") in AFTER_NAME:
        end -= 1
    if end - start > 1 and casting.words[end - 1] in WEEKDAYS:
        # "President Roe *Monday* met"; but Joe Friday is a man
        end -= end - start > 2 or casting.lower[start] not in casting.knowledge.given
    if end - start > 2 and is_trade(casting, start):
        start += 1
    hit = casting.hits.get(start)
    first_name = casting.lower[start : start + 1] in GIVEN_LANDS and end - start == 2
    if hit is not None and hit.end < end and is_country(casting, start) and not first_name:
        start = hit.end
        return trim(casting, start, end)
    return start, end


def is_trade(casting: Casting, token: int) -> bool:
    """Whether a word before a first name by its form tells a trade: "Goaltender Ana Roe"."""
    word, given = casting.lower[token], casting.knowledge.given
    trade = len(word) > 6 and word.endswith(TRADES) and word not in given
    return trade and casting.lower[token + 1] in given


def is_country(casting: Casting, token: int) -> bool:
    hit = casting.hits.get(token)
    return hit is not None and any(
        casting.knowledge.entries[n.entry].kind == "country" for n in hit.names
    )


def person_entries(casting: Casting, start: int, end: int) -> list[Entry]:
    """The people of the knowledge base whose full name stands at tokens `[start, end)`, else those
    of whose name it is another transliteration."""
    entries = casting.knowledge.entries
    hit = casting.hits.get(start)
    if hit is not None and hit.end == end:
        exact = [
            entries[n.entry]
            for n in hit.names
            if n.form == "name" and entries[n.entry].kind == "person"
        ]
        if exact:
            return exact
    if end - start < 2 or (hit is not None and hit.end > end):
        return []
    key = folded(casting.text(start, end))
    return [entries[at] for at in casting.knowledge.folded.get(key, ())] if key else []
