"""The record contract: what is written can be read, and what breaks it is refused by name."""

from __future__ import annotations

import msgspec
import pytest

from memcon.coding import Coder
from memcon.contract import InvalidRecord, from_json, json_schema, to_json

TEXT = "French President Emmanuel Macron met Chancellor Olaf Scholz in Berlin on Monday."


@pytest.fixture
def line(coder: Coder) -> dict:
    return msgspec.json.decode(to_json(coder.code(TEXT, "2023-06-06")))


def refusal(changed: dict) -> str:
    with pytest.raises(InvalidRecord) as caught:
        from_json(msgspec.json.encode(changed))
    return str(caught.value)


def test_a_record_survives_writing_and_reading(coder: Coder) -> None:
    record = coder.code(TEXT, "2023-06-06")
    assert from_json(to_json(record)) == record


def test_a_span_outside_the_text_is_refused(line: dict) -> None:
    line["actors"][0]["mentions"] = [[3, 9000]]
    assert refusal(line).startswith("actors[0].mentions[0]: span [3, 9000]")


def test_an_id_that_names_no_actor_is_refused(line: dict) -> None:
    line["events"][0]["actors"] = ["nobody"]
    assert refusal(line) == "events[0].actors: no actor has the id 'nobody'"


def test_a_missing_field_is_named(line: dict) -> None:
    broken = {**line}
    del broken["text"]
    assert "`text`" in refusal(broken)


def test_a_changed_text_is_noticed(line: dict) -> None:
    assert "document.id" in refusal({**line, "text": line["text"] + " "})


def test_something_that_is_not_json_is_refused() -> None:
    with pytest.raises(InvalidRecord):
        from_json("{")


def test_the_schema_describes_every_part() -> None:
    schema = json_schema()
    assert {"Record", "Actor", "Statement", "Event"} <= set(schema["$defs"])
