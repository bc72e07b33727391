"""Scores of an event: Goldstein's by CAMEO code, PLOVER's by type and mode; contexts by words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from memcon.knowledge.tables import read_table


class Scores(msgspec.Struct, frozen=True):
    """`goldstein` by CAMEO code, `intensity` by type or `TYPE:mode`, `contexts` by lemma, the
    `general` CAMEO code by type."""

    goldstein: dict[str, float]
    intensity: dict[str, float]
    contexts: dict[str, tuple[str, ...]]
    code_contexts: dict[str, tuple[str, ...]]
    general: dict[str, str]

    def goldstein_of(self, cameo: str | None) -> float | None:
        """The score of a CAMEO code, or of the nearest code above it."""
        while cameo:
            if cameo in self.goldstein:
                return self.goldstein[cameo]
            cameo = cameo[:-1]
        return None

    def intensity_of(self, type_: str, mode: str | None) -> float | None:
        """The PLOVER score of a type and mode, or of the type where the mode has none."""
        return self.intensity.get(f"{type_}:{mode}", self.intensity.get(type_))

    def contexts_of(self, lemmas: Iterable[str], cameo: str | None) -> tuple[str, ...]:
        """The PLOVER contexts that the words and the code of an event speak of, sorted."""
        found = set(self.code_contexts.get(cameo or "", ()))
        for lemma in lemmas:
            found.update(self.contexts.get(lemma, ()))
        return tuple(sorted(found))


def read_scores(folder: Path) -> Scores:
    """The scores and contexts in a folder of tables. Raises `TableError`."""
    codes = list(
        read_table(folder / "cameo.tsv", ("cameo", "type", "mode", "contexts", "goldstein"))
    )
    contexts: dict[str, list[str]] = {}
    for row in read_table(folder / "contexts.tsv", ("context", "words")):
        for word in row["words"].split():
            contexts.setdefault(word.replace("_", " "), []).append(row["context"])
    return Scores(
        {r["cameo"]: float(r["goldstein"]) for r in codes if r["goldstein"]},
        {
            r["type"] + (f":{r['mode']}" if r["mode"] else ""): float(r["score"])
            for r in read_table(folder / "intensity.tsv", ("type", "mode", "score"))
        },
        {word: tuple(names) for word, names in contexts.items()},
        {r["cameo"]: r.many("contexts") for r in codes},
        # 090, "investigate", comes before the 110 that is ACCUSE as such.
        {r["type"]: r["cameo"] for r in codes if len(r["cameo"]) == 3 and r["cameo"][2] == "0"},
    )
