"""Round brackets in what is told: a clause in them is the narrator's unless the cue is there."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.language.grammar import FINITE
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate
from memcon.statements.scene import NOUNS, Quote, Scene
from memcon.statements.subjects import subject, upward

Range = tuple[int, int]
SENDING = frozenset(("from", "by"))  # whose words they are: "a note from Ana Roe"
UTTERANCES = word_class("things", "utterance")
WORDS = 3  # words of the shortest sentence in brackets


def without_brackets(scene: Scene, drafts: list[Draft]) -> None:
    """Cut the narrator's brackets out of content, and what stands on the other side of one."""
    if "(" not in scene.tree.words:
        return
    pairs = list(brackets(scene))
    for draft in drafts:
        draft.content = [
            part for whole in draft.content for part in outside(scene, draft.cue, whole, pairs)
        ]


def brackets(scene: Scene) -> Iterator[Range]:
    """The bracketed passages outside quotations, `[opening, closing]` in tokens."""
    opened: int | None = None
    for token, word in enumerate(scene.tree.words):
        if scene.inside[token] >= 0:
            continue
        if word == "(":
            opened = token
        elif word == ")" and opened is not None:
            if scene.paragraph[opened] == scene.paragraph[token]:
                yield opened, token
            opened = None


def outside(scene: Scene, cue: int | None, part: Range, pairs: list[Range]) -> Iterator[Range]:
    """A range of content without brackets that hold a clause; all of it in the cue's own brackets.

    "He would play there (it had been long), and stay on", "… (and yes, they are a thing, he says".
    """
    start, end = part
    for first, last in pairs:
        if last < start or first >= end:
            continue
        if cue is not None and first < cue < last:
            start, end = max(start, first + 1), min(end, last)
            continue
        if start < first and last < end and clausal(scene, first, last):
            yield from kept(scene, start, first)
            start = last + 1
        elif start < first < end <= last and clausal(scene, first, last):
            end = first
    if (start, end) == part:
        yield part
    else:
        yield from kept(scene, start, end)


def kept(scene: Scene, start: int, end: int) -> Iterator[Range]:
    """A range trimmed, if anything is left of it."""
    start, end = scene.trim(start, end)
    if start < end:
        yield start, end


def clausal(scene: Scene, first: int, last: int) -> bool:
    """Whether brackets hold a clause of their own, with subject and finite verb."""
    tree = scene.tree
    return any(tree.tags[t] in FINITE for t in range(first, last)) and any(
        tree.deps[t] in ("nsubj", "nsubjpass", "expl") for t in range(first, last)
    )


def bracketed(scene: Scene, quote: Quote) -> Draft | None:
    """What is quoted in brackets behind whose it is: "Ana Roe (“It's a shed.”)", "brought her
    complaints (“Who paints a wall brown?”)"."""
    tree, before = scene.tree, quote.first - 2
    if before < 0 or tree.words[before + 1] != "(" or tree.words[quote.last : quote.last + 1] != [
        ")"
    ]:
        return None
    words = [t for t in range(quote.start, quote.end) if tree.words[t][:1].isalpha()]
    titled = all(tree.words[t][:1].isupper() for t in words if len(tree.words[t]) > 3)
    told = tree.words[quote.end - 1] in (".", "!", "?") or any(
        tree.tags[t] in FINITE for t in words
    )
    if len(words) < WORDS or titled or not told or tree.pos[before] not in NOUNS:
        return None
    mention = scene.cast.at(before)
    if mention is not None and scene.cast.actors[mention.actor].kind == "person":
        own = scene.noun_phrase(before)
        noun = tree.heads[before] if tree.deps[before] == "appos" else before
        link = tree.heads[noun]
        if tree.deps[noun] == "pobj" and tree.lower[link] not in SENDING:
            who = tree.child(tree.heads[link], "poss")  # "*Ana's* verdict on Al Roe (“…”)"
            who = subject(scene, upward(scene, link)) if who is None else who
            own = scene.noun_phrase(who) if who is not None else own
        return Draft("colon", None, None, own)
    nouns = scene.cues.nouns
    noun = next(
        (t for t in (before, *tree.ancestors(before))
         if tree.pos[t] in NOUNS and (tree.lemmas[t] in nouns or tree.lemmas[t] in UTTERANCES)),
        None,
    )
    if noun is None:
        return None
    who, acts = tree.child(noun, "poss"), subject(scene, upward(scene, noun))
    own = who is not None and tree.pos[who] == "PRON"  # "*he* keeps to his riffs (“…”)"
    who = acts if who is None or (own and acts is not None and animate(scene, acts)) else who
    return Draft("colon", None, None, scene.noun_phrase(who)) if who is not None else None
