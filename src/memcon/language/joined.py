"""Verbs, objects and phrases that the small parser joins to the wrong word; mended in the parse."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.columns import tagged
from memcon.language.grammar import SUBJECTS

CLAIMING = frozenset("claim threaten promise vow pledge offer agree refuse demand".split())
CARRYING = frozenset(
    "message video letter statement interview speech recording post tweet broadcast note email "
    "communique communiqué telegram call".split()
)


def mend_joined(doc: Doc) -> None:
    """Put verbs beside the verbs, objects below the verbs, phrases beside the phrases that they
    belong to."""
    shift(doc)
    lift_finite(doc)
    for verb in tagged(doc, "VB", "VBN"):
        if verb.dep_ in ("acl", "relcl"):
            send(verb)
    if " and of " in doc.text:
        pair(doc)


def shift(doc: Doc) -> None:
    """Give a verb the object that stands behind how it was done: "dispersed with batons *a crowd*
    that had gathered"."""
    for verb in tagged(doc, "VBD", "VBN"):
        way = doc[verb.i + 1] if verb.i + 1 < len(doc) else verb
        if way.lower_ != "with" or way.head.i != verb.i:
            continue
        if any(c.dep_ in ("dobj", "nsubjpass", "auxpass", "aux") for c in verb.children):
            continue
        means = next((c for c in way.children if c.dep_ == "pobj"), None)
        thing = next((c for c in means.children if c.dep_ == "appos"), None) if means else None
        if thing is None or thing.left_edge.tag_ != "DT" or thing.left_edge.nbor(-1).text == ",":
            continue
        thing.head, thing.dep_ = verb, "dobj"
        who = verb.head
        if verb.dep_ == "acl" and who.dep_ == "ROOT" and who.i < verb.i:
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            for child in list(who.children):
                if child.i > verb.i:
                    child.head = verb
            who.head, who.dep_ = verb, "nsubj"


def lift_finite(doc: Doc) -> None:
    """Hang a finite verb on the verb that it can stand beside: "called on her to resign and
    *accused* her of theft" has not her accuse; the parser hangs it on the infinitive.
    """
    for verb in tagged(doc, "VBD", "VBN", "VBZ"):
        low = verb.head
        if verb.tag_ == "VBD":
            own = any(c.dep_ == "nsubj" for c in verb.children)
            if verb.dep_ == "acl" and verb.head.dep_ != "ROOT" and not own:
                verb.tag_ = "VBN"  # "a Dane *seized* in Chad is missing"
            elif verb.dep_ == "ccomp" and verb.head.lemma_ == "want" and verb.head.i < verb.i:
                verb.tag_ = "VBN"  # "wants the minister *sacked*"
            elif verb.dep_ == "ccomp":
                wish(verb)
            elif verb.dep_ in ("advcl", "conj") and verb.i > 2 and verb.nbor(-1).lower_ == "then":
                go_on(verb)
        if verb.dep_ == "conj" and low.dep_ == "pcomp" and low.tag_ == "VBG":
            leave_gerund(verb)
        if verb.dep_ != "conj" or low.tag_ != "VB" or low.dep_ not in ("xcomp", "ccomp", "advcl"):
            continue
        above = low.head
        infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in low.children)
        joints = [c for c in low.children if c.dep_ == "cc" and low.i < c.i < verb.i]
        if infinitive and joints and above.tag_ == verb.tag_ and above.i < low.i:
            verb.head = joints[-1].head = above


def leave_gerund(verb: Token) -> None:
    """Hang on the main verb a past that the parser joins to a gerund: "accused her of lying and
    *called* a strike"."""
    low = verb.head
    above = low.head.head
    joints = [c for c in low.children if c.dep_ == "cc" and low.i < c.i < verb.i]
    own = any(c.dep_ in (*SUBJECTS, "aux", "auxpass") for c in verb.children)
    both = {above.tag_, verb.tag_}
    alike = both == {"VBD"} or (
        both <= {"VBD", "VBN"} and any(c.lemma_ == "have" for c in above.children)
    )
    if joints and not own and alike and above.i < low.i:
        verb.head = joints[-1].head = above


def pair(doc: Doc) -> None:
    """Coordinate "of two generals, *and of* the bank", whatever stands between them."""
    for of in tagged(doc, "IN"):
        if of.dep_ != "conj" or of.lower_ != "of" or of.head.pos_ == "ADP":
            continue
        for before in reversed(doc[of.sent.start : of.i]):
            if before.lower_ == "of" and before.dep_ == "prep" and before.head.pos_ == "NOUN":
                of.head = before
                break


def wish(verb: Token) -> None:
    """Make a verb of what is demanded, and no clause of what is done then: "demanded that Chad
    *release* ten men, then *threatened* to"; the parser has "Chad release" threaten."""
    low = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ == "NN"), None)
    if low is None or not any(c.dep_ == "dobj" for c in low.children):
        return
    who = next((c for c in low.children if c.dep_ == "compound" and c.i == low.i - 1), None)
    that = next((c for c in verb.children if c.dep_ == "mark" and c.i < low.i), None)
    above = verb.head
    if who is None or that is None or above.pos_ != "VERB" or not above.i < that.i:
        return
    low.tag_, low.pos_, low.head, low.dep_ = "VB", "VERB", above, "ccomp"
    who.dep_ = "nsubj"
    that.head = low
    verb.head, verb.dep_ = above, "conj"


def go_on(verb: Token) -> None:
    """Hang beside the past verb above what was done next: "demanded that Chad free ten men, *then
    threatened* to" has not Chad threaten."""
    if verb.nbor(-2).text not in (",", "and") or any(c.dep_ == "nsubj" for c in verb.children):
        return
    above = next((a for a in verb.ancestors if a.tag_ == "VBD" and a.i < verb.i), None)
    if above is not None and not any(a.tag_ == "VBD" for a in above.ancestors):
        verb.nbor(-1).head = verb
        verb.head, verb.dep_ = above, "conj"


def send(verb: Token) -> None:
    """Hang on the cue what is said in a message: "claimed in a video *to have shot* a guard" is no
    video to do so."""
    paper, link = verb.head, verb.head.head
    cue = link.head
    if paper.lemma_ not in CARRYING or paper.dep_ != "pobj" or link.dep_ != "prep":
        return
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    says = cue.lemma_ in CLAIMING and cue.pos_ == "VERB" and cue.i < link.i
    if to and says and not any(c.dep_ in ("xcomp", "ccomp", "dobj") for c in cue.children):
        verb.head, verb.dep_ = cue, "xcomp"
