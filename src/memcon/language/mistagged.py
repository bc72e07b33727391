"""Verbs and nouns that the tagger takes for something else; mended in the parse."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.knowledge.words import word_class
from memcon.language.columns import tagged
from memcon.language.grammar import FINITE, SUBJECTS

PASTS = {
    "retook": "retake",
    "strove": "strive",
    "overflew": "overfly",
    "overran": "overrun",
    "overrode": "override",
}
HAPPENINGS = word_class("events", "happening") | word_class("events", "attack")
NOUNS = frozenset(("junta", "guerrilla", "paramilitary"))  # read as adjectives
SUBORDINATORS = frozenset("after before since as until while".split())
LOOSE = frozenset(("advcl", "acl", "conj"))  # how a verb hangs that the parser gave no subject
BOUND = ("mark", "aux", "auxpass", "agent")  # its own words, by which it is somebody's after all


def restore_tense(doc: Doc) -> None:
    """Make a past tense of a participle that has a subject and no auxiliary: "but villagers
    *accused* soldiers of killing them"; and of rare pasts that it takes for present forms."""
    for verb in tagged(doc, "VB", "VBN", "VBP"):
        if verb.tag_ in ("VB", "VBP") and (lemma := PASTS.get(verb.lower_)):
            verb.tag_, verb.lemma_ = "VBD", lemma
        if verb.tag_ == "VBN" and verb.dep_ in ("ROOT", "conj"):
            deps = {child.dep_ for child in verb.children}
            if "nsubj" in deps and deps.isdisjoint(("aux", "auxpass", "nsubjpass", "agent")):
                verb.tag_ = "VBD"


def restore_verb(doc: Doc) -> None:
    """Make a clause of "the envoy, Ann Roe, *negotiated* with them", where the parser has no more
    than a noun with a participle.
    """
    for verb in tagged(doc, "VBN", "VBD"):
        if verb.dep_ in ("amod", "compound"):
            free_object(verb)
        elif verb.dep_ in LOOSE and verb.i > 1 and doc[verb.i - 1].text == ",":
            free_subject(verb)
        if verb.dep_ != "acl" or not verb.i:
            continue
        noun = verb.head
        if acts_alone(verb):
            while noun.dep_ != "ROOT":
                noun = noun.head
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            noun.head, noun.dep_ = verb, "nsubj"
            continue
        if verb.tag_ != "VBN" or doc[verb.i - 1].text != ",":
            continue
        named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.children)
        if not named or any(c.dep_ in ("agent", "auxpass") for c in verb.children):
            continue
        if noun.dep_ == "ROOT":
            verb.head, verb.dep_ = verb, "ROOT"
        elif noun.dep_ == "pobj" and noun.head.lower_ in SUBORDINATORS and noun.head.i < noun.i:
            above = noun.head.head
            verb.head, verb.dep_ = above, "advcl"
            noun.head.head, noun.head.dep_ = verb, "mark"
        else:
            continue
        verb.tag_ = "VBD"
        noun.head, noun.dep_ = verb, "nsubj"


def acts_alone(verb: Token) -> bool:
    """Whether a participle with an object is all the verb of a sentence on a deed: "A rebel attack
    on a village *killed* ten"."""
    noun = next((t for t in verb.ancestors if t.tag_ in ("NN", "NNS") and t.dep_ != "pobj"), None)
    if noun is None or noun.dep_ != "ROOT" or noun.lemma_ not in HAPPENINGS:
        return False
    own = {c.dep_ for c in verb.children}
    sentence = noun.sent
    return "dobj" in own and own.isdisjoint(BOUND) and not any(
        t.tag_ in FINITE and t != verb for t in sentence
    )


def restore_hearers(doc: Doc) -> None:
    """Make a noun of those who read a memo "to *council*": the parser has them do something."""
    for body in tagged(doc, "VB"):
        if body.lower_ not in ("council", "staff", "board", "press") or body.i < 2:
            continue
        to, noun = doc[body.i - 1], doc[body.i - 2]
        if to.tag_ != "TO" or noun.pos_ != "NOUN" or any(c.dep_ == "dobj" for c in body.children):
            continue
        for child in list(body.children):
            if child.i > body.i:
                child.head = body.head
        to.tag_, to.pos_, to.head, to.dep_ = "IN", "ADP", noun, "prep"
        body.tag_, body.pos_, body.head, body.dep_ = "NN", "NOUN", to, "pobj"


def free_subject(verb: Token) -> None:
    """Make a clause of "freed after the envoy, Ann Roe, *negotiated* with them", where the parser
    hangs the noun on "after", and name and verb wherever it can."""
    doc, name = verb.doc, verb.doc[verb.i - 2]
    first = name.left_edge.i
    if name.ent_type_ != "PERSON" or first < 2 or doc[first - 1].text != ",":
        return
    noun = doc[first - 2]
    while noun.dep_ != "pobj" or noun.head.lower_ not in SUBORDINATORS:
        if noun.head.i >= noun.i:
            return
        noun = noun.head
    after, main = noun.head, noun.head.head
    if verb.head not in (name, main) or any(c.dep_ in (*SUBJECTS, *BOUND) for c in verb.children):
        return
    comma = verb.right_edge.i + 1
    if verb.tag_ == "VBN" and any(t.tag_ == "VBD" for t in doc[comma : comma + 2]):
        return  # "after the minister, Ann Roe, *accused* of fraud, fled"
    verb.head, verb.dep_, verb.tag_ = main, "advcl", "VBD"
    after.head, after.dep_ = verb, "mark"
    noun.head, noun.dep_ = verb, "nsubj"
    name.head, name.dep_ = noun, "appos"


def free_object(verb: Token) -> None:
    """Make a clause of "a court *freed* pastor Ann Roe", where the parser sets the name beside the
    court: a participle with no article before it, right behind the noun or a time."""
    named = verb.head
    while named.dep_ == "compound":
        named = named.head
    noun = named.head
    if named.dep_ != "appos" or noun.dep_ != "ROOT" or noun.pos_ not in ("NOUN", "PROPN"):
        return
    between = noun.doc[noun.i + 1 : verb.i]
    if named.left_edge.i != verb.i or any(t.is_punct or t.pos_ == "DET" for t in between):
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    noun.head, noun.dep_ = verb, "nsubj"
    named.head, named.dep_ = verb, "dobj"
    for child in list(noun.children):
        if child.dep_ in ("prep", "npadvmod", "punct") and child.i > noun.i:
            child.head = verb


def restore_noun(doc: Doc) -> None:
    """Make a noun of an object that the tagger takes for a verb: "rejected Kenyan *calls*"; and
    nouns and participles of words that it takes for adjectives: "the *junta* expelled them",
    "*halting* imports"."""
    for word in tagged(doc, "JJ"):
        if word.lower_ in NOUNS and word.dep_ not in ("amod", "acomp"):
            word.tag_, word.pos_ = "NN", "NOUN"
        elif word.lower_ == "halting" and word.i + 1 < len(doc) and word.nbor(1).tag_ == "NNS":
            word.tag_, word.pos_, word.lemma_ = "VBG", "VERB", "halt"
    for word in tagged(doc, "VBZ"):
        if word.dep_ in ("dobj", "pobj") and any(
            child.dep_ in ("amod", "poss", "det") and child.i < word.i for child in word.children
        ):
            word.tag_, word.pos_ = "NNS", "NOUN"
