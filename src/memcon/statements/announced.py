"""What stands behind a colon where the words before it say whose it is and to whom it was told.

"The bishop relayed what the guards had told him: the girls would be freed."
"""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.clause import cue_words
from memcon.statements.draft import Draft
from memcon.statements.parenthetical import NOBODY
from memcon.statements.scene import Scene


def find_announced(scene: Scene) -> Iterator[Draft]:
    """The statements that a clause with "what" before a colon gives to somebody; its own cue is
    theirs, and who tells of it passes it on."""
    tree = scene.tree
    for what, word in enumerate(tree.lower):
        if word != "what" or scene.inside[what] >= 0:
            continue
        verb = tree.heads[what]
        cue = scene.cues.verbs.get(tree.lemmas[verb])
        who = tree.child(verb, "nsubj")
        if cue is None or cue.kind != "speech" or who is None or not what < who < verb:
            continue
        colon = max(tree.subtree(verb)[1], verb + 1)
        last = scene.sentence(colon)[1] if colon < len(tree.words) else 0
        if not colon < last or tree.words[colon] != ":" or tree.lower[who] in NOBODY:
            continue
        start, end = scene.trim(colon + 1, last)
        if end - start < 2:
            continue
        if (number := scene.inside[start]) >= 0:
            start, end = scene.quotes[number].start, scene.quotes[number].end
        draft = Draft(
            "clause", verb, cue_words(scene, verb), scene.noun_phrase(who), [(start, end)],
            cue.stance,
        )
        teller = tree.child(tree.heads[verb], "nsubj")
        if teller is not None and teller < what and tree.lower[teller] not in NOBODY:
            draft.via = [scene.noun_phrase(teller)]
        yield draft
