"""Trains the relation model: a sentence with source and target marked, its PLOVER type out.

Reads `sentences/*.tsv` and the examples of the frame lexicon (all written for memcon), fine-tunes
MiniLM (Apache-2.0) on one core, and writes `relation.onnx` (int8) with `relation.json` and
`vocabulary.txt`. Seeded: the same sentences give the same weights on the same machine.

    python models/events/train.py [--epochs 5] [--seed 7] [--out src/memcon/events/weights]
        [--keep network.pt]          where the weights go after each epoch
        [--hold-out 0]               keep one cue in six (which sixth: 0 to 5) from the network:
                                     those sentences go to `network.held.tsv`, for `combine.py`
        [--check relations.tsv]      a marked-pair file to measure on; nothing is learned from it
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from corpus import HELD, TYPES, Row, by_cue, digest, read_examples, read_rows
from export import WEIGHTS, export
from network import Batches, RelationNetwork, predict
from sklearn.metrics import classification_report, f1_score
from torch import nn
from varying import Variation

HERE = Path(__file__).parent
SIZE = 32  # sentences of a batch
HEAD_RATE = 1e-3
DEEPER = 0.9  # a layer learns so much more slowly than the one above it


def parts(rows: Sequence[Row], batches: Batches, chance: random.Random) -> list[list[Row]]:
    """Rows in batches of equal length, which pads next to nothing, in random order."""
    length = [len(batches.ids(r.text)) + chance.random() for r in rows]
    ordered = [rows[i] for i in sorted(range(len(rows)), key=length.__getitem__)]
    parted = [ordered[at : at + SIZE] for at in range(0, len(ordered), SIZE)]
    chance.shuffle(parted)
    return parted


def optimizer_of(network: nn.Module, rate: float) -> torch.optim.Optimizer:
    """AdamW in which the lower layers, which know the language, change least."""
    depth = network.encoder.config.num_hidden_layers
    groups = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        words = name.split(".")
        below = depth - int(words[words.index("layer") + 1]) - 1 if "layer" in words else depth
        groups.append(
            {
                "params": [parameter],
                "lr": rate * DEEPER**below if words[0] == "encoder" else HEAD_RATE,
                "weight_decay": 0.01 if parameter.dim() > 1 else 0.0,
            }
        )
    return torch.optim.AdamW(groups)


def learn(options: argparse.Namespace) -> None:
    """Read, train, measure after each epoch, export."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rows, examples = read_rows(), read_examples()
    modes = ["", *sorted({r.label for r in (*rows, *examples) if r.mode})]
    used, held = [*rows, *examples], []
    if options.hold_out is not None:
        used, held = by_cue(used, HELD, options.hold_out)
        lines = [f"{r.type}\t{r.text}\n" for r in held if r not in set(examples)]
        options.keep.with_suffix(".held.tsv").write_text("".join(lines), encoding="utf-8")
    batches, network = Batches(modes), RelationNetwork(len(modes))
    order = random.Random(options.seed)
    vary = Variation.over(used, order)
    optimizer = optimizer_of(network, options.rate)
    steps = options.epochs * -(-len(used) // SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.08 * steps), (steps - s) / (0.92 * steps))
    )
    type_loss = nn.CrossEntropyLoss(label_smoothing=0.05)
    loss_of = nn.CrossEntropyLoss()
    print(f"{len(used)} sentences to learn from, {len(held)} held out, {steps} steps", flush=True)
    began, step = time.time(), 0
    for epoch in range(options.epochs):
        network.train()
        for part in parts([vary(r) for r in used], batches, order):
            types, mode_ids, statuses = batches.labels(part)
            with torch.autocast("cpu", torch.bfloat16):
                out = network(**batches.inputs([r.text for r in part]))
            loss = (
                type_loss(out[0].float(), types)
                + 0.3 * loss_of(out[1].float(), mode_ids)
                + 0.2 * loss_of(out[2].float(), statuses)
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 50 == 0:
                took = time.time() - began
                print(f"step {step}/{steps} loss {loss.item():.3f} {took:.0f} s", flush=True)
        measure(f"epoch {epoch + 1}", network, batches, held, options.check)
        torch.save({"modes": modes, "weights": network.state_dict()}, options.keep)
    export(network, batches, options.out)


def measure(
    title: str,
    network: RelationNetwork,
    batches: Batches,
    held: Sequence[Row],
    check: Path | None,
) -> None:
    """Print how well the network does on what was held out and on a marked-pair file (columns
    `uid`, `marked_sentence`, `gold_root`; a third of it, by hash of `uid`, is left aside)."""
    if held:
        guess = predict(network, batches, [r.text for r in held]).argmax(1)
        right = np.mean([TYPES[i] == r.type for i, r in zip(guess, held, strict=True)])
        print(f"{title}: held-out accuracy {right:.4f}", flush=True)
    if check:
        with check.open(encoding="utf-8") as stream:
            rows = [r for r in csv.DictReader(stream, delimiter="\t") if digest(r["uid"]) % 3]
        merge = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
        guess = predict(network, batches, [r["marked_sentence"] for r in rows]).argmax(1)
        said = [merge.get(TYPES[i], TYPES[i]) for i in guess]
        gold = [r["gold_root"] for r in rows]
        right = np.mean([a == b for a, b in zip(gold, said, strict=True)])
        macro = f1_score(gold, said, average="macro")
        print(f"{title}: {len(rows)} pairs, macro-F1 {macro:.4f}, accuracy {right:.4f}")
        print(classification_report(gold, said, zero_division=0), flush=True)


def main() -> None:
    """Train, measure, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--hold-out", type=int, choices=range(HELD))
    parser.add_argument("--keep", type=Path, default=HERE / "network.pt")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--check", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    learn(parser.parse_args())


if __name__ == "__main__":
    main()
