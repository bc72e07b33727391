"""Amounts with their units: money, people, weights, volumes, lengths, rates."""

from __future__ import annotations

import re

from memcon.record import Quantity

SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12,
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2e6,
    "billions": 2e9,
}
WORDS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
CURRENCY = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "hk$": "HKD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "INR",
    "rouble": "RUB",
    "ruble": "RUB",
    "won": "KRW",
    "franc": "CHF",
    "rand": "ZAR",
    "naira": "NGN",
    "real": "BRL",
    "reais": "BRL",
    "peso": "MXN",
    "shekel": "ILS",
    "lira": "TRY",
    "riyal": "SAR",
    "dirham": "AED",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "krona": "SEK",
    "kronor": "SEK",
    "eur": "EUR",
    "usd": "USD",
}
UNIT = {
    "cubic metre": "m3",
    "cubic meter": "m3",
    "cubic foot": "ft3",
    "cubic feet": "ft3",
    "barrel": "bbl",
    "tonne": "t",
    "metric ton": "t",
    "ton": "t",
    "kilogram": "kg",
    "kilo": "kg",
    "kg": "kg",
    "pound of": "lb",
    "litre": "L",
    "liter": "L",
    "gallon": "gal",
    "kilometre": "km",
    "kilometer": "km",
    "km": "km",
    "mile": "mi",
    "metre": "m",
    "meter": "m",
    "hectare": "ha",
    "acre": "acre",
    "square kilometre": "km2",
    "square kilometer": "km2",
    "square mile": "mi2",
    "megawatt": "MW",
    "gigawatt": "GW",
    "percent": "%",
    "per cent": "%",
    "%": "%",
    "percentage point": "pp",
    "bushel": "bushel",
}
COUNTED = (
    "people|civilians|soldiers|troops|police officers|officers|fighters|militants|rebels|"
    "protesters|demonstrators|refugees|migrants|prisoners|hostages|detainees|children|women|men|workers|"
    "students|villagers|residents|journalists|passengers|tanks|missiles|rockets|drones|aircraft|"
    "fighter jets|jets|warships|ships|vessels|vehicles|helicopters|houses|homes|schools|diplomats|"
    "peacekeepers|observers|members|lawmakers|sailors|pilots|doctors|nurses|doses"
)
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|"
    r"(?:(?:" + "|".join(WORDS) + r")(?:[ -](?:" + "|".join(WORDS) + r"))?)|an?|several|dozens|"
    r"hundreds|thousands|millions|billions)"
)
SCALES = r"(?:\s?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|tn|k|m)\b)*"
OF = r"(?:\s+of)?"
MONEY_WORD = "|".join(
    sorted((w + "s?" for w in CURRENCY if w[0].isalpha() and "$" not in w), key=len, reverse=True)
)
UNITS = "|".join(
    sorted((re.escape(u) + ("s?" if u[-1].isalpha() else "") for u in UNIT), key=len, reverse=True)
)
PER = (
    r"(?:\s+(?:of\s+\w+(?:\s\w+)?\s+)?(?:a|per|each|every)\s+(?P<per>hour|day|week|month|quarter|"
    r"year)|\s+(?:of\s+\w+(?:\s\w+)?\s+)?(?P<adverb>hourly|daily|weekly|monthly|annually|yearly))?"
)
PER_2 = PER.replace("per>", "per2>").replace("adverb>", "adverb2>")
ADVERB = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
MONEY = re.compile(
    rf"(?P<sign>(?:US|A|C|HK)?\$|[€£¥₹₽₩])\s?(?P<n>\d[\d,]*(?:\.\d+)?)(?P<scale>{SCALES}){PER}|"
    rf"(?<![\w.,])(?P<n2>{NUMBER})(?P<scale2>{SCALES})\s+(?:(?:US|American|Australian|Canadian|"
    rf"Singapore|Hong Kong|Swiss|Russian|Indian)\s+)?(?P<word>{MONEY_WORD})\b{PER_2}",
    re.IGNORECASE,
)
MEASURE = re.compile(
    rf"(?<![\w.,$€£])(?P<n>{NUMBER})(?P<scale>{SCALES})[\s-]?(?P<unit>{UNITS})(?!\w){PER}",
    re.IGNORECASE,
)
COUNT = re.compile(
    rf"(?<![\w.,$€£])(?P<n>{NUMBER})(?P<scale>{SCALES}){OF}\s+(?:[a-z]+\s){{0,2}}?(?P<unit>{COUNTED})\b",
    re.IGNORECASE,
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The amounts in a text, in order, none overlapping another."""
    found: list[Quantity] = []
    for match in MONEY.finditer(text):
        scale = match["scale"] if match["sign"] else match["scale2"]
        value = amount(match["n"] or match["n2"], scale)
        word = (match["sign"] or match["word"]).lower()
        unit = CURRENCY.get(word) or CURRENCY.get(word.rstrip("s"))
        if value is not None and unit:
            found.append(
                Quantity(
                    value=value,
                    unit=unit,
                    span=match.span(),
                    per=rate(match["per"] or match["per2"], match["adverb"] or match["adverb2"]),
                )
            )
    for match in MEASURE.finditer(text):
        value = amount(match["n"], match["scale"])
        word = match["unit"].lower()
        unit = UNIT.get(word) or UNIT.get(word.rstrip("s"))
        if value is not None and unit:
            found.append(
                Quantity(
                    value=value,
                    unit=unit,
                    span=match.span(),
                    per=rate(match["per"], match["adverb"]),
                )
            )
    for match in COUNT.finditer(text):
        value = amount(match["n"], match["scale"])
        if value is not None:
            found.append(Quantity(value=value, unit=match["unit"].lower(), span=match.span()))
    found.sort(key=lambda q: (q.span[0], -q.span[1]))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.span[0] >= kept[-1].span[1]:
            kept.append(quantity)
    return tuple(kept)


def rate(per: str | None, adverb: str | None) -> str | None:
    """The period of a rate."""
    return per.lower() if per else ADVERB.get((adverb or "").lower())


def amount(number: str, scale: str | None) -> float | None:
    """A number and the scale words after it; vague plurals count as their least value."""
    text = number.lower().replace(",", "")
    value: float
    if text[0].isdigit():
        value = float(text)
    elif text in ("a", "an"):
        if not scale or not scale.strip():
            return None
        value = 1.0
    elif text in SCALE:
        value = float(SCALE[text])
    elif text == "several":
        value = 3.0
    else:
        value = float(sum(WORDS.get(w, 0) for w in re.split(r"[ -]", text)))
    for word in (scale or "").lower().split():
        value *= SCALE.get(word, 1)
    return value
