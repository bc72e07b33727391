"""The statements of a text, found rule by rule."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.language import Analysis
from memcon.statements.according import find_according
from memcon.statements.attribution import Attribution
from memcon.statements.chain import link
from memcon.statements.cues import Cues
from memcon.statements.denial import find_denials, find_untrue, mark_denials
from memcon.statements.direct import Direct
from memcon.statements.indirect import find_indirect
from memcon.statements.labels import find_labelled
from memcon.statements.merging import finished, freed, unified
from memcon.statements.nominal import find_nominal
from memcon.statements.occasions import occasions
from memcon.statements.passive import find_passive
from memcon.statements.phrasal import find_phrasal
from memcon.statements.scene import Scene
from memcon.statements.speakers import Speakers


def find_statements(analysis: Analysis, cast: Cast, cues: Cues) -> tuple[Attribution, ...]:
    """The attributions of a text, in text order."""
    scene = Scene(analysis, analysis.tree, cast, cues)
    phrasal = list(find_phrasal(scene))
    words = {at for verb, cue in scene.phrasal.items() for at in (verb, *range(cue.start, cue.end))}
    passive = [draft for draft in find_passive(scene) if draft.cue not in words]
    taken = words | {draft.cue for draft in passive if draft.cue is not None}
    drafts = [
        *phrasal, *passive, *find_indirect(scene, taken), *find_according(scene),
        *(draft for draft in find_nominal(scene) if draft.cue not in words), *find_labelled(scene),
    ]
    Direct(scene, drafts).read()
    drafts = [draft for draft in drafts if not scene.teaser(draft.place)]
    denials = list(find_denials(scene, drafts))
    drafts = [*(draft for draft in drafts if draft.content), *denials]
    found = freed(scene, unified(scene, drafts))
    found = [*found, *find_untrue(scene, found)]
    mark_denials(scene, found)
    link(scene, found)
    Speakers(scene).resolve(found)
    occasions(scene, found)
    found.sort(key=lambda draft: draft.content[0])
    return tuple(finished(scene, draft) for draft in found)
