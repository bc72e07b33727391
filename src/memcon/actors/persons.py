"""People by full name, with what the words beside the name say of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import current_term, person_code, prominence
from memcon.actors.roles import Standing
from memcon.actors.titles import HONORIFICS, title_after, title_before
from memcon.knowledge.entries import Entry
from memcon.knowledge.naming import PARTICLES, folded, slug

FEMALE = frozenset("mrs ms miss dame lady queen princess congresswoman".split())
MALE = frozenset("mr sir lord king prince congressman pope imam rabbi".split())
NOT_IN_NAMES = frozenset("'s ’s the The and".split())
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
PRIVATE = frozenset(("LAB", "AGR", "MED", "EDU"))
# What stands before a ship's name.
SHIPS = frozenset(
    "uss hms hmas hmcs ins usns usgc brp rfa mv m/v ss rms ship vessel tanker frigate destroyer "
    "carrier submarine ferry yacht warship cruiser freighter trawler schooner icebreaker".split()
)
UNIFORMED = frozenset(("COP", "MIL", "CRM"))
MISTAKEN = frozenset(("ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"))


@dataclass(slots=True)
class Known:
    """A person met in this text: actor id, the words of the full name, the first token of it."""

    actor: str
    words: tuple[str, ...]
    start: int
    times: int = 1


def find_persons(casting: Casting) -> tuple[list[Known], dict[int, int]]:
    """Enter everybody whom the text names in full; gives them, and where people's names stand."""
    known: list[Known] = []
    spans = person_spans(casting)
    for start, end in spans:
        if end - start < 2 and not person_entries(casting, start, end):
            continue
        if is_thing(casting, start, end):
            continue
        words = tuple(casting.words[start:end])
        before, after = title_before(casting, start), title_after(casting, end)
        entries = [
            e
            for e in person_entries(casting, start, end)
            if not belied(casting, e, before or after)
        ]
        if entries:
            entry = min(entries, key=lambda e: prominence(e, casting.day))
            actor = casting.add_entry(entry)
            restore(casting, entry, before or after)
        else:
            actor = introduced(casting, start, end, known, before or after)
        entitle(casting, actor, before, after)
        casting.mention(start, end, actor, "name")
        for person in known:
            if person.actor == actor and person.words == words:
                person.times += 1
                break
        else:
            known.append(Known(actor, words, start))
    return known, dict(spans)


def is_thing(casting: Casting, start: int, end: int) -> bool:
    """Whether a name that the recogniser took for a person's is a ship's: "the Carl Vinson"."""
    before = casting.lower[start - 1] if start else ""
    article = before == "the" and not person_entries(casting, start, end)
    return before in SHIPS or (article and casting.tags[end - 1] == "PROPN" and end - start > 1)


def person_spans(casting: Casting) -> list[tuple[int, int]]:
    """Where people's names stand: entity labels and known names, titles cut off, in text order."""
    spans: dict[int, int] = {}
    entries = casting.knowledge.entries
    for hit in casting.hits.values():
        if any(n.form == "name" and entries[n.entry].kind == "person" for n in hit.names):
            start, end = whole_name(casting, hit.start, hit.end)
            spans[start] = max(end, spans.get(start, end))
    taken = {t for start, end in spans.items() for t in range(start, end)}
    taken.update(
        t
        for hit in casting.hits.values()
        if any(n.form != "surname" for n in hit.names)
        for t in range(hit.start + 1, hit.end)
    )
    for ent in casting.doc.ents:
        if ent.label_ != "PERSON":
            if len(ent) > 1 and ent.label_ in MISTAKEN and ent.start not in taken:
                key = folded(ent.text)
                if key in casting.knowledge.folded and ent.start not in casting.hits:
                    spans[ent.start] = ent.end
            continue
        start, end = trim(casting, ent.start, hyphened(casting, ent.end))
        if start < end and not any(t in taken for t in range(start, end)):
            hit = casting.hits.get(start)
            body = hit and hit.end == end and all(n.form != "surname" for n in hit.names)
            if not body:
                spans[start] = end
    return sorted(spans.items())


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


def hyphened(casting: Casting, end: int) -> int:
    """The end of a name with what a hyphen joins to it: "Ri Chun" of "Ri Chun-hee"."""
    if casting.words[end - 1] != "-" and casting.words[end : end + 1] == ["-"]:
        end += 1
    if casting.words[end - 1] != "-" or end >= len(casting.words):
        return end
    joined = casting.starts[end] == casting.ends[end - 1] == casting.ends[end - 2] + 1
    return end + 1 if joined and casting.words[end].isalpha() else end - 1


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
    hit = casting.hits.get(start)
    if hit is not None and hit.end < end and is_country(casting, start):
        start = hit.end
        return trim(casting, start, end)
    return start, end


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


def belied(casting: Casting, entry: Entry, standing: Standing | None) -> bool:
    """Whether the words beside a name say that it is somebody else of that name: "Boris Johnson, a
    plumber"."""
    if standing is None or standing.former or not standing.role.person:
        return False
    sector = standing.role.sector
    if sector in {term.sector for term in entry.terms}:
        return False
    past = casting.day is not None and current_term(entry, casting.day) is None
    stranger = sector in UNIFORMED and past and not casting.context.apart(entry)
    return sector in PRIVATE or stranger  # "Police Capt. John Smith"


def restore(casting: Casting, entry: Entry, standing: Standing | None) -> None:
    """Give a known person whose term is over by the tables the office that the text still tells."""
    if standing is None or standing.former or current_term(entry, casting.day) is not None:
        return
    office = standing.role.office or ""
    held = [t for t in entry.terms if office and t.office.endswith(office)]
    terms = [t for t in held if casting.day and t.end and t.end <= casting.day]
    if terms:
        term = max(terms, key=lambda t: t.end or "")
        code = person_code(term.country, term.role or term.sector, casting.knowledge)
        who = casting.actors[entry.id]
        casting.actors[entry.id] = replace(
            who, sector=term.sector, code=code or who.code, office=term.title
        )


def introduced(
    casting: Casting, start: int, end: int, known: list[Known], standing: Standing | None
) -> str:
    """Somebody the knowledge base does not have: described by title and apposition, no further."""
    words = tuple(casting.words[start:end])
    for person in known:
        if person.words == words or (
            person.words[-1] == words[-1]
            and len(person.words) > 1
            and set(words[:-1]) & set(person.words[:-1])
        ):
            describe(casting, person.actor, standing)
            return person.actor
    name = casting.text(start, end)
    gender = by_given_name(casting, words)
    actor = casting.add(Identity(slug(name), name, "person", gender=gender))
    describe(casting, actor, standing)
    return actor


def describe(casting: Casting, actor: str, standing: Standing | None) -> None:
    """Give somebody unknown the standing that the text tells, the first time that it does."""
    who = casting.actors[actor]
    if standing is None or actor in casting.known or who.office or who.kind != "person":
        return
    role = standing.role
    country, sector, code = standing.affiliation(casting)
    casting.actors[actor] = replace(
        who,
        country=country or who.country,
        organization=standing.organization,
        sector=sector,
        code=code or who.code,
        office=role.name if role.plural else standing.words,
        gender=who.gender or role.gender,
    )


def entitle(casting: Casting, actor: str, before: Standing | None, after: Standing | None) -> None:
    """Enter a person's titles: one before the name is a part of it, one after names them again."""
    if before:
        casting.titles.update(range(before.start, before.end))
        if before.end < len(casting.words) and casting.deps[before.head] not in (
            "compound",
            "nmod",
            "amod",
        ):
            # The parser took the title, not the name, for the head of "the envoy Ana Roe".
            casting.mention(before.start, before.end, actor, "title", before.head)
    if before and after:
        complete(casting, actor, after)
    if after and after.role.name and after.role.person and not after.role.plural:
        casting.mention(after.start, after.end, actor, "title", after.head)


def complete(casting: Casting, actor: str, after: Standing) -> None:
    """Add the state that only the words after a name tell: "Minister Ren Xiaohu of China"."""
    who = casting.actors[actor]
    if actor in casting.known or who.country or not after.country or who.organization:
        return
    sector = who.sector or after.role.sector
    casting.actors[actor] = replace(
        who,
        country=after.country,
        sector=sector,
        code=person_code(after.country, sector, casting.knowledge),
    )


def by_given_name(casting: Casting, words: tuple[str, ...]) -> str | None:
    """The gender that a first name tells: "Ana Roe", "J. William Roe", "Jean-Luc Roe"."""
    given = casting.knowledge.given
    for word in words[:-1]:
        name = word.lower()
        gender = given.get(name) or given.get(name.partition("-")[0])
        if gender is not None or len(word.rstrip(".")) > 1:
            return gender
    return None


def gender_words(casting: Casting) -> None:
    """People whose honorific tells their gender get it."""
    for mention in list(casting.mentions):
        who = casting.actors[mention.actor]
        if who.kind != "person" or who.gender or not mention.start:
            continue
        title = casting.lower[mention.start - 1].rstrip(".")
        if title in FEMALE or title in MALE:
            casting.actors[who.id] = replace(who, gender="f" if title in FEMALE else "m")
