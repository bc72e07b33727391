/** Who acts toward whom: parties by how much they do, ties by how friendly they are. */

import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { useMemo, useState } from "preact/hooks";
import { useGet } from "../api";
import { Csv } from "../parts/csv";
import { Card } from "../parts/card";
import { asked } from "../parts/focus";
import { useWidth } from "../parts/size";
import { address, go, narrow, route } from "../route";
import type { LinkRow, NodeRow } from "../rows";

interface Net {
  links: LinkRow[];
  nodes: NodeRow[];
}

interface Spot extends NodeRow {
  x: number;
  y: number;
  r: number;
}

interface Tie {
  source: Spot;
  target: Spot;
  weight: number;
  rows: LinkRow[];
  goldstein: number | null;
}

export function NetworkView() {
  const { params } = route.value;
  const level = params.get("level") === "actor" ? "actor" : "country";
  const path = `/network${asked(params, { level, most: 120, cite: 0 })}`;
  const net = useGet<Net>(path);
  const [box, width] = useWidth<HTMLDivElement>();
  const height = Math.round(Math.min(620, Math.max(320, width * 0.62)));
  const [hover, setHover] = useState<{ x: number; y: number; node?: Spot; tie?: Tie } | null>(null);
  const { spots, ties } = useMemo(() => settle(net.data, width, height), [net.data, width, height]);
  const near = hover?.node ? new Set(ties.filter((t) => t.source === hover.node || t.target === hover.node).flatMap((t) => [t.source, t.target])) : null;
  const busiest = Math.max(1, ...ties.map((t) => t.weight));
  const dyad = (t: { source: string; target: string }) => address("timeline", { a: t.source, b: t.target });
  return (
    <main class="view stack">
      <h1 class="hidden">Network</h1>
      <div class="row between">
        <p class="legend">
          <span class="scale" aria-hidden="true" /> hostile – friendly, by Goldstein mean
        </p>
        <label class="inline">
          Between{" "}
          <select value={level} onChange={(e) => narrow({ level: e.currentTarget.value === "actor" ? "actor" : null })}>
            <option value="country">countries</option>
            <option value="actor">actors</option>
          </select>
        </label>
      </div>
      {net.error && <p class="error" role="alert">{net.error}</p>}
      {net.data && !net.data.nodes.length && <p class="empty">Nobody acts toward anybody here.</p>}
      <div class="net" ref={box} onPointerLeave={() => setHover(null)}>
        <svg width={width} height={net.data?.nodes.length ? height : 0} role="img" aria-label="Network of who acts toward whom; the tables hold the same">
          {ties.map((t) => (
            <line
              key={`${t.source.id} ${t.target.id}`}
              class={near && !(hover?.node === t.source || hover?.node === t.target) ? "tie faint" : "tie"}
              stroke={colour(t.goldstein)}
              stroke-width={1 + 6 * Math.sqrt(t.weight / busiest)}
              x1={t.source.x}
              y1={t.source.y}
              x2={t.target.x}
              y2={t.target.y}
              onPointerEnter={(e) => setHover({ ...inside(e, box.current), tie: t })}
              onPointerLeave={() => setHover(null)}
              onClick={() => go("timeline", { a: t.source.id, b: t.target.id })}
            />
          ))}
          {spots.map((s) => (
            <g
              key={s.id}
              class={near && !near.has(s) && s !== hover?.node ? "party-spot faint" : "party-spot"}
              transform={`translate(${s.x} ${s.y})`}
              onPointerEnter={() => setHover({ x: s.x, y: s.y, node: s })}
              onPointerLeave={() => setHover(null)}
              onClick={() => narrow({ a: s.id, b: null })}
            >
              <circle r={s.r} class={`community-${s.community < 6 ? s.community : "other"}`} />
              <text y={-s.r - 4}>{s.name}</text>
            </g>
          ))}
        </svg>
        {hover?.node && (
          <Card x={hover.x} y={hover.y}>
            <p>
              <strong>{hover.node.name}</strong> <span class="code">{hover.node.id}</span>
            </p>
            <p>
              acts {hover.node.out.toFixed(1)}, is acted upon {hover.node.received.toFixed(1)} (events, by confidence)
            </p>
            <p class="muted">
              centrality {hover.node.centrality.toFixed(3)} · betweenness {hover.node.between.toFixed(3)}
            </p>
          </Card>
        )}
        {hover?.tie && (
          <Card x={hover.x} y={hover.y}>
            {hover.tie.rows.map((r) => (
              <p key={r.source}>
                <strong>{name(spots, r.source)}</strong> → <strong>{name(spots, r.target)}</strong>: {r.count} events
                {r.goldstein !== null && `, Goldstein ${r.goldstein.toFixed(1)}`}
              </p>
            ))}
          </Card>
        )}
      </div>
      {net.data && net.data.nodes.length > 0 && (
        <p class="foot">
          <Csv name="network" path={path} />
        </p>
      )}
      {net.data && net.data.nodes.length > 0 && (
        <div class="columns">
          <table class="plain">
            <caption>Ties</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col" class="number">Events</th>
                <th scope="col" class="number">Goldstein</th>
              </tr>
            </thead>
            <tbody>
              {net.data.links.slice(0, 40).map((l) => (
                <tr key={`${l.source} ${l.target}`}>
                  <td>
                    <a href={dyad(l)}>{name(spots, l.source)}</a>
                  </td>
                  <td>{name(spots, l.target)}</td>
                  <td class="number">{l.count.toLocaleString("en")}</td>
                  <td class="number">{l.goldstein?.toFixed(1) ?? ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table class="plain">
            <caption>Parties</caption>
            <thead>
              <tr>
                <th scope="col">Party</th>
                <th scope="col" class="number">Acts</th>
                <th scope="col" class="number">Acted upon</th>
                <th scope="col" class="number">Centrality</th>
                <th scope="col" class="number">Group</th>
              </tr>
            </thead>
            <tbody>
              {net.data.nodes.slice(0, 40).map((n) => (
                <tr key={n.id}>
                  <td>
                    <a href={address("timeline", { a: n.id, b: null })}>{n.name}</a>
                  </td>
                  <td class="number">{n.out.toFixed(1)}</td>
                  <td class="number">{n.received.toFixed(1)}</td>
                  <td class="number">{n.centrality.toFixed(3)}</td>
                  <td class="number">{n.community + 1}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}

function name(spots: Spot[], id: string): string {
  return spots.find((s) => s.id === id)?.name ?? id;
}

function inside(e: PointerEvent, box: Element | null): { x: number; y: number } {
  const at = box?.getBoundingClientRect();
  return { x: e.clientX - (at?.left ?? 0), y: e.clientY - (at?.top ?? 0) };
}

/** Hostile to friendly as one hue to another, grey between. */
export function colour(goldstein: number | null): string {
  if (goldstein === null) return "var(--line)";
  const share = Math.round(Math.min(1, Math.abs(goldstein) / 7) * 100);
  const end = goldstein < 0 ? "var(--material-conflict)" : "var(--material-cooperation)";
  return `color-mix(in oklab, ${end} ${share}%, var(--neutral))`;
}

/** Places for the parties, by forces let run to rest: the same net, the same picture. */
function settle(net: Net | null, width: number, height: number): { spots: Spot[]; ties: Tie[] } {
  if (!net || width < 10) return { spots: [], ties: [] };
  const most = Math.max(1e-9, ...net.nodes.map((n) => n.out + n.received));
  const spots: Spot[] = net.nodes.map((n, i) => ({
    ...n,
    r: 4 + 16 * Math.sqrt((n.out + n.received) / most),
    x: width / 2 + 120 * Math.cos(i * 2.4),
    y: height / 2 + 120 * Math.sin(i * 2.4),
  }));
  const by = new Map(spots.map((s) => [s.id, s]));
  const pairs = new Map<string, Tie>();
  for (const row of net.links) {
    const [source, target] = [by.get(row.source), by.get(row.target)];
    if (!source || !target) continue;
    const key = [row.source, row.target].sort().join(" ");
    const tie = pairs.get(key) ?? { source, target, weight: 0, rows: [], goldstein: null };
    tie.rows.push(row);
    tie.weight += row.weight;
    pairs.set(key, tie);
  }
  const ties = [...pairs.values()];
  for (const tie of ties) {
    const scored = tie.rows.filter((r) => r.goldstein !== null);
    const weight = scored.reduce((n, r) => n + r.weight, 0);
    tie.goldstein = weight ? scored.reduce((n, r) => n + (r.goldstein as number) * r.weight, 0) / weight : null;
  }
  const spread = Math.sqrt((width * height) / Math.max(4, spots.length));
  forceSimulation(spots)
    .force("tie", forceLink<Spot, { source: Spot; target: Spot }>(ties.map((t) => ({ source: t.source, target: t.target }))).distance(spread * 0.7).strength(0.35))
    .force("apart", forceManyBody().strength(-spread * 3.2))
    .force("middle", forceCenter(width / 2, height / 2))
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.09))
    .force("room", forceCollide<Spot>((s) => s.r + 16))
    .stop()
    .tick(300);
  for (const s of spots) {
    s.x = Math.max(46, Math.min(width - 46, s.x));
    s.y = Math.max(30, Math.min(height - 16, s.y));
  }
  return { spots, ties };
}
