"""Who acts toward whom as a graph, in GraphML and GEXF: for Gephi, igraph, networkx.

A node is an actor. An edge goes from actor to recipient for each PLOVER type, with the number of
its events, their mean Goldstein score and the first and last day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import BinaryIO

import networkx

from memcon.exporting.pairs import pairs
from memcon.exporting.selection import Selection
from memcon.record import Actor, Record

NAMES = ("graphml", "gexf")
CLOCK = re.compile(r' lastmodifieddate="[\d-]+"')


def write(records: Iterable[Record], out: BinaryIO, selection: Selection) -> None:
    graph = network(records, selection)
    if selection.form == "gexf":
        lines = networkx.generate_gexf(graph, version="1.2draft")
    else:
        lines = networkx.generate_graphml(graph)
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    for line in lines:
        # networkx writes the day of writing; the same records give the same bytes.
        out.write(CLOCK.sub("", line).encode() + b"\n")


def network(records: Iterable[Record], selection: Selection) -> networkx.MultiDiGraph:
    """The graph of the chosen events."""
    graph = networkx.MultiDiGraph()
    for pair in pairs(records, selection):
        if not pair.actor or not pair.recipient:
            continue
        for who in (pair.actor, pair.recipient):
            if who.id not in graph:
                graph.add_node(who.id, **attributes(who))
        ends = (pair.actor.id, pair.recipient.id, pair.event.type)
        day = pair.day.isoformat() if pair.day else ""
        score = pair.event.goldstein or 0.0
        if not graph.has_edge(*ends):
            graph.add_edge(*ends, event=ends[2], weight=0, goldstein=0.0, first=day, last=day)
        edge = graph.edges[ends]
        edge["goldstein"] = (edge["goldstein"] * edge["weight"] + score) / (edge["weight"] + 1)
        edge["weight"] += 1
        if day:
            edge["first"] = min(edge["first"] or day, day)
            edge["last"] = max(edge["last"], day)
    for *_, edge in graph.edges(data=True):
        edge["goldstein"] = round(edge["goldstein"], 4)
    return graph


def attributes(who: Actor) -> dict[str, str]:
    """What a node says of its actor."""
    return {
        "label": printable(who.name),
        "kind": who.kind,
        "country": who.country or "",
        "organization": printable(who.organization or ""),
        "sector": who.sector or "",
        "code": who.code or "",
    }


def printable(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return "".join(c if c.isprintable() else " " for c in text)
