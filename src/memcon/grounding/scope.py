"""Which words share the time and the place of a predicate."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.grounding.calendar import WEEKDAYS
from memcon.grounding.manners import AIMED_NOUNS, JUDGING, STAYING
from memcon.knowledge.words import word_class
from memcon.language.grammar import PAST, TOPICAL, VERBAL
from memcon.language.tree import Tree
from memcon.record import Span

WHEN = frozenset(("when",))
SAME_TIME = frozenset(("when", "while", "as"))
UPWARD = 4  # cost of a word above the predicate: more than of any of its own arguments
AT_ONE = frozenset("for in at during with amid".split())  # "arrived for talks", "met at a summit"
ELSEWHERE = frozenset("after before since following despite until".split())
UP_TO = frozenset(("before", "until"))
PRESENT = frozenset("due present absent back last".split())  # "is due in Oslo for talks"
TALKING = word_class("events", "talking")
PLACELESS = word_class("things", "placeless")
ABROAD = word_class("events", "abroad")
PLEDGING = word_class("verbs", "pledging")
OCCASIONS = word_class("events", "happening") | word_class("events", "session")
REASONS = frozenset(  # what gave the reason was elsewhere: "expelled in retaliation for …"
    "retaliation response reaction revenge reprisal connection protest anger solidarity".split()
)
DISCUSSING = frozenset("discuss debate review consider weigh address examine study".split())
ON_THE_SPOT = word_class("people", "on_the_spot")
LATER = frozenset("later then afterwards afterward subsequently".split())
PARALLEL = frozenset((";", "—", "–"))


def scope(tree: Tree, at: int) -> dict[int, int]:
    """The words whose time and place are those of the predicate at a token, with how far they are
    from it: its own arguments, then what it shares with the verbs beside and above it."""
    reach = {at: 0}
    take_arguments(tree, at, reach, 1)
    for child in tree.all(at, "ccomp", "parataxis"):
        if parallel(tree, at, child) and not is_apart_in_time(tree, at, child):
            reach.setdefault(child, 2 * UPWARD)
    for step in range(4):
        above = shared_with(tree, at)
        if above is None:
            break
        verbal = tree.pos[at] in VERBAL
        at = above
        reach.setdefault(at, UPWARD + step)
        if verbal:
            take_arguments(tree, at, reach, UPWARD + step + 1)
        for child in tree.all(at, "acomp"):
            if tree.lower[child] in PRESENT:  # "is due in Oslo for *talks*"
                reach.setdefault(child, UPWARD + step + 1)
    for child in tree.all(at, "conj"):
        later = any(tree.lower[c] in LATER for c in tree.all(child, "advmod"))
        apart = is_apart_in_time(tree, at, child) or had_twice(tree, at, child)
        if not (later or apart or have_names(tree, at, child)):
            reach.setdefault(child, 2 * UPWARD)
    for child in tree.all(at, "advcl"):
        if has_mark(tree, child, WHEN) and {tree.tags[child], tree.tags[at]} <= PAST:
            # "were seized when gunmen raided a mine near Djibo"
            reach.setdefault(child, 2 * UPWARD)
            take_arguments(tree, child, reach, 2 * UPWARD + 1)
    for child in tree.all(at, "advcl"):
        if has_mark(tree, child, SAME_TIME) and meets_there(tree, child):
            # "shot the judge dead as he walked in Jos"
            reach.setdefault(child, 2 * UPWARD)
            take_arguments(tree, child, reach, 2 * UPWARD + 1)
        elif met_then(tree, child):  # "signed a pact while the ministers met in Oran"
            reach.setdefault(child, 2 * UPWARD)
            take_arguments(tree, child, reach, 2 * UPWARD + 1)
    for clause in (*was_going_on(tree, at), *while_at(tree, at), *visiting(tree, at)):
        reach.setdefault(clause, 2 * UPWARD)
    return reach


def is_apart_in_time(tree: Tree, one: int, other: int) -> bool:
    """Whether of two coordinated verbs with subjects of their own one is in the perfect, "Japan
    sent a ship on Wednesday, and Peru has promised food", or of any two one in the present, "Oslo
    denies it and recalled its envoy on Friday", or each has a relative pronoun of its own."""

    def helpers(verb: int) -> set[str]:
        return {tree.lower[c] for c in tree.all(verb, "aux", "auxpass")}

    def perfect(verb: int) -> bool:
        return bool(helpers(verb) & {"has", "have"})

    def present(verb: int) -> bool:
        if tree.tags[verb] in ("VBG", "VBN"):  # "Rome withdrew in May, and Bonn *is negotiating*"
            return bool(helpers(verb) & {"is", "are"})
        return tree.tags[verb] in ("VBZ", "VBP") and not helpers(verb)

    def relative(verb: int) -> bool:
        return any(tree.tags[c] in ("WP", "WDT") for c in tree.all(verb, "nsubj", "nsubjpass"))

    if present(one) != present(other) or (relative(one) and relative(other)):
        return True
    if perfect(other) and not perfect(one):
        return True
    own = tree.child(other, "nsubj", "nsubjpass") is not None
    return own and perfect(one) != perfect(other)


def had_twice(tree: Tree, one: int, other: int) -> bool:
    """Whether each of two coordinated verbs has a "had" of its own: "had closed the border and had
    turned back a column on Friday"."""
    return all(any(tree.lower[c] == "had" for c in tree.all(v, "aux")) for v in (one, other))


def have_names(tree: Tree, one: int, other: int) -> bool:
    """Whether two coordinated verbs have each a proper name for subject: "Japan gave money, and
    Peru sent a team to Oran"."""
    subjects = [tree.child(verb, "nsubj") for verb in (one, other)]
    return all(s is not None and tree.pos[s] == "PROPN" for s in subjects)


def shared_with(tree: Tree, at: int) -> int | None:
    """The predicate above a token with which it shares time and place, if it does."""
    head, dep = tree.heads[at], tree.deps[at]
    if head == at:
        return None
    if (occasion := at_which(tree, at)) is not None:
        return occasion
    if tree.pos[at] not in VERBAL:
        if dep in ("nsubj", "nsubjpass", "dobj", "conj", "attr", "appos"):
            return head
        above = tree.heads[head]
        if dep == "pobj" and tree.lower[head] in AT_ONE and tree.pos[above] in VERBAL:
            return None if is_deed_judged(tree, above, head) else above
        return None
    if dep == "conj" and is_apart_in_time(tree, head, at):
        return None
    if dep == "pcomp" and tree.lower[head] == "by" and tree.tags[at] == "VBG":
        return tree.heads[head]  # "began on Monday by *attending* a forum"
    if dep == "relcl" and any(tree.lower[c] in ("that", "which") for c in tree.all(at, "nsubj")):
        nouns = (head, *tree.ancestors(head)) if tree.lower[head] in WEEKDAYS else (head,)
        for noun in nouns:  # "shelling in Oran on Monday that *hit* a school"
            if not AIMED_NOUNS.isdisjoint((tree.lemmas[noun], tree.lower[noun])):
                return noun
    if dep == "relcl":  # "flew to Oran on Monday, where he met the emir"
        verbs = (a for a in tree.ancestors(head) if tree.pos[a] in VERBAL)
        return next(verbs, None) if goes_on_there(tree, at) else None
    if dep in ("xcomp", "conj") or (dep == "ccomp" and parallel(tree, at, head)):
        return None if dep == "ccomp" and is_apart_in_time(tree, head, at) else head
    if dep == "advcl" and (
        tree.tags[at] == "VBG"
        or has_mark(tree, at, SAME_TIME)
        or is_purpose(tree, at)
        or comes_next(tree, at)
    ):
        return head
    return None


def at_which(tree: Tree, at: int) -> int | None:
    """The happening at which a clause puts its verb: "boycotted the *talks* in Oslo, at which both
    sides had met"."""
    if tree.deps[at] not in ("relcl", "advcl") or tree.pos[at] not in VERBAL:
        return None
    for preposition in tree.all(at, "prep"):
        if tree.lower[preposition] in ("at", "in", "during") and any(
            tree.lower[c] == "which" for c in tree.all(preposition, "pobj")
        ):
            before = range(preposition - 1, max(preposition - 9, -1), -1)
            nouns = (t for t in before if tree.pos[t] == "NOUN")
            return next((t for t in nouns if tree.lemmas[t] in OCCASIONS), None)
    return None


def meets_there(tree: Tree, at: int) -> bool:
    """Whether a clause with "as" or "while" tells where somebody just told of was: "as *he drove*
    through Oran"."""
    subject = tree.child(at, "nsubj", "nsubjpass")
    return (
        subject is not None
        and tree.lower[subject] in ("he", "she", "they")
        and (tree.tags[at] in ("VBD", "VBG") or bool(tree.all(at, "auxpass")))
    )


def met_then(tree: Tree, at: int) -> bool:
    """Whether a clause tells of a meeting at which something was done: "while *they met*"."""
    return (
        tree.lemmas[at] in STAYING
        and has_mark(tree, at, SAME_TIME)
        and tree.tags[at] == tree.tags[tree.heads[at]] == "VBD"
    )


def comes_next(tree: Tree, at: int) -> bool:
    """Whether a clause behind a verb tells what people there did then: "threw stones *before
    police fired*"."""
    subject, before = tree.child(at, "nsubj"), tree.heads[at]
    if tree.tags[before] == "VBG" and tree.deps[before] == "advcl":
        before = tree.heads[before]  # "seized a ship, *killing* two before police fired"
    return (
        tree.tags[at] == tree.tags[before] == "VBD"
        and at > tree.heads[at]
        and has_mark(tree, at, UP_TO)
        and subject is not None
        and tree.pos[subject] == "NOUN"
        and tree.lemmas[subject] in ON_THE_SPOT
    )


def is_deed_judged(tree: Tree, verb: int, preposition: int) -> bool:
    """Whether a preposition tells what somebody is judged for: "jailed *for* a murder in Oran"."""
    return tree.lemmas[verb] in JUDGING and tree.lower[preposition] in ("for", "of", "over")


def parallel(tree: Tree, at: int, head: int) -> bool:
    """Whether two clauses stand side by side, though the parse puts one below the other."""
    return bool(PARALLEL.intersection(tree.words[min(at, head) : max(at, head)]))


def goes_on_there(tree: Tree, at: int) -> bool:
    """Whether a clause with "where" goes on with what those told of did: "where he met"."""
    subject = tree.child(at, "nsubj", "nsubjpass")
    return (
        any(tree.lower[c] == "where" for c in tree.children[at])
        and subject is not None
        and (tree.pos[subject] == "PRON" or tree.lemmas[subject] in ON_THE_SPOT)
        and (tree.tags[at] == "VBD" or any(tree.tags[c] == "VBD" for c in tree.all(at, "auxpass")))
    )


def was_going_on(tree: Tree, at: int) -> Iterator[int]:
    """What was going on at what a predicate is done to: "hit a school where children were
    *queuing*"."""
    for thing in tree.all(at, "dobj", "nsubjpass"):
        for clause in tree.all(thing, "relcl"):
            if any(tree.lower[c] == "where" for c in tree.children[clause]) and (
                tree.tags[clause] == "VBG"
            ):
                yield clause


def visiting(tree: Tree, at: int) -> Iterator[int]:
    """Where those who meet are for now: "met the envoy, who *is* in Oran on a visit"."""
    met = [n for p in tree.all(at, "prep") if tree.lower[p] == "with" for n in tree.all(p, "pobj")]
    for who in (*tree.all(at, "nsubj", "dobj"), *met):
        for clause in tree.all(who, "relcl"):
            present = {tree.tags[c] for c in (clause, *tree.all(clause, "aux"))} & {"VBZ", "VBP"}
            if present and tree.lemmas[clause] in ("be", "visit", "tour"):
                yield clause


def while_at(tree: Tree, at: int) -> Iterator[int]:
    """What those who do something were doing: "*meeting* in Oslo on Monday, the envoys agreed"."""
    for clause in tree.all(at, "advcl"):
        if tree.tags[clause] == "VBG" and tree.lemmas[clause] in STAYING:
            yield clause


def is_purpose(tree: Tree, at: int) -> bool:
    """Whether a verb is an infinitive of purpose: "marched to call for peace"."""
    return (
        tree.deps[at] == "advcl"
        and tree.tags[at] == "VB"
        and any(tree.tags[c] == "TO" for c in tree.children[at])
    )


def take_arguments(tree: Tree, token: int, reach: dict[int, int], cost: int) -> None:
    """Enter the nouns below a predicate, down to the next clause; not what talks are about."""
    lemma = tree.lemmas[token]
    for child in tree.children[token]:
        if tree.deps[child] in ("prep", "agent", "dative"):
            if lemma in TALKING and tree.lower[child] in TOPICAL:
                # "an accord on energy in Vienna": that is where it was signed
                for topic in tree.all(child, "pobj"):
                    if tree.lemmas[topic] in PLACELESS:
                        reach.setdefault(topic, cost + 1)
                continue
            if is_deed_judged(tree, token, child):
                continue
            inner = (child, *(tree.all(child, "prep") if tree.lower[child] == "out" else ()))
            below = [n for p in inner for n in tree.all(p, "pobj") if not is_reason(tree, n)]
            if tree.lower[child] == "for":
                # "provided cover for crimes in …", "a plan for a truce in …"
                below = [n for n in below if tree.lemmas[n] not in ABROAD]
                if lemma in PLEDGING:  # "promised money for a road in …"
                    continue
        elif tree.deps[child] in ("dobj", "attr", "compound", "oprd"):
            if (
                tree.deps[child] == "dobj"
                and lemma in DISCUSSING
                and tree.lemmas[child] not in PLACELESS
            ):
                continue
            below = [child]
        elif tree.deps[child] == "acomp" and tree.lower[child] in PRESENT:
            below = [child]
        else:
            continue
        for noun in below:
            if noun not in reach:
                reach[noun] = cost
                if cost < UPWARD - 1 or cost > UPWARD:
                    take_arguments(tree, noun, reach, cost + 1)


def is_reason(tree: Tree, noun: int) -> bool:
    """Whether a noun tells what something is an answer to: "in *protest*", not "at a protest"."""
    return tree.lemmas[noun] in REASONS and not tree.all(noun, "det", "poss")


def has_mark(tree: Tree, at: int, words: frozenset[str]) -> bool:
    """Whether a clause is opened by one of some conjunctions."""
    return any(
        tree.lower[c] in words and tree.deps[c] in ("mark", "advmod") for c in tree.children[at]
    )


def anchor_of(tree: Tree, token: int) -> int:
    """What a phrase at a token modifies: the first word above that is no preposition."""
    head = token
    for _ in range(4):
        above = tree.heads[head]
        if above == head:
            return head
        if tree.pos[above] not in ("ADP", "SCONJ", "PART", "NUM", "ADV", "DET"):
            if tree.pos[above] in ("PROPN", "NOUN") and (
                tree.doc[above].ent_type_ in ("DATE", "TIME")
            ):
                head = above
                continue
            return above
        head = above
    return head


def head_token(tree: Tree, span: Span) -> int | None:
    """The token of a span whose head lies outside it."""
    inside = tree.doc.char_span(*span, alignment_mode="expand")
    if inside is None or not len(inside):
        return None
    for token in reversed(inside):
        if not inside.start <= tree.heads[token.i] < inside.end or tree.heads[token.i] == token.i:
            return token.i
    return inside.end - 1
