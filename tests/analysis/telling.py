"""Records told in a line each."""

from __future__ import annotations

from typing import Any

from memcon.contract import check
from memcon.record import (
    Actor,
    Date,
    Document,
    Event,
    Place,
    Record,
    Source,
    Statement,
    document_id,
)

ACTORS = {
    "RUS": Actor(id="Q159", name="Russia", kind="country", country="RUS", code="RUS"),
    "RUSMIL": Actor(id="rus-army", name="Russian army", kind="group", country="RUS", code="RUSMIL"),
    "UKR": Actor(id="Q212", name="Ukraine", kind="country", country="UKR", code="UKR"),
    "POL": Actor(id="Q36", name="Poland", kind="country", country="POL", code="POL"),
    "DEU": Actor(id="Q183", name="Germany", kind="country", country="DEU", code="DEU"),
    "BOTH": Actor(id="both", name="Poland and Germany", kind="group", members=("Q36", "Q183")),
    "UNO": Actor(id="uno", name="United Nations", kind="organization", code="IGOUNO"),
}


def told(
    words: str,
    actors: str,
    type: str,
    recipients: str = "",
    day: str | None = None,
    **more: Any,
) -> dict[str, Any]:
    """An event told by words of the text; actors and recipients by key, parted by spaces."""
    return {
        "words": words,
        "actors": actors.split(),
        "type": type,
        "recipients": recipients.split(),
        "day": day,
        **more,
    }


def said(words: str, speaker: str, stance: str = "asserts", day: str | None = None) -> Any:
    """A statement by words of the text."""
    return {"words": words, "speaker": speaker, "stance": stance, "day": day}


def record(
    text: str,
    events: tuple[Any, ...] = (),
    statements: tuple[Any, ...] = (),
    published: str = "2024-01-01",
) -> Record:
    """A record of a text; every event's evidence is the whole text."""

    def span(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    def when(day: str | None) -> Date | None:
        return Date(start=day, end=day, precision="day") if day else None

    made = Record(
        document=Document(id=document_id(text), published=published, publisher="The Paper"),
        text=text,
        actors=tuple(ACTORS.values()),
        statements=tuple(
            Statement(
                id=f"s{number}",
                kind="indirect",
                speakers=(ACTORS[one["speaker"]].id,),
                content=(span(one["words"]),),
                date=when(one["day"]),
                stance=one["stance"],
                confidence=0.9,
                rule="test",
            )
            for number, one in enumerate(statements, 1)
        ),
        events=tuple(
            Event(
                id=f"e{number}",
                type=one["type"],
                cameo=one.get("cameo"),
                goldstein=one.get("goldstein"),
                actors=tuple(ACTORS[a].id for a in one["actors"]),
                recipients=tuple(ACTORS[a].id for a in one["recipients"]),
                trigger=span(one["words"]),
                evidence=(0, len(text)),
                date=when(one["day"]),
                place=Place(name="Kyiv", country="UKR", lat=50.45, lon=30.52)
                if one.get("place")
                else None,
                status=one.get("status", "occurred"),
                source=Source(statement=one["source"])
                if one.get("source")
                else Source(narrator=True),
                confidence=one.get("confidence", 0.9),
                frame="test",
            )
            for number, one in enumerate(events, 1)
        ),
    )
    check(made)
    return made
