"""Every format that memcon reads: the sample in, the story out, and nothing else with it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from memcon.reading import Article, Failure, read_file
from memcon.reading.formats import FORMATS, recognise
from memcon.reading.source import from_path

FOLDER = Path(__file__).parents[2] / "examples" / "formats"
MADE = runpy.run_path(str(FOLDER / "make.py"))
STORIES, SAMPLES = MADE["STORIES"], sorted(MADE["samples"]())
ONE = {
    "story.txt",
    "page.html",
    "nitf.xml",
    "ninjs.json",
    "proquest.xml",
    "story.docx",
    "story.pdf",
}
BARE = {"story.txt", "stories.tar.gz", "story.docx", "story.pdf"}  # formats that tell no publisher
FORMAT = {
    "story.txt": "plain text",
    "page.html": "HTML",
    "stories.jsonl": "JSON",
    "stories.json": "JSON",
    "ninjs.json": "JSON",
    "stories.csv": "CSV",
    "stories.parquet": "Parquet",
    "rss.xml": "RSS or Atom",
    "atom.xml": "RSS or Atom",
    "newsml_g2.xml": "NewsML-G2",
    "nitf.xml": "NewsML-G2",
    "proquest.xml": "ProQuest XML",
    "nexis_older.txt": "plain text",
    "nexis.rtf": "RTF",
    "factiva.rtf": "RTF",
    "factiva.html": "HTML",
    "nexis.docx": "DOCX",
    "story.docx": "DOCX",
    "story.pdf": "PDF",
    "pages.warc.gz": "WARC",
    "stories.jsonl.gz": "compressed",
    "stories.tar.gz": "compressed",
    "exports.zip": "ZIP",
}


def articles(path: Path, **options: object) -> list[Article]:
    found = list(read_file(str(path), **options))  # type: ignore[arg-type]
    assert not [one for one in found if isinstance(one, Failure)]
    return [one for one in found if isinstance(one, Article)]


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_samples_are_as_their_script_writes_them() -> None:
    for name, data in MADE["samples"]().items():
        assert (FOLDER / name).read_bytes() == data, name


def test_every_format_has_a_sample() -> None:
    tried = {recognise(from_path(str(FOLDER / name))).NAME for name in SAMPLES}
    assert {form.NAME for form in FORMATS} - tried == {"TAR"}  # read inside stories.tar.gz
    assert set(FORMAT) == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_format_is_told_by_content(name: str, tmp_path: Path) -> None:
    assert FORMAT[name] == recognise(from_path(str(FOLDER / name))).NAME
    if name == "pages.warc.gz":
        return  # without its name a compressed file, and the web archive inside that
    nameless = tmp_path / "document"
    nameless.write_bytes((FOLDER / name).read_bytes())
    assert FORMAT[name] == recognise(from_path(str(nameless))).NAME


@pytest.mark.parametrize("name", SAMPLES)
def test_the_stories_come_out_whole(name: str) -> None:
    found = articles(FOLDER / name)
    expected = [STORIES[0]] if name in ONE else list(STORIES)
    if name == "exports.zip":
        expected = [*STORIES, STORIES[0]]
    for article, story in zip(found, expected, strict=True):
        if name == "story.pdf":  # a page prints its headline too
            assert words(article.text) == words(f"{story.title} {story.text}")
        else:
            assert article.text == story.text


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in BARE])
def test_what_a_file_tells_of_its_articles_is_kept(name: str) -> None:
    for article in articles(FOLDER / name):
        story = next(s for s in STORIES if s.title == article.title)
        assert article.published == story.day
        assert article.author == tuple(story.by.split(" and "))
        if name not in ("rss.xml", "atom.xml"):  # there the feed is the publisher
            assert article.publisher == story.publisher
        if name.startswith(("nexis", "newsml", "nitf", "ninjs")):
            assert article.dateline == story.town


def test_a_date_that_a_file_gives_goes_before_the_one_given_for_all() -> None:
    (dated,) = articles(FOLDER / "page.html", published="1999-01-01")
    (undated,) = articles(FOLDER / "story.txt", published="1999-01-01")
    assert (dated.published, undated.published) == ("2024-05-14", "1999-01-01")


def test_a_member_of_an_archive_is_named_with_it() -> None:
    first = articles(FOLDER / "stories.tar.gz")[0]
    assert (first.path or "").endswith("stories.tar.gz!2024-05-14.txt")
    assert (articles(FOLDER / "exports.zip")[-1].path or "").endswith("exports.zip!page.html")


def test_columns_may_be_named(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text('nr,wann,inhalt\n1,2020-02-03,"Kenya sent troops to Haiti."\n')
    (article,) = articles(table, columns={"text": "inhalt", "published": "wann"})
    assert (article.text, article.published) == ("Kenya sent troops to Haiti.", "2020-02-03")


def test_records_of_memcon_can_be_coded_again(tmp_path: Path) -> None:
    from memcon import code, to_json

    record = code("Kenya sent troops to Haiti.", published="2020-02-03")
    (tmp_path / "r.jsonl").write_bytes(to_json(record) + b"\n")
    (article,) = articles(tmp_path / "r.jsonl")
    assert (article.text, article.published) == (record.text, "2020-02-03")


def test_characters_read_in_a_wrong_encoding_are_put_right(tmp_path: Path) -> None:
    said = "“Nothing was signed,” Inés Núñez said — twice. The fee is £5, Lima’s daily wrote."
    (tmp_path / "old.txt").write_text(said.encode().decode("latin-1"), "utf-8")
    (tmp_path / "sound.txt").write_text(said, "utf-8")
    assert [a.text for n in ("old.txt", "sound.txt") for a in articles(tmp_path / n)] == [said] * 2


def test_a_cell_with_markup_gives_its_text(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        'text\n"<p>Kenya&#8217;s army left &lt;Kismayo&gt;.</p><p>It was <b>calm</b>.</p>"\n'
    )
    (article,) = articles(table)
    assert article.text == "Kenya’s army left <Kismayo>.\nIt was calm."
