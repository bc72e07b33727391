"""The place where a report was written, which is that of its first events where that is clear."""

from __future__ import annotations

from msgspec.structs import replace

from memcon.grounding import Ground
from memcon.grounding.continuity import SEATS, is_narrated
from memcon.record import Event, Place
from memcon.staging.scene import DEEDS, Telling
from memcon.staging.ties import Ties


class Dateline:
    """Tells what happened where one report was written."""

    def __init__(self, ground: Ground, ties: Ties) -> None:
        self.ground, self.ties, self.tree = ground, ties, ground.tree

    def place(self) -> Place | None:
        """The place of the dateline."""
        return self.ground.home.place if self.ground.home else None

    def given(self, told: Telling) -> Event:
        """An event with the place of the dateline, where it is clear that it is there."""
        event, at, gathering = told.event, told.verb, self.ties.is_gathering(told)
        if (
            event.place is None
            and (
                gathering
                or event.type in DEEDS | {"CONSULT", "AGREE"}
                or self.ties.plays(told, SEATS)
            )
            and is_narrated(self.tree, at)
            and (
                (gathering and self.opens(at) and not self.ground.leads_away(at))
                or (
                    self.is_written_here(at, event.type)
                    and (self.ties.is_local(told, None) or self.names_seat(at))
                )
            )
        ):
            rules = ("dateline", "gathering") if gathering else ("dateline",)
            return replace(event, place=self.place(), rules=(*event.rules, *rules))
        return event

    def is_written_here(self, at: int, type: str = "") -> bool:
        """Whether a predicate of the first sentences happened where the report was written: not
        where its sentence names another place, nor, from a capital, where it could be anywhere in
        the country; a protest could not."""
        if not self.opens(at):
            return False
        if self.ground.names_place(at):
            return False
        if type == "PROTEST":
            return True
        if self.is_in_country(at):
            return False
        return not self.ground.leads_away(at) and (not self.ground.bureau or self.names_seat(at))

    def is_in_country(self, at: int) -> bool:
        """Whether a sentence says that it is somewhere in a country: "in the *north of the
        country*"."""
        tree, span = self.tree, self.tree.doc[at].sent
        return any(
            tree.lower[t] in ("country", "nation") and tree.lower[tree.heads[t]] in ("of", "in")
            for t in range(span.start, span.end)
        )

    def opens(self, at: int) -> bool:
        """Whether a predicate is one of the first sentences behind a dateline."""
        home, sentence = self.ground.home, self.tree.sentence
        return home is not None and sentence[at] - sentence[home.token] <= 1

    def names_seat(self, at: int) -> bool:
        """Whether the sentence of a token names what stands in a capital: "outside the embassy"."""
        sentence = self.tree.doc[at].sent
        return not SEATS.isdisjoint(self.tree.lower[sentence.start : sentence.end])
