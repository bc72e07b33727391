"""Whose a verb of saying is: its subject, and where the parse hangs it elsewhere."""

from __future__ import annotations

from memcon.language.abbreviations import TITLES
from memcon.language.grammar import SUBJECTS, VERBAL
from memcon.statements.appended import appended
from memcon.statements.comments import commented
from memcon.statements.epithets import WRITINGS
from memcon.statements.papers import ISSUING, paper_got, writer
from memcon.statements.scene import NOUNS, Scene
from memcon.statements.texts import TEXTS
from memcon.statements.turning import turns

UP = frozenset(("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "csubj"))
PROMPTING = frozenset("prompt lead cause drive push provoke spur".split())
PUBLIC_OCCASIONS = frozenset(
    "conference interview briefing video announcement press broadcast".split()
)
READY = frozenset(  # who is it to say so says so: "was quick to deny it"
    "quick swift slow keen eager anxious careful prompt happy pleased proud glad delighted sorry "
    "right wrong bold brave".split()
)
RANKED = frozenset("first second third last latest only lone sole newest next".split())
WITNESSING = frozenset("remember recall hear see picture watch imagine describe".split())


def subject(scene: Scene, verb: int) -> int | None:
    """The head of the phrase that does what a verb says, also over coordination and participles."""
    tree = scene.tree
    if (aside := appended(scene, verb)) is not None:
        return aside.who
    for climbed in range(6):
        passive = tree.child(verb, "auxpass") is not None
        agent = tree.child(verb, "agent")
        if agent is not None and (named := tree.child(agent, "pobj")) is not None and (
            not climbed or named_person(scene, named)
        ):
            return named
        own = own_subject(scene, verb)
        if own is None and (told := commented(scene, verb)) is not None:
            verb = told
            continue
        if own is None and (other := remembered(scene, verb)) is not None:
            return other
        if own is None and climbed and tree.tags[verb] == "VBN" and tree.deps[verb] == "acl" and (
            tree.lemmas[tree.heads[verb]] in WRITINGS or tree.lemmas[tree.heads[verb]] in TEXTS
        ):
            return acting(scene, verb)  # "a study *released* on Monday warning"
        if own is None and (owner := behind_participle(scene, verb)) is not None:
            return owner
        if own is None and tree.tags[verb] == "VBN" and tree.deps[verb] in (
            "advcl", "acl", "amod",
        ):
            return finite_after_all(scene, verb) if tree.deps[verb] == "acl" else None
        if own is not None:
            if tree.lower[own] in ("it", "there") and passive:
                return None
            return quoted_by_me(scene, verb, own) or own
        if tree.tags[verb] in ("VBD", "VBZ") and (named := just_before(scene, verb)) is not None:
            return named
        if (moved := prompted(scene, verb)) is not None:
            return moved
        if (first := latest_to(scene, verb)) is not None:
            return first
        if tree.deps[verb] == "acl":
            return acting(scene, verb) if tree.tags[verb] == "VBG" else None
        if (paper := paper_got(scene, verb)) is not None:
            return paper
        if tree.deps[verb] == "ccomp" and tree.tags[verb] not in ("VBG", "VB"):
            return None
        if tree.deps[verb] == "csubj":
            # "…, he said, adding that A and B are …": the parse took it for the subject of "are".
            if tree.words[verb - 1] != "," or tree.tags[verb] != "VBG":
                return None
            verb = tree.heads[verb]
        ready = tree.deps[verb] == "acomp" and tree.lower[verb] in READY
        if (tree.deps[verb] not in UP and not ready) or tree.heads[verb] == verb:
            return None
        told = tree.heads[verb]  # "said they were held and urged talks, *adding* that"
        on = climbed and tree.deps[told] == "ccomp" and turns(scene, verb)
        verb = tree.heads[told] if on else told
        if tree.pos[verb] in NOUNS and tree.deps[verb] not in ("ROOT",):
            if tree.deps[verb] not in ("dobj", "pobj") or scene.cast.at(verb) is not None:
                return None
            own = tree.child(verb, "poss")  # "drew criticism for saying", "his role in saying"
            if own is not None:
                return own
            verb = upward(scene, verb)
    return None


def remembered(scene: Scene, verb: int) -> int | None:
    """Who does what a participle says beside another of somebody seen or remembered: "Roe recalls
    *her* weeping and saying that …"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.tags[verb] != "VBG" or tree.lemmas[above] not in WITNESSING or above > verb:
        return None
    did = tree.child(above, "ccomp")
    if did is None or tree.tags[did] != "VBG" or not above < did < verb:
        return None
    return tree.child(did, "nsubj", "poss")  # of "remembers *him* laughing", "*his* laughing"


def quoted_by_me(scene: Scene, verb: int, own: int) -> int | None:
    """Who said before it what "I quote" quotes: "*she* said, and I'm quoting, “Go home”"."""
    tree = scene.tree
    if tree.lemmas[verb] != "quote" or tree.lower[own] != "i":
        return None
    for token in range(own - 1, scene.sentence(verb)[0], -1):
        cue = scene.cue(token) if tree.pos[token] == "VERB" else None
        if cue is not None and "quote" in cue.patterns:
            return subject(scene, token)
    return None


def acting(scene: Scene, verb: int) -> int | None:
    """Who does what a participle after a noun says: "a spokesman for the camp describing"; of a
    paper whoever wrote it: "the mayor sent a letter saying", "a letter from the mayor warning"."""
    tree = scene.tree
    noun = tree.heads[verb]
    above = tree.heads[noun]
    if tree.deps[noun] == "pobj" and not named_person(scene, noun):
        holder = tree.heads[above]
        if named_person(scene, holder):
            return holder
    if tree.pos[noun] != "NOUN" or scene.cast.at(noun) is not None:
        return noun
    paper = tree.lemmas[noun] in WRITINGS or tree.lemmas[noun] in PUBLIC_OCCASIONS
    if paper and (by := writer(scene, noun)) is not None:
        return by
    if not paper or tree.child(noun, "poss") is not None:
        aside = tree.words[verb - 1] == "," and tree.deps[noun] not in SUBJECTS
        return subject(scene, upward(scene, noun)) if aside else noun
    if tree.deps[noun] == "dobj" and tree.lemmas[above] in ISSUING:
        return subject(scene, above)
    if tree.deps[noun] == "pobj" and tree.lower[above] in ("in", "at", "with", "during"):
        return subject(scene, upward(scene, above)) or noun
    return noun


def upward(scene: Scene, token: int) -> int:
    """The verb above a token, or the top of its sentence."""
    tree = scene.tree
    while tree.pos[token] not in VERBAL and tree.heads[token] != token:
        token = tree.heads[token]
    return token


def named_person(scene: Scene, token: int) -> bool:
    """Whether the cast knows a token as a person, by name or by role."""
    who = scene.cast.at(token)
    return who is not None and scene.cast.actors[who.actor].kind in ("person", "unnamed")


def own_subject(scene: Scene, verb: int) -> int | None:
    """A verb's subject; of "whom the couple claims they took" the couple, not "whom"."""
    tree = scene.tree
    own = tree.all(verb, *SUBJECTS)
    if not own and tree.words[verb - 1] == ",":  # "Roe, hired in May, said": "hired" got her
        for aside in tree.all(verb, "ccomp", "advcl"):
            first = tree.child(aside, "nsubj")
            past = tree.tags[aside] in ("VBN", "VBD") and tree.child(aside, "mark") is None
            if past and first is not None and first < aside < verb and tree.words[first + 1] == ",":
                return first
    if not own and (subject_of := reduced(scene, verb)) is not None:
        return subject_of
    if not own:  # "The king, Reuters reported, told aides": the parse gave "reported" both
        for aside in tree.all(verb, "parataxis"):
            both = tree.all(aside, "nsubj")
            if aside < verb and len(both) == 2 and both[0] < both[1] - 1:
                return both[0]
    if len(own) > 1 and tree.tags[own[0]] in ("WP", "WDT") and own[1] < verb:
        return own[1]
    if len(own) > 1 and tree.pos[own[0]] == "PROPN" and own[-1] < verb and any(
        tree.words[t].endswith(":") for t in range(own[0], own[-1])
    ):
        return own[-1]  # "Delhi [India], Dec 6 (ANI): *The party* accused"
    if len(own) > 1 and tree.pos[own[0]] == "NOUN" and own[1] < verb and all(
        tree.pos[t] == "PROPN" for t in range(own[0] + 1, own[1] + 1)
    ):
        return own[1]  # "School board chair *Ana Roe* said": the parse gave it both
    if len(own) > 1 and tree.lower[own[0]].endswith("ing") and tree.words[own[0] + 1] == ",":
        return own[1]  # "Reacting, *the mayor* denied it"
    return behind_rank(scene, own[0]) if own else None


def reduced(scene: Scene, verb: int) -> int | None:
    """The subject that the parse gave to a participle behind it: "the *mean* of polls taken in May
    shows"."""
    tree = scene.tree
    for part in tree.all(verb, "ccomp"):
        own = tree.child(part, "nsubj")
        bare = tree.child(part, "aux", "auxpass", "mark") is None and tree.tags[part] == "VBN"
        if own is not None and own < part < verb and bare and tree.subtree(part)[1] == verb:
            return own
    return None


def behind_rank(scene: Scene, token: int) -> int:
    """The name behind a rank that the parse took for it: "Det. Const. *Al Roe* said"."""
    tree, at = scene.tree, token
    while tree.lower[at] in TITLES and at + 1 < len(tree.words):
        at += 1
    while at > token and tree.deps[at] in ("compound", "nmod") and at < tree.heads[at] < at + 3:
        at = tree.heads[at]
    return at if tree.pos[at] == "PROPN" else token


def just_before(scene: Scene, verb: int) -> int | None:
    """A person named directly before a finite verb, where the parse gives the verb no subject."""
    tree = scene.tree
    at = verb - 1
    while at > 0 and tree.pos[at] == "ADV":
        at -= 1
    if at > 0 and tree.words[at] == "," and tree.deps[at - 1] == "appos" and (
        "," in tree.words[max(tree.heads[at - 1], 0) : at - 1]
    ):
        at -= 1  # "…, the spokesman, *Ana Roe*, said:"
    if at < 0 or tree.doc[at].ent_type_ != "PERSON" or tree.pos[at] != "PROPN":
        return None
    taken = tree.deps[at] in SUBJECTS or tree.pos[tree.heads[at]] == "ADP"
    return None if taken or tree.child(verb, "aux", "auxpass") is not None else at


def finite_after_all(scene: Scene, verb: int) -> int | None:
    """The subject of a verb that the parse took for a participle: "people held there alleged that".

    A participle after a noun has no that-clause, unless it tells of whom one is told.
    """
    tree = scene.tree
    cue = scene.cues.verbs.get(tree.lemmas[verb])
    if cue is None or "tell" in cue.patterns or tree.child(verb, "ccomp") is None:
        return None
    if tree.child(verb, "agent") is not None:
        return None
    for above in tree.ancestors(verb):
        if above < verb and tree.pos[above] in VERBAL:
            own = tree.child(above, "nsubj", "nsubjpass")
            return own if tree.tags[above] == "VBN" else None
    return None


def letter(scene: Scene, verb: int) -> int | None:
    """To whom one writes who asks or warns in doing so: "wrote to *the king* to ask"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.deps[verb] not in ("advcl", "xcomp") or tree.lemmas[above] != "write":
        return None
    to = next((c for c in tree.all(above, "prep", "dative") if tree.lower[c] == "to"), None)
    return tree.child(to, "pobj") if to is not None else None


def behind_participle(scene: Scene, verb: int) -> int | None:
    """The subject of a perfect whose noun has a participle that the parse took for the main verb:
    "*MPs* allied to the premier have accused"."""
    tree = scene.tree
    above, have = tree.heads[verb], tree.child(verb, "aux")
    perfect = have is not None and tree.lower[have] in ("have", "has", "had")
    bare = tree.child(above, "aux", "auxpass") is None and tree.tags[above] in ("VBN", "VBD")
    if not perfect or tree.tags[verb] != "VBN" or tree.deps[verb] not in ("advcl", "conj") or (
        not bare or tree.child(verb, "mark", "nsubj", "nsubjpass", "cc") is not None
        or tree.deps[above] != "ROOT" or tree.deps[verb - 1] == "cc" or above > verb
    ):
        return None
    return tree.child(above, "nsubj", "nsubjpass")


def latest_to(scene: Scene, verb: int) -> int | None:
    """Who does what they are the first or latest to do: "*Roe* became the first governor to back
    it", "the only *senator* to oppose it"."""
    tree = scene.tree
    noun: int | None = tree.heads[verb]
    if tree.deps[verb] == "advcl":
        noun = tree.child(noun, "attr")
    if tree.tags[verb] != "VB" or tree.deps[verb] not in ("relcl", "acl", "advcl") or (
        noun is None or not any(tree.lower[c] in RANKED for c in tree.all(noun, "amod"))
    ):
        return None
    above = tree.heads[noun]
    if tree.deps[noun] == "attr" and tree.lemmas[above] in ("be", "become"):
        return subject(scene, above)
    return noun


def prompted(scene: Scene, verb: int) -> int | None:
    """Who is moved to say what an infinitive says: "prompting *Chad* to accuse Sudan"."""
    tree = scene.tree
    above = tree.heads[verb]
    if tree.deps[verb] not in ("xcomp", "ccomp") or tree.lemmas[above] not in PROMPTING:
        return None
    own = tree.child(verb, "nsubj")
    return own if own is not None else tree.child(above, "dobj")
