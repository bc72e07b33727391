"""Which body "the company", "the agency" or "the union" is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from memcon.actors.bodywords import FIRMS, fits
from memcon.language.grammar import SUBJECTS
from memcon.statements.scene import Scene

if TYPE_CHECKING:
    from memcon.statements.conversation import Conversation

BODIES = frozenset(("organization", "government", "country"))
SOON = 6  # sentences for which a body that spoke is "the firm"
NOTHING_NEW = frozenset("state-run armed big large giant embattled private public".split())
OTHER = frozenset(
    "other second third rival parent sister partner competing separate former new local national "
    "federal provincial state city county regional village town district high supreme".split()
)


def the_body(scene: Scene, talk: Conversation, head: int, modifiers: set[str]) -> int | None:
    """The token that names the body which "the company" means: one whose name has the word, else
    the one that the text is on."""
    tree = scene.tree
    lemma = tree.lemmas[head]
    if tree.child(head, "poss") is not None:
        return None  # "the nurses' union"
    if modifiers - NOTHING_NEW:
        # What a modifier says of these is their trade, not which of several they are.
        told = lemma in FIRMS and not modifiers & OTHER
        return last_body(scene, talk, head) if told else None
    for mention in reversed(scene.cast.mentions):
        if mention.head < head and mention.form == "name" and lemma in tree.lower[
            mention.start : mention.end
        ]:
            return mention.head
    return body(scene, talk, head)


def body(scene: Scene, talk: Conversation, token: int) -> int | None:
    """The token that names the body which a bare "the company" means."""
    tree, cast = scene.tree, scene.cast
    best: tuple[float, int] | None = None
    times: Counter[str] = Counter()
    for mention in cast.mentions:
        who = cast.actors[mention.actor]
        distance = tree.sentence[token] - tree.sentence[mention.head]
        if mention.head >= token or who.kind not in BODIES - {"country"}:
            continue
        times[who.id] += 1
        if mention.form != "name" or scene.inside[mention.head] >= 0 or distance > 10:
            continue
        if talk.in_brackets(mention.head):
            continue  # the agency of a dateline
        if tree.lower[tree.heads[mention.head]] in ("on", "via"):
            continue  # "on Twitter"
        if not fits(tree.lemmas[token], who):
            continue
        score = -0.5 * distance + (1.0 if tree.deps[mention.head] in SUBJECTS else 0.0)
        score += 0.8 if mention.actor in talk.bodies[-2:] else 0.0
        score += 0.3 * min(times[who.id], 4)
        score -= 1.5 if who.sector == "JRN" else 0.0
        if best is None or score >= best[0]:
            best = (score, mention.head)
    return best[1] if best is not None else None


def last_body(scene: Scene, talk: Conversation, token: int) -> int | None:
    """The body that spoke last, not long before: "the security firm wrote" after its name."""
    last = talk.bodies[-1] if talk.bodies else None
    named = talk.head_of(last, token) if last is not None else None
    if named is None or last is None or scene.cast.actors[last].kind == "country":
        return None
    if not fits(scene.tree.lemmas[token], scene.cast.actors[last]):
        return None
    tree = scene.tree
    return named if 0 <= tree.sentence[token] - tree.sentence[named] <= SOON else None
