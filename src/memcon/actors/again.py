"""Those who are spoken of again by what they are: "a senior diplomat said … the diplomat told",
"Eva Lind, Chad's minister of mines, … the Minister of Mines"."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.standing import Standing

AGAIN = frozenset(("the", "that", "this", "these", "those"))
NEW = frozenset(("a", "an", "one", "some", "several", "few"))
REACH = 400  # tokens back
PEOPLE = ("person", "group")


def met_before(casting: Casting, standing: Standing) -> str | None:
    """The actor that the text brought in by "a" and now means by "the" and the same noun, with no
    word beside it that was not said of it; None where a name bears that title between the two."""
    role, head = standing.role, standing.head
    before = casting.lower[standing.start - 1 : standing.start]
    if standing.end != head + 1 or not role.person or not before or before[0] not in AGAIN:
        return None
    if standing.country or standing.body or standing.former:
        return None
    words = set(casting.lower[standing.start : head])
    noun = casting.doc[head].lemma_
    for mention in reversed(casting.mentions):
        if not standing.start - REACH < mention.start < standing.start or mention.form != "role":
            continue
        if mention.start == 0 or casting.doc[mention.head].lemma_ != noun or (
            casting.doc[mention.head].tag_ != casting.doc[head].tag_
        ):
            continue
        new = casting.lower[mention.start - 1] in NEW or (
            casting.tags[mention.start] == "NUM" or casting.tags[mention.start - 1] == "NUM"
        )
        if not new:
            continue
        said = set(casting.lower[mention.start : mention.head])
        named = any(
            token in casting.titles and casting.doc[token].lemma_.lower() == noun.lower()
            for token in range(mention.end, standing.start)
        )
        kind = casting.actors[mention.actor].kind
        return mention.actor if words <= said and not named and kind in PEOPLE else None
    return None


def titled_so(casting: Casting, standing: Standing) -> str | None:
    """Whom the text has named before with an office of these very words, "of" among them; the one
    so titled, of the words of a title that stood before a name ("the *deputy prime minister*")."""
    words = standing.words.lower()
    if standing.country or standing.role.plural or not standing.role.person or standing.former:
        return None
    if " of " not in words:
        return titled_alike(casting, standing, words)
    for mention in reversed(casting.mentions):
        if mention.form == "name" and mention.start < standing.start:
            office = casting.actors[mention.actor].office
            if office and words in office.lower():
                return mention.actor
    return None


def titled_alike(casting: Casting, standing: Standing, words: str) -> str | None:
    """The one person whom the text gives a title of two or more words, spoken of by it again."""
    the = standing.start and casting.lower[standing.start - 1] == "the"
    if not the or " " not in words:
        return None
    found = {
        mention.actor
        for mention in casting.mentions
        if mention.form == "name"
        and (office := casting.actors[mention.actor].office) is not None
        and office.lower().partition(" in charge of ")[0] == words
    }
    return found.pop() if len(found) == 1 else None
