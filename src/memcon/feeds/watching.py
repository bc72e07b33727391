"""A watch over feeds: which are due, what is new in them, when to come back."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from memcon.feeds.fetching import Fetcher, Unfetched
from memcon.feeds.state import Feed, State
from memcon.reading import Article, Failure, Unreadable
from memcon.reading.files import finished
from memcon.reading.formats import feed as feeds
from memcon.reading.formats import html
from memcon.reading.source import from_bytes

EVERY = 15 * 60.0  # seconds between two looks at a feed
RAREST = 24 * 3600.0  # seconds between two looks at a feed that fails
WHOLE = 1200  # characters of an entry that carries its article whole
TRIES = 3  # for a page that cannot be fetched
REMEMBERED = 90 * 24 * 3600.0  # seconds for which a page is known


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at the feeds found: an article or a failure, and the page it came from."""

    url: str
    result: Article | Failure


@dataclass
class Watch:
    """Looks at feeds when they are due.

    An article is known for good only once `done` is called for it, so that a watch that is killed
    between fetching and storing finds it again.
    """

    feeds: Sequence[str]
    state: State
    fetcher: Fetcher
    every: float = EVERY
    clock: Callable[[], float] = time.time
    spread: Callable[[], float] = random.random

    def look(self) -> Iterator[Found]:
        """What is new in the feeds that are due now."""
        for url in self.feeds:
            feed = self.state.feed(url)
            if not feed.gone and feed.due <= self.clock():
                yield from self.visit(feed)
        self.state.forget(self.clock() - REMEMBERED)

    def due(self) -> float:
        """When the next feed is due, in seconds since 1970; infinity where all are gone."""
        known = [self.state.feed(url) for url in self.feeds]
        return min((feed.due for feed in known if not feed.gone), default=float("inf"))

    def done(self, url: str) -> None:
        """Remember a page as coded, or as nothing to code."""
        self.state.tried(url, self.clock(), TRIES)

    def visit(self, feed: Feed) -> Iterator[Found]:
        """What is new in one feed."""
        asked = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
        try:
            answer = self.fetcher.get(feed.url, {k: v for k, v in asked.items() if v})
            entries = [] if answer.status == 304 else feeds.parse(answer.body).entries
        except (Unfetched, Unreadable) as error:
            self.state.keep(self.failed(feed, error))
            yield Found(feed.url, Failure(feed.url, str(error)))
            return
        missed = False
        for entry in entries:
            url = entry.get("link") or entry.get("id") or ""
            tries = self.state.tries(url)
            if not url or tries >= TRIES:
                continue
            self.state.tried(url, self.clock(), tries + 1)
            try:
                found = self.article(entry, url)
            except Unfetched as error:  # it may be there the next time
                missed |= tries + 1 < TRIES and not error.gone
                yield Found(url, Failure(url, str(error)))
                continue
            if isinstance(found, Failure):
                self.done(url)
            yield Found(url, found)
        # Validators are kept only when nothing is left to try: a 304 would hide it.
        if missed:
            feed = replace(feed, etag=None, modified=None)
        elif answer.status == 200:
            headers = answer.headers
            feed = replace(feed, etag=headers.get("etag"), modified=headers.get("last-modified"))
        self.state.keep(
            replace(
                feed,
                due=self.clock() + self.every * (1 + 0.1 * self.spread()),
                failures=0,
                problem=None,
            )
        )

    def failed(self, feed: Feed, error: Unfetched | Unreadable) -> Feed:
        """A feed after a failure: asked again later and later."""
        failures = feed.failures + 1
        wait = min(RAREST, self.every * 2 ** min(failures, 16)) * (1 + 0.1 * self.spread())
        gone = isinstance(error, Unfetched) and error.gone
        if isinstance(error, Unfetched):
            wait = max(wait, min(error.wait, RAREST))
        return replace(
            feed, due=self.clock() + wait, failures=failures, gone=gone, problem=str(error)
        )

    def article(self, entry: object, url: str) -> Article | Failure:
        """An entry's article: what it carries if that is whole, else the page that it links to.

        Raises `Unfetched`.
        """
        carried = feeds.article(entry, None)
        if carried is None or len(carried.text) < WHOLE:
            body = self.fetcher.get(url).body
            try:
                page = html.page(body, url=url)
            except Unreadable as error:
                return Failure(url, str(error))
            known = carried or page
            carried = replace(
                page,
                title=known.title or page.title,
                author=known.author or page.author,
                published=known.published or page.published,
            )
        return finished(carried, from_bytes(b"", url))
