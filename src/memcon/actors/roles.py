"""Role words ("spokesman", "deputy prime minister", "troops") and what stands around them."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import STATE_KINDS, Identity
from memcon.actors.casting import Casting
from memcon.actors.kin import KIN
from memcon.actors.parties import leader_before, led_party
from memcon.actors.rolewords import RoleHit
from memcon.actors.standing import HYPHEN, Standing, described, with_sector, without_sector
from memcon.language.grammar import POSSESSIVE, SHOT

MODIFIER = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
COMPLEMENT = frozenset(("of", "for"))
FORMER = frozenset("former ex late retired ousted deposed exiled erstwhile onetime".split())
CAPTIVES = frozenset(("hostage", "captive", "prisoner"))
REACH = 9
LONG_TITLE = 12  # "Minister of Foreign Affairs and International Cooperation of …"
CHARGED = ["in", "charge", "of"]
OWNER_REACH = 40  # tokens back that "its" may reach


def role_at(casting: Casting, end: int) -> Standing | None:
    """The role phrase that ends right before token `end`, with the modifiers to its left."""
    hit = casting.roles.get(end - 1)
    if hit is not None and casting.tags[end - 1] == "VERB" and casting.words[end - 1].islower():
        return None  # "to force Milosevic"
    if hit is not None:
        return standing(casting, hit, end)
    if (charged := in_charge(casting, end)) is not None:
        return charged
    # "Minister of Fisheries and Water": the table has the role without its portfolio.
    for at in range(end - 2, max(end - LONG_TITLE, -1), -1):
        word = casting.lower[at]
        if casting.lower[at + 1] == "and" and (hit := casting.roles.get(at)) and hit.role.office:
            portfolio = " of " in casting.text(hit.start, at)  # "*Minister of Trade* and Industry"
            return standing(casting, hit, end) if portfolio and not hit.role.plural else None
        if word in COMPLEMENT and (hit := casting.roles.get(at - 1)):
            # "the father of footballer Ana Roe", "the presidents of Peru and Chile praised Ana Roe"
            titled = hit.role.office or casting.words[end - 1][:1].isupper()
            whose = hit.role.name in KIN or hit.role.plural
            return standing(casting, hit, end) if titled and not whose else None
        if not casting.words[at][:1].isupper() and word not in ("and", "the", "of"):
            return None
    return None


def in_charge(casting: Casting, end: int) -> Standing | None:
    """A title with what its holder sees to, right before a name: "Deputy Premier *in charge of
    water* Ana Roe"."""
    for at in range(end - 1, max(end - LONG_TITLE, 2), -1):
        if casting.words[at] in (",", ".", ";"):
            return None
        if casting.lower[at - 3 : at] == CHARGED:
            hit = casting.roles.get(at - 4)
            titled = hit is not None and casting.words[hit.start][:1].isupper()
            return standing(casting, hit, end) if hit is not None and titled else None
    return None


def standing(casting: Casting, hit: RoleHit, end: int) -> Standing:
    """A role phrase with the modifiers to its left and the portfolio up to token `end`."""
    left = hit.start
    while left and hit.start - left < REACH and modifies(casting, left - 1, left):
        left -= 1
    while left < hit.start and (
        not casting.words[left][0].isalnum() or casting.lower[left] == "and"
    ):
        left += 1
    found = described(casting, hit.role, left, end, left, casting.head(hit.start, hit.end))
    if hit.title and not found.country and not found.body:
        home = casting.knowledge.organizations.get(hit.title.organization or "")
        body = casting.knowledge.entries[home] if home is not None else None
        found = replace(found, country=hit.title.country, body=body)
    before = casting.lower[left - 1] if left else ""
    if before == "its" and not found.country and not found.body:
        found = owned_by(casting, found, left - 1)
    base = casting.knowledge.roles.get(hit.role.name.removeprefix("former "))
    if base and base.person and base.name != hit.role.name and not hit.role.plural:
        return replace(found, role=base, former=True)  # "Yemen's former president"
    former = before in FORMER or any(word in FORMER for word in casting.lower[left : hit.start])
    return replace(found, former=True) if former else found


def owned_by(casting: Casting, found: Standing, its: int) -> Standing:
    """ "Its leader": of the state or body that was the last subject, else that was named last; of
    one that the tables lack, no sector."""
    entries = casting.knowledge.entries
    nearest: Standing | None = None
    direct = False
    for at in range(its - 1, max(its - OWNER_REACH, -1), -1):
        owned: Standing | None = None
        hit = casting.hits.get(at)
        for name in hit.names if hit else ():
            entry = entries[name.entry]
            if name.form == "name" and entry.kind in STATE_KINDS:
                owned = replace(found, country=entry.country)
            elif name.form == "name" and entry.kind == "organization":
                owned = replace(found, country=entry.country, body=entry)
            if owned:
                break
        if casting.lower[at] == "party" and (leader := leader_before(casting, at)):
            role = found.role if found.role.sector else with_sector(found.role, "PTY")
            led = led_party(casting, leader)
            owned = replace(found, role=role, country=leader.country, body=led)
        what = casting.roles.get(at) if owned is None and hit is None else None
        if what and what.role.sector and not what.role.person:
            owned = replace(found, role=with_sector(found.role, what.role.sector))
        elif owned is None and hit is None and casting.doc[at].ent_type_ == "ORG":
            owned = replace(found, role=without_sector(found.role))
        if owned is None:
            continue
        last = hit.end - 1 if hit else at
        dep = casting.deps[casting.head(at, last + 1)]
        if dep in ("nsubj", "nsubjpass"):
            return owned
        if nearest is None or (dep == "dobj" and not direct):
            nearest, direct = owned, dep == "dobj"
    return nearest or found


def modifies(casting: Casting, at: int, right: int) -> bool:
    """Whether a token belongs to the role phrase that begins so far with token `right`."""
    word = casting.words[at]
    if casting.lower[right] in CAPTIVES and at in casting.roles:
        return False  # "took the minister hostage"
    if word == SHOT[1] and at and casting.doc[at - 1].lemma_ == SHOT[0]:
        return False
    if word in POSSESSIVE or word in HYPHEN:
        return not casting.doc[at].whitespace_ or word in POSSESSIVE
    mention = casting.covered.get(at)
    if mention is not None and is_somebody(casting.actors[mention.actor]):
        return False
    if casting.lower[at] in ("least", "most") and at and casting.lower[at - 1] == "at":
        return False  # "at least five guards"
    if word == "of":
        return at > 0 and casting.words[at - 1][:1].isupper() and casting.words[right][:1].isupper()
    if word in (",", "and"):
        return listed(casting, at, right)
    if casting.words[right] in HYPHEN and casting.tags[at] in ("PROPN", "ADJ", "NOUN"):
        return True
    if casting.tags[at] == "VERB":
        # "state-owned firms", "Rwandan-backed rebels", "newly elected president"
        hyphened = casting.words[at - 1] in HYPHEN and casting.heads[at] >= right
        return hyphened or (casting.deps[at] == "amod" and casting.heads[at] >= right)
    if casting.tags[at] == "ADV":
        return casting.heads[at] == right and casting.deps[right] == "amod"
    if casting.tags[at] == "PROPN" and casting.doc[at].ent_type_ == "DATE":
        return False  # "in November soldiers"
    if casting.tags[at] not in MODIFIER:
        return False
    head = casting.heads[at]
    if casting.tags[right] == "NUM" and casting.deps[at] == "pobj" and head < at:
        return False  # "in Kano *two policemen* fled"
    if casting.deps[at] == "npadvmod" and casting.tags[head] in ("VERB", "AUX"):
        return False  # "a move critics describe as rash"
    return head > at or casting.country_at(at) is not None or word[:1].isupper()


def is_somebody(who: Identity) -> bool:
    """Whether an actor is one person and no "Ugandan"."""
    return who.kind == "person" and not who.id.endswith("-national")


def listed(casting: Casting, at: int, right: int) -> bool:
    """Whether a comma or "and" joins two countries that share a role ("Thai and Lao officials",
    "Kenyan, Ugandan, and Rwandan officials")."""
    if casting.words[right] == "and":
        right += 1
    elif casting.words[at] == "and" and at and casting.words[at - 1] == ",":
        at -= 1
    if casting.country_at(right) is None or casting.tags[right] not in MODIFIER:
        return False
    before = next((h for t in (at - 1, at - 2) if (h := casting.hits.get(t)) and h.end == at), None)
    if before is None or casting.country_at(before.start) is None:
        return False
    # The parser takes "Kenyan, Ugandan" for nouns; "Kenya, Uganda and Rwandan officials" are.
    adjective = any(name.form == "adjective" for name in before.names)
    return casting.heads[at - 1] > at or adjective or casting.words[at - 1].isupper()
