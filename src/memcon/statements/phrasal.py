"""Cues of several words: "shot back that", "took issue with", "let them know that"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.additions import told
from memcon.statements.asides import aside, prepositions, to_verb
from memcon.statements.clause import cue_words, negated, withheld
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.extent import bounded
from memcon.statements.indirect import OPPOSITE
from memcon.statements.outright import outright
from memcon.statements.scene import Phrasal, Scene
from memcon.statements.soundness import nobody
from memcon.statements.subjects import subject

REACH = 8  # words between a verb and the last word that belongs to it
FURTHER = 10  # words between a cue and its clause: "let it be known through a friend that"
MOODS = frozenset("fear hope prospect specter spectre possibility".split())
CONTENT_OPENERS = frozenset("that why whether how what".split())


def find_phrasal(scene: Scene) -> Iterator[Draft]:
    """The statements that cues of several words open; the scene learns where such cues stand."""
    tree = scene.tree
    for verb, lemma in enumerate(tree.lemmas):
        rows = scene.cues.phrasal.get(lemma)
        if rows is None or tree.pos[verb] not in ("VERB", "AUX") or scene.inside[verb] >= 0:
            continue
        found = matched(scene, verb, rows)
        if found is not None:
            scene.phrasal[verb] = found
    within = {t for found in scene.phrasal.values() for t in range(found.start, found.end)}
    for verb, found in scene.phrasal.items():
        if verb in within:
            continue  # "was at pains to *point out*"
        draft = said(scene, verb, found)
        if draft is not None:
            yield draft


def matched(scene: Scene, verb: int, rows: dict[str, Cue]) -> Phrasal | None:
    """The cue that a verb makes with words after it, the longest first."""
    tree = scene.tree
    last = min(scene.sentence(verb)[1], verb + REACH)
    near = {*tree.lower[verb + 1 : last], *tree.lemmas[verb + 1 : last]}
    for words, cue in rows.items():
        parts = words.split()
        if parts[0] not in near:
            continue
        for at in range(verb + 1, last - len(parts) + 1):
            if scene.inside[at] >= 0:
                break
            if all(part in (tree.lower[at + n], tree.lemmas[at + n])
                   for n, part in enumerate(parts)) and (
                at == verb + 1 or verb in tree.ancestors(at)[: 1 if tree.pos[at] == "ADP" else 3]
            ) and not modifies(scene, at + len(parts) - 1) and not (
                tree.lower[at - 1] == "the" and tree.pos[at - 2] == "ADP"  # "in the *light of*"
            ):
                return Phrasal(cue, at, at + len(parts))
    return None


def modifies(scene: Scene, word: int) -> bool:
    """Whether an adjective belongs to a noun after it: "made clear *soup*"."""
    tree = scene.tree
    return tree.deps[word] in ("amod", "compound") and tree.heads[word] > word


def said(scene: Scene, verb: int, found: Phrasal) -> Draft | None:
    """The statement of one such cue, or None where it has no content or nobody says it."""
    heard = scene.tree.child(verb, "nsubjpass") if "tell" in found.cue.patterns else None
    who = subject(scene, verb) if heard is None else by_whom(scene, verb, found)
    given = heard is None and scene.tree.child(verb, "auxpass") is not None
    if (heard is not None and who is None) or given:  # "was given warning of it"
        return None
    if who is None or scene.tree.lower[who] == "it" or nobody(scene, verb, who):
        return None
    unconfirmed = withheld(scene, verb)  # "could neither confirm nor *rule out* that …"
    if unconfirmed and scene.tree.deps[verb] != "conj":
        return None
    if scene.tree.tags[verb] == "VBG" and scene.tree.words[verb - 1] == "," and (
        scene.tree.lemmas[verb] == "raise" and scene.tree.lemmas[found.end - 1] in MOODS
    ):
        return None  # "said he would quit, *raising fears* of a vote": that he quits does
    content, rule = clause(scene, verb, found), "phrasal"
    unsaid = any(not found.start <= t < found.end for t in scene.tree.all(verb, "neg")) or (
        scene.tree.lower[scene.sentence(verb)[0]] == "nor" and negated(scene, verb)
    )
    if content is None and (found.cue.stance in OPPOSITE if unsaid else outright(scene, verb)):
        content, rule = named(scene, verb, found), "object"
    if content is None or not content[0] < content[1] or content[0] <= who < content[1]:
        return None
    stance = found.cue.stance
    if unsaid:
        stance = OPPOSITE.get(stance, stance)
    stance = "rejects" if unconfirmed else stance
    speaker = scene.noun_phrase(who)
    return Draft(rule, verb, cue_words(scene, verb), speaker, [content], stance)


def by_whom(scene: Scene, verb: int, found: Phrasal) -> int | None:
    """Who tells what somebody "was given to understand *by the palace*"."""
    tree = scene.tree
    for above in (verb, *range(found.start, found.end)):
        for by in tree.all(above, "agent", "prep"):
            if tree.lower[by] == "by":
                return tree.child(by, "pobj")
    return None


def clause(scene: Scene, verb: int, found: Phrasal) -> tuple[int, int] | None:
    """The clause after a cue of several words: "that …", or a bare one."""
    tree, patterns = scene.tree, found.cue.patterns
    if "that" not in patterns:
        return None
    last = min(scene.sentence(verb)[1], found.end + FURTHER)
    for token in range(found.end, last):
        if scene.inside[token] >= 0 or tree.pos[token] in ("VERB", "AUX", "PUNCT"):
            break
        head = tree.heads[token]
        if tree.lower[token] == "that" and tree.deps[token] in ("nsubj", "nsubjpass", "dobj"):
            continue  # "ruled out steps *that* would expose them"
        if tree.lower[token] not in CONTENT_OPENERS or head <= token or tree.pos[head] not in (
            "VERB", "AUX",
        ):
            continue
        start = token + (tree.lower[token] == "that")
        end = told(scene, verb, start, bounded(scene, verb, start, tree.subtree(head)[1])[1])
        return scene.clause_words(start, end)
    for above in (verb, *range(found.start, found.end)):
        for child in tree.all(above, "ccomp"):
            own = tree.child(child, "nsubj", "nsubjpass", "expl")
            joined = tree.pos[tree.subtree(child)[0] - 1] == "CCONJ"
            if child >= found.end and own is not None and not joined:
                return scene.clause_words(*bounded(scene, verb, *tree.subtree(child)))
    return None


def named(scene: Scene, verb: int, found: Phrasal) -> tuple[int, int] | None:
    """What a cue of several words takes beside a clause: "… to leave", "… with the plan"."""
    tree, patterns = scene.tree, found.cue.patterns
    taken = prepositions(found.cue)
    last = min(scene.sentence(verb)[1], found.end + REACH)
    for token in range(found.end, last):
        if tree.pos[token] == "VERB" and "inf" in patterns and to_verb(scene, token):
            return scene.trim(*tree.subtree(token))
        if scene.inside[token] >= 0 or tree.pos[token] in ("VERB", "PUNCT"):
            break
        day = any(tree.doc[c].ent_type_ in ("DATE", "TIME") for c in tree.children[token])
        if tree.lower[token] in taken and tree.children[token] and not (
            day or aside(scene, token)
        ):
            return scene.trim(token + 1, tree.subtree(token)[1])
    thing = topic(scene, verb, found)
    if thing is None:
        return None
    start, end = tree.subtree(thing)
    if "as" in found.cue.patterns:  # "referred to it *as a joke*"
        likened = (c for c in tree.all(verb, "prep") if tree.lower[c] == "as" and c > thing)
        end = max([end, *(tree.subtree(c)[1] for c in likened)])
    if found.cue.stance in ("accuses", "praises"):  # "called out the mayor *for the delay*"
        blamed = (tree.subtree(c) for c in tree.all(verb, "prep") if tree.lower[c] == "for")
        end = max([end, *(stop for first, stop in blamed if first == end)])
    return scene.trim(start, end)


def topic(scene: Scene, verb: int, found: Phrasal) -> int | None:
    """The noun that a cue of several words is about, its object or its preposition's."""
    tree = scene.tree
    if not {"obj", "words"}.isdisjoint(found.cue.patterns):
        for thing in tree.all(verb, "dobj", "xcomp"):
            doing = tree.deps[thing] == "dobj" or tree.tags[thing] == "VBG"
            spoken = "obj" in found.cue.patterns or tree.lemmas[thing] in scene.cues.nouns
            if doing and spoken and not found.start <= thing < found.end:
                return thing
    last = found.end - 1
    if "obj" in found.cue.patterns and tree.pos[last] == "ADP":  # "hinted at *a deal*"
        return tree.child(last, "pobj", "pcomp")
    taken = prepositions(found.cue)
    for token in range(found.end, min(scene.sentence(verb)[1], found.end + 3)):
        if tree.lower[token] in taken:
            thing = tree.child(token, "pobj")
            day = thing is not None and tree.doc[thing].ent_type_ in ("DATE", "TIME")
            return None if day else thing
    return None
