"""Numbers as news writes them: "2.5 million", "three dozen", "half a billion", "dozens"."""

from __future__ import annotations

import re

SCALE = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12.0,
    "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
PLURALS = {  # the least that they can mean
    "tens of thousands": 20_000.0, "hundreds of thousands": 200_000.0, "tens of millions": 2e7,
    "hundreds of millions": 2e8, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0,
    "thousands": 2_000.0, "millions": 2e6, "billions": 2e9, "several hundred": 300.0,
    "several thousand": 3_000.0, "several": 3.0, "a couple": 2.0, "a handful": 3.0,
}  # fmt: skip
NUMERALS = sorted(  # words one of which every number in letters has at its beginning
    {*SCALE, *ONES, *(word.split()[-1] for word in PLURALS), "tens", "half", "quarter"}
    | {word.split()[0] for word in PLURALS if not word.startswith("a ")},
    key=len,
    reverse=True,
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORD = "|".join(sorted(ONES, key=len, reverse=True))
SPELLED = rf"(?:{WORD}|an?(?= hundred and ))(?:[ -](?:and )?(?:{WORD}|hundred|thousand)){{0,6}}"
FRACTION = r"half an?|a quarter of an?|(?:an?|one|two|three|\d+) and a half|one and a half"
NUMBER = (
    rf"(?:{'|'.join(PLURALS)}|{FRACTION}|{DIGITS}|{SPELLED}|an?(?=\s(?:hundred|thousand|million|"
    r"billion|trillion|dozen)\b)|an?)"
)
SCALES = (
    r"(?:\s?-?(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|bn|mln|mn|trn|tn|k|m)"
    r"\b){0,3}"
)


def amount(number: str, scale: str | None) -> float | None:
    """A number and the scale words after it; None where "a" counts nothing ("a soldier")."""
    text = " ".join(number.lower().replace(",", "").split())
    factor = 1.0
    words = re.findall(r"[a-z]+", (scale or "").lower())
    for word in words:
        factor *= SCALE.get(word, 1)
    if text in PLURALS:
        return PLURALS[text] * factor
    if text.startswith("half "):
        return 0.5 * factor if words else None
    if text.startswith("a quarter of"):
        return 0.25 * factor if words else None
    if text.endswith(" and a half"):
        whole = spelled(text.removesuffix(" and a half"))
        return (whole + 0.5) * factor
    if text in ("a", "an"):
        return factor if words else None
    return (float(text) if text[0].isdigit() else spelled(text)) * factor


def spelled(text: str) -> float:
    """A number in letters or figures: "two hundred and fifty"."""
    total = part = 0.0
    for word in re.split(r"[ -]", text):
        if word[:1].isdigit():
            part += float(word)
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            total, part = total + max(part, 1) * 1000, 0.0
        elif word in ("a", "an"):
            part += 1
        else:
            part += ONES.get(word, 0)
    return total + part
