"""`memcon frames`: look into the lexicon of events, and check it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from memcon.coding import Article, Coder
from memcon.events.examples import check_example, examples
from memcon.events.explaining import described
from memcon.expertise import compile_tables, load_expertise
from memcon.knowledge.tables import TableError


@click.group()
def frames() -> None:
    """Look into the lexicon of event frames, and check it.

    \b
    memcon frames find accuse
    memcon frames check mine.tsv
    """


@frames.command()
@click.argument("word")
def find(word: str) -> None:
    """Show the entries that a WORD takes part in.

    \b
    memcon frames find cut
    """
    coding = load_expertise().coding
    found = coding.lexicon.find(word)
    for frame in found:
        click.echo("\n".join(described(frame)))
    for operator in coding.composition.operators.get(word, ()):
        click.echo(
            f"operator {operator.predicate} ({operator.pos}): {operator.effect} over "
            f"{' '.join(operator.slots)}"
        )
    if not found and word not in coding.composition.operators:
        raise click.ClickException(f"the lexicon has no entry with '{word}'")


@frames.command()
@click.argument("tables", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--show", default=40, show_default=True, help="How many failures to print.")
def check(tables: tuple[Path, ...], show: int) -> None:
    """Check the lexicon, or your own TABLES: the format of every row and what its example gives.

    Exit status: 0 if all is well, 1 if an example fails, 2 if a table breaks its format.
    """
    try:
        lexicon = compile_tables(frames=tables).coding.lexicon
    except TableError as error:
        raise click.UsageError(str(error)) from None
    chosen = [
        f
        for group in lexicon.frames.values()
        for f in group
        if not tables or f.key.startswith("own:")
    ]
    pairs = list(examples(chosen))
    coder = Coder(frames=tables, learned=False)
    failed = 0
    records = coder.code_many(Article(marked.text) for _, marked in pairs)
    for (frame, marked), record in zip(pairs, records, strict=True):
        wrong = check_example(frame, marked, record)
        if wrong:
            failed += 1
            if failed <= show:
                click.echo(f"{frame.key}: {frame.example}\n    {wrong}")
    click.echo(f"{len(pairs)} examples, {failed} failed")
    if failed:
        sys.exit(1)
