/** The whole time as thin bars; drag over a stretch to narrow every view to it. */

import { useMemo, useRef, useState } from "preact/hooks";
import { QUADRANTS } from "../record";
import type { CountRow } from "../rows";
import { useWidth } from "./size";
import { after, DAY, iso, stamp, ticks } from "./time";

interface Props {
  counts: CountRow[];
  from: string | null;
  to: string | null;
  onBrush: (from: string | null, to: string | null) => void;
}

const HEIGHT = 46;
const AXIS = 15;

export function Brush({ counts, from, to, onBrush }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const held = useRef(false);
  const { first, last, bars, most } = useMemo(() => gather(counts), [counts]);
  if (!counts.length) return <div class="brush" ref={box} />;

  const x = (time: number) => ((time - first) / (last - first)) * width;
  const time = (at: number) => first + (Math.max(0, Math.min(width, at)) / Math.max(1, width)) * (last - first);
  const place = (e: PointerEvent) => e.clientX - (e.currentTarget as Element).getBoundingClientRect().left;

  const end = () => {
    held.current = false;
    if (!drag) return;
    const [a, b] = [Math.min(...drag), Math.max(...drag)];
    setDrag(null);
    if (b - a < 4) onBrush(null, null);
    else onBrush(iso(time(a)), iso(time(b)));
  };
  const shown: [number, number] | null = drag
    ? [Math.min(...drag), Math.max(...drag)]
    : from || to
      ? [from ? x(stamp(from)) : 0, to ? x(stamp(to) + DAY) : width]
      : null;

  return (
    <div class="brush" ref={box}>
      <svg
        width={width}
        height={HEIGHT + AXIS}
        role="img"
        aria-label={`Events by month from ${iso(first)} to ${iso(last)}; the first and last day can also be typed`}
        onPointerDown={(e) => {
          held.current = true;
          (e.currentTarget as Element).setPointerCapture(e.pointerId);
          setDrag([place(e), place(e)]);
        }}
        onPointerMove={(e) => {
          if (held.current && drag) setDrag([drag[0], place(e)]);
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {bars.map((bar) => {
          let below = HEIGHT;
          const left = x(bar.at);
          const wide = Math.max(1.5, x(after(bar.at, "month")) - left - 0.5);
          return bar.parts.map(({ kind, count }) => {
            // A root shows the quiet months beside the loud ones.
            const tall = (count / bar.total) * Math.sqrt(bar.total / most) * (HEIGHT - 3);
            below -= tall;
            return <rect key={`${bar.at} ${kind}`} class={`fill ${kind}`} x={left} y={below} width={wide} height={tall} />;
          });
        })}
        {shown && (
          <>
            <rect class="shade" x={0} y={0} width={Math.max(0, shown[0])} height={HEIGHT} />
            <rect class="shade" x={Math.min(width, shown[1])} y={0} width={Math.max(0, width - shown[1])} height={HEIGHT} />
            <rect class="window" x={shown[0]} y={0.5} width={Math.max(1, shown[1] - shown[0])} height={HEIGHT - 1} />
          </>
        )}
        <line class="axis" x1={0} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
        {ticks(first, last, Math.max(2, width / 80)).map((t) => (
          <text key={t.at} class="tick" x={Math.max(12, Math.min(width - 14, x(t.at)))} y={HEIGHT + 12}>
            {t.label}
          </text>
        ))}
      </svg>
    </div>
  );
}

interface Bar {
  at: number;
  total: number;
  parts: { kind: string; count: number }[];
}

function gather(counts: CountRow[]): { first: number; last: number; bars: Bar[]; most: number } {
  const order = new Map(QUADRANTS.map((q, i) => [q.label, i]));
  const ids = new Map(QUADRANTS.map((q) => [q.label, q.id]));
  const months = new Map<number, Bar>();
  for (const row of [...counts].sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))) {
    const at = stamp(row.start);
    const bar = months.get(at) ?? { at, total: 0, parts: [] };
    bar.total += row.count;
    bar.parts.push({ kind: ids.get(row.kind) ?? "", count: row.count });
    months.set(at, bar);
  }
  const bars = [...months.values()].sort((a, b) => a.at - b.at);
  // A few months alone would look like all the time there is: a year at least is shown.
  const start = bars[0]?.at ?? 0;
  const end = after(bars[bars.length - 1]?.at ?? 0, "month");
  const spare = Math.max(0, 365 * DAY - (end - start)) / 2;
  const [first, last] = [start - spare, end + spare];
  return { first, last, bars, most: Math.max(1, ...bars.map((b) => b.total)) };
}
