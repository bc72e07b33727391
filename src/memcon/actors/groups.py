"""People and bodies named by what they are: "the Chinese leader", "the two sides", "officials"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group, joined
from memcon.actors.identity import LEADERS, choose_holder, person_code
from memcon.actors.roles import APART, Standing, extend_right, role_at
from memcon.knowledge.naming import slug

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
FEW = {"pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}  # "the pair", "the two" by themselves
DEFINITE = frozenset("the his her its their our this that these those".split())
SIDES = frozenset(
    "sides side parties countries nations states neighbours neighbors governments "
    "capitals powers rivals allies giants foes enemies adversaries superpowers combatants".split()
)
STATES = frozenset(
    "countries nations states governments capitals neighbours neighbors giants superpowers".split()
)
LEADERSHIP = frozenset(
    "leaders presidents men counterparts ministers premiers statesmen heads women".split()
)
LEADER_WORDS = frozenset(
    "leader president ruler strongman dictator head premier autocrat statesman".split()
)
LEADER_TITLES = ("president", "prime minister", "premier", "leader", "chancellor", "king")
PAIR_REACH = 400  # tokens back that "the two sides" may look for a pair already named
NEAR = 60  # tokens back that "the neighbours" may


def find_groups(casting: Casting) -> None:
    """Enter every role phrase that names nobody by name."""
    named = list(joined(casting))
    for token, word in enumerate(casting.lower):
        if token in casting.covered or token in casting.titles:
            continue
        if find_several(casting, named, token, word):
            continue
        if word == "counterpart" and find_counterpart(casting, token):
            continue
        if token not in casting.roles or not is_head(casting, token):
            continue
        standing = role_at(casting, token + 1)
        if standing is not None:
            enter(casting, extend_right(casting, standing))


def is_head(casting: Casting, token: int) -> bool:
    """Whether a role word is used as a noun of its own, not as a part of another."""
    if casting.tags[token] not in ("NOUN", "PROPN"):
        return False
    head = casting.heads[token]
    return not (head > token and casting.deps[token] in ("compound", "amod", "nmod", "npadvmod"))


def enter(casting: Casting, standing: Standing) -> None:
    """Enter the actor that a role phrase names."""
    role, country = standing.role, standing.country
    determiner = casting.lower[standing.start - 1] if standing.start else ""
    indefinite = determiner in ("a", "an", "another", "one", "some", "no")
    named = standing.former or standing.local or standing.owned
    if role.office and role.person and not role.plural and not indefinite and not named:
        holder = holder_of(casting, standing, role.office)
        if holder:
            casting.mention(standing.start, standing.end, holder, "title", standing.head)
            return
    if role.name in ("government", "regime", "administration") and country and not standing.local:
        home = casting.government(country)
        if home:
            casting.mention(standing.start, standing.end, home, "role", standing.head)
            return
    if len(standing.countries) > 1 and (role.plural or not role.person):
        members = tuple(
            casting.add(described(casting, standing, iso)) for iso in standing.countries
        )
        group = Identity(
            slug(standing.words), standing.words, "group", members=members, sector=role.sector
        )
        casting.mention(standing.start, standing.end, casting.add(group), "group", standing.head)
        return
    who = described(casting, standing, country)
    casting.mention(standing.start, standing.end, casting.add(who), "role", standing.head)


def described(casting: Casting, standing: Standing, country: str | None) -> Identity:
    """An actor known by role, and country or body where the words give one."""
    role = standing.role
    kind = "person" if role.person and not role.plural else "group"
    if not role.person:
        kind = "organization"
    _, sector, code = replace(standing, country=country).affiliation(casting)
    name = " ".join(w for w in standing.words.split() if w.lower() not in DEFINITE)
    key = name
    if country and not standing.body:
        key = f"{country}-{role.name}{'s' if role.plural else ''}"
        if standing.former or standing.local or standing.owned:
            key = f"{country}-{name}"
    if len(standing.countries) > 1 and country:
        land = casting.knowledge.entries[casting.knowledge.states[country]].name
        name = f"{role.name}s of {land}" if role.plural else f"{role.name} of {land}"
    return Identity(
        slug(key),
        name,
        kind,
        country,
        standing.organization if not country else None,
        sector,
        code,
        gender=role.gender,
    )


def holder_of(casting: Casting, standing: Standing, office: str) -> str | None:
    """Who holds an office: a person of this text who fits, else the knowledge base's on the day."""
    leader = standing.role.name.lower() in LEADER_WORDS or office in LEADERS
    body = standing.body if standing.body and standing.body.sector in APART else None
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
        if not fits_office(casting, who, office, leader):
            continue
        if mention.start < standing.head:
            return who.id
        later = who.id
    scope = standing.organization if body else standing.country or standing.organization
    if scope is None:
        return None
    if later:
        return later
    entry = choose_holder(casting.knowledge, scope, office, leader, casting.day)
    return casting.add_entry(entry) if entry else None


def fits_office(casting: Casting, who: Identity, office: str, leader: bool) -> bool:
    """Whether a person of this text has an office, by the tables or by the words of the title."""
    entry = casting.known.get(who.id)
    if entry and any(
        t.office == office and (casting.day is None or t.covers(casting.day)) for t in entry.terms
    ):
        return True
    words = (who.office or "").lower()
    if leader and any(f" {title} " in f" {words} " for title in LEADER_TITLES):
        return "vice" not in words and "deputy" not in words
    roles = casting.knowledge.roles
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
        return False
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


def same_office(casting: Casting, owner: str | None, country: str) -> str | None:
    """Who has in a country the office that somebody has: of this text, else of the tables."""
    known = casting.known.get(owner) if owner else None
    terms = [
        t
        for t in (known.terms if known else ())
        if casting.day is None or t.covers(casting.day)
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
        usual = casting.knowledge.leading.get(term.country or "", ("president",))
        # The counterpart of who leads a state is who leads the other, whatever the office.
        office = "leader" if term.office == usual[0] else term.office
        entry = choose_holder(
            casting.knowledge, country, office, office in LEADERS or office == "leader", casting.day
        )
        if entry:
            return casting.add_entry(entry)
    return None


def find_several(casting: Casting, named: list[Mention], token: int, word: str) -> bool:
    """ "The two leaders", "both sides", "the pair", "the three countries": those last spoken of."""
    bare = word == "both" and casting.deps[token] in ("nsubj", "nsubjpass", "pobj", "dobj")
    few = FEW.get(word) if is_pair_word(casting, token, word) else None
    if not bare and not few and word not in SIDES and word not in LEADERSHIP:
        return False
    start = token
    while not bare and start and casting.tags[start - 1] in ("ADJ", "NUM", "DET", "PROPN", "VERB"):
        start -= 1
    before = casting.lower[start:token]
    number = 2 if bare else few or next((NUMBERS[w] for w in before if w in NUMBERS), None)
    if casting.lower[token + 1 : token + 2] == ["of"] or any(
        True for _ in casting.country_hits(start, token)
    ):
        return False
    people = None if bare or few else word in LEADERSHIP
    members = last_named(casting, named, token, number, people)
    if not members and number == 2:
        members = two_people(casting, token) if people is not False else ()
        members = members if len(members) == 2 else two_sides(casting, token)
    elif not members and number is None and plainly_two(casting, start, token, word):
        members = two_sides(casting, token)
    if len(members) < 2 or (number is None and not set(before) & DEFINITE):
        return False
    if start < token and casting.lower[start] == "the":
        start += 1
    casting.mention(start, token + 1, enter_group(casting, members), "group", token)
    return True


def is_pair_word(casting: Casting, token: int, word: str) -> bool:
    """Whether "pair", "two" stand by themselves after "the"."""
    return (
        word in FEW
        and token > 0
        and casting.lower[token - 1] == "the"
        and casting.deps[token] in ("nsubj", "nsubjpass", "pobj", "dobj")
        and casting.lower[token + 1 : token + 2] != ["of"]
    )


def plainly_two(casting: Casting, start: int, token: int, word: str) -> bool:
    """Whether a plural without a number means two: "the sides", "between the countries"."""
    before = casting.lower[start:token]
    between = start and casting.lower[start - 1] == "between" and word in STATES
    return bool(before) and set(before) <= DEFINITE and (word in ("sides", "parties") or bool(between))


def last_named(
    casting: Casting, named: list[Mention], token: int, number: int | None, people: bool | None
) -> tuple[str, ...]:
    """The members of the last coordination before a token that has the number and the kind."""
    for mention in reversed(named):
        if mention.end > token:
            continue
        if token - mention.end > (PAIR_REACH if number else NEAR):
            break
        members = casting.actors[mention.actor].members
        persons = casting.actors[members[0]].kind == "person"
        if people is not None and persons != people:
            continue
        if len(members) == (number or 2):
            return members
    return ()


def two_people(casting: Casting, token: int) -> tuple[str, ...]:
    """The two officials of different states or bodies named last before a token."""
    return last_two(
        casting, token, lambda who: who.id if who.kind == "person" and who.office else None
    )


def two_sides(casting: Casting, token: int) -> tuple[str, ...]:
    """The two countries or bodies meant by "the two sides": those of the last pair of people who
    were spoken of together, else the two whose names or officials came last."""
    states_only = casting.lower[token] in STATES

    def side(who: Identity) -> str | None:
        if who.country and (who.kind in ("country", "government") or who.office):
            return casting.add_country(who.country)
        if states_only or who.kind != "organization" or who.name[:1].islower():
            return None
        return who.id if who.sector not in ("MED", "BUS") else None

    for mention in reversed(casting.mentions):
        pair = casting.actors[mention.actor].members
        if mention.form == "group" and len(pair) == 2 and 0 < token - mention.start < PAIR_REACH:
            lands = [side(casting.actors[m]) for m in pair]
            if all(lands) and lands[0] != lands[1]:
                return tuple(land for land in lands if land)
            break
    return last_two(casting, token, side)


def last_two(
    casting: Casting, token: int, side: Callable[[Identity], str | None]
) -> tuple[str, ...]:
    """The last two actors before a token that a test lets through and that are of two countries
    or bodies, as the test gives them, in the order in which the text first names them."""
    found: dict[str, str] = {}
    for mention in sorted(casting.mentions, key=lambda m: -m.start):
        if mention.start >= token or mention.form in ("group", "pronoun", "place"):
            continue
        who = casting.actors[mention.actor]
        home = who.country or who.organization or who.id
        if home in found:
            continue
        chosen = side(who)
        if chosen is None:
            continue
        found[home] = chosen
        if len(found) == 2:
            break
    order = list(casting.actors)
    return tuple(sorted(found.values(), key=order.index))
