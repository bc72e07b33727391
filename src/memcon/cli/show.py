"""`memcon show`: a record for people, its statements and events marked in the text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from memcon.cli.records import Records
from memcon.record import Date, Place, Record, Span, Statement

LONGEST = 220  # characters of a statement or a trigger that are shown
COLOURS = (
    "cyan",
    "magenta",
    "green",
    "yellow",
    "blue",
    "bright_red",
    "bright_cyan",
    "bright_magenta",
    "bright_green",
    "bright_yellow",
)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="RECORDS...")
@click.option(
    "--svg",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also save what is shown as an SVG picture.",
)
@click.option("--width", type=click.IntRange(40, 400), help="Columns to use.")
def show(files: tuple[str, ...], svg: Path | None, width: int | None) -> None:
    """Print records for people: the text with who says what and who does what marked in it.

    RECORDS are files of records, one a line, as `memcon code` writes them, or - for standard input.
    Words in colour are somebody's; underlined words tell an event.

    \b
    memcon show records.jsonl
    memcon code story.txt --date 2024-05-01 | memcon show -

    Exit status: 0 if every line is a record, 1 if some are none, 2 for wrong usage.
    """
    console = Console(width=width, record=svg is not None)
    records = Records(files)
    for record in records:
        render(console, record)
    if svg:
        console.save_svg(str(svg), title="memcon")
    if records.failed:
        sys.exit(1)


def render(console: Console, record: Record) -> None:
    """Print one record."""
    names = {actor.id: actor.name for actor in record.actors}
    colours = speaker_colours(record)
    title = record.document.title or record.document.path or record.document.id[:12]
    console.rule(Text(f"{title}  {record.document.published or ''}".strip()))
    console.print(marked(record, colours))
    console.print()
    for title, blocks in (
        ("Who said what", statement_blocks(record, names, colours)),
        ("Who did what", event_blocks(record, names, colours)),
    ):
        for at, one in enumerate(blocks):
            if not at:
                console.print(Text(title, style="bold underline"))
            console.print(one)
        console.print()


def speaker_colours(record: Record) -> dict[str, str]:
    """A colour for each speaker, by order of appearance."""
    speakers = dict.fromkeys(s.speakers[0] for s in record.statements if s.speakers)
    return {who: COLOURS[i % len(COLOURS)] for i, who in enumerate(speakers)}


def marked(record: Record, colours: dict[str, str]) -> Text:
    """The text with statements in their speakers' colours and triggers underlined."""
    text = Text(record.text, no_wrap=False)
    for said in record.statements:
        colour = colours.get(said.speakers[0], "white") if said.speakers else "white"
        for start, end in said.content:
            text.stylize(colour, start, end)
        if said.speaker_span:
            text.stylize(f"bold {colour}", *said.speaker_span)
    for event in record.events:
        for start, end in (event.trigger, *event.also):
            text.stylize("underline bold", start, end)
    return text


def statement_blocks(
    record: Record, names: dict[str, str], colours: dict[str, str]
) -> Iterator[RenderableType]:
    """Who said what to whom: a block a statement, the words below who says them."""
    for said in record.statements:
        colour = colours.get(said.speakers[0], "") if said.speakers else ""
        head = Text.assemble(
            (", ".join(names[s] for s in said.speakers) or "somebody", f"bold {colour}".strip()),
            f" {said.stance}",
        )
        if more := channel(said, names):
            head.append(f", {more}", style="dim")
        yield block(said.id, head, Text(short(words(record, said.content), LONGEST)))


def event_blocks(
    record: Record, names: dict[str, str], colours: dict[str, str]
) -> Iterator[RenderableType]:
    """Who did what to whom: a block an event, with its words, time, place and status."""
    for event in record.events:
        head = Text(overflow="fold")
        head.append(listed(event.actors, names, colours))
        kind = " ".join(filter(None, (event.type, event.mode)))
        head.append("  ")
        head.append(kind, style="bold reverse" if event.status == "occurred" else "reverse")
        if event.recipients:
            head.append(" → ")
            head.append(listed(event.recipients, names, colours))
        told = f"on {event.source.statement}'s word" if event.source.statement else ""
        code = f"CAMEO {event.cameo}" if event.cameo else ""
        facts = (event.status, told, day(event.date), place(event.place), code)
        body = Text(f"“{short(words(record, [event.trigger]), LONGEST)}”", style="italic")
        body.append("  " + " · ".join(filter(None, facts)), style="not italic dim")
        yield block(event.id, head, body)


def listed(ids: Iterable[str], names: dict[str, str], colours: dict[str, str]) -> Text:
    """Actors by name, each in its colour; a dash for nobody."""
    parts = [Text(names[i], style=f"bold {colours.get(i, '')}".strip()) for i in ids]
    return Text(", ").join(parts) if parts else Text("—", style="dim")


def block(number: str, *lines: Text) -> RenderableType:
    """Lines that hang behind an id, which is never broken."""
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=max(4, len(number)), no_wrap=True, style="dim")
    grid.add_column(ratio=1, overflow="fold")
    for at, line in enumerate(lines):
        grid.add_row("" if at else number, line)
    return grid


def channel(said: Statement, names: dict[str, str]) -> str:
    """To whom and through what a statement went."""
    parts = []
    if said.addressees:
        parts.append("to " + ", ".join(names[a] for a in said.addressees))
    if said.medium:
        parts.append(" ".join(filter(None, (said.medium.kind, said.medium.outlet))))
    if said.via:
        parts.append("via " + ", ".join(names[v] for v in said.via))
    return "; ".join(parts)


def day(date: Date | None) -> str:
    """A date in short: one day, or first and last."""
    if date is None:
        return ""
    return date.start or "" if date.start == date.end else f"{date.start or ''}..{date.end or ''}"


def place(where: Place | None) -> str:
    """A place in short."""
    if where is None:
        return ""
    return f"{where.name} ({where.country})" if where.country else where.name


def words(record: Record, spans: Iterable[Span]) -> str:
    """The words of spans, on one line."""
    return " … ".join(pieces(record, spans))


def pieces(record: Record, spans: Iterable[Span]) -> Iterator[str]:
    """The words of each span, on one line."""
    for start, end in spans:
        yield " ".join(record.text[start:end].split())


def short(text: str, limit: int) -> str:
    """A text cut at a limit, with a mark where it was."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
