"""What the actors stage hands on: who is in a text, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from memcon.record import ActorKind, Span

Form = Literal["name", "adjective", "title", "pronoun", "group", "metonym", "role", "place"]
STATE_KINDS = frozenset(("country", "government"))  # kinds of actors that are a state's


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an actor is; the record's `Actor` without its mentions."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    organization: str | None = None
    sector: str | None = None
    code: str | None = None
    office: str | None = None
    members: tuple[str, ...] = ()
    gender: str | None = None
    speaks: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text names an actor: tokens `[start, end)`, syntactic head, the words."""

    start: int
    end: int
    head: int
    span: Span
    actor: str
    form: Form


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a text. `by_token` gives for a token the innermost mention that covers it;
    `by_head` the widest mention with that syntactic head. `guessed` is the gender of those of whom
    only a pronoun that was taken for them tells it; `placed` are the tokens of names that no table
    has and that only a place can have where they stand."""

    actors: dict[str, Identity]
    mentions: tuple[Mention, ...]
    by_token: dict[int, Mention] = field(default_factory=dict)
    by_head: dict[int, Mention] = field(default_factory=dict)
    guessed: dict[str, str] = field(default_factory=dict)
    placed: frozenset[int] = frozenset()

    def at(self, token: int) -> Mention | None:
        """The mention whose head is this token, else the innermost one that covers it."""
        return self.by_head.get(token) or self.by_token.get(token)


def make_cast(
    actors: dict[str, Identity],
    mentions: list[Mention],
    guessed: dict[str, str] | None = None,
    placed: Iterable[int] = (),
) -> Cast:
    """A cast with its look-up tables."""
    ordered = sorted(mentions, key=lambda m: (m.start, m.start - m.end))
    by_token: dict[int, Mention] = {}
    by_head: dict[int, Mention] = {}
    for mention in sorted(ordered, key=lambda m: m.start - m.end):
        by_head.setdefault(mention.head, mention)
        for token in range(mention.start, mention.end):
            by_token[token] = mention
    return Cast(actors, tuple(ordered), by_token, by_head, guessed or {}, frozenset(placed))
