"""How a network learns: steps of AdamW over batches, and the losses that they lower."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

import torch
from drawing import Drawing, Part, epochs
from network import moved
from torch import nn
from torch.nn.functional import cross_entropy, kl_div

DEEPER = 0.9  # a layer learns so much more slowly than the one above it
SOFT = 2.0  # the temperature at which a student hears its teacher
HEARD = 0.7  # the teacher's share of a student's loss; the label has the rest
WARMING = 0.08  # the share of all steps in which the rate rises

Tensors = tuple[torch.Tensor, ...]
Loss = Callable[[str, dict[str, torch.Tensor], Tensors], torch.Tensor]


def optimizer_of(network: nn.Module, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW in which the lower layers, which know the language, change least."""
    depth = network.encoder.config.num_hidden_layers
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        words = name.split(".")
        below = depth - int(words[words.index("layer") + 1]) - 1 if "layer" in words else depth
        own = rate * DEEPER**below if words[0] == "encoder" else head_rate
        groups.setdefault((own, 0.01 if parameter.dim() > 1 else 0.0), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": of, "lr": own, "weight_decay": decay} for (own, decay), of in groups.items()],
        fused=next(network.parameters()).is_cuda,
    )


class Learner:
    """Takes a network through epochs of batches."""

    def __init__(
        self,
        network: nn.Module,
        device: str,
        rate: float,
        head_rate: float = 1e-3,
        workers: int = 0,
    ) -> None:
        self.network, self.device, self.workers = network, torch.device(device), workers
        self.rate, self.head_rate = rate, head_rate

    def epochs(self, drawing: Drawing, count: int, loss_of: Loss) -> Iterator[str]:
        """Learn, and give a title after each epoch, when the network can be measured or kept."""
        began, step, optimizer, schedule = time.time(), 0, None, None
        for number, parts in enumerate(epochs(drawing, count, self.workers), 1):
            if optimizer is None:  # after the workers have started: they must not hold the device
                self.network.to(self.device)
                optimizer = optimizer_of(self.network, self.rate, self.head_rate)
                schedule = rising_and_falling(optimizer, count * len(parts))
            self.network.train()
            total = torch.zeros((), device=self.device)
            for part in parts:
                loss = self._step(part, loss_of, optimizer)
                schedule.step()
                total += loss
                step += 1
                if step % 100 == 0:
                    took = time.time() - began
                    print(f"step {step} loss {total.item() / 100:.3f} {took:.0f} s", flush=True)
                    total.zero_()
            yield f"epoch {number}"

    def _step(self, part: Part, loss_of: Loss, optimizer: torch.optim.Optimizer) -> torch.Tensor:
        labels = tuple(values.to(self.device) for values in part.labels)
        with torch.autocast(self.device.type, torch.bfloat16):
            loss = loss_of(part.task, moved(part.inputs, self.device), labels)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        optimizer.step()
        return loss.detach()


def rising_and_falling(
    optimizer: torch.optim.Optimizer, steps: int
) -> torch.optim.lr_scheduler.LambdaLR:
    """A rate that rises for a while and then falls to nothing at the last of some steps (an epoch
    may have a few more or less: it stays at nothing then)."""

    def share(step: int) -> float:
        rising, falling = (step + 1) / (WARMING * steps), (1 - step / steps) / (1 - WARMING)
        return max(0.0, min(rising, falling))

    return torch.optim.lr_scheduler.LambdaLR(optimizer, share)


def gold_loss(said: Tensors, labels: Tensors) -> torch.Tensor:
    """How far logits of type, mode and status are from their labels."""
    return (
        cross_entropy(said[0].float(), labels[0], label_smoothing=0.05)
        + 0.3 * cross_entropy(said[1].float(), labels[1])
        + 0.2 * cross_entropy(said[2].float(), labels[2])
    )


def heard_loss(said: Tensors, teachers: Sequence[Tensors]) -> torch.Tensor:
    """How far logits of type, mode and status are from what teachers together say."""
    weights, total = (1.0, 0.3, 0.2), torch.zeros((), device=said[0].device)
    for weight, mine, *theirs in zip(weights, said, *teachers, strict=True):
        target = torch.stack([(t.float() / SOFT).log_softmax(1) for t in theirs]).mean(0)
        target = target.log_softmax(1)
        own = (mine.float() / SOFT).log_softmax(1)
        apart = kl_div(own, target, reduction="batchmean", log_target=True)
        total = total + weight * SOFT**2 * apart
    return total


def pointing_loss(said: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
    """How little of the answer (log-probabilities of the words) falls on the words that answer."""
    return -said.masked_fill(~answers, -1e9).logsumexp(1).mean()


def heard_pointing(said: torch.Tensor, teachers: Sequence[torch.Tensor]) -> torch.Tensor:
    """How far the shares of the words are from those that teachers together give them."""
    target = torch.stack(list(teachers)).mean(0).log_softmax(1)
    shares = target.exp()
    return (shares * (target - said)).sum(1).mean()
