"""Who does what, where the parser gives a verb no subject or another's."""

from __future__ import annotations

import pytest

from memcon import Coder


@pytest.fixture(scope="module")
def roles(coder: Coder):
    """The names of actors and recipients of each event of a text, by type."""

    def found(text: str) -> dict[str, tuple[list[str], list[str]]]:
        record = coder.code(text)
        names = {a.id: a.name for a in record.actors}
        return {
            e.type: ([names[i] for i in e.actors], [names[i] for i in e.recipients])
            for e in record.events
        }

    return found


def test_a_noun_behind_and_before_a_verb_is_its_subject(roles) -> None:
    text = "Dozens of farmers marched to the provincial ministry and soldiers beat nine of them."
    assert roles(text)["ASSAULT"][0] == ["soldiers"]


def test_two_names_with_titles_are_two(coder: Coder) -> None:
    text = (
        "European Council President Antonio Costa and Commission President Ursula von der Leyen "
        "praised the vote."
    )
    (statement,) = coder.code(text).statements
    assert len(statement.speakers) == 2


def test_a_clause_set_off_by_a_comma_goes_on_until_it_is_closed(coder: Coder) -> None:
    text = (
        "Chad and Mali ended their dispute before Angela Merkel, who praised both of them and "
        "said that peace had won."
    )
    record = coder.code(text)
    names = {a.id: a.name for a in record.actors}
    assert {names[i] for s in record.statements for i in s.speakers} == {"Angela Merkel"}


def test_behind_its_closing_comma_the_main_verb_goes_on(roles) -> None:
    text = "Chad jailed Mr Moussa, who denied the charge and blamed a clerk, and expelled Mr Bah."
    assert roles(text)["COERCE"][0] == ["Chad"]


def test_a_subject_may_stand_before_an_aside(roles) -> None:
    text = "Chad has begun to withdraw its envoys, and Mali, fearing a raid, has closed its border."
    assert roles(text)["COERCE"][0] == ["Mali"]


def test_a_nations_plan_is_the_nations(roles) -> None:
    text = "President Emmanuel Macron said he had a report of a Chadian plan to invade his country."
    assert roles(text)["ASSAULT"] == (["Chad"], ["France"])


def test_what_stands_behind_a_relative_pronoun_may_act(roles) -> None:
    text = "He rejected a truce, which the army demands. Ann Roe, whose party Togo banned, left."
    found = roles(text)
    assert found["REQUEST"][0] == ["army"]
    assert found["COERCE"] == (["Togo"], ["party"])


def test_a_roof_is_nobody(roles) -> None:
    text = "Students have blocked roads since a roof collapsed in Oslo and killed nine people."
    assert roles(text)["ASSAULT"][0] == []
