"""`memcon code`: documents in, one record a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from memcon.cli.options import coder_options, reading_options
from memcon.coding import Article, Coder
from memcon.contract import to_json
from memcon.knowledge.tables import TableError
from memcon.language import PipelineNotFound
from memcon.reading import Failure, find_files, read_file


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@reading_options
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
@coder_options
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
