"""`memcon watch`: feeds followed, what is new in them coded into a store."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click
from rich.console import Console

from memcon.cli.options import store_option
from memcon.coding import Coder
from memcon.feeds import Found, State, Watch, read_feeds
from memcon.feeds.fetching import PAUSE, Fetcher
from memcon.feeds.watching import EVERY
from memcon.reading import Article, Failure, Unreadable
from memcon.store import Store, StoreError

BATCH = 32  # articles coded and stored at once
NAP = 60.0  # longest sleep between two looks at the clock


@click.command()
@click.argument("feeds", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@store_option
@click.option("--once", is_flag=True, help="Look at the feeds that are due, then stop.")
@click.option(
    "--every",
    type=click.FloatRange(min=1),
    default=EVERY / 60,
    show_default=True,
    metavar="MINUTES",
    help="Time between two looks at a feed.",
)
@click.option(
    "--state",
    "memory",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File that remembers what was seen.  [default: feeds.sqlite in the store's folder]",
)
@click.option(
    "--private", is_flag=True, help="Let feeds lead into private networks (an intranet's news)."
)
def watch(
    feeds: Path, place: str, once: bool, every: float, memory: Path | None, private: bool
) -> None:
    """Follow feeds: code what is new in them and keep it in a store.

    FEEDS is an OPML file, as feed readers write it, or a text file with an address a line. Servers
    are asked politely: only for what changed, one request at a time, as their robots.txt allows,
    and later and later where they fail. Stop it with Ctrl-C; started again it goes on where it was.

    \b
    memcon watch feeds.opml --store archive
    memcon watch feeds.opml --store archive --once     # from cron

    Exit status: 0, or with --once 1 if a feed or an article failed; 2 for wrong usage.
    """
    console = Console(stderr=True)
    try:
        addresses = read_feeds(feeds)
    except Unreadable as error:
        raise click.UsageError(f"{feeds}: {error}") from None
    memory = memory or remembered(place)
    fetcher = Fetcher(private=private, pause=PAUSE)
    failed = False
    try:
        with Store.open(place) as store:
            watching = Watch(addresses, State(memory), fetcher, every * 60)
            coder = Coder()
            while True:
                failed |= look(watching, store, coder, console)
                if once or watching.due() == float("inf"):
                    break
                time.sleep(max(1.0, min(NAP, watching.due() - time.time())))
    except StoreError as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        console.print("memcon: stopped; started again it goes on from here", highlight=False)
    finally:
        fetcher.close()
    if once and failed:
        sys.exit(1)


def remembered(place: str) -> Path:
    """Where a watch remembers: in the store's folder, else in the working folder."""
    if "://" in place:
        return Path("memcon-feeds.sqlite")
    Path(place).mkdir(parents=True, exist_ok=True)
    return Path(place, "feeds.sqlite")


def look(watching: Watch, store: Store, coder: Coder, console: Console) -> bool:
    """Code and store what is new; whether anything failed."""
    failed = False
    held: list[Found] = []
    stored = 0
    for found in watching.look():
        if isinstance(found.result, Failure):
            failed = True
            console.print(
                f"memcon: {found.result.path}: {found.result.reason}",
                markup=False,
                highlight=False,
                soft_wrap=True,
            )
            continue
        held.append(found)
        if len(held) >= BATCH:
            stored += keep(held, watching, store, coder)
            held = []
    stored += keep(held, watching, store, coder)
    if stored:
        console.print(f"memcon: {stored} new", highlight=False)
    return failed


def keep(held: list[Found], watching: Watch, store: Store, coder: Coder) -> int:
    """Code and store articles, and only then remember them; how many are new."""
    articles = [one.result for one in held if isinstance(one.result, Article)]
    added = store.add(coder.code_many(articles)) if articles else None
    for one in held:
        watching.done(one.url)
    return added.new if added else 0
