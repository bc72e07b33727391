"""PDF with text in it: one article, its lines joined into paragraphs again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.press import articles
from memcon.reading.source import Source
from memcon.reading.text import normalise

NAME = "PDF"
HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
MOST_PAGES = 2000


def recognises(source: Source) -> bool:
    return b"%PDF-" in source.head[:1024]


def read(source: Source) -> Iterator[Article | Failure]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        document = PdfReader(io.BytesIO(source.read()))
        if document.is_encrypted and not document.decrypt(""):
            raise Unreadable("is a PDF that asks for a password")
        if len(document.pages) > MOST_PAGES:
            raise Unreadable(f"is a PDF of more than {MOST_PAGES} pages")
        pages = [page.extract_text() for page in document.pages]
        about = document.metadata
    except Unreadable:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise Unreadable(f"is a broken PDF ({str(error).partition(chr(10))[0]})") from None
    text = reflowed(normalise("\n".join(pages)))
    if not text:
        raise Unreadable("is a PDF without text in it (scanned pages?)")
    title, author = (about.title, about.author) if about is not None else (None, None)
    whole = Article(
        text,
        path=source.path,
        title=str(title) if title else None,
        author=(str(author),) if author else (),
    )
    yield from articles(source, text.split("\n"), whole)


def reflowed(text: str) -> str:
    """Paragraphs on one line each: a line that is full goes on in the next one."""
    lines = [line.strip() for line in HYPHENATED.sub("", text).split("\n")]
    longest = max(map(len, lines), default=0)
    out: list[str] = []
    running = False
    for line in lines:
        if running and line:
            out[-1] += " " + line
        elif line:
            out.append(line)
        full = len(line) > longest * 0.7
        running = bool(line) and (full or not line.endswith((".", "!", "?", ":", "”", '"')))
        if len(line) < longest * 0.4 and not full:
            running = False
    return "\n".join(out)
