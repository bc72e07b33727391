"""Attachments that the small parser gets wrong, mended in the parse itself."""

from __future__ import annotations

from spacy.tokens import Doc

SAYING = frozenset(
    "say tell add announce declare report claim state note warn deny argue insist stress".split()
)
# Only what asks or promises: other verbs may share the auxiliary ("had looted … and killed …").
RESUMING = frozenset("urge appeal call ask demand promise pledge vow plead".split())


def mend_attachments(doc: Doc) -> None:
    """Hang on the cue what the speaker says next: "said the boat had turned and urged Manila to …".

    What was said has an auxiliary and the second verb is in the cue's own past, so that it is the
    speaker who urges, and not the boat.
    """
    for token in doc:
        if token.dep_ != "conj" or token.tag_ != "VBD" or token.lemma_ not in RESUMING:
            continue
        content = token.head
        cue = content.head
        if (
            content.dep_ == "ccomp"
            and cue.i < content.i < token.i
            and cue.tag_ == "VBD"
            and cue.lemma_ in SAYING
            and any(child.dep_ in ("aux", "auxpass") for child in content.children)
            and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in token.children)
        ):
            between = [c for c in content.children if c.dep_ == "cc" and c.i < token.i]
            token.head = cue
            if between:
                between[-1].head = cue
