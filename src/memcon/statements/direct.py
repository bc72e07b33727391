"""Direct speech: a quotation joined to the cue before, after or in the middle of it."""

from __future__ import annotations

from memcon.language.grammar import FINITE
from memcon.statements.brackets import bracketed
from memcon.statements.clause import beside, cue_words, leading
from memcon.statements.draft import Draft
from memcon.statements.scene import ENDS, Quote, Scene
from memcon.statements.subjects import WITNESSING, subject
from memcon.statements.surroundings import REACH, Surroundings
from memcon.statements.uncued import carried
from memcon.statements.verdicts import verdict

OPEN_ENDS = frozenset((",", "?", "!", ".", "-", "—", "–", "...", "…"))
SCARE = 5  # words between marks that are no speech where a sentence has its own


class Direct:
    """Reads the quotations of a text in order and gives each its cue or its predecessor's."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self.scene = scene
        self.around = Surroundings(scene)
        self.drafts = drafts
        self.by_cue = {draft.cue: draft for draft in drafts if draft.cue is not None}
        self.owner: dict[int, Draft] = {}

    def read(self) -> None:
        """Add drafts for the quotations, or quotations to drafts."""
        scene = self.scene
        for number, quote in enumerate(scene.quotes):
            claimed = self.claimed(number, quote)
            draft = (
                self.retold(number, quote, claimed) or self.overheard(quote, claimed) or claimed
                or bracketed(scene, quote) or verdict(scene, quote)
                or self.cued(number, quote) or carried(self, number, quote)
                or self.adjoining(quote)
            )
            if draft is None:
                continue
            over = any(end == quote.first for _, end in draft.content)
            if self.around.partial(quote) and not over and not any(
                start <= quote.start < end for start, end in draft.content
            ):
                start = self.around.opening(number, quote)
                draft.add(start, quote.end)
            else:
                draft.add(quote.start, quote.end)
            if draft not in self.drafts:
                self.drafts.append(draft)
                if draft.cue is not None:
                    if (topic := self.by_cue.get(draft.cue)) is not None:
                        topic.content = []  # "“No” was her verdict *on the vote*"
                    self.by_cue[draft.cue] = draft
            self.owner[number] = draft
            before = scene.quotes[number - 1] if number else quote
            if not before.closed and number - 1 not in self.owner and (
                before.paragraph == quote.paragraph - 1 and not scene.marks(quote.first)
            ):  # the cue stands only behind the last paragraph of what is quoted
                draft.add(before.start, before.end)
                self.owner[number - 1] = draft

    def claimed(self, number: int, quote: Quote) -> Draft | None:
        """The draft whose content already holds most of the quotation; of "is said to have told
        her: “Go”" none, for whoever told her said it."""
        best, most = None, 0.5 * (quote.end - quote.start)
        verb = self.before(number, quote) if self.around.whole(quote) else None
        for draft in self.drafts:
            if verb is not None and self.reputed(draft, verb):
                continue
            for start, end in draft.content:
                shared = min(end, quote.end) - max(start, quote.start)
                if shared > most or (shared == most and best is None and shared > 0):
                    best, most = draft, shared
        return best

    def adjoining(self, quote: Quote) -> Draft | None:
        """The statement whose words go over into a quotation: "said it was leaving “for good”"."""
        if self.around.whole(quote):
            return None
        found = [
            draft for draft in self.drafts
            if draft.cue is not None and draft.cue < quote.first
            and any(end == quote.first for _, end in draft.content)
        ]
        return max(found, key=lambda draft: draft.cue or 0, default=None)

    def retold(self, number: int, quote: Quote, outer: Draft | None) -> Draft | None:
        """The statement of the first of two cues behind a quotation: "“…,” *she said*, an aide told
        Dawn". `outer` is the draft that claims the quotation."""
        if outer is None or outer.cue is None or outer.cue < quote.last:
            return None
        inner = self.after(number, quote)
        if inner is None or inner >= outer.cue or inner in self.by_cue or (
            self.scene.tree.heads[inner] != outer.cue
            or self.scene.tree.child(inner, "nsubj") is None
        ):
            return None
        return self.cued(number, quote)

    def overheard(self, quote: Quote, outer: Draft | None) -> Draft | None:
        """The statement of whom somebody heard: "Roe said she heard *pupils shout*, “Go home!”"."""
        tree = self.scene.tree
        verb = quote.first - 1
        verb -= verb > 0 and tree.words[verb] in (",", ":")
        if outer is None or outer.cue is None or not outer.cue < verb or tree.tags[verb] not in (
            "VB", "VBG",
        ) or not self.around.quotes(verb) or tree.lemmas[tree.heads[verb]] not in WITNESSING:
            return None
        who = tree.child(verb, "nsubj") or tree.child(tree.heads[verb], "dobj")
        if who is None or who > verb:
            return None
        cut = [(start, min(end, verb + 1)) for start, end in outer.content if start <= verb]
        outer.content = cut or outer.content
        return Draft("heard", verb, (verb, verb + 1), self.scene.noun_phrase(who))

    def cued(self, number: int, quote: Quote) -> Draft | None:
        """The statement of a cue after the quotation, or before it."""
        scene = self.scene
        if self.around.title(quote):
            return None
        verb, rule = self.brought(quote), "cue-then-quote"
        if verb is None:
            verb, rule = self.around.put(quote) or self.after(number, quote), "quote-then-cue"
        if verb is None:
            verb, rule = self.before(number, quote), "cue-then-quote"
        if verb is None:
            verb, rule = self.colon_before(quote), "colon"
        if verb is None:
            return None
        for draft in self.drafts:
            if self.reputed(draft, verb):
                draft.content = []
        if verb in self.by_cue:
            draft = self.by_cue[verb]
            if draft.content and self.around.partial(quote) and quote.end - quote.start <= SCARE:
                return None
            named = scene.cue(verb)
            if draft.rule in ("object", "about", "infinitive") and named and (
                "tell" in named.patterns
            ):
                draft.content, draft.rule = [], rule
            return draft
        gap = self.around.gap_of(verb)
        who = subject(scene, verb)
        if who is None or scene.inside[who] >= 0:
            who = leading(scene, quote.last, verb) if verb > quote.last else None
            who = beside(scene, verb, *gap) if who is None else who
            who = self.inverted(verb) if who is None and verb < quote.first else who
        if who is not None and scene.tree.tags[who] == "WDT":
            return None
        speaker = scene.noun_phrase(who) if who is not None else None
        cue = scene.cue(verb)
        stance = cue.stance if cue and scene.tree.lemmas[verb] != "call" else "asserts"
        return Draft(rule, verb, cue_words(scene, verb), speaker, stance=stance)

    def inverted(self, verb: int) -> int | None:
        """The speaker whom the parse took for an object: "Shot back *Ana Roe*: “No.”"."""
        tree = self.scene.tree
        who = tree.child(verb, "dobj")
        opens = verb == self.scene.sentence(verb)[0] and tree.tags[verb] != "VB"
        return who if opens and who is not None and tree.pos[who] == "PROPN" else None

    def brought(self, quote: Quote) -> int | None:
        """The cue directly before a quotation, with a speaker: "A man *shouted* “No!” before …"."""
        scene, tree = self.scene, self.scene.tree
        verb = self.around.before_mark(quote)
        if verb is None or not self.around.quotes(verb) or tree.tags[verb] not in FINITE:
            return None
        who = subject(scene, verb)
        if who is None or who > verb or scene.inside[who] >= 0:
            return None
        return verb if scene.paragraph[who] == quote.paragraph else None

    def after(self, number: int, quote: Quote) -> int | None:
        """The cue verb that follows a quotation in its sentence."""
        scene, tree = self.scene, self.scene.tree
        start, end = quote.last, self.around.gap_end(number, quote)
        if start >= end:
            return None
        final = self.around.final(quote)
        head = start
        while head < end and (tree.pos[head] in ("PUNCT", "SPACE") or scene.marks(head)):
            head += 1
        if head >= end:
            return None
        if final == "." and not (
            tree.words[head].islower() and any(
                self.around.quotes(t) for t in range(head, min(head + 4, end))
            )
        ):
            return None
        stop = self.around.stop(start, end)
        if self.around.partial(quote) and quote.end - quote.start <= SCARE:
            stop = next((t for t in range(head, stop) if tree.pos[t] in ("ADP", "SCONJ")), stop)
        if final not in OPEN_ENDS and tree.words[start] != ",":
            return None
        if final in ("?", "!") and tree.words[head][:1].isupper() and not self.short(head, stop):
            return None
        found = self.around.cue_in(range(head, stop))
        doing = found is not None and tree.tags[found] == "VBG" and tree.heads[found] < start
        return None if doing and self.around.partial(quote) else found

    def short(self, head: int, stop: int) -> bool:
        """Whether a clause after "?" or "!" is a bare cue ("Smith asked.")."""
        found = self.around.cue_in(range(head, stop))
        if found is None or not self.around.quotes(found):
            return False
        who = subject(self.scene, found)
        if who is None or self.scene.inside[who] >= 0:
            who = leading(self.scene, head, found)
        opens = who is not None and self.scene.tree.subtree(who)[0] <= head
        return found - head <= (25 if opens else 4)

    def before(self, number: int, quote: Quote) -> int | None:
        """The cue verb that stands before a quotation in its sentence."""
        scene, tree = self.scene, self.scene.tree
        start, end = self.around.gap_start(number, quote), quote.first
        if start >= end:
            return None
        last = end - 1
        while last > start and tree.pos[last] == "SPACE":
            last -= 1
        if tree.words[last] in ENDS:
            return None
        begin = last
        while begin > start and not (
            tree.words[begin - 1] in ENDS and tree.pos[begin - 1] == "PUNCT"
        ):
            begin -= 1
        begin = max(begin, last - REACH)
        if tree.words[last] in (",", ":", "—", "–", "-", "--"):
            verbs = [v for v in range(begin, last) if self.around.quotes(v)]
            verbs = [v for v in verbs if tree.deps[v] not in ("relcl", "acl")] or verbs
            verbs = [v for v in verbs if not self.told(v)] or verbs
            named = [v for v in verbs if subject(scene, v) is not None]
            if not verbs and tree.words[last] == ":" and self.around.whole(quote):
                acts = [v for v in range(begin, last) if tree.pos[v] == "VERB"]
                named = [v for v in acts if subject(scene, v) is not None]
                if named and (telling := self.telling(named[-1])) is not None:
                    return telling  # "She *said* she saw two men: “…”"
            return (named or verbs or [None])[-1]
        if tree.pos[last] == "PRON" and tree.lemmas[last - 1] == "call" and last - 1 > begin:
            return last - 1  # "He *calls* it “having a bit of fun.”"
        if tree.tags[last] == "VBN" and tree.deps[last] in ("acl", "relcl") and (
            tree.child(last, "nsubj", "auxpass") is None
        ):
            return None  # "a practice *called* “double billing”"
        return last if self.around.quotes(last) else None

    def told(self, verb: int) -> bool:
        """Whether a verb stands in what another cue before the quotation tells."""
        return self.telling(verb) is not None

    def telling(self, verb: int) -> int | None:
        """The cue in whose words a verb stands."""
        return next(
            (
                draft.cue
                for draft in self.drafts
                for start, end in draft.content
                if draft.cue is not None and draft.cue != verb and start <= verb < end
                and not self.reputed(draft, verb)
            ),
            None,
        )

    def reputed(self, draft: Draft, verb: int) -> bool:
        """Whether a verb is what somebody is said to have done: "is alleged to have *shouted*"."""
        tree = self.scene.tree
        perfect = any(tree.lemmas[c] == "have" for c in tree.all(verb, "aux"))
        return draft.rule == "passive" and perfect and any(
            start <= verb < end for start, end in draft.content
        )

    def colon_before(self, quote: Quote) -> int | None:
        """The cue in the paragraph before, where that one ends in a colon."""
        scene, tree = self.scene, self.scene.tree
        if not quote.paragraph or scene.bounds[quote.paragraph][0] != quote.first:
            return None
        start, end = scene.bounds[quote.paragraph - 1]
        if end <= start or tree.words[end - 1] != ":":
            return None
        found = [v for v in range(max(start, end - REACH), end) if self.around.quotes(v)]
        return found[-1] if found else None
