"""Entity labels are clean, and the same words have the same label in a document."""

import pytest
from spacy.tokens import Doc

from memcon.language.names import mend_names


def labelled(coder, words, labels):
    """A tagged document with entities as IOB labels; capitalised words are proper nouns."""
    tags = ["NNP" if word[:1].isupper() else "NN" for word in words.split()]
    doc = Doc(coder.language.nlp.vocab, words=words.split(), tags=tags, ents=labels.split())
    mend_names(doc)
    return [(ent.text, ent.label_) for ent in doc.ents]


@pytest.mark.parametrize(
    ("words", "labels", "expected"),
    [
        (
            "Antony Blinken spoke ; Blinken left",
            "B-PERSON I-PERSON O O B-ORG O",
            [("Antony Blinken", "PERSON"), ("Blinken", "PERSON")],
        ),
        (
            "Antony Blinken spoke ; Blinken left",
            "B-PERSON I-PERSON O O O O",
            [("Antony Blinken", "PERSON"), ("Blinken", "PERSON")],
        ),
        (
            "Mr. Garrido spoke ; Garrido left",
            "O B-PERSON O O B-PRODUCT O",
            [("Garrido", "PERSON"), ("Garrido", "PERSON")],
        ),
        (
            "Enrique Peña Nieto spoke ; Peña Nieto left",
            "B-PERSON I-PERSON I-PERSON O O B-ORG I-ORG O",
            [("Enrique Peña Nieto", "PERSON"), ("Peña Nieto", "PERSON")],
        ),
        (
            "Michael Jordan flew to Jordan and left Jordan",
            "B-PERSON I-PERSON O O B-GPE O O B-GPE",
            [("Michael Jordan", "PERSON"), ("Jordan", "GPE"), ("Jordan", "GPE")],
        ),
        (
            "Altia grew ; Altia fell ; Altia rose",
            "B-ORG O O B-GPE O O B-ORG O",
            [("Altia", "ORG")] * 3,
        ),
        ("Altia 's plan", "B-ORG I-ORG O", [("Altia", "ORG")]),
        ("the Secretary of State spoke", "O O O B-ORG O", []),
        (
            "Secretary of State Antony Blinken",
            "O O B-PERSON I-PERSON I-PERSON",
            [("Antony Blinken", "PERSON")],
        ),
        ("Dr. Ada Cole 's son", "B-PERSON I-PERSON I-PERSON I-PERSON O", [("Ada Cole", "PERSON")]),
        (
            "Donald Trump visited Trump Tower on Monday",
            "B-PERSON I-PERSON O O O O B-DATE",
            [("Donald Trump", "PERSON"), ("Monday", "DATE")],
        ),
        ("Mr Nanok rang ; Nanok left", "O B-ORG O O B-GPE O", [("Nanok", "PERSON")] * 2),
        (
            "Mrs Ada Obengo rang Altia and Mr Speaker",
            "O O O O B-ORG O O O",
            [("Ada Obengo", "PERSON"), ("Altia", "ORG")],
        ),
        ("nothing here", "O O", []),
    ],
)
def test_names(coder, words, labels, expected):
    assert labelled(coder, words, labels) == expected


def test_a_name_holds_a_curled_apostrophe(coder):
    doc = coder.language.analyse("Barry O’Dea rang at four. Anna d’Entremont won’t go.").doc
    names = [ent.text for ent in doc.ents if ent.label_ == "PERSON"]
    assert names == ["Barry O'Dea", "Anna d'Entremont"]


def test_a_name_does_not_reach_over_a_line_end(coder):
    doc = coder.language.analyse("Talks with Antony Blinken\nMoscow was silent. Blinken left.").doc
    assert not any("\n" in ent.text for ent in doc.ents)
    assert {ent.label_ for ent in doc.ents if "Blinken" in ent.text} == {"PERSON"}
