"""Attachments that the small parser gets wrong, mended in the parse itself."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.appositions import mend_appositions
from memcon.language.columns import tagged
from memcon.language.cue_attachments import (
    ask_if,
    coordinate,
    hang_on_cue,
    hang_over_aside,
    hang_over_medium,
    join_denial,
    put_below,
    reduce,
    restore_sources,
    restore_speakers,
)
from memcon.language.grammar import SUBJECTS
from memcon.language.headlines import mend_headlines
from memcon.language.joined import mend_joined
from memcon.language.mistagged import restore_hearers, restore_noun, restore_tense, restore_verb
from memcon.language.participles import mend_participles

TELLING = frozenset("remind inform assure notify tell warn persuade convince".split())
CHARGING = frozenset("accuse suspect convict acquit".split())  # somebody, of something


def mend_attachments(doc: Doc) -> None:
    """Put right in the parse what the parser often gets wrong around cues."""
    mend_headlines(doc)
    restore_tense(doc)
    restore_noun(doc)
    restore_verb(doc)
    mend_participles(doc)
    restore_hearers(doc)
    part(doc)
    charge(doc)
    tell(doc)
    lend(doc)
    mend_appositions(doc)
    resume_main(doc)
    mend_joined(doc)
    put_below(doc)
    hang_on_cue(doc)
    hang_over_aside(doc)
    hang_over_medium(doc)
    ask_if(doc)
    reduce(doc)
    restore_speakers(doc)
    coordinate(doc)
    join_denial(doc)
    gather(doc)
    share(doc)
    restore_sources(doc)


def part(doc: Doc) -> None:
    """Part "a move *critics* describe as rash": the parser makes of them critics of some kind.

    The article is the thing's, for they are several; "a drama series" is one.
    """
    for several in tagged(doc, "NNS"):
        if several.i < 2 or several.lemma_ == several.lower_:
            continue
        thing = doc[several.i - 1]
        if thing.tag_ != "NN" or thing.dep_ != "compound" or thing.head != several:
            continue
        own = [c for c in several.children if c.i < thing.i and c.dep_ in ("det", "amod")]
        if not own or own[0].lower_ not in ("a", "an"):
            continue
        verb = next((t for t in doc[several.i + 1 : several.i + 4]
                     if t.dep_ not in ("aux", "advmod")), several)
        if verb.tag_ not in ("VBD", "VBN", "VBP"):
            continue
        if several.dep_ == "nsubj" and several.head == verb:
            thing.head, thing.dep_ = verb, "npadvmod"
        elif verb.head == several and verb.dep_ in ("acl", "relcl"):
            thing.head, thing.dep_ = several.head, several.dep_
            several.head, several.dep_ = verb, "nsubj"
            verb.head, verb.dep_, verb.tag_ = thing, "relcl", "VBD"
        else:
            continue
        for child in own:
            child.head = thing


def charge(doc: Doc) -> None:
    """Hang on the verb what somebody is accused of: "accused the union *of theft*" is no union of
    theft. What a body is of has an article or a name: "accused members of the union"."""
    for noun in tagged(doc, "NN", "NNS", "NNP"):
        verb = noun.head
        if verb.lemma_ not in CHARGING or noun.dep_ not in ("dobj", "nsubjpass"):
            continue
        if any(c.dep_ == "prep" and c.lower_ == "of" for c in verb.children):
            continue
        for of in noun.children:
            deed = next((c for c in of.children if c.dep_ in ("pobj", "pcomp")), None)
            if of.lower_ == "of" and deed is not None and is_deed(deed):
                of.head = verb


def tell(doc: Doc) -> None:
    """Hang on the verb what somebody is told: "reminded the board *that the loan was due*" is no
    board of a kind. A clause about the board would have "that" for a subject or an object."""
    for that in tagged(doc, "IN", "WDT"):
        clause = that.head
        noun = clause.head
        verb = noun.head
        if (
            that.lower_ == "that"
            and (that.dep_ == "mark" or (that.dep_ == "dobj" and has_two(clause)))
            and clause.dep_ in ("relcl", "acl")
            and noun.dep_ in ("dobj", "dative")
            and verb.lemma_ in TELLING
            and any(c.dep_ in SUBJECTS for c in clause.children)
        ):
            clause.head, clause.dep_ = verb, "ccomp"
            that.dep_, that.tag_ = "mark", "IN"


def has_two(verb: Token) -> bool:
    """Whether a verb has two objects, of which "that" is none: "reminded her *that* he put the
    case"."""
    return sum(c.dep_ == "dobj" for c in verb.children) > 1


def lend(doc: Doc) -> None:
    """Hang on the cue what is said in something brought out by somebody: "said in a video *aired by
    Sol* that the road was open" has not Sol say it."""
    for aired in tagged(doc, "VBN", "VBD"):
        if aired.dep_ != "acl" or not any(c.dep_ == "agent" for c in aired.children):
            continue
        beside = [c for c in aired.head.children if c.dep_ == "relcl" and c.i > aired.i and any(
            that.tag_ == "IN" and that.lower_ == "that" for that in c.children
        )]
        told = next((c for c in (*aired.children, *beside) if c.dep_ in ("ccomp", "relcl")), None)
        above = next((a for a in aired.ancestors if a.pos_ == "VERB"), None)
        if told is None or above is None or above.i > aired.i:
            continue
        if not any(c.dep_ in ("ccomp", "dobj") for c in above.children):
            told.head, told.dep_ = above, "ccomp"


def is_deed(word: Token) -> bool:
    """Whether a word behind "of" can be a deed: "of *theft*", "of *hiding* its losses"."""
    return word.tag_ == "VBG" or (
        word.tag_ in ("NN", "NNS")
        and all(c.dep_ in ("amod", "compound", "prep", "cc", "conj") for c in word.children)
    )


def resume_main(doc: Doc) -> None:
    """Hang on the main clause what goes on with it after a comma: "cut supplies, a day after talks
    ended, and *accused* Estonia of theft" has not the talks accuse.
    """
    for verb in tagged(doc, "VBD"):
        if verb.dep_ != "conj":
            continue
        clause = verb.head
        main = clause.head
        joints = [c for c in clause.children if c.dep_ == "cc" and clause.i < c.i < verb.i]
        if (
            clause.dep_ == "advcl"
            and joints
            and doc[joints[-1].i - 1].text == ","
            and main.i < clause.i
            and main.tag_ == clause.tag_ == "VBD"
            and any(c.dep_ == "mark" for c in clause.children)
            and any(c.dep_ in SUBJECTS for c in clause.children)
            and not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.children)
        ):
            verb.head = joints[-1].head = main


def gather(doc: Doc) -> None:
    """Hang adjectives on the noun that all describe: "Ukrainian, Chinese and US officials".

    The parser takes the first for a noun of its own, and the others for its fellows.
    """
    for first in tagged(doc, "JJ"):
        if first.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
            continue
        at, last = first, first
        while at is not None:
            last = at
            at = next((c for c in at.children if c.dep_ == "conj" and c.i > last.i), None)
        plain = all(t.tag_ in ("JJ", "NNP", "NNPS", ",", "CC") for t in doc[first.i : last.i])
        if last.tag_ == "NNS" and plain and first.ent_type_ in ("NORP", "GPE"):
            head, dep = first.head, first.dep_
            last.head, last.dep_ = head, dep
            first.head, first.dep_ = last, "amod"


def share(doc: Doc) -> None:
    """Give a thing both its owners: "Chad's and its neighbours' refusal" is Chad's too.

    The parser coordinates Chad with the refusal.
    """
    for mark in tagged(doc, "POS"):
        first = mark.head
        if first.dep_ == "poss" or mark.i + 1 >= len(doc) or doc[mark.i + 1].dep_ != "cc":
            continue
        for thing in [c for c in first.children if c.dep_ == "conj"]:
            second = next((c for c in thing.children if c.dep_ == "poss" and c.i > mark.i), None)
            if second is None:
                continue
            above, dep = first.head, first.dep_
            thing.head, thing.dep_ = (thing if dep == "ROOT" else above), dep
            first.head, first.dep_ = thing, "poss"
            second.head, second.dep_ = first, "conj"
            break
