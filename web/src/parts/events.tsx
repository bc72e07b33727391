/** A list of events with their evidence, more of it as one asks. */

import { useEffect, useState } from "preact/hooks";
import { get } from "../api";
import { quadrant } from "../record";
import { Foot } from "./foot";
import { address } from "../route";
import type { EventRow, Page } from "../rows";

/** Who did what to whom, in a line. */
export function sentence(e: EventRow): string {
  return [e.actor_names.join(", ") || "Somebody", e.type + (e.mode ? ` (${e.mode})` : ""), e.recipient_names.join(", ")]
    .filter(Boolean)
    .join(" ");
}

/** The address of the event in its article. */
export function inArticle(e: { document_id: string; event_id?: string; statement_id?: string }): string {
  return address("read", { mark: e.event_id ?? e.statement_id ?? null, find: null }, e.document_id);
}

interface Props {
  /** The API's path of the first page, without a cursor. */
  path: string;
  first: Page<EventRow> | null;
  busy: boolean;
}

export function EventTable({ path, first, busy }: Props) {
  const [more, setMore] = useState<Page<EventRow>>({ items: [], next: null });
  useEffect(() => setMore({ items: [], next: first?.next ?? null }), [first]);
  const items = [...(first?.items ?? []), ...more.items];
  const further = async () => {
    const page = await get<Page<EventRow>>(`${path}${path.includes("?") ? "&" : "?"}cursor=${more.next}`);
    setMore((old) => ({ items: [...old.items, ...page.items], next: page.next }));
  };
  if (first && !items.length) return <p class="empty">No events here.</p>;
  return (
    <div class={busy ? "events busy" : "events"}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Who did what to whom</th>
            <th scope="col" class="wide">
              Evidence
            </th>
            <th scope="col" class="wide">
              On whose word
            </th>
            <th scope="col" class="number">
              Sure
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((e) => (
            <tr key={e.document_id + e.event_id}>
              <td class="day">{e.day}</td>
              <td>
                <span class={`swatch ${quadrant(e.type)}`} />
                <a href={inArticle(e)}>
                  {e.actor_names.join(", ") || "Somebody"} <span class="type">{e.type}</span> {e.recipient_names.join(", ")}
                </a>
                {e.status !== "occurred" && <span class="tag">{e.status}</span>}
                {e.place && <span class="muted"> {e.place}</span>}
              </td>
              <td class="wide evidence">{e.evidence}</td>
              <td class="wide muted">
                {e.source_names.join(", ") || "narrator"}
                {e.publisher && ` · ${e.publisher}`}
              </td>
              <td class="number">{e.confidence.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Foot name="events" path={path} further={more.next ? further : null} />
    </div>
  );
}
