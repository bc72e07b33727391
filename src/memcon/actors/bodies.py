"""Countries, governments and bodies by name; a capital as a government or as a place."""

from __future__ import annotations

from memcon.actors.cast import Form, Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import person_code
from memcon.actors.initials import find_initials
from memcon.actors.matching import Hit
from memcon.knowledge.compiling import slug
from memcon.knowledge.entries import Entry, Name, runs

# After these a capital's name is the town; after the rest ("with", "between", "by") its government.
LOCATIVE = frozenset(
    "in at near outside around inside throughout across into via through within over above "
    "beneath toward towards off downtown central".split()
)
MOTION = frozenset(
    "arrive fly travel go return come head land visit leave depart trip visit journey tour flight "
    "stopover stop march advance drive send rush move ambassador envoy embassy flee evacuate "
    "withdraw report broadcast bus train road highway deport transfer convoy ship commute drive "
    "escape kilometer kilometre mile hour minute shuttle route north south east west".split()
)
EVENT_NOUN = frozenset(
    "talk talks meeting summit conference agreement accord treaty declaration protocol forum "
    "attack bombing protest protests rally suburb street streets resident residents mayor airport "
    "hotel university bureau correspondent time region district metro court police".split()
)
ORGANISATION_LABELS = frozenset(("ORG",))


def find_bodies(casting: Casting) -> None:
    """Enter every named country, people, government and organisation that persons left over."""
    for (start, end), initials in find_initials(casting):
        find_unlisted_body(casting, start, end)
        full = casting.covered.get(start)
        for token in initials if full is not None else ():
            casting.mention(token, token + 1, full.actor, "name")
    for hit in sorted(casting.hits.values(), key=lambda h: h.start):
        if any(t in casting.covered for t in range(hit.start, hit.end)):
            continue
        if inside_person(casting, hit):
            continue
        name = choose(casting, hit)
        if name is None:
            continue
        entry = casting.knowledge.entries[name.entry]
        if name.form == "capital" and is_place(casting, hit):
            if entry.country and (land := casting.add_country(entry.country)):
                casting.mention(hit.start, hit.end, land, "place")
            continue
        if entry.kind == "person":
            continue
        actor = casting.add_entry(entry)
        if name.form == "demonym" and not followed_by_noun(casting, hit):
            actor = casting.add(
                people(
                    casting,
                    entry,
                    casting.lower[hit.end - 1].endswith("s") or casting.tags[hit.start] != "PROPN",
                )
            )
        casting.mention(hit.start, hit.end, actor, form_of(casting, name, hit))
    for ent in casting.doc.ents:
        if ent.label_ in ORGANISATION_LABELS and not any(
            t in casting.covered or t in casting.titles for t in range(ent.start, ent.end)
        ):
            find_unlisted_body(casting, ent.start, ent.end)


def choose(casting: Casting, hit: Hit) -> Name | None:
    """The meaning of a name: fitting the document's day, a state before a body."""
    entries = casting.knowledge.entries
    fitting = [
        n
        for n in hit.names
        if n.form != "surname"
        and (
            casting.day is None
            or (
                runs(n.start, n.end, casting.day)
                and runs(entries[n.entry].start, entries[n.entry].end, casting.day)
            )
        )
    ] or [n for n in hit.names if n.form != "surname"]
    order = {"country": 0, "government": 1}
    adjectival = followed_by_noun(casting, hit)
    return min(
        fitting,
        key=lambda n: (
            entries[n.entry].end is not None,
            order.get(entries[n.entry].kind, 2),
            (n.form == "demonym") if adjectival else (n.form == "adjective"),
        ),
        default=None,
    )


def form_of(casting: Casting, name: Name, hit: Hit) -> Form:
    if name.form in ("capital", "seat"):
        return "metonym"
    if name.form == "adjective" and casting.tags[hit.end - 1] != "NOUN":
        return "adjective"
    if name.form == "demonym" and followed_by_noun(casting, hit):
        return "adjective"
    return "name"


def followed_by_noun(casting: Casting, hit: Hit) -> bool:
    """Whether the name modifies a noun to its right ("Russian troops")."""
    head = casting.heads[hit.end - 1]
    return head >= hit.end and casting.deps[hit.end - 1] in ("amod", "compound", "nmod", "npadvmod")


def inside_person(casting: Casting, hit: Hit) -> bool:
    """Whether the name is a part of somebody's name ("Michael Jordan")."""
    for token in (hit.start, hit.end - 1):
        label = casting.doc[token].ent_type_
        if label != "PERSON":
            continue
        before = hit.start and casting.doc[hit.start - 1].ent_type_ == "PERSON"
        if before and casting.doc[hit.start].ent_iob_ == "I":
            return True
    return False


def is_place(casting: Casting, hit: Hit) -> bool:
    """Whether a capital's name means the town here and not the government."""
    token = hit.end - 1
    head = casting.heads[token]
    dep = casting.deps[token]
    before = casting.lower[hit.start - 1] if hit.start else ""
    if dep in ("appos", "conj") and head < token:
        parent = casting.heads[head]
        return casting.lower[parent] in LOCATIVE or before in LOCATIVE
    preposition = casting.lower[head] if dep == "pobj" else before
    if preposition in ("to", "from"):
        governor = casting.heads[head] if dep == "pobj" else head
        return casting.doc[governor].lemma_.lower() in MOTION
    if dep == "pobj" or before in LOCATIVE:
        return casting.lower[head] in LOCATIVE or before in LOCATIVE
    if dep in ("compound", "nmod", "amod"):
        part_of_name = casting.words[head][:1].isupper() and head == token + 1
        return part_of_name or casting.lower[head] in EVENT_NOUN
    if dep == "poss":
        return casting.lower[head] in EVENT_NOUN
    if dep in ("dobj", "obj"):
        return casting.doc[head].lemma_.lower() in MOTION | {
            "capture",
            "enter",
            "reach",
            "bomb",
            "shell",
            "strike",
            "hit",
            "besiege",
        }
    return dep in ("npadvmod", "dep", "ROOT", "advmod")


def people(casting: Casting, state: Entry, many: bool) -> Identity:
    """A state's people: "the Russians", "a Syrian"."""
    kind = "group" if many else "person"
    word = "people of" if many else "a national of"
    tail = "people" if many else "national"
    return Identity(
        f"{state.country or slug(state.name)}-{tail}",
        f"{word} {state.name}",
        kind,
        state.country,
        None,
        "CVL",
        person_code(state.country, "CVL", casting.knowledge),
    )


def find_unlisted_body(casting: Casting, start: int, end: int) -> None:
    """An organisation that only the entity recogniser knows; a country in its name is its own."""
    while start < end and (casting.lower[start] in ("the", "a") or casting.words[start].isspace()):
        start += 1
    while start < end and (
        casting.words[end - 1] in ("'s", "’s") or not casting.words[end - 1][-1:].isalnum()
    ):
        end -= 1
    if start >= end or not casting.words[start][:1].isupper():
        return
    name = casting.doc[start:end].text.replace("\n", " ")
    countries = [
        iso
        for at, iso in casting.country_hits(start, end)
        if all(n.form != "capital" for n in casting.hits[at].names)
    ]
    if not countries and start and casting.words[start - 1] in ("'s", "’s"):
        countries = [iso for _, iso in casting.country_hits(max(0, start - 4), start)]
    country = countries[0] if countries else None
    head = casting.lower[end - 1]
    role = casting.knowledge.roles.get(head) or casting.knowledge.roles.get(
        casting.doc[end - 1].lemma_.lower()
    )
    sector = role.sector if role else None
    code = person_code(country, (role.code or sector) if role else None, casting.knowledge)
    casting.mention(
        start,
        end,
        casting.add(
            Identity(
                slug(name),
                name,
                "organization",
                country,
                None,
                sector,
                code if country or sector else None,
            )
        ),
        "name",
    )
