"""What the tables' rows are gathered in before they become one `Knowledge`."""

from __future__ import annotations

from collections import Counter

from memcon.knowledge.entries import Entry, Head, Knowledge, Leading, Name, Role, Title
from memcon.knowledge.naming import folded, opening, varies
from memcon.knowledge.posts import posts_of
from memcon.knowledge.tables import Row


class Gathering:
    """Entries, names and offices so far. A later row for the same actor adds to the earlier one."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.names: dict[str, list[Name]] = {}
        self.roles: dict[str, Role] = {}
        self.titles: dict[str, Title] = {}
        self.states: dict[str, int] = {}
        self.cameo: dict[str, str] = {}
        self.regions: dict[str, int] = {}  # entries of regions by their capitals
        self.organizations: dict[str, int] = {}
        self.holders: dict[str, list[int]] = {}
        self.offices: dict[str, Row] = {}
        self.leading: dict[str, tuple[Leading, ...]] = {}
        self.wordings: dict[str, tuple[str, ...]] = {}
        self.people: dict[str, int] = {}
        self.towns: dict[str, str] = {}
        self.given: dict[str, str] = {}
        self.common: dict[str, frozenset[str]] = {}
        self.heads: dict[str, Head] = {}

    def entry(self, entry: Entry) -> int:
        """Enter an actor; gives its index."""
        self.entries.append(entry)
        return len(self.entries) - 1

    def name(
        self,
        text: str,
        entry: int,
        form: str = "name",
        start: str | None = None,
        end: str | None = None,
    ) -> None:
        """Enter a name of an entry."""
        text = " ".join(text.split()).replace("’", "'")
        if not text:
            return
        known = self.names.setdefault(text, [])
        if not any(n.entry == entry and n.form == form for n in known):
            known.append(Name(entry, form, start, end))

    def government(self, country: str) -> int | None:
        """The entry of a state's government, made when first needed."""
        state = self.states.get(country)
        if state is None:
            return None
        key = f"government:{country}"
        if key not in self.organizations:
            self.organizations[key] = self.entry(
                Entry(
                    id=f"{country}-government",
                    name="Government of " + self.entries[state].name.removeprefix("the "),
                    kind="government",
                    country=country,
                    sector="GOV",
                    code=f"{self.cameo[country]}GOV",
                    what="government",
                )
            )
        return self.organizations[key]

    def finish(self) -> Knowledge:
        """All that was gathered."""
        openings: dict[str, int] = {}
        for text in self.names:
            first = opening(text)
            openings[first] = max(openings.get(first, 0), len(text))
        alike: dict[str, list[int]] = {}
        for text, names in self.names.items():
            for name in names:
                who = self.entries[name.entry]
                if name.form == "name" and who.kind == "person" and varies(text, who.country):
                    key = folded(text)
                    if key and name.entry not in alike.setdefault(key, []):
                        alike[key].append(name.entry)
        heads: dict[str, int] = {}
        for text in (*self.roles, *self.titles):
            head = text.split()[-1]
            heads[head] = max(heads.get(head, 0), len(text.split()))
            if "-" in head:  # "president-elect" is three tokens
                tail, tokens = head.rpartition("-")[2], len(text.split()) + 2 * head.count("-")
                heads[tail] = max(heads.get(tail, 0), tokens)
        weight = Counter(e.country for e in self.entries if e.kind == "person" and e.country)
        return Knowledge(
            entries=tuple(self.entries),
            names={text: tuple(names) for text, names in self.names.items()},
            openings=openings,
            folded={key: tuple(indices) for key, indices in alike.items()},
            roles=self.roles,
            role_heads=heads,
            titles=self.titles,
            states=self.states,
            cameo=self.cameo,
            organizations=self.organizations,
            holders={key: tuple(dict.fromkeys(found)) for key, found in self.holders.items()},
            leading=self.leading,
            single=frozenset(k for k, row in self.offices.items() if row["single"] == "yes"),
            towns=self.towns,
            weight=dict(weight),
            given={name: gender for name, gender in self.given.items() if gender},
            common=self.common,
            heads=self.heads,
            posts=posts_of(self.entries, self.names, self.wordings),
        )
