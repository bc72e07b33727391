"""A sentence in, its amounts out: the table of cases, and what no table can list."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from memcon.expertise import load_expertise
from memcon.grounding.numbers import amount
from memcon.grounding.quantities import find_quantities, read_measures
from memcon.knowledge.tables import TableError

quantities = importlib.import_module("quantities")
CASES = tuple(quantities.read_cases())
TABLES = Path(__file__).parents[2] / "knowledge" / "quantities"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.line}: {case.text[:50]}")
def test_a_case_of_the_table(case: quantities.Case) -> None:
    found = case.read()
    assert case.holds(found), found


def test_the_table_is_large_and_has_what_is_no_amount() -> None:
    assert len(CASES) >= 100
    assert sum(case.value is None for case in CASES) >= 10


@given(st.text(alphabet=st.sampled_from("0123456789,.-– $€%abdeghilmnoprstu\n"), max_size=300))
def test_any_text_has_amounts_in_order_and_apart(text: str) -> None:
    after = 0
    for one in find_quantities(text, load_expertise().measures):
        assert after <= one.span[0] < one.span[1] <= len(text)
        after = one.span[1]


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_in_figures_is_itself(value: int) -> None:
    (found,) = find_quantities(f"They paid {value:,} euros.", load_expertise().measures)
    assert (found.value, found.unit) == (float(value), "EUR")


@pytest.mark.parametrize(
    ("number", "scale", "value"),
    [
        ("two hundred thousand", "", 200_000),
        ("twenty-five", " million", 25e6),
        ("a", "", None),
        ("a", " dozen", 12),
        ("half a", " billion", 5e8),
        ("three and a half", " million", 3.5e6),
        ("3", " hundred thousand", 300_000),
    ],
)
def test_numbers_in_letters(number: str, scale: str, value: float | None) -> None:
    assert amount(number, scale) == value


def test_a_unit_of_no_kind_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "currencies.tsv").write_text(
        (TABLES / "currencies.tsv").read_text("utf-8"), "utf-8"
    )
    (tmp_path / "units.tsv").write_text("unit\tkind\tnames\nkg\tweight\tkilo\n", "utf-8")
    with pytest.raises(TableError, match=r"units\.tsv:2: column 'kind': 'weight'"):
        read_measures(tmp_path)
