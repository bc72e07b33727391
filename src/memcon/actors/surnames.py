"""Short names: of a person of this text, else of somebody whom the day and the text make sure."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.identity import RANK, current_term, prominence, rank
from memcon.actors.kin import KIN, relative
from memcon.actors.matching import Hit
from memcon.actors.persons import (
    FEMALE_TITLES,
    MALE_TITLES,
    Known,
    describe,
    entitle,
)
from memcon.actors.roles import Standing
from memcon.actors.spans import SUFFIXES
from memcon.actors.titles import HONORIFICS, title_after, title_before
from memcon.knowledge.entries import Entry, Term
from memcon.knowledge.naming import slug

LEADING = 10  # offices ranked above this lead a state
PROMINENT = 20  # people that the tables have of a state whose leaders need no other sign
RECENT, COMING = 8, 2  # years after and before a term in which its holder is meant without a sign
FUNCTION = frozenset("PRON DET ADP CCONJ SCONJ AUX PART NUM PUNCT SYM SPACE".split())
CROWDED = 12  # known bearers of a surname that comes first, above which it needs its state
FAMILIAR = 3  # bearers of a surname among the known, up to which it tells a minister


class ShortNames:
    """The people of a text by the words that alone may mean them."""

    def __init__(self, casting: Casting, known: list[Known]) -> None:
        self.casting = casting
        self.last: dict[str, list[Known]] = {}
        self.first: dict[str, list[Known]] = {}
        self.longest = 1
        for person in known:
            self.enter(person)

    def enter(self, person: Known) -> None:
        """Add somebody: by every tail of the name, and by the first word."""
        words = person.words
        while len(words) > 2 and words[-1].lower().rstrip(".") in SUFFIXES:
            words = words[:-1]
        for at in range(1, len(words)):
            if words[at][:1].isalpha():
                self.tail(words[at:], person)
        if len(words) == 1:
            self.tail(words, person)
        else:
            self.first.setdefault(person.words[0], []).append(person)
        full = self.casting.actors[person.actor].name.split()
        if len(full) > 1 and full[-1] not in words:
            self.tail((full[-1],), person)

    def tail(self, words: tuple[str, ...], person: Known) -> None:
        if not words[-1][:1].isupper():
            return
        written = " ".join(words)
        self.last.setdefault(written, []).append(person)
        self.last.setdefault(written[0].upper() + written[1:], self.last[written])
        self.longest = max(self.longest, len(words))

    def at(self, token: int) -> tuple[str, int] | None:
        """Who a short name at a token means among the people of the text, and where it ends."""
        words = self.casting.words
        for length in range(min(self.longest, len(words) - token), 0, -1):
            bearers = self.last.get(" ".join(words[token : token + length]))
            if bearers:
                return self.choose(bearers, token), token + length
        bearers = self.first.get(words[token])
        return (self.choose(bearers, token), token + 1) if bearers else None

    def choose(self, bearers: list[Known], token: int) -> str:
        """Among people of one short name: who fits the honorific, then who was named before, most
        often, and last."""
        casting = self.casting
        title = casting.lower[token - 1].rstrip(".") if token else ""
        gender = "f" if title in FEMALE_TITLES else "m" if title in MALE_TITLES else None
        actors = casting.actors

        def worth(person: Known) -> tuple[bool, bool, int, int]:
            theirs = actors[person.actor].gender
            return (
                not (gender and theirs and theirs != gender),
                person.start < token,
                person.times,
                person.start if person.start < token else -person.start,
            )

        best = max(bearers, key=worth).actor
        akin = relative(casting, token, best, gender)
        if akin is not None:
            bearers.append(Known(akin, (casting.words[token],), token))
        return akin or best


def find_short_names(casting: Casting, known: list[Known], spans: dict[int, int]) -> None:
    """Enter the single names of a text."""
    short = ShortNames(casting, known)
    labels = {t.i: ent.label_ for ent in casting.doc.ents for t in ent}
    for token, word in enumerate(casting.words):
        if token in casting.covered or not word[:1].isupper() or len(word) < 2:
            continue
        if casting.doc[token].tag_ not in ("NNP", "NNPS") and casting.tags[token] in FUNCTION:
            continue
        if is_title(casting, token):
            continue
        hit = casting.hits.get(token)
        surnames = [n for n in hit.names if n.form == "surname"] if hit else []
        other = hit is not None and len(surnames) < len(hit.names)
        if hit and hit.end > token + 1 and not surnames:
            continue
        found = short.at(token)
        proper = casting.tags[token] == "PROPN" or labels.get(token) in ("PERSON", "ORG", "GPE")
        actor, end = found if found else (None, token + 1)
        inside = is_inside(casting, labels, token, end)
        usable = proper or casting.tags[token] == "NOUN" or end > token + 1
        if other:
            usable &= titled(casting, token) or bool(actor and is_person(casting, token, actor))
        if not usable or (inside and token and word not in short.last):
            actor = None
        if actor is None and hit and surnames and not is_inside(casting, labels, token, hit.end):
            actor, end = outside(casting, hit, labels), hit.end
            if actor:
                short.enter(Known(actor, (casting.text(token, end),), token))
        alone = spans.get(token) == token + 1 or (proper and after_title(casting, token))
        if actor is None and alone and not other:
            end = token + 1
            actor = casting.add(Identity(slug(word), word, "person"))
            short.enter(Known(actor, (word,), token))
        if actor is not None:
            before, after = title_before(casting, token), title_after(casting, end)
            describe(casting, actor, before or after)
            entitle(casting, actor, before, None)
            casting.mention(token, end, actor, "name")


def is_title(casting: Casting, token: int) -> bool:
    """Whether a word is an honorific before a name ("Sen. Ana Roe") and no name itself."""
    after, hit = token + 1, casting.roles.get(token)
    role = hit is not None and hit.role.person and casting.doc[token].ent_type_ != "PERSON"
    honorific = casting.lower[token].rstrip(".") in HONORIFICS
    if not (honorific or role) or after >= len(casting.words):
        return False
    return casting.words[token].endswith(".") or casting.words[after][:1].isupper()


def is_inside(casting: Casting, labels: dict[int, str], start: int, end: int) -> bool:
    """Whether a word is a part of the name of a body or place."""
    label = labels.get(start)
    if label not in ("ORG", "FAC", "GPE"):
        return False
    before = bool(start) and labels.get(start - 1) == label and casting.words[start - 1] != "."
    return before or (labels.get(end) == label and casting.doc[end].ent_iob_ == "I")


def titled(casting: Casting, token: int) -> bool:
    """Whether an honorific or a title stands before a name."""
    return bool(token) and (
        casting.lower[token - 1].rstrip(".") in HONORIFICS or token - 1 in casting.roles
    )


def after_title(casting: Casting, token: int) -> bool:
    """Whether a name that the recogniser overlooked follows a title: "Presidents Salazar and",
    "her mother, Ana, and"."""
    hit = casting.roles.get(token - 1) if token else None
    if casting.words[token - 1] == "," and token > 1 and casting.deps[token] == "appos":
        return casting.lower[token - 2] in KIN and not casting.doc[token].ent_type_
    return (
        hit is not None
        and hit.role.person
        and casting.words[hit.start][:1].isupper()
        and casting.heads[token - 1] == token
        and not casting.doc[token].ent_type_
        and casting.lower[token] not in casting.knowledge.heads  # "Commander-in-Chief Forum"
    )


def is_person(casting: Casting, token: int, actor: str) -> bool:
    """Whether a word that is a state's or a body's name as well means a person of this text."""
    return casting.doc[token].ent_type_ in ("PERSON", "") or any(
        m.actor == actor and m.start < token for m in casting.mentions
    )


def outside(casting: Casting, hit: Hit, labels: dict[int, str]) -> str | None:
    """Whom a surname means that the text gives with no first name, if the day and the text tell."""
    token = hit.start
    entries = casting.knowledge.entries
    other = any(n.form != "surname" for n in hit.names)
    title = title_before(casting, token)
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
        return suits(title, entry, term) and (5 if now else 4)
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


def suits(title: Standing, entry: Entry, term: Term) -> int:
    """Whether a title before a surname fits a known person."""
    if title.country and title.country != (term.country or entry.country):
        return 0
    role = title.role
    if role.office and any(t.office == role.office for t in entry.terms):
        return 1
    sector = role.sector
    return int(any(t.sector == sector for t in entry.terms) and bool(title.country))


def named_body(casting: Casting, code: str) -> bool:
    """Whether the text names a body."""
    at = casting.knowledge.organizations.get(code)
    return at is not None and any(n.entry == at for hit in casting.hits.values() for n in hit.names)
