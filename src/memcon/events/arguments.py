"""The arguments that a verb or a noun has among the words that hang on it."""

from __future__ import annotations

from memcon.events.clause import (
    PARTY_LABELS,
    Clause,
    is_before,
    is_name,
    raised_subject,
    take_prep,
    wished,
)
from memcon.events.lightverbs import CARRIED, QUANTIFIERS, RELATING, THIRD
from memcon.events.people import means_people
from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS, WEEKDAYS
from memcon.language.tree import Tree

GIVING = word_class("verbs", "giving")
HANDING = frozenset("return hand donate ship transfer extradite".split())
WHEN_OR_WHY = frozenset(
    "day time year moment way reason place manner night hour week month".split()
)
CALLING = frozenset(
    "dismiss reject denounce condemn describe deride ridicule brand decry hail praise".split()
)
PARTS = frozenset(  # "in the northern *part* of Chad" something is done, and not to Chad
    "part north south east west area centre center outskirt suburb vicinity heart middle".split()
)
DEPARTING = frozenset("leave depart head set embark bind".split())
AWAY = frozenset("away back home out off down up".split())
TRANSITIVE = word_class("verbs", "never_alone") | word_class("verbs", "transitive")


def verb_arguments(tree: Tree, at: int) -> tuple[Clause, list[int]]:
    """The clause of a verb as far as its own words fill it, and its subjects on the surface, which
    are not yet entered: whether they act or suffer is told by the voice."""
    clause = Clause(at)
    surface: list[int] = []
    raised: list[int] = []
    for child in tree.children[at]:
        dep = tree.deps[child]
        if dep in ("nsubj", "csubj"):
            surface.append(child)
        elif dep in ("nsubjpass", "csubjpass"):
            clause.passive = True
            surface.append(child)
        elif dep == "auxpass":
            clause.passive = True
        elif dep in ("dobj", "obj", "attr", "oprd"):
            if dep == "dobj" and tree.lemmas[at] in GIVING and not clause.iobj:
                clause.iobj = [t for t in clause.obj if is_name(tree, t)]  # "handed *Chad* two men"
                clause.obj = [t for t in clause.obj if t not in clause.iobj]
            clause.obj.extend(tree.conjuncts(child))
            if tree.lemmas[at] == "call":  # "called Rao *a traitor*", parsed as his apposition
                clause.obj.extend(tree.all(child, "appos"))
        elif dep in ("dative", "iobj"):
            if tree.pos[child] == "ADP":
                take_prep(tree, clause, child)
            else:
                clause.iobj.extend(tree.conjuncts(child))
        elif dep in ("prep", "agent"):
            if (dated := behind_day(tree, child)) is None:
                take_prep(tree, clause, child)
            else:
                clause.obj.append(dated)
        elif dep == "prt":
            clause.particles.append(tree.lower[child])
        elif dep == "advmod" and tree.lower[child] in AWAY:
            for below in tree.all(child, "prep"):  # "stayed away *from the talks*"
                take_prep(tree, clause, below)
        elif dep == "ccomp" and is_before(tree, child, at):
            continue
        elif dep in ("xcomp", "ccomp", "acomp", "pcomp") or (
            dep == "advcl" and tree.tags[child] == "VB"
        ):
            clause.comps.append(child)
            if dep in ("ccomp", "xcomp"):
                raised.extend(raised_subject(tree, child))
        if dep in ("ccomp", "advcl") and wished(tree, child):
            if tree.lemmas[at] in DEPARTING:  # "left for *Oman* to attend a summit"
                clause.preps.setdefault("for", []).extend(tree.all(child, "nsubj"))
                continue
            clause.preps.setdefault("for", []).append(child)
        if tree.pos[child] == "ADJ" and dep in ("ccomp", "acomp", "xcomp"):
            raised.extend(tree.all(child, "dobj"))  # "let free *the pilots*"
    clause.obj.extend(t for r in raised for t in tree.conjuncts(r) if not clause.obj)
    if tree.lemmas[at] in GIVING and not clause.iobj:
        beside = (c for o in clause.obj for c in tree.all(o, "compound"))
        clause.iobj.extend(c for c in beside if is_name(tree, c) or are_people(tree, c))
    if not surface and not clause.passive and tree.deps[at] in ("ROOT", "ccomp"):
        # A name before a verb that the parser took for a date or a modifier is its subject.
        before = [c for c in tree.all(at, "npadvmod", "dep", "nmod") if c < at]
        surface.extend(c for c in before if is_name(tree, c))
        if not surface:  # "President *Roe* Monday met …"
            surface.extend(n for c in before for n in tree.all(c, "compound") if is_name(tree, n))
    if not (clause.obj or clause.passive or clause.comps) and tree.lemmas[at] in TRANSITIVE:
        clause.obj = shared_object(tree, at)
    for child in list(clause.obj):
        for below in tree.children[child]:
            if tree.deps[below] == "prep":
                take_prep(tree, clause, below)
        if tree.lemmas[child] in QUANTIFIERS:
            for counted in (o for of in tree.all(child, "prep") for o in tree.all(of, "pobj")):
                for below in tree.all(counted, "prep"):
                    take_prep(tree, clause, below)
    for preposition in list(tree.all(at, "prep")):
        if tree.lower[preposition] not in CARRIED:
            continue
        for obj in tree.all(preposition, "pobj"):
            if tree.lemmas[obj] in RELATING | PARTS:
                continue
            for below in tree.all(obj, "prep"):
                take_prep(tree, clause, below)
    if tree.lemmas[at] in HANDING and not {"to"} & clause.preps.keys():
        clause.preps.update(far_goal(tree, at))
    called = all(tree.deps[t] == "oprd" for t in clause.obj)  # "a charge *he called false*"
    bare = tree.deps[at] == "relcl" and called and lacks_object(tree, at, clause)
    if surface and (bare or (not clause.obj and called_so(tree, at))):
        clause.obj.insert(0, tree.heads[at])  # "the towns *they had seized*"
    return clause, surface


def shared_object(tree: Tree, at: int) -> list[int]:
    """The object that a verb has in common with the one beside it: "arrested and later *deported*
    two monks"."""
    for other in tree.all(at, "conj"):
        between = range(at + 1, other)
        if past(tree, at) == past(tree, other) and all(
            tree.deps[t] in ("cc", "punct", "advmod", "npadvmod") for t in between
        ):
            objects = [t for o in tree.all(other, "dobj") for t in tree.conjuncts(o)]
            return objects or shared_object(tree, other)
    return []


def past(tree: Tree, verb: int) -> bool:
    """Whether a verb has a past form; the parser takes a participle for one and the reverse."""
    return tree.tags[verb] in ("VBD", "VBN")


def behind_day(tree: Tree, preposition: int) -> int | None:
    """The object that stands behind a day, which the parser takes for the day's own noun: "summoned
    on Monday *Chad's envoy*"."""
    day = preposition + 1
    if tree.lower[preposition] != "on" or tree.lower[day : day + 1] == []:
        return None
    noun = next(iter(tree.all(preposition, "pobj")), day)
    behind = noun > day + 1 and bool(tree.all(noun, "poss"))
    return noun if behind and tree.lower[day].capitalize() in WEEKDAYS else None


def called_so(tree: Tree, at: int) -> bool:
    """Whether a clause that the parser takes for what a noun says is about the noun: "a claim that
    Oslo *dismissed as* false"."""
    if tree.deps[at] != "acl" or tree.lemmas[at] not in CALLING or tree.tags[at] == "VBN":
        return False
    return any(tree.lower[c] == "as" for c in tree.all(at, "prep"))


def lacks_object(tree: Tree, at: int, clause: Clause) -> bool:
    """Whether the noun before a clause without a relative pronoun is the object of its verb: not
    "the day they came", "the town he spoke of", "the claim that he lied"."""
    noun = tree.heads[at]
    if clause.passive or clause.comps or noun > at or tree.lemmas[noun] in WHEN_OR_WHY:
        return False
    if tree.doc[noun].ent_type_ in ("DATE", "TIME") or tree.pos[noun] not in ("NOUN", "NUM"):
        return False
    start, _ = tree.subtree(at)
    if clause.obj and tree.tags[start] == "IN" and tree.lower[start] == "that":
        start += 1  # "a charge *that* he called false": whoever is called something is missing
    if any(tree.tags[t] in ("WDT", "WP", "WP$", "WRB", "IN") for t in range(start, at)):
        return False
    return not any(not tree.children[c] for c in tree.all(at, "prep"))


def noun_arguments(tree: Tree, at: int) -> Clause:
    """The clause of a noun as far as its own words fill it: "*Chad*'s visit *to Fiji*"."""
    clause = Clause(at, noun=True)
    for child in tree.children[at]:
        dep = tree.deps[child]
        if dep == "poss":
            clause.owners.extend(tree.conjuncts(child))
            clause.subj.extend(clause.owners)
        elif dep in MODIFIERS:
            clause.mods.extend(tree.conjuncts(child))
        elif dep == "prep":
            take_prep(tree, clause, child)
            for obj in tree.all(child, "pobj") if tree.lower[child] == "of" else ():
                for last in tree.conjuncts(obj):
                    for agent in tree.all(last, "prep", "agent"):  # "the arrest of nuns by police"
                        if tree.lower[agent] == "by":
                            take_prep(tree, clause, agent)
        elif dep in ("acl", "relcl"):
            clause.comps.append(child)
            if tree.tags[child] == "VBN":
                # Who brokers talks is not the one who talks.
                third = tree.lemmas[child] in THIRD
                for agent in () if third else tree.all(child, "agent"):
                    take_prep(tree, clause, agent)
                for below in tree.all(child, "prep"):
                    take_prep(tree, clause, below)
    clause.subj.extend(t for t in clause.preps.get("by", ()) if t not in clause.subj)
    return clause


def are_people(tree: Tree, token: int) -> bool:
    """Whether a noun is people in the plural, who modify no other noun: "denied the *inspectors*
    access"."""
    return tree.tags[token] == "NNS" and means_people(tree.lemmas[token])


def far_goal(tree: Tree, verb: int) -> dict[str, list[int]]:
    """To whom a thing is handed, which the parser hangs on what is told of the thing: "returned a
    vase that dates from 1200 *to Peru*"."""
    _, end = tree.subtree(verb)
    for token in range(end - 1, verb, -1):
        if tree.lower[token] != "to" or tree.deps[token] != "prep":
            continue
        if not beside(tree, verb, token):
            for obj in tree.all(token, "pobj"):
                named = (obj, *tree.all(obj, "amod"))
                if any(tree.doc[t].ent_type_ in PARTY_LABELS for t in named):
                    return {"to": tree.conjuncts(obj)}
    return {}


def beside(tree: Tree, verb: int, token: int) -> bool:
    """Whether a token stands in a clause that is coordinated with a verb's."""
    return any(tree.deps[a] == "conj" and tree.heads[a] == verb for a in tree.ancestors(token))
