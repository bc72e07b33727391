"""Quotations with no cue of their own: whose they are by what stands before and around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memcon.language import Phrase, phrase
from memcon.language.grammar import FINITE
from memcon.statements.conversation import REACTING
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate
from memcon.statements.scene import ENDS, LATER, Quote

if TYPE_CHECKING:
    from memcon.statements.direct import Direct

WOVEN = 7  # words from which on a part of a sentence is quoted speech rather than a term
LINE = 12  # words of a line that is no paragraph


def carried(direct: Direct, number: int, quote: Quote) -> Draft | None:
    """The statement that a quotation without a cue of its own goes on with."""
    scene = direct.scene
    if quote.start in scene.turned:
        return None
    if not direct.around.whole(quote) or listed(direct, number, quote) is not None:
        return listed(direct, number, quote) or woven(direct, quote)
    before = number - 1
    while before > 0 and before not in direct.owner and direct.around.title(scene.quotes[before]):
        before -= 1
    previous = scene.quotes[before] if number else None
    earlier = direct.owner.get(before)
    if previous is not None and earlier is not None:
        if previous.paragraph == quote.paragraph:
            found = answer(direct, previous, earlier, quote)
            return found or reaction(direct, previous, earlier, quote) or earlier
        opens = scene.bounds[quote.paragraph][0] == quote.first
        if previous.paragraph == quote.paragraph - 1 and (
            quote.continues or (opens and not previous.closed)
        ):
            return inherited(direct, earlier, "next-paragraph")
        if (
            not previous.closed
            and quote.first == scene.bounds[quote.paragraph][0]
            and all(furniture(direct, at) for at in range(previous.paragraph + 1, quote.paragraph))
        ):
            return inherited(direct, earlier, "next-paragraph")
    if (whom := interviewed(direct, quote)) is not None:
        return Draft("colon", None, None, whom)
    told = told_before(direct, quote)
    start = scene.bounds[quote.paragraph][0]
    who = actor_before(direct, quote, told)
    cue = told.cue if told is not None else None
    stale = cue is not None and (start != quote.first and cue < start)
    if who is not None and (told is None or stale or (cue is not None and who > cue)):
        return Draft("uncued", None, None, scene.noun_phrase(who), inherited=True)
    return inherited(direct, told, "uncued") if told is not None else None


def furniture(direct: Direct, paragraph: int) -> bool:
    """Whether a paragraph is a line of the page, as under a picture: short and without an end
    mark."""
    start, end = direct.scene.bounds[paragraph]
    words = direct.scene.tree.words[start : direct.scene.trim(start, end)[1] + 1]
    return len(words) <= LINE and ENDS.isdisjoint(words)


def listed(direct: Direct, number: int, quote: Quote) -> Draft | None:
    """The statement of a list of quotations: "chanted “Go!” *and “Stay!”*"."""
    before, tree = direct.scene.quotes[number - 1] if number else quote, direct.scene.tree
    between = tree.lower[before.last : quote.first]
    listed = between in ([","], ["and"], [",", "and"], ["or"], [",", "or"], ["then"])
    return direct.owner.get(number - 1) if listed else None


def woven(direct: Direct, quote: Quote) -> Draft | None:
    """The statement of a clause that is quoted in a sentence without a cue, behind what
    somebody said in the same paragraph: "Roe calls it a trap. The king “may sign if he is
    promised the coast.”"."""
    scene, tree = direct.scene, direct.scene.tree
    told = told_before(direct, quote)
    said = range(quote.start, quote.end)
    if (
        told is None
        or not direct.around.partial(quote)
        or len(said) < WOVEN
        or (scene.paragraph[told.place] != quote.paragraph)
    ):
        return None
    here = range(*scene.period(quote.first - 1))
    if any(draft.place in here or draft.cue in here for draft in direct.drafts):
        return None
    finite = any(tree.tags[t] in FINITE and tree.deps[t] not in LATER for t in said)
    return inherited(direct, told, "uncued") if finite else None


def interviewed(direct: Direct, quote: Quote) -> Phrase | None:
    """With whom the paragraph before, which ends in a colon, announces an interview."""
    scene, tree = direct.scene, direct.scene.tree
    if not quote.paragraph or scene.bounds[quote.paragraph][0] != quote.first:
        return None
    start, end = scene.trim(*scene.bounds[quote.paragraph - 1])
    words = tree.lower[start : end if tree.words[end : end + 1] == [":"] else start]
    if "interview" not in words:
        return None
    for token in range(start + words.index("interview"), end):
        known = scene.cast.at(token)
        if (
            known is not None
            and known.head == token
            and known.form == "name"
            and (scene.cast.actors[known.actor].kind == "person" and tree.deps[token] != "poss")
        ):
            return phrase(tree.doc, known.start, known.end, token)
    return None


def reaction(direct: Direct, previous: Quote, earlier: Draft, quote: Quote) -> Draft | None:
    """What somebody else says who reacts between two quotations: "… *Ann Roe* agreed. “…”"."""
    scene, tree = direct.scene, direct.scene.tree
    who = actor_before(direct, quote, None)
    noun = tree.heads[who] if who is not None and tree.deps[who] == "appos" else who
    if who is None or noun is None or min(who, noun) < previous.last:
        return None
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in REACTING or tree.child(verb, "dobj", "ccomp") is not None:
        return None
    if (
        earlier.speaker is None
        or tree.pos[who] == "PRON"
        or (tree.lower[who] == tree.lower[earlier.speaker.head])
    ):
        return None  # "… Roe paused. “…”": it is still Roe
    return Draft("uncued", None, None, scene.noun_phrase(who), inherited=True)


def answer(direct: Direct, previous: Quote, asked: Draft, quote: Quote) -> Draft | None:
    """The answer of who was asked: '"Why?" a reporter asked Ann Roe. "Because I won."'"""
    tree = direct.scene.tree
    if direct.around.final(previous) != "?" or direct.around.final(quote) == "?":
        return None
    cue = direct.scene.cue(asked.cue) if asked.cue is not None else None
    if asked.cue is None or cue is None or cue.stance != "asks" or asked.cue < previous.last:
        return None
    whom = tree.child(asked.cue, "dobj", "dative")
    if whom is None or not animate(direct.scene, whom):
        return None
    return Draft("uncued", None, None, direct.scene.noun_phrase(whom), inherited=True)


def actor_before(direct: Direct, quote: Quote, told: Draft | None) -> int | None:
    """The person who acts in the sentences before a quotation, not in what is told there."""
    scene, tree = direct.scene, direct.scene.tree
    low = scene.bounds[max(quote.paragraph - 1, 0)][0]
    spoken = told.content if told is not None else []
    for token in range(quote.first - 1, low - 1, -1):
        if tree.deps[token] not in ("nsubj", "nsubjpass") or scene.inside[token] >= 0:
            continue
        if any(first <= token < last for first, last in spoken):
            continue
        if tree.tags[token] in ("WP", "WDT") or tree.deps[tree.heads[token]] == "relcl":
            continue
        for named in (token, *tree.all(token, "appos")):  # "her friend Ana Roe agreed"
            mention = scene.cast.at(named)
            who = scene.cast.actors[mention.actor] if mention is not None else None
            # A single name of no known gender is as often a firm or a brand.
            if mention is None or who is None or who.kind != "person":
                continue
            if (who.gender or " " in who.name) and (named == token or mention.form == "name"):
                return named
    return None


def inherited(direct: Direct, earlier: Draft, rule: str) -> Draft:
    """A statement that names nobody and is the earlier one's speaker's."""
    return Draft(rule, None, None, earlier.speaker, inherited=True)


def told_before(direct: Direct, quote: Quote) -> Draft | None:
    """The last statement before a quotation in its paragraph or the one before."""
    scene = direct.scene
    best: Draft | None = None
    place = -1
    for draft in direct.drafts:
        if draft.speaker is None or (draft.cue is not None and direct.told(draft.cue)):
            continue
        if (
            draft.stance == "asks"
            and draft.rule in ("about", "clause")
            and (
                scene.paragraph[draft.place] < quote.paragraph and direct.around.final(quote) != "?"
            )
        ):
            continue  # "Children ask about the scar.": what is quoted is the answer
        at = draft.place
        if place < at < quote.start and scene.paragraph[at] >= quote.paragraph - 1:
            best, place = draft, at
    return best
