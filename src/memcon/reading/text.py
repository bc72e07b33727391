"""Plain text out of bytes: decoded, its line ends and its control characters put right."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

from memcon.reading.article import Unreadable

# UTF-8 that was read as Windows-1252 or Latin-1: "â€œ" for a quotation mark, "Ã©" for "é"
MOJIBAKE = re.compile("(?:â[\x80€]|[ÃÂÅÄ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
BINARY_SHARE = 0.02
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SIGNATURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"GIF8",
    b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",  # Word 97 and its kin
    b"MZ\x90",
    b"OggS",
    b"ID3",
)


def is_binary(head: bytes) -> bool:
    """Whether the first bytes of a file are no text in any encoding."""
    if head.startswith(SIGNATURES):
        return True
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return 0 in head or sum(c < 9 or 13 < c < 32 for c in head) > len(head) * BINARY_SHARE


def decode(data: bytes) -> str:
    """The text of a plain-text file. Raises `Unreadable` for an empty or a binary one."""
    if not data.strip():
        raise Unreadable("is empty")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return normalise(data.decode(encoding, errors="replace"))
    if is_binary(data):
        raise Unreadable("is binary, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
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


def encoding_of(head: bytes) -> str:
    """The encoding of a text whose first bytes these are."""
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    try:
        head[:-4].decode("utf-8")  # the last character may be cut
        return "utf-8"
    except UnicodeDecodeError as error:
        if len(head) - 4 - error.start < 4:
            return "utf-8"
    best = from_bytes(head).best()
    return best.encoding if best else "utf-8"


def normalise(text: str) -> str:
    """Line ends as `\\n`, lone surrogates replaced, characters read in a wrong encoding put right;
    nothing else is touched."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    text = text.encode("utf-8", "replace").decode("utf-8")
    if not MOJIBAKE.search(text):
        return text
    from ftfy import fix_encoding  # loaded where it is needed: it takes a tenth of a second

    return fix_encoding(text)
