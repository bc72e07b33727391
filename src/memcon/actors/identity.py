"""Entries of the knowledge base as identities on a given day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from memcon.actors.cast import Identity
from memcon.knowledge.entries import Entry, Knowledge, Term

RANK = {
    office: rank
    for rank, office in enumerate(
        (
            "president",
            "supreme_leader",
            "head_of_junta",
            "monarch",
            "prime_minister",
            "emir",
            "pope",
            "general_secretary",
            "secretary_general",
            "crown_prince",
            "vice_president",
            "commission_president",
            "foreign_minister",
            "defence_minister",
            "high_representative",
            "deputy_prime_minister",
            "national_security_adviser",
            "parliament_speaker",
        )
    )
}
LEADERS = frozenset(list(RANK)[:10])
ROYAL = ("monarch", "emir")  # who has no other leader's office: a republic's "king" is nobody
# Sectors of what those who govern do besides.
SIDELINES = frozenset("LEG PTY OPP CVL EDU BUS JRN ELI LAB".split())
# Who heads a body that is no state, whatever the title ("the ECB's president").
HEAD_OFFICES = (
    "secretary_general director_general commission_president central_bank_governor agency_head "
    "executive party_leader rebel_leader militia_leader"
).split()

NEW, SOON, ELECTED = 200, 21, 200  # days in and to office of who is "new", and "elect"
MONTH_END = "0000-12-28"
JUST = 3  # days after a term in which who had it is told to go


def rank(term: Term) -> int:
    """How weighty an office is: 0 for a head of state."""
    return RANK.get(term.office, len(RANK))


def current_term(entry: Entry, day: str | None) -> Term | None:
    """The weightiest term that runs on a day; with no day the weightiest, of several the last."""
    if day is None:
        return max(entry.terms, key=lambda t: (-rank(t), t.start or ""), default=None)
    running = [term for term in entry.terms if term.covers(day)]
    # A minister who has a seat in parliament is a minister; of two portfolios the newer.
    return max(
        running,
        key=lambda t: (-rank(t), t.sector not in SIDELINES, t.start or ""),
        default=None,
    )


def identity(entry: Entry, day: str | None, knowledge: Knowledge) -> Identity:
    """Who an entry is on a day: office, sector and code follow from the term that runs then."""
    if entry.kind != "person":
        return Identity(
            entry.id,
            entry.name,
            entry.kind,
            entry.country,
            entry.organization,
            entry.sector,
            entry.code,
        )
    term = current_term(entry, day)
    country, body = entry.country, entry.organization
    if term and (term.country or term.organization):
        country, body = term.country, term.organization  # Guterres speaks for the UN, not Portugal
    if term:
        sector, role, office = term.sector, term.role, term.title
    else:
        earlier = any(t.end and day and t.end <= day for t in entry.terms)
        sector, role, office = ("ELI", "ELI", None) if earlier else (None, None, None)
    code = person_code(country if not body or country else None, role or sector, knowledge)
    if body and not country:
        home = knowledge.organizations.get(body)
        code = knowledge.entries[home].code if home is not None else None
        country = knowledge.entries[home].country if home is not None else None  # a militia's
    return Identity(
        entry.id, entry.name, "person", country, body, sector, code, office, (), entry.gender
    )


def person_code(country: str | None, role: str | None, knowledge: Knowledge) -> str | None:
    """The CAMEO actor code of a country's state code and a role: `RUSGOV`."""
    code = (knowledge.cameo.get(country, country) if country else "") + (role or "")
    return code or None


def prominence(entry: Entry, day: str | None) -> tuple[int, int, str]:
    """Sort key among people of one name: in office on the day, weight of office, recency."""
    term = current_term(entry, day)
    best = min((rank(t) for t in entry.terms), default=99)
    recent = max(
        (t.start or "" for t in entry.terms if not day or (t.start or "") <= day), default=""
    )
    in_office = 0 if term and (day is None or term.covers(day)) else 1
    return (in_office, rank(term) if term else best, "".join(chr(255 - ord(c)) for c in recent))


def choose_holder(
    knowledge: Knowledge,
    scope: str,
    office: str,
    leader: bool,
    day: str | None,
    words: str = "",
    portfolio: str = "",
    leaving: bool = False,
) -> Entry | None:
    """Who held an office of a state (ISO 3166-1 alpha-3) or body on a day; with no day, nobody.

    `leader` stands for any head of state or of government, the weightiest first. `words` are the
    title as the text has it: they choose among the holders of an office that several have, and
    `portfolio` is what a minister is of ("trade minister"). In the month of a change, where the
    day is not known, the successor; whoever goes, where the text says that somebody is `leaving`
    ("the president resigned").
    """
    if day is None:
        return None
    offices = [office]
    if leader and office not in ("president", "prime_minister"):
        if office == "head_of_junta":
            offices.append("president")
        if office in ROYAL:
            offices += ROYAL
        else:
            offices += knowledge.leaders(scope, day) or [o for o in RANK if o in LEADERS]
    if leader and scope not in knowledge.states:
        offices = [office, *HEAD_OFFICES]
    wording = words.lower().removeprefix("the ")
    for key in offices:
        terms = [
            (at, term)
            for at, term in terms_of(knowledge, scope, key)
            if term.covers(day) or (leaving and goes(term, day))
        ]
        gone = [(at, term) for at, term in terms if leaving and goes(term, day)]
        running = [
            (wording in term.title.lower(), term.start or "", at, term.title)
            for at, term in gone or terms
        ]
        if key not in knowledge.single:
            # "The Chinese ambassador" is not the one to Washington.
            running = [
                one
                for one in running
                if same_title(wording, one[3])
                or (portfolio and has_portfolio(one[3].lower(), portfolio))
            ]
            if len({one[2] for one in running}) > 1:
                running = staying(knowledge, running, key, day)
            if len({one[2] for one in running}) != 1:
                continue
        if running:
            return knowledge.entries[max(running)[2]]
    return None


def terms_of(knowledge: Knowledge, scope: str, office: str) -> Iterator[tuple[int, Term]]:
    """The terms of an office of a state or body whose start is known, with their holders' indices.
    """
    for at in knowledge.holders.get(f"{scope}/{office}", ()):
        for term in knowledge.entries[at].terms:
            if term.office == office and scope in (term.country, term.organization) and term.start:
                yield at, term


def next_holder(
    knowledge: Knowledge, scope: str, office: str, day: str | None, new: bool
) -> Entry | None:
    """Who takes an office of a state or body within months of a day: "the president-elect"; with
    `new`, within weeks, and nobody where who has it then is new ("the new president")."""
    if day is None or office not in knowledge.single:
        return None
    first, last = (-NEW, SOON) if new else (0, ELECTED)
    waits = [
        (wait, at)
        for at, term in terms_of(knowledge, scope, office)
        if first <= (wait := days_between(day, term.start or "")) < last
    ]
    if not waits or min(waits)[0] < 0:
        return None
    return knowledge.entries[min(waits)[1]]


def days_between(day: str, later: str) -> int:
    """Days from a day to an ISO 8601 prefix, less than 0 where it is past; 0 to a month or year
    that holds the day."""
    if day.startswith(later):
        return 0
    return (date.fromisoformat(later + "-01-01"[len(later) - 4 :]) - date.fromisoformat(day)).days


def staying(
    knowledge: Knowledge, running: list[tuple[bool, str, int, str]], office: str, day: str
) -> list[tuple[bool, str, int, str]]:
    """Of several holders of an office those whose terms go on: in the month of a change the
    successor."""
    return [
        one
        for one in running
        if not any(
            term.office == office and term.title == one[3] and goes(term, day)
            for term in knowledge.entries[one[2]].terms
        )
    ]


def goes(term: Term, day: str) -> bool:
    """Whether a term that had begun ends in the month of a day, or ended days before it."""
    if (term.start or "") >= day[:7] or not term.end:
        return False
    last = term.end + MONTH_END[len(term.end) :]
    return term.end[:7] == day[:7] or -JUST <= days_between(day, last) < 0


def has_portfolio(title: str, portfolio: str) -> bool:
    """Whether a title of the tables is of a portfolio: "German Transport Minister", "Transport
    Minister of Germany"."""
    return title.endswith(f" {portfolio}") or title.startswith(f"{portfolio} of ")


def same_title(words: str, title: str) -> bool:
    """Whether a title as a text has it is the whole of a title of the tables."""
    plain = [t.lower().replace("u.s.", "us").replace("united states", "us") for t in (words, title)]
    # "the Harbour Police chief" is the "Chief of the Harbour Police"
    bags = [sorted(set(t.split()) - {"of", "the", "us"}) for t in plain]
    return plain[0] == plain[1].removeprefix("the ") or (len(bags[0]) > 2 and bags[0] == bags[1])
