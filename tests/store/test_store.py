"""A store gives back what was put in, once, as it was, and changes nothing when asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from memcon.contract import to_json
from memcon.record import Document, Record, document_id
from memcon.store import NotAStore, QueryRefused, Store, StoreError
from memcon.store.rows import with_text, without_text
from memcon.store.schema import TABLES, dictionary


def test_a_record_comes_back_to_the_byte(store: Store, records: list[Record]) -> None:
    assert store.add(records).new == len(records)
    for record in records:
        assert to_json(store.record(record.document.id)) == to_json(record)
        assert store.record_json(record.document.id) == to_json(record)
    assert sorted(map(to_json, store.records())) == sorted(map(to_json, records))


@given(st.text(), st.text())
def test_any_text_is_put_back_into_its_record(text: str, title: str) -> None:
    record = Record(document=Document(id=document_id(text), title=title), text=text)
    assert with_text(without_text(record), text) == to_json(record)


def test_the_same_document_twice_is_one(store: Store, records: list[Record]) -> None:
    assert store.add(records).known == 0
    assert store.add([*records, records[0]]).new == 0
    assert len(list(store.documents())) == len(records)
    assert store.query("SELECT count(*) AS n FROM events").to_pylist()[0]["n"] == sum(
        len(r.events) for r in records
    )


def test_the_same_text_in_two_newspapers_is_one_document_seen_twice(
    store: Store, records: list[Record]
) -> None:
    first = replace(records[0], document=replace(records[0].document, publisher="Daily"))
    second = replace(first, document=replace(first.document, publisher="Weekly"))
    store.add([first, second])
    store.add([second])
    (document,) = store.documents()
    assert document.publisher == "Daily"
    seen = store.query("SELECT publisher FROM sightings ORDER BY publisher").to_pylist()
    assert [row["publisher"] for row in seen] == ["Daily", "Weekly"]


def test_a_document_coded_again_takes_the_place_of_the_old_record(
    store: Store, records: list[Record]
) -> None:
    store.add(records)
    other = replace(records[0], events=())
    assert store.add([other]).known == 1
    assert store.record(other.document.id).events != ()
    store.add([other], replace=True)
    assert store.record(other.document.id) == other
    assert len(list(store.documents())) == len(records)


def test_dyads_are_pairs_of_actor_and_recipient(store: Store, records: list[Record]) -> None:
    store.add(records)
    pairs = store.query(
        "SELECT actor_country, recipient_country, directed FROM dyads "
        "WHERE type = 'CONSULT' AND status = 'occurred' ORDER BY ALL"
    ).to_pylist()
    assert {(p["actor_country"], p["recipient_country"]) for p in pairs} >= {("KEN", "UGA")}
    assert store.query(
        "SELECT day FROM dyads WHERE actor_country = ? AND type = 'ASSAULT'", ["UKR"]
    ).to_pylist() == [{"day": date(2024, 5, 10)}]


def test_a_snapshot_can_be_read_later(store: Store, records: list[Record]) -> None:
    store.add(records[:2])
    store.snapshot("paper")
    store.add(records[2:])
    store.remove([records[0].document.id])
    store.compact()
    then = {d.id for d in store.at("paper").documents()}
    assert then == {r.document.id for r in records[:2]}
    assert {d.id for d in store.documents()} == {r.document.id for r in records[1:]}
    assert [s["name"] for s in store.snapshots()] == ["paper"]


def test_a_snapshot_that_does_not_exist_is_named_with_those_that_do(store: Store) -> None:
    store.snapshot("one")
    with pytest.raises(StoreError, match=r"no snapshot 'two' \(there are: one"):
        store.at("two")
    with pytest.raises(StoreError, match="'one' exists already"):
        store.snapshot("one")


def test_many_small_batches_are_put_together(store: Store, records: list[Record]) -> None:
    for record in records:
        store.add([record])
    store.compact()
    assert sorted(map(to_json, store.records())) == sorted(map(to_json, records))


def test_a_document_removed_leaves_nothing(store: Store, records: list[Record]) -> None:
    store.add(records)
    assert store.remove([r.document.id for r in records] + ["nobody"]) == len(records)
    for table in ("documents", "sightings", "actors", "statements", "events", "dyads"):
        assert store.query(f"SELECT count(*) AS n FROM {table}").to_pylist() == [{"n": 0}]


def test_an_unknown_document_is_a_key_error(store: Store) -> None:
    with pytest.raises(KeyError):
        store.record("none")
    with pytest.raises(KeyError):
        store.annotate("none", "event", "e1")


def test_an_annotation_is_kept(store: Store, records: list[Record]) -> None:
    store.add(records)
    id = records[0].document.id
    given = store.annotate(id, "event", "e1", field="type", value='"AID"', author="A. Reader")
    (row,) = store.query("SELECT * FROM annotations").to_pylist()
    assert (row["annotation_id"], row["document_id"], row["value"]) == (given, id, '"AID"')


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("DROP TABLE events", "only one SELECT"),
        ("SELECT 1; SELECT 2", "only one SELECT"),
        ("", "only one SELECT"),
        ("COPY events TO '/tmp/stolen.csv'", "only one SELECT"),
        ("INSERT INTO about VALUES ('a', 'b')", "only one SELECT"),
        ("SELECT * FROM read_text('/etc/passwd')", "disabled by configuration"),
        ("SELECT * FROM nowhere", "nowhere does not exist"),
        ("SELECT FROM WHERE", "syntax error"),
        ("SELECT 'x'::INTEGER", "Could not convert"),
        ("SELECT * FROM ducklake_set_option('memcon', 'parquet_compression', 'gzip')", "read-only"),
        ("SELECT * FROM postgres_query('__ducklake_metadata_memcon', 'SELECT 1')", "not allowed"),
        ("FROM query('SELECT 1')", "not allowed"),
    ],
)
def test_a_query_can_only_read(store: Store, sql: str, reason: str) -> None:
    with pytest.raises(QueryRefused, match=reason):
        store.query(sql)
    assert store.query("SELECT value FROM about WHERE name = 'schema'").num_rows == 1


def test_a_reader_sees_what_another_added_meanwhile(place: str, records: list[Record]) -> None:
    with Store.open(place) as reader, Store.open(place) as writer:
        assert list(reader.documents()) == []
        writer.add(records)
        assert len(list(reader.documents())) == len(records)


def test_a_reader_waits_neither_for_a_slow_answer_nor_for_a_writer(store: Store) -> None:
    answers: list[int] = []

    def ask() -> None:
        thread = Thread(
            target=lambda: answers.append(store.query("SELECT count(*) FROM documents").num_rows)
        )
        thread.start()
        thread.join(60)

    with store.selecting("SELECT * FROM range(100000)", ()):
        ask()
    store.write(lambda _: ask())
    assert answers == [1, 1]


def test_no_store_is_made_where_one_is_only_read(tmp_path: Path) -> None:
    with pytest.raises(NotAStore, match="no memcon store is here"):
        Store.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


def test_a_new_store_in_postgres_must_know_where_its_files_go(postgres: str) -> None:
    with pytest.raises(StoreError, match=r"add \?data=/shared/folder"):
        Store.open(postgres % "template1")


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="postgresql://nowhere/db") as caught:
        Store.open(f"postgresql://me:secret@nowhere/db?host={tmp_path}&data={tmp_path}")
    assert "secret" not in str(caught.value)


def test_every_column_is_in_the_dictionary() -> None:
    printed = Path("docs/store.md").read_text(encoding="utf-8")
    assert printed.endswith(dictionary())
    for table in TABLES:
        assert all(column.meaning for column in table.columns)


def test_an_answer_is_read_to_its_end_whatever_is_asked_meanwhile(
    place: str, records: list[Record]
) -> None:
    with Store.open(place) as store, Store.open(place) as other:
        store.add(records[:2])
        seen = []
        for record in store.records():
            other.add(records[2:])
            seen.append(store.record(record.document.id))
        assert len(seen) == 2
        assert len(list(store.ids())) == len(records)
