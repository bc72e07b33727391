"""Quotation marks found in a text and told from apostrophes, feet and inches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(r"[\"“”„‟«»‹›‘’‚‛'`´]{6,}|``|''|‘‘|’’|[\"“”„‟«»‹›‘’‚‛'`´]")
ORNAMENT = 6  # marks in a row from which on they are no quotation marks
FAMILY = {
    **dict.fromkeys(("``", "''", "‘‘", "’’", *'"“”„‟'), "double"),
    **dict.fromkeys("‘’‚‛'`´", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "little angle"),
}
OPENING = frozenset(("``", "‘‘", *"“„‟‘‚‛`«‹"))
CLOSING = frozenset(("’’", *"”’´»›"))
AFTER_BRACKET = frozenset("([{<—–-−/=|*_…¿¡")
BEFORE_BREAK = frozenset(",;:!?)]}>")
ELIDED = re.compile(r"(?:[0-9]0s|n|em|til|till|tis|twas|twere|cause|cos|bout|round|neath)\b", re.I)
FEET = re.compile(r"[0-9]\s?['’]\s?[0-9.]+$")
INCHES = re.compile(r"\s?[0-9.]+\s?[\"”]")


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: where, what family, which way its form points and its surroundings lean.

    `form` and `lean` are 1 for opening, -1 for closing, 0 for either. `weak` is true where a single
    mark may as well be the possessive of a plural ("the players' union").
    """

    start: int
    end: int
    family: str
    form: int
    lean: int
    weak: bool = False


def find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of a paragraph, in order, apostrophes left out."""
    spans = (match.span() for match in MARK.finditer(text, start, end))
    found = [(first, after) for first, after in spans if after - first < ORNAMENT]
    following: list[str] = [""] * len(found)
    for at in range(len(found) - 1, -1, -1):
        after = found[at][1]
        touches = at + 1 < len(found) and found[at + 1][0] == after
        following[at] = following[at + 1] if touches else text[after : min(after + 1, end)]
    before, last = "", start
    for (first, after), right in zip(found, following, strict=True):
        if first > last or first == start:
            before = text[first - 1] if first > start else ""
        last = after
        sign = text[first:after]
        family = FAMILY[sign]
        form = 1 if sign in OPENING else -1 if sign in CLOSING else 0
        lean = leaning(before, right, text[after : after + 2])
        if family == "single":
            if not (mark := single(text, first, after, end, form, lean)):
                continue
            yield mark
        elif not (before.isdigit() and FEET.search(text, max(start, first - 8), first)):
            yield Mark(first, after, family, form, lean)


def leaning(before: str, after: str, ahead: str) -> int:
    """What the characters on both sides make of a mark: 1 opening, -1 closing, 0 either."""
    left_open = not before or before.isspace()
    right_open = not after or after.isspace()
    if left_open or right_open:
        if left_open and right_open:
            return 0
        if left_open:
            stop = after == "." and not (ahead[1:] == "." or ahead[1:].isdigit())
            return 0 if stop or after in BEFORE_BREAK else 1
        return -1
    if before in AFTER_BRACKET and after.isalnum():
        return 1
    if not after.isalnum() and after not in "([{$€£¥#@":
        return -1
    return 0


def single(text: str, first: int, after: int, end: int, form: int, lean: int) -> Mark | None:
    """A single mark, unless it is an apostrophe or stands for feet."""
    left = text[first - 1] if first else ""
    right = text[after] if after < end else ""
    if left.isalnum() and right.isalnum():
        return None
    if right.isalnum() and not left.isalnum() and (form < 0 or ELIDED.match(text, after)):
        return None
    if left.isdigit() and INCHES.match(text, after):
        return None
    if not lean and not form:
        return None
    weak = (
        left in ("s", "S", "z", "x") and right.isspace() and text[after + 1 : after + 2].isalpha()
    )
    return Mark(first, after, "single", form, lean, weak)
