"""`memcon analyse`: what a store says, as a table or a plot."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from memcon.analysis.selection import HAPPENED, STATUSES, TYPES, Party, Selection

DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def analyse() -> None:
    """Series, bursts, networks, positions, contradictions, news: what a store says.

    Each prints CSV, or JSON (one object a line) with --json, with the records that every row rests
    on as DOCUMENT#EVENT; -o FILE writes to a file: .csv, .json, or a plot as .png, .svg, .pdf or
    .html. A party is a country (RUS), a CAMEO code (RUSMIL), or an actor's id or name.

    \b
    memcon analyse series RUS UKR --store DIR --every month -o series.png
    memcon analyse positions "potash ban" --store DIR
    memcon analyse contradictions --store DIR --json
    """


def options(*added: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every analysis has, and others."""

    def wrap(command: Callable[..., Any]) -> Callable[..., Any]:
        every = [
            click.option(
                "--store",
                "place",
                envvar="MEMCON_STORE",
                required=True,
                help="A folder or an address.",
            ),
            click.option("--snapshot", help="Read the store as it was when this name was given."),
            click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path)),
            click.option("--json", "as_json", is_flag=True, help="JSON, one object a line."),
            *added,
        ]
        for option in reversed(every):
            command = option(command)
        return command

    return wrap


SELECTING = (
    click.option("--from", "start", type=DAY, help="First day."),
    click.option("--to", "end", type=DAY, help="Last day."),
    click.option("--type", "types", multiple=True, type=click.Choice(TYPES, case_sensitive=False)),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        type=click.Choice(["all", *STATUSES]),
        help="May be repeated; occurred and ongoing where not given.",
    ),
    click.option("--confidence", default=0.0, show_default=True, help="Least confidence."),
    click.option("--place", "country", help="Country where it happened, ISO 3166-1 alpha-3."),
)
EVERY = click.option(
    "--every",
    type=click.Choice(["day", "week", "month", "quarter", "year"]),
    default="month",
    show_default=True,
)
CITE = click.option("--cite", default=1_000_000, help="Most records to cite with a row.")
ONCE = click.option(
    "--once", is_flag=True, help="Count a happening told by several documents once (memcon link)."
)


def selected(parties: tuple[str, ...], directed: bool, given: dict[str, Any]) -> Selection:
    """The selection that arguments and options describe."""
    if len(parties) > 2:
        raise click.UsageError("at most two parties make a dyad")
    a, b = (*map(Party.parse, parties), None, None)[:2]
    statuses = given.pop("statuses") or HAPPENED
    return Selection(
        a=a,
        b=b,
        directed=directed,
        start=day(given.pop("start")),
        end=day(given.pop("end")),
        types=given.pop("types"),
        statuses=() if "all" in statuses else statuses,
        confidence=given.pop("confidence"),
        place=given.pop("country"),
    )


def day(given: datetime | None) -> date | None:
    """A day option as a date."""
    return given.date() if given else None


def emit(
    found: Any, output: Path | None, as_json: bool, chart: Callable[[], Any] | None = None
) -> None:
    """Print a frame, or write it as the output's name says."""
    form = output.suffix.lower().lstrip(".") if output else ""
    if output is not None and form in ("png", "svg", "pdf", "html"):
        from memcon.analysis.plots import save

        if chart is None:
            raise click.UsageError("this analysis gives a table; write it as .csv or .json")
        if not len(found):
            raise click.ClickException("nothing was found, so there is nothing to plot")
        save(chart(), output)
        return
    if form not in ("", "csv", "json", "jsonl"):
        raise click.UsageError(f"{output}: can be .csv, .json, .png, .svg, .pdf or .html")
    if as_json or form.startswith("json"):
        text = found.to_json(orient="records", lines=True, date_format="iso", date_unit="s")
    else:
        flat = found.copy()
        if "records" in flat:
            flat["records"] = [" ".join(records) for records in flat["records"]]
        text = flat.to_csv(index=False)
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


def opened(place: str, snapshot: str | None) -> Any:
    """The store. Raises a usage error where there is none."""
    from memcon.store import Store, StoreError

    try:
        store = Store.open(place, create=False)
        return store.at(snapshot) if snapshot else store
    except StoreError as error:
        raise click.UsageError(str(error)) from None


PARTIES = click.argument("parties", nargs=-1, metavar="[PARTY [PARTY]]")
DIRECTED = click.option(
    "--directed", is_flag=True, help="Only what the first does (to the second), not the reverse."
)


@analyse.command()
@PARTIES
@options(
    DIRECTED,
    *SELECTING,
    EVERY,
    ONCE,
    CITE,
    click.option("--by", type=click.Choice(["type", "quadrant", "all"]), default="quadrant"),
    click.option("--goldstein", is_flag=True, help="Goldstein mean, cooperation and conflict."),
)
def series(parties: tuple[str, ...], directed: bool, place: str, **given: Any) -> None:
    """Events by interval: counts with their uncertainty, or how friendly they were.

    `expected` is how many of the events are right by their confidence, `low` and `high` the 95%
    interval of that number.
    """
    from memcon.analysis import counts, scores
    from memcon.analysis.plots import plot_counts, plot_scores

    selection = selected(parties, directed, given)
    store = opened(place, given["snapshot"])
    title = " – ".join(parties) or "All events"
    kept = {"once": given["once"], "cite": given["cite"]}
    if given["goldstein"]:
        found = scores(store, selection, given["every"], **kept)
        emit(found, given["output"], given["as_json"], lambda: plot_scores(found, title))
    else:
        found = counts(store, selection, given["every"], given["by"], **kept)
        emit(found, given["output"], given["as_json"], lambda: plot_counts(found, title))


@analyse.command()
@PARTIES
@options(
    DIRECTED,
    *SELECTING,
    EVERY,
    CITE,
    click.option("--surge", default=2.0, show_default=True, help="Rate of a burst, by the usual."),
    click.option("--changes", "shifts", is_flag=True, help="Stretches of constant rate instead."),
)
def bursts(parties: tuple[str, ...], directed: bool, place: str, **given: Any) -> None:
    """When something changed: bursts with the events behind them, or points of change."""
    from memcon import analysis
    from memcon.analysis.plots import plot_bursts

    selection = selected(parties, directed, given)
    store = opened(place, given["snapshot"])
    every, cite = given["every"], given["cite"]
    if given["shifts"]:
        found = analysis.changes(store, selection, every, cite=cite)
    else:
        found = analysis.bursts(store, selection, every, surge=given["surge"], cite=cite)

    def chart() -> Any:
        counted = analysis.counts(store, selection, every, "all", cite=0)
        return plot_bursts(counted, found, " – ".join(parties) or "All events")

    emit(found, given["output"], given["as_json"], None if given["shifts"] else chart)


@analyse.command()
@PARTIES
@options(
    *SELECTING,
    CITE,
    click.option("--level", type=click.Choice(["country", "actor", "code"]), default="country"),
    click.option("--most", type=int, help="Most ties, the busiest first."),
    click.option("--nodes", "parties_only", is_flag=True, help="The parties instead of the ties."),
)
def network(parties: tuple[str, ...], place: str, **given: Any) -> None:
    """Who acts toward whom; centrality and communities with --nodes."""
    from memcon import analysis
    from memcon.analysis.plots import plot_network

    selection = selected(parties, False, given)
    store = opened(place, given["snapshot"])
    ties = analysis.links(store, selection, given["level"], most=given["most"], cite=given["cite"])
    ends = analysis.nodes(store, ties, given["level"])
    title = " – ".join(parties) or "Who acts toward whom"
    found = ends if given["parties_only"] else ties
    emit(found, given["output"], given["as_json"], lambda: plot_network(ties, ends, title))


@analyse.command()
@click.argument("topic", nargs=-1, required=True)
@options(SELECTING[0], SELECTING[1])
def positions(topic: tuple[str, ...], place: str, **given: Any) -> None:
    """Who supports, opposes, demands or questions a TOPIC, in their words.

    Several arguments mean the same thing: memcon analyse positions ceasefire truce --store DIR
    """
    from memcon import analysis
    from memcon.analysis.plots import plot_positions

    store = opened(place, given["snapshot"])
    found = analysis.positions(store, topic, start=day(given["start"]), end=day(given["end"]))
    emit(found, given["output"], given["as_json"], lambda: plot_positions(found, ", ".join(topic)))


@analyse.command()
@PARTIES
@options(
    *SELECTING,
    click.option("--days", default=7, show_default=True, help="How far apart the two may be."),
)
def contradictions(parties: tuple[str, ...], place: str, **given: Any) -> None:
    """What one source asserts and another denies, side by side."""
    from memcon import analysis

    selection = selected(parties, False, given)
    store = opened(place, given["snapshot"])
    found = analysis.contradictions(store, selection, days=given["days"])
    emit(found, given["output"], given["as_json"])


@analyse.command()
@click.argument("watched", nargs=-1, required=True, metavar="PARTY...")
@options(
    click.option(
        "--since",
        required=True,
        type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
        help="Day or moment (UTC) since which documents were added.",
    )
)
def new(watched: tuple[str, ...], place: str, since: datetime, **given: Any) -> None:
    """What documents added since a moment tell of those on a watch list."""
    from memcon import analysis

    store = opened(place, given["snapshot"])
    found = analysis.news(store, since, map(Party.parse, watched))
    emit(found, given["output"], given["as_json"])
