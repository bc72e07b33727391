"""Where and to whom a thing was said, told in the sentence before or after it.

"She gave an interview to La Prensa on Sunday. The port, she said, would close." "'It was our mine,'
the major said. He was speaking by telephone."
"""

from __future__ import annotations

from collections.abc import Iterator

from memcon.statements.channels import channel_of
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate, hear, hearers
from memcon.statements.media import media, said_in
from memcon.statements.outlets import is_outlet, outlet_phrase
from memcon.statements.scene import Scene
from memcon.statements.soundness import SOFT
from memcon.statements.subjects import subject

SPEAKING = frozenset("speak talk appear testify campaign lecture preach".split())
MAKING = frozenset(
    "give hold issue publish release deliver make post write send broadcast grant address convene "
    "record upload share read circulate stage call host".split()
)
CALLING = {
    "telephone": "telephone", "phone": "telephone", "email": "letter", "text": "text message",
}
TAKING_UP = frozenset("the these those this his her their its".split())
REMARKS = frozenset("remark comment appeal threat call claim allegation announcement".split())
WORDS = REMARKS | frozenset(
    "statement assertion accusation disclosure denial declaration demand pledge promise warning "
    "revelation admission confession suggestion observation assurance clarification offer charge "
    "proposal prediction pronouncement submission assessment".split()
)


def occasions(scene: Scene, drafts: list[Draft]) -> None:
    """Give statements without a medium the occasion that stands beside them, their speaker's."""
    if not drafts:
        return
    tree = scene.tree
    ordered = sorted(drafts, key=lambda draft: draft.place)
    spoken = {d.cue for d in drafts if d.cue is not None}
    told = [v for v, lemma in enumerate(tree.lemmas) if lemma in SPEAKING | MAKING | CALLING.keys()]
    for verb in dict.fromkeys((*told, *fronted(scene))):
        if tree.pos[verb] != "VERB" or scene.inside[verb] >= 0 or verb in spoken:
            continue
        found = occasion(scene, verb)
        if found is not None:
            for draft in told_there(scene, found, verb, ordered):
                lend(draft, found)
    for draft in ordered:
        if draft.cue is not None and draft.rule in SOFT and draft.medium is not None:
            for later in told_there(scene, draft, draft.cue, ordered):
                lend(later, draft)


def fronted(scene: Scene) -> Iterator[int]:
    """Verbs whose sentence opens with an occasion: "*In a radio address* she apologised."."""
    tree = scene.tree
    for token, word in enumerate(tree.lower):
        if word in ("in", "at", "during", "on") and (
            not token or tree.sentence[token - 1] != tree.sentence[token]
        ):
            noun = tree.child(token, "pobj")
            if noun is not None and channel_of(scene, noun) is not None:
                yield tree.heads[token]


def occasion(scene: Scene, verb: int) -> Draft | None:
    """The occasion that a verb tells of, as a draft without words of its own."""
    tree = scene.tree
    who = subject(scene, verb)
    if who is None or tree.deps[verb] in ("amod", "compound") or tree.child(verb, "prt", "neg"):
        return None
    draft = Draft("occasion", verb, None, scene.noun_phrase(who), [(verb, verb)])
    lemma = tree.lemmas[verb]
    if lemma in MAKING:
        thing = tree.child(verb, "dobj", "nsubjpass")
        channel = channel_of(scene, thing) if thing is not None else None
        if thing is not None and tree.lemmas[thing] in REMARKS:
            media(scene, draft, verb)
        elif thing is not None and channel is not None and "medium" in channel.patterns:
            words = scene.noun_phrase(thing)
            said_in(scene, draft, thing, channel, (words.start, words.end))
            hearers(scene, draft, verb)
        elif thing is not None and lemma == "address" and animate(scene, thing):
            draft.medium = "speech"
            hear(scene, draft, thing)
    elif lemma in CALLING:
        thing = tree.child(verb, "dobj")
        if thing is not None and is_outlet(scene, thing):
            draft.outlet = outlet_phrase(scene, thing)
        if thing is not None:
            draft.medium = CALLING[lemma]
    else:
        media(scene, draft, verb)
        hearers(scene, draft, verb)
    if draft.medium is None and draft.outlet is None and not draft.addressees:
        return None
    return draft


def told_there(
    scene: Scene, found: Draft, verb: int, ordered: list[Draft]
) -> Iterator[Draft]:
    """The statement that an occasion is the occasion of: its speaker's next one, or the last."""
    tree = scene.tree
    own, paragraph = tree.sentence[verb], scene.paragraph[verb]
    looking_back = tree.tags[verb] == "VBG" and tree.child(verb, "aux") is not None
    looking_back |= takes_up(scene, verb)
    if looking_back:
        before = [d for d in ordered if d.place < verb and own - tree.sentence[d.place] in (1, 2)]
        if before and same(scene, found, before[-1]):
            yield before[-1]
        return
    for draft in ordered:
        at = draft.place
        distance = tree.sentence[at] - own
        if draft is found or at <= verb or distance < 0:
            continue
        joined = distance == 0 and draft.cue is not None and verb in tree.ancestors(draft.cue)[:2]
        near = distance in (1, 2) and scene.paragraph[at] <= paragraph + 1
        if not joined and not near:
            if distance > 2:
                return
            continue
        if same(scene, found, draft):
            yield draft
        return


def takes_up(scene: Scene, verb: int) -> bool:
    """Whether an occasion is that of words told before: "He made *the remarks* in Oslo"."""
    tree = scene.tree
    thing = tree.child(verb, "dobj", "nsubjpass")
    the = tree.child(thing, "det", "poss") if thing is not None else None
    return thing is not None and the is not None and tree.lower[the] in TAKING_UP and (
        tree.lemmas[thing] in WORDS
    )


def same(scene: Scene, found: Draft, draft: Draft) -> bool:
    """Whether a statement's speaker is who spoke on the occasion."""
    if found.speaker is None or draft.speaker is None:
        return False
    first, second = (scene.cast.at(d.speaker.head) for d in (found, draft) if d.speaker)
    if first is None or second is None:
        return found.speaker.head == draft.speaker.head
    who = scene.cast.actors[first.actor]
    speaks_for = takes_up(scene, found.place) and who.organization == second.actor
    return first.actor == second.actor or speaks_for


def lend(draft: Draft, found: Draft) -> None:
    """Give a statement the medium, outlet and hearers of an occasion where it has none."""
    if draft.medium is None or (draft.medium == "interview" and draft.medium_words is None):
        draft.medium, draft.medium_words = found.medium, found.medium_words
        draft.outlet = draft.outlet or found.outlet
    if not draft.addressees and draft.outlet is None and found.rule not in SOFT:
        # not "urged them to wait, and vowed to come"
        draft.addressees.extend(found.addressees)
