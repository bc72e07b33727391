"""Web archives (WARC, also in gzip): the HTML pages in them, one article each."""

from __future__ import annotations

from collections.abc import Iterator

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.formats import html
from memcon.reading.source import GZIP, Source

NAME = "WARC"
LARGEST_PAGE = 8 * 1024 * 1024
PAGES = ("text/html", "application/xhtml+xml")


def recognises(source: Source) -> bool:
    if source.head.startswith(b"WARC/"):
        return True
    # fastwarc is quicker than Python at gzip with a member a record, and finds the next record
    # after a broken one.
    return source.head.startswith(GZIP) and source.name.lower().endswith(".warc.gz")


def read(source: Source) -> Iterator[Article | Failure]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with source.open() as stream:
        number = 0
        try:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
                number += 1
                kind = (record.http_content_type or "").lower()
                if kind and kind not in PAGES:
                    continue
                url = record.headers.get("WARC-Target-URI")
                status = record.http_headers.status_code if record.http_headers else None
                if status is not None and status != 200:
                    continue
                yield page(record.reader.read(LARGEST_PAGE + 1), url, source, number)
        except (OSError, ValueError, EOFError) as error:
            if isinstance(error, Unreadable):
                raise
            raise Unreadable(f"is broken after record {number} ({error})") from None
        if not number:
            raise Unreadable("is a web archive without responses")


def page(data: bytes, url: str | None, source: Source, number: int) -> Article | Failure:
    """The article of one response, or why it is passed over."""
    place = f"{source.name}:{number}"
    if len(data) > LARGEST_PAGE:
        return Failure(place, f"{url} is a page of more than {LARGEST_PAGE >> 20} MB")
    try:
        return html.page(data, path=place, url=url)
    except Unreadable as error:
        return Failure(place, f"{url} {error}")
