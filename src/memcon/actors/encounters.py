"""Two people whom one clause brings together: "Bush received Blair. The two leaders …"."""

from __future__ import annotations

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.language.grammar import SUBJECTS

# What an office is called of whom a plural may mean.
CALLED = {
    "leaders": (
        "president premier chancellor leader king queen emir sultan prince chairman chief prime "
        "taoiseach secretary-general governor mayor head"
    ).split(),
    "presidents": ["president"],
    "premiers": ["premier", "prime", "chancellor", "taoiseach"],
    "diplomats": ["minister", "secretary", "ambassador", "envoy", "diplomat", "negotiator"],
    "ministers": ["minister", "secretary", "chancellor"],
    "statesmen": ["president", "prime", "chancellor", "leader", "king"],
}
HEADS = frozenset("leaders presidents premiers statesmen".split())  # no lesser officials
SECOND_TO = frozenset(("vice", "deputy", "assistant", "spokesman", "spokeswoman", "former"))
OBJECT = frozenset(("dobj", "obj", "pobj", "dative"))
REACH = 120  # tokens back
STEPS = 5  # words between an object and its verb: "held talks in Rome with"


def has_office(who: Identity, word: str) -> bool:
    """Whether somebody's office is one that a plural ("leaders", "ministers") is a word for."""
    wanted = CALLED.get(word)
    words = (who.office or "").lower().split()
    if wanted is None:
        return True
    return bool(set(wanted) & set(words)) and not SECOND_TO & set(words)


def last_met(casting: Casting, token: int, word: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """The two people whom the last clause before a token has as subject and object, if a plural
    fits both; nobody where those `named` together stand nearer."""
    people = sorted(
        (m for m in casting.mentions if token - REACH < m.start < token and is_person(casting, m)),
        key=lambda m: -m.start,
    )
    for other in people:
        if other.actor in named:
            return ()
        subject = subject_over(casting, people, other)
        if subject is not None and all(
            has_office(casting.actors[a], word) for a in (subject.actor, other.actor)
        ):
            return (subject.actor, other.actor)
    return ()


def is_person(casting: Casting, mention: Mention) -> bool:
    """Whether a mention names somebody, by name or by title."""
    return mention.form in ("name", "title") and casting.actors[mention.actor].kind == "person"


def subject_over(casting: Casting, people: list[Mention], other: Mention) -> Mention | None:
    """The person who is the subject of the verb whose object, or whose object's, another is."""
    if casting.deps[other.head] not in OBJECT:
        return None
    at = other.head
    for _ in range(STEPS):
        at = casting.heads[at]
        if casting.tags[at] in ("VERB", "AUX"):
            break
    return next(
        (
            m
            for m in people
            if casting.heads[m.head] == at
            and casting.deps[m.head] in SUBJECTS
            and m.actor != other.actor
        ),
        None,
    )
