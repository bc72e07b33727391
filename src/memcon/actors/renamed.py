"""Those whom a text names again by what they are: "the ambassador" of a text on one, "the Russian"
for Lavrov, "the Republican", "the only leader to object was Orban"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.actors.identity import current_term
from memcon.actors.pronouns import complemented
from memcon.actors.roles import FORMER
from memcon.knowledge.entries import Role
from memcon.knowledge.words import word_class
from memcon.language.grammar import POSSESSIVE

NEAR = 120  # tokens back that a noun reaches,
FAR = 600  # and one for a body, of which a text seldom has two of a kind
# Nouns by which a text speaks again of somebody whom it named.
EPITHETS = word_class("people", "epithet")
ARMIES = frozenset(("army", "military"))
POLITICAL = frozenset(("GOV", "LEG", "PTY", "OPP", "ELI", "JUD", None))
NAMING = frozenset(("named", "called", "nicknamed"))
CIVIL_SECTORS = frozenset(("CVL", "ELI"))


def find_renamed(casting: Casting) -> None:
    """Give nouns that name a person of the text again that person."""
    for at, mention in enumerate(casting.mentions):
        actor = (
            called(casting, mention)
            or same_role(casting, mention)
            or same_body(casting, mention)
            or same_people(casting, mention)
            or same_party(casting, mention)
            or predicated(casting, mention)
            or described_again(casting, mention)
            or aged(casting, mention)
        )
        if actor and actor != mention.actor:
            casting.reassign(at, actor)


def called(casting: Casting, mention: Mention) -> str | None:
    """ "A nurse *named Ana Roe*", "the guard was a man *by the name of Roe*": who is so called."""
    if casting.actors[mention.actor].kind != "person" or mention.form != "role":
        return None
    noun = mention.head
    if casting.deps[noun] == "nsubj" and casting.doc[casting.heads[noun]].lemma_ == "be":
        said = [t.i for t in casting.doc[casting.heads[noun]].children if t.dep_ == "attr"]
        noun = said[0] if said else noun
    named = [at for at in names_given(casting, noun) if at > noun]
    other = casting.covered.get(named[0]) if named else None
    return other.actor if other is not None and is_name(casting, other) else None


def names_given(casting: Casting, noun: int) -> Iterator[int]:
    """The tokens of names that the words behind a noun give it."""
    for child in casting.doc[noun].children:
        if child.dep_ == "acl" and child.lower_ in NAMING:
            yield from (t.i for t in child.children if t.dep_ in ("oprd", "dobj", "appos"))
        elif child.dep_ == "prep" and child.lower_ == "by":
            names = [t for t in child.children if t.lower_ == "name"]
            links = [t for name in names for t in name.children if t.lower_ == "of"]
            yield from (t.i for link in links for t in link.children if t.dep_ == "pobj")


def same_role(casting: Casting, mention: Mention) -> str | None:
    """ "The ambassador" after "the British ambassador": the one of that role whom the text has told
    to be of a state or body, else whom it brought in ("a retired sergeant"); nobody where it has
    told two."""
    who = casting.actors[mention.actor]
    role = role_of(casting, mention)
    if role is None or not role.person or role.plural or who.country or who.organization:
        return None
    if mention.end - mention.start > 1 or not definite(casting, mention):
        return None
    found: set[str] = set()
    brought: set[str] = set()
    tell = set(tellers(casting, mention.head))
    for other in earlier(casting, mention):
        theirs = casting.actors[other.actor]
        before = casting.roles.get(other.start - 1)  # "General" of "General Roe"
        if theirs.kind != "person" or other.actor in tell:
            continue
        placed = theirs.country or theirs.organization or before
        named = casting.knowledge.roles.get((theirs.office or "-").split()[-1].lower())
        told = role_of(casting, other) or (before.role if before else named)
        if told is not None and told.name == role.name and not told.plural:
            (found if placed else brought).add(other.actor)
    found = found or brought
    return found.pop() if len(found) == 1 else None


def same_body(casting: Casting, mention: Mention) -> str | None:
    """ "The federation" after "the miners' federation": the one body of the kind that the text has
    told of so far; of two the one in the sentence before or in this. Whose it is was only guessed
    where the word stands alone."""
    who = casting.actors[mention.actor]
    alone = mention.end - mention.start == 1 and definite(casting, mention)
    if who.kind != "organization" or not alone or who.organization:
        return None
    word = casting.lower[mention.head]
    capital = casting.words[mention.head] != word  # "the Commission" of "the Water Commission"
    if complemented(casting, mention.head) or (capital and who.id in casting.known):
        return None
    words = ARMIES if word in ARMIES else {word}
    told = [
        other
        for other in earlier(casting, mention, FAR)
        if (theirs := casting.actors[other.actor]).kind in ("organization", "government")
        and who.country in (None, theirs.country)
        and (word not in ARMIES or theirs.sector == who.sector)  # no rebel "Army"
        and other.end - other.start > 1
        and (not capital or other.form == "name")
        and not words.isdisjoint((casting.lower[other.head], casting.lower[other.end - 1]))
    ]
    start = casting.doc[mention.start].sent.start
    since = casting.doc[start - 1].sent.start if start else 0
    near = {other.actor for other in told if other.start >= since}
    found = near or {other.actor for other in told}
    return found.pop() if len(found) == 1 else None


def tellers(casting: Casting, token: int) -> Iterator[str]:
    """The subjects of the verbs above a token's own: who says that "the general" had left is not
    the general."""
    own = True
    for at in casting.doc[token].ancestors:
        if at.pos_ not in ("VERB", "AUX"):
            continue
        for child in at.children:
            told = casting.covered.get(child.i) if child.dep_ in ("nsubj", "nsubjpass") else None
            if told is not None and not own:
                yield told.actor
        own = False


def same_people(casting: Casting, mention: Mention) -> str | None:
    """ "The Russian": the last named person of a state."""
    who = casting.actors[mention.actor]
    if mention.form != "name" or who.kind != "person" or not who.id.endswith("-national"):
        return None
    if not definite(casting, mention):
        return None
    return next(
        (
            other.actor
            for other in earlier(casting, mention)
            if is_name(casting, other) and casting.actors[other.actor].country == who.country
        ),
        None,
    )


def same_party(casting: Casting, mention: Mention) -> str | None:
    """ "The Republican": the only politician of the state whom the text names nearby, where the
    word is one for a member of a party."""
    who = casting.actors[mention.actor]
    if who.kind != "organization" or mention.form != "name":
        return None
    first = mention.start
    while first and first - 1 in casting.hits and casting.hits[first - 1].end == first:
        first -= 1  # "the Louisiana Republican"
    if not first or casting.lower[first - 1] != "the":
        return None
    entry = casting.known.get(who.id)
    if entry is None or entry.what != "party" or casting.tags[mention.head] == "ADJ":
        return None
    word = casting.text(mention.start, mention.end)
    names, entries = casting.knowledge.names, casting.knowledge.entries
    members = any(entries[n.entry] is entry for n in names.get(f"{word}s", ()))
    if not members or casting.doc[mention.end - 1].tag_ in ("NNS", "NNPS"):
        return None
    found = {
        other.actor
        for other in earlier(casting, mention)
        if is_name(casting, other) and is_politician(casting.actors[other.actor], who.country)
    } or {m.actor for m in earlier(casting, mention) if is_name(casting, m)}
    marked = {
        m.actor
        for m in casting.mentions
        if m.form == "title" and casting.text(m.start, m.end).startswith(f"{word[0]}-")
    }  # "R-Ky."
    found = (found & marked) or found
    return found.pop() if len(found) == 1 else None


def predicated(casting: Casting, mention: Mention) -> str | None:
    """ "The only leader to object was Orban": who the subject is said to be."""
    if mention.form != "role" or casting.deps[mention.head] != "nsubj":
        return None
    who, verb = casting.actors[mention.actor], casting.heads[mention.head]
    if who.kind != "person" or casting.doc[verb].lemma_ != "be" or not definite(casting, mention):
        return None
    below = [child.i for child in casting.doc[verb].children]
    if any(casting.deps[at] == "neg" for at in below):
        return None
    for at in below:
        other = casting.covered.get(at) if casting.deps[at] == "attr" else None
        if other is not None and other.head == at and is_name(casting, other):
            theirs = casting.actors[other.actor]
            return theirs.id if who.country in (None, theirs.country) else None
    return None


def described_again(casting: Casting, mention: Mention) -> str | None:
    """ "The captain seized power" after a sentence that names one person: that person, where the
    noun is one for whom a text speaks of again and nothing tells another state or body."""
    who, role = casting.actors[mention.actor], role_of(casting, mention)
    if role is None or role.plural or who.kind != "person":
        return None
    over = casting.lower[mention.start] in FORMER or role.name.startswith("former ")
    if role.name not in EPITHETS and not over:
        return None
    if not over and POSSESSIVE & set(casting.words[mention.start : mention.head]):
        return None  # "the page's administrator"
    if casting.deps[mention.head] not in ("nsubj", "nsubjpass") or not definite(casting, mention):
        return None
    start = casting.doc[mention.start].sent.start
    if mention.start - start > 2 or not start:
        return None
    since = casting.doc[start - 1].sent.start
    before = [m for m in casting.mentions if since <= m.start < start]
    found = {m.actor for m in before if is_name(casting, m)}
    again = any((told := role_of(casting, m)) and told.name == role.name for m in before)
    if len(found) != 1 or again:
        return None
    one = casting.actors[found.pop()]
    known = casting.known.get(one.id)
    term = current_term(known, casting.day) if known else None
    rules = role.name not in EPITHETS and term and term.sector not in CIVIL_SECTORS
    apart = who.country and one.country and who.country != one.country
    return None if apart or rules else one.id


def aged(casting: Casting, mention: Mention) -> str | None:
    """ "The 31-year-old teacher" after a sentence or two that name one person: that person."""
    who = casting.actors[mention.actor]
    if mention.form != "role" or who.kind != "person" or not definite(casting, mention):
        return None
    if "old" not in casting.lower[mention.start : mention.head]:
        return None
    since = mention.start - 1
    for _ in range(3):
        since = max(casting.doc[since].sent.start - 1, 0)
    found = {
        m.actor
        for m in casting.mentions
        if since <= m.start < mention.start - 1
        and is_name(casting, m)
        and (casting.actors[m.actor].gender or who.gender) in (who.gender, None)
    }
    return found.pop() if len(found) == 1 else None


def role_of(casting: Casting, mention: Mention) -> Role | None:
    """The role that a mention's head is, where it is one by its role."""
    hit = casting.roles.get(mention.head) if mention.form == "role" else None
    return hit.role if hit else None


def definite(casting: Casting, mention: Mention) -> bool:
    """Whether "the" stands before a mention."""
    return bool(mention.start) and casting.lower[mention.start - 1] == "the"


def is_name(casting: Casting, mention: Mention) -> bool:
    """Whether a mention names a person by name."""
    who = casting.actors[mention.actor]
    return mention.form == "name" and who.kind == "person" and not who.id.endswith("-national")


def is_politician(who: Identity, country: str | None) -> bool:
    return who.country == country and who.sector in POLITICAL


def earlier(casting: Casting, mention: Mention, reach: int = NEAR) -> list[Mention]:
    """The mentions not long before one, the last first."""
    near = (
        m for m in casting.mentions if mention.start - reach < m.start and m.end <= mention.start
    )
    return sorted(near, key=lambda m: -m.start)
