"""Paths into articles: files, folders, archives, standard input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.formats import recognise
from memcon.reading.language import detect_language
from memcon.reading.source import HEAD, Source, from_path


def find_files(paths: Iterable[str]) -> Iterator[str | Failure]:
    """The files that paths name; a folder gives the documents below it, in order of name.

    What is hidden, and what is in no format that memcon reads (pictures, programs), is passed over
    in a folder; a link that leads out of it is refused.
    """
    for path in paths:
        place = Path(path)
        if path == "-" or not place.is_dir():
            yield path
            continue
        home = place.resolve()
        inside = False
        for file in sorted(place.rglob("*")):
            if not file.is_file() or any(p.startswith(".") for p in file.relative_to(place).parts):
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(home):
                yield Failure(str(file), "is a link that leaves its folder: refused")
            elif is_readable(file):
                inside = True
                yield str(file)
        if not inside:
            yield Failure(path, "is a folder without documents that memcon reads")


def is_readable(file: Path) -> bool:
    """Whether a file is in a format that memcon reads; one that cannot be opened counts, so that
    it is named later."""
    try:
        with file.open("rb") as stream:
            head = stream.read(HEAD)
        recognise(Source(str(file), head, lambda: file.open("rb")))
    except Unreadable as error:
        return "empty" in str(error)
    except OSError:
        return True
    return True


def read_file(
    path: str, published: str | None = None, columns: Mapping[str, str] | None = None
) -> Iterator[Article | Failure]:
    """The articles in a file (`-` is standard input), and what in it cannot be read.

    `published` stands for articles that give no date of their own; `columns` maps fields of an
    article to the columns of a table.
    """
    try:
        source = from_path(path, published=published, columns=columns or {})
    except FileNotFoundError:
        yield Failure(path, "does not exist")
        return
    except Unreadable as error:
        yield Failure(path, str(error))
        return
    except PermissionError:
        yield Failure(path, "may not be read (permission denied)")
        return
    except OSError as error:
        yield Failure(path, f"cannot be read ({error.strerror})")
        return
    yield from read_source(source)


def read_source(source: Source) -> Iterator[Article | Failure]:
    """The articles in a source. What fails half-way is named, and what came before it kept."""
    try:
        for found in recognise(source).read(source):
            yield found if isinstance(found, Failure) else finished(found, source)
    except Unreadable as error:
        yield Failure(source.name, str(error))
    except OSError as error:
        yield Failure(source.name, f"cannot be read ({error.strerror or error})")
    except Exception as error:  # parsers of others meet damaged bytes with errors of every kind
        told = str(error).partition("\n")[0]
        yield Failure(source.name, f"is damaged ({type(error).__name__}: {told})")


def finished(article: Article, source: Source) -> Article | Failure:
    """An article made ready; a failure where it is not in English."""
    language = detect_language(article.text)
    if language != "en":
        return Failure(
            article.path or source.name,
            f"is in another language than English (it looks like '{language}')",
        )
    return replace(
        article,
        path=article.path if article.path != "-" else None,
        published=article.published or source.published,
    )
