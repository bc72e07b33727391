"""What is broken or hostile is named with its reason, and everything else is still read."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.reading import Article, Failure, find_files, read_file, read_source
from memcon.reading.source import from_bytes

STORY = "Kenya sent troops to Haiti on Monday, and the United Nations welcomed it."
SAMPLES = Path(__file__).parents[2] / "examples" / "formats"


def read(data: bytes, name: str = "x") -> tuple[list[str], list[str]]:
    """The texts and the reasons for failure in some bytes."""
    found = list(read_source(from_bytes(data, name)))
    return (
        [one.text for one in found if isinstance(one, Article)],
        [f"{one.path}: {one.reason}" for one in found if isinstance(one, Failure)],
    )


def zipped(members: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_a_broken_member_is_named_and_the_rest_read() -> None:
    data = bytearray(zipped({"a.txt": STORY.encode() * 40, "b.txt": STORY.encode()}))
    data[60] ^= 0xFF  # inside the first member
    texts, reasons = read(bytes(data), "news.zip")
    assert texts == [STORY]
    assert len(reasons) == 1
    assert reasons[0].startswith("news.zip!a.txt: is a broken member")


def test_a_member_may_not_leave_its_archive() -> None:
    texts, reasons = read(zipped({"../../etc/x.txt": b"x", "/abs.txt": b"x", "a.txt": b"Hi all."}))
    assert texts == ["Hi all."]
    assert [r.rpartition(": refused")[0].partition(": ")[2] for r in reasons] == [
        "has a path that leaves its archive"
    ] * 2


def test_a_tar_may_not_leave_its_folder_either() -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name in ("../x.txt", "ok.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(STORY)
            archive.addfile(member, io.BytesIO(STORY.encode()))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    texts, reasons = read(held.getvalue(), "t.tar")
    assert texts == [STORY]
    assert reasons == ["t.tar!../x.txt: has a path that leaves its archive: refused"]


def test_a_bomb_of_zeros_is_refused() -> None:
    bomb = gzip.compress(b"a" * (70 << 20))
    assert read(bomb)[1] == ["x: expands more than 200 times: refused"]
    assert "expands more than 200 times: refused" in read(zipped({"a": b"a" * (70 << 20)}))[1][0]


def test_archives_nest_only_so_deep() -> None:
    data = STORY.encode()
    for _ in range(6):
        data = zipped({"in.zip": data})
    texts, reasons = read(data)
    assert not texts
    assert "is nested in more than 4 archives" in reasons[0]


@pytest.mark.parametrize("root", ["rss", "newsItem", "Record"])
def test_entities_that_multiply_are_refused(root: str) -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        f"<{root}><p>&b;</p></{root}>"
    )
    texts, reasons = read(bomb.encode())
    assert not texts
    assert "defines entities of its own, as attacks do: refused" in reasons[0]


def test_a_broken_line_of_jsonl_is_named_and_the_rest_read() -> None:
    lines = [json.dumps({"text": STORY}), '{"text": ', json.dumps({"text": ""}), "3"]
    texts, reasons = read("\n".join([*lines, lines[0]]).encode(), "a.jsonl")
    assert texts == [STORY, STORY]
    assert [r.partition(":")[2].partition(":")[0] for r in reasons] == ["2", "3", "4"]
    assert "is not valid JSON" in reasons[0]
    assert "has no text" in reasons[1]


def test_a_table_without_texts_says_what_it_has() -> None:
    _, reasons = read(b"id,when\n1,2020-01-01\n", "a.csv")
    assert "has no column that is known to hold texts; it has columns 'id', 'when'" in reasons[0]


def test_a_row_with_too_many_cells_is_named() -> None:
    texts, reasons = read(f"title,text\nA,{STORY.replace(',', '')}\nB,one,two\n".encode(), "a.csv")
    assert len(texts) == 1
    assert reasons == ["a.csv:3: has more cells than the header's 2"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"%PDF-1.4\nnothing", "is a broken PDF"),
        (b"PK\x03\x04nothing", "is a broken ZIP archive"),
        (b"PAR1nothing", "is a broken Parquet file"),
        (b"\x1f\x8bnothing", "is broken compressed data"),
        (b"<rss", "is no feed"),
        (b"<newsItem><a>", "is broken XML"),
        (b"<!DOCTYPE html><html><body></body></html>", "is a web page without an article"),
        (b"WARC/1.0\r\nnothing", "is a"),
        (b'{"text": ', "is not valid JSON"),
        (b"\x89PNG\r\n", "is binary, not text"),
    ],
)
def test_a_broken_file_has_a_reason(data: bytes, reason: str) -> None:
    texts, reasons = read(data)
    assert not texts
    assert reason in reasons[0]


def test_a_link_out_of_a_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(STORY)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "b.txt").symlink_to(secret)
    found = list(find_files([str(folder)]))
    assert found[0] == str(folder / "a.txt")
    assert found[1] == Failure(str(folder / "b.txt"), "is a link that leaves its folder: refused")


def test_pictures_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (tmp_path / ".hidden").write_text(STORY)
    assert list(find_files([str(tmp_path)])) == [str(tmp_path / "a.txt")]


@pytest.mark.parametrize("name", sorted(p.name for p in SAMPLES.glob("*.*") if p.suffix != ".py"))
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_damaged_sample_never_stops_the_reading(name: str, data: st.DataObject) -> None:
    whole = (SAMPLES / name).read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    other = data.draw(st.binary(max_size=12))
    damaged = whole[:at] + other + whole[at + data.draw(st.integers(0, 40)) :]
    for one in read_source(from_bytes(damaged, name)):
        assert isinstance(one, Article | Failure)


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"<rss>", b"{", b"[", b"PK\x03\x04", b"<p>"]))
def test_any_bytes_are_articles_or_failures(data: bytes, start: bytes) -> None:
    for one in read_source(from_bytes(start + data, "x")):
        assert isinstance(one, Article | Failure)


def test_a_missing_file_is_a_failure(tmp_path: Path) -> None:
    (found,) = read_file(str(tmp_path / "none"))
    assert found == Failure(str(tmp_path / "none"), "does not exist")
