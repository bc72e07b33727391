"""Trains the role network: who in a sentence is the other party of an event.

Reads the scenes that `scenes.py` found in the sentences of `train.py`; writes `roles.onnx` (int8)
and `roles.json` beside the relation model's files, whose vocabulary it shares. Seeded.

    python models/events/train_roles.py SCENES [--epochs 3] [--seed 9]
        [--out src/memcon/events/weights]
        [--keep roles.pt]         where the weights go after each epoch
        [--start network.pt]      a relation network (`train.py --keep`) to start from
        [--teachers a.pt b.pt --base FOLDER]    learn from these teachers (`teach.py`) as well
        [--device cuda] [--workers 4]
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch
from corpus import load_scenes
from drawing import Drawing
from learning import HEARD, Learner, Tensors, heard_pointing, pointing_loss
from measuring import questions
from pointing import LAYERS, Questioning, RoleNetwork
from questions import Questions
from teacher import read_teachers

HERE = Path(__file__).parent
HELD = 500  # scenes that are only measured on


def learn(options: argparse.Namespace) -> None:
    """Read, train, measure and keep after each epoch, export."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    scenes = load_scenes(options.scenes)
    random.Random(options.seed).shuffle(scenes)
    held, scenes = scenes[:HELD], scenes[HELD:]
    network = RoleNetwork(options.layers)
    if options.start:
        start(network, options.start)
    asked, batches = Questions.over(held, random.Random(options.seed)), Questioning()
    check = [batches.read(asked(scene)) for scene in held]
    drawing = Drawing(("role",), (), scenes, [], options.seed, options.size)
    teachers = read_teachers(options.teachers, options.base, options.device)

    def loss(task: str, inputs: dict[str, torch.Tensor], labels: Tensors) -> torch.Tensor:
        said = network(**inputs)
        gold = pointing_loss(said, labels[0])
        if not teachers:
            return gold
        with torch.no_grad():
            told = [teacher(task, inputs)[0] for teacher in teachers]
        return HEARD * heard_pointing(said, told) + (1 - HEARD) * gold

    print(f"{len(scenes)} scenes to learn from", flush=True)
    learner = Learner(network, options.device, options.rate, workers=options.workers)
    for title in learner.epochs(drawing, options.epochs, loss):
        questions(title, network, batches, check)
        torch.save(network.state_dict(), options.keep)
    if options.out:
        from export import export_roles

        export_roles(network.cpu(), batches, options.out)


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


def main() -> None:
    """Train, measure, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--size", type=int, default=32, help="questions of a batch")
    parser.add_argument("--layers", type=int, default=LAYERS)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--teachers", type=Path, nargs="*", default=[])
    parser.add_argument("--base", type=Path, help="where the teachers' base is joined")
    parser.add_argument("--keep", type=Path, default=HERE / "roles.pt")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=0, help="processes that draw ahead")
    learn(parser.parse_args())


if __name__ == "__main__":
    main()
