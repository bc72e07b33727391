"""Events inside events: what "promise to", "refuse to", "halt", "call for" make of them.

The operators and what each makes of every PLOVER type are tables: `knowledge/frames/operators.tsv`
and `knowledge/frames/composition.tsv`.
"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec

from memcon.events.clause import Clause, beside_report
from memcon.events.fitting import slot_tokens
from memcon.knowledge.tables import Row, TableError, read_table
from memcon.language.grammar import PAST
from memcon.language.tree import Tree
from memcon.record import Status

CONDITION_MARKS = frozenset("if unless until once after before when".split())
OPERATOR_COLUMNS = ("predicate", "pos", "slots", "effect", "example")
COMPOSITION_COLUMNS = ("effect", "over", "type", "mode", "cameo", "status", "rule")


class Operator(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A predicate that works on an event in one of its slots."""

    predicate: str
    head: str
    particle: str | None
    pos: str
    slots: tuple[str, ...]
    effect: str


class Outcome(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What an effect makes of a type: another type, mode, CAMEO code or status, by a named rule.

    An empty field keeps what was there; the type `-` removes the event.
    """

    type: str | None
    mode: str | None
    cameo: str | None
    status: Status | None
    rule: str


class Composition(msgspec.Struct, frozen=True):
    """Operators by head lemma; outcomes by effect and type (`PROMISE/AID`, `PROMISE/*`)."""

    operators: dict[str, tuple[Operator, ...]]
    outcomes: dict[str, Outcome]

    def outcome(self, effect: str, type_: str, mode: str | None) -> Outcome | None:
        """What an effect makes of a type and mode; the more specific row wins."""
        return (
            self.outcomes.get(f"{effect}/{type_}:{mode}")
            or self.outcomes.get(f"{effect}/{type_}")
            or self.outcomes.get(f"{effect}/*")
        )


def status_cell(row: Row) -> Status | None:
    """The status cell of a row. Raises `TableError`."""
    value = row["status"]
    for status in get_args(Status):
        if status == value:
            return status
    if value:
        raise row.error(f"column 'status': '{value}' is no status")
    return None


def read_composition(folder: Path) -> Composition:
    """The operators and outcomes in a folder. Raises `TableError`."""
    outcomes: dict[str, Outcome] = {}
    effects: set[str] = set()
    for row in read_table(folder / "composition.tsv", COMPOSITION_COLUMNS):
        effects.add(row["effect"])
        for over in row.many("over"):
            key = f"{row['effect']}/{over}"
            if key in outcomes:
                raise row.error(f"{key} stands twice")
            outcomes[key] = Outcome(
                row["type"] or None,
                row["mode"] or None,
                row["cameo"] or None,
                status_cell(row),
                row["rule"],
            )
    operators: dict[str, list[Operator]] = {}
    for row in read_table(folder / "operators.tsv", OPERATOR_COLUMNS):
        if row["effect"] not in effects:
            raise row.error(f"column 'effect': composition.tsv has no '{row['effect']}'")
        words = row["predicate"].split()
        operator = Operator(
            row["predicate"],
            words[0],
            words[1] if len(words) > 1 else None,
            row["pos"],
            row.many("slots"),
            row["effect"],
        )
        operators.setdefault(operator.head, []).append(operator)
    return Composition(
        {
            head: tuple(sorted(ops, key=lambda o: o.particle is None))
            for head, ops in operators.items()
        },
        outcomes,
    )


def is_past(tree: Tree, verb: int) -> bool:
    """Whether a verb is told in the past, under no modal: not "would be *given* up"."""
    return tree.tags[verb] in PAST and not any(
        tree.tags[c] == "MD" for c in tree.all(verb, "aux")
    )


def is_done(operator: Operator, tree: Tree, token: int) -> bool:
    """Whether what is ordered is done by the order: "ordered two men *jailed*"."""
    bare = tree.tags[token] == "VBN" and tree.child(token, "aux", "auxpass") is None
    return operator.predicate == "order" and bare


def told_past(tree: Tree, token: int) -> bool:
    """Whether a verb stands in the past: not one whose past looks like its plain form ("demanded
    that they free the men and *lay* down their arms")."""
    return tree.tags[token] == "VBD" and tree.lower[token] != tree.lemmas[token]


def operands(operator: Operator, tree: Tree, clause: Clause) -> list[int]:
    """The tokens on which an operator works: heads of its slots and what those carry."""
    found: list[int] = []
    for slot in operator.slots:
        if slot in ("xcomp", "ccomp"):
            tokens = [
                c
                for c in clause.comps
                if (tree.deps[c] == slot and not is_done(operator, tree, c))
                or (
                    slot == "xcomp"
                    and tree.deps[c] in ("advcl", "acl", "relcl")
                    and tree.tags[c] == "VB"
                    and not any(tree.lower[m] in CONDITION_MARKS for m in tree.all(c, "mark"))
                )
            ]
        elif slot == "acl":
            tokens = [c for c in clause.comps if tree.deps[c] == "acl"]
        else:
            tokens = slot_tokens(slot, tree, clause)
        found.extend(t for t in tokens if t not in found)
    return [
        t
        for token in found
        for t in tree.conjuncts(token)
        if t == token
        or ((not told_past(tree, t) or is_past(tree, token)) and beside_report(tree, t) is None)
    ]  # "demanded that he go and *threatened* …": the second is no demand


__all__ = ["Composition", "Operator", "Outcome", "TableError", "operands", "read_composition"]
