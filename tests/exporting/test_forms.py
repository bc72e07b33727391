"""Each form that records are handed on in, opened by the tool that it is for."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
from pathlib import Path

import duckdb
import networkx
import pandas
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from memcon.cli import main
from memcon.coding import Coder
from memcon.contract import to_json
from memcon.exporting import FORMS, Selection, gdelt, icews
from memcon.record import Actor, Document, Event, Record, Source, Span, document_id

TEXT = (
    "France’s foreign minister, Jean-Noël Barrot, met Kenyan President William Ruto in Nairobi on "
    "Monday.\nRussia bombed Odesa, killing three people, Ukraine said.\n“We shall never talk to "
    "them,” Ukrainian President Volodymyr Zelensky told Reuters.\nChina may sanction Taiwan."
)


@pytest.fixture(scope="module")
def record(coder: Coder) -> Record:
    return coder.code(TEXT, published="2024-11-06")


@pytest.fixture
def records(record: Record, tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_bytes(to_json(record) + b"\n")
    return path


def export(records: Path, form: str, *options: str) -> bytes:
    out = records.with_name(f"out.{form}")
    result = run("export", records, "--format", form, "-o", out, *options)
    assert result.exit_code == 0, result.output
    return out.read_bytes()


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def tool(*names: str) -> str:
    """A program of another ecosystem; where CI lacks it that is a fault."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if not found and os.environ.get("CI"):
        pytest.fail(f"{names[0]} is not installed: see scripts/system")
    if not found:
        pytest.skip(f"{names[0]} is not installed")
    return found or ""


def types(record: Record, *statuses: str) -> list[str]:
    return sorted(e.type for e in record.events if not statuses or e.status in statuses)


def test_csv_opens_in_pandas(records: Path, record: Record) -> None:
    frame = pandas.read_csv(io.BytesIO(export(records, "csv")))
    assert sorted(frame["type"]) == types(record)
    met = frame[frame["type"] == "CONSULT"].iloc[0]
    assert met["actor_names"] == "Jean-Noël Barrot"
    assert met["recipient_countries"] == "KEN"
    assert json.loads(met["trigger_span"]) == list(record.events[0].trigger)


def test_every_table_is_had_in_every_tabular_form(records: Path, record: Record) -> None:
    for table, number in (
        ("documents", 1),
        ("actors", len(record.actors)),
        ("statements", len(record.statements)),
        ("events", len(record.events)),
    ):
        frames = [
            pandas.read_csv(io.BytesIO(export(records, "csv", "--table", table))),
            pandas.read_parquet(io.BytesIO(export(records, "parquet", "--table", table))),
            pandas.read_json(io.BytesIO(export(records, "jsonl", "--table", table)), lines=True),
        ]
        assert [len(frame) for frame in frames] == [number] * 3
        assert len({tuple(frame.columns) for frame in frames}) == 1


def test_parquet_opens_in_duckdb(records: Path, record: Record) -> None:
    export(records, "parquet")
    path = records.with_name("out.parquet")
    found = duckdb.sql(f"SELECT type, unnest(actor_codes), day FROM '{path}' WHERE mode = 'visit'")
    assert duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchone() == (len(record.events),)
    assert dict(zip(found.columns, found.types, strict=True))["day"] == "DATE"


def test_csv_opens_in_r(records: Path, record: Record) -> None:
    rscript = tool("Rscript")
    export(records, "csv")
    told = subprocess.run(
        [
            rscript,
            "-e",
            "d <- data.table::fread(commandArgs(TRUE)[1], encoding='UTF-8');"
            "cat(nrow(d), d[type=='CONSULT']$actor_names[1], class(d$day)[1], sep='|')",
            str(records.with_name("out.csv")),
        ],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ).stdout
    number, name, kind = told.split("|")
    assert (int(number), name, kind) == (len(record.events), "Jean-Noël Barrot", "IDate")


def test_geojson_opens_in_ogr(records: Path, record: Record) -> None:
    ogrinfo = tool("ogrinfo")
    placed = [e for e in record.events if e.place and e.place.lat and e.status == "occurred"]
    assert placed
    export(records, "geojson")
    told = subprocess.run(
        [ogrinfo, "-al", "-so", str(records.with_name("out.geojson"))],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert f"Feature Count: {len(placed)}" in told
    assert "Geometry: Point" in told


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_graphs_open_in_networkx(records: Path, form: str) -> None:
    data = io.BytesIO(export(records, form))
    graph = networkx.read_graphml(data) if form == "graphml" else networkx.read_gexf(data)
    names = {attributes.get("label") for _, attributes in graph.nodes(data=True)}
    assert {"Jean-Noël Barrot", "William Ruto"} <= names
    assert {edge["event"] for *_, edge in graph.edges(data=True)} >= {"CONSULT"}


def test_what_did_not_happen_is_no_event_of_the_older_data_sets(
    records: Path, record: Record
) -> None:
    assert "SANCTION" in types(record)
    happened = [json.loads(line) for line in export(records, "plover").splitlines()]
    assert sorted(e["event"][0] for e in happened) == types(record, "occurred", "ongoing")
    told = export(records, "plover", "--status", "hypothetical").splitlines()
    assert [json.loads(line)["event"] for line in told] == [["SANCTION"]]


def test_plover_json_has_the_fields_of_the_codebook(records: Path) -> None:
    events = [json.loads(line) for line in export(records, "plover").splitlines()]
    met = next(e for e in events if e["event"] == ["CONSULT"])
    assert {"id", "date", "actor", "event"} <= set(met)
    assert met["actor"][0] == {
        "code": "FRA",
        "sector": "GOV",
        "entity_text": "Jean-Noël Barrot",
        "identifier_id": met["actor"][0]["identifier_id"],
        "identifier_text": "Jean-Noël Barrot",
        "office": met["actor"][0]["office"],
    }
    assert met["quad_code"] == 1
    assert met["text_info"]["sequence"] == 1


def test_icews_has_its_twenty_columns(records: Path) -> None:
    frame = pandas.read_csv(io.BytesIO(export(records, "icews")), sep="\t", dtype=str)
    assert tuple(frame.columns) == icews.COLUMNS
    assert len(icews.COLUMNS) == 20
    met = frame[frame["CAMEO Code"].str.startswith("04")].iloc[0]
    assert (met["Source Country"], met["Target Country"]) == ("France", "Kenya")
    assert (met["Source Sectors"], met["Sentence Number"]) == ("Government", "1")


def test_gdelt_has_its_sixty_one_columns(records: Path) -> None:
    frame = pandas.read_csv(
        io.BytesIO(export(records, "gdelt")), sep="\t", header=None, names=gdelt.COLUMNS, dtype=str
    )
    assert len(gdelt.COLUMNS) == 61
    met = frame[frame["EventRootCode"] == "04"].iloc[0]
    assert (met["Actor1CountryCode"], met["Actor1Type1Code"], met["QuadClass"]) == (
        "FRA",
        "GOV",
        "1",
    )
    assert met["IsRootEvent"] == "1"
    assert (met["ActionGeo_CountryCode"], met["SQLDATE"]) == ("KE", "20241104")


def test_web_annotations_find_their_words_again(records: Path, record: Record) -> None:
    made = [json.loads(line) for line in export(records, "webannotation").splitlines()]
    assert len(made) == len(record.statements) + len(record.events)
    for one in made:
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        for target in targets:
            place, quote = target["selector"]
            assert record.text[place["start"] : place["end"]] == quote["exact"]
            assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in record.text


def test_the_same_records_give_the_same_bytes(records: Path) -> None:
    for form in FORMS:
        assert export(records, form) == export(records, form), form


def test_a_store_hands_on_what_its_records_do(records: Path, record: Record) -> None:
    from memcon.store import Store

    place = records.with_name("archive")
    with Store.open(place) as store:
        store.add([record])
    out = records.with_name("stored.csv")
    result = run("export", "--store", place, "--format", "csv", "-o", out)
    assert result.exit_code == 0, result.output
    assert out.read_bytes() == export(records, "csv")


def test_a_broken_record_is_named_and_the_others_are_handed_on(records: Path) -> None:
    whole = records.read_text()
    expected = run("export", records, "--format", "csv").stdout
    records.write_text('{"text": 1}\n' + whole)
    result = run("export", records, "--format", "csv")
    assert result.exit_code == 1
    assert f"{records}:1: " in result.stderr
    assert result.stdout == expected


@pytest.mark.parametrize("wrong", [[], ["--store", "x", "r.jsonl"]])
def test_records_or_a_store(wrong: list[str]) -> None:
    assert run("export", "--format", "csv", *wrong).exit_code == 2


@given(name=st.text(min_size=1), text=st.text(min_size=8, max_size=80))
def test_any_text_is_handed_on_whole(name: str, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    name = name.encode("utf-8", "replace").decode()
    span: Span = (1, 5)
    record = Record(
        document=Document(id=document_id(text), title=name, published="2020-01-01"),
        text=text,
        actors=tuple(Actor(id=i, name=name, kind="person", mentions=(span,)) for i in ("a", "b")),
        events=(
            Event(
                id="e1",
                type="ASSAULT",
                cameo="190",
                actors=("a",),
                recipients=("b",),
                trigger=span,
                evidence=span,
                status="occurred",
                source=Source(narrator=True),
                confidence=1.0,
            ),
        ),
    )
    for form, module in FORMS.items():
        out = io.BytesIO()
        module.write([record], out, Selection(form))
        data = out.getvalue()
        if form == "csv":
            (row,) = csv.DictReader(io.StringIO(data.decode(), newline=""))
            assert row["trigger"] == text[1:5]
        elif form in ("icews", "gdelt"):
            lines = data.decode().rstrip("\n").split("\n")
            assert len(lines) == (2 if form == "icews" else 1)
            assert lines[-1].count("\t") == (19 if form == "icews" else 60)
        elif form == "graphml":
            assert len(networkx.read_graphml(io.BytesIO(data))) == 2
