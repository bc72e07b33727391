"""Speech told by a phrase: "according to X", "in the words of X", "as X put it"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.statements.draft import Draft
from memcon.statements.epithets import human, plural
from memcon.statements.scene import HALTS, NOUNS, Scene
from memcon.statements.surroundings import Surroundings

AS_CUES = word_class("verbs", "as_says")

VIEWS = {
    "in": frozenset("word view opinion judgment judgement estimation telling assessment".split()
                    + "reading version eye mind reckoning".split()),
    "by": frozenset("account admission reckoning estimate telling calculation".split()),
    "to": frozenset(("mind",)),
}


def find_according(scene: Scene) -> Iterator[Draft]:
    """The statements that a phrase gives to a source."""
    tree = scene.tree
    table: dict[str, list[tuple[list[str], str]]] = {}
    for words, cue in scene.cues.phrases.items():
        if "source" in cue.patterns:
            parts = words.split()
            table.setdefault(parts[0], []).append((parts, cue.stance))
    for start, word in enumerate(tree.lower):
        for parts, stance in table.get(word, ()):
            end = start + len(parts)
            if tree.lower[start:end] != parts or scene.inside[start] >= 0:
                continue
            draft = phrased(scene, start, end, stance)
            if draft is not None and not says_already(scene, start, draft):
                yield draft
                break
        if word in VIEWS and scene.inside[start] < 0 and (draft := held(scene, start)) is not None:
            yield draft
        if word == "in" and scene.inside[start] < 0 and (poll := sampled(scene, start)) is not None:
            yield poll
        if word in scene.cues.adverbs and scene.inside[start] < 0:
            head = tree.heads[start]
            first, last = clause_around(scene, start)
            content = [scene.trim(first + (first == start), last)]
            if (
                tree.pos[head] in ("VERB", "AUX")
                and tree.deps[head] in ("ROOT", "conj")
                and tree.child(head, "nsubj", "nsubjpass") is not None
                and not tells(scene, head)
            ):
                yield Draft("adverb", start, (start, start + 1), None, content, "asserts")
        if word == "as" and tree.deps[start] in ("mark", "advmod") and scene.inside[start] < 0:
            draft = as_clause(scene, start)
            if draft is not None:
                yield draft


def tells(scene: Scene, verb: int) -> bool:
    """Whether a verb has a quotation before or behind it: "“Go,” he had *allegedly* said"."""
    around = Surroundings(scene)
    if not around.quotes(verb):
        return False
    low, high = around.gap_of(verb)
    start, end = scene.period(verb)
    return low > start or high < end


def says_already(scene: Scene, start: int, draft: Draft) -> bool:
    """Whether a phrase stands in what its source says anyway: "he says it fights those whom,
    *according to him*, Congo arms"."""
    tree = scene.tree
    source = scene.cast.at(draft.speaker.head) if draft.speaker is not None else None
    for verb in tree.ancestors(start):
        who = tree.child(verb, "nsubj") if scene.cue(verb) is not None else None
        mention = scene.cast.at(who) if who is not None else None
        if source is not None and mention is not None and mention.actor == source.actor:
            return True
    return False


FIGURES = frozenset("point points percent percentage".split())
FRAME = 6  # words of a sentence that a quotation behind "as X put it" completes
PUT = frozenset("put see tell phrase have".split())  # "as she sees it"


def as_clause(scene: Scene, token: int) -> Draft | None:
    """The statement of "as X put it" and of "as reported by X"."""
    tree = scene.tree
    verb = tree.heads[token]
    cue = scene.cues.verbs.get(tree.lemmas[verb])
    put = tree.lemmas[verb] in PUT and any(tree.lower[c] == "it" for c in tree.all(verb, "dobj"))
    if tree.deps[verb] not in ("advcl", "ccomp") or not (put or tree.lemmas[verb] in AS_CUES):
        return None
    if tree.child(verb, "ccomp", "xcomp") is not None or (
        not put and tree.child(verb, "dobj") is not None
    ):
        return None
    about = {"of", "against"} if cue is not None and cue.stance == "warns" else frozenset()
    about = {"for", "on"} if tree.lemmas[verb] == "call" else about  # "…, as MPs called for a vote"
    if any(tree.lower[c] in about for c in tree.all(verb, "prep")):
        return None  # "…, as the left warned of graft"
    if any(tree.tags[c] == "MD" for c in tree.all(verb, "aux")) or (
        token and tree.lower[token - 1] == "even"
    ):
        return None  # "as cooks might argue for a stove": a comparison
    agent = tree.child(verb, "agent")
    if tree.tags[verb] == "VBN" and agent is not None:
        who = tree.child(agent, "pobj")
    else:
        who = tree.child(verb, "nsubj")
    if who is None or tree.pos[who] not in NOUNS:
        return None
    low, high = tree.subtree(verb)
    first, last = clause_around(scene, verb)
    above = tree.heads[verb]
    if tree.deps[above] == "ccomp" and above < verb:
        first, last = scene.clause_words(*tree.subtree(above))
    if low > 1 and tree.words[low - 1] == "," and tree.deps[low - 2] == "mark":
        first = low
    around = (scene.trim(first, low), scene.trim(high, last))
    content = [part for part in around if part[0] < part[1]]
    if put and (words := only_quoted(scene, *around)) is not None:
        content = [words]
    if not content:
        return None
    stance = cue.stance if cue else "asserts"
    return Draft("as", verb, (verb, verb + 1), scene.noun_phrase(who), content, stance)


def only_quoted(
    scene: Scene, ahead: tuple[int, int], behind: tuple[int, int]
) -> tuple[int, int] | None:
    """The quotation behind "as X put it" that is all X said, where much stands before it: "She ran
    the ministry for ten years and was, as one aide put it, “*the boss*”"."""
    start, end = behind
    start += start < end and scene.tree.lower[start] == "as"
    number = max(scene.inside[start : start + 2], default=-1)
    if number < 0 or ahead[1] - ahead[0] <= FRAME:
        return None
    quote = scene.quotes[number]
    return (quote.start, quote.end) if quote.end >= scene.trim(start, end)[1] else None


def held(scene: Scene, start: int) -> Draft | None:
    """The statement of "in her view" and "by his own account", the clause around it."""
    tree = scene.tree
    noun = tree.child(start, "pobj")
    own = tree.child(noun, "poss") if noun is not None else None
    if noun is None or own is None or tree.lemmas[noun] not in VIEWS[tree.lower[start]]:
        return None
    end = noun + 1
    before = not start or tree.words[start - 1] in HALTS or start == scene.sentence(start)[0]
    main = scene.cue(tree.heads[start])
    if main is not None and "quote" in main.patterns:
        return None  # "in her judgment, the judge said …"
    if not before or end >= len(tree.words) or tree.words[end] not in HALTS:
        return None
    thinks = tree.lower[start] == "in" and tree.lemmas[noun] != "word"
    return phrased(scene, start, end, "thinks" if thinks else "asserts", own)


def sampled(scene: Scene, start: int) -> Draft | None:
    """What a poll found: "*In this poll*, Roe rose two points"; not what happened in one."""
    tree = scene.tree
    noun = tree.child(start, "pobj")
    opens = start == scene.sentence(start)[0]
    if noun is None or not opens or tree.lemmas[noun] not in ("poll", "survey"):
        return None
    end = tree.subtree(start)[1]
    last = scene.sentence(start)[1]
    figures = any(
        tree.lower[t] in FIGURES or tree.doc[t].ent_type_ == "PERCENT" for t in range(end, last)
    )
    told = scene.cue(tree.heads[start])
    if tree.words[end : end + 1] != [","] or not figures or (
        told is not None and "quote" in told.patterns
    ):
        return None
    return phrased(scene, start, start + 1, "asserts")


def phrased(
    scene: Scene, start: int, end: int, stance: str, own: int | None = None
) -> Draft | None:
    """The statement of one such phrase: its source after it, or `own` in it, its content the clause
    around it."""
    tree = scene.tree
    source = own if own is not None else next(
        (
            t
            for t in range(end, min(end + 40, len(tree.words)))
            if tree.pos[t] in NOUNS and tree.heads[t] < end and tree.heads[t] >= start
        ),
        None,
    )
    if source is None:
        return None
    first, last = clause_around(scene, start)
    whole = scene.period(start)
    over = end if own is not None else max(tree.subtree(source)[1], end + 1)
    opening_words = start - scene.period(start)[0] <= 1
    if own is None and (name := named_beside(scene, source, over, opening_words)) is not None:
        source, over = name, name + 1
    after = scene.trim(start, over)[1]
    opens = all(tree.deps[t] in ("cc", "punct", "advmod") for t in range(whole[0], start))
    if opens or all(tree.words[t] in HALTS for t in range(after, whole[1])):
        first, last = whole
    low, high = start, min(over, last)
    opening = scene.trim(first, low)
    before = opening[1] - opening[0] > 1
    if not before:
        comma = next((t for t in range(source, high) if tree.words[t] == ","), None)
        if comma is not None and not any(
            tree.pos[t] in ("VERB", "AUX") for t in range(high, last)
        ):
            high = comma
    content = [opening] if before else []
    closing = scene.trim(high, last)
    if not before or (high < len(tree.words) and tree.words[high] == ","):
        verbal = any(tree.pos[t] in ("VERB", "AUX") for t in range(*closing)) or (
            # "It was, in her words, “a bad joke”"
            closing[0] < len(tree.words) and scene.inside[closing[0]] >= 0
        )
        if closing[1] > closing[0] + 1 and (verbal or not before):
            content.append(closing)
    if not content:
        return None
    return Draft(
        "according", start, (start, end), scene.noun_phrase(source), content, stance
    )


def named_beside(scene: Scene, source: int, over: int, first: bool) -> int | None:
    """The name between commas behind what a source is, which the parser may take for the subject of
    what is said: "according to its chief, *General Ali Roe*, the town was quiet". `first`: the
    phrase opens its sentence."""
    tree, doc = scene.tree, scene.tree.doc
    comma = over if tree.words[over : over + 1] == [","] else over - 1
    someone = tree.pos[source] == "NOUN" and human(tree, source) and not plural(tree, source)
    if not someone or tree.words[comma : comma + 1] != [","]:
        return None
    last = comma + 1
    while last < len(tree.words) and tree.pos[last] == "PROPN" and last - comma < 6:
        last += 1
    person = any(doc[t].ent_type_ == "PERSON" for t in range(comma + 1, last))
    closed = tree.words[last : last + 1] == [","] and last + 1 < len(tree.words)
    apart = first and tree.lower[last + 1 : last + 2] == ["who"]
    goes_on = closed and not apart and tree.pos[last + 1] not in ("VERB", "AUX", "NUM")
    return last - 1 if person and goes_on and last - comma > 2 else None


def clause_around(scene: Scene, token: int) -> tuple[int, int]:
    """The clause that a phrase belongs to, within its sentence."""
    tree = scene.tree
    start, end = scene.period(token)
    head = tree.heads[token]
    for _ in range(8):
        if tree.pos[head] in ("VERB", "AUX") and tree.deps[head] in ("conj", "ccomp", "ROOT"):
            break
        head = tree.heads[head]
    if tree.pos[head] in ("VERB", "AUX") and tree.deps[head] in ("conj", "ccomp"):
        low, high = tree.subtree(head)
        if low < token < high:
            start, end = low, high
    elif tree.pos[head] in ("VERB", "AUX"):
        later = [
            c
            for c in tree.all(head, "conj")
            if c > token and tree.child(c, "nsubj", "nsubjpass") is not None
        ]
        if later:
            end = min(end, tree.subtree(later[0])[0])
        earlier = [c for c in tree.all(head, "ccomp") if c < token]
        if earlier and token > head and tree.words[token - 1] in HALTS:
            start = min(start, tree.subtree(earlier[0])[0])
    while start < token and tree.lower[start] in ("but", "and", "still", "yet", "so"):
        start += 1
    while end > start and tree.deps[end - 1] == "cc":
        end -= 1
    return start, end
