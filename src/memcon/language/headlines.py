"""Verbs in the present that the small parser takes for nouns in a headline: "Police *fire* tear gas
at miners", mended in the parse itself."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.columns import spelled
from memcon.language.grammar import FINITE, NOUNS

# Words that are verbs behind a plural where a sentence has no other verb.
ACTS = frozenset("fire arrest raid probe question search hunt free charge strike storm".split())
FOLLOWING = frozenset("IN NN NNS NNP JJ CD DT PRP$".split())
# What is told of by noun and noun: "police *arrest warrant*", "police raid *on* a bank".
COMPOUNDS = frozenset(
    "warrant record report rate chief engine service team station brigade squad force "
    "house alarm pay ballot vote action fund target group".split()
)
TOWARD = frozenset(("on", "at", "into", "upon"))
OVER = frozenset(("over", "for", "against", "in", "as"))
SHORT = 25  # tokens in a headline


def mend_headlines(doc: Doc) -> None:
    """Make the verb of a headline of what the parser takes for a noun."""
    for word in spelled(doc, ACTS):
        if word.tag_ not in ("NN", "JJ") or not word.i:
            continue
        subject = word.nbor(-1)
        if subject.lower_ != "police" and subject.tag_ not in ("NNS", "NNPS"):
            continue
        sentence = word.sent
        if len(sentence) > SHORT or any(t.tag_ in FINITE for t in sentence):
            continue
        if subject.i - sentence.start > 3 or any(
            t.tag_ in ("IN", "TO", "CC", "DT") for t in doc[sentence.start : subject.i]
        ):
            continue
        rest = doc[word.i + 1 : sentence.end]
        if not rest or rest[0].lower_ in COMPOUNDS:
            continue
        spared = TOWARD if word.lower_ == "fire" else OVER if word.lower_ == "strike" else ()
        if rest[0].tag_ == "IN" and rest[0].lower_ not in spared:
            continue
        if rest[0].lower_ == "warning" or rest[0].tag_ in FOLLOWING:
            found_clause(word, subject, rest[0].tag_ != "IN")


def found_clause(word: Token, subject: Token, transitive: bool) -> None:
    """Hang a headline on its verb: the subject before it, the object and the rest behind it."""
    doc, sentence = word.doc, word.sent
    start, end = sentence.start, sentence.end
    root = sentence.root
    obj = None
    if transitive:
        last = word.i + 1
        while last < end and doc[last].tag_ not in ("IN", "TO", ",", ":", "CC", "."):
            last += 1
        nouns = [t for t in doc[word.i + 1 : last] if t.tag_[:2] in ("NN", "CD")]
        if not nouns:
            return
        obj = nouns[-1]
    word.head, word.dep_, word.tag_, word.pos_ = word, "ROOT", "VBP", "VERB"
    subject.head, subject.dep_ = word, "nsubj"
    for token in doc[start : subject.i]:
        if not start <= token.head.i <= subject.i or token.head == word:
            token.head, token.dep_ = subject, "compound" if token.pos_ in NOUNS else (
                "amod"
            )
    edge = obj.i if obj is not None else word.i
    if obj is not None:
        obj.head, obj.dep_ = word, "dobj"
        for token in doc[word.i + 1 : obj.i]:
            if not word.i < token.head.i <= obj.i:
                token.head = obj
                owner = token.nbor(1).tag_ == "POS"
                kept = token.dep_ if token.dep_ in ("amod", "nummod", "det", "poss") else "compound"
                token.dep_ = "poss" if owner else kept
    for token in doc[edge + 1 : end]:
        if token.head.i <= edge and token.head not in (obj, word):
            token.head = word
            token.dep_ = token.dep_ if token.dep_ in ("prep", "punct", "advcl") else "dep"
    if root not in (word, obj) and root.head == root:
        root.head, root.dep_ = word, "advcl" if root.pos_ == "VERB" else "dep"
