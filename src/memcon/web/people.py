"""Who is in a store: actors by name, and the countries of the world, to choose from."""

from __future__ import annotations

from functools import cache
from typing import Any

from memcon.knowledge.folder import tables
from memcon.knowledge.naming import unaccented
from memcon.knowledge.tables import read_table
from memcon.web.asking import Bounded
from memcon.web.listings import Page, cut, decode


@cache
def countries() -> dict[str, str]:
    """The names of the world's present states by ISO 3166-1 alpha-3."""
    rows = read_table(tables() / "actors" / "states.tsv", ("name", "iso3", "end"))
    return {row["iso3"]: row["name"] for row in rows if row["iso3"] and not row["end"]}


def folded(text: str) -> str:
    """A text in lower case without accents."""
    return unaccented(text.lower())


def parties(store: Bounded, words: str, limit: int) -> list[dict[str, Any]]:
    """Those that a few letters may mean: countries first, then the store's actors by how many
    documents name them. `value` is what selects them."""
    start = folded(words.strip())
    found = [
        {"value": code, "name": name, "kind": "country", "detail": f"everybody of {code}"}
        for code, name in countries().items()
        if start
        and (any(p.startswith(start) for p in folded(name).split()) or code.lower() == start)
    ]
    found.sort(key=lambda c: (not folded(c["name"]).startswith(start), c["name"]))
    if len(found) >= limit:
        return found[:limit]
    for row in actors(store, words, None, limit)["items"]:
        detail = [row["office"], row["code"], f"{row['documents']} documents"]
        found.append(
            {
                "value": row["actor_id"],
                "name": row["name"],
                "kind": row["kind"],
                "detail": ", ".join(part for part in detail if part),
            }
        )
    return found[:limit]


def actors(store: Bounded, words: str | None, cursor: str | None, limit: int) -> Page:
    """The store's actors, those that most documents name first."""
    values: dict[str, Any] = {}
    where, beyond = "true", "true"
    if words and words.strip():
        where = "contains(' ' || lower(strip_accents(name)), ' ' || $words)"
        values["words"] = folded(words.strip())
    if cursor is not None:
        values["at_number"], values["at_id"] = decode(cursor, int, str)
        beyond = "(documents < $at_number OR (documents = $at_number AND actor_id > $at_id))"
    rows = store.rows(
        f"""
        SELECT * FROM (
          SELECT actor_id, mode(name) AS name, mode(kind) AS kind, mode(country) AS country,
            mode(organization) AS organization, mode(sector) AS sector, mode(code) AS code,
            max_by(office, document_id) AS office, count(*) AS documents
          FROM actors WHERE {where} GROUP BY actor_id
        ) WHERE {beyond} ORDER BY documents DESC, actor_id LIMIT {limit + 1}
        """,
        values,
    )
    rows, following = cut(rows, limit, "documents", "actor_id")
    return {"items": rows, "next": following}
