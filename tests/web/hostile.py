"""Records whose every text is written to run in a page."""

from __future__ import annotations

from memcon.contract import check
from memcon.record import (
    Actor,
    Date,
    Document,
    Event,
    Medium,
    Place,
    Quantity,
    Record,
    Source,
    Statement,
    document_id,
)

PAYLOADS = (
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    '"><svg onload=window.ran=1>',
    "'onmouseover='window.ran=1' autofocus onfocus='window.ran=1",
    "javascript:window.ran=1//",
    "</textarea></title><iframe srcdoc='<script>parent.ran=1</script>'>",
    "{{constructor.constructor('window.ran=1')()}}${window.ran=1}",
    "<style>*{background:url(//evil.example)}</style>\u202e\u0000<base href=//evil.example>",
)


def hostile_record(payload: str, number: int) -> Record:
    """A record with the payload in each field that holds a text."""
    text = f"{payload} says {payload} attacked {payload} {number}."
    span = (0, len(payload))
    where = Place(name=payload, country=payload, lat=number * 5.0, lon=number * 7.0, span=span)
    when = Date(start="2024-05-01", end="2024-05-01", precision="day", span=span)
    who = Actor(
        id=payload,
        name=payload,
        kind="person",
        country=payload,
        organization=payload,
        sector=payload,
        code=payload,
        office=payload,
        mentions=(span,),
    )
    other = Actor(id=f"{payload} 2", name=f"{payload} 2", kind="country", country="KEN", code="KEN")
    made = Record(
        document=Document(
            id=document_id(text),
            path=payload,
            url=payload,
            title=payload,
            publisher=payload,
            author=(payload,),
            credit=payload,
            published="2024-05-01",
            language="en",
        ),
        text=text,
        actors=(who, other),
        statements=(
            Statement(
                id="s1",
                kind="direct",
                speakers=(who.id,),
                speaker_span=span,
                content=((len(payload) + 6, len(text)),),
                addressees=(other.id,),
                medium=Medium(kind=payload, outlet=payload, span=span),
                via=(other.id,),
                date=when,
                place=where,
                stance=payload,
                confidence=0.9,
                rule=payload,
            ),
        ),
        events=(
            Event(
                id="e1",
                type="ASSAULT",
                mode=payload,
                contexts=(payload,),
                cameo=payload,
                goldstein=-9.0,
                actors=(who.id,),
                recipients=(other.id,),
                trigger=span,
                evidence=(0, len(text)),
                date=when,
                place=where,
                status="occurred",
                source=Source(statement="s1"),
                quantities=(Quantity(value=1, unit=payload, per=payload, span=span),),
                confidence=0.9,
                frame=payload,
                rules=(payload,),
            ),
        ),
    )
    check(made)
    return made
