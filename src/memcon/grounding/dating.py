"""The times of one text on the calendar: each expression settled by the tense of its verb and by
the times told before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from memcon.grounding import calendar
from memcon.grounding.attaching import attached
from memcon.grounding.calendar import MONTHS, WEEKDAYS, Interval
from memcon.grounding.expressions import TimeExpression
from memcon.grounding.same_place import OCCASIONS
from memcon.grounding.scope import anchor_of, head_token
from memcon.grounding.tense import looks_ahead
from memcon.grounding.timing import Timed, own_time
from memcon.language.grammar import VERBAL
from memcon.language.tree import Tree
from memcon.record import Span

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "night": 1, "week": 7,
    "weekend": 7, "fortnight": 14, "month": 30, "quarter": 91, "season": 91, "year": 365,
    "decade": 3650, "century": 36500,
}  # fmt: skip
BEFALLING = frozenset("come happen occur follow take".split())
SHORT = frozenset("day week".split())  # "years after the vote" need not count from what was told
LINKS = frozenset(("after", "before"))
SAYING = frozenset("say tell report announce confirm add state write".split())


def settle(
    tree: Tree, found: tuple[TimeExpression, ...], today: date | None = None
) -> list[Timed]:
    """Every expression that can be put on the calendar, in order; `today` where the day of
    publication is known."""
    settled: list[Timed] = []
    links: list[tuple[TimeExpression, int]] = []
    for expression in found:
        token = head_token(tree, expression.span)
        if token is None:
            continue
        if expression.meaning.link and (sides := linked(tree, expression.span)):
            links.append((expression, len(settled)))
            settled.extend(counted(tree, expression, settled, sides))
            continue
        interval = expression.meaning.interval
        if expression.meaning.follows:
            past = today if not looks_ahead(tree, token) else None
            base = told_before(tree, settled, expression.meaning.follows[1], past)
            interval = following(expression.meaning.follows, base)
        elif expression.meaning.ahead:
            ahead = looks_ahead(tree, token)
            if ahead is None:
                interval = expression.meaning.unsure or interval
            elif ahead:
                interval = expression.meaning.ahead
        if interval is not None:
            anchor = attached(tree, expression.span, token)
            settled.append(
                Timed(expression.span, interval, token, anchor, expression.starts, expression.ends)
            )
    for expression, at in links:
        if not any(t.span == expression.span for t in settled):
            sides = linked(tree, expression.span)
            assert sides is not None
            settled[at:at] = counted(tree, expression, settled, sides)
    settled.extend(begun(tree, settled))
    return settled


def begun(tree: Tree, settled: list[Timed]) -> list[Timed]:
    """The times since when something holds, by a clause: "has refused since rebels attacked in
    2001"."""
    found: list[Timed] = []
    for timed in settled:
        clause, above = timed.anchor, tree.heads[timed.anchor]
        if tree.deps[clause] != "advcl" or any(t.anchor == above for t in settled):
            continue
        if any(tree.lower[c] == "since" for c in tree.all(clause, "mark")) and lasts(tree, above):
            found.append(replace(timed, anchor=above, starts=True))
    return found


def lasts(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of what goes on since a time: not "had met for the first time since"."""
    return all(
        tree.lemmas[noun] != "time"
        for preposition in tree.all(verb, "prep")
        if tree.lower[preposition] == "for"
        for noun in tree.all(preposition, "pobj")
    )


def told_before(
    tree: Tree, settled: list[Timed], unit: str, latest: date | None = None
) -> Interval | None:
    """The last time told of, for what is past no later than `latest`; for what is counted in days,
    the last day. When something was said to have happened is no time of what happened."""
    for timed in reversed(settled):
        if (
            timed.interval.start
            and not (latest and timed.interval.start > latest)
            and not timed.ends
            and not is_saying(tree, timed, settled)
            and (timed.interval.precision == "day" or unit not in ("day", *WEEKDAYS))
        ):
            return timed.interval
    return settled[-1].interval if settled and settled[-1].interval.start else None


def is_saying(tree: Tree, timed: Timed, settled: list[Timed]) -> bool:
    """Whether a time is that of a verb of speech, and what is said has a time of its own."""
    if tree.lemmas[timed.anchor] not in SAYING:
        return False
    said = tree.all(timed.anchor, "ccomp")
    return any(other.anchor in said for other in settled)


def following(count: tuple[int, str], base: Interval | None) -> Interval | None:
    """What lies so many units after (or, below zero, before) an interval."""
    if base is None or base.start is None:
        return None
    number, unit = count
    try:
        if unit in MONTHS:
            month = MONTHS[unit]
            return calendar.month(base.start.year + (number and month <= base.start.month), month)
        if unit in WEEKDAYS:
            step = (WEEKDAYS[unit] - base.start.weekday() - (number > 0)) % 7 + (number > 0)
            days = step if number > 0 else -((base.start.weekday() - WEEKDAYS[unit] - 1) % 7 + 1)
            return calendar.day(calendar.moved(base.start, days, "day"))
        if unit == "day" and base.precision not in ("day", "hour", "minute"):
            return base if number == 0 else None
        coarse = DAYS.get(base.precision, 1) / DAYS[unit]
        if coarse > 10:
            return base  # "two weeks later" in a year of which no more is said
        if coarse > 1 and base.end:
            first, last = (calendar.moved(side, number, unit) for side in (base.start, base.end))
            return Interval(first, last, "span")
        return calendar.distant(calendar.moved(base.start, number, unit), unit)
    except (ValueError, OverflowError):
        return None


def linked(tree: Tree, span: Span) -> tuple[int, int] | None:
    """For "a day after the vote": the predicate that is dated by it, and the one it counts from."""
    inside = tree.doc.char_span(*span, alignment_mode="expand")
    last = inside[-1].i if inside is not None and len(inside) else None
    if (inside is not None and tree.lower[inside.end - 1] == "of") or last is None:
        last = None if last is None else last - 1
    if last is None or tree.lower[last] not in LINKS | {"eve"}:
        return None
    if tree.lower[last] == "eve":
        last = next(iter(tree.all(last, "prep")), last)
    if tree.deps[last] == "mark":
        clause = tree.heads[last]
        return (tree.heads[clause], clause) if tree.heads[clause] != clause else None
    below = tree.all(last, "pobj", "pcomp")
    if not below:
        return None
    return anchor_of(tree, last), below[0]


def told_again(tree: Tree, at: int, settled: list[Timed], unit: str) -> Interval | None:
    """When it was, if a verb only says that what has been told of was: "*the raid* came two days
    after"."""
    subject = tree.child(at, "nsubj") if tree.lemmas[at] in BEFALLING else None
    if subject is None or tree.lemmas[subject] not in OCCASIONS:
        return None
    known = any(tree.lower[c] in ("the", "this") for c in tree.all(subject, "det"))
    return told_before(tree, settled, unit) if known else None


def counted(
    tree: Tree, expression: TimeExpression, settled: list[Timed], sides: tuple[int, int]
) -> list[Timed]:
    """The time of the one side of "a day after" from that of the other, where it is known."""
    later, earlier = sides
    assert expression.meaning.follows is not None
    count, unit = expression.meaning.follows
    token = head_token(tree, expression.span)
    if token is None:
        return []
    known = own_time(tree, later, settled)
    before = known.interval if known else told_again(tree, later, settled, unit)
    if before is not None:
        interval = following((-count, unit), before)
        return [Timed(expression.span, interval, token, earlier)] if interval else []
    known = own_time(tree, earlier, settled)
    interval = following((count, unit), known.interval) if known else None
    if interval is None and unit in SHORT and tree.pos[earlier] not in VERBAL:
        interval = following((count, unit), told_before(tree, settled, unit))
    return [Timed(expression.span, interval, token, later)] if interval else []


