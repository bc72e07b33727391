"""The workshop of the actors stage: identities and mentions gathered while a text is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from memcon.actors.cast import Cast, Form, Identity, Mention, make_cast
from memcon.actors.context import Context
from memcon.actors.identity import identity
from memcon.actors.matching import Hit
from memcon.knowledge.entries import Entry, Knowledge, Name
from memcon.language.columns import starts_of
from memcon.language.tree import Tree
from memcon.reading.credit import signatures

if TYPE_CHECKING:
    from memcon.actors.rolewords import RoleHit

LAND_KINDS = frozenset(("country", "government", "place_metonym"))


class Casting:
    """What is known so far about who is in one text. Token indices are those of `doc`."""

    def __init__(self, tree: Tree, knowledge: Knowledge, day: str | None) -> None:
        self.doc, self.knowledge, self.day = tree.doc, knowledge, day
        self.source = self.doc.text  # which spaCy puts together anew each time that it is asked
        self.words, self.lower, self.tags = tree.words, tree.lower, tree.pos
        self.deps, self.heads = tree.deps, tree.heads
        self.starts = starts_of(self.doc)
        self.ends = [s + len(w) for s, w in zip(self.starts, self.words, strict=True)]
        self.actors: dict[str, Identity] = {}
        self.mentions: list[Mention] = []
        self.hits: dict[int, Hit] = {}
        self.covered: dict[int, Mention] = {}
        self.roles: dict[int, RoleHit] = {}
        self.placed: set[int] = set()  # tokens of names that are places where they stand
        self.titles: set[int] = set()  # tokens of titles that stand before a name
        self.guessed: dict[str, str] = {}  # actor id to the gender that a pronoun tells
        self.elsewhere: dict[str, Name] = {}  # a town's name to the region told beside it
        self.signed = signatures(self.source)
        self.places: set[str] | None = None  # names of one word that are places here
        self.known: dict[str, Entry] = {}  # actor id to the entry behind it

    @cached_property
    def context(self) -> Context:
        """Which countries the text speaks of; asked for when all names are found."""
        return Context(self)

    def is_signature(self, token: int) -> bool:
        """Whether a token stands where a report says who wrote it."""
        return any(start <= self.starts[token] < end for start, end in self.signed)

    def add(self, who: Identity) -> str:
        """Enter an identity; the first one of an id stays."""
        self.actors.setdefault(who.id, who)
        return who.id

    def add_entry(self, entry: Entry) -> str:
        """Enter an entry of the knowledge base as it was on the document's day."""
        if entry.id not in self.actors:
            self.add(identity(entry, self.day, self.knowledge))
            self.known[entry.id] = entry
        return entry.id

    def add_country(self, iso3: str) -> str | None:
        """Enter a state by its ISO 3166-1 alpha-3 code."""
        at = self.knowledge.states.get(iso3)
        return self.add_entry(self.knowledge.entries[at]) if at is not None else None

    def government(self, iso3: str | None) -> str | None:
        """Enter a state's government."""
        at = self.knowledge.organizations.get(f"government:{iso3}")
        return self.add_entry(self.knowledge.entries[at]) if at is not None else None

    def mention(
        self, start: int, end: int, actor: str, form: Form, head: int | None = None
    ) -> None:
        """Enter a mention over tokens `[start, end)`; its head is found in the parse."""
        if head is None:
            head = self.head(start, end)
        mention = Mention(start, end, head, (self.starts[start], self.ends[end - 1]), actor, form)
        self.mentions.append(mention)
        for token in range(start, end):
            old = self.covered.get(token)
            if old is None or old.end - old.start > end - start:
                self.covered[token] = mention

    def reassign(self, at: int, actor: str) -> None:
        """Let the mention at an index of `mentions` mean another actor."""
        mention = self.mentions[at]
        self.mentions[at] = changed = replace(mention, actor=actor)
        for token in range(mention.start, mention.end):
            if self.covered.get(token) == mention:
                self.covered[token] = changed

    def drop(self, head: int) -> None:
        """Take back the mentions with a head."""
        self.mentions = [m for m in self.mentions if m.head != head]
        self.covered = {at: m for at, m in self.covered.items() if m.head != head}

    def head(self, start: int, end: int) -> int:
        """The token of a range whose syntactic head lies outside it; the last such one."""
        for token in range(end - 1, start - 1, -1):
            if not start <= self.heads[token] < end or self.heads[token] == token:
                return token
        return end - 1

    def country_at(self, token: int) -> Entry | None:
        """The state, government, territory or region that the name beginning at a token is."""
        hit = self.hits.get(token)
        if hit is None:
            return None
        lands = [
            entry
            for name in hit.names
            if (entry := self.knowledge.entries[name.entry]).country and entry.kind in LAND_KINDS
        ]
        regions = [e for e in lands if e.kind == "place_metonym"]
        if regions and len(regions) < len(lands) and self.context.is_region(lands, hit):
            return regions[0]
        states = [e for e in lands if e.kind != "place_metonym"]
        if len(states) > 1:
            return max(states, key=lambda e: self.context.weight(e.country))
        return next(iter(states or lands), None)

    def country_hits(self, start: int, end: int) -> Iterator[tuple[int, Entry]]:
        """States, governments and regions named by noun or adjective among tokens
        `[start, end)`: position, entry."""
        for at in range(start, end):
            land = self.country_at(at)
            if land:
                yield at, land

    def text(self, start: int, end: int) -> str:
        """The words of tokens `[start, end)` on one line."""
        if start >= end:
            return ""
        return " ".join(self.source[self.starts[start] : self.ends[end - 1]].split())

    def finish(self) -> Cast:
        """The cast so far."""
        used = {mention.actor for mention in self.mentions}
        used |= {member for actor in used for member in self.actors[actor].members}
        actors = {k: v for k, v in self.actors.items() if k in used}
        return make_cast(actors, self.mentions, self.guessed, self.placed)
