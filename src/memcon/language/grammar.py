"""Tags, dependencies and small closed classes of words that several stages ask the parse for."""

from __future__ import annotations

VERBAL = frozenset(("VERB", "AUX"))  # coarse tags of verbs
NOUNS = ("NOUN", "PROPN")  # and of nouns
FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))  # fine tags of a verb that makes a clause
PAST = frozenset(("VBD", "VBN"))  # fine tags of the past, which the tagger mixes up
SUBJECTS = ("nsubj", "nsubjpass")
MODIFIERS = ("amod", "compound", "nmod")  # of a noun, before it
NOMINATIVE = frozenset("i he she we they".split())
WILL = frozenset("will shall 'll ’ll wo".split())  # "wo" of "won't"
TOPICAL = frozenset("on about over regarding concerning".split())  # "talks on the dam"
GENITIVE_S = frozenset(("'s", "’s"))
POSSESSIVE = GENITIVE_S | {"'", "’"}  # of a plural too: "the ministers' plan"
DASHES = frozenset(("-", "–", "—", "--"))
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
CROWDS = frozenset("thousand hundred ten dozen score million".split())  # in the plural, people
SHOT = ("shoot", "dead")  # "shot *dead* two guards": no adjective of theirs
PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))  # what the recogniser calls a place
