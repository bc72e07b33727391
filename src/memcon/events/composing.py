"""Operators applied to the candidates of a text, the innermost first."""

from __future__ import annotations

from dataclasses import replace

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.candidates import Candidate, Clauses, lands
from memcon.events.clause import wished
from memcon.events.composition import Composition, Operator, operands
from memcon.events.fitting import is_dating
from memcon.events.kinds import FRIENDLY, HARMFUL, SPOKEN
from memcon.events.negation import negated
from memcon.events.participants import fill
from memcon.events.refusing import asking, seeking
from memcon.language import Phrase
from memcon.language.tree import Tree

POS = {"v": ("VERB", "AUX"), "n": ("NOUN", "PROPN"), "a": ("ADJ", "VERB")}
ADDRESSED = frozenset(("REQUEST", "ACCUSE", "THREATEN"))
SPOKEN_EFFECTS = ADDRESSED | {"CRITICIZE", "PRAISE"}  # these need somebody who says it
SAYERS = ("subj", "mod", "by", "from")  # whose a call or a refusal is
POSTS = frozenset("post message tweet video thread statement account channel page".split())
TOWARD_SLOTS = ("to", "iobj", "with", "against", "on", "for")
ASPECT = frozenset("continue begin start keep resume go try seek help move".split())
MANDATIVE_EFFECTS = frozenset(("REQUEST",))
VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBP", "VBZ"))
GIVEN_WORD = frozenset(("PROMISE", "OFFER", "AGREED"))
RESOLVED = frozenset(("PROMISE", "AGREED", "PLAN"))
# What asks and never reports: "demands that all groups *leave*" states nothing.
REQUEST_VERBS = frozenset("demand request ask urge order require propose recommend".split())
PROPOSING = frozenset(("propose", "suggest", "offer"))
ASKING_PLAINLY = frozenset("ask request seek".split())
TALKED_OF = frozenset("discuss debate study examine".split())  # what has been done as well
OFFERS = frozenset("offer proposal bid invitation".split())


def compose(
    tree: Tree, cast: Cast, found: dict[int, Candidate], composition: Composition, clauses: Clauses
) -> None:
    """Change the candidates, in place, to what the operators above them make of them."""
    working: list[tuple[int, Operator]] = []
    for at, lemma in enumerate(tree.lemmas):
        for operator in composition.operators.get(lemma, ()):
            if tree.pos[at] not in POS[operator.pos]:
                continue
            if operator.pos == "a" and tree.tags[at] in VERB_TAGS:
                continue  # "*opened* its ports to" is not "is *open* to"
            if operator.particle and not has_particle(tree, at, operator.particle):
                continue
            working.append((at, operator))
            break
    depth = {at: len(tree.ancestors(at)) for at, _ in working}
    for at, operator in sorted(working, key=lambda w: -depth[w[0]]):
        apply(tree, cast, found, composition, clauses, at, operator)


def has_particle(tree: Tree, at: int, particle: str) -> bool:
    """Whether a verb has a particle or preposition of its own."""
    if particle == "for" and any(wished(tree, c) for c in tree.all(at, "advcl", "ccomp")):
        return True  # "called *for* the men to be freed"
    return any(
        tree.lower[c] == particle
        and tree.deps[c] in ("prt", "prep", "advmod", "mark", "aux")
        and not is_dating(tree, c)
        for c in tree.children[at]
    )


def apply(
    tree: Tree,
    cast: Cast,
    found: dict[int, Candidate],
    composition: Composition,
    clauses: Clauses,
    at: int,
    operator: Operator,
) -> None:
    """One operator on the events in its slots."""
    clause = clauses.of(at)
    for token in operands(operator, tree, clause):
        inner = found.get(token) or carried(tree, found, clauses, token)
        if inner is not None and inner.at == at:
            continue
        inner = inner or told_beside(tree, found, clauses, at, token)
        if inner is None or inner.dropped:
            continue
        if operator.effect in MANDATIVE_EFFECTS and stated(tree, token):
            continue
        outcome = composition.outcome(*effect_on(tree, at, operator, inner))
        if outcome is None:
            continue
        own = frozenset((at, inner.at))
        subjects = fill(SAYERS if clause.noun else ("subj",), tree, cast, clause, own)
        others_deed = operator.effect == "CONSIDER" and inner.clause.noun and bool(
            without(cast, inner.actors, subjects)
        )
        if others_deed and (operator.predicate in TALKED_OF or inner.type in SPOKEN):
            continue  # "discussed *the Turkish raid*", "weighed *the Turkish offer*"
        if not subjects and outcome.type and operator.effect in SPOKEN_EFFECTS:
            if operator.effect == "REQUEST" and clause.noun:
                inner.status = inner.status or "demanded"  # "calls for his resignation"
            continue
        if operator.effect in ADDRESSED and outcome.type:
            addressed = (
                fill(("obj", "iobj", "on", "to"), tree, cast, clause, own)
                if (inner.clause.at not in clause.obj or operator.effect == "ACCUSE")
                else ()
            )
            choices = [addressed, inner.actors]
            sought = inner.type == "THREATEN" and inner.mode == "arrest"  # "sought a warrant for"
            if sought:
                choices.append(fill(("subj.poss", "subj.of"), tree, cast, clause, own))
            elif inner.mode != "release":  # captives are not asked for their release
                choices.append(inner.recipients)
            if operator.predicate in PROPOSING:  # "proposed talks *to the unions*"
                choices.append(fill(("iobj", "to"), tree, cast, clause, own))
            if operator.effect == "THREATEN":
                choices.insert(0, inner.recipients)
            others = [without(cast, phrases, subjects) for phrases in choices]
            harsh = operator.effect == "REQUEST" and inner.type in HARMFUL
            if harsh and not any(others[:2]) and (any(others) or not is_plain(operator)):
                # "called for sanctions on Chad" asks nothing of Chad.
                outcome = composition.outcome("RALLY", inner.type, inner.mode) or outcome
            inner.actors = subjects
            inner.recipients = next((phrases for phrases in others if phrases), ())
        elif operator.effect in ("CRITICIZE", "PRAISE") and outcome.type:
            plain = found.get(at)  # what the verb means without the event below
            about = inner.actors or fill(("obj",), tree, cast, clause, own)
            about = about or (plain.recipients if plain is not None else ())
            judged = operator.predicate != "protest" and inner.clause.at in clause.obj
            if judged and inner.type in HARMFUL:
                about = without(cast, about, inner.recipients)  # the victims did nothing
            inner.actors, inner.recipients = subjects, without(cast, about, subjects)
        elif inner.clause.passive and {p.head for p in subjects} & {
            p.head for p in inner.recipients
        }:
            pass  # who "is unlikely to be *toppled*" suffers it
        elif subjects and operator.effect not in ("DENY",):
            others = (*inner.actors, *inner.recipients)
            symmetric = not inner.recipients and len(inner.actors) > 1
            rest = inner.recipients if not symmetric and inner.recipients else others
            if operator.effect == "REFUSE":
                rest = asking(inner, token, tree, cast, clauses, own) or rest
                rest = seeking(inner, tree, cast, own) or rest
                if inner.type in HARMFUL and inner.clause.noun:  # "rejected *EU* sanctions on Mali"
                    victims = () if inner.type == "ASSAULT" else rest  # "opposed a war on Mali"
                    rest = without(cast, inner.actors, subjects) or victims
            if operator.effect == "AGREED" and clause.preps.get("with"):
                rest = fill(("with",), tree, cast, clause, own) or rest
            elif operator.effect in ("OFFER", "PROMISE") and token not in clause.obj:
                rest = fill(("iobj", "obj"), tree, cast, clause, own) or rest
            if operator.effect in ("PROMISE", "OFFER"):
                rest = strangers(cast, rest, subjects)
            rest = without(cast, rest, subjects) or unposted(
                fill(TOWARD_SLOTS, tree, cast, clause, own), tree
            )
            if not others_deed:  # "considered a Turkish withdrawal"
                inner.recipients = without(cast, rest, subjects)
                inner.actors = subjects
        if outcome.type == "-":
            inner.dropped = True
            continue
        inner.type = outcome.type or inner.type
        if outcome.type:
            inner.mode, inner.cameo = outcome.mode, outcome.cameo or inner.cameo
        inner.status = outcome.status or inner.status
        inner.rules.append(f"{outcome.rule}({operator.predicate})")
        if outcome.type:
            outer = found.get(at)
            if outer is not None and outer.composed and outer.recipients and not inner.recipients:
                inner.dropped = True  # the second of two that says less: "rejected both …"
                continue
            if outer is not None and outer is not inner:
                outer.dropped = True
            flipped = outcome.rule == "threatened-is-threaten" and operator.effect == "REFUSE"
            found[at] = Candidate(
                inner.clause,
                inner.frame,
                inner.actors,
                inner.recipients,
                inner.type,
                inner.mode,
                inner.cameo,
                inner.rules,
                inner.status,
                spoken=flipped,  # the "not" is in the threat
            )
            inner.dropped = True


def is_plain(operator: Operator) -> bool:
    """Whether an operator asks an authority, and does not call on the world: what "asked for the
    arrest" without a name accuses nobody."""
    return operator.predicate in ASKING_PLAINLY


def effect_on(
    tree: Tree, at: int, operator: Operator, inner: Candidate
) -> tuple[str, str, str | None]:
    """The effect of an operator, and the type and mode that it works on. To promise not to strike
    is to yield, to vow not to talk is to refuse; not to rule out sanctions is to threaten them."""
    if operator.effect == "CANCEL" and tree.lemmas[inner.at] in OFFERS:
        return "CANCEL", "AGREE", None  # a demand withdrawn yields, a proposal withdrawn does not
    if inner.type in HARMFUL and not inner.composed:
        if operator.effect in GIVEN_WORD and negated(tree, inner.at):
            return operator.effect, "CONCEDE", None
        if operator.predicate == "rule out" and negated(tree, at):
            return "THREATEN", inner.type, inner.mode
    if operator.effect in RESOLVED and inner.type in FRIENDLY and negated(tree, inner.at):
        return "REFUSE", inner.type, inner.mode
    return operator.effect, inner.type, inner.mode


def carried(
    tree: Tree, found: dict[int, Candidate], clauses: Clauses, token: int
) -> Candidate | None:
    """The event that a light verb, an aspect or a measure noun carries: "hold talks", "continue to
    help", "a wave of arrests"."""
    if tree.lemmas[token] in ASPECT:
        for below in clauses.of(token).comps:
            if tree.deps[below] == "xcomp" and below in found:
                return found[below]
    if tree.pos[token] in ("VERB", "AUX"):
        for obj in clauses.of(token).obj:
            candidate = found.get(obj)
            if candidate is not None and candidate.clause.light == token:
                return candidate
    elif tree.pos[token] == "NOUN":
        for preposition in tree.all(token, "prep"):
            if tree.lower[preposition] == "of":
                for obj in tree.all(preposition, "pobj"):
                    if obj in found:
                        return found[obj]
    return None


def told_beside(
    tree: Tree, found: dict[int, Candidate], clauses: Clauses, at: int, token: int
) -> Candidate | None:
    """The event that a pronoun stands for, told as the object of the verb beside it, with the
    pronoun's verb as its own: "imposed sanctions and lifted *them*"."""
    if tree.lower[token] not in ("it", "them") or tree.deps[at] != "conj":
        return None
    above = tree.heads[at]
    for before in (above, *clauses.of(above).obj):
        told = found.get(before)
        if told is None or told.dropped:
            continue
        nouns = [tree.lemmas[o] for o in clauses.of(above).obj]
        if told.clause.noun or any(n in told.frame.rest or told.frame.asks(n) for n in nouns):
            return replace(told, clause=clauses.of(at), rules=[*told.rules])
    return None


def stated(tree: Tree, token: int) -> bool:
    """Whether the clause below a verb states a fact: what "suggests that China *does*" is no
    suggestion to do it."""
    while tree.deps[token] == "conj":
        token = tree.heads[token]
    if tree.deps[token] != "ccomp":
        return False
    if tree.tags[token] == "VBP":
        above = tree.heads[token]
        if tree.lemmas[above] in REQUEST_VERBS:
            return False
        if tree.lemmas[above] == "insist" and tree.tags[above] in ("VBD", "VBN"):
            return False  # "insisted the rebels *agree*": a fact would be told as past, too
        subject = tree.child(token, "nsubj")
        singular = subject is not None and tree.tags[subject] in ("NN", "NNP")
        return not singular  # "demanded that the minister *go*" states nothing
    if tree.tags[token] in ("VBZ", "VBD"):
        return True
    words = tree.all(token, "aux", "auxpass")
    return any(
        tree.tags[c] in ("VBZ", "VBD", "VBP")
        or (tree.tags[c] == "MD" and tree.lower[c] not in ("should", "must"))
        for c in words
    )


def strangers(
    cast: Cast, phrases: tuple[Phrase, ...], subjects: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """Phrases less the subjects' own states: whoever promises "Lima's support" is of Lima."""
    home = lands(cast, subjects)
    return tuple(
        p
        for p in phrases
        if not (
            (m := cast.at(p.head))
            and cast.actors[m.actor].kind in STATE_KINDS
            and cast.actors[m.actor].country in home
        )
    )


def without(cast: Cast, phrases: tuple, taken: tuple) -> tuple:  # type: ignore[type-arg]
    """Phrases that name nobody whom the taken ones name."""
    ids = {m.actor for p in taken if (m := cast.at(p.head))}
    heads = {p.head for p in taken}
    return tuple(
        p
        for p in phrases
        if p.head not in heads and not ((m := cast.at(p.head)) and m.actor in ids)
    )


def unposted(phrases: tuple[Phrase, ...], tree: Tree) -> tuple[Phrase, ...]:
    """Phrases without the platforms on which a thing is posted: "in a post on *Telegram*"."""
    return tuple(
        p for p in phrases if tree.lemmas[tree.heads[tree.heads[p.head]]] not in POSTS
    )


__all__ = ["compose"]
