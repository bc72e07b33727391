"""What the tests of feeds share."""

from serving import server

__all__ = ["server"]
