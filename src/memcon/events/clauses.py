"""A predicate with its arguments, read off the parse: active, passive, controlled, nominal."""

from __future__ import annotations

from memcon.events.clause import (
    PARTY_LABELS,
    Clause,
    beside_report,
    is_name,
    raised_subject,
    take_prep,
)
from memcon.events.control import (
    DOCUMENTS,
    blocked_paper,
    fronted_subject,
    is_finite,
    noun_before,
)
from memcon.events.lightverbs import (
    CARRIED,
    CARRYING,
    CONTACTS,
    MANNERS,
    MEANS,
    OCCASION,
    PASSIVE_LIGHT,
    QUANTIFIERS,
    RELATING,
    SEEING,
    SPOKEN_MEETINGS,
    TELLING,
    THIRD,
    is_light,
)
from memcon.events.passives import (
    is_gapped,
    is_headline_passive,
    is_main,
    joined_passive,
    ordered_by,
    perfect,
)
from memcon.events.people import means_people
from memcon.events.relatives import antecedent
from memcon.language.tree import Tree

OBJECT_CONTROL = frozenset(
    "ask urge tell order force allow permit invite enable help encourage persuade convince warn "
    "require request want expect authorize authorise instruct direct command compel oblige lead "
    "cause press pressure push challenge forbid beg implore advise prompt see hear find "
    "accuse".split()
)
# Who is judged did it: "criticised *the minister* for abandoning …".
JUDGING = frozenset(
    "criticise criticize condemn praise thank blame rebuke denounce fault commend chide reproach "
    "congratulate fine punish sanction jail arrest detain sue sentence charge attack slam berate "
    "scold applaud hail convict indict try prosecute expel fire sack dismiss reprimand".split()
)
GIVING = frozenset(
    "give grant offer send lend sell promise hand pay owe deny show award deliver supply issue "
    "accord allow tell teach ship provide wish pledge refuse".split()
)
HANDING = frozenset("return hand donate ship transfer extradite".split())
ACTS = frozenset("bomb shoot kill shell stab beat kidnap fight raid hack".split())
INFLUENCE = frozenset("influence pressure leverage sway clout weight".split())
ADOPTING = frozenset(
    "adopt pass approve issue sign release publish send endorse introduce table submit write hand "
    "deliver circulate".split()
)
AWAY = frozenset("away back home out off down up".split())
COPULAS = frozenset("be remain become".split())
CLAUSE_PREPOSITIONS = frozenset(  # "told X after -ing"
    "after before since while by without upon on in".split()
)
SAYING = frozenset("say add tell announce report warn claim insist argue".split())


def are_people(tree: Tree, token: int) -> bool:
    """Whether a noun is people in the plural, who modify no other noun: "denied the *inspectors*
    access"."""
    return tree.tags[token] == "NNS" and means_people(tree.lemmas[token])


def clause_of(tree: Tree, at: int) -> Clause:
    """The clause of a verb, adjective or noun token; relative pronouns stand for their nouns."""
    clause = noun_clause(tree, at) if tree.pos[at] in ("NOUN", "PROPN") else verb_clause(tree, at)
    clause.subj = [s for t in clause.subj for s in written_by(tree, antecedent(tree, t), t)]
    clause.obj = [antecedent(tree, t) for t in clause.obj]
    clause.preps = {w: [antecedent(tree, t) for t in ts] for w, ts in clause.preps.items()}
    return clause


def written_by(tree: Tree, noun: int, pronoun: int) -> list[int]:
    """A subject; for a paper in a clause about it those who wrote it: "*Togo* circulated a draft
    that calls on …"."""
    return makers(tree, noun) if noun != pronoun and tree.lemmas[noun] in DOCUMENTS else [noun]


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


def makers(tree: Tree, noun: int) -> list[int]:
    """Whose words a paper has: those whose it is or who adopt it, else the paper itself."""
    found = noun_clause(tree, noun).subj
    above = tree.heads[noun]
    if not found and tree.lemmas[above] in ADOPTING and tree.pos[above] == "VERB":
        found = verb_clause(tree, above).subj
    return found or [noun]


def verb_clause(tree: Tree, at: int) -> Clause:
    """The clause of a verbal (or adjectival) predicate."""
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
            take_prep(tree, clause, child)
        elif dep == "prt":
            clause.particles.append(tree.lower[child])
        elif dep == "advmod" and tree.lower[child] in AWAY:
            for below in tree.all(child, "prep"):  # "stayed away *from the talks*"
                take_prep(tree, clause, below)
        elif dep in ("xcomp", "ccomp", "acomp", "pcomp") or (
            dep == "advcl" and tree.tags[child] == "VB"
        ):
            clause.comps.append(child)
            if dep in ("ccomp", "xcomp"):
                raised.extend(raised_subject(tree, child))
        if tree.pos[child] == "ADJ" and dep in ("ccomp", "acomp", "xcomp"):
            raised.extend(tree.all(child, "dobj"))  # "let free *the pilots*"
    clause.obj.extend(t for r in raised for t in tree.conjuncts(r) if not clause.obj)
    if tree.lemmas[at] in GIVING and not clause.iobj:
        beside = (c for o in clause.obj for c in tree.all(o, "compound"))
        clause.iobj.extend(c for c in beside if is_name(tree, c) or are_people(tree, c))
    if not surface and not clause.passive and tree.deps[at] in ("ROOT", "ccomp"):
        # A name before a verb that the parser took for a date or a modifier is its subject.
        surface.extend(
            c for c in tree.all(at, "npadvmod", "dep", "nmod") if c < at and is_name(tree, c)
        )
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
            for below in tree.all(obj, "prep") if tree.lemmas[obj] not in RELATING else ():
                take_prep(tree, clause, below)
    if tree.lemmas[at] in HANDING and not {"to"} & clause.preps.keys():
        clause.preps.update(far_goal(tree, at))
    if (told := perfect(tree, at)) is not None:
        clause.obj = tree.conjuncts(told[1])
        clause.subj = verb_clause(tree, told[0]).subj
        return clause
    if tree.tags[at] == "VBN" and not clause.passive and not tree.child(at, "aux"):
        clause.passive = (
            (tree.deps[at] in ("acl", "amod") and not is_main(tree, at))
            or joined_passive(tree, at, surface)
            or (
                tree.deps[at] in ("advcl", "ccomp", "xcomp", "conj")
                and not clause.obj
                and not surface
                and "by" in clause.preps
            )
        )
    elif is_gapped(tree, at):
        clause.passive = True
    if tree.lower[at + 1 : at + 2] == ["dead"] and set(clause.obj) <= {at + 1}:
        clause.obj.clear()
        clause.passive = True  # "two men shot dead at a checkpoint"
    held = [o for o in clause.obj if tree.lower[o] in ("hostage", "prisoner", "captive")]
    for state in held if tree.lemmas[at] in ("take", "hold", "keep") else ():
        people = [c for c in tree.all(state, "compound", "nmod") if tree.tags[c] != "NN"]
        if people:  # "held the *tourists* hostage", which the parser takes for one noun
            clause.obj = [*people, *(o for o in clause.obj if o != state)]
    if tree.child(at, "agent") is not None and clause.obj == held:
        clause.obj.clear()
        clause.passive = True  # "four men taken hostage by rebels"
    subjects = [t for s in surface for t in tree.conjuncts(s)] or inherited(tree, at, clause)
    if (order := ordered_by(tree, at, clause, surface)) is not None:
        clause.passive = True  # "ordered two men *jailed*": who orders it does it
        clause.preps.setdefault("by", verb_clause(tree, order).subj)
    elif is_headline_passive(tree, at, clause, surface):
        clause.passive = True
    if clause.passive:
        clause.obj = subjects + [o for o in clause.obj if o not in subjects]
        clause.subj = list(clause.preps.get("by", ()))
    else:
        clause.subj = subjects
    return clause


def inherited(tree: Tree, at: int, clause: Clause, depth: int = 0) -> list[int]:
    """The subject that a verb without one of its own takes from the clause above."""
    dep, head = tree.deps[at], tree.heads[at]
    if head == at or depth > 6:
        return []
    if dep == "pcomp" and tree.lemmas[at] in ACTS and not tree.children[at]:
        return []  # "expels an envoy after *bombing*": who bombed is not said
    if (over := beside_report(tree, at)) is not None:
        return verb_clause(tree, over).subj
    said = tree.child(head, "ccomp") if dep == "conj" and tree.tags[at] == "VB" else None
    reported = any(tree.lower[c] == "would" for c in tree.all(at, "aux"))
    if said is not None and reported and tree.lemmas[head] in SAYING:
        # "She said Chad was considering duties and *would complain*": what she said goes on
        return verb_clause(tree, said).subj
    if dep == "conj":
        above = verb_clause(tree, head) if tree.pos[head] in ("VERB", "AUX") else None
        if above is None:
            return inherited(tree, head, clause, depth + 1)
        return (
            above.obj
            if clause.passive and above.passive
            else (above.subj or (above.obj if above.passive else []))
        )
    if (paper := blocked_paper(tree, at)) is not None:
        drafted = noun_clause(tree, paper)
        return drafted.subj or drafted.mods  # "vetoed a *French* motion condemning"
    if dep == "ccomp" and is_finite(tree, at):
        if at < head:
            return fronted_subject(tree, at)
        if tree.lemmas[head] in OBJECT_CONTROL:
            return []  # who is told it does not do it
    if (noun := noun_before(tree, at)) is not None:
        return noun_clause(tree, noun).subj
    if dep in ("xcomp", "ccomp", "pcomp", "advcl", "dep", "acomp", "oprd"):
        governor = head
        while tree.pos[governor] == "ADP" and tree.heads[governor] != governor:
            governor = tree.heads[governor]
        if tree.pos[governor] in ("NOUN", "PROPN"):
            return noun_clause(tree, governor).subj
        if tree.pos[governor] not in ("VERB", "AUX", "ADJ"):
            return []
        above = verb_clause(tree, governor)
        if pressed := swayed(tree, above):
            return pressed
        controls = tree.lemmas[governor] in OBJECT_CONTROL and dep != "advcl"
        controls = controls and not (dep == "pcomp" and tree.lower[head] in CLAUSE_PREPOSITIONS)
        judged = tree.lower[head] == "for" and tree.lemmas[governor] in JUDGING
        if controls or (dep == "pcomp" and (judged or tree.lower[head] == "from")):
            controlled = above.iobj or above.obj
            people = [o for o in controlled if o != at]
            if people:
                return people
        if above.passive:
            return above.obj
        return above.subj
    if dep in ("acl", "relcl"):
        if dep == "acl" and tree.tags[at] in ("VB", "TO") and tree.pos[head] == "NOUN":
            return noun_clause(tree, head).subj
        if tree.tags[at] == "VBG" and tree.lemmas[head] in DOCUMENTS:
            return makers(tree, head)  # "adopted a resolution calling for"
        return tree.conjuncts(head) if tree.deps[head] != "conj" else [head]
    return []


def swayed(tree: Tree, above: Clause) -> list[int]:
    """Those on whom a clause says that influence is used: "put pressure on *Chad* to …"."""
    if not any(tree.lemmas[o] in INFLUENCE for o in above.obj):
        return []
    return next((above.preps[w] for w in ("on", "over", "with") if w in above.preps), [])


def noun_clause(tree: Tree, at: int, depth: int = 0) -> Clause:
    """The clause of a nominal predicate: "X's visit to Y", "talks between X and Y"."""
    clause = Clause(at, noun=True)
    for child in tree.children[at]:
        dep = tree.deps[child]
        if dep == "poss":
            clause.owners.extend(tree.conjuncts(child))
            clause.subj.extend(clause.owners)
        elif dep in ("compound", "amod", "nmod"):
            clause.mods.extend(tree.conjuncts(child))
        elif dep == "prep":
            take_prep(tree, clause, child)
            for obj in tree.all(child, "pobj") if tree.lower[child] == "of" else ():
                for agent in tree.all(obj, "prep", "agent"):  # "the arrest of students by police"
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
    if depth:
        return clause
    governor, dep = tree.heads[at], tree.deps[at]
    if dep == "conj" and tree.child(governor, "case") is not None:
        # "the West's and its allies' help": the parser coordinates the help with the West.
        clause.subj = [governor, *clause.subj]
        return clause
    if dep == "conj" and tree.pos[governor] in ("NOUN", "PROPN"):
        first = noun_clause(tree, governor)
        clause.subj = clause.subj or first.subj
        clause.mods = clause.mods or first.mods
        for word, objects in first.preps.items():
            clause.preps.setdefault(word, objects)
        clause.light = first.light
        return clause
    steps = 0
    while dep == "pobj" and tree.lower[governor] == "of" and steps < 3:
        # "a series of talks", "a wave of attacks": what carries the first noun carries this one.
        outer = tree.heads[governor]
        if tree.pos[outer] != "NOUN":
            break
        for child in tree.children[outer]:
            if tree.deps[child] == "poss":
                clause.subj.extend(tree.conjuncts(child))
            elif tree.deps[child] == "prep" and child != governor:
                take_prep(tree, clause, child)
        governor, dep, steps = tree.heads[outer], tree.deps[outer], steps + 1
    if dep == "attr" and tree.lemmas[governor] in COPULAS and not clause.subj:
        clause.subj.extend(t for t in verb_clause(tree, governor).subj if t != at)
    elif dep in ("dobj", "nsubjpass", "attr", "obj") and tree.pos[governor] in ("VERB", "AUX"):
        carry(tree, clause, governor)
    elif dep == "pobj":
        carrier = tree.heads[governor]
        if tree.lemmas[carrier] == "be" and tree.lower[governor] in ("in", "at"):
            # "Chad is in the midst of a dispute with …"
            clause.subj.extend(t for t in verb_clause(tree, carrier).subj if t != at)
        elif tree.pos[carrier] == "VERB" and is_means(tree, at, governor):
            if not clause.subj:
                # "Moscow answered with strikes on …": who does the verb does the noun.
                above = verb_clause(tree, carrier)
                clause.subj.extend(t for t in above.subj if t != at and not above.passive)
        elif (
            tree.pos[carrier] == "VERB"
            and tree.lower[governor] in CARRYING
            and (tree.lower[governor], tree.lemmas[carrier]) != ("for", "call")
            and governor > carrier  # "on the visit, he signed …" is no visit signed
        ):
            carry(tree, clause, carrier)
        if tree.lower[governor] == "as" and tree.lemmas[carrier] in SEEING and not clause.subj:
            above = verb_clause(tree, carrier)  # "the trip is seen as an endorsement"
            clause.subj.extend(t for t in above.obj if t != at)
        elif tree.lemmas[carrier] in TELLING and is_occasion(tree, clause, governor):
            told = verb_clause(tree, carrier)
            people = told.iobj or ([] if told.passive else told.obj)
            clause.subj.extend(told.subj)
            clause.preps.setdefault("with", []).extend(p for p in people if p not in told.subj)
        elif tree.pos[carrier] in ("VERB", "AUX") and is_shared(tree, clause, governor):
            above = verb_clause(tree, carrier)
            clause.subj.extend(t for t in (above.obj if above.passive else above.subj) if t != at)
    return clause


def is_means(tree: Tree, noun: int, preposition: int) -> bool:
    """Whether who does a verb does the noun: "answered *with strikes*", "sailed *in protest*"."""
    word = tree.lower[preposition]
    return word in MEANS or (word == "in" and tree.lemmas[noun] in MANNERS)


def is_occasion(tree: Tree, clause: Clause, preposition: int) -> bool:
    """Whether a call or meeting is that in which one tells another something: "told his counterpart
    *in a call*"."""
    return (
        tree.lemmas[clause.at] in SPOKEN_MEETINGS
        and tree.lower[preposition] in ("in", "during", "by", "over")
        and not clause.subj
        and not {"with", "of", "between", "among"} & clause.preps.keys()
        and not any(is_name(tree, t) for t in clause.mods)
    )


def is_shared(tree: Tree, clause: Clause, preposition: int) -> bool:
    """Whether a meeting is that of the verb's subject: "flew to Oslo for talks", "in a call with
    Rama, Edi said …"."""
    if clause.subj or clause.light is not None or tree.lemmas[clause.at] not in CONTACTS:
        return False
    if tree.lower[preposition] not in OCCASION or {"of", "between", "among"} & clause.preps.keys():
        return False
    if any(is_name(tree, t) for t in clause.mods):
        return False
    return tree.lower[preposition] == "for" or bool({"with", "to"} & clause.preps.keys())


def carry(tree: Tree, clause: Clause, verb: int) -> None:
    """Add to a noun's clause what its verb gives it: "X held talks with Y"."""
    if not is_light(tree, verb):
        return
    above = verb_clause(tree, verb)
    clause.light = verb
    if tree.lemmas[verb] in PASSIVE_LIGHT:
        clause.obj.extend(t for t in above.subj if t != clause.at)
    elif all(tree.pos[t] == "PRON" for t in clause.owners):  # "repeated *Lima's* demand"
        clause.subj.extend(t for t in above.subj if t not in clause.subj and t != clause.at)
    clause.iobj.extend(above.iobj)
    beside = [o for o in above.obj if o != clause.at]
    for word, objects in above.preps.items():
        clause.preps.setdefault(word, []).extend(
            t
            for t in objects
            if t not in clause.preps[word]
            and t != clause.at
            and not any(b in tree.ancestors(t)[:2] for b in beside)  # it is another noun's
        )
