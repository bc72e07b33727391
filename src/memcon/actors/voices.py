"""What the statements add to the cast: "I" and "we" in a quotation, and speakers not met yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from memcon.actors.cast import Cast, Identity, Mention, make_cast
from memcon.actors.counted import counted_like
from memcon.actors.several import unrounded
from memcon.knowledge.entries import Knowledge
from memcon.knowledge.naming import slug
from memcon.knowledge.words import word_class
from memcon.language import Analysis, Phrase, token_span
from memcon.record import Span

I_WORDS = frozenset("i me my mine myself".split())
WE_WORDS = frozenset("we us our ours ourselves".split())
VOICES = word_class("labels", "voice") | word_class("labels", "asker")
POLITE = word_class("people", "polite")
LISTED = re.compile(r"Q\d+$")  # the id of somebody whom the tables know
CAPITALS = re.compile(r"[A-ZÀ-Þ]{3,}")
DETERMINERS = frozenset("a an the its his her their some one".split())


def add_described(cast: Cast, analysis: Analysis, phrases: Iterable[Phrase]) -> Cast:
    """The cast with an actor for every phrase that has none yet, known by its words only."""
    actors, mentions = dict(cast.actors), list(cast.mentions)
    labels = {turn.label[1] for turn in analysis.turns if turn.label}
    done: set[int] = set()
    for phrase in phrases:
        head = analysis.doc[phrase.head]
        if (known := cast.at(phrase.head)) is not None or phrase.head in done:
            who = actors[known.actor] if known is not None else None
            if who is not None and phrase.span[1] in labels and not LISTED.match(who.id):
                name = " ".join(spelled(who.name.split()))
                called = analysis.doc[max(phrase.start - 2, 0) : phrase.start].text.lower()
                polite = not POLITE.isdisjoint(re.findall(r"\w+", called))
                actors[who.id] = replace(who, name=name, kind="person" if polite else who.kind)
            continue
        if head.tag_ == "WP" and head.head.dep_ != "relcl":
            continue  # "asked who had said so": a question names nobody
        if head.tag_ == "WDT":
            continue  # "a draft *that* calls for talks": the paper's maker may be named elsewhere
        words = analysis.text[phrase.span[0] : phrase.span[1]].split()
        if words in (["which"], ["that"]):
            words = [head.text]  # "the *report*, which warned"
        named = head.tag_ == "NNP"
        while len(words) > 1 and words[1] != "of" and (
            words[0].lower() in DETERMINERS or (named and words[0][:1].islower())
        ):
            words = words[1:]  # "the baker Simonyan" is Simonyan
        if phrase.span[1] in labels:
            words = spelled(words)
        name = " ".join(unrounded(words))
        if name.count('"') + name.count("”") == 1 and "“" not in name:
            name = re.split('["”] *', name)[1] or name  # "'so-called' *reports*", half quoted
        many = head.tag_ in ("NNS", "NNPS")
        human = named or head.pos_ == "PRON"
        kind = "group" if many else "person" if human else "unnamed"
        who = counted_like(head, cast) or Identity(slug(name)[:80], name, kind)
        actors.setdefault(who.id, who)
        mentions.append(Mention(phrase.start, phrase.end, phrase.head, phrase.span, who.id, "role"))
        done.add(phrase.head)
    return make_cast(actors, mentions, cast.guessed, cast.placed)


def spelled(words: list[str]) -> list[str]:
    """The words of a label in capitals as a text would have them: "MODERATOR" is a moderator,
    "McCORMACK" is McCormack."""
    if not " ".join(words).replace("Mc", "").replace("Mac", "").isupper():
        return words
    if all(word.lower() in VOICES for word in words):
        return [word.lower() for word in words]
    return [CAPITALS.sub(lambda part: part[0].capitalize(), word) for word in words]


def add_first_person(
    cast: Cast,
    analysis: Analysis,
    said: Iterable[tuple[tuple[Span, ...], str]],
    knowledge: Knowledge,
) -> Cast:
    """The cast with "I" and "we" of each quotation given to its speaker and the speaker's side.

    `said` are pairs of quoted spans and the speaker's actor id.
    """
    actors, mentions = dict(cast.actors), list(cast.mentions)
    for spans, speaker in said:
        for start, end in spans:
            span = analysis.doc.char_span(start, end, alignment_mode="expand")
            for token in span or ():
                word = token.lower_
                if token.pos_ not in ("PRON", "DET") or token.text == "US":
                    continue
                if word in I_WORDS:
                    actor = speaker
                elif word in WE_WORDS:
                    actor = side(actors, speaker, knowledge)
                else:
                    continue
                mentions.append(
                    Mention(token.i, token.i + 1, token.i, token_span(token), actor, "pronoun")
                )
    return make_cast(actors, mentions, cast.guessed, cast.placed)


def add_towns(
    cast: Cast, analysis: Analysis, towns: Iterable[tuple[Span, str]], knowledge: Knowledge
) -> Cast:
    """The cast with towns that something is done to, each a mention of its country.

    `towns` are pairs of the town's span and the country's ISO 3166-1 alpha-3 code.
    """
    actors, mentions = dict(cast.actors), list(cast.mentions)
    for span, country in towns:
        inside = analysis.doc.char_span(*span, alignment_mode="expand")
        at = knowledge.states.get(country)
        if inside is None or at is None or any(m.span == span for m in mentions):
            continue
        land = knowledge.entries[at]
        actors.setdefault(
            land.id, Identity(land.id, land.name, "country", land.country, None, None, land.code)
        )
        head = inside.root.i
        mentions.append(Mention(inside.start, inside.end, head, span, land.id, "place"))
    return make_cast(actors, mentions, cast.guessed, cast.placed)


def side(actors: dict[str, Identity], speaker: str, knowledge: Knowledge) -> str:
    """For whom somebody says "we": a state's official for the state, others for themselves."""
    who = actors[speaker]
    if who.kind != "person" or not who.country or who.sector not in ("GOV", "MIL"):
        return speaker
    at = knowledge.states.get(who.country)
    if at is None:
        return speaker
    land = knowledge.entries[at]
    actors.setdefault(
        land.id, Identity(land.id, land.name, "country", land.country, None, None, land.code)
    )
    return land.id
