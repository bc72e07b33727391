"""What is called untrue, of a claim told before or within: "said it was not true that …"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.beside import REFUSING
from memcon.statements.claims import (
    CLAIMING,
    POINTERS,
    POINTING,
    TOLD,
    UNTRUE,
    claimed,
    clause_of,
    same_speaker,
    spoken_by,
    taken_up,
)
from memcon.statements.draft import Draft
from memcon.statements.refusals import NOT_OR_NO, SHORT, elliptical, refused, refusing
from memcon.statements.scene import Scene

NEVER = frozenset("no never not nothing none nonsense nobody nowhere".split())
WANTING = frozenset("true evidence truth basis proof".split())  # untrue where there is none
GROUNDS = frozenset("foundation substance merit grounds".split())  # so are these
IDIOMS = (
    "wide of the mark", "off the mark", "far from the truth", "far - fetched", "not the case",
    "made up", "made - up", "thin air", "never happened",
)
IN_IT = (["in"], ["to"])
LAST_WORDS = frozenset(words.split()[-1] for words in IDIOMS) | {"fetch", "make", "happen"}
NEGATIVE = NEVER | NOT_OR_NO | {"without", "devoid", "lacked", "lacks"}


def find_untrue(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """Claims called untrue inside a statement: "said it was not true that …"."""
    for draft in drafts:
        if (claim := asked_about(scene, draft)) is not None:
            kept = [span for span in draft.content if span[1] <= claim[0] or claim[1] <= span[0]]
            draft.content = kept or draft.content
            yield refuted(draft, [claim])
            continue
        if draft.cue is not None and (thing := pointed_at(scene, draft)) is not None:
            said = [d for d in drafts if not same_speaker(scene, d, spoken_by(draft))]
            if claims := claimed(scene, thing, said, draft.cue, False):
                yield refuted(draft, claims)
                continue
        others = [d for d in drafts if not same_speaker(scene, d, spoken_by(draft))]
        verb = refusing(scene, draft)
        if verb is not None and (
            claims := refused(scene, verb, draft.content[0][1], others)
        ):
            yield refuted(draft, claims)
            continue
        if draft.cue is not None and elliptical(scene, draft):
            said = [d for d in others if d.stance in CLAIMING or d.stance == "asks"]
            if claims := taken_up(scene, said, draft.cue, ""):
                yield refuted(draft, claims)
                continue
        for start, end in draft.content if draft.stance not in REFUSING else ():
            claim = next(
                (c for t in called_false(scene, start, end)
                 if (c := the_claim(scene, t, end, others))), None,
            )
            if claim is not None:
                yield refuted(draft, claim)


def refuted(draft: Draft, claims: list[tuple[int, int]]) -> Draft:
    """The denial of claims by whoever makes a statement."""
    return Draft("untrue", None, draft.words, draft.speaker, claims, "denies")


def called_false(scene: Scene, start: int, end: int) -> Iterator[int]:
    """The words of a range in which something is called untrue: "is *fiction*", "no *truth*",
    "*nothing* in it", "wide of the *mark*"."""
    tree = scene.tree
    for token in range(start, end):
        lemma = tree.lemmas[token]
        if lemma in UNTRUE or (lemma in GROUNDS and token > start):
            wanting = lemma in WANTING or lemma in GROUNDS
            if NEGATIVE.isdisjoint(tree.lower[max(token - 3, start) : token]) != wanting:
                yield token
        elif tree.lower[token] == "nothing" and tree.lower[token + 1 : token + 2] in IN_IT and (
            not TOLD.isdisjoint(tree.lemmas[token + 2 : token + 5])
        ):
            yield token
        elif lemma in LAST_WORDS:
            before = " ".join(tree.lower[max(token - 3, start) : token + 1])
            if before.endswith(IDIOMS):
                yield token


def the_claim(
    scene: Scene, untrue: int, end: int, others: list[Draft]
) -> list[tuple[int, int]]:
    """What words call untrue: the clause behind them, or that of the claim before them."""
    tree = scene.tree
    that = next(
        (t for t in range(untrue + 1, min(untrue + 8, end)) if tree.lower[t] == "that"), None
    )
    if that is None:
        return claimed_of(scene, untrue, others)
    return [scene.trim(that + 1, end)] if end - that > 2 else []


def pointed_at(scene: Scene, draft: Draft) -> int | None:
    """What is called untrue and was said before: "the army says *this* is a lie"."""
    tree = scene.tree
    start, end = draft.content[0]
    if tree.lower[start] not in POINTING or end - start > 6:
        return None
    return start if next(called_false(scene, start, end), None) is not None else None


def claimed_of(scene: Scene, untrue: int, others: list[Draft]) -> list[tuple[int, int]]:
    """The claim that is called untrue: "reports that the king is ill are pure invention"."""
    tree = scene.tree
    verb = tree.heads[untrue]
    while tree.pos[verb] not in ("VERB", "AUX") and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    thing = tree.child(verb, "nsubj", "nsubjpass")
    if thing is None or tree.lemmas[thing] not in TOLD:
        return []
    if (clause := clause_of(scene, thing, verb)) is not None:
        return [clause]
    definite = tree.lower[tree.subtree(thing)[0]] in POINTERS
    return taken_up(scene, others, verb, tree.lemmas[thing]) if definite else []


def asked_about(scene: Scene, draft: Draft) -> tuple[int, int] | None:
    """What somebody is asked about and denies: "asked whether he had paid, he said: Never"."""
    tree = scene.tree
    if draft.cue is None or not draft.content:
        return None
    start, end = scene.trim(*draft.content[0])
    words = tree.lower[start:end]
    if not words:
        return None
    false = next(called_false(scene, start, end), None) is not None
    flat = (
        (end - start <= 3 and not NEVER.isdisjoint(words))
        or (end - start <= 5 and not NOT_OR_NO.isdisjoint(words) and words[0] in SHORT)
        or (end - start <= 4 and false)
        or (end - start <= 6 and words[0] in ("not", "never"))
    )
    about = claim_spoken_of(scene, draft.cue)
    if about is not None and (false or not NEGATIVE.isdisjoint(words[:4])):
        return about
    lie = tree.lower[start] in POINTING and false
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
            if tree.lemmas[noun] in TOLD and tree.pos[noun] == "NOUN":
                return clause_of(scene, noun, token)
    return None


def claim_spoken_of(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The claim that somebody speaks of: "said *of reports that the king was ill*"."""
    tree = scene.tree
    for of in tree.all(verb, "prep"):
        noun = tree.child(of, "pobj") if tree.lower[of] in ("of", "about", "to") else None
        if noun is not None and tree.lemmas[noun] in TOLD:
            return clause_of(scene, noun, verb)
    return None
