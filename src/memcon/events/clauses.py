"""The clause of a predicate: its own arguments, and those that it takes from the clauses around it,
as the subject that a verb above controls or what a verb gives the noun that it carries."""

from __future__ import annotations

from memcon.events.arguments import DEPARTING, noun_arguments, verb_arguments
from memcon.events.clause import Clause, beside_report, take_prep, wished
from memcon.events.control import (
    DOCUMENTS,
    beside_gap,
    blocked_paper,
    fronted_subject,
    is_finite,
    noun_before,
)
from memcon.events.lightverbs import (
    CARRYING,
    PASSIVE_LIGHT,
    SEEING,
    TELLING,
    is_light,
    is_means,
    is_occasion,
    is_shared,
    seeks_people,
)
from memcon.events.passives import is_headline_passive, mark_passive, ordered_by, perfect
from memcon.events.relatives import antecedent, antecedents, ties_meant
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree

SHOTS = word_class("things", "shot")
SENDING = frozenset(
    "fire launch unleash open lob throw hurl drop detonate plant carry stage mount shoot "
    "lead".split()
)
OBJECT_CONTROL = word_class("verbs", "object_control")
SWAYING = word_class("verbs", "swaying")
# Who is judged did it: "criticised *the minister* for abandoning …".
JUDGING = word_class("verbs", "judging")
FALLING = frozenset("die perish suffer flee escape hide shelter".split())
ACTS = frozenset("bomb shoot kill shell stab beat kidnap fight raid hack".split())
# "accused Chad of shelling a market, *killing* six": who shelled killed them.
HARM = frozenset("kill wound injure hurt maim destroy damage".split())
INFLUENCE = frozenset("influence pressure leverage sway clout weight".split())
ADOPTING = frozenset(
    "adopt pass approve issue sign release publish send endorse introduce table submit write hand "
    "deliver circulate".split()
)
# What stands behind the "of" of these is not done by whoever the verb has: views of it, and nouns
# that only link ("held out in the *face* of attacks").
APART = word_class("events", "view") | frozenset("face wake aftermath spite light eve fear".split())
ISSUING = frozenset("court council parliament cabinet police army government ministry".split())
CAUSING = frozenset("trigger spark".split())
BEFALLING = frozenset(
    "take erupt occur happen begin start break continue resume spread flare follow mount".split()
)
TOWARD = frozenset("against by with between outside over at".split())
CALLING_FOR = frozenset("call push press appeal ask lobby plead wait pray beg clamor".split())
COPULAS = frozenset("be remain become".split())
CLAUSE_PREPOSITIONS = frozenset(  # "told X after -ing"
    "after before since while by without upon on in".split()
)
SAYING = frozenset("say add tell announce report warn claim insist argue".split())


def clause_of(tree: Tree, at: int) -> Clause:
    """The clause of a verb, adjective or noun token; relative pronouns stand for their nouns."""
    clause = noun_clause(tree, at) if tree.pos[at] in ("NOUN", "PROPN") else verb_clause(tree, at)
    clause.subj = [
        s for t in clause.subj for noun in antecedents(tree, t) for s in written_by(tree, noun, t)
    ]
    clause.obj = ties_meant(tree, at, [antecedent(tree, t) for t in clause.obj])
    clause.preps = {w: [antecedent(tree, t) for t in ts] for w, ts in clause.preps.items()}
    return clause


def written_by(tree: Tree, noun: int, pronoun: int) -> list[int]:
    """A subject; for a paper in a clause about it those who wrote it: "*Togo* circulated a draft
    that calls on …"."""
    if noun == pronoun:
        return [noun]
    return makers(tree, noun) if tree.lemmas[noun] in DOCUMENTS else shooters(tree, noun) or [noun]


def shooters(tree: Tree, noun: int) -> list[int]:
    """Who sent what kills: "*troops* unleashed a volley of fire that killed two"."""
    while tree.deps[noun] == "pobj" and tree.lower[tree.heads[noun]] == "of":
        noun = tree.heads[tree.heads[noun]]
    above = tree.heads[noun]
    sent = tree.deps[noun] == "dobj" and tree.lemmas[above] in SENDING
    return verb_clause(tree, above).subj if sent and tree.lemmas[noun] in SHOTS else []


def makers(tree: Tree, noun: int) -> list[int]:
    """Whose words a paper has: those whose it is or who adopt it, else the paper itself."""
    paper = noun_clause(tree, noun)
    found = [t for t in paper.mods if tree.lemmas[t] in ISSUING] or paper.subj
    above = tree.heads[noun]
    if not found and tree.lemmas[above] in ADOPTING and tree.pos[above] == "VERB":
        found = verb_clause(tree, above).subj
    return found or [noun]


def verb_clause(tree: Tree, at: int) -> Clause:
    """The clause of a verbal (or adjectival) predicate."""
    clause, surface = verb_arguments(tree, at)
    if (told := perfect(tree, at)) is not None:
        clause.obj = tree.conjuncts(told[1])
        clause.subj = verb_clause(tree, told[0]).subj
        return clause
    mark_passive(tree, at, clause, surface)
    if tree.lemmas[tree.heads[at]] in DEPARTING and wished(tree, at):
        surface = []  # "left for Oman *to attend* a summit": whoever left does
    subjects = [t for s in surface for t in tree.conjuncts(s)] or inherited(tree, at, clause)
    if (order := ordered_by(tree, at, clause, surface)) is not None:
        clause.passive = True  # "ordered two men *jailed*": who orders it does it
        if tree.lemmas[order] != "want":  # who wants it does not do it
            clause.preps.setdefault("by", verb_clause(tree, order).subj)
    elif is_headline_passive(tree, at, clause, surface):
        clause.passive = True
    if clause.passive:
        clause.obj = subjects + [o for o in clause.obj if o not in subjects]
        clause.subj = list(clause.preps.get("by", ()))
    else:
        clause.subj = subjects
    return clause


def above_participle(tree: Tree, at: int) -> int | None:
    """The verb beside which a past tense stands though the parser coordinates it with a participle
    behind the object: "killed two guards searching for a van and later *burned* it"."""
    head = tree.heads[at]
    beside = tree.tags[at] == "VBD" and tree.tags[head] == "VBG"
    if not beside or tree.deps[head] not in ("acl", "advcl"):
        return None
    over = next((t for t in tree.ancestors(head) if tree.pos[t] == "VERB"), None)
    return over if over is not None and tree.tags[over] == "VBD" else None


def inherited(tree: Tree, at: int, clause: Clause, depth: int = 0) -> list[int]:
    """The subject that a verb without one of its own takes from the clause above."""
    dep, head = tree.deps[at], tree.heads[at]
    if head == at or depth > 6:
        return []
    if dep == "pcomp" and tree.lemmas[at] in ACTS and is_bare(tree, at):
        return []  # "expels an envoy after *bombing* in Pec": who bombed is not said
    if dep == "pcomp" and tree.lower[head] == "from" and tree.lemmas[tree.heads[head]] in FALLING:
        return []  # "died from *shelling*"
    if (over := beside_report(tree, at)) is not None:
        return verb_clause(tree, over).subj
    said = tree.child(head, "ccomp") if dep == "conj" and tree.tags[at] == "VB" else None
    reported = any(tree.lower[c] == "would" for c in tree.all(at, "aux"))
    if said is not None and reported and tree.lemmas[head] in SAYING:
        # "She said Chad was considering duties and *would complain*": what she said goes on
        return verb_clause(tree, said).subj
    if dep == "conj" and (over := beside_gap(tree, at) or above_participle(tree, at)) is not None:
        return verb_clause(tree, over).subj
    if dep == "conj":
        above = verb_clause(tree, head) if tree.pos[head] in ("VERB", "AUX") else None
        if above is None:
            return inherited(tree, head, clause, depth + 1)
        return (
            above.obj
            if clause.passive and above.passive
            else (above.subj or (above.obj if above.passive else []))
        )
    if asked := called_on(tree, at):
        return asked
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
    if dep == "advcl" and tree.lemmas[at] in HARM and tree.tags[at] == "VBG":
        for deed in (c for p in tree.all(head, "prep") for c in tree.all(p, "pcomp")):
            if head < deed < at:
                return inherited(tree, deed, clause, depth + 1)
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
        swaying = tree.lemmas[governor] in SWAYING and tree.tags[at] == "VB"
        controls = swaying or (tree.lemmas[governor] in OBJECT_CONTROL and dep != "advcl")
        controls = controls and not (dep == "pcomp" and tree.lower[head] in CLAUSE_PREPOSITIONS)
        judged = tree.lower[head] in ("for", "of") and tree.lemmas[governor] in JUDGING
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
            scheme = noun_clause(tree, head)  # "the report of a *Chadian* plan to attack"
            national = [m for m in scheme.mods if tree.doc[m].ent_type_ in ("NORP", "GPE")]
            return national or scheme.subj
        if tree.tags[at] == "VBG" and tree.lemmas[head] in DOCUMENTS:
            return makers(tree, head)  # "adopted a resolution calling for"
        if tree.deps[head] == "conj":
            return alike(tree, head) if tree.tags[at] == "VBN" else [head]
        return tree.conjuncts(head)
    return []


def called_on(tree: Tree, at: int) -> list[int]:
    """Of whom a thing is wanted, where the parser has them behind the "for" of the verb above:
    "called for *Chad* to free the men"."""
    head = tree.heads[at]
    if tree.deps[at] not in ("advcl", "xcomp") or tree.lemmas[head] not in CALLING_FOR:
        return []
    to = next((c for c in tree.all(at, "aux") if tree.tags[c] == "TO"), None)
    for preposition in tree.all(head, "prep"):
        for obj in tree.all(preposition, "pobj") if tree.lower[preposition] == "for" else ():
            if tree.subtree(obj)[1] == to:
                return tree.conjuncts(obj)
    return []


def is_bare(tree: Tree, at: int) -> bool:
    """Whether a participle has no object, and at most the place where it was done."""
    if any(tree.deps[c] not in ("prep", "npadvmod") for c in tree.children[at]):
        return False
    places = [o for p in tree.all(at, "prep") for o in tree.all(p, "pobj")]
    return all(tree.pos[o] == "PROPN" or tree.lower[o] == "gate" for o in places)


def alike(tree: Tree, last: int) -> list[int]:
    """Those of whom a participle behind the last of them tells: "*two nurses and a monk* kidnapped
    in May", none of whom the text has named before."""
    first = tree.heads[last]
    together = tree.conjuncts(first)
    new = all(
        any(tree.tags[c] == "CD" or tree.lower[c] in ("a", "an") for c in tree.children[t])
        for t in together
    )
    return together if new and tree.child(first, "acl", "relcl", "prep") is None else [last]


def swayed(tree: Tree, above: Clause) -> list[int]:
    """Those on whom a clause says that influence is used: "put pressure on *Chad* to …"."""
    if not any(tree.lemmas[o] in INFLUENCE for o in above.obj):
        return []
    return next((above.preps[w] for w in ("on", "over", "with") if w in above.preps), [])


def noun_clause(tree: Tree, at: int) -> Clause:
    """The clause of a nominal predicate: "X's visit to Y", "talks between X and Y"."""
    clause = noun_arguments(tree, at)
    governor, dep = tree.heads[at], tree.deps[at]
    if dep == "conj" and tree.child(governor, "case") is not None:
        # "the West's and its allies' help": the parser coordinates the help with the West.
        clause.subj = [governor, *clause.subj]
        return clause
    if is_listed(tree, at):
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
        if tree.pos[outer] != "NOUN" or tree.lemmas[outer] in APART:
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
    elif dep == "nsubj" and tree.lemmas[governor] in BEFALLING:  # "protests erupted"
        happening(tree, clause, governor)
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
            and not seeks_people(tree, carrier)
            and (tree.lower[governor], tree.lemmas[carrier]) != ("for", "call")
            and not is_fired_at(tree, carrier)
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


def happening(tree: Tree, clause: Clause, verb: int) -> None:
    """Add to a noun's clause the phrases behind the verb by which it happens: "protests erupted
    *against the junta*", "a march took place *outside parliament*"."""
    if tree.lemmas[verb] == "take" and not any(
        tree.lower[o] == "place" for o in tree.all(verb, "dobj")
    ):
        return
    for preposition in tree.all(verb, "prep"):
        if tree.lower[preposition] in TOWARD:
            take_prep(tree, clause, preposition)


def is_listed(tree: Tree, at: int) -> bool:
    """Whether a noun shares what carries the noun above it: coordinated with it, or, as the parser
    has it, set beside it ("announced the sacking of the cabinet, *the closing* of the ports and
    …")."""
    if tree.pos[tree.heads[at]] not in ("NOUN", "PROPN"):
        return False
    return tree.deps[at] == "conj" or (tree.deps[at] == "appos" and tree.pos[at] == "NOUN")


def is_fired_at(tree: Tree, verb: int) -> bool:
    """Whether a noun behind a verb is only shot at: "opened fire on a *march*"."""
    return any(tree.lemmas[c] == "fire" for c in tree.all(verb, "dobj"))


def carry(tree: Tree, clause: Clause, verb: int) -> None:
    """Add to a noun's clause what its verb gives it: "X held talks with Y"."""
    if not is_light(tree, verb):
        return
    above = verb_clause(tree, verb)
    clause.light = verb
    if tree.lemmas[verb] in PASSIVE_LIGHT:
        clause.obj.extend(t for t in above.subj if t != clause.at)
    elif tree.lemmas[verb] in CAUSING:
        pass  # who or what "sparked protests" does not protest
    elif all(tree.pos[t] == "PRON" for t in clause.owners):  # "repeated *Lima's* demand"
        clause.subj.extend(t for t in above.subj if t not in clause.subj and t != clause.at)
    clause.iobj.extend(above.iobj)
    beside = [o for o in above.obj if o != clause.at]
    for word, objects in above.preps.items():
        if word == "by" and above.passive and tree.lemmas[verb] in CAUSING:
            continue
        clause.preps.setdefault(word, []).extend(
            t
            for t in objects
            if t not in clause.preps[word]
            and t != clause.at
            and not any(b in tree.ancestors(t)[:2] for b in beside)  # it is another noun's
        )
