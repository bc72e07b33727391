"""Which of several meanings a name has in a text."""

from __future__ import annotations

from memcon.actors.borrowed import lent
from memcon.actors.casting import Casting
from memcon.actors.matching import Hit
from memcon.actors.spans import GIVEN_LANDS
from memcon.knowledge.entries import Entry, Name, runs
from memcon.knowledge.words import word_class
from memcon.language.grammar import MODIFIERS, POSSESSIVE

# Words of which names of armed groups are made the world over.
GENERIC = word_class("bodies", "name_word")
PLAYING = frozenset("score dunk rebound homer sprint practise practice dribble bat".split())
REGIONS = frozenset(("region", "state", "province", "island", "territory"))


def choose(casting: Casting, hit: Hit) -> Name | None:
    """The meaning of a name: fitting the document's day and what else the text speaks of, a state
    before a body; None where it means nobody here."""
    entries = casting.knowledge.entries
    if is_player(casting, hit):
        return None
    named = [n for n in hit.names if n.form != "surname"]
    fitting = [
        n
        for n in named
        if casting.day is None
        or (
            runs(n.start, n.end, casting.day)
            and runs(entries[n.entry].start, entries[n.entry].end, casting.day)
        )
    ] or named
    context = casting.context
    regions = [n for n in fitting if n.form == "place"]
    elsewhere = town_elsewhere(casting, hit)
    written = casting.text(hit.start, hit.end).title()
    if elsewhere:
        casting.elsewhere[written] = elsewhere
    elif written in casting.elsewhere and hit.end - hit.start == len(written.split()):
        return casting.elsewhere[written]
    if elsewhere and len(regions) < len(fitting):
        # "Paris, Texas"
        return elsewhere if any(n.form in ("name", "capital") for n in fitting) else None
    if regions and len(regions) < len(fitting):
        lands = [entries[n.entry] for n in fitting]
        wanted = context.is_region(lands, hit) or is_landscape(casting, hit, regions)
        fitting = [n for n in fitting if (n.form == "place") == wanted]
    fitting = [
        n
        for n in fitting
        if not (n.form == "shared" and not context.weight(entries[n.entry].country))
        and not lent(casting, hit, entries[n.entry])
        and not foreign(casting, hit, entries[n.entry])
    ]
    if seated := [n for n in fitting if n.form == "capital" and not entries[n.entry].country]:
        # "Brussels" is the Union where Belgium is not spoken of, or less
        union = told_of(casting, entries[seated[0].entry].organization)
        at_home = any(context.spoken[entries[n.entry].country or ""] > union for n in fitting)
        fitting = [n for n in fitting if (n in seated) != at_home]
    order = {"country": 0, "government": 1}
    adjectival = followed_by_noun(casting, hit)
    return min(
        fitting,
        key=lambda n: (
            entries[n.entry].end is not None,
            order.get(entries[n.entry].kind, 2),
            (n.form == "demonym") if adjectival else (n.form == "adjective"),
            -context.weight(entries[n.entry].country),
        ),
        default=None,
    )


def told_of(casting: Casting, body: str | None) -> int:
    """How often a text names an international body or one of its organs."""
    entries = casting.knowledge.entries
    return sum(
        any(
            n.form != "capital" and body in (entries[n.entry].organization, entries[n.entry].parent)
            for n in hit.names
        )
        for hit in casting.hits.values()
        if body
    )


def is_player(casting: Casting, hit: Hit) -> bool:
    """Whether a state's name that is a first name too is a player's: "Jordan scored"."""
    token = hit.start
    if casting.lower[token : hit.end] not in GIVEN_LANDS or casting.deps[token] != "nsubj":
        return False
    return casting.doc[casting.heads[token]].lemma_ in PLAYING


def is_landscape(casting: Casting, hit: Hit, regions: list[Name]) -> bool:
    """Whether a name that bodies have too is a landscape of several states: a text calls it "the
    Amazon" or "Brazil's Amazon"."""
    if any(casting.knowledge.entries[n.entry].country for n in regions):
        return False
    for other in casting.hits.values():
        if other.names != hit.names or not other.start:
            continue
        before = casting.lower[other.start - 1]
        if before in POSSESSIVE:
            return True
        if before == "the" and not followed_by_noun(casting, other):
            return True
    return False


def town_elsewhere(casting: Casting, hit: Hit) -> Name | None:
    """The region after a town's name and a comma ("Moscow, Idaho"), unless it lies in the state
    that the name means as well."""
    if hit.end + 1 >= len(casting.words) or casting.words[hit.end] != ",":
        return None
    after = casting.hits.get(hit.end + 1)
    entries = casting.knowledge.entries
    region = next((n for n in after.names if n.form == "place"), None) if after else None
    if region is None or entries[region.entry].what not in REGIONS:
        return None
    here = {entries[n.entry].country for n in hit.names}
    return region if entries[region.entry].country not in here else None


def foreign(casting: Casting, hit: Hit, entry: Entry) -> bool:
    """Whether a party's name or a short abbreviation is one's of another state than those that the
    text speaks of: no "Green Party" of the United States in a text on Vancouver."""
    if entry.what not in ("party", "movement", "state_body", "armed_group") or not entry.country:
        return False
    written, context = casting.text(hit.start, hit.end), casting.context
    if entry.what == "state_body" and written.lower() in casting.knowledge.roles:
        home = context.home  # "the Department of Defence", in a text on Australia
        return written != entry.name and home is not None and not context.apart(entry)
    if entry.what == "armed_group" and not (written.isupper() or set(written.split()) <= GENERIC):
        return False
    if entry.what == "state_body" and (len(written) > 4 or not written.isupper()):
        return False
    if written == entry.name and " " not in written:
        return False
    if entry.what == "armed_group":
        others = sum(context.spoken.values()) - context.named[id(entry)]
        return others > 0 and not context.apart(entry)
    here = context.weight(entry.country) or context.domestic[entry.country] > 1
    return bool(context.spoken or context.written_in) and not here


def followed_by_noun(casting: Casting, hit: Hit) -> bool:
    """Whether the name modifies a noun to its right ("Russian troops")."""
    head = casting.heads[hit.end - 1]
    return head >= hit.end and casting.deps[hit.end - 1] in (*MODIFIERS, "npadvmod")
