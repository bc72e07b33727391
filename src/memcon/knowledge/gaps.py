"""What the tables of holders lack: the years in which nobody is known to have held an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from memcon.knowledge.entries import Knowledge, Term

LEADING = ("president", "prime_minister", "monarch", "emir", "supreme_leader", "head_of_junta")
OFFICES = (
    "leader",
    "foreign_minister",
    "defence_minister",
    "finance_minister",
    "interior_minister",
    "army_chief",
    "central_bank_governor",
)


@dataclass(frozen=True, slots=True)
class Gap:
    """An office of a state (ISO 3166-1 alpha-3) and the years without a known holder."""

    country: str
    office: str
    years: tuple[int, ...]

    @property
    def spans(self) -> str:
        """The years in words: "1990-1995, 2001"."""
        runs: list[list[int]] = []
        for year in self.years:
            if runs and runs[-1][1] == year - 1:
                runs[-1][1] = year
            else:
                runs.append([year, year])
        return ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in runs)


def find_gaps(
    knowledge: Knowledge, countries: Iterable[str], offices: Sequence[str], since: int, until: int
) -> Iterator[Gap]:
    """The gaps of some states from one year to another, both counted in. The office `leader` is
    held by whoever is head of state or of government. A term without an end lasts, one without a
    start counts for its last year only."""
    terms: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for entry in knowledge.entries:
        for term in entry.terms:
            office = "leader" if term.office in LEADING else term.office
            terms[term.country or "", office].append(term)
            if office != term.office:
                terms[term.country or "", term.office].append(term)
    for country in countries:
        state = knowledge.entries[knowledge.states[country]]
        first, last = year_of(state.start, since), year_of(state.end, until)
        for office in offices:
            held = {y for term in terms[country, office] for y in years_of(term, until)}
            lacking = sorted(set(range(max(since, first), min(until, last) + 1)) - held)
            if lacking:
                yield Gap(country, office, tuple(lacking))


def year_of(date: str | None, unknown: int) -> int:
    """The year of an ISO 8601 prefix."""
    return int(date[:4]) if date else unknown


def years_of(term: Term, until: int) -> range:
    """The years in which a term ran, the first and the last counted in."""
    last = year_of(term.end, until)
    return range(year_of(term.start, last if term.end else until), last + 1)


def most_known(knowledge: Knowledge, number: int) -> list[str]:
    """The states of which the tables know most people."""
    present = [c for c, at in knowledge.states.items() if not knowledge.entries[at].end]
    return sorted(present, key=lambda c: (-knowledge.weight.get(c, 0), c))[:number]
