"""The steps of the events stage, in order: predicates are found, get those who act and receive, and
are told where they are events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from memcon.actors.cast import Cast
from memcon.events.admitting import (
    is_aim,
    is_among_things,
    is_armed,
    is_at_home,
    is_barred,
    is_briefing,
    is_faint,
    is_for_relief,
    is_private,
    is_to_oneself,
    is_whole,
)
from memcon.events.answering import answer_for
from memcon.events.antecedents import act, refer
from memcon.events.borrowing import borrow
from memcon.events.candidates import (
    Candidate,
    Clauses,
    find_candidates,
    spare_home,
    spare_place,
    without_own,
)
from memcon.events.causing import hurt_by
from memcon.events.claims import claim, is_unclaimed
from memcon.events.composing import compose
from memcon.events.conditions import await_doing
from memcon.events.demanding import demands
from memcon.events.doers import by_doers
from memcon.events.expertise import Coding
from memcon.events.happening import Happening
from memcon.events.loyal import spare_their_own
from memcon.events.mutual import note_mutual, spare_own
from memcon.events.papers import write
from memcon.events.parts import drop_carriers, drop_defiance, drop_parts, open_letters
from memcon.events.purposes import blame, complain, hold_for, serve, spare
from memcon.events.recovering import recover
from memcon.events.retaking import take_back, take_part
from memcon.events.retelling import meets, retold
from memcon.events.speaking import speak
from memcon.events.telling import done_with, in_order, tell, told_in, trigger_span
from memcon.language import Analysis
from memcon.statements.attribution import Attribution


def find_events(
    analysis: Analysis, cast: Cast, statements: Sequence[Attribution], coding: Coding
) -> tuple[Happening, ...]:
    """The events of a text, one for each predicate that tells one, in text order."""
    return Finding(analysis, cast, statements, coding).read()


class Finding:
    """Reads the predicates of one text in order; `told` and `before` are the events so far, as
    happenings and as the candidates that they were."""

    def __init__(
        self, analysis: Analysis, cast: Cast, statements: Sequence[Attribution], coding: Coding
    ) -> None:
        self.tree, self.cast = analysis.tree, cast
        self.statements, self.coding = statements, coding
        self.clauses = Clauses(self.tree)
        self.found = self.candidates()
        self.told: list[Happening] = []
        self.before: list[Candidate] = []

    def candidates(self) -> dict[int, Candidate]:
        """The predicates that may tell an event, by the token that tells them."""
        tree, cast = self.tree, self.cast
        found = find_candidates(tree, cast, self.coding.lexicon, self.clauses)
        drop_carriers(found)
        compose(tree, cast, found, self.coding.composition, self.clauses)
        drop_carriers(found)
        drop_parts(tree, found)
        drop_defiance(tree, found)
        open_letters(tree, found)
        hold_for(found, tree, cast)
        hurt_by(found, tree)
        return found

    def read(self) -> tuple[Happening, ...]:
        """The events of the text."""
        for at in sorted(self.found):
            if not self.found[at].dropped:
                self.consider(at, self.found[at])
        self.ask()
        return in_order(self.told)

    def consider(self, at: int, candidate: Candidate) -> None:
        """Tell one candidate, if it is an event."""
        tree, cast, told = self.tree, self.cast, self.told
        again = retold(candidate, self.before, tree, cast, self.coding.references)
        self.give_actors(at, candidate)
        if not (candidate.actors or candidate.recipients or candidate.written) and not is_armed(
            candidate, tree
        ):
            return
        self.give_recipients(at, candidate)
        self.drop_recipients(candidate)
        trigger = trigger_span(tree, at, candidate.at, candidate)
        number = told_in(self.statements, trigger)
        said = self.statements[number] if number is not None else None
        speak(candidate, at, tree, cast, said, self.coding.composition)
        await_doing(candidate, tree, cast)
        if not self.is_event(candidate):
            return
        happening = tell(tree, candidate, at, trigger, number, self.coding)
        if is_aim(happening) or is_faint(candidate, happening) or is_barred(happening, tree):
            return
        happening = done_with(happening, tree, told)
        if again is not None and meets(candidate, self.before[again], tree):
            told[again] = replace(told[again], recipients=happening.recipients)
        told.append(replace(happening, again=again))
        self.before.append(candidate)

    def give_actors(self, at: int, candidate: Candidate) -> None:
        """Those who act, where the clause does not name them, in place."""
        tree, cast = self.tree, self.cast
        act(candidate, self.before, tree, cast, self.coding.references)
        borrow(candidate, self.before, tree)
        if is_unclaimed(candidate):
            number = told_in(self.statements, trigger_span(tree, at, candidate.at, candidate))
            claim(candidate, tree, cast, self.statements[number] if number is not None else None)
        take_part(candidate, self.before, tree, cast)
        answer_for(candidate, tree, cast)
        write(candidate, tree, cast, self.clauses)

    def give_recipients(self, at: int, candidate: Candidate) -> None:
        """Those whom it is done to, where the clause does not name them, in place; and the types
        that doers make."""
        tree, cast, found, clauses = self.tree, self.cast, self.found, self.clauses
        by_doers(candidate, at, tree, cast)
        complain(candidate, found, tree, cast)
        take_back(candidate, found, tree, cast)
        serve(candidate, tree, cast, clauses)
        note_mutual(candidate, tree, cast)
        recover(candidate, tree, cast, clauses)
        spare(candidate, found, tree)
        blame(candidate, tree, cast)
        refer(
            candidate, at, self.before, found, self.statements, tree, cast, self.coding.references
        )

    def drop_recipients(self, candidate: Candidate) -> None:
        """Take from the recipients those to whom it is not done, in place."""
        tree, cast = self.tree, self.cast
        candidate.recipients = without_own(cast, candidate.actors, candidate.recipients)
        spare_own(candidate, tree, cast)
        spare_home(candidate, tree, cast)
        spare_their_own(candidate, tree, cast)
        spare_place(candidate, cast)

    def is_event(self, candidate: Candidate) -> bool:
        """Whether a candidate with its roles is an event at all."""
        tree, cast = self.tree, self.cast
        return is_whole(candidate, tree, cast) and not (
            is_briefing(candidate, tree, cast)
            or is_at_home(candidate, cast)
            or is_among_things(candidate, tree, cast)
            or is_to_oneself(candidate, tree)
            or is_private(candidate, tree)
            or is_for_relief(candidate, tree)
        )

    def ask(self) -> None:
        """Add what the words of statements demand and no predicate tells."""
        tree, told = self.tree, self.told
        busy = frozenset(self.found) | {one.light for one in told if one.light is not None}
        for asked in demands(
            tree, self.cast, self.statements, self.coding.lexicon, self.clauses, busy
        ):
            trigger = trigger_span(tree, asked.at, asked.at, asked)
            number = told_in(self.statements, trigger)
            told.append(tell(tree, asked, asked.at, trigger, number, self.coding))
