"""Who did what a text says was done, where only the one who says so tells it: forces count those
whom they killed or took, and who denies a deed is the one who is accused of it."""

from __future__ import annotations

from memcon.actors.cast import STATE_KINDS, Cast, Identity, Mention
from memcon.events.candidates import Candidate
from memcon.events.naming import as_phrase
from memcon.events.negation import negated
from memcon.events.people import means_people
from memcon.knowledge.words import word_class
from memcon.language import Phrase
from memcon.language.tree import Tree
from memcon.statements.attribution import Attribution

FOES = word_class("people", "outlaw")  # those whom the forces of a state hunt
FORCES = word_class("people", "forces")  # those whom armed groups fight
STATE_FORCES = frozenset(("MIL", "COP"))
HELD = frozenset(("arrest", "restrict", "withhold", "deport"))
DENYING = frozenset("deny reject refute dispute".split())
# Deaths in these are not claimed by one side.
MUTUAL = frozenset("clash infighting feud crossfire accident crash collision".split())


def is_unclaimed(candidate: Candidate) -> bool:
    """Whether words tell what was done and not who did it."""
    if candidate.actors or candidate.type not in ("ASSAULT", "COERCE"):
        return False
    denied = all(rule.startswith("denied(") for rule in candidate.rules)
    return candidate.clause.passive and (denied or not candidate.composed)


def claim(candidate: Candidate, tree: Tree, cast: Cast, said: Attribution | None) -> None:
    """Give a deed that is told in the passive, by nobody, the forces of the one who says that it
    was done, in place: "*Police* said 14 men had been arrested"; or the one who denies it."""
    if said is None or said.speaker is None or tree.deps[candidate.at] == "amod":
        return  # who denies "*jailed* activists" bail need not have jailed them
    mention = cast.at(said.speaker.head)
    if mention is None or "by" in candidate.clause.preps or negated(tree, candidate.at):
        return
    who = cast.actors[mention.actor]
    denied = said.cue_token is not None and tree.lemmas[said.cue_token] in DENYING
    fits = is_denied(candidate, who, tree, cast) if denied else is_claimed(candidate, who, tree)
    doer = forces_of(mention, cast, said.speaker.head) if fits else None
    if doer is not None and all(p.head != doer.head for p in candidate.recipients):
        candidate.actors = (doer,)
        candidate.rules.append("actor-who-denies" if denied else "actor-who-claims")


def is_claimed(candidate: Candidate, who: Identity, tree: Tree) -> bool:
    """Whether those who suffer are such as the speaker's forces kill or take."""
    if any(tree.lemmas[t] in MUTUAL for t in candidate.clause.preps.get("in", ())):
        return False
    sector = who.sector or ""
    suffering = [counted(p.head, tree) for p in candidate.recipients]
    if not suffering:
        return False
    if sector == "REB":
        return all(noun in FORCES for noun in suffering)
    if sector not in STATE_FORCES:
        return False
    if candidate.type == "COERCE":
        return candidate.mode == "arrest" and not any(noun in FORCES for noun in suffering)
    return all(noun in FOES for noun in suffering)


def is_denied(candidate: Candidate, who: Identity, tree: Tree, cast: Cast) -> bool:
    """Whether a denial is of one's own deed, and not of one's own loss: "denied that a town had
    been captured"."""
    if who.kind not in (*STATE_KINDS, "organization") and who.sector not in STATE_FORCES:
        return False
    if candidate.type == "COERCE" and candidate.mode in HELD and not candidate.recipients:
        return True
    nouns = [counted(p.head, tree) for p in candidate.recipients]
    return bool(nouns) and all(means_people(n) and n not in FORCES for n in nouns)


def counted(token: int, tree: Tree) -> str:
    """The word for those whom a phrase means: "five of the *intruders*", "five *rebels* were killed
    and two captured"."""
    for _ in range(2):
        if tree.pos[token] != "NUM":
            break
        for noun in (o for of in tree.all(token, "prep") for o in tree.all(of, "pobj")):
            return tree.lemmas[noun]
        above = tree.heads[tree.heads[token]]
        verbs = (above, *tree.all(above, "ccomp"))
        token = next((s for v in verbs for s in tree.all(v, "nsubjpass")), token)
    return tree.lemmas[token]


def forces_of(mention: Mention, cast: Cast, before: int) -> Phrase | None:
    """The body for which somebody speaks, as the text last named it before a token."""
    who = cast.actors[mention.actor]
    if who.kind != "person":
        return as_phrase(mention)
    for other in reversed(cast.mentions):
        if other.start >= before or other.form == "pronoun":
            continue
        body = cast.actors[other.actor]
        if body.kind == "person" or body.id == who.id:
            continue
        own = body.organization if who.organization else body.sector
        if own is None or own != (who.organization or who.sector):
            continue
        if who.country in (None, body.country):
            return as_phrase(other)
    return None
