"""In what and on what it was said: a statement, a letter, a broadcast, an interview."""

from __future__ import annotations

from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate, hear, outside
from memcon.statements.outlets import is_outlet, outlet_phrase, passed_on
from memcon.statements.scene import NOUNS, Scene

CHANNELS = frozenset(("in", "on", "at", "during", "via", "through", "by", "over", "from", "after"))
GENERAL = frozenset("message address statement appearance programme program interview".split())
SENT = {
    "tweet": "social media", "retweet": "social media", "text": "text message",
    "email": "letter", "radio": "broadcast", "testify": "testimony", "phone": "telephone",
}
DIRECTED = frozenset(("letter", "speech", "press conference", "text message"))
WRITTEN = frozenset(("letter", "report", "official statement", "text message", "testimony"))
MOUTHPIECES = frozenset(
    "spokesman spokeswoman spokesperson lawyer attorney interpreter translator friend aide "
    "representative agent publicist relative brother sister son daughter wife husband".split()
)


def media(scene: Scene, draft: Draft, verb: int) -> None:
    """In what and on what it was said: "in a statement", "on Telegram", "in an interview with"."""
    tree = scene.tree
    start, end = scene.sentence(verb)
    for token in range(start, end):
        if tree.lower[token] not in CHANNELS or tree.pos[token] != "ADP":
            continue
        fronted = token == start and draft.content[0][0] > token
        if not outside(draft, token) or not (fronted or belongs(scene, token, verb)):
            continue
        noun = tree.child(token, "pobj")
        if noun is None:
            continue
        if tree.lower[token] == "through" and tree.lemmas[noun] in MOUTHPIECES:
            passed_on(scene, draft, noun)
            continue
        channel = channel_of(scene, noun)
        if channel is None and noun and tree.pos[noun] in NOUNS and tree.lower[token] == "on":
            for child in tree.children[noun]:
                if tree.deps[child] == "poss" and is_outlet(scene, child):
                    draft.outlet = draft.outlet or scene.noun_phrase(child)
                    draft.medium = draft.medium or "broadcast"
        if is_outlet(scene, noun) and tree.lower[token] in ("on", "via", "in"):
            draft.outlet = draft.outlet or outlet_phrase(scene, noun)
            if draft.medium is None and tree.lower[token] == "in":
                draft.medium = "report"
                draft.medium_words = (token, tree.subtree(noun)[1])
            elif draft.medium is None:
                draft.medium = channel.kind if channel else "broadcast"
                draft.medium_words = (token, tree.subtree(noun)[1])
        elif channel is not None and "medium" in channel.patterns and draft.medium in (
            None, "interview",
        ):
            draft.medium = channel.kind
            draft.medium_words = scene.trim(token, scene.noun_phrase(noun).end)
            outlet_of(scene, draft, noun)
            for child in tree.all(noun, "prep"):
                hearer = tree.child(child, "pobj")
                directed = hearer is not None and tree.lower[child] in ("to", "for")
                if directed and draft.medium in DIRECTED and animate(scene, hearer or 0):
                    hear(scene, draft, hearer or 0)


def own_medium(scene: Scene, draft: Draft, verb: int) -> None:
    """The medium that the cue itself or its subject names: "tweeted", "the letter said"."""
    tree = scene.tree
    for cue in (verb, *tree.all(verb, "advcl")):
        if draft.medium is None and (cue == verb or tree.tags[cue] == "VBG"):
            draft.medium = SENT.get(tree.lemmas[cue])
    if draft.medium is None and draft.speaker is not None:
        head = draft.speaker.head
        known = scene.cast.at(head)
        channel = scene.cues.phrases.get(tree.lemmas[head])
        body = known is not None and scene.cast.actors[known.actor].kind == "organization"
        spoken = draft.rule == "according"
        if channel is not None and not body and (spoken or channel.kind in WRITTEN):
            draft.medium = channel.kind
            draft.medium_words = (draft.speaker.start, draft.speaker.end)
            for child in tree.all(head, "prep"):
                told = tree.child(child, "pobj")
                if told is not None and tree.lower[child] == "to":
                    hear(scene, draft, told)


def channel_of(scene: Scene, noun: int) -> Cue | None:
    """The medium that a noun names, by its first word where that tells more: "radio message"."""
    tree, phrases = scene.tree, scene.cues.phrases
    channel = phrases.get(tree.lemmas[noun])
    if channel is not None and tree.lemmas[noun] in GENERAL:
        for child in tree.all(noun, "compound", "amod", "nmod"):
            special = phrases.get(tree.lower[child])
            if special is not None and "medium" in special.patterns:
                return special
    return channel


def belongs(scene: Scene, token: int, verb: int) -> bool:
    """Whether a phrase hangs on a cue, directly or on its subject's or object's side."""
    tree = scene.tree
    for _ in range(3):
        token = tree.heads[token]
        if token == verb:
            return True
        if tree.pos[token] in ("VERB", "AUX"):
            return tree.deps[token] in ("advcl",) and tree.heads[token] == verb
    return False


def outlet_of(scene: Scene, draft: Draft, noun: int) -> None:
    """The outlet of an interview: "an interview with CNN", "a CNN interview"."""
    tree = scene.tree
    start, end = tree.subtree(noun)
    for token in range(start, end):
        if is_outlet(scene, token) and outside(draft, token):
            if tree.deps[token] in ("pobj", "compound", "poss", "nmod", "dobj"):
                draft.outlet = draft.outlet or scene.noun_phrase(token)
            return
