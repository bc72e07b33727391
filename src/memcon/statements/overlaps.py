"""Statements that stand in each other's words: which of them gives way, and what is cut."""

from __future__ import annotations

from memcon.statements.comments import commented
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene
from memcon.statements.secondhand import secondhand
from memcon.statements.subjects import remembered
from memcon.statements.turning import turns

PARTING = frozenset((",", "—", "–", "--"))
RESUMING = frozenset("add say note stress insist warn tell continue conclude vow call".split())


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
