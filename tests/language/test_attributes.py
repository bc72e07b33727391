"""Coarse tags and lemmas are spaCy's own, only worked out once for each word."""

import pytest

from memcon.language import pipeline

TEXTS = [
    "Raiders raided two raids' worth of grain.\n\nThere's a truce, isn't there?",
    "They ain't leaving, let's go: y'all gotta ask what we're gonna eat.",
    "  \n Had she had it? There were, it seems, there  were three sayings.",
    "",
]


@pytest.fixture(scope="module")
def pipelines():
    """spaCy's pipeline mended for news, with its own ruler and lemmatizer and with ours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "remember_attributes", lambda nlp: None)
        plain = pipeline.load_pipeline()
    return plain, pipeline.load_pipeline()


def test_ours_stands_for_two_of_spacys(pipelines):
    plain, ours = pipelines
    assert {"attribute_ruler", "lemmatizer"} <= set(plain.pipe_names)
    assert {"attribute_ruler", "lemmatizer"}.isdisjoint(ours.pipe_names)


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_as_spacy_has_it(pipelines, text):
    plain, ours = (
        [(t.text, t.tag_, t.pos_, t.dep_, t.lemma_) for t in nlp(text)] for nlp in pipelines
    )
    assert ours == plain


def test_what_was_forgotten_is_worked_out_again(pipelines, monkeypatch):
    plain, ours = pipelines
    monkeypatch.setattr("memcon.language.attributes.REMEMBERED", 3)
    for _ in range(2):
        assert [t.lemma_ for t in ours(TEXTS[0])] == [t.lemma_ for t in plain(TEXTS[0])]


def test_another_pipeline_keeps_its_own():
    import spacy

    nlp = spacy.blank("en")
    pipeline.remember_attributes(nlp)
    assert nlp.pipe_names == []
    nlp.add_pipe("attribute_ruler").add([[{"SHAPE": "XXX"}]], {"POS": "X"})
    nlp.add_pipe("lemmatizer")
    pipeline.remember_attributes(nlp)
    assert nlp.pipe_names == ["attribute_ruler", "lemmatizer"]
