"""Sentences as the learned models read them: words in ids, marks about parties and predicate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tokenizers import AddedToken, BertWordPieceTokenizer

from memcon.record import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A marked text in ids, and where in the plain text each of them stands: an empty span for a
    mark, for what stands before the text and at its ends."""

    ids: list[int]
    spans: list[Span]


class Reader:
    """Reads marked texts in the vocabulary of a model. `marks` gives the token of each mark, such
    as `<s>` and `</s>`; of more than `longest` ids those about the marks are read."""

    def __init__(self, vocabulary: Path, marks: Mapping[str, str], longest: int) -> None:
        self._tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        tokens = [AddedToken(token, normalized=False) for token in marks.values()]
        self._tokenizer.add_special_tokens(tokens)
        self._marks = marks
        self._longest = longest
        self.ids = {mark: self._tokenizer.token_to_id(token) for mark, token in marks.items()}

    def read(self, text: str, marked: Mapping[str, Span | None], before: str = "") -> Reading:
        """A text with marks about spans of it, by the mark's letter; `before` is read before it."""
        inserts: list[tuple[int, int, str]] = []
        for letter, span in marked.items():
            if span is not None:
                inserts.append((span[0], 1, f" {self._marks[f'<{letter}>']} "))
                inserts.append((span[1], 0, f" {self._marks[f'</{letter}>']} "))
        inserts.sort(key=lambda insert: insert[:2])
        parts, steps = [before], []
        last, length = 0, len(before)
        for place, _, mark in inserts:
            steps.append((length, length - last))
            parts += (text[last:place], mark)
            length += place - last + len(mark)
            last = place
        steps.append((length, length - last))
        parts.append(text[last:])
        encoded = self._tokenizer.encode("".join(parts))
        spans = [placed(start, end, steps) for start, end in encoded.offsets]
        ids = list(encoded.ids)
        for at, token in enumerate(ids):
            if token in self.ids.values():
                spans[at] = (0, 0)
        return self._window(Reading(ids, spans))

    def _window(self, whole: Reading) -> Reading:
        """What is read of a long text: its marks with what stands about them."""
        ids, spans = whole.ids, whole.spans
        room = self._longest - 2
        if len(ids) <= room + 2:
            return whole
        marks = [at for at, token in enumerate(ids) if token in self.ids.values()] or [1]
        middle = (marks[0] + marks[-1] + 1 - room) // 2
        start = max(1, min(middle, marks[0], len(ids) - 1 - room))
        end = start + room
        return Reading([ids[0], *ids[start:end], ids[-1]], [(0, 0), *spans[start:end], (0, 0)])


def placed(start: int, end: int, steps: list[tuple[int, int]]) -> Span:
    """Where letters of a marked text stand in the plain one: `steps` say from which letter on it is
    so many letters ahead."""
    ahead = None
    for begins, more in steps:
        if begins > start:
            break
        ahead = more
    return (0, 0) if ahead is None else (start - ahead, end - ahead)
