"""Abbreviations that stay one token: the parser learned "Sgt. Ana Roe" with the point in "Sgt."."""

from __future__ import annotations

from typing import Any

from spacy.language import Language

RANKS = (
    "mr. mrs. ms. messrs. dr. prof. sen. sens. rep. reps. gov. govs. lt.-gov. pres. gen. gens. "
    "maj. col. lt. capt. cmdr. cpl. sgt. pte. pvt. adm. brig. rev. msgr. hon. amb. supt. insp. "
    "det. const. cst. coun. cllr. ald. dep. asst."
).split()
OTHERS = "st. mt. ft. fr. sec. vice. vs. v. approx. ca. e.g. i.e. cf. al.".split()
TITLES = frozenset((*RANKS, *OTHERS))  # after these no sentence begins
PROVINCES = "Ont. Que. Sask. Alta.".split()
MAILS = [f"{e}-mail{end}" for e in "eE" for end in ("", "s", "ed", "ing")]


def keep_whole(pipeline: Language) -> None:
    """Teach a pipeline's tokeniser the titles and provinces that it would part from their point,
    and "e-mailed", which it would part at the hyphen."""
    tokenizer: Any = pipeline.tokenizer  # spaCy's stubs call it a function
    for written in (*(rank.title() for rank in RANKS), *PROVINCES, *MAILS):
        if len(pipeline.make_doc(written)) > 1:
            tokenizer.add_special_case(written, [{"ORTH": written}])
