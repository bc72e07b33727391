"""Whom a noun names: its own mention, the holder of an office set beside it, or the owner of the
forces that it means."""

from __future__ import annotations

from memcon.actors.cast import Cast, Mention
from memcon.events.people import means_people
from memcon.language import Phrase
from memcon.language.tree import Tree

CHIEFS = frozenset("head elect designate chair president premier minister king queen pope".split())


def named_at(token: int, tree: Tree, cast: Cast) -> Mention | None:
    """The mention that a noun heads, or the name that is its apposition."""
    mention = cast.by_head.get(token)
    if (mention is None and tree.pos[token] == "NOUN") or (mention and mention.form == "role"):
        # "the opposition Renamo party", "the tractor maker *Tral*"
        for child in tree.all(token, "appos"):
            if (named := party_beside(token, child, tree, cast)) is not None:
                return named
    office = mention is None or mention.form in ("role", "title")
    if office and (named := holder_beside(token, tree, cast)) is not None:
        return named
    if mention is None:
        inner = cast.by_token.get(token)
        if inner is not None and (
            inner.head == token
            or (inner.form == "name" and token in (inner.start, tree.heads[inner.head]))
            or (token == inner.end - 1 and tree.pos[token] == "PROPN")
        ):
            return inner
    return mention


def holder_beside(token: int, tree: Tree, cast: Cast) -> Mention | None:
    """Who is set beside a word for a person: "the agency's delegate, *Ann Roe*", "the head of the
    agency, *Ann Roe*", "the president-elect, *Ann Roe*"."""
    one = tree.lower[token] == "one"  # "one of them, *Radio Lumen*, defied the order"
    if not (one or means_people(tree.lemmas[token]) or tree.lemmas[token] in CHIEFS):
        # "his opponent *Ann Roe*": a name right behind its noun
        return next(
            (
                m
                for c in tree.all(token, "appos")
                if (m := cast.by_head.get(c)) is not None
                and m.start == token + 1
                and m.form == "name"
                and is_person(c, cast)
            ),
            None,
        )
    behind = [o for p in tree.all(token, "prep") for o in tree.all(p, "pobj")]
    for noun in (token, *(o for o in behind if not means_people(tree.lemmas[o]))):
        beside = tree.all(noun, "appos")
        if noun == token:  # "a passenger, the blogger *Ann Roe*"
            beside += [c for other in beside for c in tree.all(other, "appos")]
        for child in beside:
            named = cast.by_head.get(child)
            if named is None or named.form != "name" or not (one or is_person(child, cast)):
                continue
            if noun == token or tree.words[tree.subtree(child)[0] - 1] == ",":
                return named
    return None


def party_beside(token: int, child: int, tree: Tree, cast: Cast) -> Mention | None:
    """The body that an apposition names without a comma between."""
    if "," in tree.words[token:child]:
        return None
    for at in (child, *tree.all(child, "compound")):
        named = cast.at(at)
        if (
            named is not None
            and named.start > token
            and cast.actors[named.actor].kind == "organization"
        ):
            return named
    return None


def owner_of(token: int, mention: Mention, tree: Tree, cast: Cast) -> Mention | None:
    """The country whose forces a relative clause speaks of: "Turkey, whose jets bombed …"."""
    who = cast.actors[mention.actor]
    if mention.form != "role" or who.sector not in ("MIL", "COP"):
        return None
    if not any(tree.tags[c] == "WP$" for c in tree.all(token, "poss")):
        return None
    clause = next((a for a in (token, *tree.ancestors(token)) if tree.deps[a] == "relcl"), None)
    return cast.by_head.get(tree.heads[clause]) if clause is not None else None


def names_country(token: int, cast: Cast) -> bool:
    """Whether a token is the name of a country."""
    mention = cast.by_head.get(token)
    return mention is not None and cast.actors[mention.actor].kind == "country"


def is_person(token: int, cast: Cast) -> bool:
    """Whether a token names one person."""
    mention = cast.at(token)
    return mention is not None and cast.actors[mention.actor].kind == "person"


def as_phrase(mention: Mention) -> Phrase:
    """A mention as the phrase of a participant."""
    return Phrase(mention.start, mention.end, mention.head, mention.span)


def is_named(phrase: Phrase, cast: Cast) -> bool:
    """Whether a phrase names somebody, and is no word for a body such as "banks"."""
    mention = cast.at(phrase.head)
    if mention is None or mention.form != "role":
        return mention is not None
    who = cast.actors[mention.actor]
    return who.kind != "organization" or bool(who.country or who.organization)
