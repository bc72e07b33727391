"""Lines become paragraphs."""

import textwrap
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from memcon.language.paragraphs import find_paragraphs

FIRST = (
    "The foreign minister arrived in the capital on Monday for three days of talks on the border, "
    "closed since fighting broke out between the two armies in the spring. Officials "
    "on both sides said that they expected no breakthrough."
)
SECOND = (
    "A second round is planned for May, according to the ministry, which gave no other details."
)


def words(text):
    return [" ".join(text[start:end].split()) for start, end in find_paragraphs(text)]


def test_every_line_is_a_paragraph():
    assert words(f"Talks open\n{FIRST}\n\n  {SECOND}  \n") == ["Talks open", FIRST, SECOND]


def test_a_wrapped_text_is_put_together():
    text = "\n\n".join(textwrap.fill(p, 72) for p in (FIRST, SECOND, FIRST))
    assert words(text) == [FIRST, SECOND, FIRST]


def test_a_line_that_goes_on_in_small_letters():
    assert words(f"{FIRST}\nHe spoke of peace,\nwar and\ntrade.") == [
        FIRST,
        "He spoke of peace, war and trade.",
    ]


def test_a_list_of_short_lines_stays_a_list():
    lines = ["Talks open in Geneva", "Truce fails", "Minister resigns after vote", "Markets fall"]
    assert words("\n".join(lines)) == lines


@given(st.text(alphabet=st.one_of(st.sampled_from("\n\n  aB."), st.characters())))
def test_all_but_white_space_is_in_some_paragraph(text):
    spans = find_paragraphs(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
