"""People by name: full names first, then the short forms that go back to them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import identity, person_code, prominence
from memcon.actors.roles import Standing, extend_right, role_at
from memcon.knowledge.compiling import slug
from memcon.knowledge.entries import Entry

HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor president chancellor premier minister "
    "senator sen rep representative congressman congresswoman gov governor gen general col colonel "
    "lt capt captain maj major adm admiral sgt king queen prince princess pope sheikh sheik "
    "ayatollah imam rabbi rev reverend bishop archbishop cardinal judge justice secretary "
    "ambassador comrade".split()
)
FEMALE = frozenset("mrs ms miss dame lady queen princess congresswoman".split())
MALE = frozenset("mr sir lord king prince congressman pope imam rabbi".split())
NOT_IN_NAMES = frozenset("'s ’s the The and".split())
WINDOW = 12


@dataclass(slots=True)
class Known:
    """A person met in this text: actor id, the words of the full name."""

    actor: str
    words: tuple[str, ...]


def find_persons(casting: Casting) -> None:
    """Enter every named person of the text."""
    known: list[Known] = []
    spans = person_spans(casting)
    for start, end in spans:
        entries = person_entries(casting, start, end)
        words = tuple(casting.words[start:end])
        before, after = title_before(casting, start), title_after(casting, end)
        if entries:
            actor = casting.add_entry(choose(casting, entries))
        elif end - start > 1:
            actor = introduced(casting, start, end, known, before or after)
        else:
            continue
        entitle(casting, actor, before, after)
        if not any(k.actor == actor and k.words == words for k in known):
            known.append(Known(actor, words))
        casting.mention(start, end, actor, "name")
    find_short_names(casting, known, dict(spans))


def person_spans(casting: Casting) -> list[tuple[int, int]]:
    """Where people's names stand: entity labels and known names, titles cut off, in text order."""
    spans: dict[int, int] = {}
    for hit in casting.hits.values():
        entries = casting.knowledge.entries
        if any(n.form == "name" and entries[n.entry].kind == "person" for n in hit.names):
            spans[hit.start] = hit.end
    taken = {t for start, end in spans.items() for t in range(start, end)}
    for ent in casting.doc.ents:
        if ent.label_ != "PERSON":
            continue
        start, end = trim(casting, ent.start, ent.end)
        if start < end and not any(t in taken for t in range(start, end)):
            hit = casting.hits.get(start)
            body = hit and hit.end == end and all(n.form != "surname" for n in hit.names)
            if not body:
                spans[start] = end
    return sorted(spans.items())


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
    """The people of the knowledge base whose full name stands at tokens `[start, end)`."""
    hit = casting.hits.get(start)
    if hit is None or hit.end != end:
        return []
    entries = casting.knowledge.entries
    return [
        entries[n.entry]
        for n in hit.names
        if n.form == "name" and entries[n.entry].kind == "person"
    ]


def choose(casting: Casting, entries: list[Entry]) -> Entry:
    """Among people of one name the one in office on the day, then the weightiest."""
    return min(entries, key=lambda e: prominence(e, casting.day))


def introduced(
    casting: Casting, start: int, end: int, known: list[Known], standing: Standing | None
) -> str:
    """Somebody the knowledge base does not have: described by title and apposition, no further."""
    words = tuple(casting.words[start:end])
    for person in known:
        if person.words == words or (
            person.words[-1] == words[-1] and set(words) & set(person.words[:-1])
        ):
            return person.actor
    return casting.add(unknown(casting, words, standing))


def unknown(casting: Casting, words: tuple[str, ...], standing: Standing | None) -> Identity:
    """The identity of a person known by name and standing only."""
    name = " ".join(words)
    who = Identity(slug(name), name, "person")
    if standing is None:
        return who
    role = standing.role
    return replace(
        who,
        country=standing.country,
        organization=standing.organization,
        sector=role.sector,
        code=person_code(standing.country, role.code or role.sector, casting.knowledge)
        if not standing.organization_code or standing.country
        else standing.organization_code,
        office=role.name if role.plural else standing.words,
        gender=role.gender,
    )


def title_before(casting: Casting, start: int) -> Standing | None:
    """What the words before a name say that the person is: "US envoy Ana Roe"."""
    if start and casting.words[start - 1] == ",":
        head = casting.head(start, start + 1)
        return role_at(casting, start - 1) if casting.deps[head] in ("appos", "compound") else None
    return role_at(casting, start)


def title_after(casting: Casting, end: int) -> Standing | None:
    """What an apposition says that the person is: "Ana Roe, the union's leader", "Roe (envoy)"."""
    at = end
    if at >= len(casting.words) or casting.words[at] not in (",", "(", "—", "–"):
        return None
    limit = min(at + WINDOW, len(casting.words))
    for token in range(at + 1, limit):
        if casting.tags[token] in ("VERB", "AUX") or casting.words[token] in ',;.)”"':
            break
        if token not in casting.roles:
            continue
        follows = token + 1 < len(casting.words) and casting.tags[token + 1] in ("NOUN", "PROPN")
        found = None if follows else role_at(casting, token + 1)
        if found and found.start <= at + 3:
            return extend_right(casting, found)
    return None


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
    if after and after.role.person and not after.role.plural:
        casting.mention(after.start, after.end, actor, "title", after.head)


def find_short_names(casting: Casting, known: list[Known], spans: dict[int, int]) -> None:
    """Single names: of a person of this text, else of somebody prominent on the day."""
    last: dict[str, str] = {}
    first: dict[str, str] = {}
    for person in known:
        if len(person.words) > 1:
            last[person.words[-1]] = person.actor
            first.setdefault(person.words[0], person.actor)
    entries = casting.knowledge.entries
    for k in known:
        entry_names = casting.actors[k.actor].name.split()
        if len(entry_names) > 1 and entry_names[-1] not in last:
            last[entry_names[-1]] = k.actor
    labels = {t.i: t.ent_type_ for t in casting.doc if t.ent_type_}
    for token, word in enumerate(casting.words):
        if token in casting.covered or not word[:1].isupper() or len(word) < 2:
            continue
        hit = casting.hits.get(token)
        short = [n for n in hit.names if n.form == "surname"] if hit else []
        other = [n for n in hit.names if n.form != "surname"] if hit else []
        proper = casting.tags[token] == "PROPN" or labels.get(token) in ("PERSON", "ORG", "GPE")
        inside = labels.get(token) in ("ORG", "FAC", "GPE") and (
            (token and labels.get(token - 1) == labels[token] and casting.words[token - 1] != ".")
            or labels.get(token + 1) == labels[token]
        )
        if hit and hit.end > token + 1 and not short:
            continue
        actor = None
        if proper and not other and not (inside and word not in last):
            actor = last.get(word) or first.get(word)
        if actor is None and word in last and not other:
            actor = last[word] if proper or casting.tags[token] == "NOUN" else None
        if actor is None and short and not inside:
            people = [entries[n.entry] for n in short]
            titled = token and casting.lower[token - 1].rstrip(".") in HONORIFICS
            serving = [e for e in people if identity(e, casting.day, casting.knowledge).office]
            named = labels.get(token) == "PERSON" or (proper and not other)
            if (serving or titled) and named:
                best = choose(casting, serving or people)
                actor = casting.add_entry(best)
                last[word] = actor
        end = hit.end if hit and short and hit.end != token + 1 else token + 1
        if actor is None and spans.get(token) == token + 1 and not other:
            standing = title_before(casting, token) or title_after(casting, end)
            actor = casting.add(unknown(casting, (word,), standing))
            last.setdefault(word, actor)
        if actor is not None:
            entitle(casting, actor, title_before(casting, token), None)
            casting.mention(token, end, actor, "name")


def gender_words(casting: Casting) -> None:
    """People whose honorific tells their gender get it."""
    for mention in list(casting.mentions):
        who = casting.actors[mention.actor]
        if who.kind != "person" or who.gender or not mention.start:
            continue
        title = casting.lower[mention.start - 1].rstrip(".")
        if title in FEMALE or title in MALE:
            casting.actors[who.id] = replace(who, gender="f" if title in FEMALE else "m")
