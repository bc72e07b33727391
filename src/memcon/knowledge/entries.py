"""What the tables say, in the form that the stages use: entries, the names for them, and roles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from memcon.record import ActorKind


class Term(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One person's term in an office; dates are ISO 8601 prefixes, None where open or unknown."""

    office: str
    title: str
    start: str | None
    end: str | None
    country: str | None
    organization: str | None
    sector: str | None
    role: str | None

    def covers(self, day: str) -> bool:
        """Whether the term was running on a day (`YYYY-MM-DD`), as far as is known."""
        return runs(self.start, self.end, day)


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An actor that the knowledge base knows. `code` is the CAMEO actor code, `what` the kind that
    its table gives, `parent` the code of the body or the state that it belongs to."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    organization: str | None = None
    sector: str | None = None
    code: str | None = None
    gender: str | None = None
    terms: tuple[Term, ...] = ()
    members: tuple[tuple[str, str | None, str | None], ...] = ()
    start: str | None = None
    end: str | None = None
    what: str = ""
    parent: str | None = None


class Name(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A name of an entry. `form`: name, adjective, demonym, capital, seat, surname, place; shared
    of one that others have, too."""

    entry: int
    form: str
    start: str | None
    end: str | None


class Role(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word for what somebody is: PLOVER sector, CAMEO role code, one person or a body."""

    name: str
    sector: str | None
    code: str | None
    person: bool
    plural: bool
    gender: str | None
    office: str | None


class Title(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A title that says by itself whose it is: "the Fed chair", "the pope"."""

    office: str
    country: str | None
    organization: str | None


class Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a body is by the words that its name ends in: PLOVER sector; whether it is one of the
    place where a text is set, if the text does not say of which."""

    sector: str | None
    local: bool


# Offices that lead a state, the first before the others, and since and until when.
Leading: TypeAlias = tuple[tuple[str, ...], str | None, str | None]


class Knowledge(msgspec.Struct, frozen=True):
    """Everything that the actors stage knows.

    `names` maps a name as printed to what it may mean; `openings` the first word of a name to the
    length in characters of the longest name that begins so. `folded` maps what the transliterations
    of a person's name have in common to the indices of its bearers. `roles` maps a role noun phrase
    in lower case to its meaning, `titles` those that imply a state or body. `states` maps ISO
    3166-1 alpha-3 to the index of the state's entry. `leading` gives the offices that lead a state,
    where these are not the usual ones; `posts` maps the key of a title (`posts.post_key`) to its
    holders, as indices of entries and of their terms; `single` are the offices that one person at a
    time has.
    `holders` maps `country/office` and `organization/office` to
    the indices of its holders. `towns` maps a big town to its country; `weight` a country to the
    number of people that the tables have of it, a measure of how often it is in the news;
    `given` a first name in lower case to the gender of all who bear it; `common` a name to the
    nouns before which it is a common word ("Apple growers"); `heads` the last words of a body's
    name in lower case to what it is.
    """

    entries: tuple[Entry, ...]
    names: dict[str, tuple[Name, ...]]
    openings: dict[str, int]
    folded: dict[str, tuple[int, ...]]
    roles: dict[str, Role]
    role_heads: dict[str, int]
    titles: dict[str, Title]
    states: dict[str, int]
    cameo: dict[str, str]
    organizations: dict[str, int]
    holders: dict[str, tuple[int, ...]]
    leading: dict[str, tuple[Leading, ...]]
    single: frozenset[str]
    towns: dict[str, str]
    weight: dict[str, int]
    given: dict[str, str]
    common: dict[str, frozenset[str]]
    heads: dict[str, Head]
    posts: dict[str, tuple[tuple[int, int], ...]]

    def leaders(self, country: str, day: str | None) -> tuple[str, ...]:
        """The offices that lead a state on a day (ISO 8601), where these are not the usual ones."""
        for offices, start, end in self.leading.get(country, ()):
            if day is None or runs(start, end, day):
                return offices
        return ()

    def surnames(self) -> Iterator[str]:
        """The surnames of one word by which people and nothing else are known."""
        for name, meanings in self.names.items():
            if (
                " " not in name
                and name[0].isupper()
                and all(
                    one.form == "surname" and self.entries[one.entry].kind == "person"
                    for one in meanings
                )
            ):
                yield name


def runs(start: str | None, end: str | None, day: str) -> bool:
    """Whether `day` lies between two ISO 8601 prefixes, either of which may be open."""
    return (not start or start <= day[: len(start)]) and (not end or day[: len(end)] <= end)
