"""What the tests share: one coder, built once a process."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.fixture(scope="session")
def coder() -> Coder:
    """A coder with memcon's own tables."""
    return Coder()
