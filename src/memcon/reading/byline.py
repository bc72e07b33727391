"""The names in a byline."""

from __future__ import annotations

import re

BY = re.compile(r"^\s*by\s+", re.IGNORECASE)
AND = re.compile(r"\s+and\s+|\s*&\s*")


def signed(byline: str | None) -> tuple[str, ...]:
    """Who signed: "By Ann Roe and Bo Lee", "Roe, Ann; Lee, Bo", "Ann Roe, Bo Lee"."""
    plain = BY.sub("", byline or "").strip()
    if ";" in plain:
        parts = plain.split(";")
    else:
        parts = AND.split(plain)
        pieces = [piece for part in parts for piece in part.split(",")]
        if all(" " in piece.strip() for piece in pieces if piece.strip()):
            parts = pieces
    return tuple(part.strip() for part in parts if part.strip())
