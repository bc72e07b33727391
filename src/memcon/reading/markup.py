"""Pieces of HTML in what is no page: the bodies of feeds and wires, the cells of tables."""

from __future__ import annotations

import re
from html import unescape

from memcon.reading.text import normalise

BLOCK = re.compile(r"</?(?:p|div|br|tr|li|h[1-6]|table|td|dd|dt)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"</(?:p|div|span|a|b|i|em|strong|li|h[1-6])>|<(?:p|br)\b[^>]*>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)  # "&amp;", not "?a=1&copy=2"


def fragment(markup: str) -> str:
    """The text of a piece of HTML, paragraphs apart: the body that a feed or a wire carries."""
    from lxml.html import fragment_fromstring

    if "<" not in markup and "&" not in markup:
        return normalise(markup).strip()
    whole = fragment_fromstring(BLOCK.sub(lambda tag: "\n" + tag[0], markup), create_parent=True)
    for unseen in whole.xpath(".//script|.//style|.//noscript"):
        unseen.drop_tree()
    lines = (" ".join(line.split()) for line in str(whole.text_content()).split("\n"))
    return normalise("\n".join(line for line in lines if line))


def cell(text: str) -> str:
    """The text of a cell, which may or may not be written as HTML."""
    if TAG.search(text):
        return fragment(text)
    return normalise(ENTITY.sub(lambda one: unescape(one[0]), text))
