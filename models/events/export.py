"""Writes trained networks as memcon runs them: one int8 ONNX file, its vocabulary, its labels.

python models/events/export.py network.pt [another.pt ...] FOLDER
python models/events/export.py --roles roles.pt FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from corpus import STATUSES, TYPES
from network import LONGEST, MARKS, Batches, Ensemble, RelationNetwork
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

if TYPE_CHECKING:
    from pointing import Questioning, RoleNetwork

WEIGHTS = Path(__file__).parents[2] / "src" / "memcon" / "events" / "weights"
NAMES = ("input_ids", "attention_mask", "source", "target")


def export(network: nn.Module, batches: Batches, out: Path) -> None:
    """Write `relation.onnx`, `vocabulary.txt` and `relation.json` into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    example = batches.inputs(["<s>Chad</s> met <t>Mali</t> .", "<s>Fiji</s> aided <t>Tonga</t> ."])
    write(network, example, NAMES, ("type", "mode", "status"), out / "relation.onnx")
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


def export_roles(network: RoleNetwork, batches: Questioning, out: Path) -> None:
    """Write `roles.onnx` and `roles.json` into a folder."""
    from pointing import MARKS as ROLE_MARKS
    from questions import Question

    asked = [
        Question("AID", "<s>Chad</s> <p>helped</p> <t>Mali</t> today.", "t", answered=True),
        Question("CONSULT", "<s>Fiji</s> <p>met</p> <t>Tonga</t>.", "t", answered=True),
    ]
    example = batches.inputs([batches.read(question) for question in asked])
    write(network, example, tuple(example), ("share",), out / "roles.onnx")
    text = json.dumps({"marks": ROLE_MARKS, "longest": LONGEST}, indent=1)
    (out / "roles.json").write_text(text + "\n", encoding="utf-8")
    print("written to", out, flush=True)


def write(
    network: nn.Module,
    example: dict[str, torch.Tensor],
    inputs: Sequence[str],
    outputs: Sequence[str],
    path: Path,
) -> None:
    """Write a network as int8 ONNX, for any number of sentences of any length."""
    path.parent.mkdir(parents=True, exist_ok=True)
    network.eval()
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length")
    plain = path.with_suffix(".fp32.onnx")
    torch.onnx.export(
        network,
        tuple(example[name] for name in inputs),
        plain,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamo=True,
        external_data=False,
        dynamic_shapes={
            name: {0: batch, 1: length} if example[name].dim() == 2 else {0: batch}
            for name in inputs
        },
    )
    quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True)
    plain.unlink()


def read_roles(path: Path) -> RoleNetwork:
    """A role network that `train_roles.py` kept."""
    from pointing import RoleNetwork

    network = RoleNetwork()
    network.load_state_dict(torch.load(path))
    return network


def read_network(path: Path) -> tuple[RelationNetwork, list[str]]:
    """A network that `train.py` kept, and its modes."""
    saved = torch.load(path)
    network = RelationNetwork(len(saved["modes"]))
    network.load_state_dict(saved["weights"])
    return network, saved["modes"]


def main() -> None:
    """Export weights that `train.py` kept; those of several networks as one that is their mean."""
    if sys.argv[1] == "--roles":
        from pointing import Questioning

        export_roles(read_roles(Path(sys.argv[2])), Questioning(), Path(sys.argv[3]))
        return
    *kept, out = map(Path, sys.argv[1:])
    read = [read_network(path) for path in kept]
    modes = read[0][1]
    if any(other != modes for _, other in read):
        sys.exit("the networks do not have the same modes: train them on the same sentences")
    export(Ensemble([network for network, _ in read]), Batches(modes), out)


if __name__ == "__main__":
    main()
