"""Networks: who acts toward whom, how much, how friendly; who stands in the middle, with whom."""

from __future__ import annotations

from typing import Literal

import networkx as nx
import pandas as pd

from memcon.analysis.reading import Readable, frame
from memcon.analysis.selection import Selection, both
from memcon.analysis.series import CITED, cited

Level = Literal["country", "actor", "code"]
KEYS = {"country": "{side}_country", "actor": "{side}_id", "code": "{side}_code"}
LINKS = ("source", "target", "count", "weight", "goldstein", "cooperation", "conflict", "records")


def links(
    store: Readable,
    selection: Selection,
    level: Level = "country",
    *,
    most: int | None = None,
    cite: int = CITED,
) -> pd.DataFrame:
    """Who acts toward whom, a row a directed pair, the busiest first, at most `most` rows.

    Columns: `source`, `target` (countries, actor ids or CAMEO codes by `level`), `count` (events),
    `weight` (how many of them are right, by confidence), `goldstein` (mean, weighted by
    confidence), `cooperation`, `conflict` (sums of scores above and below zero, weighted),
    `records`. A party `a` of the selection gives the pairs that it is part of.
    """
    where, values = selection.conditions()
    source, target = (KEYS[level].format(side=side) for side in ("actor", "recipient"))
    where += [f"{source} IS NOT NULL", f"{target} IS NOT NULL", f"{source} <> {target}"]
    for name, party in (("a", selection.a), ("b", selection.b)):
        if party is not None:
            values[name] = party.value
            sides = [party.of_dyad("actor", name), party.of_dyad("recipient", name)]
            where.append(f"({' OR '.join(sides)})")
    # Rows of one event are different actors, and may be of the same two countries. Which ones are
    # is known where no party is left out that is not a country: quicker than to look for them.
    known = all(party is None or party.kind == "country" for party in (selection.a, selection.b))
    each = "DISTINCT" if level == "code" or (level == "country" and not known) else ""
    if level == "country" and known:
        where.append("NOT repeated")
    limit = f"LIMIT {int(most)}" if most is not None else ""
    found = frame(
        store,
        f"""
        WITH pairs AS (
          SELECT {each} {source} AS source, {target} AS target, document_id, event_id,
            goldstein, confidence
          FROM dyads WHERE {both(where)}
        )
        SELECT source, target, count(*) AS count, sum(confidence) AS weight,
          sum(confidence * goldstein) / nullif(sum(confidence) FILTER (goldstein IS NOT NULL), 0)
            AS goldstein,
          coalesce(sum(confidence * greatest(goldstein, 0)), 0) AS cooperation,
          coalesce(sum(confidence * least(goldstein, 0)), 0) AS conflict,
          {cited(cite)} AS records
        FROM pairs GROUP BY ALL ORDER BY count DESC, source, target {limit}
        """,
        values,
    )
    found["records"] = [list(r) for r in found["records"]]
    return found.reindex(columns=list(LINKS))


def graph(found: pd.DataFrame) -> nx.DiGraph:
    """Links as a directed graph; each edge has `count`, `weight`, `goldstein`, …"""
    attributes: list[str | int] = ["count", "weight", "goldstein", "cooperation", "conflict"]
    return nx.from_pandas_edgelist(
        found, "source", "target", edge_attr=attributes, create_using=nx.DiGraph
    )


def nodes(store: Readable, found: pd.DataFrame, level: Level = "country") -> pd.DataFrame:
    """Those who stand in links, the most active first.

    Columns: `id`, `name`, `out`, `received` (weight of what they do and of what is done to them),
    `goldstein` (mean of both, weighted), `centrality` (PageRank by weight), `between` (betweenness;
    strong ties are short), `community` (0 is the largest; Louvain on cooperative ties).
    """
    columns = ["id", "name", "out", "received", "goldstein", "centrality", "between", "community"]
    if found.empty:
        return pd.DataFrame(columns=columns)
    net = graph(found)
    out = dict(net.out_degree(weight="weight"))
    received = dict(net.in_degree(weight="weight"))
    central = nx.pagerank(net, weight="weight")
    for _, _, tie in net.edges(data=True):
        tie["distance"] = 1 / max(tie["weight"], 1e-9)
    samples = None if len(net) <= 300 else 100
    between = nx.betweenness_centrality(net, k=samples, weight="distance", seed=0)
    community = communities(found)
    names = names_of(store, list(net), level)
    rows = []
    for one in net:
        ties = [t for *_, t in (*net.out_edges(one, data=True), *net.in_edges(one, data=True))]
        scored = [t for t in ties if pd.notna(t["goldstein"])]
        weight = sum(t["weight"] for t in scored)
        rows.append(
            {
                "id": one,
                "name": names.get(one, one),
                "out": out[one],
                "received": received[one],
                "goldstein": sum(t["weight"] * t["goldstein"] for t in scored) / weight
                if weight
                else None,
                "centrality": central[one],
                "between": between[one],
                "community": community[one],
            }
        )
    table = pd.DataFrame(rows, columns=columns)
    table["all"] = table["out"] + table["received"]
    ordered = table.sort_values(["all", "id"], ascending=[False, True], ignore_index=True)
    return ordered.drop(columns="all")


def communities(found: pd.DataFrame) -> dict[str, int]:
    """A number for each party: the same for those whose ties are cooperative. Louvain's method on
    the undirected ties whose cooperation outweighs their conflict; the same input, the same
    answer."""
    ties = nx.Graph()
    ties.add_nodes_from(sorted({*found["source"], *found["target"]}))
    columns = found[["source", "target", "cooperation", "conflict"]].to_numpy().tolist()
    for source, target, cooperation, conflict in columns:
        had = ties.get_edge_data(source, target, {"weight": 0.0})["weight"]
        ties.add_edge(source, target, weight=had + cooperation + conflict)
    ties.remove_edges_from([(u, v) for u, v, w in ties.edges(data="weight") if w <= 0])
    groups = nx.community.louvain_communities(ties, weight="weight", seed=0)
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    return {one: number for number, group in enumerate(ordered) for one in group}


def names_of(store: Readable, ids: list[str], level: Level) -> dict[str, str]:
    """The names of countries and actors as documents most often give them."""
    if level == "code":
        return {}
    key, kind = ("country", "AND kind = 'country'") if level == "country" else ("actor_id", "")
    found = frame(
        store,
        f"""
        SELECT {key} AS id, mode(name) AS name FROM actors
        WHERE list_contains($ids, {key}) {kind} GROUP BY ALL
        """,
        {"ids": ids},
    )
    return dict(zip(found["id"], found["name"], strict=True))
