"""Recipients that no rule finds: where the lexicon tells who did something and not to whom, and the
sentence names others, the learned role model is asked which of them it was.

It is one run for a sentence and not one for each of those others, but still dear, so that it is
asked only where somebody can be found by it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from memcon.actors.cast import STATE_KINDS, Cast, Identity, Mention
from memcon.events.admitting import are_several
from memcon.events.candidates import is_land
from memcon.events.happening import Happening
from memcon.events.kinds import deplores_harm
from memcon.events.loyal import HOSTILE, whose_people
from memcon.events.naming import as_phrase, is_named
from memcon.events.recipients_below import SENDING, is_outlet
from memcon.events.recipients_beside import POSTS
from memcon.events.recovering import DONE_THERE
from memcon.events.relating import overlap
from memcon.events.roles import RoleModel, load_roles
from memcon.knowledge.ontology import MUTUAL
from memcon.language import Phrase
from memcon.language.grammar import NOMINATIVE, VERBAL
from memcon.language.tree import Tree
from memcon.record import Span

ASKED = "recipient-by-model"
LEAST = 0.6  # so much of the answer must fall on one party to take it for the recipient
CLOSE = 0.1  # answers that differ by less are one
# The way from a noun to those who are named in its words or beside it: "a column *of rebels*".
WORDS = frozenset("prep pobj poss compound nmod amod appos conj".split())
ARGUMENTS = frozenset("nsubj nsubjpass dobj dative".split())
# Prepositions to what is spoken of, what somebody is, or who does the same: "quit *as* its head".
APART = frozenset("as over about regarding concerning like unlike alongside including".split())
WITH = frozenset("together along jointly".split())
FREEDOM = frozenset(("release", "freedom", "freeing", "liberation"))
POINTING = frozenset(("PRP$", "WP", "WP$", "WDT"))  # fine tags of "their", "who", "whose", "which"
MOVING = SENDING | frozenset("move rush fly bring".split())


def ask(text: str, told: Sequence[Happening], tree: Tree, cast: Cast) -> tuple[Happening, ...]:
    """The happenings of a text, with the recipients that the role model gives."""
    return tuple(
        answered(text, one, others, tree, load_roles())
        if is_open(one, tree, cast) and (others := list(others_near(one, tree, cast)))
        else one
        for one in told
    )


def is_open(one: Happening, tree: Tree, cast: Cast) -> bool:
    """Whether somebody acts, and to whom it is done is not known. Several who talk talk with
    one another."""
    if not one.actors or one.recipients or MUTUAL in one.rules:
        return False
    if deplores_harm(one.rules, one.frame.partition("/")[0].upper()):
        return False
    return one.type != "CONSULT" or not are_several(one.actors, tree, cast)


def others_near(one: Happening, tree: Tree, cast: Cast) -> Iterator[Mention]:
    """Who is named in the sentence of an event and may be its recipient."""
    doing = {m.actor for p in one.actors if (m := cast.at(p.head))}
    doing |= {member for i in doing for member in cast.actors[i].members}
    if one.type in HOSTILE:
        doing |= whose_people(one.actors, tree, cast)
    own = {cast.actors[i].country for i in doing}
    bodies = {cast.actors[i].organization for i in doing} - {None}
    ruling = any(is_state(cast.actors[i]) for i in doing)
    start, end = one.evidence
    first = bisect_left(cast.mentions, start, key=lambda m: m.span[0])
    for at in range(first, len(cast.mentions)):
        mention = cast.mentions[at]
        if mention.span[0] >= end:
            return
        who = cast.actors[mention.actor]
        if mention.actor in doing or not doing.isdisjoint(who.members):
            continue
        if who.country in own and (who.kind == "country" or (ruling and who.kind == "government")):
            continue
        if who.organization in bodies or is_outlet(mention.actor, cast):
            continue
        if mention.form == "place" and (one.type not in DONE_THERE or who.country in own):
            continue
        if tree.words[mention.end : mention.end + 1] == ["-"]:
            continue  # "the *Chinese*-owned company"
        if one.mode == "obstruct" and is_land(as_phrase(mention), cast):
            continue  # "blocked the road to *Chile*"
        if tree.lemmas[tree.heads[mention.head]] in POSTS and tree.deps[mention.head] == "compound":
            continue  # "closed the *Moyale* crossing"
        if is_named(as_phrase(mention), cast) and not has_its_place(mention, one, tree):
            yield mention


def is_state(who: Identity) -> bool:
    """Whether somebody acts for a state, whose other names do not stand for another party: "Tokyo"
    after its premier."""
    return who.kind in STATE_KINDS or who.sector == "GOV"


def has_its_place(mention: Mention, one: Happening, tree: Tree) -> bool:
    """Whether a mention has another part in the sentence: that of a name ("Port *Sudan*") or a
    number, beside those who act or in their words, of who is sent, what is spoken of or who says
    so, or in a clause beside the event's: "closed the border and turned back *rebels*". Pronouns
    in the nominative and possessives are none who suffer."""
    if tree.pos[mention.head] == "NUM" or tree.lower[mention.head] in NOMINATIVE:
        return True
    if tree.tags[mention.head] in POINTING or is_outside(mention, one, tree):
        return True
    for child in tree.all(mention.head, "compound"):
        if tree.pos[child] == "PROPN" and not mention.start <= child < mention.end:
            return True
    if any(overlap(mention.span, p.span) for p in one.actors):
        return True
    doing = {p.head for p in one.actors}
    at = mention.head
    while at not in doing and tree.deps[at] in WORDS and tree.pos[at] not in VERBAL:
        if tree.lower[at] in APART or (at and tree.lower[at - 1] in WITH and tree.pos[at] == "ADP"):
            return True
        if one.type == "PROTEST" and tree.lower[at] == "for":
            return True  # "shouted slogans for the prisoner"
        at = tree.heads[at]
    if one.type in ("PROTEST", "REQUEST") and tree.lemmas[at] in FREEDOM:
        return True  # "a strike to demand the release of the leader"
    freed = one.type == "REQUEST" and one.frame.startswith(("retreat/free", "retreat/release"))
    if freed and tree.deps[at] == "nsubjpass":
        return True  # "called for *the leader* to be freed"
    verb = at if tree.pos[at] in VERBAL else tree.heads[at]
    if one.type == "ACCUSE" and tree.deps[at] == "nsubjpass" and tree.deps[verb] == "ccomp":
        return True  # "complained that *members* had been held"
    moved = tree.deps[at] == "dobj" or tree.lower[verb + 1 : verb + 2] == ["in"]  # "flew in nurses"
    if at in doing or (moved and tree.lemmas[verb] in MOVING):
        return True
    if tree.deps[at] in ARGUMENTS and verb != one.verb and verb in coordinated(one.verb, tree):
        return True
    return tells_its_own(verb, one, tree)


def is_outside(mention: Mention, one: Happening, tree: Tree) -> bool:
    """Whether the event is told in what is said, thought or seen, and a mention stands outside:
    "*Kallas* said in *Narva* that members were impatient". What is only the reason of something
    may touch those who tell it: "*Norway* complained that it lost days because guards asked"."""
    above = {mention.head, *tree.ancestors(mention.head)}
    verb, way = one.verb, set[str]()
    while verb not in above and tree.heads[verb] != verb:
        way.add(tree.deps[verb])
        verb = tree.heads[verb]
    return "ccomp" in way and "advcl" not in way and verb != mention.head


def tells_its_own(verb: int, one: Happening, tree: Tree) -> bool:
    """Whether a verb is in a clause with its own subject that is set beside the event's, or that is
    a question ("an inquiry into *who asked him*")."""
    while verb != one.verb and tree.heads[verb] != verb:
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if subject is not None and (
            tree.deps[verb] == "conj"
            or (tree.deps[verb] in ("pcomp", "ccomp") and tree.tags[subject] == "WP")
        ):
            return True
        verb = tree.heads[verb]
    return False


def coordinated(verb: int, tree: Tree) -> list[int]:
    """The verbs that are told with a verb in one breath."""
    while tree.deps[verb] == "conj" and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    return tree.conjuncts(verb)


def answered(
    text: str, one: Happening, others: Sequence[Mention], tree: Tree, model: RoleModel
) -> Happening:
    """A happening with the recipients that the model is sure of, if any."""
    best, share = best_of(text, one, others, tree, model)
    if share < LEAST:
        return one
    return replace(one, recipients=best, rules=(*one.rules[:-1], ASKED, one.rules[-1]))


def best_of(
    text: str, one: Happening, others: Sequence[Mention], tree: Tree, model: RoleModel
) -> tuple[tuple[Phrase, ...], float]:
    """Whom the model takes for the recipients, and how surely."""
    start, end = one.evidence
    known, trigger = moved(one.actors[0].span, -start), moved(one.trigger, -start)
    if known[0] < 0 or known[1] > end - start:
        return (), 0.0
    predicate = None if overlap(known, trigger) else trigger
    shares = model.shares(text[start:end], "recipient", one.type, known, predicate)

    def share(spans: Sequence[Phrase]) -> float:
        return sum(
            p for place, p in shares if any(overlap(moved(place, start), s.span) for s in spans)
        )

    found = [(share(them), them) for m in others for them in (together(m, others, tree),)]
    most = max(value for value, _ in found)
    # Of "the Chadian army" and *Chadian* it is the army.
    close = [them for value, them in found if value > most - CLOSE]
    return max(close, key=lambda them: them[0].end - them[0].start), most


def moved(span: Span, by: int) -> Span:
    """A span that stands so many letters further on."""
    return span[0] + by, span[1] + by


def together(mention: Mention, others: Sequence[Mention], tree: Tree) -> tuple[Phrase, ...]:
    """A mention with those others that are coordinated with it; for the adjective before a name,
    who has that name."""
    heads = {m.head: m for m in others}
    if mention.form == "adjective":
        mention = heads.get(tree.heads[mention.head], mention)
    same = [heads[t] for t in tree.conjuncts(mention.head)[1:] if t in heads]
    return tuple(as_phrase(m) for m in (mention, *same))
