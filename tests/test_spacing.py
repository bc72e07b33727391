"""Stray white space is no word: a wrapped or badly spaced text has the record of a clean one."""

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.contract import check
from memcon.spacing import settle

NEWS = (
    "Brazilian President Luiz Inacio Lula da Silva told the Organization of American States on "
    "Monday that Paraguay had arrested two senators in Ciudad del Este. The African Union "
    "condemned the anti-government protests in Addis Ababa, a spokesman for the United Nations "
    "High Commissioner for Refugees said by telephone from Geneva, and the Ivory Coast sent forty "
    "police officers to the Central African Republic."
)


def told(record):
    names = {a.id: a.name for a in record.actors}
    return [
        (e.type, [names[a] for a in (*e.actors, *e.recipients)], e.place and e.place.name)
        for e in record.events
    ] + [[names[a] for a in s.speakers] for s in record.statements]


def words(record):
    spans = [m for a in record.actors for m in a.mentions]
    spans += [span for s in record.statements for span in s.content]
    spans += [e.trigger for e in record.events]
    seen = (record.text[a:b].translate({0xAD: None, 0x200B: None}) for a, b in spans)
    return sorted(" ".join(one.split()).replace("- ", "-") for one in seen)


@pytest.mark.parametrize(
    "text",
    [
        textwrap.fill(NEWS, 64),
        textwrap.fill(NEWS, 50, subsequent_indent="  "),
        NEWS.replace(" ", "  "),
        NEWS.replace(" ", "\u00a0"),
        NEWS.replace("ti", "t\u00adi").replace("Silva", "\u200bSilva"),
    ],
    ids=["wrapped", "indented", "double", "no-break", "soft-hyphens"],
)
def test_a_badly_spaced_text_has_the_record_of_a_clean_one(coder, text):
    clean, record = coder.code(NEWS, "2024-05-14"), coder.code(text, "2024-05-14")
    check(record)
    assert record.text == text
    assert told(record) == told(clean)
    assert words(record) == words(clean)


def test_an_accent_behind_its_letter_is_part_of_it(coder):
    text = "Police in São Tomé arrested Inés Núñez, a Médecins Sans Frontières doctor, on Monday."
    apart = unicodedata.normalize("NFD", text)
    clean, record = coder.code(text, "2024-05-14"), coder.code(apart, "2024-05-14")
    assert told(record) == told(clean)
    assert [unicodedata.normalize("NFC", one) for one in words(record)] == words(clean)


def test_columns_line_ends_between_paragraphs_and_first_indents_stay():
    text = "Talks open\n    Roe left.\nBread    4.20\n"
    assert settle(text).text == text


def test_what_a_page_sets_between_paragraphs_is_left_out(coder):
    text = (
        "Ms. Cole runs the ferry. “We lost a summer,” she said. “We lost the boats.\n\n"
        "Story continues below advertisement\n\n“We lost the dock.”"
    )
    last = coder.code(text).statements[-1]
    assert text[last.content[-1][0] :].startswith("We lost the dock") and last.speakers
    assert settle("Trina*, a nurse, left.\nREAD MORE:\nNo.").text == "Trina, a nurse, left.\n\nNo."


@given(st.text(alphabet=st.sampled_from("ab-.  \n\t\u00a0\u00ad\u200b\u0300\u0315"), max_size=200))
def test_every_character_left_leads_back_to_itself(text):
    settled = settle(text)
    for at, sign in enumerate(settled.text):
        start, end = settled.back((at, at + 1))
        came = text[start:end]
        assert (
            sign in came
            or sign in unicodedata.normalize("NFC", came)
            or (sign == " " and came[0].isspace())
        )
