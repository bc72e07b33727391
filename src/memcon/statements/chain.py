"""The chain of a statement: to whom, where and through whom it was said."""

from __future__ import annotations

from memcon.statements.asides import relayed
from memcon.statements.citing import QUOTING, citing
from memcon.statements.claims import CLAIMS
from memcon.statements.draft import Draft, outside
from memcon.statements.epithets import WRITINGS
from memcon.statements.hearers import animate, hear, hearers
from memcon.statements.media import media, own_medium
from memcon.statements.outlets import is_outlet, outlet_phrase, passed_on
from memcon.statements.scene import Scene
from memcon.statements.subjects import subject
from memcon.statements.trailing import trailing

PASSING = frozenset(
    "monitor obtain publish collect see release air broadcast carry post review view examine share "
    "hear leak read deliver bring hand convey relay transmit forward pass smuggle dictate".split()
)
GIVEN = frozenset("leak give provide pass send hand supply slip".split())  # to a paper
REPORTED = frozenset("quote cite report relay carry reveal".split())


def link(scene: Scene, drafts: list[Draft]) -> None:
    """Give the drafts their hearers, media, outlets and relays."""
    for draft in drafts:
        if draft.rule in ("noun", "answer") and draft.words is not None:
            heard_of(scene, draft, draft.words[0])
            carried(scene, draft, draft.words[0])
        if draft.rule == "heard" and draft.via and is_outlet(scene, draft.via[0].head):
            draft.outlet = draft.via[0]  # "the Guardian has learned from"
        if draft.cue is None:
            continue
        if draft.rule == "according":
            own_medium(scene, draft, draft.cue)
            if draft.speaker is not None and scene.tree.lemmas[draft.speaker.head] in (
                scene.cues.nouns
            ):  # "according to his words to the envoy"
                heard_of(scene, draft, draft.speaker.head)
            citing(scene, draft, draft.cue)
            if draft.speaker is not None:
                carried(scene, draft, draft.speaker.head)  # "according to officials quoted by"
            published(scene, draft)
            continue
        if scene.tree.pos[draft.cue] not in ("VERB", "AUX"):
            continue
        hearers(scene, draft, draft.cue)
        media(scene, draft, draft.cue)
        trailing(scene, draft)
        in_name_of(scene, draft)
        own_medium(scene, draft, draft.cue)
        if draft.medium is None and draft.addressees and scene.tree.lemmas[draft.cue] == "write":
            draft.medium = "letter"  # "wrote to the judge that"
        relays(scene, draft, draft.cue)
        published(scene, draft)
    for draft in drafts:
        if draft.cue is not None:
            quoted_by(scene, draft)
    together(scene, drafts)


def nest(scene: Scene, drafts: list[Draft]) -> None:
    """Give a statement within a statement the outer one's speaker, who is known, as relay."""
    for draft in drafts:
        outer = draft.outer
        if outer is not None:
            told = [who for who in (outer.outlet, outer.speaker) if who is not None]
            if outer.speaker is not None and outer.medium is not None and outer.via and (
                outer.medium_words == (outer.speaker.start, outer.speaker.end)
            ):  # a leaked text is what it was said in; who leaked it passes it on
                told.remove(outer.speaker)
                draft.medium, draft.medium_words = outer.medium, outer.medium_words
            draft.via = [*outer.via, *told, *draft.via]
            if draft.outlet is None:
                draft.outlet = next((who for who in told if is_outlet(scene, who.head)), None)


def heard_of(scene: Scene, draft: Draft, noun: int) -> None:
    """To whom a noun says it: "a warning *to Iran* that", "his words *to his daughter*"."""
    tree = scene.tree
    for child in tree.all(noun, "prep"):
        told = tree.child(child, "pobj")
        if told is not None and tree.lower[child] in ("to", "for") and outside(draft, told) and (
            animate(scene, told)
        ):
            hear(scene, draft, told, own=True)


def carried(scene: Scene, draft: Draft, noun: int) -> None:
    """Who brings or quotes what a noun names: "the demand, *delivered by a priest*"."""
    tree = scene.tree
    for token in tree.all(noun, "acl", "relcl"):
        agent = tree.child(token, "agent")
        by = tree.child(agent, "pobj") if agent is not None else None
        known = tree.lemmas[token] in PASSING | QUOTING
        if by is not None and known and outside(draft, by):
            passed_on(scene, draft, by)


def in_name_of(scene: Scene, draft: Draft) -> None:
    """Whose a text is that an outlet has: "a KCNA statement, carried *in the name of Roe*"."""
    tree = scene.tree
    text = draft.speaker.head if draft.speaker is not None else None
    if text is None or tree.lemmas[text] not in WRITINGS:
        return
    for token in (text, *tree.all(text, "acl")):
        for name in tree.all(token, "prep"):
            noun = tree.child(name, "pobj")
            of = tree.child(noun, "prep") if noun is not None else None
            whose = tree.child(of, "pobj") if of is not None else None
            if noun is None or whose is None or tree.lower[noun] not in ("name", "behalf"):
                continue
            draft.speaker = scene.noun_phrase(whose)
            for owner in tree.all(text, "poss", "compound", "nmod"):
                if is_outlet(scene, owner):
                    passed_on(scene, draft, owner)
            return


def together(scene: Scene, drafts: list[Draft]) -> None:
    """What is said in one breath is said in the same place, through the same, to the same: "told
    Reuters it was over, *adding* that …"; a second verb may be said to others."""
    tree = scene.tree
    by_cue = {draft.cue: draft for draft in drafts if draft.cue is not None}
    by_words = {draft.words: draft for draft in by_cue.values()}
    for draft in drafts:
        verb = draft.cue
        within = by_words.get(draft.words) if draft.rule == "untrue" else None
        if within is not None:  # what is denied in what is said
            draft.addressees, draft.via = list(within.addressees), list(within.via)
            draft.medium, draft.medium_words = within.medium, within.medium_words
            draft.outlet = within.outlet
        main = by_cue.get(tree.heads[verb]) if verb is not None else None
        if verb is None or main is None or main is draft or draft.speaker is None or (
            main.speaker is None or main.speaker.head != draft.speaker.head
        ):
            continue
        aside = tree.tags[verb] == "VBG" and tree.deps[verb] == "advcl"
        if not aside and tree.deps[verb] != "conj":
            continue
        if draft.medium is None and draft.outlet is None:
            draft.medium, draft.medium_words = main.medium, main.medium_words
            draft.outlet = main.outlet
        draft.via = draft.via or list(main.via)
        if aside and not draft.addressees and main.stance not in ("praises", "accuses"):
            draft.addressees = list(main.addressees)


def published(scene: Scene, draft: Draft) -> None:
    """Who brought out what it was said in: "in a cable *obtained by* the Post"."""
    tree = scene.tree
    if draft.medium_words is None:
        return
    start, end = draft.medium_words
    behind = end + (tree.words[end : end + 1] == [","])  # where the parse hung it on the verb
    stray = behind < len(tree.words) and tree.tags[behind] == "VBN" and (
        tree.deps[behind] in ("advcl", "acl") and tree.child(behind, "agent") is not None
    )
    for noun in range(start, end):
        for token in (*tree.all(noun, "acl", "relcl"), *([behind] if stray else ())):
            if not outside(draft, token):
                continue
            agent = tree.child(token, "agent")
            by = tree.child(agent, "pobj") if agent is not None else tree.child(token, "nsubj")
            if by is None and tree.lemmas[token] in PASSING:
                aired(scene, draft, token)
            if tree.lemmas[token] not in PASSING or by is None or not outside(draft, by):
                continue
            if draft.medium == "interview" and is_outlet(scene, by):
                draft.outlet = draft.outlet or outlet_phrase(scene, by)
            else:
                passed_on(scene, draft, by)


def aired(scene: Scene, draft: Draft, verb: int) -> None:
    """Where it was brought out, or given to whom: "aired *on Radio Sahel*", "leaked *to Stern*"."""
    tree = scene.tree
    for preposition in tree.all(verb, "prep"):
        on = tree.child(preposition, "pobj")
        given = tree.lower[preposition] == "to" and tree.lemmas[verb] in GIVEN
        if on is not None and (given or tree.lower[preposition] in ("on", "in", "by")) and (
            is_outlet(scene, on)
        ):
            draft.outlet = draft.outlet or outlet_phrase(scene, on)


def relays(scene: Scene, draft: Draft, verb: int) -> None:
    """Who passes it on: "X quoted Y as saying", "Y was quoted by X as saying"."""
    tree = scene.tree
    citing(scene, draft, verb)
    saying = relayed(scene, verb) if tree.lemmas[verb] in REPORTED else None
    told = tree.child(verb, "dobj", "nsubjpass")
    if saying is not None:
        fronted = next((c for c in tree.all(verb, "ccomp") if c < verb), None)
        if fronted is not None and draft.content[0][0] == saying:
            # "The war would go on, he was quoted as saying in a call"
            draft.content = [scene.clause_words(*tree.subtree(fronted))]
            media(scene, draft, saying)
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
    told = tree.child(relay, "dobj")
    teller = subject(scene, relay) if told is not None else None  # "CBS reported, citing Roe as"
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
            if tree.lemmas[tree.heads[token]] in CLAIMS or elsewhere(scene, draft.cue, token):
                continue  # "denied reports carried by": not the denial is carried
            agent = tree.child(token, "agent", "prep")
            if agent is not None and tree.lower[agent] in ("by", "in"):
                noun = tree.child(agent, "pobj")
        elif tree.lower[token : token + 2] == ["according", "to"]:
            noun = tree.child(token + 1, "pobj")
        as_told = tree.lower[max(token - 1, 0)] == "as"  # ", as relayed by the tower"
        named = noun is not None and (tree.lemmas[token] in QUOTING or as_told) and (
            tree.lower[tree.heads[noun]] == "by"  # not "monitored in Oran"
        )
        if noun is not None and (is_outlet(scene, noun) or named):
            passed_on(scene, draft, noun)


def elsewhere(scene: Scene, cue: int, participle: int) -> bool:
    """Whether what is carried belongs to a clause of its own: "denied it, although footage *aired*
    by Sigma showed"."""
    tree = scene.tree
    verb = tree.heads[participle]
    while tree.pos[verb] not in ("VERB", "AUX") and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    return tree.deps[verb] == "advcl" and verb != cue and verb > cue and (
        tree.child(verb, "nsubj", "nsubjpass") is not None
    )
