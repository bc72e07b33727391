"""What the narrative of an article hands on from one event to the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from memcon.events import Happening
from memcon.record import Date, Event, Place

DEEDS = frozenset("PROTEST COERCE ASSAULT MOBILIZE AID RETREAT".split())
WORDS = frozenset("SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())  # done by speaking
SIGNING = frozenset("sign initial ratify reach conclude strike seal clinch".split())
MEETINGS = frozenset("CONSULT AGREE COOPERATE".split())
PROMISED = "composition"  # "offered to sell": the sale is to come, the offer was made


@dataclass(frozen=True, slots=True)
class Telling:
    """An event with the happening that it was made from."""

    event: Event
    one: Happening

    @property
    def verb(self) -> int:
        """The token of its verb."""
        return self.one.verb

    @property
    def is_deed(self) -> bool:
        """Whether it is something done on the spot."""
        return self.event.type in DEEDS


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when a narrative stands, the paragraph and sentence that last went on with it, the
    ids of those who take part, the type of the last event and the nouns that it was told with.
    `spoken` where all that is known is that somebody spoke there, `meeting` where people had come
    together, `summit` where they were several from elsewhere,
    `overview` where fighting or the like is told that the next sentences tell one by one,
    `court` where a court sat."""

    place: Place | None
    date: Date | None
    paragraph: int
    sentence: int
    people: frozenset[str] = field(default_factory=frozenset[str])
    type: str = ""
    spoken: bool = False
    meeting: bool = False
    nouns: frozenset[str] = field(default_factory=frozenset[str])
    summit: bool = False
    overview: bool = False
    court: bool = False
