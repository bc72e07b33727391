"""Recipients that a frame's own slots do not give: behind the object, in the clause below, or the
foreign place where a thing is done."""

from __future__ import annotations

from memcon.actors.cast import Cast, Mention
from memcon.events.candidates import Candidate, Clauses
from memcon.events.clauses import Clause
from memcon.events.nouns import noun_phrase
from memcon.events.participants import as_phrase, is_party, reach, sides
from memcon.events.relatives import RELATIVE
from memcon.language import Phrase
from memcon.language.tree import Tree

# Prepositions that lead to the other party, the surest first; "on" and "about" lead to topics.
TOWARD = ("to", "with", "against", "from", "by", "toward", "towards", "into", "for", "of")
PLACING = frozenset("in into to across throughout near inside within over around for at".split())
SPOKEN = frozenset(("AGREE", "REJECT", "REQUEST", "THREATEN", "CONCEDE", "SUPPORT"))
DONE_THERE = frozenset(("AID", "RETREAT", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE"))
GIVEN_THERE = frozenset(("AID", "RETREAT", "CONCEDE", "MOBILIZE", "COOPERATE"))
LEAVE = frozenset(("CONCEDE", "RETREAT", "AGREE", "SUPPORT", "REQUEST"))
BINDING = frozenset(("SANCTION", "COERCE", "AGREE", "SUPPORT", "CONCEDE"))
HARSH = frozenset(
    ("REJECT", "COERCE", "ASSAULT", "SANCTION", "ACCUSE", "THREATEN", "PROTEST", "CONCEDE")
)
# What a thing is of; "on" and "for" lead to topics.
BEHIND_THING = ("by", "of", "against", "with", "from", "into", "in")
AT_HOME = frozenset(("ceasefire", "curfew", "martial-law"))  # these hit one's own land too
MANDATIVE = frozenset(  # "demanded that he *appear*" states no fact
    "demand insist request ask urge propose recommend suggest require order call appeal "
    "plea".split()
)
ONE_SIDED = frozenset("promise pledge offer vow".split())  # of these two parties have a third
CARRIES = frozenset(
    "advmod amod appos dobj prep pobj xcomp pcomp acl advcl conj dative relcl".split()
)


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
    if candidate.type in BINDING and (found := bound(candidate, tree, cast, frozenset(taken))):
        candidate.recipients = found
        candidate.rules.append("recipient-below")
        return
    if candidate.type in LEAVE and (found := allowed(candidate, tree, cast, frozenset(taken))):
        candidate.recipients = found
        candidate.rules.append("recipient-below")
        return
    if candidate.type in SPOKEN and (len(taken) < 2 or candidate.frame.head in ONE_SIDED):
        intent = candidate.type in ("AGREE", "CONCEDE")
        home = frozenset(homes(taken, cast) if candidate.type in ("SUPPORT", "AGREE") else ())
        found = below(candidate.clause, tree, cast, clauses, frozenset(taken), intent, home)
        if found:
            candidate.recipients = found
            candidate.rules.append("recipient-below")
            return
    if found := of_object(candidate, tree, cast, frozenset(taken)):
        candidate.recipients = found
        candidate.rules.append("recipient-of-object")
        return
    if (
        candidate.type in DONE_THERE
        or candidate.mode in AT_HOME
        or (candidate.type in ("AGREE", "SUPPORT") and candidate.frame.type in GIVEN_THERE)
    ):
        place = foreign_place(candidate, tree, cast, taken)
        if place is not None:
            candidate.recipients = (as_phrase(place),)
            candidate.rules.append("recipient-by-place")


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
        if any(tree.tags[c] in RELATIVE for c in tree.all(clause, "nsubj")):
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
    for clause in (c for noun in nouns for c in tree.all(noun, "acl") if tree.tags[c] == "VBN"):
        on = (p for p in tree.all(clause, "prep") if tree.lower[p] in ("on", "against"))
        for token in (t for p in on for o in tree.all(p, "pobj") for t in tree.conjuncts(o)):
            if found := reach(token, tree, cast, others):
                return tuple(found)
    return ()


def names_person(candidate: Candidate, cast: Cast) -> bool:
    """Whether an event's first actor is a person, who can be abroad."""
    mention = cast.at(candidate.actors[0].head)
    return mention is not None and cast.actors[mention.actor].kind == "person"


def below(
    clause: Clause,
    tree: Tree,
    cast: Cast,
    clauses: Clauses,
    others: frozenset[str],
    intent: bool,
    home: frozenset[str | None] = frozenset(),
    depth: int = 0,
) -> tuple[Phrase, ...]:
    """The first party named by the object of a clause, or by the clauses below it. What somebody
    intends to set up or to send (`intent`) is no party to it, and whose support it is is none of
    the states in `home`."""
    own = [clause.at, *(p for p in clause.subj)]

    def party(tokens: list[int]) -> tuple[Phrase, ...]:
        reached = [
            p
            for t in tokens
            if t not in own
            for side in sides(t, tree, cast)
            for p in reach(side, tree, cast, others)
            if not ((m := cast.at(p.head)) and m.actor in others)
            and not is_own(p.head, tree, cast, others)
            and not (m and cast.actors[m.actor].country in home and tree.deps[p.head] == "poss")
        ]
        strangers = [
            noun_phrase(t, tree)
            for t in tokens
            if t not in own and t not in cast.by_token and is_party(t, tree, main=False)
        ]
        return tuple(dict.fromkeys(reached or strangers))

    objects = [t for t in clause.obj if clauses_subject(tree, t)] if intent else clause.obj
    if intent:
        objects = [*objects, *(g for o in clause.obj for g in destinations(o, tree))]
    for tokens in (clause.iobj, objects, *(clause.preps.get(w, []) for w in TOWARD)):
        if found := party(tokens):
            return found
    if depth >= 3:
        return ()
    for token in clause.comps:
        finite = tree.tags[token] in ("VBD", "VBZ") or (
            tree.tags[token] == "VBP" and tree.lemmas[clause.at] not in MANDATIVE
        )
        if finite or tree.deps[token] in ("relcl", "advcl"):
            continue
        inner = clauses.of(token)
        if not inner.passive and (found := party(inner.subj)):
            return found
        if found := below(inner, tree, cast, clauses, others, intent, home, depth + 1):
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


def foreign_place(candidate: Candidate, tree: Tree, cast: Cast, taken: set[str]) -> Mention | None:
    """The first country, or place in one, that stands in an event's own words as where it is done
    and that is not the actors' own."""
    home = set() if candidate.mode in AT_HOME else homes(taken, cast)
    tops = [candidate.clause.at]
    if candidate.clause.light is not None:
        tops.append(candidate.clause.light)
    for top in tops:
        for token in hanging(top, tree):
            owner = tree.child(token, "poss")  # "in *Chad*'s far north"
            mention = cast.by_head.get(token if owner is None else owner)
            if mention is None or mention.actor in taken:
                continue
            who = cast.actors[mention.actor]
            if who.country in home or not (who.kind == "country" or mention.form == "place"):
                continue
            return mention
    return None


def homes(taken: set[str], cast: Cast) -> set[str | None]:
    """The states of some actors and of their members."""
    own = {cast.actors[i].country or i for i in taken}
    members = (m for i in taken for m in cast.actors[i].members if m in cast.actors)
    return own | {cast.actors[m].country for m in members}


def hanging(top: int, tree: Tree) -> list[int]:
    """The objects of prepositions of place below a token, finite clauses left out, in order."""
    found: list[int] = []
    stack = [top]
    for at in stack:
        for child in tree.children[at]:
            dep = tree.deps[child]
            if dep not in CARRIES or (
                dep in ("advcl", "acl", "relcl", "conj", "xcomp")
                and tree.pos[child] in ("VERB", "AUX")
                and tree.tags[child] not in ("VB", "VBG")
            ):
                continue
            if dep == "conj" and at == top and tree.pos[child] in ("VERB", "AUX"):
                continue
            if dep == "pobj" and tree.lower[at] in PLACING:
                found.append(child)
            stack.append(child)
    return sorted(found)
