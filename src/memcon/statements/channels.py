"""What names a medium or an outlet: "an e-mail", "a town hall", "an op-ed for Le Temps"."""

from __future__ import annotations

from memcon.statements.cues import Cue
from memcon.statements.draft import Draft, outside
from memcon.statements.outlets import MASTHEADS, is_outlet, outlet_phrase
from memcon.statements.scene import Scene

PRINTED = frozenset(
    "op-ed column article essay editorial piece commentary opinion interview blog post guest "
    "podcast analysis review".split()
)
PERIODICALS = frozenset(
    "newspaper daily weekly monthly quarterly magazine journal newsletter gazette paper".split()
)
SEVERAL = frozenset("series string flurry number couple pair handful thread slew round".split())
GENERAL = frozenset("message address statement appearance programme program interview".split())


def channel_of(scene: Scene, noun: int) -> Cue | None:
    """The medium that a noun names, by the word before it where that tells more: "radio message",
    "town hall"; a paper called the Post is none."""
    tree, phrases = scene.tree, scene.cues.phrases
    if tree.words[noun] in MASTHEADS and tree.pos[noun] == "PROPN":
        return None
    lemma = tree.lemmas[noun]
    for child in tree.all(noun, "compound", "amod", "nmod"):
        special = phrases.get(f"{tree.lower[child]} {lemma}")
        if special is None and lemma in GENERAL:
            special = phrases.get(tree.lower[child])
        if special is not None and "means" in special.patterns:
            return None  # "diplomatic channels" are none
        if special is not None and "medium" in special.patterns:
            return special
    if tree.words[noun - 1] == "-":  # "e-mail", "op-ed" in three tokens
        return phrases.get("".join(tree.lower[noun - 2 : noun + 1])) or phrases.get(lemma)
    return phrases.get(lemma)


def noun_after(scene: Scene, preposition: int) -> int | None:
    """The noun after a preposition; of a word in pieces ("e-mail") the last one."""
    nouns = scene.tree.all(preposition, "pobj")
    if nouns and scene.tree.lemmas[nouns[0]] in SEVERAL and (
        (of := scene.tree.child(nouns[0], "prep")) is not None and scene.tree.lower[of] == "of"
    ):
        return scene.tree.child(of, "pobj")  # "in a series of *posts*"
    hyphened = len(nouns) > 1 and scene.tree.words[nouns[0] + 1 : nouns[0] + 2] == ["-"]
    return nouns[-1] if hyphened else nouns[0] if nouns else None


def written_in(scene: Scene, preposition: int, noun: int) -> bool:
    """Whether a name is where somebody writes: "writing in *Foreign Affairs*"."""
    tree = scene.tree
    verb = tree.heads[preposition]
    return (
        tree.lemmas[verb] == "write"
        and tree.tags[verb] == "VBG"
        and tree.lower[preposition] == "in"
        and (tree.lower[noun] in PERIODICALS or (
            tree.pos[noun] == "PROPN"
            and tree.doc[noun].ent_type_ not in ("GPE", "LOC", "DATE", "LANGUAGE", "NORP", "FAC")
        ))
    )


def publishes(scene: Scene, token: int) -> bool:
    """Whether a name may be that of a paper that nobody knows: no person, no place."""
    tree = scene.tree
    if is_outlet(scene, token):
        return True
    known = scene.cast.at(token)
    kind = scene.cast.actors[known.actor].kind if known is not None else "organization"
    return (
        tree.pos[token] == "PROPN"
        and kind == "organization"
        and tree.doc[token].ent_type_ in ("ORG", "WORK_OF_ART", "PRODUCT", "")
    )


def outlet_of(scene: Scene, draft: Draft, noun: int) -> None:
    """The outlet of an interview: "an interview with CNN", "a CNN interview"."""
    tree = scene.tree
    start, end = tree.subtree(noun)
    printed = tree.lemmas[noun] in PRINTED or "".join(tree.lower[noun - 2 : noun + 1]) in PRINTED
    for preposition in tree.all(noun, "prep") if printed else ():
        paper = tree.child(preposition, "pobj")
        if tree.lower[preposition] in ("for", "in", "with", "to") and paper is not None and (
            publishes(scene, paper)
        ):
            draft.outlet = draft.outlet or outlet_phrase(scene, paper)
            return
    for preposition in tree.all(noun, "prep"):  # "a post on Mastodon"
        site = tree.child(preposition, "pobj")
        known = scene.cues.phrases.get(tree.lower[site]) if site is not None else None
        if known is not None and site is not None and tree.pos[site] == "PROPN" and (
            known.kind == "social media" and tree.lower[preposition] == "on"
        ):
            draft.outlet = draft.outlet or scene.noun_phrase(site)
            return
    for token in range(start, end):
        if is_outlet(scene, token) and outside(draft, token):
            named = tree.pos[token] == "PROPN" or tree.deps[token] in ("pobj", "poss", "dobj")
            if named and tree.deps[token] in ("pobj", "compound", "poss", "nmod", "dobj"):
                draft.outlet = draft.outlet or scene.noun_phrase(token)
            return
