"""Reading what a stranger hands in, in a process of its own: bounded in time, memory and number.

A file may be made to keep its reader busy for ever, to fill the memory or to end the process; an
address may answer with one byte a minute. Whatever happens, it happens to a process that is ended
after half a minute.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

import msgspec

from memcon.reading.article import Article, Failure

SECONDS = 30.0  # that reading may take
MEMORY = 4 << 30  # bytes of address space
WRITTEN = 256 << 20  # bytes of a temporary file
MOST = 100  # articles of one file
LONGEST = 200_000  # characters of a text


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found: the articles, what could not be read, and whether there is more."""

    articles: tuple[Article, ...] = ()
    failures: tuple[Failure, ...] = ()
    more: bool = False


class Order(msgspec.Struct, frozen=True):
    """What the process is to do: read the bytes that follow, or fetch an address and read that."""

    name: str
    address: bool = False
    private: bool = False


def open_file(data: bytes, name: str, seconds: float = SECONDS) -> Opened:
    """The articles of a file's bytes; `name` is what it was called."""
    return apart(Order(PurePath(name.replace("\\", "/")).name[:200] or "file"), data, seconds)


def open_address(url: str, *, private: bool = False, seconds: float = SECONDS) -> Opened:
    """The articles at an address; none of one's own network, unless `private`."""
    return apart(Order(url, address=True, private=private), b"", seconds)


def apart(order: Order, data: bytes, seconds: float) -> Opened:
    """Have an order done by a process of its own."""
    given = msgspec.json.encode(order) + b"\n" + data
    try:
        done = subprocess.run(
            [sys.executable, "-m", "memcon.reading.apart"],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
        )
        return msgspec.json.decode(done.stdout, type=Opened)
    except subprocess.TimeoutExpired:
        reason = f"takes longer than {seconds:.0f} seconds to read"
    except msgspec.MsgspecError:
        reason = "ended the process that read it (it may be damaged, or need too much memory)"
    return Opened(failures=(Failure(order.name, reason),))


def bound() -> None:
    """Bound this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: time alone is bounded
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN, WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def articles(order: Order, data: bytes) -> Iterator[Article | Failure]:
    """What an order gives."""
    from memcon.reading.files import read_source
    from memcon.reading.source import from_bytes

    if not order.address:
        yield from read_source(from_bytes(data, order.name))
        return
    from dataclasses import replace

    from memcon.feeds.fetching import Fetcher, Unfetched

    fetcher = Fetcher(private=order.private, pause=0)
    try:
        # A person asks for this one page, as with a browser: robots.txt is for those who crawl.
        answer = fetcher.get(order.name, robots=False)
    except Unfetched as error:
        yield Failure(order.name, str(error))
        return
    for found in read_source(from_bytes(answer.body, answer.url)):
        yield replace(found, url=found.url or answer.url) if isinstance(found, Article) else found


def collected(found: Iterator[Article | Failure]) -> Opened:
    """As many articles as may be handed on."""
    good: list[Article] = []
    bad: list[Failure] = []
    for one in found:
        if len(good) == MOST or len(bad) == MOST:
            return Opened(tuple(good), tuple(bad), more=True)
        if isinstance(one, Failure):
            bad.append(one)
        elif len(one.text) > LONGEST:
            bad.append(Failure(one.path or "-", f"is longer than {LONGEST:,} characters"))
        else:
            good.append(one)
    return Opened(tuple(good), tuple(bad))


def main() -> None:
    """Do the order that standard input gives."""
    bound()
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=Order)
    opened = collected(articles(order, sys.stdin.buffer.read()))
    sys.stdout.buffer.write(msgspec.json.encode(opened))


if __name__ == "__main__":
    main()
