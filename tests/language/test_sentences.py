"""Sentences begin where they should, quotation marks and abbreviations notwithstanding."""

import pytest


@pytest.mark.parametrize(
    "sentences",
    [
        ["He said 'Stop.' and left.", "She stayed."],
        ["He said “Stop. Go home.” and left the hall.", "She stayed."],
        ['"The bridge is safe," he said.', '"We checked it twice."', "Nobody objected."],
        ["“The bridge is safe.", "We checked it.”", "Nobody objected to the plan."],
        ["``The bridge is safe,'' he said.", "``We checked it.''"],
        ["“Is it safe?” asked the mayor."],
        ["The envoy met Gen. Petrov and Sen. Ada Cole on Jan. 12 in Room No. 5."],
        ["The U.S. President arrived on Monday."],
        ["The bank said it would lend Mali $60m.", "Portugal will send two ships."],
        ["“It was dark,” said Cpl. Ann Foy.", "Coun. Vi Roy agreed.", "Lt.-Gov. Hu left."],
        ["The barge sank at about 4 p.m.", "The crew swam ashore."],
        ["It opens at 9 a.m. Monday and closes at 6 p.m. ET."],
        ["He lives in the U.S.", "The visit was his first."],
        ["KYIV, Ukraine (AP) — ", "The army withdrew from the town on Monday."],
        ["GENEVA - ", "Two envoys met on Monday."],
        ["ALBANY, N. Y., March 4, 1971 —", "The Senate's finance committee met today."],
        ["The Daily Nation, Kampala, 3 May 2021 - ", "Rwanda has closed its border."],
        ["Quito, 4 Jun (EFE).- ", "Police dispersed a march of nurses."],
        ["ACCRA, Ghana, 7 July 1998 - ", "Togo closed the border."],
        ["Accra, Feb. 9, 1966 — ", "Togo closed the border."],
        ["On Sunday, May 5 - the day of the vote - nobody came."],
        ["It was called J. P. Morgan then."],
        ["The minister (who resigned) said: “We leave now.", "We will return.”"],
    ],
)
def test_sentences(coder, sentences):
    doc = coder.language.analyse(" ".join(s.strip() for s in sentences)).doc
    assert [s.text for s in doc.sents] == [s.strip() for s in sentences]


def test_a_paragraph_begins_a_sentence_and_a_wrapped_line_does_not(coder):
    text = "Talks open in Geneva\nThe envoys met on Monday and spoke of\nthe border."
    doc = coder.language.analyse(text).doc
    assert [" ".join(s.text.split()) for s in doc.sents] == [
        "Talks open in Geneva",
        "The envoys met on Monday and spoke of the border.",
    ]


@pytest.mark.parametrize("mark", ["”", '"', "’", "'", "''", "»"])
def test_no_sentence_begins_with_a_closing_mark(coder, mark):
    opening = {"”": "“", "’": "‘", "''": "``", "»": "«"}.get(mark, mark)
    text = f"He said {opening}The plan is dead.{mark}\nShe agreed. {opening}Yes.{mark} They left."
    doc = coder.language.analyse(text).doc
    starts = {s.start_char for s in doc.sents}
    assert all(
        q.outer[1] - len(mark) not in starts for q in coder.language.analyse(text).quotations
    )


@pytest.mark.parametrize(
    "dateline",
    ["LIMA (Reuters) -", "OSLO (AFP)-", "[ACCRA] ", "OSLO (AFP) - ", "LAHORE: ", "ACCRA, May 9-",
     "Lima, Jul 20 (Andina) ", "MOGADISHU Nov 2 "],
)
def test_a_dateline_is_a_sentence_of_its_own(coder, dateline):
    doc = coder.language.analyse(f"{dateline}Two ministers left on Friday.").doc
    assert [s.text for s in doc.sents][-1] == "Two ministers left on Friday."
