"""Names beside the nouns that they explain, and who is added with "together with", where the small
parser hangs them elsewhere; mended in the parse itself."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.knowledge.words import word_class
from memcon.language.columns import tagged
from memcon.language.grammar import NOUNS

LOOSE = frozenset(("npadvmod", "dobj", "dep", "oprd"))
PEOPLE = frozenset().union(
    *(word_class("people", name) for name in ("person", "occupation", "bearer", "named_person"))
)
OBJECTS = ("dobj", "nsubjpass")
ADDING = frozenset(("together", "along"))


def mend_appositions(doc: Doc) -> None:
    """Put names beside their nouns, and those who are added beside those whom they join."""
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            beside(ent.root)
            behind_body(ent.root)
    name_one(doc)
    for verb in tagged(doc, "VBN", "VBD"):
        if verb.dep_ == "acl" and verb.head.dep_ == "relcl":
            relate(verb)
    text = doc.text
    if any(f"{word} with" in text for word in ADDING):
        for adding in tagged(doc, "RB"):
            if adding.lower_ in ADDING:
                add(adding)


def beside(name: Token) -> None:
    """Hang on "a teacher" the name behind "shot a teacher, *Ann Roe*, and two boys", whom the
    parser has shot besides; and the boys with her."""
    if name.dep_ in LOOSE:
        start = name.left_edge.i
        if start < 2 or name.doc[start - 1].text != ",":
            return
        noun = next(
            (c for c in name.head.children if c.dep_ in OBJECTS and c.right_edge.i == start - 2),
            None,
        )
        if noun is None or noun.tag_ != "NN" or not any(c.dep_ == "det" for c in noun.children):
            return
        name.head, name.dep_ = noun, "appos"
    noun = name.head
    if name.dep_ != "appos" or noun.tag_ != "NN" or noun.dep_ not in OBJECTS:
        return
    for child in list(name.children):
        closed = child.i > name.i and name.doc[child.i - 1].text == ","
        if child.dep_ == "cc" and closed:  # "a teacher, Ann Roe, *and*"
            other = next((c for c in name.children if c.dep_ == "conj"), None)
            if other is not None:
                child.head = other.head = noun
            return


def behind_body(name: Token) -> None:
    """Hang on "the director" the name behind "the director at the firm Norden, *Ann Roe*, agreed",
    which the parser hangs on the firm."""
    body = name.head
    if name.dep_ != "appos" or body.ent_type_ == "PERSON":
        return
    while body.dep_ == "appos":
        body = body.head
    if body.dep_ != "pobj" or body.lemma_ in PEOPLE or body.ent_type_ == "PERSON":
        return
    noun = body.head.head
    start, after = name.left_edge.i, name.i + 1
    closed = name.doc[start - 1].text == "," and name.doc[after : after + 1].text == ","
    if closed and noun.tag_ == "NN" and noun.lemma_ in PEOPLE and noun.dep_ == "nsubj" and (
        noun.head.i == after + 1
    ):
        name.head = noun


def relate(verb: Token) -> None:
    """Make a clause of "a charge the army *called* false", where the parser has the charge be an
    army, called so."""
    who = verb.head
    noun = who.head
    if who.pos_ not in NOUNS or not noun.i < who.i < verb.i:
        return
    if who.left_edge.i != noun.i + 1 or any(c.dep_ in ("cop", "nsubj") for c in who.children):
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = noun, "relcl", "VBD", "VERB"
    who.head, who.dep_ = verb, "nsubj"


def add(adding: Token) -> None:
    """Coordinate "seized the editor, *together with her son*", so that both are seized."""
    link = adding.head
    if link.lower_ != "with" or link.i != adding.i + 1 or link.dep_ != "prep":
        return
    other = next((c for c in link.children if c.dep_ == "pobj"), None)
    before = adding.nbor(-1) if adding.i else adding
    if other is None or before.text != ",":
        return
    who = link.head
    while who.dep_ in ("appos", "compound"):
        who = who.head
    if who.tag_ in ("VBD", "VBN", "VBZ", "VBP"):
        who = next((c for c in who.children if c.right_edge.i == before.i - 1), who)
    if who.pos_ not in ("NOUN", "PROPN", "PRON") or who.dep_ not in (*OBJECTS, "nsubj", "pobj"):
        return
    link.head, link.dep_ = who, "cc"
    other.head, other.dep_ = who, "conj"


def name_one(doc: Doc) -> None:
    """Hang on "one" the name behind "one of them, *Ann Roe*": they are not she."""
    for them in tagged(doc, "PRP"):
        of = them.head
        one = of.head
        if them.dep_ != "pobj" or of.lower_ != "of" or one.lower_ not in ("one", "another"):
            continue
        if them.i + 2 >= len(doc) or doc[them.i + 1].text != ",":
            continue
        name = doc[them.i + 2]
        while name.dep_ == "compound" and name.head.i > name.i:
            name = name.head
        if name.ent_type_ == "PERSON" and name.dep_ in ("appos", "ccomp", "npadvmod", "dep"):
            name.head, name.dep_ = one, "appos"
