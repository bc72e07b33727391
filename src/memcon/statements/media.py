"""In what and on what it was said: a statement, a letter, a broadcast, an interview."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.statements.beside import REFUSING
from memcon.statements.channels import PERIODICALS, channel_of, noun_after, outlet_of, written_in
from memcon.statements.claims import CLAIMS, clause_of
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft, outside
from memcon.statements.epithets import WRITINGS
from memcon.statements.hearers import animate, hear
from memcon.statements.outlets import is_outlet, outlet_phrase, passed_on
from memcon.statements.papers import ISSUING
from memcon.statements.scene import NOUNS, Scene
from memcon.statements.subjects import named_person

CHANNELS = frozenset("in on at during via through by over from after to with".split())
REMARKS = frozenset(("comment", "remark"))
SENT = {
    "tweet": "social media", "retweet": "social media", "text": "text message",
    "email": "letter", "radio": "broadcast", "testify": "testimony", "phone": "telephone",
    "post": "social media", "blog": "social media", "cable": "letter", "fax": "letter",
}
DIRECTED = {  # the prepositions before whom a medium is for
    **dict.fromkeys(
        ("letter", "speech", "press conference", "text message", "testimony", "official statement"),
        ("to", "for", "before"),
    ),
    "telephone": ("with", "to"), "meeting": ("with",), "interview": ("with", "to"),
    "broadcast": ("to",), "report": ("to",),
}
HANDED = frozenset("hand send address deliver give present pass write submit direct".split())
TAKING = frozenset("take use turn go choose appear seize pick rise stand".split())  # "took to X to"
REACHING = frozenset("reach contact interview speak question phone telephone".split())
WORDED = frozenset(  # kinds that speak: "the leaflet told them to leave"
    ("letter", "report", "official statement", "text message", "testimony", "speech", "video",
     "social media", "leaflet", "banner", "recording")
)
WRITTEN = frozenset(("report", "letter", "official statement", "social media", "book"))
MOUTHPIECES = word_class("people", "mouthpiece")


def media(scene: Scene, draft: Draft, verb: int) -> None:
    """In what and on what it was said: "in a statement", "on Telegram", "in an interview with"."""
    tree = scene.tree
    start, end = scene.sentence(verb)
    for token in range(start, end):
        if tree.lower[token] not in CHANNELS or tree.pos[token] != "ADP":
            continue
        if scene.inside[token] >= 0 and scene.inside[token] != scene.inside[verb]:
            continue
        fronted = token == start and draft.content[0][0] > token
        if tree.lower[token] == "to" and tree.lemmas[tree.heads[token]] not in TAKING:
            continue
        if not outside(draft, token) or not (fronted or belongs(scene, token, verb)):
            continue
        noun = noun_after(scene, token)
        if tree.lower[token] == "on" and tree.lemmas[tree.heads[token]] == "comment":
            continue  # "commented on a letter"
        if noun is None or anothers(scene, draft, noun) or (
            tree.lower[token] == "on" and tree.lemmas[noun] in CLAIMS
            and clause_of(scene, noun, verb) is not None
        ) or (  # "commented on a report that …", "denied rumours in the press that …"
            tree.lower[token] == "in" and tree.lemmas[token - 1] in CLAIMS and refuses(scene, verb)
        ):
            continue
        if tree.lower[token] in ("through", "via") and passes_words(scene, noun):
            passed_on(scene, draft, noun)
            continue
        if tree.lower[token] == "through" and tree.pos[noun] == "PROPN" and is_outlet(scene, noun):
            passed_on(scene, draft, noun)
            continue
        channel = channel_of(scene, noun)
        if channel is not None and channel.kind in WRITTEN and tree.lower[token] == "over":
            continue  # "hit back over a report"
        if channel is None and noun and tree.pos[noun] in NOUNS and tree.lower[token] == "on":
            for child in tree.all(noun, "poss", "compound", "nmod"):
                if is_outlet(scene, child) and (
                    tree.pos[noun] != "PROPN" or tree.pos[child] == "PROPN"
                ):  # "on the BBC's Today", "on his Facebook page"
                    draft.outlet = draft.outlet or scene.noun_phrase(child)
                    draft.medium = draft.medium or site_of(scene, noun) or "broadcast"
        named = (channel is None or tree.lower[noun] in PERIODICALS) and (
            written_in(scene, token, noun)
        )
        if (named or is_outlet(scene, noun)) and tree.lower[token] in (
            "on", "via", "in", "to", "over",
        ):
            draft.outlet = draft.outlet or outlet_phrase(scene, noun)
            if draft.medium is None and tree.lower[token] == "in":
                draft.medium = "report"
                draft.medium_words = (token, tree.subtree(noun)[1])
            elif draft.medium is None:
                draft.medium = site_of(scene, noun) or (channel.kind if channel else "broadcast")
                draft.medium_words = (token, tree.subtree(noun)[1])
        elif channel is None and tree.lemmas[noun] in REMARKS:  # "in comments to Reuters"
            for preposition in tree.all(noun, "prep"):
                hearer = tree.child(preposition, "pobj")
                if hearer is not None and tree.lower[preposition] == "to" and (
                    animate(scene, hearer)
                ):
                    hear(scene, draft, hearer)
        elif channel is not None and "medium" in channel.patterns:
            said_in(scene, draft, noun, channel, scene.trim(token, scene.noun_phrase(noun).end))
    above = tree.heads[verb]
    joined = tree.deps[verb] == "conj" or (tree.deps[verb] == "advcl" and tree.tags[verb] == "VBG")
    if draft.medium is None and joined and above < verb and (
        tree.pos[above] == "VERB" and tree.child(verb, "nsubj", "nsubjpass") is None
    ):
        media(scene, draft, above)  # "thanked him in a telegram and promised to come"
    used = tree.child(above, "dobj") if tree.lemmas[above] == "use" else None
    if used is not None and used < verb and (channel := channel_of(scene, used)) is not None:
        who = scene.noun_phrase(used)  # "used his sermon to urge"
        said_in(scene, draft, used, channel, (who.start, who.end))
        for child in tree.all(above, "dative", "prep"):
            hearer = tree.child(child, "pobj")
            if hearer is not None and child < verb and tree.lower[child] in ("to", "before") and (
                animate(scene, hearer)
            ):
                hear(scene, draft, hearer)


def refuses(scene: Scene, verb: int) -> bool:
    """Whether a cue denies or rejects."""
    cue = scene.cue(verb)
    return cue is not None and cue.stance in REFUSING


def anothers(scene: Scene, draft: Draft, noun: int) -> bool:
    """Whether a paper is not the speaker's own: "said, commenting on *Roe's letter*"."""
    tree = scene.tree
    owner = tree.child(noun, "poss") if tree.lemmas[noun] in WRITINGS else None
    if owner is None or tree.pos[owner] != "PROPN" or draft.speaker is None:
        return False
    whose, speaks = scene.cast.at(owner), scene.cast.at(draft.speaker.head)
    return whose is not None and speaks is not None and whose.actor != speaks.actor


def site_of(scene: Scene, noun: int) -> str | None:
    """The kind of the platform that a noun is on: "his *Facebook* page", "a *Telegram* channel"."""
    tree, phrases = scene.tree, scene.cues.phrases
    sites = (phrases.get(tree.lower[c]) for c in tree.all(noun, "compound", "nmod"))
    return next((site.kind for site in sites if site and "medium" in site.patterns), None)


def passes_words(scene: Scene, noun: int) -> bool:
    """Whether a noun is somebody who can pass words on: "through his *lawyer*", "via *Egypt*",
    "through the Swiss *embassy*", "through its *agency*"; no page or station, which is a medium."""
    if scene.tree.lemmas[noun] in MOUTHPIECES or named_person(scene, noun):
        return True
    known = scene.cast.at(noun)
    if known is None or channel_of(scene, noun) is not None:
        return False
    body = scene.cast.actors[known.actor].kind in ("country", "organization", "government")
    return body and (not is_outlet(scene, noun) or scene.tree.lower[noun] == "agency")


def said_in(
    scene: Scene, draft: Draft, noun: int, channel: Cue, words: tuple[int, int]
) -> None:
    """Take a noun as the medium, with its outlet and with whom it was for."""
    tree = scene.tree
    if draft.medium not in (None, "interview") or (draft.medium and draft.medium_words):
        return
    draft.medium, draft.medium_words = channel.kind, words
    outlet_of(scene, draft, noun)
    sent = [c for c in tree.all(noun, "acl") if tree.lemmas[c] in HANDED]  # "handed to the envoy"
    for child in (c for at in (noun, *sent) for c in tree.all(at, "prep", "dative")):
        hearer = tree.child(child, "pobj")
        if hearer is None or tree.lower[child] not in DIRECTED.get(channel.kind, ()):
            continue
        person = channel.kind != "interview" or named_person(scene, hearer)
        if person and animate(scene, hearer):
            hear(scene, draft, hearer)


def own_medium(scene: Scene, draft: Draft, verb: int) -> None:
    """The medium that the cue itself or its subject names: "tweeted", "the letter said"."""
    tree = scene.tree
    for cue in (verb, *tree.all(verb, "advcl")):
        if draft.medium is None and (cue == verb or tree.tags[cue] == "VBG"):
            draft.medium = SENT.get(tree.lemmas[cue])
    if draft.medium is None and draft.speaker is not None:
        head = draft.speaker.head
        known = scene.cast.at(head)
        channel = channel_of(scene, head)
        body = known is not None and scene.cast.actors[known.actor].kind == "organization"
        spoken = draft.rule == "according"
        if channel is not None and not body and (spoken or channel.kind in WORDED):
            draft.medium = channel.kind
            draft.medium_words = (draft.speaker.start, draft.speaker.end)
            for child in tree.all(head, "prep"):
                told = tree.child(child, "pobj")
                if told is not None and tree.lower[child] == "to":
                    hear(scene, draft, told, own=True)


def belongs(scene: Scene, token: int, verb: int) -> bool:
    """Whether a phrase hangs on a cue, directly or on its subject's or object's side, or on the
    verb by which it is reached: "*took to X* to ask"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.deps[verb] in ("xcomp", "advcl") and tree.lemmas[above] in TAKING and (
        tree.heads[token] == above and token < verb
    ):
        return True
    thing = tree.child(above, "dobj")
    issued = tree.tags[verb] == "VBG" and tree.lemmas[above] in ISSUING and thing is not None
    if issued and tree.heads[token] == above and tree.lemmas[thing or 0] in WRITINGS:
        return True  # "issued a statement *through TASS* denying it"
    steps = 3
    while steps:
        token = tree.heads[token]
        steps -= 1
        if token == verb:
            return True
        if tree.pos[token] in ("VERB", "AUX"):
            if tree.lemmas[token] in REACHING and tree.deps[token] in ("relcl", "acl"):
                steps += 4  # "said Ann Roe, a nurse who was reached by phone"
                continue
            own = tree.child(token, "nsubj", "nsubjpass")
            return tree.deps[token] == "advcl" and tree.heads[token] == verb and own is None
        if tree.pos[token] == "NOUN" and tree.lemmas[token] in CLAIMS:  # what is denied has its own
            return False
    return False
