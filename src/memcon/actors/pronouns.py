"""Pronouns joined to whom they mean: recency, agreement, and the subject before the object."""

from __future__ import annotations

from memcon.actors.cast import Identity, Mention
from memcon.actors.casting import Casting
from memcon.language import Analysis

HE = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
IT = frozenset(("it", "its", "itself"))
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
RELATIVE = frozenset(("who", "which", "whom", "whose"))
COUNTRY_NOUN = frozenset(("country", "nation", "kingdom", "republic"))
BODY_NOUN = frozenset(
    "group organization organisation agency company bloc alliance ministry court bank newspaper "
    "party movement militia body union coalition firm outlet network".split()
)
PERSON_LIMIT, BODY_LIMIT = 6, 3  # sentences back that a pronoun may reach
PERSON_KINDS = frozenset(("person",))
BODY_KINDS = frozenset(("country", "government", "organization"))
PEOPLE_KINDS = frozenset(("group", "people"))
BODIES = frozenset(("organization",))
MANY_KINDS = frozenset(("group", "people", "organization", "government", "country"))


def find_pronouns(casting: Casting, analysis: Analysis) -> None:
    """Enter pronouns and bare "the country", "the group", left to right."""
    doc = casting.doc
    sentence_of: list[int] = [0] * len(doc)
    for number, sent in enumerate(doc.sents):
        for token in range(sent.start, sent.end):
            sentence_of[token] = number
    quoted = [False] * len(doc)
    for quotation in analysis.quotations:
        span = doc.char_span(*quotation.inner, alignment_mode="contract")
        if span is not None and len(span) > 4:
            for token in range(span.start, span.end):
                quoted[token] = True
    ordered = sorted(casting.mentions, key=lambda m: m.head)
    queue = 0
    seen: list[Mention] = []
    for token, word in enumerate(casting.lower):
        while queue < len(ordered) and ordered[queue].head <= token:
            seen.append(ordered[queue])
            queue += 1
        chosen: str | None = None
        tag = casting.tags[token]
        if word in HE and tag in ("PRON", "DET"):
            chosen = pick(casting, seen, token, sentence_of, quoted, PERSON_KINDS, HE[word])
        elif word in IT and tag in ("PRON", "DET") and not expletive(casting, token):
            chosen = pick(casting, seen, token, sentence_of, quoted, BODY_KINDS, None)
        elif word in THEY and tag in ("PRON", "DET"):
            # "them" is as often things: only people in the plural are taken for it.
            kinds = PEOPLE_KINDS if word == "them" else MANY_KINDS
            chosen = pick(casting, seen, token, sentence_of, quoted, kinds, None, many=True)
        elif word in RELATIVE and tag in ("PRON", "DET"):
            chosen = antecedent(casting, token)
        elif (
            token
            and casting.lower[token - 1] in ("the", "that", "this")
            and (
                token not in casting.covered
                or (
                    casting.actors[casting.covered[token].actor].country is None
                    and casting.covered[token].end - casting.covered[token].start == 1
                )
            )
            and not complemented(casting, token)
        ):
            if word in COUNTRY_NOUN:
                chosen = pick(
                    casting,
                    seen,
                    token,
                    sentence_of,
                    quoted,
                    frozenset(("country", "government")),
                    None,
                )
            elif word in BODY_NOUN:
                chosen = pick(casting, seen, token, sentence_of, quoted, BODIES, None)
        if chosen is None:
            continue
        if token in casting.covered:
            casting.mentions = [m for m in casting.mentions if m.head != token]
        casting.mention(token, token + 1, chosen, "pronoun", token)
        seen.append(casting.mentions[-1])


def complemented(casting: Casting, token: int) -> bool:
    """Whether a noun is followed by what says which one it is ("the country of …")."""
    after = token + 1
    return after < len(casting.words) and (
        casting.lower[after] in ("of", "that", "which") or casting.tags[after] in ("NOUN", "PROPN")
    )


def expletive(casting: Casting, token: int) -> bool:
    """Whether "it" refers to nothing: "it was unclear if", "it is time to"."""
    if casting.deps[token] == "expl":
        return True
    head = casting.heads[token]
    if casting.deps[token] not in ("nsubj", "nsubjpass"):
        return False
    lemma = casting.doc[head].lemma_
    if lemma in ("rain", "seem", "appear", "happen", "turn", "take", "remain", "emerge", "mean"):
        return True
    if lemma == "be":
        return any(
            casting.deps[child.i] in ("acomp", "attr", "ccomp", "advcl", "xcomp")
            for child in casting.doc[head].children
            if child.i > head
        )
    return casting.deps[token] == "nsubjpass" and any(
        child.dep_ in ("ccomp", "advcl") for child in casting.doc[head].children if child.i > head
    )


def agrees(who: Identity, kinds: frozenset[str], gender: str | None) -> bool:
    return who.kind in kinds and not (gender and who.gender and who.gender != gender)


def pick(
    casting: Casting,
    seen: list[Mention],
    token: int,
    sentence_of: list[int],
    quoted: list[bool],
    kinds: frozenset[str],
    gender: str | None,
    many: bool = False,
) -> str | None:
    """The best antecedent among the mentions before a token, or None."""
    here = sentence_of[token]
    limit = PERSON_LIMIT if gender else BODY_LIMIT
    possessive = casting.deps[token] == "poss"
    best: tuple[float, str] | None = None
    for back, mention in enumerate(reversed(seen)):
        distance = here - sentence_of[mention.head]
        if distance > limit or back > 80:
            break
        who = casting.actors[mention.actor]
        if not agrees(who, kinds, gender):
            continue
        if mention.head == token or mention.start <= token < mention.end:
            continue
        if mention.form == "place" or (mention.form == "role" and kinds == BODIES):
            continue
        if mention.form == "adjective" and not (kinds >= BODY_KINDS and distance == 0):
            continue
        dep = casting.deps[mention.head]
        subject = dep in ("nsubj", "nsubjpass", "agent")
        score = -2.0 * distance - 0.02 * back
        score += 1.5 if subject else 0.0
        score += 0.5 if gender and who.gender == gender else 0.0
        if dep == "poss" and casting.deps[token] == "nsubj":
            score -= 0.3
        if (
            distance == 0
            and subject
            and casting.heads[mention.head] == casting.heads[token]
            and (casting.deps[token] in ("dobj", "pobj", "dative"))
        ):
            score -= 4.0
        if quoted[token] != quoted[mention.head]:
            score -= 1.2
        if many:
            score += {"group": 1.5, "people": 1.0}.get(who.kind, 0.0)
            if who.kind == "country":
                score -= 1.0
            if mention.form == "metonym":
                score -= 0.5
        if kinds == BODY_KINDS and possessive and distance == 0:
            # "backed Russia in its war": the possessor is more often the nearer one.
            score -= 0.2 * back
            score -= 1.0 if subject else 0.0
        elif kinds == BODY_KINDS and dep == "pobj":
            score -= 1.0
        if best is None or score > best[0]:
            best = (score, who.id)
    return best[1] if best else None


def antecedent(casting: Casting, token: int) -> str | None:
    """Whom a relative pronoun means: the noun that its clause modifies."""
    verb = casting.heads[token]
    for _ in range(3):
        if casting.deps[verb] == "relcl":
            noun = casting.heads[verb]
            for mention in casting.mentions:
                if mention.head == noun:
                    return mention.actor
            covered = casting.covered.get(noun)
            return covered.actor if covered else None
        verb = casting.heads[verb]
    return None
