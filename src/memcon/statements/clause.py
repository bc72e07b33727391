"""Around a cue verb: its words, the noun beside it, whether it is denied."""

from __future__ import annotations

from memcon.statements.scene import NOUNS, Scene

PARTED = 7  # words from a verb to the last one of its cue that the cue's words may span


def beside(scene: Scene, verb: int, start: int, end: int) -> int | None:
    """The noun next to a verb within a range, where the parse names no subject."""
    tree = scene.tree
    before = verb - 1
    if before >= start and tree.pos[before] in ("PROPN", "PRON") and tree.lower[before] != "that":
        return before
    after = verb + 1
    while after < end and (
        tree.pos[after] in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PART")
        or tree.tags[after] == "HYPH"  # "said the 22-year-old student"
        or (tree.lower[after] == "head" and after + 1 < end and tree.pos[after + 1] in NOUNS)
        or (tree.lower[after] in ("of", "for", "and") and after + 1 < end and (
            tree.words[after - 1][:1].isupper() and any(
                tree.words[t][:1].isupper() for t in range(after + 1, min(after + 3, end))
            )
        ))
    ):
        after += 1  # "said Rovers head coach Ana Roe", "said Minister of the Interior Ana Roe"
    dated = tree.doc[after - 1].ent_type_ in ("DATE", "TIME")
    if after > verb + 1 and tree.pos[after - 1] in NOUNS and not dated:
        return top(scene, verb + 1, after)
    if after < end and tree.pos[after] == "PRON" and tree.lower[after] not in ("it", "that"):
        return after
    before = verb - 1
    while before >= start and tree.pos[before] in ("ADV", "AUX", "PART"):
        before -= 1
    if before >= start and tree.pos[before] in NOUNS:
        return before
    return None


def leading(scene: Scene, start: int, verb: int) -> int | None:
    """The head of the noun phrase that opens the words between a quotation and its cue."""
    tree = scene.tree
    first = start
    while first < verb and (tree.pos[first] in ("PUNCT", "SPACE") or scene.marks(first)):
        first += 1
    after = first
    while after < verb and (
        tree.pos[after] in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PART", "PRON")
        or tree.words[after].endswith(".") or tree.tags[after] == "HYPH"
    ):
        after += 1
    if after == first or (tree.pos[after - 1] not in NOUNS and tree.lower[after - 1] != "old"):
        return None
    return top(scene, first, after)


def top(scene: Scene, start: int, end: int) -> int:
    """The head of a range of tokens: the last one whose own head lies outside."""
    heads = scene.tree.heads
    if scene.tree.doc[end - 1].ent_type_ == "PERSON" and scene.tree.pos[end - 1] == "PROPN":
        return end - 1
    for token in range(end - 1, start - 1, -1):
        if not start <= heads[token] < end or heads[token] == token:
            return token
    return end - 1


def cue_words(scene: Scene, verb: int) -> tuple[int, int]:
    """A verb with its auxiliaries and negation directly before it, and with the words after it that
    make it a cue."""
    tree = scene.tree
    start = verb
    while start and tree.heads[start - 1] == verb and tree.deps[start - 1] in (
        "aux", "auxpass", "neg", "advmod",
    ):
        start = tree.subtree(start - 1)[0]  # with "so" in "so far"
    end = verb + 1
    found = scene.phrasal.get(verb)
    if found is not None and found.end - verb <= PARTED:
        return start, found.end
    if end < len(tree.words) and tree.deps[end] == "prt" and tree.heads[end] == verb:
        end += 1
    return start, end


def negated(scene: Scene, verb: int) -> bool:
    """Whether "not" or "never" stands with a verb."""
    tree = scene.tree
    opens = scene.sentence(verb)[0]
    nor = tree.lower[opens] == "nor" and tree.heads[opens] == verb
    return nor or tree.child(verb, "neg") is not None


def withheld(scene: Scene, verb: int) -> bool:
    """Whether a verb is one half of "neither confirmed nor denied": nothing is said."""
    tree, cue = scene.tree, scene.cue(verb)
    above = tree.heads[verb] if tree.deps[verb] == "conj" else verb
    if cue is None or cue.kind != "speech":
        return False
    opens = scene.sentence(verb)[0]  # "Nor have they denied it" denies nothing either
    return any(
        tree.lower[c] in ("neither", "nor") for c in tree.all(above, "preconj", "cc") if c != opens
    )
