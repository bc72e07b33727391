"""How an event is known: its entry of the lexicon, the way through the parse to those who take
part, and the rules that made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Token

from memcon.events.frames import Frame, Lexicon
from memcon.knowledge.tables import read_table
from memcon.record import Event, Record, Span


@dataclass(frozen=True, slots=True)
class RolePath:
    """The way from a predicate to one who takes part: the words between, each with its dependency.

    `words` are the mention's; `steps` is empty where the sentence does not name the participant.
    """

    role: str
    name: str
    words: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One event of a record, explained. `frame` is None where the learned model named the type."""

    event: Event
    frame: Frame | None
    paths: tuple[RolePath, ...]
    rules: tuple[tuple[str, str], ...]


def read_rules(folder: Path) -> dict[str, str]:
    """What each named rule does. Raises `TableError`."""
    return {
        row["rule"]: row["meaning"] for row in read_table(folder / "rules.tsv", ("rule", "meaning"))
    }


def explain(
    record: Record, doc: Doc, lexicon: Lexicon, rules: Mapping[str, str]
) -> Iterator[Explanation]:
    """The events of a record, explained in order. `doc` is the parse of the record's text."""
    entries = {f.key: f for frames in lexicon.frames.values() for f in frames}
    actors = {a.id: a for a in record.actors}
    for event in record.events:
        span = doc.char_span(*event.trigger, alignment_mode="expand")
        paths = []
        for role, ids in (("actor", event.actors), ("recipient", event.recipients)):
            for i in ids:
                near = [m for m in actors[i].mentions if inside(m, event.evidence)]
                found = [w for m in near if span is not None and (w := way(doc, span.root, m))]
                mention, steps = min(found, key=lambda w: len(w[1]), default=(None, ()))
                words = record.text[slice(*mention)] if mention else ""
                paths.append(RolePath(role, actors[i].name, words, steps))
        yield Explanation(
            event,
            entries.get(event.frame),
            tuple(paths),
            tuple((rule, meaning_of(rule, rules, entries)) for rule in event.rules),
        )


def meaning_of(rule: str, rules: Mapping[str, str], entries: Mapping[str, Frame]) -> str:
    """What a rule of a record does; in brackets stands the word that called it."""
    if rule in entries:
        return "what the lexicon said before the model was asked"
    return rules.get(rule.partition("(")[0], "")


def inside(span: Span, outer: Span) -> bool:
    """Whether a span lies in another one."""
    return outer[0] <= span[0] and span[1] <= outer[1]


def way(doc: Doc, predicate: Token, mention: Span) -> tuple[Span, tuple[str, ...]] | None:
    """The words from a predicate to a mention's head, up (↑) and down (↓) the parse."""
    span = doc.char_span(*mention, alignment_mode="expand")
    if span is None:
        return None
    upward = [span.root, *span.root.ancestors]
    for up, token in enumerate([predicate, *predicate.ancestors]):
        if token in upward:
            down = upward[: upward.index(token)]
            climbed = [predicate, *predicate.ancestors][:up]
            return mention, (
                *(f"↑{t.dep_} {t.head.text}" for t in climbed),
                *(f"↓{t.dep_} {t.text}" for t in reversed(down)),
            )
    return None


def described(frame: Frame) -> list[str]:
    """A frame for people: what it means and asks for, its roles, its example."""
    when = " ".join(
        ("!" if c.negative else "")
        + f"{c.slot}:"
        + (",".join(sorted(c.words)[:6]) + (",…" if len(c.words) > 6 else "") if c.words else "*")
        for c in frame.conditions
    )
    kind = " ".join(part for part in (frame.type, frame.mode, frame.cameo) if part)
    return [
        f"{frame.key}: {kind}" + (f"  when {when}" if when else ""),
        f"    actor {'|'.join(frame.actor)}, recipient {'|'.join(frame.recipient)}",
        *([f"    {frame.example}"] if frame.example else []),
    ]


def lines(one: Explanation, record: Record) -> list[str]:
    """An explanation for a person to read."""
    event = one.event
    sure = f"{event.status}, confidence {event.confidence}"
    kind = " ".join(part for part in (event.type, event.mode, event.cameo) if part)
    said = [
        f"{event.id} {kind}: {record.text[slice(*event.trigger)]!r} ({sure})",
        "  in    " + " ".join(record.text[slice(*event.evidence)].split()),
    ]
    entry = described(one.frame) if one.frame else [f"{event.frame}: the learned model"]
    said.extend(f"  {'frame' if at == 0 else '     '} {line}" for at, line in enumerate(entry))
    for path in one.paths:
        steps = " ".join(path.steps) or "itself" if path.words else "not named in this sentence"
        named = f" as {path.words!r}" if path.words and path.words != path.name else ""
        said.append(f"  {path.role} {path.name}{named}: {steps}")
    said.extend(f"  rule  {name}" + (f": {what}" if what else "") for name, what in one.rules)
    if event.also:
        said.append("  also  " + ", ".join(repr(record.text[slice(*s)]) for s in event.also))
    return said


__all__: Sequence[str] = ["Explanation", "RolePath", "described", "explain", "lines", "read_rules"]
