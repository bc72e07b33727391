"""Plots of what the analyses give, with Altair: ready for a paper, and for a screen."""

from __future__ import annotations

from pathlib import Path

import altair as alt
import networkx as nx
import pandas as pd

from memcon.analysis.networks import graph
from memcon.knowledge.ontology import quadrants

WIDTH, HEIGHT = 640, 260  # pixels
FRIENDLY, HOSTILE, PLAIN, BAND = "#1f6797", "#b0402a", "#3d4247", "#c9cdd1"
QUADRANT_COLOURS = ("#6b9fc4", FRIENDLY, "#d99a5b", HOSTILE)
POSITION_COLOURS = {
    "supports": FRIENDLY,
    "demands": "#6b9fc4",
    "questions": "#d99a5b",
    "opposes": HOSTILE,
    "denies": "#7a3b69",
    "mentions": "#a3a9b0",
}
Plot = alt.Chart | alt.LayerChart | alt.FacetChart
FORMATS = ("png", "svg", "html", "pdf")


def save(chart: Plot, path: Path) -> None:
    """Write a chart as its file's name says: PNG (at twice the size), SVG, PDF, or an HTML page
    that needs no network. Raises `ValueError` for another name."""
    form = path.suffix.lower().lstrip(".")
    if form not in FORMATS:
        raise ValueError(f"{path}: a plot is saved as one of {', '.join(FORMATS)}")
    if form == "html":
        chart.save(str(path), format="html", inline=True)
    elif form == "png":
        chart.save(str(path), format="png", scale_factor=2)
    else:
        chart.save(str(path), format=form)


def styled(chart: Plot, title: str) -> Plot:
    """A chart with memcon's type and lines."""
    font = "Helvetica, Arial, sans-serif"
    return (
        chart.properties(title=title)
        .configure(font=font)
        .configure_view(stroke=None)
        .configure_title(anchor="start", fontSize=14, fontWeight=600, offset=12)
        .configure_axis(
            gridColor="#ececea",
            domainColor="#9a9fa5",
            tickColor="#9a9fa5",
            labelColor=PLAIN,
            titleColor=PLAIN,
            titleFontWeight="normal",
            labelFontSize=11,
            titleFontSize=11,
        )
        .configure_legend(labelFontSize=11, titleFontSize=11, titleFontWeight="normal")
    )


def bar_width(bars: int) -> float:
    """The width of one of so many bars, in pixels."""
    return max(1.0, min(18.0, 0.8 * WIDTH / max(1, bars)))


def plot_counts(found: pd.DataFrame, title: str = "") -> Plot:
    """Stacked bars of `series.counts` by kind."""
    data = found.drop(columns="records")
    colours = dict(zip(quadrants(), QUADRANT_COLOURS, strict=True))
    kinds = [k for k in colours if k in set(data["kind"])]
    scale = (
        alt.Scale(domain=kinds, range=[colours[k] for k in kinds])
        if kinds
        else alt.Scale(scheme="tableau20")
    )
    colour = (
        alt.value(PLAIN)
        if set(data["kind"]) == {"all"}
        else alt.Color("kind:N", scale=scale, legend=alt.Legend(title=None, orient="top"))
    )
    chart = (
        alt.Chart(data, width=WIDTH, height=HEIGHT)
        .mark_bar(size=bar_width(len(set(data["start"]))))
        .encode(
            x=alt.X("start:T", title=None),
            y=alt.Y("count:Q", title="events"),
            color=colour,
            tooltip=["start:T", "kind:N", "count:Q", "expected:Q", "low:Q", "high:Q"],
        )
    )
    return styled(chart, title)


def plot_scores(found: pd.DataFrame, title: str = "") -> Plot:
    """The Goldstein mean of `series.scores` with its interval."""
    base = alt.Chart(found.drop(columns="records"), width=WIDTH, height=HEIGHT)
    x = alt.X("start:T", title=None)
    band = base.mark_area(color=BAND, opacity=0.7).encode(
        x=x, y=alt.Y("low:Q", title="Goldstein mean, 95% interval"), y2="high:Q"
    )
    line = base.mark_line(color=PLAIN, strokeWidth=1.6, point=alt.OverlayMarkDef(size=16)).encode(
        x=x, y="goldstein:Q", tooltip=["start:T", "goldstein:Q", "low:Q", "high:Q", "count:Q"]
    )
    zero = alt.Chart(pd.DataFrame({"y": [0]})).mark_rule(color="#9a9fa5").encode(y="y:Q")
    return styled(band + zero + line, title)


def plot_bursts(counted: pd.DataFrame, found: pd.DataFrame, title: str = "") -> Plot:
    """Counts ("all") with the stretches of `bursts` behind them."""
    bars = (
        alt.Chart(counted.drop(columns="records"), width=WIDTH, height=HEIGHT)
        .mark_bar(color=PLAIN, size=bar_width(len(counted)))
        .encode(x=alt.X("start:T", title=None), y=alt.Y("count:Q", title="events"))
    )
    stretches = (
        alt.Chart(found.drop(columns="records"))
        .mark_rect(color=HOSTILE, opacity=0.22)
        .encode(x="start:T", x2="end:T", tooltip=["start:T", "end:T", "count:Q", "weight:Q"])
    )
    return styled(stretches + bars, title)


def plot_network(links: pd.DataFrame, nodes: pd.DataFrame, title: str = "") -> Plot:
    """Who acts toward whom: ties by colour of their Goldstein mean, parties by size."""
    places = nx.spring_layout(graph(links).to_undirected(), seed=0, weight="weight", k=1.2)
    spots = nodes.assign(
        x=[float(places[i][0]) for i in nodes["id"]],
        y=[float(places[i][1]) for i in nodes["id"]],
        strength=nodes["out"] + nodes["received"],
    )
    at = spots.set_index("id")[["x", "y"]]
    ties = links.drop(columns="records").assign(
        x=at.loc[links["source"], "x"].to_numpy(),
        y=at.loc[links["source"], "y"].to_numpy(),
        x2=at.loc[links["target"], "x"].to_numpy(),
        y2=at.loc[links["target"], "y"].to_numpy(),
    )
    bare = alt.Axis(labels=False, ticks=False, grid=False, domain=False, title=None)
    lines = (
        alt.Chart(ties, width=WIDTH, height=WIDTH * 0.75)
        .mark_rule(opacity=0.75)
        .encode(
            x=alt.X("x:Q", axis=bare, scale=alt.Scale(padding=30)),
            y=alt.Y("y:Q", axis=bare, scale=alt.Scale(padding=30)),
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth(
                "weight:Q", scale=alt.Scale(type="sqrt", range=[0.5, 6]), legend=None
            ),
            color=alt.Color(
                "goldstein:Q",
                scale=alt.Scale(
                    domain=[-10, 0, 10], range=[HOSTILE, "#cfd2d5", FRIENDLY], interpolate="rgb"
                ),
                legend=alt.Legend(title="Goldstein mean"),
            ),
            tooltip=["source:N", "target:N", "count:Q", "goldstein:Q"],
        )
    )
    points = (
        alt.Chart(spots)
        .mark_circle(color=PLAIN, opacity=1)
        .encode(
            x="x:Q",
            y="y:Q",
            size=alt.Size("strength:Q", scale=alt.Scale(range=[30, 600]), legend=None),
            tooltip=["name:N", "out:Q", "received:Q", "centrality:Q", "community:N"],
        )
    )
    labels = alt.Chart(spots).mark_text(dy=-14, fontSize=11).encode(x="x:Q", y="y:Q", text="name:N")
    return styled(lines + points + labels, title)


def plot_positions(found: pd.DataFrame, title: str = "") -> Plot:
    """Who took which position when: a dot a statement or event."""
    order = list(POSITION_COLOURS)
    chart = (
        alt.Chart(found, width=WIDTH)
        .mark_circle(size=90, opacity=0.85)
        .encode(
            x=alt.X("day:T", title=None),
            y=alt.Y("holder_name:N", title=None, sort=alt.SortField("holder_name")),
            color=alt.Color(
                "position:N",
                scale=alt.Scale(domain=order, range=list(POSITION_COLOURS.values())),
                legend=alt.Legend(title=None, orient="top"),
            ),
            tooltip=["day:T", "holder_name:N", "position:N", "words:N", "basis:N"],
        )
    )
    return styled(chart, title)
