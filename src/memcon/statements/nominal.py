"""Speech and thought named by a noun or an adjective: "X's claim that", "X is sure that"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.language import phrase
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.epithets import human
from memcon.statements.hearers import animate
from memcon.statements.noun_content import DENYING, RECEIVING, carrier, noun_clause
from memcon.statements.outlets import passed_on
from memcon.statements.parenthetical import NOBODY
from memcon.statements.scene import Scene
from memcon.statements.subjects import subject

RESPONDING = word_class("verbs", "responding")
HOLDING = word_class("verbs", "holding")


BEING = frozenset("be become remain".split())
MOTIONS = frozenset(("vote", "motion"))  # "a vote of confidence in the cabinet"
LACKING = frozenset("lack absence dearth shortage end".split())
DATING = frozenset("after following before since until upon".split())


def find_nominal(scene: Scene) -> Iterator[Draft]:
    """The statements that a noun or an adjective with its clause opens."""
    tree = scene.tree
    nouns, adjectives = scene.cues.nouns, scene.cues.adjectives
    for token, pos in enumerate(tree.pos):
        number = scene.inside[token]
        if number >= 0 and (pos != "ADJ" or scene.quotes[number].start != token):
            continue  # but: was "glad that all were safe"
        draft = None
        if pos == "NOUN" and (cue := nouns.get(tree.lemmas[token])):
            draft = named(scene, token, cue)
        elif pos in ("ADJ", "VERB") and (cue := adjectives.get(tree.lower[token])):
            draft = described(scene, token, cue)
        if draft is not None:
            yield draft


def named(scene: Scene, noun: int, cue: Cue) -> Draft | None:
    """The statement of a noun: its clause, infinitive or topic, its owner.

    Some nouns tell a claim that nobody in particular makes: "rumours that the king is dead".
    """
    tree = scene.tree
    content = noun_clause(scene, noun, cue)
    if content is None:
        return None
    if absent(scene, noun) or (tree.lemmas[noun] == "charge" and tree.lower[noun - 1] == "in"):
        return None  # "made no mention of it", "in charge of the mines"
    stance = cue.stance
    if "holder" in cue.patterns:
        return held_by(scene, noun, cue, content)
    who = owner(scene, noun)
    if who is None:
        verb = tree.heads[noun]
        held = tree.pos[verb] == "VERB" and tree.deps[noun] in ("dobj", "pobj", "attr")
        if held and tree.lemmas[verb] in HOLDING:
            who = subject(scene, verb)
            if tree.lemmas[verb] in DENYING:
                stance = "denies"
            elif stance == "denies":
                stance = "asserts"  # "peddled the myth that"
        elif "free" not in cue.patterns or tree.lower[content[1] - 1] == "comment":
            return None  # "a request for comment"
        elif held and tree.deps[noun] == "dobj" and not (
            tree.lemmas[verb] in RESPONDING or refused(scene, verb)
        ):
            who = subject(scene, verb)
            if who is not None and scene.cast.at(who) is None and tree.pos[who] != "PRON":
                who = None
    if who is None and tree.pos[content[0] - 1] == "ADP" and (
        tree.deps[noun] == "pobj" and tree.lower[tree.heads[noun]] in DATING
    ):
        return None  # "after the announcement of her visit" only dates what follows
    if who is not None and (tree.lower[who] in NOBODY or content[0] <= who < content[1]):
        return None
    speaker = scene.noun_phrase(who) if who is not None else None
    draft = Draft("noun", noun, (noun, noun + 1), speaker, [content], stance)
    verb = carrier(scene, noun)
    teller = subject(scene, verb) if verb is not None and tree.deps[noun] != "nsubj" else None
    if teller is not None and teller != who and tree.lower[teller] not in NOBODY:
        if tree.lemmas[verb or 0] in RECEIVING:
            draft.addressees.append(scene.noun_phrase(teller))
        else:
            passed_on(scene, draft, teller)
    return draft


def held_by(scene: Scene, noun: int, cue: Cue, content: tuple[int, int]) -> Draft | None:
    """The view of somebody called by it: "Orr is a *critic of the law*", "Orr, a critic of it"."""
    tree = scene.tree
    head = tree.heads[noun]
    if tree.deps[noun] == "attr" and tree.lemmas[head] in BEING and (
        tree.child(head, "neg") is None
    ):
        who = subject(scene, head)
    else:
        who = head if tree.deps[noun] == "appos" and tree.pos[head] == "PROPN" else None
    if who is None or tree.lower[who] in NOBODY or content[0] <= who < content[1]:
        return None
    speaker = scene.noun_phrase(who)
    return Draft("noun", noun, (noun, noun + 1), speaker, [content], cue.stance)


def absent(scene: Scene, noun: int) -> bool:
    """Whether a text says that there is none: "*no* mention of it", "a *lack of* trust in it"."""
    tree = scene.tree
    link = tree.heads[noun]
    if tree.lower[link] == "with" and tree.lower[noun] == "knowledge":
        return True  # "officials with knowledge of the talks"
    lacking = tree.lower[link] == "of" and tree.lemmas[tree.heads[link]] in (*LACKING, *MOTIONS)
    return lacking or tree.lower[link] == "without" or any(
        tree.lower[c] == "no" for c in tree.all(noun, "det")
    )


def refused(scene: Scene, verb: int) -> bool:
    """Whether a verb turns down what its object says: "rebut the allegation"."""
    cue = scene.cues.verbs.get(scene.tree.lemmas[verb])
    return cue is not None and cue.stance in ("denies", "rejects")


def owner(scene: Scene, noun: int) -> int | None:
    """Whose claim it is: "X's claim", "the claim by X", "a Reuters report"."""
    tree = scene.tree
    own = tree.child(noun, "poss")
    if own is not None:
        return own
    verb = carrier(scene, noun)
    others = tree.all(verb, "prep") if verb is not None else []
    for child in (*tree.all(noun, "prep", "agent"), *(c for c in others if c > noun)):
        if tree.lower[child] in ("from", "by", "among"):
            return tree.child(child, "pobj")
    for child in tree.all(noun, "compound", "nmod", "amod"):
        mention = scene.cast.at(child)
        if mention is not None and tree.pos[child] == "PROPN":
            return child
    if tree.deps[noun] == "attr":  # "it is the view *of the court* that"
        of = next((c for c in tree.all(noun, "prep") if tree.lower[c] == "of"), None)
        holder = tree.child(of, "pobj") if of is not None else None
        return holder if holder is not None and animate(scene, holder) else None
    return None


def described(scene: Scene, adjective: int, cue: Cue) -> Draft | None:
    """The statement of an adjective: "is confident that …", "was adamant …"."""
    tree = scene.tree
    head = tree.heads[adjective]
    if any(tree.lower[c] == "whether" for c in tree.all(head, "mark")):
        return None  # "asked whether they are willing to"
    behind = tree.deps[adjective] in ("amod", "acl") and adjective > head and (
        tree.pos[adjective] == "ADJ"
    )  # "members *wary of the deal*"
    if not behind and tree.deps[adjective] not in (
        "acomp", "oprd", "ROOT", "conj", "advcl", "ccomp",
    ):
        return None
    content = None
    for child in tree.all(adjective, "ccomp", "xcomp", "advcl"):
        if child < adjective:
            continue
        start, end = tree.subtree(child)
        infinitive = any(tree.lower[c] == "to" for c in tree.all(child, "aux"))
        if infinitive and "inf" not in cue.patterns:
            continue
        if tree.deps[child] == "advcl" and tree.lower[start] != "that":
            continue
        content = scene.clause_words(start, end)
        break
    if content is None:
        for child in tree.all(adjective, "prep"):
            about = tree.lower[child] in ("about", "of", "over") and "about" in cue.patterns
            if about or tree.lower[child] in cue.patterns:
                start, end = tree.subtree(child)
                content = scene.trim(start + 1, end)
                break
    if content is None or content[0] >= content[1]:
        return None
    if tree.pos[adjective] == "VERB" and tree.child(adjective, "auxpass") is not None:
        who = subject(scene, adjective)
    else:
        who = subject(scene, head if tree.pos[head] in ("AUX", "VERB") else adjective)
    if behind:
        who = head if animate(scene, head) or human(tree, head) else None
    if who is None or tree.lower[who] in NOBODY or content[0] <= who < content[1]:
        return None
    if tree.pos[adjective] == "VERB":
        head = tree.child(adjective, "auxpass") or head
    near = head < adjective < head + 4 and not behind
    words = (head, adjective + 1) if near else (adjective, adjective + 1)
    speaker = scene.noun_phrase(who)
    if behind and speaker.end > adjective:
        start, end = scene.trim(speaker.start, adjective)
        speaker = phrase(tree.doc, start, end, who)
    return Draft("adjective", adjective, words, speaker, [content], cue.stance)
