"""A name set off by commas behind an office: "the envoy for Somalia, Ann Roe, met …"; the small
parser has two subjects of them, or none."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from memcon.knowledge.words import word_class
from memcon.language.columns import tagged
from memcon.language.grammar import SUBJECTS, VERBAL

PEOPLE = word_class("people", "person") | word_class("people", "official")
AGENTS = ("er", "or", "ist", "man")
LONGEST = 8  # words between an office and the comma behind it
LOOSE = frozenset(("appos", "npadvmod", "conj", "dep", "nmod"))


def restore_titled(doc: Doc) -> None:
    """Make the office the subject and the name its apposition, and the name a person's."""
    for verb in tagged(doc, "VBD", "VBZ"):
        if verb.i < 4 or doc[verb.i - 1].text != "," or verb.pos_ not in VERBAL:
            continue
        name = doc[verb.i - 2]
        first = name.i
        while first and doc[first - 1].tag_ == "NNP":
            first -= 1
        if name.tag_ != "NNP" or not first < name.i < first + 4 or doc[first - 1].text != ",":
            continue
        office = office_before(doc, first - 1)
        if office is None:
            continue
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        alone = subjects == [office] and name.dep_ in LOOSE
        if alone or subjects == [office, name] or (not subjects and office.dep_ in LOOSE):
            office.head, office.dep_ = verb, "nsubj"
            name.head, name.dep_ = office, "appos"
            doc.set_ents([Span(doc, first, name.i + 1, "PERSON")], default="unmodified")


def office_before(doc: Doc, comma: int) -> Token | None:
    """The noun for a person that ends at a comma, with what it is of: "the minister for aid"."""
    for at in range(comma - 1, max(comma - 1 - LONGEST, 0), -1):
        word = doc[at]
        if word.tag_ == "NN" and (word.lemma_ in PEOPLE or word.lower_.endswith(AGENTS)):
            return word
        if word.is_punct or word.pos_ in VERBAL:
            return None
    return None
