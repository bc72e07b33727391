"""Which place a name means: a state of the cast, or a place of the gazetteer."""

from __future__ import annotations

from memcon.actors.cast import Cast
from memcon.grounding.gazetteer import Found, Gazetteer
from memcon.grounding.placenames import AREAS, DIRECTIONS, SETTLEMENTS, VILLAGES, PlaceNames
from memcon.grounding.unheard import unheard
from memcon.language.grammar import PLACE_LABELS
from memcon.language.tree import Tree
from memcon.record import Place, Span

TAILS = (
    SETTLEMENTS
    | AREAS
    | frozenset(
        "prison square palace airport valley plant base islands strait canal camp crossing "
        "corridor".split()
    )
)
TOWN = 50_000  # inhabitants


class Resolver:
    """Tells the places of one text from others of their names."""

    def __init__(self, tree: Tree, cast: Cast, gazetteer: Gazetteer, names: PlaceNames) -> None:
        self.tree, self.cast, self.gazetteer, self.names = tree, cast, gazetteer, names
        # The countries of a text, most often named first.
        counts: dict[str, int] = {}
        for mention in cast.mentions:
            if mention.form not in ("name", "adjective"):
                continue
            who = cast.actors[mention.actor]
            if (country := who.country) and who.sector != "JRN":  # not the agency's
                counts[country] = counts.get(country, 0) + 1
        self.near = sorted(counts, key=lambda c: -counts[c])

    def known(self, start: int, end: int) -> tuple[Place, str] | None:
        """The place that a name means: a state of the cast, else one of the gazetteer."""
        tree = self.tree
        if start > 1 and tree.words[start - 1] == "The" and not tree.doc[start - 1].is_sent_start:
            start -= 1  # "in The Hague"
        first, last = tree.doc[start], tree.doc[end - 1]
        span = (first.idx, last.idx + len(last.text))
        name = " ".join(tree.doc[start:end].text.split())
        if name.isupper() and len(name) > 3:  # a dateline
            name = name.title()
        tail = self.tail(end)
        if hint := self.hint(end):
            found = self.gazetteer.find(name, hint, strict=True)
            if found and found.country in hint:
                return made(found, name, span), found.kind
            if "in" in tree.lower[end : end + 2] or is_village(tree, start):
                return Place(name=name, country=hint[0], span=span), "city"
        if start > 1 and tree.lower[start - 1] == "of" and tree.lower[start - 2] in AREAS:
            region = self.gazetteer.find(f"{name} {tree.lower[start - 2].title()}", self.near)
            if region:  # "the *state of* Niger"
                return made(region, name, span), region.kind
        if is_village(tree, start) and (town := self.gazetteer.find(name, self.near, kind="city")):
            return made(town, name, span), "city"
        mention = self.cast.by_token.get(end - 1)
        if mention is not None and mention.start <= start and not self.names.is_unknown(end - 1):
            who = self.cast.actors[mention.actor]
            if who.kind == "country" and mention.form != "place":
                return Place(name=who.name, country=who.country, span=span), "country"
            if who.kind == "person" and not (
                (
                    first.ent_type_ in PLACE_LABELS
                    and (self.names.is_entered(start) or tree.lower[start - 1] == "of")
                )
                or self.names.is_namesake(end - 1)
            ):
                return None
            if mention.form in ("metonym", "place") and who.country:
                found = self.elsewhere(name, who.country) or self.gazetteer.find(
                    name, [who.country], strict=True
                )
                if found is None:
                    land = who.kind == "country"  # "S.Africa"
                    name = who.name if land else name
                    return Place(name=name, country=who.country, span=span), (
                        "country" if land else "city"
                    )
                return made(found, name, span), found.kind
        found = self.gazetteer.find(f"{name} {tail}", self.near) if tail else None
        found = found or self.gazetteer.find(name, self.near)
        if found is None:
            place = unheard(tree, self.names, self.near, start, end, span)
            return (place, "city") if place else None
        return made(found, name, span), found.kind

    def tail(self, end: int) -> str:
        """The word behind a name that may be part of it: "Evin prison", "Rakhine state"."""
        words = self.tree.words
        after = words[end] if end < len(words) else ""
        return after if after.lower() in TAILS else ""

    def elsewhere(self, name: str, country: str) -> Found | None:
        """The town that has its name from a capital, where the text is of its country: Tripoli in
        Lebanon."""
        if not self.near or country in self.near:
            return None
        found = self.gazetteer.find(name, self.near, strict=True)
        return found if found and found.country in self.near and found.population > TOWN else None

    def hint(self, end: int) -> list[str]:
        """The country, or the American state, named behind a place: "Paris, Texas"."""
        tree = self.tree
        if end + 2 >= len(tree.words) or tree.lower[end] not in (",", "(", "in"):
            return []
        after = end + 1 + (tree.lower[end + 1] == "in")
        after += tree.lower[after] in DIRECTIONS and after + 1 < len(tree.words)
        mention = self.cast.by_token.get(after)
        if mention is not None and mention.form in ("name", "adjective"):
            who = self.cast.actors[mention.actor]
            if who.kind == "country":  # not "in Oran, RFE/RL's Algerian service says"
                return [who.country] if who.country else []
        beyond = self.gazetteer.find(tree.words[after]) if after < len(tree.words) else None
        if beyond and beyond.kind in ("region", "state", "province") and beyond.country:
            return [beyond.country]
        return []


def made(found: Found, name: str, span: Span) -> Place:
    """A place of the gazetteer as one of the record: a building is in its town."""
    if found.kind != "city":
        name = found.town or found.name
    return Place(
        name=name,
        country=found.country,
        lat=found.lat,
        lon=found.lon,
        geonames=found.geonames,
        span=span,
    )


def is_village(tree: Tree, start: int) -> bool:
    """Whether a name is told to be that of a town: "the *village of* Paris"."""
    return start > 1 and tree.lower[start - 1] == "of" and tree.lower[start - 2] in VILLAGES
