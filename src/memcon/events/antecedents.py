"""Recipients that an earlier event of the text gives: "condemned the shooting" is aimed at those
who shot, "refused it" at those who offered it, "has flown in doctors" goes where the aid goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.beside import BESIDE, beside, blame_beside, share, share_ahead
from memcon.events.candidates import RULING, Candidate, lands
from memcon.events.giving import give, is_gift
from memcon.events.references import POINTING_BACK, References, points_back
from memcon.events.replying import ask_captors, is_called, reply
from memcon.events.ties import part
from memcon.language import Phrase
from memcon.language.tree import Tree
from memcon.statements.attribution import Attribution

ANSWERING_TYPES = frozenset(("ACCUSE", "SUPPORT", "REJECT"))
OFFERED = frozenset(("AGREE", "CONCEDE", "REQUEST", "THREATEN", "SUPPORT"))
PRONOUNS = frozenset("it them this that".split())
DONE = frozenset(("ASSAULT", "COERCE", "SANCTION"))
POWERS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "IGO"))
# Nouns of what those in power decide, and whose it then is.
DECREED = {
    **dict.fromkeys("decision move step measure order".split(), POWERS),
    **dict.fromkeys(
        "ruling verdict judgment judgement conviction acquittal".split(), frozenset(("JUD",))
    ),
}
BACK = 20  # events before this one among which its antecedent is sought
NEAR = 3  # and for a pronoun
# What the police do to a crowd is no "raid".
QUELLING = frozenset("crackdown violence beating clash killing shooting death attack".split())
STEM = 4  # letters that "seizure" and "seize" share


def refer(
    candidate: Candidate,
    at: int,
    told: Sequence[Candidate],
    found: Mapping[int, Candidate],
    statements: Sequence[Attribution],
    tree: Tree,
    cast: Cast,
    references: References,
) -> None:
    """Give the candidate of a predicate at a token, if it has no recipient, the one that an earlier
    event gives it, in place."""
    if candidate.recipients or not candidate.actors or candidate.frame.recipient == ("none",):
        return
    own = {m.actor for p in candidate.actors if (m := cast.at(p.head))}
    if candidate.type in ANSWERING_TYPES:
        blame_beside(candidate, at, found, tree)
    if candidate.type in ANSWERING_TYPES and not candidate.recipients:
        answer(candidate, told, tree, cast, references, own)
        if not candidate.recipients:
            reply(candidate, told[-NEAR:], statements, tree, cast, references, own)
    elif candidate.type == "AGREE":
        reply(candidate, told[-NEAR:], statements, tree, cast, references, own)
    elif candidate.type == "REQUEST" and candidate.frame.mode == "release":
        ask_captors(candidate, told[-BACK:], tree, cast, own)
    elif candidate.type in ("SANCTION", "ASSAULT"):
        share(candidate, told, found, tree, cast, own)
        if not candidate.recipients:
            share_ahead(candidate, at, found, tree)
        if not candidate.recipients:
            part(candidate, told[-NEAR:], cast)
    if candidate.recipients:
        return
    if candidate.type in BESIDE and (at != candidate.at or not candidate.clause.noun):
        beside(candidate, at, found, tree, cast, own)
    if not candidate.recipients and is_gift(candidate, tree):
        give(candidate, told[-BACK:], tree, cast, own)


def act(
    candidate: Candidate,
    told: Sequence[Candidate],
    tree: Tree,
    cast: Cast,
    references: References,
) -> None:
    """Give a candidate without an actor those who did what does this, in place: "the sanctions
    froze their assets". Where a pronoun for those
    who suffer it was read as those very ones, it is those whom the earlier event hit."""
    if candidate.actors or candidate.type not in DONE:
        return
    suffer = {m.actor for p in candidate.recipients if (m := cast.at(p.head))}
    for token in candidate.clause.subj:
        types = references.types.get(tree.lemmas[token], frozenset())
        maker = next((e for e in reversed(told[-NEAR:]) if is_within(token, e, tree)), None)
        if maker is not None and maker.actors:
            candidate.actors = maker.actors
            candidate.rules.append("actor-of-antecedent")
            return
        if not any(tree.lower[c] in POINTING_BACK for c in tree.all(token, "det")):
            continue
        for earlier in reversed(told[-BACK:]):
            own = {m.actor for p in earlier.actors if (m := cast.at(p.head))}
            if earlier.type in types and own:
                candidate.actors = earlier.actors
                if own & suffer:
                    candidate.recipients = earlier.recipients
                candidate.rules.append("actor-of-antecedent")
                return


def is_within(token: int, earlier: Candidate, tree: Tree) -> bool:
    """Whether a noun is an earlier event's own, or stands below it: "imposed *sanctions* that
    froze", "orders the *seizure* of ships, which keeps them from …"."""
    nouns = {earlier.at, *(t for t in earlier.clause.obj if tree.pos[t] == "NOUN")}
    above = tree.ancestors(token)[:2] if tree.pos[token] == "NOUN" else []
    if above and tree.pos[above[0]] in ("VERB", "AUX"):
        above = []  # "blocked roads since a *roof* fell and killed nine"
    return bool(nouns & {token, *above})


def answer(
    candidate: Candidate,
    told: Sequence[Candidate],
    tree: Tree,
    cast: Cast,
    references: References,
    own: set[str],
) -> None:
    """Those who did what is praised, condemned or refused here."""
    clause = candidate.clause
    governs = all(cast.actors[i].sector in RULING for i in own)
    home = lands(cast, candidate.actors) if governs else set()  # no minister blames her own state
    for token in [clause.at] if clause.noun else clause.obj:
        lemma = next((w for w in spoken_of(token, tree) if w in references.types), "")
        if is_called(candidate, tree):
            continue  # "dismissed *that as a rumour*" answers who said it
        if tree.lower[token] in PRONOUNS and candidate.type == "REJECT":
            meant = [e for e in reversed(told[-NEAR:]) if doers(e, OFFERED, lemma, tree)]
        elif lemma and points_back(token, clause, tree):
            meant = meanings(lemma, told, tree, cast, references)
            if tree.heads[clause.at] == token:  # "a charge the army called false" was just made
                meant = [e for e in meant if tree.sentence[e.at] == tree.sentence[token]]
            if lemma != tree.lemmas[token]:  # "the coup *attempt*" is no coup of years ago
                meant.sort(key=lambda e: tree.lemmas[e.at] != tree.lemmas[token])
        elif (
            candidate.type == "REJECT"
            and candidate.frame.type == "SANCTION"
            and clause.noun
            and tree.child(token, "det") is None
        ):
            # "opposes unilateral sanctions", those of whoever was just said to impose some
            meant = [e for e in reversed(told) if e.type == "SANCTION" and e.actors]
            noun = tree.lemmas[token]  # those told by that word before others
            meant.sort(key=lambda e: not is_like(noun, e, tree, references))
        else:
            continue
        for earlier in meant:
            doing = doers(earlier, references.types.get(lemma, OFFERED), lemma, tree)
            again = tree.lemmas[earlier.at] == tree.lemmas[candidate.at]  # "signed", "signing"
            others = tuple(
                p
                for p in doing or ()
                if (m := cast.at(p.head))
                and m.actor not in own
                and not (home and lands(cast, (p,)) == home)
                and (again or own.isdisjoint(cast.actors[m.actor].members))
            )
            if others:
                candidate.recipients = others
                candidate.rules.append("recipient-of-antecedent")
                return


def meanings(
    noun: str, told: Sequence[Candidate], tree: Tree, cast: Cast, references: References
) -> list[Candidate]:
    """The events told before that a noun can speak of, the likeliest first: those that its own word
    tells, then the others, the nearest first; not what is told before one by nobody named, unless
    right before ("gunmen stormed the base; ten died … condemned the raid")."""
    types = references.types[noun]
    found = [e for e in reversed(told) if doers(e, types, noun, tree) is not None]
    if "AGREE" in types:  # "the proposal" is not what somebody denied to have accepted
        found = [e for e in found if e.status not in ("denied", "negated")]
    like = [e for e in found if is_like(noun, e, tree, references)]
    rest = [e for e in found if e in told[-BACK:] and e not in like]
    if noun in DECREED:
        powers = DECREED[noun]
        for some in (like, rest):  # those in power, and deeds before mere words
            some.sort(key=lambda e: (not is_official(e, powers, cast), is_opinion(e)))
    elif rest and not rest[0].actors:
        last = tree.sentence[rest[0].at]
        rest = [e for e in rest if last - tree.sentence[e.at] < 2]
    return like + rest


def is_opinion(earlier: Candidate) -> bool:
    """Whether an event only says what somebody thinks of a deed: "backed the duties"."""
    return earlier.type in ("SUPPORT", "REJECT") and (earlier.cameo or "").startswith(("051", "12"))


def is_official(earlier: Candidate, powers: frozenset[str], cast: Cast) -> bool:
    """Whether those who did an event hold some public power."""
    who = [cast.actors[m.actor] for p in earlier.actors if (m := cast.at(p.head))]
    return any(
        one.sector in powers or (one.kind in STATE_KINDS and "GOV" in powers) for one in who
    )


def spoken_of(token: int, tree: Tree) -> list[str]:
    """The words by which a noun can speak of an event: its own, and that of "*coup* attempt"."""
    return [tree.lemmas[token], *(tree.lemmas[c] for c in tree.all(token, "compound"))]


def doers(
    earlier: Candidate, types: frozenset[str], noun: str, tree: Tree
) -> tuple[Phrase, ...] | None:
    """Who did an earlier event, None if it is not of some types; of one that an answer was given to
    before ("dismissed the warrant"), those who were answered."""
    if earlier.type in types:
        return None if is_quelling(earlier, noun) else earlier.actors
    answered = earlier.composed and earlier.type in ANSWERING_TYPES and earlier.frame.type in types
    return earlier.recipients if answered and is_kin(noun, tree.lemmas[earlier.at]) else None


def is_quelling(earlier: Candidate, noun: str) -> bool:
    """Whether an event is too mild for the noun: tear gas is no "ambush"."""
    return earlier.mode == "crowd-control" and noun not in QUELLING


def is_like(noun: str, earlier: Candidate, tree: Tree, references: References) -> bool:
    """Whether a noun speaks by its own word of an event: "the kidnapping" of whom one abducted,
    "the ambush" in which they died."""
    mode = references.modes.get(noun)
    return (
        is_kin(noun, tree.lemmas[earlier.at])
        or (mode is not None and mode == earlier.mode)
        or noun in tree.lemmas[slice(*tree.subtree(earlier.at))]
    )


def is_kin(noun: str, word: str) -> bool:
    """Whether a noun is a word, or made from it: "seizure", "seize"."""
    return noun == word or (len(word) >= STEM and noun[:STEM] == word[:STEM])
