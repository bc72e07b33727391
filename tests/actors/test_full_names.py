"""Short names, titled names and shouted names out of a text: whose full name they stand for."""

from __future__ import annotations

import pytest

from memcon.coding import Coder


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Goalkeeper Peter Lund dived left. Lund held on.", "Peter Lund", "Lund"),
        ("Captain Jordan Greyeyes scored. Greyeyes had two goals.", "Jordan Greyeyes", "Greyeyes"),
        ("Leader Cal Whitmore III agreed. Whitmore left.", "Cal Whitmore III", "Whitmore"),
        ("Counsel Fiona Dell KC rose. Ms Dell sat down.", "Fiona Dell", "Dell"),
        ("Luc de Marsac came. De Marsac promised pipes.", "Luc de Marsac", "De Marsac"),
        ("Spokesperson Blaise Arsenau said no. Arsenau left.", "Blaise Arsenau", "Arsenau"),
        ("HAMISH MOULT runs a shop. Moult knits.", "Hamish Moult", "Moult"),
        ("Coun. Vera Hall-Roy said no. Hall-Roy left.", "Vera Hall-Roy", "Hall-Roy"),
    ],
)
def test_a_short_name_is_the_person_named_in_full(
    coder: Coder, text: str, name: str, short: str
) -> None:
    actor = next(a for a in coder.code(text).actors if a.name == name)
    assert short in [text[start:end] for start, end in actor.mentions]


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "The ministers, Adewale Ogundipe and Tunde Bakare, met. Ogundipe left.",
            "Adewale Ogundipe",
            "Ogundipe",
        ),
        ("Minh Dang and Quoc Ngo signed on Monday. Ngo wept.", "Quoc Ngo", "Ngo"),
        (
            "The talks were led by Gulnara Beisenova. Beisenova smiled.",
            "Gulnara Beisenova",
            "Beisenova",
        ),
        ("Ximena Quispe told the council so. Quispe left.", "Ximena Quispe", "Quispe"),
    ],
)
def test_people_of_every_land_are_people(coder: Coder, text: str, name: str, short: str) -> None:
    actor = next(a for a in coder.code(text).actors if a.name == name)
    assert actor.kind == "person"
    assert short in [text[start:end] for start, end in actor.mentions]


@pytest.mark.parametrize(
    "text",
    [
        "Tanner Foods fired forty workers.",
        "Martial Law angered the students.",
        "Troops left San Tadeo on Monday.",
        "The Carter Institute accused the army.",
    ],
)
def test_a_first_name_before_another_word_makes_no_person(coder: Coder, text: str) -> None:
    assert not [a for a in coder.code(text).actors if a.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Moss fell. Her son Ben found her. Mr Moss, 58, was angry.", "Ben Moss"),
        ("Carl Moss is a monk. His mother, Dot, cooks. The elder Moss is no nun.", "Dot Moss"),
    ],
)
def test_a_relative_known_by_first_name_has_the_surname_that_follows(
    coder: Coder, text: str, name: str
) -> None:
    actor = next(a for a in coder.code(text).actors if a.name == name)
    assert "Moss" in [text[start:end] for start, end in actor.mentions]


def test_a_school_is_not_the_person_it_is_named_after(coder: Coder) -> None:
    record = coder.code("Pupils of Linda Thorpe school left flowers. She told them to.")
    assert "Linda Thorpe" not in [a.name for a in record.actors if a.kind == "person"]


def test_a_town_before_mayor_makes_no_surname_of_mayor(coder: Coder) -> None:
    record = coder.code("Ashford Mayor Lucille Brandt said no.")
    assert [a.name for a in record.actors if a.kind == "person"] == ["Lucille Brandt"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was Destiny Flett, 19, a student. Flett laughed.", "Destiny Flett"),
        ("On Monday, Marguerite Sauvé concluded he knew.", "Marguerite Sauvé"),
        ("Catcher Dusty Fairweather called it easy. Fairweather sat.", "Dusty Fairweather"),
    ],
)
def test_a_name_is_known_by_age_given_name_or_position(coder: Coder, text: str, name: str) -> None:
    assert name in [a.name for a in coder.code(text).actors if a.kind == "person"]


def test_a_firm_with_its_legal_form_is_one_body(coder: Coder) -> None:
    record = coder.code("The company, Outer Cove Fisheries Ltd., said it was sorry.")
    assert [a.kind for a in record.actors if "Outer" in a.name] == ["organization"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Tamer's wife, Elif, wept.", "Elif", "wife"),
        ("“It is theft,” its Ghana director, Kwabo Houghton, wrote.", "Kwabo Houghton", "director"),
        ("Serbia's Minister for Integration Tea Veselić left.", "Tea Veselić", "Tea Veselić"),
        ("Gen. Dilbagh Singh Aurora took it.", "Dilbagh Singh Aurora", "Dilbagh Singh Aurora"),
    ],
)
def test_who_stands_beside_a_title_is_one_person(
    coder: Coder, text: str, name: str, words: str
) -> None:
    actor = next(a for a in coder.code(text).actors if a.name == name)
    assert actor.kind == "person"
    assert any(words in text[start:end] for start, end in actor.mentions)
