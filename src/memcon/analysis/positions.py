"""Positions: for a topic or proposal, who supports it, opposes it, demands or questions it.

Two things give a position. An event whose own words stand next to the topic: who backs, rejects or
calls for it. And a statement about it: by what the speaker does in saying it (denies, warns, asks),
else by a word of position beside the topic (`knowledge/positions.tsv`). Nothing is read into a
statement that merely mentions the topic: it is listed as `mentions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from memcon.analysis.reading import Readable, frame, reference
from memcon.knowledge.folder import tables
from memcon.knowledge.tables import read_table

COLUMNS = (
    "day", "holder", "holder_name", "holder_country", "position", "words", "basis", "confidence",
    "record",
)  # fmt: skip
BY_TYPE = {
    "SUPPORT": "supports",
    "AGREE": "supports",
    "COOPERATE": "supports",
    "CONCEDE": "supports",
    "REJECT": "opposes",
    "PROTEST": "opposes",
    "ACCUSE": "opposes",
    "REQUEST": "demands",
}
BY_STANCE = {
    "praises": "supports",
    "agrees": "supports",
    "promises": "supports",
    "rejects": "opposes",
    "accuses": "opposes",
    "warns": "opposes",
    "demands": "demands",
    "asks": "questions",
    "denies": "denies",
}
OPPOSITE = {"supports": "opposes", "opposes": "supports"}
NOT = re.compile(r"\b(?:not|never|no|nor|cannot|without|refus\w+|hardly)\b|n[’']t\b", re.IGNORECASE)
NEAR = 80  # characters between the topic and the word that takes a position
CLAUSE = re.compile(
    r"[.!?;:]\s|\b(?:as|while|when|after|before|because|but|which|who|whose|until|although)\b"
)
BEFORE = 30  # characters in which a negation reaches a word after it


def positions(
    store: Readable,
    topic: str | Iterable[str],
    *,
    start: date | None = None,
    end: date | None = None,
    most: int = 5_000,
) -> pd.DataFrame:
    """Who holds which position on a topic: a word or phrase, or several that mean the same.

    Columns: `day`, `holder` (actor id), `holder_name`, `holder_country`, `position` (supports,
    opposes, demands, questions, denies, mentions), `words` (what was said or told), `basis` (the
    type, stance or word that decided), `confidence`, `record` (`document#event` or
    `document#statement`). Oldest first, of the latest `most` events and statements.
    """
    phrases = [topic] if isinstance(topic, str) else list(topic)
    phrases = [" ".join(p.split()) for p in phrases if p.strip()]
    if not phrases:
        raise ValueError("a topic needs a word")
    pattern = topic_pattern(phrases)
    values: dict[str, Any] = {
        "pattern": pattern,
        "words": [p.lower() for p in phrases],
        "most": most,
    }
    days = ""
    for name, day, compare in (("start", start, ">="), ("end", end, "<=")):
        if day:
            days += f" AND day {compare} ${name}"
            values[name] = day
    about = re.compile(pattern, re.IGNORECASE)
    rows = [
        row
        for told in select(store, "events", EVENT, "evidence", days, values)
        for row in of_event(told, about)
    ]
    told_words = {(document_of(row), row["trigger"]) for row in rows}
    rows += [
        row
        for said in select(store, "statements", STATEMENT, "content", days, values)
        # The words are an event's already, and its actor need not be who speaks of it.
        if not any(d == document_of(said) and w in said["content"] for d, w in told_words)
        for row in of_statement(said, about)
    ]
    found = pd.DataFrame(rows, columns=list(COLUMNS))
    found["day"] = pd.to_datetime(found["day"])
    return found.sort_values(["day", "record", "holder"], ignore_index=True)


EVENT = f"""day, type, status, actors, actor_names, actor_countries, trigger, evidence, confidence,
  {reference("event_id")} AS record"""
STATEMENT = f"""day, stance, speakers, speaker_names, speaker_countries, content, confidence,
  {reference("statement_id")} AS record"""


def document_of(row: dict[str, Any]) -> str:
    """The document that a row's record is in."""
    return row["record"].partition("#")[0]


def select(
    store: Readable, table: str, columns: str, text: str, days: str, values: dict[str, Any]
) -> list[dict[str, Any]]:
    """The rows of a table whose text speaks of the topic. The plain search comes first: it is
    far faster than the pattern, which has the last word. The last day that counts is found first,
    by few columns, so that the others are read of those days alone."""
    about = f"""len(list_filter($words, lambda w: contains(lower({text}), w))) > 0
      AND regexp_matches({text}, $pattern, 'i'){days}"""
    earliest = frame(
        store,
        f"SELECT day FROM {table} WHERE {about} AND day IS NOT NULL "
        "ORDER BY day DESC LIMIT 1 OFFSET $most - 1",
        values,
    )
    if len(earliest):
        about += " AND day >= $earliest"
        values = values | {"earliest": earliest["day"][0]}
    return frame(
        store,
        f"""
        SELECT {columns} FROM {table} WHERE {about}
        ORDER BY day DESC NULLS LAST, record LIMIT $most
        """,
        values,
    ).to_dict("records")


def topic_pattern(phrases: Iterable[str]) -> str:
    """A pattern of phrases as whole words, in singular or plural, with any space between words."""
    alternatives = (r"\s+".join(re.escape(w) for w in p.split()) for p in phrases)
    return rf"(?:^|\W)(?:{'|'.join(alternatives)})(?:e?s)?(?:\W|$)"


def of_event(told: dict[str, Any], about: re.Pattern[str]) -> Iterable[dict[str, Any]]:
    """The positions that an event tells: its own words must be or stand beside the topic."""
    position = BY_TYPE.get(told["type"])
    where = told["evidence"].find(told["trigger"] or "\0")
    found = nearest(about, told["evidence"], where, where + len(told["trigger"] or ""))
    if position is None or where < 0 or found is None:
        return
    if told["status"] in ("negated", "denied"):
        position = OPPOSITE.get(position, position)
    basis = f"event {told['type']}" + ("" if told["status"] == "occurred" else f" {told['status']}")
    yield from held(told, "actor", position, told["evidence"], basis)


def nearest(about: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The topic inside or beside a stretch of a text, with no end of clause between."""
    for match in topics(about, text):
        gap = text[match.end() : start] if match.end() <= start else text[end : match.start()]
        if len(gap) <= NEAR and not CLAUSE.search(gap):
            return match
    return None


def topics(about: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """Where a text speaks of the topic: not where its word, in capitals, is part of a name."""
    for match in about.finditer(text):
        word = match[0].strip(" \n\t“”‘’\"'(),.")
        following = text[match.end() : match.end() + 1]
        if not (word[:1].isupper() and following.isupper()):
            yield match


def of_statement(said: dict[str, Any], about: re.Pattern[str]) -> Iterable[dict[str, Any]]:
    """The position that a statement takes."""
    if not any(topics(about, said["content"])):
        return
    position, basis = BY_STANCE.get(said["stance"]), f"stance {said['stance']}"
    if position == "questions" and said["content"].startswith("to "):
        position = "demands"  # who asks somebody to do something
    if position is None:
        position, basis = worded(said["content"], about) or ("mentions", "")
    yield from held(said, "speaker", position, said["content"], basis)


def worded(text: str, about: re.Pattern[str]) -> tuple[str, str] | None:
    """The position that the word of position next to the topic takes, and that word."""
    best: tuple[int, str, str] | None = None
    words, position_of = position_words()
    for topic in topics(about, text):
        for match in words.finditer(text):
            gap = max(match.start() - topic.end(), topic.start() - match.end())
            if not 0 <= gap <= NEAR or (best and gap >= best[0]):
                continue
            word = match[1].lower()
            position = position_of[word]
            if NOT.search(text, max(0, match.start() - BEFORE), match.start()):
                position = OPPOSITE.get(position, position)
                word = f"not {word}"
            best = (gap, position, f"word {word}")
    return best and best[1:]


@cache
def position_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of the words of position in any regular form, and the position of each."""
    rows = read_table(tables() / "positions.tsv", ("word", "position"))
    position_of = {row["word"]: row["position"] for row in rows}
    # A final e falls before an ending ("endorsing"); y turns into i; a consonant may double.
    stems = "|".join(sorted(map(re.escape, position_of), key=len, reverse=True))
    return re.compile(rf"\b({stems})(?:e?[sd]|[a-z]?ing|[a-z]?ed)?\b", re.IGNORECASE), position_of


def held(
    row: dict[str, Any], side: str, position: str, words: str, basis: str
) -> Iterable[dict[str, Any]]:
    """A row for each of those who hold a position."""
    holders = zip(row[f"{side}s"], row[f"{side}_names"], row[f"{side}_countries"], strict=True)
    for holder, name, country in holders:
        yield {
            "day": row["day"],
            "holder": holder,
            "holder_name": name,
            "holder_country": country,
            "position": position,
            "words": " ".join(words.split()),
            "basis": basis,
            "confidence": row["confidence"],
            "record": row["record"],
            "trigger": row.get("trigger"),
        }
