"""What is denied: the claim that a denial takes up, wherever its words stand."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.beside import REFUSING, agent, set_beside
from memcon.statements.claims import (
    CLAIMS,
    POINTING,
    TOLD,
    UNTRUE,
    charged,
    claimed,
    same_speaker,
    spoken_by,
    taken_up,
)
from memcon.statements.clause import cue_words, withheld
from memcon.statements.comments import commented
from memcon.statements.draft import Draft, outside
from memcon.statements.hearers import LABELLING
from memcon.statements.nominal import owner
from memcon.statements.phrasal import topic
from memcon.statements.scene import Scene
from memcon.statements.subjects import subject

# They deny a claim where they call it untrue.
JUDGING = LABELLING | frozenset(
    "denounce condemn slam decry deride ridicule characterise characterize portray blast "
    "depict".split()
)
SILENCING = frozenset("quash squash quell scotch kill".split())  # of rumours
GIVING = frozenset("issue make give release publish offer repeat put".split())  # a denial
DRAWING = frozenset("draw bring prompt provoke elicit meet trigger come follow".split())
REJECTING = frozenset("reject dismiss repudiate rebut disavow deny rebuff".split())
LABEL = 5  # words behind "as" in which a claim is called untrue


def find_denials(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """The claims that are denied, each with who denies it."""
    tree = scene.tree
    for verb, pos in enumerate(tree.pos):
        if pos == "NOUN" and tree.lemmas[verb] == "denial" and scene.inside[verb] < 0:
            yield from issued(scene, verb, drafts)
        if pos != "VERB" or scene.inside[verb] >= 0:
            continue
        cue = scene.cue(verb)
        refusing = cue is not None and cue.stance in REFUSING
        calling = not refusing and tree.lemmas[verb] in JUDGING
        silencing = not refusing and tree.lemmas[verb] in SILENCING
        if not (refusing or calling or silencing) or tree.child(verb, "neg") is not None:
            continue
        if refusing and withheld(scene, verb):
            continue
        named = calling and called_untrue(scene, verb)
        if calling and not named and tree.lemmas[verb] not in LABELLING:
            continue
        if calling and (above := commented(scene, verb)) is not None:
            told = scene.cue(above)
            if told is not None and told.stance in REFUSING:
                continue  # "denied it, calling the claim a lie" denies once
        if (refusing or named) and (aside := set_beside(scene, verb, drafts)) is not None:
            labelled = calling and any(
                d.cue == verb and d.content and tree.lower[d.content[0][0] - 1] == "as"
                for d in drafts
            )
            for draft in drafts:
                if draft.cue in (verb, tree.heads[verb]) and not labelled:
                    draft.content = []
            aside.cue = None if labelled else verb
            yield aside
            continue
        phrasal = scene.phrasal.get(verb)
        thing = topic(scene, verb, phrasal) if phrasal else tree.child(verb, "dobj", "nsubjpass")
        if silencing and (thing is None or tree.lemmas[thing] not in CLAIMS):
            continue
        if (refusing or named) and (thing is None or tree.lemmas[thing] not in TOLD):
            thing = claim_after_as(scene, verb) or thing
        if thing is None and calling:
            parts = tree.all(verb, "ccomp", "oprd")
            thing = next((t for p in parts if (t := tree.child(p, "nsubj")) is not None), None)
        if thing is not None and tree.lower[thing] == "which" and tree.deps[verb] == "relcl" and (
            tree.lemmas[tree.heads[verb]] in TOLD
        ):
            thing = tree.heads[verb]  # "the claim, which Chad denies"
        elif thing is None or (tree.lower[thing] in POINTING and not denies_it(scene, verb)):
            continue
        if calling and not named and tree.lemmas[thing] not in CLAIMS:
            continue  # "called the conclusion bold"
        passive = tree.deps[thing] == "nsubjpass"
        who = agent(scene, verb) if passive else subject(scene, verb)
        if who == thing or (who is None and not (passive and refusing)):
            continue
        accused = denier(scene, drafts, verb, who) if tree.lower[thing] in POINTING else None
        others = [d for d in drafts if accused or not same_speaker(scene, d, who)]
        who = accused or who
        content = claimed(scene, thing, others, verb, calling)
        if content:
            words = cue_words(scene, verb)
            if phrasal is not None:
                words = words[0], max(words[1], phrasal.end)
            stance = cue.stance if cue is not None and refusing else "rejects"
            beside = calling or called(scene, verb, thing)
            for draft in drafts:
                whole = draft.cue == verb and draft.rule in (
                    "object", "phrasal", "about", "passive",
                )
                whole = whole and not beside
                again = draft.cue == thing and (
                    draft.speaker is None or draft.speaker.head == who
                )  # of "slammed as lies claims that" the parse took "claims" for a verb
                again = again and (not calling or tree.pos[thing] == "VERB")
                if again or (whole and not calling):
                    draft.content = []
            speaker = scene.noun_phrase(who) if who is not None else None
            yield Draft("denial", None if beside else verb, words, speaker, content, stance)


def denies_it(scene: Scene, verb: int) -> bool:
    """Whether "it" behind a verb may mean what was said: not "refused it", "opposed it"."""
    cue = scene.cue(verb)
    plain = cue is None or cue.stance != "rejects" or verb in scene.phrasal
    return plain or scene.tree.lemmas[verb] in REJECTING


def denier(scene: Scene, drafts: list[Draft], verb: int, who: int | None) -> int | None:
    """Whom an accusation names just before "he denies it", where "he" would be the accuser."""
    tree = scene.tree
    if who is None or tree.pos[who] != "PRON":
        return None
    before = [
        d for d in drafts
        if d.stance == "accuses" and d.cue is not None and d.cue < verb
        and tree.sentence[verb] - tree.sentence[d.cue] == 1
    ]
    if not before or not same_speaker(scene, before[-1], who):
        return None
    return tree.child(before[-1].cue or 0, "dobj")


def called_untrue(scene: Scene, verb: int) -> bool:
    """Whether a verb calls its object untrue: "called it *a lie*", "described it as *false*"."""
    tree = scene.tree
    if any(tree.lemmas[c] in UNTRUE for c in tree.children[verb]):
        return True
    end = scene.period(verb)[1]
    return any(
        tree.lower[t] == "as"
        and not UNTRUE.isdisjoint(tree.lemmas[t + 1 : min(t + LABEL, end)])
        for t in range(verb + 1, end)
    )


def called(scene: Scene, verb: int, claim: int) -> bool:
    """Whether a denial tells what it calls the claim, too: "dismissed the report *as false*"."""
    tree = scene.tree
    around = (*tree.all(verb, "prep", "oprd"), *tree.all(claim, "prep"))
    return any(c > claim and tree.lower[c] == "as" for c in around)


def claim_after_as(scene: Scene, verb: int) -> int | None:
    """The claim that a verb dismisses after what it calls it: "dismissed as fiction a report"."""
    tree = scene.tree
    if tree.lower[verb + 1 : verb + 2] != ["as"]:
        return None
    last = scene.sentence(verb)[1]
    return next(
        (t for t in range(verb + 2, min(verb + 12, last))
         if scene.inside[t] < 0 and tree.lemmas[t] in TOLD
         and (tree.pos[t] == "NOUN" or tree.lower[t + 1 : t + 2] == ["that"])), None,
    )


def issued(scene: Scene, noun: int, drafts: list[Draft]) -> Iterator[Draft]:
    """A denial that is given of what was said before: "Peru issued *a denial*", "drew swift
    *denials* from both"."""
    tree = scene.tree
    verb = tree.heads[noun]
    while tree.deps[verb] == "conj" or tree.pos[verb] == "ADP":
        verb = tree.heads[verb]
    cue = scene.cues.nouns.get("denial")
    if cue is None or any(d.cue in (noun, verb) and d.stance == "denies" for d in drafts):
        return
    given = tree.lemmas[verb] in GIVING and tree.deps[noun] in ("dobj", "nsubjpass")
    drawn = tree.lemmas[verb] in DRAWING
    who = owner(scene, noun)
    if who is None and drawn:
        link = next((c for c in tree.all(verb, "prep") if tree.lower[c] in ("from", "by")), None)
        who = tree.child(link, "pobj") if link is not None else None
    elif who is None and given:
        who = agent(scene, verb) if tree.deps[noun] == "nsubjpass" else subject(scene, verb)
    none = any(tree.lower[c] == "no" for c in tree.children[noun])
    if who is None or none or not (given or drawn):
        return
    others = [d for d in drafts if not same_speaker(scene, d, who)]
    content = taken_up(scene, others, noun, "claim")
    if content:
        words = (noun, noun + 1)
        yield Draft("denial", noun, words, scene.noun_phrase(who), content, cue.stance)


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
