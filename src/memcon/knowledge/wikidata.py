"""A Wikidata JSON dump read into a table of office holders, line by line.

The dump (`latest-all.json`, plain, `.gz` or `.bz2`) holds one entity a line. It is read twice:
first for the states and for the offices that `offices.tsv` knows, then for the people who held
them. Only offices, states and the people written are kept in memory.
"""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import msgspec

from memcon.knowledge.entries import Knowledge
from memcon.knowledge.naming import plain

HUMAN, MALE, FEMALE = "Q5", "Q6581097", "Q6581072"
KIND, GENDER, ISO3, COUNTRY, JURISDICTION = "P31", "P21", "P298", "P17", "P1001"
HELD, START, END = "P39", "P580", "P582"
HEADER = "id\tname\tcountry\torganization\toffice\ttitle\tstart\tend\tgender\tnames"
SMALL = frozenset("of the for and republic kingdom".split())
LENGTH = {11: 10, 10: 7, 9: 4}  # Wikidata's precision to characters of an ISO 8601 date
_decoder = msgspec.json.Decoder()


@dataclass(slots=True)
class Import:
    """What a dump gave: lines of a table of holders, and faults as `file:line: reason`."""

    rows: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Position:
    """An office of a state: key of `offices.tsv`, ISO 3166-1 alpha-3, the title."""

    office: str
    country: str
    title: str


def import_dump(
    path: Path, knowledge: Knowledge, progress: Callable[[int], None] = lambda _: None
) -> Import:
    """The office holders of a dump. `progress` is told the bytes of each line read.

    Raises `OSError` where the file cannot be read.
    """
    made = Import()
    states: dict[str, str] = {}
    labelled: dict[str, tuple[str, str]] = {}  # a possible office: its label, its state's id
    for item in entities(path, progress, made.faults):
        iso = next(values(item, ISO3), None)
        if isinstance(iso, str):
            states[item["id"]] = iso
        label = english(item)
        home = next((v for p in (JURISDICTION, COUNTRY) for v in values(item, p)), None)
        if label and isinstance(home, str) and office_of(label, knowledge):
            labelled[item["id"]] = (label, home)
    positions: dict[str, Position] = {}
    words = state_words(knowledge)
    for id, (label, home) in labelled.items():
        country = states.get(home)
        office = office_of(label, knowledge, words.get(country or "", frozenset()))
        if office and country and country in knowledge.states:
            positions[id] = Position(office, country, label)
    for item in entities(path, progress, None):
        if HUMAN in values(item, KIND):
            made.rows.extend(holder_rows(item, positions))
    return made


def entities(
    path: Path, progress: Callable[[int], None], faults: list[str] | None
) -> Iterator[dict[str, Any]]:
    """The entities of a dump; a line that is none is a fault."""
    with opened(path) as lines:
        for number, line in enumerate(lines, 1):
            progress(len(line))
            line = line.strip().rstrip(b",")
            if line in (b"", b"[", b"]"):
                continue
            try:
                item = _decoder.decode(line)
            except msgspec.DecodeError as error:
                if faults is not None:
                    faults.append(f"{path}:{number}: is not JSON ({error})")
                continue
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                yield item
            elif faults is not None:
                faults.append(f"{path}:{number}: is no entity with an id")


def opened(path: Path) -> IO[bytes] | gzip.GzipFile | bz2.BZ2File:
    """A dump's bytes, unpacked as its name says."""
    if path.suffix == ".gz":
        return gzip.open(path, "rb")
    if path.suffix == ".bz2":
        return bz2.open(path, "rb")
    return path.open("rb")


def holder_rows(item: dict[str, Any], positions: dict[str, Position]) -> Iterator[str]:
    """A person's terms as lines of a table of holders."""
    name = english(item)
    if not name:
        return
    genders = set(values(item, GENDER))
    gender = "m" if MALE in genders else "f" if FEMALE in genders else ""
    aliases = item.get("aliases")
    told = aliases.get("en", ()) if isinstance(aliases, dict) else ()
    names = [clean(a["value"]) for a in told if isinstance(a, dict) and a.get("value")]
    for statement in statements(item, HELD):
        held = positions.get(str(value_of(statement.get("mainsnak"))))
        if held is None or statement.get("rank") == "deprecated":
            continue
        qualifiers = statement.get("qualifiers") or {}
        start = next((date(q) for q in qualifiers.get(START, ())), "")
        end = next((date(q) for q in qualifiers.get(END, ())), "")
        cells = (
            item["id"],
            clean(name),
            held.country,
            "",
            held.office,
            clean(held.title),
            start,
            end,
            gender,
            "|".join(dict.fromkeys(n for n in names if n != name)),
        )
        yield "\t".join(cells)


def office_of(
    label: str, knowledge: Knowledge, state: frozenset[str] | set[str] | None = None
) -> str | None:
    """The office that a position's label names, if it names nothing more than that and its state:
    "Minister of Foreign Affairs of Ukraine", not "president of the Senate".

    `state` are the words of the state's names; with none any label with an office in it will do.
    """
    words = plain(label).replace("(", " ").replace(")", " ").split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            role = knowledge.roles.get(" ".join(words[start : start + length]))
            if role is None or role.office is None or role.plural:
                continue
            rest = [*words[:start], *words[start + length :]]
            named = state is None or all(word in SMALL or word in state for word in rest)
            return role.office if named else None
    return None


def state_words(knowledge: Knowledge) -> dict[str, set[str]]:
    """The words of the names and adjectives of states, by ISO 3166-1 alpha-3."""
    made: dict[str, set[str]] = {}
    for text, names in knowledge.names.items():
        for name in names:
            entry = knowledge.entries[name.entry]
            if entry.what == "state" and entry.country and name.form in ("name", "adjective"):
                made.setdefault(entry.country, set()).update(plain(text).split())
    return made


def statements(item: dict[str, Any], property: str) -> list[dict[str, Any]]:
    """An entity's statements of a property. Some dumps write an empty list for no claims."""
    claims = item.get("claims")
    found = claims.get(property, ()) if isinstance(claims, dict) else ()
    return [one for one in found if isinstance(one, dict)]


def values(item: dict[str, Any], property: str) -> Iterator[object]:
    """The values of a property: ids and strings."""
    for statement in statements(item, property):
        value = value_of(statement.get("mainsnak"))
        if value is not None:
            yield value


def value_of(snak: object) -> object:
    """A snak's value: the id of an entity, a string, or the parts of a date."""
    if not isinstance(snak, dict) or not isinstance(snak.get("datavalue"), dict):
        return None
    value = snak["datavalue"].get("value")
    return value.get("id", value) if isinstance(value, dict) else value


def date(snak: object) -> str:
    """A date as a prefix of ISO 8601 as long as its precision, or an empty string."""
    value = value_of(snak)
    if not isinstance(value, dict) or not str(value.get("time", "")).startswith("+"):
        return ""
    precision = value.get("precision")
    return str(value["time"])[1 : 1 + LENGTH.get(precision if isinstance(precision, int) else 0, 0)]


def english(item: dict[str, Any]) -> str | None:
    """An entity's English label."""
    labels = item.get("labels")
    label = labels.get("en") if isinstance(labels, dict) else None
    return label.get("value") if isinstance(label, dict) else None


def clean(text: str) -> str:
    """A text that may stand in a cell of a table."""
    return " ".join(text.replace("|", " ").split())
