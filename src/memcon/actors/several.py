"""Several named together: "the two leaders", "both sides", "the pair", "the three countries"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group
from memcon.actors.encounters import has_office, last_met
from memcon.actors.namesakes import NAMESAKES

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
FEW = {"pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}  # "the pair", "the two" by themselves
DEFINITE = frozenset("the his her its their our this that these those".split())
SIDES = frozenset(
    "sides side parties countries nations states neighbours neighbors governments "
    "capitals powers rivals allies giants foes enemies adversaries superpowers combatants".split()
)
ARMS = frozenset("forces armies militaries factions".split())
ARMED = frozenset(("MIL", "REB", "PRM"))
PARTISAN = frozenset(("PTY", "OPP"))
STATES = frozenset(
    "countries nations states governments capitals neighbours neighbors giants superpowers "
    "powers".split()
)
LEADERSHIP = frozenset(
    "leaders presidents men counterparts ministers premiers statesmen heads women".split()
)
# Whom "the two" and "both" alone make people of the text.
OFFICIALS = frozenset(
    "diplomats officials envoys negotiators candidates commanders generals politicians contenders "
    "chiefs kings monarchs".split()
)
# Who may be states or people.
EITHER = frozenset("neighbours neighbors rivals foes enemies adversaries allies giants".split())
PLURALS = SIDES | LEADERSHIP | OFFICIALS | ARMS
SEVERAL = PLURALS | {"both", *FEW, *NAMESAKES}  # the words that `find_several` is asked about
MEETING = frozenset("shake sign meet talk embrace speak hug sit stand walk argue".split())
ASIDE = frozenset(("NGO", "JRN", "BUS", "MED"))  # who are no side of a quarrel
PAIR_REACH = 400  # tokens back that "the two sides" may look for a pair already named
NEAR = 60  # tokens back that "the neighbours" may


def find_several(casting: Casting, named: list[Mention], token: int, word: str) -> bool:
    """ "The two leaders", "both sides", "the pair", "the three countries": those last spoken of."""
    if word in NAMESAKES:
        return find_namesakes(casting, token, word)
    bare = word == "both" and casting.deps[token] in ("nsubj", "nsubjpass", "pobj", "dobj")
    few = FEW.get(word) if is_pair_word(casting, token, word) else None
    if word not in PLURALS and not bare and not few:
        return False
    start = token
    while not bare and start and modifies(casting, start - 1):
        start -= 1
    before = casting.lower[start:token]
    number = 2 if bare else few or next((NUMBERS[w] for w in before if w in NUMBERS), None)
    if casting.lower[token + 1 : token + 2] == ["of"] or any(
        True for _ in casting.country_hits(start, token)
    ):
        return False
    if word in OFFICIALS and not (number and set(before) & DEFINITE) and "both" not in before:
        return False
    people = True if bare or few else word in LEADERSHIP | OFFICIALS
    members = last_named(casting, named, token, number, people)
    if not people and number in (2, None) and word in SIDES:
        members = nearer_two(casting, token, members) or members
    if people and number in (2, None):
        members = last_met(casting, token, word, members) or members
    if not members and casting.deps[token] == "poss" and people:
        members = last_group(casting, token)  # "the leaders' meeting"
    if not members and number == 2:
        members = two_people(casting, token, word) if people else ()
    if not members and word in EITHER and set(before) & DEFINITE:
        members = last_named(casting, named, token, number, True)
    if len(members) < 2 and (bare or few):
        members = last_named(casting, named, token, number, False)
    if len(members) < 2 and number == 2 and word in ARMS:
        members = last_two(casting, token, armed)
    if len(members) < 2 and (number == 2 or plainly_two(casting, start, token, word)):
        members = two_sides(casting, token)
    if len(members) < 2 or (number is None and not set(before) & DEFINITE):
        return False
    if start < token and casting.lower[start] == "the":
        start += 1
    casting.mention(start, token + 1, enter_group(casting, members), "group", token)
    return True


def both_countries(casting: Casting, named: list[Mention], token: int) -> tuple[str, ...]:
    """The two states or bodies that "both countries", "the two sides" at a token means."""
    before = casting.lower[max(token - 2, 0) : token]
    if casting.lower[token] not in SIDES or not {"both", "two"} & set(before):
        return ()
    return last_named(casting, named, token, 2, False) or two_sides(casting, token)


def modifies(casting: Casting, at: int) -> bool:
    """Whether a word before a plural is a part of its phrase: "the two warring", "both"."""
    if casting.tags[at] == "VERB":
        return casting.deps[at] == "amod"
    hyphen = "-" in casting.words[at : at + 2]
    return hyphen or casting.tags[at] in ("ADJ", "NUM", "DET", "PROPN")


def find_namesakes(casting: Casting, token: int, word: str) -> bool:
    """ "The two Koreas"."""
    states = tuple(s for iso in NAMESAKES[word] if (s := casting.add_country(iso)))
    start = token - 1 if casting.lower[token - 1] in NUMBERS else token
    casting.mention(start, token + 1, enter_group(casting, states), "group", token)
    return True


def is_pair_word(casting: Casting, token: int, word: str) -> bool:
    """Whether "pair", "two" stand by themselves after "the": also in "watched the two shake hands",
    where the parser takes the verb for a noun."""
    if word not in FEW or not token or casting.lower[token - 1] != "the":
        return False
    after = casting.lower[token + 1 : token + 2]
    if casting.deps[token] == "nummod" and after and after[0] in MEETING:
        return casting.tags[casting.heads[casting.heads[token]]] == "VERB"
    alone = casting.deps[token] in ("nsubj", "nsubjpass", "pobj", "dobj")
    return alone and after != ["of"]


def plainly_two(casting: Casting, start: int, token: int, word: str) -> bool:
    """Whether a plural without a number means two: "the sides", "between the countries"."""
    before = casting.lower[start:token]
    between = start and casting.lower[start - 1] == "between" and word in STATES
    plain = bool(before) and set(before) <= DEFINITE
    if plain and (between or word in ("sides", "parties")):
        return True
    return word in EITHER and before[:1] == ["the"] and states_before(casting, token) == 2


def states_before(casting: Casting, token: int) -> int:
    """How many states a text has spoken of before a token, otherwise than as places."""
    return len(
        {
            who.country
            for m in casting.mentions
            if m.start < token and m.form != "place" and (who := casting.actors[m.actor]).country
        }
    )


def last_named(
    casting: Casting, named: list[Mention], token: int, number: int | None, people: bool
) -> tuple[str, ...]:
    """The members of the last coordination before a token that has the number and the kind."""
    for mention in reversed(named):
        if mention.end > token:
            continue
        if token - mention.end > (PAIR_REACH if people else 2 * NEAR if number else NEAR):
            break
        members = casting.actors[mention.actor].members
        persons = casting.actors[members[0]].kind == "person"
        if persons != people or any(casting.actors[m].sector in ASIDE for m in members):
            continue
        if len(members) == (number or 2):
            return members
    return ()


def last_group(casting: Casting, token: int) -> tuple[str, ...]:
    """The people of the last group that is spoken of not far before a token."""
    for mention in reversed(casting.mentions):
        if mention.form == "group" and 0 < token - mention.start < PAIR_REACH:
            members = casting.actors[mention.actor].members
            if len(members) > 1 and casting.actors[members[0]].kind == "person":
                return members
    return ()


def two_people(casting: Casting, token: int, word: str) -> tuple[str, ...]:
    """The two officials of different states or bodies named last before a token whose offices a
    plural fits: "the two ministers"; else any two officials."""

    def holder(who: Identity) -> str | None:
        return who.id if who.kind == "person" and who.office and has_office(who, word) else None

    def official(who: Identity) -> str | None:
        return who.id if who.kind == "person" and who.office else None

    found = last_two(casting, token, holder)
    return found if len(found) == 2 else last_two(casting, token, official)


def two_sides(casting: Casting, token: int) -> tuple[str, ...]:
    """The two countries or bodies meant by "the two sides": those of the last pair of people who
    were spoken of together, else the two whose names or officials came last."""
    if casting.lower[token] in ARMS:
        return ()
    side = siding(casting, casting.lower[token] in STATES)
    for mention in reversed(casting.mentions):
        pair = casting.actors[mention.actor].members
        if mention.form == "group" and len(pair) == 2 and 0 < token - mention.start < PAIR_REACH:
            lands = [side(casting.actors[m]) for m in pair]
            if all(lands) and lands[0] != lands[1]:
                return tuple(land for land in lands if land)
            break
    if casting.lower[token] == "parties" and len(found := last_two(casting, token, partisan)) > 1:
        return found
    found = most_named(casting, token, side) or last_two(casting, token, side)
    return with_next(casting, token, found[0], side) if len(found) == 1 else found


def siding(casting: Casting, states_only: bool) -> Callable[[Identity], str | None]:
    """A test that gives for an actor the country or body that it is as a side of a quarrel."""

    def side(who: Identity) -> str | None:
        if who.country and (who.kind in ("country", "government") or who.office):
            return casting.add_country(who.country)
        if states_only or who.kind != "organization" or who.name[:1].islower():
            return None
        return who.id if who.sector not in ASIDE | {"IGO"} else None

    return side


def nearer_two(casting: Casting, token: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """The two sides that stand before a token in its own sentence, places counted in, else those
    that the text is about, if others `named` together stand a sentence or more before."""
    first = casting.doc[token].sent.start
    before = [m for m in casting.mentions if m.start < token and m.form != "pronoun"]
    if any(m.start >= first and m.actor in named for m in before) or not named:
        return ()
    side = siding(casting, casting.lower[token] in STATES)
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
    if len(most) < 3 or most[1][1] < 3 or most[2][1] * 2 > most[1][1]:
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
        apart = side in (armed, partisan)
        home = chosen if apart else who.country or who.organization or who.id
        if chosen is None or home is None or home in found:
            continue
        found[home] = chosen
        if len(found) == 2:
            break
    order = list(casting.actors)
    return tuple(sorted(found.values(), key=order.index))
