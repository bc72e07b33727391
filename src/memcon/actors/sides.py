"""The two sides of a quarrel or a meeting: countries, parties or forces, of its own sentence before
those that the text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from memcon.actors.cast import STATE_KINDS, Identity, Mention
from memcon.actors.casting import Casting

SIDES = frozenset(
    "sides side parties countries nations states neighbours neighbors governments "
    "capitals powers rivals allies giants foes enemies adversaries superpowers combatants".split()
)
ARMS = frozenset("forces armies militaries factions".split())
ARMED = frozenset(("MIL", "REB", "PRM"))
AT_WAR = ARMED | {"GOV"}
STATES = frozenset(
    "countries nations states governments capitals neighbours neighbors giants superpowers "
    "powers".split()
)
BODY_NOUNS = frozenset("parties movements groups organisations organizations".split())
PARTISAN = frozenset(("PTY", "OPP", "REB"))
ASIDE = frozenset(("NGO", "JRN", "BUS", "MED", "JUD", "EDU"))  # who are no side of a quarrel
SPOKEN_OF = frozenset(("name", "title", "metonym", "role", "adjective"))
TELLING = frozenset("say tell add report state announce warn claim note confirm".split())
PAIR_REACH = 400  # tokens back that "the two sides" may look for a pair already named


def others(casting: Casting, token: int) -> frozenset[str]:
    """Who does something to those whom a plural at a token means, and so is none of them, with
    their states: "*Oslo* urged both sides"."""
    if casting.deps[token] not in ("dobj", "dative", "pobj"):
        return frozenset()
    verb = casting.heads[token]
    if casting.deps[token] == "pobj":
        verb = casting.heads[verb]
    doing = [c for c in casting.doc[verb].children if c.dep_ in ("nsubj", "nsubjpass")]
    found: set[str] = set()
    for who in [casting.covered.get(t.i) for c in doing for t in (c, *c.conjuncts)]:
        found |= with_state(casting, who) if who is not None else set()
    return frozenset(found)


def with_state(casting: Casting, mention: Mention) -> set[str]:
    """The ids of an actor that is mentioned, of its members and of its state."""
    who = casting.actors[mention.actor]
    state = casting.add_country(who.country) if who.country else None
    return {who.id, *who.members, *([state] if state else ())}


def tellers(casting: Casting, token: int) -> set[str]:
    """The officials on whose word the clause of a token is told, with their states: "an *Omani*
    official said that the two sides"."""
    found: set[str] = set()
    for verb in casting.doc[token].ancestors:
        if verb.lemma_ in TELLING:
            for child in verb.children:
                who = casting.covered.get(child.i) if child.dep_ == "nsubj" else None
                if who is not None and casting.actors[who.actor].kind == "person":
                    found |= with_state(casting, who)
    return found


def two_sides(casting: Casting, token: int, barred: frozenset[str]) -> tuple[str, ...]:
    """The two countries or bodies meant by "the two sides": those of the last pair of people who
    were spoken of together, else the two whose names or officials came last."""
    if casting.lower[token] in ARMS:
        return ()
    side = siding(casting, casting.lower[token] in STATES, barred)
    for mention in reversed(casting.mentions):
        pair = casting.actors[mention.actor].members
        if mention.form == "group" and len(pair) == 2 and 0 < token - mention.start < PAIR_REACH:
            lands = [side(casting.actors[m]) for m in pair]
            if all(lands) and lands[0] != lands[1]:
                return tuple(land for land in lands if land)
            break
    if casting.lower[token] in BODY_NOUNS:
        found = last_two(casting, token, partisan)
        if len(found) > 1 or casting.lower[token] not in SIDES:
            return found
    found = two_here(casting, token, side) or most_named(casting, token, side)
    found = found or last_two(casting, token, side)
    sides = (casting.actors[one] for one in found)
    if any(one.kind not in STATE_KINDS and one.sector not in AT_WAR for one in sides):
        found = belligerents(casting, token) or found
    return with_next(casting, token, found[0], side) if len(found) == 1 else found


def belligerents(casting: Casting, token: int) -> tuple[str, ...]:
    """The power and the rebels of whom a text has told most before a token, those of one state."""
    counts: Counter[str] = Counter()
    for mention in casting.mentions:
        who = casting.actors[mention.actor]
        fights = who.kind in ("organization", "government", "group") and not who.members
        if mention.start < token and mention.form != "place" and fights:
            counts[who.id] += who.sector in AT_WAR
    told = [casting.actors[one] for one, number in counts.most_common() if number]
    rebels = next((one for one in told if one.sector in ("REB", "PRM")), None)
    power = next((one for one in told if one.sector in ("MIL", "GOV")), None)
    if rebels is None or power is None:
        return ()
    apart = rebels.country and power.country and rebels.country != power.country
    return () if apart else (power.id, rebels.id)


def siding(
    casting: Casting, states_only: bool, barred: frozenset[str]
) -> Callable[[Identity], str | None]:
    """A test that gives for an actor the country or body that it is as a side of a quarrel."""

    def side(who: Identity) -> str | None:
        police = who.sector == "COP"  # no side apart from its state
        if who.country and (who.kind in STATE_KINDS or who.office or police):
            state = casting.add_country(who.country)
            return state if state not in barred else None
        if states_only or who.kind != "organization" or who.id in barred:
            return None
        if who.sector == "MIL" and who.country:
            return army_of(casting, who.country)
        if who.name[:1].islower():
            return None
        # A name of which nothing is known may be a road's or a town's.
        return who.id if who.sector and who.sector not in ASIDE | {"IGO"} else None

    return side


def army_of(casting: Casting, country: str) -> str:
    """The id of the first army of a state in a text: "Chad's army", later "the military"."""
    return next(
        who.id
        for who in casting.actors.values()
        if who.kind == "organization" and who.sector == "MIL" and who.country == country
    )


def two_here(
    casting: Casting, token: int, side: Callable[[Identity], str | None]
) -> tuple[str, ...]:
    """The only two sides that stand before a token in its own sentence, without the official who
    tells of them."""
    first = casting.doc[token].sent.start
    here = [m for m in casting.mentions if first <= m.start < token and m.form in SPOKEN_OF]
    near = list(dict.fromkeys(s for m in here if (s := side(casting.actors[m.actor]))))
    if len(near) > 2:
        told_by = tellers(casting, token)
        near = [one for one in near if one not in told_by]
    return tuple(near) if len(near) == 2 else ()


def nearer_two(
    casting: Casting, token: int, named: tuple[str, ...], barred: frozenset[str]
) -> tuple[str, ...]:
    """The two sides that stand before a token in its own sentence, places counted in, else those
    that the text is about, if others `named` together stand a sentence or more before."""
    first = casting.doc[token].sent.start
    before = [m for m in casting.mentions if m.start < token and m.form != "pronoun"]
    if any(m.start >= first and m.actor in named for m in before) or not named:
        return ()
    side = siding(casting, casting.lower[token] in STATES, barred)
    here = [m for m in before if m.start >= first and m.form != "group"]
    near = tuple(dict.fromkeys(s for m in here if (s := side(casting.actors[m.actor]))))
    if len(near) == 2:
        return near
    most = most_named(casting, token, side)
    return () if set(most) == set(named) else most


def with_next(
    casting: Casting, token: int, one: str, side: Callable[[Identity], str | None]
) -> tuple[str, ...]:
    """A side with another that the rest of the sentence names: "Iran fired … Both sides lost men,
    and Iraq said"."""
    end = casting.doc[token].sent.end
    for mention in sorted(casting.mentions, key=lambda m: m.start):
        if token < mention.start < end and mention.form not in ("group", "pronoun", "place"):
            other = side(casting.actors[mention.actor])
            if other and other != one:
                return (one, other)
    return (one,)


def armed(who: Identity) -> str | None:
    """Who fights, as one of "the two forces"."""
    return who.id if who.sector in ARMED and who.kind in ("organization", "group") else None


def partisan(who: Identity) -> str | None:
    """A party, as one of "the two parties"."""
    return who.id if who.sector in PARTISAN and who.kind == "organization" else None


def most_named(
    casting: Casting, token: int, side: Callable[[Identity], str | None]
) -> tuple[str, ...]:
    """The two sides that a text has named far more often than any other before a token."""
    counts: Counter[str] = Counter()
    for mention in casting.mentions:
        if mention.start < token and mention.form not in ("group", "pronoun", "place"):
            chosen = side(casting.actors[mention.actor])
            if chosen:
                counts[chosen] += 1
    most = counts.most_common(3)
    if len(most) < 3 or most[1][1] < 2 or most[2][1] * 2 > most[1][1]:
        return ()
    order = list(casting.actors)
    return tuple(sorted((most[0][0], most[1][0]), key=order.index))


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
        chosen = side(who)
        apart = side in (armed, partisan) or who.sector in ("REB", "PRM")
        home = chosen if apart else who.country or who.organization or who.id
        if chosen is None or home is None or home in found:
            continue
        found[home] = chosen
        if len(found) == 2:
            break
    order = list(casting.actors)
    return tuple(sorted(found.values(), key=order.index))
