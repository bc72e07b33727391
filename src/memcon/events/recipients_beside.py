"""Recipients that stand beside an event: behind a preposition that its entry does not ask for, or
behind the thing that something is done to."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate
from memcon.events.kinds import HARSH
from memcon.events.naming import as_phrase, is_named, names_country
from memcon.events.participants import reach, sides
from memcon.events.relatives import RELATIVE_TAGS
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.tree import Tree

AGAINST = ("against", "on", "into", "toward", "towards", "from")
MADE = frozenset("make build produce manufacture grow assemble mine refine weave brew".split())
ON_A_SIDE = frozenset("side behalf order request".split())  # "fought on the Malian side"
SHOOTING = frozenset(("launch", "fire"))
GIVEN_THERE = frozenset(("AID", "RETREAT", "CONCEDE", "MOBILIZE", "COOPERATE"))
PAPERS = word_class("things", "paper")
WAYS = word_class("places", "way")
POSTS = frozenset("post crossing checkpoint gate border frontier airport".split())
HOLDING = frozenset("hold own have keep possess operate run control use".split())
# What a thing is of; "on" and "for" lead to topics.
BEHIND_THING = ("by", "of", "against", "with", "from", "into", "in")


def beside(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """The party behind a preposition that the entry does not ask for: "closed the roads *into
    Chad*"."""
    words = AGAINST if candidate.type in HARSH else ("to",) if candidate.type in GIVEN_THERE else ()
    if candidate.type == "REJECT" and any(tree.lemmas[o] in PAPERS for o in candidate.clause.obj):
        words = tuple(w for w in words if w != "on")  # "blocked a statement *on Chad*"
    for tokens in (candidate.clause.preps.get(w, ()) for w in words):
        for token in tokens:
            if is_own(token, tree, cast, others) or tree.lemmas[token] in ON_A_SIDE:
                continue
            joined = [s for t in tree.conjuncts(token) for s in sides(t, tree, cast)]
            reached = [p for t in joined for p in reach(t, tree, cast, others)]
            if found := [p for p in reached if is_named(p, cast)]:
                return tuple(dict.fromkeys(found))
    return ()


def makers_of(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """The country whose goods a measure is on: "duties on cars *made in Chad*"."""
    for goods in (*candidate.clause.preps.get("on", ()), *candidate.clause.obj):
        for made in (c for c in tree.all(goods, "acl") if tree.lemmas[c] in MADE):
            for where in (p for p in tree.all(made, "prep") if tree.lower[p] in ("in", "by")):
                lands = [t for o in tree.all(where, "pobj") for t in tree.conjuncts(o)]
                found = [as_phrase(m) for t in lands if (m := cast.by_head.get(t)) is not None]
                found = [p for p in found if names_country(p.head, cast)]
                if found and not any(cast.by_head[p.head].actor in others for p in found):
                    return tuple(found)
    return ()


def of_object(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Whose is what a harsh deed is done to, or whom it is about: "seized the *Fijian* trawler"."""
    yields = candidate.type == "RETREAT" and candidate.mode in ("release", "access")
    if candidate.clause.noun or not (yields or candidate.type in HARSH):
        return ()
    if candidate.frame.head in SHOOTING:
        return ()  # "launched 20 Iranian *drones*" is done with them
    for token in candidate.clause.obj:
        if tree.pos[token] == "PRON" or is_own(token, tree, cast, others):
            continue
        for holder in holders(token, tree):
            if found := reach(holder, tree, cast, others):
                return tuple(found)
        own = cast.by_head.get(token)
        if own is not None and cast.actors[own.actor].name[:1].islower():
            continue  # "banned gatherings" is done to nobody named
        found = reach(token, tree, cast, others, behind=BEHIND_THING, depth=1)
        if tree.lemmas[token] in WAYS | POSTS:  # "blocked the Lagos road"
            found = [p for p in found if names_country(p.head, cast)]
        if found:
            return tuple(found)
    return ()


def holders(token: int, tree: Tree) -> list[int]:
    """Who holds a thing, by the clause about it: "froze the assets that *Chad* holds there"."""
    return [
        holder
        for clause in tree.all(token, "relcl")
        if tree.lemmas[clause] in HOLDING
        for holder in tree.all(clause, "nsubj")
        if tree.tags[holder] not in RELATIVE_TAGS
    ]


def divided(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Between whom somebody mediates, wherever in the clause it stands: "launched a peace effort to
    settle the feud between *Chad* and *Mali*"."""
    start, end = tree.subtree(candidate.at)
    for token in range(start, end):
        if tree.lower[token] in ("between", "among") and tree.deps[token] == "prep":
            sides_ = [c for o in tree.all(token, "pobj") for c in tree.conjuncts(o)]
            if found := [p for t in sides_ for p in reach(t, tree, cast, others)]:
                return tuple(found)
    return ()


def censured(candidate: Candidate, cast: Cast, others: frozenset[str]) -> tuple[Phrase, ...]:
    """The government that a motion of no confidence is against, as the text last named it."""
    frame = candidate.frame
    if "confidence" not in frame.rest and frame.head != "censure":
        return ()
    lands = {cast.actors[i].country for i in others} - {None}
    for mention in reversed(cast.mentions):
        who = cast.actors[mention.actor]
        named = mention.start < candidate.at and mention.form != "pronoun"
        ours = not lands or who.country in (None, *lands)
        if named and ours and who.kind == "government":
            return (as_phrase(mention),)
    return ()


def is_own(token: int, tree: Tree, cast: Cast, others: frozenset[str]) -> bool:
    """Whether a noun belongs to one of some actors: "its troops"."""
    return any((m := cast.at(c)) is not None and m.actor in others for c in tree.all(token, "poss"))
