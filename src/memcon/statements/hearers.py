"""Whom a statement is told."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.channels import channel_of
from memcon.statements.draft import Draft, outside
from memcon.statements.outlets import is_outlet, outlet_phrase
from memcon.statements.scene import NOUNS, Scene
from memcon.statements.subjects import letter

ADDRESSING = frozenset("speak address talk testify turn lecture write appeal respond".split())
PEOPLE = word_class("people", "hearer")
HEARERS = frozenset(("tell", "inf", "hearer"))  # patterns of cues whose object is told
TOWARDS = {  # the preposition before a hearer, where it is not "to"
    "call": "on",
    **dict.fromkeys("shout yell scream snap bark laugh sneer swear jeer hiss growl".split(), "at"),
    **dict.fromkeys("plead speak talk argue reason joke banter chat".split(), "with"),
}
JOURNALISTS = frozenset(
    "reporter journalist interviewer correspondent columnist editor anchor host presenter".split()
)
HALLS = frozenset(
    "parliament congress senate court committee assembly bundestag knesset duma judge tribunal "
    "crowd jury panel council commission chamber inquiry inquest".split()
)
LABELLING = frozenset("call brand label describe dub term".split())
QUESTIONING = frozenset("ask interview question press quiz grill".split())


def hearers(scene: Scene, draft: Draft, verb: int) -> None:
    """Whom a cue names as told: "told CNN", "said to reporters", "called on Dean to"."""
    tree = scene.tree
    cue = scene.cue(verb)
    found: list[int] = []
    for thing in tree.all(verb, "dobj", "dative", "iobj"):
        named = cue is not None and not HEARERS.isdisjoint(cue.patterns) and (
            "tell" in cue.patterns or animate(scene, thing)
        )
        given = tree.deps[thing] != "dobj" and tree.pos[thing] in NOUNS and (
            tree.lemmas[verb] not in LABELLING  # "calling *them* a gift"
        )
        after = draft.content[0][0] < verb and animate(scene, thing)
        if named or given or after:
            found.append(thing)
    if cue is not None and "tell" in cue.patterns:
        found.extend(tree.all(verb, "nsubjpass"))
        if (words := scene.phrasal.get(verb)) is not None:  # "let *the families* know"
            between = range(verb + 1, words.start)
            found.extend(t for t in between if tree.deps[t] in ("nsubj", "dobj", "dative"))
    turned = [tree.all(back, "prep") for back in tree.all(verb, "advmod", "prt")]
    for child in (*tree.all(verb, "prep", "dative"), *(c for some in turned for c in some)):
        noun = tree.child(child, "pobj")
        to = tree.lower[child] == "to" or (
            tree.lower[child] == TOWARDS.get(tree.lemmas[verb])
            and noun is not None
            and animate(scene, noun)
        )
        if noun is not None and to:
            found.append(noun)
        elif (faced := facing(scene, child)) is not None:
            found.append(faced)
    beside = tree.all(draft.speaker.head, "acl") if draft.speaker is not None else []
    for child in (*tree.all(verb, "advcl", "acl"), *beside):
        if tree.tags[child] == "VBG" and tree.lemmas[child] in ADDRESSING:
            if tree.words[child + 1] == ",":
                continue  # "Responding, the mayor's aide, Ana Roe, said"
            found.extend(tree.all(child, "dobj"))
            for preposition in tree.all(child, "prep"):
                if tree.lower[preposition] in ("to", "before", "with"):
                    found.extend(
                        t for t in tree.all(preposition, "pobj")
                        if tree.lemmas[child] != "respond" or animate(scene, t)
                    )  # not "responding to the invitation"
                elif tree.lower[preposition] == "in":
                    found.extend(
                        t for t in tree.all(preposition, "pobj") if tree.lemmas[t] in HALLS
                    )
        elif tree.tags[child] == "VBN" and tree.lemmas[child] in QUESTIONING:
            by = tree.child(child, "agent")
            found.extend(tree.all(by, "pobj") if by is not None else [])
            if tree.lemmas[child] == "interview":
                draft.medium = "interview"
    if (reader := letter(scene, verb)) is not None:
        found.append(reader)
        draft.medium = draft.medium or "letter"
    for token in found:
        hear(scene, draft, token)


def facing(scene: Scene, preposition: int) -> int | None:
    """Before whom a thing is said: "in front of *a crowd*", "before *parliament*", "under
    questioning by *the opposition*"."""
    tree = scene.tree
    noun = tree.child(preposition, "pobj", "pcomp")
    word = tree.lower[preposition]
    if noun is None:
        return None
    if word == "before":
        return noun if tree.lemmas[noun] in HALLS else None
    if word == "in" and tree.lower[noun] == "front":
        of = tree.child(noun, "prep")
        return tree.child(of, "pobj") if of is not None else None
    if word == "under" and tree.lower[noun] in ("questioning", "examination", "interrogation"):
        by = tree.child(noun, "prep", "agent")
        return tree.child(by, "pobj") if by is not None else None
    return None


def hear(scene: Scene, draft: Draft, token: int, own: bool = False) -> None:
    """Take a noun as hearer; an outlet is where it was said, a briefing or a rally how.

    `own`: though it stands in the words that name the speaker ("the king's letter to the pope").
    """
    tree = scene.tree
    if tree.pos[token] not in NOUNS or not outside(draft, token):
        return
    if tree.lower[token] in ("that", "what", "it", "this", "which", "himself", "herself"):
        return
    within = draft.speaker is not None and draft.speaker.start <= token < draft.speaker.end
    if within and not own:
        return
    if draft.speaker is not None and tree.deps[draft.speaker.head] == "appos" and (
        tree.heads[draft.speaker.head] == token
    ):
        return  # "wrote the critic Ann Roe"
    channel = channel_of(scene, token)
    airing = channel is not None and channel.kind in ("broadcast", "interview", "report")
    owner = next(
        (c for c in tree.all(token, "poss", "compound", "nmod") if is_outlet(scene, c)), None
    )
    if airing and owner is not None:  # "told the BBC's Newshour programme"
        draft.outlet = draft.outlet or outlet_phrase(scene, owner)
        draft.medium = draft.medium or "interview"
    elif is_outlet(scene, token) and not is_several(scene, token):
        draft.outlet = draft.outlet or outlet_phrase(scene, token)
        draft.medium = draft.medium or "interview"
    elif airing and tree.deps[token] in ("dobj", "dative") and scene.cast.at(token) is None and (
        tree.lemmas[tree.heads[token]] == "tell" and channel is not None
    ):  # "told a podcast that"
        draft.medium, draft.medium_words = channel.kind, (token, token + 1)
    elif channel is not None and channel.kind == "press conference":
        draft.medium = channel.kind
        draft.medium_words = (token, token + 1)
    else:
        spoken = channel is not None and (
            channel.kind == "speech" or tree.lemmas[token] == "meeting"
        )
        if channel is not None and spoken and draft.medium is None:
            draft.medium = channel.kind
        if (paper := paper_of(scene, token)) is not None:
            draft.outlet = draft.outlet or outlet_phrase(scene, paper)
            draft.medium = draft.medium or "interview"
        who = scene.noun_phrase(token)
        if all(who.head != other.head for other in draft.addressees):
            draft.addressees.append(who)


def is_several(scene: Scene, token: int) -> bool:
    """Whether a noun means papers that are not named: "two newspapers"."""
    return scene.tree.tags[token] == "NNS"


def paper_of(scene: Scene, token: int) -> int | None:
    """The outlet of a journalist: "a *BBC* correspondent", "a reporter from *Le Figaro*"."""
    tree = scene.tree
    if tree.lemmas[token] not in JOURNALISTS:
        return None
    beside = tree.all(token, "compound", "poss", "nmod")
    behind = [
        noun
        for preposition in (*tree.all(token, "prep"), *tree.all(tree.heads[token], "prep"))
        if tree.lower[preposition] in ("from", "for", "of", "with", "at")
        and (tree.heads[preposition] == token or preposition == token + 1)
        for noun in tree.all(preposition, "pobj")
    ]
    return next((noun for noun in (*beside, *behind) if is_outlet(scene, noun)), None)


def animate(scene: Scene, token: int) -> bool:
    """Whether a noun is somebody who can be told something."""
    tree = scene.tree
    if tree.doc[token].ent_type_ in ("DATE", "TIME", "CARDINAL", "MONEY"):
        return False
    return scene.cast.at(token) is not None or tree.lemmas[token] in PEOPLE
