"""`memcon analyse`: what a store says, as a table or a plot."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from memcon.analysis.selection import Party
from memcon.cli.selecting import (
    CITE,
    DIRECTED,
    EVERY,
    ONCE,
    PARTIES,
    SELECTING,
    day,
    options,
    selected,
)


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


@analyse.command()
@PARTIES
@options(
    DIRECTED,
    *SELECTING,
    EVERY,
    ONCE,
    CITE,
    click.option(
        "--by",
        type=click.Choice(["type", "quadrant", "all"]),
        default="quadrant",
        show_default=True,
        help="What is counted apart.",
    ),
    click.option(
        "--goldstein",
        is_flag=True,
        help="How friendly instead: Goldstein mean, cooperation and conflict.",
    ),
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
    click.option(
        "--level",
        type=click.Choice(["country", "actor", "code"]),
        default="country",
        show_default=True,
        help="What a node is: a country, an actor, or a CAMEO code.",
    ),
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
