"""Recipients that a frame's own slots do not give: behind the object, in the clause below, or the
foreign place where a thing is done."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.actors.cast import Cast
from memcon.events.abroad import DOMESTIC_MODES, foreign_place, homes
from memcon.events.candidates import Candidate, Clauses
from memcon.events.clause import Clause
from memcon.events.nouns import noun_phrase
from memcon.events.participants import as_phrase, is_party, names_country, reach, sides
from memcon.events.relatives import RELATIVE_TAGS
from memcon.language import Phrase
from memcon.language.tree import Tree

# Prepositions that lead to the other party, the surest first; "on" and "about" lead to topics.
TOWARD = ("to", "with", "against", "from", "by", "toward", "towards", "into", "for", "of")
AGAINST = ("against", "on", "into", "toward", "towards", "from")
MADE = frozenset("make build produce manufacture grow assemble mine refine weave brew".split())
ON_A_SIDE = frozenset("side behalf order request".split())  # "fought on the Malian side"
SURE = TOWARD[:2]
SPOKEN_TYPES = frozenset(("AGREE", "REJECT", "REQUEST", "THREATEN", "CONCEDE", "SUPPORT"))
DONE_THERE = frozenset(("AID", "RETREAT", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE"))
GIVEN_THERE = frozenset(("AID", "RETREAT", "CONCEDE", "MOBILIZE", "COOPERATE"))
LEAVE = frozenset(("CONCEDE", "RETREAT", "AGREE", "SUPPORT", "REQUEST"))
BINDING = frozenset(("SANCTION", "COERCE", "AGREE", "SUPPORT", "CONCEDE"))
HARSH = frozenset(
    ("REJECT", "COERCE", "ASSAULT", "SANCTION", "ACCUSE", "THREATEN", "PROTEST", "CONCEDE")
)
# What a thing is of; "on" and "for" lead to topics.
BEHIND_THING = ("by", "of", "against", "with", "from", "into", "in")
MANDATIVE_VERBS = frozenset(  # "demanded that he *appear*" states no fact
    "demand insist request ask urge propose recommend suggest require order call appeal "
    "plea".split()
)
DRIVING = frozenset(
    "drive disperse scatter push clear chase repel dislodge silence scare frighten subdue "
    "intimidate deter stop hold keep force break quell".split()
)
ONE_SIDED = frozenset("promise pledge offer vow".split())  # of these two parties have a third


def recover(candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses) -> None:
    """Give a candidate without a recipient the one that the rest of its clause names, in place."""
    if candidate.recipients or not candidate.actors or candidate.frame.recipient == ("none",):
        return
    taken = {m.actor for p in candidate.actors if (m := cast.at(p.head))}
    if candidate.frame.type == "CONSULT":
        # Who is not met is no party to a meeting; but one who talks abroad talks with that land.
        alone = len(candidate.actors) == 1 and candidate.clause.light is not None
        place = foreign_place(candidate, tree, cast, taken) if alone else None
        if place is not None and candidate.type == "CONSULT" and names_person(candidate, cast):
            candidate.recipients = (as_phrase(place),)
            candidate.rules.append("recipient-by-place")
        elif (candidate.cameo or "").startswith("045"):
            candidate.recipients = divided(candidate, tree, cast, frozenset(taken))
        return
    if candidate.type == "REQUEST" and candidate.frame.mode == "release":
        return  # the captives are not those who are asked
    own = {p.head for p in candidate.actors}
    for rule, phrases in finds(candidate, tree, cast, clauses, frozenset(taken)):
        found = tuple(p for p in phrases if p.head not in own)
        if found:
            candidate.recipients = found
            candidate.rules.append(rule)
            return


def finds(
    candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses, taken: frozenset[str]
) -> Iterator[tuple[str, tuple[Phrase, ...]]]:
    """The recipients that each rule gives, the surest first, with the rule's name."""
    if candidate.type in BINDING:
        yield "recipient-below", bound(candidate, tree, cast, taken)
    if candidate.type in LEAVE:
        yield "recipient-below", allowed(candidate, tree, cast, taken)
    spoken = candidate.type in SPOKEN_TYPES and (
        len(taken) < 2 or candidate.frame.head in ONE_SIDED
    )
    if spoken:
        yield "recipient-below", below(candidate, candidate.clause, tree, cast, clauses, taken)
    yield "recipient-of-object", of_object(candidate, tree, cast, taken)
    if candidate.type in ("ASSAULT", "COERCE"):
        yield "recipient-of-purpose", driven(candidate, tree, cast, taken)
    given = candidate.type in ("AGREE", "SUPPORT") and candidate.frame.type in GIVEN_THERE
    if given or candidate.type in DONE_THERE or candidate.mode in DOMESTIC_MODES:
        place = foreign_place(candidate, tree, cast, taken)
        yield "recipient-by-place", (as_phrase(place),) if place is not None else ()
    elif candidate.type == "AGREE":
        aims = tree.all(candidate.at, "xcomp")
        place = foreign_place(candidate, tree, cast, taken, aims) if aims else None
        yield "recipient-by-place", (as_phrase(place),) if place is not None else ()
    if candidate.type == "SANCTION" or candidate.mode == "restrict":
        yield "recipient-of-goods", makers_of(candidate, tree, cast, taken)
    yield "recipient-beside", beside(candidate, tree, cast, taken)
    if spoken:
        yield (
            "recipient-below",
            below(candidate, candidate.clause, tree, cast, clauses, taken, strangers=True),
        )


def beside(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """The party behind a preposition that the entry does not ask for: "closed the roads *into
    Chad*"."""
    words = AGAINST if candidate.type in HARSH else ("to",) if candidate.type in GIVEN_THERE else ()
    for tokens in (candidate.clause.preps.get(w, ()) for w in words):
        for token in tokens:
            if is_own(token, tree, cast, others) or tree.lemmas[token] in ON_A_SIDE:
                continue
            reached = [p for t in sides(token, tree, cast) for p in reach(t, tree, cast, others)]
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


def is_named(phrase: Phrase, cast: Cast) -> bool:
    """Whether a phrase names somebody, and is no word for a body such as "banks"."""
    mention = cast.at(phrase.head)
    if mention is None or mention.form != "role":
        return mention is not None
    who = cast.actors[mention.actor]
    return who.kind != "organization" or bool(who.country or who.organization)


def allowed(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Who gets leave: "gave approval for *the UN* to deliver food"."""
    verb = candidate.clause.verb
    for at in dict.fromkeys((candidate.at, verb, *candidate.clause.obj)):
        for clause in tree.all(at, "advcl", "acl", "relcl"):
            if any(tree.lower[c] == "for" for c in tree.all(clause, "mark")):
                for token in tree.all(clause, "nsubj", "nsubjpass"):
                    if found := reach(token, tree, cast, others):
                        return tuple(found)
    return ()


def driven(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """On whom force is meant to work: "fired into the air to drive *the crowd* away"."""
    for clause in tree.all(candidate.clause.verb, "advcl", "xcomp"):
        if tree.tags[clause] == "VB" and tree.lemmas[clause] in DRIVING:
            for token in (c for o in tree.all(clause, "dobj") for c in tree.conjuncts(o)):
                if found := reach(token, tree, cast, others):
                    return tuple(found)
                if is_party(token, tree, main=True):
                    return (noun_phrase(token, tree),)
    return ()


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


def of_object(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Whose is what a harsh deed is done to, or whom it is about: "seized the *Fijian* trawler"."""
    yields = candidate.type == "RETREAT" and candidate.mode in ("release", "access")
    if candidate.clause.noun or not (yields or candidate.type in HARSH):
        return ()
    for token in candidate.clause.obj:
        if tree.pos[token] == "PRON" or is_own(token, tree, cast, others):
            continue
        own = cast.by_head.get(token)
        if own is not None and cast.actors[own.actor].name[:1].islower():
            continue  # "banned gatherings" is done to nobody named
        if found := reach(token, tree, cast, others, behind=BEHIND_THING, depth=1):
            return tuple(found)
    return ()


def bound(
    candidate: Candidate, tree: Tree, cast: Cast, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Whom a thing binds, by the clause about it: "sanctions that forced *Chad* to …", "a pact
    under which *Fiji* will supply …"."""
    nouns = [candidate.at] if candidate.clause.noun else candidate.clause.obj
    for clause in (c for noun in nouns for c in tree.all(noun, "relcl")):
        if any(tree.tags[c] in RELATIVE_TAGS for c in tree.all(clause, "nsubj")):
            slots = ("dobj",)
        elif any(tree.lower[c] in ("under", "by") for c in tree.all(clause, "prep")):
            slots = ("nsubj",)
        else:
            continue
        if candidate.type in ("AGREE", "SUPPORT") and slots == ("dobj",):
            continue
        for token in tree.all(clause, *slots):
            found = reach(token, tree, cast, others)
            if found and not is_own(found[0].head, tree, cast, others):
                return tuple(found)
    told = [c for noun in nouns for c in tree.all(noun, "acl") if tree.tags[c] == "VBN"]
    for above in (*told, *(i for noun in nouns for i in instances(noun, tree))):
        on = (p for p in tree.all(above, "prep") if tree.lower[p] in ("on", "against"))
        for token in (t for p in on for o in tree.all(p, "pobj") for t in tree.conjuncts(o)):
            if found := reach(token, tree, cast, others):
                return tuple(found)
    return ()


def instances(noun: int, tree: Tree) -> list[int]:
    """What is given as an example of a noun: "curbs, including visa *bans*"."""
    start, end = tree.subtree(noun)
    return [
        token
        for at in range(start, end)
        if tree.lower[at] == "including"
        for obj in tree.all(at, "pobj")
        for token in tree.conjuncts(obj)
    ]


def names_person(candidate: Candidate, cast: Cast) -> bool:
    """Whether an event's first actor is a person, who can be abroad."""
    mention = cast.at(candidate.actors[0].head)
    return mention is not None and cast.actors[mention.actor].kind == "person"


def below(
    candidate: Candidate,
    clause: Clause,
    tree: Tree,
    cast: Cast,
    clauses: Clauses,
    others: frozenset[str],
    strangers: bool = False,
    depth: int = 0,
) -> tuple[Phrase, ...]:
    """The first party named by the object of a clause, or by the clauses below it; with `strangers`
    one whom no table knows. What somebody intends to set up or to send is no party to it, and whose
    support it is is none of the supporters' own states."""
    own = [clause.at, *(p for p in clause.subj)]
    intent = candidate.type in ("AGREE", "CONCEDE")
    home = homes(others, cast) if candidate.type in ("SUPPORT", "AGREE") else ()

    def party(tokens: list[int]) -> tuple[Phrase, ...]:
        if strangers:
            unmet = [t for t in tokens if t not in own and t not in cast.by_token]
            found = [noun_phrase(t, tree) for t in unmet if is_party(t, tree, main=False)]
            return tuple(dict.fromkeys(found))
        reached = [
            p
            for t in tokens
            if t not in own
            for side in sides(t, tree, cast)
            for p in reach(side, tree, cast, others)
            if not ((m := cast.at(p.head)) and m.actor in others)
            and (not intent or is_named(p, cast))
            and not is_own(p.head, tree, cast, others)
            and not (m and cast.actors[m.actor].country in home and tree.deps[p.head] == "poss")
        ]
        return tuple(dict.fromkeys(reached))

    objects = [t for t in clause.obj if clauses_subject(tree, t)] if intent else clause.obj
    if intent:
        objects = [*objects, *(g for o in clause.obj for g in destinations(o, tree))]
    toward = SURE if intent and strangers else TOWARD
    for tokens in (clause.iobj, objects, *(clause.preps.get(w, []) for w in toward)):
        if found := party(tokens):
            return found
    if depth >= 3:
        return ()
    for token in clause.comps:
        finite = tree.tags[token] in ("VBD", "VBZ") or (
            tree.tags[token] == "VBP" and tree.lemmas[clause.at] not in MANDATIVE_VERBS
        )
        if finite or tree.deps[token] in ("relcl", "advcl"):
            continue
        inner = clauses.of(token)
        if not inner.passive and (found := party(inner.subj)):
            return found
        if found := below(candidate, inner, tree, cast, clauses, others, strangers, depth + 1):
            return found
    return ()


def destinations(token: int, tree: Tree, depth: int = 0) -> list[int]:
    """What a noun is for or goes to, through other nouns: "$200m in emergency aid to *Chad*"."""
    found: list[int] = []
    for preposition in tree.all(token, "prep"):
        for obj in tree.all(preposition, "pobj"):
            if tree.lower[preposition] in ("to", "for"):
                found.extend(tree.conjuncts(obj))
            elif depth < 3 and tree.lower[preposition] in ("in", "of", "worth"):
                found.extend(destinations(obj, tree, depth + 1))
    return found


def clauses_subject(tree: Tree, token: int) -> bool:
    """Whether a token is the subject of a clause below: "allow *the ship* to land"."""
    return tree.deps[token] in ("nsubj", "nsubjpass")


def is_own(token: int, tree: Tree, cast: Cast, others: frozenset[str]) -> bool:
    """Whether a noun belongs to one of some actors: "its troops"."""
    return any((m := cast.at(c)) is not None and m.actor in others for c in tree.all(token, "poss"))
