"""The role network: the lower layers of MiniLM with a head that points at the words of a party."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from network import PAD, encoder, tokenizer_with
from questions import LETTERS, Question
from tokenizers import Encoding
from torch import nn
from torch.nn.utils.rnn import pad_sequence

MARKS = {
    "<s>": "[unused1]", "</s>": "[unused2]", "<t>": "[unused3]", "</t>": "[unused4]",
    "<p>": "[unused5]", "</p>": "[unused6]",
}  # fmt: skip
LAYERS = 5  # of MiniLM's six
WORD = re.compile(r"\w[\w.'’-]*")
NOBODY = 0  # the place of what stands before the sentence: the answer where nobody is named


class PointerHead(nn.Module):
    """How well each word answers for the party that is marked: as log-probabilities, of which the
    first is nobody's. Takes states of `size` numbers a token."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.here = nn.Linear(size, size)
        self.asked = nn.Linear(size, size)
        self.answer = nn.Linear(size, 1)

    def forward(
        self, states: torch.Tensor, attention_mask: torch.Tensor, mark: torch.Tensor
    ) -> torch.Tensor:
        asked = states.gather(1, mark.view(-1, 1, 1).expand(-1, 1, states.size(2)))
        seen = self.drop(torch.tanh(self.here(states) + self.asked(asked)))
        values = self.answer(seen).squeeze(2).float()
        return (values - 1e4 * (1 - attention_mask.float())).log_softmax(1)


class RoleNetwork(nn.Module):
    """MiniLM's lower layers with the head that points."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder = encoder()
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.config.num_hidden_layers = layers
        self.head = PointerHead(self.encoder.config.hidden_size)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, mark: torch.Tensor
    ) -> torch.Tensor:
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return self.head(states, attention_mask, mark)


@dataclass(frozen=True)
class Read:
    """A question in ids, the place of its mark, and of the words that answer it."""

    ids: list[int]
    mark: int
    answers: list[int]


class Questioning:
    """Questions as padded tensors."""

    def __init__(self) -> None:
        self.tokenizer = tokenizer_with(MARKS)

    def read(self, question: Question) -> Read:
        """A question in ids: the word for the type, then the sentence without the wanted party's
        marks."""
        text, answer = unmarked(question)
        encoded = self.tokenizer.encode(text)
        known = MARKS["<s>" if question.wanted == "t" else "<t>"]
        at = self.tokenizer.token_to_id(known)
        mark = encoded.ids.index(at) if at in encoded.ids else 0
        found = [NOBODY]
        if question.answered and answer:
            found = words_of(encoded, text, answer) or found
        return Read(encoded.ids, mark, found)

    def inputs(self, part: Sequence[Read]) -> dict[str, torch.Tensor]:
        """The inputs of the network."""
        ids = pad_sequence([torch.tensor(r.ids) for r in part], batch_first=True)
        return {
            "input_ids": ids,
            "attention_mask": (ids != PAD).long(),
            "mark": torch.tensor([r.mark for r in part]),
        }

    def answers(self, part: Sequence[Read]) -> torch.Tensor:
        """True where a word answers."""
        found = torch.zeros(len(part), max(len(r.ids) for r in part), dtype=torch.bool)
        for row, read in enumerate(part):
            found[row, read.answers] = True
        return found


def unmarked(question: Question) -> tuple[str, tuple[int, int] | None]:
    """The text that the network reads of a question, and where in it the wanted party stands."""
    parts, length, last = [f"{question.type.lower()} : "], len(question.type) + 3, 0
    at: dict[str, int] = {}
    for mark in LETTERS.finditer(question.text):
        before = question.text[last : mark.start()]
        parts.append(before)
        length += len(before)
        last = mark.end()
        if question.wanted in mark[0]:
            at[mark[0]] = length
            continue
        parts.append(f" {MARKS[mark[0]]} ")
        length += len(parts[-1])
    parts.append(question.text[last:])
    opening = f"<{question.wanted}>"
    return "".join(parts), (at[opening], at[f"</{question.wanted}>"]) if opening in at else None


def words_of(encoded: Encoding, text: str, party: tuple[int, int]) -> list[int]:
    """The places of a party's words: of its names, where it has any. What memcon finds of "the
    besieged town of Dilling" is *Dilling*."""
    start, end = party
    names = [
        (start + m.start(), start + m.end())
        for m in WORD.finditer(text[start:end])
        if m[0] not in ("The", "A", "An") and any(letter.isupper() for letter in m[0])
    ]
    return [
        at
        for at, (a, b) in enumerate(encoded.offsets)
        if b > a and any(a < last and first < b for first, last in names or [party])
    ]
