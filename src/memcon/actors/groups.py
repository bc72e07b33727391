"""People and bodies named by what they are: "the Chinese leader", "the two sides", "officials"."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import LEADERS, choose_holder, person_code
from memcon.actors.roles import Standing, extend_right, role_at
from memcon.knowledge.compiling import slug

PAIR = frozenset(("two", "both"))
DEFINITE = frozenset("the his her its their our this that these those".split())
SIDES = frozenset(
    "sides side parties countries nations states neighbours neighbors governments "
    "capitals powers rivals allies".split()
)
LEADERSHIP = frozenset(
    "leaders presidents men counterparts ministers premiers statesmen heads women".split()
)
LEADER_WORDS = frozenset(
    "leader president ruler strongman dictator head premier autocrat statesman".split()
)
BLOCS = {"west": "WEST"}


def find_groups(casting: Casting) -> None:
    """Enter every role phrase that names nobody by name."""
    count = len(casting.words)
    for token in range(count):
        if casting.tags[token] not in ("NOUN", "PROPN", "ADJ", "PRON", "DET", "NUM", "VERB"):
            continue
        word = casting.lower[token]
        if token in casting.covered:
            continue
        if find_pair(casting, token, word):
            continue
        if word == "counterpart" and find_counterpart(casting, token):
            continue
        standing = role_at(casting, token + 1)
        if standing is None or is_title(casting, token):
            continue
        follow = token + 1
        if follow < count and casting.heads[token] == follow and casting.deps[token] == "compound":
            continue
        standing = extend_right(casting, standing, token + 1)
        enter(casting, standing, token)


def is_title(casting: Casting, token: int) -> bool:
    """Whether a role word stands before or beside the name of the one who has it."""
    after = token + 1
    if after < len(casting.words) and casting.words[after] == ",":
        after += 1
        named = casting.covered.get(after)
        return (
            named is not None
            and casting.actors[named.actor].kind == "person"
            and (casting.deps[named.head] == "appos")
        )
    named = casting.covered.get(after)
    if named is not None and casting.actors[named.actor].kind == "person":
        return True
    head = casting.heads[token]
    named = casting.covered.get(head)
    return (
        casting.deps[token] == "appos"
        and named is not None
        and casting.actors[named.actor].kind == "person"
    )


def enter(casting: Casting, standing: Standing, token: int) -> None:
    """Enter the actor that a role phrase names."""
    role, country = standing.role, standing.country
    determiner = casting.lower[standing.start - 1] if standing.start else ""
    indefinite = determiner in ("a", "an", "another", "one", "some", "no")
    if role.office and role.person and not role.plural and not indefinite:
        holder = holder_of(casting, standing, role.office, token)
        if holder:
            casting.mention(standing.start, standing.end, holder, "title", token)
            return
    if role.name in ("government", "regime", "administration") and country:
        home = casting.government(country)
        if home:
            casting.mention(standing.start, standing.end, home, "role", token)
            return
    if len(standing.countries) > 1 and (role.plural or not role.person):
        members = tuple(
            casting.add(described(casting, standing, iso)) for iso in standing.countries
        )
        group = Identity(
            slug(standing.words), standing.words, "group", members=members, sector=role.sector
        )
        casting.mention(standing.start, standing.end, casting.add(group), "group", token)
        return
    who = described(casting, standing, country)
    casting.mention(standing.start, standing.end, casting.add(who), "role", token)


def described(casting: Casting, standing: Standing, country: str | None) -> Identity:
    """An actor known by role, and country or body where the words give one."""
    role = standing.role
    kind = "person" if role.person and not role.plural else "group"
    if not role.person:
        kind = "organization"
    code = person_code(country, role.code or role.sector, casting.knowledge)
    if not country and standing.organization_code:
        code = standing.organization_code
    plain = " ".join(w for w in standing.words.split() if w.lower() not in DEFINITE)
    key = f"{country}-{role.name}" if country and not standing.body else plain
    if kind == "group" and role.person:
        key += "s"
    name = plain
    if len(standing.countries) > 1 and country:
        land = casting.knowledge.entries[casting.knowledge.states[country]].name
        name = f"{role.name}s of {land}"
    return Identity(
        slug(key),
        name,
        kind,
        country,
        standing.organization if not country else None,
        role.sector,
        code,
        gender=role.gender,
    )


def holder_of(casting: Casting, standing: Standing, office: str, token: int) -> str | None:
    """Who holds an office: a person of this text who fits, else the knowledge base's on the day."""
    leader = standing.role.name.lower() in LEADER_WORDS or office in LEADERS
    best: str | None = None
    for mention in reversed(casting.mentions):
        if mention.start > token and best:
            continue
        who = casting.actors[mention.actor]
        if who.kind != "person" or not who.office or mention.form != "name":
            continue
        if standing.country and who.country != standing.country:
            continue
        if (
            standing.organization
            and not standing.country
            and (who.organization != standing.organization)
        ):
            continue
        if not fits_office(casting, who, office, leader):
            continue
        if mention.start < token:
            return who.id
        best = who.id
    if best and (standing.country or standing.organization):
        return best
    scope = standing.country or standing.organization
    if scope is None or (casting.day is None and not standing.country):
        return None
    entry = choose_holder(casting.knowledge, scope, office, leader, casting.day)
    return casting.add_entry(entry) if entry else None


def fits_office(casting: Casting, who: Identity, office: str, leader: bool) -> bool:
    """Whether a person of this text has an office, by the tables or by the words of the title."""
    entries = casting.knowledge.entries
    for at in casting.knowledge.holders.get(f"{who.country or who.organization}/{office}", ()):
        if entries[at].id == who.id:
            return True
    words = (who.office or "").lower()
    roles = casting.knowledge.roles
    if leader and (
        "president" in words
        or "prime minister" in words
        or "leader" in words
        or "chancellor" in words
        or "king" in words.split()
    ):
        return "vice" not in words and "deputy" not in words
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
    standing_from = token
    while standing_from and casting.tags[standing_from - 1] in ("ADJ", "PROPN", "NOUN"):
        standing_from -= 1
    countries = [iso for _, iso in casting.country_hits(standing_from, token)]
    if not countries:
        return False
    owner = next(
        (
            casting.actors[m.actor]
            for m in reversed(casting.mentions)
            if m.start < token
            and casting.actors[m.actor].kind == "person"
            and casting.actors[m.actor].country not in (None, countries[0])
        ),
        None,
    )
    offices = [
        key.split("/")[1]
        for key, holders in casting.knowledge.holders.items()
        if owner
        and owner.country
        and key.startswith(f"{owner.country}/")
        and any(casting.knowledge.entries[h].id == owner.id for h in holders)
    ]
    for mention in reversed(casting.mentions):
        who = casting.actors[mention.actor]
        if (
            who.kind == "person"
            and who.country == countries[0]
            and who.office
            and (not owner or any(fits_office(casting, who, o, o in LEADERS) for o in offices))
        ):
            casting.mention(standing_from, token + 1, who.id, "title", token)
            return True
    for office in offices:
        entry = choose_holder(
            casting.knowledge, countries[0], office, office in LEADERS, casting.day
        )
        if entry:
            casting.mention(standing_from, token + 1, casting.add_entry(entry), "title", token)
            return True
    return False


def find_pair(casting: Casting, token: int, word: str) -> bool:
    """ "The two leaders", "both sides", "both": the two of the kind last spoken of."""
    doc = casting.doc
    bare = word == "both" and casting.deps[token] in ("nsubj", "nsubjpass", "pobj", "dobj")
    if not bare and word not in SIDES and word not in LEADERSHIP:
        return False
    start = token
    if not bare:
        while start and casting.tags[start - 1] in ("ADJ", "NUM", "DET"):
            start -= 1
        before = casting.lower[start:token]
        if not PAIR & set(before) and not (
            word in ("sides", "parties") and set(before) <= DEFINITE and before
        ):
            return False
    people_only = bare or word in LEADERSHIP
    members = last_two(casting, token, people_only)
    if len(members) < 2 and bare:
        members = last_two(casting, token, False)
    if len(members) < 2:
        return False
    if start < token and casting.lower[start] == "the":
        start += 1
    names = " and ".join(casting.actors[m].name for m in members)
    group = Identity(slug("group " + names), names, "group", members=members)
    casting.mention(start, token + 1, casting.add(group), "group", token)
    return bool(doc)


def last_two(casting: Casting, token: int, people_only: bool) -> tuple[str, ...]:
    """The two different people, or countries, named last before a token, in the text's order."""
    found: list[str] = []
    lands: list[str | None] = []
    for mention in sorted(casting.mentions, key=lambda m: -m.start):
        if mention.start >= token or mention.form in ("group", "pronoun"):
            continue
        who = casting.actors[mention.actor]
        if people_only and (who.kind != "person" or not who.office):
            continue
        if not people_only and who.kind not in ("country", "government", "organization"):
            continue
        land = who.country or who.organization or who.id
        if who.id in found or land in lands:
            continue
        found.append(who.id)
        lands.append(land)
        if len(found) == 2:
            return tuple(reversed(found))
    return tuple(reversed(found))
