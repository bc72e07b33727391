"""Coarse tags and lemmas, worked out once for each word with its tag and its dependency.

spaCy tries some 180 patterns on every token and asks its lemmatizer about every token, a tenth of
the time of a whole parse. Nearly all patterns look at one token, so that the answer for "raids", a
plural that is an object, is always the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, ORTH, POS, TAG
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

from memcon.record import Span

ASKED: list[int | str] = [ORTH, TAG, DEP]  # what the answer depends on
ANSWERED: list[int | str] = [TAG, POS, DEP, LEMMA]
SEEN = frozenset("TAG DEP LOWER ORTH IS_SPACE".split())  # what a pattern may look at
REMEMBERED = 50_000  # answers kept

Key = tuple[int, ...]


class Attributes:
    """A pipe in the place of spaCy's attribute ruler and lemmatizer: the same answers, but no
    morphology."""

    def __init__(self) -> None:
        self._known: dict[Key, Key] = {}
        self._openers: set[Key] = set()  # with what follows they may be more than themselves

    def learn(self, ruler: AttributeRuler, lemmatizer: EnglishLemmatizer) -> None:
        """Take over from two pipes."""
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._alone = AttributeRuler(ruler.vocab)
        self._opening = Matcher(ruler.vocab)
        self._longest = 1
        for number, rule in enumerate(ruler.patterns):
            patterns: Any = rule["patterns"]
            longest = max(map(len, patterns))
            if longest == 1:
                self._alone.add_patterns([rule])
            else:
                self._opening.add(str(number), [pattern[:1] for pattern in patterns])
                self._longest = max(self._longest, longest)

    def __call__(self, doc: Doc) -> Doc:
        """Set tags, dependencies and lemmas of a parsed document."""
        if not len(doc):
            return doc
        keys = [*map(tuple, doc.to_array(ASKED).tolist())]
        new = {key for key in keys if key not in self._known}
        if len(self._known) + len(new) > REMEMBERED:
            self._known.clear()
            self._openers.clear()
            new = set(keys)
        if new:
            self._get_to_know(list(new), doc.vocab)
        answers = [self._known[key] for key in keys]
        if not self._openers.isdisjoint(keys):
            at = (i for i, key in enumerate(keys) if key in self._openers)
            for start, end in merged((i, min(i + self._longest, len(keys))) for i in at):
                answers[start:end] = self._answers(self._ruler(few(keys[start:end], doc.vocab)))
        return fill(doc, ANSWERED, answers)

    def _get_to_know(self, new: Sequence[Key], vocab: Vocab) -> None:
        """Ask about tokens not met before, each for itself."""
        doc = few(new, vocab)
        self._openers.update(new[at] for _, at, _ in self._opening(doc, allow_missing=True))
        self._known.update(zip(new, self._answers(self._alone(doc)), strict=True))

    def _answers(self, doc: Doc) -> Iterable[Key]:
        """What the lemmatizer adds to a few tokens."""
        return map(tuple, self._lemmatizer(doc).to_array(ANSWERED).tolist())


def few(keys: Sequence[Key], vocab: Vocab) -> Doc:
    """A document of a few tokens."""
    doc = Doc(vocab, words=[vocab.strings[key[0]] for key in keys])
    return fill(doc, ASKED[1:], [key[1:] for key in keys])


def fill(doc: Doc, attributes: list[int | str], rows: Sequence[Key]) -> Doc:
    """A document with some attributes of every token, a row each."""
    return doc.from_array(attributes, cast(Any, np.array(rows, dtype=np.uint64)))


def merged(stretches: Iterable[Span]) -> list[Span]:
    """Stretches in order, those that overlap as one."""
    found: list[Span] = []
    for start, end in stretches:
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


@Language.factory("memcon_attributes")
def make_attributes(nlp: Language, name: str) -> Attributes:
    """The pipe, which yet has to learn."""
    return Attributes()


def remember_attributes(nlp: Language) -> None:
    """Let a pipeline work out coarse tags and lemmas once for each word with its tag and its
    dependency. One that does it in another way than spaCy's English ones stays as it is."""
    names = nlp.pipe_names
    at = names.index("attribute_ruler") if "attribute_ruler" in names else -1
    if at < 0 or names[at + 1 : at + 2] != ["lemmatizer"]:
        return
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, EnglishLemmatizer):
        return
    rules: Any = ruler.patterns
    tokens = (token for rule in rules for pattern in rule["patterns"] for token in pattern)
    if lemmatizer.mode != "rule" or not all(SEEN.issuperset(token) for token in tokens):
        return
    pipe: Any = nlp.add_pipe("memcon_attributes", before="attribute_ruler")
    pipe.learn(ruler, lemmatizer)
    nlp.remove_pipe("attribute_ruler")
    nlp.remove_pipe("lemmatizer")
