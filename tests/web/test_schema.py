"""The API keeps to its OpenAPI description, whatever it is asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from memcon.coding import Coder
from memcon.store import Store
from memcon.web import Desk, create_app


@pytest.fixture(scope="module")
def described(example_store: Path, coder: Coder, tmp_path_factory: pytest.TempPathFactory):
    """The application's schema, over a copy of the example store."""
    place = tmp_path_factory.mktemp("described") / "store"
    shutil.copytree(example_store, place)
    app = create_app(Store.open(place, create=False), Desk(lambda: coder))
    return schemathesis.openapi.from_asgi("/api/openapi.json", app, headers={"host": "localhost"})


@pytest.mark.parametrize(
    "path",
    [
        "about", "documents", "records/{id}", "events", "statements", "actors", "parties",
        "annotations", "training", "series", "scores", "bursts", "changes", "network", "places",
        "positions", "contradictions", "news", "code", "documents+", "annotations+",
    ],
)  # fmt: skip
def test_answers_are_as_described(described: schemathesis.BaseSchema, path: str) -> None:
    method = "POST" if path in ("documents+", "annotations+", "code") else "GET"
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
