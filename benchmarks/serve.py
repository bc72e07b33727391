"""How fast each view of the page is whole, with a million events in the store.

    python benchmarks/serve.py [--events 1000000] [--readers 200] [--sets 20] [--keep DIR]

Makes a store of synthetic events by SQL (30 years, 180 countries, a few of them in most events) and
serves it on loopback in a process of its own. A view is all that the page asks until it is drawn,
what can be asked together in parallel, as a browser does. First one reader, with nothing kept: the
store is changed before each view, so that the server looks at it anew and no kept answer helps.
Then many readers at once, each looking at some of the views. On a busy machine the processor time
is what counts.
"""

from __future__ import annotations

import argparse
import itertools
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
from memcon.store.table import Table
from memcon.web.answers import FRESH
from memcon.web.people import countries

PORT = 8398
STATEMENTS = 400_000
DOCUMENTS = 200_000
REFUSED: list[str] = []
CONNECTIONS = 6  # that a browser opens to a server
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
        # A twentieth of the events is done by groups that the text spells out.
        kinds = {"ids": "pc.code || '-government'", "names": "'Government of ' || pc.name"}
        kinds |= {"codes": "pc.code || 'GOV'", "countries": "pc.code"}
        members = ", ".join(
            f"CASE WHEN d.i % 20 = 0 THEN [{value}] ELSE [] END AS actor_member_{kind}, "
            f"[]::VARCHAR[] AS recipient_member_{kind}"
            for kind, value in kinds.items()
        )
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
              {members},
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
              false AS repeated
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


def insert(db, table: Table, select: str) -> None:
    """Add what a query gives; columns that it lacks stay empty."""
    given = [column[0] for column in db.execute(f"SELECT * FROM ({select}) LIMIT 0").description]
    names = ", ".join(given)
    db.execute(f"INSERT INTO {table.name} ({names}) SELECT {names} FROM ({select})")


def views(seed: int) -> dict[str, list[list[str]]]:
    """What each view asks the server, drawn anew for each seed: the questions of a list are asked
    together, each list when the one before it is answered."""
    draw = random.Random(seed)
    a, b = draw.sample(sorted(countries())[:60], 2)
    start = f"{draw.randint(1995, 2015)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    end = f"{draw.randint(2016, 2024)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    days = f"from={start}&to={end}"
    word = draw.choice(WORDS)

    def whole(who: str = "") -> str:  # the brush above each view
        return f"series?{who}every=month&by=quadrant&cite=0"

    def named(*codes: str) -> list[str]:  # the boxes that hold the parties
        return [f"parties?q={code}&limit=1" for code in codes]

    def timeline(who: str, *codes: str) -> list[list[str]]:
        first = [whole(who), f"events?{who}limit=400", *named(*codes)]
        return [first, drawn(who, "quarter")]

    def drawn(who: str, every: str) -> list[str]:
        return [
            f"series?{who}every={every}&by=quadrant&cite=0",
            f"scores?{who}every={every}&cite=0",
            f"bursts?{who}every=week&cite=0",
        ]

    of_a, of_both = f"a={a}&", f"a={a}&b={b}&"
    narrowed = f"{of_a}{days}&"
    return {
        "reader": [["documents?limit=60"]],
        "reader: documents by words": [[f"documents?limit=60&q=embassy+{draw.randint(0, 10**9)}"]],
        "timeline of everything": timeline(""),
        "timeline of an actor": timeline(of_a, a),
        "timeline of an actor, some years": [
            [whole(of_a), f"events?{narrowed}limit=400", *named(a), *drawn(narrowed, "quarter")]
        ],
        "timeline of a dyad": timeline(of_both, a, b),
        "bursts and changes of an actor": [
            [f"bursts?{of_a}every=week&cite=5", f"changes?{of_a}every=month&cite=5"]
        ],
        "map": [[whole(), "places?", "events?limit=50"]],
        "map of an actor": [[whole(of_a), f"places?{of_a}", f"events?{of_a}limit=50", *named(a)]],
        "network": [[whole(), "network?level=country&most=120&cite=0"]],
        "network, some years": [[whole(), f"network?level=country&most=120&cite=0&{days}"]],
        "statements": [[whole(), f"statements?limit=50&q={word}"]],
        "statements of a speaker": [
            [whole(of_a), f"statements?limit=50&speaker={a}&{days}", *named(a)]
        ],
        "positions": [[whole(), f"positions?topic={word}"]],
        "contradictions of an actor": [[whole(of_a), f"contradictions?{of_a}most=200", *named(a)]],
        "choosing a party": [
            [f"parties?q={draw.choice('abcdefghijklmnop')}{draw.choice('aeiou')}"]
        ],
    }


def look(client: httpx.Client, view: list[list[str]]) -> float:
    """Seconds until a view is whole."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        for together in view:
            for answer in pool.map(lambda path: client.get(f"/api/{path}"), together):
                if answer.status_code == 503:  # a question that takes ten seconds is broken off
                    REFUSED.append(str(answer.url))
                else:
                    answer.raise_for_status()
    return time.perf_counter() - begun


def spent(pid: int) -> float:
    """Seconds of processor time that a process has used, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def line(name: str, times: list[float], worked: list[float] | None = None) -> str:
    """A row of the table."""
    p50, p95, most = np.percentile(times, [50, 95, 100])
    row = f"| {name} | {len(times)} | {p50:.2f} | {p95:.2f} | {most:.2f} |"
    return row + (f" {np.percentile(worked, 95):.2f} |" if worked else "")


HEADER = "| {} | times | p50 s | p95 s | slowest s |"


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
            while True:  # the coder is built meanwhile, for whoever pastes an article
                before = spent(server.pid)
                time.sleep(2)
                if spent(server.pid) - before < 0.1:
                    break
            print({k: about[k] for k in ("documents", "statements", "events", "actors")})
            alone: dict[str, list[float]] = {}
            worked: dict[str, list[float]] = {}
            change = Store.open(place, create=False)
            (document,) = itertools.islice(change.ids(), 1)
            for seed in range(options.rounds):
                for name, view in views(seed).items():
                    change.annotate(document, "document", note=f"{seed} {name}")
                    time.sleep(FRESH + 0.1)
                    before = spent(server.pid)
                    alone.setdefault(name, []).append(look(client, view))
                    worked.setdefault(name, []).append(spent(server.pid) - before)
            print(HEADER.format("view, one reader, nothing kept") + " p95 processor s |")
            print("|---|---|---|---|---|---|")
            for name, times in alone.items():
                print(line(name, times, worked[name]), flush=True)

        def reader(number: int) -> dict[str, float]:
            # People look at the same things: some sets of questions among all readers.
            seen = list(views(1_000 + number % options.sets).items())
            with httpx.Client(base_url=f"http://127.0.0.1:{PORT}", timeout=300) as client:
                chosen = random.Random(number).sample(seen, VISITS)
                return {name: look(client, view) for name, view in chosen}

        begun, spent_before = time.perf_counter(), spent(server.pid)
        crowd: dict[str, list[float]] = {}
        with ThreadPoolExecutor(options.readers) as pool:
            for took in pool.map(reader, range(options.readers)):
                for name, seconds in took.items():
                    crowd.setdefault(name, []).append(seconds)
        lasted = time.perf_counter() - begun
        used = spent(server.pid) - spent_before
        print(HEADER.format(f"view, {options.readers} readers at once") + "\n|---|---|---|---|---|")
        for name, times in crowd.items():
            print(line(name, times))
        print(line("all", [t for times in crowd.values() for t in times]))
        print(f"in {lasted:.0f} s, {used:.0f} s of processor time; {len(REFUSED)} broken off")
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
