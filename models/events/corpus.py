"""The labelled sentences that the relation model learns from."""

from __future__ import annotations

import csv
import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]  # start and end in a text, end exclusive

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


@dataclass(frozen=True)
class Scene:
    """A labelled sentence without its marks: the spans of its two parties (None where it has not
    both), of the predicate that tells the event (None where memcon does not find it), and of
    others who are named in it and have no part in the event."""

    text: str
    type: str
    source: Span | None
    target: Span | None
    predicate: Span | None
    others: tuple[Span, ...]


def load_scenes(path: Path) -> list[Scene]:
    """The scenes that `scenes.py` wrote, in their order."""
    found = []
    for text, kind, *spans, others in json.loads(path.read_text(encoding="utf-8")):
        source, target, predicate = (tuple(s) if s else None for s in spans)
        found.append(Scene(text, kind, source, target, predicate, tuple(map(tuple, others))))
    return found


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


def by_cue(rows: Sequence[Row], share: int, part: int = 0) -> tuple[list[Row], list[Row]]:
    """The rows without and with a held-out cue: a word that tells the type, one in `share` of them
    (`part`: which of the `share` parts of the cues).

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
    out = [cue is not None and digest(cue) % share == part for cue in cues]
    return (
        [r for r, gone in zip(rows, out, strict=True) if not gone],
        [r for r, gone in zip(rows, out, strict=True) if gone],
    )
