"""A document's tokens by columns: as lists, without the cost of asking spaCy token by token."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from spacy.attrs import HEAD, IDX, LOWER, ORTH, TAG
from spacy.tokens import Doc, Token


def column(doc: Doc, attribute: int) -> list[str]:
    """A string attribute (`spacy.attrs.TAG`, …) of every token."""
    keys = doc.to_array(attribute).tolist()
    strings = doc.vocab.strings
    names = {key: strings[key] if key else "" for key in set(keys)}
    return [names[key] for key in keys]


def words_of(doc: Doc) -> list[str]:
    """Every token as it is written."""
    return column(doc, ORTH)


def starts_of(doc: Doc) -> list[int]:
    """Where each token begins, in characters."""
    return doc.to_array(IDX).tolist()


def heads_of(doc: Doc) -> list[int]:
    """The index of each token's head; its own where it is a root."""
    away = doc.to_array(HEAD).astype(np.int64)
    return (away + np.arange(len(doc))).tolist()


def spelled(doc: Doc, words: Iterable[str]) -> list[Token]:
    """The tokens that are one of some words in lower case, in order."""
    keys = [doc.vocab.strings.as_int(word) for word in words]
    found = np.isin(doc.to_array(LOWER), np.array(keys, dtype=np.uint64))
    return [doc[at] for at in np.flatnonzero(found).tolist()]


def tagged(doc: Doc, *tags: str) -> list[Token]:
    """The tokens with one of some fine tags, in order."""
    written = doc.to_array(TAG)
    found = np.zeros(len(written), dtype=bool)
    for tag in tags:  # one by one: for so few `numpy.isin` takes longer
        found |= written == np.uint64(doc.vocab.strings.as_int(tag))
    return [doc[at] for at in found.nonzero()[0].tolist()]
