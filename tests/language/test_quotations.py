"""Quotation marks become quotations: every kind of mark, nested, broken, over paragraphs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.language.paragraphs import find_paragraphs
from memcon.language.quotations import find_quotations


def quoted(text):
    """The quotations of a text as words with a sign: ~ unclosed, + continuing, > nested."""
    return [
        ">" * q.depth + "+" * q.continues + text[slice(*q.inner)] + "~" * (not q.closed)
        for q in find_quotations(text, find_paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The minister said "never" twice.', ["never"]),
        ("“We will not go,” she said. “Ever.”", ["We will not go,", "Ever."]),
        ("„Wir bleiben“, sagte er.", ["Wir bleiben"]),
        ("«Nous restons», dit-il, « toujours ».", ["Nous restons", "toujours"]),
        ("»Wir gehen«, sagte er.", ["Wir gehen"]),
        ("”Vi stannar”, sa han.", ["Vi stannar"]),
        ("Her motto (”Hope is a door”) hangs there.", ["Hope is a door"]),
        ("The envoy called it ‘a farce’ on Monday.", ["a farce"]),
        ("The envoy called it 'a farce' on Monday.", ["a farce"]),
        ("``We agree,'' the general said.", ["We agree,"]),
        ("The so-called ''truce'' ended.", ["truce"]),
        ('“We agree," the general said.', ["We agree,"]),
        ('Deal ("the accord") signed.', ["the accord"]),
        ('The ceasefire—"fragile at best"—held.', ["fragile at best"]),
        ('The "no"-vote won; "yes", they said; he wrote "maybe".', ["no", "yes", "maybe"]),
        ('"Stop."He left.', ["Stop."]),
        ('"We go, "he said and left.', ["We go,"]),
        ('" We go, " he said.', ["We go,"]),
        ('He wrote "...and then we left".', ["...and then we left"]),
    ],
)
def test_each_kind_of_mark(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It isn't Kyiv's fault; the workers' union and the boss' son don't know.",
        "It isn’t Kyiv’s fault; the workers’ union and the boss’ son don’t know.",
        "Rock 'n' roll of the '90s and the class of '68, 'til dawn.",
        'He is 5\'10" tall, she is 6\' 1", the pipe is 6" wide.',
        '""""""""',
        "“”",
        "",
        "'Abd al-Rahman's brother spoke.",
    ],
)
def test_no_quotation_here(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It's the workers' pay,' he said.", ["It's the workers' pay,"]),
        ("‘It’s the workers’ pay,’ he said.", ["It’s the workers’ pay,"]),
        ("They shouted 'down with taxes' all night.", ["down with taxes"]),
        ("'Yes' was the players' answer.", ["Yes"]),
        ("She said: 'The '90s are over.'", ["The '90s are over."]),
        ('She said "it is 5\'10" tall" and left.', ["it is 5'10\" tall"]),
    ],
)
def test_single_marks_beside_apostrophes(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\"He told me 'go home' and I went,\" she said.",
            ["He told me 'go home' and I went,", ">go home"],
        ),
        (
            "‘He told me “go home” and I went,’ she said.",
            ["He told me “go home” and I went,", ">go home"],
        ),
        (
            '"He told me "go home" and I went," she said.',
            ['He told me "go home" and I went,', ">go home"],
        ),
        (
            "“She said, ‘He said, “No.”’”",
            ["She said, ‘He said, “No.”’", ">He said, “No.”", ">>No."],
        ),
        ("\"'Yes,' he told me,\" she said.", ["'Yes,' he told me,", ">Yes,"]),
    ],
)
def test_quotations_in_quotations(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize("opening", ['"', "“", "‘", "'", "«", "„", "``"])
def test_a_repeated_mark_goes_on_over_paragraphs(opening):
    closing = {'"': '"', "“": "”", "‘": "’", "'": "'", "«": "»", "„": "“", "``": "''"}[opening]
    text = (
        f"{opening}We came in peace.\n\n{opening}We found war.\n\n"
        f"{opening}We leave,{closing} he said.\n\n{opening}Good,{closing} she said."
    )
    assert quoted(text) == ["We came in peace.~", "+We found war.~", "+We leave,", "Good,"]


def test_a_quotation_over_paragraphs_without_repeated_marks():
    text = "“We came in peace.\nWe found war.\nWe leave,” he said. “Now.”"
    assert quoted(text) == ["We came in peace.~", "+We found war.~", "+We leave,", "Now."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We stay, he said.\nThe talks “failed” on Monday.",
            ["We stay,~", "failed"],
        ),
        ("“We stay, he said. “We win,” he said.", ["We stay, he said.~", "We win,"]),
        ('We stay," he said. "We win," he said.', ["We win,"]),
        ("We stay,” he said. “We win,” he said.", ["We win,"]),
        ('A 6" pipe.\nHe said "no".\nShe said "yes".', ["no", "yes"]),
        ('He said "no\nBut "yes" won.\nAll "agreed".', ["no~", "yes", "agreed"]),
    ],
)
def test_an_odd_mark_harms_only_its_paragraph(text, expected):
    assert quoted(text) == expected


def test_marks_are_in_the_outer_span_only():
    text = "Then “Stop,” he said."
    (one,) = find_quotations(text, find_paragraphs(text))
    assert text[slice(*one.outer)] == "“Stop,”"
    assert text[slice(*one.inner)] == "Stop,"


def test_a_text_without_paragraphs_is_one():
    text = "She said “no” and “yes”."
    assert find_quotations(text, ()) == find_quotations(text, find_paragraphs(text))


NEWSY = st.lists(
    st.sampled_from(
        [*"\"“”„«»‹›‘’‚'`´", "``", "''", " ", "\n", ".", ",", "s", "We go", "6", "’s", "—", "("]
    ),
    max_size=80,
).map("".join)


@given(st.one_of(NEWSY, st.text()))
def test_spans_lie_in_the_text_and_in_one_another(text):
    ends = []
    last = (-1, 0)
    for one in find_quotations(text, find_paragraphs(text)):
        (start, end), (first, after) = one.outer, one.inner
        assert 0 <= start <= first < after <= end <= len(text)
        assert last <= (start, -end)
        last = (start, -end)
        while ends and ends[-1] <= start:
            ends.pop()
        assert not ends or end <= ends[-1]
        assert one.depth == len(ends)
        ends.append(end)


@given(NEWSY, NEWSY)
def test_a_closed_paragraph_is_not_changed_by_what_follows(before, after):
    text = before.replace("\n", " ") + "\n“We go,” he said.\n"
    assert quoted(text + "No marks.\n" + after)[: len(quoted(text))] == quoted(text)


@pytest.mark.parametrize("unit", ['"', "“x", "“ ‘", '"x\n', "s' 'a "])
def test_marks_alone_take_linear_time(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        start = time.process_time()
        find_quotations(text, find_paragraphs(text))
        return time.process_time() - start

    assert seconds(400_000) < 12 * max(seconds(100_000), 0.1)


def test_a_megabyte_of_marks_on_one_line():
    assert quoted('"' * 1_000_000) == []
