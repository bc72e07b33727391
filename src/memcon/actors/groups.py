"""People and bodies named by what they are: "the Chinese leader", "officials", "Thai troops"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.coordination import joined
from memcon.actors.officeholders import find_counterpart, holder_of
from memcon.actors.roles import Standing, extend_right, role_at
from memcon.actors.several import DEFINITE, find_several
from memcon.knowledge.naming import slug

BORDERING = frozenset(
    "its their northern southern eastern western smaller larger giant powerful our".split()
)
INSTITUTIONS = frozenset(
    "government administration cabinet authority ministry army military police parliament "
    "legislature judiciary presidency junta".split()
) | frozenset(
    f"{field} ministry"
    for field in "foreign defence defense interior health finance justice trade energy".split()
)


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
    if is_nobody(casting, standing):
        return
    standing = at_home(casting, standing)
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


def is_nobody(casting: Casting, standing: Standing) -> bool:
    """Whether a role's word means no actor here: "excessive force", "its northern neighbour"."""
    if standing.role.name == "force" and not standing.role.plural:
        return casting.lower[standing.end - 1] == "force" and not standing.countries
    if standing.role.name not in ("neighbor", "neighbour"):
        return False
    before = casting.lower[max(standing.start - 1, 0) : standing.end]
    return bool(standing.country or BORDERING & set(before))


def at_home(casting: Casting, standing: Standing) -> Standing:
    """A state's own institution without its name is the one's of the state that the text is about,
    where it is about one: "the government", "the Interior Ministry", "police"."""
    role = standing.role
    if standing.country or standing.body or standing.local or role.name not in INSTITUTIONS:
        return standing
    before = casting.lower[standing.start - 1] if standing.start else ""
    if before in ("a", "an", "any", "no", "another", "some", "other", "every"):
        return standing
    main = casting.context.main
    return replace(standing, country=main, countries=(main,)) if main else standing


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
