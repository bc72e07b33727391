"""Drafts made one: what rules found twice, and the parts of a statement spread over a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.language import Phrase, phrase
from memcon.record import Span, StatementKind
from memcon.statements.attribution import Attribution
from memcon.statements.brackets import without_brackets
from memcon.statements.clause import remembered
from memcon.statements.comments import commented
from memcon.statements.draft import Draft
from memcon.statements.scene import NOUNS, Scene
from memcon.statements.secondhand import secondhand
from memcon.statements.turning import turns

Range = tuple[int, int]
UNMEASURED, NAMELESS = 0.6, 0.8
PARTING = frozenset((",", "—", "–", "--"))
RESUMING = frozenset("add say note stress insist warn tell continue conclude vow call".split())


def widened(scene: Scene, start: int, end: int, cue: int | None) -> Range:
    """A range grown to the ends of the quotations that it cuts through."""
    for at in (start, end - 1):
        number = scene.inside[at]
        if number >= 0 and (cue is None or scene.inside[cue] != number):
            quote = scene.quotes[number]
            start, end = min(start, quote.start), max(end, quote.end)
    return start, end


def closed(scene: Scene, start: int, end: int) -> Range:
    """A range without the conjunction that another rule's cut left at its end."""
    while end - start > 1 and scene.tree.deps[end - 1] == "cc" and scene.inside[end - 1] < 0:
        start, end = scene.trim(start, end - 1)
    return start, end


def joined(scene: Scene, ranges: list[Range]) -> list[Range]:
    """Ranges in order, those that touch or have only marks and points between them made one."""
    done: list[Range] = []
    for start, end in sorted(ranges):
        if done and start <= done[-1][1]:
            done[-1] = (done[-1][0], max(done[-1][1], end))
        elif (
            done
            and start - done[-1][1] <= 3
            and scene.paragraph[done[-1][0]] == scene.paragraph[start]
            and scene.trim(done[-1][1], start) == (start, start)
        ):
            done[-1] = (done[-1][0], end)
        else:
            done.append((start, end))
    return done


def unified(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """One draft a cue, its ranges widened to whole quotations and without its own cue."""
    by_cue: dict[int, Draft] = {}
    kept: list[Draft] = []
    for draft in drafts:
        same = by_cue.get(draft.cue) if draft.cue is not None else None
        if same is not None:
            for start, end in draft.content:
                same.add(start, end)
            same.speaker = same.speaker or draft.speaker
            continue
        if draft.cue is not None:
            by_cue[draft.cue] = draft
        kept.append(draft)
    for draft in kept:
        words = [part for part in draft.content if part[0] < part[1]]
        ranges = [widened(scene, *closed(scene, *part), draft.cue) for part in words]
        draft.content = joined(scene, ranges)
    without_brackets(scene, kept)
    return [draft for draft in kept if draft.content]


def kind_of(scene: Scene, draft: Draft) -> StatementKind:
    """Direct where all the words are quoted or a turn's, indirect where none are, else mixed."""
    if draft.rule == "turn":
        return "direct"
    quoted = plain = 0
    for start, end in draft.content:
        for token in range(start, end):
            if scene.inside[token] >= 0:
                quoted += 1
            elif scene.tree.pos[token] not in ("PUNCT", "SPACE") and not scene.marks(token):
                plain += 1
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def balanced(scene: Scene, start: int, end: int) -> Range:
    """A range with both marks of a quotation that begins or ends it but does not fill it."""
    for token in {start, end - 1}:
        number = scene.inside[token]
        if number < 0:
            continue
        quote = scene.quotes[number]
        if start == quote.start and end > quote.end:
            start = quote.first
        elif end == quote.end and start < quote.first:
            end = quote.last
    return start, end


def trust(scene: Scene, draft: Draft) -> float:
    """How often statements of a rule are right in words and speaker; less where nobody is named."""
    share = scene.cues.rules.get(draft.rule, UNMEASURED)
    return round(share * (NAMELESS if draft.speaker is None else 1.0), 2)


def finished(scene: Scene, draft: Draft) -> Attribution:
    """A draft as an attribution, in characters."""
    doc = scene.tree.doc

    def span(part: Range) -> Span:
        last = doc[part[1] - 1]
        return doc[part[0]].idx, last.idx + len(last.text)

    return Attribution(
        kind=kind_of(scene, draft),
        content=tuple(span(balanced(scene, *part)) for part in draft.content),
        speaker=alone(scene, draft.speaker) if draft.speaker else None,
        cue=span(draft.words) if draft.words else None,
        cue_token=draft.cue,
        stance=draft.stance,
        rule=draft.rule,
        confidence=trust(scene, draft),
        inherited=draft.inherited,
        others=tuple(jointly(scene, issuers(scene, draft) or draft.speaker))
        if draft.speaker else (),
        addressees=tuple(
            each for one in draft.addressees for each in (one, *jointly(scene, one))
        ),
        medium=draft.medium,
        medium_span=span(draft.medium_words) if draft.medium_words else None,
        outlet=draft.outlet,
        via=tuple(draft.via),
    )


def issuers(scene: Scene, draft: Draft) -> Phrase | None:
    """All who brought out the paper that "it" stands for: "…, *it* said" of a joint statement."""
    words = draft.speaker
    if words is None or draft.medium is None or words.start <= words.head < words.end:
        return None
    return scene.noun_phrase(words.head) if scene.tree.lower[words.start] == "it" else None


def jointly(scene: Scene, speaker: Phrase) -> Iterator[Phrase]:
    """Those whom a phrase names beside its head, where no group holds them all."""
    tree = scene.tree
    verb = tree.heads[speaker.head]
    last = verb if tree.deps[speaker.head] == "nsubj" and verb > speaker.end and (
        tree.words[speaker.end] == ","
    ) else speaker.end  # "Ana Roe, the mayor, *and Max Lund*, her deputy, said"
    for token in tree.conjuncts(speaker.head)[1:]:
        if not speaker.start <= token < last or tree.pos[token] not in NOUNS:
            continue
        if scene.inside[token] != scene.inside[speaker.head]:
            continue  # "Ben Adu, who lost eight kilos “and two *sizes*”, says"
        if any(tree.lower[t] == "or" for t in range(speaker.head, token)):
            continue
        at, group = scene.cast.at(token), scene.cast.at(speaker.head)
        if group is not None and (group.start <= token < group.end):
            continue
        if at is not None and group is not None and at.actor == group.actor:
            continue
        yield scene.noun_phrase(token)


def alone(scene: Scene, owner: Phrase) -> Phrase:
    """An owner's phrase without the second owner: "*Chad* 's and its neighbours' refusal"."""
    tree = scene.tree
    mark = tree.child(owner.head, "case")
    if mark is None or not owner.start <= owner.head < mark < owner.end - 1:
        return owner  # also where the head is the name that "she" means
    return phrase(tree.doc, owner.start, mark, owner.head)


def freed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that are only words of another: what somebody says that he hopes.

    Speech that a statement reports of somebody else stays, and knows the outer statement.
    """
    cut(scene, drafts)
    drafts = [draft for draft in drafts if draft.content]
    kept: list[Draft] = []
    around = contents_at(drafts)
    for draft in drafts:
        outer = next((other for other in around.get(draft.cue, ()) if holds(other, draft)
                      and not holds(draft, other) and not judges(other)), None)
        if outer is None:
            kept.append(draft)
        elif secondhand(scene, outer, draft):
            draft.outer = outer
            kept.append(draft)
    return kept


def judges(draft: Draft) -> bool:
    """Whether a statement only names what somebody judges: "*her claim that …* angered them"."""
    cue = draft.cue
    behind = cue is not None and all(end <= cue for _, end in draft.content)
    return draft.rule == "feeling" or (draft.rule == "passive" and behind)


def contents_at(drafts: list[Draft]) -> dict[int | None, list[Draft]]:
    """The drafts in whose content a cue stands, by its token."""
    cues = {draft.cue for draft in drafts}
    found: dict[int | None, list[Draft]] = {}
    for draft in drafts:
        for start, end in draft.content:
            for token in cues.intersection(range(start, end)):
                found.setdefault(token, []).append(draft)
    return found


def cut(scene: Scene, drafts: list[Draft]) -> None:
    """Part statements that the parse ran into one: "said it was over, adding that …".

    The second cue has no subject of its own; it is the first speaker's.
    """
    tree = scene.tree
    for inner in drafts:
        verb = inner.cue
        if (comma := own_half(scene, inner)) is not None:
            for outer in drafts:
                if holds(outer, inner) and outer.rule == "clause" and (outer.cue or 0) < comma:
                    outer.content = [
                        scene.trim(start, min(end, comma)) if start < comma else (start, end)
                        for start, end in outer.content
                    ]
            continue
        if inner.rule == "as" and inner.words is not None:
            begin = next(
                (t for t in range(verb or 0, -1, -1) if tree.lower[t] == "as"), inner.words[0]
            )
            for outer in drafts:
                if holds(outer, inner):
                    outer.content = [
                        scene.trim(start, begin) if start <= begin < end else (start, end)
                        for start, end in outer.content
                    ]
            continue
        if inner.rule == "which":
            for outer in drafts:
                if holds(outer, inner):
                    stop = inner.content[-1][1]
                    outer.content = [
                        (start, min(end, stop)) if start < stop else (start, end)
                        for start, end in outer.content
                        if start < stop or not start <= (verb or 0) < end
                    ]
            continue
        if verb is None or inner.words is None or not (
            tree.lemmas[verb] in RESUMING
            or turns(scene, verb)
            or (tree.tags[verb] == "VBG" and (inner.rule == "clause" or promised(drafts, inner)))
            or commented(scene, verb) is not None
        ):
            continue
        if tree.child(verb, "nsubj", "nsubjpass") is not None:
            continue
        before = inner.words[0] - 1
        parted = tree.words[before] in PARTING or (  # "adding that …, but *warning* that"
            tree.deps[before] == "cc"
            and (tree.words[before - 1] in PARTING or scene.marks(before - 1))
        )
        joint = parted if tree.tags[verb] == "VBG" else (
            tree.tags[verb] in ("VBD", "VBZ") and tree.deps[before] == "cc"
        )
        if not joint:
            continue
        for outer in drafts:
            if not holds(outer, inner) or outer.cue is None or outer.cue > verb:
                continue
            if told_to(scene, verb, outer):
                continue  # "said her son had called her and told her": it is he who told
            outer.content = [
                scene.trim(start, before) if start <= verb < end else (start, end)
                for start, end in outer.content
                if start < before
            ]
            if remembered(scene, verb) is None:
                inner.speaker = outer.speaker


def promised(drafts: list[Draft], inner: Draft) -> bool:
    """Whether a participle stands behind what somebody is to do: "vowed to cut tolls, *calling* for
    a vote"."""
    return inner.rule in ("about", "object", "infinitive") and any(
        outer.rule == "infinitive" and holds(outer, inner) for outer in drafts
    )


def told_to(scene: Scene, verb: int, outer: Draft) -> bool:
    """Whether the object of a cue is the speaker of a statement, by a pronoun."""
    whom = scene.tree.child(verb, "dobj", "dative")
    heard = scene.cast.at(whom) if whom is not None else None
    speaks = scene.cast.at(outer.speaker.head) if outer.speaker is not None else None
    if heard is None or speaks is None or heard.form != "pronoun":
        return False
    return heard.actor == speaks.actor


def own_half(scene: Scene, inner: Draft) -> int | None:
    """The comma before the half of a sentence in which somebody else is quoted: "said it was late,
    *and Ana Roe called it* “a disgrace”", "said it was late, *as the envoy warned that* …"; None in
    what one speaker says."""
    tree, verb = scene.tree, inner.cue
    if verb is None or inner.speaker is None or tree.deps[verb] not in ("conj", "advcl") or (
        tree.tags[verb] not in ("VBD", "VBZ") or tree.child(verb, "aux") is not None
    ):
        return None
    own = tree.child(verb, "nsubj")
    who = scene.cast.at(own) if own is not None else None
    if own is None or who is None or own > verb or who.form == "pronoun":
        return None
    if tree.deps[verb] == "advcl":
        mark = tree.child(verb, "mark")
        meanwhile = mark is not None and tree.lower[mark] in ("as", "while") and mark < own
        told = inner.rule == "clause" and inner.content[0][0] > verb
        apart = mark is not None and tree.words[mark - 1] == "," and scene.inside[mark] < 0
        return (mark or 1) - 1 if meanwhile and told and apart else None
    if who.form not in ("name", "title"):
        return None
    quoted = any(scene.inside[t] >= 0 for start, end in inner.content for t in range(start, end))
    start = tree.subtree(own)[0]
    joined = start > 1 and tree.deps[start - 1] == "cc" and tree.words[start - 2] == ","
    return start - 2 if quoted and joined and scene.inside[start - 1] < 0 else None


def holds(outer: Draft, inner: Draft) -> bool:
    """Whether the cue of one draft stands in the content of another."""
    cue = inner.cue
    if outer is inner or cue is None or outer.cue == cue:
        return False
    return any(start <= cue < end for start, end in outer.content)