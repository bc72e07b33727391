"""Whether a text is English, told by its small words."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000
SMALL_WORDS = {
    "en": "the of and to in that is was for on with as by at from it he said has have not are be "
    "his an were which who will but they had this its would their after a she her or been",
    "fr": "le la les des et du un une que qui dans pour sur au aux est par pas avec ce son sont "
    "été plus il elle ne se a ont en de",
    "de": "der die das und in den von zu mit ist auf für im dem nicht ein eine als auch es an "
    "werden aus er hat dass sie nach wird bei noch einer um am sind",
    "es": "el la los las de que y en un una por con para se del al es su como más pero ha fue sus "
    "este lo no a",
    "pt": "o a os as de que e em um uma por com para se do da dos das no na é ao foi não mais como "
    "sua são",
    "it": "il la i gli le di che e in un una per con del della dei delle al è non si da sono nel "
    "ha più anche",
    "nl": "de het een en van in op te dat is voor met zijn niet aan er om ook als bij door naar "
    "uit heeft over",
    "tr": "ve bir bu da de için ile olarak olan daha çok en gibi sonra kadar ise",
    "id": "yang dan di untuk dengan dari pada dalam ini itu akan tidak ke oleh adalah",
    "pl": "w i na z do się że nie o jest to od za przez jak po dla są był",
    "sv": "och i att det som en på är av för med till den har de inte om ett men",
}
SETS = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
)


def detect_language(text: str) -> str:
    """The ISO 639-1 code of a text's language; `en` where it cannot be told."""
    sample = text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    for code, script in SCRIPTS:
        if letters and len(script.findall(sample)) > letters / 2:
            return "ja" if code == "zh" and SCRIPTS[3][1].search(sample) else code
    words = WORD.findall(sample.lower())
    if len(words) < 12:
        return "en"
    scores = {code: sum(w in small for w in words) for code, small in SETS.items()}
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] >= len(words) * 0.12 and scores[best] > scores["en"] * 1.3 else "en"
