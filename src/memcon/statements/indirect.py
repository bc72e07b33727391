"""Indirect speech and thought: a cue verb and its clause, infinitive or object."""

from __future__ import annotations

from collections.abc import Iterator, Set

from memcon.statements.additions import told
from memcon.statements.appended import referred
from memcon.statements.asides import heard_saying
from memcon.statements.clause import cue_words, negated, withheld
from memcon.statements.complement import complement
from memcon.statements.crossing import unquoted
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.hearers import HALLS
from memcon.statements.parenthetical import behind_semicolon, inverted, parenthetical
from memcon.statements.scene import Scene
from memcon.statements.soundness import SOFT, hearer, nameless, neither, sound
from memcon.statements.subjects import subject
from memcon.statements.texts import POLLING, POLLS, RECKONING, TEXTS, polled, reckoned

CONTINUING = frozenset(
    "especially particularly including notably mainly mostly largely except even not rather or nor "
    "unless because whether such".split()
)
HEARING = frozenset("hear learn gather understand".split())
OPPOSITE = {
    "denies": "asserts", "thinks": "denies", "rejects": "asserts", "reveals": "rejects",
    "hopes": "rejects", "plans": "rejects",
}
ASKED = frozenset("ask tell press question inform".split())
PASSING_ON = frozenset(
    "pass relay convey carry transmit forward deliver broadcast air publish circulate".split()
)
FINDING = frozenset("find show suggest indicate reveal".split())  # "…, a poll finds"
EXPRESSING = frozenset(
    "express voice repeat reiterate restate renew reaffirm air articulate convey".split()
)


def find_indirect(scene: Scene, taken: Set[int]) -> Iterator[Draft]:
    """The statements that a cue verb outside quotations opens, save the verbs already taken."""
    tree, verbs = scene.tree, scene.cues.verbs
    for token, pos in enumerate(tree.pos):
        if pos == "AUX" and tree.lemmas[token] == "have" and tree.deps[token] == "aux" and (
            tree.tags[tree.heads[token]] == "VBG" and scene.inside[token] < 0
            and (shown := polled(scene, token)) is not None
        ):
            yield shown
        if pos != "VERB" or scene.inside[token] >= 0 or token in taken:
            continue
        cue = verbs.get(tree.lemmas[token])
        drawn = tree.lemmas[token] in POLLING and polled(scene, token)
        drawn = drawn or (tree.lemmas[token] in RECKONING and reckoned(scene, token))
        if drawn:
            yield drawn
            continue
        if cue is None or tree.deps[token] in ("amod", "compound") or heard_saying(scene, token):
            continue
        if tree.lower[token] == "writing" and tree.lower[token - 1] == "in":
            continue
        draft = said(scene, token, cue)
        if draft is not None:
            yield draft


def said(scene: Scene, verb: int, cue: Cue) -> Draft | None:
    """The statement of one cue verb, or None where it has no content."""
    tree = scene.tree
    who = subject(scene, verb)
    who = unquoted(scene, verb, inverted(scene, verb) or who)
    if tree.lemmas[verb] in ASKED and tree.deps[verb] in ("advcl", "acl") and (
        tree.tags[verb] in ("VBN", "VBD") and tree.child(verb, "nsubj") is None
    ):
        return None
    unconfirmed = withheld(scene, verb)  # "would neither confirm nor *deny* that …"
    if passes_on(scene, verb) or (unconfirmed and tree.deps[verb] != "conj"):
        return None
    if tree.lemmas[verb] == "hear" and tree.deps[verb] == "advcl" and tree.tags[verb] == "VB":
        return None  # "To hear Roe tell it, …"
    content = complement(scene, verb, cue, who)
    if content is None and cue.stance in ("denies", "rejects", "reveals"):
        content = referred(scene, verb, who)
    between = content is not None and content[0] > verb and (
        tree.words[verb + 1] in (",", ";") and scene.inside[content[0]] < 0
    )  # "Though late, he said, *it would come*"
    if content is None or content[2] in SOFT or between:
        set_in = inserted(scene, verb, cue, who)
        if set_in is not None or content is None:
            return set_in
    start, end, rule = content
    if start == len(tree.doc):
        return None  # the text ends before any words
    if nameless(scene, verb, start, end):
        return None
    if start > verb:
        end = told(scene, verb, start, end, rule in SOFT)
    source = heard_from(scene, verb) if rule == "clause" else None
    if source is not None and who is not None:
        heard = Draft(
            "heard", verb, cue_words(scene, verb), scene.noun_phrase(source), [(start, end)]
        )
        heard.via = [scene.noun_phrase(who)] if tree.lower[who] != "it" else []
        return heard
    if not sound(scene, verb, cue, who, (start, end, rule), unconfirmed):
        return None
    if who is not None and tree.lemmas[verb] == "hear" and tree.lemmas[who] in HALLS:
        told_to = [scene.noun_phrase(who)]  # "the court heard that": somebody told it
        words = cue_words(scene, verb)
        return Draft("heard", verb, words, None, [(start, end)], addressees=told_to)
    stance = cue.stance
    words = cue_words(scene, verb)
    if rule == "object" and (feeling := expressed(scene, verb)) is not None:
        felt = scene.cues.nouns[tree.lemmas[feeling]]
        stance = felt.stance if felt.kind == "speech" else stance  # a doubt that is voiced is said
        words = words[0], feeling + 1
    if stance == "thinks" and who is not None and tree.lemmas[who] in TEXTS:
        stance = "asserts"  # "the report found that"
    if "tell" in cue.patterns and rule == "infinitive" and stance == "asserts":
        stance = "demands"  # "told them to leave"
    if tree.lemmas[verb] == "plead" and rule == "object":
        stance = "denies" if tree.lower[start] == "not" else "agrees"
    if tree.lemmas[verb] == "call" and rule in ("object", "described", "clause"):
        stance = "asserts"
    asked = tree.tags[start] in ("WP", "WRB", "WDT") or tree.lower[start] in ("whether", "if")
    unsaid = negated(scene, verb) or (who is not None and neither(scene, who))
    if unsaid and stance in OPPOSITE and not (asked and stance == "thinks"):
        stance = OPPOSITE[stance]
    if stance == "asserts" and tree.lemmas[verb] == "confirm" and unsaid and (
        tree.child(verb, "aux") is None or any(
            tree.tags[c] == "MD" or tree.lower[c] == "did" for c in tree.all(verb, "aux")
        )
    ):
        stance = "rejects"  # "would not confirm that"
    stance = "rejects" if unconfirmed else stance
    if rule == "about" and stance == "agrees" and tree.lower[start - 1] == "against":
        stance = "rejects"  # "voted against"
    speaker = scene.noun_phrase(who) if who is not None else None
    parts = [(start, end)]
    if rule == "described" and who is not None and hearer(scene, verb, who):
        about, speaker = scene.noun_phrase(who), None  # "much of it was criticized as flawed"
        parts.insert(0, (about.start, about.end))
    if who is not None and end <= verb and (more := continued(scene, verb, who)) is not None:
        parts.append(more)
    if rule == "clause" and cue.kind == "text":
        rule = "shown"
    return Draft(rule, verb, words, speaker, parts, stance)


def continued(scene: Scene, verb: int, who: int) -> tuple[int, int] | None:
    """What goes on after a cue behind its clause: "It is hard, she said, *especially for* …"."""
    tree = scene.tree
    after = verb + 1
    if tree.words[after : after + 1] == [";"]:
        return behind_semicolon(scene, verb, after)
    if who > verb:  # "It is untrue, said the envoy, *that* …"
        after = scene.noun_phrase(who).end
        own = tree.lower[after : after + 2] == [",", "that"] and tree.deps[after + 1] == "mark"
        return scene.trim(after + 1, scene.period(verb)[1]) if own else None
    if tree.words[after : after + 1] != [","]:
        return None
    if tree.lower[after + 1 : after + 2] and tree.lower[after + 1] in CONTINUING:
        start, end = scene.trim(after + 1, scene.period(verb)[1])
        return (start, end) if start < end and scene.inside[start] < 0 else None
    return None


def expressed(scene: Scene, verb: int) -> int | None:
    """The noun that says how one stands to it: "voiced *doubt* about", "repeated its *demand*"."""
    tree = scene.tree
    thing = tree.child(verb, "dobj")
    if tree.lemmas[verb] not in EXPRESSING or thing is None or not 0 < thing - verb < 6:
        return None
    return thing if tree.lemmas[thing] in scene.cues.nouns else None


def passes_on(scene: Scene, verb: int) -> bool:
    """Whether a verb passes on what another says: "relayed a message from the guards"."""
    tree = scene.tree
    thing = tree.child(verb, "dobj")
    if tree.lemmas[verb] not in PASSING_ON or thing is None or (
        tree.lemmas[thing] not in scene.cues.nouns
    ):
        return False
    around = [*tree.children[thing], *(c for c in tree.all(verb, "prep") if c > thing)]
    return any(tree.deps[c] == "poss" or tree.lower[c] in ("from", "by") for c in around)


def heard_from(scene: Scene, verb: int) -> int | None:
    """From whom somebody heard it: "she had heard from Kyiv that …"."""
    tree = scene.tree
    if tree.lemmas[verb] not in HEARING:
        return None
    by = next((c for c in tree.all(verb, "prep") if tree.lower[c] == "from"), None)
    return tree.child(by, "pobj") if by is not None else None


def inserted(scene: Scene, verb: int, cue: Cue, who: int | None) -> Draft | None:
    """The statement of a cue that is set into the words it tells, or stands after them."""
    tree = scene.tree
    if who is None and tree.child(verb, "auxpass") is not None:
        who = tree.child(verb, "nsubjpass")
        if who is None or tree.lower[who] != "it":
            return None
    if who is None:
        return None
    found = tree.lemmas[verb] in FINDING and tree.lemmas[who] in POLLS
    draft = parenthetical(scene, verb, who, cue) if found or "quote" in cue.patterns else None
    if draft is not None and found:
        draft.stance = "asserts"
    return draft
