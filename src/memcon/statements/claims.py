"""The claim that a denial takes up: which words a noun or "it" means."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.grammar import TOPICAL
from memcon.statements.draft import Draft, outside
from memcon.statements.hearers import LABELLING
from memcon.statements.nominal import owner
from memcon.statements.noun_content import noun_clause
from memcon.statements.scene import Scene

CLAIMS = frozenset(
    "claim allegation accusation charge report suggestion rumor rumour assertion statement story "
    "account notion idea speculation version description".split()
)
TOLD = CLAIMS | frozenset(
    "announcement information news argument article explanation finding conclusion remark "
    "comment figure".split()
)
TESTIMONY = frozenset(("testimony", "evidence"))
# Theirs is no claim "of" something, and what they told before is it.
ACCOUNTS = frozenset("account version description explanation".split()) | TESTIMONY
CHARGING = {  # the verbs by which that was said which a noun takes up: "alleged", "the allegation"
    "allegation": frozenset(("allege", "accuse")), "accusation": frozenset(("allege", "accuse")),
    "charge": frozenset(("charge", "accuse", "allege")), "claim": frozenset(("claim", "allege")),
    "report": frozenset(("report",)),
}
CHARGED_BEFORE = 8  # sentences between an accusation and "the charge"
NEAR, FAR = 1, 3  # sentences to what "it" means, with and without statements between
CLAIMING = frozenset("asserts accuses reveals warns".split())  # stances of what can be untrue
POINTING = frozenset(("this", "it", "that", "these", "them"))
POINTERS = frozenset("that this the those these".split())
TELLING = frozenset(
    "imply claim say suggest allege state assert indicate purport charge report insinuate accuse"
    .split()
)
SOURCES = frozenset("by from in of on".split())
THAT = 9  # words from a claim to its "that"
CONCERNING = TOPICAL | {"against", "into"}
UNTRUE = word_class("things", "untrue")


def spoken_by(draft: Draft) -> int | None:
    """The head of a draft's speaker."""
    return draft.speaker.head if draft.speaker is not None else None


def same_speaker(scene: Scene, draft: Draft, who: int | None) -> bool:
    """Whether a statement is that of a noun, by its place or by whom it means."""
    head = spoken_by(draft)
    if head is None or who is None or head == who:
        return head == who and who is not None
    one, other = scene.cast.at(head), scene.cast.at(who)
    return one is not None and other is not None and one.actor == other.actor


def claimed(
    scene: Scene, thing: int, drafts: list[Draft], verb: int, calling: bool
) -> list[tuple[int, int]]:
    """The words of the claim that `thing` is: its clause, or what was said before in `drafts`,
    which are others' statements; `calling`: it is called something."""
    tree = scene.tree
    lemma = tree.lemmas[thing]
    if lemma not in TOLD | TESTIMONY:
        pointing = tree.lower[thing] in POINTING and not calling
        return taken_up(scene, drafts, verb, "") if pointing else []
    clause = clause_of(scene, thing, verb)
    opening = tree.lower[tree.subtree(thing)[0]]
    if lemma in ACCOUNTS and (clause is None or tree.lower[clause[0] - 1] == "of"):
        words, own = scene.noun_phrase(thing), owner(scene, thing)
        his = own is not None and tree.pos[own] == "PRON"
        if own is None and opening not in POINTERS:
            return []
        told = taken_up(scene, drafts, verb, lemma) if own is None or his else []
        return told or ([(words.start, words.end)] if own is not None else [])
    if clause is not None:
        return [without_label(scene, *clause)]
    if opening in ("a", "an") or (owner(scene, thing) is None and opening not in POINTERS):
        return []
    return taken_up(scene, drafts, verb, lemma, owner(scene, thing) is None)


def clause_of(scene: Scene, thing: int, verb: int) -> tuple[int, int] | None:
    """What a claim says: "reports *that …*", "rumours *of …*", in the whole of the words between
    it and the verb of which it is the passive subject."""
    tree = scene.tree
    cue = scene.cues.nouns.get(tree.lemmas[thing])
    clause = told_in(scene, thing) or (
        noun_clause(scene, thing, cue) if cue is not None else that_after(scene, thing)
    )
    if clause is None:
        links = tree.all(thing, "prep")
        of = next((c for c in links if tree.lower[c] == "of"), None)
        about = next((c for c in links if tree.lower[c] in CONCERNING and c > thing), None)
        if of is None and about is not None:
            start, end = scene.trim(about + 1, tree.subtree(about)[1])
            return (start, end) if tree.doc[start].ent_type_ not in ("DATE", "TIME") else None
        if of is None:
            return that_after(scene, thing)
        vague = any(tree.lower[c] in ("any", "all", "no") for c in tree.all(thing, "det"))
        clause = scene.trim(of + 1, tree.subtree(thing if vague else of)[1])
    be = tree.child(verb, "aux", "auxpass")
    if tree.deps[thing] == "nsubjpass" and be is not None and clause[1] < be and all(
        tree.pos[t] in ("DET", "ADJ", "NOUN", "PROPN", "NUM") for t in range(clause[1], be)
    ):
        return clause[0], be  # "the charge that Chad led *the raid* was denied"
    return clause


def that_after(scene: Scene, thing: int) -> tuple[int, int] | None:
    """The clause behind "that" after a claim that the parse took for a verb or hung elsewhere:
    "slammed as a lie *claims that* …", "a claim by the rebels *that they had shot* him"."""
    tree = scene.tree
    end = min(thing + THAT, len(tree.words) - 1)
    that = next((t for t in range(thing + 1, end) if tree.lower[t] == "that"), None)
    if that is None or tree.heads[that] < that:
        return None
    verb = tree.heads[that]
    near = that == thing + 1 and tree.deps[that] == "mark"
    by = tree.lower[thing + 1] in SOURCES or tree.tags[thing + 1] == "VBN"
    own = tree.child(verb, "nsubj", "nsubjpass")
    whole = by and own is not None and that < own < verb
    return scene.trim(that + 1, tree.subtree(verb)[1]) if near or whole else None


def told_in(scene: Scene, thing: int) -> tuple[int, int] | None:
    """What a report or story is said to tell: "reports *implying that he fled*", "an article in the
    Mirror *that said he fled*"."""
    tree = scene.tree
    below = (noun for p in tree.all(thing, "prep") for noun in tree.all(p, "pobj"))
    hung = [verb for noun in below for verb in tree.all(noun, "relcl")]
    for verb in (*tree.all(thing, "acl", "relcl"), *hung):
        clause = tree.child(verb, "ccomp")
        if clause is None or clause < verb or tree.lemmas[verb] not in TELLING:
            continue
        who = tree.child(verb, "nsubj")
        if tree.tags[verb] == "VBG" or (who is not None and tree.lower[who] in ("that", "which")):
            start, end = tree.subtree(clause)
            return scene.trim(start + (tree.lower[start] == "that"), end)
    return None


def taken_up(
    scene: Scene, drafts: list[Draft], verb: int, lemma: str, far: bool = True
) -> list[tuple[int, int]]:
    """What was said before that "it" or a claim by its noun's lemma takes up; `far`: also what is
    farther back than the last sentence, where nobody has spoken since."""
    tree = scene.tree
    here = tree.sentence[verb]
    told = [
        draft
        for draft in drafts
        if draft.cue is not None
        and draft.cue < verb
        and draft.content
        and draft.content[0][0] < verb
        and here - tree.sentence[draft.cue] <= CHARGED_BEFORE
        and not (draft.stance == "rejects" and draft.rule == "object")  # "declined comment"
    ]
    family = CHARGING.get(lemma, frozenset())
    accused = [one for one in told if tree.lemmas[one.cue or 0] in family]
    near = [one for one in told if here - tree.sentence[one.cue or 0] <= NEAR]
    if far and not near and told:
        last = max(told, key=lambda draft: draft.cue or 0)
        within = here - tree.sentence[last.cue or 0] <= FAR and last.stance in CLAIMING
        near = [last] if within and scene.inside[last.content[0][0]] < 0 else []
    if lemma:
        near = [one for one in near if one.stance in CLAIMING]
    before = accused or near
    if before and lemma in CLAIMS - {"report"}:
        last = max(before, key=lambda draft: draft.cue or 0)
        if (inner := claim_within(scene, last)) is not None:
            return [inner]
    if before and lemma == "report":  # all of it, not what it tells that others said
        last = max(before, key=lambda draft: draft.cue or 0)
        before = [one for one in before if not outside(one, last.cue or 0)] or before
    return charged(scene, max(before, key=lambda draft: draft.cue or 0)) if before else []


def claim_within(scene: Scene, draft: Draft) -> tuple[int, int] | None:
    """The claim that a statement only tells of: "said that spies knew of *claims that he fled*"."""
    tree = scene.tree
    for start, end in draft.content:
        for noun in range(start, end):
            if tree.lemmas[noun] in CLAIMS and tree.pos[noun] == "NOUN" and (
                clause := clause_of(scene, noun, draft.cue or noun)
            ) is not None and clause[1] <= end and tree.lower[clause[0] - 1] == "that":
                return clause
    return None


def without_label(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A claim without what it is called: "claims that it had hidden it *as baseless*", "reports
    that it fled, *calling them lies*"."""
    tree = scene.tree
    asides = (t for t in range(start + 2, end) if tree.words[t - 1] == ",")
    aside = next(
        (t for t in asides if tree.tags[t] == "VBG" and tree.lemmas[t] in LABELLING), None
    )
    if aside is not None:
        start, end = scene.trim(start, aside - 1)
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
