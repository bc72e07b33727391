"""One text as the rules of attribution see it: quotations in tokens, phrases, clauses."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from memcon.actors.cast import Cast
from memcon.language import Analysis, Phrase, phrase
from memcon.language.columns import starts_of
from memcon.language.tree import Tree
from memcon.record import Span
from memcon.statements.cues import Cue, Cues

MARKS = frozenset("\" “ ” ‘ ’ ‘‘ ’’ ' '' `` « » „ ‹ › ‟ `".split())
ENDS = frozenset(". ? ! … ... ?! !?".split())
HALTS = frozenset(", : ; - – — -- . … ...".split()) | MARKS
NOUNS = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
SAYING = 5  # tokens of a quotation that is only a verb with its adverbs
LATER = frozenset(("relcl", "appos", "acl", "advcl", "punct", "cc", "conj", "parataxis", "ccomp"))


@dataclass(slots=True)
class Quote:
    """A quotation in tokens: `[start, end)` between the marks, `[first, last)` with them."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    closed: bool
    continues: bool


@dataclass(frozen=True, slots=True)
class Phrasal:
    """A cue of several words where it stands: its words after the verb are `[start, end)`."""

    cue: Cue
    start: int
    end: int


@dataclass(slots=True)
class Scene:
    """What every rule needs. `inside` gives for a token the quotation it stands in, or -1;
    `phrasal` the cues of several words, by their verb's token; `starts` where each token begins,
    `turned` the tokens of labels and turns, which a layout gives to a voice."""

    analysis: Analysis
    tree: Tree
    cast: Cast
    cues: Cues
    quotes: list[Quote] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    bounds: list[tuple[int, int]] = field(default_factory=list)
    phrasal: dict[int, Phrasal] = field(default_factory=dict)
    nested: set[int] = field(default_factory=set)  # tokens in a quotation within another
    starts: list[int] = field(default_factory=list)
    turned: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        starts = self.starts = starts_of(self.analysis.doc)
        size = len(starts)
        self.turned = {
            token for turn in self.analysis.turns
            for piece in (*turn.pieces, *((turn.label,) if turn.label else ()))
            for token in range(*self.tokens(piece))
        }
        self.paragraph = [0] * size
        for number, (start, end) in enumerate(self.analysis.paragraphs):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            self.bounds.append((first, last))
            self.paragraph[first:last] = [number] * (last - first)
        self.inside = [-1] * size
        for quotation in self.analysis.quotations:
            start, end = (bisect_left(starts, at) for at in quotation.inner)
            if quotation.depth:
                self.nested.update(range(start, end))
                continue
            first, last = (bisect_left(starts, at) for at in quotation.outer)
            if start >= end or end > size or self.only_says(start, end):
                continue
            self.inside[start:end] = [len(self.quotes)] * (end - start)
            self.quotes.append(
                Quote(
                    start, end, first, last, self.paragraph[start],
                    quotation.closed, quotation.continues,
                )
            )

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens `[start, end)` of a span of characters, without a space at their end."""
        start, end = (bisect_left(self.starts, at) for at in span)
        while end > start and self.tree.pos[end - 1] == "SPACE":
            end -= 1
        return start, end

    def only_says(self, start: int, end: int) -> bool:
        """Whether marks stand around no more than the main verb of a sentence: 'Chad "firmly
        rejects" the plan' quotes how it is said, not what."""
        tree = self.tree
        if end - start > SAYING or tree.words[start][:1].isupper():
            return False
        verb = next((t for t in range(start, end) if tree.tags[t] in ("VBD", "VBZ", "VBP")), None)
        if verb is None or tree.deps[verb] not in ("ROOT", "conj") or (
            tree.lemmas[verb] not in self.cues.verbs
        ):
            return False
        who = tree.child(verb, "nsubj")
        said = any(c > end for c in tree.all(verb, "dobj", "ccomp", "prep"))
        return who is not None and who < start and said and tree.pos[who] in NOUNS

    def teaser(self, token: int) -> bool:
        """Whether a paragraph only points to another article: "READ MORE: Mayor says …"."""
        first, last = self.bounds[self.paragraph[token]]
        opening = range(first, min(first + 5, last))
        colon = next((t for t in opening if self.tree.words[t] == ":"), None)
        if colon is None:
            return False
        cue = self.cues.phrases.get(" ".join(self.tree.lower[first:colon]))
        return cue is not None and "teaser" in cue.patterns

    def cue(self, verb: int) -> Cue | None:
        """The cue that a verb is, with the words that belong to it or alone."""
        found = self.phrasal.get(verb)
        return found.cue if found is not None else self.cues.verbs.get(self.tree.lemmas[verb])

    def marks(self, token: int) -> bool:
        """Whether a token is a quotation mark."""
        return self.tree.words[token] in MARKS

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """A range without punctuation, marks and spaces at its ends."""
        tree = self.tree
        while start < end and (tree.words[start] in HALTS or tree.pos[start] == "SPACE"):
            start += 1
        while end > start and (tree.words[end - 1] in HALTS or tree.pos[end - 1] == "SPACE"):
            end -= 1
        return start, end

    def clause_words(self, start: int, end: int) -> tuple[int, int]:
        """A clause trimmed and without its "that"."""
        start, end = self.trim(start, end)
        if end - start > 1 and self.tree.lower[start] == "that" and self.tree.deps[start] == "mark":
            start, end = self.trim(start + 1, end)
        return start, end

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence of a token by the parse, `[start, end)`."""
        numbers = self.tree.sentence
        start = bisect_left(numbers, numbers[token])
        return start, bisect_left(numbers, numbers[token] + 1)

    def period(self, token: int) -> tuple[int, int]:
        """The part of its sentence, between semicolons, that a token stands in."""
        start, end = self.sentence(token)
        words = self.tree.words
        for at in range(start, end):
            if words[at] == ";" and self.inside[at] < 0:
                if at < token:
                    start = at + 1
                else:
                    return start, at
        return start, end

    def noun_phrase(self, head: int) -> Phrase:
        """The phrase of a noun without its clauses and appositions."""
        tree = self.tree
        start = tree.subtree(head)[0]
        end = head + 1
        for child in sorted(tree.children[head]):
            if child < head:
                continue
            if tree.deps[child] in LATER:
                if tree.deps[child] == "appos" and self.name_after(head, child):
                    end = tree.subtree(child)[1]
                    continue
                if tree.deps[child] == "cc" and self.and_noun(child, head):
                    continue
                if tree.deps[child] == "conj" and tree.pos[child] in NOUNS and (
                    self.inside[child] == self.inside[head]
                ):
                    end = self.noun_phrase(child).end
                    continue
                if tree.deps[child] == "punct" and self.listed(child, head):
                    continue
                break
            end = max(end, tree.subtree(child)[1])
        for comma in range(head, end - 1):
            if tree.words[comma] == "(":
                end = comma  # "one voter (Photo: Ana Roe)"
                break
            if tree.words[comma] == "," and tree.tags[comma + 1] in ("WDT", "WP"):
                end = comma  # "the founder of the press, which is new": a clause of another noun
                break
        if start < head and (crossed := self.inside[start]) >= 0 and self.inside[head] < 0 and (
            self.quotes[crossed].start < start
        ):
            start = self.quotes[crossed].last  # "was a real surprise” *Ann Roe* says"
        start, end = self.trim(start, end)
        if start >= end or not start <= head < end:
            start, end = head, head + 1
        return phrase(tree.doc, start, end, head)

    def listed(self, comma: int, head: int) -> bool:
        """Whether a comma stands between the names of a list: "Peru, Chile and Bolivia"."""
        tree = self.tree
        after = next((c for c in tree.all(head, "conj") if c > comma), None)
        return after is not None and tree.pos[after] == "PROPN" and tree.pos[head] == "PROPN" and (
            tree.subtree(after)[0] == comma + 1
        )

    def name_after(self, head: int, child: int) -> bool:
        """Whether an apposition is the name that directly follows its title."""
        return child > head and "," not in self.tree.words[head:child]

    def and_noun(self, conjunction: int, head: int) -> bool:
        """Whether a conjunction joins two nouns of one phrase."""
        tree = self.tree
        return tree.lower[conjunction] in ("and", "or", "&") and any(
            tree.deps[c] == "conj" and tree.pos[c] in NOUNS and c > conjunction
            for c in tree.children[head]
        )


__all__ = ["ENDS", "HALTS", "MARKS", "NOUNS", "Phrasal", "Quote", "Scene"]
