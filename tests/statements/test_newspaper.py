"""Newspaper stories of many people: whose each quotation is, after a pronoun or a bare name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from said import said_in

from memcon.coding import Coder
from memcon.record import Record, Statement

STORIES = Path(__file__).with_name("newspaper.txt").read_text("utf-8")
MARK = re.compile(r"\{([^}]*)\}")
BEHIND = 3  # code points of marks and spaces between words quoted and the name behind them


def stories() -> list[str]:
    """The stories, their marks in them."""
    return re.split(r"(?m)^# .*\n", STORIES)[1:]


def unmarked(story: str) -> tuple[str, list[tuple[int, str]]]:
    """A story without its marks, and where they stood."""
    text, marks, at = "", [], 0
    for found in MARK.finditer(story):
        text += story[at : found.start()]
        marks.append((len(text), found[1]))
        at = found.end()
    return text + story[at:], marks


def said_at(record: Record, place: int) -> Statement | None:
    """The statement whose cue ends at a place, else whose words end there or hold it."""
    cues = (s for s in record.statements if s.cue and s.cue[0] < place <= s.cue[1])
    parts = (
        (end - start, s)
        for s in record.statements
        for start, end in s.content
        if start < place <= end + BEHIND
    )
    return next(cues, None) or min(parts, key=lambda part: part[0], default=(0, None))[1]


@pytest.mark.parametrize("story", stories(), ids=lambda story: story[:20])
def test_who_says_it(coder: Coder, story: str) -> None:
    text, marks = unmarked(story)
    record = coder.code(text, published="2019-02-10")
    names = {actor.id: actor.name for actor in record.actors}
    wrong = []
    for place, who in marks:
        said = said_at(record, place)
        speakers = [names[one] for one in said.speakers] if said else []
        if not any(one == who or one.split()[-1] == who for one in speakers):
            wrong.append((text[place - 40 : place], who, speakers))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "“We are staying” was how Marta Quinn put it on Tuesday.",
            "Marta Quinn", ("We are staying",),
        ),
        (
            "The referee booked Joao Lima (“I only asked him the time”) and sent off his brother.",
            "Joao Lima", ("I only asked him the time",),
        ),
        (
            "Paula Kern waved at Joao Lima (“Is that you?”) from the bridge.",
            "Paula Kern", ("Is that you?",),
        ),
        (
            "Lena Brandt came to the door with a complaint (“Who paints a kitchen brown?”).",
            "Lena Brandt", ("Who paints a kitchen brown?",),
        ),
        (
            "If it is a Fauteux, it may fetch $300,000, Anna Wray says; if it is not, it will make "
            "a gift.",
            "Anna Wray",
            ("If it is a Fauteux, it may fetch $300,000", "if it is not, it will make a gift"),
        ),
        (
            "No money, no friends, nothing, Karl Ostrander writes. He was alone.",
            "Karl Ostrander", ("No money, no friends, nothing",),
        ),
        (
            "The Globe asked Mary Hale if the clinic had closed. She replied that it had.",
            "Mary Hale", ("it had",),
        ),
        (
            "Wen Li praised the yard and how its boat was the best-selling one in the U.K. “Look "
            "at our order books,” Wen Li said.",
            "Wen Li", ("Look at our order books,",),
        ),
        (
            "In January Petrov took to Facebook with this: “’Director’ is a title, not a job.”",
            "Petrov", ("’Director’ is a title, not a job.",),
        ),
        (
            "It was Iris Nakamura's glowing view of Ana Petrov (”This woman builds trains.”).",
            "Iris Nakamura", ("This woman builds trains.",),
        ),
        (
            "Olga Lind calls the offer a trap. The king “may sign if he is promised the coast, and "
            "then he will go back on it.”",
            "Olga Lind",
            ("The king “may sign if he is promised the coast, and then he will go back on it.”",),
        ),
        (
            "“It is a farce,” was Mayor Olga Lind's verdict on the vote.",
            "Olga Lind", ("It is a farce,",),
        ),
        (
            "“Not in my lifetime,” came the reply from Ben Adu.",
            "Ben Adu", ("Not in my lifetime,",),
        ),
        (
            "A fisherman in Aceh named Wayan said the sea had been calm.",
            "Wayan", ("the sea had been calm",),
        ),
        (
            "Adu Kamara said she heard pupils shout, “Burn the gate!” and “Back to the hills!”",
            "pupils", ("Burn the gate!", "Back to the hills!"),
        ),
        (
            "The college was known for its rousing motto, “A river that will not freeze.”",
            "college", ("A river that will not freeze.",),
        ),
        (
            "Paul Moke called it “unfair” for the pupils “to be dragged through the mud.”",
            "Paul Moke", ("it “unfair” for the pupils “to be dragged through the mud.”",),
        ),
        (
            "Director at security firm Norden, Kai Lund, agreed. “It is the same gang,” he said.",
            "Kai Lund", ("It is the same gang,",),
        ),
        (
            "Ana Golden remembers Ben Moke apologizing, saying he had never meant it.",
            "Ben Moke", ("he had never meant it",),
        ),
        (
            "Kofi Mensah was called “a thief” by his rivals.",
            "rivals", ("Kofi Mensah", "a thief"),
        ),
        (
            "“We gave up,” says a resident.“The dust is bad,” says Mill Lane resident Vikram Rao.",
            "Vikram Rao", ("The dust is bad,",),
        ),
        (
            "“We tried,” said Ana Roe.\n\n“Nobody came in winter.\n\nthe bar, empty\n\n“One man "
            "came in March.",
            "Ana Roe", ("One man came in March.",),
        ),
        (
            "Tamas, a resident of the area who rents boats to Lake Ohrid, said by text message "
            "the lake had been calm when the storm broke.",
            "Tamas", ("the lake had been calm when the storm broke",),
        ),
        ("At least 26 people told police they had been cheated.", "26 people",
         ("they had been cheated",)),
    ],
)
def test_how_newspapers_put_it(
    coder: Coder, text: str, speaker: str, content: tuple[str, ...]
) -> None:
    said = said_in(coder, text)[-1]
    assert (said.speaker, said.content) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    ["His new record, with its hit (“Blue Moon Rising”), is out.",
     "The sign at the gate (“Beware of the dog”) is new.",
     "“Keep out” was the sign on the door.",
     "Suggested Reading: Why the Ferry Deal Failed"],
)
def test_what_is_only_named_is_no_speech(coder: Coder, text: str) -> None:
    assert said_in(coder, text) == []
