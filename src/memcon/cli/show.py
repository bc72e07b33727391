"""`memcon show`: a record for people, its statements and events marked in the text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from memcon.record import Date, Event, InvalidRecord, Place, Record, Span, Statement, from_json

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
@click.argument(
    "records", type=click.Path(exists=True, allow_dash=True, path_type=Path), metavar="RECORD"
)
@click.option(
    "--svg",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also save what is shown as an SVG picture.",
)
@click.option("--width", type=click.IntRange(40, 400), help="Columns to use.")
def show(records: Path, svg: Path | None, width: int | None) -> None:
    """Print records for people: the text with who says what and who does what marked in it.

    RECORD is a file of records, one a line, as `memcon code` writes it, or - for standard input.
    Words in colour are somebody's; underlined words tell an event.
    """
    console = Console(width=width, record=svg is not None)
    stream = sys.stdin if str(records) == "-" else records.open(encoding="utf-8")
    with stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                render(console, from_json(line))
            except InvalidRecord as error:
                raise click.ClickException(f"{records}:{number}: {error}") from None
    if svg:
        console.save_svg(str(svg), title="memcon")


def render(console: Console, record: Record) -> None:
    """Print one record."""
    names = {actor.id: actor.name for actor in record.actors}
    colours = speaker_colours(record)
    title = record.document.title or record.document.path or record.document.id[:12]
    console.rule(Text(f"{title}  {record.document.published or ''}".strip()))
    console.print(marked(record, colours))
    console.print()
    if record.statements:
        console.print(statement_table(record, names, colours))
    if record.events:
        console.print(event_table(record, names))


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


def statement_table(record: Record, names: dict[str, str], colours: dict[str, str]) -> Table:
    """Who said what to whom."""
    table = Table(title="Who said what", title_justify="left", expand=True)
    for column, ratio in (
        ("", 1),
        ("speaker", 4),
        ("stance", 3),
        ("words", 12),
        ("to / through", 4),
    ):
        table.add_column(column, ratio=ratio, overflow="fold")
    for said in record.statements:
        speaker = ", ".join(names[s] for s in said.speakers) or "—"
        table.add_row(
            said.id,
            Text(speaker, style=colours.get(said.speakers[0], "") if said.speakers else ""),
            said.stance,
            Text(short(words(record, said.content), 220)),
            Text(channel(said, names)),
        )
    return table


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


def event_table(record: Record, names: dict[str, str]) -> Table:
    """Who did what to whom."""
    table = Table(title="Who did what", title_justify="left", expand=True)
    for column, ratio in (
        ("", 1),
        ("actor", 4),
        ("event", 3),
        ("recipient", 4),
        ("words", 5),
        ("when, where", 4),
        ("status", 3),
    ):
        table.add_column(column, ratio=ratio, overflow="fold")
    for event in record.events:
        table.add_row(
            event.id,
            Text("\n".join(names[a] for a in event.actors)),
            Text(f"{event.type}{' ' + event.mode if event.mode else ''}\n{event.cameo or ''}"),
            Text("\n".join(names[r] for r in event.recipients)),
            Text(words(record, [event.trigger])),
            Text(setting(event)),
            Text(
                event.status + (f"\n({event.source.statement})" if event.source.statement else "")
            ),
        )
    return table


def setting(event: Event) -> str:
    """When and where, in short."""
    return "\n".join(filter(None, (day(event.date), place(event.place))))


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
