"""Subjects behind what opens a sentence, which the small parser hangs on that: "In an article in
Dawn, *Ann Roe* said", "Speaking on the radio, *a nun* whose face was veiled said"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.columns import tagged
from memcon.language.grammar import SUBJECTS

OPENERS = frozenset(("prep", "advcl", "csubj"))
HUNG = frozenset(("appos", "conj"))


def restore_opened(doc: Doc) -> None:
    """Give finite verbs without a subject the noun between the comma of an opening and the verb,
    and hang on an office the name behind it: "the envoy for aid, *Mr Roe* said"."""
    for verb in tagged(doc, "VBD", "VBZ"):
        if verb.dep_ not in ("ROOT", "ccomp", "conj"):
            continue
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
        nouns = [c for c in subjects if c.dep_ != "csubj"]
        if len(nouns) == 2:
            explain(verb, *nouns)
        elif len(nouns) == 1 and nouns[0].dep_ == "nsubj":
            give_back(verb, nouns[0])
        elif not nouns:
            first = next((c for c in verb.children if c.dep_ in OPENERS and c.i < verb.i), None)
            if first is not None and first.left_edge.i == verb.left_edge.i:
                take(verb, first)
            else:
                unfold(verb)


def explain(verb: Token, office: Token, name: Token) -> None:
    """Set the second of two subjects, a name beside the verb, behind the first one."""
    beside = name.i == verb.i - 1 and name.ent_type_ == "PERSON" and name.tag_ == "NNP"
    after = verb.doc[verb.i + 1].text if verb.i + 1 < len(verb.doc) else ","
    start = name.left_edge.i
    if beside and after != "," and start and verb.doc[start - 1].text == "," and (
        office.ent_type_ != "PERSON" and office.right_edge.i < start
    ):
        name.head, name.dep_ = office, "appos"


def take(verb: Token, opener: Token) -> None:
    """Take the subject out of what opens the sentence."""
    doc = verb.doc
    if any(c.dep_ == "expl" for c in verb.children):
        return
    for noun in opener.subtree:
        start, last = noun.left_edge.i, noun.right_edge.i
        if noun.dep_ not in HUNG or noun.head.i > start or doc[start - 1].text != ",":
            continue
        if any(doc[at].tag_ not in ("RB", ",") for at in range(last + 1, verb.i)):
            continue
        if noun.tag_ not in ("NN", "NNS", "NNP", "NNPS", "PRP"):
            continue
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"
        if opener.dep_ == "csubj":
            opener.dep_ = "advcl"
        return


def give_back(verb: Token, noun: Token) -> None:
    """Leave to the opening the name that ends it, and take the one behind the comma: "In a column
    in the May 3 Cape Times, *Ann Roe*, a judge, wrote"."""
    doc, start = verb.doc, noun.left_edge.i
    opener = next(
        (c for c in verb.children if c.dep_ == "prep" and c.right_edge.i == start - 1), None
    )
    if opener is None or opener.left_edge.i != verb.left_edge.i:
        return
    name = next((c for c in noun.children if c.dep_ == "conj" and c.i > noun.i), None)
    if name is None or any(c.dep_ == "cc" for c in noun.children):
        return
    if doc[noun.i + 1].text != "," or name.left_edge.i != noun.i + 2:
        return
    for child in list(noun.children):
        if child.i > name.i:
            child.head = name
    name.head, name.dep_ = verb, "nsubj"
    noun.head, noun.dep_ = doc[start - 1].head if doc[start - 1].i > opener.i else opener, "dep"


def unfold(verb: Token) -> None:
    """Put above a claim the cue that the parser sets into it with both subjects: "*Obi says* Bello
    never claimed it"."""
    cue = next((c for c in verb.children if c.dep_ == "parataxis" and c.i < verb.i), None)
    if cue is None or verb.dep_ != "ROOT" or any(c.dep_ == "ccomp" and c.i < cue.i
                                                for c in verb.children):
        return
    subjects = [c for c in cue.children if c.dep_ == "nsubj"]
    if len(subjects) != 2 or not subjects[0].i < cue.i < subjects[1].i < verb.i:
        return
    subjects[1].head = verb
    cue.head, cue.dep_ = cue, "ROOT"
    for child in list(verb.children):
        if child.i < cue.i or (child.text == "." and child.i > verb.i):
            child.head = cue
    verb.head, verb.dep_ = cue, "ccomp"
