"""Lists of a store's rows, a page at a time: the page's last row is the cursor to the next.

A page is found in two steps: first the keys of its rows, from the few columns that order and
narrow them, then the rows themselves, from the files that hold their days.
"""

from __future__ import annotations

import base64
import binascii
import json
from datetime import date
from typing import Any

from memcon.analysis.selection import Party, Selection, both
from memcon.web.asking import Bounded

Page = dict[str, Any]
Rows = list[dict[str, Any]]
EVENT_COLUMNS = (
    "document_id", "event_id", "day", "date_start", "date_end", "date_precision", "type", "mode",
    "contexts", "cameo", "goldstein", "intensity", "actors", "actor_names", "actor_codes",
    "actor_countries", "recipients", "recipient_names", "recipient_codes", "recipient_countries",
    "trigger", "evidence", "place", "place_country", "lat", "lon", "status", "source",
    "source_statement", "source_names", "confidence", "frame", "rules",
)  # fmt: skip
STATEMENT_COLUMNS = (
    "document_id", "statement_id", "day", "kind", "speakers", "speaker_names", "speaker_codes",
    "speaker_countries", "addressees", "addressee_names", "medium", "outlet", "via_names", "stance",
    "content", "cue", "confidence", "rule",
)  # fmt: skip


class BadCursor(ValueError):
    """A cursor that this server did not give."""


def encode(*values: object) -> str:
    """A cursor of the values of a page's last row."""
    text = json.dumps([v.isoformat() if isinstance(v, date) else v for v in values])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str, *kinds: type) -> list[Any]:
    """The values of a cursor; each of its kind, or null. Raises `BadCursor`."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        values = json.loads(base64.b64decode(padded.encode(), altchars=b"-_", validate=True))
        if not isinstance(values, list):
            raise BadCursor
        made: list[Any] = []
        for value, kind in zip(values, kinds, strict=True):
            if value is not None and kind is date:
                value = date.fromisoformat(value)
            if value is not None and not isinstance(value, kind):
                raise BadCursor
            made.append(value)
        return made
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise BadCursor("the cursor is none that this server gave") from None


def after(cursor: str | None, values: dict[str, Any], day: str, id: str | None = None) -> str:
    """The condition on rows beyond a cursor: latest first by a column `day`, rows without one last,
    then by document and by an id within it, where rows have one."""
    if cursor is None:
        return "true"
    when, document, within = decode(cursor, date, str, str)
    if document is None or (within is None) != (id is None):
        raise BadCursor("the cursor is none that this server gave")
    values["at_document"] = document
    beyond = "document_id > $at_document"
    if id is not None:
        values["at_id"] = within
        beyond = f"(document_id, {id}) > ($at_document, $at_id)"
    if when is None:
        return f"{day} IS NULL AND {beyond}"
    values["at_day"] = when
    return f"({day} < $at_day OR {day} IS NULL OR ({day} = $at_day AND {beyond}))"


def cut(keys: Rows, limit: int, *names: str) -> tuple[Rows, str | None]:
    """A page's rows of one more than it may have, and the cursor to the next page where there is
    one: the values of some columns in the page's last row."""
    if len(keys) <= limit:
        return keys, None
    return keys[:limit], encode(*(keys[limit - 1][name] for name in names))


def by_day(
    store: Bounded,
    table: str,
    id: str,
    columns: tuple[str, ...],
    chosen: str,
    values: dict[str, Any],
    cursor: str | None,
    limit: int,
) -> Page:
    """A page of `events` or `statements`, latest first; `chosen` is a query of the keys."""
    values = dict(values)
    beyond = f"{after(cursor, values, 'day', id)} AND {since(store, chosen, 'day', values, limit)}"
    order = f"day DESC NULLS LAST, document_id, {id}"
    keys = store.rows(
        f"SELECT document_id, {id}, day FROM ({chosen}) WHERE {beyond} "
        f"ORDER BY {order} LIMIT {limit + 1}",
        values,
    )
    keys, following = cut(keys, limit, "day", "document_id", id)
    if not keys:
        return {"items": [], "next": None}
    days = [key["day"] for key in keys if key["day"] is not None]
    wanted: dict[str, Any] = {"documents": sorted({key["document_id"] for key in keys})}
    within = "t.day IS NULL"
    if days:
        within = "t.day BETWEEN $first AND $last"
        wanted |= {"first": min(days), "last": max(days)}
        if len(days) < len(keys):
            within = f"({within} OR t.day IS NULL)"
    own = ", ".join(f"t.{column}" for column in columns)
    rows = store.rows(
        f"""
        SELECT {own} FROM {table} t
        WHERE {within} AND t.document_id IN (SELECT unnest($documents::VARCHAR[]))
        """,
        wanted,
    )
    titles = store.rows(
        "SELECT document_id, title, publisher, published FROM documents "
        "WHERE document_id IN (SELECT unnest($documents::VARCHAR[]))",
        {"documents": wanted["documents"]},
    )
    found = {(row["document_id"], row[id]): row for row in rows}
    of = {row["document_id"]: row for row in titles}
    untitled = dict.fromkeys(("title", "publisher", "published"))
    items = [
        found[document, one] | of.get(document, untitled)
        for document, one in ((key["document_id"], key[id]) for key in keys)
        if (document, one) in found  # else taken out meanwhile
    ]
    return {"items": items, "next": following}


def since(store: Bounded, chosen: str, day: str, values: dict[str, Any], limit: int) -> str:
    """The condition that the rows of a page meet by their day alone: it is found by one column, and
    the other columns are then read of few days."""
    before = f"{day} < $at_day" if "at_day" in values else f"{day} IS NOT NULL"
    if "at_document" in values and "at_day" not in values:
        return "true"  # the rows without a day
    last = store.rows(
        f"SELECT {day} AS day FROM ({chosen}) WHERE {before} "
        f"ORDER BY {day} DESC LIMIT 1 OFFSET {limit}",
        {name: value for name, value in values.items() if name not in ("at_document", "at_id")},
    )
    if not last:
        return "true"
    values["since"] = last[0]["day"]
    return f"{day} >= $since"


def events(store: Bounded, selection: Selection, cursor: str | None, limit: int) -> Page:
    """Events, latest first."""
    told, values = selection.told()
    return by_day(store, "events", "event_id", EVENT_COLUMNS, told, values, cursor, limit)


def statements(
    store: Bounded,
    *,
    words: str | None,
    speaker: Party | None,
    addressee: str | None,
    stance: str | None,
    start: date | None,
    end: date | None,
    document: str | None,
    cursor: str | None,
    limit: int,
) -> Page:
    """Statements, latest first; `words` must all stand in what was said, in any order."""
    where: list[str] = []
    values: dict[str, Any] = {}
    for number, word in enumerate((words or "").lower().split()[:12]):
        where.append(f"contains(lower(content), $word{number})")
        values[f"word{number}"] = word
    if speaker:
        values["speaker"] = speaker.value
        where.append(
            {
                "country": "list_contains(speaker_countries, $speaker)",
                "code": "len(list_filter(speaker_codes, lambda c: starts_with(c, $speaker))) > 0",
                "actor": "(list_contains(speakers, $speaker)"
                " OR list_contains(speaker_names, $speaker))",
            }[speaker.kind]
        )
    for condition, name, value in (
        (
            "(list_contains(addressees, $to) OR list_contains(addressee_names, $to))",
            "to",
            addressee,
        ),
        ("stance = $stance", "stance", stance),
        ("day >= $start", "start", start),
        ("day <= $end", "end", end),
        ("document_id = $document", "document", document),
    ):
        if value:
            where.append(condition)
            values[name] = value
    chosen = f"SELECT document_id, statement_id, day FROM statements WHERE {both(where)}"
    return by_day(
        store, "statements", "statement_id", STATEMENT_COLUMNS, chosen, values, cursor, limit
    )


def documents(
    store: Bounded,
    *,
    words: str | None,
    publisher: str | None,
    start: date | None,
    end: date | None,
    cursor: str | None,
    limit: int,
) -> Page:
    """Documents, latest first; a document without a title is called by its first line."""
    where: list[str] = []
    values: dict[str, Any] = {}
    for number, word in enumerate((words or "").lower().split()[:12]):
        where.append(
            f"(contains(lower(text), $word{number}) OR contains(lower(title), $word{number}))"
        )
        values[f"word{number}"] = word
    for condition, name, value in (
        ("publisher = $publisher", "publisher", publisher),
        ("published >= $start", "start", start),
        ("published <= $end", "end", end),
    ):
        if value:
            where.append(condition)
            values[name] = value
    chosen = f"SELECT document_id, published, NULL AS id FROM documents WHERE {both(where)}"
    beyond = after(cursor, values, "published")
    latest = since(store, chosen, "published", values, limit)
    keys = store.rows(
        f"SELECT * FROM ({chosen}) WHERE {beyond} AND {latest} "
        f"ORDER BY published DESC NULLS LAST, document_id LIMIT {limit + 1}",
        values,
    )
    keys, following = cut(keys, limit, "published", "document_id", "id")
    if not keys:
        return {"items": [], "next": None}
    items = store.rows(
        """
        SELECT document_id, heading AS title, path, url, publisher, author, published, length,
          added, statements, events
        FROM documents WHERE document_id IN (SELECT unnest($ids::VARCHAR[]))
        ORDER BY published DESC NULLS LAST, document_id
        """,
        {"ids": [key["document_id"] for key in keys]},
    )
    return {"items": items, "next": following}
