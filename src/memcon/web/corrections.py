"""Corrections: what a person says is wrong in a record, checked, kept, handed on for training."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from memcon.record import Event, EventType, Record, Statement, StatementKind, Status
from memcon.store import Store
from memcon.web.asking import Bounded
from memcon.web.listings import Page, cut, decode

PARTIES = {"statement": ("speakers", "addressees"), "event": ("actors", "recipients")}
WORDS = {
    "statement": {"kind": frozenset(get_args(StatementKind)), "stance": None},
    "event": {"type": frozenset(get_args(EventType)), "status": frozenset(get_args(Status))},
}
LONGEST = 100  # characters of a free word, as a stance
EXAMPLES = 100_000  # corrections handed on at once


class BadCorrection(ValueError):
    """A correction of what is not there, or to what cannot be."""


def keep(
    store: Store, document: str, target: str, changes: dict[str, Any], author: str, note: str | None
) -> list[str]:
    """Keep corrections of one statement or event, one a field; gives their ids.

    `changes` holds the right values by field; `wrong` (true) says that there is no such statement
    or event at all. Raises `KeyError` for an unknown document, `BadCorrection`.
    """
    record = store.record(document)
    kind, _ = found(record, target)
    if not changes:
        raise BadCorrection("nothing is changed")
    known = {actor.id for actor in record.actors}
    for field, value in changes.items():
        check(kind, field, value, known)
    return [
        store.annotate(
            document,
            kind,
            target,
            field=field,
            value=json.dumps(value, ensure_ascii=False),
            author=author,
            note=note,
        )
        for field, value in changes.items()
    ]


def found(record: Record, target: str) -> tuple[str, Statement | Event]:
    """The statement or event that an id names, and which of the two it is."""
    for kind, ones in (("statement", record.statements), ("event", record.events)):
        for one in ones:
            if one.id == target:
                return kind, one
    raise BadCorrection(f"the document has no statement or event '{target}'")


def check(kind: str, field: str, value: Any, actors: set[str]) -> None:
    """Refuse a value that the field cannot hold."""
    if field == "wrong":
        if value is not True:
            raise BadCorrection("wrong: can only be true")
    elif field in PARTIES[kind]:
        if not isinstance(value, list) or not all(isinstance(i, str) for i in value):
            raise BadCorrection(f"{field}: must be a list of actor ids")
        for i in value:
            if i not in actors:
                raise BadCorrection(f"{field}: the document has no actor '{i}'")
    elif field in WORDS[kind]:
        allowed = WORDS[kind][field]
        if not isinstance(value, str) or not 0 < len(value) <= LONGEST:
            raise BadCorrection(f"{field}: must be a word")
        if allowed is not None and value not in allowed:
            raise BadCorrection(f"{field}: '{value}' is none of {', '.join(sorted(allowed))}")
    else:
        raise BadCorrection(f"{field}: is no field of a {kind} that can be corrected")


def corrections(store: Bounded, document: str | None, cursor: str | None, limit: int) -> Page:
    """Corrections, the latest first."""
    values: dict[str, Any] = {}
    where = "true"
    if document:
        where, values["document"] = "document_id = $document", document
    beyond = "true"
    if cursor is not None:
        values["at"], values["at_id"] = decode(cursor, str, str)
        beyond = "(noted::VARCHAR < $at OR (noted::VARCHAR = $at AND annotation_id > $at_id))"
    rows = store.rows(
        f"""
        SELECT annotation_id, document_id, target, target_id, field, value, author, note, noted,
          noted::VARCHAR AS moment
        FROM annotations WHERE {where} AND {beyond}
        ORDER BY noted::VARCHAR DESC, annotation_id LIMIT {limit + 1}
        """,
        values,
    )
    rows, following = cut(rows, limit, "moment", "annotation_id")
    for row in rows:
        del row["moment"]
        row["value"] = json.loads(row["value"]) if row["value"] else None
    return {"items": rows, "next": following}


def training(store: Store) -> Iterator[bytes]:
    """Corrections as training examples, one JSON object a line: the text, what was coded, what is
    right. Of several corrections of one field, the latest counts; those of a document, statement
    or event that the store no longer has are left out."""
    noted = store.query(
        "SELECT document_id, target, target_id, field, value, author, note, noted FROM annotations "
        f"WHERE field IS NOT NULL ORDER BY document_id, target_id, noted LIMIT {EXAMPLES}"
    ).to_pylist()
    together: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in noted:
        together.setdefault((row["document_id"], row["target_id"]), []).append(row)
    record: Record | None = None
    for (document, target), rows in together.items():
        try:
            if record is None or record.document.id != document:
                record = store.record(document)
            kind, coded = found(record, target)
        except (KeyError, BadCorrection):
            continue
        right = {row["field"]: json.loads(row["value"]) for row in rows}
        last = rows[-1]
        yield (
            msgspec.json.encode(
                {
                    "document": document,
                    "text": record.text,
                    "target": kind,
                    "coded": coded,
                    "right": right,
                    "actors": record.actors,
                    "authors": sorted({row["author"] for row in rows if row["author"]}),
                    "note": last["note"],
                    "noted": last["noted"],
                }
            )
            + b"\n"
        )
