/** What every view is narrowed to: parties, days, types; with the whole time to brush over. */

import { query, useGet } from "../api";
import { QUADRANTS } from "../record";
import { narrow, route } from "../route";
import type { CountRow, List } from "../rows";
import { Brush } from "./brush";
import { PartyBox } from "./party";

/** The parameters of the API that the address's narrowing stands for. */
export function selection(params: URLSearchParams, without: string[] = []): { [key: string]: string | null } {
  const chosen: { [key: string]: string | null } = {};
  for (const key of ["a", "b", "from", "to", "place"]) {
    if (!without.includes(key)) chosen[key] = params.get(key);
  }
  return chosen;
}

/** A query of the narrowing and of more; types and statuses may stand several times. */
export function asked(
  params: URLSearchParams,
  more: { [key: string]: string | number | null } = {},
  without: string[] = [],
): string {
  const text = query({ ...selection(params, without), ...more });
  const many = new URLSearchParams();
  const quadrant = QUADRANTS.find((q) => q.id === params.get("type"));
  const types = quadrant ? quadrant.types : params.get("type") ? [params.get("type") as string] : [];
  for (const type of types) many.append("type", type);
  const status = params.get("status");
  if (status === "all") {
    for (const s of ["occurred", "ongoing", "planned", "demanded", "hypothetical", "denied", "negated"]) many.append("status", s);
  } else if (status) many.append("status", status);
  const rest = many.toString();
  return text + (rest ? (text ? "&" : "?") + rest : "");
}

/** The path of the whole time by month, whatever the days are narrowed to. */
export function wholeTime(params: URLSearchParams): string {
  return `/series${asked(params, { every: "month", by: "quadrant", cite: 0 }, ["from", "to"])}`;
}

export function Focus() {
  const { params, view } = route.value;
  const whole = useGet<List<CountRow>>(wholeTime(params));
  const statements = view === "statements" && params.get("as") !== "contradictions";
  return (
    <section class="focus" aria-label="Narrow down">
      <div class="filters">
        <PartyBox label={statements ? "Speaker" : "Actor or country"} value={params.get("a")} onChoose={(a) => narrow({ a })} />
        {!statements && (
          <>
            <span class="muted" aria-hidden="true">
              ×
            </span>
            <PartyBox label="Counterpart" value={params.get("b")} onChoose={(b) => narrow({ b })} />
            <select
              aria-label="Kind of event"
              value={params.get("type") ?? ""}
              onChange={(e) => narrow({ type: e.currentTarget.value })}
            >
              <option value="">All events</option>
              {QUADRANTS.map((q) => (
                <optgroup key={q.id} label={q.label}>
                  <option value={q.id}>{q.label}</option>
                  {q.types.map((t) => (
                    <option key={t} value={t}>
                      {t}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <select
              aria-label="Status"
              value={params.get("status") ?? ""}
              onChange={(e) => narrow({ status: e.currentTarget.value })}
            >
              <option value="">Happened</option>
              <option value="planned">Planned</option>
              <option value="demanded">Demanded</option>
              <option value="hypothetical">Hypothetical</option>
              <option value="denied">Denied</option>
              <option value="negated">Negated</option>
              <option value="all">Any status</option>
            </select>
          </>
        )}
        <span class="days">
          <input
            type="date"
            aria-label="First day"
            value={params.get("from") ?? ""}
            onChange={(e) => narrow({ from: e.currentTarget.value })}
          />
          <span class="muted">–</span>
          <input
            type="date"
            aria-label="Last day"
            value={params.get("to") ?? ""}
            onChange={(e) => narrow({ to: e.currentTarget.value })}
          />
        </span>
        {["a", "b", "type", "status", "from", "to", "place"].some((k) => params.get(k)) && (
          <button
            type="button"
            class="link"
            onClick={() => narrow({ a: null, b: null, type: null, status: null, from: null, to: null, place: null })}
          >
            Clear all
          </button>
        )}
      </div>
      <Brush
        counts={whole.data?.items ?? []}
        from={params.get("from")}
        to={params.get("to")}
        onBrush={(from, to) => narrow({ from, to })}
      />
    </section>
  );
}
