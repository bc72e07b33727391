"""Our own example articles against their gold: statements and events found, right and spurious.

A statement is found where a coded one has half its words in common with it. An event is found
where a coded one's trigger touches its trigger (or another mention of it), or where its sentence
has a coded event of its type. Fields are counted over what is found. An outlet ("told Reuters") may
stand among addressees and relayers or not.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from gold import EXAMPLES, GoldArticle, GoldEvent, GoldStatement, Span, many, read_all
from matching import (
    is_actor,
    overlap,
    same_actors,
    same_date,
    same_medium,
    same_place,
    touches,
    words_in,
)
from tally import Tally, table

from memcon.coding import Coder
from memcon.record import Event, Record, Statement

STATEMENT_FIELDS = (
    "statement found",
    "  direct found",
    "  indirect found",
    "  mixed found",
    "speaker",
    "found with speaker",
    "cue",
    "kind",
    "stance",
    "addressee",
    "no addressee invented",
    "via",
    "no via invented",
    "medium",
    "outlet",
    "coded statement is in gold",
    "scare quote not taken",
)
EVENT_FIELDS = (
    "event found",
    "type",
    "mode",
    "cameo",
    "actor",
    "recipient",
    "both roles",
    "type and roles",
    "date",
    "no date invented",
    "place",
    "no place invented",
    "status",
    "source",
    "coded event is in gold",
    "  duplicate",
)
SAME = 0.5  # words in common with a statement's content that make it found
SYMMETRIC = frozenset(("CONSULT", "AGREE", "COOPERATE", "ASSAULT"))


def pair_statements(
    gold: Sequence[GoldStatement], coded: Sequence[Statement], text: str
) -> dict[int, int]:
    """Gold statements with the coded ones that are most like them, each once."""
    scores = sorted(
        (
            (-score, i, j)
            for i, wanted in enumerate(gold)
            for j, found in enumerate(coded)
            if (score := overlap(text, wanted.content, found.content)) >= SAME
        ),
    )
    pairs: dict[int, int] = {}
    for _, i, j in scores:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def parts_of(
    gold: Sequence[GoldStatement],
    coded: Sequence[Statement],
    pairs: dict[int, int],
    text: str,
) -> set[int]:
    """Coded statements that are further pieces of a gold one; they complete the pairs, too.

    A speech that runs over paragraphs may be coded as one statement or as one a piece.
    """
    parts: set[int] = set()
    for i, wanted in enumerate(gold):
        if len(wanted.content) < 2:
            continue
        whole = words_in(text, wanted.content)
        inside = [
            j
            for j, found in enumerate(coded)
            if j not in pairs.values()
            and (own := words_in(text, found.content))
            and len(own & whole) >= 0.8 * len(own)
        ]
        spans = [span for j in inside for span in coded[j].content]
        if i not in pairs and inside and overlap(text, wanted.content, spans) >= SAME:
            pairs[i] = max(inside, key=lambda j: len(words_in(text, coded[j].content)))
        if i in pairs:
            same = coded[pairs[i]].speakers
            parts |= {j for j in inside if j != pairs[i] and coded[j].speakers == same}
    return parts


def words(record: Record, spans: Sequence[Span]) -> str:
    """Spans as words, for a person."""
    return " / ".join(record.text[a:b] for a, b in spans)


def called(record: Record, ids: Sequence[str]) -> str:
    """Actors by name, for a person."""
    names = {a.id: a.name for a in record.actors}
    return ", ".join(names[i] for i in ids) or "nobody"


def score_statements(article: GoldArticle, record: Record) -> Tally:
    """The statements of one article."""
    tally = Tally()
    pairs = pair_statements(article.statements, record.statements, record.text)
    parts = parts_of(article.statements, record.statements, pairs, record.text)
    for i, wanted in enumerate(article.statements):
        at = f"{article.name}: {words(record, wanted.content)[:110]!r}"
        found = record.statements[pairs[i]] if i in pairs else None
        if not wanted.optional:
            tally.ask("statement found", found is not None, at)
            tally.ask(f"  {wanted.kind} found", found is not None, at)
            right = found is not None and same_actors(
                wanted.speakers, found.speakers, record, article.names, article.groups
            )
            tally.ask("found with speaker", right, at)
        if found is not None:
            score_statement(tally, article, record, wanted, found, at)
    for j, found in enumerate(record.statements):
        right = j in pairs.values() or j in parts
        tally.ask(
            "coded statement is in gold",
            right,
            f"{article.name}: {words(record, found.content)[:110]!r} ({found.rule})",
        )
    unmatched = [s for j, s in enumerate(record.statements) if j not in pairs.values()]
    for span in article.not_speech:
        taken = any(overlap(record.text, [span], s.content) >= SAME for s in unmatched)
        tally.ask("scare quote not taken", not taken, f"{article.name}: {words(record, [span])!r}")
    return tally


def score_statement(
    tally: Tally,
    article: GoldArticle,
    record: Record,
    wanted: GoldStatement,
    found: Statement,
    at: str,
) -> None:
    """The fields of one statement that was found."""

    def same(names: Sequence[str], ids: Sequence[str]) -> bool:
        return same_actors(names, ids, record, article.names, article.groups, many(wanted.outlet))

    tally.ask(
        "speaker",
        same(wanted.speakers, found.speakers),
        f"{at}: {called(record, found.speakers)} for {', '.join(wanted.speakers) or 'nobody'}",
    )
    cue = record.text[slice(*found.cue)] if found.cue else ""
    shared = set(wanted.cue.casefold().split()) & set(cue.casefold().split())
    tally.ask("cue", bool(shared) or wanted.cue == cue, f"{at}: {cue!r} for {wanted.cue!r}")
    tally.ask("kind", found.kind == wanted.kind, f"{at}: {found.kind} for {wanted.kind}")
    tally.ask(
        "stance",
        found.stance in wanted.stances,
        f"{at}: {found.stance} for {' or '.join(wanted.stances)}",
    )
    hearers = tuple(a for a in wanted.addressees if a != wanted.outlet)
    for what, names, ids in (
        ("addressee", hearers, found.addressees),
        ("via", wanted.via, found.via),
    ):
        miss = f"{at}: {called(record, ids)} for {', '.join(names) or 'nobody'}"
        tally.ask(what if names else f"no {what} invented", same(names, ids), miss)
    medium = found.medium.kind if found.medium else None
    if wanted.medium:
        tally.ask(
            "medium",
            any(same_medium(m, medium) for m in wanted.medium.split("|")),
            f"{at}: {medium} for {wanted.medium}",
        )
    outlet = found.medium.outlet if found.medium else None
    if wanted.outlet:
        right = outlet is not None and any(
            is_actor(wanted.outlet, a, record.text, article.names)
            for a in record.actors
            if a.name == outlet
        )
        tally.ask("outlet", right, f"{at}: {outlet} for {wanted.outlet}")


def likeness(wanted: GoldEvent, found: Event, sentence: Span) -> int:
    """How surely a coded event is the wanted one; 0 for not at all."""
    typed = found.type in wanted.types
    own = touches(wanted.trigger, found.trigger)
    mentioned = any(
        touches(a, b) for a in (wanted.trigger, *wanted.also) for b in (found.trigger, *found.also)
    )
    if own:
        return 5 if typed else 3
    if mentioned:
        return 4 if typed else 1
    return 2 if typed and touches(sentence, found.trigger) else 0


def sentence_of(text: str, span: Span) -> Span:
    """The sentence around a span, by full stops and line ends; good enough to say "near"."""
    before = max(text.rfind(mark, 0, span[0]) for mark in (". ", "\n", "? ", ".” ", '." '))
    after = [at for mark in (". ", "\n", "? ") if (at := text.find(mark, span[1])) >= 0]
    return before + 1, min(after, default=len(text))


def pair_events(
    gold: Sequence[GoldEvent], coded: Sequence[Event], text: str
) -> tuple[dict[int, int], set[int]]:
    """Gold events with coded ones, each once, and the coded ones that tell a found one again."""
    scores = sorted(
        (-score, i, j)
        for i, wanted in enumerate(gold)
        for j, found in enumerate(coded)
        if (score := likeness(wanted, found, sentence_of(text, wanted.trigger)))
    )
    pairs: dict[int, int] = {}
    again: set[int] = set()
    for score, i, j in scores:
        if j in pairs.values():
            continue
        if i not in pairs:
            pairs[i] = j
        elif score != -2:
            again.add(j)
    return pairs, again - set(pairs.values())


def score_events(article: GoldArticle, record: Record) -> Tally:
    """The events of one article."""
    tally = Tally()
    pairs, again = pair_events(article.events, record.events, record.text)
    for i, wanted in enumerate(article.events):
        found = record.events[pairs[i]] if i in pairs else None
        near = record.text[slice(*sentence_of(record.text, wanted.trigger))].strip()[:130]
        at = f"{article.name}: {record.text[slice(*wanted.trigger)]!r} in {near!r}"
        if wanted.optional:
            continue
        tally.ask("event found", found is not None, at)
        right = found is not None and score_event(tally, article, record, wanted, found, at)
        tally.ask("type and roles", right, at)
    for j, found in enumerate(record.events):
        right = j in pairs.values() or j in again
        what = f"{found.type} {record.text[slice(*found.trigger)]!r} ({found.frame})"
        near = record.text[slice(*sentence_of(record.text, found.trigger))].strip()[:130]
        tally.ask("coded event is in gold", right, f"{article.name}: {what} in {near!r}")
        tally.asked["  duplicate"] += 1
        tally.right["  duplicate"] += j in again
    return tally


def score_event(
    tally: Tally,
    article: GoldArticle,
    record: Record,
    wanted: GoldEvent,
    found: Event,
    at: str,
) -> bool:
    """The fields of one event that was found; whether its type and both roles are right."""

    def same(names: Sequence[str], ids: Sequence[str]) -> bool:
        return same_actors(names, ids, record, article.names, article.groups, wanted.may)

    typed = found.type in wanted.types
    tally.ask("type", typed, f"{at}: {found.type} for {' or '.join(wanted.types)}")
    if wanted.mode and found.type == wanted.types[0]:
        tally.ask("mode", found.mode == wanted.mode, f"{at}: {found.mode} for {wanted.mode}")
    if wanted.cameo and found.type == wanted.types[0]:
        right = (found.cameo or "").startswith(wanted.cameo)
        tally.ask("cameo", right, f"{at}: {found.cameo} for {wanted.cameo}")
    both = found.type in SYMMETRIC and same(
        (*wanted.actors, *wanted.recipients),
        tuple(dict.fromkeys((*found.actors, *found.recipients))),
    )
    actor = both or same(wanted.actors, found.actors)
    recipient = both or same(wanted.recipients, found.recipients)
    for what, right, names, ids in (
        ("actor", actor, wanted.actors, found.actors),
        ("recipient", recipient, wanted.recipients, found.recipients),
    ):
        miss = f"{at}: {called(record, ids)} for {', '.join(names) or 'nobody'}"
        tally.ask(what, right, miss)
    tally.asked["both roles"] += 1
    tally.right["both roles"] += actor and recipient
    when = f"{found.date.start}/{found.date.end}" if found.date else "none"
    if wanted.date:
        tally.ask("date", same_date(wanted.date, found.date), f"{at}: {when} for {wanted.date}")
    else:
        tally.ask("no date invented", found.date is None, f"{at}: {when}")
    where = found.place.name if found.place else None
    if wanted.place:
        right = same_place(wanted.place, where)
        tally.ask("place", right, f"{at}: {where} for {wanted.place}")
    else:
        tally.ask("no place invented", where is None, f"{at}: {where}")
    tally.ask(
        "status", found.status in wanted.statuses, f"{at}: {found.status} for {wanted.statuses}"
    )
    score_source(tally, article, record, wanted, found, at)
    return typed and actor and recipient


def score_source(
    tally: Tally,
    article: GoldArticle,
    record: Record,
    wanted: GoldEvent,
    found: Event,
    at: str,
) -> None:
    """On whose word an event stands: the narrator, or a speaker."""
    said = next((s for s in record.statements if s.id == found.source.statement), None)
    if said is None:
        right, whose = "narrator" in wanted.sources, "narrator"
    else:
        by_id = {a.id: a for a in record.actors}
        whose = called(record, said.speakers)
        right = any(
            is_actor(name, by_id[i], record.text, article.names)
            for name in wanted.sources
            for i in said.speakers
        )
    tally.ask("source", right, f"{at}: {whose} for {' or '.join(wanted.sources)}")


def main() -> None:
    """Code the articles and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=EXAMPLES / "gold", help="folder of gold files")
    parser.add_argument("--errors", action="store_true", help="print every miss in words")
    parser.add_argument("--only", metavar="NAME", help="one article")
    options = parser.parse_args()
    articles = [a for a in read_all(options.gold) if options.only in (None, a.name)]
    coder = Coder()
    records = [coder.code(a.text, a.date) for a in articles]
    for fields, score in ((STATEMENT_FIELDS, score_statements), (EVENT_FIELDS, score_events)):
        total = Tally()
        columns = []
        for article, record in zip(articles, records, strict=True):
            columns.append((article.name, score(article, record)))
            total.add(columns[-1][1])
        print(table([*columns, ("all", total)], fields), end="\n\n")
        if options.errors:
            print("\n".join(total.misses), end="\n\n")


if __name__ == "__main__":
    main()
