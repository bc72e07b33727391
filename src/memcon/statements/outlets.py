"""News outlets and platforms: where a statement was said, through whom it was passed on."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language import Phrase, phrase
from memcon.statements.draft import Draft
from memcon.statements.scene import Scene

PRESS = word_class("bodies", "press")
AIR = frozenset(("radio", "television", "tv", "media"))  # an outlet only if it is somebody's
SITES = frozenset(("website", "site", "portal", "outlet", "service", "newsletter", "blog"))  # named
RUN = word_class("bodies", "run_by")
MASTHEADS = word_class("bodies", "masthead")


def is_outlet(scene: Scene, token: int) -> bool:
    """Whether a noun names a news outlet or a platform."""
    tree = scene.tree
    if tree.lower[token] in SITES:
        return named_site(scene, token)
    if tree.words[token].islower() and tree.lower[token] not in PRESS and (
        tree.lemmas[token] in scene.cues.phrases
    ):
        return False  # "a radio message", "a newspaper article"
    if tree.pos[token] == "PROPN" and any(
        tree.lower[c] in PRESS for c in tree.all(token, "compound", "nmod", "amod", "appos")
    ):
        return True
    if tree.lower[token] in AIR:
        return any(
            tree.lower[c] in RUN or tree.words[c][:1].isupper()
            for c in tree.all(token, "compound", "amod", "nmod", "poss")
        )
    mention = scene.cast.at(token)
    if tree.pos[token] == "NOUN" and tree.lower[token] in PRESS:
        return True
    whole = mention is not None and (
        mention.head == token  # or one whose words the parse keeps apart: "told *Myanmar Now*"
        or not mention.start <= tree.heads[token] < mention.end
    )
    if mention is not None and whole:
        who = scene.cast.actors[mention.actor]
        if who.sector == "JRN" and who.kind == "organization":
            return True
        if who.kind == "person":
            return False
    agency = tree.lower[token] == "agency" and any(
        tree.lower[c] == "news" for c in tree.children[token]
    )
    if agency or tree.lower[token] in PRESS or any(
        tree.lower[c] in PRESS for c in tree.all(token, "compound", "appos", "nmod", "amod")
    ):
        return True
    if tree.pos[token] != "PROPN":
        return False
    if tree.words[token] in MASTHEADS:
        return True
    return any(journalistic(scene, child) for child in tree.all(token, "compound"))


def named_site(scene: Scene, token: int) -> bool:
    """Whether a site or service is of the news: "the website *Axios*", "the Kyodo *news* service";
    a ministry's website is none."""
    tree = scene.tree
    return any(tree.pos[c] == "PROPN" for c in tree.all(token, "appos")) or any(
        tree.lower[c] in ("news", "wire") or journalistic(scene, c)
        for c in tree.all(token, "compound", "nmod")
    )


def journalistic(scene: Scene, token: int) -> bool:
    """Whether the cast knows a token as a news outlet."""
    who = scene.cast.at(token)
    return who is not None and scene.cast.actors[who.actor].sector == "JRN"


def outlet_phrase(scene: Scene, token: int) -> Phrase:
    """An outlet by its name: Dawn, where the text has "the newspaper Dawn"."""
    tree = scene.tree
    station = next(
        (c for c in tree.all(token, "compound") if tree.pos[c] == "PROPN"), None
    ) if tree.lower[token] in AIR else None
    if station is not None and scene.cast.at(station) is None:  # "*Bayrak* television"
        return phrase(tree.doc, tree.subtree(station)[0], token + 1, station)
    named = tree.child(token, "appos")
    if named is None and tree.pos[token] == "NOUN" and token + 1 < len(tree.words):
        named = token + 1 if tree.heads[token + 1] in (token, tree.heads[token]) else None
    if named is not None and tree.pos[named] == "PROPN":
        token = named
    if not journalistic(scene, token):
        # "HuffPost Canada" is no Canada.
        token = next((c for c in tree.all(token, "compound") if journalistic(scene, c)), token)
    named = scene.noun_phrase(token)
    kind = [c for c in tree.children[token] if tree.lower[c] in PRESS and c < token]
    if kind and tree.pos[token] == "PROPN" and tree.words[kind[-1]].islower():
        return phrase(tree.doc, kind[-1] + 1, named.end, token)  # "the Austrian daily *Kurier*"
    return named


def passed_on(scene: Scene, draft: Draft, noun: int) -> None:
    """Take a noun as relay; an outlet is also where it was said."""
    who = name_beside(scene, noun) or outlet_phrase(scene, noun)
    if draft.speaker is not None and draft.speaker.head == who.head:
        return
    if all(who.head != other.head for other in draft.via):
        draft.via.append(who)
    if is_outlet(scene, noun):
        draft.outlet = draft.outlet or who


def name_beside(scene: Scene, noun: int) -> Phrase | None:
    """The person's name that a comma sets beside a role: "its chief of staff, *Ann Roe*,"."""
    doc, first = scene.tree.doc, scene.noun_phrase(noun).end + 1
    if scene.tree.pos[noun] != "NOUN" or scene.tree.words[first - 1 : first] != [","]:
        return None
    last = first
    while last < len(doc) and doc[last].ent_type_ == "PERSON":
        last += 1
    closed = scene.tree.words[last : last + 1] in ([","], ["."], [";"])  # not "…, *Roe* wrote"
    return phrase(doc, first, last, last - 1) if last > first and closed else None


def same_outlet(scene: Scene, drafts: list[Draft]) -> None:
    """Lead "the broadcaster" and "the paper" back to the outlet in which a statement before, in
    text order, was made: "told Citizen TV … told *the broadcaster*"."""
    tree = scene.tree
    named: Phrase | None = None
    for draft in sorted(drafts, key=lambda one: one.place):
        if draft.outlet is None:
            continue
        head = draft.outlet.head
        bare = tree.pos[head] == "NOUN" and tree.lower[head] in PRESS and (
            [tree.lower[c] for c in tree.children[head] if c < head] == ["the"]
        )
        if not bare:
            named = draft.outlet
        elif named is not None:
            draft.via = [named if one.head == head else one for one in draft.via]
            draft.outlet = named
