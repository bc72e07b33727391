"""What a time of a text tells the time of: the verb or event noun that its words hang on in the
parse, or the one meant where the parse goes astray."""

from __future__ import annotations

from memcon.grounding.manners import AIMED_NOUNS, SPEECH_SETTINGS, VISITS
from memcon.grounding.scope import ABROAD, TALKING, anchor_of
from memcon.language.grammar import PAST, VERBAL
from memcon.language.tree import Tree
from memcon.record import Span

HAPPENINGS = ABROAD | AIMED_NOUNS | SPEECH_SETTINGS | TALKING | VISITS
OPENING = frozenset(("on", "in", "since", "by", "during"))
PUBLISHED = frozenset(
    "date issue release publish post sign send broadcast air read strike reach conclude "
    "adopt approve pass circulate".split()
)
FORESEEN = frozenset("plan schedule expect announce agree foresee promise".split())


def attached(tree: Tree, span: Span, token: int) -> int:
    """What the time at a token, with its words, tells the time of."""
    anchor = anchor_of(tree, token)
    if tree.deps[anchor] in ("nsubj", "nsubjpass") and (
        tree.pos[anchor] in ("PROPN", "PRON")
        or (anchor > token and opens_sentence(tree, span))
        or (tree.deps[token] == "pobj" and tree.lemmas[anchor] not in HAPPENINGS)
    ):
        # "Belarus on Thursday called off a meeting", "the next day marines landed"
        return tree.heads[anchor]
    if tree.lower[anchor] == "worth":  # "froze aid worth £9 million on Monday"
        return next((a for a in tree.ancestors(anchor) if tree.pos[a] in VERBAL), anchor)
    if tree.deps[token] == "appos" and tree.doc[anchor].ent_type_ not in ("DATE", "TIME"):
        # "freed a hostage, a nurse, the next day"
        return next((a for a in tree.ancestors(anchor) if tree.pos[a] in VERBAL), anchor)
    if anchor < token and (verb := of_list(tree, anchor)) is not None:
        return verb
    if (verb := written_in(tree, anchor)) is not None:
        return verb
    if tree.lemmas[anchor] in FORESEEN and any(
        tree.lower[c] == "as" for c in tree.all(anchor, "mark")
    ):
        return tree.heads[anchor]  # "will meet in Oslo, as planned, on Tuesday"
    if anchor > token and closes_clause(tree, span, anchor):
        before = (a for a in range(token - 1, -1, -1) if tree.pos[a] == "VERB")
        verb = next(before, anchor)
        return verb if tree.sentence[verb] == tree.sentence[token] else anchor
    return anchor


def of_list(tree: Tree, noun: int) -> int | None:
    """The verb of a list of things whose last word a time behind it hangs on: "imposed a curfew and
    a *blackout* on Monday"."""
    if tree.deps[noun] != "conj" or tree.lemmas[noun] in HAPPENINGS:
        return None
    while tree.deps[noun] == "conj":
        noun = tree.heads[noun]
    verb = tree.heads[noun]
    return verb if tree.deps[noun] == "dobj" and tree.pos[verb] in VERBAL else None


def written_in(tree: Tree, at: int) -> int | None:
    """The verb of what was done in a paper, for the participle that dates it: "*accepted* in a
    letter dated 30 May"."""
    if tree.deps[at] != "acl" or tree.tags[at] not in PAST or tree.lemmas[at] not in PUBLISHED:
        return None
    preposition = tree.heads[tree.heads[at]]
    above = tree.heads[preposition]
    is_in = tree.lower[preposition] == "in" and tree.deps[preposition] == "prep"
    return above if is_in and tree.pos[above] in VERBAL else None


def closes_clause(tree: Tree, span: Span, verb: int) -> bool:
    """Whether the clause of a verb begins right behind a time: "held *last summer* before Athens
    extradited him"."""
    words = tree.doc.char_span(*span, alignment_mode="expand")
    if words is None or words.end >= verb:
        return False
    mark = words.end
    return tree.heads[mark] == verb and (
        tree.deps[mark] in ("mark", "cc") or tree.lower[mark] == "when"
    )


def opens_sentence(tree: Tree, span: Span) -> bool:
    """Whether words that begin with an article, or stand behind a preposition, open their
    sentence: "on Monday soldiers marched", no more than the parser a part of the subject."""
    first = tree.doc.char_span(*span, alignment_mode="expand")
    if first is None:
        return False
    start = first.sent.start
    if tree.lower[first.start] == "the":
        return first.start - start <= int(tree.words[start].isspace())
    return 0 < first.start - start < 4 and tree.lower[first.start - 1] in OPENING
