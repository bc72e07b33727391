"""What a cue verb makes somebody's words: its clause, its infinitive, its object."""

from __future__ import annotations

from memcon.language.grammar import DASHES
from memcon.statements.appended import appended
from memcon.statements.asides import aside, prepositions, relayed, to_verb
from memcon.statements.cues import Cue
from memcon.statements.extent import (
    adjoins,
    after_day,
    after_that,
    beforehand,
    bounded,
    extended,
    fronted,
    run_on,
    subject_before,
)
from memcon.statements.hearers import animate
from memcon.statements.misplaced import conceded, hung_on_hearer, hung_on_paper, late_clause
from memcon.statements.objects import before_outlet, described_as, objects
from memcon.statements.scene import Scene
from memcon.statements.subjects import reduced

DOING = frozenset(
    "report deny admit recall acknowledge describe mention suggest recommend propose regret "
    "advocate remember".split()
)
RELAYING = frozenset("quote cite report".split())
BARE = frozenset("say claim argue insist contend believe think".split())
WILLING = frozenset(("demands", "asks", "rejects", "threatens", "promises"))


def complement(
    scene: Scene, verb: int, cue: Cue, who: int | None
) -> tuple[int, int, str] | None:
    """The words that a cue verb makes somebody's: its clause, infinitive, object."""
    tree = scene.tree
    patterns = cue.patterns
    saying = relayed(scene, verb) if tree.lemmas[verb] in RELAYING else None
    quoted = any(scene.inside[t] >= 0 for t in range(scene.sentence(verb)[0], verb))
    if saying in scene.phrasal:
        return None
    if saying is not None and not quoted:
        inner = scene.cues.verbs.get(tree.lemmas[saying])
        if inner is None or complement(scene, saying, inner, None) is None:
            return *scene.trim(*tree.subtree(saying)), "clause"
        return None
    if appended(scene, verb) is not None and (found := described_as(scene, verb, who)) is not None:
        return found
    above = tree.heads[verb]
    if "that" in patterns and tree.deps[verb] == "ccomp" and verb < above:
        for mark in tree.all(above, "mark"):
            if tree.lower[mark] == "that" and verb < mark:
                return *scene.trim(mark + 1, tree.subtree(above)[1]), "clause"
    if (blamed := accused(scene, verb)) is not None:
        return blamed
    if "that" in patterns or "quote" in patterns:
        clauses = tree.all(verb, "ccomp")
        for child in sorted(clauses, key=lambda c: c < verb):
            if child < verb and (
                beforehand(scene, verb, child)
                or (tree.tags[child] == "VBN" and reduced(scene, verb) is not None)
            ):
                continue
            if child > verb and quoted and scene.inside[child] < 0 and (
                tree.words[tree.subtree(child)[0] - 1] in DASHES
            ):
                continue  # "“If so,” he warned — his voice low — “they will”"
            if child > verb > clauses[0] and tree.words[tree.subtree(child)[0] - 1] == ",":
                continue
            if "inf" not in patterns and tree.tags[child] == "VB" and to_verb(scene, child):
                continue
            if child > verb and anothers(scene, verb, tree.subtree(child)[0]):
                continue
            if tree.tags[child] == "VBN" and child > verb and tree.child(
                child, "nsubj", "nsubjpass", "aux", "auxpass", "expl"
            ) is None:  # "wrote on a banner *hung* from a mast"
                continue
            start, end = tree.subtree(child)
            if child > verb and ";" in tree.words[verb + 1 : start]:
                continue  # "…, his office said; the minister is expected"
            if start <= verb < end:
                ahead = tree.tags[start] in ("WDT", "WP")  # "a step *which* Ann Roe said was …"
                if child < verb or (start < verb - 6 and not ahead):
                    continue
                start = verb + 1
            elif end <= verb:
                if not adjoins(scene, end, verb, who):
                    continue
                start, end = fronted(scene, start, end, verb, who)
            if child > verb:
                start = subject_before(scene, verb, child, start)
            start = after_that(scene, child, after_day(scene, verb, start))
            ahead = late_clause(scene, verb, cue) if child > verb + 1 else None
            if ahead is not None and verb < ahead[0] < start:
                start = ahead[0]  # "said at the time *that* it had word from Lima that …"
            end = extended(scene, verb, end)
            if start > verb:
                end = run_on(scene, verb, end)
            return *scene.clause_words(*bounded(scene, verb, start, end)), "clause"
        if (later := not_said(scene, verb)) is not None:
            return *later, "clause"
        if "tell" in patterns and (late := hung_on_hearer(scene, verb)) is not None:
            return *late, "clause"
        if (late := late_clause(scene, verb, cue) or hung_on_paper(scene, verb) or (
            conceded(scene, verb)
        )) is not None:
            return *late, "clause"
    if tree.lemmas[verb] in DOING:
        for child in tree.all(verb, "xcomp", "pcomp"):
            doing = tree.tags[child] == "VBG" or any(
                tree.lower[c] == "having" for c in tree.all(child, "aux")
            )
            if child > verb and doing:
                start, end = tree.subtree(child)
                return *scene.trim(start, extended(scene, verb, end)), "clause"
    if "for" in patterns and (found := wanted(scene, verb)) is not None:
        return found
    if "inf" in patterns:
        for child in tree.all(verb, "xcomp", "ccomp"):
            if tree.pos[child] in ("VERB", "AUX") and child > verb and not rang(scene, verb):
                start, end = tree.subtree(child)
                return *scene.trim(start, extended(scene, verb, end, finite=False)), "infinitive"
        for child in tree.all(verb, "advcl") if cue.stance in WILLING else ():
            start, end = tree.subtree(child)
            after = tree.lower[start] in ("to", "for") and tree.tags[child] == "VB"
            if child > verb and after and to_verb(scene, child):
                start += tree.lower[start] == "for"
                return *scene.trim(start, end), "infinitive"
    if tree.lemmas[verb] in BARE:
        thing = tree.child(verb, "dobj")
        if thing is not None and thing > verb:
            start, end = tree.subtree(thing)
            if any(tree.tags[t] == "VBN" and tree.pos[t - 1] in ("NOUN", "PROPN")
                   for t in range(verb + 2, thing)):  # "says Roe Ltd *stored* records"
                return *scene.clause_words(verb + 1, end), "clause"
            likened = any(tree.tags[t] == "NN" for t in tree.all(thing, "dobj", "appos"))
            if likened and tree.lemmas[verb] in ("think", "believe"):
                return *scene.trim(start, end), "clause"  # "thinks the offer an insult"
            if any(tree.pos[t] in ("VERB", "AUX") for t in range(thing, end)) and end - start > 4:
                return *scene.clause_words(start, end), "clause"
    if "as" in patterns and (found := described_as(scene, verb, who)) is not None:
        return found
    if tree.lemmas[verb] == "plead" and (own := tree.child(verb, "oprd", "acomp")) is not None:
        denies = own - 1 > verb and tree.lower[own - 1] == "not"  # "pleaded *not guilty to it*"
        return *scene.trim(own - denies, tree.subtree(own)[1]), "object"
    takes = "as" in patterns or "obj" in patterns
    if takes and (found := objects(scene, verb, cue)) is not None:
        return found
    taken = prepositions(cue)
    for child in (*tree.all(verb, "prep"), *of_hearer(scene, verb, cue)) if taken else ():
        if child > verb and tree.lower[child] in taken and tree.children[child]:
            if aside(scene, child):
                continue
            start, end = tree.subtree(child)
            return *scene.trim(start + 1, before_outlet(scene, start + 1, end)), "about"
    return None


def not_said(scene: Scene, verb: int) -> tuple[int, int] | None:
    """What somebody will not say that the parse took for a time: "has not said *when to go*"."""
    tree = scene.tree
    if tree.child(verb, "neg") is None:
        return None
    for child in tree.all(verb, "advcl"):
        start, end = tree.subtree(child)
        if start == verb + 1 and tree.lower[start] in ("when", "where", "if", "how"):
            return scene.clause_words(start, end)
    return None


def anothers(scene: Scene, verb: int, start: int) -> bool:
    """Whether a clause is a noun's at another verb, or something else is added: "decided to wait,
    fuelling *allegations* he was afraid", "added weight to *rumours* that …"."""
    tree, before = scene.tree, start - 1
    thing = tree.child(verb, "dobj")
    if tree.lemmas[verb] == "add" and thing is not None and verb < thing < start and (
        scene.inside[thing] < 0 and tree.pos[thing] == "NOUN"
    ):
        return True
    return tree.lemmas[before] in scene.cues.nouns and tree.deps[before] == "dobj" and (
        tree.pos[before] == "NOUN" and tree.heads[before] != verb
    )


def accused(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """Whom somebody accuses of what, where the parse hung a clause of it on the cue: "accused them
    *of pretending they had won*"."""
    tree = scene.tree
    thing = tree.child(verb, "dobj") if tree.lemmas[verb] == "accuse" else None
    of = next((c for c in tree.all(verb, "prep") if tree.lower[c] == "of"), None)
    if thing is None or of is None or not verb < thing < of or tree.child(of, "pcomp") is None:
        return None
    end = tree.subtree(of)[1]
    for child in tree.all(verb, "ccomp"):
        start, stop = tree.subtree(child)
        end = stop if start == end else end
    return *scene.trim(tree.subtree(thing)[0], end), "object"


def of_hearer(scene: Scene, verb: int, cue: Cue) -> list[int]:
    """Prepositions that the parse hung on who is told: "informed the families *of* the delay"."""
    tree = scene.tree
    told = tree.child(verb, "dobj")
    if told is None or "tell" not in cue.patterns or not animate(scene, told):
        return []
    things = ((c, tree.child(c, "pobj", "pcomp")) for c in tree.all(told, "prep"))
    return [c for c, thing in things if thing is not None and not animate(scene, thing)]


def rang(scene: Scene, verb: int) -> bool:
    """Whether "call" is to ring somebody up: "*called* the desk to ask", not "called on it to"."""
    tree = scene.tree
    asked = any(tree.lower[c] in ("on", "upon") for c in tree.all(verb, "prep", "prt"))
    return tree.lemmas[verb] == "call" and not asked


def wanted(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """What is asked for with what it is to do: "called for the money to be paid back"."""
    tree = scene.tree
    for child in tree.all(verb, "advcl", "ccomp", "xcomp"):
        mark = tree.child(child, "mark")
        if mark is not None and mark > verb and tree.lower[mark] == "for" and to_verb(scene, child):
            return *scene.trim(mark + 1, tree.subtree(child)[1]), "about"
    thing = next((c for c in tree.all(verb, "prep") if tree.lower[c] == "for" and c > verb), None)
    if thing is None or not tree.children[thing] or aside(scene, thing):
        return None
    start, end = tree.subtree(thing)
    for child in tree.all(verb, "advcl", "xcomp", "ccomp"):
        if child > thing and to_verb(scene, child) and tree.subtree(child)[0] <= end + 1:
            end = max(end, tree.subtree(child)[1])
    return *scene.trim(start + 1, end), "about"
