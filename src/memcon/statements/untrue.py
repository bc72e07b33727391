"""What is called untrue, of a claim told before or within, and what denies in its own words."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.statements.beside import REFUSING
from memcon.statements.claims import (
    POINTING,
    TOLD,
    UNTRUE,
    claimed,
    clause_of,
    same_speaker,
    spoken_by,
)
from memcon.statements.draft import Draft
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
SPEAKING = frozenset("i we he she it they".split())
SHORT = frozenset("i we he she they it this that there".split())  # "they had not"
NOT_OR_NO = frozenset(("no", "not", "n't", "n’t"))
NEGATIVE = NEVER | NOT_OR_NO | {"without", "devoid", "lacked", "lacks"}
STATIVE_VERBS = word_class("verbs", "stative")


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
        if (verb := refusing(scene, draft)) is not None:
            said = [d for d in drafts if not same_speaker(scene, d, spoken_by(draft))]
            if claims := refused(scene, verb, draft.content[0][1], said):
                yield refuted(draft, claims)
                continue
        for start, end in draft.content:
            claim = next(
                (c for t in called_false(scene, start, end) if (c := the_claim(scene, t, end))),
                None,
            )
            if claim is not None:
                yield refuted(draft, [claim])


def refusing(scene: Scene, draft: Draft) -> int | None:
    """The main verb of what somebody says, by which they deny a thing: "we *reject* the claim"."""
    tree = scene.tree
    if not draft.content:
        return None
    start, end = draft.content[0]
    for verb in range(start, min(end, start + 12)):
        inner = start <= tree.heads[verb] < end and tree.heads[verb] != verb
        if tree.pos[verb] != "VERB" or inner:
            continue
        cue, who = scene.cue(verb), tree.child(verb, "nsubj")
        if cue is None or cue.stance not in REFUSING or who is None or (
            tree.child(verb, "neg") is not None or tree.lower[who] not in SPEAKING
        ):
            return None
        thing = tree.child(verb, "dobj", "ccomp", "xcomp")
        deed = thing is None or ("words" in cue.patterns and tree.lemmas[thing] not in TOLD)
        return None if deed or any(tree.tags[c] == "MD" for c in tree.all(verb, "aux")) else verb
    return None


def refused(
    scene: Scene, verb: int, end: int, said: list[Draft]
) -> list[tuple[int, int]]:
    """The claim that a verb within a statement denies: its clause, or what its object means."""
    tree = scene.tree
    clause, cue = tree.child(verb, "ccomp"), scene.cue(verb)
    if clause is not None and cue is not None and cue.stance == "denies":
        start, stop = tree.subtree(clause)
        start, stop = scene.clause_words(start, min(stop, end))
        whole = tree.child(clause, "nsubj", "nsubjpass", "expl") is not None
        return [(start, stop)] if whole and stop - start > 2 else []
    thing = tree.child(verb, "dobj")
    return claimed(scene, thing, said, verb, False) if thing is not None else []


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
            near = tree.lower[max(token - 3, start) : token]
            if NEGATIVE.isdisjoint(near) != (lemma in WANTING or lemma in GROUNDS):
                yield token
        elif tree.lower[token] == "nothing" and tree.lower[token + 1 : token + 2] in IN_IT and (
            not TOLD.isdisjoint(tree.lemmas[token + 2 : token + 5])
        ):
            yield token
        elif lemma in LAST_WORDS and " ".join(tree.lower[max(token - 3, start) : token + 1]).endswith(
            IDIOMS
        ):
            yield token


def the_claim(scene: Scene, untrue: int, end: int) -> tuple[int, int] | None:
    """What words call untrue: the clause behind them, or that of the claim before them."""
    tree = scene.tree
    that = next(
        (t for t in range(untrue + 1, min(untrue + 8, end)) if tree.lower[t] == "that"), None
    )
    if that is None:
        return claimed_of(scene, untrue)
    return scene.trim(that + 1, end) if end - that > 2 else None


def pointed_at(scene: Scene, draft: Draft) -> int | None:
    """What is called untrue and was said before: "the army says *this* is a lie"."""
    tree = scene.tree
    start, end = draft.content[0]
    if tree.lower[start] not in POINTING or end - start > 6:
        return None
    return start if next(called_false(scene, start, end), None) is not None else None


def claimed_of(scene: Scene, untrue: int) -> tuple[int, int] | None:
    """The claim that is called untrue: "reports that the king is ill are pure invention"."""
    tree = scene.tree
    verb = tree.heads[untrue]
    while tree.pos[verb] not in ("VERB", "AUX") and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    thing = tree.child(verb, "nsubj", "nsubjpass")
    if thing is None or tree.lemmas[thing] not in TOLD:
        return None
    return clause_of(scene, thing, verb)


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


def mark_denials(scene: Scene, drafts: list[Draft]) -> None:
    """Statements that deny in their own words: "We did not bomb any school"."""
    tree = scene.tree
    for draft in drafts:
        if draft.stance != "asserts" or not draft.content or (
            draft.cue is not None and tree.lemmas[draft.cue] in ("assure", "reassure")
        ):
            continue
        if (verb := refusing(scene, draft)) is not None and (cue := scene.cue(verb)) is not None:
            draft.stance = cue.stance  # "We deny any link to it"
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
                or (tree.lower[who] in POINTING and tree.lemmas[token] in ("happen", "occur"))
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
