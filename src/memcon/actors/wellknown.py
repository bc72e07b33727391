"""Whom a surname means that the text gives with no first name: somebody of the tables whom the day,
a title and what the text speaks of make sure."""

from __future__ import annotations

from memcon.actors.casting import Casting
from memcon.actors.identity import LEADERS, RANK, current_term, prominence, rank
from memcon.actors.matching import Hit
from memcon.actors.standing import Standing
from memcon.actors.titles import title_after, title_before, titled
from memcon.knowledge.entries import Entry, Term

LEADING = 10  # offices ranked above this lead a state
PROMINENT = 20  # people that the tables have of a state whose leaders need no other sign
RECENT, COMING = 8, 2  # years after and before a term in which its holder is meant without a sign
CROWDED = 12  # known bearers of a surname that comes first, above which it needs its state
# Titles of legislators that tell the house, and what the tables call those who sit in it.
HOUSE = ("represent", "congress", "house")
CHAMBERS = {
    **dict.fromkeys(("senator", "sen."), ("senat",)),
    **dict.fromkeys(("congressman", "congresswoman", "representative", "rep."), HOUSE),
}
FAMILIAR = 3  # bearers of a surname among the known, up to which it tells a minister


def outside(casting: Casting, hit: Hit, labels: dict[int, str]) -> str | None:
    """Whom a surname means that the text gives with no first name, if the day and the text tell."""
    token = hit.start
    entries = casting.knowledge.entries
    other = any(n.form != "surname" for n in hit.names)
    if goes_on(casting, hit):
        return None
    title = title_before(casting, token) or title_after(casting, hit.end)
    if not named(casting, hit, labels, other, title):
        return None
    people = [entries[n.entry] for n in hit.names if n.form == "surname"]
    if title is None and len(people) > CROWDED:
        people = at_home(casting, people, casting.text(token, hit.end))
    sure = [(worth, e) for e in people if (worth := certainty(casting, e, people, title))]
    if not sure and title is None and hit.end > token + 1:
        sure = only_one(casting, people)
    # "Hands up", "your Son": words as well
    plain = labels.get(token) != "PERSON" and hit.end == token + 1
    if title is None and (other or (plain and not titled(casting, token))):
        sure = [(worth, e) for worth, e in sure if worth > 2]
    if not sure:
        return None
    best = max(worth for worth, _ in sure)
    chosen = min((e for w, e in sure if w == best), key=lambda e: prominence(e, casting.day))
    return casting.add_entry(chosen)


def goes_on(casting: Casting, hit: Hit) -> bool:
    """Whether a word is the first name of another person: "the *Imran* Farooq case"."""
    after = hit.end
    if casting.lower[hit.start] not in casting.knowledge.given or after >= len(casting.words):
        return False
    word = casting.words[after]
    joined = casting.deps[hit.start] == "compound" and casting.heads[hit.start] >= after
    return joined and word.istitle() and casting.tags[after] == "PROPN" and (
        casting.lower[after] in casting.knowledge.given or casting.doc[after].ent_type_ == "PERSON"
    )


def at_home(casting: Casting, people: list[Entry], surname: str) -> list[Entry]:
    """Of the many bearers of a surname that comes first ("Kim") those who lead a state that the
    text speaks of; all of another surname."""
    if sum(e.name.startswith(f"{surname} ") for e in people) <= CROWDED:
        return people
    spoken = casting.context.spoken
    terms = [(e, current_term(e, casting.day)) for e in people]
    return [e for e, t in terms if t and t.country and spoken[t.country] and rank(t) < LEADING]


def named(
    casting: Casting, hit: Hit, labels: dict[int, str], other: bool, title: Standing | None
) -> bool:
    """Whether a surname is used as a name here."""
    token = hit.start
    if title is not None or titled(casting, token):
        return True
    label = labels.get(token)
    if label == "PERSON":
        return True
    if (casting.tags[token] == "PROPN" or label == "DATE") and not other:
        after = casting.doc[hit.end] if hit.end < len(casting.words) else None
        if label == "DATE":
            # "May promised": no month is followed by a finite verb.
            return after is not None and after.tag_ in ("VBD", "VBZ")
        return True
    # The tagger took a name at the beginning of a sentence for something else.
    return not other and casting.deps[token] in ("nsubj", "nsubjpass", "poss") and label is None


def certainty(casting: Casting, entry: Entry, people: list[Entry], title: Standing | None) -> int:
    """How sure it is that a bare surname means a known person: 0 for not, else more is surer."""
    day, knowledge = casting.day, casting.knowledge
    term = current_term(entry, day) or near(entry, day)
    if term is None:
        return 0
    now = day is None or term.covers(day)
    spoken = casting.context.spoken
    scope = term.country or term.organization or ""
    own = int(len(people) == 1 and title is None)  # what the surname itself tells of its state
    local = spoken[scope] > own or (
        term.organization is not None and named_body(casting, term.organization)
    )
    if title is not None:
        return suits(casting, title, entry, term, people) and (5 if now else 4)
    if day is None and len(people) > 1 and not only_leader(entry, people):
        return 0  # without a date nothing tells which of them
    leads, known = rank(term) < LEADING, rank(term) < len(RANK)
    big = knowledge.weight.get(term.country or "", 0) >= PROMINENT or term.country is None
    alone = len(people) == 1 or (
        day is not None and now and sum(current_term(e, day) is not None for e in people) == 1
    )
    if leads and now and (big or local or alone):
        return 4 if local or alone else 3
    if known and now and (local or (big and len(people) <= FAMILIAR)):
        return 3 if local else 2
    if leads and (local or (big and alone)):
        return 2
    return 1 if local and alone and (now or known) else 0


def only_leader(entry: Entry, people: list[Entry]) -> bool:
    """Whether somebody is the one bearer of a surname who ever led a state."""
    return [e for e in people if any(rank(t) < LEADING for t in e.terms)] == [entry]


def only_one(casting: Casting, people: list[Entry]) -> list[tuple[int, Entry]]:
    """The one bearer of a surname of several words ("Le Pen") who is in office on the day, if he
    or she is of a state that the tables know well."""
    running = [(e, term) for e in people if (term := current_term(e, casting.day))]
    if casting.day is None or len(running) != 1:
        return []
    entry, term = running[0]
    weight = casting.knowledge.weight.get(term.country or "", 0)
    return [(1, entry)] if weight >= PROMINENT else []


def near(entry: Entry, day: str | None) -> Term | None:
    """The weightiest term that ended not long before a day or begins soon after it."""
    if day is None:
        return None
    year = int(day[:4])
    close = [
        t
        for t in entry.terms
        if (t.end and t.end <= day and year - int(t.end[:4]) <= RECENT)
        or (t.start and t.start > day and int(t.start[:4]) - year <= COMING)
    ]
    return min(close, key=rank, default=None)


def suits(
    casting: Casting, title: Standing, entry: Entry, term: Term, people: list[Entry]
) -> int:
    """Whether a title before a surname fits a known person: who does not lead a state is meant
    where the text speaks of that state, or of none and nobody else of the name has the office."""
    scope = term.country or term.organization or ""
    if title.country and title.country != (term.country or entry.country):
        return 0
    role, context = title.role, casting.context
    if not (role.office and any(t.office == role.office for t in entry.terms)):
        return int(any(t.sector == role.sector for t in entry.terms) and bool(title.country))
    house = CHAMBERS.get(title.words.lower().rpartition(" ")[2])
    if house and not any(word in term.title.lower() for word in house):
        return 0
    own = int(len(people) == 1)
    told = title.country or context.spoken[scope] > own or context.domestic[scope]
    if told or (rank(term) < LEADING and role.office in LEADERS) or named_body(casting, scope):
        return 1
    if sum(context.spoken.values()) > own or context.written_in:
        return 0
    return int(sum(has_office(e, role.office, casting.day) for e in people) == 1)


def has_office(entry: Entry, office: str, day: str | None) -> bool:
    """Whether somebody of the tables has an office on a day."""
    return any(t.office == office and (day is None or t.covers(day)) for t in entry.terms)


def named_body(casting: Casting, code: str) -> bool:
    """Whether the text names a body."""
    at = casting.knowledge.organizations.get(code)
    return at is not None and any(n.entry == at for hit in casting.hits.values() for n in hit.names)
