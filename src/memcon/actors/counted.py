"""People who are told by their number only: "killed two soldiers and wounded *three*"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from memcon.actors.cast import Cast, Identity
from memcon.knowledge.naming import pluralise, slug
from memcon.language.grammar import CROWDS

SUFFERING = ("dobj", "nsubjpass", "nsubj")


def counted_like(number: Token, cast: Cast) -> Identity | None:
    """The actor that a bare number is: as many of those whom the verb beside its own names."""
    if number.lemma_.lower() in CROWDS and number.tag_ == "NNS":
        return crowd(number, cast)
    verb = number.head
    if number.tag_ != "CD":
        return None
    if number.dep_ == "conj" and verb.pos_ == "VERB":  # "two were killed and ten *wounded*"
        beside = verb
    elif number.dep_ in SUFFERING and verb.dep_ == "conj":
        beside = verb.head
    else:
        return None
    for other in beside.children:
        mention = cast.by_head.get(other.i)
        if mention is None or other.dep_ not in SUFFERING or other.i > number.i:
            continue
        who = cast.actors[mention.actor]
        counted = any(child.tag_ == "CD" for child in other.children)
        if mention.form != "role" or not who.code or not counted:
            continue
        plural = other.tag_ in ("NNS", "NNPS")
        noun = other.text.lower() if plural else pluralise(other.text.lower())
        name = f"{number.text} {noun}"
        return replace(who, id=slug(name), name=name, kind="group")
    return None


def crowd(number: Token, cast: Cast) -> Identity | None:
    """The actor that "hundreds" or "tens of thousands of miners" are."""
    last, name = number, [number.text]
    while (behind := next((c for c in last.children if c.lower_ == "of"), None)) is not None:
        last = next((c for c in behind.children if c.dep_ == "pobj"), behind)
        if last is behind:
            return None
        name.extend(("of", *(t.text for t in last.subtree if t.i <= last.i)))
    if last.lemma_.lower() in CROWDS:  # of whom no more is said
        return Identity(slug(" ".join(name)), " ".join(name), "group", sector="CVL", code="CVL")
    mention = cast.by_head.get(last.i)
    who = cast.actors[mention.actor] if mention is not None and mention.form == "role" else None
    if who is None or who.kind == "person":
        return None
    return replace(who, id=slug(" ".join(name)), name=" ".join(name), kind="group")
