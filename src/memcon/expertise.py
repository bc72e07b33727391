"""All of memcon's knowledge, compiled: loaded from the package, rebuilt when a table changed.

The tables stand in `knowledge/` of a checkout and travel inside the wheel. The build compiles them
into `memcon/knowledge/compiled.bin`; in a checkout that file is rebuilt as soon as a table, or the
code that compiles it, is newer.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from memcon.events import Coding, read_coding
from memcon.grounding import Gazetteer, compile_places
from memcon.grounding.holidays import Holiday, read_holidays
from memcon.grounding.quantities import Measures, read_measures
from memcon.knowledge.compiling import compile_actors
from memcon.knowledge.entries import Knowledge
from memcon.knowledge.folder import CHECKOUT, PACKAGE, tables
from memcon.statements.cues import Cues, read_cues

COMPILED = PACKAGE / "knowledge" / "compiled.bin"
PLACES = PACKAGE / "knowledge" / "places.bin"


class Expertise(msgspec.Struct, frozen=True):
    """What the stages know: actors, cues of speech, frames of events, days with names, units."""

    knowledge: Knowledge
    cues: Cues
    coding: Coding
    holidays: tuple[Holiday, ...]
    measures: Measures


def compile_tables(actors: Sequence[Path] = (), frames: Sequence[Path] = ()) -> Expertise:
    """The tables, with a user's own on top. Raises `TableError`, which names file and line."""
    folder = tables()
    return Expertise(
        compile_actors(folder, actors),
        read_cues(folder / "cues"),
        read_coding(folder / "frames", frames),
        read_holidays(folder / "times" / "holidays.tsv"),
        read_measures(folder / "quantities"),
    )


def build() -> Expertise:
    """Compile the tables and keep the result where the program looks for it."""
    made = compile_tables()
    folder = tables()
    # Written beside and moved into place, so that two processes may build at once.
    with TemporaryDirectory(dir=COMPILED.parent) as beside:
        places, compiled = Path(beside, PLACES.name), Path(beside, COMPILED.name)
        compile_places(folder / "places", folder / "actors" / "states.tsv", places)
        compiled.write_bytes(msgspec.msgpack.encode(made))
        places.replace(PLACES)
        compiled.replace(COMPILED)
    return made


def stale() -> bool:
    """Whether a table or the code that compiles it is newer than the compiled file."""
    if not COMPILED.exists() or not PLACES.exists():
        return True
    made = COMPILED.stat().st_mtime_ns
    code = [PACKAGE / "expertise.py"]
    for folder in ("knowledge", "events", "statements", "grounding"):
        code.extend((PACKAGE / folder).glob("*.py"))
    return any(part.stat().st_mtime_ns > made for part in [*CHECKOUT.rglob("*.tsv"), *code])


@lru_cache(maxsize=4)
def load_expertise(actors: tuple[Path, ...] = (), frames: tuple[Path, ...] = ()) -> Expertise:
    """The knowledge that comes with memcon, with a user's own tables on top where given."""
    if actors or frames:
        return compile_tables(actors, frames)
    if CHECKOUT.is_dir() and stale():
        print("memcon: compiling the knowledge tables", file=sys.stderr)
        return build()
    try:
        return unpack(COMPILED.read_bytes())
    except msgspec.ValidationError:
        # Made by other code whose files are older, as after a change of branch.
        if CHECKOUT.is_dir():
            return build()
        raise


def unpack(compiled: bytes) -> Expertise:
    """The compiled knowledge. The collector rests meanwhile: it would look through the hundred
    thousand new objects again and again, and none of them is garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(compiled, type=Expertise)
    finally:
        if collecting:
            gc.enable()


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The places that come with memcon."""
    load_expertise()
    return Gazetteer(PLACES)
