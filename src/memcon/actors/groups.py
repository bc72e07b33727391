"""People and bodies named by what they are: "the Chinese leader", "officials", "Thai troops"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.again import met_before, titled_so
from memcon.actors.bodywords import fits
from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.complements import extend_right
from memcon.actors.coordination import joined
from memcon.actors.delegations import enter_sent
from memcon.actors.homeland import STATE_OFFICES, at_home, held
from memcon.actors.officeholders import find_counterpart, holder_of
from memcon.actors.roles import CAPTIVES, role_at
from memcon.actors.several import DEFINITE, SEVERAL, both_countries, find_several, unrounded
from memcon.actors.sharing import enter_sharing
from memcon.actors.standing import Standing
from memcon.knowledge.naming import pluralise, slug
from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS

BORDERING = frozenset(
    "its their our regional african arab european asian northern southern eastern western smaller "
    "larger giant powerful immediate".split()
)
CONDITIONS = frozenset("emergency siege affairs war alert mind play calamity disaster".split())
NATIONAL = ("-national", "-people")
# Nouns that say behind a body's name what it is, and what stands between the two.
KINDS = word_class("bodies", "kind")
KIND_WORDS = word_class("bodies", "kind_word")
# Governments that are not the one that a state has now.
OTHERS = frozenset(
    "previous former past successive earlier ousted deposed toppled exiled rival shadow parallel "
    "local regional provincial municipal student world".split()
)
GOVERNMENTS = frozenset(("government", "regime", "administration"))
LEAGUES = frozenset(("alliance", "bloc", "cartel"))


def find_groups(casting: Casting) -> None:
    """Enter every role phrase that names nobody by name."""
    named = list(joined(casting))
    for token, word in enumerate(casting.lower):
        if token in casting.covered or token in casting.titles:
            continue
        if casting.context.dates(casting.starts[token]) or (
            casting.signed and casting.is_signature(token)
        ):
            continue  # "PORT-AU-PRINCE, Haiti (AP) —" names no prince
        if word in SEVERAL and find_several(casting, named, token, word):
            continue
        if word == "counterpart" and find_counterpart(casting, token):
            continue
        if token not in casting.roles or not is_head(casting, token):
            continue
        standing = role_at(casting, token + 1)
        if standing is not None and not enter_sent(casting, named, standing):
            enter(casting, of_both(casting, named, extend_right(casting, standing)))


def is_head(casting: Casting, token: int) -> bool:
    """Whether a role word is used as a noun of its own, not as a part of another."""
    if casting.tags[token] not in ("NOUN", "PROPN"):
        return False
    head = casting.heads[token]
    if casting.lower[token + 1 : token + 2] and casting.lower[token + 1] in CAPTIVES:
        return True  # "took the minister hostage"
    if casting.heads[token + 1 : token + 2] == [head] and casting.tags[token + 1] == "VERB":
        return True  # "the secretary-general ordered strikes", read as strikes that were ordered
    return not (head > token and casting.deps[token] in (*MODIFIERS, "npadvmod"))


def of_both(casting: Casting, named: list[Mention], standing: Standing) -> Standing:
    """A plural with the states of "both countries" after it: "the prime ministers of the two"."""
    last = standing.end - 1
    if standing.countries or not standing.role.plural or last <= standing.head:
        return standing
    states = [
        who.country
        for one in both_countries(casting, named, last)
        if (who := casting.actors[one]).country
    ]
    return replace(standing, countries=tuple(states), owned=False) if len(states) > 1 else standing


def enter(casting: Casting, standing: Standing) -> None:
    """Enter the actor that a role phrase names."""
    if is_nobody(casting, standing):
        return
    if not standing.role.person and (body := explained(casting, standing)):
        casting.mention(standing.start, standing.end, body.actor, "role", standing.head)
        return
    if standing.role.person and (bearer := told_of(casting, standing)):
        casting.mention(standing.start, standing.end, bearer, "title", standing.head)
        return
    standing, holder = held(casting, at_home(casting, standing))
    role, country = standing.role, standing.country
    if holder:
        casting.mention(standing.start, standing.end, holder, "title", standing.head)
        return
    if bearer := titled_so(casting, standing):
        casting.mention(standing.start, standing.end, bearer, "title", standing.head)
        return
    if role_is_government(standing) and country:
        home = casting.government(country) if len(standing.countries) < 2 else None
        if home:
            casting.mention(standing.start, standing.end, home, "role", standing.head)
            return
    if enter_sharing(casting, standing):
        return
    if len(standing.countries) > 1 and (role.plural or not role.person):
        enter_several(casting, standing)
        return
    actor = met_before(casting, standing) or casting.add(described(casting, standing, country))
    casting.mention(standing.start, standing.end, actor, "role", standing.head)


def explained(casting: Casting, standing: Standing) -> Mention | None:
    """The body that the words for what it is stand before: "its Bavarian party, the CSU", "the
    opposition Social Democrats"; or after: "the Bild newspaper", "Boko Haram, a militant group"."""
    at = standing.start - 1
    article = at > 1 and casting.lower[at] in ("a", "an", "the")
    told = casting.covered.get(at - 2) if article and casting.words[at - 1] == "," else None
    if told is not None and told.form == "name" and casting.deps[standing.head] == "appos":
        body = casting.actors[told.actor].kind == "organization"
        if body and told.start <= casting.heads[standing.head] < told.end:
            return told
    paper = casting.covered.get(standing.head - 1)
    if paper is None and casting.lower[standing.head - 1] == "news":
        paper = casting.covered.get(standing.head - 2)  # "the Anadolu news agency"
    if paper is not None and paper.form == "name" and standing.role.sector == "JRN" and (
        casting.actors[paper.actor].sector == "JRN"
    ):
        return paper
    if (own := of_its_kind(casting, standing)) is not None:
        return own
    after = standing.end
    if casting.words[after : after + 1] == [","]:
        after += 1 + (casting.lower[after + 1 : after + 2] == ["the"])
    body = casting.covered.get(after)
    if body is None or body.form != "name" or casting.actors[body.actor].kind != "organization":
        return None
    theirs = casting.actors[body.actor].country
    if standing.country and theirs and theirs != standing.country:
        return None  # "attacked by Mali's army, Wagner"
    beside = after == standing.end and casting.words[standing.head].islower()
    apposed = casting.deps[body.head] == "appos" and casting.heads[body.head] == standing.head
    return body if beside or (apposed and after > standing.end) else None


def of_its_kind(casting: Casting, standing: Standing) -> Mention | None:
    """The body named right before the noun for what it is: "the *Hamas* militant group", "Chad's
    ruling *MPS* party"; not "a Hamas group", one of its own."""
    noun = standing.role.name.split()[-1]
    if noun not in KINDS or standing.role.plural or casting.lower[standing.head] != noun:
        return None
    at = standing.head - 1
    while at > standing.start and casting.lower[at] in KIND_WORDS:
        at -= 1
    body = casting.covered.get(at)
    article = casting.lower[standing.start - 1] if standing.start else ""
    if body is None or article in ("a", "an", "another") or body.form != "name":
        return None
    who = casting.actors[body.actor]
    if who.kind != "organization" or not fits(noun, who) or (who.sector == "IGO") != (
        noun in LEAGUES
    ):
        return None
    foreign = standing.country and who.country and standing.country != who.country
    return None if foreign or casting.heads[body.head] < body.start else body


def told_of(casting: Casting, standing: Standing) -> str | None:
    """The person whom an apposition with a clause of its own tells more of: "Mr Lim, a socialist
    who freed the prisoners"; or who is named in one: "the secretary-general, Ann Roe"."""
    end, at = standing.end, standing.start - 1
    if casting.words[end : end + 1] == [","] and not standing.role.plural:
        who = casting.covered.get(end + 1)
        if who is not None and who.form == "name" and casting.actors[who.actor].kind == "person":
            beside = casting.deps[who.head] == "appos"
            if beside and standing.start <= casting.heads[who.head] < end:
                return who.actor
    if standing.role.plural or at < 2 or casting.lower[at] not in ("a", "an"):
        return None
    who = casting.covered.get(at - 2)
    if casting.words[at - 1] != "," or casting.lower[standing.end : standing.end + 1] != ["who"]:
        return None
    named = who is not None and who.form == "name" and casting.actors[who.actor].kind == "person"
    return who.actor if who is not None and named else None


def enter_several(casting: Casting, standing: Standing) -> None:
    """Enter those whom a plural names of several states: "Thai and Lao officials"; where it is an
    office that one person has, the holders: "the prime ministers of India and Pakistan"."""
    office = standing.role.office or ("leader" if standing.role.name == "leaders" else "")
    told = standing.former or standing.local or standing.owned
    single = office in STATE_OFFICES | {"leader"} and not told
    members: list[str] = []
    for iso in standing.countries:
        one = replace(standing, country=iso, countries=(iso,), body=None)
        holder = holder_of(casting, one, office) if single else None
        whole = replace(standing, country=iso)
        if role_is_government(standing):
            holder = casting.government(iso)
        members.append(holder or casting.add(described(casting, whole, iso)))
    words = standing.words
    group = Identity(
        slug(words), words, "group", members=tuple(members), sector=standing.role.sector
    )
    for at, mention in enumerate(casting.mentions):
        # "Kenyan, Ugandan, and Rwandan officials": no national of Kenya
        who, inside = casting.actors[mention.actor], mention.start >= standing.start
        if inside and mention.end <= standing.head and who.id.endswith(NATIONAL):
            state = casting.add_country(who.country or "")
            if state:
                casting.mentions[at] = replace(mention, actor=state, form="adjective")
    head = casting.head(standing.start, max(standing.end, standing.head + 1))
    if not standing.start <= casting.heads[standing.head] < standing.head:
        head = standing.head
    casting.mention(standing.start, standing.end, casting.add(group), "group", head)


def role_is_government(standing: Standing) -> bool:
    """Whether a role phrase names a state's government or governments."""
    words = set(standing.words.lower().split())
    return standing.role.name in GOVERNMENTS and not standing.local and OTHERS.isdisjoint(words)


def is_nobody(casting: Casting, standing: Standing) -> bool:
    """Whether a role's word means no actor here: "excessive force", "its northern neighbour"."""
    if standing.role.name == "force" and not standing.role.plural:
        return casting.lower[standing.end - 1] == "force" and not standing.countries
    if standing.role.name == "state":  # "a state of emergency"
        behind = casting.lower[standing.head + 1 : standing.head + 3]
        return behind[:1] == ["of"] and behind[1:] != [] and behind[1] in CONDITIONS
    if standing.role.name == "movement" and not standing.role.plural:
        bare = standing.start == standing.end - 1 and standing.start > 0
        return bare and casting.lower[standing.start - 1] not in DEFINITE  # "restricting movement"
    if standing.role.name == "industry":  # "deals in the fields of industry and farming"
        bare = standing.start == standing.end - 1
        return bare and casting.deps[standing.head] in ("pobj", "conj")
    if standing.role.name not in ("neighbor", "neighbour"):
        return False
    before = casting.lower[max(standing.start - 1, 0) : standing.end]
    return bool(standing.country or BORDERING & set(before))


def described(casting: Casting, standing: Standing, country: str | None) -> Identity:
    """An actor known by role, and country or body where the words give one."""
    role = standing.role
    kind = "person" if role.person and not role.plural else "group"
    if not role.person:
        kind = "organization"
    _, sector, code = replace(standing, country=country).affiliation(casting)
    name = " ".join(unrounded([w for w in standing.words.split() if w.lower() not in DEFINITE]))
    key, many = name, pluralise(role.name) if role.plural else role.name
    if country and not standing.body:
        key = f"{country}-{role.name}{'s' if role.plural else ''}"
        if standing.former or standing.local or standing.owned:
            key = f"{country}-{name}"
    if len(standing.countries) > 1 and country:
        land = casting.knowledge.entries[casting.knowledge.states[country]].name
        name = f"{many} of {land}"
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
