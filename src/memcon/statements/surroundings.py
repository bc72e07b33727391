"""Where a quotation stands: what is before and after it, and whether it is speech by its form."""

from __future__ import annotations

from memcon.knowledge.words import word_class
from memcon.language.grammar import FINITE
from memcon.statements.scene import ENDS, HALTS, NOUNS, Quote, Scene
from memcon.statements.subjects import subject

REACH = 45  # tokens that a cue may stand from its quotation
PUTTING = frozenset("put describe see phrase express explain sum call recall".split())
SMALL = frozenset("a an the of in on and or for to with at by from is".split())
WORKS = word_class("things", "work")
PHRASAL = frozenset(("AUX", "DET", "ADJ", "ADP", "PART", "NOUN", "PROPN", "ADV", "VERB", "NUM"))
SKIPPED = frozenset(("relcl", "acl", "amod", "compound", "pcomp"))


class Surroundings:
    """The words around the quotations of a text."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def before_mark(self, quote: Quote) -> int | None:
        """The token before a quotation in its paragraph."""
        at = quote.first - 1
        return at if at >= self.scene.bounds[quote.paragraph][0] else None

    def partial(self, quote: Quote) -> bool:
        """Whether a quotation is the end of a clause that began outside it."""
        at = self.before_mark(quote)
        if at is None or (self.scene.tree.words[at].endswith(".") and self.whole(quote)):
            return False  # "said Ann Roe of Roe Inc. “We sell.”": the point ends the sentence too
        return self.scene.tree.pos[at] in PHRASAL and not self.quotes(at)

    def title(self, quote: Quote) -> bool:
        """Whether a quotation is a name: 'on CBS's "Face the Nation,"'."""
        tree = self.scene.tree
        at = self.before_mark(quote)
        if at is not None and tree.words[at] == "," and tree.lemmas[at - 1] in WORKS:
            at -= 1  # "her new film, “Salt Year,” …"
        if at is None or tree.pos[at] not in ("ADP", "PART", "PROPN", "NOUN", "DET", "ADJ"):
            return False
        words = [w for w in tree.words[quote.start : quote.end] if w[:1].isalpha()]
        big = [w for w in words if w[:1].isupper() or w.lower() in SMALL]
        return len(words) <= 8 and len(big) == len(words) and len(words) > 0

    def opening(self, number: int, quote: Quote) -> int:
        """Where the clause begins that a partial quotation ends."""
        tree = self.scene.tree
        start = self.gap_start(number, quote)
        at = quote.first - 1
        while at > start and not (
            tree.words[at - 1] in ENDS and tree.pos[at - 1] == "PUNCT"
        ):
            at -= 1
        while at < quote.first and (tree.deps[at] == "cc" or tree.words[at] in HALTS):
            at += 1
        return at

    def whole(self, quote: Quote) -> bool:
        """Whether a quotation stands as an utterance of its own, not as words in a sentence."""
        scene, tree = self.scene, self.scene.tree
        start = quote.start
        while start < quote.end and (tree.words[start] in ("[", "(") or scene.marks(start)):
            start += 1  # "“[The mayor] may …”", "“‘Mayor’ is a title.”"
        if start >= quote.end:
            return False
        if not tree.words[start][:1].isupper() and tree.words[start] not in ("...", "…") and (
            tree.words[start : start + 3] != [".", ".", "."]
        ):
            return False
        at = quote.first - 1
        while at >= 0 and tree.pos[at] == "SPACE":
            at -= 1
        opens = at < 0 or tree.words[at][-1] in ENDS or scene.marks(at) or tree.words[at] == ":"
        opens = opens or scene.bounds[quote.paragraph][0] == quote.first
        return opens and self.final(quote) in (".", "?", "!", "…", "...", ",")

    def final(self, quote: Quote) -> str:
        """The last word or point of a quotation."""
        at = quote.end - 1
        while at > quote.start and self.scene.marks(at):
            at -= 1  # "…, I said, ‘Go,’” she says": the comma before the inner mark
        words = self.scene.tree.words
        behind = words[quote.last] if quote.closed and quote.last < len(words) else ""
        # Point and comma stand behind the mark where the British put them: "It was late".
        return behind if behind in (".", ",") and words[at].isalnum() else words[at][-1:]

    def gap_end(self, number: int, quote: Quote) -> int:
        """Where the words after a quotation end: at the next one or with the paragraph."""
        quotes = self.scene.quotes
        end = self.scene.bounds[quote.paragraph][1]
        for following in quotes[number + 1 :]:
            if following.paragraph != quote.paragraph:
                break
            if not self.title(following):
                end = min(end, following.first)
                break
        return min(end, quote.last + REACH)

    def gap_start(self, number: int, quote: Quote) -> int:
        """Where the words before a quotation begin."""
        quotes = self.scene.quotes
        start = self.scene.bounds[quote.paragraph][0]
        for earlier in reversed(quotes[:number]):
            if earlier.paragraph != quote.paragraph:
                break
            if not self.title(earlier):
                start = max(start, earlier.last)
                break
        return start

    def gap_of(self, verb: int) -> tuple[int, int]:
        """The words around a cue that stand in no quotation."""
        start, end = self.scene.bounds[self.scene.paragraph[verb]]
        inside = self.scene.inside
        low, high = verb, verb + 1
        while low > start and inside[low - 1] < 0:
            low -= 1
        while high < end and inside[high] < 0:
            high += 1
        return low, high

    def stop(self, start: int, end: int) -> int:
        """Where the sentence ends within a range."""
        tree = self.scene.tree
        for token in range(start, end):
            if tree.words[token] in ENDS and tree.pos[token] == "PUNCT" and token > start:
                return token
        return end

    def quotes(self, token: int) -> bool:
        """Whether a token is a verb that brings direct speech."""
        tree = self.scene.tree
        if (found := self.scene.phrasal.get(token)) is not None:
            return "quote" in found.cue.patterns
        if tree.pos[token] not in ("VERB", "AUX") and tree.lower[token] not in ("says", "said"):
            return False
        if tree.lower[token] == "called" and tree.lower[token - 1] in ("-", "so"):
            return False  # "the so-called “peace convoy”"
        lemma = {"says": "say", "said": "say"}.get(tree.lower[token], tree.lemmas[token])
        cue = self.scene.cues.verbs.get(lemma)
        return cue is not None and "quote" in cue.patterns

    def put(self, quote: Quote) -> int | None:
        """The verb of "“A mess” was how Ana Roe *put* it", whose subject is the speaker."""
        tree, at = self.scene.tree, quote.last
        if tree.lower[at : at + 2] not in (["is", "how"], ["was", "how"]):
            return None
        end = self.scene.sentence(at)[1]
        return next(
            (t for t in range(at + 2, end) if tree.tags[t] in FINITE and tree.lemmas[t] in PUTTING
             and tree.child(t, "nsubj") is not None),
            None,
        )

    def cue_in(self, region: range) -> int | None:
        """The first cue verb of a region, else its first verb with a subject beside it."""
        scene, tree = self.scene, self.scene.tree
        first: int | None = None
        for token in region:
            if self.quotes(token) and tree.deps[token] not in SKIPPED:
                return token
            if (
                first is None
                and tree.pos[token] == "VERB"
                and tree.deps[token] not in SKIPPED
                and tree.tags[token] in ("VBD", "VBZ", "VBP")
            ):
                first = token
        for token in region:
            if self.quotes(token):
                return token
        if first is not None and first - region.start <= 8:
            who = subject(scene, first)
            if who is not None and who in region and tree.pos[who] in NOUNS:
                return first
        return None
