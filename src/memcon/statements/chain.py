"""The chain of a statement: to whom, where and through whom it was said."""

from __future__ import annotations

from memcon.language import Phrase
from memcon.statements.complement import relayed
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.scene import NOUNS, Scene

CHANNELS = frozenset(("in", "on", "at", "during", "via", "through", "by", "over", "from", "after"))
HEARING = frozenset(("PERSON", "ORG", "GPE", "NORP"))
PRESS = frozenset(
    "newspaper daily weekly magazine broadcaster radio television tv channel tabloid newsweekly "
    "station gazette network journal weekly".split()
)
PAPERS = frozenset(
    "Times Post News Journal Herald Tribune Guardian Gazette Radio TV Telegraph Standard Mail "
    "Chronicle Globe Observer Today Independent Economist Zeitung".split()
)
ADDRESSING = frozenset("speak address talk testify turn lecture write appeal respond".split())
PEOPLE = frozenset(
    "reporter journalist lawmaker crowd audience supporter viewer listener reader nation "
    "parliament "
    "congress senate court judge jury soldier troop resident student voter minister deputy "
    "colleague aide ally counterpart widow family parent rebel prisoner victim woman man people "
    "photographer correspondent delegate member staff worker investor diplomat envoy leader"
    .split()
)
HEARERS = frozenset(("tell", "inf", "hearer"))  # patterns of cues whose object is told
TOWARDS = {  # the preposition before a hearer, where it is not "to"
    "call": "on",
    **dict.fromkeys("shout yell scream snap bark laugh sneer swear jeer hiss growl".split(), "at"),
    **dict.fromkeys("plead speak talk argue reason joke banter chat".split(), "with"),
}
ASKING = frozenset("ask interview question press quiz grill".split())
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
PASSING = frozenset("monitor obtain publish collect see release air broadcast carry post".split())
QUOTING = frozenset("quote cite monitor".split())
REPORTED = frozenset("quote cite report relay carry reveal".split())


def link(scene: Scene, drafts: list[Draft]) -> None:
    """Give the drafts their hearers, media, outlets and relays."""
    for draft in drafts:
        if draft.cue is None:
            continue
        if draft.rule == "according":
            own_medium(scene, draft, draft.cue)
            continue
        if scene.tree.pos[draft.cue] not in ("VERB", "AUX"):
            continue
        hearers(scene, draft, draft.cue)
        media(scene, draft, draft.cue)
        own_medium(scene, draft, draft.cue)
        relays(scene, draft, draft.cue)
    for draft in drafts:
        if draft.cue is not None:
            quoted_by(scene, draft)
    for draft in drafts:
        outer = draft.outer
        if outer is not None:
            told = [who for who in (outer.outlet, outer.speaker) if who is not None]
            draft.via = [*outer.via, *told, *draft.via]


def outside(draft: Draft, token: int) -> bool:
    """Whether a token is none of the statement's own words."""
    return not any(start <= token < end for start, end in draft.content)


def is_outlet(scene: Scene, token: int) -> bool:
    """Whether a noun names a news outlet or a platform."""
    tree = scene.tree
    if tree.pos[token] == "PROPN" and any(
        tree.lower[c] in PRESS for c in tree.all(token, "compound", "nmod")
    ):
        return True
    mention = scene.cast.at(token)
    if mention is not None and mention.head == token:
        who = scene.cast.actors[mention.actor]
        if who.sector == "JRN" and who.kind == "organization":
            return True
        if who.kind == "person":
            return False
    agency = tree.lower[token] == "agency" and any(
        tree.lower[c] == "news" for c in tree.children[token]
    )
    if agency or tree.lower[token] in PRESS or any(
        tree.lower[c] in PRESS for c in tree.all(token, "compound", "appos", "nmod")
    ):
        return True
    if tree.pos[token] != "PROPN":
        return False
    if tree.words[token] in PAPERS:
        return True
    for child in tree.all(token, "compound"):
        part = scene.cast.at(child)
        if part is not None and scene.cast.actors[part.actor].sector == "JRN":
            return True
    return False


def outlet_phrase(scene: Scene, token: int) -> Phrase:
    """An outlet by its name: Dawn, where the text has "the newspaper Dawn"."""
    tree = scene.tree
    named = tree.child(token, "appos")
    if named is None and tree.pos[token] == "NOUN" and token + 1 < len(tree.words):
        named = token + 1 if tree.heads[token + 1] in (token, tree.heads[token]) else None
    if named is not None and tree.pos[named] == "PROPN":
        token = named
    return scene.noun_phrase(token)


def hearers(scene: Scene, draft: Draft, verb: int) -> None:
    """Whom a cue names as told: "told CNN", "said to reporters", "called on Dean to"."""
    tree = scene.tree
    cue = scene.cues.verbs.get(tree.lemmas[verb])
    found: list[int] = []
    for thing in tree.all(verb, "dobj", "dative", "iobj"):
        named = cue is not None and not HEARERS.isdisjoint(cue.patterns) and (
            "tell" in cue.patterns or animate(scene, thing)
        )
        given = tree.deps[thing] != "dobj" and tree.pos[thing] in NOUNS
        after = draft.content[0][0] < verb and animate(scene, thing)
        if named or given or after:
            found.append(thing)
    if cue is not None and "tell" in cue.patterns:
        found.extend(tree.all(verb, "nsubjpass"))
    for child in tree.all(verb, "prep", "dative"):
        noun = tree.child(child, "pobj")
        to = tree.lower[child] == "to" or (
            tree.lower[child] == TOWARDS.get(tree.lemmas[verb])
            and noun is not None
            and animate(scene, noun)
        )
        if noun is not None and to:
            found.append(noun)
    for child in tree.all(verb, "advcl", "acl"):
        if tree.tags[child] == "VBG" and tree.lemmas[child] in ADDRESSING:
            found.extend(tree.all(child, "dobj"))
            for preposition in tree.all(child, "prep"):
                if tree.lower[preposition] in ("to", "before", "with"):
                    found.extend(tree.all(preposition, "pobj"))
        elif tree.tags[child] == "VBN" and tree.lemmas[child] in ASKING:
            by = tree.child(child, "agent")
            found.extend(tree.all(by, "pobj") if by is not None else [])
            if tree.lemmas[child] == "interview":
                draft.medium = "interview"
    for token in found:
        hear(scene, draft, token)


def hear(scene: Scene, draft: Draft, token: int) -> None:
    """Take a noun as hearer; an outlet is where it was said, a briefing how."""
    tree = scene.tree
    if tree.pos[token] not in NOUNS or not outside(draft, token):
        return
    if tree.lower[token] in ("that", "what", "it", "this", "which", "himself", "herself"):
        return
    if draft.speaker is not None and draft.speaker.start <= token < draft.speaker.end:
        return
    channel = scene.cues.phrases.get(tree.lemmas[token])
    if is_outlet(scene, token):
        draft.outlet = draft.outlet or outlet_phrase(scene, token)
        draft.medium = draft.medium or "interview"
    elif channel is not None and channel.kind == "press conference":
        draft.medium = channel.kind
        draft.medium_words = (token, token + 1)
    else:
        who = scene.noun_phrase(token)
        if all(who.head != other.head for other in draft.addressees):
            draft.addressees.append(who)


def animate(scene: Scene, token: int) -> bool:
    """Whether a noun is somebody who can be told something."""
    tree = scene.tree
    if tree.doc[token].ent_type_ in ("DATE", "TIME", "CARDINAL", "MONEY"):
        return False
    return scene.cast.at(token) is not None or tree.lemmas[token] in PEOPLE


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


def relays(scene: Scene, draft: Draft, verb: int) -> None:
    """Who passes it on: "X quoted Y as saying", "Y was quoted by X as saying"."""
    tree = scene.tree
    citing(scene, draft, verb)
    saying = relayed(scene, verb) if tree.lemmas[verb] in REPORTED else None
    told = tree.child(verb, "dobj", "nsubjpass")
    if saying is not None:
        hearers(scene, draft, saying)
        for token in (saying, verb):
            for by in tree.all(token, "agent", "prep"):
                agent = tree.child(by, "pobj") if tree.lower[by] == "by" else None
                if agent is not None:
                    passed_on(scene, draft, agent)
    if told is not None and saying is not None and draft.speaker is not None:
        teller = draft.speaker.head
        if teller == told:
            return
        draft.speaker = scene.noun_phrase(told)
        draft.addressees.clear()
        passed_on(scene, draft, teller)
        return
    preposition = tree.heads[verb]
    if tree.deps[verb] != "pcomp" or tree.lower[preposition] != "as":
        return
    relay = tree.heads[preposition]
    if tree.lemmas[relay] not in REPORTED:
        return
    teller = tree.child(relay, "nsubj")
    told = tree.child(relay, "dobj")
    if teller is not None and told is not None:
        draft.speaker = scene.noun_phrase(told)
    else:
        agent = tree.child(relay, "agent")
        teller = tree.child(agent, "pobj") if agent is not None else None
        passive = tree.child(relay, "nsubjpass")
        if passive is not None:
            draft.speaker = scene.noun_phrase(passive)
    if teller is not None:
        passed_on(scene, draft, teller)


def citing(scene: Scene, draft: Draft, verb: int) -> None:
    """An outlet that says it on another's word: "the Times, citing officials, said"."""
    tree = scene.tree
    if draft.speaker is None:
        return
    around = [*tree.children[verb], *tree.children[draft.speaker.head]]
    for child in around:
        if tree.tags[child] == "VBG" and tree.lemmas[child] in QUOTING:
            source = tree.child(child, "dobj")
            if source is not None and outside(draft, source):
                teller = draft.speaker.head
                draft.speaker = scene.noun_phrase(source)
                passed_on(scene, draft, teller)
                return


def quoted_by(scene: Scene, draft: Draft) -> None:
    """A relay named after the cue: ", as reported by RIA Novosti", "according to TASS"."""
    tree = scene.tree
    assert draft.cue is not None
    start, end = scene.period(draft.cue)
    for token in range(start, end):
        if not outside(draft, token) or draft.rule == "according":
            continue
        noun = None
        if tree.lemmas[token] in REPORTED | PASSING and tree.tags[token] == "VBN":
            agent = tree.child(token, "agent", "prep")
            if agent is not None and tree.lower[agent] == "by":
                noun = tree.child(agent, "pobj")
        elif tree.lower[token : token + 2] == ["according", "to"]:
            noun = tree.child(token + 1, "pobj")
        named = noun is not None and scene.tree.lemmas[token] in QUOTING
        if noun is not None and (is_outlet(scene, noun) or named):
            passed_on(scene, draft, noun)


def passed_on(scene: Scene, draft: Draft, noun: int) -> None:
    """Take a noun as relay; an outlet is also where it was said."""
    who = outlet_phrase(scene, noun)
    if draft.speaker is not None and draft.speaker.head == who.head:
        return
    if all(who.head != other.head for other in draft.via):
        draft.via.append(who)
    if is_outlet(scene, noun):
        draft.outlet = draft.outlet or who
