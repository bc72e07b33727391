"""Recipients named in a clause below an event: who gets leave, whom a thing binds, on whom force is
meant to work, who takes part in what is promised or asked."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.events.abroad import homes
from memcon.events.candidates import Candidate, Clauses
from memcon.events.clause import Clause
from memcon.events.fitting import stated
from memcon.events.naming import is_named
from memcon.events.nouns import noun_phrase
from memcon.events.participants import is_party, reach, sides
from memcon.events.recipients_beside import is_own
from memcon.events.relatives import RELATIVE_TAGS
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.tree import Tree

# Prepositions that lead to the other party, the surest first; "on" and "about" lead to topics.
TOWARD = ("to", "with", "against", "from", "by", "toward", "towards", "into", "for", "of")
SURE = TOWARD[:2]
OWNING = frozenset(("poss", "nsubj", "nsubjpass"))  # "promised that *his country* would"
MANDATIVE_VERBS = frozenset(  # "demanded that he *appear*" states no fact
    "demand insist request ask urge propose recommend suggest require order call appeal "
    "plea".split()
)
SENDING = frozenset("send deploy dispatch".split())  # some, to others
# Who is made what he is by this is not asked for it: "recommended appointing *a judge*".
CREATING = frozenset(
    "appoint name nominate elect install establish create set put form build found hire recruit "
    "introduce add train".split()
)
DRIVING = word_class("verbs", "driving")


def accused(
    candidate: Candidate, tree: Tree, cast: Cast, clauses: Clauses, others: frozenset[str]
) -> tuple[Phrase, ...]:
    """Who did what somebody charges: "alleged that *the ministry* had cut wages"."""
    for token in stated(tree, candidate.clause):
        if tree.tags[token] not in ("VB", "VBP"):
            doers = [s for t in clauses.of(token).subj for s in sides(t, tree, cast)]
            doers = [t for t in doers if tree.lower[t] != "it"]  # rather a thing
            found = [p for t in doers for p in reach(t, tree, cast, others)]
            if found and not any(is_own(p.head, tree, cast, others) for p in found):
                return tuple(dict.fromkeys(found))
    return ()


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


def is_outlet(actor: str, cast: Cast) -> bool:
    """Whether an actor is a paper, a station or an agency."""
    who = cast.actors[actor]
    return who.kind == "organization" and who.sector == "JRN"


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
            and not (m and is_outlet(m.actor, cast))  # "in an interview with *Le Monde*"
            and not (m and cast.actors[m.actor].country in home and tree.deps[p.head] in OWNING)
        ]
        return tuple(dict.fromkeys(reached))

    objects = [t for t in clause.obj if clauses_subject(tree, t)] if intent else clause.obj
    if tree.lemmas[clause.at] in SENDING or (depth and tree.lemmas[clause.at] in CREATING):
        objects = []
    if intent:
        objects = [*objects, *(g for o in clause.obj for g in destinations(o, tree))]
    toward = SURE if intent and strangers else TOWARD
    if clause.passive and candidate.type == "REQUEST" and depth:
        toward = ("by", "from")  # "demanded that it be opened *to inspectors*" asks them nothing
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
