"""What the readers of XML share: the root told from the first bytes, safe parsing, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from memcon.reading.article import Unreadable
from memcon.reading.source import Source
from memcon.reading.text import MARKS, normalise

PROLOG = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*", re.DOTALL
)
ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")


def root_name(source: Source) -> str:
    """The name of the root element, without its prefix; empty where a source is no XML."""
    encoding = next((e for mark, e in MARKS if source.head.startswith(mark)), "utf-8")
    head = source.head.decode(encoding, "replace")
    prolog = PROLOG.match(head)
    found = ROOT.match(head, prolog.end() if prolog else 0)
    return found[1] if found else ""


def parse(source: Source) -> Element:
    """The root element. Raises `Unreadable` for broken XML and for entities of a file's own."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(source.read())
    except DefusedXmlException:
        raise Unreadable("defines entities of its own, as attacks do: refused") from None
    except (ParseError, ValueError, LookupError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"is broken XML ({error})") from None


def name(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def find_all(element: Element, *names: str) -> Iterator[Element]:
    """Every element below with one of these names, whatever its namespace."""
    return (one for one in element.iter() if name(one) in names)


def words(element: Element | None) -> str | None:
    """The text inside an element on one line; None where there is none."""
    text = " ".join("".join(element.itertext()).split()) if element is not None else ""
    return normalise(text) or None


def first(element: Element, *names: str) -> str | None:
    """The words of the first of these names that has any, the names in their order."""
    for wanted in names:
        for one in find_all(element, wanted):
            if found := words(one):
                return found
    return None


def paragraphs(element: Element, *names: str) -> str:
    """The text of the paragraphs below, one a line; of the whole element where it has none."""
    found = [text for p in find_all(element, *names) if (text := words(p))]
    return "\n".join(found) if found else normalise("".join(element.itertext())).strip()
