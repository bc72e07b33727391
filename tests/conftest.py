"""What the tests share: one coder, built once a process; servers."""

from __future__ import annotations

import pytest
from server import postgres
from serving import server

from memcon.coding import Coder

__all__ = ["coder", "postgres", "server"]


@pytest.fixture(scope="session")
def coder() -> Coder:
    """A coder with memcon's own tables."""
    return Coder()
