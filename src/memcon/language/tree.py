"""The parse as plain lists: what the stages ask of a token, without the cost of asking spaCy."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.attrs import DEP, LEMMA, POS, TAG
from spacy.tokens import Doc

from memcon.language.columns import column, heads_of, words_of
from memcon.language.lemmas import OTHERS, joined


@dataclass(frozen=True, slots=True)
class Tree:
    """Per token: word, lower-case word, lemma, coarse and fine tag, dependency, head, children,
    and the number of its sentence."""

    doc: Doc
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    children: list[list[int]]
    sentence: list[int]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child of a token with one of some dependencies."""
        for child in self.children[token]:
            if self.deps[child] in deps:
                return child
        return None

    def all(self, token: int, *deps: str) -> list[int]:
        """The children of a token with one of some dependencies."""
        return [child for child in self.children[token] if self.deps[child] in deps]

    def conjuncts(self, token: int) -> list[int]:
        """A token and what is coordinated with it, in order."""
        found = [token]
        for at in found:
            found.extend(c for c in self.children[at] if self.deps[c] == "conj")
        return found

    def subtree(self, token: int) -> tuple[int, int]:
        """The range `[start, end)` of tokens that a token dominates."""
        return self.doc[token].left_edge.i, self.doc[token].right_edge.i + 1

    def ancestors(self, token: int) -> list[int]:
        """The tokens above a token, nearest first."""
        found: list[int] = []
        while self.heads[token] != token and len(found) < 60:
            token = self.heads[token]
            found.append(token)
        return found


def grow_tree(doc: Doc) -> Tree:
    """The tree of a parsed document."""
    words, heads = words_of(doc), heads_of(doc)
    small = {word: word.lower() for word in set(words)}
    lower = [small[word] for word in words]
    written = column(doc, LEMMA)
    plain = {lemma: lemma.lower() for lemma in set(written)}
    # OTHERS: where the tagger takes "retook" for a base form
    plain = {lemma: OTHERS.get(low, low) for lemma, low in plain.items()}
    lemmas = [plain[lemma] for lemma in written]
    for at, word in enumerate(words[:-1]):
        if at and word == "-":
            lemmas[at + 1] = joined(lower[at - 1], lemmas[at + 1])
    children: list[list[int]] = [[] for _ in words]
    for at, head in enumerate(heads):
        if head != at:
            children[head].append(at)
    sentence = [0] * len(words)
    for number, sent in enumerate(doc.sents):
        sentence[sent.start : sent.end] = [number] * (sent.end - sent.start)
    pos, tags, deps = (column(doc, attribute) for attribute in (POS, TAG, DEP))
    return Tree(doc, words, lower, lemmas, pos, tags, deps, heads, children, sentence)
