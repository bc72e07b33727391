"""What is denied: the claim that a denial takes up, wherever its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.statements.additions import BREAKS
from memcon.statements.appended import appended
from memcon.statements.clause import cue_words, subject, withheld
from memcon.statements.comments import commented
from memcon.statements.draft import Draft, outside
from memcon.statements.hearers import LABELLING
from memcon.statements.nominal import noun_clause, owner
from memcon.statements.phrasal import topic
from memcon.statements.scene import Scene

CLAIMS = frozenset(
    "claim allegation accusation charge report suggestion rumor rumour assertion statement story "
    "account notion idea speculation version description".split()
)
ACCOUNTS = frozenset("account version description".split())  # theirs is no claim "of" something
VAGUE = frozenset(("something", "point", "detail"))  # claims only behind a comma: "…, a point that"
CHARGING = {  # the verbs by which that was said which a noun takes up: "alleged", "the allegation"
    "allegation": frozenset(("allege", "accuse")), "accusation": frozenset(("allege", "accuse")),
    "charge": frozenset(("charge", "accuse", "allege")), "claim": frozenset(("claim", "allege")),
    "report": frozenset(("report",)),
}
CHARGED_BEFORE = 8  # sentences between an accusation and "the charge"
CLAIMING = frozenset("asserts accuses reveals warns".split())  # stances of what can be untrue
POINTING = frozenset(("this", "it", "that", "these", "them"))
UNTRUE = word_class("things", "untrue")
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
        if (refusing or named) and (aside := set_beside(scene, verb, drafts)) is not None:
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


def set_beside(scene: Scene, verb: int, drafts: list[Draft]) -> Draft | None:
    """What "a claim" takes up that stands behind a comma: "…, a claim the army denied"."""
    tree = scene.tree
    found = appended(scene, verb)
    claim = found.thing if found is not None else tree.heads[verb]
    bare = tree.deps[verb] == "acl" and tree.child(verb, "dobj", "ccomp") is None
    behind = found is not None or tree.deps[verb] == "relcl" or bare
    if not behind or tree.lemmas[claim] not in CLAIMS | VAGUE:
        return None
    comma = found.mark if found is not None else tree.subtree(claim)[0] - 1
    who = found.who if found is not None else tree.child(verb, "nsubj")
    if comma < 1 or tree.words[comma] not in BREAKS or who is None or (
        tree.lower[who] in RELATIVE_WORDS
    ):
        return None
    cue = scene.cues.nouns.get(tree.lemmas[claim])
    if not bare and cue is not None and noun_clause(scene, claim, cue) is not None:
        return None
    at = claim
    while tree.heads[at] != at and not (at < comma and tree.pos[at] in ("VERB", "AUX")):
        at = tree.heads[at]
    start = max(tree.subtree(at)[0], scene.sentence(verb)[0])
    told = [d for d in drafts if d.cue is not None and d.content and at <= d.cue < comma]
    for draft in told:  # "a point that …" is none of the words said
        draft.content = [span for span in draft.content if not comma <= span[0] <= verb]
    nearest = [d for d in told if d.cue == at] or told[-1:]
    said = [span for d in nearest for span in charged(scene, d) if span[0] < comma]
    if said and all(start <= first for first, _ in said):
        content = [scene.clause_words(first, min(last, comma)) for first, last in said]
    else:
        content = [scene.clause_words(start, comma)]
    if sum(last - first for first, last in content) < 3:
        return None
    cue = scene.cue(verb)
    stance = cue.stance if cue is not None and cue.stance in REFUSING else "denies"
    who_says, words = scene.noun_phrase(who), cue_words(scene, verb)
    return Draft("which", verb, words, who_says, content, stance)


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
        if tree.lemmas[thing] in ACCOUNTS and (clause is None or tree.lower[clause[0] - 1] == "of"):
            words = scene.noun_phrase(thing)
            return [(words.start, words.end)] if owner(scene, thing) is not None else []
        if clause is not None:
            return [without_label(scene, *clause)]
        of = next((c for c in tree.all(thing, "prep") if tree.lower[c] == "of"), None)
        if of is not None:
            start, end = tree.subtree(of)
            return [without_label(scene, *scene.trim(start + 1, end))]
        if tree.lower[tree.subtree(thing)[0]] in ("a", "an"):
            return []
        if owner(scene, thing) is None and tree.lower[tree.subtree(thing)[0]] not in (
            "that", "this", "the", "those", "these",
        ):
            return []
    elif tree.lower[thing] not in POINTING or calling:
        return []
    told = [
        draft
        for draft in drafts
        if draft.cue is not None
        and draft.cue < verb
        and draft.content
        and draft.content[0][0] < verb
        and tree.sentence[verb] - tree.sentence[draft.cue] <= CHARGED_BEFORE
    ]
    family = CHARGING.get(tree.lemmas[thing], frozenset())
    accused = [one for one in told if tree.lemmas[one.cue or 0] in family]
    near = [one for one in told if tree.sentence[verb] - tree.sentence[one.cue or 0] <= 1]
    if tree.lemmas[thing] in CLAIMS:
        near = [one for one in near if one.stance in CLAIMING]
    before = accused or near
    if before and tree.lemmas[thing] == "report":  # all of it, not what it tells that others said
        last = max(before, key=lambda draft: draft.cue or 0)
        before = [one for one in before if not outside(one, last.cue or 0)] or before
    return charged(scene, max(before, key=lambda draft: draft.cue or 0)) if before else []


def without_label(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A claim without what it is called: "claims that it had hidden it *as baseless*"."""
    tree = scene.tree
    label = next((t for t in range(end - 1, start, -1) if tree.lower[t] == "as"), None)
    if label is None or UNTRUE.isdisjoint(tree.lemmas[label:end]) or end - label > 4:
        return start, end
    return scene.trim(start, label)


def charged(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """The claim that a statement makes: of what somebody is accused, else all its words."""
    tree = scene.tree
    for of in tree.all(draft.cue, "prep") if draft.cue is not None else ():
        start, end = tree.subtree(of)
        if draft.stance == "accuses" and tree.lower[of] == "of" and (
            not outside(draft, of + 1)
        ):
            end = min(end, draft.content[-1][1])
            return [scene.trim(start + 1, end)]
    return list(draft.content)


def narrow(scene: Scene, drafts: list[Draft]) -> None:
    """Of what is said and then denied, leave the denial what is told: "accuse him of fleeing,
    *which he denies*" is no denial that they accuse him."""
    for draft in drafts:
        if draft.rule != "which":
            continue
        end = draft.content[-1][1]
        told = [
            other
            for other in drafts
            if other.cue is not None
            and other.stance in ("accuses", "asserts")
            and other.rule != "noun"
            and not outside(draft, other.cue)
            and spoken_by(other) != spoken_by(draft)
        ]
        if told:
            first = min(told, key=lambda other: other.cue or 0)
            claim = [(a, min(b, end)) for a, b in charged(scene, first) if a < end]
            draft.content = claim or draft.content
