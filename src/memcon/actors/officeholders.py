"""Who holds an office: somebody of the text who fits, else of the tables on the day."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import (
    HEAD_OFFICES,
    LEADERS,
    ROYAL,
    choose_holder,
    days_between,
    next_holder,
    person_code,
    terms_of,
)
from memcon.actors.standing import APART, Standing
from memcon.knowledge.naming import slug
from memcon.knowledge.words import word_class

LEADER_WORDS = frozenset(
    "leader president ruler strongman dictator head premier autocrat statesman".split()
)
BODY_HEADS = frozenset((*HEAD_OFFICES, "executive", "president", "leader"))
# What ends a term, so that in the month of a change whoever goes is meant.
ENDING = word_class("verbs", "ending_of_office")
# Verbs in the passive that say the same of their subject: "the minister was sacked".
REMOVED = frozenset("sack fire dismiss replace".split())
FALLEN = frozenset("deposed ousted toppled overthrown".split())
FALLEN_FOR = 400  # days
COMING = frozenset("elect incoming designate".split())
REGIONAL = frozenset(("governor", "leader", "president", "prime_minister"))
BESIDE = 8  # words
REMOVED_IN = 14
LEADER_TITLES = ("president", "prime minister", "premier", "leader", "chancellor", "king")


def holder_of(casting: Casting, standing: Standing, office: str) -> str | None:
    """Who holds an office: a person of this text who fits, else the knowledge base's on the day."""
    leader = standing.role.name.lower() in LEADER_WORDS or office in {*LEADERS, "leader"}
    leader = leader or heads_body(casting, standing)
    body = standing.body if standing.body and standing.body.sector in APART else None
    if standing.body and not body and leader and standing.body.what != "government":
        return None  # "the head of Peru's water board" does not lead Peru
    scope = standing.organization if body else standing.country or standing.organization
    if standing.organization == scope and office == "foreign_minister":
        office = "high_representative"  # "the bloc's top diplomat"
    said = set(standing.words.lower().replace("-", " ").split())
    coming = bool(said & COMING)
    if scope and (coming or "new" in said):
        entry = next_holder(casting.knowledge, scope, office, casting.day, not coming)
        if entry:
            return casting.add_entry(entry)
    later: str | None = None
    for mention in reversed(casting.mentions):
        if mention.start > standing.head and later:
            continue
        who = casting.actors[mention.actor]
        if who.kind != "person" or not who.office or mention.form != "name":
            continue
        if body:
            if who.code != body.code:
                continue
        elif standing.country:
            if who.country != standing.country:
                continue
        elif standing.organization and who.organization != standing.organization:
            continue
        if coming != (not COMING.isdisjoint(who.office.lower().replace("-", " ").split())):
            continue  # "the president-elect" is not the president
        if not fits_office(casting, who, office, leader) or colleague(casting, standing, who):
            continue
        if mention.start < standing.head:
            return who.id
        later = who.id
    if scope is None or coming:
        return later if coming else None
    going = leaving(casting, standing)
    if later and not going:
        return later
    words = standing.words if office not in casting.knowledge.single else standing.role.name
    portfolio = standing.role.name if office == "minister" and " " in standing.role.name else ""
    day = casting.day
    entry = choose_holder(casting.knowledge, scope, office, leader, day, words, portfolio, going)
    return casting.add_entry(entry) if entry else later


def leaving(casting: Casting, standing: Standing) -> bool:
    """Whether the words around a title tell that a term ends: "soldiers seized the president"."""
    around = casting.doc[max(standing.start - BESIDE, 0) : standing.end + BESIDE]
    return any(t.lemma_.lower() in ENDING and t.pos_ != "ADJ" for t in around) or any(
        t.lemma_.lower() in REMOVED and undergone(casting, standing, t.i)
        for t in casting.doc[standing.end : standing.end + REMOVED_IN]
    )


def undergone(casting: Casting, standing: Standing, verb: int) -> bool:
    """Whether a verb in the passive is said of who has a title, or of "he" or "she" after it."""
    return any(
        casting.heads[at] == verb
        and casting.deps[at] == "nsubjpass"
        and (at == standing.head or casting.lower[at] in ("he", "she"))
        for at in range(standing.start, verb)
    )


def heads_body(casting: Casting, standing: Standing) -> bool:
    """Whether a title is that of the one who heads a body: "the IMF's managing director", but not
    "the IMF's Africa director"."""
    return standing.role.office in BODY_HEADS and of_body_alone(casting, standing)


def of_body_alone(casting: Casting, standing: Standing) -> bool:
    """Whether a title has besides the role nothing but a body's name: "UN chief", not "UN rights
    chief"."""
    if not standing.body:
        return False
    told = standing.words
    if told.lower().endswith(standing.role.name.lower()):
        told = told[: -len(standing.role.name)].rstrip(" '’s")
    told = told.partition(" of ")[2].removeprefix("the ") or told  # "head of the WHO"
    names = casting.knowledge.names.get(told, ())
    return any(casting.knowledge.entries[n.entry] is standing.body for n in names)


def regional(casting: Casting, standing: Standing) -> str | None:
    """Who leads a part of a state on the day: "the Catalan leader", "the governor of Texas"."""
    day, knowledge = casting.day, casting.knowledge
    if day is None or standing.role.office not in REGIONAL:
        return None
    named = {land.name for _, land in casting.country_hits(standing.start, standing.end)}
    named |= {e.text for e in casting.doc[standing.start : standing.end].ents}  # "New York"
    found = [
        (term.start or "", at)
        for at in knowledge.holders.get(f"{standing.country}/governor", ())
        for term in knowledge.entries[at].terms
        if term.office == "governor"
        and term.covers(day)
        and any(term.title.endswith(f" of {name}") for name in named)
    ]
    return casting.add_entry(knowledge.entries[max(found)[1]]) if found else None


def past_holder(casting: Casting, standing: Standing) -> str | None:
    """The one person of the text before "Yemen's former president" who once held the office."""
    if not standing.former or not standing.country:
        return None
    found = {
        mention.actor
        for mention in casting.mentions
        if mention.start < standing.start
        and (entry := casting.known.get(mention.actor)) is not None
        and any(
            t.office == standing.role.office and t.country == standing.country for t in entry.terms
        )
    }
    return found.pop() if len(found) == 1 else fallen(casting, standing)


def fallen(casting: Casting, standing: Standing) -> str | None:
    """Who was the last to lose an office not long ago, where a title says that somebody did: "the
    deposed prime minister"."""
    before = casting.lower[max(standing.start - 1, 0) : standing.head]
    scope, office, day = standing.country, standing.role.office, casting.day
    if not (scope and office and day) or FALLEN.isdisjoint(before):
        return None
    ended = [
        (gone, at)
        for at, term in terms_of(casting.knowledge, scope, office)
        if term.end and -FALLEN_FOR <= (gone := days_between(day, term.end)) <= 0
    ]
    return casting.add_entry(casting.knowledge.entries[max(ended)[1]]) if ended else None


def fits_office(casting: Casting, who: Identity, office: str, leader: bool) -> bool:
    """Whether a person of this text has an office, by the tables or by the words of the title."""
    entry = casting.known.get(who.id)
    if entry and any(
        t.office == office and (casting.day is None or t.covers(casting.day)) for t in entry.terms
    ):
        return True
    words = (who.office or "").lower()
    roles = casting.knowledge.roles
    leads = any(f" {title} " in f" {words} " for title in LEADER_TITLES)
    if leader and leads and office not in ROYAL:
        if "vice" in words or "deputy" in words:
            return False
        if not held_by_another(casting, who, office):
            return True
    return any(
        roles[part].office == office
        for part in (
            words,
            words.split(" of ")[0],
            " ".join(words.split()[1:]),
            " ".join(words.split()[-2:]),
            words.split()[-1] if words else "",
        )
        if part in roles
    )


def colleague(casting: Casting, standing: Standing, who: Identity) -> bool:
    """Whether a minister of one thing is not meant by the title of another's: "Finance Minister Roe
    left; the fisheries minister stayed"."""
    theirs = (who.office or "").lower().split()
    if standing.role.office != "minister" or len(theirs) < 2:
        return False
    ours = {
        casting.lower[at]
        for at in range(standing.start, standing.head)
        if casting.tags[at] == "NOUN" and at not in casting.hits
    }
    return bool(ours) and ours.isdisjoint(theirs)


def held_by_another(casting: Casting, who: Identity, office: str) -> bool:
    """Whether somebody else has a leader's office in the same state on the day: where a premier is
    named, "the president" is not the premier, but for a state that has no president."""
    if office not in LEADERS or office == "leader" or not who.country:
        return False
    return choose_holder(casting.knowledge, who.country, office, False, casting.day) is not None


def find_counterpart(casting: Casting, token: int) -> bool:
    """ "His Russian counterpart": the holder of the same office in the country named."""
    start = token
    while start and casting.tags[start - 1] in ("ADJ", "PROPN", "NOUN"):
        start -= 1
    end = token + 1
    countries = [land.country for _, land in casting.country_hits(start, token)]
    if not countries and casting.lower[end : end + 1] in (["from"], ["in"]):
        for at, land in casting.country_hits(end + 1, end + 3):
            countries.append(land.country)
            end = casting.hits[at].end
    country = countries[0] if countries else None
    if country is None:
        other = other_of_pair(casting, token) if start == token else None
        if other is not None:
            casting.mention(token, token + 1, other, "title", token)
        return other is not None
    owner = next(
        (
            m.actor
            for m in reversed(casting.mentions)
            if m.start < token
            and casting.actors[m.actor].kind == "person"
            and casting.actors[m.actor].country not in (None, country)
        ),
        None,
    )
    actor = same_office(casting, owner, country)
    if actor is None:
        theirs = casting.actors[owner] if owner else None
        sector = (theirs.sector if theirs else None) or "GOV"
        words = casting.text(start, end)
        code = person_code(country, sector, casting.knowledge)
        who = Identity(slug(f"{country} counterpart"), words, "person", country, None, sector, code)
        actor = casting.add(who)
    casting.mention(start, end, actor, "title", token)
    return True


def other_of_pair(casting: Casting, token: int) -> str | None:
    """Whom "his counterpart" means behind one of two who hold one post in two states, where the
    text has them together: "the premiers of Fiji and Samoa"."""
    if not token or casting.lower[token - 1] not in ("his", "her"):
        return None
    before = [m for m in casting.mentions if m.start < token]
    people = [m for m in before if casting.actors[m.actor].kind == "person"]
    owner = max(people, key=lambda m: m.start, default=None)
    pairs = {casting.actors[m.actor].members for m in before if m.form == "group"}
    for pair in pairs:
        if owner is not None and owner.actor in pair and len(pair) == 2:
            other = pair[pair[0] == owner.actor]
            return other if casting.actors[other].kind == "person" else None
    return None


def same_office(casting: Casting, owner: str | None, country: str) -> str | None:
    """Who has in a country the office that somebody has: of this text, else of the tables."""
    known = casting.known.get(owner) if owner else None
    terms = [
        t for t in (known.terms if known else ()) if casting.day is None or t.covers(casting.day)
    ]
    offices = [t.office for t in terms]
    for mention in reversed(casting.mentions):
        who = casting.actors[mention.actor]
        if (
            who.kind == "person"
            and who.country == country
            and who.office
            and (not offices or any(fits_office(casting, who, o, o in LEADERS) for o in offices))
        ):
            return who.id
    for term in terms:
        usual = casting.knowledge.leaders(term.country or "", casting.day) or ("president",)
        # The counterpart of who leads a state is who leads the other, whatever the office.
        office = "leader" if term.office == usual[0] else term.office
        entry = choose_holder(
            casting.knowledge, country, office, office in LEADERS or office == "leader", casting.day
        )
        if entry:
            return casting.add_entry(entry)
    return None
