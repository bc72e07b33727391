"""The options by which every analysis says what of a store it looks at, and where it writes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from memcon.analysis.selection import HAPPENED, STATUSES, TYPES, Party, Selection

DAY = click.DateTime(["%Y-%m-%d"])


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
            click.option(
                "-o",
                "--output",
                type=click.Path(dir_okay=False, path_type=Path),
                help="Write here: .csv, .json, or a plot as .png, .svg, .pdf or .html.",
            ),
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
    click.option(
        "--type",
        "types",
        multiple=True,
        type=click.Choice(TYPES, case_sensitive=False),
        help="Only this PLOVER type; may be repeated.",
    ),
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
    help="The interval that is counted.",
)
CITE = click.option("--cite", default=1_000_000, help="Most records to cite with a row.")
ONCE = click.option(
    "--once", is_flag=True, help="Count a happening told by several documents once (memcon link)."
)
PARTIES = click.argument("parties", nargs=-1, metavar="[PARTY [PARTY]]")
DIRECTED = click.option(
    "--directed", is_flag=True, help="Only what the first does (to the second), not the reverse."
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
