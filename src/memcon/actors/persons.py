"""People by full name, with what the words beside the name say of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import current_term, person_code, prominence
from memcon.actors.spans import SUFFIXES, is_thing, person_entries, person_spans
from memcon.actors.standing import Standing
from memcon.actors.titles import other_title, title_after, title_before
from memcon.actors.whereabouts import is_ground
from memcon.knowledge.entries import Entry, Role
from memcon.knowledge.naming import PARTICLES, slug
from memcon.language.grammar import WEEKDAYS

FEMALE_TITLES = frozenset("mrs ms miss dame lady queen princess congresswoman".split())
MALE_TITLES = frozenset("mr sir lord king prince congressman pope imam rabbi".split())
MINISTERS = frozenset(
    "president prime_minister deputy_prime_minister foreign_minister defence_minister minister "
    "interior_minister finance_minister trade_minister energy_minister justice_minister "
    "health_minister education_minister".split()
)
PRIVATE_SECTORS = frozenset(("LAB", "AGR", "MED", "EDU"))
SHOUTED = 6  # characters from which a name all in capitals is no initials
LOCAL_SECTORS = frozenset(("COP", "JUD", "LEG", "GOV"))  # officials whose state goes without saying
CLERGY = frozenset(("bishop", "archbishop"))
SERVANTS = frozenset("commander army_chief judge legislator police_chief chief_prosecutor".split())
COUNSEL = frozenset(("SC", "KC", "QC", "BL"))
UNIFORMED = frozenset(("COP", "MIL", "CRM"))


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
        alike = (hit := casting.hits.get(start)) is None or hit.end != end
        entries = [
            e
            for e in person_entries(casting, start, end)
            if not belied(casting, e, before or after, alike)
        ]
        if entries:
            entry = min(entries, key=lambda e: prominence(e, casting.day))
            actor = casting.add_entry(entry)
            restore(casting, entry, before or after)
        elif not (before or after) and is_ground(casting, start, end):
            casting.placed.update(range(start, end))
            continue
        else:
            actor = introduced(casting, start, end, known, before or after)
        entitle(casting, actor, before, after)
        counsel = end < len(casting.words) and casting.words[end] in COUNSEL
        if counsel or (end < len(casting.words) and casting.lower[end].rstrip(".") in SUFFIXES):
            end += 1
        head = casting.head(start, end)
        if casting.heads[head] == end and casting.words[end] in WEEKDAYS:
            head = end  # "Ana Roe *Monday* met", which the parser takes for her surname
        casting.mention(start, end, actor, "name", head)
        for person in known:
            if person.actor == actor and person.words == words:
                person.times += 1
                break
        else:  # a surname that counsel shares with a witness is oftener the witness's
            known.append(Known(actor, words, start, 0 if counsel else 1))
    return known, dict(spans)


def belied(casting: Casting, entry: Entry, standing: Standing | None, alike: bool) -> bool:
    """Whether the words beside a name say that it is somebody else of that name: "Boris Johnson, a
    plumber"; of one whose name is only `alike`, as a transliteration, another uniform tells it."""
    if standing is None or standing.former or not standing.role.person:
        return False
    sector = standing.role.sector
    if sector in {term.sector for term in entry.terms}:
        return False
    past = casting.day is not None and current_term(entry, casting.day) is None
    stranger = sector in UNIFORMED and past and not casting.context.apart(entry)
    stranger |= sector in UNIFORMED and alike and standing.role.office != "commander"
    return sector in PRIVATE_SECTORS or stranger  # "Police Capt. John Smith"


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
    surname = tuple(casting.lower[start:end])
    particled = surname[0] in PARTICLES
    for person in known:
        tail = tuple(word.lower() for word in person.words[-len(words) :])
        if (
            person.words == words
            or (particled and tail == surname)
            or (
                person.words[-1] == words[-1]
                and len(person.words) > 1
                and set(words[:-1]) & set(person.words[:-1])
            )
        ):
            describe(casting, person.actor, standing)
            return person.actor
    name = casting.text(start, end)
    name = name.title() if name.isupper() and len(name) > SHOUTED else name
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
    if not standing.country and not standing.body and role.office in MINISTERS:
        # "Mining Minister Ana Roe" in a text on one state
        home = casting.context.home if casting.words[standing.head].istitle() else None
        standing = replace(standing, country=home)
    elif not standing.country and not standing.body and is_local(casting, standing):
        standing = replace(standing, country=casting.context.here)
    elif not standing.country and not standing.body and serves_state(role):
        standing = replace(standing, country=casting.context.home)
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


def serves_state(role: Role) -> bool:
    """Whether somebody with a role serves the state that a text is about, where it names none: "a
    lieutenant, Ana Roe"."""
    if role.office:
        return role.office in SERVANTS
    return role.person and role.sector in UNIFORMED and role.name != "agent"


def is_local(casting: Casting, standing: Standing) -> bool:
    """Whether somebody is an official of the place where a text is set: "Sheriff Ana Roe", "the
    mayor of Millbrook"."""
    role = standing.role
    if role.sector not in LOCAL_SECTORS and role.name not in CLERGY:
        return False
    titled = casting.words[standing.head].istitle()
    return titled or casting.lower[standing.head + 1 : standing.head + 2] == ["of"]


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
        if (other := other_title(casting, before)) is not None:
            casting.titles.update(range(other.start, other.end))
            casting.mention(other.start, other.end, actor, "title", other.head)
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
        if title in FEMALE_TITLES or title in MALE_TITLES:
            casting.actors[who.id] = replace(who, gender="f" if title in FEMALE_TITLES else "m")
