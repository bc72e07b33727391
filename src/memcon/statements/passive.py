"""What is said of somebody in the passive: "he is said to have fled", "was accused of fraud"."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.language import phrase
from memcon.statements.asides import TOPIC, aside, heard_saying, prepositions, relayed
from memcon.statements.channels import channel_of
from memcon.statements.clause import cue_words
from memcon.statements.cues import Cue
from memcon.statements.draft import Draft
from memcon.statements.hearers import animate
from memcon.statements.outlets import is_outlet
from memcon.statements.scene import NOUNS, Scene

HEARING_STANCES = frozenset(("demands", "asks"))
ASKED = frozenset("ask press question quiz query".split())
QUESTIONS = frozenset("whether if why how what when where who which".split())
JUDGING = frozenset(
    "agrees praises rejects denies accuses asserts demands promises reveals".split()
)
BLOWS = frozenset(  # in the passive a deed oftener than a word
    "attack blast slam hammer rip pummel torch savage flog lash knock pin charge indict".split()
)
PROPPING = frozenset("support back defend resist uphold contradict debunk shame vindicate".split())
EMPTY = frozenset(("it", "there", "which", "that", "who", "what", "this"))


def find_passive(scene: Scene) -> Iterator[Draft]:
    """The statements of cue verbs in the passive; the speaker is who follows "by", if anybody."""
    tree = scene.tree
    for verb, tag in enumerate(tree.tags):
        if tag not in ("VBN", "VBD") or tree.pos[verb] != "VERB" or scene.inside[verb] >= 0:
            continue
        cue = scene.cues.verbs.get(tree.lemmas[verb])
        if tree.lemmas[verb] in ASKED and (draft := asked(scene, verb)) is not None:
            yield draft
            continue
        if cue is None or tree.lemmas[verb] == "know" or heard_saying(scene, verb):
            continue
        if tree.child(verb, "auxpass") is None and not participle(scene, verb):
            continue
        if tree.child(verb, "neg") is not None or relayed(scene, verb) is not None:
            continue
        draft = spoken_of(scene, verb, cue)
        if draft is not None:
            yield draft


def asked(scene: Scene, verb: int) -> Draft | None:
    """What somebody is asked before an answer: "Asked *whether he would pay*, Roe said no"."""
    tree = scene.tree
    told = tree.child(verb, "nsubj")
    whom = tree.child(verb, "dobj", "dative")
    if told is not None and whom is not None and whom > verb and animate(scene, whom):
        return None  # "Roe, a judge, asked Ann Orr whether"
    if told is not None:  # "Roe, asked whether he would pay, said no": "asked" got her
        set_in = tree.words[verb - 1] == "," and tree.subtree(told)[1] == verb
        told = told if set_in and tree.tags[verb] in ("VBN", "VBD") else None
    elif tree.deps[verb] == "advcl" and tree.child(verb, "nsubjpass", "auxpass") is None:
        told = tree.child(tree.heads[verb], "nsubj")
    content = None
    for child in (c for c in sorted(tree.children[verb]) if c > verb):
        start, end = tree.subtree(child)
        if tree.deps[child] in ("ccomp", "advcl", "xcomp") and tree.lower[start] in QUESTIONS:
            content = scene.trim(start, end)
        elif tree.deps[child] == "prep" and tree.lower[child] in ("about", "on"):
            matter = tree.child(child, "pobj")
            # "asked on a podcast about the prison", but "asked about the memo"
            where = tree.lower[child] == "on" and matter is not None and (
                channel_of(scene, matter) is not None or is_outlet(scene, matter)
            )
            beside = tree.lower[child] == "on" and matter is not None and aside(scene, child)
            content = None if where or beside else scene.trim(start + 1, end)
            about = tree.all(matter, "prep") if where and matter is not None else ()
            for under in about:
                if tree.lower[under] == "about":
                    content = scene.trim(under + 1, tree.subtree(under)[1])
        if content is not None:
            break
    if told is None or content is None or content[0] >= content[1]:
        return None
    by = tree.child(verb, "agent")
    who = tree.child(by, "pobj") if by is not None else None
    speaker = scene.noun_phrase(who) if who is not None else None
    return Draft(
        "passive", verb, cue_words(scene, verb), speaker, [content], "asks",
        addressees=[scene.noun_phrase(told)],
    )


def spoken_of(scene: Scene, verb: int, cue: Cue) -> Draft | None:
    """The statement of one verb: whom it is about, and what is said of them."""
    tree = scene.tree
    thing = passive_subject(scene, verb)
    said = predicate(scene, verb, cue) or before(scene, verb, cue)
    which = said is not None and (tree.tags[said[0]] == "TO" or tree.lower[said[0] - 1] == "as")
    if thing is not None and tree.deps[verb] == "relcl" and said and tree.lower[thing] in (
        ("who", "that", "which") if which else ("who",)
    ):
        thing = tree.heads[verb]  # "the mayor, who is expected to run", "a move that was seen as"
    if thing is None or tree.lower[thing] in EMPTY or tree.pos[thing] not in NOUNS:
        return None
    by = tree.child(verb, "agent")
    who = tree.child(by, "pobj") if by is not None else holding(scene, verb, cue)
    if said is not None and tree.lemmas[verb] == "suppose" and (
        tree.lower[said[0] + 1 : said[0] + 2] != ["have"]
    ):
        return None  # "is supposed to pay": ought to
    if said is None:
        return judged(scene, verb, cue, thing, who)
    if who is None and (behind := agent_within(scene, *said)) is not None:
        said, who = scene.trim(said[0], behind), tree.child(behind, "pobj")
    if who is not None and said[0] <= who < said[1]:
        who = None
    speaker = scene.noun_phrase(who) if who is not None else None
    if speaker is not None and speaker.start < said[0] < speaker.end:
        stop = said[0]
        while tree.lower[stop - 1] == "as" or scene.marks(stop - 1):
            stop -= 1
        speaker = phrase(tree.doc, speaker.start, stop, speaker.head)
    about = scene.noun_phrase(thing)
    ordered = "tell" in cue.patterns and cue.stance == "asserts" and tree.lower[said[0]] == "to"
    stance = "demands" if ordered else cue.stance  # "were told to leave"
    if tree.lemmas[verb] == "call" and tree.lower[said[0]] not in ("to", "on", "upon"):
        stance = "asserts"  # "was called “a thief”"
    heard = "tell" in cue.patterns or (stance in HEARING_STANCES and "inf" in cue.patterns)
    content = [said] if heard else [(about.start, about.end), said]
    if about.start <= verb < about.end:
        content = [said]
    return Draft(
        "passive", verb, cue_words(scene, verb), speaker, content, stance,
        addressees=[about] if heard else [],
    )


def agent_within(scene: Scene, start: int, end: int) -> int | None:
    """The "by" of who says it, which the parse hung on what is said: "was described as a smear *by*
    many members"."""
    tree = scene.tree
    if tree.tags[start] == "TO":
        return None
    for token in range(end - 1, start, -1):
        if tree.lower[token] == "by" and scene.inside[token] < 0 and (
            tree.deps[token] in ("prep", "agent") and tree.subtree(token)[1] == end
        ):
            noun = tree.child(token, "pobj")
            told = noun is not None and animate(scene, noun)
            return token if told and tree.pos[tree.heads[token]] in NOUNS else None
    return None


def participle(scene: Scene, verb: int) -> bool:
    """Whether a participle tells by whom: "was praised but *scorned by* some", "a view *shared by*
    many"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.child(verb, "agent") is None or tree.child(verb, "nsubj") is not None:
        return False
    return tree.deps[verb] == "acl" or (
        tree.deps[verb] == "conj" and tree.child(above, "auxpass") is not None
    )


def judged(
    scene: Scene, verb: int, cue: Cue, thing: int, who: int | None
) -> Draft | None:
    """What somebody is for or against: "the plan was condemned *by the bishops*"."""
    tree = scene.tree
    if who is None or cue.kind == "text" or cue.stance not in JUDGING or (
        "obj" not in cue.patterns or tree.lemmas[verb] in BLOWS
    ):
        return None
    if tree.lemmas[verb] in PROPPING and not animate(scene, who):
        return None  # "supported by steel cables"
    about = scene.noun_phrase(thing)
    if about.start <= who < about.end:
        return None
    return Draft(
        "passive", verb, cue_words(scene, verb), scene.noun_phrase(who),
        [(about.start, about.end)], cue.stance,
    )


def holding(scene: Scene, verb: int, cue: Cue) -> int | None:
    """Where a view is held: "is seen *in the West* as"."""
    tree = scene.tree
    if "as" not in cue.patterns:
        return None
    for child in tree.all(verb, "prep"):
        noun = tree.child(child, "pobj")
        if noun is None or not verb < child:
            continue
        if tree.lower[child] == "among" or (
            tree.lower[child] == "in"
            and tree.pos[noun] == "PROPN"
            and tree.doc[noun].ent_type_ in ("GPE", "LOC", "ORG", "NORP")
        ):
            return noun
    return None


def passive_subject(scene: Scene, verb: int) -> int | None:
    """Of whom a passive verb tells, also where it is coordinated with another."""
    tree = scene.tree
    for _ in range(4):
        own = tree.child(verb, "nsubjpass", "nsubj")
        if own is None and tree.deps[verb] == "acl":
            return tree.heads[verb]
        if own is not None or tree.deps[verb] != "conj":
            return own
        verb = tree.heads[verb]
    return None


def before(scene: Scene, verb: int, cue: Cue) -> tuple[int, int] | None:
    """The clause before a passive that tells who was told it: "…, an inquiry *was told*"."""
    tree = scene.tree
    clauses = tree.all(verb, "ccomp") if "tell" in cue.patterns else ()
    if not clauses or clauses[0] > verb:
        return None
    start, end = tree.subtree(clauses[0])
    return scene.trim(start, end) if tree.words[end : end + 1] == [","] else None


def predicate(scene: Scene, verb: int, cue: Cue) -> tuple[int, int] | None:
    """What is said of them: "to …", "as …", "of …", a name or a clause."""
    tree = scene.tree
    taken = prepositions(cue) - (TOPIC if "topic" in cue.patterns else frozenset())
    for child in sorted(tree.children[verb]):
        if child < verb:
            continue
        start, end = tree.subtree(child)
        dep = tree.deps[child]
        infinitive = dep in ("xcomp", "ccomp", "advcl") and any(
            tree.lower[c] == "to" for c in tree.all(child, "aux")
        )
        clause = dep == "ccomp" and "tell" in cue.patterns
        named = (dep == "oprd" and not {"as", "obj"}.isdisjoint(cue.patterns)) or (
            dep == "dobj" and "as" in cue.patterns  # "was dubbed *the winner*"
        )
        as_what = dep == "prep" and tree.lower[child] == "as" and "as" in cue.patterns
        of_what = dep == "prep" and tree.lower[child] in taken and not aside(scene, child)
        if (infinitive and dep != "advcl") or clause or named:
            return scene.clause_words(start, end)
        if (as_what or of_what) and tree.children[child]:
            return scene.trim(start + 1, end)
        if dep == "agent" and "as" in cue.patterns:  # "regarded by envoys as a hawk"
            holder = tree.child(child, "pobj")
            below = tree.all(holder, "prep") if holder is not None else []
            what = next((c for c in below if tree.lower[c] == "as" and tree.children[c]), None)
            if what is not None:
                return scene.trim(what + 1, tree.subtree(what)[1])
    return None
