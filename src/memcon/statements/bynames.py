"""Who is meant by another word for them: "the *widow*", "the *company*", a name around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from memcon.knowledge.words import word_class
from memcon.language import Phrase, phrase
from memcon.statements.bearers import bearer, fits
from memcon.statements.epithets import (
    ACCUSED,
    COMPANY,
    EPITHETS,
    PRIVATE,
    counted,
    gender_of,
    human,
    of_a_people,
    plural,
)
from memcon.statements.firms import the_body
from memcon.statements.introduced import on_the_stand, unnamed

if TYPE_CHECKING:
    from memcon.statements.speakers import Speakers

OFFICES = frozenset("minister ambassador governor commissioner prosecutor".split())
STRANGERS = word_class("people", "stranger")


def behind(speakers: Speakers, words: Phrase) -> int | None:
    """The name set between commas behind a phrase: "a spokeswoman for the minister, *Ana Roe*,
    said", where the text has not named her before."""
    tree = speakers.scene.tree
    role = speakers.scene.cast.at(words.head)
    person = role is not None and speakers.scene.cast.actors[role.actor].kind == "person"
    bare = words.start == speakers.scene.sentence(words.start)[0]  # "Director at Roe Inc., Ana Roe"
    if not (
        tree.lower[words.start] in ("a", "an")
        or (
            bare
            and tree.pos[words.start]
            in (
                "NOUN",
                "PROPN",
            )
        )
    ) or not (person or human(tree, words.head)):
        return None
    for link in tree.all(words.head, "prep"):
        noun = tree.child(link, "pobj")
        name = tree.child(noun, "appos") if noun is not None else None
        if noun is None or name is None or not speakers.person_at(name):
            continue
        who = speakers.scene.cast.by_token[name].actor
        named = (m.head for m in speakers.scene.cast.mentions if m.actor == who)
        first = min(head for head in named if speakers.person_at(head))
        return name if first == name and "," in tree.words[noun:name] else None
    last = tree.subtree(words.head)[1]
    name = last - 2  # "a spokesman for Roe, who leads the group, *Ali Hassan*, said"
    closed = tree.words[last - 1] == "," and tree.deps[name] == "appos"
    return name if name > words.head + 1 and closed and speakers.person_at(name) else None


def alias(speakers: Speakers, noun: int) -> int | None:
    """The name that a described speaker goes by: "a commander known as *Antonio*"."""
    tree = speakers.scene.tree
    for verb in tree.all(noun, "acl"):
        if tree.lemmas[verb] in ("know", "identify", "name", "call", "dub", "nickname"):
            link = tree.child(verb, "prep")
            name = tree.child(link, "pobj") if link is not None else tree.child(verb, "oprd")
            if name is not None and tree.pos[name] == "PROPN" and speakers.named_at(name):
                return name
    return None


def widened(speakers: Speakers, words: Phrase, name: int) -> Phrase:
    """A speaker's phrase that takes in the name set beside it: "her agent, Danny Fritz"."""
    if words.start <= name < words.end or not 0 < name - words.end < 8:
        return replace(words, head=name)
    return phrase(speakers.scene.tree.doc, words.start, name + 1, name)


def described(speakers: Speakers, phrase: Phrase) -> int | None:
    """Whom "the mayor" or "the company" means."""
    tree = speakers.scene.tree
    head = phrase.head
    tried = tree.lower[head] in ACCUSED
    noun = tree.pos[head] in ("NOUN", "PROPN") or tree.lemmas[head] == "old" or tried
    det = tree.child(head, "det")
    new = (det is not None and tree.lower[det] in ("a", "an", "another", "some")) or any(
        tree.lower[c] == "one" for c in tree.all(head, "nummod")
    )
    if plural(tree, head) or not noun or new:
        return None  # "*a* close adviser said": somebody else
    if of_a_people(tree, head):
        return speakers.talk.person(head, None)
    lemma = tree.lemmas[head]
    modifiers = [tree.lower[t] for t in tree.all(head, "amod", "compound", "nmod") if t < head]
    if lemma in COMPANY:
        return the_body(speakers.scene, speakers.talk, head, set(modifiers))
    if tried or (human(tree, head) and "accused" in modifiers):
        lemma = "accused"
    actor = speakers.talk.called.get(lemma) or bearer(speakers.talk, lemma, head)
    if lemma == "witness":
        actor = on_the_stand(speakers.scene, head)
    if actor is not None:
        return speakers.talk.head_of(actor, head) if fits(speakers.talk, actor, head) else None
    if lemma in OFFICES and modifiers and not {"former", "then"} & set(modifiers):
        return None  # "the farm *minister*", where nobody has been named as one
    modified = bool(modifiers) or lemma == "old" or lemma in EPITHETS or counted(tree, head)
    aged = "old" in modifiers  # "the 29-year-old centre"
    if (modified and human(tree, head) and lemma not in STRANGERS) or aged:
        first, last = tree.subtree(head)  # "the speaker, a member of *Roe's* party" is not Roe
        within = frozenset(
            m.actor
            for m in speakers.scene.cast.mentions
            if first <= m.head < last and m.form == "name"
        )
        found = speakers.talk.person(head, gender_of(tree, head), within)
        bare = lemma in EPITHETS and not modifiers
        return found if not bare or (found is not None and speakers.named_at(found)) else None
    return just_heard(speakers, head) if lemma in PRIVATE and not modifiers else None


def just_heard(speakers: Speakers, noun: int) -> int | None:
    """Who spoke last, for a person new to the text: "said *the mother*"."""
    tree, spoke = speakers.scene.tree, speakers.talk.spoke
    new = tree.lemmas[noun] not in tree.lemmas[:noun]
    aside = tree.words[noun + 1 : noun + 2] == [","]  # "*the woman*, who came late, said"
    told = tree.child(noun, "prep") is not None or (
        not aside and tree.child(noun, "relcl") is not None
    )
    if not new or not spoke or told or unnamed(speakers.scene, noun):
        return None
    found = speakers.talk.person(noun, gender_of(tree, noun))
    same = found is not None and speakers.talk.at(found) == spoke[-1].actor
    return found if same and found is not None and speakers.named_at(found) else None
