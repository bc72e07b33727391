"""The labelled sentences that the relation model learns from, and how they are varied."""

from __future__ import annotations

import csv
import hashlib
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
SENTENCES = HERE / "sentences"
FRAMES = HERE.parents[1] / "knowledge" / "frames" / "types"
TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST "
    "SANCTION MOBILIZE COERCE ASSAULT"
).split()
STATUSES = "occurred ongoing planned hypothetical denied negated demanded".split()
SPAN = re.compile(r"<([st])>(.*?)</\1>")
WORD = re.compile(r"[a-z]{3,}")
HELD = 6  # one cue in so many is held out where sentences are kept to fit on
STEM = 6  # letters of a word that count when sentences are held out by their cues
MOST = 30  # sentences of a cue that may be held out: commoner ones must be learned
DATELINES = (
    "{} (AP) -- ", "{} -- ", "{}: ", "{}, March 4 (Reuters) - ", "(AFP) -- ", "Also on Friday, ",
    "On Monday, ", "Earlier this month, ", "Last year, ", "Meanwhile, ",
)  # fmt: skip
ENDINGS = (
    ", officials said", ", state media reported on Sunday", ", according to a statement",
    ", two sources told Reuters", " on Tuesday", ", the ministry said in a statement late Thursday",
    ", a spokesman said", " this week",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One labelled sentence, its parties in `<s>…</s>` and `<t>…</t>`."""

    text: str
    type: str
    mode: str
    status: str

    @property
    def label(self) -> str:
        """The mode with its type; empty where there is none."""
        return f"{self.type}:{self.mode}" if self.mode else ""


def digest(text: str) -> int:
    """A number that a text always has."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def cells(path: Path) -> Iterable[dict[str, str]]:
    """The rows of a commented table."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return csv.DictReader(filter(str.strip, lines), delimiter="\t", quoting=csv.QUOTE_NONE)


def read_rows(folder: Path = SENTENCES) -> list[Row]:
    """Every labelled sentence, in a fixed order."""
    rows = {
        Row(c["text"], c["type"], c.get("mode") or "", c.get("status") or "occurred")
        for path in sorted(folder.glob("*.tsv"))
        for c in cells(path)
    }
    return sorted(rows, key=lambda r: (digest(r.text), r.type))


def read_examples(folder: Path = FRAMES) -> list[Row]:
    """The example sentences of the frame lexicon, each labelled by its entry."""
    return [
        Row(c["example"], c["type"], c["mode"] or "", "occurred")
        for path in sorted(folder.glob("*.tsv"))
        for c in cells(path)
        if "<s>" in (c["example"] or "")
    ]


def by_cue(rows: Sequence[Row], share: int) -> tuple[list[Row], list[Row]]:
    """The rows without and with a held-out cue: a word that tells the type, one in `share` of them.

    A model that never met the cue's other sentences is as strange to these as to a text in words
    that we did not think of, so what is fitted on them holds for such a text too.
    """
    words = [{w[:STEM] for w in WORD.findall(SPAN.sub(" ", r.text).lower())} for r in rows]
    seen: Counter[str] = Counter(w for found in words for w in found)
    told = Counter((w, r.type) for r, found in zip(rows, words, strict=True) for w in found)
    typical = Counter(r.type for r in rows)
    cues: list[str | None] = []
    for row, found in zip(rows, words, strict=True):
        weighed = [
            (told[w, row.type] / seen[w] * math.log(1 + told[w, row.type]), w)
            for w in found
            if 3 <= told[w, row.type] <= MOST
            and told[w, row.type] / seen[w] > min(0.9, max(0.5, 4 * typical[row.type] / len(rows)))
        ]
        cues.append(max(weighed)[1] if weighed else None)
    out = [cue is not None and digest(cue) % share == 0 for cue in cues]
    return (
        [r for r, gone in zip(rows, out, strict=True) if not gone],
        [r for r, gone in zip(rows, out, strict=True) if gone],
    )


def names_of(rows: Sequence[Row]) -> list[str]:
    """The parties of the rows, each once, in order."""
    return sorted({m[2].strip() for r in rows for m in SPAN.finditer(r.text)})


def varied(row: Row, names: Sequence[str], chance: random.Random) -> Row:
    """A sentence with its parties sometimes exchanged or unnamed, and a dateline or an ending that
    says nothing of what happened, so that neither teaches anything."""
    text = row.text
    if chance.random() < 0.5:
        for kind in "st":
            if chance.random() < 0.6:
                name = chance.choice(names)
                text = re.sub(
                    rf"<{kind}>.*?</{kind}>", lambda _, n=name, k=kind: f"<{k}>{n}</{k}>", text
                )
    if chance.random() < 0.06:
        kind = chance.choice("st")
        text = text.replace(f"<{kind}>", "").replace(f"</{kind}>", "")
    if chance.random() < 0.1:
        text = chance.choice(DATELINES).format(chance.choice(names).upper()) + text
    if chance.random() < 0.1 and text.endswith("."):
        text = text[:-1] + chance.choice(ENDINGS) + "."
    return replace(row, text=text)
