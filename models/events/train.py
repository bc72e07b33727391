"""Trains a relation network: a sentence with source and target marked, its PLOVER type out.

Reads `sentences/*.tsv` and the examples of the frame lexicon (all written for memcon), fine-tunes
MiniLM (Apache-2.0), and writes `relation.onnx` (int8) with `relation.json` and `vocabulary.txt`.
Seeded: the same sentences give the same weights on the same machine.

    python models/events/train.py [--epochs 5] [--seed 7] [--out src/memcon/events/weights]
        [--keep network.pt]          where the weights go after each epoch
        [--hold-out 0]               keep one cue in six (which sixth: 0 to 5) from the network:
                                     those sentences go to `network.held.tsv`, for `combine.py`
        [--teachers a.pt b.pt --base FOLDER --scenes SCENES]
                                     learn from these teachers (`teach.py`) beside the labels
        [--device cuda] [--workers 4]
        [--check relations.tsv]      a marked-pair file to measure on; nothing is learned from it
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from corpus import HELD, by_cue, load_scenes, read_examples, read_rows
from drawing import Drawing, Task
from learning import HEARD, Learner, Tensors, gold_loss, heard_loss
from measuring import Check
from network import Batches, RelationNetwork
from teacher import read_teachers
from varying import MARK

HERE = Path(__file__).parent


def learn(options: argparse.Namespace) -> None:
    """Read, train, measure and keep after each epoch, export."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rows, examples = read_rows(), read_examples()
    modes = ["", *sorted({r.label for r in (*rows, *examples) if r.mode})]
    used, held = [*rows, *examples], []
    if options.hold_out is not None:
        used, held = by_cue(used, HELD, options.hold_out)
        lines = [f"{r.type}\t{r.text}\n" for r in held if r not in set(examples)]
        options.keep.with_suffix(".held.tsv").write_text("".join(lines), encoding="utf-8")
    unseen = {MARK.sub("", r.text) for r in held}
    scenes = load_scenes(options.scenes) if options.scenes else []
    tasks: tuple[Task, ...] = ("relation", "unlabelled") if options.teachers else ("relation",)
    drawing = Drawing(
        tasks,
        used,
        [s for s in scenes if s.text not in unseen],
        modes,
        options.seed,
        options.size,
    )
    batches, network = Batches(modes), RelationNetwork(len(modes))
    check = Check.of(options.check, batches, held)
    teachers = read_teachers(options.teachers, options.base, options.device)

    def loss(task: str, inputs: dict[str, torch.Tensor], labels: Tensors) -> torch.Tensor:
        said = network(**inputs)
        if not teachers:
            return gold_loss(said, labels)
        with torch.no_grad():
            told = [teacher("relation", inputs) for teacher in teachers]
        heard = heard_loss(said, told)
        return heard if not labels else HEARD * heard + (1 - HEARD) * gold_loss(said, labels)

    print(f"{len(used)} sentences to learn from, {len(held)} held out", flush=True)
    learner = Learner(network, options.device, options.rate, workers=options.workers)
    for title in learner.epochs(drawing, options.epochs, loss):
        check.relations(title, network)
        torch.save({"modes": modes, "weights": network.state_dict()}, options.keep)
    if options.out:
        from export import export

        export(network.cpu(), batches, options.out)


def main() -> None:
    """Train, measure, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--size", type=int, default=32, help="sentences of a batch")
    parser.add_argument("--hold-out", type=int, choices=range(HELD))
    parser.add_argument("--teachers", type=Path, nargs="*", default=[])
    parser.add_argument("--base", type=Path, help="where the teachers' base is joined")
    parser.add_argument("--scenes", type=Path, help="what scenes.py wrote")
    parser.add_argument("--keep", type=Path, default=HERE / "network.pt")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--check", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=0, help="processes that draw ahead")
    learn(parser.parse_args())


if __name__ == "__main__":
    main()
