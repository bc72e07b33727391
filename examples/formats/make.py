"""Writes the sample files of this folder: every format that memcon reads, with invented stories.

    python examples/formats/make.py

Two runs give the same bytes. The stories were written for memcon; nothing in them happened.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import tarfile
import zipfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
THEN = (2024, 5, 14, 0, 0, 0)


@dataclass(frozen=True)
class Story:
    """What a sample file holds."""

    title: str
    by: str
    publisher: str
    day: str
    written: str
    town: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


STORIES = (
    Story(
        "Ferry accord ends Tarsis strait row",
        "Ines Halloran",
        "The Harbour Courier",
        "2024-05-14",
        "May 14, 2024 Tuesday",
        "VALLETTA",
        (
            "Malta and Tunisia signed an agreement on ferry inspections on Tuesday, ending a "
            "dispute that had kept two ships in port since March.",
            "“Nobody gained from this quarrel,” Tunisian Transport Minister Karim Belhadj told "
            "reporters after the ceremony in Valletta.",
            "Malta’s government said it would return the impounded vessels within a week.",
        ),
    ),
    Story(
        "Zambia asks Congo to reopen copper road",
        "Mwansa Tembo and Paul Okello",
        "Lusaka Morning Post",
        "2024-05-15",
        "May 15, 2024 Wednesday",
        "LUSAKA",
        (
            "Zambia urged the Democratic Republic of Congo on Wednesday to reopen the Kasumbalesa "
            "crossing, which Congolese police closed after a shooting.",
            "Trade Minister Grace Chileshe said that 900 trucks were waiting on the Zambian side. "
            "“Every day costs both of us dearly,” she said.",
            "Kinshasa denied that its officers had fired first.",
        ),
    ),
    Story(
        "Peru protesters block mine rail line",
        "Rosa Quintanilla",
        "Andean Wire",
        "2024-05-16",
        "May 16, 2024 Thursday",
        "CUSCO",
        (
            "Hundreds of villagers blocked a railway near Cusco on Thursday to demand that the "
            "government review a mining licence.",
            "Police used tear gas and arrested eleven people, the interior ministry said.",
            "The company that runs the mine rejected the villagers’ claims.",
        ),
    ),
)


def columns(story: Story) -> dict[str, str]:
    return {
        "headline": story.title,
        "date": story.day,
        "source": story.publisher,
        "author": story.by,
        "url": f"https://news.example/{story.day}",
        "body": story.text,
    }


def page(story: Story) -> str:
    """A page as newspapers have it, menus and comments around the story."""
    body = "\n".join(f"<p>{escape(p, quote=False)}</p>" for p in story.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{story.title} | {story.publisher}</title>
<meta property="og:title" content="{story.title}">
<meta property="og:site_name" content="{story.publisher}">
<meta property="og:url" content="https://news.example/{story.day}">
<meta name="author" content="{story.by}">
<meta property="article:published_time" content="{story.day}T08:00:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>{story.title}</h1>
{body}
</article></main>
<aside><h2>Most read</h2><a href="/a">Ten recipes for the summer</a></aside>
<footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>
"""


def nexis(story: Story) -> list[str]:
    """The lines of one article in the newer layout of Nexis."""
    return [
        story.title,
        story.publisher,
        story.written,
        "",
        f"Copyright 2024 {story.publisher} All Rights Reserved",
        "Section: WORLD; Pg. 4",
        f"Length: {len(story.text.split())} words",
        f"Byline: {story.by}",
        f"Dateline: {story.town}",
        "Body",
        "",
        *story.paragraphs,
        "",
        "Classification",
        "Language: ENGLISH",
        "Load-Date: May 20, 2024",
        "End of Document",
        "",
    ]


def nexis_older(number: int, story: Story) -> list[str]:
    """The lines of one article in the older layout of Nexis, broken at a fixed width."""
    body: list[str] = []
    for paragraph in story.paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 70:
                body.append(line)
                line = ""
            line = f"{line} {word}".strip()
        body += [line, ""]
    return [
        f"                               {number} of {len(STORIES)} DOCUMENTS",
        "",
        f"                             {story.publisher}",
        "",
        f"                              {story.written}",
        "",
        story.title,
        "",
        f"BYLINE: {story.by}",
        "",
        "SECTION: WORLD; Pg. 4",
        "",
        f"LENGTH: {len(story.text.split())} words",
        "",
        f"DATELINE: {story.town}",
        "",
        *body,
        "LOAD-DATE: May 20, 2024",
        "",
        "LANGUAGE: ENGLISH",
        "",
        "PUBLICATION-TYPE: Newspaper",
        "",
        f"                    Copyright 2024 {story.publisher}",
        "",
    ]


def factiva(number: int, story: Story) -> list[str]:
    """The lines of one article as Factiva prints it."""
    day = story.day[-2:]
    return [
        story.title,
        f"By {story.by}",
        f"{len(story.text.split())} words",
        f"{day} May 2024",
        "08:15",
        story.publisher,
        "HRBC",
        "English",
        f"(c) 2024 {story.publisher}",
        *story.paragraphs,
        f"Document HRBC0000202405{day}ek5e0000{number}",
        "",
    ]


def factiva_coded(story: Story) -> str:
    """One article as Factiva's HTML has it, a code before every field."""
    rows = {
        "HD": story.title,
        "BY": f"By {story.by}",
        "WC": f"{len(story.text.split())} words",
        "PD": f"{story.day[-2:]} May 2024",
        "SN": story.publisher,
        "LA": "English",
        "LP": story.paragraphs[0],
        "TD": "</p><p>".join(escape(p, quote=False) for p in story.paragraphs[1:]),
        "AN": f"Document HRBC0000202405{story.day[-2:]}ek5e00009",
    }
    cells = "".join(
        f"<tr><td><b>{code}</b></td><td><p>{value}</p></td></tr>\n" for code, value in rows.items()
    )
    return f'<div class="article"><table>{cells}</table></div>'


def rss() -> str:
    items = "".join(
        f"<item><title>{s.title}</title><link>https://news.example/{s.day}</link>"
        f"<pubDate>Tue, {s.day[-2:]} May 2024 08:00:00 GMT</pubDate>"
        f"<dc:creator>{s.by}</dc:creator><description>{escape(s.paragraphs[0])}</description>"
        f"<content:encoded>{escape(''.join(f'<p>{p}</p>' for p in s.paragraphs))}"
        "</content:encoded></item>"
        for s in STORIES
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour Courier</title>'
        f"<link>https://news.example/</link><description>News</description>{items}</channel></rss>"
    )


def atom() -> str:
    entries = "".join(
        f"<entry><title>{s.title}</title><id>tag:news.example,{s.day}</id>"
        f'<link href="https://news.example/{s.day}"/><published>{s.day}T08:00:00Z</published>'
        f"<author><name>{s.by}</name></author>"
        f'<content type="html">{escape("".join(f"<p>{p}</p>" for p in s.paragraphs))}</content>'
        "</entry>"
        for s in STORIES
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>Andean Wire</title><id>tag:news.example,2024</id>{entries}</feed>"
    )


def newsml() -> str:
    items = "".join(
        f'<newsItem guid="urn:newsml:news.example:{s.day}" version="1"><itemMeta>'
        f"<provider><name>{s.publisher}</name></provider>"
        f"<versionCreated>2024-05-20T09:00:00Z</versionCreated></itemMeta><contentMeta>"
        f"<contentCreated>{s.day}T08:00:00Z</contentCreated><by>By {s.by}</by>"
        f"<creditline>{s.publisher}</creditline><dateline>{s.town}</dateline>"
        f'<language tag="en"/><headline>{s.title}</headline></contentMeta><contentSet>'
        '<inlineXML contenttype="application/xhtml+xml">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>'
        + "".join(f"<p>{escape(p, quote=False)}</p>" for p in s.paragraphs)
        + "</body></html></inlineXML></contentSet></newsItem>"
        for s in STORIES
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>'
        f"<sent>2024-05-20T09:00:00Z</sent></header><itemSet>{items}</itemSet></newsMessage>"
    )


def nitf(story: Story) -> str:
    body = "".join(f"<p>{escape(p, quote=False)}</p>" for p in story.paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<nitf><head><title>x</title><docdata>'
        f'<date.issue norm="{story.day.replace("-", "")}T080000Z"/>'
        f'<doc.copyright holder="{story.publisher}">{story.publisher}</doc.copyright></docdata>'
        f"</head><body><body.head><hedline><hl1>{story.title}</hl1></hedline>"
        f"<byline>By {story.by}</byline><dateline>{story.town}</dateline></body.head>"
        f"<body.content>{body}</body.content></body></nitf>"
    )


def proquest(story: Story) -> str:
    given, _, family = story.by.rpartition(" ")
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<Record><RecordID>1</RecordID>'
        f"<RecordTitle>{story.title}</RecordTitle><Publication><Title>{story.publisher}</Title>"
        f"</Publication><AlphaPubDate>May {story.day[-2:]}, 2024</AlphaPubDate>"
        f"<NumericPubDate>{story.day.replace('-', '')}</NumericPubDate><Contributor>"
        f"<ContribRole>Author</ContribRole><LastName>{family}</LastName>"
        f"<FirstName>{given}</FirstName><OriginalForm>{story.by}</OriginalForm></Contributor>"
        f"<LanguageCode>eng</LanguageCode><FullText>{escape(story.text)}</FullText></Record>"
    )


def ninjs(story: Story) -> str:
    return json.dumps(
        {
            "uri": f"https://news.example/{story.day}",
            "type": "text",
            "versioncreated": f"{story.day}T08:00:00Z",
            "byline": story.by,
            "headline": story.title,
            "located": story.town,
            "language": "en",
            "copyrightholder": story.publisher,
            "body_xhtml": "".join(f"<p>{escape(p, quote=False)}</p>" for p in story.paragraphs),
        },
        ensure_ascii=False,
        indent=1,
    )


def rtf(lines: list[str]) -> str:
    """Lines as RTF."""
    safe = (line.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}") for line in lines)
    coded = ("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in safe)
    return r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\f0 " + "\\par\n".join(coded) + "}"


def docx(lines: list[str], title: str) -> bytes:
    """Lines as a Word document."""
    import docx as word

    document = word.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    for line in lines:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    with zipfile.ZipFile(held) as made:
        return packed({name: made.read(name) for name in made.namelist()})


def packed(members: dict[str, bytes]) -> bytes:
    """A ZIP archive with nothing of the clock in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, THEN), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    """A TAR archive with nothing of the clock in it."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return gzip.compress(held.getvalue(), mtime=0)


def pdf(story: Story) -> bytes:
    """A story as one page of PDF, its lines broken and a word hyphenated."""
    lines: list[str] = [story.title, ""]
    for paragraph in story.paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 78:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line]
    marks = str.maketrans({"“": r"\223", "”": r"\224", "’": r"\222"})
    shown = "".join(f"({line.translate(marks)}) '\n" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 60 760 Td\n{shown}ET".encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<</Title({story.title})/Author({story.by})/CreationDate(D:20240514080000Z)>>".encode(),
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R/Info 6 0 R>>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def warc() -> bytes:
    """The pages as a web archive, a gzip member a record."""
    out = b""
    for number, story in enumerate(STORIES, 1):
        body = page(story).encode()
        answer = (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        )
        head = (
            "WARC/1.1\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: https://news.example/{story.day}\r\n"
            f"WARC-Date: {story.day}T12:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000{number}>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        out += gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0)
    return out


def table() -> str:
    held = io.StringIO()
    writer = csv.DictWriter(held, list(columns(STORIES[0])))
    writer.writeheader()
    writer.writerows(map(columns, STORIES))
    return held.getvalue()


def parquet() -> bytes:
    import pyarrow
    import pyarrow.parquet

    held = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([columns(s) for s in STORIES]), held)
    return held.getvalue()


def samples() -> dict[str, bytes]:
    """Every sample file by name."""
    older = [line for n, s in enumerate(STORIES, 1) for line in nexis_older(n, s)]
    newer = [line for s in STORIES for line in nexis(s)]
    printed = [line for n, s in enumerate(STORIES, 1) for line in factiva(n, s)]
    words = {
        "story.txt": STORIES[0].text,
        "page.html": page(STORIES[0]),
        "stories.jsonl": "".join(json.dumps(columns(s)) + "\n" for s in STORIES),
        "stories.json": json.dumps({"articles": [columns(s) for s in STORIES]}, indent=1),
        "stories.csv": table(),
        "rss.xml": rss(),
        "atom.xml": atom(),
        "newsml_g2.xml": newsml(),
        "nitf.xml": nitf(STORIES[0]),
        "ninjs.json": ninjs(STORIES[0]),
        "proquest.xml": proquest(STORIES[0]),
        "nexis_older.txt": "\n".join(older),
        "nexis.rtf": rtf(newer),
        "factiva.rtf": rtf(printed),
        "factiva.html": "<html><body>" + "".join(map(factiva_coded, STORIES)) + "</body></html>",
    }
    made = {name: text.encode() for name, text in words.items()}
    made["nexis.docx"] = docx(newer, "")
    made["story.docx"] = docx(list(STORIES[0].paragraphs), STORIES[0].title)
    made["story.pdf"] = pdf(STORIES[0])
    made["stories.parquet"] = parquet()
    made["pages.warc.gz"] = warc()
    made["stories.jsonl.gz"] = gzip.compress(made["stories.jsonl"], mtime=0)
    made["exports.zip"] = packed(
        {"nexis/one.docx": made["nexis.docx"], "page.html": made["page.html"]}
    )
    made["stories.tar.gz"] = tarred({f"{s.day}.txt": s.text.encode() for s in STORIES})
    return made


if __name__ == "__main__":
    for name, data in samples().items():
        (HERE / name).write_bytes(data)
