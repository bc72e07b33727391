"""`memcon link`: a store's copies grouped, its events joined into happenings."""

from __future__ import annotations

import click
from rich.console import Console

from memcon.cli.options import store_option
from memcon.cli.query import opened
from memcon.linking import link as link_store


@click.command()
@store_option
def link(place: str) -> None:
    """Group near-duplicate documents, and join the events that tell one happening.

    Fills the tables copies, happenings and happening_events anew. Run it after `memcon add`.

    \b
    memcon link --store archive
    memcon query "SELECT day, type, actor_names, recipient_names, documents, stories
                  FROM happenings ORDER BY stories DESC LIMIT 20" --store archive
    """
    console = Console(stderr=True)
    with opened(place) as store, console.status("linking") as status:
        done = link_store(store, lambda what: status.update(f"linking: {what}"))
    click.echo(
        f"memcon: {done.copies:,} copies in {done.groups:,} groups; "
        f"{done.events:,} events tell {done.happenings:,} happenings",
        err=True,
    )
