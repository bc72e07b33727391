"""Where the tables of knowledge stand."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
CHECKOUT = PACKAGE.parents[1] / "knowledge"


def tables() -> Path:
    """The folder of tables: the checkout's, else the copy inside the package."""
    return CHECKOUT if CHECKOUT.is_dir() else PACKAGE / "knowledge" / "tables"
