"""What the predicates above one say of it: planned, demanded, feared, failed, denied."""

from __future__ import annotations

from memcon.events.clause import beside_report, is_before, is_infinitive
from memcon.events.modality import modality
from memcon.events.negation import negated, untrue
from memcon.events.people import means_people
from memcon.knowledge.words import word_class
from memcon.language.grammar import PAST, SUBJECTS
from memcon.language.inquiries import is_looked_into
from memcon.language.tree import Tree
from memcon.record import Status

# By these what a predicate says reaches what stands below it.
PASSING = frozenset(
    "xcomp ccomp acl pcomp advcl prep pobj dobj conj attr nsubjpass".split()
)
PLAN = word_class("verbs", "planning")
SPEECH = word_class("verbs", "speech") | frozenset(("caution", "congratulate", "commend"))
FEAR = frozenset(
    "fear concern worry risk threat possibility prospect danger chance likelihood "
    "speculation belief assumption impression suspicion hope".split()
)
FAIL = frozenset("fail refuse decline avoid prevent stop stave avert".split())
UNWILLING = frozenset(("refuse", "decline"))
TOUCHED_ON = frozenset(  # these verbs take the deed below as done
    "discuss comment acknowledge admit condemn denounce criticize criticise deplore recognize "
    "recognise apologize apologise explain describe mention justify forgive investigate condone "
    "disclose reveal answer address regret disown excuse elaborate".split()
)
PREVENT = frozenset("prevent bar ban stop block keep discourage prohibit deter dissuade".split())
DEMAND = frozenset(
    "demand call urge ask request appeal insist press order tell want require "
    "plead beg exhort implore pressure oblige".split()
)
ALLOW = frozenset("allow permit authorize authorise able".split())
DENY = frozenset("deny reject dismiss refute".split())
CONFIRM = frozenset("confirm verify corroborate".split())
CONFIRMING = CONFIRM | {"substantiate"}
ALLEGATIONS = frozenset(
    "report claim allegation accusation charge suggestion rumor rumour notion assertion "
    "speculation".split()
)
COLLAPSES = frozenset("breakdown collapse failure rupture end halt delay suspension".split())
PRESUPPOSING = frozenset(
    "derail disrupt jeopardize jeopardise endanger undermine hamper overshadow complicate prolong "
    "poison survive".split()
)
AFTER = frozenset("after since following despite amid".split())
GIVEN = frozenset("of with about over during from on".split())
PROVOKED = frozenset("protest strike boycott demonstrate march rally anger outrage fury".split())
SAID_WITH = frozenset(
    "accuse blame denounce condemn criticize criticise praise thank threaten warn urge demand "
    "reject complain promise pledge vow call".split()
)
# What crowds do "for the release of" somebody asks for it.
RALLYING = frozenset(
    "protest rally march demonstrate demonstration campaign vigil strike petition sit-in press "
    "push agitate fast parade picket clamour clamor fight gather".split()
)
ANSWERED_FOR = frozenset[str]().union(
    word_class("verbs", "answerable"),
    word_class("verbs", "called_to_account"),
    word_class("verbs", "owning_up"),
    "responsibility accountability apology compensate compensation reparation justice revenge "
    "avenge retaliate".split(),
)


def is_phone_call(tree: Tree, verb: int) -> bool:
    """Whether "call" means the telephone: "called *him* to say", not "called on him to"."""
    if tree.lemmas[verb] != "call" or tree.child(verb, "dobj", "oprd") is None:
        return False
    return not any(tree.lower[c] in ("on", "for", "upon") for c in tree.all(verb, "prep", "prt"))


def gives_cause(tree: Tree, preposition: int) -> bool:
    """Whether what stands after a preposition was before: "after the raid", "in protest *at* the
    arrest"."""
    if tree.lower[preposition] in AFTER:
        return True
    if tree.lower[preposition] == "for" and tree.lemmas[tree.heads[preposition]] in ANSWERED_FOR:
        return True  # "wants Chad held accountable *for* the massacre"
    return (
        tree.lower[preposition] in ("at", "over", "against")
        and tree.lemmas[tree.heads[preposition]] in PROVOKED
    )


def is_given(tree: Tree, noun: int, preposition: int) -> bool:
    """Whether what somebody is to do takes an event for granted that the text says whose it is: "to
    act on the results of *the king's visit*"; not "the fear of", "the call for"."""
    if tree.pos[noun] != "NOUN":
        return False
    if is_looked_into(tree, noun):
        return True  # "wants an inquiry into *the raid*"
    if not tree.all(noun, "poss"):
        return False
    above = tree.lemmas[tree.heads[preposition]]
    return tree.lower[preposition] in GIVEN and above not in FEAR | DEMAND | PLAN | ALLOW | FAIL


def says_so(tree: Tree, token: int) -> bool:
    """Whether a participle tells what is said with a deed, whatever hangs above it: "gave him a day
    to leave, *accusing* him"."""
    return tree.tags[token] == "VBG" and tree.lemmas[token] in SAID_WITH


def describes_somebody(tree: Tree, verb: int) -> bool:
    """Whether a participle tells what somebody known suffered before: "wants to swap him for a
    nurse *seized* last month"."""
    if tree.deps[verb] != "acl" or tree.tags[verb] != "VBN":
        return False
    noun = tree.heads[verb]
    return tree.pos[noun] == "PROPN" or means_people(tree.lemmas[noun])


def states(tree: Tree, token: int) -> bool:
    """Whether a clause says what is so: "told them that he *was preparing* a visit"."""
    return any(
        tree.tags[t] in ("VBD", "VBZ") or tree.lower[t] in ("would", "will", "could")
        for t in (token, *tree.all(token, "aux", "auxpass"))
    )


def beside(tree: Tree, token: int) -> bool:
    """Whether a clause only stands beside what is said: "rejected it *as* observers urged calm"."""
    return any(tree.lower[c] in ("as", "while") for c in tree.all(token, "mark"))


def told_aside(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells what others do now: "refused to return a man whom *Chad
    accuses* of theft"; what "a law that bans it" does is to come."""
    if tree.tags[verb] not in ("VBZ", "VBP"):
        return False
    return any(tree.tags[c] not in ("WDT", "WP", "WP$") for c in tree.all(verb, "nsubj"))


def alleges(tree: Tree, clause: int) -> bool:
    """Whether a clause is what an allegation says: "that they helped", "they had helped him"; not
    one "that he made"."""
    if any(tree.lower[c] == "that" for c in tree.all(clause, "mark")):
        return True
    bare = not any(tree.tags[c] in ("WDT", "WP") for c in tree.children[clause])
    whole = bool(tree.all(clause, "dobj", "auxpass", "attr", "acomp"))
    return bare and whole and tree.child(clause, *SUBJECTS) is not None


def in_vain(tree: Tree, verb: int) -> bool:
    """Whether what was to be prevented was not: "*failed* to stop rebels from seizing it"."""
    above = tree.heads[verb]
    if tree.deps[verb] == "xcomp" and tree.lemmas[above] == "fail":
        return tree.tags[above] in PAST
    told = any(tree.lower[c] in ("did", "could") for c in tree.all(verb, "aux"))
    return told and negated(tree, verb)


def embedding(tree: Tree, verb: int) -> tuple[Status, str] | None:
    """What the predicates above say: planned, demanded, feared, failed, denied."""
    token = verb
    for _ in range(6):
        head, dep = tree.heads[token], tree.deps[token]
        if (over := beside_report(tree, token)) is not None:
            head, dep = tree.heads[over], tree.deps[over]
        if head == token or (dep == "pobj" and gives_cause(tree, head)):
            return None  # "threatened to answer after the raid": the raid was
        if token == verb and dep == "pobj" and is_given(tree, token, head):
            return None  # "asked her to act on *his complaint*"
        if dep == "advcl" and (beside(tree, token) or says_so(tree, token)):
            return None
        if dep == "advcl" and token == verb and tree.tags[verb] == "VBG" and verb > head:
            return modality(tree, head)  # "a vote *would* end the pact, barring Chad from the port"
        if dep == "ccomp" and is_before(tree, token, head):
            return None
        if describes_somebody(tree, token):
            return None
        lemma = tree.lemmas[head]
        if dep == "dobj" and lemma in CONFIRM and tree.lemmas[token] in ALLEGATIONS:
            return None  # "could not confirm his accusations"
        if dep == "dobj" and lemma in PRESUPPOSING:
            return None  # what "could derail the talks" says nothing against the talks
        if dep == "dobj" and lemma == "press":
            return None  # who "pressed its offensive" goes on with it
        if dep in PASSING or (dep == "relcl" and lemma in ALLEGATIONS):
            rallied = dep == "pobj" and lemma == "for" and tree.pos[verb] == "NOUN"
            if rallied and tree.lemmas[tree.heads[head]] in RALLYING:
                return "demanded", "demanded-by-verb"
            infinitive = tree.tags[verb] in ("VB", "VBG") or tree.pos[verb] == "NOUN"
            infinitive = infinitive or (token == verb and is_infinitive(tree, verb))
            if lemma in DENY and dep in ("xcomp", "ccomp"):
                return "denied", "denied-by-verb"
            if dep == "dobj" and token != verb and tree.lemmas[token] in COLLAPSES:
                return None  # "avoided a breakdown *in the talks*": they go on
            if untrue(tree, head) and dep in ("ccomp", "csubj"):
                return "denied", "untrue"
            if (
                lemma in ALLEGATIONS
                and dep in ("acl", "ccomp", "relcl")
                and tree.deps[head] == "dobj"
                and tree.lemmas[tree.heads[head]] in DENY
                and alleges(tree, token)
            ):
                return "denied", "denied-by-verb"
            if lemma == "from" and dep == "pcomp" and tree.lemmas[tree.heads[head]] in PREVENT:
                return None if in_vain(tree, tree.heads[head]) else ("negated", "prevented")
            if lemma == "for" and dep == "pobj" and tree.lemmas[tree.heads[head]] == "plan":
                plans = tree.heads[head]
                if any(tree.lower[c] == "no" for c in tree.all(plans, "det")):
                    return "negated", "unplanned"  # "no plans for a meeting"
            # "declined *last week* to confirm": the parser takes it for a purpose
            withheld = dep == "advcl" and lemma in UNWILLING and tree.tags[token] == "VB"
            if lemma in FAIL and (withheld or dep in ("xcomp", "pcomp", "dobj")) and infinitive:
                if token != verb and tree.lemmas[token] in CONFIRMING:
                    return "hypothetical", "unconfirmed"
                if token != verb and lemma in UNWILLING and tree.lemmas[token] in TOUCHED_ON:
                    return None  # "declined to discuss *the raid*"
                return "negated", "failed"
            polite = lemma == "like" and dep == "xcomp" and tree.lemmas[verb] in SPEECH
            if polite and any(tree.lower[c] in ("i", "we") for c in tree.all(head, "nsubj")):
                return None  # "I would like to *thank* the mayor" thanks him
            if lemma == "want" and dep == "xcomp" and tree.child(token, "nsubj") is None:
                return "hypothetical", "wanted"  # "wants to join" asks nobody
            if (
                lemma in DEMAND
                and not is_phone_call(tree, head)
                and (lemma != "call" or dep != "dobj")  # "called the raid a crime" demands none
                and dep in ("xcomp", "ccomp", "pobj", "advcl", "dobj")
                # "ordered a raid, *defying* Chad"
                and (dep != "advcl" or tree.tags[token] != "VBG")
                and infinitive
                and not (dep == "ccomp" and states(tree, token))
            ):
                if negated(tree, head):
                    return "hypothetical", "not-demanded"
                return "demanded", "demanded-by-verb"
            if lemma == "want" and dep == "ccomp" and tree.tags[token] == "VBN":
                return "demanded", "demanded-by-verb"  # "wants the minister *sacked*"
            if lemma in ALLOW and dep == "xcomp" and negated(tree, head):
                return "negated", "not-allowed"
            if lemma == "go" and dep == "xcomp" and tree.tags[head] == "VBG":
                return "planned", "future"  # "is going to strike"
            if lemma == "plan" and dep == "acl" and negated(tree, head):
                return "negated", "unplanned"
            if lemma == "expect" and dep in ("ccomp", "xcomp") and negated(tree, head):
                return "hypothetical", "unexpected"
            if lemma == "expect" and dep == "ccomp" and tree.tags[token] == "VB" and (
                # "they expect *Chad* to invade"; but "we expect you to act" demands it
                not any(tree.lower[c] in ("we", "i") for c in tree.all(head, "nsubj"))
            ):
                return "planned", "planned-by-verb"
            if lemma in FEAR and (dep in ("acl", "pobj", "pcomp") or tree.lower[token] == "of"):
                return "hypothetical", "feared"
            if lemma in PLAN and dep in ("xcomp", "acl", "dobj", "pcomp") and infinitive:
                return (
                    ("planned", "planned-by-verb")
                    if tree.pos[head] != "NOUN" or dep in ("acl", "xcomp")
                    else None
                )
        to_come = tree.tags[token] == "VB" or is_infinitive(tree, token)
        if dep in ("ccomp", "relcl", "advcl") and tree.tags[token] in PAST and not to_come:
            return None
        if dep == "relcl" and told_aside(tree, token):
            return None
        if dep == "advcl" and to_come:
            return "planned", "purpose"
        if dep == "acl" and to_come:
            return "planned", "infinitive"
        if dep == "conj":
            maybe = modality(tree, head)
            if maybe and tree.tags[token] == "VB":
                return maybe
        token = head
        if tree.pos[token] in ("VERB", "AUX"):
            maybe = modality(tree, token)
            if maybe and tree.deps[verb] in ("xcomp", "dobj", "pobj", "pcomp"):
                return maybe
    return None
