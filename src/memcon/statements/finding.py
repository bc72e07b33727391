"""The statements of a text, found rule by rule."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.language import Analysis
from memcon.statements.according import find_according
from memcon.statements.announced import find_announced
from memcon.statements.attribution import Attribution
from memcon.statements.chain import link, nest
from memcon.statements.cues import Cues
from memcon.statements.denial import find_denials, narrow
from memcon.statements.dialogue import resume
from memcon.statements.direct import Direct
from memcon.statements.draft import Draft
from memcon.statements.feelings import find_feelings
from memcon.statements.indirect import find_indirect
from memcon.statements.labels import find_labelled
from memcon.statements.merging import finished, unified
from memcon.statements.nominal import find_nominal
from memcon.statements.occasions import occasions
from memcon.statements.outlets import same_outlet
from memcon.statements.overlaps import freed
from memcon.statements.passive import find_passive
from memcon.statements.phrasal import find_phrasal
from memcon.statements.refusals import mark_denials
from memcon.statements.scene import Scene
from memcon.statements.speakers import Speakers
from memcon.statements.turns import find_spoken, reported, spoken_drafts
from memcon.statements.untrue import find_untrue


def find_statements(analysis: Analysis, cast: Cast, cues: Cues) -> tuple[Attribution, ...]:
    """The attributions of a text, in text order."""
    scene = Scene(analysis, analysis.tree, cast, cues)
    tree = scene.tree
    phrasal = list(find_phrasal(scene))
    words = {at for verb, cue in scene.phrasal.items() for at in (verb, *range(cue.start, cue.end))}
    passive = [draft for draft in find_passive(scene) if draft.cue not in words]
    announced = list(find_announced(scene))
    taken = words | {d.cue for d in (*passive, *announced) if d.cue is not None}
    taken |= {tree.heads[d.cue] for d in announced if d.cue is not None and d.via}
    feelings = [draft for draft in find_feelings(scene) if draft.cue not in taken]
    taken |= {draft.cue for draft in feelings if draft.cue is not None}
    drafts = [
        *phrasal, *passive, *announced, *feelings, *find_indirect(scene, taken),
        *find_according(scene),
        *(draft for draft in find_nominal(scene) if draft.cue not in words), *find_labelled(scene),
    ]
    drafts = [draft for draft in drafts if not is_time(scene, draft)]
    Direct(scene, drafts).read()
    resume(scene, drafts)
    drafts = [draft for draft in drafts if not scene.teaser(draft.place)]
    denials = list(find_denials(scene, drafts))
    drafts = [*(draft for draft in drafts if draft.content), *denials]
    whole = unified(scene, drafts)
    narrow(scene, whole)
    found = freed(scene, whole)
    found = [*found, *find_untrue(scene, found)]
    mark_denials(scene, found)
    link(scene, found)
    if turns := find_spoken(scene):
        told = spoken_drafts(scene, turns)
        mark_denials(scene, told)
        found = [*told, *reported(scene, found, told)]
    Speakers(scene).resolve(found)
    same_outlet(scene, found)
    nest(scene, found)
    occasions(scene, found)
    found.sort(key=lambda draft: draft.content[0])
    return tuple(finished(scene, draft) for draft in found)


def is_time(scene: Scene, draft: Draft) -> bool:
    """Whether it is a time that would speak: "*the year* brought reminders of the war"."""
    who = draft.speaker
    return who is not None and scene.tree.doc[who.head].ent_type_ in ("DATE", "TIME")
