"""Writes trained networks as memcon runs them: one int8 ONNX file, its vocabulary, its labels.

python models/events/export.py network.pt [another.pt ...] FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import torch
from corpus import STATUSES, TYPES
from network import LONGEST, MARKS, Batches, Ensemble, RelationNetwork
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

NAMES = ("input_ids", "attention_mask", "source", "target")


def export(network: nn.Module, batches: Batches, out: Path) -> None:
    """Write `relation.onnx`, `vocabulary.txt` and `relation.json` into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    network.eval()
    example = batches.inputs(["<s>Chad</s> met <t>Mali</t> .", "<s>Fiji</s> aided <t>Tonga</t> ."])
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length")
    plain = out / "relation.fp32.onnx"
    torch.onnx.export(
        network,
        tuple(example[name] for name in NAMES),
        plain,
        input_names=list(NAMES),
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
    labels = {
        "types": TYPES,
        "modes": batches.modes,
        "statuses": STATUSES,
        "marks": MARKS,
        "longest": LONGEST,
        "temperature": 1.0,
    }
    text = json.dumps(labels, indent=1)
    (out / "relation.json").write_text(text + "\n", encoding="utf-8")
    print("written to", out, flush=True)


def read_network(path: Path) -> tuple[RelationNetwork, list[str]]:
    """A network that `train.py` kept, and its modes."""
    saved = torch.load(path)
    network = RelationNetwork(len(saved["modes"]))
    network.load_state_dict(saved["weights"])
    return network, saved["modes"]


def main() -> None:
    """Export weights that `train.py` kept; those of several networks as one that is their mean."""
    *kept, out = map(Path, sys.argv[1:])
    read = [read_network(path) for path in kept]
    modes = read[0][1]
    if any(other != modes for _, other in read):
        sys.exit("the networks do not have the same modes: train them on the same sentences")
    export(Ensemble([network for network, _ in read]), Batches(modes), out)


if __name__ == "__main__":
    main()
