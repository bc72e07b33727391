"""Exports of press databases: one file of many articles, as Nexis and Factiva lay them out.

They come as DOCX, RTF, HTML or plain text, so that what tells them is their lines. Nexis closes a
document with "End of Document" or opens it with "3 of 50 DOCUMENTS"; Factiva closes it with
"Document " and the document's number, or gives every field a code of two letters (HD, LP, TD).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from memcon.reading.article import Article, Failure
from memcon.reading.byline import signed
from memcon.reading.dates import day
from memcon.reading.source import Source

END = re.compile(r"\s*End of Document\s*")
COUNTED = re.compile(r"\s*(?:Document\s+)?\d+ of \d+(?: DOCUMENTS)?\s*", re.IGNORECASE)
NUMBERED = re.compile(r"\s*Document [A-Z]{2,}\w{8,}\s*")
CODES = "SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT CO IN NS RE IPD IPC PUB AN RF".split()
CODED = re.compile(rf"\s*({'|'.join(CODES)})(?:\s{{2,}}|\t\s*|\s*$)(.*)")
FIELD = re.compile(
    r"\s*(SECTION|LENGTH|BYLINE|DATELINE|HEADLINE|HIGHLIGHT|DATE)"
    r"\s*:\s*(.*)",
    re.IGNORECASE,
)
TRAILER = re.compile(
    r"\s*(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|"
    r"Classification)\b\s*:?.*|\s*Classification\s*",
    re.IGNORECASE,
)
LOADED = re.compile(r"\s*LOAD-DATE\s*:\s*(.+)", re.IGNORECASE)
RIGHTS = re.compile(r"\s*(?:Copyright\b|\(c\)|©|All Rights Reserved)", re.IGNORECASE)
COUNT = re.compile(r"\s*[\d,]+ words\s*", re.IGNORECASE)
HEADER = 40  # lines in which a header ends


def is_press(lines: Sequence[str]) -> bool:
    """Whether lines are an export of Nexis or of Factiva."""
    return splitter(lines) is not None


def articles(
    source: Source, lines: Sequence[str], whole: Article | None = None
) -> Iterator[Article | Failure]:
    """The articles of an export; `whole`, as it is, where the lines are no export."""
    split = splitter(lines)
    if split is None:
        if whole is not None:
            yield whole
        return
    for number, found in enumerate(split(lines), 1):
        place = f"{source.name}:{number}"
        if not found.text:
            yield Failure(place, "is an article without text")
        else:
            yield Article(
                found.text,
                path=place,
                title=found.title,
                publisher=found.publisher,
                author=found.author,
                dateline=found.dateline,
                published=found.published or source.published,
            )


def splitter(lines: Sequence[str]):
    """What parts these lines into articles; None where they are no export."""
    if any(END.fullmatch(line) for line in lines):
        return lambda lines: [nexis(part) for part in parted(lines, END, closing=True)]
    counted = sum(COUNTED.fullmatch(line) is not None for line in lines)
    if counted and any(FIELD.match(line) for line in lines):
        return lambda lines: [nexis(part) for part in parted(lines, COUNTED, closing=False)]
    codes = {m[1] for line in lines if (m := CODED.fullmatch(line))}
    if {"HD", "LP"} <= codes and codes & {"TD", "PD", "SN"}:
        return lambda lines: [coded(part) for part in coded_parts(lines)]
    if any(NUMBERED.fullmatch(line) for line in lines):
        return lambda lines: [factiva(part) for part in parted(lines, NUMBERED, closing=True)]
    return None


def parted(lines: Sequence[str], mark: re.Pattern[str], closing: bool) -> Iterator[list[str]]:
    """The lines of each article, by the line that closes, or opens, every one."""
    part: list[str] = []
    for line in lines:
        if not mark.fullmatch(line):
            part.append(line)
            continue
        if any(one.strip() for one in part):
            yield part
        part = []
    if not closing and any(one.strip() for one in part):
        yield part


def nexis(lines: Sequence[str]) -> Article:
    """An article of Nexis: headline, newspaper, day, fields, the body, what follows it."""
    start, fields = header(lines)
    head = [line.strip() for line in lines[:start] if line.strip() and not FIELD.match(line)]
    head = [line for line in head if not RIGHTS.match(line) and line.lower() != "body"]
    when = next((i for i, line in enumerate(head) if day(line)), None)
    body: list[str] = []
    loaded = None
    for line in lines[start:]:
        if found := LOADED.match(line):
            loaded = day(found[1])
        if TRAILER.fullmatch(line) and body:
            break
        if not RIGHTS.match(line):
            body.append(line)
    before = head[:when] if when is not None else head[:2]
    after = head[when + 1 :] if when is not None else head[2:]
    # The newer layout gives headline, newspaper, day; the older one newspaper, day, headline.
    newer = len(before) > 1
    title = fields.get("HEADLINE") or (before[0] if newer else next(iter(after), None))
    publisher = before[-1] if newer else next(iter(before), None)
    return Article(
        joined(body),
        title=title,
        publisher=publisher,
        author=signed(fields.get("BYLINE")),
        dateline=fields.get("DATELINE"),
        published=day(head[when]) if when is not None else loaded,
    )


def header(lines: Sequence[str]) -> tuple[int, dict[str, str]]:
    """Where the body starts, and the named fields before it."""
    fields: dict[str, str] = {}
    start = 0
    for i, line in enumerate(lines[:HEADER]):
        if line.strip().lower() == "body":
            return i + 1, fields
        if found := FIELD.match(line):
            fields[found[1].upper()] = found[2].strip()
            start = i + 1
    return start, fields


def factiva(lines: Sequence[str]) -> Article:
    """An article of Factiva without codes: headline, byline, count, day, source, rights, body."""
    full = [line for line in lines if line.strip()]
    count = next((i for i, line in enumerate(full[:HEADER]) if COUNT.fullmatch(line)), None)
    if count is None:
        return Article(joined(lines))
    head = [line.strip() for line in full[:count]]
    rights = next((i for i, one in enumerate(full[count:HEADER], count) if RIGHTS.match(one)), None)
    start = count + 1
    published = publisher = None
    for i, line in enumerate(full[count + 1 : (rights or count + 6)], count + 1):
        if day(line):
            published = day(line)
        elif published and not publisher and not re.fullmatch(r"\s*\d{1,2}:\d\d.*", line):
            publisher = line.strip()
        start = i + 1
    byline = next((line for line in head[1:] if line.lower().startswith("by ")), None)
    body = full[(rights + 1 if rights is not None else start) :]
    return Article(
        "\n".join(line.strip() for line in body),
        title=next(iter(head), None),
        publisher=publisher,
        author=signed(byline),
        published=published,
    )


def coded_parts(lines: Sequence[str]) -> Iterator[dict[str, list[str]]]:
    """The coded fields of each article of Factiva."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        found = CODED.fullmatch(line)
        if found and found[1] in fields and found[1] in ("SE", "HD"):
            yield fields
            fields = {}
        if found:
            code = found[1]
            fields[code] = [found[2]] if found[2] else []
        elif code and not NUMBERED.fullmatch(line):
            fields[code].append(line)
    if "HD" in fields:
        yield fields


def coded(fields: dict[str, list[str]]) -> Article:
    """An article of Factiva with codes."""

    def line(code: str) -> str | None:
        return " ".join(part.strip() for part in fields.get(code, ()) if part.strip()) or None

    return Article(
        joined([*fields.get("LP", ()), "", *fields.get("TD", ())]),
        title=line("HD"),
        publisher=line("SN"),
        author=signed(line("BY")),
        credit=line("CR"),
        published=day(line("PD")),
    )


def joined(lines: Sequence[str]) -> str:
    """Paragraphs on one line each, where an export broke its lines at a fixed width."""
    full = [line for line in lines if line.strip()]
    blank = any(not line.strip() for line in lines[1:-1])
    if not (blank and full and max(map(len, full)) < 120 and len(full) > 3):
        return "\n".join(line.strip() for line in full)
    out: list[str] = []
    running = False
    for line in lines:
        if line.strip() and running:
            out[-1] += " " + line.strip()
        elif line.strip():
            out.append(line.strip())
        running = bool(line.strip())
    return "\n".join(out)
