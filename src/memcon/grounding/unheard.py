"""Towns and villages that the gazetteer lacks, by how a text speaks of them: "near Al-Hamra"."""

from __future__ import annotations

from collections.abc import Sequence

from memcon.actors.cast import Cast
from memcon.language.tree import Tree
from memcon.record import Place, Span

WHERE = frozenset("in at near outside around".split())
SETTLEMENT_NOUNS = frozenset("city town village port township settlement hamlet suburb".split())


def unheard(
    tree: Tree, cast: Cast, near: Sequence[str], start: int, end: int, span: Span
) -> Place | None:
    """The place of tokens `[start, end)` without coordinates, if the text calls it a village or the
    like, or the recogniser takes a name behind a preposition of place for one, and nobody is known
    by it; its country (ISO 3166-1 alpha-3) where the text speaks of one only."""
    before = tree.lower[max(start - 2, 0) : start]
    if before[-1:] == ["of"] and before[0] not in SETTLEMENT_NOUNS:
        return None
    if not before or before[-1] not in WHERE | {"of"}:
        return None
    words = [at for at in range(start, end) if tree.words[at] != "-"]
    told = before[-1] == "of" or is_settlement(tree, end - 1)
    if any(tree.pos[at] != "PROPN" for at in words):
        return None
    if not told and any(tree.doc[at].ent_type_ != "GPE" for at in words):
        return None
    mention = cast.by_token.get(end - 1)
    known = cast.actors[mention.actor] if mention else None
    if known is not None and (known.code or known.country):
        return None
    name = " ".join(tree.doc[start:end].text.split())
    country = near[0] if len(near) == 1 else None
    return Place(name=name, country=country, span=span) if name.istitle() else None


def is_settlement(tree: Tree, token: int) -> bool:
    """Whether a name is told to be that of a settlement: "Umm Baru, a village nearby"."""
    return any(tree.lemmas[c] in SETTLEMENT_NOUNS for c in tree.all(token, "appos"))
