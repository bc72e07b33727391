"""What strangers hand in is read by a process of its own, and bounded."""

from __future__ import annotations

import runpy
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from serving import Server

from memcon.reading import Article, Failure
from memcon.reading.apart import LONGEST, MOST, Order, articles, collected, open_address, open_file

MADE = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "formats" / "make.py"))
PAGE = (
    "<html><head><title>Talks in Nairobi</title></head><body><article>"
    + "<p>Kenyan President William Ruto met Ugandan President Yoweri Museveni on Monday.</p>" * 4
    + "</article></body></html>"
)


@pytest.mark.parametrize("name", ["story.docx", "stories.tar.gz"])
def test_a_file_gives_its_articles(name: str) -> None:
    opened = open_file(MADE["samples"]()[name], name)
    assert opened.failures == ()
    assert all(one.text for one in opened.articles)
    assert len(opened.articles) == (1 if "story" in name else len(MADE["STORIES"]))


def test_a_file_that_takes_too_long_is_given_up() -> None:
    (failure,) = open_file(b"Kenya met Uganda.", "story.txt", seconds=0.01).failures
    assert failure.reason == "takes longer than 0 seconds to read"


def test_the_name_of_a_file_is_only_a_name() -> None:
    (failure,) = open_file(b"\x00\x01", "..\\../etc/passwd").failures
    assert failure == Failure("passwd", "is binary, not text")


def test_of_many_articles_the_first_are_handed_on() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(MOST + 5):
            archive.writestr(f"{number:04}.txt", f"Kenya met Uganda on day {number} of the talks.")
    opened = collected(articles(Order("many.zip"), packed.getvalue()))
    assert len(opened.articles) == MOST
    assert opened.more


def test_a_text_that_is_too_long_is_named() -> None:
    text = "Kenya met Uganda. " * (LONGEST // 18 + 1)
    opened = collected(iter([Article(text, path="long.txt"), Article("Short.", path="b.txt")]))
    assert opened.failures == (Failure("long.txt", "is longer than 200,000 characters"),)
    assert [one.path for one in opened.articles] == ["b.txt"]


def test_an_address_gives_its_article(server: Server) -> None:
    server.page("/talks", PAGE, Content_Type="text/html")
    server.replies["/moved"] = (302, {"Location": server.url("/talks")}, b"")
    opened = open_address(server.url("/moved"), private=True)
    (article,) = opened.articles
    assert "William Ruto" in article.text
    assert article.url == server.url("/talks")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:{port}/talks", "http://localhost:{port}/talks", "http://[::1]/talks"]
)
def test_an_address_of_ones_own_network_is_not_asked(server: Server, url: str) -> None:
    port = server.address.rpartition(":")[2]
    (failure,) = collected(articles(Order(url.format(port=port), address=True), b"")).failures
    assert "private network" in failure.reason
    assert server.asked == []


def test_a_redirection_into_ones_own_network_is_not_followed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.replies["/out"] = (302, {"Location": "http://10.0.0.1/inside"}, b"")
    public = {"127.0.0.1"}
    monkeypatch.setattr("memcon.feeds.fetching.is_public", lambda address: address in public)
    (failure,) = collected(articles(Order(server.url("/out"), address=True), b"")).failures
    assert failure.reason == "leads into a private network (10.0.0.1): refused"
    assert server.asked == ["/out"]


def test_a_name_that_changes_its_address_is_asked_at_the_one_that_was_checked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.page("/talks", PAGE, Content_Type="text/html")
    port = int(server.address.rpartition(":")[2])
    answers = iter(["127.0.0.1", "10.0.0.1", "10.0.0.1"])

    def changing(host: str, *_: object, **__: object) -> list[object]:
        address = host if host[0].isdigit() else next(answers)
        return [(2, 1, 6, "", (address, port))]

    monkeypatch.setattr("socket.getaddrinfo", changing)
    monkeypatch.setattr("memcon.feeds.fetching.is_public", lambda address: address == "127.0.0.1")
    order = Order(f"http://rebinding.example:{port}/talks", address=True)
    (article,) = collected(articles(order, b"")).articles
    assert "William Ruto" in article.text


def test_only_the_web_is_fetched() -> None:
    (failure,) = collected(articles(Order("file:///etc/passwd", address=True), b"")).failures
    assert "no http or https address" in failure.reason
