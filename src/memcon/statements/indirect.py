"""Indirect speech and thought: a cue verb or adjective and its clause, infinitive or object."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.clause import cue_words, negated, subject
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

ABOUT = frozenset("about of on for against over to with as at".split())
NOBODY = frozenset(("you", "it", "this", "that", "there", "what", "which", "these", "those"))
WHEN = frozenset("after before when while as since once until".split())
TEXTS = frozenset(
    "poll survey report study data record document video email review analysis figure result map "
    "chart image photo footage ad memo letter transcript filing slide statistic number census "
    "test research evidence cable message file book article story film documentary exit".split()
)
CONDITIONS = frozenset("if unless until because once".split())
OPPOSITE = {"denies": "asserts", "thinks": "denies", "rejects": "asserts"}
OPENERS = frozenset("when asked after before while speaking during since".split())
DOING = frozenset(
    "report deny admit recall acknowledge describe mention suggest recommend propose regret "
    "advocate remember".split()
)
BARE = frozenset("say claim argue insist contend believe think".split())
ASKED = frozenset("ask tell press question inform".split())
PLAIN = frozenset("say add tell announce note warn claim deny reiterate state confirm".split())
WHILE = frozenset("though although while as after because when since whereas".split())
SEEMING = frozenset("seem appear continue begin start go try use come proceed".split())
OCCASIONS = frozenset(
    "statement interview speech tweet letter email conference briefing rally event debate post "
    "call phone "
    "remark comment appearance memo report address twitter facebook telegram".split()
)
TOLD = ("dobj", "dative", "iobj")


def find_indirect(scene: Scene) -> Iterator[Draft]:
    """The statements that a cue verb outside quotations opens."""
    tree, verbs = scene.tree, scene.cues.verbs
    for token, pos in enumerate(tree.pos):
        if pos != "VERB" or scene.inside[token] >= 0:
            continue
        cue = verbs.get(tree.lemmas[token])
        if cue is None or tree.deps[token] in ("amod", "compound"):
            continue
        draft = said(scene, token, cue)
        if draft is not None:
            yield draft


def said(scene: Scene, verb: int, cue: Cue) -> Draft | None:
    """The statement of one cue verb, or None where it has no content."""
    tree = scene.tree
    who = subject(scene, verb)
    if who is None or tree.heads[who] != verb:
        who = inverted(scene, verb) or who
    if tree.lemmas[verb] in ASKED and tree.deps[verb] in ("advcl", "acl") and (
        tree.tags[verb] in ("VBN", "VBD") and tree.child(verb, "nsubj") is None
    ):
        return None
    content = complement(scene, verb, cue, who)
    if content is None and cue.stance in ("denies", "rejects", "reveals"):
        content = referred(scene, verb, who)
    if content is None:
        if who is None and tree.child(verb, "auxpass") is not None:
            who = tree.child(verb, "nsubjpass")
            if who is None or tree.lower[who] != "it":
                return None
        if who is not None and "quote" in cue.patterns and cue.kind != "thought":
            return parenthetical(scene, verb, who, cue)
        return None
    start, end, rule = content
    if start <= verb < end:
        return None
    if who is None and rule != "clause":
        return None
    if who is not None and (start <= who < end or nobody(scene, verb, who)):
        return None
    if who is None and not impersonal(scene, verb, cue):
        return None
    if who is not None and hearer(scene, verb, who) and (
        "tell" in cue.patterns or rule == "infinitive"
    ):
        return None
    if rule in ("object", "about") and end - start == 1 and (
        tree.pos[start] == "PRON" or tree.doc[start].ent_type_ in ("DATE", "TIME")
    ):
        return None
    if rule == "object" and cue.kind == "text" and not is_text(scene, who):
        return None
    if rule in ("infinitive", "object", "about") and not outright(scene, verb):
        return None
    stance = cue.stance
    if tree.lemmas[verb] == "call" and rule in ("object", "described", "clause"):
        stance = "asserts"
    if negated(scene, verb) and stance in OPPOSITE:
        stance = OPPOSITE[stance]
    speaker = scene.noun_phrase(who) if who is not None else None
    return Draft(rule, verb, cue_words(scene, verb), speaker, [(start, end)], stance)


def nobody(scene: Scene, verb: int, who: int) -> bool:
    """Whether a subject names no speaker: "it", "you"; "which" may, in a relative clause."""
    tree = scene.tree
    if tree.lower[who] in ("which", "that") and tree.deps[verb] == "relcl":
        shown = scene.cues.verbs[tree.lemmas[verb]].kind == "text"
        return shown and not is_text(scene, tree.heads[verb])
    if tree.lower[who] == "it" and tree.lemmas[verb] in PLAIN and tree.deps[who] == "nsubj":
        return False
    return tree.lower[who] in NOBODY


def referred(scene: Scene, verb: int, who: int | None) -> tuple[int, int, str] | None:
    """The clause that "which" takes up: "…, which Beijing has denied"."""
    tree = scene.tree
    which = next((c for c in tree.all(verb, "dobj") if tree.lower[c] == "which"), None)
    if tree.deps[verb] != "relcl" or which is None or who is None:
        return None
    if which == 0 or tree.words[which - 1] != ",":
        return None
    at = tree.heads[verb]
    while tree.heads[at] != at and not (
        tree.pos[at] in ("VERB", "AUX") and tree.deps[at] in ("ccomp", "conj", "relcl", "ROOT")
    ):
        at = tree.heads[at]
    start, end = scene.clause_words(tree.subtree(at)[0], which - 1)
    return (start, end, "which") if end - start > 2 else None


def after_that(scene: Scene, child: int, start: int) -> int:
    """Where a clause begins: after its "that", where a phrase of the cue's stands before it."""
    tree = scene.tree
    for mark in tree.all(child, "mark"):
        if tree.lower[mark] == "that" and start < mark < child:
            return mark + 1
    return start


def extended(scene: Scene, verb: int, end: int) -> int:
    """A clause with the condition that follows it without a comma, or its second half.

    The parse often hangs "… and the government will fight on" on the cue; another tense than the
    cue's tells that it is still what was said.
    """
    tree = scene.tree
    for child in tree.all(verb, "conj"):
        start, stop = tree.subtree(child)
        if not 0 <= start - end <= 3 or not joins(scene, end, start) or child < end:
            continue
        if tense(scene, child) != tense(scene, verb) and tree.lemmas[child] not in PLAIN:
            end = stop
    for child in tree.all(verb, "ccomp", "xcomp"):
        start, stop = tree.subtree(child)
        if child > end and start - end <= 1 and tree.words[end - (start == end)] == ",":
            end = stop
    for child in tree.all(verb, "advcl"):
        start, stop = tree.subtree(child)
        if start == end and tree.lower[start] in CONDITIONS:
            return stop
    return end


def joins(scene: Scene, end: int, start: int) -> bool:
    """Whether only a comma and a conjunction stand between two clauses."""
    tree = scene.tree
    return all(
        tree.words[t] == "," or tree.deps[t] == "cc" or scene.marks(t) for t in range(end, start)
    ) and any(tree.deps[t] == "cc" for t in range(end, start))


def tense(scene: Scene, verb: int) -> str:
    """The tag of the finite part of a verb: of its first auxiliary, or its own."""
    tree = scene.tree
    auxiliary = tree.child(verb, "aux", "auxpass")
    tag = tree.tags[auxiliary] if auxiliary is not None else tree.tags[verb]
    return "VBZ" if tag == "VBP" else tag


def late_clause(scene: Scene, verb: int, cue: Cue) -> tuple[int, int] | None:
    """The that-clause that the parse hung on a noun: "said in a statement that …"."""
    tree = scene.tree
    last = scene.sentence(verb)[1]
    for token in range(verb + 1, min(last, verb + 16)):
        if tree.lower[token] in ("that", "why", "whether", "how") and token > verb + 1:
            head = tree.heads[token]
            if tree.pos[head] not in ("VERB", "AUX") or head < token:
                head = tree.heads[head]
            if tree.pos[head] not in ("VERB", "AUX") or head < token:
                return None
            own = tree.child(head, "nsubj", "nsubjpass", "expl")
            if own is None or own <= token or tree.deps[head] not in ("relcl", "acl", "advcl"):
                return None
            if tree.heads[head] in tree.all(verb, "dobj") and "tell" not in cue.patterns:
                return None
            start, end = tree.subtree(head)
            start = token + 1 if tree.lower[token] == "that" else token
            return scene.trim(start, end)
        if tree.pos[token] in ("VERB", "AUX") and tree.deps[token] not in ("amod", "compound"):
            return None
        if scene.inside[token] >= 0:
            return None
    return None


def inverted(scene: Scene, verb: int) -> int | None:
    """The speaker beside a cue set between commas, where the parse took it for something else."""
    tree = scene.tree
    if tree.tags[verb] not in ("VBD", "VBZ", "VBP") or not verb:
        return None
    if tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return None
    after = verb + 1
    if tree.words[verb - 1] == "," and tree.deps[verb] in ("conj", "parataxis", "ROOT"):
        thing = tree.child(verb, "dobj")
        if thing is not None and tree.pos[thing] == "PROPN" and tree.subtree(thing)[0] == after:
            return thing
    if tree.deps[verb] == "parataxis" and tree.pos[verb - 1] == "PROPN":
        return verb - 1
    return None


def fronted(
    scene: Scene, start: int, end: int, verb: int, who: int | None
) -> tuple[int, int]:
    """A clause before its cue, from the sentence's start to the cue."""
    tree = scene.tree
    stop = verb
    if who is not None and end <= who < verb:
        stop = tree.subtree(who)[0]
    if stop >= end:
        end = stop
    first = scene.sentence(verb)[0]
    while first < start and tree.deps[first] in ("cc", "punct"):
        first += 1
    if any(tree.pos[t] in ("VERB", "AUX") for t in range(first, start)):
        return start, end
    if all(start <= tree.heads[t] < end or tree.heads[t] == verb or t == verb
           or first <= tree.heads[t] < start for t in range(first, start)):
        start = first
    return start, end


def impersonal(scene: Scene, verb: int, cue: Cue) -> bool:
    """Whether a cue may do without a speaker: "it was announced that"."""
    tree = scene.tree
    passive = tree.child(verb, "auxpass") is not None
    return cue.kind == "speech" and passive and tree.child(verb, "nsubjpass", "expl") is not None


def is_text(scene: Scene, who: int | None) -> bool:
    """Whether a subject is a poll, a report or somebody, which can be said to show something."""
    tree = scene.tree
    return who is not None and (
        tree.lemmas[who] in TEXTS or scene.cast.at(who) is not None or tree.pos[who] == "PROPN"
    )


def hearer(scene: Scene, verb: int, who: int) -> bool:
    """Whether the subject is the one who is told ("they were informed that")."""
    tree = scene.tree
    return tree.deps[who] == "nsubjpass" and tree.heads[who] == verb


def beforehand(scene: Scene, verb: int, child: int) -> bool:
    """Whether a clause before a cue only says when, or the cue has an object of its own."""
    tree = scene.tree
    if any(tree.lower[c] in WHEN for c in tree.all(child, "mark", "advmod") if c < child) and (
        scene.inside[child] < 0
    ):
        return True
    cue = scene.cues.verbs[tree.lemmas[verb]]
    return "tell" not in cue.patterns and tree.child(verb, "dobj") is not None


def adjoins(scene: Scene, end: int, verb: int, who: int | None) -> bool:
    """Whether a clause before the cue goes over into it without a full stop or colon."""
    tree = scene.tree
    start = verb
    if who is not None and end <= who < verb:
        start = tree.subtree(who)[0]
    between = [tree.words[t] for t in range(end - 1, max(start, end))]
    return not any(word in (".", ":", ";", "(") for word in between)


def outright(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what is done, not what might be, and not of "who" in passing."""
    tree = scene.tree
    dep, tag = tree.deps[verb], tree.tags[verb]
    if dep == "advcl":
        mark = tree.child(verb, "mark", "advmod")
        return tag == "VBG" or (mark is not None and tree.lower[mark] in WHILE)
    if dep == "xcomp" and tree.lemmas[tree.heads[verb]] in SEEMING:
        return True
    if dep == "conj":
        return tag != "VB"
    if dep == "ccomp" and verb < tree.heads[verb]:
        return ";" in tree.words[verb : tree.heads[verb]]
    return dep in ("ROOT", "parataxis", "relcl") and tree.child(verb, "neg") is None


def complement(
    scene: Scene, verb: int, cue: Cue, who: int | None
) -> tuple[int, int, str] | None:
    """The words that a cue verb makes somebody's: its clause, infinitive, object."""
    tree = scene.tree
    patterns = cue.patterns
    if "that" in patterns or "quote" in patterns:
        for child in sorted(tree.all(verb, "ccomp"), key=lambda c: c < verb):
            if child < verb and beforehand(scene, verb, child):
                continue
            if "inf" not in patterns and tree.tags[child] == "VB" and to_verb(scene, child):
                continue
            start, end = tree.subtree(child)
            if start <= verb < end:
                if child < verb or start < verb - 6:
                    continue
                start = verb + 1
            elif end <= verb:
                if not adjoins(scene, end, verb, who):
                    continue
                start, end = fronted(scene, start, end, verb, who)
            start = after_that(scene, child, start)
            end = extended(scene, verb, end)
            return *scene.clause_words(*bounded(scene, verb, start, end)), "clause"
        if (late := late_clause(scene, verb, cue)) is not None:
            return *late, "clause"
    if tree.lemmas[verb] in DOING:
        for child in tree.all(verb, "xcomp", "pcomp"):
            if child > verb and tree.tags[child] == "VBG":
                return *scene.trim(*tree.subtree(child)), "clause"
    if "inf" in patterns:
        for child in tree.all(verb, "xcomp", "ccomp"):
            if tree.pos[child] in ("VERB", "AUX") and child > verb:
                start, end = tree.subtree(child)
                return *scene.trim(start, extended(scene, verb, end)), "infinitive"
        for child in tree.all(verb, "advcl") if cue.stance in ("demands", "asks") else ():
            start, end = tree.subtree(child)
            after = tree.lower[start] in ("to", "for") and tree.tags[child] == "VB"
            if child > verb and after and to_verb(scene, child):
                start += tree.lower[start] == "for"
                return *scene.trim(start, end), "infinitive"
    if tree.lemmas[verb] in BARE:
        thing = tree.child(verb, "dobj")
        if thing is not None and thing > verb:
            start, end = tree.subtree(thing)
            if any(tree.pos[t] in ("VERB", "AUX") for t in range(thing, end)) and end - start > 4:
                return *scene.clause_words(start, end), "clause"
    if "as" in patterns and (found := described_as(scene, verb)) is not None:
        return found
    takes = "as" in patterns or "obj" in patterns
    if takes and (found := objects(scene, verb, cue)) is not None:
        return found
    if "about" in patterns:
        for child in tree.all(verb, "prep"):
            if child > verb and tree.lower[child] in ABOUT and tree.children[child]:
                if aside(scene, child):
                    continue
                start, end = tree.subtree(child)
                return *scene.trim(start + 1, end), "about"
    return None


def to_verb(scene: Scene, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    tree = scene.tree
    return any(tree.lower[c] == "to" for c in tree.all(verb, "aux"))


def objects(scene: Scene, verb: int, cue: Cue) -> tuple[int, int, str] | None:
    """The object of a verb with what is said of it ("called it a lie", "blamed them for …")."""
    tree = scene.tree
    thing = tree.child(verb, "dobj")
    if relayed(scene, verb) or (
        tree.lemmas[verb] in ("cite", "quote") and tree.tags[verb] == "VBG"
    ):
        return None
    parts = tree.all(verb, "oprd", "xcomp", "ccomp", "acomp", "prep")
    parts += tree.all(verb, "dobj")[1:]
    if thing is None:
        thing = next((c for c in parts if tree.deps[c] in ("oprd", "ccomp", "xcomp")), None)
    if thing is None or thing < verb:
        return None
    start, end = tree.subtree(thing)
    predicated = False
    for child in parts:
        if child > thing and (
            tree.deps[child] != "prep" or not aside(scene, child)
        ):
            end = max(end, tree.subtree(child)[1])
            predicated = predicated or tree.deps[child] != "prep" or tree.lower[child] == "as"
    if "obj" not in cue.patterns and not predicated:
        return None
    start, end = scene.trim(start, end)
    return (start, end, "object") if start < end else None


def relayed(scene: Scene, verb: int) -> bool:
    """Whether a verb only quotes somebody: "cited him as saying"."""
    tree = scene.tree
    return any(
        tree.lower[child] == "as" and tree.child(child, "pcomp") is not None
        for child in tree.all(verb, "prep")
    )


def described_as(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """What follows "as" where the object went ahead: "what Putin described as …"."""
    tree = scene.tree
    thing = tree.child(verb, "dobj")
    if thing is None or tree.lower[thing] not in ("what", "which", "that", "whom"):
        return None
    for child in tree.all(verb, "prep", "oprd"):
        if child > verb and (tree.lower[child] == "as" or tree.deps[child] == "oprd"):
            start, end = tree.subtree(child)
            start, end = scene.trim(start + (tree.lower[child] == "as"), end)
            number = scene.inside[start] if start < end else -1
            if number >= 0:
                start, end = scene.quotes[number].start, scene.quotes[number].end
            return (start, end, "described") if start < end else None
    return None


def aside(scene: Scene, preposition: int) -> bool:
    """Whether a phrase tells when, where or in what a thing was said, not what was said."""
    tree = scene.tree
    if tree.words[preposition - 1] == ",":
        return True
    noun = tree.child(preposition, "pobj")
    if noun is None:
        return tree.lower[preposition] not in ("as", "for", "of", "about")
    if tree.lemmas[noun] in OCCASIONS or tree.lower[preposition] in ("during", "after", "before"):
        return True
    return tree.doc[noun].ent_type_ in ("DATE", "TIME")


def bounded(scene: Scene, verb: int, start: int, end: int) -> tuple[int, int]:
    """A clause cut where the parse runs over the paragraph's end."""
    first, last = scene.bounds[scene.paragraph[verb]]
    return max(start, first), min(end, last)


def parenthetical(scene: Scene, verb: int, who: int, cue: Cue) -> Draft | None:
    """A cue set into the sentence that it tells, or after it: "The plan, he said, is wrong"."""
    tree = scene.tree
    if tree.deps[verb] in ("relcl", "acl", "advcl", "pcomp") or tree.tags[verb] in ("VB", "VBG"):
        return None
    announced = tree.lower[who] == "it" and tree.deps[who] == "nsubjpass"
    if (tree.lower[who] in NOBODY and not announced) or tree.lower[who] in ("who", "that"):
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
    if not closed and not over:
        return None
    while first < before and tree.deps[first] == "cc":
        first += 1
    opening = scene.trim(first, before)
    if opening[0] < opening[1] and tree.lower[opening[0]] in OPENERS:
        return None
    if any(
        tree.heads[t] == verb and tree.deps[t] in ("prep", "advmod", "advcl", "npadvmod", "agent")
        for t in range(*opening)
    ):
        return None
    content = [opening] if opening[1] > opening[0] else []
    if closed:
        closing = scene.trim(after, last)
        if closing[1] > closing[0]:
            content.append(closing)
    if not content:
        return None
    speaker = scene.noun_phrase(who) if not announced else None
    return Draft(
        "parenthetical", verb, cue_words(scene, verb), speaker, content, cue.stance, 0.85
    )


def cue_clause(scene: Scene, verb: int, who: int) -> tuple[int, int]:
    """A cue verb with its subject and the phrases that stay with it (time, hearer)."""
    tree = scene.tree
    low, high = tree.subtree(who)
    start, end = min(low, verb), max(high, verb + 1)
    for child in tree.children[verb]:
        if child != who and tree.deps[child] in (
            "prep", "npadvmod", "dobj", "dative", "advmod", "aux", "neg", "tmod",
        ):
            low, high = tree.subtree(child)
            if low == end:
                end = high
            elif high == start:
                start = low
    return start, end
