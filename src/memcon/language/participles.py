"""Participles that are verbs of their clause, where the small parser has them qualify a noun or
hang below an auxiliary; mended in the parse itself."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.columns import tagged
from memcon.language.grammar import NOUNS

SELVES = frozenset("himself herself itself themselves".split())
JOINING = frozenset(("and", "but", "then"))
ASKED_FOR = frozenset("ask call".split())
NAMING = frozenset("named called nicknamed identified known".split())
CLEARING = frozenset("clear free empty calm secure open quiet".split())
FORCING = frozenset("use fire deploy employ lob launch shoot".split())
MEASURES = frozenset("halting suspending stopping banning barring cancelling canceling".split())


def mend_participles(doc: Doc) -> None:
    """Give participles back to the clauses whose verbs they are."""
    for verb in tagged(doc, "VBN", "VBD"):
        if qualify(verb):
            continue
        if verb.dep_ == "amod":
            rejoin(verb)
            raise_dated(verb)
            refound(verb)
        elif verb.dep_ == "acl" and verb.lower_ in NAMING:
            name_noun(verb)
        elif verb.tag_ == "VBN" and verb.dep_ in ("ccomp", "acomp"):
            raise_passive(verb)
        if verb.tag_ == "VBN" and verb.lemma_ in ASKED_FOR:
            lengthen(verb)
    free_purpose(doc)
    for verb in tagged(doc, "VBG"):
        if verb.lower_ == "visiting" and qualify_guest(verb):
            continue
        lift(verb)
        if verb.lower_ in MEASURES and verb.dep_ in ("amod", "compound", "conj"):
            split(verb)


def qualify_guest(verb: Token) -> bool:
    """Have "visiting" qualify who visits, whom the parser takes for its object: "received
    *visiting* Prime Minister Roe". Whether it did."""
    guest = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if guest is None or guest.left_edge.i != verb.i + 1 or not guest.left_edge.text[:1].isupper():
        return False
    if verb.dep_ not in ("conj", "xcomp", "dobj", "pcomp"):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return False  # "is touring Asia and visiting Fiji"
    above, dep = verb.head, {"xcomp": "dobj", "pcomp": "pobj"}.get(verb.dep_, verb.dep_)
    for child in list(verb.children):
        if child != guest:
            child.head = guest
    guest.head, guest.dep_ = above, dep
    verb.head, verb.dep_, verb.tag_, verb.pos_ = guest, "amod", "JJ", "ADJ"
    return True


def free_purpose(doc: Doc) -> None:
    """Make a purpose of what the parser takes for a direction: "used tear gas *to clear*
    marchers"."""
    for to in tagged(doc, "IN", "TO"):
        noun = next((c for c in to.children if c.dep_ == "pobj"), None)
        if to.lower_ != "to" or noun is None or to.i + 1 >= len(doc):
            continue
        verb = doc[to.i + 1]
        if verb.lower_ not in CLEARING or verb.head != noun or to.head.lemma_ not in FORCING:
            continue
        verb.head, verb.dep_, verb.tag_, verb.pos_ = to.head, "advcl", "VB", "VERB"
        noun.head, noun.dep_ = verb, "dobj"
        to.head, to.dep_, to.tag_, to.pos_ = verb, "aux", "TO", "PART"


def name_noun(verb: Token) -> None:
    """Give a name to the noun before a place: "an official in Java *named* Wayan", where the parser
    has the place so named."""
    place = verb.head
    noun = place.head.head
    if place.pos_ == "PROPN" and place.dep_ == "pobj" and noun.pos_ == "NOUN" and noun.i < place.i:
        verb.head = noun


def qualify(verb: Token) -> bool:
    """Have a participle behind "to" qualify its noun, which the parser takes for its object: "gave
    refuge to *ousted* President Roe". Whether it did."""
    to = verb.nbor(-1) if verb.i else verb
    if to.lower_ != "to" or to.head != verb or verb.lower_ == verb.lemma_ or verb.head == verb:
        return False
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if noun is None or noun.left_edge.i != verb.i + 1:
        return False
    above = verb.head
    for child in list(verb.children):
        if child not in (to, noun):
            child.head = noun if child.i < noun.i else above
    to.head, to.dep_, to.tag_, to.pos_ = above, "prep", "IN", "ADP"
    noun.head, noun.dep_ = to, "pobj"
    verb.head, verb.dep_, verb.tag_, verb.pos_ = noun, "amod", "VBN", "VERB"
    return True


def rejoin(verb: Token) -> None:
    """Make a second verb of "expelled Chad and *imposed* duties": what the parser has qualify a
    second object of the first verb, right behind the "and"."""
    noun, joint = verb.head, verb.nbor(-1) if verb.i else verb
    first = noun.head
    if noun.dep_ != "dobj" or noun.left_edge.i != verb.i or joint.lower_ not in JOINING:
        return
    if first.pos_ != "VERB" or not first.i < verb.i:
        return
    if not any(c.dep_ == "dobj" and first.i < c.i < verb.i for c in first.children):
        return
    for child in list(first.children):
        if child.i > noun.i and child.dep_ in ("prep", "advmod", "npadvmod", "advcl"):
            child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = first, "conj", first.tag_, "VERB"
    noun.head = verb


def split(verb: Token) -> None:
    """Make a second verb of "barring its banks and *halting* sales", which the parser reads as
    sales of some kind."""
    if not verb.i or verb.nbor(-1).lower_ != "and":
        return
    if verb.dep_ == "conj":
        goods = next((c for c in verb.head.children if c.dep_ == "conj" and c.i > verb.i), None)
        goods = goods if verb.head.pos_ in ("NOUN", "PROPN") else None
    else:
        goods = verb.head if verb.head.left_edge.i == verb.i else None
    first = next((a for a in verb.ancestors if a.tag_ == "VBG" and a.i < verb.i), None)
    if goods is None or first is None:
        return
    if any(c.dep_ == "dobj" and first.i < c.i < verb.i for c in first.children):
        verb.head, verb.dep_, verb.pos_ = first, "conj", "VERB"
        goods.head, goods.dep_ = verb, "dobj"


def raise_dated(verb: Token) -> None:
    """Make the main verb of "Oslo on Monday *imposed* sanctions on Chad": the parser has a noun
    alone, and the sanctions stand behind its "on"."""
    noun = verb.head
    on, main = noun.head, noun.head.head
    if on.lower_ != "on" or noun.dep_ != "pobj" or main.dep_ != "ROOT" or main.pos_ not in NOUNS:
        return
    day = next((c for c in verb.children if c.dep_ == "npadvmod" and c.i == verb.i - 1), None)
    if day is None or on.i != day.left_edge.i - 1 or not main.i < on.i:
        return
    for child in [on, *(c for c in main.children if c.i > verb.i)]:
        child.head = verb
    day.head, day.dep_ = on, "pobj"
    noun.head, noun.dep_ = verb, "dobj"
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    main.head, main.dep_ = verb, "nsubj"


def refound(verb: Token) -> None:
    """Make the first verb of "police in the city *banned* rallies and detained nine": the parser
    has rallies of a kind, in which the police are, and coordinates the police with nothing."""
    thing, town = verb.head, verb.nbor(-1) if verb.i else verb
    link = thing.head
    noun = link.head
    second = noun.head
    if town.head != verb or town.dep_ != "npadvmod" or thing.dep_ != "pobj":
        return
    joint = next((c for c in noun.children if c.dep_ == "cc"), None)
    if noun.dep_ != "nsubj" or joint is None or any(c.dep_ == "conj" for c in noun.children):
        return
    if not noun.i < link.i < verb.i < joint.i < second.i or second.tag_ != "VBD":
        return
    for child in list(thing.children):
        if child.i < town.i:
            child.head = town
    town.head, town.dep_ = link, "pobj"
    above, dep = second.head, second.dep_
    verb.head, verb.dep_ = (verb if dep == "ROOT" else above), dep
    verb.tag_, verb.pos_ = "VBD", "VERB"
    thing.head, thing.dep_ = verb, "dobj"
    noun.head, joint.head = verb, verb
    second.head, second.dep_ = verb, "conj"


def raise_passive(verb: Token) -> None:
    """Make a passive of "the mayor was then himself *abducted*": the parser has the mayor be
    something, and himself abduct."""
    be = verb.head
    if be.lemma_ != "be" or be.pos_ != "AUX" or not be.i < verb.i:
        return
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    own = own or [c for c in be.children if c.dep_ == "attr" and c.i < verb.i]
    if len(own) != 1 or own[0].lower_ not in SELVES:
        return
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return
    own[0].dep_ = "npadvmod"
    verb.head, verb.dep_ = (verb if be.head.i == be.i else be.head), be.dep_
    for child in list(be.children):
        if child.i != verb.i:
            child.head = verb
            if child.dep_ == "nsubj":
                child.dep_ = "nsubjpass"
    be.head, be.dep_ = verb, "auxpass"


def lengthen(verb: Token) -> None:
    """Read "he's *asked for* the text" as "has asked": nobody is asked for a thing in the passive
    without whoever asks."""
    short = next((c for c in verb.children if c.dep_ == "auxpass"), None)
    if short is None or short.lower_ not in ("'s", "’s") or verb.i + 1 >= len(verb.doc):
        return
    if verb.nbor(1).lower_ != "for" or any(c.dep_ == "agent" for c in verb.children):
        return
    short.dep_, short.lemma_ = "aux", "have"
    for child in verb.children:
        if child.dep_ == "nsubjpass" and child.i < verb.i:
            child.dep_ = "nsubj"


def lift(verb: Token) -> None:
    """Hang on the deed, and not on its purpose, what came of it: "fired to break up a march,
    *injuring* six"."""
    low = verb.head
    if verb.dep_ not in ("conj", "advcl") or low.tag_ != "VB" or low.dep_ != "advcl":
        return
    if verb.i == 0 or verb.nbor(-1).text != "," or not low.head.i < low.i < verb.i:
        return
    if any(c.dep_ == "cc" and low.i < c.i < verb.i for c in low.children):
        return
    verb.head, verb.dep_ = low.head, "advcl"
