"""What moves somebody: "the raid angered the bishops", "the bishops were angered by the raid".

The verb's object feels it, and its subject is what they feel it about.
"""

from __future__ import annotations

from collections.abc import Iterator

from memcon.language.grammar import SUBJECTS
from memcon.statements.clause import cue_words
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.epithets import HUMAN_ENDINGS
from memcon.statements.hearers import animate
from memcon.statements.scene import NOUNS, Scene

EMPTY = frozenset(("it", "that", "which", "this", "who", "what", "there"))


def find_feelings(scene: Scene) -> Iterator[Draft]:
    """The statements of verbs of feeling: who is moved, and by what."""
    tree, verbs = scene.tree, scene.cues.verbs
    for verb, pos in enumerate(tree.pos):
        if pos not in ("VERB", "ADJ") or scene.inside[verb] >= 0:
            continue
        cue = verbs.get(tree.lemmas[verb] if pos == "VERB" else past(tree.lower[verb]))
        if cue is not None and "felt" in cue.patterns and (
            draft := felt(scene, verb, cue)
        ) is not None:
            yield draft


def past(word: str) -> str:
    """The verb of a participle that the parse took for an adjective: "was *outraged* by it"."""
    return word[:-1] if word.endswith("ed") and word[:-1].endswith("e") else word


def felt(scene: Scene, verb: int, cue: Cue) -> Draft | None:
    """The feeling that one verb tells, or None where nobody is moved, or by nothing."""
    tree = scene.tree
    if tree.child(verb, "neg") is not None or any(
        tree.tags[c] == "MD" for c in tree.all(verb, "aux")
    ):
        return None
    by = next((c for c in tree.all(verb, "agent", "prep") if tree.lower[c] == "by"), None)
    if by is not None:
        thing = tree.child(by, "pobj")
        head = tree.heads[verb] if tree.deps[verb] == "acomp" else verb
        who = tree.heads[verb] if tree.deps[verb] == "acl" else tree.child(head, *SUBJECTS)
    else:
        thing, who = tree.child(verb, "nsubj"), tree.child(verb, "dobj")
        if who is not None and who < verb:
            return None
    if thing is None or who is None or tree.pos[thing] not in NOUNS or tree.pos[thing] == "PRON":
        return None
    if tree.lower[who] in EMPTY or not (
        tree.pos[who] == "PRON" or animate(scene, who)
        or tree.lemmas[who].endswith(HUMAN_ENDINGS)
    ):
        return None
    if by is None and person(scene, thing):
        return None  # "the coach surprised his rivals": what they feel is not about him alone
    speaker = scene.noun_phrase(who)
    start, end = tree.subtree(thing)
    if by is not None:
        end = next((t for t in range(thing, end) if tree.words[t] in (",", ";")), end)
    if start < speaker.end and speaker.start < end:
        return None
    content = scene.trim(start, end)
    return Draft("feeling", verb, cue_words(scene, verb), speaker, [content], cue.stance)


def person(scene: Scene, token: int) -> bool:
    """Whether a token names one person."""
    who = scene.cast.at(token)
    return who is not None and scene.cast.actors[who.actor].kind == "person"
