"""Plain text out of bytes: decoded, its line ends and its control characters put right."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes


class Unreadable(ValueError):
    """A document that cannot be read; the message gives the reason."""


CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
BINARY_SHARE = 0.02
SIGNATURES = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF", b"GIF8")


def decode(data: bytes) -> str:
    """The text of a plain-text file. Raises `Unreadable` for an empty or a binary one."""
    if not data.strip():
        raise Unreadable("is empty")
    if data.startswith(SIGNATURES):
        raise Unreadable("is binary, not text")
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return normalise(data.decode(encoding, errors="replace"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if 0 in data:
            raise Unreadable("is binary, not text") from None
        best = from_bytes(data).best()
        if best is None:
            raise Unreadable("is neither UTF-8 nor any encoding that could be told") from None
        text = str(best)
    if len(CONTROL.findall(text)) > len(text) * BINARY_SHARE:
        raise Unreadable("is binary, not text")
    text = normalise(text)
    if not text.strip():
        raise Unreadable("is empty")
    return text


def normalise(text: str) -> str:
    """Line ends as `\\n`, lone surrogates replaced; nothing else is touched."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
