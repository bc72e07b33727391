"""Who may ask what: hosts, origins, tokens, sizes, headers, paths."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from memcon.web.frame import HEADERS, LARGEST, LARGEST_FILE

ARTICLE = {"text": "Kenya attacked Uganda."}


@pytest.mark.parametrize("path", ["/api/about", "/api/nothing", "/", "/api/records/x"])
def test_every_answer_is_framed(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    for name, value in HEADERS.items():
        assert headers[name] == value
    assert "unsafe" not in headers["content-security-policy"]


def test_a_name_that_is_not_this_machine_is_not_answered(client: TestClient) -> None:
    assert client.get("/api/about", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/api/about", headers={"host": "127.0.0.1:8321"}).status_code == 200
    assert client.get("/api/about", headers={"host": "[::1]:8321"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
    ],
)
@pytest.mark.parametrize("path", ["code", "documents", "annotations", "open", "fetch"])
def test_a_foreign_page_cannot_write(
    client: TestClient, headers: dict[str, str], path: str
) -> None:
    assert client.post(f"/api/{path}", json=ARTICLE, headers=headers).status_code == 403


def test_a_form_of_a_foreign_page_is_no_json(client: TestClient) -> None:
    answer = client.post(
        "/api/documents", content='{"text": "x"}', headers={"content-type": "text/plain"}
    )
    assert answer.status_code == 422


def test_beyond_this_machine_writing_needs_the_token(guarded: TestClient) -> None:
    for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": "Basic sesame"}):
        assert guarded.post("/api/documents", json=ARTICLE, headers=headers).status_code == 401
        assert guarded.post("/api/annotations", json={}, headers=headers).status_code == 401
        assert guarded.post("/api/fetch", json={}, headers=headers).status_code == 401
    right = {"authorization": "Bearer sesame"}
    assert guarded.post("/api/documents", json=ARTICLE, headers=right).status_code == 200
    assert guarded.get("/api/events").status_code == 200


def test_a_body_over_the_limit_is_refused(client: TestClient) -> None:
    body = b'{"text": "' + b"x" * LARGEST + b'"}'
    json = {"content-type": "application/json"}
    assert client.post("/api/code", content=body, headers=json).status_code == 413
    pieces = (body[i : i + 65_536] for i in range(0, len(body), 65_536))
    assert client.post("/api/code", content=pieces, headers=json).status_code == 413


def test_a_file_may_be_larger_but_not_by_much(client: TestClient) -> None:
    octets = {"content-type": "application/octet-stream", "content-length": str(LARGEST_FILE + 1)}
    assert client.post("/api/open", content=b"", headers=octets).status_code == 413


def test_a_text_over_the_limit_is_refused(client: TestClient) -> None:
    assert client.post("/api/code", json={"text": "x" * 200_001}).status_code == 422


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/..%2f..%2fpyproject.toml",
        "/%2e%2e/%2e%2e/app.py",
        "/assets/../../app.py",
        "//etc/passwd",
        "/..\\..\\app.py",
        "/api/records/..%2f..%2fetc%2fpasswd",
    ],
)
def test_no_path_leaves_the_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (404, 405, 422)
    assert "memcon" not in answer.text.lower() or answer.status_code == 422
