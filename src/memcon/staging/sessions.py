"""What people say and sign at the meeting for which they have come together: "the leaders met in
Oran … *they condemned* the coup"."""

from __future__ import annotations

from memcon.grounding import Ground
from memcon.grounding.continuity import DELEGATES, is_aside, is_definite, is_narrated, is_reply
from memcon.grounding.dating import SAYING
from memcon.knowledge.words import word_class
from memcon.language.grammar import SUBJECTS
from memcon.staging.scene import PROMISED, WORDS, Scene, Telling
from memcon.staging.ties import APART, CONVENED, NEAR, SUMMITS, Ties

SESSIONS = word_class("events", "session")
PEOPLE = frozenset(("person", "unnamed", "group"))
FAR = 8  # sentences between a meeting and what is told "at the meeting"
WHOLE = 20  # and where a report is of the meeting in the town it was written in


class Sessions:
    """Knows the last meeting that a text has told of, and who does what at it."""

    def __init__(self, ground: Ground, ties: Ties) -> None:
        self.ground, self.ties, self.tree = ground, ties, ground.tree
        self.last: Scene | None = None

    def is_at_one(self, at: int) -> bool:
        """Whether a predicate is at a meeting, or of one: "at a ceremony", "the stop was Oran"."""
        nouns = self.ground.occasions(at)
        if self.tree.lemmas[at] == "be":
            nouns += self.tree.all(at, "nsubj")
        return any(self.tree.lemmas[noun] in SESSIONS for noun in nouns)

    def is_summit(self, at: int) -> bool:
        """Whether the sentence of a predicate is of a meeting of several from elsewhere."""
        tree = self.tree
        span = tree.doc[at].sent
        return any(
            tree.lemmas[t] in SUMMITS
            or (tree.tags[t] == "NNS" and tree.deps[t] in SUBJECTS and tree.lemmas[t] in CONVENED)
            for t in range(span.start, span.end)
        )

    def of(self, told: Telling, scene: Scene | None, paragraph: int) -> Scene | None:
        """The meeting at which something said or signed has its place, if it has."""
        session, tree, at = self.last, self.tree, told.verb
        if session is None or not (
            told.event.type in WORDS
            or PROMISED in told.event.rules
            or self.ties.is_meeting(told)
        ):
            return None
        if not (is_narrated(tree, at) or self.is_reported(told)):
            return None
        if is_aside(tree, at) and not is_reply(tree, at):
            return None
        gap = tree.sentence[at] - session.sentence
        moved = scene is not None and scene.place and scene.place != session.place
        if self.ties.is_meeting(told) and self.ties.plays(told, DELEGATES):
            return session if gap <= APART else None
        if self.are_delegates(told, session):
            away = moved and scene is not None and scene.paragraph == paragraph
            return session if not away and gap <= self.reach() else None
        near = gap <= NEAR and session.paragraph == paragraph
        return session if near and not moved and self.attends(told, session) else None

    def reach(self) -> int:
        """How many sentences a meeting may lie back."""
        home = self.ground.home
        return WHOLE if home and self.last and home.place == self.last.place else FAR

    def is_reported(self, told: Telling) -> bool:
        """Whether a meeting is told in the pluperfect because somebody said so: "said the envoys
        *had met* both sides"."""
        tree, at = self.tree, told.verb
        return (
            self.ties.is_meeting(told)
            and tree.deps[at] == "ccomp"
            and tree.lemmas[tree.heads[at]] in SAYING
            and any(tree.lower[c] == "had" for c in tree.all(at, "aux"))
        )

    def are_delegates(self, told: Telling, session: Scene) -> bool:
        """Whether those who speak are told as the ones who met: "the leaders"."""
        tree = self.tree
        return any(
            tree.tags[p.head] == "NNS"
            and tree.lemmas[p.head] in DELEGATES
            and is_definite(tree, p.head)
            and (tree.lemmas[p.head] in session.nouns or session.summit)
            for p in told.one.actors
        )

    def attends(self, told: Telling, session: Scene) -> bool:
        """Whether one who speaks, or is spoken to by nobody named, was at a meeting: as one of
        those told of, or, where many had come, by the office: "Chad's president"."""
        event = told.event
        return any(
            self.ties.kind(i) in PEOPLE
            and (
                i in session.people
                or (
                    self.is_convened(i)
                    and (
                        (session.summit and self.is_invited(i, session))
                        or self.is_host(told, i, session)
                    )
                )
            )
            for i in event.actors or event.recipients
        )

    def is_invited(self, who: str, session: Scene) -> bool:
        """Whether somebody is of a country that met, where countries are told."""
        lands = {one for one in session.people if len(one) == 3 and one.isupper()}
        home = session.place.country if session.place else None
        return not lands - {home} or self.ties.actors[who].country in lands

    def is_host(self, told: Telling, who: str, session: Scene) -> bool:
        """Whether somebody of the country where a meeting is speaks to, or of, those who came, or
        right after they have."""
        country = self.ties.actors[who].country
        home = session.place.country if session.place else None
        guests = self.ties.people(told.event.recipients) & session.people
        gap = self.tree.sentence[told.verb] - session.sentence
        return bool(guests or gap <= 1) and country is not None and country == home

    def is_convened(self, who: str) -> bool:
        """Whether a text tells of somebody by an office: "Egypt's leader", "Premier Li"."""
        tree, cast = self.tree, self.ties.cast
        if not CONVENED.isdisjoint((cast.actors[who].office or "").lower().split()):
            return True
        return any(
            m.actor == who and any(tree.lemmas[t] in CONVENED for t in range(m.start, m.end))
            for m in cast.mentions
        )
