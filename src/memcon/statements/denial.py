"""What is denied: the claim that a denial takes up, wherever its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.clause import cue_words, subject
from memcon.statements.draft import Draft
from memcon.statements.nominal import noun_clause, owner
from memcon.statements.scene import Scene

AWAY = {
    "laugh": ("off",), "brush": ("aside", "off"), "shrug": ("off",), "wave": ("away", "aside"),
    "scoff": ("at",), "play": ("down",), "wish": ("away",),
}
CALLING = frozenset("call brand label describe dub term".split())
CLAIMS = frozenset(
    "claim allegation accusation charge report suggestion rumor rumour assertion statement story "
    "account notion idea speculation version".split()
)
POINTING = frozenset(("this", "it", "that", "these", "them"))
UNTRUE = frozenset("true untrue false nonsense lie evidence truth basis proof fabrication".split())
WANTING = frozenset("true evidence truth basis proof".split())
NOT = frozenset(("no", "not", "n't", "n’t"))
STATES = frozenset(
    "know have want think believe understand see remember get need like expect feel be hear care "
    "mean seem look do say".split()
)
REFUSING = frozenset(("denies", "rejects"))


def find_denials(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """The claims that are denied, each with who denies it."""
    tree = scene.tree
    for verb, pos in enumerate(tree.pos):
        if pos != "VERB" or scene.inside[verb] >= 0:
            continue
        cue = scene.cues.verbs.get(tree.lemmas[verb])
        refusing = cue is not None and cue.stance in REFUSING
        particle = AWAY.get(tree.lemmas[verb], ())
        away = any(tree.lower[c] in particle for c in tree.children[verb])
        calling = tree.lemmas[verb] in CALLING
        if not (refusing or away or calling) or tree.child(verb, "neg") is not None:
            continue
        thing = tree.child(verb, "dobj", "nsubjpass")
        if thing is None and calling:
            parts = tree.all(verb, "ccomp", "oprd")
            thing = next((t for p in parts if (t := tree.child(p, "nsubj")) is not None), None)
        if thing is None:
            continue
        who = subject(scene, verb) if tree.deps[thing] != "nsubjpass" else agent(scene, verb)
        if who is None or who == thing:
            continue
        content = claimed(scene, thing, drafts, verb, calling)
        if content:
            speaker = scene.noun_phrase(who)
            words = cue_words(scene, verb)
            stance = cue.stance if cue is not None and refusing else "rejects"
            if not calling:
                for draft in drafts:
                    if draft.cue == verb and draft.rule == "object":
                        draft.content = []
            yield Draft("denial", verb if not calling else None, words, speaker, content, stance)


def agent(scene: Scene, verb: int) -> int | None:
    """By whom something is denied."""
    by = scene.tree.child(verb, "agent")
    return scene.tree.child(by, "pobj") if by is not None else None


def claimed(
    scene: Scene, thing: int, drafts: list[Draft], verb: int, calling: bool
) -> list[tuple[int, int]]:
    """The words of the claim: a noun's clause, or what was said just before."""
    tree = scene.tree
    if tree.lemmas[thing] in CLAIMS:
        cue = scene.cues.nouns.get(tree.lemmas[thing])
        clause = noun_clause(scene, thing, cue) if cue is not None else None
        if clause is not None:
            return [clause]
        of = next((c for c in tree.all(thing, "prep") if tree.lower[c] == "of"), None)
        if of is not None:
            start, end = tree.subtree(of)
            return [scene.trim(start + 1, end)]
        if owner(scene, thing) is None and tree.lower[tree.subtree(thing)[0]] not in (
            "that", "this", "the", "those", "these",
        ):
            return []
    elif tree.lower[thing] not in POINTING or calling:
        return []
    before = [
        draft
        for draft in drafts
        if draft.cue is not None
        and draft.cue < verb
        and draft.content
        and draft.content[0][0] < verb
        and tree.sentence[verb] - tree.sentence[draft.cue] <= 1
    ]
    return list(max(before, key=lambda draft: draft.cue or 0).content) if before else []


def find_untrue(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """Claims called untrue inside a statement: "said it was not true that …"."""
    tree = scene.tree
    for draft in drafts:
        for start, end in draft.content:
            for token in range(start, end):
                if tree.lemmas[token] not in UNTRUE:
                    continue
                near = tree.lower[max(token - 3, start) : token]
                negative = not NOT.isdisjoint(near)
                if negative != (tree.lemmas[token] in WANTING):
                    continue
                that = next(
                    (t for t in range(token + 1, min(token + 8, end)) if tree.lower[t] == "that"),
                    None,
                )
                if that is not None and end - that > 2:
                    words = scene.trim(that + 1, end)
                    yield Draft("untrue", None, draft.words, draft.speaker, [words], "denies")
                    break


def mark_denials(scene: Scene, drafts: list[Draft]) -> None:
    """Statements that deny in their own words: "We did not bomb any school"."""
    tree = scene.tree
    for draft in drafts:
        if draft.stance != "asserts" or not draft.content:
            continue
        start, end = draft.content[0]
        for token in range(start, min(end, start + 12)):
            if tree.pos[token] != "VERB" or tree.lemmas[token] in STATES:
                continue
            if start <= tree.heads[token] < end and tree.heads[token] != token:
                continue
            who = tree.child(token, "nsubj", "nsubjpass")
            negative = tree.child(token, "neg") is not None and tree.tags[token] != "VBG"
            past = tree.tags[token] in ("VBD", "VBN") or any(
                tree.lower[c] == "did" for c in tree.all(token, "aux")
            )
            person = who is not None and tree.lower[who] in ("i", "we", "he", "she", "they")
            none = who is not None and any(tree.lower[c] == "no" for c in tree.children[who])
            if past and ((negative and person) or (none and tree.deps[who or 0] == "nsubjpass")):
                draft.stance = "denies"
