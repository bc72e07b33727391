"""Coding on Ray gives what coding here gives, also where a worker dies on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

ray = pytest.importorskip("ray", reason="RAY IS NOT INSTALLED: pip install 'memcon[ray]'")

import quick  # noqa: E402

from memcon.contract import to_json  # noqa: E402
from memcon.reading import Article, Failure  # noqa: E402
from memcon.record import document_id  # noqa: E402
from memcon.scaling.ray_data import code_on_ray  # noqa: E402
from memcon.scaling.work import Known, Sources  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")  # Ray's own


@pytest.fixture(scope="module")
def cluster() -> Iterator[None]:
    """Ray on this machine, with the tests' coder known to its workers."""
    ray.cloudpickle.register_pickle_by_value(quick)
    yield
    ray.shutdown()


def test_a_worker_dies_and_the_result_is_the_same(cluster: None, tmp_path: Path) -> None:
    texts = [f"The minister said number {i}." for i in range(200)]
    texts[90] = "The minister said that this one dies once."
    file = tmp_path / "news.jsonl"
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    order = quick.QuickOrder(marks=tmp_path / "marks")
    order.marks.mkdir()
    sources = Sources((str(file), str(tmp_path / "none.txt")), "2024-05-14")
    stored = document_id(texts[7])
    found = list(code_on_ray(sources, order, 2, [stored]))
    assert len([*order.marks.iterdir()]) == 1  # it did die
    assert found[-1] == Failure(str(tmp_path / "none.txt"), "does not exist")
    (known,) = [one for one in found if isinstance(one, Known)]
    assert known.sighting["document_id"] == stored
    articles = [one for one in sources.articles() if isinstance(one, Article)]
    expected = [
        to_json(record)
        for record in order.coder().code_many(articles)
        if record.document.id != stored
    ]
    assert [one for one in found if isinstance(one, bytes)] == expected
