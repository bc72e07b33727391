"""Words set off from whoever says them by a colon, a dash or a line, with no verb of saying.

Headlines ("Mayor: Ferry will sail"), press releases and pull quotes ("… — Rosa Quispe,
shopkeeper"), answers ("Her reply: never") and block quotations; for transcripts see `turns`.
"""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.grammar import VERBAL
from memcon.statements.clause import top
from memcon.statements.draft import Draft
from memcon.statements.nominal import owner
from memcon.statements.outlets import is_outlet
from memcon.statements.scene import ENDS, NOUNS, Scene
from memcon.statements.subjects import subject
from memcon.statements.texts import TEXTS

SIGNING_DASHES = frozenset(("-", "–", "—", "--", "―"))
NAMED = 8  # words of a name and title before a colon
SIGNED = 14  # words of a name and description after a dash
SAMPLE = 6  # words by which a repeated passage is known
HEADLINE = 40  # words of a line that a dash may sign where it is not quoted
WORDY = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PART", "ADP", "PUNCT", "CCONJ"))
OF_A_CLAUSE = frozenset(("relcl", "acl", "aux", "auxpass"))  # verbs that tell who somebody is
NO_AUTHOR = frozenset("it this that there our my we your you".split())
ANSWERS = word_class("things", "answer")
BLUNT = frozenset(
    "blunt clear simple direct brief categorical emphatic adamant unequivocal frank curt candid "
    "terse explicit defiant unambiguous succinct".split()
)
SHOWN = frozenset("video videos photo photos image images map chart graphic audio".split())
KINDS = frozenset("analysis article story column review transcript text".split())  # of articles
BEARING = frozenset("have bring give offer send issue leave deliver repeat carry".split())


def find_labelled(scene: Scene) -> Iterator[Draft]:
    """The statements that a colon, a dash or a line gives to somebody."""
    for number, (first, last) in enumerate(scene.bounds):
        turned = not scene.turned.isdisjoint((first, first + 1, last - 1))
        if first >= last or scene.teaser(first) or turned or shouting(scene, first, last):
            continue
        draft = (
            headed(scene, first, last)
            or signed(scene, number)
            or titled(scene, first, last)
            or pulled(scene, first, last)
        )
        if draft is not None:
            yield draft
            continue
        for colon in range(first + 1, last):
            if scene.tree.words[colon] == ":" and scene.inside[colon] < 0:
                draft = answered(scene, number, colon)
                if draft is not None:
                    yield draft


def shouting(scene: Scene, first: int, last: int) -> bool:
    """Whether a paragraph opens with capitals and a colon, as a notice does."""
    words = scene.tree.words
    colon = next((t for t in range(first, min(first + NAMED, last)) if words[t] == ":"), None)
    return colon is not None and all(
        word.isupper() or not word.isalpha() for word in words[first:colon]
    )


def voice(scene: Scene, start: int, end: int, names: bool = False) -> Phrase | None:
    """Words that name somebody, or a poll or report, and nothing else.

    `names` takes a name that nobody knows too.
    """
    tree = scene.tree
    start, end = scene.trim(start, end)
    if start >= end or any(
        tree.pos[t] not in WORDY
        or tree.words[t] in SIGNING_DASHES
        or (not tree.words[t].isascii() and tree.pos[t] == "PUNCT")
        for t in range(start, end)
    ):
        return None
    comma = next((t for t in range(start, end) if tree.words[t] == ","), end)
    head = top(scene, start, comma)
    known = scene.cast.at(head)
    if tree.pos[head] not in NOUNS:
        return None
    unknown = known is None and tree.lemmas[head] not in TEXTS
    named = names and comma - start > 1 and all(
        tree.pos[t] == "PROPN" for t in range(start, comma)
    )
    if unknown and not named and not all(
        tree.words[t].isupper() or tree.words[t] == "." for t in range(start, comma)
    ):
        return None
    if known is not None and scene.cast.actors[known.actor].kind in ("country", "place_metonym"):
        return None
    if comma + 1 < end and all(tree.words[t].isupper() for t in range(start, comma)):
        land = scene.cast.at(comma + 1)
        if land is not None and scene.cast.actors[land.actor].kind == "country":
            return None  # a dateline: "PUERTO LEMPIRA, Honduras: …"
    phrase = scene.noun_phrase(head)
    if start > phrase.start:
        return phrase
    last = tree.doc[min(phrase.end, end) - 1]
    return Phrase(start, comma, head, (tree.doc[start].idx, last.idx + len(last.text)))


def headed(scene: Scene, first: int, last: int) -> Draft | None:
    """ "Mayor Lindgren: Ferry will sail", "Poll: Most voters stay at home". """
    tree = scene.tree
    opening = range(first + 1, min(first + NAMED, last - 1))
    colon = next((t for t in opening if tree.words[t] == ":" or before_quote(scene, t, last)), None)
    if colon is None or scene.inside[first] >= 0 or tree.words[first] in ("[", "("):
        return None
    if colon == first + 1 and tree.lower[first] in SHOWN | KINDS:
        return None
    who = voice(scene, first, colon)
    content = scene.trim(colon + 1, last)
    if who is None or content[1] - content[0] < 2:
        return None
    return Draft("label", None, (colon, colon + 1), who, [ended(scene, content)])


def before_quote(scene: Scene, dash: int, last: int) -> bool:
    """Whether a dash stands before a quotation that fills the rest of a line: "Ana Roe - 'No'"."""
    tree, number = scene.tree, scene.inside[min(dash + 2, last - 1)]
    if tree.words[dash] not in SIGNING_DASHES or number < 0:
        return False
    quote = scene.quotes[number]
    return quote.first == dash + 1 and scene.trim(quote.last, last) == (quote.last, quote.last)


def signed(scene: Scene, number: int) -> Draft | None:
    """ "… — Rosa Quispe, shopkeeper in Puno", at the end of a paragraph or on the next line."""
    tree = scene.tree
    first, last = scene.bounds[number]
    after = scene.trim(first, last)[1]
    dash = next(
        (t for t in range(after - 1, max(first - 1, after - SIGNED), -1)
         if tree.words[t] in SIGNING_DASHES and scene.inside[t] < 0
         and (t == first or tree.doc[t - 1].whitespace_ or tree.words[t] == "—")), None,
    )
    if dash is None:
        return None
    handle = next((t for t in range(dash, after - 1) if tree.words[t] == "("
                   and tree.words[t + 1].startswith("@")), after)  # "— Nordgrid (@nordgrid)"
    comma = next((t for t in range(dash + 2, handle) if tree.words[t] == ","), handle)
    if any(tree.pos[t] in VERBAL and tree.deps[t] not in OF_A_CLAUSE for t in range(dash, handle)):
        return None
    who = voice(scene, dash + 1, handle, names=True)
    if who is None and comma < handle and max(scene.inside[max(dash - 4, 0) : dash]) >= 0:
        who = voice(scene, dash + 1, comma, names=True)  # "— Al Roe, who taught him for 2 years"
    if who is None or credit(scene, dash, who.head):  # "— With files from Ana Roe"
        return None
    if dash == first:
        if not number or scene.paragraph[first] == 0:
            return None
        content = scene.trim(*scene.bounds[number - 1])
    else:
        content = scene.trim(first, dash)
    while handle < after and content[0] < content[1] and tree.doc[content[1] - 1].like_url:
        content = scene.trim(content[0], content[1] - 1)
    quoted = content[0] < content[1] and scene.inside[content[0]] >= 0
    person = scene.cast.at(who.head)
    known = person is not None and scene.cast.actors[person.actor].kind in ("person", "unnamed")
    if content[1] - content[0] < 2 or not (
        quoted or dash == first or known or handle < after or content[1] - content[0] <= HEADLINE
    ):
        return None
    return Draft("signed", None, (dash, dash + 1), who, [content])


def credit(scene: Scene, dash: int, who: int) -> bool:
    """Whether what stands behind a dash is a page's own: the outlet that a picture is from, the
    kind of the text ("Budget speech - Full text") or "With files from Ana Roe"."""
    if scene.tree.lower[dash + 1] in ("with", "by"):
        return True
    unquoted = scene.inside[max(dash - 2, 0)] < 0 and not scene.marks(max(dash - 1, 0))
    return unquoted and (is_outlet(scene, who) or scene.tree.lemmas[who] in KINDS | SHOWN)


def pulled(scene: Scene, first: int, last: int) -> Draft | None:
    """Words quoted elsewhere in the text, set apart without marks over the speaker's name."""
    tree = scene.tree
    first, last = scene.trim(first, last)
    ends = [t for t in range(max(first, last - NAMED), last - 2) if tree.words[t] in ENDS]
    if not ends or ends[-1] - first < SAMPLE:
        return None
    if scene.inside[first] >= 0 or scene.inside[last - 1] >= 0:
        return None
    opening = tree.lower[first : first + SAMPLE]
    if not any(
        tree.lower[at : at + SAMPLE] == opening
        for quote in scene.quotes
        for at in range(quote.start, quote.end - SAMPLE + 1)
    ):
        return None
    who = voice(scene, ends[-1] + 1, last, names=True)
    if who is None or any(tree.pos[t] in VERBAL for t in range(ends[-1], last)):
        return None
    return Draft("signed", None, None, who, [scene.trim(first, ends[-1])])


def titled(scene: Scene, first: int, last: int) -> Draft | None:
    """ "“We are ready”: Tunisian coach before the final"."""
    tree = scene.tree
    number = next((scene.inside[t] for t in range(first, min(first + 2, last))
                   if scene.inside[t] >= 0), -1)
    if number < 0:
        return None
    quote = scene.quotes[number]
    if tree.words[quote.last : quote.last + 1] != [":"]:
        return None
    who = voice(scene, quote.last + 1, last)
    if who is None:
        return None
    return Draft(
        "label", None, (quote.last, quote.last + 1), who, [(quote.start, quote.end)],
    )


def answered(scene: Scene, number: int, colon: int) -> Draft | None:
    """ "Her reply: never", "The minister was blunt: …", "… gave its reasons in writing:" """
    tree = scene.tree
    start = scene.sentence(colon)[0]
    first = scene.bounds[number][0]
    after = scene.trim(colon + 1, scene.bounds[number][1])
    block = after[0] >= after[1]
    if block and number + 1 < len(scene.bounds):
        after = scene.trim(*scene.bounds[number + 1])
    if after[1] - after[0] < 1 or after[0] >= after[1]:
        return None
    cue, who = None, None
    for token in range(colon - 1, max(start, first, colon - 16) - 1, -1):
        if scene.inside[token] >= 0:
            return None
        if tree.pos[token] == "NOUN" and tree.lemmas[token] in ANSWERS:
            cue, who = token, owner(scene, token)
            verb = tree.heads[token]
            own = tree.lemmas[token] == "reason" and tree.lemmas[verb] == "have"
            if own:  # "They have one reason to cheer: …" is the narrator's
                continue
            if who is None and tree.lemmas[verb] in BEARING and tree.deps[token] == "dobj":
                who = subject(scene, verb)
        elif tree.lower[token] in BLUNT and tree.deps[token] == "acomp":
            cue, who = token, subject(scene, tree.heads[token])
            if who is not None and tree.lemmas[who] in ANSWERS:
                who = owner(scene, who)
            elif who is not None and scene.cast.at(who) is None and tree.pos[who] != "PRON":
                who = None
        if who is not None:
            break
    if cue is None or who is None or tree.lower[who] in NO_AUTHOR:
        return None
    if block or scene.inside[after[0]] < 0:
        after = ended(scene, after) if not block else after
    else:
        quote = scene.quotes[scene.inside[after[0]]]
        after = (quote.start, quote.end)
    return Draft(
        "answer", None, (cue, cue + 1), scene.noun_phrase(who), [after]
    )


def ended(scene: Scene, content: tuple[int, int]) -> tuple[int, int]:
    """Words from a colon on to the end of their sentence, or of the quotation they open with."""
    start, end = content
    number = scene.inside[start]
    if number >= 0:
        return scene.quotes[number].start, scene.quotes[number].end
    for token in range(start, end):
        if scene.tree.words[token] in ENDS and scene.tree.pos[token] == "PUNCT":
            return scene.trim(start, token)
    return start, end
