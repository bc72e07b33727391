"""Coding into a store: documents a second, memory, size, engines; series over many events.

    OMP_NUM_THREADS=1 python benchmarks/store.py [--documents N] [--few N] [--jobs N] [--ray]
                                                 [--events N]

Documents are the length of a wire service's briefs: sentences that follow one another in our
example articles and, where it lies beside the checkout, in those of
`../shared/data/quotes_dev.jsonl`, somewhat out of order and with other numbers, so that no two are
the same. `--documents` are added to one store, whose process tells at several points of
the run how fast it is and what memory it and its largest worker hold; `--few` are added by each
engine with one job and with all, each to a store of its own (documents a second from the first
eighth on, when everything is loaded). spaCy alone reads the few in as many processes at once.
`--events` are rows of dyads made by SQL.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

from speed import read_articles

from memcon.coding import Coder
from memcon.language.pipeline import TOGETHER
from memcon.store import Store

ADDING = """
import json, resource, sys, time
from pathlib import Path
from memcon.scaling import Order, add_documents
from memcon.scaling.work import Sources
from memcon.store import Store
def resident(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
def worker():
    children = Path("/proc/self/task").glob("*/children")
    return max((resident(pid) for file in children for pid in file.read_text().split()), default=0)
if __name__ == "__main__":
    file, home, engine, jobs, every = sys.argv[1:]
    start, told_of, points = time.perf_counter(), 0, []
    def told(progress, coded):
        global told_of
        told_of += 1
        if told_of % int(every) == 0:
            points.append([told_of, time.perf_counter() - start, resident("self"), worker()])
    with Store.open(home) as store:
        done = add_documents(store, Sources((file,)), engine=engine, jobs=int(jobs), told=told)
    end = time.perf_counter()
    here, there = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({
        "new": done.new, "failed": [str(one) for one in done.failures], "wall": end - start,
        "cpu": sum(u.ru_utime + u.ru_stime for u in (here, there)), "points": points,
        "peak": here.ru_maxrss / 1024, "worker": there.ru_maxrss / 1024,
    }))
"""
SENTENCE = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z“\"])")
NUMBER = re.compile(r"\b\d{1,2}\b")
COUNTED = "documents", "statements", "events", "dyads"
LIVE = "SELECT sum(file_size_bytes) AS bytes FROM ducklake_table_info('memcon')"
SERIES = """
    SELECT date_trunc('month', day) AS month, count(*) AS events, avg(goldstein) AS goldstein
    FROM dyads
    WHERE actor_country = ? AND recipient_country = ? AND status = 'occurred'
    GROUP BY month ORDER BY month
"""
ALL_MONTHS = """
    SELECT date_trunc('month', day) AS month, type, count(*) AS events
    FROM dyads WHERE status = 'occurred' GROUP BY ALL ORDER BY ALL
"""
COUNTRIES, YEARS = 200, 25
WORDS = 80, 160  # of a brief, about: its last paragraph is whole
POINTS = 8  # of a run at which memory is told


@dataclass(frozen=True, slots=True)
class Size:
    """How much text was made."""

    documents: int
    words: int
    bytes: int


def write_documents(number: int, file: Path) -> Size:
    """Varied documents as JSONL."""
    chance = random.Random(1)
    articles = [
        [s for line in article.text.split("\n") for s in SENTENCE.split(line) if s.strip()]
        for article in read_articles(1_000)
    ]
    words = size = 0
    seen: set[str] = set()
    with file.open("w", encoding="utf-8") as out:
        while len(seen) < number:
            text = brief(chance.choice(articles), chance)
            if text in seen:
                continue
            seen.add(text)
            words += len(text.split())
            size += len(text.encode())
            day = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}-15"
            told = {"text": text, "published": day, "title": f"No. {len(seen)}"}
            out.write(json.dumps(told) + "\n")
    return Size(number, words, size)


def brief(sentences: Sequence[str], chance: random.Random) -> str:
    """Sentences that follow one another from a random one on, as long together as a brief, in
    paragraphs of one to three, those of a paragraph in another order, with other small numbers."""
    wanted = chance.randint(*WORDS)
    at = chance.randrange(len(sentences))
    paragraphs: list[list[str]] = []
    while wanted > 0:
        some = [sentences[(at + i) % len(sentences)] for i in range(chance.randint(1, 3))]
        at += len(some)
        wanted -= sum(len(s.split()) for s in some)
        paragraphs.append(chance.sample(some, len(some)))
    text = "\n".join(" ".join(paragraph) for paragraph in paragraphs)
    return NUMBER.sub(lambda _: str(chance.randrange(1, 31)), text)


def add(file: Path, home: Path, engine: str, jobs: int, number: int) -> dict[str, Any]:
    """Add a file's documents to a new store in a process of its own."""
    script = file.with_name("adding.py")
    script.write_text(ADDING)
    told = [str(file), str(home), engine, str(jobs), str(max(1, number // POINTS))]
    done = subprocess.run([sys.executable, str(script), *told], check=True, stdout=subprocess.PIPE)
    got = json.loads(done.stdout.splitlines()[-1])
    assert got["new"] == number, got
    return got


def size_of(home: Path) -> int:
    """Bytes of a folder's files."""
    return sum(file.stat().st_size for file in home.rglob("*") if file.is_file())


def bare(texts: list[str]) -> float:
    """Processor seconds that spaCy alone takes for some texts."""
    nlp = Coder().language.nlp
    start = time.process_time()
    for _doc in nlp.pipe(texts, batch_size=TOGETHER):
        pass
    return time.process_time() - start


def measure_bare(file: Path, jobs: int) -> float:
    """Processor seconds that spaCy alone takes for a word of a file's texts, `jobs` at once."""
    texts = [json.loads(line)["text"] for line in file.read_text().splitlines()]
    with get_context("spawn").Pool(jobs) as pool:
        took = sum(pool.map(bare, [texts[at::jobs] for at in range(jobs)], chunksize=1))
    return took / sum(len(text.split()) for text in texts)


def measure_run(home: Path, documents: int, jobs: int) -> float:
    """Print what adding many documents costs; gives the processor seconds of a word."""
    file, place = home / "many.jsonl", home / "many"
    size = write_documents(documents, file)
    print(f"{documents:,} documents of {size.words / documents:.0f} words, {jobs} jobs")
    got = add(file, place, "process", jobs, documents)
    print("documents  wall s  docs/s  MiB  worker MiB")
    for number, wall, here, worker in got["points"]:
        print(f"{number:9} {wall:7.1f} {number / wall:7.2f} {here:4.0f} {worker:11.0f}")
    wall = got["wall"]
    print(
        f"stored in {wall:.1f} s: {documents / wall:.2f} documents and {size.words / wall:,.0f} "
        f"words a second; {got['cpu']:.0f} s of processor time; "
        f"at most {got['peak']:.0f} MiB, a worker {got['worker']:.0f} MiB"
    )
    whole, catalogue = size_of(place), (place / "catalog.ducklake").stat().st_size
    with Store.open(place) as store:
        counts = {t: store.query(f"SELECT * FROM {t}").num_rows for t in COUNTED}
        live = store.query(LIVE).to_pylist()[0]["bytes"]
    print(", ".join(f"{counts[t]:,} {t}" for t in COUNTED))
    print(
        f"store {whole / 2**20:.1f} MiB: its catalogue {catalogue / 2**20:.1f} MiB, files in use "
        f"{live / 2**20:.1f} MiB ({live / documents:,.0f} bytes a document, of "
        f"{size.bytes / documents:,.0f} of text), the rest to be cleared away",
        flush=True,
    )
    return got["cpu"] / size.words


def measure_engines(home: Path, few: int, jobs: int, ray: bool) -> float:
    """Print how fast each engine is with one job and with all; gives the processor seconds that
    spaCy alone takes for a word."""
    file = home / "few.jsonl"
    size = write_documents(few, file)
    alone = measure_bare(file, jobs)
    print(f"spaCy alone: {1 / alone:,.0f} words a second of a core, {jobs} at once")
    print("documents engine  jobs  wall s  steady docs/s  words/s  of one process  cpu s")
    first = 0.0
    for engine in ("process", "ray") if ray else ("process",):
        for at_once in sorted({1, jobs}):
            got = add(file, home / f"{engine}-{at_once}", engine, at_once, few)
            done, late = got["points"][0][:2]
            rate = (few - done) / (got["wall"] - late)
            first = first or rate
            print(
                f"{few:9} {engine:8} {at_once:3} {got['wall']:7.1f} {rate:14.2f} "
                f"{rate * size.words / few:8,.0f} {rate / first:15.2f} {got['cpu']:6.1f}",
                flush=True,
            )
    return alone


def measure_series(home: Path, events: int) -> None:
    """Print how long series over many events take."""
    with Store.open(home / "series") as store:
        start = time.perf_counter()
        store.write(
            lambda writer: writer.execute(f"""
            INSERT INTO dyads BY NAME
            SELECT sha256((i // 5)::VARCHAR) AS document_id, 'e' || (i % 5) AS event_id,
                   chr(65 + a // 26) || chr(65 + a % 26) || 'A' AS actor_country,
                   chr(65 + b // 26) || chr(65 + b % 26) || 'A' AS recipient_country,
                   ['CONSULT', 'AID', 'ASSAULT', 'ACCUSE', 'AGREE', 'SANCTION'][1 + i % 6] AS type,
                   DATE '2000-01-01' + (hash(i + 3) % {365 * YEARS})::INTEGER AS day,
                   (hash(i + 4) % 200)::INTEGER / 10 - 10 AS goldstein,
                   CASE WHEN i % 4 = 0 THEN 'planned' ELSE 'occurred' END AS status,
                   true AS directed, false AS repeated
            FROM (SELECT range AS i, (hash(range) % {COUNTRIES})::INTEGER AS a,
                         (sqrt(hash(range + 2) % {COUNTRIES**2}))::INTEGER % {COUNTRIES} AS b
                  FROM range({events}))
            ORDER BY actor_country, recipient_country, day
            """)
        )
        print(
            f"{events:,} events written in {time.perf_counter() - start:.1f} s, "
            f"{size_of(home / 'series') / 2**20:.0f} MiB"
        )
        one = timed(lambda: store.query(SERIES, ["ABA", "GPA"]).num_rows)
        every = timed(lambda: store.query(ALL_MONTHS).num_rows)
        print(
            f"months of one dyad {one * 1000:.0f} ms; all events by month and type "
            f"{every * 1000:.0f} ms (medians of 7)"
        )


def timed(work: Callable[[], int]) -> float:
    """Median seconds of something that must find rows."""
    took = []
    for _ in range(7):
        start = time.perf_counter()
        assert work() > 0
        took.append(time.perf_counter() - start)
    return median(took)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--few", type=int, default=2_000, help="for each engine")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ray", action="store_true", help="measure Ray, too")
    parser.add_argument("--events", type=int, default=10_000_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        if given.few:
            alone = measure_engines(Path(home), given.few, given.jobs, given.ray)
            if given.documents:
                whole = measure_run(Path(home), given.documents, given.jobs)
                print(f"of bare spaCy's processor time: {whole / alone:.2f}")
        if given.events:
            measure_series(Path(home), given.events)


if __name__ == "__main__":
    main()
