/** The timeline of a dyad or an actor: how much, how friendly, and each event with its evidence. */

import { useMemo, useRef, useState } from "preact/hooks";
import { useGet } from "../api";
import { Card } from "../parts/card";
import { Csv } from "../parts/csv";
import { EventTable, inArticle } from "../parts/events";
import { asked, wholeTime } from "../parts/focus";
import { useWidth } from "../parts/size";
import { after, DAY, everyFor, iso, stamp, ticks, type Every } from "../parts/time";
import { QUADRANTS, quadrant } from "../record";
import { narrow, route } from "../route";
import { Turns } from "./turns";
import type { BurstRow, CountRow, EventRow, List, Page, ScoreRow } from "../rows";

const LEFT = 40;
const RIGHT = 12;
const BARS = 130;
const GAP = 14;
const DOTS = 190;
const AXIS = 22;
const IDS = new Map(QUADRANTS.map((q) => [q.label, q.id]));

export function TimelineView() {
  const { params } = route.value;
  const whole = useGet<List<CountRow>>(wholeTime(params));
  const range = useMemo(() => extent(params, whole.data?.items ?? []), [params.toString(), whole.data]);
  const every = everyFor((range[1] - range[0]) / DAY);
  // How wide the bars are is known once the first and the last day are.
  const known = !whole.busy || (params.get("from") && params.get("to"));
  const within = (path: string) => (known ? path : null);
  const series = `/series${asked(params, { every, by: "quadrant", cite: 0 })}`;
  const means = `/scores${asked(params, { every, cite: 0 })}`;
  const counts = useGet<List<CountRow>>(within(series));
  const scores = useGet<List<ScoreRow>>(within(means));
  const bursts = useGet<List<BurstRow>>(
    within(`/bursts${asked(params, { every: every === "day" ? "day" : "week", cite: 0 })}`),
  );
  const path = `/events${asked(params, { limit: 400 })}`;
  const events = useGet<Page<EventRow>>(path);
  const dots = useMemo(() => (events.data?.items ?? []).filter((e) => e.day && e.goldstein !== null), [events.data]);
  const error = counts.error ?? events.error ?? scores.error;
  return (
    <main class="view stack">
      <h1 class="hidden">Timeline</h1>
      {error && <p class="error" role="alert">{error}</p>}
      <Legend />
      <Chart
        range={range}
        every={every}
        counts={counts.data?.items ?? []}
        scores={scores.data?.items ?? []}
        bursts={bursts.data?.items ?? []}
        events={dots}
      />
      {events.data?.next && (
        <p class="note muted">The dots are the latest {dots.length} events with a score; narrow the days to see others.</p>
      )}
      <p class="foot">
        <Csv name="series" path={series} />
        <Csv name="scores" path={means} />
      </p>
      <Turns params={params} />
      <EventTable path={path} first={events.data} busy={events.busy} />
    </main>
  );
}

/** The days that the chart spans: the narrowing, else what there is. */
function extent(params: URLSearchParams, counts: CountRow[]): [number, number] {
  const days = counts.map((c) => stamp(c.start));
  const first = params.get("from") ?? null;
  const last = params.get("to") ?? null;
  const from = first ? stamp(first) : days.length ? Math.min(...days) : stamp("2000-01-01");
  const to = last ? stamp(last) + DAY : days.length ? after(Math.max(...days), "month") : stamp("2030-01-01");
  return [from, Math.max(to, from + DAY)];
}

export function Legend() {
  return (
    <p class="legend">
      {QUADRANTS.map((q) => (
        <span key={q.id}>
          <span class={`swatch ${q.id}`} />
          {q.label}
        </span>
      ))}
    </p>
  );
}

/** Stretches of intervals with no long gap between: a line across years of silence would lie. */
function unbroken(scored: ScoreRow[], every: Every): ScoreRow[][] {
  const runs: ScoreRow[][] = [];
  for (const row of scored) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const soon = last && stamp(row.start) <= after(after(after(stamp(last.start), every), every), every);
    if (soon) run.push(row);
    else runs.push([row]);
  }
  return runs.filter((run) => run.length > 1);
}

interface ChartProps {
  range: [number, number];
  every: Every;
  counts: CountRow[];
  scores: ScoreRow[];
  bursts: BurstRow[];
  events: EventRow[];
}

interface Hover {
  x: number;
  y: number;
  event?: EventRow;
  bar?: { start: number; rows: CountRow[] };
}

function Chart({ range, every, counts, scores, bursts, events }: ChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [hover, setHover] = useState<Hover | null>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const held = useRef(false);
  const [first, last] = range;
  const inner = Math.max(10, width - LEFT - RIGHT);
  const x = (time: number) => LEFT + ((time - first) / (last - first)) * inner;
  const time = (at: number) => first + (Math.max(0, Math.min(inner, at - LEFT)) / inner) * (last - first);
  const bars = useMemo(() => {
    const found = new Map<number, CountRow[]>();
    for (const q of QUADRANTS)
      for (const row of counts)
        if (row.kind === q.label) found.set(stamp(row.start), [...(found.get(stamp(row.start)) ?? []), row]);
    return [...found.entries()].sort((a, b) => a[0] - b[0]);
  }, [counts]);
  const tallest = Math.max(1, ...bars.map(([, rows]) => rows.reduce((n, r) => n + r.count, 0)));
  const most = tallest + (tallest % 2); // so that half of it is a whole number, too
  const dotsAt = BARS + GAP;
  const y = (score: number) => dotsAt + DOTS / 2 - (score / 10.5) * (DOTS / 2);
  const height = dotsAt + DOTS + AXIS;
  const scored = scores.filter((s) => s.goldstein !== null);
  const middle = (s: ScoreRow) => x((stamp(s.start) + after(stamp(s.start), every)) / 2);

  const end = () => {
    held.current = false;
    if (drag && Math.abs(drag[1] - drag[0]) > 5)
      narrow({ from: iso(time(Math.min(...drag))), to: iso(time(Math.max(...drag))) });
    setDrag(null);
  };
  const at = (e: PointerEvent | MouseEvent) => e.clientX - (box.current?.getBoundingClientRect().left ?? 0);

  return (
    <div class="chart" ref={box} onPointerLeave={() => setHover(null)}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`Events by ${every} above, each event by its Goldstein score below; the table holds the same events`}
        onPointerDown={(e) => {
          if ((e.target as Element).matches(".dot")) return;
          held.current = true;
          setDrag([at(e), at(e)]);
        }}
        onPointerMove={(e) => {
          if (held.current && drag) setDrag([drag[0], at(e)]);
        }}
        onPointerUp={end}
      >
        {bursts.map((b) => (
          <rect
            key={b.start}
            class="burst"
            x={Math.max(LEFT, x(stamp(b.start)))}
            y={0}
            width={Math.max(2, Math.min(width - RIGHT, x(stamp(b.end) + DAY)) - Math.max(LEFT, x(stamp(b.start))))}
            height={dotsAt + DOTS}
          >
            <title>{`Burst ${b.start} – ${b.end}: ${b.count} events, ${(b.share / b.usual).toFixed(1)} times the usual share`}</title>
          </rect>
        ))}
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line class="grid" x1={LEFT} x2={width - RIGHT} y1={BARS - part * (BARS - 8) + 0.5} y2={BARS - part * (BARS - 8) + 0.5} />
            <text class="tick left" x={LEFT - 6} y={BARS - part * (BARS - 8) + 4}>
              {(part * most).toLocaleString("en")}
            </text>
          </g>
        ))}
        {bars.map(([start, rows]) => {
          let top = BARS;
          const left = Math.max(LEFT, x(start));
          const wide = Math.max(1.5, Math.min(width - RIGHT, x(after(start, every))) - left - 1);
          return (
            <g key={start} onPointerMove={(e) => setHover({ x: at(e), y: 40, bar: { start, rows } })} onPointerOut={() => setHover(null)}>
              <rect class="target" x={left} y={0} width={wide} height={BARS} />
              {rows.map((r) => {
                const tall = (r.count / most) * (BARS - 8);
                top -= tall;
                return <rect key={r.kind} class={`fill ${IDS.get(r.kind)}`} x={left} y={top} width={wide} height={tall} />;
              })}
            </g>
          );
        })}
        {[-10, -5, 0, 5, 10].map((score) => (
          <g key={score}>
            <line class={score === 0 ? "axis" : "grid"} x1={LEFT} x2={width - RIGHT} y1={y(score)} y2={y(score)} />
            <text class="tick left" x={LEFT - 6} y={y(score) + 4}>
              {score > 0 ? `+${score}` : score < 0 ? `−${-score}` : "0"}
            </text>
          </g>
        ))}
        {unbroken(scored, every).map((run) => (
          <g key={run[0].start}>
            <path
              class="band"
              d={`M${run.map((s) => `${middle(s)},${y(s.high ?? 0)}`).join("L")}L${[...run].reverse().map((s) => `${middle(s)},${y(s.low ?? 0)}`).join("L")}Z`}
            />
            <path class="mean" d={`M${run.map((s) => `${middle(s)},${y(s.goldstein ?? 0)}`).join("L")}`} />
          </g>
        ))}
        {events.map((e, i) => {
          const where = x(stamp(e.day as string) + DAY / 2);
          if (where < LEFT - 1 || where > width - RIGHT + 1) return null;
          // Events of one day and score would hide each other: they are set a little apart.
          const aside = ((i * 7) % 9) - 4;
          return (
            <circle
              key={e.document_id + e.event_id}
              class={`dot fill ${quadrant(e.type)}`}
              cx={where}
              cy={y(e.goldstein ?? 0) + aside}
              r={4}
              onPointerEnter={() => setHover({ x: where, y: y(e.goldstein ?? 0), event: e })}
              onPointerLeave={() => setHover(null)}
              onClick={() => {
                location.hash = inArticle(e);
              }}
            />
          );
        })}
        {drag && <rect class="window" x={Math.min(...drag)} y={0} width={Math.abs(drag[1] - drag[0])} height={dotsAt + DOTS} />}
        {ticks(first, last, Math.max(2, inner / 90)).map((t) => (
          <text key={t.at} class="tick" x={x(t.at)} y={height - 6}>
            {t.label}
          </text>
        ))}
      </svg>
      {hover?.event && (
        <Card x={hover.x} y={hover.y}>
          <p>
            <span class={`swatch ${quadrant(hover.event.type)}`} />
            <strong>{hover.event.actor_names.join(", ") || "Somebody"}</strong> <span class="type">{hover.event.type}</span>{" "}
            <strong>{hover.event.recipient_names.join(", ")}</strong>
          </p>
          <p class="quote">“{hover.event.evidence}”</p>
          <p class="muted">
            {[hover.event.day, hover.event.status, hover.event.publisher ?? hover.event.title, `Goldstein ${hover.event.goldstein}`]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </Card>
      )}
      {hover?.bar && !drag && (
        <Card x={hover.x} y={hover.y}>
          <p>
            <strong>
              {every === "day" ? "" : `${every[0].toUpperCase()}${every.slice(1)} from `}
              {iso(hover.bar.start)}
            </strong>
          </p>
          <table>
            <tbody>
              {hover.bar.rows.map((r) => (
                <tr key={r.kind}>
                  <td>
                    <span class={`swatch ${IDS.get(r.kind)}`} />
                    {r.kind}
                  </td>
                  <td class="number">{r.count.toLocaleString("en")}</td>
                  <td class="muted">
                    right: {r.low.toLocaleString("en")}–{r.high.toLocaleString("en")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </div>
  );
}
