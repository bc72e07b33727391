"""Attachments around cues that the small parser gets wrong: whose words a clause is."""

from __future__ import annotations

from spacy.tokens import Doc

from memcon.language.columns import tagged
from memcon.language.grammar import SUBJECTS, WILL

CUE_VERBS = frozenset(
    "say tell add announce declare report claim state note warn deny argue insist stress "
    "confirm acknowledge admit concede".split()
)
# Only what asks or promises: other verbs may share the auxiliary ("had looted … and killed …").
ASKING_OR_PROMISING = frozenset(
    "urge appeal call ask demand promise pledge vow plead accuse blame condemn denounce criticize "
    "criticise thank praise threaten announce decline refuse".split()
)
REFUSING = frozenset("deny reject dismiss refute decline refuse rebut disclaim".split())
PLACES = frozenset(("GPE", "LOC", "FAC", "DATE"))
WITHHOLDING = frozenset(
    "say confirm comment elaborate specify disclose reveal name identify".split()
)
THROUGH = frozenset("by in via through over on".split())
WHOLE = ("acomp", "attr", "dobj", "auxpass")  # what a clause has of its own
MODAL = WILL | {"would", "could", "should", "might", "may", "must", "can", "ca"}
STATES = frozenset("be have need want lack owe deserve include contain remain seem".split())


def coordinate(doc: Doc) -> None:
    """Join two acts of one subject: "called it false and in a written answer said he never …".

    The parser takes the first for what the second says, which then has no subject.
    """
    for cue in tagged(doc, "VBD", "VBZ"):
        if cue.lemma_ not in CUE_VERBS:
            continue
        children = list(cue.children)
        told = [child for child in children if child.dep_ == "ccomp"]
        if len(told) < 2 or not told[0].i < cue.i < told[-1].i:
            continue
        first = told[0]
        if first.tag_ != cue.tag_ or any(c.dep_ in ("nsubj", "nsubjpass") for c in children):
            continue
        own = any(c.dep_ == "nsubj" and c.i < first.i for c in first.children)
        between = doc[first.i + 1 : cue.i]
        if (
            own
            and any(t.dep_ == "cc" and t.lower_ in ("and", "but") for t in between)
            and not any(t.is_quote and t.i > cue.i - 3 for t in between)
        ):
            dep, above = cue.dep_, cue.head
            first.head = first if above.i == cue.i else above
            first.dep_, cue.head, cue.dep_ = dep, first, "conj"


def join_denial(doc: Doc) -> None:
    """Join a denial to the cue before the clause that the parser joined it to: "*said* the fuel was
    late but *denied* that it had been stolen"; the fuel denies nothing."""
    for verb in tagged(doc, "VBD"):
        clause = verb.head
        cue = clause.head
        if verb.lemma_ not in REFUSING or verb.dep_ != "conj" or clause.dep_ != "ccomp":
            continue
        if cue.lemma_ not in CUE_VERBS or cue.tag_ not in ("VBD", "VBZ") or cue.i > clause.i:
            continue
        below = list(clause.children)
        tense = clause.lemma_ == "be" or any(c.dep_ in ("aux", "auxpass") for c in below)
        own = any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
        link = next((c for c in below if c.dep_ == "cc" and c.i < verb.i), None)
        if tense and not own and link is not None and link.lower_ in ("but", "and"):
            verb.head = link.head = cue


def put_below(doc: Doc) -> None:
    """Put below the cue what is said over an aside: "Ana reported, citing officials, *that* Chad
    had agreed" has not the agreeing take the report; the parser puts the cue below."""
    for that in tagged(doc, "IN"):
        said = that.head
        if that.lower_ != "that" or that.dep_ != "mark" or said.dep_ not in ("ROOT", "conj"):
            continue
        cue = next((c for c in said.children if c.dep_ == "ccomp" and c.i < that.i), None)
        if cue is None or cue.tag_ not in ("VBD", "VBZ", "VBP"):
            continue
        if not any(c.dep_ in SUBJECTS for c in cue.children) or doc[that.i - 1].text != ",":
            continue
        above, dep = said.head, said.dep_
        early = [c for c in said.children if c.i < that.i and c != cue]
        cue.head, cue.dep_ = (cue if dep == "ROOT" else above), dep
        said.head, said.dep_ = cue, "ccomp"
        for child in early:
            child.head = cue


def hang_on_cue(doc: Doc) -> None:
    """Hang on the cue what the speaker says next: "said the boat had turned and urged Manila to …".

    What was said has an auxiliary, or is of the speaker ("it"), and the second verb is in the cue's
    own past, so that it is the speaker who urges, and not the boat. Behind "would" no past can
    stand, whatever the verb: "said he would stay and left".
    """
    for token in tagged(doc, "VBD", "VB"):
        content = token.head
        cue = content.head
        if token.dep_ != "conj" or content.dep_ != "ccomp" or cue.lemma_ not in CUE_VERBS:
            continue
        helpers = {c.lower_ for c in content.children if c.dep_ in ("aux", "auxpass")}
        own = any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in content.children)
        silent = token.tag_ == "VB" and token.lemma_ in WITHHOLDING and any(
            child.dep_ == "neg" for child in token.children
        )  # "… but would not say how"
        past = token.tag_ == "VBD" and not any(
            c.dep_ in ("aux", "auxpass") for c in token.children
        )
        joint = next((c for c in content.children if c.dep_ == "cc" and c.i == token.i - 1), None)
        apart = joint is not None and doc[joint.i - 1].text == ","  # "…, *and vowed*"
        asks = token.lemma_ in ASKING_OR_PROMISING and (helpers or own or apart)
        speaks = asks or (helpers & MODAL and token.lemma_ not in STATES)
        if (
            ((past and speaks) or (silent and helpers))
            and cue.i < content.i < token.i
            and cue.tag_ == "VBD"
            and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        ):
            between = [c for c in content.children if c.dep_ == "cc" and c.i < token.i]
            token.head = cue
            if between:
                between[-1].head = cue


def hang_over_medium(doc: Doc) -> None:
    """Hang on the cue what was said "by text message *the sea had been calm*", which the parser
    takes for a clause about the message."""
    for verb in tagged(doc, "VBD", "VBN"):
        medium = verb.head
        cue = medium.head.head
        if verb.dep_ != "relcl" or medium.dep_ != "pobj" or medium.head.lower_ not in THROUGH or (
            cue.lemma_ not in CUE_VERBS or any(c.dep_ in ("ccomp", "dobj") for c in cue.children)
        ):
            continue
        deps = {child.dep_ for child in verb.children}
        who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if who is not None and who.left_edge.i == medium.i + 1 and not deps.isdisjoint(WHOLE):
            verb.head, verb.dep_ = cue, "ccomp"


def ask_if(doc: Doc) -> None:
    """Take for the question what the parser takes for a condition: "asked the board *if* she could
    stay"."""
    for mark in tagged(doc, "IN"):
        if mark.lower_ != "if" or mark.dep_ != "mark":
            continue
        asked, cue = mark.head, mark.head.head
        before = doc[mark.i - 1]
        if asked.dep_ == "advcl" and cue.lemma_ == "ask" and cue.i < mark.i and (
            before.text != "," and before.i >= cue.i
        ) and not any(c.dep_ in ("ccomp", "xcomp") for c in cue.children):
            asked.dep_ = "ccomp"


def hang_over_aside(doc: Doc) -> None:
    """Hang on the cue the clause behind an aside: "reported, citing two envoys, *that* …",
    "admitted under questioning *that* …".

    The parser has the envoys cited for it.
    """
    for aside in tagged(doc, "VBG"):
        cue = aside.head.head if (asked := aside.dep_ == "pcomp") else aside.head
        if aside.dep_ not in ("advcl", "pcomp") or cue.lemma_ not in CUE_VERBS or cue.i > aside.i:
            continue
        if (aside.lower_ != "questioning" if asked else doc[aside.i - 1].text != ",") or any(
            c.dep_ == "ccomp" for c in cue.children
        ):
            continue
        for clause in aside.children:
            mark = clause.left_edge
            apart = asked or doc[mark.i - 1].text == ","
            if clause.dep_ == "ccomp" and mark.lower_ == "that" and apart:
                clause.head = cue


def reduce(doc: Doc) -> None:
    """Make a participle of the first of two verbs that share a subject: "a man *shot* in the leg
    told police that …"; the parser has the man shoot."""
    for first in tagged(doc, "VBD", "VBN"):
        own = [c for c in first.children if c.dep_ == "nsubj" and c.i < first.i]
        if not own or any(c.dep_ in ("dobj", "aux", "auxpass", "mark") for c in first.children):
            continue
        second = first.head if first.dep_ == "ccomp" and first.i < first.head.i else next(
            (c for c in first.children if c.dep_ in ("advcl", "ccomp", "dep") and c.i > first.i),
            None,
        )
        if second is None or second.tag_ != "VBD" or second.lemma_ not in CUE_VERBS or any(
            c.dep_ in SUBJECTS or c.dep_ in ("mark", "advmod") for c in second.children
        ):
            continue
        between = doc[first.i + 1 : second.i]
        noun = own[0]
        if noun.i != first.i - 1 or len(between) < 2 or any(
            t.is_punct or t.dep_ == "cc" or t.pos_ in ("VERB", "AUX") for t in between
        ):
            continue
        upper = second if first.head == second else first
        above, dep = upper.head, upper.dep_
        second.head, second.dep_ = (second if dep == "ROOT" else above), dep
        noun.head, noun.dep_ = second, "nsubj"
        first.head, first.dep_, first.tag_ = noun, "acl", "VBN"


def restore_sources(doc: Doc) -> None:
    """Give a verb of saying at the end of a sentence its subject: "killed six, residents and a
    union *said*" has not killed them; the parser coordinates them with the six.
    """
    for cue in tagged(doc, "VBD"):
        if cue.lemma_ not in CUE_VERBS or cue.dep_ != "ROOT" or not cue.i:
            continue
        if any(c.dep_ in SUBJECTS or (c.i > cue.i and not c.is_punct) for c in cue.children):
            continue
        at = last = doc[cue.i - 1]
        while at.dep_ == "conj" and at.pos_ in ("NOUN", "PROPN"):
            at, last = at.head, at
        comma = doc[last.left_edge.i - 1]
        told = at != last and at.dep_ in ("dobj", "pobj") and comma.text == ","
        if told and any(t.head == cue and t.dep_ == "ccomp" for t in at.ancestors):
            last.head, last.dep_ = cue, "nsubj"
            comma.head = cue


def restore_speakers(doc: Doc) -> None:
    """Give back its subject to "giving evidence in Oran, *Ann Roe*, a nurse, said", where the
    parser has a person explain a place, and its verb to "a statement, read out in Oran, *called* it
    a lie", where it has no more than a noun."""
    for person in doc.ents:
        name = person.root
        if person.label_ != "PERSON" or name.dep_ != "appos" or not person.start or (
            doc[person.start - 1].text != "," or name.head.ent_type_ not in PLACES
        ):
            continue
        verb = next((t for t in name.ancestors if t.tag_ in ("VBD", "VBZ") and t.i > name.i), None)
        if verb is not None and not any(c.dep_ in SUBJECTS for c in verb.children):
            name.head, name.dep_ = verb, "nsubj"
    for verb in tagged(doc, "VBD"):
        if verb.dep_ != "acl" or not verb.i or doc[verb.i - 1].text != ",":
            continue
        noun = list(verb.ancestors)[-1]
        if noun.pos_ == "NOUN" and noun.i < verb.i:
            verb.head, verb.dep_ = verb, "ROOT"
            noun.head, noun.dep_ = verb, "nsubj"
