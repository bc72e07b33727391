"""Subjects that the small parser misses or gives to another verb, mended in the parse itself."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from memcon.language.columns import tagged
from memcon.language.grammar import NOUNS, SUBJECTS
from memcon.language.misread import mend_misread
from memcon.language.openings import restore_opened
from memcon.language.titled import restore_titled

INNER = ("compound", "nmod", "appos", "amod")
HOSTING = frozenset(("host", "mediate", "broker", "convene", "sponsor", "facilitate", "chair"))
INTENDING = frozenset(
    "plan hope vow pledge aim promise claim demand offer counter worry fear".split()
)
# Adjectives that name people: "the dead".
NAMING_PEOPLE = frozenset(
    "dead missing injured wounded unemployed poor sick disabled homeless elderly accused detained "
    "disappeared condemned deceased displaced young exiled jailed bereaved".split()
)


def mend_subjects(doc: Doc) -> None:
    """Put right in the parse who does what, where the parser is often wrong."""
    split_names(doc)
    restore_present(doc)
    restore_intent(doc)
    mend_misread(doc)
    restore_titled(doc)
    restore_opened(doc)
    chain_claims(doc)
    restore_relative(doc)
    restore_subject(doc)
    restore_late_subject(doc)
    keep_open(doc)
    close(doc)


def split_names(doc: Doc) -> None:
    """Coordinate two names that the parser makes one: "Council President *Ann Roe* and Commission
    President *Eva Lind* welcomed it"."""
    for joint in tagged(doc, "CC"):
        first = joint.head
        if first.tag_ != "NNP" or first.dep_ not in INNER or first.i > joint.i:
            continue
        second = first.head
        while second.dep_ in INNER and second.head.i > joint.i:
            second = second.head
        whole = second.tag_ == "NNP" and second.i > joint.i + 1 and joint.i == first.i + 1
        if not whole or first.ent_type_ != "PERSON" or second.ent_type_ != "PERSON":
            continue
        above, dep = second.head, second.dep_
        for word in doc[second.left_edge.i : first.i]:
            if word.head.i > joint.i:
                word.head, word.dep_ = first, "compound"
        first.head, first.dep_ = (first if dep == "ROOT" else above), dep
        second.head, second.dep_ = first, "conj"


def restore_present(doc: Doc) -> None:
    """Make a verb of "The mayor (D) *promises* to act", where the parser has a noun with a subject
    of its own."""
    for word in tagged(doc, "NNS"):
        if word.dep_ != "ROOT" or word.i + 1 >= len(doc) or word.lemma_ not in INTENDING:
            continue
        before = [c for c in word.children if c.i < word.i and c.dep_ != "punct"]
        subjects = [c for c in before if c.dep_ == "nsubj"]
        if len(subjects) == len(before) == 1 and any(
            c.dep_ in ("xcomp", "ccomp") for c in word.rights
        ):
            word.tag_, word.pos_ = "VBZ", "VERB"


def several_tell(word: Token) -> bool:
    """Whether a noun in the singular has a plural subject and a clause, as a verb has."""
    own = [c for c in word.lefts if c.dep_ != "punct"]
    subject = len(own) == 1 and own[0].dep_ == "nsubj" and own[0].tag_ == "NNS"
    return subject and any(c.dep_ in ("ccomp", "xcomp") for c in word.rights)


def restore_intent(doc: Doc) -> None:
    """Make a verb of "relatives of the dead *plan* to march": the parser has a dead plan, and no
    verb at all."""
    for plan in tagged(doc, "NN"):
        if plan.lemma_ not in INTENDING or plan.i < 2 or plan.i + 2 >= len(doc):
            continue
        if plan.dep_ == "ROOT" and several_tell(plan):
            plan.tag_, plan.pos_ = "VBP", "VERB"  # "Members of the board *counter* that …"
            continue
        who, deed = plan.nbor(-1), plan.nbor(2)
        if who.lower_ not in NAMING_PEOPLE or who.head != plan or who.dep_ != "amod":
            continue
        if plan.nbor(1).tag_ != "TO" or deed.dep_ != "acl" or deed.head != plan:
            continue
        of = plan.head
        root = of.head if plan.dep_ == "pobj" and of.lower_ == "of" else plan
        article = next((c for c in plan.children if c.dep_ == "det" and c.i < who.i), None)
        if root.dep_ != "ROOT" or article is None or article.lower_ != "the":
            continue
        who.dep_, who.head, article.head = "pobj", of, who
        plan.tag_, plan.pos_, deed.dep_ = "VBP", "VERB", "xcomp"
        for child in list(root.children):
            if child.i > plan.i:
                child.head = plan
        plan.head, plan.dep_ = plan, "ROOT"
        subject = who if root == plan else root
        subject.head, subject.dep_ = plan, "nsubj"


def chain_claims(doc: Doc) -> None:
    """Coordinate what is told of one subject: "said rebels had held the base, *looted* its stores
    and left"; the parser has a second clause of the report, without a subject."""
    for verb in tagged(doc, "VBD", "VBN"):
        if verb.dep_ != "ccomp" or any(c.dep_ in (*SUBJECTS, "mark") for c in verb.children):
            continue
        clauses = [c for c in verb.head.children if c.dep_ == "ccomp" and c.i < verb.i]
        if not clauses or doc[verb.left_edge.i - 1].text != ",":
            continue
        first = clauses[-1]
        if first.i > verb.head.i and any(c.dep_ in SUBJECTS for c in first.children):
            verb.head, verb.dep_ = first, "conj"


def restore_subject(doc: Doc) -> None:
    """Give a verb its subject that the parser sets beside the noun before: "marched to the port
    and *police* detained eleven"."""
    for verb in tagged(doc, "VBD"):
        if verb.dep_ not in ("advcl", "conj") or not any(c.dep_ == "dobj" for c in verb.children):
            continue
        if any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "aux", "auxpass") for c in verb.children):
            continue
        main, noun = verb.head, before(verb)
        if noun is None or noun.dep_ != "conj" or noun.pos_ not in NOUNS:
            continue
        start, other = noun.left_edge, noun.head
        joint = doc[start.i - 1] if start.i else start
        if joint.tag_ != "CC" or joint.head != other or not main.i < other.i < joint.i:
            continue
        if main.tag_ != "VBD" or other.dep_ not in ("pobj", "dobj"):
            continue
        noun.head, noun.dep_ = verb, "nsubj"
        verb.dep_, joint.head = "conj", main


def restore_relative(doc: Doc) -> None:
    """Make a clause of what follows a relative pronoun and its subject: "a truce, which *the army*
    demands" is read as a noun, "whose *party* Togo banned" as a name."""
    for word in tagged(doc, "WDT", "WP$"):
        noun = word.head
        hand_up(noun)
        if word.tag_ == "WDT":
            before = [c for c in noun.children if c.dep_ == "compound" and c.i == noun.i - 1]
            object_of = noun.dep_ == "relcl" and word.dep_ == "dobj"
            if noun.tag_ not in ("NNS", "VBZ") or not object_of or not before:
                continue
            who = before[0]
            noun.tag_, noun.pos_ = "VBP" if who.tag_ == "NNS" else "VBZ", "VERB"
            who.dep_ = "nsubj"
            for child in list(noun.children):
                if child.dep_ in ("det", "amod") and word.i < child.i < who.i:
                    child.head = who
        elif noun.dep_ == "compound" and noun.tag_ in ("NN", "NNS") and noun.head.tag_ == "NNP":
            who = noun.head
            while who.dep_ == "compound":
                who = who.head
            if who.dep_ == "nsubj" and who.head.dep_ == "relcl":
                noun.head, noun.dep_ = who.head, "dobj"


def hand_up(verb: Token) -> None:
    """Give to talks the clause about who hosts them: "talks between Chad and *Mali* that Togo has
    been hosting" has not Togo host Mali."""
    if verb.dep_ != "relcl" or verb.lemma_ not in HOSTING:
        return
    between = verb.head
    while between.dep_ in ("conj", "pobj"):
        between = between.head
    if between.lower_ in ("between", "among") and between.head.pos_ == "NOUN":
        verb.head = between.head


def restore_late_subject(doc: Doc) -> None:
    """Give a verb the subject that stands before an aside: "…, and *Chad*, fearing war, has shut
    the border"; the parser coordinates Chad with the verb before."""
    for noun in tagged(doc, "NNP", "NN", "NNS", "NNPS"):
        main = noun.head
        if noun.dep_ != "conj" or main.pos_ not in ("VERB", "AUX") or main.i > noun.i:
            continue
        joint = doc[max(noun.left_edge.i - 1, 0)]
        verb = next((c for c in main.children if c.dep_ == "conj" and c.i > noun.i + 1), None)
        if verb is None or joint.tag_ != "CC" or verb.pos_ not in ("VERB", "AUX"):
            continue
        children = list(verb.children)
        finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(
            c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in children
        )
        if not finite or any(c.dep_ in SUBJECTS for c in children):
            continue
        for aside in list(main.children):
            if noun.i < aside.i < verb.i and aside.dep_ in ("advcl", "punct", "prep", "npadvmod"):
                aside.head = verb
        passive = any(c.dep_ == "auxpass" for c in children)
        noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"


def before(verb: Token) -> Token | None:
    """What stands right before a verb, but for adverbs between."""
    at = verb.i - 1
    while at >= 0 and verb.doc[at].pos_ == "ADV" and verb.doc[at].head == verb:
        at -= 1
    return verb.doc[at] if at >= 0 else None


def keep_open(doc: Doc) -> None:
    """Leave to a clause what follows it before its closing comma: "…, who called it rash and
    *hinted* at a veto" is still of who, and not of the main verb."""
    for verb in tagged(doc, "VBD"):
        main = verb.head
        if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.children):
            continue
        joint = before(verb)
        if main.tag_ != "VBD" or joint is None or joint.tag_ != "CC" or joint.i < main.i:
            continue
        clause = doc[joint.i - 1]
        if clause.text == ",":
            continue
        while clause.dep_ != "relcl" and clause.head != clause:
            clause = clause.head
        if main.i < clause.i and is_aside(clause) and not verb.is_ancestor(clause):
            verb.head = joint.head = clause


def close(doc: Doc) -> None:
    """Give to the main verb what follows a clause of two verbs and its closing comma: "expelled
    Mr Roe, who denied it and blamed others, and *shut* the border"."""
    for verb in tagged(doc, "VBD"):
        last = verb.head
        joint = before(verb)
        if verb.dep_ != "conj" or joint is None or joint.tag_ != "CC" or joint.head != last:
            continue
        clause = last.head if last.dep_ == "conj" else last
        joined = any(c.tag_ == "CC" and c.i < joint.i for c in clause.children)
        if not joined or doc[joint.i - 1].text != "," or not is_aside(clause):
            continue
        main = clause.head
        while main.tag_ != "VBD" and main.head != main:
            main = main.head
        if main.tag_ == "VBD" and main.i < clause.i:
            verb.head = joint.head = main


def is_aside(clause: Token) -> bool:
    """Whether a verb is that of a clause in the past set off by a comma: "…, who *called*"."""
    if clause.dep_ != "relcl" or clause.tag_ != "VBD":
        return False
    who = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    if who is None or who.lower_ not in ("who", "which") or not who.i:
        return False
    return who.nbor(-1).text == ","
