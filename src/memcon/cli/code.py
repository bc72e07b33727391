"""`memcon code`: documents in, one record a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from memcon.coding import Article, Coder
from memcon.knowledge.tables import TableError
from memcon.language import DEFAULT_PIPELINE, PipelineNotFound
from memcon.reading import Failure, find_files, read_file
from memcon.reading.columns import FIELDS
from memcon.record import to_json


def columns(_context: object, _parameter: object, values: tuple[str, ...]) -> dict[str, str]:
    """`FIELD=NAME` options as a mapping of an article's fields to columns."""
    chosen: dict[str, str] = {}
    for value in values:
        field, equals, name = value.partition("=")
        if not equals or not name or field not in FIELDS:
            raise click.BadParameter(
                f"'{value}' is not FIELD=NAME with FIELD one of {', '.join(FIELDS)}"
            )
        chosen[field] = name
    return chosen


def checked_date(_context: object, _parameter: object, value: str | None) -> str | None:
    """A date option as `YYYY-MM-DD`."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a date like 2024-05-01") from None


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--date",
    "published",
    callback=checked_date,
    metavar="YYYY-MM-DD",
    help='Day of publication of what gives none; "Monday" and "last month" are counted from it.',
)
@click.option(
    "--column",
    "chosen",
    multiple=True,
    callback=columns,
    metavar="FIELD=NAME",
    help="Column of a table (JSONL, CSV, Parquet) that holds a field: --column text=body_en. "
    "Usual names are found without it. May be repeated.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write records to a file instead of standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "json"]),
    default="jsonl",
    show_default=True,
    help="One record a line, or one indented JSON document a record.",
)
@click.option(
    "--actors",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="A table of your own actors, read on top of memcon's. May be repeated.",
)
@click.option(
    "--frames",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="A table of your own event frames. May be repeated.",
)
@click.option(
    "--pipeline",
    default=DEFAULT_PIPELINE,
    show_default=True,
    help="spaCy pipeline with a parser and NER, by name or path.",
)
def code(
    paths: tuple[str, ...],
    published: str | None,
    chosen: dict[str, str],
    output: Path | None,
    form: str,
    actors: tuple[Path, ...],
    frames: tuple[Path, ...],
    pipeline: str,
) -> None:
    """Code documents into records, one a line, in the order given.

    PATH is a file, a folder of them, or - for standard input. What a file is shows in its content:
    plain text, HTML, DOCX, RTF and PDF; JSON, JSONL, CSV and Parquet; RSS and Atom; WARC;
    exports of Nexis, Factiva and ProQuest; NewsML-G2, NITF and ninjs; and ZIP, TAR, gzip, bzip2 or
    xz of these. A document that cannot be read is named on standard error and the others are
    still coded.

    \b
    memcon code summit.txt --date 2023-03-21
    memcon code archive/ -o records.jsonl
    memcon code nexis_export.zip news.jsonl.gz --column text=body_en
    cat story.txt | memcon code - | jq '.events[].type'

    Exit status: 0 if every document was coded, 1 if some failed, 2 for wrong usage.
    """
    try:
        coder = Coder(pipeline, actors, frames)
    except (PipelineNotFound, TableError) as error:
        raise click.UsageError(str(error)) from None
    failures: list[Failure] = []
    files = list(find_files(paths))
    console = Console(stderr=True)
    watched = console.is_terminal and len(files) > 1
    with Progress(
        TextColumn("coding"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not watched,
        transient=True,
    ) as progress:
        task = progress.add_task("coding", total=len(files))

        def articles() -> Iterator[Article]:
            for file in files:
                found = [file] if isinstance(file, Failure) else read_file(file, published, chosen)
                for article in found:
                    if not isinstance(article, Failure):
                        yield article
                        continue
                    failures.append(article)
                    progress.console.print(
                        f"memcon: {article.path}: {article.reason}",
                        markup=False,
                        highlight=False,
                        soft_wrap=True,
                    )
                progress.advance(task)

        sink = output.open("wb") if output else sys.stdout.buffer
        try:
            for record in coder.code_many(articles()):
                line = to_json(record)
                if form == "json":
                    import msgspec

                    line = msgspec.json.format(line, indent=2)
                sink.write(line + b"\n")
            sink.flush()
        except BrokenPipeError:
            sys.stderr.close()
        finally:
            if output:
                sink.close()
    if failures:
        sys.exit(1)
