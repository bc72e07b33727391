"""How far a person's name reaches where the recogniser saw a part of it, or more than it."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.titles import HONORIFICS

LONGEST = 5  # words of a name
# How the names of what ministers are of end: "integration", "justice", "security".
PORTFOLIOS = tuple(
    "tion sion ment ity ice ence ance ing ure cy ics ism affairs health trade resources".split()
)


def begun(casting: Casting, start: int) -> int:
    """Where a name begins whose first name has no label: "*Marguerite* Roe said"."""
    first = start - 1
    given = first >= 0 and casting.lower[first] in casting.knowledge.given
    joined = given and casting.deps[first] == "compound" and casting.heads[first] >= start
    if not joined or casting.doc[first].ent_type_ or casting.tags[first] != "PROPN":
        return start
    return first if first not in casting.hits and first not in casting.roles else start


def lengthened(casting: Casting, start: int, end: int) -> int:
    """The end of a name after a title of which the recogniser saw the first word only: "Gen.
    Dilbagh Singh Sekhon"."""
    if end - start != 1 or casting.deps[start] != "compound" or not start:
        return end
    last = casting.heads[start]
    titled = casting.lower[start - 1].rstrip(".") in HONORIFICS or start - 1 in casting.roles
    rest = range(end, last + 1)
    whole = 0 < len(rest) < LONGEST - 1 and all(
        casting.tags[t] == "PROPN" and t not in casting.roles and not is_known(casting, t)
        and casting.doc[t].ent_type_ != "DATE"  # "President Roe *Monday* met"
        for t in rest
    )
    return last + 1 if titled and whole else end


def after_portfolio(casting: Casting, start: int, end: int) -> int:
    """Where a name begins that follows what its bearer is minister of: "Minister for Integration
    Ana Roe"; else `start`."""
    role = casting.roles.get(start - 2) if start > 1 else None
    if role is None or casting.lower[start - 1] not in ("for", "of") or end - start < 3:
        return start
    first = end - 2
    portfolio = casting.lower[start:first]
    return first if all(word.endswith(PORTFOLIOS) for word in portfolio) else start


def hyphened(casting: Casting, end: int) -> int:
    """The end of a name with what a hyphen joins to it: "Ri Chun" of "Ri Chun-hee"."""
    if casting.words[end - 1] != "-" and casting.words[end : end + 1] == ["-"]:
        end += 1
    if casting.words[end - 1] != "-" or end >= len(casting.words):
        return end
    joined = casting.starts[end] == casting.ends[end - 1] == casting.ends[end - 2] + 1
    return end + 1 if joined and casting.words[end].isalpha() else end - 1


def is_known(casting: Casting, token: int) -> bool:
    """Whether a name of the tables begins at a token, other than somebody's surname."""
    hit = casting.hits.get(token)
    return hit is not None and any(name.form != "surname" for name in hit.names)
