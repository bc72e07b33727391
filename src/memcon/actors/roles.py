"""Role words ("spokesman", "deputy prime minister", "troops") and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.actors.casting import Casting
from memcon.knowledge.entries import Entry, Role

MODIFIER = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
HYPHEN = frozenset(("-", "–"))
COMPLEMENT = frozenset(("of", "for"))
# Roles that somebody has with or in something besides of it: "ambassador to", "envoy in".
POSTED = frozenset(
    "ambassador envoy representative adviser advisor aide delegate emissary consul delegation "
    "mission observer candidate attaché".split()
)
POSTED_AT = frozenset(("to", "in", "at"))
REACH = 9


@dataclass(frozen=True, slots=True)
class Standing:
    """A role with whose it is: tokens `[start, end)`, its head, country, body, and the words."""

    role: Role
    start: int
    end: int
    head: int
    country: str | None
    organization: str | None
    organization_code: str | None
    words: str
    countries: tuple[str, ...] = ()
    body: Entry | None = None


@dataclass(frozen=True, slots=True)
class RoleHit:
    """Tokens `[start, end)` that are a role phrase of the table."""

    start: int
    end: int
    role: Role


def find_roles(casting: Casting) -> dict[int, RoleHit]:
    """The role phrases of a text by their last token; a longer one wins over those inside it."""
    found: list[RoleHit] = []
    heads, roles = casting.knowledge.role_heads, casting.knowledge.roles
    text = casting.doc.text.lower()
    for last, word in enumerate(casting.lower):
        longest = heads.get(word)
        if longest is None:
            continue
        stop = casting.starts[last] + len(word)
        for start in range(max(0, last - longest - 1), last + 1):
            role = roles.get(text[casting.starts[start] : stop])
            if role is not None:
                found.append(RoleHit(start, last + 1, role))
                break
    taken: set[int] = set()
    kept: dict[int, RoleHit] = {}
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start)):
        if not any(t in taken for t in range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            kept[hit.end - 1] = hit
    return kept


def role_at(casting: Casting, end: int) -> Standing | None:
    """The role phrase that ends right before token `end`, with the modifiers to its left."""
    hit = casting.roles.get(end - 1)
    if hit is not None:
        return standing(casting, hit, end)
    # "Minister of Fisheries and Water": the table has the role without its portfolio.
    for at in range(end - 2, max(end - 7, -1), -1):
        word = casting.lower[at]
        if word in COMPLEMENT and (hit := casting.roles.get(at - 1)):
            return standing(casting, hit, end)
        if not casting.words[at][:1].isupper() and word not in ("and", "the"):
            return None
    return None


def standing(casting: Casting, hit: RoleHit, end: int) -> Standing:
    """A role phrase with the modifiers to its left and the portfolio up to token `end`."""
    left = hit.start
    while left and hit.start - left < REACH and modifies(casting, left - 1, left):
        left -= 1
    while left < hit.start and not casting.words[left][0].isalnum():
        left += 1
    return described(casting, hit.role, left, end, left, casting.head(hit.start, hit.end))


def modifies(casting: Casting, at: int, right: int) -> bool:
    """Whether a token belongs to the role phrase that begins so far with token `right`."""
    word = casting.words[at]
    if word in POSSESSIVE or word in HYPHEN:
        return not casting.doc[at].whitespace_ or word in POSSESSIVE
    mention = casting.covered.get(at)
    if mention is not None and casting.actors[mention.actor].kind == "person":
        return False
    if word == "of":
        return at > 0 and casting.words[at - 1][:1].isupper() and casting.words[right][:1].isupper()
    if word in (",", "and"):
        return listed(casting, at, right)
    if casting.tags[at] not in MODIFIER:
        return False
    return casting.heads[at] > at or casting.country_at(at) is not None or word[:1].isupper()


def listed(casting: Casting, at: int, right: int) -> bool:
    """Whether a comma or "and" joins two countries that share a role ("Thai and Lao officials")."""
    if casting.words[right] == "and":
        right += 1
    elif casting.words[at] == "and" and at and casting.words[at - 1] == ",":
        at -= 1
    return (
        at > 0
        and casting.country_at(at - 1) is not None
        and casting.country_at(right) is not None
        and casting.tags[right] in MODIFIER
    )


def described(
    casting: Casting, role: Role, start: int, end: int, since: int, head: int
) -> Standing:
    """A standing with the countries and the body named among tokens `[since, end)`."""
    countries = tuple(dict.fromkeys(iso for _, iso in casting.country_hits(since, end)))
    body = body_among(casting, since, end)
    country = countries[0] if countries else (body.country if body else None)
    if not role.sector:
        home = body.sector if body else sector_among(casting, since, end)
        role = Role(role.name, home, role.code, role.person, role.plural, role.gender, role.office)
    return Standing(
        role,
        start,
        end,
        head,
        country,
        body.organization if body else None,
        body.code if body else None,
        span_text(casting, start, end),
        countries,
        body,
    )


def extend_right(casting: Casting, standing: Standing) -> Standing:
    """A standing with its prepositional complement: "secretary of …", "spokesman for …"."""
    end = standing.end
    if end >= len(casting.words):
        return standing
    joint = casting.lower[end]
    if joint not in COMPLEMENT and not (joint in POSTED_AT and standing.role.name in POSTED):
        return standing
    at = end + 1
    stop = min(end + 12, len(casting.words))
    while at < stop and complements(casting, at, at == end + 1):
        at += 1
    while at > end + 1 and not casting.words[at - 1][-1:].isalnum():
        at -= 1
    if at == end + 1 or casting.tags[at - 1] in ("DET", "CCONJ", "ADP"):
        return standing
    right = described(casting, standing.role, end + 1, at, end + 1, standing.head)
    return replace(
        standing,
        country=standing.country or right.country,
        end=at,
        body=standing.body or right.body,
        organization=standing.organization or right.organization,
        organization_code=standing.organization_code or right.organization_code,
        words=span_text(casting, standing.start, at),
        role=right.role,
        countries=standing.countries or right.countries,
    )


def complements(casting: Casting, at: int, first: bool) -> bool:
    """Whether a token goes on with the name that complements a role."""
    word = casting.words[at]
    if word in POSSESSIVE or word in HYPHEN:
        return True
    mention = casting.covered.get(at)
    if mention is not None and casting.actors[mention.actor].kind == "person":
        return False
    if word in ("of", "for", "and", "the"):
        after = casting.words[at + 1] if at + 1 < len(casting.words) else ""
        return first or (casting.words[at - 1][:1].isupper() and after[:1].isupper())
    return casting.tags[at] in MODIFIER or (first and casting.tags[at] in ("DET", "PRON"))


def body_among(casting: Casting, start: int, end: int) -> Entry | None:
    """The organisation named among tokens `[start, end)`, if one is."""
    entries = casting.knowledge.entries
    for at in range(start, end):
        hit = casting.hits.get(at)
        if hit is None:
            continue
        for name in hit.names:
            entry = entries[name.entry]
            if entry.what not in ("state", "person", "government"):
                return entry
    return None


def sector_among(casting: Casting, start: int, end: int) -> str | None:
    """The sector of a body that is named by its kind only: "the Polish foreign ministry"."""
    for at in range(start, end):
        hit = casting.roles.get(at)
        if hit and hit.role.sector and not hit.role.person:
            return hit.role.sector
    return None


def span_text(casting: Casting, start: int, end: int) -> str:
    """The words of tokens `[start, end)` on one line."""
    if start >= end:
        return ""
    return " ".join(casting.doc[start:end].text.split())
