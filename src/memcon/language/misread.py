"""Words that the small parser takes for another class: "denied on Tuesday *claims* that", "the
group *believed* to hold three men rejected", "Rao and Silva *plan* to meet"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.columns import tagged
from memcon.language.grammar import SUBJECTS

CLAIMED = frozenset("claims reports charges rumors rumours".split())
ANSWERING = frozenset(
    "deny refute reject dismiss confirm rebut dispute repeat contradict repudiate".split()
)
INTENDING = frozenset("plan hope need aim vow pledge promise attempt bid desire wish want".split())
SUPPOSED = frozenset("believe think suspect say allege report presume rumour rumor expect".split())


def mend_misread(doc: Doc) -> None:
    """Put right what is denied, and who is only believed to do a thing."""
    for word in tagged(doc, "VBZ"):
        if word.lower_ in CLAIMED:
            denied(word)
    for word in tagged(doc, "NN"):
        if word.lower_ in INTENDING and word.dep_ == "ROOT":
            intended(word)
    for verb in tagged(doc, "VBD"):
        if verb.lemma_ in SUPPOSED and verb.i + 1 < len(doc) and verb.nbor(1).lower_ == "to":
            reduced(verb)


def intended(word: Token) -> None:
    """Make a verb of "Rao and Silva *plan* to meet", which the parser read as their plan."""
    deed = next((c for c in word.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VB"), None)
    who = next((c for c in word.children if c.i < word.i and c.tag_ in ("NNP", "NNPS")), None)
    if deed is None or who is None or deed.i <= word.i:
        return
    if not any(c.dep_ == "conj" and c.i < word.i for c in who.children) or any(
        c.dep_ in ("det", "poss", "case", "nsubj") for c in word.children
    ):
        return
    word.tag_, word.pos_ = "VBP", "VERB"
    who.dep_, deed.dep_ = "nsubj", "xcomp"


def denied(word: Token) -> None:
    """Make an object of "the envoy denied on Tuesday *claims* that"."""
    verb = next(
        (t for t in reversed(word.doc[max(word.i - 5, word.sent.start) : word.i])
         if t.lemma_ in ANSWERING and t.pos_ == "VERB"), None,
    )
    between = word.doc[verb.i + 1 : word.i] if verb is not None else ()
    if verb is None or not all(t.tag_ in ("IN", "DT", "JJ", "CD") or t.ent_type_ in ("DATE", "TIME")
                               for t in between):
        return
    clause = next((c for c in word.children if c.dep_ == "ccomp" and c.i > word.i), None)
    if clause is None:
        return
    word.tag_, word.pos_, word.lemma_ = "NNS", "NOUN", word.lower_[:-1]
    clause.dep_ = "acl"
    if word.head != verb:  # the parser has the claims speak
        above, dep = (verb, "ROOT") if word.dep_ == "ROOT" else (word.head, word.dep_)
        if any(c.dep_ in SUBJECTS for c in verb.children) and not verb.is_ancestor(word):
            return
        for child in list(word.children):
            if child != clause and (child.dep_ in SUBJECTS or child.dep_ == "punct"):
                child.head = verb
        verb.tag_ = "VBD"
        verb.head, verb.dep_ = above, dep
    word.head, word.dep_ = verb, "dobj"


def reduced(verb: Token) -> None:
    """Hang on its noun "a statement signed by the group *believed* to hold three men rejected"."""
    noun = verb.doc[verb.i - 1]
    deed = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    main = next((c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBD"), None)
    who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if deed is None or main is None or who is None or noun.pos_ not in ("NOUN", "PROPN"):
        return
    thing = next((c for c in main.children if c.dep_ == "nsubj"), None)
    if thing is None or not deed.i < thing.left_edge.i or who == noun or any(
        c.dep_ == "cc" for c in verb.children
    ):
        return
    above, dep = (main if verb.dep_ == "ROOT" else verb.head), verb.dep_
    thing.head, thing.dep_ = deed, "dobj"
    who.head = main
    for child in list(verb.children):
        if child.i > main.i or child.dep_ == "punct":
            child.head = main
    main.head, main.dep_ = above, dep
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"
