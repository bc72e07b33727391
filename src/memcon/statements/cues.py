"""The cues of attribution: words that say that somebody says, thinks or wants something."""

from __future__ import annotations

from pathlib import Path

import msgspec

from memcon.knowledge.tables import read_table

FIELDS = ("lemma", "pos", "patterns", "stance", "kind")


class Cue(msgspec.Struct, frozen=True, gc=False):
    """One cue word: what may follow it, and how the speaker stands to what is said.

    `patterns` name its complements: `that` (a clause, with or without "that"), `quote` (direct
    speech), `inf` (to-infinitive), `obj` (an object that is the content), `words` (one that is a
    cue noun), `as` ("described X as Y"), `about` (any prepositional object), `topic` (one with
    about, of, on or over), a preposition by its name, `tell` (its object is the addressee and a
    clause follows), `hearer` (its object is the addressee), `free` (a noun that needs no
    owner: "rumours that"), `holder` (a noun for who holds a view: "a critic of"), `felt` (its
    object feels it about its subject: "the raid angered them"). Phrases are a `source`
    ("according to"), a `teaser`, a `medium`, or `means`, which name none ("diplomatic channels").
    `kind` is `speech`, `thought` or `text`.
    """

    lemma: str
    pos: str
    patterns: tuple[str, ...]
    stance: str
    kind: str = "speech"


class Cues(msgspec.Struct, frozen=True):
    """All cues, by lemma (phrases: by their words); `rules` gives the share of a rule's statements
    that were right in content and speaker. `phrasal` has the cues of several words by their verb
    and the words after it, the longest first ("take": "issue")."""

    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    adjectives: dict[str, Cue]
    adverbs: dict[str, Cue]
    phrases: dict[str, Cue]
    rules: dict[str, float] = {}
    phrasal: dict[str, dict[str, Cue]] = {}


def read_cues(folder: Path) -> Cues:
    """The cues of a folder of tables. Raises `TableError`, which names file and line."""
    by_pos: dict[str, dict[str, Cue]] = {
        "verb": {}, "noun": {}, "adjective": {}, "adverb": {}, "phrase": {}, "rule": {},
        "phrasal": {},
    }
    for path in sorted(folder.glob("*.tsv")):
        for row in read_table(path, FIELDS):
            cue = Cue(
                row["lemma"], row["pos"], tuple(row["patterns"].split()), row["stance"],
                row["kind"],
            )
            by_pos[cue.pos].setdefault(cue.lemma, cue)
    phrasal: dict[str, dict[str, Cue]] = {}
    for lemma, cue in sorted(by_pos["phrasal"].items(), key=lambda row: -len(row[0].split())):
        verb, _, words = lemma.partition(" ")
        phrasal.setdefault(verb, {})[words] = cue
    return Cues(
        by_pos["verb"], by_pos["noun"], by_pos["adjective"], by_pos["adverb"], by_pos["phrase"],
        {name: float(cue.stance) for name, cue in by_pos["rule"].items()}, phrasal,
    )
