"""Amounts with their units: money, measures, things counted, rates; the units are tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from memcon.grounding.numbers import DIGITS, NUMBER, NUMERALS, SCALES, amount
from memcon.knowledge.tables import read_table
from memcon.record import Quantity

CURRENCY = ("code", "signs", "names", "of")
UNIT = ("unit", "kind", "names")
KINDS = frozenset(("measure", "count"))
PERIOD = r"hour|day|week|month|quarter|year"
ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "yearly": "year",
    "a year": "year",
}
PER = (
    rf"(?:\s+(?:(?:of|in|worth of)\s+[\w'’-]{{1,20}}(?:\s[\w'’-]{{1,20}}){{0,2}}?\s+)?"
    rf"(?:(?:an?|per|each|every)\s+(?P<per>{PERIOD})\b|(?P<adverb>{'|'.join(ADVERBS)})\b))?"
)
CRAFT = r"(?:[a-z-]{1,20}\s){0,2}?"

SIGN = 6  # characters that a sign before a number takes at most, and the space behind it

# Where an amount can begin, so that the patterns need not look elsewhere.
NUMERAL = re.compile(
    rf"(?<![\w.,])(?:an?\s+)?(?P<word>\d|(?:{'|'.join(NUMERALS)})\b)", re.IGNORECASE
)


class Measures(msgspec.Struct, frozen=True):
    """What the tables of units say: signs, currency words, words by the adjective before them
    ("Chilean" gives CLP), units of measure, and the plural of things counted."""

    signs: dict[str, str]
    money: dict[str, str]
    adjectives: dict[str, tuple[str, ...]]
    units: dict[str, str]
    counted: dict[str, str]


def read_measures(folder: Path) -> Measures:
    """The tables of currencies and units. Raises `TableError`."""
    signs: dict[str, str] = {}
    money: dict[str, str] = {}
    adjectives: dict[str, list[str]] = {}
    for row in read_table(folder / "currencies.tsv", CURRENCY):
        for sign in row.many("signs"):
            signs[sign] = row["code"]
        for name in row.many("names"):
            money[name.lower()] = row["code"]
        for adjective in row.many("of"):
            adjectives.setdefault(adjective.lower(), []).append(row["code"])
    units: dict[str, str] = {}
    counted: dict[str, str] = {}
    for row in read_table(folder / "units.tsv", UNIT):
        if row["kind"] not in KINDS:
            raise row.error(f"column 'kind': '{row['kind']}' is neither measure nor count")
        for name in row.many("names"):
            (units if row["kind"] == "measure" else counted)[name.lower()] = row["unit"]
    return Measures(signs, money, {k: tuple(v) for k, v in adjectives.items()}, units, counted)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The compiled patterns of one set of tables."""

    signed: re.Pattern[str]
    worded: re.Pattern[str]
    measured: re.Pattern[str]
    counted: re.Pattern[str]


_compiled: dict[int, tuple[Measures, Patterns]] = {}


def patterns(measures: Measures) -> Patterns:
    """The patterns of some tables, compiled once for each."""
    known = _compiled.get(id(measures))
    if known is None or known[0] is not measures:
        known = measures, make_patterns(measures)
        _compiled[id(measures)] = known
    return known[1]


def either(words: Iterable[str]) -> str:
    """An alternation, longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def make_patterns(measures: Measures) -> Patterns:
    """Compile the patterns of some tables."""
    signs, units = either(measures.signs), either(measures.units)
    # Every currency word may stand after an adjective that says whose it is.
    of = either(measures.adjectives)
    words = "|".join(
        re.escape(w) + ("s?" if not w.endswith("s") else "")
        for w in sorted(measures.money, key=len, reverse=True)
    )
    lead = rf"(?<![\w.,$€£-])(?P<n>(?>{NUMBER}))(?P<scale>(?>{SCALES}))"
    to = rf"(?:\s?(?:-|–|to|and|or)\s?(?>{NUMBER})(?P<scale2>(?>{SCALES}))(?=[\s-]))?"
    flags = re.IGNORECASE
    return Patterns(
        re.compile(
            rf"(?<![\w$€£])(?P<sign>{signs})\s?(?P<n>{DIGITS})(?P<scale>{SCALES})"
            rf"(?:\s?(?:-|–|to|and)\s?(?:{signs})?\s?(?:{DIGITS})(?P<scale2>{SCALES}))?{PER}",
            flags,
        ),
        re.compile(
            rf"{lead}{to}[\s-](?:of\s)?(?:(?P<of>{of})\s)?(?P<word>{words}|dollars?|pesos?|francs?|"
            rf"dinars?|crowns?|shillings?)\b(?!\s+of\b){PER}",
            flags,
        ),
        re.compile(rf"{lead}{to}[\s-]?(?P<unit>{units})(?![\w]){PER}", flags),
        re.compile(
            rf"{lead}{to}(?:\s+of)?(?:\s+(?:the|other|more|its|their))?\s+{CRAFT}"
            rf"(?P<unit>{either(measures.counted)})\b(?!-){PER}",
            flags,
        ),
    )


def find_quantities(text: str, measures: Measures) -> tuple[Quantity, ...]:
    """The amounts in a text, in order, none overlapping another. Of a range ("10 to 15 soldiers")
    the value is the lower end."""
    found = sorted(candidates(text, measures), key=lambda q: (q.span[0], -q.span[1]))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.span[0] >= kept[-1].span[1]:
            kept.append(quantity)
    return tuple(kept)


def candidates(text: str, measures: Measures) -> Iterator[Quantity]:
    """Every amount that a pattern finds where a number stands; some overlap others."""
    compiled = patterns(measures)
    for found in NUMERAL.finditer(text):
        for start in {found.start(), found.start("word")}:
            yield from named(text, start, compiled, measures)
        if found["word"].isdigit():
            start = found.start("word")
            for before in range(max(0, start - SIGN), start):
                if match := compiled.signed.match(text, before):
                    unit = measures.signs.get(match["sign"].upper())
                    yield from made(match, unit, match["n"], match["scale"])


def named(text: str, start: int, compiled: Patterns, measures: Measures) -> Iterator[Quantity]:
    """The amounts whose number begins at a position and whose unit is a word."""
    if match := compiled.worded.match(text, start):
        unit = currency(match["word"].lower(), (match["of"] or "").lower(), measures)
        yield from made(match, unit, match["n"], match["scale"])
    for pattern, units in (
        (compiled.measured, measures.units),
        (compiled.counted, measures.counted),
    ):
        if match := pattern.match(text, start):
            yield from made(match, units.get(match["unit"].lower()), match["n"], match["scale"])


def made(
    match: re.Match[str], unit: str | None, number: str, scale: str | None
) -> Iterator[Quantity]:
    """The quantity of a match, if it is one."""
    groups = match.groupdict()
    if not (scale or "").strip() and (later := groups.get("scale2")):
        scale = later  # "5 to 7 million tonnes"
    value = amount(number, scale)
    if value is None or unit is None:
        return
    per = groups.get("per")
    adverb = groups.get("adverb")
    yield Quantity(
        value=value,
        unit=unit,
        per=per.lower() if per else ADVERBS.get((adverb or "").lower()),
        span=match.span(),
    )


def currency(word: str, of: str, measures: Measures) -> str | None:
    """The currency of a word and the adjective before it: "pesos" after "Chilean"."""
    usual = measures.money.get(word) or measures.money.get(word.rstrip("s"))
    codes = measures.adjectives.get(of, ())
    return codes[0] if codes and usual not in codes else usual
