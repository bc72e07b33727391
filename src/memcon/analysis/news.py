"""What is new since a moment, for those on a watch list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import pandas as pd

from memcon.analysis.reading import Readable, frame, reference
from memcon.analysis.selection import Party

COLUMNS = ("watched", "kind", "added", "day", "who", "what", "whom", "words", "record")


def news(
    store: Readable, since: date | datetime, watched: Iterable[Party], *, most: int = 1_000
) -> pd.DataFrame:
    """Events and statements of documents added since a moment (UTC), in which somebody watched
    acts, is acted upon, or speaks.

    Columns: `watched` (country, code, id or name as asked for), `kind` (event, statement),
    `added`, `day`, `who`, `what` (the type or the stance), `whom`, `words`, `record`. The latest
    added come first, at most `most` for each watched.
    """
    parts = [one_party(store, since, party, most) for party in watched]
    found = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(COLUMNS))
    for column in ("who", "whom"):
        found[column] = [", ".join(names) for names in found[column]]
    for column in ("added", "day"):
        found[column] = pd.to_datetime(found[column])
    return found.reindex(columns=list(COLUMNS))


def one_party(store: Readable, since: date | datetime, party: Party, most: int) -> pd.DataFrame:
    """What is new of one party."""
    speaks = {
        "country": "list_contains(speaker_countries, $party)",
        "code": "len(list_filter(speaker_codes, lambda c: starts_with(c, $party))) > 0",
        "actor": "(list_contains(speakers, $party) OR list_contains(speaker_names, $party))",
    }[party.kind]
    found = frame(
        store,
        f"""
        WITH fresh AS (SELECT document_id, added FROM documents WHERE added >= $since)
        SELECT 'event' AS kind, added, day, actor_names AS who, type AS what,
          recipient_names AS whom, evidence AS words, {reference("event_id", "e")} AS record
        FROM events e JOIN fresh USING (document_id)
        WHERE {party.of_event("actor", "party")} OR {party.of_event("recipient", "party")}
        UNION ALL
        SELECT 'statement', added, day, speaker_names, stance, addressee_names, content,
          {reference("statement_id", "s")}
        FROM statements s JOIN fresh USING (document_id) WHERE {speaks}
        ORDER BY added DESC, day DESC NULLS LAST, record LIMIT $most
        """,
        {"since": since, "party": party.value, "most": most},
    )
    found.insert(0, "watched", party.value)
    return found
