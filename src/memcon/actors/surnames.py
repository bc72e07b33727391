"""Single names: surnames and first names, and whom of a text they mean."""

from __future__ import annotations

from memcon.actors.cast import Identity
from memcon.actors.casting import Casting
from memcon.actors.kin import KIN, relative
from memcon.actors.persons import (
    FEMALE_TITLES,
    MALE_TITLES,
    Known,
    describe,
    entitle,
)
from memcon.actors.spans import SUFFIXES, is_relative
from memcon.actors.titles import HONORIFICS, title_after, title_before, titled
from memcon.actors.wellknown import outside
from memcon.actors.whereabouts import is_ground, is_place_name
from memcon.knowledge.naming import slug
from memcon.language.grammar import GENITIVE_S, PLACE_LABELS

# Styles at the beginning of a name, behind which is what its bearer is called: "Chaudhry *Nisar*
# Ali Khan".
STYLES = frozenset(
    "chaudhry chaudhary syed sayed sayyid sheikh shaikh haji hajji mian malik sardar maulana "
    "mullah mufti makhdoom pir rana raja nawab mir agha shri datuk dato tun tengku muhammad "
    "mohammad mohammed mohamed mohd abdul".split()
)
SHOUTED = 3  # letters above which capitals are no initials
FUNCTION = frozenset("PRON DET ADP CCONJ SCONJ AUX PART NUM PUNCT SYM SPACE".split())


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
            self.first.setdefault(plain(person.words[0]), []).append(person)
        if len(words) > 2 and words[0].lower() in STYLES:
            self.first.setdefault(plain(words[1]), []).append(person)
        full = self.casting.actors[person.actor].name.split()
        if len(full) > 1 and full[-1] not in words:
            self.tail((full[-1],), person)

    def tail(self, words: tuple[str, ...], person: Known) -> None:
        if not words[-1][:1].isupper():
            return
        written = " ".join(words)
        self.last.setdefault(written, []).append(person)
        self.last.setdefault(written[0].upper() + written[1:], self.last[written])
        if written.isupper() and len(written) > SHOUTED:
            self.last.setdefault(written.title(), self.last[written])
        self.longest = max(self.longest, len(words))

    def at(self, token: int) -> tuple[str, int] | None:
        """Who a short name at a token means among the people of the text, and where it ends."""
        words = self.casting.words
        for length in range(min(self.longest, len(words) - token), 0, -1):
            bearers = self.last.get(plain(" ".join(words[token : token + length])))
            if bearers:
                return self.choose(bearers, token), token + length
        bearers = self.first.get(plain(words[token]))
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


def plain(name: str) -> str:
    """A name as it is written outside headings: "HAWKE" is Hawke; initials stay."""
    return name.title() if name.isupper() and len(name) > SHOUTED else name


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
        other = hit is not None and len(surnames) < len(hit.names) and not (
            spans.get(token) == token + 1 and is_relative(casting, token)
        )
        if hit and hit.end > token + 1 and not surnames:
            continue
        found = short.at(token)
        proper = casting.tags[token] == "PROPN" or labels.get(token) in ("PERSON", "ORG", "GPE")
        actor, end = found if found else (None, token + 1)
        inside = is_inside(casting, labels, token, end)
        usable = proper or casting.tags[token] == "NOUN" or end > token + 1
        usable |= found is not None and is_subject(casting, token)
        if other:
            usable &= titled(casting, token) or bool(actor and is_person(casting, token, actor))
        if not usable or (inside and token and word not in short.last):
            actor = None
        if actor is None and hit and surnames and not is_inside(casting, labels, token, hit.end):
            actor, end = outside(casting, hit, labels), hit.end
            if actor:
                short.enter(Known(actor, (casting.text(token, end),), token))
        alone = spans.get(token) == token + 1 or (proper and after_title(casting, token))
        if actor is None and alone and not other and word in places(casting, spans):
            casting.placed.add(token)
            continue
        if actor is None and alone and not other:
            end = token + 1
            actor = casting.add(Identity(slug(word), word, "person"))
            if word.lower() in casting.knowledge.given:
                casting.guessed.setdefault(actor, casting.knowledge.given[word.lower()])
            short.enter(Known(actor, (word,), token))
        if actor is not None:
            before, after = title_before(casting, token), title_after(casting, end)
            describe(casting, actor, before or after)
            entitle(casting, actor, before, after)
            casting.mention(token, end, actor, "name")


def places(casting: Casting, spans: dict[int, int]) -> set[str]:
    """The names of one word that the text uses for places; looked for once."""
    if casting.places is None:
        alone = [s for s, end in spans.items() if end == s + 1 and not titled(casting, s)]
        names = {casting.words[start] for start in alone}
        alone += [e.start for e in casting.doc.ents if e.label_ in PLACE_LABELS and e.text in names]
        casting.places = {
            casting.words[s] for s in alone
            if is_place_name(casting, s, s + 1) or is_ground(casting, s, s + 1)
        }
    return casting.places


def is_subject(casting: Casting, token: int) -> bool:
    """Whether a word that the tagger took for a verb does what the next one says: "*Dunning* left",
    though the bearer's name is one that ends as a verb does."""
    after = casting.doc[token + 1] if token + 1 < len(casting.words) else None
    return casting.tags[token] == "VERB" and after is not None and (
        after.tag_ in ("VBD", "VBZ", "MD") or casting.words[token + 1] in GENITIVE_S
    )


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


def after_title(casting: Casting, token: int) -> bool:
    """Whether a name that the recogniser overlooked follows a title: "Presidents Salazar and",
    "her mother, Ana, and"."""
    hit = casting.roles.get(token - 1) if token else None
    if casting.words[token - 1] == "," and token > 1 and casting.deps[token] == "appos":
        closed = casting.words[token + 1 : token + 2] in ([","], ["."])
        return casting.lower[token - 2] in KIN and (closed or not casting.doc[token].ent_type_)
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
