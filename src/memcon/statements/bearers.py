"""Who of those met so far may bear a title or be the one so described."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from memcon.statements.epithets import (
    TITLES,
    bodies_of,
    same_body,
)

if TYPE_CHECKING:
    from memcon.statements.conversation import Conversation

KINDS = frozenset(("minister", "secretary"))  # offices of which a government has several
RANKS = frozenset("deputy vice prime foreign assistant first".split())
FORMER = frozenset("former ex ousted deposed fugitive late fallen".split())


@dataclass(slots=True)
class Seen:
    """One place where a person is named, or speaks."""

    token: int
    actor: str
    weight: float


def bearer(talk: Conversation, noun: str, token: int) -> str | None:
    """The last person named before a token with a title that a noun stands for: "the
    *councillor*" for "Coun. Roe"."""
    tree, known = talk.scene.tree, TITLES.get(noun, ())
    for mention in reversed(talk.scene.cast.mentions if known else ()):
        before = mention.start - 1
        if (
            mention.head < token
            and before >= 0
            and mention.form == "name"
            and (
                tree.lower[before] in known
                or (tree.words[before] == "." and tree.lower[before - 1] + "." in known)
            )
        ):
            return mention.actor
    return None


def fits(talk: Conversation, actor: str, title: int) -> bool:
    """Whether somebody may be whom a title at a token means: where "Prime Minister Roe" is
    named, "the police minister" is another, and so is one of another state."""
    tree, cast = talk.scene.tree, talk.scene.cast
    if held_elsewhere(talk, actor, title):
        return False
    who = cast.actors[actor]
    kinds = tree.lemmas[title] in KINDS
    office = set((who.office or "").lower().split())
    if kinds and not office:
        told = words_before(talk, actor)
        office = set() if KINDS.isdisjoint(told) else told
    if (
        kinds
        and not FORMER.isdisjoint(office)
        and FORMER.isdisjoint(tree.lower[t] for t in tree.all(title, "amod", "compound"))
    ):
        return False  # "the deputy minister" is not the former minister
    for token in tree.all(title, "amod", "compound", "nmod"):
        land = cast.by_token.get(token)
        home = cast.actors[land.actor] if land is not None else None
        if home is not None and home.kind == "country":
            if who.country and home.country != who.country:
                return False
        elif (
            office
            and kinds
            and tree.lower[token] not in office
            and (tree.pos[token] == "NOUN" or tree.lower[token] in RANKS)
        ):
            return False
    return True


def words_before(talk: Conversation, actor: str) -> set[str]:
    """The words of the titles that stand before somebody's name."""
    tree = talk.scene.tree
    return {
        word
        for m in talk.scene.cast.mentions
        if m.actor == actor and m.form == "name"
        for word in tree.lower[max(m.start - 4, 0) : m.start]
    }


def held_elsewhere(talk: Conversation, actor: str, title: int) -> bool:
    """Whether a post is another body's than the one that somebody is said to hold: "the *SDLP*
    leader, Al Roe" is not "the *Tory* leader"."""
    tree = talk.scene.tree
    cast = talk.scene.cast
    lands = {
        tree.lower[t]
        for t in tree.children[title]
        if (at := cast.by_token.get(t)) is not None and cast.actors[at.actor].kind == "country"
    }
    mine = bodies_of(tree, title) - lands
    known = [
        words
        for lemma, who, words in talk.posts
        if (lemma == tree.lemmas[title] and who == actor and words)
    ]
    return bool(mine) and bool(known) and not any(same_body(mine, words) for words in known)


def described_as(talk: Conversation, seen: Seen, token: int) -> bool:
    """Whether the words before "she" only say what she is: "*daughter* of a tailor, she"."""
    tree = talk.scene.tree
    end = tree.subtree(seen.token)[1]
    before = token - 1
    named = tree.doc[seen.token].ent_type_ == "PERSON"
    return end in (before, token) and tree.words[before] == "," and not named
