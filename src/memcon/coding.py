"""One article's way through memcon: analysed, its actors, statements and events found, grounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from memcon import parts
from memcon.actors import add_described, add_first_person, add_towns, find_actors
from memcon.assembling import assemble
from memcon.events import find_events
from memcon.events.asking import ask
from memcon.events.model import load_model
from memcon.events.opinion import reconsider
from memcon.events.relating import Codebook, Relation, between, by_codebook, place, weigh
from memcon.expertise import Expertise, load_expertise, load_gazetteer
from memcon.grounding import Gazetteer, survey
from memcon.language import DEFAULT_PIPELINE, Analysis, Language, Phrase
from memcon.moving import moved
from memcon.reading.article import Article
from memcon.record import Record, Span, document_id
from memcon.spacing import Settled, settle
from memcon.staging import aimed
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
        waiting: list[tuple[Article, Settled, bool]] = []

        def texts() -> Iterator[str]:
            for article in articles:
                settled = settle(SURROGATE.sub("\ufffd", article.text))
                pieces = list(parts.split(settled.text))
                for piece in pieces:
                    waiting.append((article, settled, piece is pieces[-1]))
                    yield piece

        done: list[Record] = []
        for analysis in self.language.analyse_many(texts(), batch):
            article, settled, last = waiting.pop(0)
            done.append(code_analysis(analysis, article, self.expertise, self.gazetteer, learned))
            if last:
                yield as_it_came(parts.join(done), settled)
                done = []


def as_it_came(record: Record, settled: Settled) -> Record:
    """The record of a settled text as that of the text that came."""
    if settled.text == settled.came:
        return record
    document = replace(record.document, id=document_id(settled.came))
    return replace(moved(record, settled.back), text=settled.came, document=document)


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
        told = ask(analysis.text, told, analysis.tree, cast)
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


__all__ = ["Article", "Coder", "code", "relate"]
