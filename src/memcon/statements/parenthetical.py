"""A cue set into the sentence that it tells, or after it: "The plan, he said, is wrong"."""

from __future__ import annotations

from memcon.language.grammar import FINITE
from memcon.statements.additions import CONCEDING
from memcon.statements.appended import appended
from memcon.statements.asides import OCCASIONS, aside
from memcon.statements.clause import cue_words
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.extent import PLAIN, WHEN
from memcon.statements.scene import NOUNS, Scene
from memcon.statements.texts import POLLS

NOBODY = frozenset(("you", "it", "this", "that", "there", "what", "which", "these", "those"))
WH_TAGS = frozenset(("WDT", "WP", "WP$", "WRB"))
APPOSED_DEPS = frozenset(("appos", "npadvmod"))
ANSWERS = frozenset("yes no never absolutely maybe perhaps definitely certainly nope".split())
TELLING = frozenset(("say", "write", "recall"))
OWN = frozenset(  # adverbs of what is told, not of the telling
    "specifically namely notably particularly especially mainly chiefly mostly largely basically "
    "essentially clearly obviously actually sadly luckily fortunately unfortunately perhaps maybe "
    "instead rather moreover thus therefore".split()
)
COMPANIONS = frozenset("prep npadvmod dobj dative advmod aux neg tmod".split())
CLAUSE_OPENERS = frozenset("when asked after before while speaking during since".split())


def relates(scene: Scene, verb: int, who: int) -> bool:
    """Whether a clause says more of somebody: "the king, *with whom* she spoke"."""
    tree = scene.tree
    near = (*tree.children[verb], *tree.children[who])
    behind = (p for c in tree.all(verb, "prep") if c < verb for p in tree.children[c])
    return any(tree.tags[c] in WH_TAGS for c in (*near, *behind))


def parenthetical(scene: Scene, verb: int, who: int, cue: Cue) -> Draft | None:
    """A cue set into the sentence that it tells, or after it: "The plan, he said, is wrong"."""
    tree = scene.tree
    strayed = tree.deps[verb] == "acl" and tree.child(verb, "nsubj") is not None
    if (tree.deps[verb] in ("acl", "advcl", "pcomp") and not strayed) or tree.tags[verb] in (
        "VB", "VBG",
    ):
        return None
    if tree.deps[verb] == "relcl" and relates(scene, verb, who):
        return None
    passive = tree.deps[who] == "nsubjpass"
    announced = tree.lower[who] == "it" and passive
    body = tree.lower[who] == "it" and tree.lemmas[verb] in PLAIN  # "The fee, it says, is $40"
    if (tree.lower[who] in NOBODY and not (announced or body)) or (
        tree.lower[who] in ("who", "that") or (passive and not announced)
    ):
        return None
    if appended(scene, verb) is not None or any(
        tree.lower[c] == "which" for c in tree.all(verb, "dobj")
    ):
        return None
    start, end = cue_clause(scene, verb, who)
    first, last = scene.period(verb)
    before, after = start - 1, end
    if before < first or tree.words[before] not in (",", "—", "–", "-", "--"):
        return None
    if scene.inside[before] >= 0 or (before > first and scene.marks(before - 1)):
        return None
    closed = after < last and tree.words[after] in (",", "—", "–", "-", "--")
    over = after >= last or tree.words[after] in (".", "!", "?", ";")
    if closed and retold(scene, verb, after):
        closed, over = False, True
    if not closed and not over:
        return None
    while first < before and tree.deps[first] == "cc":
        first += 1
    if closed:
        first = behind_colon(scene, first, before)
    opening = scene.trim(first, before)
    answer = over and verbless(scene, verb, *opening)
    if closed and goes_on(scene, verb, after, last):
        opening = (before, before) if occasion(scene, *opening) else opening
    elif not answer and hung_on_cue(scene, verb, *opening):
        return None
    # "firms that, the bloc says, help them"
    if closed and (tree.tags[before - 1] in WH_TAGS or tree.lower[before - 1] == "that"):
        opening = (before, before)
    alone = opening[1] - opening[0] == 1 and tree.pos[opening[0]] == "ADV"  # "Still, she says, …"
    content = [opening] if opening[1] > opening[0] and not (alone and closed) else []
    polled = tree.lemmas[who] in POLLS and opening[1] - opening[0] > 3  # headlines have no verb
    if not closed and not answer and not polled and not any(
        tree.tags[t] in FINITE for t in range(*opening)
    ):
        return None
    if closed:
        closing = scene.trim(after, last)
        beside = closing[1] > closing[0] and tree.tags[closing[0]] == "VBG" and (
            tree.heads[closing[0]] == verb  # "…, a source said, *confirming reports*"
        )
        if closing[1] > closing[0] and tree.lower[closing[0]] not in CONCEDING and not (
            beside or anothers(scene, *closing)
        ):
            content.append(closing)
    elif content and after == last and (more := behind_semicolon(scene, verb, last)) is not None:
        content.append(more)
    if not content:
        return None
    speaker = scene.noun_phrase(who) if not announced else None
    return Draft(
        "parenthetical", verb, cue_words(scene, verb), speaker, content, cue.stance
    )


def retold(scene: Scene, verb: int, after: int) -> bool:
    """Whether what follows a cue between commas only tells on whose word it is: "The talks had
    failed, he said, *Radio Uganda reported*"."""
    tree = scene.tree
    outer = tree.heads[verb]
    own = tree.child(outer, "nsubj")
    return tree.deps[verb] in ("parataxis", "ccomp") and scene.cue(outer) is not None and (
        own is not None and after < own < outer
        and any(child < verb for child in tree.all(outer, "ccomp"))
    )


def anothers(scene: Scene, start: int, end: int) -> bool:
    """Whether words behind a cue are the next one's, with a speaker of its own: "…, a poll finds,
    *and most say it is late*"."""
    tree = scene.tree
    if tree.pos[start] != "CCONJ":
        return False
    cue = next((t for t in range(start, end) if tree.pos[t] in ("VERB", "AUX")), start)
    who = tree.child(cue, "nsubj")
    told = tree.child(cue, "ccomp") is not None and scene.cue(cue) is not None
    return told and who is not None and start < who < cue and tree.pos[who] != "PRON"


def behind_colon(scene: Scene, first: int, before: int) -> int:
    """Where the words begin in which a cue is set, if the narrator tells what somebody does before
    a colon: "Chad sided with Mali: *the raid*, it said, was a crime"."""
    tree = scene.tree
    colon = next(
        (t for t in range(before - 1, first, -1) if tree.words[t] == ":" and scene.inside[t] < 0),
        None,
    )
    if colon is None or any(tree.tags[t] in FINITE for t in range(colon, before)):
        return first
    acts = any(
        tree.deps[t] == "nsubj" and (who := scene.cast.at(t)) is not None and who.form != "pronoun"
        for t in range(first, colon)
    )
    return colon + 1 if acts else first


def goes_on(scene: Scene, verb: int, after: int, last: int) -> bool:
    """Whether a whole clause follows a cue between commas, which has no object of its own; what
    stands before it is then told, too: "*Though it was late*, she said, *nobody had left*"."""
    tree = scene.tree
    start, end = scene.trim(after, last)
    if start >= end or scene.inside[start] >= 0 or tree.pos[start] == "CCONJ":
        return False
    if tree.tags[start] == "VBG" and scene.cue(start) is not None:
        return False  # "…, he read from his notes, promising …"
    own = tree.all(verb, "dobj", "prep", "advmod")
    if tree.deps[verb] != "parataxis" and any(
        verb < c < after and not (tree.deps[c] == "prep" and aside(scene, c)) for c in own
    ):
        return False
    return any(tree.tags[t] in FINITE for t in range(start, end))


def occasion(scene: Scene, start: int, end: int) -> bool:
    """Whether words tell when or where something was said: "In an interview on Monday"."""
    tree = scene.tree
    if start >= end:
        return False
    noun = tree.child(start, "pobj")
    if tree.lower[start] in ("when", "asked") and "asked" in tree.lower[start : start + 2]:
        return True
    if tree.pos[start] != "ADP" or noun is None:
        return False
    dated = tree.lower[start] in ("on", "in") and tree.doc[noun].ent_type_ in ("DATE", "TIME")
    return dated or tree.lemmas[noun] in OCCASIONS


def hung_on_cue(scene: Scene, verb: int, start: int, end: int) -> bool:
    """Whether the words before a cue belong to the telling: "*When asked*, he said so"."""
    tree = scene.tree
    if start < end and tree.lower[start] in CLAUSE_OPENERS:
        return True
    return any(
        tree.heads[t] == verb and tree.deps[t] in ("prep", "advmod", "advcl", "npadvmod", "agent")
        for t in range(start, end)
        if not (t == start and tree.lower[t] in OWN and tree.words[t + 1] == ",")
    )


def behind_semicolon(scene: Scene, verb: int, semicolon: int) -> tuple[int, int] | None:
    """What is told further behind a semicolon: "We have one aim, she says; *to stay afloat*", "If
    it holds, she says, we win; *if it breaks, we lose*"."""
    tree, end = scene.tree, scene.sentence(verb)[1]
    start = semicolon + 1
    if start + 1 >= end or tree.words[semicolon] != ";" or scene.inside[start] >= 0:
        return None
    infinitive = tree.tags[start] == "TO" and tree.tags[start + 1] == "VB"
    marked = tree.lower[start] == "that" and tree.deps[start] == "mark"
    goes_on = tree.lower[start] in ("if", "it", "they", "there") and not any(
        t.pos_ == "VERB" and scene.cue(t.i) is not None for t in tree.doc[start:end]
    )
    if not (infinitive or marked or goes_on):
        return None
    return scene.trim(*scene.period(start)) if scene.inside[end - 1] < 0 else None


def verbless(scene: Scene, verb: int, start: int, end: int) -> bool:
    """Whether the words before a bare cue are an answer without a verb: "*Money*, she said."."""
    tree = scene.tree
    if tree.lemmas[verb] not in TELLING or start >= end or start != scene.sentence(verb)[0]:
        return False
    nouns = [t for t in range(start, end) if not start <= tree.heads[t] < end or tree.heads[t] == t]
    dated = any(tree.doc[t].ent_type_ in ("DATE", "TIME") for t in range(start, end))
    return not dated and tree.pos[start] != "PRON" and all(
        tree.pos[t] in NOUNS or tree.lower[t] in ANSWERS for t in nouns
    )


def cue_clause(scene: Scene, verb: int, who: int) -> tuple[int, int]:
    """A cue verb with its subject and the phrases that stay with it (time, hearer)."""
    tree = scene.tree
    low, high = scene.trim(*tree.subtree(who))
    start, end = min(low, verb), max(high, verb + 1)
    for child in tree.children[verb]:
        own = tree.deps[child] in COMPANIONS or (
            tree.deps[child] == "advcl" and tree.lower[tree.subtree(child)[0]] in WHEN
        )  # "…, he said after talks broke down"
        if child != who and own:
            low, high = tree.subtree(child)
            if low == end:
                end = next((t for t in range(low, high) if tree.words[t] == ","), high)
            elif high == start:
                start = low
    return start, end


def inverted(scene: Scene, verb: int) -> int | None:
    """The speaker beside a cue set between commas, where the parse took it for something else."""
    tree = scene.tree
    if tree.tags[verb] not in ("VBD", "VBZ", "VBP") or not verb:
        return None
    own = tree.child(verb, "nsubj")
    if own is not None and tree.pos[verb - 1] in NOUNS:
        first = verb - 1
        while first > own and tree.pos[first - 1] in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PART"):
            first -= 1
        comma = tree.words[first - 1] == "," and tree.words[verb + 1 : verb + 2] == [","]
        if own < first - 1 and comma and "," not in tree.words[own + 1 : first - 1]:
            return verb - 1
    if tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return None
    name = verb - 2
    if tree.words[verb - 1] == "," and name > 0 and tree.deps[name] in APPOSED_DEPS and (
        tree.doc[name].ent_type_ in ("PERSON", "ORG")
        and tree.words[tree.subtree(name)[0] - 1] == ","
    ):
        return name  # "The firm hired to do it, Roe Ltd, says"
    after = verb + 1
    if tree.words[verb - 1] == "," and tree.deps[verb] in ("conj", "parataxis", "ROOT"):
        thing = tree.child(verb, "dobj")
        if thing is not None and tree.pos[thing] == "PROPN" and tree.subtree(thing)[0] == after:
            return thing
    if tree.deps[verb] == "parataxis" and tree.pos[verb - 1] == "PROPN":
        return verb - 1
    if tree.deps[verb] in ("conj", "parataxis", "ROOT") and tree.words[verb - 1] != ",":
        return set_off(scene, verb)
    return None


def set_off(scene: Scene, verb: int) -> int | None:
    """The name that a comma sets off before a cue, though the parse ties it to what goes before:
    "… in Soweto, a part of Johannesburg, *Ann Roe* of the Red Cross said"."""
    tree = scene.tree
    at = verb - 1
    for _ in range(4):
        start, end = tree.subtree(at)
        if end == verb and start and tree.words[start - 1] == ",":
            if tree.pos[at] != "PROPN" or tree.deps[at] not in ("appos", "conj"):
                return None
            first = tree.heads[at]  # "In a statement, *Mali*, Chad and Niger said"
            listed = tree.deps[at] == "conj" and tree.deps[first] == "appos"
            return first if listed and tree.lemmas[tree.heads[first]] in OCCASIONS else at
        if tree.heads[at] >= verb or tree.heads[at] == at:
            return None
        at = tree.heads[at]
    return None
