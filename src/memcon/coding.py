"""One article's way through memcon: analysed, its actors, statements and events found, grounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from memcon import parts
from memcon.actors import (
    Cast,
    Identity,
    add_described,
    add_first_person,
    add_towns,
    find_actors,
)
from memcon.events import Happening, find_events, merge
from memcon.events.model import load_model
from memcon.events.opinion import reconsider
from memcon.events.relating import Codebook, Relation, between, by_codebook, place, weigh
from memcon.expertise import Expertise, load_expertise, load_gazetteer
from memcon.grounding import Gazetteer, Ground, survey
from memcon.language import DEFAULT_PIPELINE, Analysis, Language, Phrase
from memcon.language.paragraphs import heading
from memcon.language.tree import Tree
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
from memcon.staging import aimed, setting, staged
from memcon.statements import find_statements
from memcon.statements.attribution import Attribution

SURROGATE = re.compile("[\ud800-\udfff]")  # no character, and nothing that JSON can hold


class Coder:
    """Codes articles into records. Built once, it codes many; the same input gives the same bytes.

    `pipeline` names a spaCy pipeline with parser and NER; `actors` and `frames` are the user's own
    tables, read on top of the ones that come with memcon. Where `learned` is false, the lexicon
    alone names the types of events. Raises `PipelineNotFound`, `TableError`, `ModelMissing`.
    """

    def __init__(
        self,
        pipeline: str = DEFAULT_PIPELINE,
        actors: Sequence[Path] = (),
        frames: Sequence[Path] = (),
        learned: bool = True,
    ) -> None:
        self.learned = learned
        self.language = Language(pipeline)
        self.expertise: Expertise = load_expertise(tuple(actors), tuple(frames))
        self.language.learn_surnames(self.expertise.knowledge.surnames())
        self.gazetteer = load_gazetteer()

    def code(self, text: str, published: str | None = None) -> Record:
        """The record of one text, published on a day `YYYY-MM-DD`; relative times need it."""
        return next(self.code_many([Article(text, published=published)]))

    def relate(
        self,
        text: str,
        source: Span | str | None,
        target: Span | str | None,
        published: str | None = None,
        codebook: Codebook = "plover-2.0",
    ) -> Relation:
        """What one party of a sentence does to another, as `memcon.relate`."""
        first, second = place(text, source, target)
        record = next(self._records([Article(text, published=published)], 1, False))
        found = between(record, first, second)
        return by_codebook(weigh(found, load_model(), text, first, second), codebook)

    def code_many(self, articles: Iterable[Article], batch: int = 32) -> Iterator[Record]:
        """The records of many articles, in order; a long one is coded in parts."""
        return self._records(articles, batch, self.learned)

    def _records(self, articles: Iterable[Article], batch: int, learned: bool) -> Iterator[Record]:
        waiting: list[tuple[Article, bool]] = []

        def texts() -> Iterator[str]:
            for article in articles:
                text = SURROGATE.sub("\ufffd", article.text)
                pieces = list(parts.split(text))
                for piece in pieces:
                    waiting.append((article, piece is pieces[-1]))
                    yield piece

        done: list[Record] = []
        for analysis in self.language.analyse_many(texts(), batch):
            article, last = waiting.pop(0)
            done.append(code_analysis(analysis, article, self.expertise, self.gazetteer, learned))
            if last:
                yield parts.join(done)
                done = []


def code_analysis(
    analysis: Analysis,
    article: Article,
    expertise: Expertise,
    gazetteer: Gazetteer,
    learned: bool = True,
) -> Record:
    """The record of an analysed article: the stages in their order."""
    cast = find_actors(analysis, expertise.knowledge, article.published)
    said = find_statements(analysis, cast, expertise.cues)
    cast = add_described(cast, analysis, participants(said))
    cast = add_first_person(
        cast,
        analysis,
        [
            (s.content, who.actor)
            for s in said
            if s.kind != "indirect" and s.speaker and (who := cast.at(s.speaker.head))
        ],
        expertise.knowledge,
    )
    told = find_events(analysis, cast, said, expertise.coding)
    if learned:
        told = reconsider(analysis.text, told, expertise.coding.scores)
    cast = add_described(
        cast, analysis, (p for one in told for p in (*one.actors, *one.recipients))
    )
    ground = survey(
        analysis, cast, article.published, gazetteer, expertise.holidays, expertise.measures
    )
    told, towns = aimed(told, analysis, cast, ground)
    cast = add_towns(cast, analysis, towns, expertise.knowledge)
    return assemble(analysis, article, cast, said, told, ground, expertise)


def participants(said: Iterable[Attribution]) -> Iterator[Phrase]:
    """Every phrase of the statements that must name an actor."""
    for statement in said:
        for named in (statement.speaker, *statement.others, statement.outlet):
            if named is not None:
                yield named
        yield from statement.addressees
        yield from statement.via


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
    events = merge(found, groups, again, heading(analysis.text, analysis.paragraphs))
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
    return Statement(
        id=f"s{number}",
        kind=one.kind,
        speakers=actor_ids([one.speaker, *one.others] if one.speaker else [], cast),
        speaker_span=one.speaker.span if one.speaker and not one.inherited else None,
        cue=one.cue,
        content=one.content,
        addressees=actor_ids(one.addressees, cast),
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


def numbered(events: Iterable[Event]) -> Iterator[Event]:
    """Events with their ids, `e1` first."""
    for number, one in enumerate(events, 1):
        yield msgspec.structs.replace(one, id=f"e{number}")


@lru_cache(maxsize=1)
def default_coder() -> Coder:
    """The coder behind `memcon.code`, built when first needed."""
    return Coder()


def code(text: str, published: str | None = None) -> Record:
    """The record of one text. For many texts build a `Coder` once."""
    return default_coder().code(text, published)


def relate(
    text: str,
    source: Span | str | None,
    target: Span | str | None,
    *,
    codebook: Codebook = "plover-2.0",
) -> Relation:
    """What one party of a sentence does to another: its PLOVER type and how probable that is.

        type, confidence = memcon.relate("France backed Mali.", "France", "Mali")

    A party is a span `[start, end)` of the text, its words, or None where the sentence does not
    name it. Lexicon and learned model decide together, and always for one of the sixteen types: a
    low confidence stands for "nothing passes between these two". With `codebook="cameo-2021"`
    imposed sanctions are COERCE, as in marked-pair sets made with that table. Raises `ValueError`
    for a party that is not in the text, `ModelMissing`. For many sentences use one `Coder` and its
    `relate`.
    """
    return default_coder().relate(text, source, target, codebook=codebook)


__all__ = ["Article", "Coder", "Tree", "code", "relate"]
