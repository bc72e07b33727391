"""What every engine does with a few articles, wherever it runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from memcon.coding import SURROGATE, Coder
from memcon.contract import to_json
from memcon.language import DEFAULT_PIPELINE
from memcon.reading import Article, Failure, read_file
from memcon.record import document_id
from memcon.store.rows import Row, day

CHUNK = 32  # articles that a worker is given at a time


@dataclass(frozen=True, slots=True)
class Known:
    """An article that is stored already: where it was seen, as a row of `sightings`."""

    sighting: Row


Coded = bytes | Failure | Known  # a record as JSON, or what became of the article instead


@dataclass(frozen=True, slots=True)
class Sources:
    """What is to be coded: files, with what the reader is told about them."""

    files: tuple[str | Failure, ...]
    published: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def articles(self) -> Iterator[Article | Failure]:
        """The articles in the files, in order, and what cannot be read."""
        for file in self.files:
            if isinstance(file, Failure):
                yield file
            else:
                yield from read_file(file, self.published, self.columns)


@dataclass(frozen=True, slots=True)
class Order:
    """How documents are to be coded; small, so that it travels to workers, who build the coder."""

    pipeline: str = DEFAULT_PIPELINE
    actors: tuple[Path, ...] = ()
    frames: tuple[Path, ...] = ()

    def coder(self) -> Coder:
        """The coder that it asks for. Raises `PipelineNotFound`, `TableError`."""
        return Coder(self.pipeline, self.actors, self.frames)

    @property
    def key(self) -> str:
        """A hash of what departs from memcon's own; empty where nothing does."""
        if self == Order():
            return ""
        told = hashlib.sha256(self.pipeline.encode())
        for table in (*self.actors, *self.frames):
            files = sorted(table.rglob("*")) if table.is_dir() else [table]
            for file in files:
                if file.is_file():
                    told.update(file.name.encode() + b"\0" + file.read_bytes())
        return told.hexdigest()[:16]


def code_chunk(coder: Coder, articles: Sequence[Article]) -> list[Coded]:
    """Articles coded, in order. Where one makes the coder fail, the others are coded all the same
    and the failure names it."""
    try:
        return [to_json(record) for record in coder.code_many(articles)]
    except Exception as error:
        if len(articles) > 1:
            return [one for article in articles for one in code_chunk(coder, [article])]
        reason = f"could not be coded ({type(error).__name__}: {str(error).partition(chr(10))[0]})"
        return [Failure(named(articles[0]), reason)]


def named(article: Article) -> str:
    """What to call an article in a message."""
    return article.path or article.url or article.title or "standard input"


def id_of(article: Article) -> str:
    """The id that the article's record will have."""
    return document_id(SURROGATE.sub("\ufffd", article.text))


def sighting(id: str, article: Article) -> Row:
    """Where a document was found, as a row of `sightings`."""
    return {
        "document_id": id,
        "path": article.path,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published": day(article.published),
    }
