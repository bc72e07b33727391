"""Trains a teacher, from which `train.py` and `train_roles.py` learn.

Reads what they read. Takes minutes on a GPU and a night on two cores. Seeded.

    python models/events/teach.py SCENES --base FOLDER --keep teacher.pt
        [--epochs 4] [--seed 7] [--device cuda] [--workers 4]
        [--hold-out 0]               keep one cue in six from it, as from its student
        [--check relations.tsv]      a marked-pair file to measure on; nothing is learned from it
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from corpus import HELD, by_cue, load_scenes, read_examples, read_rows
from drawing import Drawing
from learning import Learner, Tensors, gold_loss, pointing_loss
from measuring import Check
from network import Batches
from teacher import Teacher, base, join
from torch import nn
from varying import MARK

SIZE = 64  # sentences of a batch


class Relating(nn.Module):
    """A teacher as a relation network."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        self.teacher = teacher

    def forward(self, **inputs: torch.Tensor) -> Tensors:
        return self.teacher("relation", inputs)


def learn(options: argparse.Namespace) -> None:
    """Read, train, measure after each epoch, keep."""
    torch.manual_seed(options.seed)
    rows, scenes = [*read_rows(), *read_examples()], load_scenes(options.scenes)
    modes = ["", *sorted({r.label for r in rows if r.mode})]
    if options.hold_out is not None:
        rows, held = by_cue(rows, HELD, options.hold_out)
        unseen = {MARK.sub("", r.text) for r in held}
        scenes = [s for s in scenes if s.text not in unseen]
    teacher = Teacher(base(join(options.base)), len(modes))
    check = Check.of(options.check, Batches(modes))
    drawing = Drawing(("relation", "role"), rows, scenes, modes, options.seed, SIZE)
    learner = Learner(
        teacher, options.device, rate=options.rate, head_rate=5e-4, workers=options.workers
    )

    def loss(task: str, inputs: dict[str, torch.Tensor], labels: Tensors) -> torch.Tensor:
        said = teacher(task, inputs)
        return pointing_loss(said[0], labels[0]) if task == "role" else gold_loss(said, labels)

    for title in learner.epochs(drawing, options.epochs, loss):
        check.relations(title, Relating(teacher))
    kept = {n: v.half() for n, v in teacher.state_dict().items() if "word_embeddings" not in n}
    torch.save({"modes": modes, "weights": kept}, options.keep)


def main() -> None:
    """Train and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--hold-out", type=int, choices=range(HELD))
    parser.add_argument("--check", type=Path)
    learn(parser.parse_args())


if __name__ == "__main__":
    main()
