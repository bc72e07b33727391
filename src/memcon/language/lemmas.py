"""Lemmas that spaCy's English rules get wrong ("hoped" is not from "hop"), mended once at load."""

from __future__ import annotations

from spacy.language import Language

# Verbs whose "-ed" and "-ing" forms the rules take back to another word, or to none.
MENDED = (
    "stage wage rage rape dine fine hate hope rate gripe shame lambaste stripe tape cope mope "
    "scrape strafe unseat retweet text"
).split()
DOUBLED = "airdrop blog deadpan extol unban kidnap sandbag strongarm backpedal".split()


def mend_lemmas(pipeline: Language) -> None:
    """Enter the forms of those verbs with a pipeline's exceptions, where it has such a table."""
    if not pipeline.has_pipe("lemmatizer"):
        return
    lookups = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_exc"):
        return
    exceptions = lookups.get_table("lemma_exc").get("verb")
    if exceptions is None:
        return
    for verb in MENDED:
        stem = verb.removesuffix("e")
        exceptions[f"{stem}ed"] = exceptions[f"{stem}ing"] = [verb]
    for verb in DOUBLED:
        exceptions[f"{verb}{verb[-1]}ed"] = exceptions[f"{verb}{verb[-1]}ing"] = [verb]
