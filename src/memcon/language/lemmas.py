"""Lemmas that spaCy's English rules get wrong ("hoped" is not from "hop"), mended once at load."""

from __future__ import annotations

from typing import Any

from spacy.attrs import ORTH
from spacy.language import Language

# Short verbs that news hardly uses, and that the rules prefer to the longer one: "hop" to "hope".
RARE = "stag wag rag rap din fin hat hop rat grip sham lambast strip tap cop mop scrap".split()
DOUBLED = "airdrop blog deadpan extol unban kidnap sandbag strongarm backpedal wiretap".split()
OTHERS = {
    "retweeted": "retweet",
    "retweeting": "retweet",
    "texted": "text",
    "texting": "text",
    "retook": "retake",
    "overflew": "overfly",
    "forbade": "forbid",
    "installed": "install",
    "installing": "install",
    "cordoned": "cordon",
    "cordoning": "cordon",
    "cozied": "cozy",
    "cosied": "cosy",
}
# Words that are as often written with a hyphen, which makes three tokens of them.
HYPHENATED = frozenset(
    "cooperate cooperation coordinate coordination ceasefire counterattack counteroffensive "
    "airstrike airdrop reopen reestablish relaunch restart renegotiate reimpose readmit".split()
)

# Verbs of two words, each with its forms: as three tokens they are no verb to the parser.
COMPOUNDS = {
    "airdrop": "air-drops air-dropped air-dropping",
    "car-bomb": "car-bombs car-bombed car-bombing",
    "carpet-bomb": "carpet-bombs carpet-bombed carpet-bombing",
    "firebomb": "fire-bombs fire-bombed fire-bombing",
    "pepper-spray": "pepper-sprays pepper-sprayed pepper-spraying",
    "tear-gas": "tear-gasses tear-gassed tear-gassing",
    "test-fire": "test-fires test-fired test-firing",
    "test-launch": "test-launches test-launched test-launching",
    "water-cannon": "water-cannons water-cannoned water-cannoning",
}


def mend_lemmas(pipeline: Language) -> None:
    """Change a pipeline's tables of verbs, where its lemmatizer has them, and keep compound verbs
    in one token. Inflected forms of the rare verbs stay: "hopped" is an exception of its own."""
    tokenizer: Any = pipeline.tokenizer  # spaCy's stubs call it a function
    for forms in COMPOUNDS.values():
        for form in forms.split():
            tokenizer.add_special_case(form, [{ORTH: form}])
    if not pipeline.has_pipe("lemmatizer"):
        return
    lookups = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not (lookups.has_table("lemma_exc") and lookups.has_table("lemma_index")):
        return
    exceptions = lookups.get_table("lemma_exc").get("verb", {})
    index = lookups.get_table("lemma_index")
    for part in list(index):
        index[part] = set(index[part])  # lists, which spaCy looks through for every form
    known = index.get("verb", set())
    for verb in DOUBLED:
        exceptions[f"{verb}{verb[-1]}ed"] = exceptions[f"{verb}{verb[-1]}ing"] = [verb]
    for form, verb in OTHERS.items():
        exceptions[form] = [verb]
    for verb, forms in COMPOUNDS.items():
        known.add(verb)
        exceptions.update((form, [verb]) for form in forms.split())
    index.get("noun", set()).discard("dos")  # "doses" are of "dose"
    known.difference_update(RARE)


def joined(prefix: str, lemma: str) -> str:
    """The lemma of a word that follows a prefix and a hyphen: "co-operated" is of "cooperate"."""
    whole = prefix + lemma
    return whole if whole in HYPHENATED else lemma
