"""Recipients by the role model: whom it is asked about, and when it is believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memcon.coding import Coder
from memcon.events.asking import ASKED, LEAST
from memcon.events.roles import load_roles


@dataclass
class Pointing:
    """A model that gives some words so much of its answer; it keeps what it was asked."""

    words: str
    share: float = 1.0
    asked: int = 0

    def shares(self, text, wanted, type_, known, trigger):
        self.asked += 1
        at = text.index(self.words)
        return [((at, at + len(self.words)), self.share)]


Coded = Callable[[str, Pointing], tuple[list[str], tuple[str, ...]]]


@pytest.fixture
def recipients(coder: Coder, monkeypatch: pytest.MonkeyPatch) -> Coded:
    """Recipients' names and rules of the one event of a text, by a model of one's own."""

    def coded(text: str, model: Pointing) -> tuple[list[str], tuple[str, ...]]:
        monkeypatch.setattr("memcon.events.asking.load_roles", lambda: model)
        record = coder.code(text)
        names = {a.id: a.name for a in record.actors}
        (event,) = record.events
        return [names[i] for i in event.recipients], event.rules

    return coded


def test_the_model_gives_a_recipient_that_no_rule_finds(recipients: Coded) -> None:
    text = "The miners called off their strike hours before Hudbay Minerals was to speak."
    named, rules = recipients(text, Pointing("Hudbay Minerals"))
    assert (named, ASKED in rules) == (["Hudbay Minerals"], True)


def test_it_must_be_sure(recipients: Coded) -> None:
    text = "The miners called off their strike hours before Hudbay Minerals was to speak."
    named, rules = recipients(text, Pointing("Hudbay Minerals", LEAST - 0.05))
    assert (named, ASKED in rules) == ([], False)


def test_it_is_not_asked_where_the_sentence_names_nobody_else(recipients: Coded) -> None:
    model = Pointing("job")
    assert recipients("The miners walked off the job.", model) == ([], ("plain",))
    assert model.asked == 0


def test_it_is_not_asked_about_what_a_sure_rule_found(recipients: Coded) -> None:
    model = Pointing("Norway")
    assert recipients("Chad attacked Mali, Norway said.", model)[0] == ["Mali"]
    assert model.asked == 0


def test_those_who_are_named_together_are_recipients_together(recipients: Coded) -> None:
    text = "The general resigned on Monday, hours before Chad and Mali."
    assert recipients(text, Pointing("Chad"))[0] == ["Chad", "Mali"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The general resigned on Monday as head of Nestle.", "Nestle"),
        ("The general resigned on Monday together with Mali.", "Mali"),
        ("The general resigned on Monday, and Chad fired on Mali.", "Mali"),
        ("The general left Port Sudan on Monday.", "Sudan"),
        ("The miners walked off the job at a Chinese-owned plant.", "Chinese"),
        ("Premier Keir Starmer condemned the arrest of Bo Lee.", "Bo Lee"),
        ("Norway said on Monday that the miners had called off their strike.", "Norway"),
        ("Norway told Chad on Monday that the miners had called off their strike.", "Chad"),
        ("The miners called off their strike, and he told us so.", "he"),
        ("The miners called off their strike, which their wives had asked for.", "which"),
        ("Premier Keir Starmer voiced his disappointment and left for London.", "London"),
    ],
)
def test_who_has_another_part_is_not_asked_about(
    coder: Coder, monkeypatch: pytest.MonkeyPatch, text: str, words: str
) -> None:
    monkeypatch.setattr("memcon.events.asking.load_roles", lambda: Pointing(words))
    record = coder.code(text)
    assert not any(ASKED in event.rules for event in record.events)


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=2, max_size=60), st.data())
def test_any_text_is_shared_out(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shares = load_roles().shares(text, "recipient", "AID", (start, end), None)
    assert sum(share for _, share in shares) <= 1.001
    assert all(0 <= a < b <= len(text) for (a, b), _ in shares)


def test_a_long_sentence_is_read_around_its_marks() -> None:
    filler = "the minister spoke of the harvest and of the weather, "
    text = filler * 20 + "Canada sent Haiti three hundred tonnes of rice, " + filler * 20
    at = text.index("Canada")
    shares = load_roles().shares(text, "recipient", "AID", (at, at + 6), (at + 7, at + 11))
    (start, end), _ = max(shares, key=lambda one: one[1])
    assert text[start:end] == "Haiti"
