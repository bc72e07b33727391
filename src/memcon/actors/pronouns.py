"""Pronouns, "the country", "the latter" joined to whom they mean, from left to right."""

from __future__ import annotations

from memcon.actors.antecedents import PERSON_KINDS, Search
from memcon.actors.barred import BODY_KINDS, ORGANIZATION_KINDS
from memcon.actors.bodywords import fits
from memcon.actors.cast import STATE_KINDS
from memcon.actors.casting import Casting
from memcon.actors.coordination import enter_group, joined
from memcon.actors.encounters import last_met
from memcon.actors.kin import couple
from memcon.actors.several import DEFINITE
from memcon.actors.wanted import Wanted
from memcon.knowledge.words import word_class
from memcon.language import Analysis
from memcon.language.grammar import GENITIVE_S, MODIFIERS

HE = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
IT = frozenset(("it", "its", "itself"))
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
RELATIVE_WORDS = frozenset(("who", "which", "whom", "whose"))
COUNTRY_NOUN = frozenset(
    "country nation kingdom republic island archipelago emirate sultanate".split()
)
BODY_NOUN = word_class("bodies", "body")
ISLANDS = word_class("places", "island_state")
STANDING = frozenset("opposition ruling governing opposing".split())
MEMBERED = ("member", "nation", "country", "state")
ALLIANCES = frozenset(("bloc", "alliance"))
PEOPLE_KINDS = frozenset(("group", "people"))
MANY_KINDS = frozenset(("group", "people", "organization", "government", "country"))
NAMED_SO = word_class("bodies", "named_so")
REFERRING = frozenset(("former", "latter", *COUNTRY_NOUN, *BODY_NOUN, *NAMED_SO))
OF_THINGS = word_class("verbs", "of_things")
# What only somebody is: "it was *ready* to talk" is no "it was time to".
MINDED = frozenset(
    "ready willing unwilling prepared able unable determined eager keen reluctant poised set "
    "committed opposed concerned worried confident grateful disappointed satisfied optimistic "
    "hopeful anxious".split()
)
IMPERSONAL = frozenset(
    "rain seem appear happen turn take remain emerge mean snow matter follow transpire".split()
)


def find_pronouns(casting: Casting, analysis: Analysis) -> None:
    """Enter pronouns, bare "the country" and "the group", and "the former" and "the latter"."""
    search = Search(casting, analysis, list(joined(casting)))
    for token, word in enumerate(casting.lower):
        refers = casting.tags[token] in ("PRON", "DET")
        if not refers and word not in REFERRING:
            continue
        search.advance(token)
        chosen, start = None, token
        if refers:
            chosen = pronoun(casting, search, token, word)
        elif word in ("former", "latter"):
            if stands_alone(casting, token):
                chosen = search.of_two(token, word == "latter")
        else:
            chosen, start = noun(casting, search, token, word)
        if chosen is None:
            continue
        if token in casting.covered:
            casting.drop(token)
        told = search.quoted[token] or search.rivalled(token, HE[word]) if word in HE else True
        if not told and casting.actors[chosen].gender is None:
            casting.guessed.setdefault(chosen, HE[word])
        casting.mention(start, token + 1, chosen, "pronoun", token)
        search.seen.append(casting.mentions[-1])


def pronoun(casting: Casting, search: Search, token: int, word: str) -> str | None:
    """Whom a pronoun means."""
    if word in HE:
        wanted = Wanted(PERSON_KINDS, HE[word])
        found = search.ahead(token, wanted) or search.back(token, wanted)
        return found or (state_called_she(casting, search, token) if HE[word] == "f" else None)
    if word in IT and not expletive(casting, token) and not thing(casting, token):
        return search.back(token, Wanted(BODY_KINDS))
    if word == "their" and (both := couple(casting, token)):
        return enter_group(casting, both)
    if word in THEY:
        # "them" is as often things: only people in the plural are taken for it.
        kinds = PEOPLE_KINDS if word == "them" else MANY_KINDS
        found = search.back(token, Wanted(kinds, many=True))
        one = found is None or casting.actors[found].kind not in PEOPLE_KINDS
        if word == "they" and one and (both := last_met(casting, token, word, ())):
            return enter_group(casting, both)  # "Ruto received Museveni. *They* agreed"
        return found
    if word in RELATIVE_WORDS:
        return antecedent(casting, token)
    return None


def state_called_she(casting: Casting, search: Search, token: int) -> str | None:
    """The country that old texts call "she", where they name no woman: "*India* circulated a note
    in which *she* denied it"."""
    for mention in reversed(search.seen):
        if search.sentence[mention.head] != search.sentence[token]:
            return None
        subject = casting.deps[mention.head] == "nsubj" and mention.form == "name"
        if subject and casting.actors[mention.actor].kind == "country":
            return mention.actor
    return None


def stands_alone(casting: Casting, token: int) -> bool:
    """Whether "former" or "latter" after "the" modifies no noun."""
    if not token or casting.lower[token - 1] != "the":
        return False
    after = token + 1
    if after < len(casting.words) and casting.words[after] in GENITIVE_S:
        return True
    modifies = casting.deps[token] in MODIFIERS and casting.heads[token] > token
    return not modifies and casting.tags[after : after + 1] not in (["NOUN"], ["PROPN"])


def noun(casting: Casting, search: Search, token: int, word: str) -> tuple[str | None, int]:
    """Whom "the country", "the Pacific nation", "the group" mean, and where the words begin."""
    start = token
    while start and (
        casting.tags[start - 1] in ("ADJ", "PROPN", "NOUN", "NUM")
        or casting.words[start - 1] == "-"
    ):
        start -= 1
    if start and word in COUNTRY_NOUN and (owner := casting.covered.get(start - 1)) is not None:
        home = casting.actors[owner.actor]  # "attack *his country*"
        if home.kind == "person" and casting.tags[start - 1] in ("PRON", "DET"):
            return (casting.add_country(home.country) if home.country else None), start
    if not start or casting.lower[start - 1] not in DEFINITE or token - start > 3:
        return None, token
    if start < token and any(True for _ in casting.country_hits(start, token)):
        return None, token
    covered = casting.covered.get(token)
    if covered is not None:
        who = casting.actors[covered.actor]
        named = covered.form in ("name", "metonym") or who.country or who.organization
        if named or covered.head != token or covered.end > token + 1:
            return None, token
    if complemented(casting, token):
        return None, token
    if start < token and not (
        word in COUNTRY_NOUN
        or word in ("group", "movement", "bloc")
        or of_members(casting, start)
        or (word == "party" and casting.lower[start] in STANDING and start == token - 1)
    ):
        return None, token
    if word in COUNTRY_NOUN:
        among = ISLANDS if word in ("island", "archipelago") else None
        return search.back(token, Wanted(STATE_KINDS, among=among)), start
    found = search.back(token, Wanted(ORGANIZATION_KINDS, role=word))
    if found and not fits(word, casting.actors[found]):
        return None, start  # no militia is "the ministry"
    if found and word in NAMED_SO and word not in casting.actors[found].name.lower():
        return None, start
    if not found and word in ALLIANCES:
        parties = Wanted(ORGANIZATION_KINDS, role="party")
        found = only_body(casting) or (search.back(token, parties) if word == "bloc" else None)
    return found, start


def of_members(casting: Casting, start: int) -> bool:
    """Whether words only count who belongs to a body: "the *15-member* council"."""
    counted = casting.tags[start] == "NUM" or casting.lower[start].endswith(MEMBERED)
    return counted and any(w.endswith(MEMBERED) for w in casting.lower[start : start + 3])


def only_body(casting: Casting) -> str | None:
    """The one international body that a text names, be it after a word for it."""
    found = {
        m.actor
        for m in casting.mentions
        if m.form == "name"
        and casting.actors[m.actor].kind == "organization"
        and casting.actors[m.actor].sector == "IGO"
    }
    return found.pop() if len(found) == 1 else None


def complemented(casting: Casting, token: int) -> bool:
    """Whether a noun is followed by what says which one it is ("the country of …")."""
    after = token + 1
    if casting.lower[after : after + 1] == ["of"] and casting.heads[after] != token:
        return False  # "accused the bloc *of* blackmail"
    return after < len(casting.words) and (
        casting.lower[after] in ("of", "that", "which")
        or (casting.tags[after] in ("NOUN", "PROPN") and casting.heads[token] == after)
    )


def expletive(casting: Casting, token: int) -> bool:
    """Whether "it" refers to nothing: "it was unclear if", "it is time to"."""
    if casting.deps[token] == "expl":
        return True
    head = casting.heads[token]
    if casting.deps[token] not in ("nsubj", "nsubjpass"):
        return False
    lemma = casting.doc[head].lemma_
    if lemma in IMPERSONAL:
        return True
    if lemma == "be":
        if any(
            casting.lower[child.i] in MINDED and casting.deps[child.i] == "acomp"
            for child in casting.doc[head].children
        ):
            return False
        return any(
            casting.deps[child.i] in ("acomp", "attr", "ccomp", "advcl", "xcomp")
            for child in casting.doc[head].children
            if child.i > head
        )
    return casting.deps[token] == "nsubjpass" and any(
        child.dep_ in ("ccomp", "advcl") for child in casting.doc[head].children if child.i > head
    )


def thing(casting: Casting, token: int) -> bool:
    """Whether "it" does what a paper or a machine does, and one was named: "it cited figures"."""
    verb = casting.heads[token]
    if casting.deps[token] != "nsubj" or casting.doc[verb].lemma_ not in OF_THINGS:
        return False
    for before in range(token - 1, max(token - 25, -1), -1):
        common = casting.tags[before] == "NOUN" and before not in casting.covered
        if common and casting.deps[before] in ("dobj", "nsubj", "nsubjpass"):
            return True
    return False


def antecedent(casting: Casting, token: int) -> str | None:
    """Whom a relative pronoun means: the noun that its clause modifies."""
    verb = casting.heads[token]
    for _ in range(3):
        if casting.deps[verb] == "relcl":
            noun = casting.heads[verb]
            for mention in casting.mentions:
                if mention.head == noun:
                    return mention.actor
            covered = casting.covered.get(noun)
            return covered.actor if covered else None
        verb = casting.heads[verb]
    return None
