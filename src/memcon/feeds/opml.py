"""The list of feeds to watch: OPML, as feed readers write it, or one address a line."""

from __future__ import annotations

from pathlib import Path

from memcon.reading import Unreadable
from memcon.reading.formats.xml import find_all, parse, root_name
from memcon.reading.source import from_path
from memcon.reading.text import decode


def read_feeds(path: Path) -> tuple[str, ...]:
    """The addresses in a list, each once. Raises `Unreadable`, which gives the reason."""
    try:
        source = from_path(str(path))
    except OSError as error:
        raise Unreadable(f"cannot be read ({error.strerror})") from None
    if root_name(source) == "opml":
        found = [one.get("xmlUrl") or "" for one in find_all(parse(source), "outline")]
    else:
        lines = (line.strip() for line in decode(source.read()).split("\n"))
        found = [line for line in lines if line and not line.startswith("#")]
    addresses = tuple(dict.fromkeys(url for url in found if url))
    for url in addresses:
        if not url.startswith(("http://", "https://")):
            raise Unreadable(f"has '{url}', which is no http or https address")
    if not addresses:
        raise Unreadable("names no feed")
    return addresses
