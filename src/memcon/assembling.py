"""What the stages found, as a record: phrases become actor ids, findings get their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from memcon.actors import Cast, Identity
from memcon.events import Happening, merge
from memcon.events.kinds import SPOKEN
from memcon.expertise import Expertise
from memcon.grounding import Ground
from memcon.language import Analysis, Phrase
from memcon.language.paragraphs import heading
from memcon.reading.article import Article
from memcon.reading.credit import credit_line, dateline
from memcon.record import (
    Actor,
    Document,
    Event,
    Medium,
    Record,
    Source,
    Span,
    Statement,
    document_id,
)
from memcon.staging import setting, staged
from memcon.statements.attribution import Attribution


def assemble(
    analysis: Analysis,
    article: Article,
    cast: Cast,
    said: tuple[Attribution, ...],
    told: tuple[Happening, ...],
    ground: Ground,
    expertise: Expertise,
) -> Record:
    """The stages' findings as a record: phrases become actor ids, numbers become ids."""
    statements = tuple(statement(number, one, cast, ground) for number, one in enumerate(said, 1))
    lands = {a.country: a.id for a in cast.actors.values() if a.kind == "country"}
    groups = {
        a.id: (lands[a.country],) if a.kind == "government" and a.country in lands else a.members
        for a in cast.actors.values()
    }
    again = {n: one.again for n, one in enumerate(told) if one.again is not None}
    found = [event(one, cast, ground, statements, expertise) for one in told]
    quoted = frozenset(s.id for s in statements if s.kind == "direct")
    found = staged(found, told, ground, groups, cast, analysis.paragraphs, quoted)
    found = [contested(one, statements) for one in found]
    named = frozenset(a.name for a in cast.actors.values() if a.kind == "country")
    events = merge(found, groups, again, heading(analysis.text, analysis.paragraphs), named)
    used = {i for s in statements for i in (*s.speakers, *s.addressees, *s.via)} | {
        i for e in events for i in (*e.actors, *e.recipients)
    }
    mentions: dict[str, list[Span]] = {}
    for mention in cast.mentions:
        mentions.setdefault(mention.actor, []).append(mention.span)
    for i in [i for i in mentions if i not in used and is_vague(cast.actors[i])]:
        del mentions[i]
    members = {m for i in {*used, *mentions} for m in cast.actors[i].members}
    actors = tuple(
        Actor(
            id=who.id,
            name=who.name,
            kind=who.kind,
            country=who.country,
            organization=who.organization,
            sector=who.sector,
            code=who.code,
            office=who.office,
            members=who.members,
            mentions=tuple(sorted(set(mentions.get(who.id, ())))),
        )
        for who in sorted(
            (cast.actors[i] for i in {*used, *mentions, *members}),
            key=lambda a: (min(mentions.get(a.id, [(len(analysis.text), 0)])), a.id),
        )
    )
    return Record(
        document=Document(
            id=document_id(analysis.text),
            path=article.path,
            url=article.url,
            title=article.title,
            publisher=article.publisher,
            author=article.author,
            credit=article.credit or credit_line(analysis.text),
            dateline=article.dateline or dateline(analysis.text),
            published=article.published,
            language=article.language,
        ),
        text=analysis.text,
        actors=actors,
        statements=statements,
        events=tuple(numbered(events)),
    )


def is_vague(who: Identity) -> bool:
    """Whether an actor is only a word ("leaders", "troops"): kept where it does something."""
    return who.name[:1].islower() and not (who.members or who.country or who.organization)


def actor_ids(phrases: Iterable[Phrase], cast: Cast) -> tuple[str, ...]:
    """The actors that phrases name, in order, each once."""
    return tuple(dict.fromkeys(m.actor for p in phrases if (m := cast.at(p.head)) is not None))


def statement(number: int, one: Attribution, cast: Cast, ground: Ground) -> Statement:
    """An attribution as a statement of the record."""
    outlet = cast.at(one.outlet.head) if one.outlet else None
    medium = None
    if one.medium or outlet:
        medium = Medium(
            kind=one.medium,
            outlet=cast.actors[outlet.actor].name if outlet else None,
            span=one.medium_span or (one.outlet.span if one.outlet else None),
        )
    at = one.cue_token
    speakers = actor_ids([one.speaker, *one.others] if one.speaker else [], cast)
    return Statement(
        id=f"s{number}",
        kind=one.kind,
        speakers=speakers,
        speaker_span=one.speaker.span if one.speaker and not one.inherited else None,
        cue=one.cue,
        content=one.content,
        # Nobody tells himself: "Roe put it to him" is a "him" that was misread.
        addressees=tuple(a for a in actor_ids(one.addressees, cast) if a not in speakers),
        medium=medium,
        via=actor_ids(one.via, cast),
        date=ground.date(at, "word") if at is not None else None,
        place=ground.place(at, "word") if at is not None else None,
        stance=one.stance,
        confidence=one.confidence,
        rule=one.rule,
    )


def event(
    one: Happening,
    cast: Cast,
    ground: Ground,
    statements: Sequence[Statement],
    expertise: Expertise,
) -> Event:
    """A happening as an event of the record, its number still open."""
    scores = expertise.coding.scores
    told = statements[one.statement].id if one.statement is not None else None
    date, place = setting(one, ground, statements)
    to_come = date is not None and one.status == "occurred" and ground.is_ahead(date)
    if to_come and one.type in SPOKEN:
        date, to_come = None, False  # "asked for troops from Friday" has asked
    return Event(
        id="",
        type=one.type,
        mode=one.mode,
        contexts=one.contexts,
        cameo=one.cameo,
        goldstein=scores.goldstein_of(one.cameo),
        intensity=scores.intensity_of(one.type, one.mode),
        actors=actor_ids(one.actors, cast),
        recipients=actor_ids(one.recipients, cast),
        trigger=one.trigger,
        evidence=one.evidence,
        date=date,
        place=place,
        status="planned" if to_come else one.status,
        source=Source(statement=told) if told else Source(narrator=True),
        quantities=ground.quantities(one.at),
        confidence=one.confidence,
        frame=one.frame,
        rules=(*one.rules, "dated-ahead") if to_come else one.rules,
    )


def contested(one: Event, statements: Sequence[Statement]) -> Event:
    """An event that somebody claims, as denied where the text reports that somebody else denied the
    claim: "a website said that Roe had flown to Oslo … Both sides denied it"."""
    if one.source.statement is None or one.status not in ("occurred", "ongoing"):
        return one
    if one.type in (*SPOKEN, "SUPPORT"):
        return one  # that somebody was accused stands, whoever denies the charge
    claim = next(s for s in statements if s.id == one.source.statement)
    start, end = one.trigger
    for denial in statements:
        if denial.rule != "denial" or denial.stance != "denies" or denial.id == claim.id:
            continue
        inside = any(a <= start and end <= b for a, b in denial.content)
        if inside and not set(denial.speakers) & {*claim.speakers, *claim.via}:
            return msgspec.structs.replace(
                one, status="denied", rules=(*one.rules, "denied-by-another")
            )
    return one


def numbered(events: Iterable[Event]) -> Iterator[Event]:
    """Events with their ids, `e1` first."""
    for number, one in enumerate(events, 1):
        yield msgspec.structs.replace(one, id=f"e{number}")
