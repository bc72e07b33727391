"""What a denial behind a comma takes up: "…, a claim the army denied", "…, a version disputed by
his family"."""

from __future__ import annotations

from memcon.statements.additions import BREAKS
from memcon.statements.appended import appended
from memcon.statements.claims import CHARGING, CLAIMING, TOLD, charged
from memcon.statements.clause import cue_words
from memcon.statements.draft import Draft
from memcon.statements.noun_content import noun_clause
from memcon.statements.scene import Scene

VAGUE = frozenset(("something", "point", "detail"))  # claims only behind a comma: "…, a point that"
RELATIVE_WORDS = frozenset(("that", "which", "who"))
REFUSING = frozenset(("denies", "rejects"))


def set_beside(scene: Scene, verb: int, drafts: list[Draft]) -> Draft | None:
    """The denial of what "a claim" takes up that stands behind a comma, None if none does."""
    tree = scene.tree
    found = appended(scene, verb)
    claim = found.thing if found is not None else tree.heads[verb]
    bare = tree.deps[verb] == "acl" and tree.child(verb, "dobj", "ccomp") is None
    behind = found is not None or tree.deps[verb] == "relcl" or bare
    if not behind or tree.lemmas[claim] not in TOLD | VAGUE:
        return None
    comma = found.mark if found is not None else tree.subtree(claim)[0] - 1
    who = found.who if found is not None else tree.child(verb, "nsubj") or agent(scene, verb)
    if comma < 1 or tree.words[comma] not in BREAKS or who is None or (
        tree.lower[who] in RELATIVE_WORDS
    ):
        return None
    cue = scene.cues.nouns.get(tree.lemmas[claim])
    if not bare and cue is not None and noun_clause(scene, claim, cue) is not None:
        return None
    content = before(scene, claim, comma, verb, drafts)
    if sum(last - first for first, last in content) < 3:
        return None
    cue = scene.cue(verb)
    stance = cue.stance if cue is not None and cue.stance in REFUSING else "denies"
    return Draft("which", verb, cue_words(scene, verb), scene.noun_phrase(who), content, stance)


def before(
    scene: Scene, claim: int, comma: int, verb: int, drafts: list[Draft]
) -> list[tuple[int, int]]:
    """What was said before a comma that the claim behind it means, or all that stands there."""
    tree = scene.tree
    at = claim
    while tree.heads[at] != at and not (at < comma and tree.pos[at] in ("VERB", "AUX")):
        at = tree.heads[at]
    opens = scene.sentence(verb)[0]
    start = max(tree.subtree(at)[0], opens)
    told = [d for d in drafts if d.cue is not None and d.content and opens <= d.cue < comma]
    for draft in told:  # "a point that …" is none of the words said
        draft.content = [span for span in draft.content if not comma <= span[0] <= verb]
    family = CHARGING.get(tree.lemmas[claim], frozenset())
    reach = [
        d for d in told
        if d.stance in CLAIMING and d.content and d.content[-1][1] >= comma
        and (d.rule != "object" or d.stance == "accuses")
    ]
    nearest = [d for d in reach if tree.lemmas[d.cue or 0] in family] or reach or [
        d for d in told if d.cue == at
    ] or told
    said = [span for span in charged(scene, nearest[-1]) if span[0] < comma] if nearest else []
    if said:
        return [scene.clause_words(first, min(last, comma)) for first, last in said]
    return [scene.clause_words(start, comma)]


def agent(scene: Scene, verb: int) -> int | None:
    """By whom something is denied."""
    by = scene.tree.child(verb, "agent")
    return scene.tree.child(by, "pobj") if by is not None else None
