"""What the events stage knows, read from its tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from memcon.events.composition import Composition, read_composition
from memcon.events.confidence import Confidence, read_confidence
from memcon.events.frames import Lexicon, read_frames
from memcon.events.references import References, read_references
from memcon.events.scoring import Scores, read_scores


class Coding(msgspec.Struct, frozen=True):
    """What the events stage knows: the frame lexicon, the rules of composition, the scores,
    how sure each entry is."""

    lexicon: Lexicon
    composition: Composition
    scores: Scores
    confidence: Confidence
    references: References


def read_coding(folder: Path, extra: Sequence[Path] = ()) -> Coding:
    """The event knowledge in a folder of tables. Raises `TableError`."""
    return Coding(
        read_frames(folder, extra),
        read_composition(folder),
        read_scores(folder),
        read_confidence(folder),
        read_references(folder),
    )
