"""Which candidates tell an event: those with the participants that it needs, and not what is only
aimed at, kept from happening, or said to the press."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import Cast
from memcon.events.candidates import Candidate, lands
from memcon.events.doers import OF_A_LAND
from memcon.events.happening import Happening
from memcon.events.kinds import TALKS
from memcon.events.people import means_people
from memcon.events.status import laid_down
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.tree import Tree

AGENTLESS = frozenset(("ASSAULT", "COERCE", "SANCTION", "PROTEST", "RETREAT", "CONSULT"))
MEETING = frozenset(("CONSULT", "REJECT"))
SPELLS = frozenset("hour day night week weekend month year decade".split())
GROUND = word_class("places", "settled") | word_class("places", "facility")
NOBODY = ("none",)  # the roles of "stood trial": who did it is not said
DIRECTED = frozenset(("SUPPORT", "AID"))
UNSIGNED = frozenset(("ceasefire", "curfew"))  # modes of what is told without who ordered it
DISASTERS = word_class("events", "disaster")
PRIVATE = word_class("things", "private_purpose")
STATES_OF_AFFAIRS = frozenset(("war", "conflict", "fighting", "fight", "hostility", "violence"))


def is_armed(candidate: Candidate, tree: Tree) -> bool:
    """Whether words tell by themselves of an attack, of its end or of talks, whoever was in them:
    "a missile hit a school", "the truce took effect", "talks collapsed", "a night of fighting"; or
    of what a pact lays down: "provides for the opening of the port"; or of what is forbidden to
    all: "a curfew is in force", "gatherings are banned"."""
    frame = candidate.frame
    if frame.pos == "n":
        return is_endured(candidate, tree) or (
            candidate.type == "RETREAT" and not candidate.composed and laid_down(tree, candidate.at)
        )
    talks = candidate.type in MEETING and any(
        c.slot == "subj" and not c.negative and "talk" in c.words for c in frame.conditions
    )
    unrest = candidate.type == "PROTEST" and frame.rest == ("out",)  # "riots broke out"
    told = candidate.type == "ASSAULT" or candidate.mode in UNSIGNED or talks or unrest
    told |= candidate.mode == "restrict" and frame.recipient[-1:] == NOBODY
    attacked = candidate.type == "ASSAULT" or candidate.mode == "restrict"
    if attacked and frame.pos == "v" and is_ground_hit(candidate, tree):
        return True
    return told and frame.pos == "v" and any(not c.negative and c.words for c in frame.conditions)


def is_ground_hit(candidate: Candidate, tree: Tree) -> bool:
    """Whether it is told of a place that it was attacked: "the *town* was shelled"."""
    clause = candidate.clause
    return clause.passive and any(
        tree.lemmas[t] in GROUND
        or (tree.pos[t] == "PROPN" and tree.doc[t].ent_type_ in ("GPE", "LOC"))
        for t in clause.obj
    )


def is_endured(candidate: Candidate, tree: Tree) -> bool:
    """Whether a noun tells how long there was an attack: "after a night of *fighting*"."""
    above = tree.heads[candidate.at]
    if candidate.type != "ASSAULT" or tree.lower[above] != "of" or candidate.composed:
        return False
    return tree.lemmas[tree.heads[above]] in SPELLS


def is_whole(candidate: Candidate, tree: Tree, cast: Cast) -> bool:
    """Whether an event has the participants without which it is none: who acts, or who suffers;
    for what two do together, both."""
    if candidate.written or OF_A_LAND in candidate.rules:
        return True
    if not (candidate.actors or candidate.recipients):
        return is_armed(candidate, tree)
    if not candidate.actors:
        if candidate.recipients and (candidate.clause.passive or candidate.frame.actor == NOBODY):
            # "groups funded from abroad" are told of, not that somebody funds them
            return candidate.type not in DIRECTED or tree.deps[candidate.at] != "acl"
        nominal = candidate.clause.noun and candidate.clause.light is None
        vague = nominal and candidate.frame.head in STATES_OF_AFFAIRS
        return candidate.type in AGENTLESS and not vague
    if candidate.recipients:
        return True
    if candidate.frame.asks_recipient:
        return False
    alone = candidate.mode in ("visit", "third-party") and tree.deps[candidate.at] != "acl"
    if candidate.type in TALKS and not alone:  # "talks *brokered* by Oman" are told by the noun
        if candidate.frame.head == "negotiate" and {"over", "for"} & candidate.clause.preps.keys():
            return True  # "is negotiating over a port": with whom need not be said
        several = are_several(candidate.actors, tree, cast)
        return several or any(is_league(p, cast) for p in candidate.actors)
    mutual = candidate.frame.actor[0] == "between" and len(candidate.actors) > 1
    return candidate.type not in DIRECTED or not candidate.clause.noun or mutual


FAINT = 0.25  # a noun less sure than this tells no event


def is_faint(candidate: Candidate, one: Happening) -> bool:
    """Whether an event rests on a bare noun that seldom tells one, unless it names the two sides
    ("a possible meeting between Khan and Modi")."""
    named = "between" in candidate.clause.preps and len(candidate.actors) > 1
    bare = candidate.clause.noun and not candidate.composed
    return bare and one.confidence < FAINT and not named


def is_aim(one: Happening) -> bool:
    """Whether an event is no more than the aim of another: "documents to promote cooperation"."""
    aimed = one.rules[-1] in ("purpose", "infinitive")
    return aimed and one.type in DIRECTED and not one.recipients


BARRED = frozenset(("prevented", "not-allowed", "unplanned", "unexpected"))
MEASURES = frozenset("ban embargo tariff duty levy tax quota sanction boycott moratorium".split())
ADVISING = frozenset("advise warn tell urge ask order recommend caution instruct".split())


def is_barred(one: Happening, tree: Tree) -> bool:
    """Whether an event is a visit or talk that somebody is kept from, warned off or does not even
    plan or expect, or a denial that is not made ("neither confirmed nor denied"): no event of its
    own."""
    if one.status == "negated" and one.frame.startswith("reject/deny."):
        return True
    if one.rules[-1] == "negation" and tree.lower[tree.heads[one.at]] == "without":
        return True  # "left without consulting the king" tells who left
    if one.type == "COOPERATE":
        return is_banned(one, tree) or is_falling(one, tree)
    if one.type != "CONSULT":
        return False
    if one.status == "negated" and not one.actors:
        return True  # "it was not discussed": nobody met
    advised = (
        one.rules[-1] == "negation"
        and tree.deps[one.at] in ("xcomp", "ccomp")
        and tree.lemmas[tree.heads[one.at]] in ADVISING
    )
    return advised or one.rules[-1] in BARRED


def is_banned(one: Happening, tree: Tree) -> bool:
    """Whether trade is no more than what a measure is on: "a ban on shrimp *imported* from Oman".
    """
    if tree.deps[one.at] != "acl":
        return False
    return any(tree.lemmas[above] in MEASURES for above in (*tree.ancestors(one.at),)[:4])


FALLING = frozenset(
    "fall drop decline shrink slump plunge plummet tumble suffer stall halve collapse dwindle "
    "contract dip slow sour deteriorate worsen cease".split()
)


def is_falling(one: Happening, tree: Tree) -> bool:
    """Whether trade is only said to get less: "*trade* between Chad and Mali has fallen"."""
    return tree.deps[one.at] == "nsubj" and tree.lemmas[tree.heads[one.at]] in FALLING


SELVES = frozenset("himself herself itself themselves myself ourselves yourself".split())
PHONES = frozenset(("phone", "telephone", "radio", "email", "e-mail"))
JOURNALISTS = word_class("people", "press")


def is_briefing(candidate: Candidate, tree: Tree, cast: Cast) -> bool:
    """Whether a talk is one with the press only, which the statements tell: "residents *reached by
    phone*" were asked by whoever writes."""
    called = {tree.lemmas[t] for t in candidate.clause.preps.get("by", ())} & PHONES
    if candidate.type == "CONSULT" and called and tree.deps[candidate.at] in ("acl", "relcl"):
        return True
    if candidate.type != "CONSULT" or not candidate.recipients:
        return False
    return all(
        tree.lemmas[p.head] in JOURNALISTS
        or ((m := cast.at(p.head)) is not None and cast.actors[m.actor].sector == "MED")
        for p in candidate.recipients
    )


def is_at_home(candidate: Candidate, cast: Cast) -> bool:
    """Whether a person does at home what is an event abroad only: "the king inspected a farm"."""
    if not candidate.frame.asks_abroad or candidate.type != candidate.frame.type:
        return False
    mentions = [cast.at(p.head) for p in candidate.actors]
    persons = all(m is not None and cast.actors[m.actor].kind == "person" for m in mentions)
    return persons and lands(cast, candidate.recipients) <= lands(cast, candidate.actors)


def is_for_relief(candidate: Candidate, tree: Tree) -> bool:
    """Whether an emergency is declared over a disaster, to help and not to repress (PLOVER 2.0,
    3.15.2)."""
    if candidate.mode != "martial-law" or candidate.composed:
        return False
    sentence = tree.doc[candidate.at].sent
    return any(tree.lemmas[t] in DISASTERS for t in range(sentence.start, sentence.end))


def is_private(candidate: Candidate, tree: Tree) -> bool:
    """Whether somebody goes somewhere on his own account: "flew to Delhi *for surgery*"."""
    if candidate.type != "CONSULT" or candidate.frame.mode != "visit" or candidate.clause.noun:
        return False
    return any(tree.lemmas[t] in PRIVATE for t in candidate.clause.preps.get("for", ()))


def is_to_oneself(candidate: Candidate, tree: Tree) -> bool:
    """Whether what is done to others is done to oneself: "had killed *himself*", "may defend
    *themselves*"."""
    clause, slots = candidate.clause, candidate.frame.recipient
    if clause.noun or slots[:1] != ("obj",) or candidate.composed:
        return False
    return bool(clause.obj) and all(tree.lower[t] in SELVES for t in clause.obj)


def is_among_things(candidate: Candidate, tree: Tree, cast: Cast) -> bool:
    """Whether a thing does to another what only somebody does: "high prices threatened jobs"."""
    clause = candidate.clause
    if not candidate.frame.asks_party or not (clause.subj and clause.obj):
        return False
    return not any(
        is_known(t, cast) or tree.pos[t] != "NOUN" or means_people(tree.lemmas[t])
        for t in (*clause.subj, *clause.obj)
    )


def is_known(token: int, cast: Cast) -> bool:
    """Whether a noun is somebody of whom more is known than a word by which a thing may be called.
    """
    mention = cast.by_head.get(token)
    return mention is not None and cast.actors[mention.actor].kind != "unnamed"


def is_league(phrase: Phrase, cast: Cast) -> bool:
    """Whether words name a body in which states meet: "the Arab League discussed the war"."""
    mention = cast.at(phrase.head)
    if mention is None:
        return False
    who = cast.actors[mention.actor]
    return who.kind == "organization" and (who.code or "").startswith("IGO")


def are_several(phrases: Sequence[Phrase], tree: Tree, cast: Cast) -> bool:
    """Whether more than one is named."""
    return len(phrases) > 1 or any(is_many(p, tree, cast) for p in phrases)


def is_many(phrase: Phrase, tree: Tree, cast: Cast) -> bool:
    """Whether words name several: a group that the text spells out, or people in the plural."""
    mention = cast.at(phrase.head)
    if mention is None or tree.tags[phrase.head] == "NNS":
        return mention is not None
    who = cast.actors[mention.actor]
    return bool(who.members) or who.kind == "group"
