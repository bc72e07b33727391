"""Speech and thought named by a noun or an adjective: "X's claim that", "X is sure that"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.knowledge.words import word_class
from memcon.language import phrase
from memcon.language.grammar import FINITE
from memcon.statements.clause import subject
from memcon.statements.complement import gapped
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.epithets import human
from memcon.statements.hearers import LABELLING, animate
from memcon.statements.indirect import PASSING_ON
from memcon.statements.outlets import passed_on
from memcon.statements.parenthetical import NOBODY, WH_TAGS
from memcon.statements.scene import Scene

DENYING = frozenset(
    "deny reject dismiss refute dispute rebut contradict withdraw retract recant challenge debunk "
    "ridicule mock".split()
)
RESPONDING = word_class("verbs", "responding")
HOLDING = word_class("verbs", "holding")


RECEIVING = frozenset("receive get have obtain secure win".split())
BEING = frozenset("be become remain".split())
LACKING = frozenset("lack absence dearth shortage end".split())
ARRIVING = frozenset(
    "come emerge spread arrive surface circulate reach break leak swirl mount grow rise increase "
    "persist abound swell build intensify deepen linger".split()
)
DATING = frozenset("after following before since until upon".split())
STEPS = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PART", "ADV", "PRON", "NUM"))


def find_nominal(scene: Scene) -> Iterator[Draft]:
    """The statements that a noun or an adjective with its clause opens."""
    tree = scene.tree
    nouns, adjectives = scene.cues.nouns, scene.cues.adjectives
    for token, pos in enumerate(tree.pos):
        number = scene.inside[token]
        if number >= 0 and (pos != "ADJ" or scene.quotes[number].start != token):
            continue  # but: was "glad that all were safe"
        draft = None
        if pos == "NOUN" and (cue := nouns.get(tree.lemmas[token])):
            draft = named(scene, token, cue)
        elif pos in ("ADJ", "VERB") and (cue := adjectives.get(tree.lower[token])):
            draft = described(scene, token, cue)
        if draft is not None:
            yield draft


def named(scene: Scene, noun: int, cue: Cue) -> Draft | None:
    """The statement of a noun: its clause, infinitive or topic, its owner.

    Some nouns tell a claim that nobody in particular makes: "rumours that the king is dead".
    """
    tree = scene.tree
    content = noun_clause(scene, noun, cue)
    if content is None:
        return None
    if absent(scene, noun) or (tree.lemmas[noun] == "charge" and tree.lower[noun - 1] == "in"):
        return None  # "made no mention of it", "in charge of the mines"
    stance = cue.stance
    if "holder" in cue.patterns:
        return held_by(scene, noun, cue, content)
    who = owner(scene, noun)
    if who is None:
        verb = tree.heads[noun]
        held = tree.pos[verb] == "VERB" and tree.deps[noun] in ("dobj", "pobj", "attr")
        if held and tree.lemmas[verb] in HOLDING:
            who = subject(scene, verb)
            if tree.lemmas[verb] in DENYING:
                stance = "denies"
            elif stance == "denies":
                stance = "asserts"  # "peddled the myth that"
        elif "free" not in cue.patterns or tree.lower[content[1] - 1] == "comment":
            return None  # "a request for comment"
        elif held and tree.deps[noun] == "dobj" and not (
            tree.lemmas[verb] in RESPONDING or refused(scene, verb)
        ):
            who = subject(scene, verb)
            if who is not None and scene.cast.at(who) is None and tree.pos[who] != "PRON":
                who = None
    if who is None and tree.pos[content[0] - 1] == "ADP" and (
        tree.deps[noun] == "pobj" and tree.lower[tree.heads[noun]] in DATING
    ):
        return None  # "after the announcement of her visit" only dates what follows
    if who is not None and (tree.lower[who] in NOBODY or content[0] <= who < content[1]):
        return None
    speaker = scene.noun_phrase(who) if who is not None else None
    draft = Draft("noun", noun, (noun, noun + 1), speaker, [content], stance)
    verb = carrier(scene, noun)
    teller = subject(scene, verb) if verb is not None and tree.deps[noun] != "nsubj" else None
    if teller is not None and teller != who and tree.lower[teller] not in NOBODY:
        if tree.lemmas[verb or 0] in RECEIVING:
            draft.addressees.append(scene.noun_phrase(teller))
        else:
            passed_on(scene, draft, teller)
    return draft


def held_by(scene: Scene, noun: int, cue: Cue, content: tuple[int, int]) -> Draft | None:
    """The view of somebody called by it: "Orr is a *critic of the law*", "Orr, a critic of it"."""
    tree = scene.tree
    head = tree.heads[noun]
    if tree.deps[noun] == "attr" and tree.lemmas[head] in BEING and (
        tree.child(head, "neg") is None
    ):
        who = subject(scene, head)
    else:
        who = head if tree.deps[noun] == "appos" and tree.pos[head] == "PROPN" else None
    if who is None or tree.lower[who] in NOBODY or content[0] <= who < content[1]:
        return None
    speaker = scene.noun_phrase(who)
    return Draft("noun", noun, (noun, noun + 1), speaker, [content], cue.stance)


def absent(scene: Scene, noun: int) -> bool:
    """Whether a text says that there is none: "*no* mention of it", "a *lack of* trust in it"."""
    tree = scene.tree
    link = tree.heads[noun]
    if tree.lower[link] == "with" and tree.lower[noun] == "knowledge":
        return True  # "officials with knowledge of the talks"
    lacking = tree.lower[link] == "of" and tree.lemmas[tree.heads[link]] in LACKING
    return lacking or tree.lower[link] == "without" or any(
        tree.lower[c] == "no" for c in tree.all(noun, "det")
    )


def refused(scene: Scene, verb: int) -> bool:
    """Whether a verb turns down what its object says: "rebut the allegation"."""
    cue = scene.cues.verbs.get(scene.tree.lemmas[verb])
    return cue is not None and cue.stance in ("denies", "rejects")


def noun_clause(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What fills a noun: "that …", "to …" or a topic ("of …"), as the noun takes them."""
    tree = scene.tree
    own = tree.all(noun, "acl", "ccomp", "relcl", "advcl")
    # "reports carried by a channel *that …*": the parse hung it on "carried"
    strays = [c for at in own if tree.tags[at] == "VBN" for c in tree.all(at, "ccomp")]
    for child in (*own, *strays):
        if child < noun:
            continue
        start, end = tree.subtree(child)
        whole = tree.child(child, "nsubj", "nsubjpass", "expl", "csubj") not in (None, start)
        relative = (tree.deps[child] == "relcl" and not whole) or (  # "a report that foresaw it"
            tree.deps[start] == "dobj" and tree.lemmas[child] in (*DENYING, *LABELLING)
        ) or gapped(scene, child)  # "an allegation that Chad rejects", "… that aides say is false"
        joined = tree.deps[start] == "mark" or tree.tags[start] == "IN"
        if tree.lower[start] == "that" and joined and not relative:
            start, end = scene.trim(start + 1, end)
            return start, end
        opens = tree.tags[start] not in WH_TAGS and tree.lower[start] != "that"
        bare = tree.deps[child] in ("acl", "ccomp") and whole and opens
        if bare and "that" in cue.patterns and finite(scene, child) and start == noun + 1 and (
            tree.pos[start] != "PUNCT"
        ):
            return scene.clause_words(start, end)  # "his claim *the vote was stolen*"
        if "inf" in cue.patterns and tree.lower[start] == "for" and tree.deps[start] == "mark":
            return scene.clause_words(start + 1, end)
        infinitive = any(tree.lower[c] == "to" for c in tree.all(child, "aux"))
        if "inf" in cue.patterns and infinitive:
            return scene.clause_words(start, end)
    held = viewed(scene, noun, cue)
    for child in tree.all(noun, "prep") if held is None else ():
        if child > noun and tree.lower[child] in cue.patterns:
            start, end = scene.trim(child + 1, tree.subtree(child)[1])
            if end > start and tree.doc[start].ent_type_ in ("DATE", "TIME"):
                continue  # "a statement on Sunday"
            if end - start > 1 or (end > start and tree.pos[start] in ("PROPN", "NOUN")):
                return start, end
    return held or stray_clause(scene, noun, cue) or for_whom(scene, noun, cue) or (
        predicated(scene, noun, cue)
    )


def for_whom(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What somebody is to do that the parse hung on the verb: "faces calls from unions *for the
    law to go*"."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    if tree.deps[noun] != "dobj" or "inf" not in cue.patterns:
        return None
    for child in tree.all(verb, "advcl", "xcomp"):
        start, end = tree.subtree(child)
        if start > noun and tree.lower[start] == "for" and tree.deps[start] == "mark":
            return scene.clause_words(start + 1, end)
    return None


def viewed(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What "it is the view of the court *that …*" tells."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    who = tree.child(verb, "nsubj")
    if tree.deps[noun] != "attr" or who is None or tree.lower[who] != "it" or (
        "that" not in cue.patterns
    ):
        return None
    for child in tree.all(verb, "ccomp"):
        start, end = tree.subtree(child)
        if start > noun and tree.lower[start] == "that":
            return scene.clause_words(start + 1, end)
    return None


def predicated(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """What somebody's words are said to be: "the rebels' demand *was that* the army leave"."""
    tree = scene.tree
    verb = tree.heads[noun]
    if tree.deps[noun] != "nsubj" or tree.lemmas[verb] != "be" or "that" not in cue.patterns or (
        tree.child(noun, "poss") is None
    ):
        return None
    for child in tree.all(verb, "ccomp"):
        start, end = tree.subtree(child)
        if child > verb and tree.lower[start] == "that" and tree.deps[start] == "mark":
            return scene.trim(start + 1, end)
    return None


def finite(scene: Scene, verb: int) -> bool:
    """Whether a verb or its auxiliary has a tense."""
    tree = scene.tree
    return tree.tags[verb] in FINITE or any(
        tree.tags[c] in FINITE for c in tree.all(verb, "aux", "auxpass")
    )


def stray_clause(scene: Scene, noun: int, cue: Cue) -> tuple[int, int] | None:
    """A noun's clause that the parse hung on the verb or on the owner: "passed on the king's plea
    that …", "relayed a message from the guards that …", "word came from Quito that …"."""
    tree = scene.tree
    verb = carrier(scene, noun)
    if verb is None and not any(tree.lower[c] == "from" for c in tree.all(noun, "prep")):
        return None  # "acted on assurances from Quito that …"
    last = scene.sentence(noun)[1]
    at = noun + 1
    while at < last and tree.lower[at] != "that" and tree.tags[at] != "TO" and (
        at == verb or tree.pos[at] in STEPS or tree.lower[at] in ("from", "by", "through")
        or (tree.pos[at] == "AUX" and tree.heads[at] == verb)
    ):
        at += 1
    head = tree.heads[at] if at < last else 0
    if head <= at or tree.pos[head] not in ("VERB", "AUX"):
        return None
    if tree.tags[at] == "TO" and "inf" in cue.patterns:
        return scene.trim(at, tree.subtree(head)[1])
    if tree.lower[at] != "that" or tree.deps[at] != "mark" or "that" not in cue.patterns:
        return None
    return scene.trim(at + 1, tree.subtree(head)[1])


def carrier(scene: Scene, noun: int) -> int | None:
    """The verb that passes on what a noun tells ("relayed a message"), by which it is got
    ("received assurances from Quito"), or that brings it up ("word came")."""
    tree = scene.tree
    verb = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.lower[verb] in ("on", "along"):  # "passed on a plea"
        verb = tree.heads[verb]
        return verb if tree.lemmas[verb] in PASSING_ON else None
    passed = tree.deps[noun] == "dobj" and (
        tree.lemmas[verb] in PASSING_ON
        or (tree.lemmas[verb] in RECEIVING and tree.child(noun, "poss") is None and any(
            tree.lower[c] == "from" for c in (*tree.all(noun, "prep"), *tree.all(verb, "prep"))
        ))
    )
    came = tree.deps[noun] == "nsubj" and tree.lemmas[verb] in ARRIVING
    return verb if passed or came else None


def owner(scene: Scene, noun: int) -> int | None:
    """Whose claim it is: "X's claim", "the claim by X", "a Reuters report"."""
    tree = scene.tree
    own = tree.child(noun, "poss")
    if own is not None:
        return own
    verb = carrier(scene, noun)
    others = tree.all(verb, "prep") if verb is not None else []
    for child in (*tree.all(noun, "prep", "agent"), *(c for c in others if c > noun)):
        if tree.lower[child] in ("from", "by", "among"):
            return tree.child(child, "pobj")
    for child in tree.all(noun, "compound", "nmod", "amod"):
        mention = scene.cast.at(child)
        if mention is not None and tree.pos[child] == "PROPN":
            return child
    if tree.deps[noun] == "attr":  # "it is the view *of the court* that"
        of = next((c for c in tree.all(noun, "prep") if tree.lower[c] == "of"), None)
        holder = tree.child(of, "pobj") if of is not None else None
        return holder if holder is not None and animate(scene, holder) else None
    return None


def described(scene: Scene, adjective: int, cue: Cue) -> Draft | None:
    """The statement of an adjective: "is confident that …", "was adamant …"."""
    tree = scene.tree
    head = tree.heads[adjective]
    if any(tree.lower[c] == "whether" for c in tree.all(head, "mark")):
        return None  # "asked whether they are willing to"
    behind = tree.deps[adjective] in ("amod", "acl") and adjective > head and (
        tree.pos[adjective] == "ADJ"
    )  # "members *wary of the deal*"
    if not behind and tree.deps[adjective] not in (
        "acomp", "oprd", "ROOT", "conj", "advcl", "ccomp",
    ):
        return None
    content = None
    for child in tree.all(adjective, "ccomp", "xcomp", "advcl"):
        if child < adjective:
            continue
        start, end = tree.subtree(child)
        infinitive = any(tree.lower[c] == "to" for c in tree.all(child, "aux"))
        if infinitive and "inf" not in cue.patterns:
            continue
        if tree.deps[child] == "advcl" and tree.lower[start] != "that":
            continue
        content = scene.clause_words(start, end)
        break
    if content is None:
        for child in tree.all(adjective, "prep"):
            about = tree.lower[child] in ("about", "of", "over") and "about" in cue.patterns
            if about or tree.lower[child] in cue.patterns:
                start, end = tree.subtree(child)
                content = scene.trim(start + 1, end)
                break
    if content is None or content[0] >= content[1]:
        return None
    if tree.pos[adjective] == "VERB" and tree.child(adjective, "auxpass") is not None:
        who = subject(scene, adjective)
    else:
        who = subject(scene, head if tree.pos[head] in ("AUX", "VERB") else adjective)
    if behind:
        who = head if animate(scene, head) or human(tree, head) else None
    if who is None or tree.lower[who] in NOBODY or content[0] <= who < content[1]:
        return None
    if tree.pos[adjective] == "VERB":
        head = tree.child(adjective, "auxpass") or head
    near = head < adjective < head + 4 and not behind
    words = (head, adjective + 1) if near else (adjective, adjective + 1)
    speaker = scene.noun_phrase(who)
    if behind and speaker.end > adjective:
        start, end = scene.trim(speaker.start, adjective)
        speaker = phrase(tree.doc, start, end, who)
    return Draft("adjective", adjective, words, speaker, [content], cue.stance)
