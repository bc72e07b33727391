"""Word documents (DOCX): one article, or an export of Nexis or Factiva."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from memcon.reading.article import Article, Failure, Unreadable
from memcon.reading.formats.zip import too_large
from memcon.reading.press import articles
from memcon.reading.source import ZIP, Source
from memcon.reading.text import normalise

NAME = "DOCX"


def recognises(source: Source) -> bool:
    return source.head.startswith(ZIP) and (
        b"word/" in source.head
        or (b"[Content_Types].xml" in source.head[:100] and source.name.lower().endswith(".docx"))
    )


def read(source: Source) -> Iterator[Article | Failure]:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    data = source.read()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                if reason := too_large(member):
                    raise Unreadable(f"has a part that {reason}")
        document = docx.Document(io.BytesIO(data))
        lines = [normalise(line) for p in document.paragraphs for line in p.text.split("\n")]
        about = document.core_properties
        title, author = about.title, about.author
    except (
        zipfile.BadZipFile,
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        NotImplementedError,
    ) as e:
        if isinstance(e, Unreadable):
            raise
        raise Unreadable(f"is a broken Word document ({e})") from None
    if not any(line.strip() for line in lines):
        raise Unreadable("is a Word document without text")
    whole = Article(
        "\n".join(lines).strip(),
        path=source.path,
        title=title or None,
        author=(author,) if author and author != "python-docx" else (),
    )
    yield from articles(source, lines, whole)
