"""Towns and villages that the gazetteer lacks, by how a text speaks of them: "near Al-Hamra"."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.grounding.manners import PLACES_ONLY, VISITS
from memcon.grounding.placenames import VILLAGES, PlaceNames
from memcon.language.tree import Tree
from memcon.record import Place, Span

WHERE = frozenset("in at near outside around".split())
QUARTERS = frozenset("district suburb quarter neighbourhood neighborhood part".split())
LANDINGS = frozenset("airport airfield airbase aerodrome township village".split())
ENTERING = frozenset("enter reach capture seize attack raid liberate".split())
QUITTING = frozenset("withdraw retreat pull evacuate flee arrive return".split())


def unheard(
    tree: Tree, names: PlaceNames, near: Sequence[str], start: int, end: int, span: Span
) -> Place | None:
    """The place of tokens `[start, end)` without coordinates, if the text calls it a village or the
    like or is clear of it elsewhere, or the recogniser takes a name behind a preposition of place,
    or what is stormed or visited, for one, and nobody is known by it; its country (ISO 3166-1
    alpha-3) where the text speaks of one only."""
    article = start + 2 < end and tree.words[start + 1] == "-" and tree.words[start].islower()
    words = [at for at in range(start + 2 * article, end) if tree.words[at] != "-"]
    if any(tree.pos[at] != "PROPN" for at in words) or is_quarter(tree, end - 1):
        return None
    told = (
        names.is_settled(end - 1)
        or is_airport(tree, start, end)
        or is_settlement(tree, end - 1)
        or (len(words) == 1 and tree.words[end - 1] in names.told)
    )
    before = tree.lower[start - 1] if start else ""
    if not told and before not in WHERE and not is_reached(tree, end - 1):
        return None
    if not told and any(tree.doc[at].ent_type_ not in ("GPE", "LOC") for at in words):
        return None
    if not names.is_unknown(end - 1):
        return None
    name = " ".join(tree.doc[start:end].text.split())
    country = near[0] if len(near) == 1 else None
    return Place(name=name, country=country, span=span) if name[3 * article :].istitle() else None


def is_settlement(tree: Tree, token: int) -> bool:
    """Whether a name is told to be that of a settlement: "Umm Baru, a village nearby"."""
    return any(tree.lemmas[c] in VILLAGES for c in tree.all(token, "appos"))


def is_airport(tree: Tree, start: int, end: int) -> bool:
    """Whether a name of several words is that of a large thing that stands alone: "at *Wilson
    Airport*"."""
    before = tree.lower[start - 1] if start else ""
    return end - start > 1 and tree.lower[end - 1] in LANDINGS and before in WHERE | {"the"}


def is_quarter(tree: Tree, token: int) -> bool:
    """Whether a name is told to be that of a part of a town, which is the place: "Chilomoni, a
    *suburb* of Blantyre"."""
    return any(
        tree.lemmas[c] in QUARTERS and any(tree.lower[p] == "of" for p in tree.all(c, "prep"))
        for c in tree.all(token, "appos")
    )


def is_reached(tree: Tree, token: int) -> bool:
    """Whether a name is what is stormed, entered or visited, or left: "pulled out of Djibo"."""
    above = tree.heads[token]
    if tree.deps[token] == "dobj":
        return tree.lemmas[above] in PLACES_ONLY | VISITS | ENTERING
    while tree.pos[above] == "ADP" and tree.heads[above] != above:
        above = tree.heads[above]
    return tree.deps[token] == "pobj" and tree.lemmas[above] in QUITTING
