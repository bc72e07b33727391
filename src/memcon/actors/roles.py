"""Role words ("spokesman", "deputy prime minister", "troops") and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from memcon.actors.casting import Casting
from memcon.knowledge.entries import Entry, Role

MODIFIER = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "PART"))
JOINTS = frozenset(("-", "'s", "’s", "of", "'", "’", "–"))
RIGHT_JOINTS = frozenset(("of", "for", "in", "at", "to", "from", "with"))
REACH = 8


@dataclass(frozen=True, slots=True)
class Standing:
    """A role with whose it is: tokens `[start, end)`, country, body, and the words."""

    role: Role
    start: int
    end: int
    country: str | None
    organization: str | None
    organization_code: str | None
    words: str
    countries: tuple[str, ...] = ()
    body: Entry | None = None

    def extended(self, casting: Casting, end: int) -> Standing:
        """With what an "of" or "for" phrase to the right adds."""
        return extend_right(casting, self, end)


def role_phrase(casting: Casting, end: int) -> tuple[int, Role] | None:
    """The longest role phrase whose last token is `end - 1`: `(start, role)`."""
    if end <= 0:
        return None
    longest = casting.knowledge.role_heads.get(casting.lower[end - 1])
    if longest is None:
        return None
    roles = casting.knowledge.roles
    for size in range(longest + 2, 0, -1):
        start = end - size
        if start < 0:
            continue
        text = casting.doc.text[
            casting.doc[start].idx : casting.doc[end - 1].idx + len(casting.words[end - 1])
        ].lower()
        role = roles.get(text)
        if role is not None:
            return start, role
    return None


def role_at(casting: Casting, end: int) -> Standing | None:
    """The role phrase that ends right before token `end`, with the modifiers to its left."""
    found = role_phrase(casting, end)
    if found is None:
        tail = end
        # "Secretary of State": the role's head is not its last word.
        for size in (2, 3, 4):
            if tail - size >= 0 and casting.words[tail - size + 1 : tail - size + 2] in (
                ["of"],
                ["for"],
                ["-"],
            ):
                found = role_phrase(casting, tail - size + 1)
                if found:
                    break
        if found is None:
            return None
    start, role = found
    left = start
    while left and start - left < REACH:
        at = left - 1
        word = casting.words[at]
        mention = casting.covered.get(at)
        if mention is not None and casting.actors[mention.actor].kind == "person":
            break
        if casting.tags[at] not in MODIFIER and word not in JOINTS:
            break
        if word == "of" and casting.tags[at - 1] not in MODIFIER:
            break
        left = at
    while left < start and (casting.words[left] in JOINTS or casting.tags[left] == "PART"):
        left += 1
    return described(casting, role, left, end, left)


def described(casting: Casting, role: Role, start: int, end: int, since: int) -> Standing:
    """A standing with the countries and the body named among tokens `[since, end)`."""
    countries = tuple(dict.fromkeys(iso for _, iso in casting.country_hits(since, end)))
    body = body_among(casting, since, end)
    country = countries[0] if countries else (body.country if body else None)
    if body is not None and not role.sector:
        role = replace_sector(role, body)
    return Standing(
        role,
        start,
        end,
        country,
        body.organization if body else None,
        body.code if body else None,
        span_text(casting, start, end),
        countries,
        body,
    )


def extend_right(casting: Casting, standing: Standing, end: int) -> Standing:
    """A standing with its prepositional complement: "secretary of …", "spokesman for …"."""
    if end >= len(casting.words) or casting.lower[end] not in RIGHT_JOINTS:
        return standing
    at = end + 1
    stop = min(end + 10, len(casting.words))
    while at < stop and (
        casting.tags[at] in MODIFIER
        or casting.words[at] in JOINTS
        or casting.tags[at] == "DET"
        or casting.lower[at] in ("and", "for")
    ):
        mention = casting.covered.get(at)
        if mention is not None and casting.actors[mention.actor].kind == "person":
            break
        at += 1
    if at == end + 1:
        return standing
    right = described(casting, standing.role, end + 1, at, end + 1)
    body = standing.body or right.body
    return replace(
        standing,
        country=standing.country or right.country,
        end=at,
        body=body,
        organization=standing.organization or right.organization,
        organization_code=standing.organization_code or right.organization_code,
        words=span_text(casting, standing.start, at),
        role=right.role,
        countries=standing.countries or right.countries,
    )


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


def replace_sector(role: Role, body: Entry) -> Role:
    """A role without a sector of its own ("spokesman") takes the body's."""
    return Role(
        role.name, body.sector, role.code, role.person, role.plural, role.gender, role.office
    )


def span_text(casting: Casting, start: int, end: int) -> str:
    """The words of tokens `[start, end)` on one line."""
    if start >= end:
        return ""
    text = casting.doc.text
    last = casting.doc[end - 1]
    return " ".join(text[casting.doc[start].idx : last.idx + len(last.text)].split())
