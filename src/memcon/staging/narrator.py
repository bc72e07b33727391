"""Carries the scene of a narrative over: "Rioters burned a market in Jos on Monday. *Police
arrested* forty of them." An event told without place or day has those of the telling it goes on
with, or of the meeting at which it is told to have happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace as changed

from msgspec.structs import replace

from memcon.actors.cast import Cast
from memcon.events import Happening
from memcon.grounding import Ground, Manner
from memcon.grounding.continuity import (
    is_main,
    is_narrated,
)
from memcon.grounding.dating import SAYING
from memcon.grounding.manners import MOVING, VERDICTS
from memcon.record import HAPPENED, Date, Event, Place, Span
from memcon.staging.dateline import Dateline
from memcon.staging.days import Days
from memcon.staging.inheriting import carried, goes_on, sequel
from memcon.staging.landmarks import Landmarks
from memcon.staging.scene import WORDS, Scene, Telling
from memcon.staging.sequels import Sequels
from memcon.staging.sessions import Sessions
from memcon.staging.story import Story
from memcon.staging.ties import NEAR, TRIED, VIOLENT, Ties

# What brings people together: coming somewhere, too.
MEETING = frozenset("meet sign gather convene assemble hold host open begin confer".split())
MEETING |= frozenset("arrive fly land return come travel go drive".split())
HALTS = frozenset(("airport", "airfield"))
INVITING = frozenset("invite summon urge ask request call".split())  # to where nobody is yet


def staged(
    events: Sequence[Event],
    told: Sequence[Happening],
    ground: Ground,
    members: Mapping[str, Sequence[str]],
    cast: Cast,
    paragraphs: Sequence[Span],
    quoted: frozenset[str],
) -> list[Event]:
    """Events, each from the happening of its number, with the place and day of their occasion or
    scene where their own words tell none. `members` gives by actor id who else it is; what stands
    in `quoted` statements is no part of the narrative."""
    ties = Ties(ground.tree, cast, members)
    return Narrator(events, told, ground, ties, paragraphs, quoted).tell()


class Narrator:
    """Follows the scene through one text."""

    def __init__(
        self,
        events: Sequence[Event],
        told: Sequence[Happening],
        ground: Ground,
        ties: Ties,
        paragraphs: Sequence[Span],
        quoted: frozenset[str],
    ) -> None:
        self.events, self.told, self.ground, self.ties = list(events), told, ground, ties
        self.paragraphs, self.quoted, self.tree = paragraphs, quoted, ground.tree
        self.numbers = {one.at: number for number, one in enumerate(told)}
        self.scene: Scene | None = None
        self.before: Scene | None = None  # the one with a place that one without has followed
        self.deed: Scene | None = None  # the last attack or the like
        self.sessions = Sessions(ground, ties)
        self.landmarks = Landmarks(ground)
        self.dateline = Dateline(ground, ties)
        self.sequels = Sequels(ground, ties)
        self.days = Days(self.tree, self.events, self.numbers)
        self.towns: set[str] = set()  # where deeds were told to be
        self.paragraph = 0
        self.said: Date | None = None  # when what the sentence tells was said, not done

    def tell(self) -> list[Event]:
        """The events with what the scenes give them."""
        sentence = -1
        for number in sorted(range(len(self.told)), key=lambda n: self.told[n].at):
            told = Telling(self.events[number], self.told[number])
            while sentence < self.tree.sentence[told.verb]:
                sentence += 1
                self.landmarks.enter(sentence)
                self.enter(sentence)
            self.turn(told.verb)
            if told.event.source.statement not in self.quoted:
                told = changed(told, event=sequel(self, carried(self, told), told))
                if told.event.date is None and (day := self.days.given(told, self.paragraph)):
                    rules = (*told.event.rules, "day")
                    told = changed(told, event=replace(told.event, date=day, rules=rules))
                self.days.follow(told, self.paragraph)
                self.events[number] = told.event
                self.follow(told)
        self.open()
        self.play()
        return self.events

    def play(self) -> None:
        """Give the deeds that still have no place that of the story."""
        order = sorted(range(len(self.told)), key=lambda n: self.told[n].at)
        order = [n for n in order if self.events[n].source.statement not in self.quoted]
        tellings = [Telling(self.events[n], self.told[n]) for n in order]
        for index, place in Story(self.ground, self.ties, self.sequels).places(tellings).items():
            event = self.events[order[index]]
            self.events[order[index]] = replace(event, place=place, rules=(*event.rules, "story"))

    def open(self) -> None:
        """Give the deeds that a text opens with the place that it tells for the next."""
        order = sorted(range(len(self.told)), key=lambda n: self.told[n].at)
        bare: list[int] = []
        for number in order:
            told = Telling(self.events[number], self.told[number])
            if not told.is_deed or told.event.status not in HAPPENED:
                continue
            if told.event.place is None:
                bare.append(number)
                continue
            if not is_narrated(self.tree, told.verb):
                return  # "to disrupt the offensive in Marawi" says nothing of where they are
            for one in bare:
                if place := self.sequels.opened(Telling(self.events[one], self.told[one]), told):
                    rules = (*self.events[one].rules, "opened")
                    self.events[one] = replace(self.events[one], place=place, rules=rules)
            return

    def turn(self, at: int) -> None:
        """Move on to the paragraph of a token."""
        start, last = self.tree.doc[at].idx, len(self.paragraphs) - 1
        while self.paragraph < last and self.paragraphs[self.paragraph + 1][0] <= start:
            self.paragraph += 1

    def enter(self, sentence: int) -> None:
        """Take up the place and the day that the main clause of a sentence tells, where it tells no
        event."""
        self.said = None
        root = self.ground.root(sentence)
        if root is None:
            return
        self.turn(root)
        if root in self.numbers or not is_narrated(self.tree, root):
            return
        # Who is somewhere says what happened elsewhere: "an officer in Bonn said".
        manner: Manner = "word" if self.tree.lemmas[root] in SAYING else "act"
        place, date, scene = self.ground.place(root, manner), self.ground.date(root), self.scene
        self.said = date if manner == "word" else None
        if date is not None and manner == "act":
            self.days.open(date, sentence)
        if place is None and self.dateline.is_written_here(root):
            place = self.dateline.place()
        place = place or self.landmarks.recalled(root)
        start = self.tree.doc[root].sent.start
        if self.tree.lemmas[root] in MOVING and any(
            at in self.numbers for at in range(start, root)
        ):
            place = None  # "freed the men on Sunday; they were flown to Oran"
        here = scene is not None and scene.paragraph == self.paragraph
        if place is not None:
            self.landmarks.remember(root, place)
            if date is None and scene and here and self.moves_on(root, scene):
                date = scene.date
            meeting = self.tree.lemmas[root] in MEETING or self.sessions.is_at_one(root)
            self.scene = Scene(
                place, date, self.paragraph, sentence, self.ties.present(root), meeting=meeting,
                nouns=self.ties.nouns(root), summit=meeting and self.sessions.is_summit(root),
                overview=self.ties.sums_up(root),
            )  # fmt: skip
            self.sessions.last = self.scene if meeting else self.sessions.last
        elif date is not None and scene and here:
            self.scene = changed(scene, date=date, sentence=sentence)
        elif date is not None:
            self.scene = Scene(None, date, self.paragraph, sentence)

    def moves_on(self, root: int, scene: Scene) -> bool:
        """Whether a sentence takes those of a scene to another place."""
        near = self.tree.sentence[root] - scene.sentence <= NEAR
        return near and self.tree.lemmas[root] in MOVING

    def follow(self, told: Telling) -> None:
        """Let an event that has its place or day open a scene, or go on with the one there is."""
        event, at, scene = told.event, told.verb, self.scene
        if event.status not in HAPPENED and not {"scene", "dateline"} & set(event.rules):
            return
        if not (event.place or event.date) or (event.date and self.ground.is_ahead(event.date)):
            return
        if event.place and (told.is_deed or self.tree.lemmas[at] in VERDICTS):
            self.landmarks.remember(at, event.place)
        if event.place and told.is_deed:
            self.towns.add(event.place.name)
            self.sequels.enter(event, at)
        if self.tree.lemmas[at] in INVITING and event.mode == "visit":
            return
        if event.type == "CONSULT" and event.place and self.is_halt(event.place):
            return
        if event.place and event.mode == "visit":
            self.sequels.arrive(event, at)
        if event.type in VIOLENT:
            self.deed = Scene(event.place, event.date, self.paragraph, self.tree.sentence[at])
        if not is_narrated(self.tree, at) or event.mode == "phone":
            return
        people, sentence = self.ties.everyone(event), self.tree.sentence[at]
        meeting = (
            self.ties.is_meeting(told) or self.sessions.is_at_one(at) or "gathering" in event.rules
        )
        new = Scene(
            event.place, event.date, self.paragraph, sentence, people, event.type,
            spoken=event.type in WORDS and not meeting, meeting=meeting, nouns=self.ties.nouns(at),
            summit=meeting and self.sessions.is_summit(at), overview=self.ties.sums_up(at),
            court=self.tree.lemmas[at] in TRIED,
        )  # fmt: skip
        if not is_main(self.tree, at):
            if new.summit and new.place and self.tree.deps[at] == "relcl":
                self.sessions.last = new  # "the leaders, who opened their summit in Oran, …"
            return
        moved = scene and event.place and scene.place and scene.place.name != event.place.name
        if (
            scene
            and not moved
            and (scene.sentence == sentence or goes_on(self, told, scene))
        ):
            new = changed(
                new,
                place=event.place or scene.place,
                date=event.date or scene.date,
                people=people | scene.people,
                nouns=new.nouns | scene.nouns,
                spoken=new.spoken and scene.spoken,
                meeting=meeting or scene.meeting,
                summit=new.summit or scene.summit,
                court=new.court or scene.court,
            )
        if new.place is None and scene and scene.place:
            self.before = changed(scene, date=None)
        self.scene = new
        if meeting and new.place:
            self.sessions.last = new

    def is_halt(self, place: Place) -> bool:
        """Whether a place is told as one that travellers go on from: "met at *Goma* airport"."""
        named = self.tree.doc.char_span(*place.span) if place.span else None
        after = self.tree.lower[named.end : named.end + 1] if named is not None else ()
        return not HALTS.isdisjoint(after)
