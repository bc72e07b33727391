"""How a sentence is varied each time it is learned from: what its type does not hang on changes."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus import SPAN, Row

MARK = re.compile(r"</?[st]>")
# Openings and endings; who is named in them has no part in what is told.
OPENINGS = (
    "{} (AP) -- ", "{} -- ", "{}: ", "{}, March 4 (Reuters) - ", "(AFP) -- ", "Also on Friday, ",
    "On Monday, ", "Earlier this month, ", "Last year, ", "Meanwhile, ", "According to reports, ",
    "The agency reported that ", "In a statement late Thursday, officials said that ",
    "Speaking in {}, ", "At a summit in {}, ", "A day after talks with {}, ",
    "Days after visiting {}, ", "{} media reported that ", "{} said that ", "According to {}, ",
    "Ahead of a visit to {}, ", "With {} looking on, ", "In a letter to {}, ",
    "After months of pressure from {}, ", "As {} mourned its dead, ", "On a stop in {}, ",
    "Despite protests from {}, ", "Hours before {} was due to arrive, ", "Like {} before it, ",
    "Citing {}, local radio said ", "On the margins of a meeting with {}, ", "Backed by {}, ",
    "While {} kept silent, ", "Officials in {} say that ", "A report by {} says that ",
    "In the week that {} turned 50, ", "Near the border with {}, ",
    "A week after {} did the same, ", "To the surprise of {}, ", "Reporters for {} saw how ",
    "Under an arrangement brokered by {}, ", "At the request of {}, ",
)  # fmt: skip
ENDINGS = (
    ", officials said", ", state media reported on Sunday", ", according to a statement",
    ", two sources told Reuters", " on Tuesday", ", the ministry said in a statement late Thursday",
    ", a spokesman said", " this week", ", according to documents seen by the agency", ", {} said",
    ", the head of a monitoring group told AFP by telephone", ", {} media reported",
    ", according to {}", ", {} reported on Sunday", ", days after talks with {}",
    ", ahead of a meeting with {}", " in {}", ", a {} official said", ", while {} looked on",
    ", to the dismay of {}", ", with help from {}", ", as {} had done before",
    ", a spokesman for {} said", ", unlike {}", ", in the presence of {}",
    ", a day before {} was to vote", ", a source close to {} told reporters", ", in a blow to {}",
    ", a move welcomed by {}", ", a step that {} had long asked for",
    ", and {} is expected to follow", ", near the border with {}",
    ", on the day that {} sent its envoy home", ", in a dispute that {} has tried to settle",
    ", {} television showed", ", two sources in {} said",
    ", for the first time since {} joined the talks", ", in talks brokered by {}", " near {}",
    " at a hotel in {}", ", as {} had warned", ", on a road that leads to {}",
    ", the guests of {} said",
)  # fmt: skip
# Ways in which a lead tells another event beside the one that is asked about.
JOINED = (
    "{told}, while {other}.", "{told}, and {other}.", "{told}, after {other}.", "{told}; {other}.",
    "{told}, as {other}.", "{told}, a day before {other}.", "{told}. {other}.", "{other}. {told}.",
    "While {other}, {told}.", "Days after {other}, {told}.", "As {other}, {told}.",
    "{other}, and {told}.", "{other}, but {told}.",
)  # fmt: skip
LONGEST = 280  # letters of two sentences that are joined


def is_name(party: str) -> bool:
    """Whether a party is named, not only described: *Chad*, *Chadian troops*, not *the tanker*."""
    return any(word[:1].isupper() for word in party.split() if word not in ("The", "A", "An"))


def parties_of(rows: Sequence[Row]) -> list[str]:
    """The parties of the rows, each once, in order."""
    return sorted({m[2].strip() for r in rows for m in SPAN.finditer(r.text)})


def other_party(found: re.Match[str], names: Sequence[str], chance: random.Random) -> str:
    """A marked party, often exchanged for another where it is named."""
    kind, party = found[1], found[2]
    if chance.random() < (0.6 if is_name(party) else 0.1):
        party = chance.choice(names)
    return f"<{kind}>{party}</{kind}>"


def joined(text: str, other: str, longest: int, chance: random.Random) -> str | None:
    """Two sentences told in one breath, if both are whole and not too many letters together."""
    if not (text.endswith(".") and other.endswith(".")) or len(text) + len(other) > longest:
        return None
    return chance.choice(JOINED).format(told=text[:-1], other=other[:-1])


@dataclass(frozen=True)
class Variation:
    """Other parties, openings, endings and neighbouring clauses, drawn from the sentences learned.

    A named party is exchanged for a named one. A described one mostly stays: that troops took a
    *hill* and police a *house* is what tells two types apart.
    """

    names: Sequence[str]
    others: Sequence[Row]
    chance: random.Random

    @classmethod
    def over(cls, rows: Sequence[Row], chance: random.Random) -> Variation:
        """Variation of these rows by one another."""
        return cls([p for p in parties_of(rows) if is_name(p)], rows, chance)

    def __call__(self, row: Row) -> Row:
        """The sentence told otherwise, of others, in company; type, mode and status are its own."""
        text, chance = row.text, self.chance
        if chance.random() < 0.5:
            text = SPAN.sub(lambda found: other_party(found, self.names, chance), text)
        if chance.random() < 0.06:
            kind = chance.choice("st")
            text = text.replace(f"<{kind}>", "").replace(f"</{kind}>", "")
        if chance.random() < 0.2:
            text = self._joined(text)
        if chance.random() < 0.12:
            text = chance.choice(OPENINGS).format(chance.choice(self.names)) + text
        if chance.random() < 0.12 and text.endswith("."):
            ending = chance.choice(ENDINGS).format(chance.choice(self.names))
            text = text[:-1] + ending + "."
        return replace(row, text=text)

    def _joined(self, text: str) -> str:
        other = MARK.sub("", self.chance.choice(self.others).text)
        return joined(text, other, LONGEST, self.chance) or text
