"""Coding into a store: documents a second, memory, size, engines; series over many events.

    OMP_NUM_THREADS=1 python benchmarks/store.py [--documents N] [--jobs N] [--ray] [--events N]

Documents are made by varying our example articles and, where it lies beside the checkout, the
articles of `../shared/data/quotes_dev.jsonl`: sentences in another order, other numbers, so that no
two are the same. Each size is added to a store of its own by a process of its own, which tells its
peak memory and that of its largest worker. `--events` are rows of dyads made by SQL.
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
from collections.abc import Callable
from pathlib import Path
from statistics import median

from speed import read_articles

from memcon.coding import Coder
from memcon.language.pipeline import TOGETHER
from memcon.store import Store

ADDING = """
import json, resource, sys, time
from memcon.scaling import Order, add_documents
from memcon.scaling.work import Sources
from memcon.store import Store
if __name__ == "__main__":
    file, home, engine, jobs = sys.argv[1:]
    start, late = time.perf_counter(), None
    def told(progress, coded):
        global late
        late = late or time.perf_counter()
    with Store.open(home) as store:
        done = add_documents(store, Sources((file,)), engine=engine, jobs=int(jobs), told=told)
    end = time.perf_counter()
    here, there = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({
        "new": done.new, "failed": len(done.failures), "wall": end - start, "steady": end - late,
        "cpu": sum(u.ru_utime + u.ru_stime for u in (here, there)),
        "peak": here.ru_maxrss / 1024, "worker": there.ru_maxrss / 1024,
    }))
"""
SENTENCE = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z“\"])")
NUMBER = re.compile(r"\b\d{1,2}\b")
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


def write_documents(number: int, file: Path) -> int:
    """Varied documents as JSONL; gives the bytes of their texts."""
    chance = random.Random(1)
    articles = read_articles(60)
    size = 0
    with file.open("w", encoding="utf-8") as out:
        for i in range(number):
            text = varied(articles[i % len(articles)].text, chance)
            size += len(text.encode())
            day = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}-15"
            out.write(json.dumps({"text": text, "published": day, "title": f"No. {i}"}) + "\n")
    return size


def varied(text: str, chance: random.Random) -> str:
    """A text with its paragraphs' sentences in another order and other small numbers."""
    paragraphs = []
    for paragraph in text.split("\n"):
        sentences = SENTENCE.split(paragraph)
        chance.shuffle(sentences)
        paragraphs.append(" ".join(sentences))
    return NUMBER.sub(lambda _: str(chance.randrange(1, 31)), "\n".join(paragraphs))


def add(file: Path, home: Path, engine: str, jobs: int) -> dict[str, float]:
    """Add a file's documents to a new store in a process of its own."""
    script = file.with_name("adding.py")
    script.write_text(ADDING)
    command = [sys.executable, str(script), str(file), str(home), engine, str(jobs)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout.splitlines()[-1])


def size_of(home: Path) -> int:
    """Bytes of a folder's files."""
    return sum(file.stat().st_size for file in home.rglob("*") if file.is_file())


def bare(file: Path, most: int) -> float:
    """Processor seconds that spaCy alone takes for a document, over the first of a file."""
    texts = [json.loads(line)["text"] for line in file.read_text().splitlines()[:most]]
    nlp = Coder().language.nlp
    start = time.process_time()
    for _doc in nlp.pipe(texts, batch_size=TOGETHER):
        pass
    return (time.process_time() - start) / len(texts)


def measure_adding(home: Path, documents: int, jobs: int, ray: bool) -> None:
    """Print what adding costs."""
    runs = [(documents // 4, "process", jobs), (documents // 2, "process", jobs)]
    runs += [(documents, "process", jobs), (documents, "process", 1)]
    runs += [(documents, "ray", jobs), (documents, "ray", 1)] if ray else []
    print("documents engine  jobs   wall s  docs/s  steady docs/s  cpu s  peak MiB  worker MiB")
    for number, engine, at_once in runs:
        file = home / f"{number}.jsonl"
        text = write_documents(number, file)
        place = home / f"{number}-{engine}-{at_once}"
        got = add(file, place, engine, at_once)
        assert got["new"] == number, got
        print(
            f"{number:9} {engine:8} {at_once:3} {got['wall']:8.1f} {number / got['wall']:7.2f} "
            f"{number / got['steady']:14.2f} {got['cpu']:6.1f} {got['peak']:9.0f} "
            f"{got['worker']:11.0f}",
            flush=True,
        )
        if (engine, at_once) == ("process", 1):
            alone = bare(file, min(number, 100))
            print(f"  of bare spaCy's processor time: {got['cpu'] / number / alone:.2f}")
            whole, catalogue = size_of(place), (place / "catalog.ducklake").stat().st_size
            print(
                f"  store {whole / 2**20:.1f} MiB, its catalogue {catalogue / 2**20:.1f} MiB; "
                f"{(whole - catalogue) / number:,.0f} bytes a document in files, "
                f"{text / number:,.0f} of text",
                flush=True,
            )


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
                   true AS directed
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
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--ray", action="store_true", help="measure Ray, too")
    parser.add_argument("--events", type=int, default=10_000_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        if given.documents:
            measure_adding(Path(home), given.documents, given.jobs, given.ray)
        if given.events:
            measure_series(Path(home), given.events)


if __name__ == "__main__":
    main()
