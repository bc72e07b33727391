"""Trains the role model: who in a sentence is the other party of an event.

Reads the same sentences as `train.py`, and finds with memcon who else stands in them; writes
`roles.onnx` (int8) and `roles.json` beside the relation model's files, whose vocabulary it shares.
Seeded.

    python models/events/train_roles.py [--epochs 3] [--seed 9] [--out src/memcon/events/weights]
        [--keep roles.pt]         where the weights go after each epoch
        [--start network.pt]      a relation network (`train.py --keep`) to start from
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from corpus import read_examples, read_rows
from export import WEIGHTS, export_roles
from pointing import Questioning, Read, RoleNetwork
from questions import Questions
from scenes import read_scenes
from torch import nn
from train import SIZE, optimizer_of

HERE = Path(__file__).parent
HELD = 500  # scenes that are only measured on


def parts(reads: list[Read], chance: random.Random) -> list[list[Read]]:
    """Questions in batches of about equal length, in random order."""
    ordered = sorted(reads, key=lambda read: len(read.ids) + chance.random())
    parted = [ordered[at : at + SIZE] for at in range(0, len(ordered), SIZE)]
    chance.shuffle(parted)
    return parted


def learn(options: argparse.Namespace) -> None:
    """Read, train, measure after each epoch, export."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    scenes = read_scenes([*read_rows(), *read_examples()])
    chance.shuffle(scenes)
    held, scenes = scenes[:HELD], scenes[HELD:]
    ask, batches, network = Questions.over(scenes, chance), Questioning(), RoleNetwork()
    if options.start:
        start(network, options.start)
    optimizer = optimizer_of(network, options.rate)
    steps = options.epochs * -(-len(scenes) // SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.08 * steps), (steps - s) / (0.92 * steps))
    )
    asked = Questions(scenes, ask.names, random.Random(options.seed))
    check = [batches.read(asked(scene)) for scene in held]
    print(f"{len(scenes)} scenes to learn from, {steps} steps", flush=True)
    began, step, total = time.time(), 0, 0.0
    for epoch in range(options.epochs):
        network.train()
        for part in parts([batches.read(ask(scene)) for scene in scenes], chance):
            with torch.autocast("cpu", torch.bfloat16):
                said = network(**batches.inputs(part))
            loss = -said.masked_fill(~batches.answers(part), -1e9).logsumexp(1).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step, total = step + 1, total + loss.item()
            if step % 50 == 0:
                took = time.time() - began
                print(f"step {step}/{steps} loss {total / 50:.3f} {took:.0f} s", flush=True)
                total = 0.0
        measure(f"epoch {epoch + 1}", network, batches, check)
        torch.save(network.state_dict(), options.keep)
    export_roles(network, batches, options.out)


def start(network: RoleNetwork, kept: Path) -> None:
    """Take over what a relation network has learned, as far up as there are layers."""
    prefix = "encoder."
    weights = {
        name.removeprefix(prefix): value
        for name, value in torch.load(kept)["weights"].items()
        if name.startswith(prefix)
    }
    missing, _ = network.encoder.load_state_dict(weights, strict=False)
    if missing:
        raise ValueError(f"{kept} lacks {missing}")


def measure(title: str, network: RoleNetwork, batches: Questioning, check: list[Read]) -> None:
    """Print how often the best word is one of those that answer, of scenes not learned from."""
    network.eval()
    right = 0
    with torch.no_grad():
        for at in range(0, len(check), 50):
            part = check[at : at + 50]
            best = network(**batches.inputs(part)).argmax(1)
            right += sum(int(b) in r.answers for b, r in zip(best, part, strict=True))
    print(f"{title}: {right / len(check):.4f} of {len(check)} questions answered right", flush=True)


def main() -> None:
    """Train, measure, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--keep", type=Path, default=HERE / "roles.pt")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=9)
    learn(parser.parse_args())


if __name__ == "__main__":
    main()
