"""`memcon analyse`: tables and plots, and what it says of wrong usage."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from telling import record, said, told

from memcon.cli import main
from memcon.store import Store


@pytest.fixture
def place(filled: Callable[..., Store], tmp_path: Path) -> str:
    """A store with a quarrel in it."""
    store = filled(
        record(
            "Ukraine said Russia shelled a town.",
            (told("shelled", "RUS", "ASSAULT", "UKR", "2024-01-05", goldstein=-10.0),),
            (said("Russia shelled a town", "UKR", day="2024-01-05"),),
        ),
        record(
            "Russia denied that it shelled a town.",
            (told("shelled", "RUS", "ASSAULT", "UKR", "2024-01-06", status="denied"),),
            (said("it shelled a town", "RUS", "denies", "2024-01-06"),),
        ),
        record(
            "Poland backed Ukraine's bid.",
            (told("backed", "POL", "SUPPORT", "UKR", "2024-02-05", goldstein=3.4),),
        ),
    )
    store.close()
    return str(tmp_path / "store")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["analyse", *arguments])


COMMANDS = (
    (["series"], 2),
    (["series", "--goldstein"], 2),
    (["series", "RUS", "UKR", "--status", "all", "--by", "type"], 1),
    (["bursts", "--changes"], 1),
    (["network"], 2),
    (["network", "--nodes"], 3),
    (["positions", "bid"], 1),
    (["contradictions"], 1),
    (["new", "UKR", "--since", "2000-01-01"], 4),
)


@pytest.mark.parametrize(("arguments", "rows"), COMMANDS)
def test_an_analysis_is_printed_as_csv_or_as_json(
    place: str, arguments: list[str], rows: int
) -> None:
    as_csv = run(*arguments, "--store", place)
    as_json = run(*arguments, "--store", place, "--json")
    assert (as_csv.exit_code, as_json.exit_code) == (0, 0), as_csv.output
    assert len(list(csv.DictReader(io.StringIO(as_csv.output)))) == rows
    assert len([json.loads(line) for line in as_json.output.splitlines()]) == rows


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        (["series"], "svg"),
        (["series", "--goldstein"], "svg"),
        (["series", "RUS", "UKR"], "png"),
        (["network"], "svg"),
        (["positions", "bid"], "html"),
    ],
)
def test_an_analysis_is_plotted(
    place: str, tmp_path: Path, arguments: list[str], form: str
) -> None:
    file = tmp_path / f"plot.{form}"
    result = run(*arguments, "--store", place, "-o", str(file))
    assert result.exit_code == 0, result.output
    made = file.read_bytes()
    assert {"svg": b"<svg", "png": b"\x89PNG", "html": b"<html"}[form] in made
    assert form != "html" or b"cdn.jsdelivr" not in made


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["series", "A", "B", "C"], "two parties"),
        (["contradictions", "-o", "x.png"], "table"),
        (["series", "-o", "x.doc"], ".csv"),
        (["positions"], "Missing argument"),
        (["new", "UKR"], "--since"),
    ],
)
def test_wrong_usage_is_told(place: str, arguments: list[str], reason: str) -> None:
    result = run(*arguments, "--store", place)
    assert result.exit_code == 2
    assert reason in result.output


def test_a_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = run("series", "--store", str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert "nowhere" in result.output
