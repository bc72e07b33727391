"""What the API answers."""

from __future__ import annotations

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient
from serving import Server

from memcon.coding import Coder
from memcon.contract import from_json
from memcon.store import Store
from memcon.web import Desk, create_app
from memcon.web.opening import Opening

LISTS = (
    "documents?limit=3",
    "events?limit=40",
    "events?limit=7&a=BLR&status=occurred&status=denied",
    "statements?limit=40",
    "actors?limit=60",
)


@pytest.mark.parametrize("path", LISTS)
def test_pages_followed_to_the_end_give_every_row_once_in_order(
    client: TestClient, path: str
) -> None:
    everything = client.get(f"/api/{path.split('?')[0]}?limit=500&" + rest(path)).json()["items"]
    seen: list[dict] = []
    cursor = ""
    while True:
        page = client.get(f"/api/{path}{cursor}").json()
        seen += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == everything
    assert len(seen) > 3


def rest(path: str) -> str:
    """The parameters of a path but for its limit."""
    return "&".join(p for p in path.split("?")[1].split("&") if not p.startswith("limit="))


def test_a_record_is_the_record_that_was_stored(client: TestClient, store: Store) -> None:
    for document in client.get("/api/documents").json()["items"]:
        answer = client.get(f"/api/records/{document['document_id']}")
        assert from_json(answer.content) == store.record(document["document_id"])
    assert client.get(f"/api/records/{'0' * 64}").status_code == 404


def test_an_answer_that_the_visitor_has_is_not_sent_again(client: TestClient, store: Store) -> None:
    first = client.get("/api/series?every=year")
    again = client.get("/api/series?every=year", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    client.post("/api/documents", json={"text": "Kenya invaded Uganda.", "published": "2024-05-01"})
    fresh = client.get("/api/series?every=year", headers={"if-none-match": first.headers["etag"]})
    assert fresh.status_code == 200
    assert fresh.json() != first.json()


def test_the_state_grows_with_every_change(client: TestClient) -> None:
    before = client.get("/api/state").json()["state"]
    client.post("/api/documents", json={"text": "Kenya invaded Uganda.", "published": "2024-05-01"})
    assert client.get("/api/state").json()["state"] > before


def test_csv_has_the_rows_of_json(client: TestClient) -> None:
    items = client.get("/api/events?limit=20").json()["items"]
    answer = client.get("/api/events?limit=20&format=csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [r["event_id"] for r in rows] == [i["event_id"] for i in items]
    assert [r["actor_names"] for r in rows] == ["|".join(i["actor_names"]) for i in items]


def test_a_spreadsheet_runs_nothing_that_an_article_says(client: TestClient) -> None:
    text = "=HYPERLINK(1) said the minister. Kenya invaded Uganda."
    client.post("/api/documents", json={"text": text, "title": "=cmd|' /C calc'!A0"})
    rows = csv.reader(io.StringIO(client.get("/api/documents?q=hyperlink&format=csv").text))
    cells = [cell for row in rows for cell in row]
    assert "'=cmd|' /C calc'!A0" in cells
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_statements_are_found_by_their_words_and_speakers(client: TestClient) -> None:
    found = client.get("/api/statements?q=negotiate whip").json()["items"]
    assert [s["speaker_names"] for s in found] == [["Agnieszka Wrona"]]
    by_name = client.get("/api/statements?speaker=Agnieszka Wrona&limit=500").json()["items"]
    assert by_name and all("Agnieszka Wrona" in s["speaker_names"] for s in by_name)
    assert client.get("/api/statements?q=negotiate zeppelin").json()["items"] == []


def test_countries_and_actors_are_proposed_for_a_few_letters(client: TestClient) -> None:
    found = client.get("/api/parties?q=pol").json()["items"]
    assert (found[0]["value"], found[0]["name"]) == ("POL", "Poland")
    assert "agnieszka-wrona" in [
        f["value"] for f in client.get("/api/parties?q=wro").json()["items"]
    ]


def test_coding_gives_a_record_and_stores_nothing(client: TestClient) -> None:
    before = client.get("/api/about").json()["documents"]
    answer = client.post(
        "/api/code", json={"text": "Kenya attacked Uganda on Monday.", "published": "2024-05-01"}
    )
    record = from_json(answer.content)
    assert [(e.type, e.date and e.date.start) for e in record.events] == [("ASSAULT", "2024-04-29")]
    assert client.get("/api/about").json()["documents"] == before


def test_a_file_is_opened_and_nothing_stored(client: TestClient, store: Store) -> None:
    lines = b'{"text": "Kenya attacked Uganda.", "published": "2024-05-01"}\n{"title": "no text"}\n'
    before = list(store.ids())
    opened = client.post(
        "/api/open?name=news.jsonl",
        content=lines,
        headers={"content-type": "application/octet-stream"},
    ).json()
    (article,) = opened["articles"]
    assert (article["text"], article["published"]) == ("Kenya attacked Uganda.", "2024-05-01")
    (failure,) = opened["failures"]
    assert failure["path"] == "news.jsonl:2"
    assert list(store.ids()) == before


def test_an_address_is_fetched_but_not_of_this_network(
    client: TestClient, store: Store, coder: Coder, server: Server
) -> None:
    server.page("/story.txt", "Kenya attacked Uganda on Monday.", Content_Type="text/plain")
    asked = {"url": server.url("/story.txt")}
    (failure,) = client.post("/api/fetch", json=asked).json()["failures"]
    assert "private network" in failure["reason"]
    assert server.asked == []
    at_home = create_app(store, Desk(lambda: coder), opening=Opening(private=True))
    (article,) = (
        TestClient(at_home, base_url="http://localhost").post("/api/fetch", json=asked)
    ).json()["articles"]
    assert (article["text"], article["url"]) == ("Kenya attacked Uganda on Monday.", asked["url"])


def test_an_article_is_kept_once(client: TestClient) -> None:
    article = {"text": "Kenya attacked Uganda on Monday.\r\nIt did.", "published": "2024-05-01"}
    first, second = (client.post("/api/documents", json=article).json() for _ in range(2))
    assert (first["new"], second["new"]) == (True, False)
    assert client.get(f"/api/records/{first['id']}").json()["document"]["published"] == "2024-05-01"


def correct(client: TestClient, **changes: object):
    document = client.get("/api/events?a=BLR").json()["items"][0]
    return document, client.post(
        "/api/annotations",
        json={
            "document": document["document_id"],
            "target": document["event_id"],
            "author": "Ada",
            "note": "see paragraph two",
            "changes": changes,
        },
    )


def test_a_correction_is_kept_with_author_and_time_and_trains(client: TestClient) -> None:
    event, answer = correct(client, type="PROTEST", actors=[])
    assert len(answer.json()["ids"]) == 2
    kept = client.get("/api/annotations").json()["items"]
    assert {(k["field"], json.dumps(k["value"])) for k in kept} == {
        ("type", '"PROTEST"'),
        ("actors", "[]"),
    }
    assert {k["author"] for k in kept} == {"Ada"}
    example = json.loads(client.get("/api/training").text)
    assert example["coded"]["id"] == event["event_id"]
    assert example["right"] == {"type": "PROTEST", "actors": []}
    start, end = example["coded"]["trigger"]
    assert example["text"][start:end] == event["trigger"]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"type": "DANCE"},
        {"type": 3},
        {"actors": ["nobody-here"]},
        {"actors": "Q36"},
        {"confidence": 1},
        {"wrong": False},
        {"stance": "denies"},
    ],
)
def test_a_correction_that_cannot_be_is_refused(client: TestClient, changes: dict) -> None:
    _, answer = correct(client, **changes)
    assert answer.status_code in (400, 422)
    assert client.get("/api/annotations").json()["items"] == []


@pytest.mark.parametrize("cursor", ["x", "W10", "!!!!", "WzEsMiwzXQ", "W251bGwsbnVsbCxudWxsXQ"])
def test_a_cursor_that_was_never_given_is_refused(client: TestClient, cursor: str) -> None:
    for path in ("events", "documents", "actors", "annotations"):
        assert client.get(f"/api/{path}?cursor={cursor}").status_code == 400


def test_a_page_of_csv_may_be_longer(client: TestClient) -> None:
    assert client.get("/api/events?limit=5000&format=csv").status_code == 200
    assert client.get("/api/events?limit=5001&format=csv").status_code == 422


@pytest.mark.parametrize(
    "query",
    [
        "limit=501",
        "limit=0",
        "confidence=2",
        "from=yesterday",
        "type=DANCE",
        "place=XX",
        f"a={'x' * 201}",
        "document=../../etc/passwd",
    ],
)
def test_values_out_of_bounds_are_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/api/events?{query}").status_code == 422


def test_a_question_that_takes_too_long_is_broken_off(store: Store) -> None:
    app = create_app(store, Desk(), seconds=0.0)
    answer = TestClient(app, base_url="http://localhost").get("/api/network")
    # The clock may ring before or after so small a query: it answers, or says that it is too slow.
    assert answer.status_code in (200, 503)


def test_values_are_values_and_no_sql(client: TestClient) -> None:
    for text in ("' OR 1=1 --", "$a", "%", "x'; DROP TABLE events; --", "\\", "\x00"):
        for path in ("events", "statements", "documents", "actors"):
            name = {"events": "a", "statements": "speaker"}.get(path, "q")
            answer = client.get(f"/api/{path}", params={name: text})
            assert answer.status_code == 200, answer.text
            assert answer.json()["items"] == [], (path, text)
    assert client.get("/api/events").json()["items"]
