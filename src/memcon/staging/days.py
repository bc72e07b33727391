"""The days of events that their own sentences do not date: at an hour of the day just told of
("police cleared the road *before dawn*"), done besides ("the ministry *also* barred two banks"),
or in one breath with a deed ("seized a ship after *killing* a guard")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from memcon.grounding.continuity import TIMES_OF_DAY, is_aside, is_narrated
from memcon.grounding.same_place import is_deed_judged, is_purpose
from memcon.grounding.timing import is_used_for
from memcon.language.grammar import VERBAL
from memcon.language.tree import Tree
from memcon.record import HAPPENED, Date, Event
from memcon.staging.scene import Telling
from memcon.staging.ties import VIOLENT

OUTSET = 6  # sentences, with headlines, in which a text tells its day
HOURS = TIMES_OF_DAY | frozenset("dark a.m. p.m. am pm a.m p.m gmt sundown night hours".split())
AROUND = frozenset("at before after by around about toward towards until in since".split())
BESIDES = frozenset(("also",))
ONE = frozenset(("after", "by"))


class Days:
    """Follows the days of one text's narrative."""

    def __init__(self, tree: Tree, events: Sequence[Event], numbers: Mapping[int, int]) -> None:
        self.tree, self.events, self.numbers = tree, events, numbers
        self.lead: Date | None = None  # the day of what the text is about
        self.last: Date | None = None
        self.paragraph = self.sentence = -1
        self.who: frozenset[str] = frozenset()  # those who acted last, with a day

    def given(self, told: Telling, paragraph: int) -> Date | None:
        """The day of an event without one."""
        event, at = told.event, told.verb
        if event.status not in HAPPENED or event.mode == "phone":
            return None
        if (date := self.in_one_breath(told)) is not None:
            return date
        if not is_narrated(self.tree, at) or is_aside(self.tree, at):
            return None
        if self.at_an_hour(at):
            return self.last if paragraph == self.paragraph else self.lead
        return self.last if self.besides(told) else None

    def open(self, date: Date, sentence: int) -> None:
        """Take up the day of a sentence without an event."""
        if self.lead is None and sentence <= OUTSET and is_day(date):
            self.lead = date

    def follow(self, told: Telling, paragraph: int) -> None:
        """Take up an event with its day."""
        event, at = told.event, told.verb
        if event.status not in HAPPENED or is_aside(self.tree, at):
            return
        date = event.date
        if date is None or not is_day(date) or not is_narrated(self.tree, at):
            if self.tree.sentence[at] != self.sentence:
                self.who = frozenset()
            return
        self.last, self.paragraph, self.sentence = date, paragraph, self.tree.sentence[at]
        self.who = frozenset(event.actors)
        self.open(date, self.sentence)

    def at_an_hour(self, at: int) -> bool:
        """Whether a predicate has an hour and no day of its own: "around noon"."""
        tree, (start, end) = self.tree, self.tree.subtree(at)
        return any(
            tree.lower[noun] in HOURS
            and tree.deps[noun] == "pobj"
            and tree.lower[tree.heads[noun]] in AROUND
            and not tree.all(noun, "poss")
            and self.is_of(noun, at)
            for noun in range(start, end)
        )

    def is_of(self, word: int, at: int) -> bool:
        """Whether a word hangs on a predicate, or on the purpose of it."""
        tree = self.tree
        above = next((a for a in tree.ancestors(word) if tree.pos[a] in VERBAL), at)
        return above == at or (
            tree.heads[above] == at and (is_purpose(tree, above) or is_used_for(tree, above))
        )

    def besides(self, told: Telling) -> bool:
        """Whether somebody who has just acted is told to have done something else, too."""
        tree, at, actors = self.tree, told.verb, frozenset(told.event.actors)
        near = 0 <= tree.sentence[at] - self.sentence <= 1
        return (
            near
            and bool(actors & self.who)
            and any(tree.lower[c] in BESIDES for c in tree.all(at, "advmod"))
        )

    def in_one_breath(self, told: Telling) -> Date | None:
        """The day of the deed that followed on another, or was it: "fled after *killing* one"."""
        tree, at = self.tree, told.verb
        link = tree.heads[at]
        if tree.tags[at] != "VBG" or tree.deps[at] != "pcomp" or tree.lower[link] not in ONE:
            return None
        above = tree.heads[link]
        number = self.numbers.get(above)
        if number is None or tree.pos[above] not in VERBAL or is_deed_judged(tree, above, link):
            return None
        deed = self.events[number]
        violent = {deed.type, told.event.type} <= VIOLENT and deed.status in HAPPENED
        return deed.date if violent and deed.date and is_day(deed.date) else None


def is_day(date: Date) -> bool:
    """Whether a date is known to the day at both ends."""
    return date.precision == "day" and bool(date.start and date.end)
