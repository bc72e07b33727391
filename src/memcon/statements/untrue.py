"""What is called untrue, of a claim told before or within, and what denies in its own words."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.statements.denial import CLAIMS, POINTING, UNTRUE, claimed, spoken_by
from memcon.statements.draft import Draft
from memcon.statements.nominal import noun_clause
from memcon.statements.scene import Scene

NEVER = frozenset("no never not nothing none nonsense nobody nowhere".split())
WANTING = frozenset("true evidence truth basis proof".split())
SHORT = frozenset("i we he she they it this that there".split())  # "they had not"
NOT_OR_NO = frozenset(("no", "not", "n't", "n’t"))
STATIVE_VERBS = word_class("verbs", "stative")


def find_untrue(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """Claims called untrue inside a statement: "said it was not true that …"."""
    tree = scene.tree
    for draft in drafts:
        if (claim := asked_about(scene, draft)) is not None:
            yield Draft("untrue", None, draft.words, draft.speaker, [claim], "denies")
            continue
        if draft.cue is not None and (thing := pointed_at(scene, draft)) is not None:
            said = [d for d in drafts if spoken_by(d) != spoken_by(draft)]
            if claims := claimed(scene, thing, said, draft.cue, False):
                yield Draft("untrue", None, draft.words, draft.speaker, claims, "denies")
                continue
        for start, end in draft.content:
            for token in range(start, end):
                if tree.lemmas[token] not in UNTRUE:
                    continue
                near = tree.lower[max(token - 3, start) : token]
                negative = not NOT_OR_NO.isdisjoint(near)
                if negative != (tree.lemmas[token] in WANTING):
                    continue
                that = next(
                    (t for t in range(token + 1, min(token + 8, end)) if tree.lower[t] == "that"),
                    None,
                )
                if that is None and (said := claimed_of(scene, token)) is not None:
                    yield Draft("untrue", None, draft.words, draft.speaker, [said], "denies")
                    break
                if that is not None and end - that > 2:
                    words = scene.trim(that + 1, end)
                    yield Draft("untrue", None, draft.words, draft.speaker, [words], "denies")
                    break


def pointed_at(scene: Scene, draft: Draft) -> int | None:
    """What is called untrue and was said before: "the army says *this* is a lie"."""
    tree = scene.tree
    start, end = draft.content[0]
    if tree.lower[start] not in POINTING or end - start > 6:
        return None
    words, lemmas = tree.lower[start:end], tree.lemmas[start:end]
    untrue = next((word for word in lemmas if word in UNTRUE), None)
    negative = not NOT_OR_NO.isdisjoint(words)
    return start if untrue is not None and negative == (untrue in WANTING) else None


def claimed_of(scene: Scene, untrue: int) -> tuple[int, int] | None:
    """The claim that is called untrue: "reports that the king is ill are pure invention"."""
    tree = scene.tree
    verb = tree.heads[untrue]
    while tree.pos[verb] not in ("VERB", "AUX") and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    thing = tree.child(verb, "nsubj", "nsubjpass")
    cue = scene.cues.nouns.get(tree.lemmas[thing]) if thing is not None else None
    if thing is None or cue is None or tree.lemmas[thing] not in CLAIMS:
        return None
    return noun_clause(scene, thing, cue)


def asked_about(scene: Scene, draft: Draft) -> tuple[int, int] | None:
    """What somebody is asked about and denies: "asked whether he had paid, he said: Never"."""
    tree = scene.tree
    if draft.cue is None or not draft.content:
        return None
    start, end = draft.content[0]
    words = tree.lower[start:end]
    flat = (end - start <= 3 and not NEVER.isdisjoint(words)) or (
        end - start <= 5 and not NOT_OR_NO.isdisjoint(words) and words[0] in SHORT
    )
    about = claim_spoken_of(scene, draft.cue)
    if about is not None and not (NEVER | NOT_OR_NO).isdisjoint(words[:4]):
        return about
    lie = tree.lower[start] in POINTING and not UNTRUE.isdisjoint(tree.lemmas[start : start + 5])
    lie = lie and NOT_OR_NO.isdisjoint(tree.lower[start : start + 5])
    if not (flat or lie):
        return None
    first, last = scene.sentence(draft.cue)
    for token in range(first, last):
        if scene.inside[token] >= 0 or tree.tags[token] != "VBN" or tree.lemmas[token] != "ask":
            continue
        for clause in tree.all(token, "ccomp", "advcl"):
            begin, stop = tree.subtree(clause)
            if tree.lower[begin] in ("whether", "if"):
                return scene.trim(begin + 1, stop)
        for noun in range(token + 1, min(token + 8, last)):
            cue = scene.cues.nouns.get(tree.lemmas[noun])
            if cue is not None and tree.lemmas[noun] in CLAIMS:
                return noun_clause(scene, noun, cue)
    return None


def claim_spoken_of(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The claim that somebody speaks of: "said *of reports that the king was ill*"."""
    tree = scene.tree
    for of in tree.all(verb, "prep"):
        noun = tree.child(of, "pobj") if tree.lower[of] in ("of", "about", "to") else None
        cue = scene.cues.nouns.get(tree.lemmas[noun]) if noun is not None else None
        if noun is not None and cue is not None and tree.lemmas[noun] in CLAIMS:
            return noun_clause(scene, noun, cue)
    return None


def mark_denials(scene: Scene, drafts: list[Draft]) -> None:
    """Statements that deny in their own words: "We did not bomb any school"."""
    tree = scene.tree
    for draft in drafts:
        if draft.stance != "asserts" or not draft.content or (
            draft.cue is not None and tree.lemmas[draft.cue] in ("assure", "reassure")
        ):
            continue
        start, end = draft.content[0]
        for token in range(start, min(end, start + 12)):
            if tree.pos[token] != "VERB" or tree.lemmas[token] in STATIVE_VERBS:
                continue
            if start <= tree.heads[token] < end and tree.heads[token] != token:
                continue
            who = tree.child(token, "nsubj", "nsubjpass")
            negative = tree.child(token, "neg") is not None and tree.tags[token] != "VBG"
            modal = any(tree.tags[c] == "MD" for c in tree.all(token, "aux"))
            past = (tree.tags[token] in ("VBD", "VBN") and not modal) or any(
                tree.lower[c] == "did" for c in tree.all(token, "aux")
            )
            person = who is not None and (
                tree.lower[who] in ("i", "we", "he", "she", "they")
                or (tree.lower[who] == "it" and who == start and bodily(scene, draft))
            )
            if tree.child(token, "dobj") is None and any(
                tree.lemmas[c] == "have" and tree.tags[c] in ("VBZ", "VBP")
                for c in tree.all(token, "aux")
            ):
                continue  # "he hasn't written since" answers no charge
            none = who is not None and any(tree.lower[c] == "no" for c in tree.children[who])
            if past and ((negative and person) or (none and tree.deps[who or 0] == "nsubjpass")):
                draft.stance = "denies"


def bodily(scene: Scene, draft: Draft) -> bool:
    """Whether a state or a body speaks, which says "it" of itself."""
    known = scene.cast.at(draft.speaker.head) if draft.speaker is not None else None
    return known is not None and scene.cast.actors[known.actor].kind in (
        "organization", "country", "government",
    )
