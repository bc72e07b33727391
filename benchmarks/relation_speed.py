"""What `memcon.relate` costs beside zero-shot inference with a RoBERTa-large model of entailment.

    OMP_NUM_THREADS=1 python benchmarks/relation_speed.py --torch PYTHON [--sentences N]

The zero-shot method asks a RoBERTa-large model of entailment about each hypothesis of its tree, 76
in all, for each sentence. Its weights are not needed to time it: PYTHON, an interpreter that has
torch and transformers (`models/requirements.txt`), runs a model of that shape with random weights
on sentences as long, on as many threads, in batches of 4. Both are timed in processor time, in
turn, so that other work on the machine weighs little.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from relations import unmarked

from memcon.coding import Coder
from memcon.events.model import load_model
from memcon.record import Span

ROOT = Path(__file__).parent.parent
HYPOTHESES = 76
WORDS = 9  # of a hypothesis
ROUNDS = 2
PROGRAM = """
import json, sys, time, torch
from transformers import RobertaConfig, RobertaForSequenceClassification
torch.set_num_threads(1)
torch.manual_seed(0)
config = RobertaConfig(vocab_size=50265, hidden_size=1024, num_hidden_layers=24,
    num_attention_heads=16, intermediate_size=4096, max_position_embeddings=514, num_labels=3)
model = RobertaForSequenceClassification(config).eval()
lengths = json.load(sys.stdin)
spent = 0.0
with torch.no_grad():
    for round in range(2):  # the first warms up
        began = time.process_time()
        for length in lengths[:: 1 if round else 4]:
            model(input_ids=torch.randint(5, 50000, (4, length)))
        spent = time.process_time() - began
print(spent / len(lengths) / 4)
"""


def sentences(number: int) -> list[tuple[str, Span | None, Span | None]]:
    """Every so many of the labelled sentences, without their marks."""
    lines = [
        line.split("\t")[0]
        for path in sorted((ROOT / "models" / "events" / "sentences").glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "<s>" in line
    ]
    return [unmarked(line) for line in lines[:: len(lines) // number][:number]]


def ours(coder: Coder, asked: Sequence[tuple[str, Span | None, Span | None]]) -> float:
    """Seconds of `relate` for one sentence."""
    began = time.process_time()
    for text, source, target in asked:
        coder.relate(text, source, target)
    return (time.process_time() - began) / len(asked)


def alone(asked: Sequence[tuple[str, Span | None, Span | None]]) -> float:
    """Seconds of the learned model for one sentence."""
    model = load_model()
    began = time.process_time()
    for text, source, target in asked:
        model.logits(text, source, target)
    return (time.process_time() - began) / len(asked)


def theirs(python: str, lengths: Sequence[int]) -> float:
    """Seconds of one hypothesis about one sentence."""
    run = [python, "-c", PROGRAM]
    told = subprocess.run(run, input=json.dumps(lengths), capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(f"{python} cannot run a RoBERTa model:\n{told.stderr[-600:]}")
    return float(told.stdout)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--torch", required=True, metavar="PYTHON")
    parser.add_argument("--sentences", type=int, default=200)
    options = parser.parse_args()
    asked, coder = sentences(options.sentences), Coder()
    ours(coder, asked[:10])
    # Some 1.3 pieces a word, as RoBERTa splits news, and four marks around the two texts.
    lengths = [round(1.3 * (len(t.split()) + WORDS)) + 4 for t, _, _ in asked[:: len(asked) // 4]]
    for number in range(ROUNDS):
        whole, model, one = ours(coder, asked), alone(asked), theirs(options.torch, lengths)
        zero_shot = HYPOTHESES * one
        print(
            f"round {number + 1}: relate {1 / whole:.0f} sentences a second "
            f"(the learned model alone {1 / model:.0f}); RoBERTa-large {one:.3f} s a hypothesis, "
            f"{zero_shot:.1f} s a sentence; ratio {zero_shot / whole:.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
