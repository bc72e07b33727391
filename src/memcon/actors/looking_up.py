"""What a name means by the tables, and why: without a text, so that no context decides."""

from __future__ import annotations

from dataclasses import dataclass

from memcon.actors.cast import STATE_KINDS
from memcon.actors.identity import LEADERS, choose_holder, current_term, identity, prominence
from memcon.knowledge.entries import Entry, Knowledge, Name, Term, runs
from memcon.knowledge.naming import folded

FORMS = {
    "name": "its name",
    "adjective": "adjective",
    "demonym": "word for its people",
    "capital": "a town that stands for it where it acts, and is a place where it does not",
    "seat": "stands for it",
    "surname": "surname: meant where the text gives the full name, or the day and the text tell",
    "place": "a place, no state",
    "transliteration": "another transliteration of the name",
    "shared": "a name of several bodies: meant where the text is on this one's state",
    "office": "holds the office",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One meaning of a name: the entry, how the name is used for it, the CAMEO code on the day,
    the terms, the one that runs, and whether the name fits the day."""

    entry: Entry
    form: str
    code: str | None
    term: Term | None
    fits: bool

    @property
    def why(self) -> str:
        """How the name leads to the entry, in words."""
        return FORMS[self.form]


def look_up(knowledge: Knowledge, text: str, day: str | None = None) -> tuple[Candidate, ...]:
    """Everybody whom a name may mean, the likeliest first where nothing but the day decides."""
    written = " ".join(text.split()).replace("’", "'")
    written = written.removeprefix("the ").removeprefix("The ")
    found = [(name, name.form) for name in knowledge.names.get(written, ())]
    if not any(form != "surname" for _, form in found) and (key := folded(written)):
        found += [
            (Name(at, "name", None, None), "transliteration")
            for at in knowledge.folded.get(key, ())
        ]
    if not found:
        holder = office_holder(knowledge, written, day)
        found = [(Name(holder, "name", None, None), "office")] if holder is not None else []
    candidates = [candidate(knowledge, name, form, day) for name, form in found]
    order = {"country": 0, "government": 1}
    return tuple(
        sorted(
            candidates,
            key=lambda c: (
                not c.fits,
                c.form in ("surname", "place"),
                order.get(c.entry.kind, 2),
                prominence(c.entry, day),
            ),
        )
    )


def candidate(knowledge: Knowledge, name: Name, form: str, day: str | None) -> Candidate:
    """A meaning as it was on a day."""
    entry = knowledge.entries[name.entry]
    fits = day is None or (
        runs(name.start, name.end, day)
        and runs(entry.start, entry.end, day)
        and (entry.kind != "person" or current_term(entry, day) is not None)
    )
    term = current_term(entry, day) if entry.kind == "person" else None
    return Candidate(entry, form, identity(entry, day, knowledge).code, term, fits)


def office_holder(knowledge: Knowledge, text: str, day: str | None) -> int | None:
    """Who holds the office that a title names: "French president", "president of Mexico"."""
    words = text.split()
    for cut in range(1, len(words)):
        first, rest = " ".join(words[:cut]), " ".join(words[cut:])
        pairs = [(first.removesuffix("'s"), rest)]
        if words[cut] == "of":
            pairs.append((" ".join(words[cut + 1 :]).removeprefix("the "), first))
        for land, title in pairs:
            role = knowledge.roles.get(title.lower())
            scope = scope_of(knowledge, land)
            if role is None or role.office is None or scope is None:
                continue
            leader = role.office in LEADERS or role.office == "leader"
            portfolio = role.name if role.office == "minister" and " " in role.name else ""
            entry = choose_holder(knowledge, scope, role.office, leader, day, text, portfolio)
            if entry is not None:
                return knowledge.entries.index(entry)
    return None


def scope_of(knowledge: Knowledge, name: str) -> str | None:
    """The state (ISO 3166-1 alpha-3) or body (code) that a name stands for."""
    for one in knowledge.names.get(name, ()):
        entry = knowledge.entries[one.entry]
        if entry.kind in STATE_KINDS and entry.country:
            return entry.country
        if entry.organization:
            return entry.organization
    return None
