"""Several named together: "the two leaders", "both sides", "the pair", "the three countries"."""

from __future__ import annotations

from collections import Counter

from memcon.actors.cast import Form, Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group
from memcon.actors.encounters import HEADS, has_office, last_met
from memcon.actors.namesakes import NAMESAKES
from memcon.actors.sides import (
    ARMS,
    ASIDE,
    BODY_NOUNS,
    PAIR_REACH,
    SIDES,
    STATES,
    armed,
    last_two,
    nearer_two,
    others,
    two_sides,
)
from memcon.knowledge.entries import Entry

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
FEW = {"pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3}  # "the pair", "the two" by themselves
ROUGHLY = frozenset("at least most up to some about around nearly almost roughly over".split())
DEFINITE = frozenset("the his her its their our this that these those".split())
MEN = frozenset(("men", "women"))
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
PLURALS = SIDES | LEADERSHIP | OFFICIALS | ARMS | BODY_NOUNS
OBJECTS = ("pobj", "dobj")
ALONE = frozenset(("both", "each"))  # as subjects
SEVERAL = PLURALS | ALONE | {*FEW, *NAMESAKES}  # the words that `find_several` is asked about
MEETING = frozenset("shake sign meet talk embrace speak hug sit stand walk argue".split())
FAR = 1.5  # times as often as the third
NEAR = 60  # tokens back that "the neighbours" may


def find_several(casting: Casting, named: list[Mention], token: int, word: str) -> bool:
    """ "The two leaders", "both sides", "the pair", "the three countries": those last spoken of."""
    if word in NAMESAKES:
        return find_namesakes(casting, token, word)
    subject = casting.deps[token] in ("nsubj", "nsubjpass")
    bare = (subject and word in ALONE) or (word == "both" and casting.deps[token] in OBJECTS)
    few = FEW.get(word) if is_pair_word(casting, token, word) else None
    if word not in PLURALS and not bare and not few:
        return False
    start = token
    while not bare and start and modifies(casting, start - 1):
        start -= 1
    before = casting.lower[start:token]
    number = 2 if bare else few or next((NUMBERS[w] for w in before if w in NUMBERS), None)
    others_than = word in MEN or (start and casting.lower[start - 1] == "of")
    if others_than and number and not (bare or few or {"both", *DEFINITE} & set(before)):
        return False  # "two men were held", "one of two ministers": others than those named
    if casting.lower[token + 1 : token + 2] == ["of"] or any(
        True for _ in casting.country_hits(start, token)
    ):
        return False
    if word in OFFICIALS and not (number and set(before) & DEFINITE) and "both" not in before:
        return False
    people = True if bare or few else word in LEADERSHIP | OFFICIALS
    barred = others(casting, token)
    if barred:
        named = [m for m in named if not barred & set(casting.actors[m.actor].members)]
    members = last_named(casting, named, token, number, people)
    if not people and number in (2, None) and word in SIDES:
        members = nearer_two(casting, token, members, barred) or members
    if people and number in (2, None):
        met = last_met(casting, token, word, members)
        members = members if barred & set(met) else met or members
    if not members and casting.deps[token] == "poss" and people:
        members = last_group(casting, token)  # "the leaders' meeting"
    if not members and number == 2 and people:
        members = (
            two_told_of(casting, token, barred)
            or only_pair(casting, named, token, word)
            or two_people(casting, token, word, barred)
        )
    if not members and word in EITHER and set(before) & DEFINITE:
        members = last_named(casting, named, token, number, True)
    if len(members) < 2 and (bare or few):
        members = last_named(casting, named, token, number, False)
    if len(members) < 2 and number == 2 and word in ARMS:
        members = last_two(casting, token, armed)
    if len(members) < 2 and (number == 2 or plainly_two(casting, start, token, word)):
        members = two_sides(casting, token, barred)
    if len(members) < 2 or (number is None and not set(before) & DEFINITE):
        return False
    if start < token and casting.lower[start] == "the":
        start += 1
    casting.mention(start, token + 1, enter_group(casting, members), "group", token)
    return True


def compatriots(casting: Casting, token: int, state: Entry) -> tuple[str, ...]:
    """The people of a state whom a text named before, where these are as many as it says: "the two
    Liberians"."""
    before = casting.lower[max(token - 2, 0) : token]
    told = before[-1:] == ["both"] or before[:1] == ["the"]
    number = NUMBERS.get(before[-1], 0) if told else 0
    named = {
        mention.actor
        for mention in casting.mentions
        if mention.start < token
        and mention.form == "name"
        and (who := casting.actors[mention.actor]).kind == "person"
        and who.country in (state.country, None)
    }
    ours = any(casting.actors[one].country for one in named)
    return tuple(sorted(named)) if number and ours and len(named) == number else ()


def both_countries(casting: Casting, named: list[Mention], token: int) -> tuple[str, ...]:
    """The two states or bodies that "both countries", "the two sides" at a token means."""
    before = casting.lower[max(token - 2, 0) : token]
    if casting.lower[token] not in SIDES or not {"both", "two"} & set(before):
        return ()
    return last_named(casting, named, token, 2, False) or two_sides(
        casting, token, others(casting, token)
    )


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
        listed = casting.covered.get(mention.start - 2)
        if casting.words[mention.start - 1] == "," and listed is not None and (
            casting.actors[listed.actor].kind == casting.actors[members[0]].kind
            and casting.deps[listed.head] != "appos"  # "her host, Ann Roe, Bo Lee and Al Fox said"
        ):
            continue  # two of a list of three
        persons = casting.actors[members[0]].kind == "person"
        if persons != people or any(casting.actors[m].sector in ASIDE for m in members):
            continue
        if len(members) == (number or 2):
            return members
    return ()


def only_pair(
    casting: Casting, named: list[Mention], token: int, word: str
) -> tuple[str, ...]:
    """The two office holders whom a text names together, if it names no others so before a token,
    however far back."""
    pairs = {
        members
        for mention in (*named, *(m for m in casting.mentions if m.form == "group"))
        if mention.end <= token
        and len(members := casting.actors[mention.actor].members) == 2
        and all(
            casting.actors[m].kind == "person"
            and casting.actors[m].office
            and has_office(casting.actors[m], word)
            for m in members
        )
    }
    return pairs.pop() if len(pairs) == 1 else ()


def last_group(casting: Casting, token: int) -> tuple[str, ...]:
    """The people of the last group that is spoken of not far before a token."""
    for mention in reversed(casting.mentions):
        if mention.form == "group" and 0 < token - mention.start < PAIR_REACH:
            members = casting.actors[mention.actor].members
            if len(members) > 1 and casting.actors[members[0]].kind == "person":
                return members
    return ()


def two_told_of(casting: Casting, token: int, barred: frozenset[str]) -> tuple[str, ...]:
    """The two people whom a text has named far more often than any others before a token."""
    most = times_told(casting, token, ("name",)).most_common(3)
    if len(most) < 2 or most[1][1] < 3 or barred & {most[0][0], most[1][0]}:
        return ()
    third = most[2][1] if len(most) > 2 else 0
    return in_order(casting, most[0][0], most[1][0]) if third * FAR <= most[1][1] else ()


def two_people(casting: Casting, token: int, word: str, barred: frozenset[str]) -> tuple[str, ...]:
    """The two officials of different states or bodies named last before a token whose offices a
    plural fits: "the two ministers"; else any two officials."""

    def holder(who: Identity) -> str | None:
        fits = who.kind == "person" and who.office and who.id not in barred
        return who.id if fits and word not in MEN and has_office(who, word) else None

    def official(who: Identity) -> str | None:
        fits = who.kind == "person" and (who.office or word in MEN) and who.id not in barred
        return who.id if fits else None

    if word in MEN and (told_of := most_told_of(casting, token, barred)):
        return told_of
    found = last_two(casting, token, holder)
    if len(found) == 2 or word in HEADS:
        return found if len(found) == 2 else ()
    return last_two(casting, token, official)


def most_told_of(casting: Casting, token: int, barred: frozenset[str]) -> tuple[str, ...]:
    """The two people whom a text has named more often than anybody else before a token."""
    counts = times_told(casting, token, ("name", "title"))
    for one in barred & counts.keys():
        counts[one] = 0
    most = counts.most_common(3)
    if len(most) < 3 or most[1][1] < 3 or most[2][1] >= most[1][1]:
        return ()
    return in_order(casting, most[0][0], most[1][0])


def times_told(casting: Casting, token: int, forms: tuple[Form, ...]) -> Counter[str]:
    """How often each person is mentioned in some forms before a token."""
    return Counter(
        m.actor
        for m in casting.mentions
        if m.start < token and m.form in forms and casting.actors[m.actor].kind == "person"
    )


def in_order(casting: Casting, *ids: str) -> tuple[str, ...]:
    """Actors in the order in which the text brings them."""
    return tuple(sorted(ids, key=list(casting.actors).index))


def unrounded(words: list[str]) -> list[str]:
    """Words without those that say how exact their number is: "*at least* 26 people"."""
    while len(words) > 2 and words[0].lower() in ROUGHLY and any(
        word[0].isdigit() for word in words[1:3]
    ):
        words = words[1:]
    return words
