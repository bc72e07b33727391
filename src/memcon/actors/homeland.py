"""Whose an office or institution is that a text names without its state: "the foreign minister",
"the army"."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import Mention
from memcon.actors.casting import Casting
from memcon.actors.officeholders import holder_of, leaving, of_body_alone, past_holder, regional
from memcon.actors.posts import post_holder
from memcon.actors.renamed import tellers
from memcon.actors.standing import Standing
from memcon.knowledge.words import word_class

INSTITUTIONS = word_class("bodies", "institution")
# Offices that go without their state where the text is about one ("the foreign minister").
STATE_OFFICES = frozenset(
    "president prime_minister monarch emir supreme_leader vice_president crown_prince "
    "foreign_minister defence_minister interior_minister finance_minister army_chief "
    "central_bank_governor national_security_adviser".split()
)
CHIEF_WORDS = frozenset("head chief boss".split())
NEAR = 50  # tokens back that a subject may stand
INDEFINITE = frozenset("a an any no another some other every one".split())


def held(casting: Casting, standing: Standing) -> tuple[Standing, str | None]:
    """Who holds the office that a title names. Without its state somebody of the text is meant,
    else who holds it in the state that the text is about."""
    if standing.role.name in CHIEF_WORDS and of_body_alone(casting, standing):
        standing = replace(standing, role=casting.knowledge.roles["leader"])
    office, article = standing.role.office, determiner(casting, standing)
    over = standing.former or standing.local or standing.owned
    if not standing.role.person or standing.role.plural or article in INDEFINITE:
        return standing, None
    if not standing.former:
        poster = post_holder(casting, standing, leaving(casting, standing))
        if poster is not None:
            return standing, poster
    if not office:
        return standing, None
    if standing.local and not standing.former and not standing.owned:
        return standing, regional(casting, standing)
    found = past_holder(casting, standing) if over else holder_of(casting, standing, office)
    if found is not None and found in tellers(casting, standing.head):
        found = None
    if found or over or standing.country or standing.body or article != "the":
        return standing, found
    context = casting.context
    at = casting.knowledge.organizations.get(context.written_by or "")
    if at is not None and office == "secretary_general":
        body = casting.knowledge.entries[at]
        return standing, holder_of(casting, replace(standing, body=body), office)
    home = context.home or homeland(casting, standing)
    if office not in STATE_OFFICES or not home:
        return standing, None
    ours = replace(standing, country=home, countries=(home,))
    found = holder_of(casting, ours, office)
    if "secretary" in standing.words.lower() and found and not is_secretary(casting, found):
        return standing, None  # "the foreign secretary" of a text about Russia is not Russia's
    return (standing if office == "president" else ours), found


def is_secretary(casting: Casting, actor: str) -> bool:
    """Whether somebody's office, as far as it is known, is called that of a secretary."""
    return "secretary" in (casting.actors[actor].office or "secretary").lower()


def determiner(casting: Casting, standing: Standing) -> str:
    """The word before a role phrase, in lower case."""
    return casting.lower[standing.start - 1] if standing.start else ""


def at_home(casting: Casting, standing: Standing) -> Standing:
    """A state's own institution without its name is the one's of the state that the text is about,
    where it is about one: "the government", "the Interior Ministry", "a police captain"."""
    role = standing.role
    if standing.country or standing.body or standing.local:
        return standing
    home = homeland(casting, standing)
    if not home:
        return standing
    if role.name in INSTITUTIONS:
        own = determiner(casting, standing) not in INDEFINITE
    else:
        own = role.person and any(
            (hit := casting.roles.get(at)) is not None
            and hit.role.name in INSTITUTIONS
            and at != standing.head
            for at in range(standing.start, standing.end)
        )
    return replace(standing, country=home, countries=(home,)) if own else standing


def homeland(casting: Casting, standing: Standing) -> str | None:
    """The state whose institution goes without its name: that of the last sentence's subject, where
    it is the one that the text begins with or was written in, else the one that the text is about
    unless the last subject is of another."""
    home, subject = casting.context.home, last_subject(casting, standing.start)
    if subject is None or subject == home:
        return home
    return subject if subject in casting.context.first else None


def last_subject(casting: Casting, token: int) -> str | None:
    """The state of the last subject before a token, in its sentence or the one before."""
    best: Mention | None = None
    for mention in casting.mentions:
        who = casting.actors[mention.actor]
        named = mention.form in ("name", "title", "metonym", "role")
        if token - NEAR < mention.start < token and named and who.country:
            subject = casting.deps[mention.head] in ("nsubj", "nsubjpass")
            if subject and (best is None or mention.start > best.start):
                best = mention
    return casting.actors[best.actor].country if best else None
