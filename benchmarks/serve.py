"""How fast each view of the page is answered, with a million events in the store.

    python benchmarks/serve.py [--events 1000000] [--readers 200] [--sets 20] [--keep DIR]

Makes a store of synthetic events by SQL (30 years, 180 countries, a few of them in most events),
serves it on loopback in a process of its own, and asks what each view asks: first one after
another, every question a new one, so that no kept answer helps; then with many readers at once,
each looking at some of the views. On a busy machine the processor time is what counts.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import numpy as np

from memcon.store import Store, schema
from memcon.web.people import countries

PORT = 8398
STATEMENTS = 400_000
DOCUMENTS = 200_000
REFUSED: list[str] = []
VISITS = 3  # views that each of many readers looks at
TYPES = [
    ("AGREE", "030", 4.0), ("CONSULT", "042", 1.9), ("SUPPORT", "051", 3.4),
    ("CONCEDE", "081", 5.0),
    ("COOPERATE", "062", 7.4), ("AID", "073", 7.4), ("RETREAT", "087", 9.0),
    ("REQUEST", "102", -0.1), ("ACCUSE", "111", -2.0), ("REJECT", "125", -5.0),
    ("THREATEN", "138", -7.0), ("PROTEST", "141", -6.5), ("SANCTION", "163", -8.0),
    ("MOBILIZE", "150", -7.2), ("COERCE", "173", -5.0), ("ASSAULT", "190", -10.0),
]  # fmt: skip
WORDS = "ceasefire border talks sanctions aid troops election embassy pipeline treaty".split()


def fill(place: Path, events: int) -> None:
    """A store of so many synthetic events."""
    store = Store.open(place)
    names = countries()
    codes = sorted(names)

    def write(db) -> None:
        db.execute("SELECT setseed(0.5)")
        db.execute("CREATE TEMP TABLE c (i INTEGER, code VARCHAR, name VARCHAR)")
        db.executemany(
            "INSERT INTO c VALUES (?, ?, ?)", [[i, c, names[c]] for i, c in enumerate(codes)]
        )
        db.execute("CREATE TEMP TABLE k (i INTEGER, type VARCHAR, cameo VARCHAR, g DOUBLE)")
        db.executemany("INSERT INTO k VALUES (?, ?, ?, ?)", [[i, *t] for i, t in enumerate(TYPES)])
        db.execute("CREATE TEMP TABLE w (i INTEGER, word VARCHAR)")
        db.executemany("INSERT INTO w VALUES (?, ?)", [[i, w] for i, w in enumerate(WORDS)])
        # A square of the chance makes few countries busy and most of them quiet.
        pick = f"least({len(codes) - 1}, floor(pow(random(), 2.5) * {len(codes)}))::INTEGER"
        db.execute(
            f"""
            CREATE TEMP TABLE drawn AS
            SELECT i, sha256((i % {DOCUMENTS})::VARCHAR) AS document_id,
              'e' || (i // {DOCUMENTS} + 1) AS event_id,
              DATE '1995-01-01' + (random() * 10950)::INTEGER AS day,
              {pick} AS a, {pick} AS r, floor(random() * {len(TYPES)})::INTEGER AS t,
              floor(random() * {len(WORDS)})::INTEGER AS w, {pick} AS p,
              random() AS q, round(0.3 + 0.69 * random(), 2) AS confidence
            FROM range({events}) n(i)
            """
        )
        row = """
            d.document_id, d.event_id, k.type, k.cameo, k.g AS goldstein, k.g AS intensity,
            d.day, d.day AS date_start, d.day AS date_end, 'day' AS date_precision,
            CASE WHEN q < 0.5 THEN pc.code END AS place_country,
            CASE WHEN q < 0.85 THEN 'occurred' WHEN q < 0.9 THEN 'planned'
              WHEN q < 0.95 THEN 'demanded' ELSE 'denied' END AS status,
            'narrator' AS source, d.confidence
        """
        joins = """
            FROM drawn d JOIN c ac ON ac.i = d.a JOIN c rc ON rc.i = d.r JOIN c pc ON pc.i = d.p
            JOIN k ON k.i = d.t JOIN w ON w.i = d.w
        """
        insert(
            db,
            schema.EVENTS,
            f"""
            SELECT {row}, ['economic'] AS contexts,
              [ac.code || '-government'] AS actors, ['Government of ' || ac.name] AS actor_names,
              [ac.code || 'GOV'] AS actor_codes, [ac.code] AS actor_countries,
              [rc.code || '-government'] AS recipients,
              ['Government of ' || rc.name] AS recipient_names,
              [rc.code || 'GOV'] AS recipient_codes, [rc.code] AS recipient_countries,
              lower(k.type) AS trigger,
              ac.name || ' acted toward ' || rc.name || ' over the ' || w.word || ' on that day.'
                AS evidence,
              CASE WHEN q < 0.5 THEN 'Town ' || d.p END AS place,
              CASE WHEN q < 0.5 THEN (d.p * 37 % 130) - 55 + (d.w * 0.7) END AS lat,
              CASE WHEN q < 0.5 THEN (d.p * 71 % 340) - 170 + (d.w * 0.7) END AS lon,
              []::VARCHAR[] AS source_names, 'synthetic' AS frame, ['plain'] AS rules
            {joins}
            """,
        )
        insert(
            db,
            schema.DYADS,
            f"""
            SELECT {row}, ac.code || '-government' AS actor_id,
              'Government of ' || ac.name AS actor_name, ac.code AS actor_country,
              ac.code || 'GOV' AS actor_code, 'GOV' AS actor_sector,
              rc.code || '-government' AS recipient_id,
              'Government of ' || rc.name AS recipient_name, rc.code AS recipient_country,
              rc.code || 'GOV' AS recipient_code, 'GOV' AS recipient_sector, true AS directed,
              d.i % 20 = 0 AS grouped
            {joins} WHERE d.a <> d.r
            """,
        )
        insert(
            db,
            schema.STATEMENTS,
            f"""
            SELECT d.document_id, replace(d.event_id, 'e', 's') AS statement_id, 'direct' AS kind,
              [ac.code || '-government'] AS speakers,
              ['Government of ' || ac.name] AS speaker_names, [ac.code || 'GOV'] AS speaker_codes,
              [ac.code] AS speaker_countries, []::VARCHAR[] AS addressees,
              []::VARCHAR[] AS addressee_names, []::VARCHAR[] AS via, []::VARCHAR[] AS via_names,
              CASE WHEN q < 0.7 THEN 'asserts' WHEN q < 0.8 THEN 'denies' ELSE 'demands' END
                AS stance,
              'The ' || w.word || ' with ' || rc.name || ' must wait until both sides agree.'
                AS content,
              d.day, d.confidence, 'synthetic' AS rule
            {joins} LIMIT {STATEMENTS}
            """,
        )
        insert(
            db,
            schema.ACTORS,
            """
            SELECT d.document_id, ac.code || '-government' AS actor_id,
              'Government of ' || any_value(ac.name) AS name, 'government' AS kind,
              ac.code AS country, 'GOV' AS sector, ac.code || 'GOV' AS code
            FROM drawn d JOIN c ac ON ac.i = d.a GROUP BY d.document_id, ac.code
            """,
        )
        insert(
            db,
            schema.DOCUMENTS,
            f"""
            SELECT document_id, 'Article ' || left(document_id, 8) AS title,
              'Paper ' || (any_value(a) % 40) AS publisher, max(day) AS published, 'en' AS language,
              repeat('Talks on the border went on while the embassy waited. ', 20) AS text,
              1080 AS length, 'Article ' || left(document_id, 8) AS heading,
              count(*) FILTER (i < {STATEMENTS}) AS statements, count(*) AS events,
              now()::TIMESTAMP AS added, '{{}}' AS record
            FROM drawn GROUP BY document_id
            """,
        )

    store.write(write)
    store.close()


def insert(db, table: schema.Table, select: str) -> None:
    """Add what a query gives; columns that it lacks stay empty."""
    given = [column[0] for column in db.execute(f"SELECT * FROM ({select}) LIMIT 0").description]
    names = ", ".join(given)
    db.execute(f"INSERT INTO {table.name} ({names}) SELECT {names} FROM ({select})")


def questions(seed: int) -> dict[str, list[str]]:
    """What each view asks the server, drawn anew for each seed."""
    draw = random.Random(seed)
    busy = sorted(countries())[:60]
    a, b = draw.sample(busy, 2)
    start = f"{draw.randint(1995, 2015)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    end = f"{draw.randint(2016, 2024)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    days = f"from={start}&to={end}"
    word = draw.choice(WORDS)
    return {
        "reader: documents": [f"documents?limit=60&from={start}"],
        "reader: documents by words": [f"documents?limit=60&q=embassy+{draw.randint(0, 10**9)}"],
        "timeline of everything": [
            f"series?every=month&by=quadrant&cite=0&{days}",
            f"scores?every=month&cite=0&{days}",
            f"bursts?every=week&cite=0&{days}",
            f"events?limit=400&{days}",
        ],
        "timeline of an actor": [
            f"series?a={a}&every=month&by=quadrant&cite=0&{days}",
            f"scores?a={a}&every=month&cite=0&{days}",
            f"bursts?a={a}&every=week&cite=0&{days}",
            f"events?a={a}&limit=400&{days}",
        ],
        "timeline of a dyad": [
            f"series?a={a}&b={b}&every=month&by=quadrant&cite=0&{days}",
            f"scores?a={a}&b={b}&every=month&cite=0&{days}",
            f"bursts?a={a}&b={b}&every=week&cite=0&{days}",
            f"events?a={a}&b={b}&limit=400&{days}",
        ],
        "map": [f"places?{days}", f"events?limit=50&{days}"],
        "map of an actor": [f"places?a={a}&{days}", f"events?a={a}&limit=50&{days}"],
        "network": [f"network?level=country&most=120&cite=0&{days}"],
        "statements": [f"statements?limit=50&q={word}&{days}"],
        "statements of a speaker": [f"statements?limit=50&speaker={a}&{days}"],
        "positions": [f"positions?topic={word}&from={start}"],
        "choosing a party": [f"parties?q={draw.choice('abcdefghijklmnop')}{draw.choice('aeiou')}"],
    }


def ask(client: httpx.Client, paths: list[str]) -> list[float]:
    """Seconds that each of a view's questions takes."""
    took = []
    for path in paths:
        begun = time.perf_counter()
        answer = client.get(f"/api/{path}")
        took.append(time.perf_counter() - begun)
        if answer.status_code == 503:  # a question that takes ten seconds is broken off
            REFUSED.append(path)
        else:
            answer.raise_for_status()
    return took


def spent(pid: int) -> float:
    """Seconds of processor time that a process has used, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def line(name: str, times: list[float], worked: list[float] | None = None) -> str:
    """A row of the table."""
    p50, p95, most = np.percentile(times, [50, 95, 100])
    row = f"| {name} | {len(times)} | {p50:.2f} | {p95:.2f} | {most:.2f} |"
    return row + (f" {np.percentile(worked, 95):.2f} |" if worked else "")


HEADER = "| {} | answers | p50 s | p95 s | slowest s |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--sets", type=int, default=20, help="of questions that readers ask")
    parser.add_argument("--keep", type=Path, help="keep the store here, or use the one kept")
    options = parser.parse_args()
    place = options.keep or Path(tempfile.mkdtemp(prefix="memcon-serve-"))
    if not (place / "catalog.ducklake").exists():
        begun = time.perf_counter()
        fill(place, options.events)
        print(f"{options.events:,} events stored in {time.perf_counter() - begun:.0f} s")
    command = [sys.executable, "-c", "from memcon.cli import main; main()"]
    server = subprocess.Popen([*command, "serve", "--store", str(place), "--port", str(PORT)])
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{PORT}", timeout=120) as client:
            while True:
                try:
                    about = client.get("/api/about").json()
                    break
                except httpx.TransportError:
                    time.sleep(0.5)
            print({k: about[k] for k in ("documents", "statements", "events", "actors")})
            alone: dict[str, list[float]] = {}
            worked: dict[str, list[float]] = {}
            for seed in range(options.rounds):
                for view, paths in questions(seed).items():
                    for path in paths:
                        before = spent(server.pid)
                        alone.setdefault(view, []).extend(ask(client, [path]))
                        worked.setdefault(view, []).append(spent(server.pid) - before)
            print(HEADER.format("view, one reader, nothing kept") + " p95 processor s |")
            print("|---|---|---|---|---|---|")
            for view, times in alone.items():
                print(line(view, times, worked[view]), flush=True)

        def reader(number: int) -> dict[str, list[float]]:
            took: dict[str, list[float]] = {}
            with httpx.Client(base_url=f"http://127.0.0.1:{PORT}", timeout=300) as client:
                # People look at the same things: some sets of questions among all readers.
                views = list(questions(1_000 + number % options.sets).items())
                for view, paths in random.Random(number).sample(views, VISITS):
                    took.setdefault(view, []).extend(ask(client, paths))
            return took

        begun = time.perf_counter()
        crowd: dict[str, list[float]] = {}
        with ThreadPoolExecutor(options.readers) as pool:
            for took in pool.map(reader, range(options.readers)):
                for view, times in took.items():
                    crowd.setdefault(view, []).extend(times)
        lasted = time.perf_counter() - begun
        print(HEADER.format(f"view, {options.readers} readers at once") + "\n|---|---|---|---|---|")
        for view, times in crowd.items():
            print(line(view, times))
        answers = sum(map(len, crowd.values()))
        print(f"{answers:,} answers in {lasted:.0f} s, {len(REFUSED)} broken off")
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
