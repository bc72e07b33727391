/** Where events happened: Natural Earth's outlines, a circle a place. */

import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import outlines from "world-atlas/countries-110m.json?url";
import { useGet } from "../api";
import { Card } from "../parts/card";
import { Csv } from "../parts/csv";
import { EventTable } from "../parts/events";
import { asked } from "../parts/focus";
import { useWidth } from "../parts/size";
import { narrow, route } from "../route";
import type { EventRow, List, Page, PlaceRow } from "../rows";
import { Legend } from "./timeline";

interface Look {
  scale: number;
  x: number;
  y: number;
}
const WHOLE: Look = { scale: 1, x: 0, y: 0 };

function useWorld(): FeatureCollection | null {
  const [world, set] = useState<FeatureCollection | null>(null);
  useEffect(() => {
    let gone = false;
    void fetch(outlines)
      .then((r) => r.json())
      .then((topology: Topology) => {
        if (!gone) set(feature(topology, topology.objects.countries) as FeatureCollection);
      });
    return () => {
      gone = true;
    };
  }, []);
  return world;
}

export function MapView() {
  const { params } = route.value;
  const world = useWorld();
  const [box, width] = useWidth<HTMLDivElement>();
  const [hover, setHover] = useState<{ x: number; y: number; place: PlaceRow } | null>(null);
  const [look, setLook] = useState<Look>(WHOLE);
  const held = useRef<[number, number] | null>(null);
  const where = `/places${asked(params)}`;
  const places = useGet<List<PlaceRow>>(where);
  const path = `/events${asked(params, { limit: 50 })}`;
  const events = useGet<Page<EventRow>>(path);
  const height = Math.round(Math.min(520, Math.max(220, width * 0.4)));
  const projection = useMemo(
    () => geoNaturalEarth1().fitExtent([[6, 6], [Math.max(20, width - 6), height - 6]], { type: "Sphere" }),
    [width, height],
  );
  const draw = geoPath(projection);
  const land = useMemo(() => world?.features.map((f) => ({ name: String(f.properties?.name ?? ""), d: draw(f) ?? "" })), [world, projection]);
  const items = places.data?.items ?? [];
  const most = Math.max(1, ...items.map((p) => p.events));

  const zoom = (factor: number, cx = width / 2, cy = height / 2) =>
    setLook((old) => {
      const scale = Math.max(1, Math.min(16, old.scale * factor));
      if (scale === 1) return WHOLE;
      const k = scale / old.scale;
      return { scale, x: cx - (cx - old.x) * k, y: cy - (cy - old.y) * k };
    });

  useEffect(() => {
    const svg = box.current?.querySelector("svg");
    if (!svg) return;
    const wheel = (e: WheelEvent) => {
      e.preventDefault();
      const at = svg.getBoundingClientRect();
      zoom(e.deltaY < 0 ? 1.25 : 0.8, e.clientX - at.left, e.clientY - at.top);
    };
    svg.addEventListener("wheel", wheel, { passive: false });
    return () => svg.removeEventListener("wheel", wheel);
  }, [width, height]);

  return (
    <main class="view stack">
      <h1 class="hidden">Map</h1>
      <div class="row between">
        <Legend />
        <span class="buttons">
          <button type="button" aria-label="Zoom in" onClick={() => zoom(1.6)}>+</button>
          <button type="button" aria-label="Zoom out" onClick={() => zoom(0.625)}>−</button>
          <button type="button" onClick={() => setLook(WHOLE)}>Whole world</button>
        </span>
      </div>
      {places.error && <p class="error" role="alert">{places.error}</p>}
      <div class="map" ref={box} onPointerLeave={() => setHover(null)}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${items.length} places where events happened; the list below names them`}
          onPointerDown={(e) => {
            if ((e.target as Element).closest(".spot")) return;
            held.current = [e.clientX - look.x, e.clientY - look.y];
            (e.currentTarget as Element).setPointerCapture(e.pointerId);
          }}
          onPointerMove={(e) => {
            const from = held.current;
            if (from && look.scale > 1) setLook({ ...look, x: e.clientX - from[0], y: e.clientY - from[1] });
          }}
          onPointerUp={() => {
            held.current = null;
          }}
        >
          <g transform={`translate(${look.x} ${look.y}) scale(${look.scale})`}>
            <path class="sea" d={draw({ type: "Sphere" }) ?? ""} />
            <path class="graticule" d={draw(geoGraticule10()) ?? ""} stroke-width={0.5 / look.scale} />
            {land?.map((f) => (
              <path key={f.name} class="land" d={f.d} stroke-width={0.6 / look.scale} />
            ))}
            {items.map((p) => {
              const at = projection([p.lon, p.lat]);
              if (!at) return null;
              return (
                <circle
                  key={`${p.lat} ${p.lon}`}
                  class={`spot fill ${p.quadrant.replace(" ", "-")}`}
                  cx={at[0]}
                  cy={at[1]}
                  r={(3 + 15 * Math.sqrt(p.events / most)) / Math.sqrt(look.scale) / Math.sqrt(look.scale)}
                  stroke-width={1 / look.scale}
                  onPointerEnter={() => setHover({ x: at[0] * look.scale + look.x, y: at[1] * look.scale + look.y, place: p })}
                  onPointerLeave={() => setHover(null)}
                  onClick={() => p.country && narrow({ place: p.country })}
                />
              );
            })}
          </g>
        </svg>
        {hover && (
          <Card x={hover.x} y={hover.y}>
            <p>
              <strong>{hover.place.place}</strong> {hover.place.country && <span class="code">{hover.place.country}</span>}
            </p>
            <p>
              {hover.place.events.toLocaleString("en")} {hover.place.events === 1 ? "event" : "events"}, mostly {hover.place.quadrant}
              {hover.place.goldstein !== null && `, Goldstein mean ${hover.place.goldstein.toFixed(1)}`}
            </p>
          </Card>
        )}
      </div>
      {items.length > 0 && (
        <ul class="chips" aria-label="Places with most events">
          {params.get("place") && (
            <li>
              <button type="button" class="chosen" onClick={() => narrow({ place: null })}>
                {params.get("place")} ×
              </button>
            </li>
          )}
          {items.slice(0, 14).map((p) => (
            <li key={`${p.lat} ${p.lon}`}>
              <button type="button" onClick={() => narrow({ place: p.country })}>
                {p.place} <span class="muted">{p.events}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="foot">
        <Csv name="places" path={where} />
      </p>
      <EventTable path={path} first={events.data} busy={events.busy} />
    </main>
  );
}
