"""Quotation marks paired into quotations.

Marks are paired paragraph by paragraph on a stack of what is open, so an odd one does no harm
beyond its paragraph. What a paragraph leaves open may go on in the next: behind a repeated opening
mark, or up to a closing mark that has no opening one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from memcon.language.analysis import Quotation
from memcon.language.marks import Mark, find_marks
from memcon.record import Span

DEEPEST = 8  # open quotations kept at once: bounds the search for the one that a mark closes
SILENT = 3  # paragraphs without marks that a quotation may run over
WORD = re.compile(r"\w")
INCISE = re.compile(  # "“We are tired, *said Ana Roe*. …" without a closing mark
    r"[,?!…] (?=(?:said|says|added|asked|replied|explained|stressed|recalled|noted|insisted"
    r"|declared|complained|warned) (?:[A-Z]|the |an? |his |her )"
    r"|(?:he|she) (?:said|says|added|asked)\b)"
)
POSSESSIVE = 40  # characters up to which "s'" may end a quotation


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The quotations of a text by their beginning, an outer one before those inside it."""
    found: list[Quotation] = []
    left: Left | None = None
    for span in paragraphs or ((0, len(text)),):
        marks = list(find_marks(text, *span))
        if not marks:
            left = left and left.over(span)
            continue
        pairing = Pairing(text, span, left)
        pairing.read(marks)
        left = pairing.finish()
        found.extend(pairing.found)
    return tuple(nested(text, found))


@dataclass(frozen=True, slots=True)
class Left:
    """What a paragraph leaves open: the mark, and the paragraphs passed since."""

    mark: Mark
    silent: tuple[Span, ...] = ()
    held: Quotation | None = None  # counts only if the next paragraph goes on with it

    def over(self, span: Span) -> Left | None:
        """The same after one more paragraph without marks."""
        if len(self.silent) >= SILENT or self.mark.family == "single":
            return None
        return Left(self.mark, (*self.silent, span))


@dataclass(slots=True)
class Open:
    """A quotation not closed yet."""

    mark: Mark
    sign: str
    continues: bool


@dataclass(slots=True)
class Pairing:
    """The marks of one paragraph being paired."""

    text: str
    span: Span
    left: Left | None
    found: list[Quotation] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)
    opened: dict[str, list[int]] = field(default_factory=dict)
    spoken: bool = False

    def read(self, marks: list[Mark]) -> None:
        """Pair the marks of the paragraph."""
        firm = firm_closers(marks)
        for at, mark in enumerate(marks):
            if mark.family == "single":
                self.take_single(mark, firm[at])
            else:
                following = marks[at + 1] if at + 1 < len(marks) else None
                self.take(mark, following)

    def take(self, mark: Mark, following: Mark | None) -> None:
        """A double mark or a guillemet."""
        self.spoken = True
        sign = self.text[mark.start : mark.end]
        form = mark.form
        at = self.openers(mark.family, sign)
        goes_on = self.goes_on(mark)
        if at is None:
            if mark.start == self.span[0] and (mark.lean >= 0 or form > 0):
                self.open(mark, sign, goes_on)
            elif self.miswritten(mark, form, following):
                self.open(mark, sign, False)
            elif (form < 0 and mark.lean <= 0) or (not form and mark.lean < 0):
                self.close_from_before(mark)
            else:
                self.open(mark, sign, False)
            return
        opener = self.stack[at]
        if form > 0:
            low = opener.sign in ("„", "»", "›")
            closes = mark.lean <= 0 if low else mark.lean < 0 and "angle" not in mark.family
        elif form < 0:
            closes = True
        else:
            closes = mark.lean <= 0 or self.misplaced(mark, following)
        if closes:
            self.close(at, mark)
        else:
            self.open(mark, sign, False)

    def miswritten(self, mark: Mark, form: int, following: Mark | None) -> bool:
        """Whether a closing mark between spaces opens what the next closes: "He said ” No. ”"."""
        pair = following is not None and following.family == mark.family and following.lean <= 0
        return pair and form < 0 and not mark.lean and self.left is None

    def misplaced(self, mark: Mark, following: Mark | None) -> bool:
        """Whether an opening mark is a closing one that stands a space late (', "he said')."""
        before = self.text[max(mark.start - 2, 0) : mark.start]
        return (
            before[:1] in (",", ".", "?", "!")
            and before[1:].isspace()
            and self.text[mark.end : mark.end + 1].islower()
            and not (following and following.family == mark.family and following.lean <= 0)
        )

    def take_single(self, mark: Mark, firm: bool) -> None:
        """A single mark; `firm` tells that one which is surely closing follows."""
        top = self.stack[-1] if self.stack else None
        if top is not None and top.mark.family == "single" and mark.form <= 0 and mark.lean <= 0:
            short = mark.start - top.mark.end <= POSSESSIVE
            if mark.lean < 0 and (not mark.weak or (short and not firm)):
                self.close(len(self.stack) - 1, mark)
            return
        low = top is not None and top.sign == "‚"
        if mark.lean < 0 and low:
            self.close(len(self.stack) - 1, mark)
        elif mark.form >= 0 and mark.lean > 0:
            self.open(mark, self.text[mark.start : mark.end], self.goes_on(mark))

    def goes_on(self, mark: Mark) -> bool:
        """Whether an opening mark at the paragraph's start repeats the one left open before."""
        left = self.left
        return (
            left is not None
            and not left.silent
            and left.mark.family == mark.family
            and mark.start == self.span[0]
        )

    def openers(self, family: str, sign: str) -> int | None:
        """Where on the stack the quotation stands that this mark would close."""
        any_of: int | None = None
        alike = "“„‟``" if sign == "”" else sign
        for at in range(len(self.stack) - 1, -1, -1):
            one = self.stack[at]
            if one.mark.family == family:
                if one.sign in alike:
                    return at
                if any_of is None:
                    any_of = at
        return any_of

    def open(self, mark: Mark, sign: str, continues: bool) -> None:
        if len(self.stack) == DEEPEST:
            del self.stack[0]
        left = self.left
        if continues and left and left.held:
            self.found.append(left.held)
        if left and left.mark.family == mark.family:
            self.left = None
        self.stack.append(Open(mark, sign, continues))
        self.opened.setdefault(sign, []).append(mark.start)

    def close(self, at: int, mark: Mark) -> None:
        """The quotation at `at` ends with a mark; what was opened inside it ends there too."""
        for inner in self.stack[:at:-1]:
            if inner.mark.family != "single":
                self.add(inner.mark, mark.start, mark.start, False, inner.continues)
        one = self.stack[at]
        del self.stack[at:]
        self.add(one.mark, mark.start, mark.end, True, one.continues)

    def close_from_before(self, mark: Mark) -> None:
        """A closing mark without an opening one ends what the paragraphs before left open."""
        left, self.left = self.left, None
        if left is None or left.mark.family != mark.family or self.stack:
            return
        for start, end in left.silent:
            self.found.append(Quotation((start, end), (start, end), False, True))
        start = self.span[0]
        if mark.start > start:
            self.found.append(Quotation((start, mark.end), (start, mark.start), True, True))

    def add(self, mark: Mark, inner: int, outer: int, closed: bool, continues: bool) -> None:
        self.found.append(Quotation((mark.start, outer), (mark.end, inner), closed, continues))

    def finish(self) -> Left | None:
        """End what is still open with the paragraph, or before the next such mark."""
        left: Left | None = None
        end = self.span[1]
        for one in reversed(self.stack):
            start = one.mark.start
            later = self.opened[one.sign]
            next_one = bisect_right(later, start)
            single = one.mark.family == "single"
            if next_one < len(later):
                if not single:
                    stop = self.before(start, later[next_one])
                    self.add(one.mark, stop, stop, False, one.continues)
            elif not one.continues and (said := INCISE.search(self.text, one.mark.end, end)):
                self.add(one.mark, said.start() + 1, said.start() + 1, False, False)
            elif not single or one.continues:
                self.add(one.mark, end, end, False, one.continues)
                left = Left(one.mark)
            elif self.introduced(start):
                left = Left(one.mark, held=Quotation((start, end), (one.mark.end, end), False))
        if left is None and self.left is not None and not self.spoken:
            return self.left.over(self.span)
        return left

    def introduced(self, at: int) -> bool:
        """Whether a mark stands first in the paragraph, or behind a colon or a comma."""
        lead = self.text[max(self.span[0], at - 2) : at].rstrip()
        return not lead or lead[-1] in ":,"

    def before(self, start: int, later: int) -> int:
        """Where a quotation from `start` must end so as not to reach the one opened at `later`."""
        stop = later
        for one in self.found:
            if start < one.outer[0] < stop and later < one.outer[1]:
                stop = one.outer[0]
        while stop > start + 1 and self.text[stop - 1].isspace():
            stop -= 1
        return stop


def firm_closers(marks: list[Mark]) -> list[bool]:
    """Per mark, whether a surely closing single mark follows before the next opening one."""
    firm = [False] * len(marks)
    follows = False
    for at in range(len(marks) - 1, -1, -1):
        firm[at] = follows
        mark = marks[at]
        if mark.family == "single":
            if mark.lean > 0:
                follows = False
            elif mark.form <= 0 and mark.lean < 0 and not mark.weak:
                follows = True
    return firm


def nested(text: str, found: list[Quotation]) -> list[Quotation]:
    """Quotations in order, wordless ones dropped, white space inside the marks cut, depth set."""
    kept: list[Quotation] = []
    ends: list[int] = []
    for one in sorted(found, key=lambda q: (q.outer[0], -q.outer[1])):
        start, end = one.inner
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if not WORD.search(text, start, end):
            continue
        while ends and ends[-1] <= one.outer[0]:
            ends.pop()
        kept.append(Quotation(one.outer, (start, end), one.closed, one.continues, len(ends)))
        ends.append(one.outer[1])
    return kept
