"""Whom one answers: who said what is called a claim here, who asked what is refused or granted, who
holds the captives whose release is demanded."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import STATE_KINDS, Cast
from memcon.events.candidates import Candidate, lands
from memcon.events.references import References, points_back
from memcon.knowledge.words import word_class
from memcon.language.tree import Tree
from memcon.statements.attribution import Attribution

BARE = frozenset("refuse decline agree accept consent comply oblige".split())
ASKED = frozenset(("REQUEST", "THREATEN"))
OFFERED = frozenset(("AGREE", "REQUEST"))
TAKEN = frozenset(("COERCE", "ASSAULT"))
BACK = 4  # sentences
VERSIONS = word_class("things", "version")


def reply(
    candidate: Candidate,
    told: Sequence[Candidate],
    statements: Sequence[Attribution],
    tree: Tree,
    cast: Cast,
    references: References,
    own: set[str],
) -> None:
    """Give an answer whoever said before what is called a claim here ("dismissed the accusation"),
    or asked what is not said again ("She *refused*"), in place. `told` are the events just told."""
    clause = candidate.clause
    if is_bare(candidate, tree):
        whole = own | owners(candidate, tree, cast)
        for earlier in reversed(told):
            asked = {m.actor for p in earlier.recipients if (m := cast.at(p.head))}
            who = {m.actor for p in earlier.actors if (m := cast.at(p.head))}
            offered = tree.lemmas[candidate.at] == "accept" and earlier.type in OFFERED
            own_land = lands(cast, candidate.actors)  # "urged *Maputo* to …; *Mozambique* refused"
            theirs = whole & asked or own_land & lands(cast, earlier.recipients)
            if (offered or (earlier.type in ASKED and theirs)) and not who & whole:
                candidate.recipients = earlier.actors
                candidate.rules.append("recipient-of-antecedent")
                return
        return
    nouns = [clause.at] if clause.noun else clause.obj
    if not is_called(candidate, tree) and not any(
        is_claim(n, tree, references) and points_back(n, clause, tree) for n in nouns
    ):
        return
    home = {cast.actors[i].country for i in own}
    for said in reversed(statements):
        if said.speaker is None or said.speaker.head >= clause.at:
            continue
        if tree.sentence[clause.at] - tree.sentence[said.speaker.head] > 2:
            return
        mention = cast.at(said.speaker.head)
        if mention is None or mention.actor in own or said.stance in ("hopes", "thinks"):
            continue
        who = cast.actors[mention.actor]
        if who.kind not in STATE_KINDS or who.country not in home:
            candidate.recipients = (said.speaker,)
            candidate.rules.append("recipient-of-antecedent")
            return


def is_called(candidate: Candidate, tree: Tree) -> bool:
    """Whether what somebody just said is called by a name: "dismissed *that as a rumour*"."""
    spoken = {tree.lower[t] for t in candidate.clause.obj} & {"that", "this", "it"}
    return bool(spoken) and "as" in candidate.clause.preps


def is_claim(noun: int, tree: Tree, references: References) -> bool:
    """Whether a noun means what somebody said: "the accusation", "this *version*"."""
    lemma = tree.lemmas[noun]
    return lemma in VERSIONS or "ACCUSE" in references.types.get(lemma, ())


def is_bare(candidate: Candidate, tree: Tree) -> bool:
    """Whether a verb says that somebody refused or agreed, and not to what."""
    clause = candidate.clause
    return (
        not clause.noun
        and tree.lemmas[clause.at] in BARE
        and not (clause.obj or clause.comps or clause.preps)
    )


def ask_captors(
    candidate: Candidate, told: Sequence[Candidate], tree: Tree, cast: Cast, own: set[str]
) -> None:
    """Give a demand for somebody's release those who took them, in place: "captured two
    pilots … Chad demanded *their release*"."""
    clause = candidate.clause
    nouns = (*clause.owners, *clause.preps.get("of", ()), *clause.obj)
    captives = meant(nouns, tree, cast)
    here = tree.sentence[clause.at]
    for earlier in reversed(told):
        taken = meant([p.head for p in earlier.recipients], tree, cast)
        who = {m.actor for p in earlier.actors if (m := cast.at(p.head))}
        # of "their" that no table can tell, those who were just taken
        held = taken & captives or (not captives and here - tree.sentence[earlier.at] <= BACK)
        if earlier.type in TAKEN and taken and held and who and not who & own:
            candidate.recipients = earlier.actors
            candidate.rules.append("recipient-of-antecedent")
            return


def meant(tokens: Sequence[int], tree: Tree, cast: Cast) -> set[str]:
    """Whom some tokens mean: ids of actors, and the common nouns themselves, also those that a
    pronoun stands for ("the captured *soldiers*")."""
    ids = {m.actor for t in tokens if (m := cast.at(t)) is not None}
    crowds = {cast.actors[i].name.split()[-1] for i in ids if cast.actors[i].kind == "group"}
    return ids | crowds | {tree.lemmas[t] for t in tokens if tree.pos[t] == "NOUN"}


def owners(candidate: Candidate, tree: Tree, cast: Cast) -> set[str]:
    """The bodies of those who act: "*its* leader, Ann Roe"."""
    heads = [p.head for p in candidate.actors]
    nouns = [*heads, *(tree.heads[h] for h in heads if tree.deps[h] == "appos")]
    said = {m.actor for n in nouns for t in tree.all(n, "poss") if (m := cast.at(t))}
    known = {cast.actors[m.actor].organization for h in heads if (m := cast.at(h))}
    return said | {body for body in known if body}
