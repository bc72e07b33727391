"""Rows of a table, or JSON objects, as articles: which column holds what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from memcon.reading.article import Article, Unreadable
from memcon.reading.byline import signed
from memcon.reading.dates import day
from memcon.reading.markup import cell
from memcon.reading.source import Source
from memcon.reading.text import normalise

FIELDS = {  # the fields of an article, and what columns are called that hold them
    "text": "text body content article_text articletext fulltext full_text article maintext "
    "main_text story body_text articlebody plain_text text_content news_text",
    "title": "title headline head heading article_title",
    "published": "published date pub_date pubdate publication_date date_published date_publish "
    "datepublished published_at publishedat published_date publish_date day created created_at "
    "datetime timestamp",
    "url": "url link uri href source_url article_url permalink",
    "publisher": "publisher publication outlet source source_name newspaper site sitename "
    "media_name source_domain domain",
    "author": "author authors byline by creator",
    "credit": "credit creditline credit_line agency",
    "dateline": "dateline located",
    "path": "path file filename",
}
NAMES = {name: field for field, names in FIELDS.items() for name in names.split()}


def mapping(columns: Iterable[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Field by column, the user's choice before what the names suggest.

    Raises `Unreadable` where no column holds texts, or a chosen one is not there.
    """
    columns = list(columns)
    for field, column in chosen.items():
        if column.partition(".")[0] not in columns:
            raise Unreadable(f"has no column '{column}' for {field}; it has {listed(columns)}")
    found = dict(chosen)
    taken = set(found.values())
    ranked = {name: rank for rank, name in enumerate(NAMES)}
    plain = {c: c.strip().lower().replace(" ", "_").replace("-", "_") for c in columns}
    for column in sorted(columns, key=lambda c: ranked.get(plain[c], len(ranked))):
        field = NAMES.get(plain[column])
        if field and field not in found and column not in taken:
            found[field] = column
    if "text" not in found:
        raise Unreadable(
            f"has no column that is known to hold texts; it has {listed(columns)}: "
            "name the right one with --column text=NAME"
        )
    return found


def listed(columns: list[str]) -> str:
    """Column names for a message."""
    more = f" and {len(columns) - 12} more" if len(columns) > 12 else ""
    return ("columns " + ", ".join(f"'{c}'" for c in columns[:12]) + more) if columns else "none"


def inner(row: Mapping[str, object], column: str) -> object:
    """A cell; `a.b` is the field `b` of the object in column `a`."""
    if column in row:
        return row[column]
    value: object = row
    for part in column.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def article(
    row: Mapping[str, object], fields: Mapping[str, str], source: Source, place: str
) -> Article:
    """A row as an article. `place` tells the row where it has no path of its own.

    Raises `Unreadable` for a row without text.
    """
    cells = {field: inner(row, column) for field, column in fields.items()}
    text = cells.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("has no text")
    return Article(
        cell(text),
        path=word(cells.get("path")) or place,
        url=word(cells.get("url")),
        title=word(cells.get("title")),
        publisher=word(cells.get("publisher")),
        author=names(cells.get("author")),
        credit=word(cells.get("credit")),
        dateline=word(cells.get("dateline")),
        published=day(cells.get("published")) or source.published,
    )


def word(value: object) -> str | None:
    """A cell as a word; None where it is empty or no word. An object counts by its name."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title") or value.get("literal")
    return cell(value).strip() or None if isinstance(value, str) else None


def names(value: object) -> tuple[str, ...]:
    """Authors out of a cell: a list, or a byline."""
    if isinstance(value, str):
        return signed(normalise(value))
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Iterable):
        return ()
    return tuple(name for one in value if (name := word(one)))
