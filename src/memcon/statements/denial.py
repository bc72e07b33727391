"""What is denied: the claim that a denial takes up, wherever its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.statements.additions import BREAKS
from memcon.statements.appended import appended
from memcon.statements.clause import cue_words, subject, withheld
from memcon.statements.comments import commented
from memcon.statements.draft import Draft
from memcon.statements.nominal import noun_clause, owner
from memcon.statements.phrasal import topic
from memcon.statements.scene import Scene

LABELLING = frozenset("call brand label describe dub term".split())
CLAIMS = frozenset(
    "claim allegation accusation charge report suggestion rumor rumour assertion statement story "
    "account notion idea speculation version".split()
)
POINTING = frozenset(("this", "it", "that", "these", "them"))
UNTRUE = word_class("things", "untrue")
NEVER = frozenset("no never not nothing none nonsense nobody nowhere".split())
WANTING = frozenset("true evidence truth basis proof".split())
SHORT = frozenset("i we he she they it this that there".split())  # "they had not"
NOT_OR_NO = frozenset(("no", "not", "n't", "n’t"))
STATIVE_VERBS = word_class("verbs", "stative")
RELATIVE_WORDS = frozenset(("that", "which", "who"))
REFUSING = frozenset(("denies", "rejects"))


def find_denials(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """The claims that are denied, each with who denies it."""
    tree = scene.tree
    for verb, pos in enumerate(tree.pos):
        if pos != "VERB" or scene.inside[verb] >= 0:
            continue
        cue = scene.cue(verb)
        refusing = cue is not None and cue.stance in REFUSING
        calling = tree.lemmas[verb] in LABELLING
        if not (refusing or calling) or tree.child(verb, "neg") is not None:
            continue
        if refusing and withheld(scene, verb):
            continue
        named = calling and any(tree.lemmas[c] in UNTRUE for c in tree.children[verb])
        if calling and (above := commented(scene, verb)) is not None:
            told = scene.cue(above)
            if told is not None and told.stance in REFUSING:
                continue  # "denied it, calling the claim a lie" denies once
        if (refusing or named) and (aside := set_beside(scene, verb)) is not None:
            for draft in drafts:
                if draft.cue in (verb, tree.heads[verb]):
                    draft.content = []
            yield aside
            continue
        phrasal = scene.phrasal.get(verb)
        thing = topic(scene, verb, phrasal) if phrasal else tree.child(verb, "dobj", "nsubjpass")
        if refusing and (thing is None or tree.lemmas[thing] not in CLAIMS):
            thing = claim_after_as(scene, verb) or thing
        if thing is None and calling:
            parts = tree.all(verb, "ccomp", "oprd")
            thing = next((t for p in parts if (t := tree.child(p, "nsubj")) is not None), None)
        if thing is None:
            continue
        who = subject(scene, verb) if tree.deps[thing] != "nsubjpass" else agent(scene, verb)
        if who is None or who == thing:
            continue
        content = claimed(scene, thing, [d for d in drafts if spoken_by(d) != who], verb, calling)
        if content:
            speaker = scene.noun_phrase(who)
            words = cue_words(scene, verb)
            if phrasal is not None:
                words = words[0], max(words[1], phrasal.end)
            stance = cue.stance if cue is not None and refusing else "rejects"
            beside = calling or called(scene, verb, thing)
            for draft in drafts:
                whole = draft.cue == verb and draft.rule in ("object", "phrasal", "about")
                whole = whole and not beside
                again = draft.cue == thing and (
                    draft.speaker is None or draft.speaker.head == who
                )
                if (whole or again) and not calling:
                    draft.content = []
            yield Draft("denial", None if beside else verb, words, speaker, content, stance)


def called(scene: Scene, verb: int, claim: int) -> bool:
    """Whether a denial tells what it calls the claim, too: "dismissed the report *as false*"."""
    tree = scene.tree
    around = (*tree.all(verb, "prep", "oprd"), *tree.all(claim, "prep"))
    return any(c > claim and tree.lower[c] == "as" for c in around)


def spoken_by(draft: Draft) -> int | None:
    """The head of a draft's speaker."""
    return draft.speaker.head if draft.speaker is not None else None


def set_beside(scene: Scene, verb: int) -> Draft | None:
    """What "a claim" takes up that stands behind a comma: "…, a claim the army denied"."""
    tree = scene.tree
    found = appended(scene, verb)
    claim = found.thing if found is not None else tree.heads[verb]
    bare = tree.deps[verb] == "acl" and tree.child(verb, "dobj", "ccomp") is None
    behind = found is not None or tree.deps[verb] == "relcl" or bare
    if not behind or tree.lemmas[claim] not in CLAIMS:
        return None
    comma = found.mark if found is not None else tree.subtree(claim)[0] - 1
    who = found.who if found is not None else tree.child(verb, "nsubj")
    if comma < 1 or tree.words[comma] not in BREAKS or who is None or (
        tree.lower[who] in RELATIVE_WORDS
    ):
        return None
    if not bare and noun_clause(scene, claim, scene.cues.nouns[tree.lemmas[claim]]) is not None:
        return None
    at = claim
    while tree.heads[at] != at and not (at < comma and tree.pos[at] in ("VERB", "AUX")):
        at = tree.heads[at]
    start = max(tree.subtree(at)[0], scene.sentence(verb)[0])
    start, end = scene.clause_words(start, comma)
    if end - start < 3:
        return None
    cue = scene.cue(verb)
    stance = cue.stance if cue is not None and cue.stance in REFUSING else "denies"
    who_says, words = scene.noun_phrase(who), cue_words(scene, verb)
    return Draft("which", verb, words, who_says, [(start, end)], stance)


def claim_after_as(scene: Scene, verb: int) -> int | None:
    """The claim that a verb dismisses after what it calls it: "dismissed as fiction a report"."""
    tree = scene.tree
    if tree.lower[verb + 1 : verb + 2] != ["as"]:
        return None
    last = scene.sentence(verb)[1]
    return next(
        (t for t in range(verb + 2, min(verb + 10, last))
         if tree.pos[t] == "NOUN" and tree.lemmas[t] in CLAIMS), None,
    )


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
        if (claim := asked_about(scene, draft)) is not None:
            yield Draft("untrue", None, draft.words, draft.speaker, [claim], "denies")
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
        if draft.stance != "asserts" or not draft.content:
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
            person = who is not None and tree.lower[who] in ("i", "we", "he", "she", "they")
            if tree.child(token, "dobj") is None and any(
                tree.lemmas[c] == "have" and tree.tags[c] in ("VBZ", "VBP")
                for c in tree.all(token, "aux")
            ):
                continue  # "he hasn't written since" answers no charge
            none = who is not None and any(tree.lower[c] == "no" for c in tree.children[who])
            if past and ((negative and person) or (none and tree.deps[who or 0] == "nsubjpass")):
                draft.stance = "denies"
