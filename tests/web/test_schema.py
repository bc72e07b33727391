"""The API keeps to its OpenAPI description, whatever it is asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from memcon.coding import Coder
from memcon.reading.apart import Opened, Order, articles, collected
from memcon.store import Store
from memcon.web import Desk, create_app
from memcon.web.opening import Opening


class HereOpening(Opening):
    """Reads without another process, and fetches nothing."""

    def file(self, data: bytes, name: str) -> Opened:
        return collected(articles(Order(name), data))

    def address(self, url: str) -> Opened:
        return Opened()


@pytest.fixture(scope="module")
def described(example_store: Path, coder: Coder, tmp_path_factory: pytest.TempPathFactory):
    """The application's schema, over a copy of the example store."""
    place = tmp_path_factory.mktemp("described") / "store"
    shutil.copytree(example_store, place)
    store = Store.open(place, create=False)
    app = create_app(store, Desk(lambda: coder), opening=HereOpening())
    return schemathesis.openapi.from_asgi("/api/openapi.json", app, headers={"host": "localhost"})


@pytest.mark.parametrize(
    "path",
    [
        "about", "state", "documents", "records/{id}", "events", "statements", "actors", "parties",
        "annotations", "training", "series", "scores", "bursts", "changes", "network", "places",
        "positions", "contradictions", "news", "code", "documents+", "annotations+", "open",
        "fetch",
    ],
)  # fmt: skip
def test_answers_are_as_described(described: schemathesis.BaseSchema, path: str) -> None:
    method = "POST" if path in ("documents+", "annotations+", "code", "open", "fetch") else "GET"
    operation = described[f"/api/{path.rstrip('+')}"][method]

    @given(case=operation.as_strategy())
    @settings(
        max_examples=10,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def hold(case: schemathesis.Case) -> None:
        # A cursor that was never given fits its description and is refused all the same.
        case.call_and_validate(
            headers={"host": "localhost"}, excluded_checks=[positive_data_acceptance]
        )

    hold()
