"""Near-duplicate documents, and which of each group is the original.

A text is the set of its three-word runs. MinHash signatures give pairs that may be alike (a band of
the signature in common) and how alike they are. A shortened copy shares little of the whole but
most of itself, so that the share of the shorter text counts too. Pairs are sought by DuckDB, which
spills to disk what does not fit in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np
import pyarrow as pa
from more_itertools import batched
from rensa import RMinHash  # pyright: ignore[reportAttributeAccessIssue]

from memcon.linking.groups import Groups

WORD = re.compile(r"\w+")
RUN = 3  # words in a run
SLOTS, ROWS = 128, 2  # of a signature; in a band
SEED = 42
ALIKE = 0.45  # share of both texts' runs in common that makes them copies
INSIDE = 0.7  # or share of the shorter text's runs
SHORTEST = 25  # runs that a text must have for its share to count: short texts are alike by chance
APART = 31  # days between the publication of copies, at most
CROWD = 200  # texts in a band's bucket, above which only the neighbours in it are compared
TOGETHER = 2000  # texts whose signatures are made at once


@dataclass(frozen=True, slots=True)
class Text:
    """A document as far as copies go."""

    id: str
    text: str
    published: date | None = None
    publisher: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A document without its text: what its original is chosen by."""

    id: str
    runs: int
    published: date | None
    publisher: str | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class Copy:
    """A document of a group: the group is named by its original."""

    original: str
    id: str
    similarity: float


def runs(text: str) -> set[str]:
    """The three-word runs of a text; of a shorter text, all of it."""
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}


def signatures(sets: Sequence[set[str]]) -> np.ndarray:
    """MinHash signatures, a row a set."""
    made = RMinHash.digest_matrix_from_token_sets([list(s) for s in sets], SLOTS, SEED)
    return np.array(made.to_rows(), dtype=np.uint32).reshape(len(sets), SLOTS)


def find_copies(texts: Iterable[Text]) -> Iterator[Copy]:
    """The documents that have near-duplicates, each with its original, in groups."""
    heads: list[Head] = []
    rows: list[np.ndarray] = []
    with duckdb.connect() as work:
        work.execute(
            "CREATE TABLE bands (band UTINYINT, bucket UBIGINT, text UINTEGER, day INTEGER)"
        )
        for some in batched(texts, TOGETHER):
            sets = [runs(one.text) for one in some]
            signed = signatures(sets)
            fill(work, signed, some, len(heads))
            rows.append(signed)
            heads += [
                Head(one.id, len(s), one.published, one.publisher, one.credit)
                for one, s in zip(some, sets, strict=True)
            ]
        if not heads:
            return
        signed = np.concatenate(rows)
        groups: Groups[int] = Groups()
        for first, second in candidates(work):
            alike = signed[first] == signed[second]
            if alike_enough(float(alike.mean()), heads[first].runs, heads[second].runs):
                groups.join(first, second)
    joined = sorted({*groups.parents, *groups.parents.values()})
    for members in groups.all(joined):
        original = first_told([heads[m] for m in members])
        place = next(m for m in members if heads[m] is original)
        for member in members:
            similarity = float((signed[member] == signed[place]).mean())
            yield Copy(original.id, heads[member].id, similarity)


def fill(
    work: duckdb.DuckDBPyConnection, signed: np.ndarray, some: Sequence[Text], start: int
) -> None:
    """Put the bands of some signatures into the table of bands."""
    bands = SLOTS // ROWS
    pairs = signed.astype(np.uint64).reshape(len(some), bands, ROWS)
    buckets = pairs[:, :, 0] << np.uint64(32) | pairs[:, :, 1]
    days = [one.published.toordinal() if one.published else None for one in some]
    table = pa.table(
        {
            "band": np.tile(np.arange(bands, dtype=np.uint8), len(some)),
            "bucket": buckets.reshape(-1),
            "text": np.repeat(np.arange(start, start + len(some), dtype=np.uint32), bands),
            "day": pa.array(days, pa.int32()).take(
                pa.array(np.repeat(np.arange(len(some)), bands))
            ),
        }
    )
    work.register("fresh", table)
    work.execute("INSERT INTO bands SELECT * FROM fresh")
    work.unregister("fresh")


def candidates(work: duckdb.DuckDBPyConnection) -> Iterator[tuple[int, int]]:
    """Pairs of texts that share a bucket and were published near each other.

    In a crowded bucket (a notice that all texts carry) each is paired with its neighbours in time
    only, so that the pairs stay in proportion to the texts.
    """
    pairs = work.execute(
        f"""
        WITH crowds AS (
            SELECT *, count(*) OVER (PARTITION BY band, bucket) AS crowd,
                   row_number() OVER (PARTITION BY band, bucket ORDER BY day, text) AS place
            FROM bands QUALIFY crowd > 1
        )
        SELECT DISTINCT least(a.text, b.text), greatest(a.text, b.text)
        FROM crowds a JOIN crowds b
          ON a.band = b.band AND a.bucket = b.bucket AND a.place < b.place
         AND (a.crowd <= {CROWD} OR b.place <= a.place + 2)
        WHERE a.day IS NULL OR b.day IS NULL OR b.day - a.day <= {APART}
        ORDER BY ALL
        """
    )
    while some := pairs.fetchmany(10_000):
        yield from some


def alike_enough(jaccard: float, first: int, second: int) -> bool:
    """Whether texts of so many runs that share so much are copies."""
    if jaccard >= ALIKE:
        return True
    shorter = min(first, second)
    common = jaccard * (first + second) / (1 + jaccard)
    return shorter >= SHORTEST and common / shorter >= INSIDE


def first_told(heads: Sequence[Head]) -> Head:
    """The original of a group: published first; of the same day, by whom the others credit; then
    the longest, since copies are cut."""
    credited = " | ".join(head.credit.lower() for head in heads if head.credit)

    def order(head: Head) -> tuple[date, bool, int, str]:
        named = bool(head.publisher) and str(head.publisher).lower() in credited
        return (head.published or date.max, not named, -head.runs, head.id)

    return min(heads, key=order)
