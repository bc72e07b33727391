"""Feeds of a server that misbehaves: what is new is found once, and the server left in peace."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from serving import Reply, Server

from memcon.cli import main
from memcon.feeds import Found, State, Watch, read_feeds
from memcon.feeds.fetching import Fetcher, Unfetched, is_public
from memcon.reading import Article, Unreadable

STORY = "Kenya sent troops to Haiti on Monday. The United Nations welcomed the mission. " * 20
SHORT = "Kenya sent troops to Haiti on Monday."


class Clock:
    """A time that goes on only when it is told to."""

    def __init__(self) -> None:
        self.now, self.slept = 1_700_000_000.0, 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept += seconds


def rss(*items: tuple[str, str]) -> str:
    told = "".join(
        f"<item><title>A story</title><link>{link}</link><description>{text}</description>"
        "<pubDate>Mon, 03 Jun 2024 08:00:00 GMT</pubDate></item>"
        for link, text in items
    )
    return f'<rss version="2.0"><channel><title>News</title>{told}</channel></rss>'


def page(text: str) -> str:
    return f"<!doctype html><html><body><article><p>{text}</p></article></body></html>"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(server: Server, tmp_path: Path, clock: Clock) -> Iterator[Watch]:
    fetcher = Fetcher(private=True, clock=clock, sleep=clock.sleep)
    state = State(tmp_path / "feeds.sqlite")
    yield Watch([server.url("/feed")], state, fetcher, clock=clock, spread=lambda: 0)
    fetcher.close()
    state.close()


def texts(found: list[Found]) -> list[str]:
    return [one.result.text for one in found if isinstance(one.result, Article)]


def reasons(found: list[Found]) -> list[str]:
    return [one.result.reason for one in found if not isinstance(one.result, Article)]


def look(watch: Watch, clock: Clock, hours: float = 1) -> list[Found]:
    """What is new after some hours; every article counts as stored."""
    clock.now += hours * 3600
    found = list(watch.look())
    for one in found:
        if isinstance(one.result, Article):
            watch.done(one.url)
    return found


def test_what_is_new_is_found_once(server: Server, watch: Watch, clock: Clock) -> None:
    server.page("/feed", rss((server.url("/1"), STORY)))
    assert texts(look(watch, clock)) == [STORY.strip()]
    assert look(watch, clock) == []
    server.page("/feed", rss((server.url("/1"), STORY), (server.url("/2"), STORY + "More.")))
    assert texts(look(watch, clock)) == [STORY + "More."]
    assert "/1" not in server.asked  # the entry carried its article whole


def test_a_short_entry_is_read_on_its_page(server: Server, watch: Watch, clock: Clock) -> None:
    server.page("/feed", rss((server.url("/1"), SHORT)))
    server.page("/1", page(STORY))
    (found,) = look(watch, clock)
    assert isinstance(found.result, Article)
    assert found.result.text == STORY.strip()
    assert (found.result.title, found.result.published) == ("A story", "2024-06-03")


def test_a_feed_is_asked_only_for_what_changed(server: Server, watch: Watch, clock: Clock) -> None:
    def reply(headers: dict[str, str]) -> Reply:
        if headers.get("if-none-match") == '"v1"':
            return 304, {}, b""
        return 200, {"ETag": '"v1"'}, rss((server.url("/1"), STORY)).encode()

    server.replies["/feed"] = reply
    assert len(texts(look(watch, clock))) == 1
    assert look(watch, clock) == []
    assert watch.state.feed(server.url("/feed")).failures == 0


def test_what_was_found_and_not_stored_is_found_again(
    server: Server, watch: Watch, clock: Clock
) -> None:
    server.page("/feed", rss((server.url("/1"), STORY)), ETag='"v1"')
    assert len(texts(list(watch.look()))) == 1  # and here the watch is killed
    clock.now += 3600
    assert len(texts(list(watch.look()))) == 1


def test_a_restart_forgets_nothing(
    server: Server, watch: Watch, clock: Clock, tmp_path: Path
) -> None:
    server.page("/feed", rss((server.url("/1"), STORY)))
    look(watch, clock)
    again = Watch(watch.feeds, State(tmp_path / "feeds.sqlite"), watch.fetcher, clock=clock)
    assert look(again, clock) == []
    again.state.close()


def test_a_feed_that_fails_is_asked_more_and_more_rarely(
    server: Server, watch: Watch, clock: Clock
) -> None:
    server.replies["/feed"] = (500, {}, b"")
    waits = []
    for _ in range(8):
        assert reasons(list(watch.look())) == ["was answered with 500"]
        assert list(watch.look()) == []  # not due
        waits.append(watch.due() - clock.now)
        clock.now = watch.due()
    assert all(b >= a for a, b in itertools.pairwise(waits))
    assert waits[1] > 1.9 * waits[0]
    assert waits[-1] <= 24 * 3600
    server.page("/feed", rss((server.url("/1"), STORY)))
    assert len(texts(look(watch, clock, 24))) == 1
    assert watch.state.feed(server.url("/feed")).failures == 0


def test_a_server_that_asks_for_peace_is_left_in_peace(
    server: Server, watch: Watch, clock: Clock
) -> None:
    server.replies["/feed"] = (429, {"Retry-After": "36000"}, b"")
    list(watch.look())
    assert watch.due() - clock.now >= 36000


def test_a_feed_that_is_gone_is_asked_no_more(server: Server, watch: Watch, clock: Clock) -> None:
    server.replies["/feed"] = (410, {}, b"")
    list(watch.look())
    assert watch.due() == float("inf")
    assert look(watch, clock, 1000) == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<rss><channel>", "is no feed"),
        ("<html>sorry</html>", "is no feed"),
        ("", "is no feed"),
        ('<!DOCTYPE x [<!ENTITY a "aa">]><rss>&a;</rss>', "defines entities of its own"),
        (b"\xff\x00" * 40, "is no feed"),
    ],
)
def test_a_broken_feed_is_named(
    server: Server, watch: Watch, clock: Clock, body: str | bytes, reason: str
) -> None:
    server.page("/feed", body)
    assert reason in reasons(look(watch, clock))[0]


def test_robots_rules_are_kept(server: Server, watch: Watch, clock: Clock) -> None:
    server.page("/robots.txt", "User-agent: *\nDisallow: /secret\nCrawl-delay: 9")
    server.page("/feed", rss((server.url("/secret"), SHORT), (server.url("/open"), SHORT)))
    server.page("/open", page(STORY))
    found = look(watch, clock)
    assert reasons(found) == ["is not for us by its robots.txt"]
    assert len(texts(found)) == 1
    assert "/secret" not in server.asked
    assert clock.slept >= 9


def test_a_host_is_given_a_pause(server: Server, watch: Watch, clock: Clock) -> None:
    server.page("/feed", rss(*((server.url(f"/{i}"), SHORT) for i in range(5))))
    for i in range(5):
        server.page(f"/{i}", page(STORY))
    look(watch, clock)
    assert clock.slept >= 2.0 * 5


def test_a_page_that_is_not_there_yet_is_tried_again(
    server: Server, watch: Watch, clock: Clock
) -> None:
    server.page("/feed", rss((server.url("/1"), SHORT)), ETag='"v1"')
    assert reasons(look(watch, clock)) == ["was answered with 404"]
    server.page("/1", page(STORY))
    assert len(texts(look(watch, clock))) == 1


def test_a_page_that_never_comes_is_given_up(server: Server, watch: Watch, clock: Clock) -> None:
    server.page("/feed", rss((server.url("/1"), SHORT)))
    for _ in range(6):
        look(watch, clock)
    assert server.asked.count("/1") == 3


def test_a_redirection_is_followed_and_a_loop_left(
    server: Server, watch: Watch, clock: Clock
) -> None:
    server.replies["/feed"] = (301, {"Location": "/moved"}, b"")
    server.page("/moved", rss((server.url("/1"), SHORT)))
    server.replies["/1"] = (302, {"Location": "/1"}, b"")
    assert reasons(look(watch, clock)) == ["redirects more than 5 times"]


def test_a_body_without_end_is_cut_off(server: Server, watch: Watch, clock: Clock) -> None:
    server.page("/feed", b"x" * (9 << 20))
    assert reasons(look(watch, clock)) == ["is larger than 8 MB"]


def test_a_body_that_breaks_off_is_named(server: Server, watch: Watch, clock: Clock) -> None:
    server.replies["/feed"] = (200, {"Content-Length": "5000"}, b"<rss>")
    assert "cannot be reached" in reasons(look(watch, clock))[0]


def test_nothing_leads_into_a_private_network(server: Server) -> None:
    server.page("/", "secret")
    fetcher = Fetcher(pause=0)
    for url in (server.url("/"), "http://localhost/", "http://169.254.1.1/", "http://[::1]/"):
        with pytest.raises(Unfetched, match=r"private network|robots"):
            fetcher.get(url)
    with pytest.raises(Unfetched, match="no http or https address"):
        fetcher.get("file:///etc/passwd", robots=False)
    fetcher.close()
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "::1", "fe80::1", "::ffff:10.0.0.1", "0.0.0.0"],
)
def test_private_addresses_are_known(address: str) -> None:
    assert not is_public(address)
    assert is_public("93.184.216.34")


def test_feeds_are_read_from_opml_and_from_lines(tmp_path: Path) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="World">'
        '<outline type="rss" xmlUrl="https://a.example/rss"/>'
        '<outline type="rss" xmlUrl="https://b.example/rss"/></outline></body></opml>'
    )
    lines = tmp_path / "feeds.txt"
    lines.write_text("# mine\nhttps://a.example/rss\n\nhttps://b.example/rss\n")
    assert read_feeds(opml) == read_feeds(lines)
    assert len(read_feeds(opml)) == 2
    lines.write_text("ftp://a.example/rss")
    with pytest.raises(Unreadable, match="no http or https address"):
        read_feeds(lines)


def test_a_watch_fills_a_store(server: Server, tmp_path: Path) -> None:
    from memcon.store import Store

    server.page("/feed", rss((server.url("/1"), STORY)))
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(server.url("/feed"))
    order = ["watch", str(feeds), "--store", str(tmp_path / "archive"), "--once", "--private"]
    for _ in range(2):
        result = CliRunner().invoke(main, order)
        assert result.exit_code == 0, result.output
    with Store.open(tmp_path / "archive") as store:
        rows = store.query("SELECT publisher, published FROM documents").to_pylist()
    assert [str(row["published"]) for row in rows] == ["2024-06-03"]


def test_a_watch_names_what_failed(server: Server, tmp_path: Path) -> None:
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(server.url("/none"))
    result = CliRunner().invoke(
        main, ["watch", str(feeds), "--store", str(tmp_path / "a"), "--once", "--private"]
    )
    assert result.exit_code == 1
    assert "/none: was answered with 404" in result.stderr
